/*
 * Sizes: files, lines, functions, parameters, nesting, queries.  The limits are upper ones; aim at
 * a third of them.
 */
#include "tidy.h"

#include <string.h>

enum {
	COLUMNS_MOST = 100,
	ROW_COLUMNS_MOST = 140, /* of a table that is fenced from the formatter */
	TAB_COLUMNS = 8,
	FUNCTION_LINES_MOST = 70,
	PARAMETERS_MOST = 6,
	NESTING_MOST = 4,
	QUERIES_MOST = 60,
};

/* clang-format off */
static const struct {
	const char *pattern;
	size_t most;
	const char *what;
} lengths[] = {
	{"*.c",          800, "a .c file"},
	{"*_internal.h", 400, "an internal header"},
	{"tools/*.h",    400, "an internal header"},
	{"*.h",          200, "a public header"},
	{"*.sql",        800, "a .sql file"},
	{"*.views",      400, "a .views file"},
	{"src/*.html",   150, "a template"},
	{"*.story",      100, "a story"},
	{NULL, 0, NULL},
};
/* clang-format on */

/* The first row that fits counts. */
void files_are_short(struct tidy *t, const struct file *f)
{
	size_t i = 0;

	while (lengths[i].pattern && !span_matches(span_of(f->path), span_of(lengths[i].pattern)))
		i++;
	if (lengths[i].pattern && f->lines > lengths[i].most)
		finding_measured(t, f, f->lines, f->lines, "%zu lines; %s has at most %zu",
				 f->lines, lengths[i].what, lengths[i].most);
}

/* Counts characters of UTF-8, not bytes. */
static size_t columns(struct span line)
{
	size_t n = 0;

	for (size_t i = 0; i < line.len; i++) {
		if (line.ptr[i] == '\t')
			n += TAB_COLUMNS - n % TAB_COLUMNS;
		else
			n += ((unsigned char)line.ptr[i] & 0xC0) != 0x80;
	}
	return n;
}

/* Lists of files, fields and commands: a row is read by itself, and breaking it helps nobody. */
static bool is_list(const struct file *f)
{
	static const char *const lists[] = {"*meson.build", "*.views", "*.sh", "tests/*",
					    "tools/tests/*"};

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (span_matches(span_of(f->path), span_of(lists[i])))
			return true;
	return false;
}

void lines_are_short(struct tidy *t, const struct file *f)
{
	struct span rest = f->text;
	size_t most = is_list(f) ? ROW_COLUMNS_MOST : COLUMNS_MOST;

	for (size_t line = 1; rest.len > 0; line++) {
		struct span text = span_cut(&rest, '\n');
		size_t n = columns(text);
		if (span_find(text, "/* clang-format off */"))
			most = ROW_COLUMNS_MOST;
		else if (span_find(text, "/* clang-format on */"))
			most = COLUMNS_MOST;
		if (n > most)
			finding_measured(t, f, line, n, "%zu columns; at most %zu", n, most);
	}
}

void white_space_is_clean(struct tidy *t, const struct file *f)
{
	struct span rest = f->text;

	if (f->text.len > 0 && !span_ends(f->text, "\n"))
		finding(t, f, f->lines, "the last line does not end");
	for (size_t line = 1; rest.len > 0; line++) {
		struct span text = span_cut(&rest, '\n');
		if (text.len > 0 && strchr(" \t\r", text.ptr[text.len - 1]))
			finding(t, f, line, "blank at the end of the line");
	}
}

void queries_are_few(struct tidy *t, const struct file *f)
{
	struct span rest = f->text;
	size_t n = 0;

	while (rest.len > 0) {
		struct span line = span_cut(&rest, '\n');
		struct span name =
			span_starts(line, "--- ") ? span_cut(&line, ':') : (struct span){"", 0};
		struct span kind = span_word(&line);
		if (name.len == 0)
			continue;
		kind = span_ends(kind, ",") ? (struct span){kind.ptr, kind.len - 1} : kind;
		n += list_has("one many change", kind);
	}
	if (n > QUERIES_MOST)
		finding_measured(t, f, 1, n, "%zu queries; at most %d", n, QUERIES_MOST);
}

/* ---- functions: the places in tokens where one begins and ends ---- */

struct function {
	size_t first;           /* its first token, the return type */
	size_t open, close;     /* the parentheses of the parameters */
	size_t body, body_ends; /* the braces */
};

/*
 * Behind a `)` a brace at the top level opens a body; everywhere else it opens a type or an
 * initialiser.
 */
static bool function_at(const struct file *f, size_t brace, struct function *out)
{
	const struct token *before = token_at(f, brace, -1);

	if (!token_is(&f->code.rows[brace], "{") || brace == 0 || !token_is(before, ")"))
		return false;
	out->body = brace;
	out->body_ends = token_partner(f, brace);
	out->close = brace - 1;
	out->open = token_partner(f, out->close);
	out->first = out->open;
	while (out->first > 0) {
		const struct token *k = token_at(f, out->first, -1);
		if (k->directive || token_is(k, ";") || token_is(k, "}"))
			break;
		out->first--;
	}
	return out->open > 0;
}

/* Walks the top level; *at is where to go on. */
static bool next_function(const struct file *f, size_t *at, struct function *out)
{
	for (; *at < f->code.count; (*at)++) {
		const struct token *k = &f->code.rows[*at];
		if (k->directive || !token_is(k, "{"))
			continue;
		bool found = function_at(f, *at, out);
		*at = token_partner(f, *at);
		if (found)
			return true;
	}
	return false;
}

static struct span name_of(const struct file *f, const struct function *fn)
{
	return token_at(f, fn->open, -1)->text;
}

void functions_are_short(struct tidy *t, const struct file *f)
{
	struct function fn;

	for (size_t at = 0; next_function(f, &at, &fn);) {
		size_t begins = f->code.rows[fn.first].line;
		size_t length = f->code.rows[fn.body_ends].line - begins + 1;
		struct span name = name_of(f, &fn);
		if (length > FUNCTION_LINES_MOST)
			finding_measured(t, f, begins, length, "%.*s has %zu lines; at most %d",
					 (int)name.len, name.ptr, length, FUNCTION_LINES_MOST);
	}
}

void parameters_are_few(struct tidy *t, const struct file *f)
{
	struct function fn;

	for (size_t at = 0; next_function(f, &at, &fn);) {
		size_t n = 1;
		for (size_t i = fn.open + 1; i < fn.close; i++) {
			if (token_is(&f->code.rows[i], "("))
				i = token_partner(f, i);
			n += token_is(&f->code.rows[i], ",");
		}
		struct span name = name_of(f, &fn);
		if (n > PARAMETERS_MOST)
			finding_measured(t, f, f->code.rows[fn.open].line, n,
					 "%.*s has %zu parameters; at most %d", (int)name.len,
					 name.ptr, n, PARAMETERS_MOST);
	}
}

/* A brace of an initialiser or a compound literal is data, not depth. */
static bool opens_block(const struct file *f, size_t brace)
{
	const struct token *before = token_at(f, brace, -1);

	if (!token_is(before, ")"))
		return list_has("else do { } ; :", before->text);
	const struct token *head = token_at(f, token_partner(f, brace - 1), -1);
	return head->kind == TOKEN_NAME && !list_has("return sizeof", head->text);
}

void nesting_is_shallow(struct tidy *t, const struct file *f)
{
	struct function fn;

	for (size_t at = 0; next_function(f, &at, &fn);) {
		size_t depth = 0;
		size_t deepest = 0;
		size_t line = 0;
		for (size_t i = fn.body + 1; i < fn.body_ends; i++) {
			const struct token *k = &f->code.rows[i];
			if (k->directive)
				continue;
			if (token_is(k, "{") && !opens_block(f, i)) {
				i = token_partner(f, i);
				continue;
			}
			depth += token_is(k, "{");
			depth -= token_is(k, "}");
			line = depth > deepest ? k->line : line;
			deepest = depth > deepest ? depth : deepest;
		}
		struct span name = name_of(f, &fn);
		if (deepest > NESTING_MOST)
			finding_measured(t, f, line, deepest, "%.*s nests %zu deep; at most %d",
					 (int)name.len, name.ptr, deepest, NESTING_MOST);
	}
}
