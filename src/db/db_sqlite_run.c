/* SQLite: statements.  Prepared once per connection, and as strict about types as PostgreSQL. */
#include "db/db_sqlite.h"

#include "base/log.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static struct sqlite_connection *of(struct db_connection *c)
{
	return (struct sqlite_connection *)c;
}

/* As a full disk would: some failures take the whole transaction with them. */
static bool fail_on_purpose(struct sqlite_connection *c)
{
	if (db_step_takes_all(c->base.db))
		sqlite_end(&c->base);
	return false;
}

/*
 * What a disk, a lock or memory does to a statement; everything else is the statement's own fault.
 */
static bool is_failure(int code)
{
	static const int failures[] = {SQLITE_FULL,      SQLITE_IOERR,    SQLITE_NOMEM,
				       SQLITE_BUSY,      SQLITE_LOCKED,   SQLITE_CORRUPT,
				       SQLITE_NOTADB,    SQLITE_CANTOPEN, SQLITE_PROTOCOL,
				       SQLITE_INTERRUPT, SQLITE_PERM};

	for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
		if ((code & 0xff) == failures[i])
			return true;
	return code == SQLITE_READONLY_DBMOVED || code == SQLITE_READONLY_CANTINIT ||
	       code == SQLITE_READONLY_ROLLBACK;
}

static bool failed(struct sqlite_connection *c, const struct db_statement *s)
{
	if (!is_failure(sqlite3_extended_errcode(c->handle)))
		db_bug(s, sqlite3_errmsg(c->handle));
	log_error("statement=%s failed: %s (%d)", s->name, sqlite3_errmsg(c->handle),
		  sqlite3_extended_errcode(c->handle));
	return false;
}

static void make_room(struct sqlite_connection *c, unsigned number)
{
	if (number < c->room)
		return;
	unsigned room = number + 64;

	c->prepared = reallocarray(c->prepared, room, sizeof *c->prepared);
	must(c->prepared);
	memset(c->prepared + c->room, 0, (room - c->room) * sizeof *c->prepared);
	c->room = room;
}

void sqlite_forget_statements(struct sqlite_connection *c)
{
	for (unsigned i = 0; i < c->room; i++)
		sqlite3_finalize(c->prepared[i]);
	free(c->prepared);
}

static sqlite3_stmt *prepared(struct sqlite_connection *c, const struct db_statement *s)
{
	make_room(c, s->number);
	sqlite3_stmt **kept = &c->prepared[s->number];

	if (*kept)
		return *kept;
	if (sqlite3_prepare_v3(c->handle, s->sqlite, -1, SQLITE_PREPARE_PERSISTENT, kept, NULL) !=
	    SQLITE_OK) {
		failed(c, s);
		return NULL;
	}
	if (sqlite3_bind_parameter_count(*kept) != (int)s->in_count)
		db_bug(s, "has other parameters than it says");
	if (s->out_count && sqlite3_column_count(*kept) != (int)s->out_count)
		db_bug(s, "has other columns than it says");
	return *kept;
}

static int bind(sqlite3_stmt *q, int place, const struct db_field *f, const struct db_value *v)
{
	if (db_value_is_null(f, v))
		return sqlite3_bind_null(q, place);
	switch (f->type) {
	case DB_TEXT:
		return sqlite3_bind_text64(q, place, v->s.ptr, v->s.len, SQLITE_STATIC,
					   SQLITE_UTF8);
	case DB_BYTES:
		return sqlite3_bind_blob64(q, place, v->s.ptr, v->s.len, SQLITE_STATIC);
	case DB_INT:
	case DB_DAY:
		break;
	}
	return sqlite3_bind_int64(q, place, v->i);
}

/* As strict as PostgreSQL: a text where a number was promised is a bug in both. */
static void check_column(const struct db_statement *s, enum db_type wanted, int found)
{
	static const int types[] = {[DB_INT] = SQLITE_INTEGER,
				    [DB_DAY] = SQLITE_INTEGER,
				    [DB_TEXT] = SQLITE_TEXT,
				    [DB_BYTES] = SQLITE_BLOB};

	if (found != types[wanted])
		db_bug(s, "found a value of another type than it says");
}

static struct db_value column(sqlite3_stmt *q, int i, const struct db_statement *s)
{
	const struct db_field *f = &s->out[i];
	int found = sqlite3_column_type(q, i);

	if (found == SQLITE_NULL)
		return db_value_null(s, f);
	check_column(s, f->type, found);
	if (f->type == DB_INT || f->type == DB_DAY)
		return (struct db_value){.i = sqlite3_column_int64(q, i)};
	const char *bytes = sqlite3_column_blob(q, i); /* NULL for no bytes at all */

	return (struct db_value){.s = {bytes ? bytes : "", (size_t)sqlite3_column_bytes(q, i)}};
}

static void take_row(sqlite3_stmt *q, const struct db_statement *s, const struct db_rows *rows)
{
	struct db_value values[DB_FIELDS_MOST];

	if (!rows)
		return;
	for (unsigned i = 0; i < s->out_count; i++)
		values[i] = column(q, (int)i, s);
	rows->take(rows->taker, values);
}

bool sqlite_run(struct db_connection *base, const struct db_statement *s, const struct db_value *in,
		const struct db_rows *rows, int64_t *changed)
{
	struct sqlite_connection *c = of(base);

	if (!db_step(base->db))
		return fail_on_purpose(c);
	sqlite3_stmt *q = prepared(c, s);
	int code = SQLITE_OK;

	if (!q)
		return false;
	for (unsigned i = 0; i < s->in_count && code == SQLITE_OK; i++)
		code = bind(q, (int)i + 1, &s->in[i], &in[i]);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(q);
		if (code == SQLITE_ROW)
			take_row(q, s, rows);
	}
	bool done = code == SQLITE_DONE || failed(c, s);

	if (done && changed)
		*changed = sqlite3_changes64(c->handle);
	sqlite3_reset(q); /* a statement that is not reset would keep its snapshot open */
	return done;
}

/* SQLite gives rows one by one. */
bool sqlite_each(struct db_connection *base, const struct db_statement *s,
		 const struct db_rows *rows)
{
	static const struct db_value none = {0};

	return sqlite_run(base, s, &none, rows, NULL);
}

void sqlite_forget(struct db_connection *base, unsigned number)
{
	struct sqlite_connection *c = of(base);

	if (number >= c->room)
		return;
	sqlite3_finalize(c->prepared[number]);
	c->prepared[number] = NULL;
}

struct texts {
	db_take_texts *take;
	void *taker;
};

static int take_texts(void *arg, int count, char **values, char **names)
{
	const struct texts *to = arg;
	struct str texts[DB_FIELDS_MOST];

	(void)names;
	must(count <= DB_FIELDS_MOST);
	for (int i = 0; i < count; i++)
		texts[i] = values[i] ? str_of(values[i]) : STR("");
	if (to->take)
		to->take(to->taker, texts, (unsigned)count);
	return 0;
}

bool sqlite_script(struct db_connection *base, const char *sql, db_take_texts *take, void *taker)
{
	struct sqlite_connection *c = of(base);
	struct texts to = {take, taker};

	if (!db_step(base->db)) {
		snprintf(base->error, sizeof base->error, "disk I/O error");
		return fail_on_purpose(c);
	}
	if (sqlite3_exec(c->handle, sql, take_texts, &to, NULL) == SQLITE_OK)
		return true;
	snprintf(base->error, sizeof base->error, "%s", sqlite3_errmsg(c->handle));
	return false;
}
