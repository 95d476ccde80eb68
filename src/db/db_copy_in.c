/* Copying in: the other engine's rows, or an older program's, into a database made for them. */
#include "db/db_copy_internal.h"

#include "base/module.h"

#define SQL_BYTES 16384

struct db_copy_in {
	struct db *db;
	const struct module *const *slices;
	struct arena *a;
	struct db_session *s;
	struct db_connection *c; /* holds the transaction; NULL before the head */
	struct db_table *tables; /* of this database */
	size_t count;
	const struct db_table *now; /* whose rows come now, with the copy's order of columns */
	struct db_statement insert;
	const char *problem;
};

struct db_copy_in *db_copy_in_new(struct db *db, const struct module *const *slices,
				  struct arena *a)
{
	struct db_copy_in *in = arena_one(a, struct db_copy_in);

	*in = (struct db_copy_in){.db = db, .slices = slices, .a = a};
	return in;
}

const char *db_copy_problem(const struct db_copy_in *in)
{
	return in->problem;
}

static bool wrong(struct db_copy_in *in, struct str text)
{
	if (!in->problem)
		in->problem = text.ptr;
	return false;
}

static bool ask(struct db_copy_in *in, const char *sql)
{
	return in->db->engine->script(in->c, sql, NULL, NULL) ||
	       wrong(in, str_printf(in->a, "The database refuses it: %s.", in->c->error));
}

/* ---- the head ---- */

/* What migrations themselves have written stands in the copy too. */
static bool empty_tables(struct db_copy_in *in)
{
	for (size_t i = 0; i < in->count; i++) {
		struct str sql =
			str_printf(in->a, "DELETE FROM \"%" STR_F "\"", STR_A(in->tables[i].name));

		if (!ask(in, sql.ptr))
			return false;
	}
	return true;
}

static bool begin(struct db_copy_in *in, int64_t newest)
{
	const struct db_engine *e = in->db->engine;
	const struct db_value state[] = {{.i = 0}, {.i = newest}, {.i = 0}};

	in->s = db_session_new(in->db);
	in->c = db_session_connection(in->s);
	if (!in->c || !e->lock(in->c) || !e->write(in->c) || !e->wait_for_keys(in->c) ||
	    !db_copy_tables(in->c, in->a, &in->tables, &in->count) ||
	    !e->run(in->c, &db_state, state, NULL, NULL))
		return wrong(in, STR("The database cannot be written now."));
	return empty_tables(in);
}

bool db_copy_in_head(struct db_copy_in *in, const struct db_copy_head *head)
{
	if (db_age(in->db, in->slices) != DB_AGE_NEW)
		return wrong(in, STR("The database holds data already; nothing was changed."));
	return db_migrate_like(in->db, in->slices, head, in->a, &in->problem) &&
	       begin(in, head->newest);
}

/* ---- tables and rows ---- */

static const struct db_table *find_table(const struct db_copy_in *in, struct str name)
{
	for (size_t i = 0; i < in->count; i++)
		if (str_eq(in->tables[i].name, name))
			return &in->tables[i];
	return NULL;
}

static bool has_column(const struct db_table *table, const struct db_column *wanted)
{
	for (unsigned i = 0; i < table->count; i++)
		if (str_eq(table->columns[i].name, wanted->name))
			return table->columns[i].type == wanted->type;
	return false;
}

static bool is_alike(const struct db_table *here, const struct db_table *copy)
{
	bool alike = here && here->count == copy->count;

	for (unsigned i = 0; alike && i < copy->count; i++)
		alike = has_column(here, &copy->columns[i]);
	return alike;
}

/* A number comes with a second parameter that says whether it is NULL; see db_copy.c. */
static struct db_statement inserting(struct db_copy_in *in, const struct db_table *table)
{
	const char sign = in->db->engine->text("?", "$")[0];
	struct buf names = buf_new(in->a, SQL_BYTES), values = buf_new(in->a, SQL_BYTES);
	struct db_field *fields = arena_many(in->a, DB_FIELDS_MOST, struct db_field);
	unsigned n = 0;

	for (unsigned i = 0; i < table->count; i++) {
		const struct db_column *col = &table->columns[i];

		must(n + 2 < DB_FIELDS_MOST);
		buf_addf(&names, "%s\"%" STR_F "\"", i ? ", " : "", STR_A(col->name));
		buf_addz(&values, i ? ", " : "");
		if (col->type == DB_INT) {
			buf_addf(&values, "CASE WHEN %c%u = 0 THEN %c%u END", sign, n + 2, sign,
				 n + 1);
			fields[n++] = (struct db_field){"number", DB_INT, false};
			fields[n++] = (struct db_field){"absent", DB_INT, false};
		} else {
			buf_addf(&values, "%c%u", sign, n + 1);
			fields[n++] = (struct db_field){"bytes", col->type, true};
		}
	}
	must(!buf_full(&names) && !buf_full(&values));
	struct str sql =
		str_printf(in->a, "INSERT INTO \"%" STR_F "\" (%" STR_F ") VALUES (%" STR_F ")",
			   STR_A(table->name), STR_A(buf_str(&names)), STR_A(buf_str(&values)));

	return (struct db_statement){.name = "db_copy_in",
				     .file = __FILE__,
				     .sqlite = sql.ptr,
				     .pg = sql.ptr,
				     .in = fields,
				     .in_count = n,
				     .number = DB_COPY};
}

bool db_copy_in_table(struct db_copy_in *in, const struct db_table *table)
{
	if (!is_alike(find_table(in, table->name), table))
		return wrong(in, str_printf(in->a,
					    "The table %" STR_F
					    " of the copy is not like the one that this "
					    "program makes.",
					    STR_A(table->name)));
	in->db->engine->forget(in->c, DB_COPY);
	in->now = table;
	in->insert = inserting(in, table);
	return true;
}

bool db_copy_in_row(struct db_copy_in *in, const struct db_cell *cells)
{
	struct db_value values[DB_FIELDS_MOST], *next = values;

	must(in->now);
	for (unsigned i = 0; i < in->now->count; i++) {
		const struct db_cell *cell = &cells[i];

		if (in->now->columns[i].type == DB_INT) {
			*next++ = cell->null ? (struct db_value){.i = 0} : cell->v;
			*next++ = (struct db_value){.i = cell->null};
		} else {
			*next++ = cell->null ? (struct db_value){.s = STR_NONE} : cell->v;
		}
	}
	return in->db->engine->run(in->c, &in->insert, values, NULL, NULL) ||
	       wrong(in, STR("The database could not take a row: is its disk full?"));
}

bool db_copy_in_end(struct db_copy_in *in)
{
	const struct db_engine *e = in->db->engine;

	e->forget(in->c, DB_COPY);
	if (!e->settle_keys(in->c) || !e->commit(in->c))
		return wrong(in, str_printf(in->a, "The copy is not whole: %s.", in->c->error));
	return true;
}

void db_copy_in_free(struct db_copy_in *in)
{
	if (in->c)
		in->db->engine->end(in->c);
	db_session_free(in->s);
}
