/*
 * What db_sqlite.c (connections), db_sqlite_run.c (statements) and db_sqlite_writer.c (the one
 * writer) share.
 */
#ifndef DB_SQLITE_H
#define DB_SQLITE_H

#include "db/db_internal.h"

/* How long to wait for another program that writes the same file. */
#define SQLITE_BUSY_MS 5000

struct sqlite3;
struct sqlite3_stmt;
struct sqlite_writer;

struct sqlite_db {
	struct db base;
	struct sqlite_writer *writer;
};

struct sqlite_connection {
	struct db_connection base;
	struct sqlite3 *handle;
	struct sqlite3_stmt **prepared; /* by statement number */
	unsigned room;
	int log_frames, log_most; /* of db_sqlite_log.c */
};

/* The numbers of the statements that only this engine has. */
enum {
	SQLITE_BEGIN_READ = DB_OWN_COUNT,
	SQLITE_BEGIN_WRITE,
	SQLITE_COMMIT_ALL,
	SQLITE_OP_BEGIN,
	SQLITE_OP_KEEP,
	SQLITE_OP_UNDO,
	SQLITE_FORGET,
};

extern const struct db_statement sqlite_begin_write, sqlite_commit;

/* A connection that may write; NULL with the reason in `why`. */
struct sqlite_connection *sqlite_connect(struct db *db, char why[DB_ERROR_BYTES]);
void sqlite_disconnect(struct db_connection *base);
bool sqlite_run(struct db_connection *c, const struct db_statement *s, const struct db_value *in,
		const struct db_rows *rows, int64_t *changed);
bool sqlite_each(struct db_connection *c, const struct db_statement *s, const struct db_rows *rows);
void sqlite_forget(struct db_connection *base, unsigned number);
bool sqlite_script(struct db_connection *c, const char *sql, db_take_texts *take, void *taker);
void sqlite_forget_statements(struct sqlite_connection *c);
void sqlite_end(struct db_connection *c);
/* False when SQLite has ended the transaction by itself, as it does when the disk is full. */
bool sqlite_in_transaction(const struct sqlite_connection *c);

/* Takes over from SQLite when the log is carried into the file; for the writer's connection. */
void sqlite_log_watch(struct sqlite_connection *c);
/* After a commit: begins the log anew where it has grown too long. */
void sqlite_log_bound(struct sqlite_connection *c);
/* Carries all of the log into the file and gives its room back, unless somebody reads for long. */
void sqlite_log_empty(struct sqlite_connection *c);

/* Takes over the connection. */
struct sqlite_writer *sqlite_writer_start(struct db *db, struct sqlite_connection *c);
/* Does what still waits, then ends the thread. */
void sqlite_writer_stop(struct sqlite_writer *w);
enum outcome sqlite_change(struct db_session *s, struct db_attempt *a);

#endif
