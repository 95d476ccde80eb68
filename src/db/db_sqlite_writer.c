/*
 * The one writer: sixteen threads that each commit get four thousand changes a second and wait for
 * seconds; one thread that commits for all of them gets five times that, and nobody waits longer
 * than a few syncs.
 *
 * A batch is one transaction, an op is one SAVEPOINT in it.  Nobody is answered before COMMIT.
 * When the disk is full SQLite may end the whole transaction on its own, and the savepoints of
 * innocent ops with it: then every op of the batch runs once more, alone.
 */
#include "db/db_sqlite.h"

#include "base/log.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#define BATCH_MOST 64
#define BATCH_US   10000

struct waiting {
	struct db_attempt *attempt;
	enum outcome outcome;
	bool taken, answered;
	pthread_cond_t turn;
	struct waiting *next;
};

struct sqlite_writer {
	struct db *db;
	struct sqlite_connection *connection;
	struct db_session session; /* what ops see as their task's `db` */
	int64_t newest; /* the latest instant that an op of this batch or an earlier one ran at */
	pthread_t thread;
	pthread_mutex_t lock; /* guards what follows */
	pthread_cond_t work;
	struct waiting *first, **last;
	bool stopping;
};

static const struct db_statement op_begin = {
	.name = "op begin", .file = __FILE__, .sqlite = "SAVEPOINT op", .number = SQLITE_OP_BEGIN};
static const struct db_statement op_keep = {
	.name = "op keep", .file = __FILE__, .sqlite = "RELEASE op", .number = SQLITE_OP_KEEP};
static const struct db_statement op_undo = {
	.name = "op undo", .file = __FILE__, .sqlite = "ROLLBACK TO op", .number = SQLITE_OP_UNDO};

static const struct db_statement forget_instants = {.name = "forget instants",
						    .file = __FILE__,
						    .sqlite = "DELETE FROM db_state",
						    .number = SQLITE_FORGET};

/* --- the transaction --- */

static bool ask(struct sqlite_writer *w, const struct db_statement *s)
{
	return sqlite_run(&w->connection->base, s, NULL, NULL, NULL);
}

static void take_instant(void *taker, const struct db_value *values)
{
	struct sqlite_writer *w = taker;

	db_committed(w->db, values[0].i);
	if (values[0].i > w->newest)
		w->newest = values[0].i;
}

/*
 * The newest instant is read each time: a command may have written into the file beside this
 * process.
 */
static bool begin(struct sqlite_writer *w)
{
	struct db_rows rows = {take_instant, w};

	return ask(w, &sqlite_begin_write) &&
	       sqlite_run(&w->connection->base, &db_newest, NULL, &rows, NULL);
}

static bool write_instant(struct sqlite_writer *w, int64_t instant)
{
	struct db_value in[] = {{.i = 0}, {.i = instant}, {.i = 0}};

	return sqlite_run(&w->connection->base, &db_state, in, NULL, NULL);
}

/*
 * A COMMIT that failed while syncing may have left its pages complete in the log file, where
 * recovery after a crash would find them and bring to life what was answered with UNAVAILABLE.  One
 * more commit writes over the first of them, and the running checksum disowns the rest.  The row is
 * deleted first, because SQLite does not write a row that stays as it was.
 */
static void disown_failed_commit(struct sqlite_writer *w)
{
	int64_t newest = atomic_load(&w->db->newest);
	bool good = ask(w, &sqlite_begin_write) && ask(w, &forget_instants) &&
		    write_instant(w, newest) && ask(w, &sqlite_commit);

	sqlite_end(&w->connection->base);
	if (good)
		return;
	log_error("database file: a failed commit could not be written over");
	sqlite_log_empty(w->connection); /* it may be what fills the disk */
}

static bool has_changes(struct waiting *const *items, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (items[i]->outcome == OUTCOME_OK)
			return true;
	return false;
}

/*
 * A refusal may rest on a change of the same batch, so all are told the same when the batch is
 * lost.
 */
static void all_unavailable(struct waiting *const *items, unsigned count, const char *why)
{
	for (unsigned i = 0; i < count; i++)
		items[i]->outcome = db_attempt_unavailable(items[i]->attempt, why);
}

static void commit(struct sqlite_writer *w, struct waiting *const *items, unsigned count)
{
	if (!has_changes(items, count)) {
		sqlite_end(&w->connection->base);
		return;
	}
	if (write_instant(w, w->newest) && ask(w, &sqlite_commit)) {
		db_committed(w->db, w->newest);
		sqlite_log_bound(w->connection);
		return;
	}
	sqlite_end(&w->connection->base);
	disown_failed_commit(w);
	all_unavailable(items, count, "the commit failed");
}

/* False when the transaction is gone, and with it what the ops before this one wrote. */
static bool run_op(struct sqlite_writer *w, struct waiting *item)
{
	struct db_attempt *a = item->attempt;

	db_attempt_begin(a);
	db_attempt_freeze(a, w->newest);
	if (!ask(w, &op_begin))
		return false;
	must_in_task(a->t->number);
	bool good = db_attempt_run(a, &w->session, &item->outcome);

	must_in_task(0);
	if (!sqlite_in_transaction(w->connection))
		return false;
	if (good && item->outcome == OUTCOME_OK) {
		w->newest = a->t->now;
		return ask(w, &op_keep);
	}
	if (!good)
		item->outcome = db_attempt_unavailable(a, "a statement failed");
	return ask(w, &op_undo) && ask(w, &op_keep);
}

static void run_alone(struct sqlite_writer *w, struct waiting *item)
{
	if (begin(w) && run_op(w, item)) {
		commit(w, &item, 1);
		return;
	}
	sqlite_end(&w->connection->base);
	all_unavailable(&item, 1, "the transaction broke");
}

/* --- the queue --- */

static struct waiting *pop(struct sqlite_writer *w)
{
	struct waiting *item = w->first;

	if (!item)
		return NULL;
	w->first = item->next;
	if (!w->first)
		w->last = &w->first;
	item->taken = true;
	return item;
}

/* NULL when the writer has to stop and nothing waits any more. */
static struct waiting *next_or_wait(struct sqlite_writer *w)
{
	pthread_mutex_lock(&w->lock);
	while (!w->first && !w->stopping)
		pthread_cond_wait(&w->work, &w->lock);
	struct waiting *item = pop(w);

	pthread_mutex_unlock(&w->lock);
	return item;
}

static struct waiting *next_if_any(struct sqlite_writer *w)
{
	pthread_mutex_lock(&w->lock);
	struct waiting *item = pop(w);

	pthread_mutex_unlock(&w->lock);
	return item;
}

/* The item belongs to the thread that waits for it: after this it must not be touched. */
static void answer(struct sqlite_writer *w, struct waiting *const *items, unsigned count)
{
	pthread_mutex_lock(&w->lock);
	for (unsigned i = 0; i < count; i++) {
		items[i]->answered = true;
		pthread_cond_signal(&items[i]->turn);
	}
	pthread_mutex_unlock(&w->lock);
}

/* --- the thread --- */

static void run_batch(struct sqlite_writer *w, struct waiting *item)
{
	struct waiting *items[BATCH_MOST];
	unsigned count = 0;
	int64_t until = db_monotonic() + BATCH_US;
	bool whole = begin(w);

	do {
		items[count++] = item;
		whole = whole && run_op(w, item);
		item = whole && count < BATCH_MOST && db_monotonic() < until ? next_if_any(w)
									     : NULL;
	} while (item);
	if (whole) {
		commit(w, items, count);
	} else {
		sqlite_end(&w->connection->base);
		if (count == 1)
			all_unavailable(items, count, "the transaction broke");
		for (unsigned i = 0; count > 1 && i < count; i++)
			run_alone(w, items[i]);
	}
	answer(w, items, count);
}

static void *write_all(void *arg)
{
	struct sqlite_writer *w = arg;
	struct waiting *item;

	while ((item = next_or_wait(w)))
		run_batch(w, item);
	return NULL;
}

/*
 * Conditions wait by the monotonic clock: a corrected wall clock must not lengthen anybody's wait.
 */
static void new_condition(pthread_cond_t *condition)
{
	pthread_condattr_t attributes;

	must(pthread_condattr_init(&attributes) == 0);
	must(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0);
	must(pthread_cond_init(condition, &attributes) == 0);
	pthread_condattr_destroy(&attributes);
}

struct sqlite_writer *sqlite_writer_start(struct db *db, struct sqlite_connection *c)
{
	struct sqlite_writer *w = calloc(1, sizeof *w);

	must(w);
	w->db = db;
	w->connection = c;
	w->session.db = db;
	w->session.connection = &c->base;
	w->last = &w->first;
	must(pthread_mutex_init(&w->lock, NULL) == 0);
	new_condition(&w->work);
	must(pthread_create(&w->thread, NULL, write_all, w) == 0);
	return w;
}

void sqlite_writer_stop(struct sqlite_writer *w)
{
	pthread_mutex_lock(&w->lock);
	w->stopping = true;
	pthread_cond_signal(&w->work);
	pthread_mutex_unlock(&w->lock);
	pthread_join(w->thread, NULL);
	sqlite_disconnect(&w->connection->base);
	pthread_cond_destroy(&w->work);
	pthread_mutex_destroy(&w->lock);
	free(w);
}

/* --- the threads that wait --- */

static void leave_queue(struct sqlite_writer *w, const struct waiting *me)
{
	struct waiting **link = &w->first;

	while (*link != me)
		link = &(*link)->next;
	*link = me->next;
	if (!*link)
		w->last = link;
}

static struct timespec after_ms(unsigned ms)
{
	int64_t at = db_monotonic() + (int64_t)ms * 1000;

	return (struct timespec){.tv_sec = at / TIME_SECOND, .tv_nsec = at % TIME_SECOND * 1000};
}

/*
 * The limit holds for the queue alone: an op that was taken is waited for, since only its end tells
 * what happened.
 */
static void wait_for_answer(struct sqlite_writer *w, struct waiting *me)
{
	struct timespec until = after_ms(w->db->wait_ms);

	while (!me->answered) {
		if (me->taken) {
			pthread_cond_wait(&me->turn, &w->lock);
		} else if (pthread_cond_timedwait(&me->turn, &w->lock, &until) == ETIMEDOUT &&
			   !me->taken) {
			leave_queue(w, me);
			all_unavailable(&me, 1, "the writer did not come to it in time");
			return;
		}
	}
}

enum outcome sqlite_change(struct db_session *s, struct db_attempt *a)
{
	struct sqlite_writer *w = ((struct sqlite_db *)s->db)->writer;
	struct waiting me = {.attempt = a};

	new_condition(&me.turn);
	db_session_waits(s, true);
	pthread_mutex_lock(&w->lock);
	must(!w->stopping);
	*w->last = &me;
	w->last = &me.next;
	pthread_cond_signal(&w->work);
	wait_for_answer(w, &me);
	pthread_mutex_unlock(&w->lock);
	db_session_waits(s, false);
	pthread_cond_destroy(&me.turn);
	return me.outcome;
}
