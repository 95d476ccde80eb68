/*
 * What the tests of db/ stand on: a fresh database of either engine with one small slice in it, and
 * a world whose clock the test sets.
 */
#ifndef DB_TESTING_STAGE_H
#define DB_TESTING_STAGE_H

#include "db/db.h"
#include "db/testing/pg_server.h"
#include "db/testing/scratch.h"

enum stage_engine {
	STAGE_SQLITE,
	STAGE_PG,
};

struct stage {
	enum stage_engine engine;
	struct arena *arena;
	struct world world;
	_Atomic int64_t clock;
	struct db_options options;
	const struct module *const *slices;
	char folder[SCRATCH_BYTES];
	_Atomic int runs; /* of the op of stage_add() */
	struct db *db;
	struct db_session *session;
};

/*
 * The server is started at the first call; NULL, after a line that says why, where there is none.
 */
struct pg_server *stage_server(void);
/*
 * Makes the database and opens it; false when the engine is not there.  Of the options all but the
 * url count.
 */
bool stage_open(struct stage *st, enum stage_engine engine, struct db_options options);
/* The same with other slices than stage_modules. */
bool stage_open_for(struct stage *st, enum stage_engine engine, struct db_options options,
		    const struct module *const *slices);
/* Closes the database and leaves it where it is: before a fork. */
void stage_shut(struct stage *st);
/* Opens it again, as another process would. */
void stage_reopen(struct stage *st);
void stage_close(struct stage *st);

/*
 * The same as set-up and tear-down of a test.  Where there is no server the stage's `db` is NULL:
 * skip().
 */
int stage_set_up_sqlite(void **state);
int stage_set_up_pg(void **state);
int stage_tear_down(void **state);

/* Rows of cmocka's table: the test once on each engine. */
#define ON_PG(test) \
	{ \
#test " (PostgreSQL)", test, stage_set_up_pg, stage_tear_down, NULL \
	}
#define ON_BOTH(test) \
	{#test " (SQLite)", test, stage_set_up_sqlite, stage_tear_down, NULL}, ON_PG(test)

struct task *stage_task(struct stage *st);

/*
 * Adds item `id` by a change; afterwards st->runs says how often its op ran, and *out is 1 if it
 * was zeroed before.
 */
enum outcome stage_add(struct stage *st, int64_t id, int64_t *out);
/* Whether the database holds the item now. */
bool stage_holds(struct stage *st, int64_t id);

/*
 * Any SQL behind the program's back, on a connection of its own, committed.  Each row is told as
 * texts; `tell` may be NULL.  Wrong SQL ends the test.
 */
typedef void stage_tell(void *teller, const struct str *texts, unsigned count);
void stage_script(struct stage *st, const char *sql, stage_tell *tell, void *teller);
/* The same, undone; answers what is wrong with the SQL, absent when nothing is. */
struct str stage_try(struct stage *st, const char *sql, stage_tell *tell, void *teller);
/* The one number that a query finds. */
int64_t stage_number(struct stage *st, const char *sql);
/* PostgreSQL: runs SQL on the stage's database. */
void stage_sql(struct stage *st, const char *text);
/* PostgreSQL: COMMIT does `what`, in PL/pgSQL, to the first `count` changes that add an item. */
void stage_at_commit(struct stage *st, int count, const char *what);
const char *stage_database(const struct stage *st);

/* The slice has one table. */
struct item {
	int64_t id, count;
	struct str title, note; /* titles are unique; note and bytes may be absent */
	struct str bytes;
	struct day day;
	int64_t seen; /* may be 0 */
};

extern const struct module stage_module;
extern const struct module *const stage_modules[];

void item_add(struct task *t, const struct item *in);
bool item_find(struct task *t, int64_t id, struct item *out);
size_t item_list(struct task *t, struct item **rows);
int64_t item_count(struct task *t);
/* Adds 1 to an item's count; answers how many rows. */
int64_t item_raise(struct task *t, int64_t id);
/* The same, where it is a bug when there is no such item. */
void item_raise_known(struct task *t, int64_t id);
/* The sum of all counts: numeric on PostgreSQL. */
int64_t item_sum(struct task *t);
/* A bug where there are two. */
bool item_find_any(struct task *t, struct item *out);

/* Ops. */
struct add_in {
	int64_t id;
	const char *title;
	size_t bytes; /* how much to write */
};
enum outcome op_add(struct task *t, const struct add_in *in, struct nothing *out);
/* change() with op_add. */
enum outcome item_keep(struct task *t, int64_t id, const char *title, size_t bytes);
enum outcome op_raise(struct task *t, const int64_t *id, struct nothing *out);

#endif
