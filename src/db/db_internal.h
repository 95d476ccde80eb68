/*
 * Inside db/: what both engines share, and what an engine is.  An engine is one row of functions;
 * the neutral files (db.c, db_query.c, db_migrate.c, db_check.c) know it only through that row.
 *
 * Two words that recur:
 *   step     one thing asked of disk or server; db_fail_step() counts them and makes the k-th fail;
 *   failure  a step that disk or line did not do.  It is remembered and ends as UNAVAILABLE.
 *            Whatever else is wrong in a statement (its text, a constraint) is a bug and aborts.
 */
#ifndef DB_INTERNAL_H
#define DB_INTERNAL_H

#include "db/db.h"

#include <stdatomic.h>

/* The most parameters or columns of one statement. */
#define DB_FIELDS_MOST 128
#define DB_ERROR_BYTES 256

struct db_connection;

/* Takes one row; the texts in it live until it returns. */
typedef void db_take_row(void *taker, const struct db_value *values);
/* Takes one row of any query as text; NULL columns are "". */
typedef void db_take_texts(void *taker, const struct str *texts, unsigned count);

struct db_rows {
	db_take_row *take;
	void *taker;
};

/* One change on its way through an engine. */
struct db_attempt {
	struct task *t;
	const struct db_op *op;
	const void *in;
	void *out;
	struct arena_mark mark; /* where the arena stood before the op */
	unsigned queries;
};

struct db_engine {
	const char *name;
	struct db *(*open)(struct arena *a, const struct db_options *options, const char **problem);
	void (*close)(struct db *db);

	/*
	 * NULL when there is no memory or no file; a server is asked only when the line is first
	 * used.
	 */
	struct db_connection *(*connect)(struct db *db);
	void (*disconnect)(struct db_connection *c);

	/*
	 * Opens a snapshot for reading; connects again when the line was lost or the schema has
	 * moved.
	 */
	bool (*read)(struct db_connection *c);
	/* Opens a transaction for a migration. */
	bool (*write)(struct db_connection *c);
	bool (*commit)(struct db_connection *c);
	/* Ends what is open without keeping it; does nothing when nothing is. */
	void (*end)(struct db_connection *c);

	/* Runs one statement; `changed`, unless NULL, gets how many rows it wrote. */
	bool (*run)(struct db_connection *c, const struct db_statement *s,
		    const struct db_value *in, const struct db_rows *rows, int64_t *changed);
	/* The same for a query without parameters whose rows may be more than memory holds. */
	bool (*each)(struct db_connection *c, const struct db_statement *s,
		     const struct db_rows *rows);
	/* Drops what was prepared under a number, which another statement takes over. */
	void (*forget)(struct db_connection *c, unsigned number);
	/* Any SQL, also several statements; on failure c->error says why. */
	bool (*script)(struct db_connection *c, const char *sql, db_take_texts *take, void *taker);

	/* Only one process migrates at a time; until the connection ends. */
	bool (*lock)(struct db_connection *c);

	/* Runs the op in a transaction until it is known what became of it. */
	enum outcome (*transact)(struct db_session *s, struct db_attempt *a);
	/* A row for each column: its table, name, type; tables by name, columns in order. */
	const char *columns;
	/* Inside a transaction: what refers to what is not looked at, until it is settled. */
	bool (*wait_for_keys)(struct db_connection *c);
	/* False with c->error when a row refers to none. */
	bool (*settle_keys)(struct db_connection *c);

	/* NULL where the server looks after its files itself. */
	const struct db_invariant *file;

	/* Which of the two texts is this engine's. */
	const char *(*text)(const char *sqlite, const char *pg);
};

extern const struct db_engine db_sqlite, db_pg;

/* Each engine's own struct begins with this one. */
struct db {
	const struct db_engine *engine;
	char *url; /* a path, or what libpq understands */
	unsigned wait_ms, statement_ms;
	int64_t pages_most;
	atomic_bool hurried; /* see db_hurry() */
	_Atomic int64_t steps, fail_at;
	_Atomic int64_t newest; /* the latest instant committed through this struct */
	_Atomic int64_t
		generation; /* moves with every migration: statements prepared before are stale */
	void (*before_change)(void *); /* see db_watch_changes() */
	void *before_change_arg;
};

struct db_connection {
	struct db *db;
	struct db_session *session; /* NULL for one that none has */
	char error[DB_ERROR_BYTES]; /* why the last script failed */
};

struct db_session {
	struct db *db;
	struct db_connection *connection; /* NULL until it is needed */
	int64_t task;                     /* whose snapshot and whose failure these are */
	bool failed, reading, changing;
	void (*tell)(void *, bool); /* see db_session_tell_waits() */
	void *tell_arg;
};

/* db/'s own statements; their numbers come before those of the slices. */
enum {
	DB_NEWEST = 1, /* the latest instant in db_state */
	DB_STATE,      /* writes the instant of a commit */
	DB_MIGRATED,
	DB_MIGRATION_ADD,
	DB_KEY_FIND,
	DB_KEY_ADD,
	DB_COPY,      /* one table's rows, then the next one's */
	DB_SEAL_FIND, /* one column's old texts, then the next one's */
	DB_SEAL_PUT,
	DB_OWN_COUNT /* engines number their own from here to DB_SLICES_FROM */
};
#define DB_SLICES_FROM 32

extern const struct db_statement db_newest, db_state;

/* False when this step has to fail. */
bool db_step(struct db *db);
/* Even steps fail and leave the transaction alone, odd ones take it with them: disks do both. */
bool db_step_takes_all(struct db *db);
_Noreturn void db_bug(const struct db_statement *s, const char *what);

/*
 * Whether the parameter stands for NULL, and what a NULL column is read as; a bug where NULL is not
 * allowed.
 */
bool db_value_is_null(const struct db_field *f, const struct db_value *v);
struct db_value db_value_null(const struct db_statement *s, const struct db_field *f);

/* The session's connection, made at the first call; NULL when that failed. */
struct db_connection *db_session_connection(struct db_session *s);
/* To be called with true, then false, around a wait for others; accepts NULL. */
void db_session_waits(struct db_session *s, bool waiting);
/* Before a statement: false when this task has failed already or no snapshot can be had. */
bool db_session_ready(struct task *t);
/* Rewinds everything the op may have touched, so that it can run (again). */
void db_attempt_begin(struct db_attempt *a);
/* The same, for good: nothing happened. */
enum outcome db_attempt_unavailable(struct db_attempt *a, const char *why);
/* The task's `now` for an op that starts: the wall clock, but never before `newest`. */
void db_attempt_freeze(struct db_attempt *a, int64_t newest);
/*
 * Runs the op in `s`, in which a transaction is open; false when a statement failed: *o then means
 * nothing.
 */
bool db_attempt_run(struct db_attempt *a, struct db_session *s, enum outcome *o);
/* Raises db->newest. */
void db_committed(struct db *db, int64_t instant);

/* The problem sentence of db_open and db_migrate. */
void *db_problem(const char **problem, struct str text);
/* CLOCK_MONOTONIC in microseconds, for limits of waiting. */
int64_t db_monotonic(void);

#endif
