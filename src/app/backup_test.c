/* What a backup promises: it brings back everything, on either engine, or it says what is wrong. */
#include "app/backup.h"

#include "access/access.h"
#include "base/log.h"
#include "base/module.h"
#include "base/seal.h"
#include "db/db_copy.h"
#include "db/testing/pg_server.h"
#include "db/testing/scratch.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define PATH_BYTES 256
#define FILE_BYTES ((size_t)1 << 20)
#define STEP       1009 /* bytes between two places that are altered or cut */

static struct pg_server *server; /* NULL where PostgreSQL is not installed */

struct place {
	char top[SCRATCH_BYTES]; /* the test's own folder, with all that follows in it */
	char folder[PATH_BYTES], backup[PATH_BYTES], other[PATH_BYTES];
};

static void path_in(char out[PATH_BYTES], const char *folder, const char *name)
{
	assert_true(snprintf(out, PATH_BYTES, "%s/%s", folder, name) < PATH_BYTES);
}

/* A folder for restoring into: it holds the same key, and nothing else. */
static void bring_key(const char *from, const char *to)
{
	char key[PATH_BYTES], copy[PATH_BYTES];

	path_in(key, from, "master.key");
	path_in(copy, to, "master.key");
	assert_int_equal(mkdir(to, 0700), 0);
	assert_int_equal(link(key, copy), 0);
}

/* Something in it that is sealed, something that is NULL, something that is nought. */
static void fill(struct opened *o)
{
	struct db_session *session = db_session_new(o->db);
	struct task *t = app_task(o, session);
	struct access_add_account_out account;
	struct access_add_seat_out seat;

	assert_int_equal(access_add_account(
				 t,
				 &(struct access_add_account_in){.login = STR("operator"),
								 .name = STR("Nguyễn Thị Ngờ"),
								 .password = STR("chim bay ve to")},
				 &account),
			 OUTCOME_OK);
	assert_int_equal(change(t, access_add_seat,
				(&(struct access_add_seat_in){.account = account.id,
							      .unit = UNIT_SYSTEM,
							      .role = ROLE_OPERATOR,
							      .title = STR("Operator"),
							      .from = day_of(task_now(t))}),
				&seat),
			 OUTCOME_OK);
	task_free(t);
	db_session_free(session);
}

static bool back_up(const char *folder, const char *to)
{
	struct opened o;
	bool good = app_open_as_it_is(folder, &o) && backup_write(&o, to);

	app_close(&o);
	return good;
}

static void set_up(struct place *p, const char *url)
{
	struct opened o;

	assert_true(scratch_make(p->top, "backup"));
	path_in(p->folder, p->top, "first");
	path_in(p->backup, p->top, "first.kipbackup");
	path_in(p->other, p->top, "second");
	assert_true(folder_make(p->folder, FOLDER_REAL, url));
	assert_true(app_open(p->folder, &o));
	fill(&o);
	app_close(&o);
	assert_true(back_up(p->folder, p->backup));
}

static bool is_there(const char *folder, const char *name)
{
	char path[PATH_BYTES];

	path_in(path, folder, name);
	return access(path, F_OK) == 0;
}

/* ---- there and back ---- */

/* From one engine to the other and back: each restoring compares every row. */
static void moves(const char *from, const char *to)
{
	struct place p;
	char again[PATH_BYTES], third[PATH_BYTES];

	set_up(&p, from);
	bring_key(p.folder, p.other);
	assert_true(backup_restore(p.backup, p.other, to));
	path_in(again, p.top, "second.kipbackup");
	path_in(third, p.top, "third");
	assert_true(back_up(p.other, again));
	bring_key(p.folder, third);
	assert_true(backup_restore(again, third, NULL));
	assert_int_equal(folder_kind(third), FOLDER_REAL);
	scratch_remove(p.top);
}

static const char *new_database(struct arena *a, const char *name)
{
	assert_true(pg_server_create(server, name));
	return pg_server_url(server, a, name);
}

static void a_file_comes_back_from_its_backup(void **state)
{
	(void)state;
	moves(NULL, NULL);
}

static void data_moves_to_a_server_and_back(void **state)
{
	struct arena *a = arena_new((size_t)1 << 20);

	(void)state;
	if (!server)
		skip();
	moves(NULL, new_database(a, "moved"));
	moves(new_database(a, "first"), new_database(a, "second"));
	arena_free(a);
}

static void what_the_operator_set_comes_along(void **state)
{
	struct place p;
	char path[PATH_BYTES], twice[PATH_BYTES];

	(void)state;
	set_up(&p, NULL);
	path_in(path, p.folder, "hotline");
	FILE *file = fopen(path, "we");

	assert_non_null(file);
	fputs("18001234\n", file);
	fclose(file);
	path_in(twice, p.top, "twice");
	assert_true(back_up(p.folder, twice));
	bring_key(p.folder, p.other);
	assert_true(backup_restore(twice, p.other, NULL));
	assert_true(is_there(p.other, "hotline"));
	scratch_remove(p.top);
}

/* ---- refusals ---- */

/* Nothing that could be taken for a data folder is left, and the next try finds room. */
static void assert_not_restored(const struct place *p, const char *backup)
{
	assert_false(backup_restore(backup, p->other, NULL));
	assert_int_equal(folder_kind(p->other), FOLDER_NONE);
	assert_false(is_there(p->other, "kip.db"));
}

static size_t read_bytes(const char *path, char *bytes)
{
	FILE *file = fopen(path, "re");

	assert_non_null(file);
	size_t len = fread(bytes, 1, FILE_BYTES, file);

	fclose(file);
	assert_true(len > 0 && len < FILE_BYTES);
	return len;
}

static void write_bytes(const char *path, const char *bytes, size_t len)
{
	FILE *file = fopen(path, "we");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	fclose(file);
}

static void an_altered_backup_is_refused_wherever_it_was_altered(void **state)
{
	char *bytes = malloc(FILE_BYTES), changed[PATH_BYTES];
	struct place p;

	(void)state;
	assert_non_null(bytes);
	set_up(&p, NULL);
	bring_key(p.folder, p.other);
	path_in(changed, p.top, "changed");
	size_t len = read_bytes(p.backup, bytes);

	for (size_t at = 0; at < len; at += STEP) {
		bytes[at] ^= 1;
		write_bytes(changed, bytes, len);
		assert_not_restored(&p, changed);
		bytes[at] ^= 1;
	}
	for (size_t cut = 0; cut < len; cut += STEP) {
		write_bytes(changed, bytes, cut);
		assert_not_restored(&p, changed);
	}
	bytes[len] = 'x';
	write_bytes(changed, bytes, len + 1);
	assert_not_restored(&p, changed);
	write_bytes(changed, bytes, len);
	assert_true(backup_restore(changed, p.other, NULL));
	free(bytes);
	scratch_remove(p.top);
}

static void a_backup_is_refused_to_another_key(void **state)
{
	struct place p;
	char key[PATH_BYTES];

	(void)state;
	set_up(&p, NULL);
	assert_int_equal(mkdir(p.other, 0700), 0);
	assert_not_restored(&p, p.backup);
	path_in(key, p.other, "master.key");
	assert_true(keyring_create(key));
	assert_not_restored(&p, p.backup);
	scratch_remove(p.top);
}

static void nothing_is_written_over(void **state)
{
	struct place p;

	(void)state;
	set_up(&p, NULL);
	assert_false(back_up(p.folder, p.backup));
	assert_false(backup_restore(p.backup, p.folder, NULL));
	bring_key(p.folder, p.other);
	assert_true(backup_restore(p.backup, p.other, NULL));
	assert_false(backup_restore(p.backup, p.other, NULL));
	scratch_remove(p.top);
}

/* ---- upgrades ---- */

static bool is_backup(const struct dirent *e)
{
	return str_starts(str_of(e->d_name), STR("before-upgrade-"));
}

static int count_backups(const char *folder, char first[PATH_BYTES])
{
	DIR *d = opendir(folder);
	int n = 0;

	assert_non_null(d);
	for (struct dirent *e = readdir(d); e; e = readdir(d))
		if (is_backup(e) && n++ == 0)
			path_in(first, folder, e->d_name);
	closedir(d);
	return n;
}

/* As an older program made it: without the newest migration of the last slice. */
static void make_older(const char *folder)
{
	struct db_migrated rows[256];
	struct db_copy_head head = {.migrated = rows};
	const struct db_migration *last = NULL;
	struct opened o;
	const char *problem;

	for (const struct module *const *m = modules; *m; m++)
		for (const struct db_migration *one = (*m)->migrations; one && one->name; one++) {
			rows[head.count++] =
				(struct db_migrated){str_of((*m)->name), str_of(one->name)};
			last = one;
		}
	assert_non_null(last);
	head.count--;
	rows[head.count++] = (struct db_migrated){STR("db"), STR("0001_state")};
	assert_true(folder_make(folder, FOLDER_REAL, NULL));
	assert_true(app_open_as_it_is(folder, &o));
	assert_int_equal(db_age(o.db, modules), DB_AGE_NEW);
	assert_true(db_migrate_like(o.db, modules, &head, o.arena, &problem));
	assert_int_equal(db_age(o.db, modules), DB_AGE_OLDER);
	app_close(&o);
}

static void an_upgrade_backs_up_first(void **state)
{
	struct place p;
	char before[PATH_BYTES];
	struct opened o;

	(void)state;
	assert_true(scratch_make(p.top, "backup"));
	path_in(p.folder, p.top, "first");
	path_in(p.other, p.top, "second");
	make_older(p.folder);
	for (int i = 0; i < 2; i++) {
		assert_true(app_open(p.folder, &o));
		assert_int_equal(db_age(o.db, modules), DB_AGE_CURRENT);
		app_close(&o);
		assert_int_equal(count_backups(p.folder, before), 1);
	}
	bring_key(p.folder, p.other);
	assert_true(backup_restore(before, p.other, NULL));
	scratch_remove(p.top);
}

static int start_server(void **state)
{
	const char *problem;

	(void)state;
	log_level_set(LOG_QUIET);
	server = pg_server_start(false, &problem);
	if (!server)
		printf("skipping what needs PostgreSQL: %s\n", problem);
	return 0;
}

static int stop_server(void **state)
{
	(void)state;
	pg_server_stop(server);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_comes_back_from_its_backup),
		cmocka_unit_test(data_moves_to_a_server_and_back),
		cmocka_unit_test(what_the_operator_set_comes_along),
		cmocka_unit_test(an_altered_backup_is_refused_wherever_it_was_altered),
		cmocka_unit_test(a_backup_is_refused_to_another_key),
		cmocka_unit_test(nothing_is_written_over),
		cmocka_unit_test(an_upgrade_backs_up_first),
	};

	seal_init();
	return cmocka_run_group_tests(tests, start_server, stop_server);
}
