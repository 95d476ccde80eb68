/* Migrations, opening and db_check, on both engines. */
#include "db/db.h"

#include "base/log.h"
#include "base/module.h"
#include "db/testing/stage.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct task *begin(void **state)
{
	struct stage *st = *state;

	if (!st->db)
		skip();
	return stage_task(st);
}

static enum outcome op_break(struct task *t, const struct add_in *in, struct nothing *out)
{
	(void)out;
	item_add(t, &(struct item){.id = in->id,
				   .title = str_of(in->title),
				   .count = -1,
				   .note = STR("why"),
				   .day = DAY_NONE});
	return OUTCOME_OK;
}

static void check_tells_what_is_broken(void **state)
{
	struct task *t = begin(state);
	struct stage *st = *state;

	assert_int_equal(db_check(t, stage_modules).len, 0);
	change(t, op_break, &((struct add_in){7, "a", 0}), &(struct nothing){0});
	struct str report = db_check(t, stage_modules);

	assert_true(str_is(report, "stage: broken: a count is never negative\n    7 why\n"));
	db_session_refresh(st->session);
	db_fail_step(st->db, 1);
	report = db_check(t, stage_modules);
	db_fail_step(st->db, 0);
	assert_true(st->engine == STAGE_PG ||
		    str_find(report, STR("could not be checked")) != SIZE_MAX);
	task_free(t);
}

static bool migrate_with(struct stage *st, const struct db_migration *migrations,
			 const char **problem)
{
	const struct module module = {.name = "stage", .migrations = migrations};
	const struct module *const modules_then[] = {&module, NULL};

	return db_migrate(st->db, st->world.keys, modules_then, st->arena, problem);
}

static void migrations_run_once(void **state)
{
	struct stage *st = *state;
	const char *problem;

	task_free(begin(state));
	assert_true(db_migrate(st->db, st->world.keys, stage_modules, st->arena, &problem));
	assert_null(problem);
}

static void a_newer_database_is_refused(void **state)
{
	struct stage *st = *state;
	const char *problem;

	task_free(begin(state));
	assert_false(migrate_with(st, (struct db_migration[]){{0}}, &problem));
	assert_true(str_starts(str_of(problem),
			       STR("The database is newer than this program: it holds the "
				   "migration stage/0001_item")));
}

static void a_changed_migration_is_refused(void **state)
{
	struct stage *st = *state;
	const char *problem;

	task_free(begin(state));
	assert_false(migrate_with(
		st, (struct db_migration[]){{"0001_item", "SELECT 1", "SELECT 1"}, {0}}, &problem));
	assert_true(str_ends(str_of(problem), STR("its text has changed since.")));
}

/* The first statement of the broken migration must not stay either. */
static void a_broken_migration_leaves_nothing(void **state)
{
	struct stage *st = *state;
	const char *problem;
	const char *bad =
		"CREATE TABLE extra (id INTEGER PRIMARY KEY); CREATE TABLE extra (id INTEGER)";
	const char *good =
		"CREATE TABLE extra (id INTEGER PRIMARY KEY); INSERT INTO extra VALUES (1)";
	const struct db_migration *first = stage_module.migrations;

	task_free(begin(state));
	assert_false(migrate_with(
		st, (struct db_migration[]){*first, {"0002_extra", bad, bad}, {0}}, &problem));
	assert_true(str_starts(str_of(problem), STR("Migration stage/0002_extra failed:")));
	assert_true(str_find(str_of(problem), STR("already exists")) != SIZE_MAX);
	assert_false(migrate_with(
		st, (struct db_migration[]){*first, {"stage/0002_extra", bad, bad}, {0}},
		&problem));
	assert_true(str_starts(str_of(problem), STR("Migration stage/0002_extra failed:")));
	assert_true(migrate_with(
		st, (struct db_migration[]){*first, {"0002_extra", good, good}, {0}}, &problem));
}

/* On PostgreSQL a statement prepared before would fail: its plan may not change its result type. */
static void sessions_outlive_a_migration(void **state)
{
	struct task *t = begin(state);
	struct stage *st = *state;
	struct item found;
	const char *problem;
	const struct db_migration *first = stage_module.migrations;
	const struct db_migration narrower = {"0002_narrower",
					      "ALTER TABLE item ADD COLUMN more INTEGER",
					      "ALTER TABLE item ALTER count TYPE INTEGER"};

	assert_int_equal(item_keep(t, 1, "a", 0), OUTCOME_OK);
	assert_true(item_find(t, 1, &found));
	db_session_refresh(st->session);
	assert_true(migrate_with(st, (struct db_migration[]){*first, narrower, {0}}, &problem));
	assert_true(item_find(t, 1, &found));
	assert_int_equal(item_keep(t, 2, "b", 0), OUTCOME_OK);
	task_free(t);
}

static bool keep_key(struct stage *st, const char *key, const char **problem)
{
	return db_keep_key(st->db, str_of(key), st->arena, problem);
}

/* And the refused one leaves the first in its place. */
static void another_master_key_is_refused(void **state)
{
	struct stage *st = *state;
	const char *problem;

	task_free(begin(state));
	assert_true(keep_key(st, "00112233aabbccdd", &problem));
	assert_null(problem);
	assert_true(keep_key(st, "00112233aabbccdd", &problem));
	assert_false(keep_key(st, "ffeeddccbbaa0011", &problem));
	assert_true(str_find(str_of(problem),
			     STR("it belongs to the key 00112233aabbccdd, and the file master.key "
				 "here holds the key ffeeddccbbaa0011")) != SIZE_MAX);
	assert_true(keep_key(st, "00112233aabbccdd", &problem));
}

static const char *problem_of(struct arena *a, const char *url)
{
	const char *problem = NULL;

	assert_null(db_open(a, &(struct db_options){.url = url}, &problem));
	assert_non_null(problem);
	return problem;
}

struct opened_beside {
	bool key, migrated;
};

static enum outcome op_open_beside(struct task *t, struct stage *const *in,
				   struct opened_beside *out)
{
	const char *problem;
	struct db *db = db_open(t->arena, &(*in)->options, &problem);

	must(db);
	out->key = db_keep_key(db, STR("00112233aabbccdd"), t->arena, &problem);
	out->migrated = db_migrate(db, (*in)->world.keys, stage_modules, t->arena, &problem);
	db_close(db);
	return OUTCOME_OK;
}

/* As a backup does: where everything is there already, nobody's turn is waited for. */
static void who_opens_beside_a_writer_is_not_held_up(void **state)
{
	struct task *t = begin(state);
	struct stage *st = *state;
	struct opened_beside out = {0};
	const char *problem;

	assert_true(keep_key(st, "00112233aabbccdd", &problem));
	assert_int_equal(change(t, op_open_beside, &st, &out), OUTCOME_OK);
	assert_true(out.key);
	assert_true(out.migrated);
	task_free(t);
}

static void addresses_are_refused_in_words(void **state)
{
	struct arena *a = arena_new((size_t)1 << 20);

	(void)state;
	assert_true(str_starts(str_of(problem_of(a, "kip.db")),
			       STR("The address of the database is not understood")));
	assert_true(str_starts(str_of(problem_of(a, "sqlite:")),
			       STR("The address of the database names no file")));
	assert_string_equal(problem_of(a, "sqlite:/nowhere/at/all.db"),
			    "The database file /nowhere/at/all.db cannot be opened: No such file "
			    "or directory.");
	assert_string_equal(
		problem_of(a, "sqlite:/proc/version"),
		"The database file /proc/version cannot be opened: unable to open database file.");
	assert_true(str_starts(str_of(problem_of(a, "host=/nowhere dbname=kip")),
			       STR("The database server cannot be used: ")));
	assert_null(strchr(problem_of(a, "host=/nowhere dbname=kip"), '\n'));
	arena_free(a);
}

static void a_database_in_another_encoding_is_refused(void **state)
{
	struct arena *a = arena_new((size_t)1 << 20);
	struct pg_server *server = stage_server();

	(void)state;
	if (!server)
		skip();
	assert_true(pg_server_sql(server, "postgres",
				  "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'"));
	assert_true(
		str_starts(str_of(problem_of(a, pg_server_url(server, a, "latin"))),
			   STR("The database server cannot be used: the database is not in UTF8")));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_BOTH(check_tells_what_is_broken),
		ON_BOTH(migrations_run_once),
		ON_BOTH(a_newer_database_is_refused),
		ON_BOTH(a_changed_migration_is_refused),
		ON_BOTH(a_broken_migration_leaves_nothing),
		ON_BOTH(sessions_outlive_a_migration),
		ON_BOTH(another_master_key_is_refused),
		ON_BOTH(who_opens_beside_a_writer_is_not_held_up),
		cmocka_unit_test(addresses_are_refused_in_words),
		cmocka_unit_test(a_database_in_another_encoding_is_refused),
	};

	log_level_set(LOG_QUIET);
	stage_server();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
