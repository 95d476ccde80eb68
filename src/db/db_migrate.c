/*
 * Migrations: each in one transaction, remembered with the hash of its text.  A database that knows
 * a migration this program does not know was made by a newer one, and stays untouched.
 */
#include "db/db_copy.h"
#include "db/db_internal.h"
#include "db/db_seal.h"

#include "base/log.h"
#include "base/module.h"

#include <sodium.h>
#include <stdio.h>

#define HASH_BYTES 16

static const struct db_field which[] = {{"slice", DB_TEXT, false}, {"name", DB_TEXT, false}, {0}};
static const struct db_field added[] = {{"slice", DB_TEXT, false},
					{"name", DB_TEXT, false},
					{"at", DB_INT, false},
					{"hash", DB_TEXT, false},
					{0}};
static const struct db_field hash_only[] = {{"hash", DB_TEXT, false}, {0}};

static const struct db_statement find_done = {
	.name = "db_migrated",
	.file = __FILE__,
	.sqlite = "SELECT hash FROM migration WHERE slice = ?1 AND name = ?2",
	.pg = "SELECT hash FROM migration WHERE slice = $1 AND name = $2",
	.in = which,
	.in_count = 2,
	.out = hash_only,
	.out_count = 1,
	.number = DB_MIGRATED,
};

static const struct db_statement add_done = {
	.name = "db_migration_add",
	.file = __FILE__,
	.sqlite = "INSERT INTO migration (slice, name, at, hash) VALUES (?1, ?2, ?3, ?4)",
	.pg = "INSERT INTO migration (slice, name, at, hash) VALUES ($1, $2, $3, $4)",
	.in = added,
	.in_count = 4,
	.number = DB_MIGRATION_ADD,
};

/* Before anything else: the table that remembers the others. */
static const struct db_migration memory = {
	.sqlite = "CREATE TABLE IF NOT EXISTS migration (slice TEXT NOT NULL, name TEXT NOT NULL, "
		  "at INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (slice, name)) STRICT",
	.pg = "CREATE TABLE IF NOT EXISTS migration (slice TEXT COLLATE \"C\" NOT NULL, "
	      "name TEXT COLLATE \"C\" NOT NULL, at BIGINT NOT NULL, hash TEXT COLLATE \"C\" NOT "
	      "NULL, "
	      "PRIMARY KEY (slice, name))",
};

static const struct db_migration own_migrations[] = {
	{
		/* The newest commit of each connection that writes; SQLite has one, writer 0. */
		.name = "0001_state",
		.sqlite = "CREATE TABLE db_state (writer INTEGER PRIMARY KEY, instant INTEGER NOT "
			  "NULL, "
			  "change INTEGER NOT NULL) STRICT",
		.pg = "CREATE TABLE db_state (writer BIGINT PRIMARY KEY, instant BIGINT NOT NULL, "
		      "change BIGINT NOT NULL) WITH (fillfactor = 20)",
	},
	{
		/* Tables in which something was sealed, whose old texts are still in free space. */
		.name = "0002_unclean",
		.sqlite = "CREATE TABLE db_unclean (name TEXT PRIMARY KEY) STRICT",
		.pg = "CREATE TABLE db_unclean (name TEXT COLLATE \"C\" PRIMARY KEY)",
	},
	{0},
};

/*
 * Connections that have written nothing for a day before the newest commit: nobody asks for them
 * any more.  SQLite has one writer.
 */
static const char forget_old[] =
	"DELETE FROM db_state WHERE instant < (SELECT max(instant) FROM db_state) - 86400000000";

static const struct module db_module = {.name = "db", .migrations = own_migrations};

struct migrating {
	struct db *db;
	struct db_connection *c;
	struct keyring *keys; /* NULL where there is no row yet */
	const struct module *const *slices;
	const struct db_copy_head *only; /* what may run; NULL: all */
	struct arena *a;
	struct str problem; /* absent while all is well */
	unsigned ran;
};

/* "jobs/0001_jobs": what sqlgen made has its slice in the name already. */
static const char *title(struct arena *a, struct str slice, struct str name)
{
	struct str folder = str_printf(a, "%" STR_F "/", STR_A(slice));

	if (!str_starts(name, folder))
		name = str_printf(a, "%" STR_F "%" STR_F, STR_A(folder), STR_A(name));
	return str_z(a, name);
}

static void failed(struct migrating *m, const char *slice, const char *name)
{
	m->problem = str_printf(m->a, "Migration %s failed: %s.",
				title(m->a, str_of(slice), str_of(name)), m->c->error);
}

static struct str hash_of(const struct migrating *m, const struct db_migration *one)
{
	const char *text = m->db->engine->text(one->sqlite, one->pg);
	unsigned char hash[HASH_BYTES];
	char *hex = arena_alloc(m->a, 2 * HASH_BYTES + 1, 1);

	crypto_generichash(hash, sizeof hash, (const unsigned char *)text, strlen(text), NULL, 0);
	return str_of(sodium_bin2hex(hex, 2 * HASH_BYTES + 1, hash, sizeof hash));
}

/* --- what the database knows --- */

static const struct db_migration *find_in(const struct module *module, struct str slice,
					  struct str name)
{
	if (!str_is(slice, module->name))
		return NULL;
	for (const struct db_migration *one = module->migrations; one && one->name; one++)
		if (str_is(name, one->name))
			return one;
	return NULL;
}

static const struct db_migration *find(const struct migrating *m, struct str slice, struct str name)
{
	const struct db_migration *found = find_in(&db_module, slice, name);

	for (const struct module *const *module = m->slices; *module && !found; module++)
		found = find_in(*module, slice, name);
	return found;
}

static void check_known(void *taker, const struct str *texts, unsigned count)
{
	struct migrating *m = taker;
	const struct db_migration *one = find(m, texts[0], texts[1]);

	must(count == 3);
	if (m->problem.ptr)
		return;
	if (!one)
		m->problem = str_printf(
			m->a,
			"The database is newer than this program: it holds the migration "
			"%s, which this program does not know. "
			"Use the newer program, or restore the backup made before the upgrade.",
			title(m->a, texts[0], texts[1]));
	else if (!str_eq(hash_of(m, one), texts[2]))
		m->problem = str_printf(m->a,
					"The migration %s is not the one that made this "
					"database: its text has changed since.",
					title(m->a, texts[0], texts[1]));
}

static bool check_all_known(struct migrating *m)
{
	const struct db_engine *e = m->db->engine;

	if (!e->script(m->c, e->text(memory.sqlite, memory.pg), NULL, NULL) ||
	    !e->script(m->c, "SELECT slice, name, hash FROM migration ORDER BY slice, name",
		       check_known, m))
		failed(m, db_module.name, "migration");
	return !m->problem.ptr;
}

/* --- running --- */

static void found(void *taker, const struct db_value *values)
{
	(void)values;
	*(bool *)taker = true;
}

static bool run_sql(struct migrating *m, struct str sql)
{
	return !str_trim(sql).len || m->db->engine->script(m->c, str_z(m->a, sql), NULL, NULL);
}

/* Statements, and between them lines that seal a column: to an engine these are comments. */
static bool run_steps(struct migrating *m, struct str text)
{
	size_t at;

	while ((at = str_find(text, STR("\n" DB_SEAL_MARK))) != SIZE_MAX) {
		struct str sql = str_sub(text, 0, at), line;

		str_cut(str_sub(text, at + 1, text.len), '\n', &line, &text);
		if (!run_sql(m, sql) || !db_seal_column(m->c, m->keys, m->a, line))
			return false;
	}
	return run_sql(m, text);
}

static bool run_text(struct migrating *m, const char *slice, const struct db_migration *one)
{
	const struct db_engine *e = m->db->engine;
	struct db_value row[] = {{.s = str_of(slice)},
				 {.s = str_of(one->name)},
				 {.i = time_wall()},
				 {.s = hash_of(m, one)}};

	if (!run_steps(m, str_of(e->text(one->sqlite, one->pg))) ||
	    !e->run(m->c, &add_done, row, NULL, NULL) || !e->commit(m->c))
		return false;
	m->ran++;
	return true;
}

static bool ask_done(struct migrating *m, const char *slice, const struct db_migration *one,
		     bool *done)
{
	struct db_value key[] = {{.s = str_of(slice)}, {.s = str_of(one->name)}};
	struct db_rows rows = {found, done};

	*done = false;
	return m->db->engine->run(m->c, &find_done, key, &rows, NULL);
}

/*
 * Where there is nothing to do the database is not locked: a program beside a busy one, as a backup
 * is, would wait for its turn each time.  Asks again inside the transaction: another process may
 * have been faster.
 */
static bool run_once(struct migrating *m, const char *slice, const struct db_migration *one)
{
	const struct db_engine *e = m->db->engine;
	bool done;

	snprintf(m->c->error, sizeof m->c->error, "the database could not do it now");
	bool good = ask_done(m, slice, one, &done);

	if (good && done)
		return true;
	if (!good || !e->write(m->c) || !ask_done(m, slice, one, &done) ||
	    (!done && !run_text(m, slice, one)))
		failed(m, slice, one->name);
	e->end(m->c);
	return !m->problem.ptr;
}

static bool is_wanted(const struct migrating *m, const char *slice, const char *name)
{
	for (size_t i = 0; m->only && i < m->only->count; i++)
		if (str_is(m->only->migrated[i].slice, slice) &&
		    str_is(m->only->migrated[i].name, name))
			return true;
	return !m->only;
}

static bool run_module(struct migrating *m, const struct module *module)
{
	for (const struct db_migration *one = module->migrations; one && one->name; one++)
		if (is_wanted(m, module->name, one->name) && !run_once(m, module->name, one))
			return false;
	return true;
}

static void run_all(struct migrating *m)
{
	if (!m->db->engine->lock(m->c)) {
		m->problem =
			str_printf(m->a, "The database cannot be migrated now: %s.", m->c->error);
		return;
	}
	bool good = check_all_known(m) && run_module(m, &db_module);

	for (const struct module *const *module = m->slices; *module && good; module++)
		good = run_module(m, *module);
	if (m->ran)
		log_info("migrations=%u done", m->ran);
	if (good && !run_sql(m, str_of(m->db->engine->text("", forget_old))))
		failed(m, db_module.name, "state");
	if (good && !m->only && !db_clear_away(m->c, m->a))
		m->problem = str_printf(m->a,
					"What was sealed cannot be cleared off the disk: %s. The "
					"program needs room for the data once more, and begins "
					"again where it stopped.",
					m->c->error);
}

static bool migrate(struct migrating *m, const char **problem)
{
	struct db_session *s = db_session_new(m->db);

	m->c = db_session_connection(s);
	if (m->c)
		run_all(m);
	else
		m->problem = STR("The database cannot be opened for migration.");
	db_session_free(s);
	if (m->ran)
		atomic_fetch_add(&m->db->generation, 1);
	*problem = m->problem.ptr;
	return !m->problem.ptr;
}

bool db_migrate(struct db *db, struct keyring *keys, const struct module *const *slices,
		struct arena *a, const char **problem)
{
	struct migrating m = {.db = db, .keys = keys, .slices = slices, .a = a};

	return migrate(&m, problem);
}

bool db_migrate_like(struct db *db, const struct module *const *slices,
		     const struct db_copy_head *head, struct arena *a, const char **problem)
{
	struct migrating m = {.db = db, .slices = slices, .only = head, .a = a};

	for (size_t i = 0; i < head->count; i++)
		if (!find(&m, head->migrated[i].slice, head->migrated[i].name)) {
			*problem = str_printf(a,
					      "The copy is of a newer program: it knows %s, which "
					      "this program does not. Use the newer program.",
					      title(a, head->migrated[i].slice,
						    head->migrated[i].name))
					   .ptr;
			return false;
		}
	return migrate(&m, problem);
}

/* ---- how old it is ---- */

static void count_row(void *taker, const struct str *texts, unsigned count)
{
	(void)texts;
	must(count == 2);
	++*(size_t *)taker;
}

static size_t count_known(const struct module *const *slices)
{
	size_t n = sizeof own_migrations / sizeof *own_migrations - 1;

	for (; *slices; slices++)
		for (const struct db_migration *one = (*slices)->migrations; one && one->name;
		     one++)
			n++;
	return n;
}

enum db_age db_age(struct db *db, const struct module *const *slices)
{
	struct db_session *s = db_session_new(db);
	struct db_connection *c = db_session_connection(s);
	size_t ran = 0;

	/* Without the table the question fails, and a database without it is new. */
	if (c && db->engine->read(c))
		db->engine->script(c, "SELECT slice, name FROM migration", count_row, &ran);
	db_session_free(s);
	return ran == 0 ? DB_AGE_NEW : ran < count_known(slices) ? DB_AGE_OLDER : DB_AGE_CURRENT;
}
