/* A data folder whose master key is not the one that its database was made with. */
#include "app/app.h"

#include "base/log.h"
#include "base/seal.h"
#include "db/testing/pg_server.h"
#include "db/testing/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define PATH_BYTES 256
#define SAID_BYTES 4096

static struct pg_server *server; /* NULL where PostgreSQL is not installed */

static void path_in(char out[PATH_BYTES], const char *folder, const char *name)
{
	assert_true(snprintf(out, PATH_BYTES, "%s/%s", folder, name) < PATH_BYTES);
}

/* What a command says on standard error, and how it ends. */
struct told {
	int status;
	char said[SAID_BYTES];
};

static void listen_to(struct told *told, const char *folder, int (*command)(const char *folder))
{
	char path[PATH_BYTES];
	int real = dup(STDERR_FILENO);

	path_in(path, folder, "said");
	assert_non_null(freopen(path, "w", stderr));
	told->status = command(folder);
	fflush(stderr);
	dup2(real, STDERR_FILENO);
	close(real);
	FILE *said = fopen(path, "re");

	assert_non_null(said);
	told->said[fread(told->said, 1, SAID_BYTES - 1, said)] = '\0';
	fclose(said);
}

static int check(const char *folder)
{
	char name[] = "check", option[PATH_BYTES];
	char *argv[] = {name, option, NULL};

	must(snprintf(option, sizeof option, "--dir=%s", folder) < PATH_BYTES);
	return command_check(2, argv);
}

static int serve(const char *folder)
{
	return app_serve(&(struct serving){folder, "127.0.0.1", 0});
}

static void open_once(const char *folder)
{
	struct opened o;

	assert_true(app_open(folder, &o));
	app_close(&o);
}

static void change_key(const char *folder)
{
	char key[PATH_BYTES];

	path_in(key, folder, "master.key");
	assert_int_equal(remove(key), 0);
	assert_true(keyring_create(key));
}

static void assert_refused(const char *folder, int (*command)(const char *folder))
{
	struct told told;

	listen_to(&told, folder, command);
	assert_int_equal(told.status, EXIT_FINDINGS);
	assert_non_null(strstr(told.said, "was sealed with another master key"));
	assert_non_null(strstr(told.said, folder));
}

static void with_database(const char *url)
{
	char folder[SCRATCH_BYTES], key[PATH_BYTES], aside[PATH_BYTES];

	assert_true(scratch_make(folder, "key"));
	path_in(key, folder, "master.key");
	path_in(aside, folder, "kept.key");
	assert_true(folder_make(folder, FOLDER_REAL, url));
	open_once(folder);
	assert_int_equal(check(folder), EXIT_DONE);
	assert_int_equal(link(key, aside), 0);
	change_key(folder);
	assert_refused(folder, check);
	assert_refused(folder, serve);
	assert_int_equal(rename(aside, key), 0);
	assert_int_equal(check(folder), EXIT_DONE);
	scratch_remove(folder);
}

static void a_file_is_refused_to_another_key(void **state)
{
	(void)state;
	with_database(NULL);
}

static void a_server_is_refused_to_another_key(void **state)
{
	struct arena *a = arena_new((size_t)1 << 20);

	(void)state;
	if (!server)
		skip();
	assert_true(pg_server_create(server, "kept"));
	with_database(pg_server_url(server, a, "kept"));
	arena_free(a);
}

/* --- the recovery sheet --- */

static int bring_sheet(const char *folder)
{
	char name[] = "key", option[] = "--dir", value[PATH_BYTES], path[PATH_BYTES];
	char *argv[] = {name, option, value, NULL};

	snprintf(value, sizeof value, "%s", folder);
	path_in(path, folder, "sheet");
	assert_non_null(freopen(path, "r", stdin));
	return command_key(3, argv);
}

static void write_sheet(const char *folder, struct str sheet)
{
	char path[PATH_BYTES];

	path_in(path, folder, "sheet");
	FILE *file = fopen(path, "we");

	assert_non_null(file);
	fwrite(sheet.ptr, 1, sheet.len, file);
	fclose(file);
}

static struct str read_sheet(struct arena *a, const char *folder)
{
	char key[PATH_BYTES];
	const char *problem;

	path_in(key, folder, "master.key");
	struct keyring *ring = keyring_open(key, &problem);

	assert_non_null(ring);
	struct str sheet = keyring_sheet(a, ring);

	keyring_free(ring);
	return sheet;
}

static void the_sheet_brings_the_key_back(void **state)
{
	char folder[SCRATCH_BYTES], key[PATH_BYTES];
	struct arena *a = arena_new((size_t)1 << 16);
	struct told told;

	(void)state;
	assert_true(scratch_make(folder, "key"));
	path_in(key, folder, "master.key");
	assert_true(folder_make(folder, FOLDER_REAL, NULL));
	open_once(folder);
	write_sheet(folder, read_sheet(a, folder));
	listen_to(&told, folder, bring_sheet);
	assert_int_equal(told.status, EXIT_FINDINGS);
	assert_non_null(strstr(told.said, "is there already"));
	assert_int_equal(remove(key), 0);
	listen_to(&told, folder, check);
	assert_non_null(strstr(told.said, "'kip key' writes it"));
	listen_to(&told, folder, bring_sheet);
	assert_int_equal(told.status, EXIT_DONE);
	assert_int_equal(check(folder), EXIT_DONE);
	scratch_remove(folder);
	arena_free(a);
}

static void a_mistyped_sheet_writes_nothing(void **state)
{
	char folder[SCRATCH_BYTES], key[PATH_BYTES];
	struct told told;

	(void)state;
	assert_true(scratch_make(folder, "key"));
	path_in(key, folder, "master.key");
	write_sheet(folder, STR("17ec 701c e373 1005"));
	listen_to(&told, folder, bring_sheet);
	assert_int_equal(told.status, EXIT_FINDINGS);
	assert_non_null(strstr(told.said, "17 groups of 4"));
	assert_int_not_equal(access(key, F_OK), 0);
	scratch_remove(folder);
}

/* As after a mistake with owners: an empty database beside the real one would be served instead. */
static void a_database_that_cannot_be_read_is_not_passed_over(void **state)
{
	char folder[SCRATCH_BYTES], path[PATH_BYTES];
	struct told told;

	(void)state;
	assert_true(scratch_make(folder, "key"));
	assert_true(folder_make(folder, FOLDER_REAL, NULL));
	path_in(path, folder, "database");
	assert_int_equal(mkdir(path, 0700), 0); /* root can read any file */
	listen_to(&told, folder, check);
	assert_int_equal(told.status, EXIT_FINDINGS);
	assert_non_null(strstr(told.said, "'database'"));
	path_in(path, folder, "kip.db");
	assert_int_not_equal(access(path, F_OK), 0);
	scratch_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_is_refused_to_another_key),
		cmocka_unit_test(a_server_is_refused_to_another_key),
		cmocka_unit_test(the_sheet_brings_the_key_back),
		cmocka_unit_test(a_mistyped_sheet_writes_nothing),
		cmocka_unit_test(a_database_that_cannot_be_read_is_not_passed_over),
	};
	const char *problem;

	seal_init();
	log_level_set(LOG_QUIET);
	server = pg_server_start(false, &problem);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	pg_server_stop(server);
	return failed;
}
