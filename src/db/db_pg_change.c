/*
 * PostgreSQL: transactions.  SERIALIZABLE gives ops the same promises as SQLite's one writer, at
 * the price of trying again when two meet; the server may say so as late as at COMMIT, after the op
 * said OK.
 *
 * When the line goes during COMMIT nobody knows what happened.  So every transaction writes the
 * number of its change into the row of db_state that belongs to this connection alone: afterwards
 * that row tells. The transaction's own number would not be enough: a server that crashed gives the
 * same number again, to somebody else, and then says "committed".  It only tells whether the
 * transaction still runs.
 *
 * One row for each connection, because one for all would make every two changes meet.
 */
#include "db/db_pg.h"

#include "base/log.h"
#include "base/random.h"

#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>

#define TRIES         5
#define TOGETHER      2 /* tries before it is tried alone */
#define FATE_MS       30000
#define FATE_AGAIN_MS 20
/* What an attempt may count for when it is waited for the others', in microseconds. */
#define WAIT_ONCE_MOST 100000

#define BEGIN "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE db_state IN "

static struct pg_connection *of(struct db_connection *c)
{
	return (struct pg_connection *)c;
}

bool pg_begin_read(struct db_connection *base)
{
	struct pg_connection *c = of(base);

	/* A line that stood idle may have gone meanwhile; nothing is lost by opening another. */
	for (int tries = 0; tries < 2 && pg_connect(c, 0); tries++)
		if (pg_tell(c, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"))
			return true;
	return false;
}

/* --- beginning --- */

static void take_instant(void *taker, const struct db_value *values)
{
	db_committed(taker, values[0].i);
}

/*
 * The newest instant of all nodes is read before the transaction begins: read inside, it would make
 * the change depend on every other one.
 *
 * Who has met others again and again runs alone: the lock waits for those who have begun, holds up
 * those who come, and comes before the snapshot, so that nobody is left to meet.
 */
static bool begin(struct pg_connection *c, bool alone)
{
	struct db_rows rows = {take_instant, c->base.db};

	return pg_run(&c->base, &db_newest, NULL, &rows, NULL) &&
	       pg_tell(c, alone ? BEGIN "EXCLUSIVE MODE" : BEGIN "ROW EXCLUSIVE MODE");
}

/* --- committing --- */

/* A transaction whose COMMIT may go unanswered. */
struct pending {
	int64_t transaction;
	int backend; /* the server process that runs it */
};

static void take_transaction(void *taker, const struct db_value *values)
{
	struct pending *p = taker;

	must(str_int(values[0].s, &p->transaction));
}

static bool write_state(struct pg_connection *c, int64_t instant, struct pending *p)
{
	struct db_value in[] = {{.i = c->writer}, {.i = instant}, {.i = ++c->change}};
	struct db_rows rows = {take_transaction, p};

	p->backend = PQbackendPID(c->line);
	return pg_run(&c->base, &db_state, in, &rows, NULL);
}

/* Two steps: the line may go before the server hears it, and after. */
static bool commit(struct pg_connection *c)
{
	PGresult *r = pg_ask(c, "COMMIT");
	bool kept = r && strcmp(PQcmdStatus(r), "COMMIT") == 0;

	if (r && !kept)
		c->trouble = PG_AWAY;
	PQclear(r);
	if (r && !db_step(c->base.db)) {
		pg_cut(c);
		return false;
	}
	return kept;
}

/* --- after a COMMIT that nobody answered --- */

enum fate {
	FATE_UNKNOWN,
	FATE_COMMITTED,
	FATE_ABORTED,
};

/* The one text that the query finds; absent when it fails or finds nothing. */
static bool ask_text(struct pg_connection *c, const char *query, char *out, size_t size)
{
	PGresult *r = pg_ask(c, query);

	snprintf(out, size, "%s", r && PQntuples(r) > 0 ? PQgetvalue(r, 0, 0) : "");
	PQclear(r);
	return r != NULL;
}

/*
 * Its server process may not have noticed that nobody listens, and is told to end.  A number that
 * the server calls future (22023) is of a server that is no more: its standby took over.
 */
static bool still_runs(struct pg_connection *c, const struct pending *p)
{
	char query[96], is[16];

	c->state[0] = '\0';
	snprintf(query, sizeof query, "SELECT pg_xact_status('%lld'::xid8)",
		 (long long)p->transaction);
	if (!ask_text(c, query, is, sizeof is))
		return strcmp(c->state, "22023") != 0;
	if (strcmp(is, "in progress") != 0)
		return false;
	snprintf(query, sizeof query, "SELECT pg_terminate_backend(%d)", p->backend);
	pg_tell(c, query);
	return true;
}

static enum fate ask_fate(struct pg_connection *c, const struct pending *p)
{
	char query[96], found[24];
	int64_t change;

	snprintf(query, sizeof query, "SELECT change FROM db_state WHERE writer = %lld",
		 (long long)c->writer);
	if (still_runs(c, p) || !ask_text(c, query, found, sizeof found))
		return FATE_UNKNOWN;
	return str_int(str_of(found), &change) && change == c->change ? FATE_COMMITTED
								      : FATE_ABORTED;
}

static enum fate find_fate(struct pg_connection *c, const struct pending *p)
{
	int64_t until = db_monotonic() + (int64_t)FATE_MS * 1000;
	enum fate is = FATE_UNKNOWN;

	do {
		if (pg_connect(c, FATE_MS))
			is = ask_fate(c, p);
		if (is == FATE_UNKNOWN)
			poll(NULL, 0, FATE_AGAIN_MS);
	} while (is == FATE_UNKNOWN && pg_may_wait(c, until));
	return is;
}

/* False when the op has to run again or give up, as c->trouble says. */
static bool keep(struct pg_connection *c, struct db_attempt *a, enum outcome *o)
{
	struct pending p = {0};
	enum fate is = FATE_COMMITTED;

	if (!write_state(c, a->t->now, &p))
		return false;
	if (!commit(c)) {
		if (c->trouble != PG_LOST)
			return false;
		is = find_fate(c, &p);
		c->trouble = PG_LOST;
	}
	if (is == FATE_COMMITTED)
		db_committed(c->base.db, a->t->now);
	if (is == FATE_UNKNOWN)
		*o = db_attempt_unavailable(
			a, "the server went away during COMMIT: it may have happened");
	return is != FATE_ABORTED;
}

/* --- trying --- */

static bool attempt(struct pg_connection *c, struct db_session *s, struct db_attempt *a,
		    unsigned tries, enum outcome *o)
{
	if (!begin(c, tries >= TOGETHER))
		return false;
	db_attempt_begin(a);
	db_attempt_freeze(a, atomic_load(&c->base.db->newest));
	if (!db_attempt_run(a, s, o))
		return false;
	if (*o == OUTCOME_OK)
		return keep(c, a, o);
	pg_end(&c->base);
	return true;
}

/*
 * Those who met wait for different times, so that they do not meet again: times of the length of
 * what they do, or they would.
 */
static void let_others_pass(unsigned tries, int64_t took)
{
	int64_t once = took < WAIT_ONCE_MOST ? took : WAIT_ONCE_MOST;
	uint32_t most_ms = (uint32_t)(once / 1000 + 1) << tries;

	poll(NULL, 0, (int)random_below(most_ms));
}

static bool breaks_constraint(const struct pg_connection *c)
{
	return c->trouble == PG_AGAIN && strncmp(c->state, "23", 2) == 0;
}

enum outcome pg_change(struct db_session *s, struct db_attempt *a)
{
	struct pg_connection *c = of(db_session_connection(s));
	enum outcome o = OUTCOME_UNAVAILABLE;

	for (unsigned tries = 0; tries < TRIES; tries++) {
		if (!pg_connect(c, c->base.db->wait_ms))
			break;
		int64_t began = db_monotonic();

		if (attempt(c, s, a, tries, &o))
			return o;
		pg_end(&c->base);
		if (c->trouble == PG_AWAY)
			break;
		let_others_pass(tries, db_monotonic() - began);
	}
	if (breaks_constraint(c)) /* five times: it was no concurrent one */
		must_failed(c->base.error, a->op->file, a->op->line);
	return db_attempt_unavailable(a, c->base.error);
}
