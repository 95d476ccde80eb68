/*
 * What no browser sends: each request is answered in words, and by the same server.  A task's memory
 * has an end, where the program ends itself; nobody outside may lead it there.
 */
#include "reliability.h"

#include <err.h>
#include <stdlib.h>
#include <string.h>

#define FORM_PAGE  "/requests/new/who"
#define FILES_PAGE "/requests/new/files"
#define HEAD_BYTES (512 + COOKIES_BYTES)
#define ROOM_BYTES ((size_t)24 << 20)
#define BODY_BYTES ((size_t)60 << 10) /* within what a form may hold */
#define FILE_BYTES ((size_t)19 << 20) /* within what files may hold */

struct text {
	char *bytes;
	size_t len;
	const char *token; /* without it a form is not looked at */
};

static void add(struct text *t, const char *what)
{
	size_t len = strlen(what);

	if (t->len + len > ROOM_BYTES)
		errx(1, "no room");
	memcpy(t->bytes + t->len, what, len);
	t->len += len;
}

static void repeat(struct text *t, const char *what, size_t bytes)
{
	for (size_t until = t->len + bytes; t->len + strlen(what) <= until;)
		add(t, what);
}

/* ---- bodies ---- */

static void many_fields(struct text *t)
{
	add(t, "{\"a\":1");
	repeat(t, ",\"a\":1", BODY_BYTES);
	add(t, "}");
}

static void deep_json(struct text *t)
{
	repeat(t, "[", BODY_BYTES / 2);
	repeat(t, "]", BODY_BYTES / 2);
}

static void long_value(struct text *t)
{
	add(t, "{\"version\":0,\"relation\":\"self\",\"name\":\"");
	repeat(t, "\\u1ea1", BODY_BYTES);
	add(t, "\"}");
}

static void many_pairs(struct text *t)
{
	repeat(t, "a=%E1&", BODY_BYTES);
}

static void too_much(struct text *t)
{
	repeat(t, "name=a&", (size_t)1 << 20);
}

static void many_parts(struct text *t)
{
	repeat(t, "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", FILE_BYTES);
	add(t, "--b--\r\n");
}

static void many_files(struct text *t)
{
	repeat(t,
	       "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
	       "Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n",
	       FILE_BYTES);
	add(t, "--b--\r\n");
}

static void one_file(struct text *t)
{
	add(t, "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n");
	add(t, t->token);
	add(t, "\r\n");
	add(t, "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n");
	repeat(t, "%PDF-1.4 0 0 0 0", FILE_BYTES);
	add(t, "\r\n--b--\r\n");
}

static void part_without_end(struct text *t)
{
	add(t, "--b\r\nContent-Disposition: form-data; name=\"");
	repeat(t, "a", FILE_BYTES);
}

#define JSON  "application/json"
#define PAIRS "application/x-www-form-urlencoded"
#define PARTS "multipart/form-data; boundary=b"

/* clang-format off */
static const struct {
	const char *name, *page, *type;
	void (*write)(struct text *t);
} bodies[] = {
	{"ten thousand fields", FORM_PAGE, JSON, many_fields},
	{"JSON as deep as it is long", FORM_PAGE, JSON, deep_json},
	{"a name of ten thousand letters", FORM_PAGE, JSON, long_value},
	{"ten thousand pairs", FORM_PAGE, PAIRS, many_pairs},
	{"a form of a megabyte", FORM_PAGE, PAIRS, too_much},
	{"three hundred thousand parts", FILES_PAGE, PARTS, many_parts},
	{"a hundred thousand files", FILES_PAGE, PARTS, many_files},
	{"one file that is none", FILES_PAGE, PARTS, one_file},
	{"a part without end", FILES_PAGE, PARTS, part_without_end},
};
/* clang-format on */

/* Refused, or led on; 503 where a file cannot be looked into just now. */
static bool is_answered(const struct http *h)
{
	return (h->status >= 400 && h->status < 500 && strstr(h->body, "\"message\":\"")) ||
	       (h->status == 503 && strstr(h->body, "\"message\":\"")) || h->status == 303;
}

static bool find_token(struct http *h, char *out, size_t size)
{
	static const char field[] = "name=\"form_token\" value=\"";
	const char *at = http_get(h, FILES_PAGE) ? strstr(h->body, field) : NULL;

	if (!at)
		return false;
	at += strlen(field);
	snprintf(out, size, "%.*s", (int)strcspn(at, "\""), at);
	return true;
}

static bool send_body(struct ground *g, struct http *h, size_t i, struct text *t)
{
	char token[128];
	struct text body = {t->bytes + HEAD_BYTES, 0, token};
	char head[HEAD_BYTES];

	if (!find_token(h, token, sizeof token))
		return ground_fail(g, "the page of files has no form");
	bodies[i].write(&body);
	int len =
		snprintf(head, sizeof head,
			 "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nOrigin: http://127.0.0.1:%u\r\n"
			 "Accept: application/json\r\nContent-Type: %s\r\nCookie: %s\r\n"
			 "Content-Length: %zu\r\n\r\n",
			 bodies[i].page, h->port, h->port, bodies[i].type, h->cookies, body.len);

	memmove(t->bytes + len, body.bytes, body.len);
	memcpy(t->bytes, head, (size_t)len);
	http_ask(h, t->bytes, (size_t)len + body.len);
	return is_answered(h) ||
	       ground_fail(g, "%s: answered with %d: %.200s", bodies[i].name, h->status, h->body);
}

bool trial_bodies(struct ground *g)
{
	struct text t = {malloc(ROOM_BYTES + HEAD_BYTES), 0, NULL};
	bool good = ground_serve(g);
	pid_t server = good ? ground_server(g) : 0;
	struct http *h = http_new(g->port);

	if (!t.bytes)
		err(1, "memory");
	for (size_t i = 0; good && i < sizeof bodies / sizeof *bodies; i++) {
		good = act_write_draft(h, i) && send_body(g, h, i, &t) && http_get(h, "/") &&
		       h->status == 200;
		if (ground_server(g) != server)
			good = ground_fail(g, "%s: the server ended", bodies[i].name);
		g->times++;
	}
	http_free(h);
	free(t.bytes);
	return good && ground_stop(g) && ground_check(g);
}
