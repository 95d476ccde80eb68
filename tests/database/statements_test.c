/*
 * Every statement of every slice against a fresh database of both engines: it can be prepared, its
 * parameters and columns are those of its row, and it scans no table that grows.  And both engines
 * get the same tables.
 */
#include "base/log.h"
#include "db/testing/house.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define GROWING_MOST  64
#define NAME_BYTES    64
#define FINDING_BYTES ((size_t)64 << 10)
#define NUMBERS_MOST  64

/* --- texts of statements --- */

static bool is_pg(const struct stage *st)
{
	return st->engine == STAGE_PG;
}

static const char *text_of(const struct stage *st, const struct db_statement *s)
{
	return is_pg(st) ? s->pg : s->sqlite;
}

/* A statement with NULL in place of its parameters, and which parameters there were. */
struct bare {
	struct str text;
	bool used[NUMBERS_MOST];
	unsigned highest;
};

static struct bare without_parameters(struct stage *st, const char *text)
{
	struct bare bare = {{0}, {0}, 0};
	struct buf b = buf_new(st->arena, FINDING_BYTES);
	bool quoted = false;

	for (const char *p = text; *p; p++) {
		quoted ^= *p == '\'';
		if (quoted || *p != (is_pg(st) ? '$' : '?') || !isdigit((unsigned char)p[1])) {
			buf_addc(&b, *p);
			continue;
		}
		char *end;
		unsigned long number = strtoul(p + 1, &end, 10);

		must(number < NUMBERS_MOST);
		bare.used[number] = true;
		bare.highest = number > bare.highest ? (unsigned)number : bare.highest;
		buf_addz(&b, "NULL");
		p = end - 1;
	}
	bare.text = buf_str(&b);
	return bare;
}

/* What is wrong is collected, so that one run shows all. */
struct finding {
	struct stage *st;
	const struct db_statement *s;
	struct buf all;
};

static void say(struct finding *f, const char *what, struct str detail)
{
	buf_addf(&f->all, "%s (%s): %s %" STR_F "\n", f->s->name, f->s->file, what, STR_A(detail));
}

/* Runs `look` for each statement of each slice; the test fails with all that was found. */
static void for_each_statement(void **state, void (*look)(struct finding *f))
{
	struct stage *st = house_of(state);
	struct arena *kept = arena_new((size_t)1 << 20);
	struct finding f = {.st = st, .all = buf_new(kept, FINDING_BYTES)};

	for (const struct module *const *m = modules; *m; m++)
		for (struct db_statement *const *s = (*m)->statements; s && *s; s++) {
			struct arena_mark mark = arena_mark(st->arena);

			f.s = *s;
			look(&f);
			arena_rewind(st->arena, mark);
		}
	if (f.all.len)
		print_error("%" STR_F, STR_A(buf_str(&f.all)));
	bool found = f.all.len > 0;

	arena_free(kept);
	assert_false(found);
}

/* --- parameters and columns --- */

static bool finds_rows(const struct bare *bare)
{
	return str_starts(bare->text, STR("SELECT")) || str_starts(bare->text, STR("WITH"));
}

struct columns {
	struct finding *f;
	unsigned count;
};

static bool is_named(struct str column, const char *field)
{
	struct str name = str_of(field);

	return str_eq(column, name) ||
	       (str_starts(column, name) && str_is(str_sub(column, name.len, column.len), "_id"));
}

static bool is_typed(struct str is, enum db_type type)
{
	static const char *const numbers[] = {"bigint", "integer", "smallint", "numeric"};

	if (type == DB_TEXT || type == DB_BYTES)
		return str_is(is, type == DB_TEXT ? "text" : "bytea");
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (str_is(is, numbers[i]))
			return true;
	return false;
}

static void check_column(void *columns, const struct str *texts, unsigned count)
{
	struct columns *k = columns;
	const struct db_statement *s = k->f->s;

	must(count == 2);
	if (k->count++ >= s->out_count)
		return;
	const struct db_field *field = &s->out[k->count - 1];

	if (!is_named(texts[0], field->name))
		say(k->f, field->name,
		    str_printf(k->f->st->arena, "is called %" STR_F, STR_A(texts[0])));
	if (is_pg(k->f->st) && !is_typed(texts[1], field->type))
		say(k->f, field->name, str_printf(k->f->st->arena, "is %" STR_F, STR_A(texts[1])));
}

/* Makes a table of what the query finds: its columns are the query's. */
static void check_columns(struct finding *f, const struct bare *bare)
{
	const char *columns =
		is_pg(f->st) ? "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute "
			       "WHERE attrelid = 'found'::regclass AND attnum > 0 ORDER BY attnum"
			     : "SELECT name, type FROM pragma_table_info('found')";
	size_t lock = str_find(bare->text, STR(" FOR UPDATE"));
	struct str text = str_sub(bare->text, 0, lock);
	struct str sql = str_printf(f->st->arena, "CREATE TEMP TABLE found AS %" STR_F "; %s",
				    STR_A(text), columns);
	struct columns k = {.f = f};
	struct str problem = stage_try(f->st, sql.ptr, check_column, &k);

	if (problem.ptr)
		say(f, "cannot be run:", problem);
	else if (k.count != f->s->out_count)
		say(f, "has another count of columns", STR(""));
}

static void check_parameters(struct finding *f, const struct bare *bare)
{
	if (bare->highest != f->s->in_count)
		say(f, "has another count of parameters", STR(""));
	for (unsigned i = 1; i <= bare->highest; i++)
		if (!bare->used[i])
			say(f, "does not use", str_printf(f->st->arena, "parameter %u", i));
}

static void check_prepared(struct finding *f)
{
	const char *text = text_of(f->st, f->s);
	struct str sql =
		str_printf(f->st->arena, is_pg(f->st) ? "PREPARE p AS %s" : "EXPLAIN %s", text);
	struct str problem = stage_try(f->st, sql.ptr, NULL, NULL);
	struct bare bare = without_parameters(f->st, text);

	if (problem.ptr) {
		say(f, "cannot be prepared:", problem);
		return;
	}
	check_parameters(f, &bare);
	if (finds_rows(&bare))
		check_columns(f, &bare);
}

static void every_statement_fits_its_row(void **state)
{
	for_each_statement(state, check_prepared);
}

/* --- plans --- */

struct growing {
	char names[GROWING_MOST][NAME_BYTES];
	size_t count;
};

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* Migrations say it where the table begins: CREATE TABLE x ( -- growing */
static void read_growing(struct growing *g, const char *migration)
{
	static const char create[] = "CREATE TABLE ";

	for (const char *p = strstr(migration, create); p; p = strstr(p, create)) {
		p += sizeof create - 1;
		size_t len = strcspn(p, " (\n"), line = strcspn(p, "\n");
		const char *mark = strstr(p, "-- growing");

		if (!mark || (size_t)(mark - p) > line)
			continue;
		must(g->count < GROWING_MOST && len < NAME_BYTES);
		memcpy(g->names[g->count++], p, len);
	}
}

static const struct growing *growing(void)
{
	static struct growing g;

	if (g.count)
		return &g;
	for (const struct module *const *m = modules; *m; m++)
		for (const struct db_migration *one = (*m)->migrations; one && one->name; one++)
			read_growing(&g, one->sqlite);
	return &g;
}

static bool grows(struct str table)
{
	for (size_t i = 0; i < growing()->count; i++)
		if (str_is(table, growing()->names[i]))
			return true;
	return false;
}

/* Does `alias` stand for `table` in that statement: "journal j", or "journal" itself? */
static bool stands_for(const char *sql, struct str alias, const char *table)
{
	size_t len = strlen(table);

	if (str_is(alias, table))
		return true;
	for (const char *p = strstr(sql, table); p; p = strstr(p + 1, table)) {
		const char *next = p + len + 1;

		if ((p == sql || !is_word(p[-1])) && p[len] == ' ' &&
		    strncmp(next, alias.ptr, alias.len) == 0 && !is_word(next[alias.len]))
			return true;
	}
	return false;
}

static bool is_growing_alias(const char *sql, struct str alias)
{
	for (size_t i = 0; i < growing()->count; i++)
		if (stands_for(sql, alias, growing()->names[i]))
			return true;
	return false;
}

/* SQLite: "SCAN r USING INDEX request_queue" reads all of it; "SEARCH r USING INDEX …" does not. */
static void look_at_sqlite_plan(void *finding, const struct str *texts, unsigned count)
{
	struct finding *f = finding;
	struct str line = texts[count - 1], word, rest, table;

	str_cut(line, ' ', &word, &rest);
	if (!str_is(word, "SCAN"))
		return;
	str_cut(rest, ' ', &table, &rest);
	if (is_growing_alias(f->s->sqlite, table))
		say(f, "scans:", line);
}

/* PostgreSQL: a node is a line with "->", its conditions are the lines below it. */
struct pg_plan {
	struct finding *f;
	struct str
		node; /* a scan of a growing table by an index, not yet seen to have a condition */
};

static void end_node(struct pg_plan *plan)
{
	if (plan->node.ptr)
		say(plan->f, "scans:", plan->node);
	plan->node = STR_NONE;
}

static struct str word_after(struct str line, const char *mark)
{
	size_t at = str_find(line, str_of(mark));
	struct str word,
		rest = at == SIZE_MAX ? STR("") : str_sub(line, at + strlen(mark), line.len);

	str_cut(rest, ' ', &word, &rest);
	return word;
}

static void look_at_pg_plan(void *pg_plan, const struct str *texts, unsigned count)
{
	struct pg_plan *plan = pg_plan;
	struct str line = str_trim(str_copy(plan->f->st->arena, texts[0]));
	bool index = str_find(line, STR("Index Scan ")) != SIZE_MAX ||
		     str_find(line, STR("Index Only Scan ")) != SIZE_MAX;

	must(count == 1);
	if (str_starts(line, STR("Index Cond"))) {
		plan->node = STR_NONE;
		return;
	}
	if (str_find(line, STR("Scan")) == SIZE_MAX)
		return;
	end_node(plan);
	bool on_table = index || str_find(line, STR("Seq Scan")) != SIZE_MAX;

	if ((index && str_starts(line, STR("->  Bitmap"))) ||
	    (on_table && grows(word_after(line, " on "))))
		plan->node = line;
}

/* The plan for any values; tables are empty, so that whatever reads one whole is made dear. */
static void check_pg_plan(struct finding *f)
{
	struct pg_plan plan = {.f = f};
	struct buf sql = buf_new(f->st->arena, FINDING_BYTES);

	buf_addf(&sql,
		 "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; "
		 "SET plan_cache_mode = force_generic_plan; PREPARE p AS %s; "
		 "EXPLAIN (COSTS OFF) EXECUTE p",
		 f->s->pg);
	for (unsigned i = 0; i < f->s->in_count; i++)
		buf_addf(&sql, "%sNULL", i ? ", " : "(");
	if (f->s->in_count)
		buf_addc(&sql, ')');
	struct str problem = stage_try(f->st, buf_str(&sql).ptr, look_at_pg_plan, &plan);

	if (problem.ptr)
		say(f, "cannot be explained:", problem);
	end_node(&plan);
}

static void check_plan(struct finding *f)
{
	struct str sql = str_printf(f->st->arena, "EXPLAIN QUERY PLAN %s", f->s->sqlite);

	if (is_pg(f->st))
		check_pg_plan(f);
	else if (stage_try(f->st, sql.ptr, look_at_sqlite_plan, f).ptr)
		say(f, "cannot be explained", STR(""));
}

static void no_statement_scans_a_table_that_grows(void **state)
{
	assert_true(growing()->count > 10);
	for_each_statement(state, check_plan);
}

/* --- invariants --- */

static void every_invariant_can_be_asked_and_holds(void **state)
{
	house_holds(house_of(state));
}

/* --- both engines --- */

static void add_line(void *buf, const struct str *texts, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		buf_addf(buf, "%" STR_F "%s", STR_A(texts[i]), i + 1 < count ? " " : "\n");
}

static struct str lines_of(enum stage_engine engine, struct arena *a, const char *sqlite,
			   const char *pg)
{
	struct buf b = buf_new(a, FINDING_BYTES);
	struct stage st;

	if (stage_open_for(&st, engine, (struct db_options){0}, modules))
		stage_script(&st, engine == STAGE_PG ? pg : sqlite, add_line, &b);
	stage_close(&st);
	must(!buf_full(&b));
	return buf_str(&b);
}

static void assert_same(const char *sqlite, const char *pg)
{
	struct arena *a = arena_new((size_t)1 << 20);
	struct str one = lines_of(STAGE_SQLITE, a, sqlite, pg),
		   other = lines_of(STAGE_PG, a, sqlite, pg), line, its;

	if (!stage_server())
		skip();
	assert_true(one.len > 0);
	while (one.len || other.len) {
		str_cut(one, '\n', &line, &one);
		str_cut(other, '\n', &its, &other);
		if (!str_eq(line, its))
			fail_msg("SQLite '%" STR_F "', PostgreSQL '%" STR_F "'", STR_A(line),
				 STR_A(its));
	}
	arena_free(a);
}

static void both_engines_have_the_same_columns(void **state)
{
	(void)state;
	/* In the same order; PostgreSQL's own numbers have gaps where a column was dropped. */
	assert_same("SELECT m.name, c.name, c.type, c.\"notnull\" OR c.pk FROM "
		    "sqlite_master m, "
		    "pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid",
		    "SELECT table_name, column_name, CASE data_type WHEN 'text' "
		    "THEN 'TEXT' "
		    "WHEN 'bytea' THEN 'BLOB' ELSE 'INTEGER' END, CASE is_nullable WHEN 'NO' THEN "
		    "1 ELSE 0 END "
		    "FROM information_schema.columns WHERE table_schema = 'public' "
		    "ORDER BY table_name COLLATE \"C\", ordinal_position");
}

static void both_engines_have_the_same_indexes(void **state)
{
	(void)state;
	assert_same("SELECT m.tbl_name, m.name, i.seqno + 1, i.name FROM sqlite_master m, "
		    "pragma_index_info(m.name) i "
		    "WHERE m.type = 'index' AND m.sql IS NOT NULL ORDER BY m.name, i.seqno",
		    "SELECT t.relname, i.relname, k.place, a.attname FROM pg_index x JOIN pg_class "
		    "i ON i.oid = x.indexrelid "
		    "JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = "
		    "t.relnamespace, "
		    "unnest(x.indkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON "
		    "a.attnum = k.number "
		    "WHERE a.attrelid = x.indrelid AND n.nspname = 'public' AND NOT EXISTS "
		    "(SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid) "
		    "ORDER BY i.relname COLLATE \"C\", k.place");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_BOTH(every_statement_fits_its_row),
		IN_BOTH(no_statement_scans_a_table_that_grows),
		IN_BOTH(every_invariant_can_be_asked_and_holds),
		cmocka_unit_test(both_engines_have_the_same_columns),
		cmocka_unit_test(both_engines_have_the_same_indexes),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
