/* A line of a story into words, and words against a phrase. */
#include "story/story_read.h"

#include "base/arena.h"
#include "base/must.h"

#include <ctype.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

bool story_is_name(struct str s)
{
	if (s.len == 0 || !islower((unsigned char)s.ptr[0]))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (!islower((unsigned char)s.ptr[i]) && !isdigit((unsigned char)s.ptr[i]) &&
		    s.ptr[i] != '_')
			return false;
	return true;
}

static bool is_digits(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!isdigit((unsigned char)s.ptr[i]))
			return false;
	return s.len > 0;
}

/* The sign behind a backslash, or 0 for one that means nothing. */
static char escaped(char c)
{
	switch (c) {
	case 'n':
		return '\n';
	case 't':
		return '\t';
	case '"':
	case '\\':
		return c;
	case '$':
		return STORY_DOLLAR;
	default:
		return 0;
	}
}

/* *at stands behind the opening quote, and in the end behind the closing one. */
static const char *quoted_word(struct arena *a, struct str line, size_t *at, struct word *out)
{
	char *text = arena_alloc(a, line.len + 1, 1);
	size_t len = 0;

	while (*at < line.len && line.ptr[*at] != '"') {
		char c = line.ptr[(*at)++];

		if (c == '\\') {
			c = *at < line.len ? escaped(line.ptr[(*at)++]) : 0;
			if (!c)
				return "after \\ comes one of n t \" \\ $";
		}
		text[len++] = c;
	}
	if (*at == line.len)
		return "the text in quotes does not end";
	++*at;
	*out = (struct word){{text, len}, true};
	if (*at < line.len && !is_blank(line.ptr[*at]) && line.ptr[*at] != ',')
		return "a space is missing behind the closing quote";
	return NULL;
}

/* A comma at the end of a word is a word of its own. */
static struct word bare_word(struct str line, size_t *at)
{
	size_t start = *at;

	if (line.ptr[start] == ',') {
		++*at;
		return (struct word){str_sub(line, start, 1), false};
	}
	while (*at < line.len && !is_blank(line.ptr[*at]))
		++*at;
	if (line.ptr[*at - 1] == ',')
		--*at;
	return (struct word){str_sub(line, start, *at - start), false};
}

const char *story_words(struct arena *a, struct str line, struct word **words, size_t *count)
{
	const char *problem = NULL;
	size_t at = 0;

	*words = arena_many(a, line.len + 1, struct word); /* each comma is one */
	*count = 0;
	for (;;) {
		while (at < line.len && is_blank(line.ptr[at]))
			at++;
		if (problem || at == line.len || line.ptr[at] == '#')
			return problem;
		if (line.ptr[at] == '"') {
			at++;
			problem = quoted_word(a, line, &at, &(*words)[(*count)++]);
		} else {
			(*words)[(*count)++] = bare_word(line, &at);
		}
	}
}

/* --- phrases --- */

/* One of one|other|third. */
static bool is_one_of(struct str list, struct str word)
{
	struct str one;
	bool more = true;

	while (more) {
		more = str_cut(list, '|', &one, &list);
		if (str_eq(one, word))
			return true;
	}
	return false;
}

static bool fits(struct str part, const struct word *w)
{
	if (str_is(part, "VALUE"))
		return true;
	if (str_is(part, "TEXT"))
		return w->quoted;
	if (w->quoted)
		return false;
	if (str_is(part, "NAME"))
		return story_is_name(w->text);
	if (str_is(part, "VAR"))
		return w->text.len > 1 && w->text.ptr[0] == '$' &&
		       story_is_name(str_sub(w->text, 1, SIZE_MAX));
	if (str_is(part, "NUMBER"))
		return is_digits(w->text);
	return is_one_of(part, w->text);
}

static bool is_bound(struct str part)
{
	return isupper((unsigned char)part.ptr[0]) || str_find(part, STR("|")) != SIZE_MAX;
}

struct matching {
	struct step *out;
	const struct word *words;
	size_t count, at, args;
	bool optional; /* inside [ … ] */
};

static void bind(struct matching *m, const struct word *w)
{
	must(m->args < STEP_ARGS_MOST);
	m->out->args[m->args++] = w;
}

/* True when the part and the next word agree, or the part may be missing. */
static bool match_part(struct matching *m, struct str part)
{
	bool may_miss = str_ends(part, STR("?")), here;

	if (may_miss)
		part = str_sub(part, 0, part.len - 1);
	here = m->at < m->count && fits(part, &m->words[m->at]);
	if (is_bound(part))
		bind(m, here ? &m->words[m->at] : NULL);
	m->at += here;
	m->optional = m->optional && !here; /* who has begun must end */
	return here || may_miss || (m->optional && m->at == m->count);
}

bool story_match(const char *pattern, const struct word *words, size_t count, struct step *out)
{
	struct matching m = {.out = out, .words = words, .count = count};
	struct str rest = str_of(pattern), part;
	bool more = true;

	memset(out->args, 0, sizeof out->args);
	out->rest_count = 0;
	while (more) {
		more = str_cut(rest, ' ', &part, &rest);
		if (str_is(part, "...")) {
			out->rest = words + m.at;
			out->rest_count = count - m.at;
			return true;
		}
		if (str_is(part, "["))
			m.optional = true;
		else if (!str_is(part, "]") && !match_part(&m, part))
			return false;
	}
	return m.at == count;
}
