/*
 * One database interface, two engines.  Nothing outside db/ knows which one runs.
 *
 * change() is the one door for writing.  It promises:
 *   - an op that answers OK is durable before change() returns OUTCOME_OK;
 *   - any other outcome leaves no trace of the op;
 *   - UNAVAILABLE means "nothing happened, try again", also when the disk is full or COMMIT failed;
 *   - an op sees its own writes and everything committed before it started;
 *   - an op may be run again from the start: its arena is rewound, its `out` zeroed, its reason
 *     cleared.
 *
 * One case is beyond its power: a PostgreSQL server that goes away after it was sent COMMIT, and
 * stays away for half a minute.  That is UNAVAILABLE, and the log says that it may have happened.
 */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/task.h"

struct db;
struct db_session;
struct keyring;
struct module;

enum db_type {
	DB_INT,   /* int64_t: id, int, money, bool, time */
	DB_DAY,   /* int32_t days; DAY_NONE is NULL */
	DB_TEXT,  /* struct str, UTF-8 */
	DB_BYTES, /* struct str, any bytes */
};

enum db_kind {
	DB_ONE,        /* at most one row */
	DB_MANY,       /* at most `most` rows */
	DB_CHANGE,     /* INSERT, UPDATE, DELETE: how many rows */
	DB_CHANGE_ONE, /* exactly one row, or it is a bug */
};

/*
 * One parameter or column.  Zero ids and times, DAY_NONE and absent text are NULL where `nullable`.
 */
struct db_field {
	const char *name;
	enum db_type type;
	bool nullable;
};

/*
 * A named query, made by sqlgen; `number` is given by db_register() and is the key of the statement
 * caches.
 */
struct db_statement {
	const char *name, *file;
	const char *sqlite, *pg;
	const struct db_field *in, *out; /* end with name = NULL */
	unsigned in_count, out_count, most, number;
	enum db_kind kind;
	bool scoped; /* the first parameter is the actor's unit, bound by the generated code */
};

struct db_value {
	int64_t i;
	struct str s;
};

/* A migration in the engines' own type words, made by sqlgen from migrations/. */
struct db_migration {
	const char *name;
	const char *sqlite, *pg;
};

/* A query that must return no row. */
struct db_invariant {
	const char *about;
	const char *sql;
};

struct db_options {
	/* "sqlite:/path/kip.db" or "postgresql://…" or "host=/tmp/x dbname=kip" */
	const char *url;
	/* how long a change may wait for the writer or the server before UNAVAILABLE; 0: 10,000 */
	unsigned wait_ms;
	/* PostgreSQL: how long one statement may take; 0: 60,000 */
	unsigned statement_ms;
	/* PRAGMA max_page_count, for tests of a full disk; 0: no limit */
	int64_t sqlite_pages_most;
};

/* NULL with a sentence in *problem (lives for ever or in `a`). */
struct db *db_open(struct arena *a, const struct db_options *options, const char **problem);
void db_close(struct db *db);
/*
 * Gives every statement of the modules its number; call before the first session, once a process.
 */
void db_register(const struct module *const *slices);
/*
 * The database remembers the name of the master key it was first opened with (keyring_name()), and
 * is refused with any other.  Before db_migrate(), so that a wrong key changes nothing.
 */
bool db_keep_key(struct db *db, struct str key, struct arena *a, const char **problem);
/*
 * Runs what has not run yet, each migration in one transaction; refuses a database newer than the
 * program.  What a migration seals, it seals with `keys`, and nothing of it is left in clear in the
 * tables' files.
 */
bool db_migrate(struct db *db, struct keyring *keys, const struct module *const *modules,
		struct arena *a, const char **problem);
/*
 * The program is about to end: from now on a server that is away is asked once and not waited for,
 * and what it did not answer is UNAVAILABLE.
 */
void db_hurry(struct db *db);
/* The instant of the newest committed change; 0 for none.  Ops never run at an earlier `now`. */
int64_t db_last_commit(struct db *db);
/* Rows that break an invariant: text for people, empty when all hold. */
struct str db_check(struct task *t, const struct module *const *slices);

/*
 * A thread's own way in: a read connection opened at its first query.  Not shared between threads.
 */
struct db_session *db_session_new(struct db *db);
/* Accepts NULL. */
void db_session_free(struct db_session *s);
/*
 * Before the session's thread waits for others, the writer or the server, it calls
 * `tell(arg, true)`; when it goes on, `tell(arg, false)`.
 */
void db_session_tell_waits(struct db_session *s, void (*tell)(void *arg, bool waiting), void *arg);
/*
 * Ends the read snapshot, if one is open, and forgets a failure; the next query sees the newest
 * data. Call it when a task ends: a snapshot that stays open keeps old data from being cleared
 * away.
 */
void db_session_refresh(struct db_session *s);
/*
 * True when a statement of this task failed (disk, connection): its answers mean nothing, the
 * outcome is UNAVAILABLE.
 */
bool db_failed(const struct task *t);

/*
 * Runs `op(t, in, out)` in one transaction.  SQLite: on the writer thread, in a SAVEPOINT of a
 * group commit. PostgreSQL: on the session's own connection, SERIALIZABLE, up to 5 tries.  change()
 * inside an op is a bug.
 */
#define change(t, op, in, out) \
	(0 ? op((t), (in), (out)) \
	   : db_change((t), \
		       &(struct db_op){#op, __FILE__, __LINE__, (db_op_function *)(op), \
				       sizeof *(out)}, \
		       (in), (out)))

typedef enum outcome db_op_function(struct task *t, const void *in, void *out);
struct db_op {
	const char *name, *file;
	int line;
	db_op_function *run;
	size_t out_size;
};
enum outcome db_change(struct task *t, const struct db_op *op, const void *in, void *out);

/* For ops without input or output. */
struct nothing {
	char unused;
};

/*
 * What generated code calls.  A failed statement answers false or 0 rows, and db_failed() turns
 * true.
 */
bool db_one(struct task *t, const struct db_statement *s, const struct db_value *in,
	    struct db_value *out);
typedef void db_fill(void *row, const struct db_value *values);
/*
 * Rows live in the task's arena.  `most` rows reached and more there: a bug (must) unless the query
 * has its own LIMIT.
 */
size_t db_many(struct task *t, const struct db_statement *s, const struct db_value *in,
	       size_t row_size, db_fill *fill, void **rows);
int64_t db_write(struct task *t, const struct db_statement *s, const struct db_value *in);

/*
 * Faults for tests: the k-th database step from now on fails as if the disk or the line did; 0
 * turns it off.
 */
void db_fail_step(struct db *db, int64_t k);
/* Steps taken since the last db_fail_step(); tells when k has gone past the end. */
int64_t db_steps(struct db *db);
/*
 * Races for tests: `before(arg)` is called on the thread that comes to a change, outside of any
 * transaction, and may hold it there; NULL turns it off. Not while another thread is changing.
 */
void db_watch_changes(struct db *db, void (*before)(void *), void *arg);

#endif
