/* A site of a few routes, for tests of the web itself. */
#ifndef WEB_TESTING_SITE_H
#define WEB_TESTING_SITE_H

#include "web/web.h"

#include <pthread.h>

struct site {
	struct world world;
	struct web_app *app;
	struct arena *arena;
	struct db_session *db; /* NULL unless a test opens one */
};

/* What /slow waits for, so that a test decides when a worker is free again. */
struct site_brake {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	int running; /* inside site_brake_pass() now */
	bool on;
};
extern struct site_brake site_brake;

#define SITE_BRAKE_WAIT_S 5
/* What POST /parcels takes; it answers title, name, bytes, their sum, how many more files. */
#define SITE_PARCEL_BYTES ((size_t)3 << 20)

void site_brake_set(bool on);
/* Waits while the brake is on. */
void site_brake_pass(void);
/* Until so many are inside; false when that does not happen in time. */
bool site_brake_wait(int running);

void site_open(struct site *s);
void site_close(struct site *s);

struct site_call {
	const char *method, *target;
	const char *headers; /* "Name: value\n…" */
	const char *body;
	size_t body_len; /* 0: strlen(body) */
	bool https;
};

/* Runs one request through the router on this thread; the answer lives in the site's arena. */
struct web_answer site_ask(struct site *s, const struct site_call *call);
/* Of an answer; absent when there is none. */
struct str site_header(const struct web_answer *answer, const char *name);
bool site_body_has(const struct web_answer *answer, const char *text);

#endif
