/*
 * SQLite: opening, connections, transactions.  Every session reads through a connection of its own
 * that cannot write (query_only); all writing happens on the connection of db_sqlite_writer.c.
 */
#include "db/db_sqlite.h"

#include "base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define OLDEST_VERSION 3037000 /* STRICT tables */

/*
 * Full sync: an answer that was given survives a power cut.  A small cache, since every thread has
 * one.
 */
static const char set_up[] = "PRAGMA synchronous = FULL;"
			     "PRAGMA foreign_keys = ON;"
			     "PRAGMA trusted_schema = OFF;"
			     "PRAGMA cache_size = -512;"
			     "PRAGMA journal_size_limit = 67108864;";

static const struct db_statement begin_read = {
	.name = "begin read", .file = __FILE__, .sqlite = "BEGIN", .number = SQLITE_BEGIN_READ};
const struct db_statement sqlite_begin_write = {.name = "begin write",
						.file = __FILE__,
						.sqlite = "BEGIN IMMEDIATE",
						.number = SQLITE_BEGIN_WRITE};
const struct db_statement sqlite_commit = {
	.name = "commit", .file = __FILE__, .sqlite = "COMMIT", .number = SQLITE_COMMIT_ALL};

static struct sqlite_connection *of(struct db_connection *c)
{
	return (struct sqlite_connection *)c;
}

/* --- connections --- */

static bool execute(struct sqlite_connection *c, const char *sql)
{
	return sqlite3_exec(c->handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

void sqlite_disconnect(struct db_connection *base)
{
	struct sqlite_connection *c = of(base);

	sqlite_forget_statements(c);
	must(sqlite3_close(c->handle) == SQLITE_OK);
	free(c);
}

/*
 * Asks for the write-ahead log and looks whether it was granted: some network file systems cannot.
 */
static bool use_log(struct sqlite_connection *c)
{
	sqlite3_stmt *mode;
	bool granted = false;

	if (sqlite3_prepare_v2(c->handle, "PRAGMA journal_mode = WAL", -1, &mode, NULL) !=
	    SQLITE_OK)
		return false;
	if (sqlite3_step(mode) == SQLITE_ROW)
		granted = strcmp((const char *)sqlite3_column_text(mode, 0), "wal") == 0;
	sqlite3_finalize(mode);
	return granted;
}

static bool prepare_connection(struct sqlite_connection *c)
{
	char pages[64];

	sqlite3_extended_result_codes(c->handle, 1);
	sqlite3_busy_timeout(c->handle, SQLITE_BUSY_MS);
	if (!use_log(c) || !execute(c, set_up))
		return false;
	if (c->base.db->pages_most == 0)
		return true;
	snprintf(pages, sizeof pages, "PRAGMA max_page_count = %lld",
		 (long long)c->base.db->pages_most);
	return execute(c, pages);
}

struct sqlite_connection *sqlite_connect(struct db *db, char why[DB_ERROR_BYTES])
{
	struct sqlite_connection *c = calloc(1, sizeof *c);

	must(c);
	c->base.db = db;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;

	if (sqlite3_open_v2(db->url, &c->handle, flags, NULL) == SQLITE_OK &&
	    !sqlite3_db_readonly(c->handle, "main") && prepare_connection(c))
		return c;
	snprintf(why, DB_ERROR_BYTES, "%s",
		 sqlite3_errcode(c->handle) == SQLITE_OK
			 ? "it cannot be written, or cannot keep a write-ahead log"
			 : sqlite3_errmsg(c->handle));
	sqlite_disconnect(&c->base);
	return NULL;
}

static struct db_connection *connect_reader(struct db *db)
{
	char why[DB_ERROR_BYTES];
	struct sqlite_connection *c = sqlite_connect(db, why);

	if (!c)
		log_error("database file: %s", why);
	else if (!execute(c, "PRAGMA query_only = ON")) {
		sqlite_disconnect(&c->base);
		c = NULL;
	}
	return c ? &c->base : NULL;
}

/* --- opening --- */

/*
 * Makes the file before SQLite would, so that only its owner can read it; the log files take over
 * its mode.  A file that is there is not touched: closing a second descriptor would drop SQLite's
 * locks.
 */
static bool make_file(const char *path)
{
	int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (file >= 0)
		close(file);
	return file >= 0 || errno == EEXIST;
}

static void free_db(struct sqlite_db *db)
{
	free(db->base.url);
	free(db);
}

static struct db *start(struct arena *a, struct sqlite_db *db, const char **problem)
{
	char why[DB_ERROR_BYTES];
	struct sqlite_connection *c = NULL;

	if (make_file(db->base.url))
		c = sqlite_connect(&db->base, why);
	else
		snprintf(why, sizeof why, "%s", strerrordesc_np(errno));
	if (!c) {
		struct str text = str_printf(a, "The database file %s cannot be opened: %s.",
					     db->base.url, why);

		free_db(db);
		return db_problem(problem, text);
	}
	/*
	 * The one that holds what a batch has changed, and what its savepoints would bring back,
	 * which would otherwise go through a file made for each commit.
	 */
	execute(c, "PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY");
	sqlite_log_watch(c);
	db->writer = sqlite_writer_start(&db->base, c);
	return &db->base;
}

static struct db *open_file(struct arena *a, const struct db_options *o, const char **problem)
{
	if (sqlite3_libversion_number() < OLDEST_VERSION)
		return db_problem(problem,
				  str_printf(a, "SQLite %s is too old; 3.37 or newer is needed.",
					     sqlite3_libversion()));
	if (!*o->url)
		return db_problem(problem, STR("The address of the database names no file: write "
					       "sqlite:/path/to/kip.db."));
	/*
	 * SQLite counts the bytes it uses behind one lock that all threads share.  Nobody reads the
	 * count; once SQLite runs, it stays as it is.
	 */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	struct sqlite_db *db = calloc(1, sizeof *db);

	must(db);
	db->base.engine = &db_sqlite;
	db->base.url = strdup(o->url);
	must(db->base.url);
	db->base.wait_ms = o->wait_ms;
	db->base.pages_most = o->sqlite_pages_most;
	return start(a, db, problem);
}

static void close_file(struct db *base)
{
	struct sqlite_db *db = (struct sqlite_db *)base;

	sqlite_writer_stop(db->writer);
	free_db(db);
}

/* --- transactions --- */

bool sqlite_in_transaction(const struct sqlite_connection *c)
{
	return !sqlite3_get_autocommit(c->handle);
}

static bool begin_snapshot(struct db_connection *c)
{
	return sqlite_run(c, &begin_read, NULL, NULL, NULL);
}

static bool begin_migration(struct db_connection *c)
{
	return sqlite_run(c, &sqlite_begin_write, NULL, NULL, NULL);
}

static bool commit(struct db_connection *c)
{
	return sqlite_run(c, &sqlite_commit, NULL, NULL, NULL);
}

/* Not a step: a rollback that fails leaves a transaction that SQLite has already ended. */
void sqlite_end(struct db_connection *c)
{
	if (sqlite_in_transaction(of(c)))
		execute(of(c), "ROLLBACK");
	must(!sqlite_in_transaction(of(c)));
}

/*
 * BEGIN IMMEDIATE keeps two programs apart that migrate at once; the connection only has to be able
 * to write.
 */
static bool lock(struct db_connection *c)
{
	return execute(of(c), "PRAGMA query_only = OFF");
}

static bool wait_for_keys(struct db_connection *c)
{
	return execute(of(c), "PRAGMA defer_foreign_keys = ON");
}

static void take_orphan(void *taker, const struct str *texts, unsigned count)
{
	struct db_connection *c = taker;

	must(count == 4);
	snprintf(c->error, sizeof c->error, "a row of %" STR_F " refers to none of %" STR_F,
		 STR_A(texts[0]), STR_A(texts[2]));
}

static bool settle_keys(struct db_connection *c)
{
	c->error[0] = '\0';
	return sqlite_script(c, "PRAGMA foreign_key_check", take_orphan, c) && !c->error[0];
}

static const char *text(const char *sqlite, const char *pg)
{
	(void)pg;
	return sqlite;
}

static const struct db_invariant file_is_whole = {
	"the pages of the database file fit together",
	"SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok'"};

const struct db_engine db_sqlite = {
	.name = "SQLite",
	.open = open_file,
	.close = close_file,
	.connect = connect_reader,
	.disconnect = sqlite_disconnect,
	.read = begin_snapshot,
	.write = begin_migration,
	.commit = commit,
	.end = sqlite_end,
	.run = sqlite_run,
	.script = sqlite_script,
	.lock = lock,
	.each = sqlite_each,
	.forget = sqlite_forget,
	.columns = "SELECT m.name, c.name, lower(c.type) FROM sqlite_schema m, "
		   "pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT GLOB "
		   "'sqlite_*' ORDER BY m.name, c.cid",
	.wait_for_keys = wait_for_keys,
	.settle_keys = settle_keys,
	.transact = sqlite_change,
	.file = &file_is_whole,
	.text = text,
};
