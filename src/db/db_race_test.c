/* Many threads at once, faults at every step, and kills: on both engines. */
#include "db/db.h"

#include "base/log.h"
#include "base/module.h"
#include "base/random.h"
#include "db/testing/stage.h"

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define THREADS    4
#define CHANGES    50
#define STEPS_MOST 60
#define ROUNDS     8

static struct stage *opened(void **state)
{
	struct stage *st = *state;

	if (!st->db)
		skip();
	return st;
}

/* --- threads --- */

struct worker {
	pthread_t thread;
	struct stage *st;
	int64_t item;
	int ok, unavailable, other;
};

static void count_outcome(struct worker *w, enum outcome o)
{
	if (o == OUTCOME_OK)
		w->ok++;
	else if (o == OUTCOME_UNAVAILABLE)
		w->unavailable++;
	else
		w->other++;
}

static enum outcome op_read_and_raise(struct task *t, const int64_t *id, struct nothing *out)
{
	struct item found;

	if (item_find(t, *id, &found))
		return op_raise(t, id, out);
	must(db_failed(t));
	return OUTCOME_UNAVAILABLE;
}

static const int64_t shared_item = 1;

static void *raise_often(void *arg)
{
	struct worker *w = arg;
	struct db_session *session = db_session_new(w->st->db);

	for (int i = 0; i < CHANGES; i++) {
		struct task *t = task_new(&w->st->world, session);

		item_count(t); /* a snapshot that has to be left behind */
		count_outcome(w, change(t, op_read_and_raise, &shared_item, &(struct nothing){0}));
		task_free(t);
	}
	db_session_free(session);
	return NULL;
}

/* How often the op ran, told or not. */
static _Atomic int runs;

static enum outcome op_add_own(struct task *t, const int64_t *id, struct nothing *out)
{
	runs++;
	return op_add(t, &(struct add_in){*id, str_printf(t->arena, "item %d", (int)*id).ptr, 0},
		      out);
}

static void *add_often(void *arg)
{
	struct worker *w = arg;
	struct db_session *session = db_session_new(w->st->db);

	for (int64_t i = 0; i < CHANGES; i++) {
		struct task *t = task_new(&w->st->world, session);
		int64_t id = w->item * CHANGES + i;

		count_outcome(w, change(t, op_add_own, &id, &(struct nothing){0}));
		task_free(t);
	}
	db_session_free(session);
	return NULL;
}

static void run_workers(struct stage *st, struct worker workers[THREADS], void *(*work)(void *))
{
	for (int i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){.st = st, .item = i + 1};
		must(pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(workers[i].thread, NULL);
}

static void add_items(struct stage *st)
{
	struct task *t = stage_task(st);
	char title[32];

	for (int i = 1; i <= THREADS; i++) {
		snprintf(title, sizeof title, "item %d", i);
		assert_int_equal(item_keep(t, i, title, 0), OUTCOME_OK);
	}
	task_free(t);
}

static int64_t sum_now(struct stage *st)
{
	db_session_refresh(st->session);
	struct task *t = stage_task(st);
	int64_t sum = item_sum(t);

	assert_false(db_failed(t));
	task_free(t);
	return sum;
}

/* Those who want the same row meet; the data must agree with what each was told. */
static void every_change_counts(void **state)
{
	struct stage *st = opened(state);
	struct worker workers[THREADS];
	int ok = 0;

	add_items(st);
	run_workers(st, workers, raise_often);
	for (int i = 0; i < THREADS; i++) {
		ok += workers[i].ok;
		assert_int_equal(workers[i].other, 0);
		assert_int_equal(workers[i].ok + workers[i].unavailable, CHANGES);
		assert_true(st->engine == STAGE_PG || workers[i].unavailable == 0);
	}
	assert_true(ok > THREADS * CHANGES / 2);
	assert_int_equal(sum_now(st), ok);
}

/*
 * Changes that have nothing to do with each other must not meet, least of all in db/'s own table.
 */
static void strangers_do_not_meet(void **state)
{
	struct stage *st = opened(state);
	struct worker workers[THREADS];

	runs = 0;
	run_workers(st, workers, add_often);
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(workers[i].ok, CHANGES);
	assert_int_equal(runs, THREADS * CHANGES);
}

static const struct db_migration more[] = {{"0001_more",
					    "CREATE TABLE more (id INTEGER PRIMARY KEY)",
					    "CREATE TABLE more (id INTEGER PRIMARY KEY)"},
					   {0}};
static const struct module more_module = {.name = "more", .migrations = more};
static const struct module *const with_more[] = {&stage_module, &more_module, NULL};

struct node {
	pthread_t thread;
	struct stage *st;
	bool good;
};

static void *migrate_node(void *arg)
{
	struct node *n = arg;
	struct arena *a = arena_new((size_t)1 << 20);
	const char *problem;
	struct db *db = db_open(a, &n->st->options, &problem);

	n->good = db && db_migrate(db, NULL, with_more, a, &problem);
	if (!n->good)
		print_error("%s\n", problem);
	db_close(db);
	arena_free(a);
	return NULL;
}

static void nodes_start_together(void **state)
{
	struct stage *st = opened(state);
	struct node nodes[THREADS];

	for (int i = 0; i < THREADS; i++) {
		nodes[i] = (struct node){.st = st};
		must(pthread_create(&nodes[i].thread, NULL, migrate_node, &nodes[i]) == 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(nodes[i].thread, NULL);
	for (int i = 0; i < THREADS; i++)
		assert_true(nodes[i].good);
}

/* --- faults --- */

/* Two statements that must stand or fall together. */
static enum outcome op_pair(struct task *t, const int64_t *id, int64_t *out)
{
	struct nothing none;

	op_add(t, &(struct add_in){*id, str_printf(t->arena, "pair %d", (int)*id).ptr, 0}, &none);
	if (!db_failed(t))
		item_raise_known(t, *id);
	*out = *id;
	return OUTCOME_OK;
}

/* One task as a page runs it: read, change, read. */
static enum outcome run_with_fault(struct stage *st, int64_t k)
{
	struct task *t = stage_task(st);
	int64_t told = 0;

	db_fail_step(st->db, k);
	item_count(t);
	enum outcome o = change(t, op_pair, &k, &told);

	item_count(t);
	assert_true(o == OUTCOME_OK ? told == k : told == 0 || db_failed(t));
	task_free(t);
	return o;
}

static void check_pair(struct stage *st, int64_t k, enum outcome o)
{
	db_session_refresh(st->session);
	struct task *t = stage_task(st);
	struct item found = {0};
	bool there = item_find(t, k, &found);

	assert_false(db_failed(t));
	if (o != OUTCOME_OK && o != OUTCOME_UNAVAILABLE)
		fail_msg("step %d: outcome %s", (int)k, outcome_code(o));
	if (there != (o == OUTCOME_OK) || (there && found.count != 1))
		fail_msg("step %d: told %s, but the data says otherwise", (int)k, outcome_code(o));
	task_free(t);
}

static void any_step_may_fail(void **state)
{
	struct stage *st = opened(state);
	int64_t k = 0;
	int unavailable = 0;
	bool reached = true;

	while (reached) {
		assert_true(++k < STEPS_MOST);
		enum outcome o = run_with_fault(st, k);

		reached = db_steps(st->db) >= k;
		db_fail_step(st->db, 0);
		check_pair(st, k, o);
		unavailable += o == OUTCOME_UNAVAILABLE;
	}
	assert_true(k > 8 && unavailable > 2);
}

/* --- kills --- */

struct killed {
	struct stage *st;
	int told;      /* where acknowledged numbers are written */
	int64_t first; /* of this round */
};

struct writer_thread {
	pthread_t thread;
	struct killed *k;
	int64_t next;
};

static void *write_until_killed(void *arg)
{
	struct writer_thread *w = arg;
	struct db_session *session = db_session_new(w->k->st->db);

	for (;; w->next += THREADS) {
		struct task *t = task_new(&w->k->st->world, session);
		int64_t out;

		if (change(t, op_pair, &w->next, &out) == OUTCOME_OK)
			must(write(w->k->told, &w->next, sizeof w->next) == sizeof w->next);
		task_free(t);
	}
	return NULL;
}

static _Noreturn void live_until_killed(struct killed *k)
{
	struct writer_thread threads[THREADS];

	stage_reopen(k->st);
	for (int i = 0; i < THREADS; i++) {
		threads[i] = (struct writer_thread){.k = k, .next = k->first + i};
		must(pthread_create(&threads[i].thread, NULL, write_until_killed, &threads[i]) ==
		     0);
	}
	for (;;)
		pause();
}

/* Kills it after a random count of acknowledged changes, and reads what it still had told. */
static size_t kill_one(int told, pid_t child, int64_t *numbers, size_t room)
{
	size_t count = 0, until = 1 + random_below(60);

	while (count < room && read(told, &numbers[count], sizeof *numbers) == sizeof *numbers)
		if (++count == until)
			kill(child, SIGKILL);
	assert_true(count >= until);
	assert_int_equal(waitpid(child, NULL, 0), child);
	return count;
}

static void check_acknowledged(struct stage *st, const int64_t *numbers, size_t count)
{
	struct task *t = stage_task(st);

	for (size_t i = 0; i < count; i++) {
		struct item found = {0};

		if (!item_find(t, numbers[i], &found) || found.count != 1)
			fail_msg("number %d was acknowledged and is lost", (int)numbers[i]);
	}
	task_free(t);
}

static void acknowledged_changes_survive_kill_9(void **state)
{
	struct stage *st = opened(state);
	int64_t numbers[1024];

	for (int round = 0; round < ROUNDS; round++) {
		int ends[2];

		stage_shut(st);
		assert_int_equal(pipe(ends), 0);
		struct killed k = {
			.st = st, .told = ends[1], .first = 1 + round * INT64_C(1000000)};
		pid_t child = fork();

		if (child == 0)
			live_until_killed(&k);
		close(ends[1]);
		size_t count = kill_one(ends[0], child, numbers, sizeof numbers / sizeof *numbers);

		close(ends[0]);
		stage_reopen(st);
		check_acknowledged(st, numbers, count);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_BOTH(acknowledged_changes_survive_kill_9),
		ON_BOTH(every_change_counts),
		ON_BOTH(strangers_do_not_meet),
		ON_BOTH(nodes_start_together),
		ON_BOTH(any_step_may_fail),
	};

	log_level_set(LOG_QUIET);
	stage_server();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
