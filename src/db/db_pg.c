/*
 * PostgreSQL: the line to the server.  Nothing here waits for ever: connecting, answers and
 * reconnecting all have limits, so that a silent server costs a request its answer and not a thread
 * its life.
 */
#include "db/db_pg.h"

#include "base/log.h"
#include "base/random.h"

#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

#define OLDEST_VERSION 150000
#define STATEMENT_MS   60000
#define RETRY_MS       100

/*
 * An operator who set synchronous_commit higher keeps it; off would break the promise of change().
 */
#define SET_UP \
	"SET statement_timeout = %u; SET lock_timeout = '5s'; " \
	"SET idle_in_transaction_session_timeout = '5min'; " \
	"SELECT set_config('synchronous_commit', 'on', false) " \
	"WHERE current_setting('synchronous_commit') = 'off'"

/* "kip" in ASCII: the class of this program's advisory locks. */
#define LOCK_MIGRATION "SELECT pg_advisory_lock(6908272, 1)"

/* clang-format off */
static const struct {
	const char *state; /* the beginning of an SQLSTATE */
	enum pg_trouble trouble;
} troubles[] = {
	{"40001", PG_AGAIN}, /* serialization failure */
	{"40P01", PG_AGAIN}, /* deadlock */
	{"23505", PG_AGAIN}, /* a key taken at the same time may show as this instead of 40001 */
	{"23P01", PG_AGAIN},
	{"0A000", PG_LOST},  /* a plan would change its result type: another node has migrated */
	{"26000", PG_LOST},  /* a prepared statement is gone: a pooler stands between */
	{"08",    PG_LOST},
	{"57P",   PG_LOST},  /* shut down, crashed, terminated */
	{"25P03", PG_LOST},  /* idle in a transaction for too long */
	{"57014", PG_AWAY},  /* statement timeout */
	{"55P03", PG_AWAY},  /* lock timeout */
	{"53",    PG_AWAY},  /* disk full, out of memory, too many connections */
	{"58",    PG_AWAY},  /* the server's disk */
	{"XX",    PG_AWAY},  /* damaged data */
};
/* clang-format on */

static struct pg_connection *of(struct db_connection *c)
{
	return (struct pg_connection *)c;
}

/* --- connecting --- */

void pg_cut(struct pg_connection *c)
{
	PQfinish(c->line);
	c->line = NULL;
	c->trouble = PG_LOST;
}

/* One line without its end, since libpq's messages are paragraphs. */
static bool refuse_line(struct pg_connection *c, const char *why)
{
	size_t len = strcspn(why, "\n");

	snprintf(c->base.error, sizeof c->base.error, "%.*s", (int)(len < 200 ? len : 200), why);
	pg_cut(c);
	return false;
}

static void ignore_notice(void *arg, const char *message)
{
	(void)arg;
	(void)message;
}

/* What an operator can set in the address stands after what has a default here, and so wins. */
static PGconn *open_line(const char *url)
{
	static const char *const names[] = {
		"connect_timeout",  "keepalives_idle",  "keepalives_interval",
		"keepalives_count", "tcp_user_timeout", "fallback_application_name",
		"dbname",           "client_encoding",  NULL};
	const char *const values[] = {"5", "10", "5", "3", "20000", "kip", url, "UTF8", NULL};

	return PQconnectdbParams(names, values, 1);
}

static bool is_there(PGconn *line, const char *parameter, const char *value)
{
	const char *found = PQparameterStatus(line, parameter);

	return found && strcmp(found, value) == 0;
}

static bool set_up(struct pg_connection *c)
{
	char sql[sizeof SET_UP + 16];

	snprintf(sql, sizeof sql, SET_UP, c->base.db->statement_ms);
	return pg_tell(c, sql);
}

static bool connect_once(struct pg_connection *c)
{
	PQfinish(c->line);
	c->line = open_line(c->base.db->url);
	c->generation = atomic_load(&c->base.db->generation);
	memset(c->prepared, 0, c->room * sizeof *c->prepared);
	if (PQstatus(c->line) != CONNECTION_OK)
		return refuse_line(c, PQerrorMessage(c->line));
	PQsetNoticeProcessor(c->line, ignore_notice, NULL);
	if (PQserverVersion(c->line) < OLDEST_VERSION)
		return refuse_line(c, "the server is older than PostgreSQL 15");
	if (!is_there(c->line, "server_encoding", "UTF8"))
		return refuse_line(c, "the database is not in UTF8: make it with ENCODING 'UTF8' "
				      "TEMPLATE template0");
	if (is_there(c->line, "in_hot_standby", "on"))
		return refuse_line(c, "the server is a standby that cannot be written");
	c->trouble = PG_FINE;
	return set_up(c);
}

bool pg_may_wait(const struct pg_connection *c, int64_t until)
{
	return !atomic_load(&c->base.db->hurried) && db_monotonic() < until;
}

bool pg_connect(struct pg_connection *c, unsigned wait_ms)
{
	int64_t until = db_monotonic() + (int64_t)wait_ms * 1000;
	bool good = c->line && c->trouble != PG_LOST && PQstatus(c->line) == CONNECTION_OK &&
		    c->generation == atomic_load(&c->base.db->generation);

	while (!good && !(good = connect_once(c)) && pg_may_wait(c, until))
		poll(NULL, 0, RETRY_MS); /* a server that is away says nothing when it comes back */
	if (!good)
		log_error("database server: %s", c->base.error);
	else
		c->trouble = PG_FINE;
	return good;
}

static struct db_connection *new_connection(struct db *db)
{
	struct pg_connection *c = calloc(1, sizeof *c);

	must(c);
	c->base.db = db;
	random_bytes(&c->writer, sizeof c->writer);
	c->room = DB_SLICES_FROM;
	c->prepared = calloc(c->room, sizeof *c->prepared);
	must(c->prepared);
	return &c->base;
}

static void disconnect(struct db_connection *base)
{
	struct pg_connection *c = of(base);

	PQfinish(c->line);
	free(c->prepared);
	free(c);
}

/* --- asking --- */

static enum pg_trouble trouble_of(const char *state)
{
	for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++)
		if (strncmp(state, troubles[i].state, strlen(troubles[i].state)) == 0)
			return troubles[i].trouble;
	return PG_BUG;
}

/*
 * The server's primary message may quote a value; only what speaks of our own text or rules is
 * repeated.
 */
static void remember(struct pg_connection *c, const PGresult *r)
{
	const char *state = PQresultErrorField(r, PG_DIAG_SQLSTATE);
	const char *message = PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY);
	bool quotes = state && strncmp(state, "22", 2) == 0;

	snprintf(c->state, sizeof c->state, "%s", state ? state : "");
	c->trouble = state ? trouble_of(state) : PG_LOST;
	snprintf(c->base.error, sizeof c->base.error, "%s (%s)",
		 message && !quotes ? message : "the server refused a value", c->state);
}

static bool is_good(const PGresult *r)
{
	ExecStatusType status = PQresultStatus(r);

	return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK ||
	       status == PGRES_EMPTY_QUERY;
}

/* Waits until PQgetResult() will not; false when the line went or the time is over. */
static bool wait_for_line(struct pg_connection *c, int64_t until)
{
	while (PQisBusy(c->line)) {
		struct pollfd line = {.fd = PQsocket(c->line), .events = POLLIN};
		int64_t left = until - db_monotonic();

		if (!c->patient && left <= 0)
			return false;
		db_session_waits(c->base.session, true);
		poll(&line, 1, c->patient ? -1 : (int)(left / 1000) + 1);
		db_session_waits(c->base.session, false);
		if (!PQconsumeInput(c->line))
			return false;
	}
	return true;
}

/*
 * Several statements give several results: the first bad one counts, else the last.  The server
 * itself ends a statement that takes too long; when it says nothing for a quarter more, it is given
 * up.
 */
PGresult *pg_answer(struct pg_connection *c)
{
	int64_t until = db_monotonic() + (int64_t)c->base.db->statement_ms * 1250;
	PGresult *kept = NULL, *next;
	bool there;

	while ((there = wait_for_line(c, until)) && (next = PQgetResult(c->line))) {
		if (kept && !is_good(kept)) {
			PQclear(next);
			continue;
		}
		PQclear(kept);
		kept = next;
	}
	if (there && kept && is_good(kept))
		return kept;
	if (there && kept)
		remember(c, kept);
	PQclear(kept);
	if (!there || PQstatus(c->line) != CONNECTION_OK)
		c->trouble = PG_LOST;
	return NULL;
}

bool pg_fails_on_purpose(struct pg_connection *c)
{
	if (db_step(c->base.db))
		return false;
	snprintf(c->base.error, sizeof c->base.error, "the line was cut");
	if (db_step_takes_all(c->base.db))
		pg_cut(c);
	else
		c->trouble = PG_AWAY;
	return true;
}

PGresult *pg_ask(struct pg_connection *c, const char *sql)
{
	if (pg_fails_on_purpose(c))
		return NULL;
	if (PQsendQuery(c->line, sql))
		return pg_answer(c);
	c->trouble = PG_LOST;
	return NULL;
}

bool pg_tell(struct pg_connection *c, const char *sql)
{
	PGresult *r = pg_ask(c, sql);

	PQclear(r);
	return r != NULL;
}

/* --- the engine --- */

static bool begin_migration(struct db_connection *c)
{
	return pg_tell(of(c), "BEGIN");
}

static bool commit(struct db_connection *c)
{
	return pg_tell(of(c), "COMMIT");
}

/* Not a step: a rollback that fails leaves the line lost, and the server rolls back for it. */
void pg_end(struct db_connection *base)
{
	struct pg_connection *c = of(base);

	if (!c->line || c->trouble == PG_LOST || PQtransactionStatus(c->line) == PQTRANS_IDLE)
		return;
	PGresult *r = PQsendQuery(c->line, "ROLLBACK") ? pg_answer(c) : NULL;

	if (!r)
		c->trouble = PG_LOST;
	PQclear(r);
}

/*
 * Two nodes may start together: the second waits here until the first has migrated, then finds
 * nothing to do.
 */
static bool lock(struct db_connection *base)
{
	struct pg_connection *c = of(base);

	c->patient = true;
	return pg_connect(c, base->db->wait_ms) &&
	       pg_tell(c, "SET statement_timeout = 0; SET lock_timeout = '10min'; " LOCK_MIGRATION);
}

#define EACH_KEY(what) \
	"DO $$ DECLARE k record; BEGIN FOR k IN SELECT conrelid::regclass AS place, conname " \
	"FROM pg_constraint WHERE contype = 'f' AND connamespace = " \
	"current_schema()::regnamespace " \
	"LOOP EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I " what \
	"', k.place, k.conname); END LOOP; END $$"

static bool wait_for_keys(struct db_connection *c)
{
	return pg_tell(of(c), EACH_KEY("DEFERRABLE INITIALLY DEFERRED"));
}

static bool settle_keys(struct db_connection *c)
{
	return pg_tell(of(c), "SET CONSTRAINTS ALL IMMEDIATE") &&
	       pg_tell(of(c), EACH_KEY("NOT DEFERRABLE"));
}

static const char *text(const char *sqlite, const char *pg)
{
	(void)sqlite;
	return pg;
}

static void close_server(struct db *db)
{
	free(db->url);
	free(db);
}

static struct db *open_server(struct arena *a, const struct db_options *o, const char **problem)
{
	struct db *db = calloc(1, sizeof *db);

	must(db);
	db->engine = &db_pg;
	db->url = strdup(o->url);
	must(db->url);
	db->wait_ms = o->wait_ms;
	db->statement_ms = o->statement_ms ? o->statement_ms : STATEMENT_MS;
	struct db_connection *c = new_connection(db);
	bool good = pg_connect(of(c), 0);

	if (!good)
		*problem = str_printf(a, "The database server cannot be used: %s.", c->error).ptr;
	disconnect(c);
	if (good)
		return db;
	close_server(db);
	return NULL;
}

const struct db_engine db_pg = {
	.name = "PostgreSQL",
	.open = open_server,
	.close = close_server,
	.connect = new_connection,
	.disconnect = disconnect,
	.read = pg_begin_read,
	.write = begin_migration,
	.commit = commit,
	.end = pg_end,
	.run = pg_run,
	.script = pg_script,
	.lock = lock,
	.each = pg_each,
	.forget = pg_forget,
	.columns = "SELECT table_name, column_name, data_type FROM information_schema.columns "
		   "WHERE table_schema = current_schema() "
		   "ORDER BY table_name COLLATE \"C\", ordinal_position",
	.wait_for_keys = wait_for_keys,
	.settle_keys = settle_keys,
	.transact = pg_change,
	.text = text,
};
