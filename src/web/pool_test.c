#include "web/pool.h"

#include "base/log.h"
#include "db/testing/stage.h"

#include <errno.h>
#include <sched.h>
#include <semaphore.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <time.h>

#include <cmocka.h>

#define WAIT_S 8

/* False when nobody posts in time. */
static bool wait_for(sem_t *posted)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += WAIT_S;
	while (sem_timedwait(posted, &until) != 0)
		if (errno != EINTR)
			return false;
	return true;
}

/* ---- the queue ---- */

static sem_t begun, go_on;

static void run_when_told(struct pool_worker *worker, struct pool_item *item)
{
	(void)worker;
	(void)item;
	sem_post(&begun);
	wait_for(&go_on);
}

static void a_full_queue_takes_no_more(void **state)
{
	struct pool_item items[4] = {0};
	const struct pool_setup setup = {
		.threads = 1, .at_once = 1, .most = 2, .arena_bytes = 4096, .run = run_when_told};

	(void)state;
	sem_init(&begun, 0, 0);
	sem_init(&go_on, 0, 0);
	struct pool *pool = pool_new(&setup);

	assert_true(pool_put(pool, &items[0]));
	assert_true(wait_for(&begun));
	assert_true(pool_put(pool, &items[1]) && pool_put(pool, &items[2]));
	assert_false(pool_put(pool, &items[3]));
	assert_null(pool_take_late(pool, 60 * TIME_SECOND));
	assert_ptr_equal(pool_take_late(pool, -1), &items[1]);
	assert_true(pool_put(pool, &items[3]));
	for (int i = 0; i < 3; i++)
		sem_post(&go_on);
	pool_stop(pool);
	assert_false(pool_put(pool, &items[0]));
	pool_free(pool);
}

/* ---- how many run ---- */

#define ITEMS   200
#define AT_ONCE 2
#define YIELDS  50

static _Atomic int running, most_running, runs;

static void run_and_look(struct pool_worker *worker, struct pool_item *item)
{
	int now = atomic_fetch_add(&running, 1) + 1, most = atomic_load(&most_running);

	(void)worker;
	(void)item;
	while (now > most && !atomic_compare_exchange_weak(&most_running, &most, now))
		;
	for (int i = 0; i < YIELDS; i++)
		sched_yield(); /* so that others could begin */
	atomic_fetch_sub(&running, 1);
	atomic_fetch_add(&runs, 1);
}

static void no_more_run_than_may(void **state)
{
	static struct pool_item items[ITEMS];
	const struct pool_setup setup = {.threads = 8,
					 .at_once = AT_ONCE,
					 .most = ITEMS,
					 .arena_bytes = 4096,
					 .run = run_and_look};
	struct pool *pool = pool_new(&setup);

	(void)state;
	for (int i = 0; i < ITEMS; i++)
		assert_true(pool_put(pool, &items[i]));
	pool_stop(pool);
	pool_free(pool);
	assert_int_equal(runs, ITEMS);
	assert_in_range(most_running, 1, AT_ONCE);
}

/* ---- who waits for the database's writer ---- */

static sem_t other_ran, ended;

/* On the writer's thread, while the worker waits for it. */
static enum outcome op_wait_for_other(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)t;
	(void)in;
	(void)out;
	return wait_for(&other_ran) ? OUTCOME_OK : OUTCOME_INVALID;
}

struct job {
	struct pool_item item;
	struct stage *st; /* NULL for the other one */
	enum outcome outcome;
};

static void run_job(struct pool_worker *worker, struct pool_item *item)
{
	struct job *job = (struct job *)item;

	if (!job->st) {
		sem_post(&other_ran);
		return;
	}
	struct task *t = task_new(&job->st->world, worker->db);

	job->outcome = change(t, op_wait_for_other, &(struct nothing){0}, &(struct nothing){0});
	task_free(t);
	sem_post(&ended);
}

static void who_waits_leaves_its_place(void **state)
{
	struct stage *st = *state;
	struct job jobs[2] = {[0] = {.st = st}};
	const struct pool_setup setup = {.threads = 2,
					 .at_once = 1,
					 .most = 2,
					 .arena_bytes = 4096,
					 .db = st->db,
					 .run = run_job};

	sem_init(&other_ran, 0, 0);
	sem_init(&ended, 0, 0);
	struct pool *pool = pool_new(&setup);

	assert_true(pool_put(pool, &jobs[0].item) && pool_put(pool, &jobs[1].item));
	assert_true(wait_for(&ended));
	pool_stop(pool);
	pool_free(pool);
	assert_int_equal(jobs[0].outcome, OUTCOME_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_queue_takes_no_more),
		cmocka_unit_test(no_more_run_than_may),
		cmocka_unit_test_setup_teardown(who_waits_leaves_its_place, stage_set_up_sqlite,
						stage_tear_down),
	};

	log_level_set(LOG_QUIET);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
