/*
 * What the tests of slices stand on: the test's own modules[] on a fresh database of either engine,
 * fixed keys, and a clock that the test sets (st->clock).
 */
#ifndef DB_TESTING_HOUSE_H
#define DB_TESTING_HOUSE_H

#include "base/module.h"
#include "db/testing/stage.h"

int house_set_up_sqlite(void **state);
/* Where there is no server the stage's `db` is NULL: house_of() skips. */
int house_set_up_pg(void **state);

/* Rows of cmocka's table. */
#define IN_SQLITE(test) \
	{ \
#test " (SQLite)", test, house_set_up_sqlite, stage_tear_down, NULL \
	}
#define IN_PG(test) \
	{ \
#test " (PostgreSQL)", test, house_set_up_pg, stage_tear_down, NULL \
	}
#define IN_BOTH(test) IN_SQLITE(test), IN_PG(test)

/* The stage of this test. */
struct stage *house_of(void **state);
/* A task of the program itself, which sees the newest data. */
struct task *house_task(struct stage *st);
/* "2026-11-20T16:30", on Viet Nam's clocks. */
int64_t house_instant(const char *text);
/* Sets the clock; it may go back no further than the newest change. */
void house_clock(struct stage *st, const char *text);

/* What a sweep of all invariants and verifiers finds: nothing, or the test fails with it. */
void house_holds(struct stage *st);
/* What the verifiers alone find. */
struct str house_verify(struct stage *st);

#endif
