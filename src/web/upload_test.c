/* Files in forms: through the router, over a socket, and what is held of them meanwhile. */
#include "web/testing/site.h"

#include "web/intake.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#define MULTIPART        "Content-Type: multipart/form-data; boundary=x\n"
#define BROWSER          "Host: kip.example\nSec-Fetch-Site: same-origin\nCookie: lang=en\n"
#define HEADERS          BROWSER MULTIPART
#define PART(about)      "--x\r\nContent-Disposition: form-data; " about "\r\n\r\n"
#define PAPER(name)      PART("name=\"paper\"; filename=\"" name "\"")
#define MORE             PART("name=\"more\"; filename=\"m.jpg\"") "m\r\n"
#define END              "\r\n--x--\r\n"
#define ANSWER_BYTES     4096
#define ADDED_HEAD_BYTES 200

static int open_site(void **state)
{
	*state = calloc(1, sizeof(struct site));
	site_open(*state);
	return 0;
}

static int close_site(void **state)
{
	site_close(*state);
	free(*state);
	return 0;
}

/* ---- through the router ---- */

static struct web_answer send_parcel(void **state, const char *body)
{
	return site_ask(*state, &(struct site_call){.method = "POST",
						    .target = "/parcels",
						    .headers = HEADERS,
						    .body = body});
}

static void files_reach_their_fields(void **state)
{
	static const struct {
		const char *body, *answer;
	} rows[] = {
		{PART("name=title") "Chào\r\n" PAPER("a.pdf") "abc" END, "Chào|a.pdf|3|294|0"},
		{PAPER("C:\\\\folder\\\\giấy tờ.jpg") "a" END, "|giấy tờ.jpg|1|97|0"},
		{PAPER("/photos/../y.jpg") "a" END, "|y.jpg|1|97|0"},
		{PAPER("..") "a" END, "|..|1|97|0"},
		{PAPER("....//....//etc/passwd%00.jpg") "a" END, "|passwd%00.jpg|1|97|0"},
		{PAPER("a\xe2\x80\xae"
		       "fdp.exe") "a" END,
		 "||1|97|0"}, /* hides its ending */
		{PAPER("gia\xcc\x82\xcc\x81y.jpg") "a" END, "|giấy.jpg|1|97|0"}, /* NFC */
		{PAPER("") "a" END, "||1|97|0"},
		{PAPER("empty.pdf") END, "|empty.pdf|0|0|0"},
		{PAPER("a") "a\r\n" MORE MORE MORE "--x--", "|a|1|97|3"},
		{PAPER("a") "\r\n--xy\r\n--" END, "|a|10|467|0"},
		/* inputs in which nothing was chosen */
		{PAPER("a") "a\r\n" PART("name=more; filename=\"\"") END, "|a|1|97|0"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct web_answer answer = send_parcel(state, rows[i].body);

		if (answer.status != 200 || !str_is(answer.body, rows[i].answer))
			fail_msg("row %zu: %d \"%" STR_F "\"", i, answer.status,
				 STR_A(answer.body));
	}
}

static void wrong_files_are_refused_in_words(void **state)
{
	static const struct {
		const char *body, *words;
	} rows[] = {
		{PART("name=title") "x" END, "Choose a file"},
		{PAPER("") END, "Choose a file"},
		{PART("name=paper") "text" END, "must be sent as a file"},
		{PAPER("a") "a\r\n" PAPER("b") "b" END, "Only one file"},
		{PAPER("a") "a\r\n" MORE MORE MORE MORE MORE MORE MORE MORE MORE MORE MORE "--x--",
		 "At most 10 files"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct web_answer answer = send_parcel(state, rows[i].body);

		if (answer.status != 422 || !site_body_has(&answer, rows[i].words))
			fail_msg("row %zu: %d \"%" STR_F "\"", i, answer.status,
				 STR_A(answer.body));
	}
}

/* A name that ends early for one program and not for another: nothing of the body is read. */
static void a_zero_in_a_name_refuses_the_whole(void **state)
{
	static const char body[] = PAPER("a.jpg\0.exe") "a" END;
	struct web_answer answer =
		site_ask(*state, &(struct site_call){.method = "POST",
						     .target = "/parcels",
						     .headers = HEADERS,
						     .body = body,
						     .body_len = sizeof body - 1});

	assert_int_equal(answer.status, 400);
}

/* The page names the file that has to be chosen again. */
static void a_file_is_not_forgotten_in_silence(void **state)
{
	struct web_answer answer =
		send_parcel(state, PAPER("a.pdf") "a\r\n" PAPER("b.pdf") "b" END);

	assert_true(site_body_has(&answer, "<i>a.pdf|"));
}

static void a_file_goes_back_but_never_as_a_page(void **state)
{
	struct site_call call = {.target = "/sent", .headers = "Host: kip.example\n"};
	struct web_answer answer = site_ask(*state, &call);

	assert_true(str_is(answer.body, "<script>"));
	assert_true(str_is(site_header(&answer, "Content-Type"), "image/jpeg"));
	assert_true(str_is(site_header(&answer, "X-Content-Type-Options"), "nosniff"));
	assert_true(str_is(site_header(&answer, "Cache-Control"), "no-store"));
	assert_true(str_is(site_header(&answer, "Content-Disposition"),
			   "inline; filename=\"giay-to-01.jpg\""));
	assert_true(str_starts(site_header(&answer, "Content-Security-Policy"),
			       STR("default-src 'none'; sandbox")));
	call.target = "/sent?original=1";
	answer = site_ask(*state, &call);
	assert_true(str_starts(site_header(&answer, "Content-Disposition"), STR("attachment")));
}

/* ---- over a socket ---- */

static int dial(const struct web_server *server)
{
	struct sockaddr_in at = {
		.sin_family = AF_INET,
		.sin_port = htons((uint16_t)web_server_port(server)),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_true(fd >= 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&at, sizeof at), 0);
	return fd;
}

static void send_bytes(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = send(fd, bytes, len, MSG_NOSIGNAL);

		assert_true(n > 0);
		bytes += n;
		len -= (size_t)n;
	}
}

/* A file of so many bytes, all 'a'; the status, and what was answered. */
static int upload(const struct web_server *server, size_t file, char answer[ANSWER_BYTES])
{
	static const char head[] = PAPER("a.pdf");
	size_t len = strlen(head) + file + strlen(END), got = 0;
	char *body = malloc(len), request[ADDED_HEAD_BYTES];
	int fd = dial(server);
	ssize_t n = 1;

	assert_non_null(body);
	memset(body, 'a', len);
	memcpy(body, head, strlen(head));
	memcpy(body + len - strlen(END), END, strlen(END));
	snprintf(request, sizeof request,
		 "POST /parcels HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
		 "multipart/form-data; boundary=x\r\nContent-Length: %zu\r\n\r\n",
		 len);
	send_bytes(fd, request, strlen(request));
	send_bytes(fd, body, len);
	for (; n > 0 && got<ANSWER_BYTES - 1; got += n> 0 ? (size_t)n : 0)
		n = recv(fd, answer + got, ANSWER_BYTES - 1 - got, 0);
	answer[got] = '\0';
	close(fd);
	free(body);
	return got > 12 ? (int)strtol(answer + 9, NULL, 10) : 0;
}

static void large_files_arrive_whole_and_larger_ones_are_refused(void **state)
{
	struct site *site = *state;
	const char *problem = NULL;
	struct web_server *server = web_serve(
		site->app, &(struct web_listen){.address = "127.0.0.1", .socket = -1}, &problem);
	char answer[ANSWER_BYTES];
	size_t most = SITE_PARCEL_BYTES - strlen(PAPER("a.pdf")) - strlen(END);

	assert_non_null(server);
	for (size_t len = most; len > 0; len /= 7) {
		char wanted[100];

		snprintf(wanted, sizeof wanted, "|a.pdf|%zu|%u|0", len, (unsigned)len * 'a');
		assert_int_equal(upload(server, len, answer), 200);
		assert_non_null(strstr(answer, wanted));
	}
	assert_int_equal(upload(server, most + 1, answer), 413);
	assert_non_null(strstr(answer, "3 MB"));
	web_server_stop(server);
}

/* ---- what is held meanwhile ---- */

static bool add_many(struct intake *in, size_t count)
{
	char block[4096];

	memset(block, 'a', sizeof block);
	for (size_t i = 0; i < count; i++)
		if (!intake_add(in, block, sizeof block))
			return false;
	return true;
}

#define MEGABYTE  ((size_t)1 << 20)
#define IN_BLOCKS (MEGABYTE / 4096)

static void large_bodies_share_a_budget(void **state)
{
	struct intake_budget budget = {.most = 3 * MEGABYTE};
	struct intake one, two;

	(void)state;
	intake_init(&one, &budget, 20 * MEGABYTE);
	intake_init(&two, &budget, 20 * MEGABYTE);
	assert_true(add_many(&one, 2 * IN_BLOCKS) && !one.crowded);
	assert_int_equal(atomic_load(&budget.held), 2 * MEGABYTE);
	assert_true(add_many(&two, IN_BLOCKS) && !two.crowded);
	assert_true(add_many(&two, 1) && two.crowded && intake_body(&two).len == 0);
	assert_int_equal(atomic_load(&budget.held), 2 * MEGABYTE);
	struct str body = intake_body(&one);

	assert_int_equal(body.len, 2 * MEGABYTE);
	assert_true(body.ptr[0] == 'a' && body.ptr[body.len - 1] == 'a');
	assert_true(body.ptr == intake_body(&one).ptr);
	intake_done(&one);
	intake_done(&two);
	assert_int_equal(atomic_load(&budget.held), 0);
}

static int open_files(void)
{
	int fd = dup(STDIN_FILENO);

	close(fd);
	return fd;
}

static void a_large_body_leaves_nothing_open(void **state)
{
	struct intake_budget budget = {.most = 100 * MEGABYTE};
	struct intake in;
	int before = open_files();

	(void)state;
	intake_init(&in, &budget, 2 * MEGABYTE);
	assert_int_equal(intake_body(&in).len, 0);
	intake_done(&in);
	intake_init(&in, &budget, 2 * MEGABYTE);
	assert_true(add_many(&in, IN_BLOCKS));
	assert_int_equal(intake_body(&in).len, MEGABYTE);
	assert_true(add_many(&in, 2 * IN_BLOCKS) && in.too_large);
	intake_done(&in);
	assert_int_equal(open_files(), before);
	assert_int_equal(atomic_load(&budget.held), 0);
}

#define ON_SITE(name) cmocka_unit_test_setup_teardown(name, open_site, close_site)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_SITE(files_reach_their_fields),
		ON_SITE(wrong_files_are_refused_in_words),
		ON_SITE(a_zero_in_a_name_refuses_the_whole),
		ON_SITE(a_file_is_not_forgotten_in_silence),
		ON_SITE(a_file_goes_back_but_never_as_a_page),
		ON_SITE(large_files_arrive_whole_and_larger_ones_are_refused),
		cmocka_unit_test(large_bodies_share_a_budget),
		cmocka_unit_test(a_large_body_leaves_nothing_open),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
