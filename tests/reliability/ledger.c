/* What the program has acknowledged, and whether it is there. */
#include "reliability.h"

#include <err.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE_S 60
#define LINE_BYTES 512

/* ---- writing down ---- */

static void write_down(struct ledger *l, const struct entry *e)
{
	char line[LINE_BYTES];
	int len = snprintf(line, sizeof line, "%s %s %s %s\n",
			   e->kind == ENTRY_REQUEST ? "request" : "session", e->cookie, e->code,
			   e->pin);

	if (write(l->file, line, (size_t)len) != len)
		err(1, "the ledger");
}

void ledger_add(struct ground *g, const struct entry *e)
{
	struct ledger *l = &g->ledger;

	pthread_mutex_lock(&l->lock);
	if (l->count == l->room) {
		l->room = l->room ? l->room * 2 : 256;
		l->rows = realloc(l->rows, l->room * sizeof *l->rows);
		if (!l->rows)
			err(1, "memory");
	}
	l->rows[l->count++] = *e;
	write_down(l, e);
	pthread_cond_broadcast(&l->grown);
	pthread_mutex_unlock(&l->lock);
}

bool ledger_wait(struct ground *g, size_t more)
{
	struct ledger *l = &g->ledger;
	struct timespec until;
	int late = 0;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += PATIENCE_S;
	pthread_mutex_lock(&l->lock);
	size_t wanted = l->count + more;

	while (l->count < wanted && !late)
		late = pthread_cond_timedwait(&l->grown, &l->lock, &until);
	bool enough = l->count >= wanted;

	pthread_mutex_unlock(&l->lock);
	return enough || ground_fail(g, "nothing more was acknowledged within a minute");
}

/* ---- looking ---- */

bool get_json(struct http *h, const char *path)
{
	char request[COOKIES_BYTES + LINE_BYTES];
	int len = snprintf(request, sizeof request,
			   "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nAccept: application/json\r\n"
			   "Cookie: %s\r\n\r\n",
			   path, h->port, h->cookies);

	return http_ask(h, request, (size_t)len);
}

bool json_text(const struct http *h, const char *name, char *out, size_t size)
{
	char field[64];

	snprintf(field, sizeof field, "\"%s\":\"", name);
	const char *at = strstr(h->body, field);
	size_t len = at ? strcspn(at + strlen(field), "\"") : 0;

	if (!at || len >= size)
		return false;
	memcpy(out, at + strlen(field), len);
	out[len] = '\0';
	return true;
}

static bool opens(struct http *h, const char *path, const char *cookie)
{
	snprintf(h->cookies, sizeof h->cookies, "%s", cookie);
	return get_json(h, path) && h->status == 200;
}

/* The slip says the same as before, and opens the request that it names. */
static bool request_is_there(struct http *h, const struct entry *e)
{
	char code[16], pin[16], again[16];

	return opens(h, "/requests/new/slip", e->cookie) &&
	       json_text(h, "code", code, sizeof code) && json_text(h, "pin", pin, sizeof pin) &&
	       (!e->code[0] || (strcmp(code, e->code) == 0 && strcmp(pin, e->pin) == 0)) &&
	       act_visit(h, code, pin) && get_json(h, "/status/now") && h->status == 200 &&
	       json_text(h, "code", again, sizeof again) && strcmp(code, again) == 0;
}

static bool is_there(struct http *h, const struct entry *e)
{
	return e->kind == ENTRY_REQUEST ? request_is_there(h, e) : opens(h, "/requests", e->cookie);
}

bool ledger_prove(struct ground *g, size_t from)
{
	struct http *h = http_new(g->port);
	size_t lost = 0;

	for (size_t i = from; i < g->ledger.count; i++) {
		const struct entry *e = &g->ledger.rows[i];

		if (is_there(h, e))
			continue;
		lost++;
		ground_fail(g, "%s was acknowledged and is lost: %d %.200s",
			    e->kind == ENTRY_REQUEST ? "a request" : "a session", h->status,
			    h->body);
	}
	http_free(h);
	atomic_fetch_add(&g->lost, lost);
	g->proved = g->ledger.count;
	return lost == 0;
}
