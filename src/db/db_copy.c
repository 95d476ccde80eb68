/*
 * Copying out.  Tables and columns are read from the database itself, so that one that is older
 * than the program is copied as it is.
 */
#include "db/db_copy.h"

#include "db/db_copy_internal.h"

#define TABLES_MOST     512
#define MIGRATIONS_MOST 4096
#define SQL_BYTES       16384

/* ---- which tables ---- */

/* clang-format off */
static const struct {
	const char *word;
	enum db_type type;
} words[] = {
	{"integer", DB_INT}, {"bigint", DB_INT}, {"smallint", DB_INT},
	{"text", DB_TEXT}, {"blob", DB_BYTES}, {"bytea", DB_BYTES},
};
/* clang-format on */

static bool type_of(struct str word, enum db_type *out)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_is(word, words[i].word)) {
			*out = words[i].type;
			return true;
		}
	return false;
}

struct listing {
	struct arena *a;
	struct db_table *tables;
	size_t count;
};

static bool is_own(struct str table)
{
	return str_is(table, "migration") || str_is(table, "db_state") || str_is(table, "db_key") ||
	       str_is(table, "db_unclean");
}

static void begin_table(struct listing *l, struct str name)
{
	must(l->count < TABLES_MOST);
	l->tables[l->count++] = (struct db_table){
		.name = str_copy(l->a, name),
		.columns = arena_many(l->a, DB_COPY_COLUMNS, struct db_column),
	};
}

/* One column: its table, its name, its type.  A table's columns come one after the other. */
static void take_column(void *taker, const struct str *texts, unsigned count)
{
	struct listing *l = taker;
	enum db_type type;

	must(count == 3 && type_of(texts[2], &type));
	if (is_own(texts[0]))
		return;
	if (l->count == 0 || !str_eq(l->tables[l->count - 1].name, texts[0]))
		begin_table(l, texts[0]);
	struct db_table *table = &l->tables[l->count - 1];

	must(table->count < DB_COPY_COLUMNS);
	table->columns[table->count++] = (struct db_column){str_copy(l->a, texts[1]), type};
}

bool db_copy_tables(struct db_connection *c, struct arena *a, struct db_table **out, size_t *count)
{
	struct listing l = {a, arena_many(a, TABLES_MOST, struct db_table), 0};
	bool good = c->db->engine->script(c, c->db->engine->columns, take_column, &l);

	*out = l.tables;
	*count = l.count;
	return good;
}

/* ---- the head ---- */

struct migrations {
	struct arena *a;
	struct db_migrated *rows;
	size_t count;
};

static void take_migration(void *taker, const struct str *texts, unsigned count)
{
	struct migrations *m = taker;

	must(count == 2 && m->count < MIGRATIONS_MOST);
	m->rows[m->count++] =
		(struct db_migrated){str_copy(m->a, texts[0]), str_copy(m->a, texts[1])};
}

static void take_newest(void *taker, const struct db_value *values)
{
	*(int64_t *)taker = values[0].i;
}

/* One copy on its way out. */
struct copying {
	struct db_connection *c;
	struct arena *a;
	const struct db_copy_taker *to;
	const struct db_table *table; /* whose rows come now */
	bool ended;                   /* by the taker */
};

static bool give_head(struct copying *k)
{
	const struct db_engine *e = k->c->db->engine;
	struct migrations m = {k->a, arena_many(k->a, MIGRATIONS_MOST, struct db_migrated), 0};
	struct db_copy_head head = {.migrated = m.rows};
	const struct db_rows newest = {take_newest, &head.newest};

	if (!e->script(k->c, "SELECT slice, name FROM migration ORDER BY slice, name",
		       take_migration, &m) ||
	    !e->run(k->c, &db_newest, NULL, &newest, NULL))
		return false;
	head.count = m.count;
	k->ended = !k->to->head(k->to->arg, &head);
	return !k->ended;
}

/* ---- rows ---- */

/*
 * A number column is asked for twice, as it is and whether it is NULL: elsewhere in the program 0
 * may stand for NULL, and a copy has to tell them apart.
 */
static struct db_statement reading(struct arena *a, const struct db_table *table)
{
	struct buf sql = buf_new(a, SQL_BYTES);
	struct db_field *out = arena_many(a, DB_FIELDS_MOST, struct db_field);
	unsigned n = 0;

	buf_addz(&sql, "SELECT ");
	for (unsigned i = 0; i < table->count; i++) {
		const struct db_column *col = &table->columns[i];

		must(n + 2 < DB_FIELDS_MOST);
		buf_addz(&sql, i ? ", " : "");
		if (col->type == DB_INT) {
			buf_addf(&sql, "COALESCE(\"%" STR_F "\", 0), ", STR_A(col->name));
			buf_addf(&sql, "CASE WHEN \"%" STR_F "\" IS NULL THEN 1 ELSE 0 END",
				 STR_A(col->name));
			out[n++] = (struct db_field){"number", DB_INT, false};
			out[n++] = (struct db_field){"absent", DB_INT, false};
		} else {
			buf_addf(&sql, "\"%" STR_F "\"", STR_A(col->name));
			out[n++] = (struct db_field){"bytes", col->type, true};
		}
	}
	buf_addf(&sql, " FROM \"%" STR_F "\"", STR_A(table->name));
	must(!buf_full(&sql));
	const char *text = str_z(a, buf_str(&sql));

	return (struct db_statement){.name = "db_copy_out",
				     .file = __FILE__,
				     .sqlite = text,
				     .pg = text,
				     .out = out,
				     .out_count = n,
				     .number = DB_COPY};
}

static void take_row(void *taker, const struct db_value *values)
{
	struct copying *k = taker;
	struct db_cell cells[DB_COPY_COLUMNS];
	const struct db_value *next = values;

	for (unsigned i = 0; i < k->table->count; i++) {
		cells[i].v = *next++;
		cells[i].null =
			k->table->columns[i].type == DB_INT ? (next++)->i != 0 : !cells[i].v.s.ptr;
	}
	k->ended = k->ended || !k->to->row(k->to->arg, k->table, cells);
}

static bool give_table(struct copying *k, const struct db_table *table)
{
	const struct db_engine *e = k->c->db->engine;
	const struct db_rows rows = {take_row, k};
	const struct db_statement s = reading(k->a, table);

	k->table = table;
	k->ended = !k->to->table(k->to->arg, table);
	bool good = !k->ended && e->each(k->c, &s, &rows);

	e->forget(k->c, s.number);
	return good && !k->ended;
}

static bool give_all(struct copying *k)
{
	const struct db_engine *e = k->c->db->engine;
	struct db_table *tables;
	size_t count;
	bool good = e->read(k->c) && give_head(k) && db_copy_tables(k->c, k->a, &tables, &count);

	for (size_t i = 0; good && i < count; i++)
		good = give_table(k, &tables[i]);
	e->end(k->c);
	return good;
}

bool db_copy_out(struct db *db, struct arena *a, const struct db_copy_taker *to,
		 const char **problem)
{
	struct db_session *s = db_session_new(db);
	struct copying k = {.c = db_session_connection(s), .a = a, .to = to};
	bool good = k.c && give_all(&k);

	*problem = good || k.ended ? NULL : "the database could not be read to its end";
	db_session_free(s);
	return good;
}
