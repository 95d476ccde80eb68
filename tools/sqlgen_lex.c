/*
 * SQL into tokens and back.  Only what both engines share is known: no dollar quotes, no E''
 * strings.
 */
#include "sqlgen.h"

#include <string.h>

struct lexer {
	struct gen *g;
	const char *at;
	struct gen_place place;
	bool first_on_line;
	struct tokens *out;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t name_length(const char *s)
{
	size_t len = 0;

	while (is_letter(s[len]) || is_digit(s[len]))
		len++;
	return len;
}

static char *lower(struct gen *g, const char *s, size_t len)
{
	char *text = gen_copy(g, s, len);

	for (char *c = text; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return text;
}

/* Moves over `len` bytes and keeps them as a token. */
static void add(struct lexer *l, enum token_kind kind, const char *text, size_t len)
{
	*gen_add(l->g, l->out->list, l->out->count) = (struct token){
		.kind = kind,
		.text = text,
		.start = l->at,
		.len = len,
		.line = l->place.line,
		.first_on_line = l->first_on_line,
	};
	for (size_t i = 0; i < len; i++)
		l->place.line += l->at[i] == '\n';
	l->at += len;
	l->first_on_line = false;
}

/* '…' or "…", where a doubled mark stands for itself. */
static void lex_quoted(struct lexer *l)
{
	char mark = *l->at;
	size_t len = 1;

	while (l->at[len] != mark || l->at[len + 1] == mark) {
		if (l->at[len] == '\0')
			gen_fail(l->place, "a quotation mark is not closed");
		len += l->at[len] == mark ? 2 : 1;
	}
	add(l, mark == '"' ? TOKEN_WORD : TOKEN_STRING, gen_copy(l->g, l->at + 1, len - 1),
	    len + 1);
}

static void lex_comment(struct lexer *l)
{
	size_t len = strcspn(l->at, "\n");
	const char *text = l->at + 2 + strspn(l->at + 2, " \t");
	size_t text_len = text < l->at + len ? (size_t)(l->at + len - text) : 0;

	while (text_len > 0 && strchr(" \t\r", text[text_len - 1]) != NULL)
		text_len--;
	add(l, TOKEN_COMMENT, gen_copy(l->g, text, text_len), len);
}

static void lex_mark(struct lexer *l)
{
	if (strncmp(l->at, "/*", 2) == 0)
		gen_fail(l->place, "comments are written with '--'");
	if (*l->at == '$')
		gen_fail(l->place, "'$' is not understood: write parameters as :name");
	if (*l->at == '?')
		gen_fail(l->place, "'?' is not understood: write parameters as :name");
	size_t len = strncmp(l->at, "::", 2) == 0 ? 2 : 1;
	add(l, TOKEN_MARK, gen_copy(l->g, l->at, len), len);
}

static void lex_one(struct lexer *l)
{
	size_t name = name_length(l->at);

	if (*l->at == '\'' || *l->at == '"')
		lex_quoted(l);
	else if (strncmp(l->at, "--", 2) == 0)
		lex_comment(l);
	else if (*l->at == ':' && is_letter(l->at[1]))
		add(l, TOKEN_PARAM, gen_copy(l->g, l->at + 1, name_length(l->at + 1)),
		    1 + name_length(l->at + 1));
	else if (is_digit(*l->at))
		add(l, TOKEN_NUMBER, gen_copy(l->g, l->at, name), name);
	else if (name > 0)
		add(l, TOKEN_WORD, lower(l->g, l->at, name), name);
	else
		lex_mark(l);
}

struct tokens lex(struct gen *g, struct gen_place at, const char *source)
{
	struct tokens out = {.source = source, .file = at.file};
	struct lexer l = {.g = g, .at = source, .place = at, .first_on_line = true, .out = &out};

	while (*l.at != '\0') {
		if (strchr(" \t\r\n", *l.at) == NULL) {
			lex_one(&l);
			continue;
		}
		if (*l.at == '\n') {
			l.place.line++;
			l.first_on_line = true;
		}
		l.at++;
	}
	for (size_t i = 0; i < out.count; i++)
		if (out.list[i].kind != TOKEN_COMMENT)
			*gen_add(g, out.code, out.code_count) = &out.list[i];
	return out;
}

bool token_is(const struct tokens *t, size_t i, const char *text)
{
	if (i >= t->code_count ||
	    (t->code[i]->kind != TOKEN_WORD && t->code[i]->kind != TOKEN_MARK))
		return false;
	return *t->code[i]->start != '"' && strcmp(t->code[i]->text, text) == 0;
}

bool token_is_word(const struct tokens *t, size_t i)
{
	return i < t->code_count && t->code[i]->kind == TOKEN_WORD;
}

bool token_is_any(const struct tokens *t, size_t i, const char *const *texts)
{
	for (; *texts != NULL; texts++)
		if (token_is(t, i, *texts))
			return true;
	return false;
}

size_t token_behind(const struct tokens *t, size_t open)
{
	size_t depth = 0;

	for (size_t i = open; i < t->code_count; i++) {
		depth += token_is(t, i, "(");
		if (token_is(t, i, ")") && --depth == 0)
			return i + 1;
	}
	gen_fail(token_place(t, open), "a bracket is not closed");
}

struct gen_place token_place(const struct tokens *t, size_t i)
{
	if (t->code_count == 0)
		return (struct gen_place){t->file, 0};
	return (struct gen_place){t->file,
				  t->code[i < t->code_count ? i : t->code_count - 1]->line};
}

/* Ends the last line of what is made without blanks; an empty line is taken back. */
static char *end_line(char *end, const char *made)
{
	while (end > made && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
		end--;
	if (end > made && end[-1] != '\n')
		*end++ = '\n';
	return end;
}

static char *tidy_lines(struct gen *g, const char *text)
{
	char *made = gen_alloc(g, strlen(text) + 2, 1);
	char *end = made;

	for (; *text != '\0'; text++) {
		if (*text == '\n')
			end = end_line(end, made);
		else
			*end++ = *text;
	}
	end = end_line(end, made);
	if (end > made)
		end--;
	*end = '\0';
	return made;
}

char *render(struct gen *g, const struct tokens *t, enum engine engine, bool comments)
{
	const char *from = t->source;
	char *text = gen_copy(g, "", 0);

	for (size_t i = 0; i < t->count; i++) {
		const struct token *token = &t->list[i];
		const char *word = gen_copy(g, token->start, token->len);
		if (token->kind == TOKEN_COMMENT && !comments)
			word = "";
		if (token->instead[engine] != NULL)
			word = token->instead[engine];
		text = gen_printf(g, "%s%.*s%s", text, (int)(token->start - from), from, word);
		from = token->start + token->len;
	}
	return tidy_lines(g, text);
}
