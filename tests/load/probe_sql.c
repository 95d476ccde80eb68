#include "probe.h"

#include "base/module.h"
#include "db/db.h"

#include <err.h>

#define BUSY_MS 5000

sqlite3 *probe_open(const char *file)
{
	sqlite3 *db;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;

	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (sqlite3_open_v2(file, &db, flags, NULL) != SQLITE_OK)
		errx(1, "%s: %s", file, sqlite3_errmsg(db));
	sqlite3_busy_timeout(db, BUSY_MS);
	if (sqlite3_exec(db,
			 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
			 "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
			 "PRAGMA cache_size = -512;"
			 "PRAGMA journal_size_limit = 67108864;",
			 NULL, NULL, NULL) != SQLITE_OK)
		errx(1, "%s: %s", file, sqlite3_errmsg(db));
	return db;
}

static const char *text_of(const char *query)
{
	for (const struct module *const *m = modules; *m; m++)
		for (struct db_statement *const *s = (*m)->statements; s && *s; s++)
			if (strcmp((*s)->name, query) == 0)
				return (*s)->sqlite;
	errx(1, "the program has no query '%s'", query);
}

sqlite3_stmt *probe_prepare_sql(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *q;

	if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &q, NULL) != SQLITE_OK)
		errx(1, "%s: %s", sql, sqlite3_errmsg(db));
	return q;
}

sqlite3_stmt *probe_prepare(sqlite3 *db, const char *query)
{
	return probe_prepare_sql(db, text_of(query));
}

void probe_run(sqlite3_stmt *q)
{
	int code;

	while ((code = sqlite3_step(q)) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(q); i++)
			if (sqlite3_column_type(q, i) != SQLITE_INTEGER)
				sqlite3_column_blob(q, i);
	if (code != SQLITE_DONE)
		errx(1, "%s: %s", sqlite3_sql(q), sqlite3_errmsg(sqlite3_db_handle(q)));
	sqlite3_reset(q);
}

int64_t probe_number(sqlite3 *db, const char *sql, int64_t in)
{
	sqlite3_stmt *q = probe_prepare_sql(db, sql);
	int64_t found = 0;

	if (sqlite3_bind_parameter_count(q) > 0)
		sqlite3_bind_int64(q, 1, in);
	if (sqlite3_step(q) == SQLITE_ROW)
		found = sqlite3_column_int64(q, 0);
	sqlite3_finalize(q);
	return found;
}
