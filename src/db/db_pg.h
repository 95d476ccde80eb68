/* What db_pg.c (the line), db_pg_run.c (statements) and db_pg_change.c (transactions) share. */
#ifndef DB_PG_H
#define DB_PG_H

#include "db/db_internal.h"

struct pg_conn;
struct pg_result;

/* What the last thing asked of the server came to. */
enum pg_trouble {
	PG_FINE,
	PG_AGAIN, /* the transaction met another one: the same once more may work */
	PG_AWAY,  /* the server cannot do it now: disk full, statement or lock took too long */
	PG_LOST,  /* the line is gone, or its prepared statements are stale: connect again */
	PG_BUG,   /* the statement itself is wrong */
};

#define PG_STATE_BYTES 6

struct pg_connection {
	struct db_connection base;
	struct pg_conn *line;
	enum pg_trouble trouble;
	char state[PG_STATE_BYTES]; /* the SQLSTATE of the last trouble */
	bool *prepared;             /* by statement number */
	unsigned room;
	int64_t generation; /* db->generation when the line was opened */
	int64_t writer;     /* its row in db_state: random, and the same after reconnecting */
	int64_t change;     /* counts its commits, tried or done */
	bool patient;       /* migrations may take as long as they take */
};

/* Whether who waits for the server until an instant of db_monotonic() goes on waiting. */
bool pg_may_wait(const struct pg_connection *c, int64_t until);
/* Connects unless the line is good; tries for `wait_ms`, at least once. */
bool pg_connect(struct pg_connection *c, unsigned wait_ms);
/* Closes the line. */
void pg_cut(struct pg_connection *c);
/* The server's answer to what was just sent: NULL, with c->trouble set, unless it is a good one. */
struct pg_result *pg_answer(struct pg_connection *c);
/* One step: sends SQL without parameters; NULL on trouble. */
struct pg_result *pg_ask(struct pg_connection *c, const char *sql);
/* The same when only success matters. */
bool pg_tell(struct pg_connection *c, const char *sql);
/* True when this step has to fail; the trouble is then set. */
bool pg_fails_on_purpose(struct pg_connection *c);
void pg_end(struct db_connection *base);

bool pg_run(struct db_connection *c, const struct db_statement *s, const struct db_value *in,
	    const struct db_rows *rows, int64_t *changed);
bool pg_each(struct db_connection *c, const struct db_statement *s, const struct db_rows *rows);
void pg_forget(struct db_connection *base, unsigned number);
bool pg_script(struct db_connection *c, const char *sql, db_take_texts *take, void *taker);

bool pg_begin_read(struct db_connection *c);
enum outcome pg_change(struct db_session *s, struct db_attempt *a);

#endif
