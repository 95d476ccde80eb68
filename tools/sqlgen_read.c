/* Named queries and invariants: what their `---` lines say. */
#include "sqlgen.h"

#include <stdlib.h>
#include <string.h>

#define QUERIES_MOST 60 /* a file; more of them are two subjects */

struct reader {
	struct gen *g;
	struct queries *q;
	struct gen_place at;
	size_t first; /* this file's first query */
	struct query *open;
	int block; /* the engine whose text is being read; ENGINE_COUNT for both */
	char *text[ENGINE_COUNT + 1];
	unsigned text_line[ENGINE_COUNT + 1];
	char *comment; /* the comment lines that may belong to the next query */
};

static const struct type types[] = {
	{"int", "int64_t ", "DB_INT", "bigint", false},
	{"money", "int64_t ", "DB_INT", "bigint", false},
	{"bool", "bool ", "DB_INT", "bigint", false},
	{"time", "int64_t ", "DB_INT", "bigint", true},
	{"date", "struct day ", "DB_DAY", "int", true},
	{"text", "struct str ", "DB_TEXT", "text", true},
	{"bytes", "struct str ", "DB_BYTES", "bytea", true},
	{"_id", NULL, "DB_INT", "bigint", true},
};

const struct type *type_find(const char *word)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (types[i].c_type == NULL ? gen_is_name(word) && gen_ends_with(word, "_id")
					    : strcmp(types[i].word, word) == 0)
			return &types[i];
	return NULL;
}

static bool starts(const char *line, const char *with)
{
	return strncmp(line, with, strlen(with)) == 0;
}

/* ---- the `in` and `out` lines ---- */

static void add_field(struct reader *r, struct query_fields *fields, const char *name,
		      const char *type)
{
	size_t len = strlen(type);
	struct query_field f = {.name = name, .nullable = type[len - 1] == '?'};

	f.type = gen_copy(r->g, type, len - f.nullable);
	const struct type *known = type_find(f.type);
	if (known == NULL)
		gen_error(r->g, r->at,
			  "%s: unknown type '%s'; there are int bool money time date text bytes "
			  "and the ids",
			  name, f.type);
	else if (f.nullable && !known->may_be_null)
		gen_error(r->g, r->at,
			  "%s: %s cannot be NULL; leave the '?' out and write COALESCE", name,
			  f.type);
	if (!gen_is_name(name) || gen_is_c_word(name))
		gen_error(r->g, r->at, "'%s' cannot be a name in C", name);
	for (size_t i = 0; i < fields->count; i++)
		if (strcmp(fields->list[i].name, name) == 0)
			gen_error(r->g, r->at, "'%s' stands twice", name);
	*gen_add(r->g, fields->list, fields->count) = f;
}

/* "provider provider_id, day time": a line may be followed by another of its kind. */
static void read_fields(struct reader *r, struct query_fields *fields, const char *line)
{
	char *rest = gen_copy(r->g, line, strlen(line));

	if (fields->line == 0)
		fields->line = r->at.line;
	while (rest != NULL) {
		char *part = strsep(&rest, ",");
		part += strspn(part, " \t\r");
		char *name = strsep(&part, " \t\r");
		char *type = part ? part + strspn(part, " \t\r") : name + strlen(name);
		size_t len = strcspn(type, " \t\r");
		if (*name == '\0' || len == 0 || type[len + strspn(type + len, " \t\r")] != '\0')
			gen_error(r->g, r->at, "write 'NAME TYPE, NAME TYPE'");
		else
			add_field(r, fields, name, gen_copy(r->g, type, len));
	}
}

/* ---- the first line ---- */

/* "many, at most 200"; false when it is no kind. */
static bool read_kind(struct query *q, const char *kind)
{
	char *end = NULL;

	if (strcmp(kind, "one") == 0) {
		q->kind = QUERY_ONE;
		q->most = 1;
	} else if (strcmp(kind, "change") == 0) {
		q->kind = QUERY_CHANGE;
	} else if (strcmp(kind, "change, exactly 1") == 0) {
		q->kind = QUERY_CHANGE_ONE;
	} else if (starts(kind, "many, at most ")) {
		unsigned long most = strtoul(kind + strlen("many, at most "), &end, 10);
		q->kind = QUERY_MANY;
		q->most = (unsigned)most;
		return *end == '\0' && most > 0 && most <= 1000000;
	} else {
		return false;
	}
	return true;
}

static const struct query *find_query(const struct queries *q, const char *name)
{
	for (size_t i = 0; i < q->count; i++)
		if (strcmp(q->list[i].name, name) == 0)
			return &q->list[i];
	return NULL;
}

static void check_new(struct reader *r, const char *name)
{
	static const char *const lists[] = {"statements", "migrations", "invariants", NULL};
	const struct query *old = find_query(r->q, name);

	if (!gen_is_name(name) || gen_is_c_word(name))
		gen_error(r->g, r->at, "'%s' is not a name: a-z, 0-9 and '_', a letter first",
			  name);
	for (size_t i = 0; lists[i] != NULL; i++)
		if (strcmp(name, gen_printf(r->g, "%s_%s", r->g->slice, lists[i])) == 0)
			gen_error(r->g, r->at, "'%s' is the name of a generated list", name);
	if (old != NULL)
		gen_error(r->g, r->at, "'%s' stands already in %s:%u", name, old->at.file,
			  old->at.line);
}

static void open_query(struct reader *r, char *line)
{
	struct query q = {.at = r->at, .about = *r->comment ? r->comment : NULL};
	char *kind = strchr(line, ':');

	if (!gen_is_comment(r->comment))
		gen_error(r->g, r->at, "no comment of C can hold the one above");
	if (kind != NULL)
		*kind++ = '\0';
	q.name = line;
	q.row = line;
	if (kind == NULL || !read_kind(&q, kind + strspn(kind, " \t")))
		gen_error(r->g, r->at,
			  "%s has no kind: one; many, at most N; change; or change, exactly 1",
			  line);
	check_new(r, line);
	if (r->q->count - r->first == QUERIES_MOST)
		gen_error(r->g, r->at, "more than %d queries in a file", QUERIES_MOST);
	r->open = gen_add(r->g, r->q->list, r->q->count);
	*r->open = q;
}

/* ---- its text ---- */

static bool is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

static struct tokens lex_block(struct reader *r, int block, struct gen_place about,
			       const char *name)
{
	struct tokens t =
		lex(r->g, (struct gen_place){r->at.file, r->text_line[block]}, r->text[block]);
	size_t count = t.code_count;

	if (count == 0) {
		gen_error(r->g, about, "'%s' has no SQL", name);
		return t;
	}
	if (!token_is(&t, count - 1, ";"))
		gen_error(r->g, token_place(&t, count - 1), "the query is not ended by ';'");
	for (size_t i = 0; i + 1 < count; i++)
		if (token_is(&t, i, ";"))
			gen_error(r->g, token_place(&t, i + 1), "one query is one statement");
	for (int e = 0; e < ENGINE_COUNT; e++)
		t.code[count - 1]->instead[e] = "";
	t.code_count--;
	return t;
}

/* The query that was open has all its text now. */
static void close_query(struct reader *r)
{
	bool common = !is_blank(r->text[ENGINE_COUNT]);

	if (r->open == NULL)
		return;
	r->open->differs = !is_blank(r->text[ENGINE_SQLITE]) || !is_blank(r->text[ENGINE_PG]);
	if (r->open->differs && common)
		gen_error(r->g, r->open->at,
			  "%s: with '--- pg' and '--- sqlite' the common text is left out",
			  r->open->name);
	for (int e = 0; e < ENGINE_COUNT && r->open->differs; e++) {
		if (is_blank(r->text[e]))
			gen_error(r->g, r->open->at, "%s has no '--- %s' text", r->open->name,
				  e == ENGINE_PG ? "pg" : "sqlite");
		else
			r->open->text[e] = lex_block(r, e, r->open->at, r->open->name);
	}
	if (!r->open->differs) {
		r->open->text[ENGINE_SQLITE] =
			lex_block(r, ENGINE_COUNT, r->open->at, r->open->name);
		r->open->text[ENGINE_PG] = r->open->text[ENGINE_SQLITE];
	}
	r->open = NULL;
}

static void start_texts(struct reader *r)
{
	for (int b = 0; b <= ENGINE_COUNT; b++)
		r->text[b] = gen_copy(r->g, "", 0);
	r->block = ENGINE_COUNT;
	r->text_line[ENGINE_COUNT] = r->at.line + 1;
}

/* `out like OTHER`: the same columns, and the same struct for the row. */
static void read_like(struct reader *r, const char *name)
{
	const struct query *other = find_query(r->q, name);

	if (other == NULL || other == r->open || other->out.count == 0) {
		gen_error(r->g, r->at,
			  "out like '%s': there is no query of that name above that answers rows",
			  name);
		return;
	}
	r->open->out = other->out;
	r->open->row = other->row;
}

static void read_out(struct reader *r, const char *line)
{
	line += strspn(line, " \t");
	if (starts(line, "like "))
		read_like(r, line + 5 + strspn(line + 5, " \t"));
	else if (strcmp(r->open->row, r->open->name) != 0)
		gen_error(r->g, r->at, "%s says 'out like' and adds columns", r->open->name);
	else
		read_fields(r, &r->open->out, line);
}

static void start_block(struct reader *r, enum engine engine)
{
	if (!is_blank(r->text[engine]))
		gen_error(r->g, r->at, "a second text for the same engine");
	r->block = (int)engine;
	r->text_line[engine] = r->at.line + 1;
}

static const char *read_reason(struct reader *r, const char *mark, const char *line)
{
	const char *reason = line + strlen(mark) + strspn(line + strlen(mark), " \t");

	if (*reason == '\0')
		gen_error(r->g, r->at, "'%s' is followed by the reason", mark);
	return reason;
}

static void read_mark_line(struct reader *r, char *line)
{
	bool mine = r->open != NULL;

	if (mine && (starts(line, "in ") || starts(line, "in\t"))) {
		read_fields(r, &r->open->in, line + 3);
	} else if (mine && (starts(line, "out ") || starts(line, "out\t"))) {
		read_out(r, line + 4);
	} else if (mine && starts(line, "unscoped:")) {
		r->open->unscoped = read_reason(r, "unscoped:", line);
	} else if (mine && starts(line, "unwalled:")) {
		r->open->unwalled = read_reason(r, "unwalled:", line);
	} else if (mine && strcmp(line, "pg") == 0) {
		start_block(r, ENGINE_PG);
	} else if (mine && strcmp(line, "sqlite") == 0) {
		start_block(r, ENGINE_SQLITE);
	} else {
		close_query(r);
		open_query(r, line);
		start_texts(r);
	}
	r->text_line[r->block] =
		is_blank(r->text[r->block]) ? r->at.line + 1 : r->text_line[r->block];
}

static char *behind_mark(struct gen *g, const char *line)
{
	const char *text = line + 3 + strspn(line + 3, " \t");
	size_t len = strlen(text);

	while (len > 0 && strchr(" \t\r", text[len - 1]) != NULL)
		len--;
	return gen_copy(g, text, len);
}

/*
 * Comment lines right above a query describe it; they do not belong to the text of the one
 * before.
 */
static void read_line(struct reader *r, const char *line)
{
	bool comment = starts(line, "--");

	if (starts(line, "---")) {
		read_mark_line(r, behind_mark(r->g, line));
	} else if (r->open != NULL) {
		r->text[r->block] = gen_printf(r->g, "%s%s\n", r->text[r->block], line);
	} else if (!comment && !is_blank(line)) {
		gen_error(r->g, r->at, "SQL in front of the first '--- name: kind'");
	}
	if (!comment || starts(line, "---"))
		r->comment = gen_copy(r->g, "", 0);
	else
		r->comment = gen_printf(r->g, "%s%s%s", r->comment, *r->comment ? "\n" : "",
					line + 2 + strspn(line + 2, " \t"));
}

void queries_read(struct gen *g, struct queries *q, const char *path)
{
	struct reader r = {
		.g = g, .q = q, .at = {path, 0}, .first = q->count, .comment = gen_copy(g, "", 0)};
	char *text = gen_read(g, path);

	start_texts(&r);
	while (text != NULL) {
		char *line = strsep(&text, "\n");
		r.at.line++;
		read_line(&r, line);
	}
	close_query(&r);
}

static void close_invariant(struct reader *r, struct invariant *open)
{
	if (open->about == NULL)
		return;
	open->text = lex_block(r, ENGINE_COUNT, open->at, open->about);
	*gen_add(r->g, r->q->invariants, r->q->invariant_count) = *open;
}

void invariants_read(struct gen *g, struct queries *q, const char *path)
{
	struct reader r = {.g = g, .q = q, .at = {path, 0}};
	struct invariant open = {.about = NULL};
	char *text = gen_read(g, path);

	start_texts(&r);
	while (text != NULL) {
		char *line = strsep(&text, "\n");
		r.at.line++;
		if (starts(line, "---")) {
			close_invariant(&r, &open);
			open = (struct invariant){.about = behind_mark(g, line), .at = r.at};
			start_texts(&r);
		} else if (open.about != NULL) {
			r.text[ENGINE_COUNT] = gen_printf(g, "%s%s\n", r.text[ENGINE_COUNT], line);
		} else if (!starts(line, "--") && !is_blank(line)) {
			gen_error(g, r.at,
				  "SQL in front of the first '--- sentence that must hold'");
		}
	}
	close_invariant(&r, &open);
}
