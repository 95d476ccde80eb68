/*
 * What only a server can do to a change: conflicts that show at COMMIT, a full disk far away,
 * crashes.
 */
#include "db/db.h"

#include "base/log.h"
#include "base/module.h"
#include "db/testing/stage.h"

#include <pthread.h>
#include <semaphore.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define THREADS         4
#define MEETING         24
#define CRASHES         3
#define BETWEEN_CRASHES 150
#define CHANGES_MOST    20000

static struct stage *opened(void **state)
{
	struct stage *st = *state;

	if (!st->db)
		skip();
	return st;
}

/* --- conflicts --- */

static void a_conflict_at_commit_is_tried_again(void **state)
{
	struct stage *st = opened(state);
	int64_t out = 7;

	stage_at_commit(st, 2, "RAISE serialization_failure");
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
	assert_int_equal(st->runs, 3);
	assert_int_equal(out, 1);
	assert_true(stage_holds(st, 1));
}

static void a_conflict_without_end_is_unavailable(void **state)
{
	struct stage *st = opened(state);
	int64_t out = 7;

	stage_at_commit(st, 5, "RAISE serialization_failure");
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_UNAVAILABLE);
	assert_int_equal(st->runs, 5);
	assert_int_equal(out, 0);
	assert_false(stage_holds(st, 1));
}

static void a_full_server_is_unavailable_at_once(void **state)
{
	struct stage *st = opened(state);
	int64_t out;

	stage_at_commit(st, 1, "RAISE disk_full");
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_UNAVAILABLE);
	assert_int_equal(st->runs, 1);
	assert_false(stage_holds(st, 1));
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
}

struct meeting {
	pthread_barrier_t barrier;
	int count; /* who meet */
	_Atomic int first_runs;
};

struct skewed {
	pthread_t thread;
	struct stage *st;
	struct meeting *meeting;
	int64_t id, seen;
	enum outcome outcome;
};

/* Says how many there were and adds one: of those that run at the same time one can be right. */
static enum outcome op_skew(struct task *t, struct skewed *const *in, int64_t *seen)
{
	struct skewed *me = *in;
	struct nothing none;

	me->st->runs++;
	*seen = item_count(t);
	if (me->meeting->first_runs++ < me->meeting->count)
		pthread_barrier_wait(&me->meeting->barrier);
	return op_add(t, &(struct add_in){me->id, str_printf(t->arena, "%d", (int)me->id).ptr, 0},
		      &none);
}

static void *skew(void *arg)
{
	struct skewed *me = arg;
	struct db_session *session = db_session_new(me->st->db);
	struct task *t = task_new(&me->st->world, session);

	me->outcome = change(t, op_skew, &me, &me->seen);
	task_free(t);
	db_session_free(session);
	return NULL;
}

/* The sum of what they saw. */
static int64_t skew_together(struct stage *st, struct skewed *all, int count)
{
	struct meeting meeting = {.count = count};
	int64_t sum = 0;

	pthread_barrier_init(&meeting.barrier, NULL, (unsigned)count);
	for (int i = 0; i < count; i++) {
		all[i] = (struct skewed){.st = st, .meeting = &meeting, .id = i + 1};
		must(pthread_create(&all[i].thread, NULL, skew, &all[i]) == 0);
	}
	for (int i = 0; i < count; i++) {
		pthread_join(all[i].thread, NULL);
		assert_int_equal(all[i].outcome, OUTCOME_OK);
		sum += all[i].seen;
	}
	pthread_barrier_destroy(&meeting.barrier);
	return sum;
}

static void two_that_cannot_both_be_right_follow_each_other(void **state)
{
	struct stage *st = opened(state);
	struct skewed two[2];

	assert_int_equal(skew_together(st, two, 2), 1);
	assert_int_equal(st->runs, 3);
}

/* As when a whole district files at the same minute: nobody is sent away. */
static void however_many_meet_each_is_done(void **state)
{
	struct stage *st = opened(state);
	struct skewed all[MEETING];

	assert_int_equal(skew_together(st, all, MEETING), MEETING * (MEETING - 1) / 2);
}

/* --- crashes --- */

struct crash_writer {
	pthread_t thread;
	struct stage *st;
	int64_t first, count;
	_Atomic bool *stop;
	sem_t *answered;
	enum outcome told[CHANGES_MOST];
};

static void *write_through_crashes(void *arg)
{
	struct crash_writer *w = arg;
	struct db_session *session = db_session_new(w->st->db);

	while (!*w->stop && w->count < CHANGES_MOST) {
		struct task *t = task_new(&w->st->world, session);
		int64_t id = w->first + w->count;
		struct add_in in = {id, str_printf(t->arena, "%d", (int)id).ptr, 10};

		w->told[w->count++] = change(t, op_add, &in, &(struct nothing){0});
		sem_post(w->answered);
		task_free(t);
	}
	db_session_free(session);
	return NULL;
}

static void wait_for_answers(sem_t *answered)
{
	for (int i = 0; i < BETWEEN_CRASHES; i++)
		while (sem_wait(answered) != 0)
			;
}

static void check_told(struct stage *st, const struct crash_writer *w)
{
	struct task *t = stage_task(st);
	struct item found;

	for (int64_t i = 0; i < w->count; i++) {
		assert_true(w->told[i] == OUTCOME_OK || w->told[i] == OUTCOME_UNAVAILABLE);
		bool there = item_find(t, w->first + i, &found);
		assert_false(db_failed(t));
		if (there != (w->told[i] == OUTCOME_OK))
			fail_msg("%d was told %s", (int)(w->first + i), outcome_code(w->told[i]));
	}
	task_free(t);
}

/* A durable server of its own, on which the stage makes a database by hand. */
static struct pg_server *open_durable(struct stage *st)
{
	const char *problem = NULL;
	struct pg_server *server = pg_server_start(true, &problem);

	assert_non_null(server);
	assert_true(pg_server_create(server, "crash"));
	st->options.url = pg_server_url(server, st->arena, "crash");
	stage_reopen(st);
	return server;
}

static void acknowledged_changes_survive_a_crash_of_the_server(void **state)
{
	struct stage *st = opened(state);
	struct pg_server *server = open_durable(st);
	struct crash_writer *writers = calloc(THREADS, sizeof *writers);
	_Atomic bool stop = false;
	sem_t answered;

	sem_init(&answered, 0, 0);
	for (int i = 0; i < THREADS; i++) {
		writers[i].st = st;
		writers[i].first = 1 + i * INT64_C(100000);
		writers[i].stop = &stop;
		writers[i].answered = &answered;
		must(pthread_create(&writers[i].thread, NULL, write_through_crashes, &writers[i]) ==
		     0);
	}
	for (int crash = 0; crash < CRASHES; crash++) {
		wait_for_answers(&answered);
		pg_server_crash(server);
	}
	wait_for_answers(&answered);
	stop = true;
	for (int i = 0; i < THREADS; i++)
		pthread_join(writers[i].thread, NULL);
	for (int i = 0; i < THREADS; i++)
		check_told(st, &writers[i]);
	stage_shut(st);
	pg_server_stop(server);
	sem_destroy(&answered);
	free(writers);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_PG(a_conflict_at_commit_is_tried_again),
		ON_PG(a_conflict_without_end_is_unavailable),
		ON_PG(a_full_server_is_unavailable_at_once),
		ON_PG(two_that_cannot_both_be_right_follow_each_other),
		ON_PG(however_many_meet_each_is_done),
		ON_PG(acknowledged_changes_survive_a_crash_of_the_server),
	};

	log_level_set(LOG_QUIET);
	stage_server();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
