/* What must not stay behind: notes to oneself, code that is switched off, code in comments. */
#include "tidy.h"

#include <ctype.h>
#include <string.h>

static const char *const notes[] = {"TODO", "FIXME", "XXX", "HACK", NULL};

static void find_notes(struct tidy *t, const struct file *f, size_t line, struct span text)
{
	for (const char *const *note = notes; *note; note++) {
		if (span_find_word(text, span_of(*note)))
			finding(t, f, line, "%s: do it now or write it into an issue", *note);
	}
}

static void each_comment_line(struct tidy *t, const struct file *f,
			      void (*look)(struct tidy *, const struct file *, size_t line,
					   struct span text))
{
	for (size_t i = 0; i < f->comments.count; i++) {
		struct span rest = f->comments.rows[i].text;
		for (size_t line = f->comments.rows[i].line; rest.len > 0; line++)
			look(t, f, line, span_cut(&rest, '\n'));
	}
}

/* In C only comments: a string may have to name such a word, as the list above does. */
void nothing_is_left_over(struct tidy *t, const struct file *f)
{
	struct span rest = f->text;

	if (f->kind & FILE_CODE) {
		each_comment_line(t, f, find_notes);
		return;
	}
	for (size_t line = 1; rest.len > 0; line++)
		find_notes(t, f, line, span_cut(&rest, '\n'));
}

void nothing_is_switched_off(struct tidy *t, const struct file *f)
{
	for (size_t i = 0; i + 2 < f->code.count; i++) {
		const struct token *k = &f->code.rows[i];
		if (k->directive && token_is(k, "#") && token_is(k + 1, "if") &&
		    (token_is(k + 2, "0") || token_is(k + 2, "1")))
			finding(t, f, k->line, "#if %.*s: history keeps what is taken out",
				(int)k[2].text.len, k[2].text.ptr);
	}
}

void comments_have_one_style(struct tidy *t, const struct file *f)
{
	for (size_t i = 0; i < f->comments.count; i++) {
		const struct token *k = &f->comments.rows[i];
		if (span_starts(k->text, "//"))
			finding(t, f, k->line, "write /* */");
	}
}

/* The words of a comment's line, or nothing when it is indented: then it is a sample. */
static struct span sentence(struct span line)
{
	struct span s = span_trim(line);

	if (span_starts(s, "/*") || span_starts(s, "//"))
		s = span_from(s, 2);
	else if (span_starts(s, "*"))
		s = span_from(s, 1);
	if (span_ends(s, "*/"))
		s.len -= strlen("*/");
	bool sample = span_starts(s, "\t") || span_starts(s, "  ");
	return sample ? (struct span){"", 0} : span_trim(s);
}

/* The length of the name, with its members, that a line begins with: "f->code.rows". */
static size_t leading_name(struct span s)
{
	size_t len = 0;

	while (len < s.len && (isalnum((unsigned char)s.ptr[len]) || strchr("_.->[]*", s.ptr[len])))
		len++;
	return len;
}

static bool looks_like_code(struct span s)
{
	static const char *const directives[] = {"#include", "#if", "#define", "#endif", NULL};
	static const char *const blocks[] = {"if (",     "for (",  "while (",
					     "switch (", "} else", NULL};
	size_t name = leading_name(s);

	for (const char *const *d = directives; *d; d++) {
		if (span_starts(s, *d))
			return true;
	}
	for (const char *const *b = blocks; *b; b++) {
		if (span_starts(s, *b) &&
		    (span_ends(s, ")") || span_ends(s, "{") || span_ends(s, ";")))
			return true;
	}
	if (span_is(s, "}") || span_is(s, "{") || span_is(s, "};"))
		return true;
	if (!span_ends(s, ";"))
		return false;
	bool call = name > 0 && name < s.len && s.ptr[name] == '(' && span_ends(s, ");");
	bool step = span_ends(s, "++;") || span_ends(s, "--;");
	return call || step || span_find(s, " = ") || span_find(s, " += ") || span_is(s, "return;");
}

static void find_code(struct tidy *t, const struct file *f, size_t line, struct span text)
{
	if (looks_like_code(sentence(text)))
		finding(t, f, line,
			"code in a comment: take it out, or indent it when it is a sample");
}

void code_is_not_commented_out(struct tidy *t, const struct file *f)
{
	each_comment_line(t, f, find_code);
}
