/*
 * Migrations: our own type words become the engines', and what the tables then look like is
 * remembered, so that queries can be held against it.
 */
#include "sqlgen.h"

#include <string.h>

static const struct {
	const char *word, *sqlite, *pg;
} column_types[] = {
	{"id", "INTEGER", "BIGINT"},    {"time", "INTEGER", "BIGINT"},
	{"money", "INTEGER", "BIGINT"}, {"int", "INTEGER", "BIGINT"},
	{"date", "INTEGER", "INTEGER"}, {"bool", "INTEGER", "SMALLINT"},
	{"bytes", "BLOB", "BYTEA"},     {"text", "TEXT", "TEXT COLLATE \"C\""},
};
#define COLUMN_TYPES (sizeof column_types / sizeof *column_types)

/* One statement of a migration: code tokens from `start` up to its semicolon. */
struct statement {
	struct gen *g;
	struct schema *s;
	struct tokens *t;
	size_t start, end;
};

struct table *schema_find_table(const struct schema *s, const char *name)
{
	for (size_t i = 0; i < s->table_count; i++)
		if (strcmp(s->tables[i].name, name) == 0)
			return &s->tables[i];
	return NULL;
}

struct column *schema_find_column(const struct table *t, const char *name)
{
	for (size_t i = 0; i < t->column_count; i++)
		if (strcmp(t->columns[i].name, name) == 0)
			return &t->columns[i];
	return NULL;
}

bool schema_is_migration(struct gen *g, const char *path)
{
	return strcmp(gen_folder_name(g, path), "migrations") == 0;
}

/* ---- comments ---- */

static bool has_word(const char *text, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at += len) {
		bool starts = at == text || strchr(" ,;:(-", at[-1]) != NULL;
		if (starts && strchr(" ,;:.)-", at[len]) != NULL)
			return true;
	}
	return false;
}

/*
 * The first line that speaks about lines from..to: `from` itself, or the first of the comment
 * lines right above it when the lines themselves carry none.
 */
static unsigned comment_start(const struct tokens *t, unsigned from, unsigned to)
{
	for (size_t i = 0; i < t->count; i++)
		if (t->list[i].kind == TOKEN_COMMENT && t->list[i].line >= from &&
		    t->list[i].line <= to)
			return from;
	for (size_t i = t->count; i-- > 0;)
		if (t->list[i].kind == TOKEN_COMMENT && t->list[i].first_on_line &&
		    t->list[i].line == from - 1)
			from--;
	return from;
}

/*
 * True when a comment in these lines satisfies; `word` NULL: when there is any that says
 * something.
 */
static bool comment_says(const struct tokens *t, unsigned from, unsigned to, const char *word)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct token *c = &t->list[i];
		if (c->kind != TOKEN_COMMENT || c->line < from || c->line > to || *c->text == '\0')
			continue;
		if (word == NULL || has_word(c->text, word))
			return true;
	}
	return false;
}

/* The names in `list`, as far as the colon behind which the comment goes on in words. */
static void add_names(const struct statement *st, struct names *names, const struct token *c,
		      const char *list)
{
	const char *end = list + strcspn(list, ":");

	while (list < end) {
		list += strspn(list, " ,\t");
		size_t len = strcspn(list, " ,\t:");
		const char *name = gen_copy(st->g, list, len);
		if (len > 0 && !gen_is_name(name))
			gen_error(st->g, (struct gen_place){st->t->file, c->line},
				  "'%s' is no name: behind 'readers:' stand slices, behind "
				  "'walls:' tables",
				  name);
		if (len > 0)
			*gen_add(st->g, names->list, names->count) = name;
		list += len;
	}
}

/* What follows the mark at the start of a comment or behind `growing;`; NULL where it is not. */
static const char *list_in(const struct statement *st, const struct token *c, const char *mark)
{
	static const char before[] = "growing; ";
	const char *text = c->text;

	if (strncmp(text, before, strlen(before)) == 0)
		text += strlen(before);
	if (strncmp(text, mark, strlen(mark)) == 0)
		return text + strlen(mark);
	if (strstr(text, mark) != NULL)
		gen_error(st->g, (struct gen_place){st->t->file, c->line},
			  "'%s' stands at the start of a comment, or right behind 'growing; '",
			  mark);
	return NULL;
}

/*
 * `-- readers: people, requests` or `-- growing; readers: people: what the table holds`, inside the
 * statement or in the comment lines right above it.
 */
static void read_list(const struct statement *st, const char *mark, struct names *names)
{
	unsigned from = st->t->code[st->start]->line, to = st->t->code[st->end - 1]->line;

	for (size_t i = st->t->count; i-- > 0;)
		if (st->t->list[i].kind == TOKEN_COMMENT && st->t->list[i].first_on_line &&
		    st->t->list[i].line == from - 1)
			from--;
	for (size_t i = 0; i < st->t->count; i++) {
		const struct token *c = &st->t->list[i];
		const char *list = c->kind == TOKEN_COMMENT && c->line >= from && c->line <= to
					   ? list_in(st, c, mark)
					   : NULL;
		if (list != NULL)
			add_names(st, names, c, list);
	}
}

static void read_lists(const struct statement *st, struct table *table)
{
	read_list(st, "readers:", &table->readers);
	read_list(st, "walls:", &table->walls);
}

/* ---- columns ---- */

static void map_type(const struct statement *st, size_t at, const char *column)
{
	struct token *type = st->t->code[at];

	for (size_t i = 0; i < COLUMN_TYPES; i++) {
		if (strcmp(type->text, column_types[i].word) != 0)
			continue;
		const char *check = "";
		if (strcmp(type->text, "bool") == 0)
			check = gen_printf(st->g, " CHECK (%s IN (0, 1))", column);
		type->instead[ENGINE_SQLITE] =
			gen_printf(st->g, "%s%s", column_types[i].sqlite, check);
		type->instead[ENGINE_PG] = gen_printf(st->g, "%s%s", column_types[i].pg, check);
		return;
	}
	gen_error(
		st->g, token_place(st->t, at),
		"column '%s': unknown type '%s'; there are id time date bool money int text bytes",
		column, type->text);
}

static bool item_has(const struct tokens *t, size_t from, size_t to, const char *first,
		     const char *second)
{
	for (size_t i = from; i + 1 < to; i++)
		if (token_is(t, i, first) && token_is(t, i + 1, second))
			return true;
	return false;
}

/* A column's definition in the tokens from..to-1. */
static void read_column(const struct statement *st, struct table *table, size_t from, size_t to)
{
	const struct tokens *t = st->t;
	struct column c = {.name = t->code[from]->text};

	if (!token_is_word(t, from) || from + 1 >= to || !token_is_word(t, from + 1)) {
		gen_error(st->g, token_place(t, from), "a column is written as NAME TYPE");
		return;
	}
	if (!gen_is_name(c.name))
		gen_error(st->g, token_place(t, from),
			  "column '%s': a name is a-z, 0-9 and '_', a letter first", c.name);
	if (schema_find_column(table, c.name) != NULL)
		gen_error(st->g, token_place(t, from), "table '%s' has a column '%s' already",
			  table->name, c.name);
	map_type(st, from + 1, c.name);
	c.type = t->code[from + 1]->text;
	c.nullable =
		!item_has(t, from, to, "not", "null") && !item_has(t, from, to, "primary", "key");
	unsigned last = t->code[to - 1]->line;
	unsigned first = comment_start(t, t->code[from]->line, last);
	if (!comment_says(t, first, last, NULL))
		gen_error(st->g, token_place(t, from),
			  "column '%s' has no comment that says what it means", c.name);
	c.personal = comment_says(t, first, last, "personal");
	*gen_add(st->g, table->columns, table->column_count) = c;
}

/* ---- statements ---- */

static void read_primary_key(const struct statement *st, struct table *table, size_t from,
			     size_t to)
{
	for (size_t i = from; i < to; i++) {
		struct column *c = token_is_word(st->t, i)
					   ? schema_find_column(table, st->t->code[i]->text)
					   : NULL;
		if (c != NULL)
			c->nullable = false;
	}
}

static void read_item(const struct statement *st, struct table *table, size_t from, size_t to)
{
	static const char *const constraints[] = {"primary", "unique",     "check",
						  "foreign", "constraint", NULL};

	if (from == to)
		gen_error(st->g, token_place(st->t, from), "a comma too many");
	else if (!token_is_any(st->t, from, constraints))
		read_column(st, table, from, to);
	else if (item_has(st->t, from, to, "primary", "key"))
		read_primary_key(st, table, from, to);
}

/* SQLite gets STRICT; PostgreSQL does not know WITHOUT ROWID. */
static void map_table_end(const struct statement *st, size_t close)
{
	struct token *mark = st->t->code[close];
	bool more = close + 1 < st->end;

	mark->instead[ENGINE_SQLITE] = more ? ") STRICT," : ") STRICT";
	for (size_t i = close + 1; i < st->end; i++) {
		if (!token_is(st->t, i, "without") && !token_is(st->t, i, "rowid"))
			gen_error(st->g, token_place(st->t, i),
				  "'%s' is not understood behind a table", st->t->code[i]->text);
		st->t->code[i]->instead[ENGINE_PG] = "";
	}
}

/* The slice whose migrations/ the file is in. */
static const char *owner_of(struct gen *g, const char *path)
{
	const char *base = gen_base_name(path);

	return gen_folder_name(g, gen_copy(g, path, (size_t)(base - path) - 1));
}

static void create_table(const struct statement *st)
{
	size_t name = st->start + 2;
	size_t open = name + 1;

	if (!token_is_word(st->t, name) || !token_is(st->t, open, "(")) {
		gen_error(st->g, token_place(st->t, st->start), "write CREATE TABLE name (…)");
		return;
	}
	struct table table = {.name = st->t->code[name]->text,
			      .owner = owner_of(st->g, st->t->file)};
	if (schema_find_table(st->s, table.name) != NULL)
		gen_error(st->g, token_place(st->t, name), "there is a table '%s' already",
			  table.name);
	size_t close = token_behind(st->t, open) - 1;
	for (size_t from = open + 1, i = from; i <= close; i++) {
		if (token_is(st->t, i, "("))
			i = token_behind(st->t, i);
		if (i == close || token_is(st->t, i, ",")) {
			read_item(st, &table, from, i);
			from = i + 1;
		}
	}
	map_table_end(st, close);
	read_lists(st, &table);
	*gen_add(st->g, st->s->tables, st->s->table_count) = table;
}

static struct table *known_table(const struct statement *st, size_t at)
{
	const char *name = token_is_word(st->t, at) ? st->t->code[at]->text : "";
	struct table *table = schema_find_table(st->s, name);

	if (table == NULL)
		gen_error(st->g, token_place(st->t, at), "unknown table '%s'", name);
	return table;
}

static struct column *known_column(const struct statement *st, const struct table *table, size_t at)
{
	const char *name = token_is_word(st->t, at) ? st->t->code[at]->text : "";
	struct column *column = schema_find_column(table, name);

	if (column == NULL)
		gen_error(st->g, token_place(st->t, at), "table '%s' has no column '%s'",
			  table->name, name);
	return column;
}

static void rename_part(const struct statement *st, struct table *table, size_t at)
{
	if (token_is(st->t, at, "to") && token_is_word(st->t, at + 1)) {
		table->name = st->t->code[at + 1]->text;
		return;
	}
	at += token_is(st->t, at, "column");
	struct column *column = known_column(st, table, at);
	if (column != NULL && token_is(st->t, at + 1, "to") && token_is_word(st->t, at + 2))
		column->name = st->t->code[at + 2]->text;
}

static void drop_column(const struct statement *st, struct table *table, size_t at)
{
	struct column *column = known_column(st, table, at + token_is(st->t, at, "column"));

	if (column == NULL)
		return;
	*column = table->columns[--table->column_count];
}

static void alter_table(const struct statement *st)
{
	size_t name = st->start + 2, verb = name + 1;
	struct table *table = known_table(st, name);

	if (table == NULL)
		return;
	if (token_is(st->t, verb, "add")) {
		read_lists(st, table);
		read_column(st, table, verb + 1 + token_is(st->t, verb + 1, "column"), st->end);
	} else if (token_is(st->t, verb, "rename")) {
		rename_part(st, table, verb + 1);
	} else if (token_is(st->t, verb, "drop")) {
		drop_column(st, table, verb + 1);
	} else {
		gen_error(st->g, token_place(st->t, verb),
			  "ALTER TABLE knows ADD, RENAME and DROP");
	}
}

static void drop_table(const struct statement *st)
{
	struct table *table = known_table(st, st->start + 2);

	if (table != NULL)
		*table = st->s->tables[--st->s->table_count];
}

static void create_index(const struct statement *st)
{
	for (size_t i = st->start; i < st->end; i++)
		if (token_is(st->t, i, "on")) {
			(void)known_table(st, i + 1);
			return;
		}
	gen_error(st->g, token_place(st->t, st->start), "write CREATE INDEX name ON table (…)");
}

static void change_rows(const struct statement *st)
{
	(void)refs_find(st->g, st->s,
			&(struct tokens){.code = st->t->code + st->start,
					 .code_count = st->end - st->start,
					 .file = st->t->file});
}

static void drop_index(const struct statement *st)
{
	if (!token_is_word(st->t, st->start + 2))
		gen_error(st->g, token_place(st->t, st->start), "write DROP INDEX name");
}

static const struct {
	const char *first, *second; /* NULL: whatever follows */
	void (*run)(const struct statement *st);
} statements[] = {
	{"create", "table", create_table},  {"create", "index", create_index},
	{"create", "unique", create_index}, {"alter", "table", alter_table},
	{"drop", "table", drop_table},      {"drop", "index", drop_index},
	{"insert", NULL, change_rows},      {"update", NULL, change_rows},
	{"delete", NULL, change_rows},
};
#define STATEMENTS (sizeof statements / sizeof *statements)

static void read_statement(const struct statement *st)
{
	for (size_t i = 0; i < STATEMENTS; i++)
		if (token_is(st->t, st->start, statements[i].first) &&
		    (statements[i].second == NULL ||
		     token_is(st->t, st->start + 1, statements[i].second))) {
			statements[i].run(st);
			return;
		}
	gen_error(st->g, token_place(st->t, st->start),
		  "'%s' does not start a statement that migrations may hold: CREATE TABLE or "
		  "INDEX, ALTER, DROP, INSERT, "
		  "UPDATE, DELETE",
		  st->t->code[st->start]->text);
}

static void check_references(struct gen *g, const struct schema *s, const struct tokens *t)
{
	for (size_t i = 0; i + 1 < t->code_count; i++)
		if (token_is(t, i, "references") &&
		    schema_find_table(s, t->code[i + 1]->text) == NULL)
			gen_error(g, token_place(t, i + 1), "unknown table '%s'",
				  t->code[i + 1]->text);
}

static void read_statements(struct gen *g, struct schema *s, struct tokens *t)
{
	size_t start = 0;

	for (size_t i = 0; i < t->code_count; i++) {
		if (!token_is(t, i, ";"))
			continue;
		if (i > start)
			read_statement(&(struct statement){
				.g = g, .s = s, .t = t, .start = start, .end = i});
		start = i + 1;
	}
	if (start < t->code_count)
		gen_error(g, token_place(t, start), "a statement is not ended by ';'");
	check_banned(g, t);
	check_references(g, s, t);
}

/* ---- files ---- */

/* What `line` opens: the engine, ENGINE_COUNT for both, or -1 when it is no such line. */
static int block_of(struct gen_place at, const char *line, size_t len)
{
	static const char *const blocks[] = {[ENGINE_SQLITE] = "--- sqlite",
					     [ENGINE_PG] = "--- pg",
					     [ENGINE_COUNT] = "--- both"};

	if (strncmp(line, "---", 3) != 0)
		return -1;
	for (int i = 0; i <= ENGINE_COUNT; i++)
		if (strlen(blocks[i]) == len && strncmp(line, blocks[i], len) == 0)
			return i;
	gen_fail(at, "a migration knows the lines '--- pg', '--- sqlite', '--- both' and "
		     "'--- seal TABLE.COLUMN into COLUMN by COLUMN'");
}

/* ---- sealing ---- */

#define SEAL_MARK "--- seal "

/* The next name of the line, which a sign or the line's end follows. */
static const char *seal_name(struct gen *g, const char **line)
{
	size_t len = strspn(*line, "abcdefghijklmnopqrstuvwxyz0123456789_");
	const char *name = gen_copy(g, *line, len);

	*line += len;
	return name;
}

static bool seal_sign(const char **line, const char *sign)
{
	bool there = strncmp(*line, sign, strlen(sign)) == 0;

	*line += there ? strlen(sign) : 0;
	return there;
}

static void seal_wants(struct gen *g, struct gen_place at, const struct table *table,
		       const char *name, const char *types)
{
	const struct column *column = schema_find_column(table, name);

	if (column == NULL)
		gen_error(g, at, "table '%s' has no column '%s'", table->name, name);
	else if (!has_word(types, column->type))
		gen_error(g, at, "column '%s' is of type %s; here stands one of: %s", name,
			  column->type, types);
}

static void read_seal(struct gen *g, const struct schema *s, struct gen_place at, const char *line)
{
	const char *next = line + strlen(SEAL_MARK), *table_name = seal_name(g, &next);
	bool whole = seal_sign(&next, ".");
	const char *clear = seal_name(g, &next);

	whole = whole && seal_sign(&next, " into ");
	const char *sealed = seal_name(g, &next);
	const struct table *table = schema_find_table(s, table_name);

	if (!whole || !seal_sign(&next, " by "))
		gen_fail(at, "write '--- seal TABLE.COLUMN into COLUMN by COLUMN, …'");
	if (table == NULL)
		gen_fail(at, "unknown table '%s'", table_name);
	seal_wants(g, at, table, clear, "text");
	seal_wants(g, at, table, sealed, "bytes");
	seal_wants(g, at, table, "key", "bytes");
	do
		seal_wants(g, at, table, seal_name(g, &next), "id, int, time");
	while (seal_sign(&next, ", "));
	if (*next != '\0')
		gen_error(g, at, "'%s' is not understood", next);
}

/* `--- seal TABLE.COLUMN into SEALED by ROW, …` goes as it is to whoever runs the migration. */
static void add_seal(struct gen *g, const struct schema *s, struct migration *m, int block,
		     struct gen_place at, const char *line)
{
	if (block != ENGINE_COUNT)
		gen_error(g, at, "what is sealed is sealed on both engines");
	read_seal(g, s, at, line);
	for (int e = 0; e < ENGINE_COUNT; e++)
		m->text[e] = gen_printf(g, "%s\n%s\n", m->text[e], line);
}

/*
 * One stretch of a file for one engine or both.  What only PostgreSQL runs does not make tables
 * known.
 */
static void read_block(struct gen *g, struct schema *s, struct migration *m, int block,
		       struct gen_place at, const char *text)
{
	struct tokens t = lex(g, at, text);
	struct schema aside = {.table_count = 0};

	if (block == ENGINE_PG) {
		for (size_t i = 0; i < s->table_count; i++)
			*gen_add(g, aside.tables, aside.table_count) = s->tables[i];
		read_statements(g, &aside, &t);
	} else {
		read_statements(g, s, &t);
	}
	for (int e = 0; e < ENGINE_COUNT; e++)
		if (block == ENGINE_COUNT || block == e)
			m->text[e] = gen_printf(g, "%s%s\n", m->text[e],
						render(g, &t, (enum engine)e, true));
}

static const char *migration_name(struct gen *g, const char *path)
{
	const char *base = gen_base_name(path);

	return gen_printf(g, "%s/%.*s", owner_of(g, path), (int)strlen(base) - 4, base);
}

/* Migrations run once and in name order, so a list in another order would lie about what runs. */
static void check_order(struct gen *g, const struct schema *s, const struct migration *m)
{
	const char *slash = strchr(m->name, '/');
	size_t len = (size_t)(slash - m->name) + 1;

	for (size_t i = 0; i < s->migration_count; i++)
		if (strncmp(s->migrations[i].name, m->name, len) == 0 &&
		    strcmp(s->migrations[i].name, m->name) >= 0)
			gen_error(g, (struct gen_place){m->path, 0},
				  "stands behind %s but its name sorts before it",
				  s->migrations[i].name);
}

void schema_read(struct gen *g, struct schema *s, const char *path)
{
	struct migration m = {.name = migration_name(g, path), .path = path, .text = {"", ""}};
	struct gen_place at = {path, 1}, start = at;
	const char *text = gen_read(g, path), *from = text;
	int block = ENGINE_COUNT;

	check_order(g, s, &m);
	for (const char *line = text; *line != '\0'; at.line++) {
		size_t len = strcspn(line, "\n");
		bool seals = strncmp(line, SEAL_MARK, strlen(SEAL_MARK)) == 0;
		int next = seals ? ENGINE_COUNT : block_of(at, line, len);
		const char *behind = line + len + (line[len] == '\n');
		if (next >= 0) {
			read_block(g, s, &m, block, start,
				   gen_copy(g, from, (size_t)(line - from)));
			if (seals)
				add_seal(g, s, &m, block, at, gen_copy(g, line, len));
			block = next;
			from = behind;
			start.line = at.line + 1;
		}
		line = behind;
	}
	read_block(g, s, &m, block, start, from);
	*gen_add(g, s->migrations, s->migration_count) = m;
}
