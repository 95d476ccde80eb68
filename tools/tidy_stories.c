/*
 * What one folder promises and another must keep: outcomes and clocks have stories, reasons have
 * codes of their own.
 */
#include "tidy.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* A row of OUTCOMES in base/outcome.h: X(CONFLICT, 409, "conflict", false) */
struct outcome_row {
	struct span name, http, code;
};

static bool outcome_row(const struct tidy *t, struct span name, struct outcome_row *out)
{
	const struct file *f = tree_find(&t->tree, "src/base/outcome.h");

	for (size_t i = 0; f && i + 6 < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		if (!token_is(k, "X") || !span_same(k[2].text, name) || k[6].kind != TOKEN_STRING)
			continue;
		*out = (struct outcome_row){
			name, k[4].text, {k[6].text.ptr + 1, k[6].text.len - 2}};
		return true;
	}
	return false;
}

/* A line "=> 409 conflict" or "=> 409" expects; the code alone is enough, and tells 409s apart. */
static bool story_expects(const struct file *f, const struct outcome_row *o)
{
	struct span rest = f->text;

	while (rest.len > 0) {
		struct span line = span_trim(span_cut(&rest, '\n'));
		if (span_find(line, "=>") &&
		    (span_find_word(line, o->http) || span_find_word(line, o->code)))
			return true;
	}
	return false;
}

static bool is_story_of(const struct file *f, struct span folder)
{
	return f->kind == FILE_STORY && span_same(f->folder, folder);
}

static bool expected(const struct tidy *t, struct span folder, const struct outcome_row *o)
{
	for (size_t i = 0; i < t->tree.count; i++) {
		if (is_story_of(&t->tree.files[i], folder) && story_expects(&t->tree.files[i], o))
			return true;
	}
	return false;
}

/* Faults of disk and line are forced by tests of db/ and web/; a story cannot bring them about. */
static bool story_can_show(const struct outcome_row *o)
{
	return o->http.ptr[0] == '4';
}

static bool named_before(const struct file *f, size_t i)
{
	for (size_t before = 0; before < i; before++) {
		if (span_same(f->code.rows[before].text, f->code.rows[i].text))
			return true;
	}
	return false;
}

static void check_ops(struct tidy *t, const struct file *f)
{
	for (size_t i = 0; i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		struct outcome_row o;
		if (!span_starts(k->text, "OUTCOME_") || named_before(f, i))
			continue;
		if (outcome_row(t, span_from(k->text, strlen("OUTCOME_")), &o) &&
		    story_can_show(&o) && !expected(t, f->folder, &o))
			finding(t, f, k->line,
				"no story in src/%.*s/stories expects %.*s (=> %.*s %.*s)",
				(int)f->folder.len, f->folder.ptr, (int)k->text.len, k->text.ptr,
				(int)o.http.len, o.http.ptr, (int)o.code.len, o.code.ptr);
	}
}

void outcomes_are_seen(struct tidy *t)
{
	for (size_t i = 0; i < t->tree.count; i++) {
		const struct file *f = &t->tree.files[i];
		if (f->kind == FILE_C && f->folder.len > 0 &&
		    span_matches(span_of(f->name), span_of("*_ops*.c")))
			check_ops(t, f);
	}
}

/* ---- clocks ---- */

/* A row of law/vn/clocks.yaml; code speaks of it by either word, and so do stories. */
struct clock_row {
	struct span id;   /* A04 */
	struct span name; /* assign_in_time */
};

static bool told_by_story(const struct tidy *t, const struct clock_row *c)
{
	for (size_t i = 0; i < t->tree.count; i++) {
		const struct file *f = &t->tree.files[i];
		if (f->kind == FILE_STORY &&
		    (span_find_word(f->text, c->id) || span_find_word(f->text, c->name)))
			return true;
	}
	return false;
}

/* The place in a slice where a string is the clock's id or name, or NULL. */
static const struct token *named_in(const struct file *f, const struct clock_row *c)
{
	for (size_t i = 0; i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		if (k->kind != TOKEN_STRING)
			continue;
		struct span text = {k->text.ptr + 1, k->text.len - 2};
		if (span_same(text, c->id) || span_same(text, c->name))
			return k;
	}
	return NULL;
}

static void check_clock(struct tidy *t, const struct clock_row *c)
{
	for (size_t i = 0; i < t->tree.count; i++) {
		const struct file *f = &t->tree.files[i];
		if (!(f->kind & FILE_CODE) || f->folder.len == 0 || f->test)
			continue;
		const struct token *k = named_in(f, c);
		if (k && !told_by_story(t, c))
			finding(t, f, k->line, "clock %.*s (%.*s) has no story", (int)c->id.len,
				c->id.ptr, (int)c->name.len, c->name.ptr);
	}
}

/* The value behind `key` in "- id: \"A04\"" or "name: assign_in_time", without quotes. */
static struct span yaml_value(struct span line, const char *key)
{
	line = span_trim(line);
	if (span_starts(line, "- "))
		line = span_trim(span_from(line, 2));
	if (!span_starts(line, key))
		return (struct span){"", 0};
	line = span_from(line, strlen(key));
	struct span value = span_word(&line);
	if (value.len > 2 && (value.ptr[0] == '"' || value.ptr[0] == '\''))
		value = (struct span){value.ptr + 1, value.len - 2};
	return value;
}

void clocks_have_stories(struct tidy *t)
{
	const struct file *f = tree_find(&t->tree, "law/vn/clocks.yaml");
	struct span rest = f ? f->text : (struct span){"", 0};
	struct clock_row c = {0};

	while (rest.len > 0) {
		struct span line = span_cut(&rest, '\n');
		struct span id = yaml_value(line, "id:");
		if (id.len > 0)
			c = (struct clock_row){.id = id};
		c.name = yaml_value(line, "name:");
		if (c.id.len == 0 || c.name.len == 0)
			continue;
		check_clock(t, &c);
		c.id.len = 0; /* a later name belongs to something inside the row */
	}
}

/* ---- reasons ---- */

struct reason_row {
	const struct file *file;
	const struct token *code;
};

/* The code's token when a row X(REASON_NAME, "C-01", …) begins at `i`. */
static const struct token *reason_code(const struct file *f, size_t i)
{
	const struct token *name = token_at(f, i, 2);
	const struct token *code = token_at(f, i, 4);

	if (!token_is(token_at(f, i, 0), "X") || !token_is(token_at(f, i, 1), "("))
		return NULL;
	return span_starts(name->text, "REASON_") && code->kind == TOKEN_STRING ? code : NULL;
}

/* Walks all reason rows in order; false at the end. */
static bool next_reason(const struct tidy *t, size_t *file, size_t *at, struct reason_row *out)
{
	for (; *file < t->tree.count; (*file)++, *at = 0) {
		const struct file *f = &t->tree.files[*file];
		while (f->folder.len > 0 && *at < f->code.count) {
			*out = (struct reason_row){f, reason_code(f, (*at)++)};
			if (out->code)
				return true;
		}
	}
	return false;
}

void reasons_are_unique(struct tidy *t)
{
	struct reason_row row;
	struct reason_row first;

	for (size_t file = 0, at = 0; next_reason(t, &file, &at, &row);) {
		size_t from_file = 0;
		size_t from = 0;
		while (next_reason(t, &from_file, &from, &first) && first.code != row.code) {
			if (span_same(first.code->text, row.code->text))
				finding(t, row.file, row.code->line, "%.*s is taken: %s:%zu",
					(int)row.code->text.len, row.code->text.ptr,
					first.file->path, first.code->line);
		}
	}
}
