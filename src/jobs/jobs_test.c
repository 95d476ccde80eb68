/* The queue: added once, taken by lease, counted before it runs, parked, heard, planned. */
#include "jobs/jobs.h"

#include "base/log.h"
#include "db/testing/house.h"

#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define LEASE_S   60
#define ATTEMPTS  3
#define RETRY_S   10
#define MANY      40
#define ALL       1000
#define ROUNDS    200
#define PATIENT_S 20

/* --- a slice that works: each run leaves a deed, a row of its own --- */

static const struct db_field deed_in[] = {
	{"id", DB_INT, false}, {"name", DB_TEXT, false}, {"subject", DB_INT, false}, {0}};
static struct db_statement deed_insert = {
	.name = "deed_insert",
	.file = __FILE__,
	.kind = DB_CHANGE_ONE,
	.in = deed_in,
	.in_count = 3,
	.sqlite = "INSERT INTO deed (id, name, subject) VALUES (?1, ?2, ?3)",
	.pg = "INSERT INTO deed (id, name, subject) VALUES ($1, $2, $3)"};

struct deed {
	const char *name;
	int64_t subject;
};

static void leave_deed(struct task *t, const struct deed *what)
{
	const struct db_value v[] = {
		{.i = task_id(t)}, {.s = str_of(what->name)}, {.i = what->subject}};

	db_write(t, &deed_insert, v);
}

static enum outcome op_deed(struct task *t, const struct deed *in, struct nothing *out)
{
	(void)out;
	leave_deed(t, in);
	return OUTCOME_OK;
}

static enum outcome do_deed(struct task *t, const char *name, int64_t subject)
{
	struct deed what = {name, subject};
	struct nothing none;

	return change(t, op_deed, &what, &none);
}

static sem_t done_once;

static enum outcome run_good(struct task *t, int64_t subject)
{
	enum outcome o = do_deed(t, "good", subject);

	sem_post(&done_once);
	return o;
}

static enum outcome run_down(struct task *t, int64_t subject)
{
	do_deed(t, "down", subject);
	return OUTCOME_PEER_DOWN;
}

static enum outcome run_denied(struct task *t, int64_t subject)
{
	do_deed(t, "denied", subject);
	return OUTCOME_DENIED;
}

static enum outcome run_crash(struct task *t, int64_t subject)
{
	do_deed(t, "crash", subject);
	abort();
}

/* Slow: its lease runs out, and another worker has taken it over before it comes back. */
static struct stage *slow_stage;
static enum outcome slow_ends;

static enum outcome run_slow(struct task *t, int64_t subject)
{
	struct stage *st = slow_stage;

	slow_stage = NULL;
	if (st) {
		struct db_session *other = db_session_new(st->db);
		struct task *faster = task_new(&st->world, other);

		atomic_fetch_add(&st->clock, TIME_SECOND * 2 * LEASE_S);
		assert_int_equal(jobs_run_due(faster, "test.slow", 1), 1);
		task_free(faster);
		db_session_free(other);
		return slow_ends;
	}
	return do_deed(t, "slow", subject);
}

static const struct job jobs[] = {
	{"test.good", N_("Works."), run_good, 0, LEASE_S, ATTEMPTS, RETRY_S},
	{"test.down", N_("Its peer is down."), run_down, 0, LEASE_S, ATTEMPTS, RETRY_S},
	{"test.denied", N_("Nobody lets it."), run_denied, 0, LEASE_S, ATTEMPTS, RETRY_S},
	{"test.crash", N_("Takes its process along."), run_crash, 0, LEASE_S, ATTEMPTS, RETRY_S},
	{"test.slow", N_("Comes back late."), run_slow, 0, LEASE_S, ATTEMPTS, RETRY_S},
	{"test.hourly", N_("Runs every hour."), run_good, 60, LEASE_S, ATTEMPTS, RETRY_S},
	{"test.nightly", N_("Never works."), run_denied, 60, LEASE_S, ATTEMPTS, RETRY_S},
	{0}};

static enum outcome hear_one(struct task *t, int64_t subject, struct seat_id by)
{
	(void)by;
	leave_deed(t, &(struct deed){"heard one", subject});
	return OUTCOME_OK;
}

static enum outcome hear_two(struct task *t, int64_t subject, struct seat_id by)
{
	(void)by;
	leave_deed(t, &(struct deed){"heard two", subject});
	return OUTCOME_OK;
}

static enum outcome hear_and_refuse(struct task *t, int64_t subject, struct seat_id by)
{
	(void)by;
	leave_deed(t, &(struct deed){"refused", subject});
	return OUTCOME_DENIED;
}

static const struct listener listens[] = {{"test.happened", "test.hear_one", hear_one},
					  {"test.happened", "test.hear_two", hear_two},
					  {"test.disliked", "test.refuses", hear_and_refuse},
					  {0}};

static struct db_statement *const statements[] = {&deed_insert, NULL};
static const struct db_migration migrations[] = {
	{"0001_deed",
	 "CREATE TABLE deed (id INTEGER PRIMARY KEY, name TEXT, subject INTEGER) STRICT",
	 "CREATE TABLE deed (id BIGINT PRIMARY KEY, name TEXT, subject BIGINT)"},
	{0}};

static const struct module worker = {.name = "test",
				     .jobs = jobs,
				     .listens = listens,
				     .statements = statements,
				     .migrations = migrations};
const struct module *const modules[] = {&jobs_module, &worker, NULL};

/* --- what the tests say --- */

struct adding {
	const char *name;
	int64_t subject, due;
};

static enum outcome op_add_job(struct task *t, const struct adding *in, struct nothing *out)
{
	(void)out;
	job_add(t, in->name, in->subject, in->due);
	return OUTCOME_OK;
}

static void add_job(struct stage *st, const char *name, int64_t subject, int64_t due)
{
	struct task *t = house_task(st);
	struct nothing none;

	assert_int_equal(change(t, op_add_job, &((struct adding){name, subject, due}), &none),
			 OUTCOME_OK);
	task_free(t);
}

static enum outcome op_emit(struct task *t, const struct adding *in, struct nothing *out)
{
	(void)out;
	event_emit(t, in->name, in->subject);
	return OUTCOME_OK;
}

static void emit(struct stage *st, const char *event, int64_t subject)
{
	struct task *t = house_task(st);
	struct nothing none;

	assert_int_equal(change(t, op_emit, &((struct adding){event, subject, 0}), &none),
			 OUTCOME_OK);
	task_free(t);
}

static unsigned run(struct stage *st, unsigned most)
{
	struct task *t = house_task(st);
	unsigned ran = jobs_run_due(t, NULL, most);

	task_free(t);
	return ran;
}

static void pass(struct stage *st, int64_t seconds)
{
	atomic_fetch_add(&st->clock, seconds * TIME_SECOND);
}

static int64_t deeds(struct stage *st, const char *name)
{
	char sql[128];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM deed WHERE name = '%s'", name);
	return stage_number(st, sql);
}

static int64_t rows(struct stage *st)
{
	return stage_number(st, "SELECT count(*) FROM job");
}

/* The job of that name waits, parked or not, with that outcome and count of attempts. */
static void assert_job(struct stage *st, const char *name, bool parked, const char *outcome,
		       int attempts)
{
	char sql[256];

	snprintf(sql, sizeof sql,
		 "SELECT count(*) FROM job WHERE name = '%s' AND parked = %d AND outcome = '%s' "
		 "AND attempts = %d",
		 name, parked, outcome, attempts);
	assert_int_equal(stage_number(st, sql), 1);
}

/* --- tests --- */

static void the_same_work_is_added_once(void **state)
{
	struct stage *st = house_of(state);
	int64_t later = st->clock + TIME_HOUR;

	for (int i = 0; i < 3; i++)
		add_job(st, "test.good", 1, later);
	add_job(st, "test.good", 2, later);
	add_job(st, "test.good", 1, later + 1);
	add_job(st, "test.down", 1, later);
	assert_int_equal(rows(st), 4);
}

static void nothing_runs_before_it_is_due(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.good", 1, st->clock + 10 * TIME_SECOND);
	int64_t newest = db_last_commit(st->db);

	pass(st, 9);
	assert_int_equal(run(st, ALL), 0);
	assert_true(db_last_commit(st->db) == newest);
	pass(st, 1);
	assert_int_equal(run(st, ALL), 1);
	assert_int_equal(rows(st), 0);
	assert_int_equal(deeds(st, "good"), 1);
}

static void the_first_due_runs_first(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.good", 1, st->clock + 2);
	add_job(st, "test.down", 1, st->clock + 1);
	pass(st, 1);
	assert_int_equal(run(st, 1), 1);
	assert_int_equal(deeds(st, "down"), 1);
	assert_int_equal(deeds(st, "good"), 0);
}

static void a_named_job_runs_alone(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.down", 1, 0);
	add_job(st, "test.good", 1, 0);
	struct task *t = house_task(st);

	assert_int_equal(jobs_run_due(t, "test.good", ALL), 1);
	task_free(t);
	assert_int_equal(deeds(st, "good"), 1);
	assert_int_equal(deeds(st, "down"), 0);
}

static void a_retry_waits_twice_as_long(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.down", 1, 0);
	for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
		assert_int_equal(run(st, ALL), 1);
		assert_job(st, "test.down", false, "peer_down", attempt);
		pass(st, (RETRY_S << (attempt - 1)) - 1);
		assert_int_equal(run(st, ALL), 0);
		pass(st, 1);
	}
	assert_int_equal(run(st, ALL), 1);
	assert_job(st, "test.down", true, "peer_down", ATTEMPTS);
	pass(st, INT64_C(24) * 3600);
	assert_int_equal(run(st, ALL), 0);
	assert_int_equal(deeds(st, "down"), ATTEMPTS);
}

/* The instant of a retry may be one at which the same work was added. */
static void a_retry_meets_the_same_work_added_anew(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.down", 1, 0);
	add_job(st, "test.down", 1, st->clock + RETRY_S * TIME_SECOND);
	assert_int_equal(run(st, ALL), 1);
	pass(st, RETRY_S);
	assert_int_equal(run(st, ALL), 2);
	assert_int_equal(rows(st), 2);
}

static void what_cannot_succeed_is_parked_at_once(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.denied", 1, 0);
	assert_int_equal(run(st, ALL), 1);
	assert_job(st, "test.denied", true, "denied", 1);
}

static void unknown_work_is_parked(void **state)
{
	struct stage *st = house_of(state);

	stage_script(st,
		     "INSERT INTO job (id, name, subject, due_at, free_at, attempts, parked, "
		     "outcome) VALUES (5, 'newer.work', 1, 1, 1, 0, 0, '')",
		     NULL, NULL);
	add_job(st, "test.good", 1, 0);
	assert_int_equal(run(st, ALL), 1);
	assert_job(st, "newer.work", true, "unknown", 0);
	assert_int_equal(deeds(st, "good"), 1);
}

static enum outcome op_retry(struct task *t, const struct job_id *in, struct nothing *out)
{
	struct job_failed job;

	(void)out;
	return jobs_retry(t, *in, &job) ? OUTCOME_OK : OUTCOME_TOO_LATE;
}

/* What was given up first is tried again; how many there were. */
static size_t retry_first(struct stage *st)
{
	struct task *t = house_task(st);
	struct job_failed *all;
	size_t n = jobs_failed(t, &all);
	struct nothing none;

	if (n) {
		struct job_id id = all[0].id;

		assert_int_equal(change(t, op_retry, &id, &none), OUTCOME_OK);
		assert_int_equal(change(t, op_retry, &id, &none), OUTCOME_TOO_LATE);
	}
	task_free(t);
	return n;
}

static void what_was_given_up_is_tried_again(void **state)
{
	struct stage *st = house_of(state);

	assert_int_equal(retry_first(st), 0);
	add_job(st, "test.denied", 1, 0);
	assert_int_equal(run(st, ALL), 1);
	assert_int_equal(retry_first(st), 1);
	assert_job(st, "test.denied", false, "", 0);
	assert_int_equal(run(st, ALL), 1);
	assert_job(st, "test.denied", true, "denied", 1);
	assert_int_equal(deeds(st, "denied"), 2);
}

/* --- processes and workers that go --- */

static _Noreturn void run_in_child(struct stage *st)
{
	dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
	stage_reopen(st);
	run(st, 1);
	_exit(0);
}

static void assert_child_crashes(struct stage *st)
{
	int status;

	stage_shut(st);
	pid_t child = fork();

	if (child == 0)
		run_in_child(st);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	stage_reopen(st);
}

static void a_job_that_kills_its_process_is_parked(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.crash", 1, 0);
	for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
		assert_child_crashes(st);
		assert_job(st, "test.crash", false, "", attempt);
		pass(st, LEASE_S);
	}
	assert_int_equal(run(st, ALL), 0);
	assert_job(st, "test.crash", true, "lost", ATTEMPTS);
	assert_int_equal(deeds(st, "crash"), ATTEMPTS);
}

static void a_lease_holds_until_it_ends(void **state)
{
	struct stage *st = house_of(state);

	add_job(st, "test.crash", 1, 0);
	assert_child_crashes(st);
	pass(st, LEASE_S - 1);
	assert_int_equal(run(st, ALL), 0);
	pass(st, 1);
	assert_child_crashes(st);
	assert_job(st, "test.crash", false, "", 2);
}

static void who_comes_back_late_settles_nothing(void **state)
{
	static const enum outcome ends[] = {OUTCOME_OK, OUTCOME_PEER_DOWN, OUTCOME_DENIED};
	struct stage *st = house_of(state);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		slow_stage = st;
		slow_ends = ends[i];
		add_job(st, "test.slow", (int64_t)i, 0);
		assert_int_equal(run(st, 1), 1);
		assert_int_equal(rows(st), 0);
		assert_int_equal(deeds(st, "slow"), (int64_t)i + 1);
	}
}

/* --- events --- */

static void an_event_reaches_each_listener_once(void **state)
{
	struct stage *st = house_of(state);

	emit(st, "test.happened", 7);
	emit(st, "test.nobody_cares", 7);
	assert_int_equal(run(st, ALL), 2);
	assert_int_equal(run(st, ALL), 0);
	assert_int_equal(deeds(st, "heard one"), 1);
	assert_int_equal(deeds(st, "heard two"), 1);
	assert_int_equal(rows(st), 0);
}

static void a_listener_that_refuses_leaves_nothing_but_its_row(void **state)
{
	struct stage *st = house_of(state);

	emit(st, "test.disliked", 7);
	assert_int_equal(run(st, ALL), 1);
	assert_int_equal(deeds(st, "refused"), 0);
	assert_job(st, "test.refuses", true, "denied", 1);
}

/*
 * Whichever step fails, the effect and the end of its row come together: afterwards it is heard
 * once.
 */
static void a_listener_works_once_whatever_fails(void **state)
{
	struct stage *st = house_of(state);
	bool failed = true;
	int64_t k;

	for (k = 1; failed; k++) {
		assert_true(k < ROUNDS);
		emit(st, "test.happened", k);
		db_fail_step(st->db, k);
		run(st, ALL);
		failed = db_steps(st->db) >= k;
		db_fail_step(st->db, 0);
		pass(st, 3600);
		run(st, ALL);
		assert_int_equal(rows(st), 0);
		assert_int_equal(deeds(st, "heard one"), k);
		assert_int_equal(deeds(st, "heard two"), k);
	}
	assert_true(k > 10);
}

/* --- several at once --- */

static void *run_all(void *stage)
{
	struct stage *st = stage;
	struct db_session *session = db_session_new(st->db);

	for (int i = 0; i < ROUNDS; i++) {
		struct task *t = task_new(&st->world, session);

		jobs_run_due(t, NULL, ALL);
		task_free(t);
	}
	db_session_free(session);
	return NULL;
}

static void two_runners_run_each_job_once(void **state)
{
	struct stage *st = house_of(state);
	pthread_t other;

	for (int64_t i = 1; i <= MANY; i++)
		add_job(st, i % 2 ? "test.good" : "test.denied", i, 0);
	emit(st, "test.happened", 1);
	assert_int_equal(pthread_create(&other, NULL, run_all, st), 0);
	run_all(st);
	pthread_join(other, NULL);
	assert_int_equal(deeds(st, "good") + deeds(st, "denied"), MANY);
	assert_int_equal(stage_number(st, "SELECT count(DISTINCT subject) FROM deed "
					  "WHERE name IN ('good', 'denied')"),
			 MANY);
	assert_int_equal(deeds(st, "heard one"), 1);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM job WHERE parked = 0"), 0);
}

static void the_runners_threads_keep_the_queue_empty(void **state)
{
	struct stage *st = house_of(state);
	struct timespec until;

	assert_int_equal(sem_init(&done_once, 0, 0), 0);
	add_job(st, "test.good", 1, 0);
	struct jobs_runner *r = jobs_start(&st->world, st->db, 2);

	add_job(st, "test.good", 2, 0);
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += PATIENT_S;
	for (int i = 0; i < 2; i++)
		assert_int_equal(sem_timedwait(&done_once, &until), 0);
	jobs_stop(r);
	assert_int_equal(deeds(st, "good"), 2);
	assert_int_equal(rows(st), 0);
}

/* --- the timetable --- */

static void plan(struct stage *st)
{
	struct task *t = house_task(st);

	assert_int_equal(jobs_plan(t), OUTCOME_OK);
	task_free(t);
}

static void the_timetable_is_planned_once(void **state)
{
	struct stage *st = house_of(state);

	plan(st);
	pass(st, 1);
	plan(st);
	assert_int_equal(rows(st), 2);
	for (int hour = 1; hour <= 3; hour++) {
		assert_int_equal(run(st, ALL), 2);
		assert_int_equal(run(st, ALL), 0);
		plan(st);
		assert_int_equal(stage_number(st, "SELECT count(*) FROM job WHERE parked = 0"), 2);
		assert_int_equal(deeds(st, "good"), hour);
		assert_int_equal(deeds(st, "denied"), hour);
		pass(st, 3600);
	}
}

/* The run that waits comes at once, and the timetable has no second row. */
static void a_given_up_run_of_the_timetable_hastens_the_next(void **state)
{
	struct stage *st = house_of(state);

	plan(st);
	assert_int_equal(run(st, ALL), 2);
	pass(st, 60);
	assert_int_equal(retry_first(st), 1);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM job WHERE parked = 1"), 0);
	assert_int_equal(run(st, ALL), 1);
	assert_int_equal(deeds(st, "denied"), 2);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM job WHERE parked = 0"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_BOTH(the_same_work_is_added_once),
		IN_BOTH(nothing_runs_before_it_is_due),
		IN_SQLITE(the_first_due_runs_first),
		IN_BOTH(a_named_job_runs_alone),
		IN_BOTH(a_retry_waits_twice_as_long),
		IN_SQLITE(a_retry_meets_the_same_work_added_anew),
		IN_SQLITE(what_cannot_succeed_is_parked_at_once),
		IN_BOTH(unknown_work_is_parked),
		IN_BOTH(what_was_given_up_is_tried_again),
		IN_BOTH(a_job_that_kills_its_process_is_parked),
		IN_SQLITE(a_lease_holds_until_it_ends),
		IN_BOTH(who_comes_back_late_settles_nothing),
		IN_BOTH(an_event_reaches_each_listener_once),
		IN_BOTH(a_listener_that_refuses_leaves_nothing_but_its_row),
		IN_BOTH(a_listener_works_once_whatever_fails),
		IN_BOTH(two_runners_run_each_job_once),
		IN_SQLITE(the_runners_threads_keep_the_queue_empty),
		IN_SQLITE(the_timetable_is_planned_once),
		IN_BOTH(a_given_up_run_of_the_timetable_hastens_the_next),
	};

	log_level_set(LOG_QUIET);
	sem_init(&done_once, 0, 0);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
