/*
 * The C that comes out: people step through it at night, so it looks like what a careful hand
 * would write.
 */
#include "sqlgen.h"

#include <string.h>

#define LINE_MOST   100
#define PARAMS_MOST 6 /* a query with more takes a struct */

static bool has_in_struct(const struct query *q)
{
	return q->in.count > PARAMS_MOST;
}

/* False for changes, and for a query whose row another one has made. */
static bool has_own_row(const struct query *q)
{
	return q->out.count > 0 && strcmp(q->row, q->name) == 0;
}

static const char *c_type(struct gen *g, const struct query_field *f)
{
	const struct type *type = type_find(f->type);

	return type->c_type ? type->c_type : gen_printf(g, "struct %s ", f->type);
}

/* Breaks a prototype behind commas, so that no line is longer than it may be. */
static void write_wrapped(FILE *out, const char *text)
{
	size_t most = LINE_MOST, len = strlen(text);

	while (len > most) {
		size_t cut = most;
		while (cut > 0 && !(text[cut - 1] == ' ' && text[cut - 2] == ','))
			cut--;
		if (cut == 0)
			break;
		fprintf(out, "%.*s\n\t", (int)cut - 1, text);
		text += cut;
		len -= cut;
		most = LINE_MOST - 8;
	}
	fputs(text, out);
}

static const char *prototype(struct gen *g, const struct query *q)
{
	static const char *const answers[] = {[QUERY_ONE] = "bool ",
					      [QUERY_MANY] = "size_t ",
					      [QUERY_CHANGE] = "int64_t ",
					      [QUERY_CHANGE_ONE] = "void "};
	char *text = gen_printf(g, "%s%s(struct task *t", answers[q->kind], q->name);

	if (has_in_struct(q))
		text = gen_printf(g, "%s, const struct %s_in *in", text, q->name);
	for (size_t i = 0; i < q->in.count && !has_in_struct(q); i++)
		text = gen_printf(g, "%s, %s%s", text, c_type(g, &q->in.list[i]),
				  q->in.list[i].name);
	if (q->kind == QUERY_ONE)
		text = gen_printf(g, "%s, struct %s_row *row", text, q->row);
	if (q->kind == QUERY_MANY)
		text = gen_printf(g, "%s, struct %s_row **rows", text, q->row);
	return gen_printf(g, "%s)", text);
}

/* ---- the header ---- */

static void write_struct(struct gen *g, FILE *out, const char *name, const char *end,
			 const struct query_fields *fields)
{
	fprintf(out, "struct %s%s {\n", name, end);
	for (size_t i = 0; i < fields->count; i++)
		fprintf(out, "\t%s%s;%s\n", c_type(g, &fields->list[i]), fields->list[i].name,
			fields->list[i].nullable ? " /* may be NULL */" : "");
	fprintf(out, "};\n");
}

static void write_about(FILE *out, const struct query *q)
{
	const char *line = q->about;

	if (line == NULL)
		return;
	fputs("/*\n", out);
	while (*line != '\0') {
		size_t len = strcspn(line, "\n");
		fprintf(out, " * %.*s\n", (int)len, line);
		line += len + (line[len] == '\n');
	}
	fputs(" */\n", out);
}

static void write_declaration(struct gen *g, FILE *out, const struct query *q)
{
	fputc('\n', out);
	if (has_in_struct(q))
		write_struct(g, out, q->name, "_in", &q->in);
	if (has_own_row(q))
		write_struct(g, out, q->name, "_row", &q->out);
	if (q->kind == QUERY_MANY)
		fprintf(out, "#define %s_MOST %u\n", gen_upper(g, q->name), q->most);
	write_about(out, q);
	write_wrapped(out, prototype(g, q));
	fputs(";\n", out);
}

static void write_header(struct gen *g, const struct queries *q)
{
	FILE *out = gen_open(g, g->out_h);
	const char *guard = gen_upper(g, g->slice);

	fprintf(out, "#ifndef %s_SQL_H\n#define %s_SQL_H\n\n#include \"db/db.h\"\n\n", guard,
		guard);
	fprintf(out, "extern struct db_statement *const %s_statements[];\n", g->slice);
	fprintf(out, "extern const struct db_migration %s_migrations[];\n", g->slice);
	fprintf(out, "extern const struct db_invariant %s_invariants[];\n", g->slice);
	for (size_t i = 0; i < q->count; i++)
		write_declaration(g, out, &q->list[i]);
	fputs("\n#endif\n", out);
	gen_close(out, g->out_h);
}

/* ---- a statement's row ---- */

static void write_field_row(FILE *out, const char *name, const char *db_type, bool nullable)
{
	fprintf(out, "\t{\"%s\", %s, %s},\n", name, db_type, nullable ? "true" : "false");
}

/* What the generated code binds by itself, in front of what is passed. */
static size_t bound_count(const struct query *q)
{
	return (size_t)q->scoped + (size_t)q->walled;
}

static void write_fields(FILE *out, const struct query *q, const char *end,
			 const struct query_fields *fields)
{
	fprintf(out, "static const struct db_field %s_%s[] = {\n", q->name, end);
	if (fields == &q->in && q->scoped)
		write_field_row(out, "scope", "DB_INT", false);
	if (fields == &q->in && q->walled)
		write_field_row(out, "self", "DB_INT", false);
	for (size_t i = 0; i < fields->count; i++)
		write_field_row(out, fields->list[i].name, type_find(fields->list[i].type)->db_type,
				fields->list[i].nullable);
	fputs("\t{NULL, DB_INT, false},\n};\n", out);
}

/* :name becomes ?2 for SQLite and $2::bigint for PostgreSQL; scope first, then self. */
static void number_params(struct gen *g, const struct query *q, enum engine engine)
{
	const struct tokens *t = &q->text[engine];

	for (size_t i = 0; i < t->code_count; i++) {
		const char *name = t->code[i]->text, *cast = "bigint";
		size_t number = q->scoped && strcmp(name, "self") == 0 ? 2 : 1;
		if (t->code[i]->kind != TOKEN_PARAM)
			continue;
		for (size_t k = 0; k < q->in.count; k++)
			if (strcmp(q->in.list[k].name, name) == 0) {
				number = k + 1 + bound_count(q);
				cast = type_find(q->in.list[k].type)->pg_cast;
			}
		t->code[i]->instead[engine] = engine == ENGINE_PG
						      ? gen_printf(g, "$%zu::%s", number, cast)
						      : gen_printf(g, "?%zu", number);
	}
}

static void write_text(struct gen *g, FILE *out, const struct query *q, const char *member,
		       enum engine engine)
{
	number_params(g, q, engine);
	fprintf(out, "\t.%s =", member);
	gen_c_lines(out, "\t\t", render(g, &q->text[engine], engine, false));
	fputs(",\n", out);
}

static void write_statement(struct gen *g, FILE *out, const struct query *q)
{
	static const char *const kinds[] = {[QUERY_ONE] = "DB_ONE",
					    [QUERY_MANY] = "DB_MANY",
					    [QUERY_CHANGE] = "DB_CHANGE",
					    [QUERY_CHANGE_ONE] = "DB_CHANGE_ONE"};

	write_fields(out, q, "in_fields", &q->in);
	write_fields(out, q, "out_fields", &q->out);
	fprintf(out, "static struct db_statement %s_statement = {\n\t.name = \"%s\",\n", q->name,
		q->name);
	fprintf(out, "\t.file = \"%s/%s:%u\",\n", g->slice, gen_base_name(q->at.file), q->at.line);
	write_text(g, out, q, "sqlite", ENGINE_SQLITE);
	write_text(g, out, q, "pg", ENGINE_PG);
	fprintf(out, "\t.in = %s_in_fields,\n\t.out = %s_out_fields,\n", q->name, q->name);
	fprintf(out, "\t.in_count = %zu,\n\t.out_count = %zu,\n", q->in.count + bound_count(q),
		q->out.count);
	fprintf(out, "\t.most = %u,\n\t.kind = %s,\n\t.scoped = %s,\n};\n", q->most, kinds[q->kind],
		q->scoped ? "true" : "false");
}

/* ---- its functions ---- */

static const char *value_of(struct gen *g, const struct query *q, const struct query_field *f)
{
	const char *db_type = type_find(f->type)->db_type;
	const char *name = has_in_struct(q) ? gen_printf(g, "in->%s", f->name) : f->name;

	if (strcmp(db_type, "DB_TEXT") == 0 || strcmp(db_type, "DB_BYTES") == 0)
		return gen_printf(g, "{.s = %s}", name);
	if (strcmp(f->type, "date") == 0 || type_find(f->type)->c_type == NULL)
		return gen_printf(g, "{.i = %s.v}", name);
	return gen_printf(g, "{.i = %s}", name);
}

/* The array of parameters; answers how the call names it. */
static const char *write_values(struct gen *g, FILE *out, const struct query *q)
{
	if (q->in.count + bound_count(q) == 0)
		return "NULL";
	fputs("\tconst struct db_value values[] = {\n", out);
	if (q->scoped)
		fputs("\t\t{.i = t->actor.unit.v}, /* scope */\n", out);
	if (q->walled)
		fputs("\t\t{.i = t->actor.account.v}, /* self */\n", out);
	for (size_t i = 0; i < q->in.count; i++)
		fprintf(out, "\t\t%s,\n", value_of(g, q, &q->in.list[i]));
	fputs("\t};\n", out);
	return "values";
}

static const char *from_value(struct gen *g, const struct query_field *f, size_t i)
{
	const struct type *type = type_find(f->type);

	if (strcmp(type->db_type, "DB_TEXT") == 0 || strcmp(type->db_type, "DB_BYTES") == 0)
		return gen_printf(g, "values[%zu].s", i);
	if (strcmp(type->word, "bool") == 0)
		return gen_printf(g, "values[%zu].i != 0", i);
	if (strcmp(type->word, "date") == 0)
		return gen_printf(g, "(struct day){(int32_t)values[%zu].i}", i);
	if (type->c_type == NULL)
		return gen_printf(g, "(struct %s){values[%zu].i}", f->type, i);
	return gen_printf(g, "values[%zu].i", i);
}

static void write_fill(struct gen *g, FILE *out, const struct query *q)
{
	fprintf(out, "\nstatic void %s_fill(void *into, const struct db_value *values)\n{\n",
		q->name);
	fprintf(out, "\tstruct %s_row *row = into;\n\n", q->name);
	for (size_t i = 0; i < q->out.count; i++)
		fprintf(out, "\trow->%s = %s;\n", q->out.list[i].name,
			from_value(g, &q->out.list[i], i));
	fputs("}\n", out);
}

static void write_one(FILE *out, const struct query *q, const char *values)
{
	fprintf(out, "\tstruct db_value found[%zu];\n\n", q->out.count);
	fprintf(out, "\tif (!db_one(t, &%s_statement, %s, found))\n\t\treturn false;\n", q->name,
		values);
	fprintf(out, "\t%s_fill(row, found);\n\treturn true;\n", q->row);
}

static void write_many(FILE *out, const struct query *q, const char *values)
{
	fprintf(out, "\tvoid *found = NULL;\n");
	fprintf(out,
		"\tsize_t count = db_many(t, &%s_statement, %s, sizeof **rows, %s_fill, "
		"&found);\n\n",
		q->name, values, q->row);
	fprintf(out, "\t*rows = found;\n\treturn count;\n");
}

static void write_function(struct gen *g, FILE *out, const struct query *q)
{
	if (has_own_row(q))
		write_fill(g, out, q);
	fputc('\n', out);
	write_wrapped(out, prototype(g, q));
	fputs("\n{\n", out);
	const char *values = write_values(g, out, q);
	if (q->kind == QUERY_ONE)
		write_one(out, q, values);
	else if (q->kind == QUERY_MANY)
		write_many(out, q, values);
	else
		fprintf(out, "%s\t%sdb_write(t, &%s_statement, %s);\n", *values == 'v' ? "\n" : "",
			q->kind == QUERY_CHANGE ? "return " : "(void)", q->name, values);
	fputs("}\n", out);
}

/* ---- the lists ---- */

static void write_migrations(struct gen *g, FILE *out, const struct schema *s)
{
	fprintf(out, "\nconst struct db_migration %s_migrations[] = {\n", g->slice);
	for (size_t i = 0; i < s->migration_count; i++) {
		const struct migration *m = &s->migrations[i];
		bool mine = false;
		for (size_t k = 0; k < g->in.count; k++)
			mine |= strcmp(g->in.list[k], m->path) == 0;
		if (!mine)
			continue;
		fprintf(out, "\t{\n\t\t.name = \"%s\",\n\t\t.sqlite =", m->name);
		gen_c_lines(out, "\t\t\t", m->text[ENGINE_SQLITE]);
		fputs(",\n\t\t.pg =", out);
		gen_c_lines(out, "\t\t\t", m->text[ENGINE_PG]);
		fputs(",\n\t},\n", out);
	}
	fputs("\t{NULL, NULL, NULL},\n};\n", out);
}

static void write_invariants(struct gen *g, FILE *out, const struct queries *q)
{
	fprintf(out, "\nconst struct db_invariant %s_invariants[] = {\n", g->slice);
	for (size_t i = 0; i < q->invariant_count; i++) {
		fputs("\t{\n\t\t.about = ", out);
		gen_c_string(out, q->invariants[i].about);
		fputs(",\n\t\t.sql =", out);
		gen_c_lines(out, "\t\t\t", render(g, &q->invariants[i].text, ENGINE_SQLITE, false));
		fputs(",\n\t},\n", out);
	}
	fputs("\t{NULL, NULL},\n};\n", out);
}

static void write_statements(const struct gen *g, FILE *out, const struct queries *q)
{
	fprintf(out, "\nstruct db_statement *const %s_statements[] = {\n", g->slice);
	for (size_t i = 0; i < q->count; i++)
		fprintf(out, "\t&%s_statement,\n", q->list[i].name);
	fputs("\tNULL,\n};\n", out);
}

void write_all(struct gen *g, const struct schema *s, const struct queries *q)
{
	write_header(g, q);
	FILE *out = gen_open(g, g->out_c);
	/* a migration is one literal, and longer than the 4095 bytes that ISO C promises */
	fprintf(out, "#include \"%s\"\n\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n",
		gen_base_name(g->out_h));
	for (size_t i = 0; i < q->count; i++) {
		fprintf(out, "\n/* ---- %s ---- */\n\n", q->list[i].name);
		write_statement(g, out, &q->list[i]);
		write_function(g, out, &q->list[i]);
	}
	fputs("\n/* ---- what the module row names ---- */\n", out);
	write_statements(g, out, q);
	write_migrations(g, out, s);
	write_invariants(g, out, q);
	gen_close(out, g->out_c);
}
