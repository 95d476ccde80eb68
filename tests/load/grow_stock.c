#include "grow_stock.h"

#include "base/seal.h"

#include <err.h>

/* Numbers, instants and ids are told apart by their size: µs since 1970, and ids since 2022. */
#define FIRST_INSTANT INT64_C(1000000000000000)
#define FIRST_ID      INT64_C(100000000000000000)
#define SQL_BYTES     1024

/* ?1 is the request, ?2 its case. */
#define OF_MATTER \
	"(subject_kind = 'request' AND subject_id = ?1" \
	" OR subject_kind = 'case' AND subject_id = ?2)"

/* People and the journal, whose rows hold what is made of other rows, stand apart. */
const struct stock_table stock_tables[STOCK_TABLES] = {
	{"request", "id = ?1"},
	{"request_access", "request_id = ?1"},
	{"request_index", "request_id = ?1"},
	{"case_file", "id = ?2"},
	{"case_party", "case_id = ?2"},
	{"conflict_check", "case_id = ?2"},
	{"case_assignment", "case_id = ?2"},
	{"case_work", "case_id = ?2"},
	{"case_turn", "case_id = ?2"},
	{"clock", OF_MATTER},
	{"clock_reminder", "clock_id IN (SELECT id FROM clock WHERE " OF_MATTER ")"},
};

static struct str text_at(struct arena *a, sqlite3_stmt *q, int column)
{
	const void *bytes = sqlite3_column_blob(q, column);
	struct str text = {bytes, (size_t)sqlite3_column_bytes(q, column)};

	if (sqlite3_column_type(q, column) == SQLITE_NULL)
		return STR_NONE;
	return text.len ? str_copy(a, text) : STR("");
}

static struct str opened(struct stock *s, struct str wrapped, struct seal_place at,
			 struct str sealed)
{
	struct data_key key;
	struct str clear;

	must(data_key_open(s->keys, wrapped, &key));
	must(unseal(s->arena, &key, at, sealed, &clear));
	return clear;
}

static sqlite3_stmt *rows_of(struct stock *s, const char *columns, const struct stock_table *table,
			     const struct matter *m)
{
	sqlite3_stmt *q =
		probe_prepare_sql(s->db, str_printf(s->arena, "SELECT %s FROM %s WHERE %s", columns,
						    table->name, table->where)
						 .ptr);

	sqlite3_bind_int64(q, 1, m->request);
	if (sqlite3_bind_parameter_count(q) > 1)
		sqlite3_bind_int64(q, 2, m->case_file);
	return q;
}

static enum fate fate_of(sqlite3_stmt *q, int column, bool keyed)
{
	const char *name = sqlite3_column_name(q, column);

	if (strcmp(name, "key") == 0)
		return KEY;
	if (strcmp(name, "pin_hash") == 0)
		return PIN;
	return keyed && strcmp(sqlite3_column_decltype(q, column), "BLOB") == 0 ? SEALED : BY_VALUE;
}

static sqlite3_stmt *prepare_insert(struct stock *s, unsigned table)
{
	struct buf sql = buf_new(s->arena, SQL_BYTES);

	buf_addf(&sql, "INSERT INTO %s VALUES (?", stock_tables[table].name);
	for (int i = 1; i < s->tables[table].columns; i++)
		buf_addz(&sql, ", ?");
	buf_addz(&sql, ")");
	return probe_prepare_sql(s->db, str_z(s->arena, buf_str(&sql)));
}

static void learn_table(struct stock *s, unsigned table, sqlite3_stmt *q)
{
	bool keyed = false;

	s->tables[table].columns = sqlite3_column_count(q);
	must(s->tables[table].columns <= COLUMNS_MOST);
	for (int i = 0; i < s->tables[table].columns; i++) {
		struct str name = str_copy(s->arena, str_of(sqlite3_column_name(q, i)));

		s->tables[table].names[i] = str_z(s->arena, name);
		keyed = keyed || str_is(name, "key");
	}
	for (int i = 0; i < s->tables[table].columns; i++)
		s->tables[table].fates[i] = fate_of(q, i, keyed);
	s->tables[table].insert = prepare_insert(s, table);
}

bool stock_is_id(int64_t n)
{
	return n >= FIRST_ID;
}

bool stock_is_moved(int64_t n)
{
	return n >= FIRST_INSTANT && !stock_is_id(n) && day_start(day_of(n)) != n;
}

static void add_id(struct matter *m, int64_t id)
{
	size_t at = m->ids_count++;

	must(m->ids_count <= IDS_MOST);
	for (; at > 0 && m->ids[at - 1] > id; at--)
		m->ids[at] = m->ids[at - 1];
	m->ids[at] = id;
}

static void keep_room(struct matter *m, int64_t n)
{
	int64_t room = day_start((struct day){day_of(n).v + 1}) - n - 1;

	if (room < m->room)
		m->room = room;
}

static void take_values(struct stock *s, struct matter *m, struct row *row, sqlite3_stmt *q)
{
	for (int i = 0; i < s->tables[row->table].columns; i++) {
		int64_t n = sqlite3_column_type(q, i) == SQLITE_INTEGER ? sqlite3_column_int64(q, i)
									: 0;

		row->values[i] = sqlite3_value_dup(sqlite3_column_value(q, i));
		if (strcmp(sqlite3_column_name(q, i), "id") == 0)
			add_id(m, n);
		if (stock_is_moved(n))
			keep_room(m, n);
	}
}

static void open_values(struct stock *s, struct row *row, sqlite3_stmt *q)
{
	int columns = s->tables[row->table].columns;
	struct seal_place at = {.table = stock_tables[row->table].name,
				.row = sqlite3_column_int64(q, 0)};
	struct str key = STR_NONE;

	for (int i = 0; i < columns; i++)
		if (s->tables[row->table].fates[i] == KEY)
			key = text_at(s->arena, q, i);
	row->clear = arena_many(s->arena, (size_t)columns, struct str);
	for (int i = 0; i < columns; i++)
		if (s->tables[row->table].fates[i] == SEALED &&
		    sqlite3_column_type(q, i) != SQLITE_NULL) {
			at.column = s->tables[row->table].names[i];
			row->clear[i] = opened(s, key, at, text_at(s->arena, q, i));
		}
}

static void take_table(struct stock *s, unsigned table, struct matter *m)
{
	sqlite3_stmt *q = rows_of(s, "*", &stock_tables[table], m);

	if (!s->tables[table].insert)
		learn_table(s, table, q);
	while (sqlite3_step(q) == SQLITE_ROW) {
		struct row *row = &m->rows[m->rows_count++];

		must(m->rows_count <= ROWS_MOST);
		row->table = table;
		take_values(s, m, row, q);
		open_values(s, row, q);
	}
	sqlite3_finalize(q);
}

static void take_entries(struct stock *s, struct matter *m)
{
	static const struct stock_table journal = {"journal", OF_MATTER
						   " ORDER BY subject_kind, subject_id, place"};
	sqlite3_stmt *q = rows_of(s,
				  "id, subject_kind, subject_id, scope_id, at, what, actor_id,"
				  " actor_role, actor_name, place, body, key",
				  &journal, m);

	while (sqlite3_step(q) == SQLITE_ROW) {
		struct entry *e = &m->entries[m->entries_count++];

		must(m->entries_count <= ENTRIES_MOST);
		e->row = (struct journal_chain_after_row){
			.id = {sqlite3_column_int64(q, 0)},
			.subject_kind = text_at(s->arena, q, 1),
			.subject = sqlite3_column_int64(q, 2),
			.scope_of = {sqlite3_column_int64(q, 3)},
			.at = sqlite3_column_int64(q, 4),
			.what = text_at(s->arena, q, 5),
			.actor = {sqlite3_column_int64(q, 6)},
			.actor_role = text_at(s->arena, q, 7),
			.actor_name = text_at(s->arena, q, 8),
			.place = sqlite3_column_int64(q, 9),
		};
		e->body = opened(s, text_at(s->arena, q, 11),
				 (struct seal_place){"journal", "body", e->row.id.v},
				 text_at(s->arena, q, 10));
		add_id(m, e->row.id.v);
		keep_room(m, e->row.at);
	}
	sqlite3_finalize(q);
}

static void take_people(struct stock *s, struct matter *m)
{
	static const struct stock_table people = {
		"request", "id = ?1 UNION ALL SELECT person_id FROM case_party WHERE case_id = ?2"};
	sqlite3_stmt *q = rows_of(s, "person_id", &people, m);

	while (sqlite3_step(q) == SQLITE_ROW) {
		must(m->people_count < PEOPLE_MOST);
		m->people[m->people_count++] = sqlite3_column_int64(q, 0);
	}
	sqlite3_finalize(q);
}

static void take_matters(struct stock *s)
{
	sqlite3_stmt *q = probe_prepare_sql(
		s->db,
		"SELECT c.request_id, c.id, r.filed_at, r.code, c.number, c.line FROM case_file c"
		" JOIN request r ON r.id = c.request_id ORDER BY c.id");

	s->matters = arena_many(s->arena,
				(size_t)probe_number(s->db, "SELECT count(*) FROM case_file", 0),
				struct matter *);
	while (sqlite3_step(q) == SQLITE_ROW) {
		struct matter *m = s->matters[s->count++] = arena_one(s->arena, struct matter);

		m->request = sqlite3_column_int64(q, 0);
		m->case_file = sqlite3_column_int64(q, 1);
		m->filed = sqlite3_column_int64(q, 2);
		m->code = text_at(s->arena, q, 3);
		m->number = text_at(s->arena, q, 4);
		m->line = text_at(s->arena, q, 5);
		m->room = TIME_DAY;
		for (unsigned i = 0; i < STOCK_TABLES; i++)
			take_table(s, i, m);
		take_entries(s, m);
		take_people(s, m);
	}
	sqlite3_finalize(q);
}

static void empty_tables(struct stock *s)
{
	static const char sql[] =
		"PRAGMA foreign_keys = OFF;"
		"DELETE FROM job WHERE subject IN"
		" (SELECT id FROM request UNION ALL SELECT id FROM case_file);"
		"DELETE FROM journal WHERE subject_kind IN ('request', 'case');"
		"DELETE FROM clock_reminder; DELETE FROM clock; DELETE FROM case_turn;"
		"DELETE FROM case_work;"
		"DELETE FROM case_assignment; DELETE FROM conflict_check; DELETE FROM case_party;"
		"DELETE FROM case_file; DELETE FROM request_same; DELETE FROM request_index;"
		"DELETE FROM request_access; DELETE FROM request;"
		"DELETE FROM person_index; DELETE FROM person;"
		"PRAGMA foreign_keys = ON;";

	if (sqlite3_exec(s->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		errx(1, "%s", sqlite3_errmsg(s->db));
}

void stock_take(struct stock *s)
{
	take_matters(s);
	empty_tables(s);
}
