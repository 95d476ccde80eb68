/* The one writer: batches, full disks, failing commits, the limit of waiting. */
#include "db/db.h"

#include "base/log.h"
#include "base/seal.h"
#include "db/testing/stage.h"

#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define THREADS 8
#define BIG     ((size_t)2 << 20)

/* --- a gate that keeps the writer busy while others queue up --- */

struct gate {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	bool entered, open;
	int queued;
};

static struct gate *gate_new(void)
{
	struct gate *g = calloc(1, sizeof *g);

	pthread_mutex_init(&g->lock, NULL);
	pthread_cond_init(&g->moved, NULL);
	return g;
}

static void gate_free(struct gate *g)
{
	pthread_cond_destroy(&g->moved);
	pthread_mutex_destroy(&g->lock);
	free(g);
}

static enum outcome op_gate(struct task *t, struct gate *const *in, struct nothing *out)
{
	struct gate *g = *in;

	(void)t;
	(void)out;
	pthread_mutex_lock(&g->lock);
	g->entered = true;
	pthread_cond_broadcast(&g->moved);
	while (!g->open)
		pthread_cond_wait(&g->moved, &g->lock);
	pthread_mutex_unlock(&g->lock);
	return OUTCOME_OK;
}

struct worker {
	pthread_t thread;
	struct stage *st;
	struct gate *gate;
	struct add_in in;
	bool refuses; /* after it has written */
	char title[32];
	enum outcome outcome;
};

static void *hold_gate(void *arg)
{
	struct worker *w = arg;
	struct db_session *session = db_session_new(w->st->db);
	struct task *t = task_new(&w->st->world, session);

	w->outcome = change(t, op_gate, &w->gate, &(struct nothing){0});
	task_free(t);
	db_session_free(session);
	return NULL;
}

static enum outcome op_add_or_refuse(struct task *t, const struct worker *in, struct nothing *out)
{
	op_add(t, &in->in, out);
	return in->refuses ? OUTCOME_CONFLICT : OUTCOME_OK;
}

static void *add_one(void *arg)
{
	struct worker *w = arg;
	struct db_session *session = db_session_new(w->st->db);
	struct task *t = task_new(&w->st->world, session);

	pthread_mutex_lock(&w->gate->lock);
	w->gate->queued++;
	pthread_cond_broadcast(&w->gate->moved);
	pthread_mutex_unlock(&w->gate->lock);
	w->outcome = change(t, op_add_or_refuse, w, &(struct nothing){0});
	task_free(t);
	db_session_free(session);
	return NULL;
}

static void start(struct worker *w, void *(*work)(void *))
{
	must(pthread_create(&w->thread, NULL, work, w) == 0);
}

static void wait_until_entered(struct gate *g)
{
	pthread_mutex_lock(&g->lock);
	while (!g->entered)
		pthread_cond_wait(&g->moved, &g->lock);
	pthread_mutex_unlock(&g->lock);
}

static void open_when_queued(struct gate *g, int queued)
{
	pthread_mutex_lock(&g->lock);
	while (g->queued < queued)
		pthread_cond_wait(&g->moved, &g->lock);
	g->open = true;
	pthread_cond_broadcast(&g->moved);
	pthread_mutex_unlock(&g->lock);
}

/*
 * Makes the workers' changes wait together and be taken together; answers what the gate was told.
 */
static enum outcome run_together(struct stage *st, struct worker *workers, int count)
{
	struct gate *g = gate_new();
	struct worker holder = {.st = st, .gate = g};

	start(&holder, hold_gate);
	wait_until_entered(g);
	for (int i = 0; i < count; i++) {
		workers[i].st = st;
		workers[i].gate = g;
		workers[i].in.title = workers[i].title;
		snprintf(workers[i].title, sizeof workers[i].title, "item %d",
			 (int)workers[i].in.id);
		start(&workers[i], add_one);
	}
	open_when_queued(g, count);
	for (int i = 0; i < count; i++)
		pthread_join(workers[i].thread, NULL);
	pthread_join(holder.thread, NULL);
	gate_free(g);
	return holder.outcome;
}

/* What each was told is what the file holds. */
static void check_told(struct stage *st, const struct worker *workers, int count)
{
	struct task *t = stage_task(st);
	struct item found;

	for (int i = 0; i < count; i++) {
		if (workers[i].outcome != OUTCOME_OK && workers[i].outcome != OUTCOME_UNAVAILABLE &&
		    !workers[i].refuses)
			fail_msg("outcome %s", outcome_code(workers[i].outcome));
		if (item_find(t, workers[i].in.id, &found) != (workers[i].outcome == OUTCOME_OK))
			fail_msg("item %d was told %s", (int)workers[i].in.id,
				 outcome_code(workers[i].outcome));
	}
	assert_false(db_failed(t));
	task_free(t);
}

static int open_stage(struct stage *st, struct db_options options)
{
	return stage_open(st, STAGE_SQLITE, options) ? 0 : -1;
}

/* --- batches --- */

static void waiting_changes_share_a_commit(void **state)
{
	struct stage st;
	struct worker workers[THREADS] = {0};

	(void)state;
	open_stage(&st, (struct db_options){0});
	for (int i = 0; i < THREADS; i++)
		workers[i].in.id = i + 1;
	db_fail_step(st.db, 0);
	assert_int_equal(run_together(&st, workers, THREADS), OUTCOME_OK);
	/* A commit is four steps, an op two and its statement; the gate has none. */
	int64_t commits = (db_steps(st.db) - INT64_C(3) * THREADS - 2) / 4;

	assert_true(commits >= 1 && commits <= 4);
	check_told(&st, workers, THREADS);
	stage_close(&st);
}

/* Its neighbours in the batch are committed; what it wrote before it refused is not. */
static void a_refusal_undoes_itself_alone(void **state)
{
	struct stage st;
	struct worker workers[THREADS] = {0};

	(void)state;
	open_stage(&st, (struct db_options){0});
	for (int i = 0; i < THREADS; i++) {
		workers[i].in.id = i + 1;
		workers[i].refuses = i % 2;
	}
	assert_int_equal(run_together(&st, workers, THREADS), OUTCOME_OK);
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(workers[i].outcome, i % 2 ? OUTCOME_CONFLICT : OUTCOME_OK);
	check_told(&st, workers, THREADS);
	stage_close(&st);
}

/* SQLite ends the transaction when it is full, and takes the good ops of the batch with it. */
static void a_full_disk_spares_the_small(void **state)
{
	struct stage st;
	struct worker workers[THREADS] = {0};

	(void)state;
	open_stage(&st, (struct db_options){.sqlite_pages_most = 100});
	for (int i = 0; i < THREADS; i++)
		workers[i].in = (struct add_in){.id = i + 1, .bytes = i == THREADS / 2 ? BIG : 10};
	assert_int_equal(run_together(&st, workers, THREADS), OUTCOME_OK);
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(workers[i].outcome,
				 i == THREADS / 2 ? OUTCOME_UNAVAILABLE : OUTCOME_OK);
	check_told(&st, workers, THREADS);
	stage_close(&st);
}

static void faults_in_a_batch_agree_with_the_data(void **state)
{
	struct stage st;
	bool reached = true;

	(void)state;
	open_stage(&st, (struct db_options){0});
	for (int64_t k = 1; reached; k++) {
		struct worker workers[3] = {
			{.in.id = 10 * k}, {.in.id = 10 * k + 1}, {.in.id = 10 * k + 2}};

		db_fail_step(st.db, 3 + k); /* after the gate was entered */
		run_together(&st, workers, 3);
		reached = db_steps(st.db) >= 3 + k;
		db_fail_step(st.db, 0);
		check_told(&st, workers, 3);
		assert_true(k < 60);
	}
	stage_close(&st);
}

/* --- the limit of waiting --- */

static void nobody_waits_longer_than_he_must(void **state)
{
	struct stage st;
	struct gate *g = gate_new();

	(void)state;
	open_stage(&st, (struct db_options){.wait_ms = 20});
	struct worker holder = {.st = &st, .gate = g};
	struct worker late = {.st = &st, .gate = g, .in = {.id = 1, .title = "late"}};

	start(&holder, hold_gate);
	wait_until_entered(g);
	start(&late, add_one);
	pthread_join(late.thread, NULL);
	assert_int_equal(late.outcome, OUTCOME_UNAVAILABLE);
	open_when_queued(g, 1);
	pthread_join(holder.thread, NULL);
	assert_int_equal(holder.outcome, OUTCOME_OK); /* who is being served is not sent away */
	check_told(&st, &late, 1);
	gate_free(g);
	stage_close(&st);
}

/* --- the log --- */

/* Two that read by turns: there is no moment at which nobody does. */
struct reader {
	pthread_t thread;
	struct stage *st;
	sem_t *mine, *next;
	_Atomic bool *stop;
};

static void *read_by_turns(void *arg)
{
	struct reader *r = arg;
	struct db_session *session = db_session_new(r->st->db);
	struct task *t = task_new(&r->st->world, session);

	while (!*r->stop) {
		sem_wait(r->mine);
		task_free(t);
		t = task_new(&r->st->world, session);
		item_count(t); /* opens the snapshot that is kept until the next turn */
		sem_post(r->next);
	}
	task_free(t);
	db_session_free(session);
	return NULL;
}

static void write_much(struct stage *st)
{
	for (int64_t i = 1; i <= 60; i++) {
		struct task *t = stage_task(st);

		assert_int_equal(item_keep(t, i, str_printf(t->arena, "%d", (int)i).ptr, 400000),
				 OUTCOME_OK);
		task_free(t);
	}
}

static void the_log_is_bounded_although_somebody_always_reads(void **state)
{
	struct stage st;
	sem_t turns[2];
	_Atomic bool stop = false;
	struct reader readers[2];
	struct stat log;

	(void)state;
	open_stage(&st, (struct db_options){0});
	for (unsigned i = 0; i < 2; i++)
		sem_init(&turns[i], 0, 1 - i);
	for (int i = 0; i < 2; i++) {
		readers[i] = (struct reader){
			.st = &st, .mine = &turns[i], .next = &turns[1 - i], .stop = &stop};
		must(pthread_create(&readers[i].thread, NULL, read_by_turns, &readers[i]) == 0);
	}
	write_much(&st);
	assert_int_equal(stat(str_printf(st.arena, "%s/kip.db-wal", st.folder).ptr, &log), 0);
	assert_true(log.st_size < 8 << 20);
	stop = true;
	for (int i = 0; i < 2; i++)
		sem_post(&turns[i]);
	for (int i = 0; i < 2; i++)
		pthread_join(readers[i].thread, NULL);
	stage_close(&st);
}

/* --- commits that fail --- */

/* SQLite's own way to the disk, with a sync of the log that fails when told to. */
static struct {
	sqlite3_vfs vfs;
	sqlite3_vfs *real;
	sqlite3_io_methods methods;
	int (*real_sync)(sqlite3_file *file, int flags);
	_Atomic int syncs_to_fail;
} disk;

static int sync_or_fail(sqlite3_file *file, int flags)
{
	if (disk.syncs_to_fail > 0 && disk.syncs_to_fail--)
		return SQLITE_IOERR_FSYNC;
	return disk.real_sync(file, flags);
}

static int open_on_disk(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	int code = disk.real->xOpen(disk.real, name, file, flags, out);

	(void)vfs;
	if (code == SQLITE_OK && flags & SQLITE_OPEN_WAL) {
		disk.methods = *file->pMethods;
		disk.real_sync = disk.methods.xSync;
		disk.methods.xSync = sync_or_fail;
		file->pMethods = &disk.methods;
	}
	return code;
}

static void use_failing_disk(void)
{
	disk.real = sqlite3_vfs_find(NULL);
	disk.vfs = *disk.real;
	disk.vfs.zName = "failing";
	disk.vfs.xOpen = open_on_disk;
	must(sqlite3_vfs_register(&disk.vfs, 1) == SQLITE_OK);
}

static void copy_file(const char *from, const char *to)
{
	char bytes[4096];
	int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	must(in >= 0 && out >= 0);
	for (ssize_t len; (len = read(in, bytes, sizeof bytes)) > 0;)
		must(write(out, bytes, (size_t)len) == len);
	close(in);
	close(out);
}

/*
 * What another process would find after a power cut now: the two files as they are, and no shared
 * memory.
 */
static bool recovered_holds(struct stage *st, int64_t id)
{
	struct stage after = *st;
	char from[SCRATCH_BYTES + 16], to[SCRATCH_BYTES + 16];

	must(scratch_make(after.folder, "db"));
	for (int i = 0; i < 2; i++) {
		snprintf(from, sizeof from, "%s/kip.db%s", st->folder, i ? "-wal" : "");
		snprintf(to, sizeof to, "%s/kip.db%s", after.folder, i ? "-wal" : "");
		copy_file(from, to);
	}
	after.options.url = str_printf(st->arena, "sqlite:%s/kip.db", after.folder).ptr;
	after.arena = arena_new((size_t)1 << 20);
	after.world.ids = id_maker_new(2);
	after.world.keys = keyring_fixed(7);
	after.db = NULL;
	after.session = NULL;
	stage_reopen(&after);
	struct task *t = stage_task(&after);
	struct item found;
	bool holds = item_find(t, id, &found);

	task_free(t);
	stage_close(&after);
	return holds;
}

static void a_commit_that_failed_never_happened(void **state)
{
	struct stage st;

	(void)state;
	use_failing_disk();
	open_stage(&st, (struct db_options){0});
	struct task *t = stage_task(&st);

	assert_int_equal(item_keep(t, 1, "a", 9000), OUTCOME_OK);
	disk.syncs_to_fail = 1;
	assert_int_equal(item_keep(t, 2, "b", 9000), OUTCOME_UNAVAILABLE);
	assert_int_equal(item_count(t), 1);
	assert_true(recovered_holds(&st, 1));
	assert_false(recovered_holds(&st, 2));
	assert_int_equal(item_keep(t, 3, "c", 9000), OUTCOME_OK);
	assert_true(recovered_holds(&st, 3));
	task_free(t);
	stage_close(&st);
	sqlite3_vfs_unregister(&disk.vfs);
}

/*
 * In a child, since the limit is the process's: the log may not grow beyond 256 KiB, as on a full
 * disk.
 */
static _Noreturn void change_on_small_disk(struct stage *st)
{
	struct rlimit limit = {256 << 10, 256 << 10};

	signal(SIGXFSZ, SIG_IGN);
	stage_reopen(st);
	must(setrlimit(RLIMIT_FSIZE, &limit) == 0);
	struct task *t = stage_task(st);
	enum outcome big = item_keep(t, 1, "big", BIG);
	enum outcome small = item_keep(t, 2, "small", 10);

	_exit(big == OUTCOME_UNAVAILABLE && small == OUTCOME_OK && item_count(t) == 1 ? 0 : 1);
}

static void a_disk_that_fills_up_is_survived(void **state)
{
	struct stage st;
	struct item found;
	int status;

	(void)state;
	open_stage(&st, (struct db_options){0});
	stage_shut(&st);
	pid_t child = fork();

	if (child == 0)
		change_on_small_disk(&st);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	stage_reopen(&st);
	struct task *t = stage_task(&st);

	assert_false(item_find(t, 1, &found));
	assert_true(item_find(t, 2, &found));
	task_free(t);
	stage_close(&st);
}

/* --- the file --- */

#define PAGE_BYTES ((off_t)4096)

static void a_harmed_page_is_told_of(void **state)
{
	struct stage st;
	char path[SCRATCH_BYTES + 16], noise[4];
	struct stat about;

	(void)state;
	assert_true(stage_open(&st, STAGE_SQLITE, (struct db_options){0}));
	struct task *t = stage_task(&st);

	assert_int_equal(item_keep(t, 1, "big", BIG), OUTCOME_OK);
	assert_int_equal(db_check(t, stage_modules).len, 0);
	task_free(t);
	stage_shut(&st);
	snprintf(path, sizeof path, "%s/kip.db", st.folder);
	memset(noise, 0xff, sizeof noise);
	int file = open(path, O_RDWR);

	/* The head of a page of bytes says where the next one is. */
	assert_true(fstat(file, &about) == 0 && about.st_size > 2 * PAGE_BYTES);
	assert_int_equal(pwrite(file, noise, sizeof noise, about.st_size - 2 * PAGE_BYTES),
			 sizeof noise);
	close(file);
	stage_reopen(&st);
	t = stage_task(&st);
	assert_true(str_starts(db_check(t, stage_modules), STR("db: ")));
	task_free(t);
	stage_close(&st);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_disk_that_fills_up_is_survived),
		cmocka_unit_test(waiting_changes_share_a_commit),
		cmocka_unit_test(a_refusal_undoes_itself_alone),
		cmocka_unit_test(a_full_disk_spares_the_small),
		cmocka_unit_test(faults_in_a_batch_agree_with_the_data),
		cmocka_unit_test(nobody_waits_longer_than_he_must),
		cmocka_unit_test(the_log_is_bounded_although_somebody_always_reads),
		cmocka_unit_test(a_commit_that_failed_never_happened),
		cmocka_unit_test(a_harmed_page_is_told_of),
	};

	log_level_set(LOG_QUIET);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
