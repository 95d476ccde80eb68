/* The practice folder on days that are hard on it: a Sunday night, Tết, New Year's first day. */
#include "app/demo.h"

#include "base/seal.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define PATH_BYTES   256
#define SHOWN_MOST   12
#define FOLDERS_OPEN 4

static const struct demo_address nowhere = {"127.0.0.1", 8080};

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static void new_folder(char path[PATH_BYTES])
{
	const char *parent = getenv("TMPDIR");

	assert_true(snprintf(path, PATH_BYTES, "%s/kip-demo-XXXXXX", parent ? parent : "/tmp") <
		    PATH_BYTES);
	assert_non_null(mkdtemp(path));
}

static void drop_folder(const char *path)
{
	nftw(path, remove_entry, FOLDERS_OPEN, FTW_DEPTH | FTW_PHYS);
}

static int64_t fixed(void *arg)
{
	return *(int64_t *)arg;
}

/* What a page would look for; each query answers a row when there is nothing to show. */
#define SOME(what, from) \
	{ \
		what, "SELECT 'nothing' AS found WHERE NOT EXISTS (SELECT 1 FROM " from ")" \
	}

static const struct db_invariant shown[] = {
	SOME("requests wait", "request WHERE state = 'filed'"),
	SOME("a request waits since yesterday",
	     "request WHERE state = 'filed' AND filed_at < %lld - 86400000000"),
	SOME("a request is minutes old",
	     "request WHERE state = 'filed' AND filed_at > %lld - 3600000000"),
	SOME("a request was refused", "request WHERE state = 'refused'"),
	SOME("an arrested person has hours left",
	     "clock WHERE rule = 'A04' AND state = 'running' AND due_at > %lld + 3600000000"),
	SOME("an assignment is late",
	     "clock WHERE rule = 'A03' AND state = 'running' AND due_at < %lld"),
	SOME("an assignment is not late",
	     "clock WHERE rule = 'A03' AND state = 'running' AND due_at > %lld"),
	SOME("a file was not handed over in time",
	     "clock WHERE rule = 'A21' AND state = 'running' AND due_at < %lld"),
	SOME("a case waits to be taken on", "case_file WHERE state = 'assigned'"),
	SOME("a likeness was looked into",
	     "conflict_check WHERE result = 'likeness' AND clearance <> ''"),
	SOME("Bắc Kạn's cases go on", "case_file WHERE state = 'working' AND number LIKE '%.2025'"),
	{0},
};

static struct str nothing_to_show(struct task *t, int64_t now)
{
	struct db_invariant filled[SHOWN_MOST] = {{0}};
	struct module module = {.name = "demo", .invariants = filled};
	const struct module *const all[] = {&module, NULL};

	for (size_t i = 0; shown[i].about; i++) {
		struct buf sql = buf_new(t->arena, 1024);
		const char *mark = strstr(shown[i].sql, "%lld");
		size_t head = mark ? (size_t)(mark - shown[i].sql) : strlen(shown[i].sql);

		buf_add(&sql, (struct str){shown[i].sql, head});
		if (mark)
			buf_addf(&sql, "%lld%s", (long long)now, mark + 4);
		filled[i] = (struct db_invariant){shown[i].about, str_z(t->arena, buf_str(&sql))};
	}
	return db_check(t, all);
}

static void assert_shows_everything(struct opened *o, int64_t now)
{
	struct db_session *session = db_session_new(o->db);
	struct task *t = app_task(o, session);

	assert_string_equal(str_z(t->arena, nothing_to_show(t, now)), "");
	task_free(t);
	db_session_free(session);
}

static void made_at(const char *when)
{
	char path[PATH_BYTES];
	struct opened o;
	int64_t now;

	assert_true(time_parse(str_of(when), &now));
	new_folder(path);
	assert_true(folder_make(path, FOLDER_DEMO, NULL));
	assert_true(app_open(path, &o));
	o.world.now = fixed;
	o.world.now_arg = &now;
	assert_true(demo_fill(&o, 7, &nowhere));
	assert_true(app_check(&o));
	assert_shows_everything(&o, now);
	app_close(&o);
	assert_true(demo_has_logins(path));
	drop_folder(path);
}

static void on_a_working_morning(void **state)
{
	(void)state;
	made_at("2026-11-23T10:00");
}

static void on_a_sunday_night(void **state)
{
	(void)state;
	made_at("2026-11-22T23:50");
}

static void after_midnight_at_tet(void **state)
{
	(void)state;
	made_at("2027-02-07T00:04");
}

static void on_the_first_day_that_is_late_enough(void **state)
{
	(void)state;
	made_at("2026-01-01T07:00");
}

static int demo_in(char *path)
{
	char name[] = "demo", option[] = "--dir", flag[] = "--make-only";
	char *argv[] = {name, option, path, flag, NULL};

	return command_demo(4, argv);
}

static void a_real_folder_is_left_alone(void **state)
{
	char path[PATH_BYTES];

	(void)state;
	new_folder(path);
	assert_true(folder_make(path, FOLDER_REAL, NULL));
	assert_int_equal(demo_in(path), EXIT_FINDINGS);
	assert_false(demo_has_logins(path));
	drop_folder(path);
}

static void a_folder_cut_short_is_not_served(void **state)
{
	char path[PATH_BYTES];

	(void)state;
	new_folder(path);
	assert_true(folder_make(path, FOLDER_DEMO, NULL));
	assert_int_equal(demo_in(path), EXIT_FINDINGS);
	drop_folder(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_a_working_morning),
		cmocka_unit_test(on_a_sunday_night),
		cmocka_unit_test(after_midnight_at_tet),
		cmocka_unit_test(on_the_first_day_that_is_late_enough),
		cmocka_unit_test(a_real_folder_is_left_alone),
		cmocka_unit_test(a_folder_cut_short_is_not_served),
	};

	seal_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
