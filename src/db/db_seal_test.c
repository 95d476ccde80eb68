/* What an older program kept in clear is sealed by a migration, on both engines. */
#include "db/db.h"

#include "base/log.h"
#include "base/module.h"
#include "base/seal.h"
#include "db/testing/stage.h"

#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <sodium.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#define ROWS   1700 /* more than three batches */
#define NEEDLE "Chong giu con o lan ngo"

#define OLD_TABLES(id, text, bytes) \
	"CREATE TABLE said (id " id " PRIMARY KEY, key " bytes ", words " text " NOT NULL); " \
	"CREATE TABLE pair (a " id " NOT NULL, b " id " NOT NULL, words " text " NOT NULL, " \
	"why " text " NOT NULL, PRIMARY KEY (a, b));"
#define SEALED(bytes) \
	"ALTER TABLE said ADD COLUMN held " bytes ";\n" \
	"--- seal said.words into held by id\n" \
	"ALTER TABLE said DROP COLUMN words;\n" \
	"ALTER TABLE said RENAME COLUMN held TO words;\n" \
	"ALTER TABLE pair ADD COLUMN key " bytes ";\n" \
	"ALTER TABLE pair ADD COLUMN held " bytes ";\n" \
	"ALTER TABLE pair ADD COLUMN held_why " bytes ";\n" \
	"--- seal pair.words into held by a, b\n" \
	"\n--- seal pair.why into held_why by a, b\n" \
	"ALTER TABLE pair DROP COLUMN words;\n" \
	"ALTER TABLE pair DROP COLUMN why;\n" \
	"ALTER TABLE pair RENAME COLUMN held TO words;\n" \
	"ALTER TABLE pair RENAME COLUMN held_why TO why;\n"

/* Many more rows, which are no more. */
#define COME_AND_GO \
	"INSERT INTO said SELECT id + 10000, key, words FROM said; " \
	"INSERT INTO said SELECT id + 20000, key, words FROM said; " \
	"INSERT INTO said SELECT id + 40000, key, words FROM said; " \
	"INSERT INTO said SELECT id + 80000, key, words FROM said; " \
	"DELETE FROM said WHERE id > 10000"

static const struct db_migration old = {"0002_said", OLD_TABLES("INTEGER", "TEXT", "BLOB"),
					OLD_TABLES("BIGINT", "TEXT", "BYTEA")};
static const struct db_migration sealed = {"0003_sealed", SEALED("BLOB"), SEALED("BYTEA")};

static bool migrate(struct stage *st, const struct db_migration *newest, const char **problem)
{
	const struct db_migration all[] = {
		*stage_module.migrations, old, newest ? *newest : (struct db_migration){0}, {0}};
	const struct module module = {.name = "stage", .migrations = all};
	const struct module *const slices[] = {&module, NULL};

	return db_migrate(st->db, st->world.keys, slices, st->arena, problem);
}

static const char *hex(struct arena *a, struct str bytes)
{
	char *out = arena_alloc(a, bytes.len * 2 + 1, 1);

	return sodium_bin2hex(out, bytes.len * 2 + 1, (const unsigned char *)bytes.ptr, bytes.len);
}

/* Every other row has a key already; every third says nothing. */
static void fill(struct stage *st)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct buf sql = buf_new(a, (size_t)4 << 20);
	const char *as = st->engine == STAGE_PG ? "\\x" : "";
	struct data_key key;

	for (int i = 1; i <= ROWS; i++) {
		struct str own = str_printf(a, "%s'%s%s'", *as ? "" : "X", as,
					    hex(a, data_key_new(a, st->world.keys, &key)));

		buf_addf(&sql, "INSERT INTO said VALUES (%d, %s, '", i, i % 2 ? own.ptr : "NULL");
		if (i % 3)
			buf_addf(&sql, NEEDLE " %d", i);
		buf_addf(&sql, "'); INSERT INTO pair VALUES (%d, %d, '" NEEDLE " %d', '%s');",
			 i % 2, i, i, i % 3 ? NEEDLE : "");
	}
	must(!buf_full(&sql));
	stage_script(st, str_z(a, buf_str(&sql)), NULL, NULL);
	/* Some builds of SQLite write over what is deleted; one that did not made this file. */
	if (st->engine == STAGE_SQLITE)
		stage_script(st, "PRAGMA secure_delete = OFF; " COME_AND_GO, NULL, NULL);
	else
		stage_script(st, COME_AND_GO, NULL, NULL);
	arena_free(a);
}

static struct stage *begin(void **state)
{
	struct stage *st = *state;
	const char *problem;

	if (!st->db)
		skip();
	assert_true(migrate(st, NULL, &problem));
	fill(st);
	return st;
}

/* ---- what came out ---- */

struct opening {
	struct stage *st;
	const char *table, *column;
	int texts;
};

static struct str bytes_of(struct arena *a, struct str typed)
{
	char *out = arena_alloc(a, typed.len / 2 + 1, 1);
	size_t len;

	must(sodium_hex2bin((unsigned char *)out, typed.len / 2, typed.ptr, typed.len, NULL, &len,
			    NULL) == 0);
	return (struct str){out, len};
}

/* Row, number of the text, key and sealed text as hexadecimal. */
static void open_one(void *teller, const struct str *texts, unsigned count)
{
	struct opening *o = teller;
	struct arena *a = o->st->arena;
	struct arena_mark mark = arena_mark(a);
	struct seal_place at = {o->table, o->column, 0};
	struct data_key key;
	struct str clear;

	assert_int_equal(count, 4);
	assert_true(str_int(texts[0], &at.row));
	assert_true(data_key_open(o->st->world.keys, bytes_of(a, texts[2]), &key));
	assert_true(unseal(a, &key, at, bytes_of(a, texts[3]), &clear));
	assert_true(str_eq(clear, str_is(str_of(o->column), "why")
					  ? STR(NEEDLE)
					  : str_printf(a, NEEDLE " %" STR_F, STR_A(texts[1]))));
	o->texts++;
	arena_rewind(a, mark);
}

static int count_sealed(struct stage *st, const char *table, const char *column, const char *row,
			const char *number)
{
	struct opening o = {st, table, column, 0};
	const char *begin = st->engine == STAGE_PG ? "encode(" : "hex(",
		   *end = st->engine == STAGE_PG ? ", 'hex')" : ")";
	char sql[256];

	snprintf(sql, sizeof sql, "SELECT %s, %s, %skey%s, %s%s%s FROM %s WHERE %s IS NOT NULL",
		 row, number, begin, end, begin, column, end, table, column);
	stage_script(st, sql, open_one, &o);
	return o.texts;
}

static void assert_all_sealed(struct stage *st)
{
	assert_int_equal(count_sealed(st, "said", "words", "id", "id"), ROWS - ROWS / 3);
	assert_int_equal(count_sealed(st, "pair", "words", "a", "b"), ROWS);
	assert_int_equal(count_sealed(st, "pair", "why", "a", "b"), ROWS - ROWS / 3);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM db_unclean"), 0);
}

/* ---- what is left on the disk ---- */

static int findings; /* nftw() has no argument of its own */

static int look_at(const char *path, const struct stat *s, int kind, struct FTW *where)
{
	int fd = kind == FTW_F && s->st_size ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	void *bytes;

	(void)where;
	if (fd < 0)
		return 0;
	bytes = mmap(NULL, (size_t)s->st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	must(bytes != MAP_FAILED);
	findings += memmem(bytes, (size_t)s->st_size, NEEDLE, strlen(NEEDLE)) != NULL;
	munmap(bytes, (size_t)s->st_size);
	close(fd);
	return 0;
}

/* A server's own log is left out: it is written over in its own time. */
static int files_with_it(struct stage *st)
{
	struct str folder = str_of(st->folder);

	if (st->engine == STAGE_PG) {
		stage_sql(st, "CHECKPOINT");
		folder = str_printf(st->arena, "%s/data/base", pg_server_folder(stage_server()));
	}
	findings = 0;
	must(nftw(folder.ptr, look_at, 16, FTW_PHYS) == 0);
	return findings;
}

static void old_texts_are_sealed_and_gone(void **state)
{
	struct stage *st = begin(state);
	const char *problem;

	assert_true(files_with_it(st) > 0);
	assert_true(migrate(st, &sealed, &problem));
	assert_all_sealed(st);
	assert_int_equal(files_with_it(st), 0);
	assert_true(migrate(st, &sealed, &problem));
	assert_all_sealed(st);
}

static void it_is_stopped_anywhere_and_done_again(void **state)
{
	struct stage *st = begin(state);
	const char *problem = NULL;
	int64_t k = 5; /* the steps before are a line's, which is tried again */

	do {
		db_fail_step(st->db, k);
		k += k < 40 ? 1 : 613;
	} while (!migrate(st, &sealed, &problem));
	db_fail_step(st->db, 0);
	assert_true(k > 40);
	assert_all_sealed(st);
	assert_int_equal(files_with_it(st), 0);
}

static void a_row_of_another_key_is_not_lost(void **state)
{
	struct stage *st = begin(state);
	const char *problem;

	stage_script(st,
		     st->engine == STAGE_PG ? "UPDATE said SET key = '\\x00' WHERE id = 901"
					    : "UPDATE said SET key = X'00' WHERE id = 901",
		     NULL, NULL);
	assert_false(migrate(st, &sealed, &problem));
	assert_string_equal(problem,
			    "Migration stage/0003_sealed failed: the key of a row cannot be "
			    "opened.");
	assert_int_equal(stage_number(st, "SELECT count(*) FROM said WHERE words <> ''"),
			 ROWS - ROWS / 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_BOTH(old_texts_are_sealed_and_gone),
		ON_BOTH(it_is_stopped_anywhere_and_done_again),
		ON_BOTH(a_row_of_another_key_is_not_lost),
	};

	log_level_set(LOG_QUIET);
	stage_server();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
