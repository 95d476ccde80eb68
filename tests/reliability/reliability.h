/*
 * What is done to the real program while people use it: it is killed, its disk fills, its database
 * server goes away, its clock is set.  Afterwards everything that it has acknowledged must be there.
 */
#ifndef TESTS_RELIABILITY_RELIABILITY_H
#define TESTS_RELIABILITY_RELIABILITY_H

#include "../load/load.h"
#include "db/testing/pg_server.h"
#include "db/testing/scratch.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#define PATH_BYTES 192

/* What somebody is known by who was there before any trial. */
struct known {
	char code[16], pin[16], login[32], password[64];
};

/* What all trials share. */
struct plan {
	const char *kip;      /* the program */
	const char *clock;    /* shifted_clock.so */
	const char *first;    /* the folder that the first program left */
	bool quick;           /* the part of it that `make test` runs */
	const char *only;     /* a word in the names of the trials that are run; NULL: all */
	uint64_t drawn;       /* the generator's state; begins as the seed */
	struct pg_server *pg; /* NULL where PostgreSQL is not installed */
	struct arena *arena;
	char top[SCRATCH_BYTES];
	char ready[PATH_BYTES]; /* that folder, brought up to this program; its database on the */
				/* server is called "ready" */
	struct known known;
	unsigned grounds; /* made so far */
};
/* From 0 to below - 1, as the seed says. */
unsigned draw(struct plan *p, unsigned below);

/* ---- what was acknowledged ---- */

enum entry_kind {
	ENTRY_REQUEST, /* filed: the slip opens with the draft's cookie, the status with the slip */
	ENTRY_SESSION, /* signed in */
};
struct entry {
	enum entry_kind kind;
	char cookie[128];
	char code[16], pin[16]; /* of a slip that was seen; "" before */
};
struct ledger {
	pthread_mutex_t lock;
	pthread_cond_t grown;
	int file; /* each entry is on the disk before the next request is sent */
	struct entry *rows;
	size_t count, room;
};

/* ---- where a trial stands ---- */

struct ground {
	struct plan *plan;
	bool on_pg;
	char top[PATH_BYTES], folder[PATH_BYTES], log[PATH_BYTES];
	char shift[PATH_BYTES]; /* of shifted_clock.c; "" for the machine's own clock */
	bool limited;           /* the server is told when a file of it may not grow */
	pid_t supervisor;       /* 0: nothing runs */
	unsigned port;
	struct ledger ledger;
	size_t proved; /* entries that were found after they were last looked for */

	/* What it found out. */
	unsigned times;
	_Atomic size_t lost, turned_away; /* requests answered with 503 */
	pthread_mutex_t telling;
	char problem[512];   /* the first thing that was wrong; "" while all is well */
	const char *skipped; /* why it cannot be done here; NULL when it can */
};

/* A copy of plan->ready on one of the engines; false after a problem was noted. */
bool ground_make(struct ground *g, struct plan *p, bool on_pg);
/* The same without data. */
bool ground_bare(struct ground *g, struct plan *p, bool on_pg);
void ground_remove(struct ground *g);
/* Starts the program on the folder; true when it answers. */
bool ground_serve(struct ground *g);
/* Asks it to stop; it has to answer with 0. */
bool ground_stop(struct ground *g);
/* kill -9 of server and supervisor. */
void ground_kill(struct ground *g);
/* kill -9 of the server alone; true when the supervisor's next one answers. */
bool ground_kill_server(struct ground *g);
/* The process that serves. */
pid_t ground_server(const struct ground *g);
/* `kip check`: everything holds. */
bool ground_check(struct ground *g);
/* Notes what is wrong, unless something was before; always false. */
bool ground_fail(struct ground *g, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Notes why this machine does not allow the trial; always false. */
bool ground_skip(struct ground *g, const char *why);
void path_in(char out[PATH_BYTES], const char *folder, const char *name);

/*
 * Runs a program to its end; what it says goes to the ground's log.  Its exit status, -1 when a
 * signal ended it.
 */
int run_program(struct ground *g, const char *const *argv);
/* Whether the log says so, in what came since the last program was started. */
bool log_says(const struct ground *g, const char *words);

/* ---- people ---- */

/* What may happen to them while they ask. */
enum weather {
	WEATHER_FAIR,    /* everything is answered, and taken */
	WEATHER_NO_ROOM, /* what would be written may be answered with 503; the rest is answered */
	WEATHER_AWAY,    /* everything may be answered with 503 */
	WEATHER_KILLS,   /* lines break */
};
struct callers;
/* They file, read, sign in, and write down what was acknowledged. */
struct callers *callers_start(struct ground *g, enum weather weather);
void callers_weather(struct callers *c, enum weather weather);
/* Ends when their requests under way are answered. */
void callers_stop(struct callers *c);
/* True when so many more entries are in the ledger, within a minute. */
bool ledger_wait(struct ground *g, size_t more);
void ledger_add(struct ground *g, const struct entry *e);
/* True when every entry from number `from` on is found; tells of what is lost. */
bool ledger_prove(struct ground *g, size_t from);
/* GET with Accept: application/json; false when the line broke. */
bool get_json(struct http *h, const char *path);
/* The text of the first field of that name in the answer. */
bool json_text(const struct http *h, const char *name, char *out, size_t size);

/* ---- trials: true when it held ---- */

bool trial_upgrade(struct ground *g);
bool trial_kills(struct ground *g);
bool trial_server_away(struct ground *g);
bool trial_backup(struct ground *g);
bool trial_disk_full(struct ground *g);
bool trial_file_limit(struct ground *g);
bool trial_clock(struct ground *g);
bool trial_bodies(struct ground *g);

#endif
