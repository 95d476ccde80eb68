/* The people who file, read and sign in while things go wrong. */
#include "reliability.h"

#include <err.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#define FILERS   5
#define READERS  2
#define CLERKS   1
#define CALLERS  (FILERS + READERS + CLERKS)
#define PAUSE_MS 10

struct caller {
	struct callers *all;
	struct http *http;
	size_t number; /* of the request that comes next */
};

struct callers {
	struct ground *g;
	_Atomic enum weather weather;
	_Atomic bool stop;
	pthread_t threads[CALLERS];
	struct caller each[CALLERS];
};

/* ---- one answer ---- */

/* A page says why in its heading, JSON in its error. */
static bool has_words(const struct http *h)
{
	return strstr(h->body, "unavailable") || strstr(h->body, "<h1");
}

/*
 * Whether this answer may be given in this weather.  False without a problem: not now, and the same
 * may be asked again in a moment.
 */
static bool take_answer(struct caller *me, bool good, const char *what, bool writes)
{
	struct ground *g = me->all->g;
	enum weather weather = atomic_load(&me->all->weather);
	const struct http *h = me->http;

	if (good)
		return true;
	if (h->status == 503 && (weather == WEATHER_AWAY || weather == WEATHER_KILLS ||
				 (weather == WEATHER_NO_ROOM && writes))) {
		atomic_fetch_add(&g->turned_away, 1);
		if (!has_words(h))
			ground_fail(g, "%s was answered with 503 and no words", what);
	} else if (h->status || weather != WEATHER_KILLS) {
		ground_fail(g, "%s was answered with %d: %.200s", what, h->status, h->body);
	}
	if (!atomic_load(&me->all->stop))
		poll(NULL, 0, PAUSE_MS);
	return false;
}

static bool reads(struct caller *me, const char *path, bool writes)
{
	bool good = http_get(me->http, path) && me->http->status == 200;

	return take_answer(me, good, path, writes);
}

/* ---- filing ---- */

/*
 * A page that was kept before the line broke is not what is expected when it comes again: the
 * draft is left, and nobody was told that anything was sent.
 */
static bool is_repeated(const struct caller *me)
{
	int status = me->http->status;

	return atomic_load(&me->all->weather) == WEATHER_KILLS &&
	       (status == 303 || status == 409 || status == 422);
}

static bool writes_draft(struct caller *me)
{
	if (act_write_draft(me->http, me->number++))
		return true;
	return !is_repeated(me) && take_answer(me, false, "a page of a request", true);
}

/* Until it is taken; what was answered with 503 has to be there to be sent again. */
static bool sends_draft(struct caller *me)
{
	bool sent = false;

	while (!sent && !atomic_load(&me->all->stop)) {
		sent = take_answer(me, act_send_draft(me->http), "a request", true);
	}
	return sent;
}

static void read_slip(struct http *h, struct entry *e)
{
	if (!get_json(h, "/requests/new/slip") || h->status != 200 ||
	    !json_text(h, "code", e->code, sizeof e->code) ||
	    !json_text(h, "pin", e->pin, sizeof e->pin))
		e->code[0] = '\0';
}

static void *file_requests(void *arg)
{
	struct caller *me = arg;
	struct http *h = me->http;

	while (!atomic_load(&me->all->stop)) {
		struct entry e = {.kind = ENTRY_REQUEST};

		if (!writes_draft(me) || !sends_draft(me) ||
		    !http_cookie(h, DRAFT_COOKIE, e.cookie, sizeof e.cookie))
			continue;
		read_slip(h, &e);
		ledger_add(me->all->g, &e);
		if (!e.code[0])
			continue;
		if (take_answer(me, act_visit(h, e.code, e.pin), "a slip", true))
			reads(me, "/status/now", true);
	}
	return NULL;
}

/* ---- reading ---- */

static void *read_pages(void *arg)
{
	static const char *const pages[] = {"/",       "/categories", "/centres?q=bac+ha",
					    "/status", "/check",      "/requests/new/who"};
	struct caller *me = arg;

	for (size_t i = me->number; !atomic_load(&me->all->stop); i++)
		reads(me, pages[i % (sizeof pages / sizeof *pages)], false);
	return NULL;
}

/* ---- at the desk ---- */

static void *work_at_desk(void *arg)
{
	static const char *const pages[] = {"/requests", "/clocks", "/cases", "/requests",
					    "/clocks"};
	struct caller *me = arg;
	struct ground *g = me->all->g;
	const struct known *clerk = &g->plan->known;

	while (!atomic_load(&me->all->stop)) {
		struct entry e = {.kind = ENTRY_SESSION};

		if (!take_answer(me, act_sign_in(me->http, clerk->login, clerk->password),
				 "a sign-in", true) ||
		    !http_cookie(me->http, SESSION_COOKIE, e.cookie, sizeof e.cookie))
			continue;
		ledger_add(g, &e);
		for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
			reads(me, pages[i], true);
	}
	return NULL;
}

/* ---- all of them ---- */

static void *(*work_of(unsigned i))(void *)
{
	return i < FILERS ? file_requests : i < FILERS + READERS ? read_pages : work_at_desk;
}

struct callers *callers_start(struct ground *g, enum weather weather)
{
	struct callers *c = calloc(1, sizeof *c);

	if (!c)
		err(1, "memory");
	c->g = g;
	c->weather = weather;
	for (unsigned i = 0; i < CALLERS; i++) {
		c->each[i] = (struct caller){
			.all = c, .http = http_new(g->port), .number = draw(g->plan, 1000000)};
		c->each[i].http->quiet = true;
		if (pthread_create(&c->threads[i], NULL, work_of(i), &c->each[i]) != 0)
			errx(1, "a thread cannot be started");
	}
	return c;
}

void callers_weather(struct callers *c, enum weather weather)
{
	atomic_store(&c->weather, weather);
}

void callers_stop(struct callers *c)
{
	atomic_store(&c->stop, true);
	for (unsigned i = 0; i < CALLERS; i++) {
		pthread_join(c->threads[i], NULL);
		http_free(c->each[i].http);
	}
	free(c);
}
