/*
 * Includes against tools/layers.txt, whose head explains the rows.  An order has no cycles, so none
 * are looked for.
 */
#include "tidy.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char layers_path[] = "tools/layers.txt";

enum row_kind {
	ROW_FOLDER,
	ROW_HEADER,
	ROW_PURE,
	ROW_GENERATED,
	ROW_STANDARD,
	ROW_ALLOW,
	ROW_UNKNOWN,
};

static const char *const row_words[] = {"folder",   "header", "pure", "generated",
					"standard", "allow",  NULL};

struct row {
	enum row_kind kind;
	struct span key;  /* the second word */
	struct span rest; /* the words behind it */
	size_t line;
};

struct layers {
	const struct file *file;
	struct row *rows;
	size_t count, room;
};

/* One include, and who says it. */
struct include {
	const struct file *from;
	struct span path;   /* of the file, from src/: "cases/cases_ops.c" */
	struct span header; /* without quotes: "db/db.h" */
	struct span folder; /* "db"; empty for a bare name */
	size_t line;
	bool system; /* between <> */
};

static enum row_kind row_kind(struct span word)
{
	enum row_kind kind = ROW_FOLDER;

	while (row_words[kind] && !span_is(word, row_words[kind]))
		kind++;
	return kind;
}

static void read_layers(struct tidy *t, struct layers *l)
{
	struct span rest = l->file->text;

	for (size_t line = 1; rest.len > 0; line++) {
		struct span text = span_trim(span_cut(&rest, '\n'));
		if (text.len == 0 || text.ptr[0] == '#')
			continue;
		struct row row = {.line = line};
		row.kind = row_kind(span_word(&text));
		row.key = span_word(&text);
		row.rest = span_trim(text);
		if (row.kind == ROW_UNKNOWN || row.key.len == 0)
			finding(t, l->file, line, "not a row that tidy knows");
		l->rows = grow(l->rows, l->count, &l->room, sizeof *l->rows);
		l->rows[l->count++] = row;
	}
}

/* The first row of this kind whose key, as a pattern, fits. */
static const struct row *row_for(const struct layers *l, enum row_kind kind, struct span s)
{
	for (size_t i = 0; i < l->count; i++) {
		if (l->rows[i].kind == kind && span_matches(s, l->rows[i].key))
			return &l->rows[i];
	}
	return NULL;
}

static bool matches_any(struct span s, struct span patterns)
{
	for (struct span p = span_word(&patterns); p.len > 0; p = span_word(&patterns)) {
		if (span_matches(s, p))
			return true;
	}
	return false;
}

/* Whether a word stands in one of the rows of this kind, key or rest. */
static bool listed(const struct layers *l, enum row_kind kind, struct span s)
{
	for (size_t i = 0; i < l->count; i++) {
		const struct row *r = &l->rows[i];
		if (r->kind == kind && (span_same(r->key, s) || matches_any(s, r->rest)))
			return true;
	}
	return false;
}

static bool allowed(const struct layers *l, const struct include *in)
{
	for (size_t i = 0; i < l->count; i++) {
		const struct row *r = &l->rows[i];
		if (r->kind == ROW_ALLOW && span_matches(in->path, r->key) &&
		    matches_any(in->header, r->rest))
			return true;
	}
	return false;
}

static void check_system(struct tidy *t, const struct layers *l, const struct include *in)
{
	const struct row *row = row_for(l, ROW_HEADER, in->header);

	if (row && !matches_any(in->path, row->rest))
		finding(t, in->from, in->line, "only %.*s may include <%.*s>", (int)row->rest.len,
			row->rest.ptr, (int)in->header.len, in->header.ptr);
	if (row_for(l, ROW_PURE, in->path) && !listed(l, ROW_STANDARD, in->header))
		finding(t, in->from, in->line, "rules are pure: <%.*s> is not standard C",
			(int)in->header.len, in->header.ptr);
}

/* "cases.sql.h" belongs to cases alone; records and templates may be used from above. */
static bool bare_name_fits(const struct layers *l, struct include *in)
{
	struct span rest = in->header;
	struct span folder = span_cut(&rest, '.');

	if (listed(l, ROW_GENERATED, in->header))
		return true;
	if (!span_is(rest, "sql.h") && !span_is(rest, "views.h") && !span_is(rest, "html.h"))
		return false;
	in->folder = folder;
	return !span_is(rest, "sql.h") || span_same(folder, in->from->folder);
}

static void check_order(struct tidy *t, const struct layers *l, const struct include *in)
{
	const struct row *mine = row_for(l, ROW_FOLDER, in->from->folder);
	const struct row *theirs = row_for(l, ROW_FOLDER, in->folder);

	if (!theirs)
		finding(t, in->from, in->line, "tools/layers.txt knows no folder %.*s",
			(int)in->folder.len, in->folder.ptr);
	else if (theirs > mine)
		finding(t, in->from, in->line,
			"%.*s stands below %.*s in tools/layers.txt; upwards is an event",
			(int)in->folder.len, in->folder.ptr, (int)mine->key.len, mine->key.ptr);
}

/* Of another slice only its face, x/x.h. */
static void check_face(struct tidy *t, const struct layers *l, const struct include *in)
{
	const struct row *theirs = row_for(l, ROW_FOLDER, in->folder);
	char face[256];
	int len = snprintf(face, sizeof face, "%.*s/%.*s.h", (int)in->folder.len, in->folder.ptr,
			   (int)in->folder.len, in->folder.ptr);
	bool bare = !memchr(in->header.ptr, '/', in->header.len);

	bool ours = in->from->test && span_matches(in->header, span_of("*/testing/*"));

	if (!theirs || bare || ours || span_same(in->header, (struct span){face, (size_t)len}))
		return;
	if (!span_is(theirs->rest, "many") || span_ends(in->header, "_internal.h"))
		finding(t, in->from, in->line, "%.*s is not public; include %s",
			(int)in->header.len, in->header.ptr, face);
}

static bool own_header(const struct include *in)
{
	size_t stem = in->path.len - strlen(".c");

	return in->header.len == in->path.len && memcmp(in->header.ptr, in->path.ptr, stem) == 0;
}

static void check_pure(struct tidy *t, const struct layers *l, const struct include *in)
{
	const struct row *pure = row_for(l, ROW_PURE, in->path);
	bool own_face = span_same(in->folder, in->from->folder);

	if (pure && !own_header(in) && !own_face && !matches_any(in->folder, pure->rest))
		finding(t, in->from, in->line, "rules are pure: only their own header, %.*s",
			(int)pure->rest.len, pure->rest.ptr);
}

static void check_own(struct tidy *t, const struct layers *l, struct include *in)
{
	if (in->folder.len == 0 && !bare_name_fits(l, in)) {
		finding(t, in->from, in->line,
			"write the folder too, or it is a query of another slice: \"%.*s\"",
			(int)in->header.len, in->header.ptr);
		return;
	}
	check_pure(t, l, in);
	if (in->folder.len == 0 || span_same(in->folder, in->from->folder))
		return;
	check_order(t, l, in);
	check_face(t, l, in);
}

static void check_include(struct tidy *t, const struct layers *l, const struct file *f,
			  const struct token *k)
{
	struct span inside = {k->text.ptr + 1, k->text.len - 2};
	struct span rest = inside;
	struct include in = {
		.from = f,
		.path = span_from(span_of(f->path), strlen("src/")),
		.header = inside,
		.folder = memchr(inside.ptr, '/', inside.len) ? span_cut(&rest, '/')
							      : (struct span){"", 0},
		.line = k->line,
		.system = k->text.ptr[0] == '<',
	};

	if (allowed(l, &in))
		return;
	if (in.system)
		check_system(t, l, &in);
	else
		check_own(t, l, &in);
}

static void check_file(struct tidy *t, const struct layers *l, const struct file *f)
{
	if (!row_for(l, ROW_FOLDER, f->folder)) {
		finding(t, f, 1, "tools/layers.txt knows no folder %.*s", (int)f->folder.len,
			f->folder.ptr);
		return;
	}
	for (size_t i = 0; i < f->code.count; i++) {
		if (f->code.rows[i].kind == TOKEN_HEADER && f->code.rows[i].text.len > 2)
			check_include(t, l, f, &f->code.rows[i]);
	}
}

void includes_follow_layers(struct tidy *t)
{
	struct layers l = {.file = tree_find(&t->tree, layers_path)};

	if (!l.file) {
		finding(t, NULL, 0, "%s is missing", layers_path);
		return;
	}
	read_layers(t, &l);
	for (size_t i = 0; i < t->tree.count; i++) {
		const struct file *f = &t->tree.files[i];
		if ((f->kind & FILE_CODE) && f->folder.len > 0)
			check_file(t, &l, f);
	}
	free(l.rows);
}

static char guard_letter(char c)
{
	return isalnum((unsigned char)c) ? (char)toupper((unsigned char)c) : '_';
}

/* Where a guard's words begin: the folder is not said twice. */
static const char *guarded_path(const struct file *f)
{
	size_t len = f->folder.len;

	if (len == 0)
		return f->path;
	bool said = strncmp(f->name, f->folder.ptr, len) == 0 && f->name[len] == '_';
	return said ? f->name : f->path + strlen("src/");
}

/* src/base/arena.h -> BASE_ARENA_H, src/cases/cases_reasons.h -> CASES_REASONS_H */
static void guard_for(const struct file *f, char *guard, size_t room)
{
	const char *path = guarded_path(f);
	size_t len = 0;

	for (; path[len] && len + 1 < room; len++)
		guard[len] = guard_letter(path[len]);
	guard[len] = '\0';
}

void headers_have_guards(struct tidy *t, const struct file *f)
{
	char guard[256];

	guard_for(f, guard, sizeof guard);
	bool opens = token_is(token_at(f, 0, 1), "ifndef") && token_is(token_at(f, 0, 2), guard);
	bool defines = token_is(token_at(f, 0, 4), "define") && token_is(token_at(f, 0, 5), guard);
	if (!opens || !defines)
		finding(t, f, 1, "the header is not guarded by %s", guard);
}
