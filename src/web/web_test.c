/* The router, the gate and the answers, without a socket. */
#include "web/testing/site.h"

#include "base/module.h"
#include "web/accept.h"
#include "web/address.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define HOST  "Host: kip.example\n"
#define OURS  HOST "Sec-Fetch-Site: same-origin\n"
#define FORM  "Content-Type: application/x-www-form-urlencoded\n"
#define JSON  "Content-Type: application/json\nAccept: application/json\n"
#define CLERK "Cookie: lang=vi; __Host-seat=clerk\n"

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

static struct web_answer get(void **state, const char *target, const char *headers)
{
	return site_ask(*state, &(struct site_call){.target = target, .headers = headers});
}

static struct web_answer post(void **state, const char *target, const char *headers,
			      const char *body)
{
	return site_ask(*state, &(struct site_call){.method = "POST",
						    .target = target,
						    .headers = headers,
						    .body = body});
}

static void assert_body(const struct web_answer *answer, const char *wanted)
{
	if (!str_is(answer->body, wanted))
		fail_msg("got \"%" STR_F "\", wanted \"%s\"", STR_A(answer->body), wanted);
}

static void assert_has(const struct web_answer *answer, const char *wanted)
{
	if (!site_body_has(answer, wanted))
		fail_msg("\"%s\" is not in \"%" STR_F "\"", wanted, STR_A(answer->body));
}

static void assert_header(const struct web_answer *answer, const char *name, const char *wanted)
{
	struct str got = site_header(answer, name);

	if (!str_is(got, wanted))
		fail_msg("%s: got \"%" STR_F "\", wanted \"%s\"", name, STR_A(got), wanted);
}

/* ---- finding a route ---- */

static void paths_lead_to_their_route(void **state)
{
	static const struct {
		const char *target, *body;
	} rows[] = {
		{"/items/new", "new"},
		{"/items/7", "7|7||203.0.113.7"},
		{"/items/7?q=a+b%26", "7|7|a b&|203.0.113.7"},
		{"/items/%C4%91%E1%BA%B7t", "đặt|0||203.0.113.7"},
		{"/items/a%2Fb", "a/b|0||203.0.113.7"},
		{"/items/ne%77", "new"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct web_answer answer = get(state, rows[i].target, HOST);

		assert_int_equal(answer.status, 200);
		assert_body(&answer, rows[i].body);
	}
}

static void other_paths_are_refused(void **state)
{
	static const struct {
		const char *target;
		int status;
	} rows[] = {
		{"/nothing", 404},
		{"/items", 404},
		{"/items/", 404},
		{"//items/7", 404},
		{"/items/..", 404},
		{"/items/%2e%2e", 404},
		{"/items/7/8", 404},
		{"/a/b/c/d/e/f/g/h/i/j", 404},
		{"/ITEMS/7", 404},
		{"/items/%", 400},
		{"/items/%zz", 400},
		{"/items/%ff", 400},
		{"/items/%00", 400},
		{"/items/7?q=%c0%80", 400},
		{"items/7", 400},
		{"*", 400},
		{"http://kip.example/", 400},
		{"", 400},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct web_answer answer = get(state, rows[i].target, HOST);

		if (answer.status != rows[i].status)
			fail_msg("%s answers %d, not %d", rows[i].target, answer.status,
				 rows[i].status);
		assert_true(answer.body.len > 0);
	}
}

static void methods_are_told_apart(void **state)
{
	struct web_answer answer = post(state, "/items/new", OURS FORM, "a=b");

	assert_int_equal(answer.status, 405);
	assert_header(&answer, "Allow", "GET, HEAD");
	answer = site_ask(
		*state,
		&(struct site_call){.method = "DELETE", .target = "/items/9", .headers = HOST});
	assert_int_equal(answer.status, 405);
	assert_header(&answer, "Allow", "GET, HEAD, POST");
	answer = site_ask(*state, &(struct site_call){
					  .method = "get", .target = "/items/9", .headers = HOST});
	assert_int_equal(answer.status, 405);
	answer = site_ask(*state, &(struct site_call){
					  .method = "HEAD", .target = "/items/9", .headers = HOST});
	assert_int_equal(answer.status, 200);
}

static enum outcome never(struct task *t, struct web *w)
{
	(void)t;
	(void)w;
	return OUTCOME_BROKEN;
}

/*
 * A wrong row must end the program before it listens: tried in a child, whose abort is the expected
 * answer.
 */
static void wrong_rows_do_not_start(void **state)
{
	static const struct route bad[][3] = {
		{{METHOD_GET, "/a", NULL, never, .about = "No right"}, {0}},
		{{METHOD_GET, "/a", &right_public, NULL, .about = "No handler"}, {0}},
		{{METHOD_GET, "a", &right_public, never, .about = "No slash"}, {0}},
		{{METHOD_GET, "/a/", &right_public, never, .about = "Slash at the end"}, {0}},
		{{METHOD_GET, "/{}", &right_public, never, .about = "No name"}, {0}},
		{{METHOD_GET, "/a", &right_public, never, .about = ""}, {0}},
		{{METHOD_GET, "/a", &right_public, never, .about = "A body", .body_bytes = 1}, {0}},
		{{METHOD_POST, "/a", &right_public, never, .about = "Files in the way",
		  .body_bytes = SITE_PARCEL_BYTES},
		 {0}},
		{{METHOD_GET, "/{a}", &right_public, never, .about = "Twice"},
		 {METHOD_GET, "/{a}", &right_public, never, .about = "Twice"},
		 {0}},
		{{METHOD_GET, "/{a}", &right_public, never, .about = "Two names"},
		 {METHOD_POST, "/{b}", &right_public, never, .about = "Two names"},
		 {0}},
	};
	struct site *s = *state;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		const struct module module = {.name = "bad", .routes = bad[i]};
		const struct module *const list[] = {&module, NULL};
		pid_t child = fork();
		int status = 0;

		if (child == 0) {
			signal(SIGABRT, SIG_DFL);
			close(STDERR_FILENO);
			web_app_new(&(struct web_setup){.modules = list, .world = &s->world});
			_exit(0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGABRT)
			fail_msg("row %zu was let through", i);
	}
}

/* ---- rights ---- */

static void rights_are_asked_before_the_handler(void **state)
{
	struct site *s = *state;
	struct buf longest = buf_new(s->arena, 8192);
	struct web_answer answer = get(state, "/clerk", HOST);

	assert_int_equal(answer.status, 303);
	assert_header(&answer, "Location", "/sign-in?next=/clerk");
	answer = get(state, "/clerk?a=1&b=//x", HOST);
	assert_header(&answer, "Location", "/sign-in?next=/clerk%3Fa%3D1%26b%3D//x");
	buf_addz(&longest, "/clerk?a=");
	while (longest.len < 5000)
		buf_addc(&longest, 'a');
	buf_addc(&longest, '\0');
	answer = get(state, longest.ptr, HOST);
	assert_int_equal(answer.status, 303);
	assert_header(&answer, "Location", "/sign-in");
	answer = get(state, "/clerk", HOST "Accept: application/json\n");
	assert_int_equal(answer.status, 401);
	assert_has(&answer, "\"code\":\"sign_in\"");
	answer = get(state, "/clerk", HOST CLERK);
	assert_int_equal(answer.status, 200);
	answer = get(state, "/head", HOST CLERK);
	assert_int_equal(answer.status, 403);
	assert_has(&answer, "W-06");
	answer = post(state, "/clerk", OURS FORM, "a=b");
	assert_int_equal(answer.status, 401);
	assert_has(&answer, "W-05");
}

/* ---- where a request came from ---- */

static char *token_from(struct arena *a, const struct web_answer *answer)
{
	static const char before[] = "name=\"form_token\" value=\"";
	size_t at = str_find(answer->body, STR("name=\"form_token\" value=\""));
	struct str rest = str_sub(answer->body, at + sizeof before - 1, SIZE_MAX);

	assert_int_not_equal(at, SIZE_MAX);
	return str_z(a, str_sub(rest, 0, str_find(rest, STR("\""))));
}

/* The cookie of a Set-Cookie, as a browser would send it back. */
static char *cookie_from(struct arena *a, const struct web_answer *answer)
{
	struct str set = site_header(answer, "Set-Cookie");

	assert_non_null(set.ptr);
	return str_z(a, str_printf(a, "Cookie: %" STR_F "\n",
				   STR_A(str_sub(set, 0, str_find(set, STR(";"))))));
}

static const char *join(struct arena *a, const char *one, const char *two)
{
	return str_z(a, str_printf(a, "%s%s", one, two));
}

static void a_form_needs_its_token(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer page = get(state, "/wishes", HOST);
	const char *cookie = cookie_from(a, &page), *token = token_from(a, &page);
	const char *body = str_z(a, str_printf(a, "title=x&form_token=%s", token));
	struct str set = site_header(&page, "Set-Cookie");

	assert_true(str_starts(set, STR("__Host-form=")));
	assert_true(str_ends(set, STR("; Secure; HttpOnly; SameSite=Lax")));
	struct web_answer answer = post(state, "/wishes", join(a, HOST FORM, cookie), body);

	assert_int_equal(answer.status, 303);
	answer = post(state, "/wishes", HOST FORM, body); /* another browser */
	assert_int_equal(answer.status, 403);
	assert_has(&answer, "W-10"); /* plain http to a name: its cookies do not hold */
	answer = post(state, "/wishes", "Host: localhost:8080\n" FORM, body);
	assert_has(&answer, "W-09");
	answer = post(state, "/wishes", join(a, HOST FORM, cookie), "title=x&form_token=AAAA");
	assert_int_equal(answer.status, 403);
	answer = post(state, "/wishes", join(a, OURS FORM, cookie),
		      "title=x"); /* same origin is not enough for a form */
	assert_int_equal(answer.status, 403);
}

static void a_token_is_masked_anew_and_stays_good(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer one = get(state, "/wishes", HOST);
	const char *cookie = cookie_from(a, &one);
	struct web_answer two = get(state, "/wishes", join(a, HOST, cookie));
	const char *first = token_from(a, &one), *second = token_from(a, &two);

	assert_null(site_header(&two, "Set-Cookie").ptr);
	assert_string_not_equal(first, second);
	for (size_t i = 0; i < strlen(second); i++) {
		char *changed = str_z(a, str_of(second));

		changed[i] = changed[i] == 'A' ? 'B' : 'A';
		if (i + 1 == strlen(second))
			continue; /* its last bits are padding */
		struct web_answer answer =
			post(state, "/wishes", join(a, HOST FORM, cookie),
			     str_z(a, str_printf(a, "title=x&form_token=%s", changed)));

		assert_int_equal(answer.status, 403);
	}
	struct web_answer answer = post(state, "/wishes", join(a, HOST FORM, cookie),
					str_z(a, str_printf(a, "title=x&form_token=%s", second)));

	assert_int_equal(answer.status, 303);
}

static void a_form_opened_before_signing_in_can_be_sent_after_it(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer page = get(state, "/wishes", HOST);
	struct str set = site_header(&page, "Set-Cookie");
	struct str pair = str_sub(set, 0, str_find(set, STR(";")));
	const char *both = str_z(
		a, str_printf(a, HOST FORM "Cookie: %" STR_F "; __Host-seat=clerk\n", STR_A(pair)));
	struct web_answer answer =
		post(state, "/wishes", both,
		     str_z(a, str_printf(a, "title=x&form_token=%s", token_from(a, &page))));

	assert_int_equal(answer.status, 303);
}

static void other_sites_cannot_send(void **state)
{
	static const struct {
		const char *headers;
		int status;
	} rows[] = {
		{HOST JSON "Origin: http://kip.example\n", 303},
		{HOST JSON "Origin: https://kip.example\n", 303},
		{HOST JSON "Sec-Fetch-Site: same-origin\n", 303},
		{HOST JSON "Sec-Fetch-Site: same-origin\nOrigin: null\n",
		 303}, /* a browser that says nothing of where the form stood */
		{HOST JSON, 403},
		{HOST JSON "Origin: null\n", 403},
		{HOST JSON "Origin: https://evil.example\n", 403},
		{HOST JSON "Origin: https://kip.example.evil.example\n", 403},
		{HOST JSON "Origin: https://kip.example:444\n", 403},
		{HOST JSON "Origin: kip.example\n", 403},
		{HOST JSON "Sec-Fetch-Site: cross-site\n", 403},
		{HOST JSON "Sec-Fetch-Site: same-site\n", 403},
		{HOST JSON "Sec-Fetch-Site: cross-site\nOrigin: http://kip.example\n", 403},
		{HOST JSON "Sec-Fetch-Site: same-origin\nOrigin: http://evil.example\n", 403},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct web_answer answer =
			post(state, "/wishes", rows[i].headers, "{\"title\":\"x\"}");

		if (answer.status != rows[i].status)
			fail_msg("row %zu answers %d", i, answer.status);
	}
	assert_int_equal(post(state, "/items/9", HOST FORM, "a=b").status,
			 200); /* open: carries its own secret */
	assert_int_equal(
		post(state, "/items/9", HOST FORM "Origin: https://evil.example\n", "a=b").status,
		403);
}

/* ---- sizes and types ---- */

static void bodies_have_a_limit_and_a_type(void **state)
{
	char *large = str_z(((struct site *)*state)->arena,
			    str_printf(((struct site *)*state)->arena, "a=%01100d", 7));
	struct web_answer answer = post(state, "/items/9", OURS FORM, large);

	assert_int_equal(answer.status, 413);
	assert_has(&answer, "W-11");
	assert_int_equal(post(state, "/items/9", OURS "Content-Type: text/plain\n", "a=b").status,
			 415);
	assert_int_equal(post(state, "/items/9", OURS, "a=b").status, 415);
	assert_int_equal(post(state, "/items/9",
			      OURS
			      "Content-Type: application/x-www-form-urlencoded; charset=latin1\n",
			      "a=b")
				 .status,
			 415);
	assert_int_equal(post(state, "/items/9", OURS FORM, "a=%ff").status, 400);
	assert_int_equal(post(state, "/items/9", OURS FORM, "a=%00").status, 400);
	assert_int_equal(post(state, "/items/9", OURS, NULL).status, 200);
}

/* ---- forms ---- */

#define ASK_JSON HOST JSON "Origin: http://kip.example\n"

static void one_field_table_reads_every_format(void **state)
{
	static const struct {
		const char *headers, *body;
	} rows[] = {
		{ASK_JSON, "{\"title\":\"Chào\",\"count\":7,\"born\":\"2000-01-02\",\"kinds\":["
			   "\"red\",\"blue\"],\"pin\":null}"},
		{ASK_JSON, "{\"title\":\"Chào\",\"count\":\"7\",\"born-day\":2,\"born-month\":"
			   "\"1\",\"born-year\":2000,"
			   "\"kinds\":[\"blue\",\"red\"]}"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct web_answer answer = post(state, "/wishes", rows[i].headers, rows[i].body);

		assert_int_equal(answer.status, 303);
		assert_header(&answer, "Location", "/wishes/7/5/10958");
		assert_body(&answer, "{\"location\":\"/wishes/7/5/10958\"}");
	}
}

static void urlencoded_and_multipart_say_the_same(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer page = get(state, "/wishes", HOST);
	const char *cookie = cookie_from(a, &page), *token = token_from(a, &page);
	struct web_answer answer = post(state, "/wishes", join(a, HOST FORM, cookie),
					str_z(a, str_printf(a,
							    "title=Ch%%C3%%A0o&count=7&born-day=2&"
							    "born-month=1&born-year=2000&kinds=red"
							    "&kinds=blue&save=1&form_token=%s",
							    token)));

	assert_header(&answer, "Location", "/wishes/7/5/10958");
	answer = post(
		state, "/wishes",
		join(a, HOST "Content-Type: multipart/form-data; boundary=\"a b\"\n", cookie),
		str_z(a,
		      str_printf(a,
				 "--a b\r\nContent-Disposition: form-data; "
				 "name=\"title\"\r\n\r\nChào\r\n--a b\r\n"
				 "Content-Disposition: form-data; name=count\r\n\r\n7\r\n--a b\r\n"
				 "Content-Disposition: form-data; "
				 "name=\"born\"\r\n\r\n2/1/2000\r\n--a b\r\n"
				 "Content-Disposition: form-data; name=\"kinds\"\r\n\r\nred\r\n--a "
				 "b\r\n"
				 "Content-Disposition: form-data; "
				 "name=\"kinds\"\r\n\r\nblue\r\n--a b\r\n"
				 "Content-Disposition: form-data; "
				 "name=\"form_token\"\r\n\r\n%s\r\n--a b--\r\n",
				 token)));
	assert_header(&answer, "Location", "/wishes/7/5/10958");
}

static void wrong_fields_are_all_named(void **state)
{
	struct web_answer answer = post(state, "/wishes", ASK_JSON,
					"{\"count\":77,\"titel\":\"x\",\"kinds\":[\"pink\"]}");

	assert_int_equal(answer.status, 422);
	assert_has(&answer, "\"code\":\"invalid\",\"reason\":\"W-18\"");
	assert_has(&answer, "{\"field\":\"title\",");
	assert_has(&answer, "{\"field\":\"count\",");
	assert_has(&answer, "{\"field\":\"kinds\",");
	assert_has(&answer, "{\"field\":\"titel\",");
	answer = post(state, "/wishes", ASK_JSON, "{\"title\":[\"a\",\"b\"]}");
	assert_has(&answer, "{\"field\":\"title\",");
	answer = post(state, "/wishes", ASK_JSON, "{\"title\":\"taken\"}");
	assert_int_equal(answer.status, 409);
	assert_has(&answer, "\"reason\":\"T-02\"");
	assert_has(&answer,
		   "\"fields\":[{\"field\":\"title\",\"message\":\"This title is taken.\"}]");
}

static void a_page_is_shown_again_with_what_was_typed(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer page = get(state, "/wishes", HOST);
	struct web_answer answer = post(
		state, "/wishes", join(a, HOST FORM, cookie_from(a, &page)),
		str_z(a,
		      str_printf(
			      a,
			      "title=&count=%%3Cb%%3E&kinds=red&kinds=blue&pin=4711&form_token=%s",
			      token_from(a, &page))));

	assert_int_equal(answer.status, 422);
	assert_has(&answer, "<i>&lt;b&gt;|");
	assert_has(&answer, "<i>red blue|");
	assert_false(site_body_has(&answer, "4711"));
	assert_false(site_body_has(&answer, "<b>"));
}

/* ---- answers ---- */

static void one_route_answers_pages_and_json(void **state)
{
	struct web_answer answer = get(state, "/wishes", HOST "Accept: application/json\n");

	assert_header(&answer, "Content-Type", "application/json");
	assert_body(&answer, "{\"title\":\"A \\u003cwish\\u003e\"}");
	answer = get(state, "/wishes", HOST "Accept: text/html,application/xhtml+xml,*/*;q=0.8\n");
	assert_header(&answer, "Content-Type", "text/html; charset=utf-8");
	assert_has(&answer, "<title>");
}

static void accept_headers_are_weighed(void **state)
{
	static const struct {
		const char *accept;
		bool json;
	} rows[] = {
		{"application/json", true},
		{"application/json, text/plain, */*", true},
		{"*/*", false},
		{"", false},
		{"text/html,application/json", false},
		{"text/html;q=0.5,application/json;q=0.9", true},
		{"application/json;q=0.1, text/html;q=0.2", false},
		{"APPLICATION/JSON", true},
		{"application/json;q=0", false},
		{"application/jsonp", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (accept_json(str_of(rows[i].accept), false) != rows[i].json)
			fail_msg("Accept: %s", rows[i].accept);
}

static void refusals_say_why(void **state)
{
	struct web_answer answer = get(state, "/closed", HOST "Accept: application/json\n");

	assert_int_equal(answer.status, 409);
	assert_body(&answer, "{\"error\":{\"code\":\"too_late\",\"reason\":\"T-01\",\"message\":"
			     "\"This is closed since "
			     "12/02/2026.\",\"basis\":\"R-44\",\"fields\":[]}}");
	answer = get(state, "/closed", HOST);
	assert_int_equal(answer.status, 409);
	assert_has(&answer, "This is closed since 12/02/2026.");
	assert_has(&answer, "T-01");
	assert_has(&answer, "R-44");
}

static void dangerous_answers_do_not_go_out(void **state)
{
	static const char *const to[] = {"/a%0d%0aSet-Cookie:%20x=1",
					 "//evil.example",
					 "/%5cevil.example",
					 "https://evil.example",
					 "",
					 "a",
					 "/a%20b",
					 "/a%09b",
					 "/%7f",
					 "/%c4%91"};

	for (size_t i = 0; i < sizeof to / sizeof *to; i++) {
		struct arena *a = ((struct site *)*state)->arena;
		struct web_answer answer = get(state, join(a, "/anywhere?to=", to[i]), HOST);

		if (answer.status != 500 || site_header(&answer, "Location").ptr)
			fail_msg("a redirect to %s went out", to[i]);
	}
	assert_int_equal(get(state, "/anywhere?to=/cases/7%3Fa%3Db", HOST).status, 303);
	static const char *const values[] = {"a%0d%0aX:1", "a;Path=/x", "a%20b",
					     "a,b",        "%22a%22",   "%c4%91"};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		struct arena *a = ((struct site *)*state)->arena;
		struct web_answer answer = get(state, join(a, "/cookie?value=", values[i]), HOST);

		if (answer.status != 500 ||
		    str_starts(site_header(&answer, "Set-Cookie"), STR("__Host-x")))
			fail_msg("a cookie with %s went out", values[i]);
	}
	assert_int_equal(get(state, "/cookie?value=abc-123_%7e", HOST).status, 200);
}

static void every_answer_is_guarded(void **state)
{
	static const char *const targets[] = {"/",      "/wishes", "/nothing", "/closed",
					      "/clerk", "/paper",  "/%"};

	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
		struct web_answer answer = get(state, targets[i], HOST);

		assert_header(&answer, "Content-Security-Policy",
			      "default-src 'none'; style-src 'self'; img-src 'self' data:; "
			      "font-src 'self'; form-action 'self'; "
			      "frame-ancestors 'none'; base-uri 'none'");
		assert_header(&answer, "X-Content-Type-Options", "nosniff");
		assert_header(&answer, "Referrer-Policy", "same-origin");
		assert_header(&answer, "Vary", "Accept, Cookie");
		assert_header(&answer, "Content-Language", "vi");
		assert_header(&answer, "Cache-Control", i == 0 ? "no-cache" : "no-store");
	}
	struct web_answer answer = get(state, "/nothing", HOST "Cookie: lang=en\n");

	assert_header(&answer, "Content-Language", "en");
	answer = get(state, "/paper", HOST);
	assert_header(&answer, "Content-Disposition", "attachment; filename=\"paper-1.pdf\"");
}

static void public_pages_are_asked_for_again_cheaply(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer answer = get(state, "/", HOST);
	char *tag = str_z(a, site_header(&answer, "ETag"));

	assert_int_equal(strlen(tag), 34);
	answer = get(state, "/", str_z(a, str_printf(a, HOST "If-None-Match: \"x\", W/%s\n", tag)));
	assert_int_equal(answer.status, 304);
	assert_int_equal(answer.body.len, 0);
	assert_header(&answer, "ETag", tag);
	answer = get(state, "/", HOST CLERK);
	assert_header(&answer, "Cache-Control", "no-store");
	assert_null(site_header(&answer, "ETag").ptr);
}

static void assets_may_be_kept_for_ever(void **state)
{
	struct arena *a = ((struct site *)*state)->arena;
	struct web_answer answer = get(state, "/assets/kip.css", HOST);
	struct str tag = site_header(&answer, "ETag");

	assert_int_equal(answer.status, 200);
	assert_header(&answer, "Cache-Control", "no-cache");
	assert_header(&answer, "Vary", "Accept-Encoding");
	answer = get(
		state,
		str_z(a, str_printf(a, "/assets/kip.css?v=%" STR_F, STR_A(str_sub(tag, 1, 16)))),
		HOST);
	assert_header(&answer, "Cache-Control", "public, max-age=31536000, immutable");
	answer = get(state, "/assets/kip.css",
		     str_z(a, str_printf(a, HOST "If-None-Match: %" STR_F "\n", STR_A(tag))));
	assert_int_equal(answer.status, 304);
	assert_int_equal(get(state, "/assets/none.css", HOST).status, 404);
}

static void health_without_a_database_is_bad(void **state)
{
	struct web_answer answer = get(state, "/healthz", HOST);

	assert_int_equal(answer.status, 503);
	assert_header(&answer, "Content-Type", "application/json");
	assert_header(&answer, "Retry-After", "30");
}

/*
 * A database that fails turns the answer into "try again", also when the handler noticed nothing.
 */
static void health_asks_the_database(void **state)
{
	static const struct module *const list[] = {&web_module, NULL};
	struct site *s = *state;
	char folder[] = "/tmp/kip-web-XXXXXX";
	const char *problem = NULL;

	assert_non_null(mkdtemp(folder));
	char *file = str_z(s->arena, str_printf(s->arena, "%s/kip.db", folder));
	const struct db_options options = {.url = join(s->arena, "sqlite:", file)};
	struct db *db = db_open(s->arena, &options, &problem);

	assert_non_null(db);
	db_register(list);
	s->db = db_session_new(db);
	struct web_answer answer = get(state, "/healthz", HOST);

	assert_int_equal(answer.status, 200);
	assert_body(&answer, "{\"status\":\"ok\"}");
	assert_int_equal(answer.queries, 1);
	db_fail_step(db, 1);
	answer = get(state, "/healthz", HOST);
	assert_int_equal(answer.status, 503);
	assert_int_equal(answer.outcome, OUTCOME_UNAVAILABLE);
	answer = get(state, "/careless", HOST);
	assert_body(&answer, "careless");
	db_fail_step(db, 1);
	answer = get(state, "/careless", HOST);
	assert_int_equal(answer.status, 503);
	assert_has(&answer, "W-20");
	db_session_free(s->db);
	db_close(db);
	for (size_t i = 0; i < 3; i++)
		unlink(join(s->arena, file, (const char *[]){"", "-wal", "-shm"}[i]));
	assert_int_equal(rmdir(folder), 0);
}

static void the_api_describes_itself(void **state)
{
	struct web_answer answer = get(state, "/openapi.json", HOST);

	assert_int_equal(answer.status, 200);
	assert_has(&answer, "\"/items/{item}\":{\"get\":{");
	assert_has(&answer,
		   "\"wish\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"");
	assert_has(&answer, "\"enum\":[\"red\",\"green\",\"blue\"]");
	assert_has(&answer, "\"x-right\":\"test.clerk\"");
	assert_has(&answer, "\"wish_page\":{");
}

/* ---- addresses ---- */

static void clients_are_known_behind_trusted_proxies_only(void **state)
{
	static const struct {
		const char *trusted, *peer, *forwarded, *client;
	} rows[] = {
		{NULL, "198.51.100.9", "203.0.113.1", "198.51.100.9"},
		{"127.0.0.1", "198.51.100.9", "203.0.113.1", "198.51.100.9"},
		{"127.0.0.1", "127.0.0.1", "203.0.113.1", "203.0.113.1"},
		{"127.0.0.1", "127.0.0.1", "6.6.6.6, 203.0.113.1", "203.0.113.1"},
		{"127.0.0.1, 10.0.0.2", "127.0.0.1", "6.6.6.6, 203.0.113.1, 10.0.0.2",
		 "203.0.113.1"},
		{"127.0.0.1", "127.0.0.1", "", "127.0.0.1"},
		{"127.0.0.1", "127.0.0.1", "unknown", "127.0.0.1"},
		{"::1", "::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
		{"::1", "::1", "::ffff:203.0.113.1", "203.0.113.1"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct proxies trusted;
		struct address peer, client;
		char text[ADDRESS_TEXT_BYTES];

		assert_true(proxies_parse(rows[i].trusted, &trusted) &&
			    address_parse(str_of(rows[i].peer), &peer));
		client = proxies_client(&trusted, &peer, str_of(rows[i].forwarded));
		address_text(&client, text);
		assert_string_equal(text, rows[i].client);
	}
	struct proxies none;

	assert_false(proxies_parse("localhost", &none));
	assert_false(proxies_parse("127.0.0.1,", &none));
}

#define ON_SITE(name) cmocka_unit_test_setup_teardown(name, open_site, close_site)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_SITE(paths_lead_to_their_route),
		ON_SITE(other_paths_are_refused),
		ON_SITE(methods_are_told_apart),
		ON_SITE(wrong_rows_do_not_start),
		ON_SITE(rights_are_asked_before_the_handler),
		ON_SITE(a_form_needs_its_token),
		ON_SITE(a_token_is_masked_anew_and_stays_good),
		ON_SITE(a_form_opened_before_signing_in_can_be_sent_after_it),
		ON_SITE(other_sites_cannot_send),
		ON_SITE(bodies_have_a_limit_and_a_type),
		ON_SITE(one_field_table_reads_every_format),
		ON_SITE(urlencoded_and_multipart_say_the_same),
		ON_SITE(wrong_fields_are_all_named),
		ON_SITE(a_page_is_shown_again_with_what_was_typed),
		ON_SITE(one_route_answers_pages_and_json),
		cmocka_unit_test(accept_headers_are_weighed),
		ON_SITE(refusals_say_why),
		ON_SITE(dangerous_answers_do_not_go_out),
		ON_SITE(every_answer_is_guarded),
		ON_SITE(public_pages_are_asked_for_again_cheaply),
		ON_SITE(assets_may_be_kept_for_ever),
		ON_SITE(health_without_a_database_is_bad),
		ON_SITE(health_asks_the_database),
		ON_SITE(the_api_describes_itself),
		cmocka_unit_test(clients_are_known_behind_trusted_proxies_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
