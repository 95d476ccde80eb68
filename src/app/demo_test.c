/* The practice folder on a working morning, at Tết and on the first day that is late enough. */
#include "app/demo.h"

#include "app/backup.h"
#include "base/seal.h"
#include "db/testing/pg_server.h"
#include "db/testing/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define SHOWN_MOST 48

static const struct demo_address nowhere = {"127.0.0.1", 8080};

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
	     "conflict_check WHERE result = 'likeness' AND clearance IS NOT NULL"),
	SOME("advice is late", "clock WHERE rule = 'A06' AND state = 'running' AND due_at < %lld"),
	SOME("advice is not late",
	     "clock WHERE rule = 'A06' AND state = 'running' AND due_at > %lld"),
	SOME("a hundred requests, of every channel",
	     "(SELECT count(*) AS n, count(DISTINCT channel) AS c FROM request) q WHERE n >= 100 "
	     "AND "
	     "c = 5"),
	SOME("papers are waited for", "request WHERE state = 'incomplete'"),
	SOME("papers were brought", "request_completion WHERE answered_at > 0"),
	SOME("a request was withdrawn", "request WHERE state = 'withdrawn'"),
	SOME("a question was answered at once", "guidance WHERE request_id IS NOT NULL"),
	SOME("a request was passed on and one was taken back",
	     "request_transfer a JOIN request_transfer b ON a.reversed_at IS NULL AND "
	     "b.reversed_at IS NOT NULL"),
	SOME("a line of the register is voided", "case_file WHERE state = 'voided'"),
	SOME("who asked sees nothing", "request WHERE asker_sees = 'nothing'"),
	SOME("the person aided has a code", "request_access WHERE holder = 'aided'"),
	SOME("the same person came again", "request_same WHERE answer = 'other_matter'"),
	SOME("somebody stood down", "case_bar WHERE ground LIKE 'act_%'"),
	SOME("somebody was replaced", "case_change WHERE state = 'granted'"),
	SOME("a wish was refused", "case_change WHERE state = 'refused'"),
	SOME("a matter is suspended", "case_file WHERE state = 'suspended'"),
	SOME("a matter was discontinued", "case_turn WHERE what = 'discontinued'"),
	SOME("a file was given back", "case_turn WHERE what = 'returned'"),
	SOME("a file waits for the centre",
	     "case_turn t WHERE what = 'offered' AND NOT EXISTS (SELECT 1 FROM case_turn l WHERE "
	     "l.case_id = t.case_id AND l.id > t.id)"),
	SOME("matters are in the archive", "case_file WHERE state = 'archived'"),
	SOME("a client was content, another not quite",
	     "case_opinion a JOIN case_opinion b ON a.rating = 'content' AND b.rating = 'partly'"),
	SOME("hearings are to come", "case_date WHERE state = 'planned' AND at > %lld"),
	SOME("a hearing was moved", "case_date WHERE state = 'moved'"),
	SOME("a private note", "case_private"),
	SOME("somebody is kept out by the head", "wall WHERE cause = 'named'"),
	SOME("months are closed", "register_closing WHERE lines > 1"),
	SOME("a deletion waits for a second person", "clock_deletion WHERE state = 'proposed'"),
	SOME("there is news", "message"),
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

/* All of it, onto a PostgreSQL server where one is installed. */
static void assert_comes_back(const char *folder)
{
	struct arena *a = arena_new((size_t)1 << 20);
	const char *backup = str_printf(a, "%s.kipbackup", folder).ptr,
		   *key = str_printf(a, "%s/master.key", folder).ptr, *problem, *url = NULL;
	struct pg_server *server = pg_server_start(false, &problem);
	char again[SCRATCH_BYTES];
	struct opened o;

	assert_true(app_open_as_it_is(folder, &o));
	assert_true(backup_write(&o, backup));
	app_close(&o);
	assert_true(scratch_make(again, "again"));
	assert_int_equal(link(key, str_printf(a, "%s/master.key", again).ptr), 0);
	if (server && pg_server_create(server, "again"))
		url = pg_server_url(server, a, "again");
	assert_true(backup_restore(backup, again, url));
	assert_int_equal(remove(backup), 0);
	scratch_remove(again);
	pg_server_stop(server);
	arena_free(a);
}

static void made_at(const char *when, bool comes_back)
{
	char path[SCRATCH_BYTES];
	struct opened o;
	int64_t now;

	assert_true(time_parse(str_of(when), &now));
	assert_true(scratch_make(path, "demo"));
	assert_true(folder_make(path, FOLDER_DEMO, NULL));
	assert_true(app_open(path, &o));
	o.world.now = fixed;
	o.world.now_arg = &now;
	assert_true(demo_fill(&o, 7, &nowhere));
	assert_true(app_check(&o));
	assert_shows_everything(&o, now);
	app_close(&o);
	assert_true(demo_has_logins(path));
	if (comes_back)
		assert_comes_back(path);
	scratch_remove(path);
}

static void on_a_working_morning(void **state)
{
	(void)state;
	made_at("2026-11-23T10:00", true);
}

static void after_midnight_at_tet(void **state)
{
	(void)state;
	made_at("2027-02-07T00:04", false);
}

static void on_the_first_day_that_is_late_enough(void **state)
{
	(void)state;
	made_at("2026-01-01T07:00", false);
}

static int demo_in(char *path)
{
	char name[] = "demo", option[] = "--dir", flag[] = "--make-only";
	char *argv[] = {name, option, path, flag, NULL};

	return command_demo(4, argv);
}

static void a_real_folder_is_left_alone(void **state)
{
	char path[SCRATCH_BYTES];

	(void)state;
	assert_true(scratch_make(path, "demo"));
	assert_true(folder_make(path, FOLDER_REAL, NULL));
	assert_int_equal(demo_in(path), EXIT_FINDINGS);
	assert_false(demo_has_logins(path));
	scratch_remove(path);
}

static void a_folder_cut_short_is_not_served(void **state)
{
	char path[SCRATCH_BYTES];

	(void)state;
	assert_true(scratch_make(path, "demo"));
	assert_true(folder_make(path, FOLDER_DEMO, NULL));
	assert_int_equal(demo_in(path), EXIT_FINDINGS);
	scratch_remove(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_a_working_morning),
		cmocka_unit_test(after_midnight_at_tet),
		cmocka_unit_test(on_the_first_day_that_is_late_enough),
		cmocka_unit_test(a_real_folder_is_left_alone),
		cmocka_unit_test(a_folder_cut_short_is_not_served),
	};

	seal_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
