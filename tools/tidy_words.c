/*
 * Words: the terms of the law have one name each, the law and the language people read stay out of
 * C.
 */
#include "tidy.h"

#include <ctype.h>
#include <string.h>

static const char glossary_path[] = "GLOSSARY.md";
static const char words_path[] = "tools/tidy-words.txt";

/* The platform speaks the words of its own trade: sqlite3_finalize is not the end of a case. */
static const char platform[] = "base db web jobs";

/*
 * The columns of the glossary's table: statutory term | identifier | Vietnamese | source | never
 * write.
 */
enum {
	COLUMN_IDENTIFIER = 2,
	COLUMN_NEVER = 5,
	COLUMNS = 6,
};

static size_t split_row(struct span row, struct span *columns)
{
	size_t n = 0;

	while (row.len > 0 && n < COLUMNS)
		columns[n++] = span_trim(span_cut(&row, '|'));
	return n;
}

/* Whether the word stands between underscores: `intake` is in `intake_form`, not in `pintakes`. */
static bool has_part(struct span name, struct span word)
{
	for (size_t at = 0; at + word.len <= name.len; at++) {
		bool begins = at == 0 || name.ptr[at - 1] == '_';
		bool ends = at + word.len == name.len || name.ptr[at + word.len] == '_';
		if (begins && ends && strncasecmp(name.ptr + at, word.ptr, word.len) == 0)
			return true;
	}
	return false;
}

static void find_term(struct tidy *t, const struct file *f, struct span never,
		      struct span identifier)
{
	for (size_t i = 0; i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		if (k->kind == TOKEN_NAME && has_part(k->text, never))
			finding(t, f, k->line, "%.*s: GLOSSARY.md says %.*s", (int)k->text.len,
				k->text.ptr, (int)identifier.len, identifier.ptr);
	}
	if (f->kind & FILE_CODE)
		return;
	struct span rest = f->text;
	for (size_t line = 1; rest.len > 0; line++) {
		if (span_find_word(span_cut(&rest, '\n'), never))
			finding(t, f, line, "%.*s: GLOSSARY.md says %.*s", (int)never.len,
				never.ptr, (int)identifier.len, identifier.ptr);
	}
}

static bool speaks_of_the_law(const struct file *f)
{
	return f->folder.len > 0 && !list_has(platform, f->folder) &&
	       (f->kind & (FILE_CODE | FILE_SQL | FILE_VIEWS));
}

static void follow_row(struct tidy *t, struct span never, struct span identifier)
{
	while (never.len > 0) {
		struct span word = span_trim(span_cut(&never, ','));
		for (size_t i = 0; word.len > 0 && i < t->tree.count; i++) {
			if (speaks_of_the_law(&t->tree.files[i]))
				find_term(t, &t->tree.files[i], word, identifier);
		}
	}
}

void terms_follow_glossary(struct tidy *t)
{
	const struct file *f = tree_find(&t->tree, glossary_path);
	struct span rest = f ? f->text : (struct span){"", 0};

	if (!f)
		finding(t, NULL, 0, "%s is missing", glossary_path);
	while (rest.len > 0) {
		struct span columns[COLUMNS];
		struct span row = span_cut(&rest, '\n');
		if (!span_starts(row, "|") || split_row(row, columns) < COLUMNS)
			continue;
		bool heading = span_is(columns[COLUMN_IDENTIFIER], "identifier") ||
			       span_starts(columns[COLUMN_IDENTIFIER], "--");
		if (!heading)
			follow_row(t, columns[COLUMN_NEVER], columns[COLUMN_IDENTIFIER]);
	}
}

static size_t line_of(const struct file *f, const char *at)
{
	size_t line = 1;

	for (const char *p = f->text.ptr; p < at; p++)
		line += *p == '\n';
	return line;
}

static void find_word(struct tidy *t, const struct file *f, struct span word, struct span why)
{
	const char *end = f->text.ptr + f->text.len;

	for (const char *at = f->text.ptr; at < end; at++) {
		at = memmem(at, (size_t)(end - at), word.ptr, word.len);
		if (!at)
			return;
		finding(t, f, line_of(f, at), "\"%.*s\": %.*s", (int)word.len, word.ptr,
			(int)why.len, why.ptr);
	}
}

/* Rows of tools/tidy-words.txt are: word | why it belongs nowhere. */
void words_belong_here(struct tidy *t)
{
	const struct file *list = tree_find(&t->tree, words_path);
	struct span rest = list ? list->text : (struct span){"", 0};

	while (rest.len > 0) {
		struct span why = span_cut(&rest, '\n');
		if (why.len == 0 || why.ptr[0] == '#')
			continue;
		struct span word = span_trim(span_cut(&why, '|'));
		for (size_t i = 0; word.len > 0 && i < t->tree.count; i++) {
			if (&t->tree.files[i] != list)
				find_word(t, &t->tree.files[i], word, span_trim(why));
		}
	}
}

/* ---- strings of C ---- */

static const char *const citations[] = {"Điều ",    "Khoản ",  "khoản ",   "Nghị định",
					"Thông tư", "Art. ",   "Article ", "Circular ",
					"Decree ",  "TP-TGPL", NULL};

/* An English word is a citation when a number follows it; the Vietnamese ones always are. */
static bool cites(struct span s, const char *word)
{
	const char *at = span_find(s, word);
	size_t len = strlen(word);
	bool english = isascii((unsigned char)word[0]) && word[len - 1] == ' ' && word[0] != 'k' &&
		       word[0] != 'K';

	if (!at)
		return false;
	struct span after = span_from(s, (size_t)(at - s.ptr) + len);
	return !english || (after.len > 0 && isdigit((unsigned char)after.ptr[0]));
}

void law_is_not_in_c(struct tidy *t, const struct file *f)
{
	for (size_t i = 0; f->folder.len > 0 && !f->test && i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		for (const char *const *word = citations; k->kind == TOKEN_STRING && *word;
		     word++) {
			if (cites(k->text, *word))
				finding(t, f, k->line,
					"\"%s\" in a string: a citation belongs in law/vn", *word);
		}
	}
}

/* The next character of UTF-8; only its size matters when it is broken. */
static unsigned next_character(struct span *s)
{
	unsigned char first = (unsigned char)s->ptr[0];
	size_t len = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
	unsigned value = len == 1 ? first : first & (0xFFu >> (len + 1));

	for (size_t i = 1; i < len && i < s->len; i++)
		value = value << 6 | ((unsigned char)s->ptr[i] & 0x3Fu);
	*s = span_from(*s, len);
	return value;
}

/* Latin letters with marks: À to ỹ, without the signs of multiplication and division. */
static bool is_marked(unsigned c)
{
	if (c == 0xD7 || c == 0xF7)
		return false;
	return (c >= 0xC0 && c <= 0x1B0) || (c >= 0x1EA0 && c <= 0x1EF9);
}

/* The name and the unit of money are the same in every language. */
static const char *const same_everywhere[] = {"Kịp", "đồng", NULL};

static size_t same_everywhere_at(struct span s)
{
	for (const char *const *word = same_everywhere; *word; word++) {
		if (span_starts(s, *word))
			return strlen(*word);
	}
	return 0;
}

static bool is_vietnamese(struct span s)
{
	while (s.len > 0) {
		size_t same = same_everywhere_at(s);
		if (same > 0)
			s = span_from(s, same);
		else if (is_marked(next_character(&s)))
			return true;
	}
	return false;
}

/* Once a line: a table of letters is one finding a row. */
void vietnamese_is_not_in_c(struct tidy *t, const struct file *f)
{
	size_t last = 0;

	for (size_t i = 0; f->folder.len > 0 && !f->test && i < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		if (k->kind != TOKEN_STRING || k->line == last || !is_vietnamese(k->text))
			continue;
		finding(t, f, k->line,
			"Vietnamese in a string: write English, translate in locale/vi.po");
		last = k->line;
	}
}
