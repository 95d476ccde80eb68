/* Opening, sessions, failures, and the engine-neutral half of change(). */
#include "db/db_internal.h"

#include "base/log.h"
#include "base/module.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define WAIT_MS 10000

static const struct db_field instant_only[] = {{"instant", DB_INT, true}, {0}};
static const struct db_field state_in[] = {
	{"writer", DB_INT, false}, {"instant", DB_INT, false}, {"change", DB_INT, false}, {0}};
static const struct db_field state_out[] = {{"transaction", DB_TEXT, false}, {0}};

#define NEWEST "SELECT max(instant) FROM db_state"
#define STATE_AGAIN \
	"ON CONFLICT (writer) DO UPDATE SET instant = excluded.instant, change = excluded.change " \
	"RETURNING "

const struct db_statement db_newest = {
	.name = "db_newest",
	.file = __FILE__,
	.sqlite = NEWEST,
	.pg = NEWEST,
	.out = instant_only,
	.out_count = 1,
	.number = DB_NEWEST,
};

/* PostgreSQL names its transaction: after a lost line it is asked whether that one still runs. */
const struct db_statement db_state = {
	.name = "db_state",
	.file = __FILE__,
	.sqlite = "INSERT INTO db_state (writer, instant, change) VALUES (?1, ?2, ?3) " STATE_AGAIN
		  "''",
	.pg = "INSERT INTO db_state (writer, instant, change) VALUES ($1, $2, $3) " STATE_AGAIN
	      "pg_current_xact_id()::text",
	.in = state_in,
	.in_count = 3,
	.out = state_out,
	.out_count = 1,
	.number = DB_STATE,
};

static bool is_server(const char *url)
{
	return strncmp(url, "postgresql://", 13) == 0 || strncmp(url, "postgres://", 11) == 0 ||
	       strchr(url, '=') != NULL;
}

struct db *db_open(struct arena *a, const struct db_options *options, const char **problem)
{
	struct db_options o = *options;

	if (o.wait_ms == 0)
		o.wait_ms = WAIT_MS;
	if (strncmp(o.url, "sqlite:", 7) == 0) {
		o.url += 7;
		return db_sqlite.open(a, &o, problem);
	}
	if (is_server(o.url))
		return db_pg.open(a, &o, problem);
	return db_problem(problem, STR("The address of the database is not understood: write "
				       "sqlite:/path/to/kip.db or postgresql://host/name."));
}

void db_close(struct db *db)
{
	if (db)
		db->engine->close(db);
}

void db_hurry(struct db *db)
{
	atomic_store(&db->hurried, true);
}

void db_register(const struct module *const *slices)
{
	unsigned number = DB_SLICES_FROM;

	for (; *slices; slices++)
		for (struct db_statement *const *s = (*slices)->statements; s && *s; s++) {
			must((*s)->in_count <= DB_FIELDS_MOST && (*s)->out_count <= DB_FIELDS_MOST);
			(*s)->number = number++;
		}
}

/* --- faults and bugs --- */

bool db_step(struct db *db)
{
	return atomic_fetch_add(&db->steps, 1) + 1 != atomic_load(&db->fail_at);
}

bool db_step_takes_all(struct db *db)
{
	return atomic_load(&db->fail_at) % 2 == 1;
}

void db_fail_step(struct db *db, int64_t k)
{
	atomic_store(&db->fail_at, k);
	atomic_store(&db->steps, 0);
}

int64_t db_steps(struct db *db)
{
	return atomic_load(&db->steps);
}

void db_watch_changes(struct db *db, void (*before)(void *), void *arg)
{
	db->before_change = before;
	db->before_change_arg = arg;
}

void db_bug(const struct db_statement *s, const char *what)
{
	char text[DB_ERROR_BYTES + 128];

	snprintf(text, sizeof text, "%s: %s", s->name, what);
	must_failed(text, s->file, 0);
}

void *db_problem(const char **problem, struct str text)
{
	*problem = text.ptr;
	return NULL;
}

int64_t db_monotonic(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * TIME_SECOND + now.tv_nsec / 1000;
}

/* --- sessions --- */

struct db_session *db_session_new(struct db *db)
{
	struct db_session *s = calloc(1, sizeof *s);

	must(s);
	s->db = db;
	return s;
}

void db_session_free(struct db_session *s)
{
	if (!s)
		return;
	must(!s->changing);
	if (s->connection) {
		s->db->engine->end(s->connection);
		s->db->engine->disconnect(s->connection);
	}
	free(s);
}

void db_session_tell_waits(struct db_session *s, void (*tell)(void *arg, bool waiting), void *arg)
{
	s->tell = tell;
	s->tell_arg = arg;
}

void db_session_waits(struct db_session *s, bool waiting)
{
	if (s && s->tell)
		s->tell(s->tell_arg, waiting);
}

static void end_snapshot(struct db_session *s)
{
	if (s->reading)
		s->db->engine->end(s->connection);
	s->reading = false;
}

void db_session_refresh(struct db_session *s)
{
	must(!s->changing);
	end_snapshot(s);
	s->failed = false;
}

struct db_connection *db_session_connection(struct db_session *s)
{
	if (!s->connection)
		s->connection = s->db->engine->connect(s->db);
	if (s->connection)
		s->connection->session = s;
	return s->connection;
}

/*
 * A session goes from task to task; what one task saw or missed is none of the next one's business.
 */
static void adopt(struct db_session *s, const struct task *t)
{
	if (s->task == t->number)
		return;
	db_session_refresh(s);
	s->task = t->number;
}

bool db_failed(const struct task *t)
{
	return t->db && t->db->failed && t->db->task == t->number;
}

bool db_session_ready(struct task *t)
{
	struct db_session *s = t->db;

	must(s);
	adopt(s, t);
	if (s->failed || s->reading || s->changing)
		return !s->failed;
	struct db_connection *c = db_session_connection(s);

	s->reading = c && s->db->engine->read(c);
	s->failed = !s->reading;
	return s->reading;
}

/* --- changes --- */

void db_attempt_begin(struct db_attempt *a)
{
	arena_rewind(a->t->arena, a->mark);
	if (a->out)
		memset(a->out, 0, a->op->out_size);
	reason_clear(a->t);
	a->t->queries = a->queries;
}

enum outcome db_attempt_unavailable(struct db_attempt *a, const char *why)
{
	log_error("change=%s at=%s:%d task=%lld unavailable: %s", a->op->name, a->op->file,
		  a->op->line, (long long)a->t->number, why);
	db_attempt_begin(a);
	return OUTCOME_UNAVAILABLE;
}

void db_attempt_freeze(struct db_attempt *a, int64_t newest)
{
	int64_t wall = a->t->world->now(a->t->world->now_arg);

	a->t->now = wall > newest ? wall : newest;
}

bool db_attempt_run(struct db_attempt *a, struct db_session *s, enum outcome *o)
{
	struct db_session *own = a->t->db;

	a->t->db = s;
	s->task = a->t->number;
	s->failed = false;
	s->changing = true;
	*o = a->op->run(a->t, a->in, a->out);

	bool failed = s->failed;

	s->changing = s->failed = false; /* the answer carries it from here */
	a->t->db = own;
	return !failed;
}

void db_committed(struct db *db, int64_t instant)
{
	int64_t seen = atomic_load(&db->newest);

	while (seen < instant && !atomic_compare_exchange_weak(&db->newest, &seen, instant))
		;
}

enum outcome db_change(struct task *t, const struct db_op *op, const void *in, void *out)
{
	struct db_session *s = t->db;

	must(s);
	must(!s->changing); /* an op calls other ops as functions; change() would wait for itself */
	adopt(s, t);
	struct db_attempt a = {t, op, in, out, arena_mark(t->arena), t->queries};

	if (s->failed) /* what the op would be told comes from reads that failed */
		return db_attempt_unavailable(&a, "a statement before it failed");
	end_snapshot(s);
	if (s->db->before_change)
		s->db->before_change(s->db->before_change_arg);
	return s->db->engine->transact(s, &a);
}

static void take_instant(void *taker, const struct str *texts, unsigned count)
{
	int64_t instant;

	(void)count;
	if (str_int(texts[0], &instant))
		db_committed(taker, instant);
}

/* Also asked of a database that was never migrated, and so has no such table. */
int64_t db_last_commit(struct db *db)
{
	struct db_session *s = db_session_new(db);
	struct db_connection *c = db_session_connection(s);

	if (c && db->engine->read(c))
		db->engine->script(c, NEWEST, take_instant, db);
	db_session_free(s);
	return atomic_load(&db->newest);
}
