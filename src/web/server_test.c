/* The server over real sockets on loopback.  Nothing sleeps: every wait is a poll() with an end. */
#include "web/testing/site.h"

#include "web/html.h"
#include "web/intake.h"
#include "web/stopwatch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#define ANSWER_BYTES 12288
#define WAIT_MS      8000
#define SECOND_US    ((int64_t)1000000)

struct stand {
	struct site site;
	struct web_server *server;
};

static void start(struct stand *s, struct web_listen listen)
{
	const char *problem = NULL;

	listen.address = "127.0.0.1";
	listen.socket = -1;
	s->server = web_serve(s->site.app, &listen, &problem);
	if (!s->server)
		fail_msg("%s", problem);
}

static int open_stand(void **state)
{
	struct stand *s = calloc(1, sizeof *s);

	site_open(&s->site);
	*state = s;
	return 0;
}

static int close_stand(void **state)
{
	struct stand *s = *state;

	site_brake_set(false);
	web_server_stop(s->server);
	site_close(&s->site);
	free(s);
	return 0;
}

/* ---- a client ---- */

static int dial(const struct stand *s)
{
	struct sockaddr_in at = {
		.sin_family = AF_INET,
		.sin_port = htons((uint16_t)web_server_port(s->server)),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_true(fd >= 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&at, sizeof at), 0);
	return fd;
}

static void say(int fd, const char *text)
{
	assert_int_equal(send(fd, text, strlen(text), MSG_NOSIGNAL), strlen(text));
}

static bool readable(int fd, int wait_ms)
{
	return poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, wait_ms) == 1;
}

/* Where the first answer in `text` ends, by its Content-Length; 0 while it is not whole. */
static size_t answer_end(const char *text, bool head)
{
	const char *body = strstr(text, "\r\n\r\n"),
		   *length = strcasestr(text, "\r\nContent-Length: ");

	if (!body || !length || length > body)
		return 0;
	size_t end = (size_t)(body + 4 - text) + (head ? 0 : strtoul(length + 18, NULL, 10));

	return strlen(text) >= end ? end : 0;
}

struct incoming {
	char text[ANSWER_BYTES];
	size_t len;
	bool ended;
};

/* Reads until a whole answer is there or the server hung up. */
static void listen_for(int fd, struct incoming *in, bool head)
{
	while (!answer_end(in->text, head) && !in->ended) {
		assert_true(readable(fd, WAIT_MS));
		ssize_t got = recv(fd, in->text + in->len, ANSWER_BYTES - 1 - in->len, 0);

		in->ended = got <= 0;
		in->len += got > 0 ? (size_t)got : 0;
		in->text[in->len] = '\0';
	}
}

/* 0 when the server hung up without a word. */
static int status_of(const struct incoming *in)
{
	return in->len > 12 ? (int)strtol(in->text + 9, NULL, 10) : 0;
}

/* Drops the answer at the front. */
static void next_answer(struct incoming *in)
{
	size_t end = answer_end(in->text, false);

	in->len -= end;
	memmove(in->text, in->text + end, in->len + 1);
}

/* One request on a connection of its own; the answer is static to the calling thread's stack. */
static int ask(const struct stand *s, const char *request, struct incoming *in)
{
	int fd = dial(s);

	*in = (struct incoming){0};
	say(fd, request);
	listen_for(fd, in, false);
	close(fd);
	return status_of(in);
}

static bool hangs_up(int fd)
{
	char byte;

	return readable(fd, WAIT_MS) && recv(fd, &byte, 1, 0) <= 0;
}

/* ---- requests ---- */

#define GET(path) "GET " path " HTTP/1.1\r\nHost: localhost\r\n\r\n"
#define POST(headers) \
	"POST /items/9 HTTP/1.1\r\nHost: localhost\r\nContent-Type: " \
	"application/x-www-form-urlencoded\r\n" headers "\r\n"

static void answers_arrive_whole(void **state)
{
	struct incoming in;

	start(*state, (struct web_listen){.workers = 2});
	assert_int_equal(ask(*state, GET("/items/%C4%91?q=1"), &in), 200);
	assert_non_null(strstr(in.text, "\r\n\r\nđ|0|1|127.0.0.1"));
	assert_non_null(strstr(in.text, "\r\nContent-Security-Policy: default-src 'none'"));
	assert_int_equal(ask(*state, GET("/nothing"), &in), 404);
	assert_int_equal(ask(*state, GET("/closed"), &in), 409);
}

static void head_sends_no_body(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 2});
	int fd = dial(*state);

	say(fd, "HEAD /items/new HTTP/1.1\r\nHost: localhost\r\n\r\n");
	listen_for(fd, &in, true);
	assert_int_equal(status_of(&in), 200);
	assert_non_null(strstr(in.text, "\r\nContent-Length: 3\r\n"));
	assert_string_equal(strstr(in.text, "\r\n\r\n"), "\r\n\r\n");
	memset(&in, 0, sizeof in);
	say(fd, GET("/items/new")); /* the connection is still good */
	listen_for(fd, &in, false);
	assert_int_equal(status_of(&in), 200);
	close(fd);
}

static void pipelined_requests_are_answered_in_order(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 4});
	int fd = dial(*state);

	say(fd,
	    GET("/items/1") GET("/items/2") POST("Content-Length: 3\r\n") "a=1" GET("/items/3"));
	static const char *const wanted[] = {"1|1|", "2|2|", "counted", "3|3|"};

	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		listen_for(fd, &in, false);
		assert_int_equal(status_of(&in), 200);
		const char *body = strstr(in.text, "\r\n\r\n") + 4;

		assert_memory_equal(body, wanted[i], strlen(wanted[i]));
		next_answer(&in);
	}
	close(fd);
}

static void requests_with_two_ends_are_refused(void **state)
{
	static const char *const heads[] = {
		POST("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") "0\r\n\r\n" GET(
			"/items/smuggled"),
		POST("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") "0\r\n\r\n" GET(
			"/items/smuggled"),
		POST("Content-Length: 3\r\nContent-Length: 60\r\n") "a=1" GET("/items/smuggled"),
		POST("Content-Length: 3\r\nContent-Length: 3\r\n") "a=1" GET("/items/smuggled"),
		POST("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") "0\r\n\r"
										     "\n" GET(
											     "/item"
											     "s/"
											     "smugg"
											     "led"),
		POST("Transfer-Encoding: gzip\r\n") GET("/items/smuggled"),
		POST("Transfer-Encoding: xchunked\r\n") "0\r\n\r\n" GET("/items/smuggled"),
		POST("Transfer-Encoding : chunked\r\n") "0\r\n\r\n" GET("/items/smuggled"),
		POST("Content-Length: +3\r\n") "a=1" GET("/items/smuggled"),
		POST("Content-Length: 0x3\r\n") "a=1" GET("/items/smuggled"),
		POST("Content-Length: 99999999999999999999\r\n") "a=1" GET("/items/smuggled"),
		POST("Content-Length : 3\r\n") "a=1" GET("/items/smuggled"),
		"POST /items/9 HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: "
		"chunked\r\n\r\n0\r\n\r\n" GET("/items/smuggled"),
		"GET /items/9 HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
		"5\r\nTransfer-Encoding: chunked\r\n\r\n"
		"0\r\n\r\n" GET("/items/smuggled"),
		"GET /items/9 HTTP/1.1\r\n\r\n" GET("/items/smuggled"),
		"GET /items/9 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" GET("/items/smuggled"),
		"GET http://localhost/items/9 HTTP/1.1\r\nHost: localhost\r\n\r\n" GET(
			"/items/smuggled"),
		"GET /items/9 HTTP/1.1\r\nHost: localhost\r\nX@Y: 1\r\n\r\n" GET("/items/smuggled"),
	};

	start(*state, (struct web_listen){.workers = 2});
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		struct incoming in = {0};
		int fd = dial(*state);

		say(fd, heads[i]);
		while (!in.ended) {
			listen_for(fd, &in, false);
			if (strstr(in.text, "smuggled"))
				fail_msg("request %zu was smuggled: %s", i, in.text);
			if (!in.ended && status_of(&in) != 400 && status_of(&in) != 413)
				fail_msg("request %zu was answered: %s", i, in.text);
			next_answer(&in);
		}
		close(fd);
	}
}

static void a_body_in_a_get_ends_the_connection(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 2});
	int fd = dial(*state);

	say(fd, "GET /items/9 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\n" GET(
			"/items/smuggled"));
	listen_for(fd, &in, false);
	assert_int_equal(status_of(&in), 200);
	next_answer(&in);
	listen_for(fd, &in, false);
	assert_null(strstr(in.text, "smuggled"));
	assert_true(in.ended);
	close(fd);
}

static void too_many_headers_are_refused(void **state)
{
	struct incoming in;
	char request[2048] = "GET / HTTP/1.1\r\nHost: localhost\r\n";
	size_t len = strlen(request);

	start(*state, (struct web_listen){.workers = 2});
	for (int i = 0; i < 100; i++)
		len += (size_t)snprintf(request + len, sizeof request - len, "X-%d: 1\r\n", i);
	snprintf(request + len, sizeof request - len, "\r\n");
	assert_int_equal(ask(*state, request, &in), 431);
	assert_non_null(strstr(in.text, "W-23"));
	/* Made once for everybody: a secret in it would be everybody's. */
	assert_null(strstr(in.text, "Set-Cookie"));
	assert_null(strstr(in.text, HTML_FORM_TOKEN));
}

/* ---- bodies ---- */

static void say_many(int fd, size_t count)
{
	char block[500];

	memset(block, 'a', sizeof block);
	for (size_t i = 0; i < sizeof block; i += 50)
		block[i] = '&'; /* many short names */
	for (size_t sent = 0; sent < count; sent += sizeof block)
		assert_int_equal(send(fd, block, sizeof block, MSG_NOSIGNAL), sizeof block);
}

static void a_body_a_little_too_large_is_drained_and_refused(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 2});
	int fd = dial(*state);

	say(fd, POST("Content-Length: 1500\r\n"));
	say_many(fd, 1500);
	listen_for(fd, &in, false);
	assert_int_equal(status_of(&in), 413);
	assert_non_null(strstr(in.text, "W-11"));
	next_answer(&in);
	say(fd, GET("/items/new")); /* nothing of the body is left on the line */
	listen_for(fd, &in, false);
	assert_int_equal(status_of(&in), 200);
	next_answer(&in);
	say(fd, POST("Transfer-Encoding: chunked\r\n") "1f4\r\n");
	say_many(fd, 500);
	say(fd, "\r\n3e8\r\n");
	say_many(fd, 1000);
	say(fd, "\r\n0\r\n\r\n");
	listen_for(fd, &in, false);
	assert_int_equal(status_of(&in), 413);
	close(fd);
}

static void a_body_far_too_large_is_refused_unread(void **state)
{
	struct incoming in;

	start(*state, (struct web_listen){.workers = 2});
	assert_int_equal(ask(*state, POST("Content-Length: 100000000\r\n"), &in), 413);
	assert_non_null(strcasestr(in.text, "\r\nConnection: close\r\n"));
	assert_int_equal(
		ask(*state, POST("Content-Length: 100000000\r\nExpect: 100-continue\r\n"), &in),
		413);
}

static void an_endless_body_is_cut(void **state)
{
	char block[4096];
	size_t sent = 0;

	start(*state, (struct web_listen){.workers = 2});
	int fd = dial(*state);

	memset(block, 'a', sizeof block);
	say(fd, POST("Transfer-Encoding: chunked\r\n") "fffffff\r\n");
	while (sent < (size_t)64 << 20 && send(fd, block, sizeof block, MSG_NOSIGNAL) > 0)
		sent += sizeof block;
	assert_true(sent < (size_t)64 << 20);
	close(fd);
}

static void a_body_of_just_the_limit_is_taken(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 2});
	int fd = dial(*state);

	say(fd, POST("Content-Length: 1000\r\n"));
	say_many(fd, 1000);
	listen_for(fd, &in, false);
	assert_int_equal(status_of(&in), 200);
	close(fd);
}

static void bodies_give_their_memory_back(void **state)
{
	struct intake_budget budget = {.most = 10000};
	struct intake one, two;

	(void)state;
	intake_init(&one, &budget, 5000);
	intake_init(&two, &budget, 5000);
	assert_true(intake_add(&one, "abc", 3) && intake_add(&one, "de", 2));
	assert_true(str_is(intake_body(&one), "abcde"));
	char block[4999] = {0};

	assert_true(intake_add(&one, block, 4995) && !one.too_large);
	assert_true(intake_add(&two, block, 3) && two.crowded); /* 8 KiB and 4 KiB are too much */
	assert_true(intake_add(&one, block, 1) && one.too_large && intake_body(&one).len == 0);
	assert_int_equal(atomic_load(&budget.held), 0);
	intake_done(&one);
	intake_done(&two);
	intake_init(&two, &budget, 5000);
	assert_true(intake_add(&two, "x", 1) && !two.crowded);
	intake_done(&two);
	assert_int_equal(atomic_load(&budget.held), 0);
}

/* ---- slow and many clients ---- */

static void slow_headers_are_cut(void **state)
{
	static const char request[] =
		GET("/items/a-very-long-name-so-that-there-is-enough-to-send-slowly");

	start(*state, (struct web_listen){.workers = 2, .header_timeout_s = 1});
	int fd = dial(*state);
	int64_t begun = stopwatch_us();
	size_t sent = 0;

	while (!readable(fd, 50) && sent + 1 < sizeof request - 3)
		assert_int_equal(send(fd, request + sent++, 1, MSG_NOSIGNAL), 1);
	int64_t took = stopwatch_us() - begun;

	assert_true(hangs_up(fd));
	assert_true(took > SECOND_US * 8 / 10 && took < 3 * SECOND_US);
	close(fd);
}

static void a_slow_second_request_is_cut_too(void **state)
{
	struct incoming in = {0};
	static const char slow[] =
		"GET /items/new HTTP/1.1\r\nX: "
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

	start(*state, (struct web_listen){.workers = 2, .header_timeout_s = 1});
	int fd = dial(*state);

	say(fd, GET("/items/new"));
	listen_for(fd, &in, false);
	int64_t begun = stopwatch_us();

	for (size_t sent = 0; !readable(fd, 50) && sent + 1 < sizeof slow; sent++)
		assert_int_equal(send(fd, slow + sent, 1, MSG_NOSIGNAL), 1);
	assert_true(hangs_up(fd));
	assert_true(stopwatch_us() - begun < 5 * SECOND_US);
	close(fd);
}

static void a_slow_body_is_cut_and_others_are_served_meanwhile(void **state)
{
	struct incoming in;
	size_t sent = 0;

	start(*state, (struct web_listen){.workers = 2, .body_timeout_s = 1});
	int fd = dial(*state);

	say(fd, POST("Content-Length: 900\r\n"));
	for (; !readable(fd, 50) && sent < 900; sent++) {
		assert_int_equal(send(fd, "a", 1, MSG_NOSIGNAL), 1);
		if (sent % 10 == 0)
			assert_int_equal(ask(*state, GET("/items/new"), &in), 200);
	}
	assert_true(sent > 1 && sent < 900);
	assert_true(hangs_up(fd));
	close(fd);
}

static void leave_within_a_body(const struct stand *s, bool goodbye)
{
	static const char said[] = POST("Content-Length: 900\r\n") "a=b";
	int fd = dial(s);

	send(fd, said, sizeof said - 1, MSG_NOSIGNAL);
	if (!goodbye)
		setsockopt(fd, SOL_SOCKET, SO_LINGER, &(struct linger){1, 0},
			   sizeof(struct linger));
	close(fd);
}

/* They do not count against their address until the time for their body is over. */
static void who_leaves_in_the_middle_of_a_body_leaves_nothing_behind(void **state)
{
	struct incoming in;

	start(*state, (struct web_listen){.workers = 2, .per_address_most = 4});
	for (int i = 0; i < 40; i++) {
		int64_t begun = stopwatch_us();

		leave_within_a_body(*state, i % 4);
		while (ask(*state, GET("/items/new"), &in) != 200)
			assert_true(stopwatch_us() - begun < 20 * SECOND_US);
	}
}

static void one_address_has_so_many_connections(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 2, .per_address_most = 2});
	int one = dial(*state), two = dial(*state);

	say(one, GET("/items/new"));
	listen_for(one, &in, false);
	memset(&in, 0, sizeof in);
	say(two, GET("/items/new"));
	listen_for(two, &in, false);
	int three = dial(*state);

	assert_true(hangs_up(three));
	close(one);
	close(two);
	close(three);
}

static void proxies_are_believed_when_trusted(void **state)
{
	struct incoming in;
	static const char request[] =
		"GET /items/7 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 6.6.6.6\r\n"
		"X-Forwarded-For: 203.0.113.5\r\n\r\n";

	start(*state, (struct web_listen){.workers = 2, .trusted_proxies = "127.0.0.1"});
	assert_int_equal(ask(*state, request, &in), 200);
	assert_non_null(strstr(in.text, "|203.0.113.5"));
}

static void strangers_are_not_believed(void **state)
{
	struct incoming in;

	start(*state, (struct web_listen){.workers = 2});
	assert_int_equal(
		ask(*state,
		    "GET /items/7 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n",
		    &in),
		200);
	assert_non_null(strstr(in.text, "|127.0.0.1"));
}

/* ---- a full server ---- */

static void who_waits_too_long_is_told_so(void **state)
{
	struct incoming in = {0};

	start(*state, (struct web_listen){.workers = 1, .queue_wait_ms = 100});
	int held = dial(*state);

	site_brake_set(true);
	say(held, GET("/slow"));
	assert_true(site_brake_wait(1));
	int64_t begun = stopwatch_us();

	assert_int_equal(ask(*state, GET("/items/new"), &in), 503);
	assert_true(stopwatch_us() - begun < 2 * SECOND_US);
	assert_non_null(strstr(in.text, "W-19"));
	assert_non_null(strstr(in.text, "\r\nRetry-After: 30\r\n"));
	assert_non_null(strstr(in.text, "18000024"));
	assert_non_null(strstr(in.text, "\r\nConnection: close\r\n"));
	assert_int_equal(
		ask(*state, "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n",
		    &in),
		503);
	assert_non_null(
		strstr(in.text, "{\"error\":{\"code\":\"unavailable\",\"reason\":\"W-19\""));
	site_brake_set(false);
	memset(&in, 0, sizeof in);
	listen_for(held, &in, false);
	assert_int_equal(status_of(&in), 200);
	close(held);
}

/* ---- stopping ---- */

static void *stop_server(void *arg)
{
	web_server_stop(arg);
	return NULL;
}

static void stopping_lets_running_requests_end(void **state)
{
	struct stand *s = *state;
	struct incoming in = {0};
	pthread_t stopper;

	start(s, (struct web_listen){.workers = 2});
	int held = dial(s), idle = dial(s);

	site_brake_set(true);
	say(held, GET("/slow"));
	assert_true(site_brake_wait(1));
	assert_int_equal(pthread_create(&stopper, NULL, stop_server, s->server), 0);
	assert_false(readable(held, 300));
	site_brake_set(false);
	listen_for(held, &in, false);
	assert_int_equal(status_of(&in), 200);
	assert_non_null(strstr(in.text, "\r\n\r\ndone"));
	assert_true(hangs_up(idle));
	pthread_join(stopper, NULL);
	s->server = NULL;
	close(held);
	close(idle);
}

static void a_client_may_leave_while_its_request_runs(void **state)
{
	struct incoming in;

	start(*state, (struct web_listen){.workers = 2});
	int gone = dial(*state);

	site_brake_set(true);
	say(gone, GET("/slow"));
	assert_true(site_brake_wait(1));
	close(gone);
	site_brake_set(false);
	assert_true(site_brake_wait(0));
	assert_int_equal(ask(*state, GET("/items/new"), &in), 200);
}

static void a_wrong_address_is_said_in_words(void **state)
{
	struct stand *s = *state;
	const char *problem = NULL;

	start(s, (struct web_listen){.workers = 1});
	struct web_listen again = {.address = "127.0.0.1",
				   .port = web_server_port(s->server),
				   .socket = -1,
				   .workers = 1};

	assert_null(web_serve(s->site.app, &again, &problem));
	assert_string_equal(problem, "Another program listens at this address and port.");
	again = (struct web_listen){.address = "no.where", .socket = -1};
	assert_null(web_serve(s->site.app, &again, &problem));
	again = (struct web_listen){
		.address = "127.0.0.1", .socket = -1, .trusted_proxies = "proxy.example"};
	assert_null(web_serve(s->site.app, &again, &problem));
	assert_non_null(strstr(problem, "trusted_proxies"));
}

/* ---- many at once: what ThreadSanitizer watches ---- */

#define CROWD  8
#define ROUNDS 40

static void *be_a_crowd(void *arg)
{
	static const char *const requests[] = {
		GET("/items/new"),
		GET("/wishes"),
		GET("/nothing"),
		POST("Content-Length: 3\r\n") "a=1",
		GET("/assets/kip-icon.svg"),
		POST("Content-Length: 1500\r\n"),
		"GET / HTTP/1.1\r\n\r\n",
	};
	const struct stand *s = arg;
	struct incoming *in = malloc(sizeof *in);
	uintptr_t answered = 0;

	for (size_t i = 0; i < ROUNDS; i++) {
		const char *request = requests[i % (sizeof requests / sizeof *requests)];
		int fd = dial(s);

		*in = (struct incoming){0};
		say(fd, request);
		if (strstr(request, "1500") == NULL && i % 5) {
			listen_for(fd, in, false);
			answered += status_of(in) > 0;
		}
		close(fd);
	}
	free(in);
	return (void *)answered;
}

static void many_clients_at_once(void **state)
{
	pthread_t crowd[CROWD];
	uintptr_t answered = 0;

	start(*state, (struct web_listen){.workers = 4});
	for (size_t i = 0; i < CROWD; i++)
		assert_int_equal(pthread_create(&crowd[i], NULL, be_a_crowd, *state), 0);
	for (size_t i = 0; i < CROWD; i++) {
		void *count;

		pthread_join(crowd[i], &count);
		answered += (uintptr_t)count;
	}
	assert_true(answered > CROWD * ROUNDS / 2);
}

#define AT_STAND(name) cmocka_unit_test_setup_teardown(name, open_stand, close_stand)

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_STAND(answers_arrive_whole),
		AT_STAND(head_sends_no_body),
		AT_STAND(pipelined_requests_are_answered_in_order),
		AT_STAND(requests_with_two_ends_are_refused),
		AT_STAND(a_body_in_a_get_ends_the_connection),
		AT_STAND(too_many_headers_are_refused),
		AT_STAND(a_body_a_little_too_large_is_drained_and_refused),
		AT_STAND(a_body_far_too_large_is_refused_unread),
		AT_STAND(an_endless_body_is_cut),
		AT_STAND(a_body_of_just_the_limit_is_taken),
		cmocka_unit_test(bodies_give_their_memory_back),
		AT_STAND(slow_headers_are_cut),
		AT_STAND(a_slow_second_request_is_cut_too),
		AT_STAND(a_slow_body_is_cut_and_others_are_served_meanwhile),
		AT_STAND(who_leaves_in_the_middle_of_a_body_leaves_nothing_behind),
		AT_STAND(one_address_has_so_many_connections),
		AT_STAND(proxies_are_believed_when_trusted),
		AT_STAND(strangers_are_not_believed),
		AT_STAND(who_waits_too_long_is_told_so),
		AT_STAND(stopping_lets_running_requests_end),
		AT_STAND(a_client_may_leave_while_its_request_runs),
		AT_STAND(a_wrong_address_is_said_in_words),
		AT_STAND(many_clients_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
