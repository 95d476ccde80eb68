/* What db.h promises, on both engines. */
#include "db/db.h"

#include "base/log.h"
#include "base/module.h"
#include "db/testing/stage.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const struct reason too_many = {"T-01", "There are too many: {count}", NULL};

static struct task *begin(void **state)
{
	struct stage *st = *state;

	if (!st->db)
		skip();
	return stage_task(st);
}

/* --- values --- */

static enum outcome op_add_item(struct task *t, const struct item *in, struct nothing *out)
{
	(void)out;
	item_add(t, in);
	return OUTCOME_OK;
}

static void values_come_back_as_they_went(void **state)
{
	struct task *t = begin(state);
	struct item in = {.id = 4611686018427387905,
			  .count = -7,
			  .title = STR("Đặng Thị Hằng"),
			  .note = STR(""),
			  .bytes = {"\0\1\xff", 3},
			  .day = {-25567},
			  .seen = INT64_MIN + 1};
	struct item out;

	assert_int_equal(change(t, op_add_item, &in, &(struct nothing){0}), OUTCOME_OK);
	assert_true(item_find(t, in.id, &out));
	assert_true(out.id == in.id && out.count == in.count && out.seen == in.seen);
	assert_true(str_eq(out.title, in.title) && out.note.ptr && out.note.len == 0);
	assert_true(str_eq(out.bytes, in.bytes) && out.day.v == in.day.v);
	task_free(t);
}

static void null_is_none(void **state)
{
	struct task *t = begin(state);
	struct item in = {.id = 1, .title = STR("a"), .day = DAY_NONE},
		    out = {.day = {1}, .seen = 1};

	assert_int_equal(change(t, op_add_item, &in, &(struct nothing){0}), OUTCOME_OK);
	assert_true(item_find(t, 1, &out));
	assert_true(!out.note.ptr && !out.bytes.ptr && day_is_none(out.day) && out.seen == 0);
	assert_false(item_find(t, 2, &out));
	task_free(t);
}

static void no_bytes_are_not_absent(void **state)
{
	struct task *t = begin(state);
	struct item in = {.id = 1, .title = STR("a"), .bytes = STR(""), .day = {0}}, out;

	assert_int_equal(change(t, op_add_item, &in, &(struct nothing){0}), OUTCOME_OK);
	assert_true(item_find(t, 1, &out));
	assert_true(out.bytes.ptr && out.bytes.len == 0 && out.day.v == 0);
	task_free(t);
}

static enum outcome op_add_many(struct task *t, const int64_t *how_many, struct nothing *out)
{
	(void)out;
	for (int64_t i = 1; i <= *how_many; i++)
		item_add(t, &(struct item){.id = i,
					   .count = i,
					   .title = str_printf(t->arena, "%d", (int)i),
					   .day = DAY_NONE});
	return OUTCOME_OK;
}

static void lists_grow_and_sums_are_numbers(void **state)
{
	struct task *t = begin(state);
	int64_t most = 20;
	struct item *rows;

	assert_int_equal(item_sum(t), 0); /* NULL without rows */
	assert_int_equal(item_list(t, &rows), 0);
	assert_null(rows);
	assert_int_equal(change(t, op_add_many, &most, &(struct nothing){0}), OUTCOME_OK);
	assert_int_equal(item_list(t, &rows), 20);
	for (int i = 0; i < 20; i++)
		assert_true(rows[i].id == i + 1 &&
			    str_eq(rows[i].title, str_printf(t->arena, "%d", i + 1)));
	assert_int_equal(item_sum(t), 210);
	task_free(t);
}

/* --- changes --- */

static enum outcome op_sees_own(struct task *t, const struct add_in *in, int64_t *out)
{
	struct nothing none;

	op_add(t, in, &none);
	*out = item_count(t);
	return OUTCOME_OK;
}

static void own_writes_are_seen(void **state)
{
	struct task *t = begin(state);
	int64_t seen = 0;

	assert_int_equal(item_count(t), 0);
	assert_int_equal(change(t, op_sees_own, &((struct add_in){1, "a", 0}), &seen), OUTCOME_OK);
	assert_int_equal(seen, 1);
	assert_int_equal(item_count(t), 1); /* the snapshot of the first query was closed */
	task_free(t);
}

static enum outcome op_refuses(struct task *t, const struct add_in *in, int64_t *out)
{
	*out = 5;
	item_add(t, &(struct item){.id = in->id, .title = str_of(in->title), .day = DAY_NONE});
	reason_arg(t, "count", STR("5"));
	return refuse(t, OUTCOME_CONFLICT, &too_many);
}

static void refusal_leaves_no_trace(void **state)
{
	struct task *t = begin(state);
	int64_t out = 0;

	assert_int_equal(change(t, op_refuses, &((struct add_in){1, "a", 0}), &out),
			 OUTCOME_CONFLICT);
	assert_int_equal(item_count(t), 0);
	assert_ptr_equal(t->reason, &too_many);
	assert_true(str_is(t->reason_args[0].value, "5"));
	assert_int_equal(item_keep(t, 1, "a", 0), OUTCOME_OK);
	assert_null(t->reason);
	assert_int_equal(item_count(t), 1);
	task_free(t);
}

static enum outcome op_now(struct task *t, const struct add_in *in, int64_t *now)
{
	struct nothing none;

	*now = task_now(t);
	return op_add(t, in, &none);
}

static void now_never_goes_back(void **state)
{
	struct task *t = begin(state);
	struct stage *st = *state;
	int64_t now = 0, start = st->clock;

	st->clock = start + TIME_HOUR;
	assert_int_equal(change(t, op_now, &((struct add_in){1, "a", 0}), &now), OUTCOME_OK);
	assert_true(now == start + TIME_HOUR && task_now(t) == now);
	assert_true(db_last_commit(st->db) == now);

	st->clock = start; /* somebody set the clock back, and restarted the program */
	task_free(t);
	stage_reopen(st);
	t = stage_task(st);
	assert_true(task_now(t) == start);
	assert_int_equal(change(t, op_now, &((struct add_in){2, "b", 0}), &now), OUTCOME_OK);
	assert_true(now == start + TIME_HOUR);
	assert_true(db_last_commit(st->db) == now);
	task_free(t);
}

/* --- snapshots and failures --- */

static void a_task_reads_one_snapshot(void **state)
{
	struct task *reader = begin(state);
	struct stage *st = *state;
	struct db_session *other = db_session_new(st->db);
	struct task *writer = task_new(&st->world, other);

	assert_int_equal(item_count(reader), 0);
	assert_int_equal(item_keep(writer, 1, "a", 0), OUTCOME_OK);
	assert_int_equal(item_count(reader), 0);
	db_session_refresh(st->session);
	assert_int_equal(item_count(reader), 1);

	assert_int_equal(item_keep(writer, 2, "b", 0), OUTCOME_OK);
	struct task *next = stage_task(st); /* the same session, another task */
	assert_int_equal(item_count(next), 2);
	task_free(next);
	task_free(writer);
	task_free(reader);
	db_session_free(other);
}

static void a_failed_read_sticks(void **state)
{
	struct task *t = begin(state);
	struct stage *st = *state;
	struct item *rows;

	assert_int_equal(item_keep(t, 1, "a", 0), OUTCOME_OK);
	assert_int_equal(item_count(t), 1);
	db_fail_step(st->db, 1);
	assert_int_equal(item_count(t), 0);
	db_fail_step(st->db, 0);
	assert_true(db_failed(t));
	assert_int_equal(item_list(t, &rows), 0);
	assert_int_equal(item_keep(t, 2, "b", 0), OUTCOME_UNAVAILABLE);

	struct task *next = stage_task(st);
	assert_false(db_failed(next));
	assert_int_equal(item_count(next), 1);
	assert_false(db_failed(next));
	task_free(next);
	task_free(t);
}

static void queries_are_counted(void **state)
{
	struct task *t = begin(state);

	item_count(t);
	assert_int_equal(t->queries, 1);
	item_keep(t, 1, "a", 0);
	assert_int_equal(t->queries, 2);
	task_free(t);
}

/* --- bugs abort --- */

static enum outcome op_nested(struct task *t, const struct add_in *in, struct nothing *out)
{
	return change(t, op_add, in, out);
}

static void nested_change(struct task *t)
{
	change(t, op_nested, &((struct add_in){1, "a", 0}), &(struct nothing){0});
}

static void write_outside_change(struct task *t)
{
	item_raise(t, 1);
}

static void raise_of_nothing(struct task *t)
{
	int64_t id = 1;

	change(t, op_raise, &id, &(struct nothing){0});
}

static void same_title_twice(struct task *t)
{
	item_keep(t, 1, "a", 0);
	item_keep(t, 2, "a", 0);
}

static void more_than_one(struct task *t)
{
	struct item found;
	int64_t two = 2;

	change(t, op_add_many, &two, &(struct nothing){0});
	item_find_any(t, &found);
}

static void more_than_most(struct task *t)
{
	struct item *rows;
	int64_t many = 21;

	change(t, op_add_many, &many, &(struct nothing){0});
	item_list(t, &rows);
}

static void absent_title(struct task *t)
{
	change(t, op_add_item, &((struct item){.id = 1, .day = DAY_NONE}), &(struct nothing){0});
}

static void title_that_is_no_text(struct task *t)
{
	change(t, op_add_item, &((struct item){.id = 1, .title = STR("\xff"), .day = DAY_NONE}),
	       &(struct nothing){0});
}

static void broken_sql(struct task *t)
{
	static const struct db_statement bad = {
		.name = "bad", .file = __FILE__, .sqlite = "SELEKT", .pg = "SELEKT", .number = 99};

	db_one(t, &bad, NULL, NULL);
}

static void unregistered(struct task *t)
{
	static const struct db_statement unknown = {
		.name = "unknown", .file = __FILE__, .sqlite = "SELECT 1", .pg = "SELECT 1"};

	db_one(t, &unknown, NULL, NULL);
}

static const struct bug {
	void (*run)(struct task *t);
	const char *said;
} bugs[] = {
	{nested_change, "!s->changing"},
	{write_outside_change, "item_raise: writes outside change()"},
	{raise_of_nothing, "item_raise_known: changed none or several rows"},
	{same_title_twice, "nique"}, /* "UNIQUE constraint failed", "violates unique constraint" */
	{more_than_one, "item_find_any: found more than one row"},
	{more_than_most, "item_list: found more rows than it may"},
	{absent_title, "item_add: `title` is absent"},
	{title_that_is_no_text, "item_add: `title` is not text"},
	{broken_sql, "SELEKT"},
	{unregistered, "unknown: was not registered"},
};

static _Noreturn void run_bug(struct stage *st, const struct bug *bug, int said)
{
	dup2(said, STDERR_FILENO);
	stage_reopen(st);
	bug->run(stage_task(st));
	_exit(0);
}

/* In a child: it opens the database itself, since threads and connections do not survive a fork. */
static void assert_aborts(enum stage_engine engine, const struct bug *bug)
{
	struct stage st;
	char said[1024] = "";
	int ends[2], status;

	assert_true(stage_open(&st, engine, (struct db_options){0}));
	must(pipe(ends) == 0);
	stage_shut(&st);
	pid_t child = fork();

	if (child == 0)
		run_bug(&st, bug, ends[1]);
	close(ends[1]);
	for (ssize_t len = 0, got;
	     (got = read(ends[0], said + len, sizeof said - 1 - (size_t)len)) > 0;)
		len += got;
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGABRT || !strcasestr(said, bug->said))
		fail_msg("instead of `%s` it said: %s", bug->said, said);
	stage_close(&st);
}

static void bugs_abort(void **state)
{
	struct stage *st = *state;

	task_free(begin(state));
	stage_shut(st); /* a child of several threads may not start one */
	for (size_t i = 0; i < sizeof bugs / sizeof *bugs; i++)
		assert_aborts(st->engine, &bugs[i]);
}

/* --- waits --- */

struct waits {
	int begun;
	bool waiting;
};

static void note_wait(void *arg, bool waiting)
{
	struct waits *w = arg;

	must(waiting != w->waiting);
	w->waiting = waiting;
	w->begun += waiting;
}

static void waits_are_told(void **state)
{
	struct stage *st = *state;
	struct waits waits = {0};
	int64_t out;

	task_free(begin(state));
	db_session_tell_waits(st->session, note_wait, &waits);
	assert_int_equal(stage_add(st, 1, &out), OUTCOME_OK);
	assert_true(waits.begun > 0);
	assert_false(waits.waiting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_BOTH(values_come_back_as_they_went),
		ON_BOTH(null_is_none),
		ON_BOTH(no_bytes_are_not_absent),
		ON_BOTH(lists_grow_and_sums_are_numbers),
		ON_BOTH(own_writes_are_seen),
		ON_BOTH(refusal_leaves_no_trace),
		ON_BOTH(now_never_goes_back),
		ON_BOTH(a_task_reads_one_snapshot),
		ON_BOTH(a_failed_read_sticks),
		ON_BOTH(queries_are_counted),
		ON_BOTH(waits_are_told),
		ON_BOTH(bugs_abort),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
