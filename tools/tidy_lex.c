/*
 * Cuts C into tokens.  No preprocessing: a macro's body is tokens marked `directive`, because house
 * rules hold there too.  Comments are kept apart, so that a rule about code can look at neighbours.
 */
#include "tidy.h"

#include <ctype.h>
#include <string.h>

struct lexer {
	struct file *f;
	const char *at, *end;
	size_t line;
	bool directive;
};

static void add(struct tokens *list, struct lexer *x, enum token_kind kind, const char *from)
{
	list->rows = grow(list->rows, list->count, &list->room, sizeof *list->rows);
	list->rows[list->count++] = (struct token){
		.kind = kind,
		.directive = x->directive,
		.line = x->line,
		.text = {from, (size_t)(x->at - from)},
	};
	for (const char *p = from; p < x->at; p++)
		x->line += *p == '\n';
}

static bool at_text(const struct lexer *x, const char *text)
{
	return span_starts((struct span){x->at, (size_t)(x->end - x->at)}, text);
}

static void take_until(struct lexer *x, const char *closing)
{
	while (x->at < x->end && !at_text(x, closing))
		x->at++;
	if (x->at < x->end)
		x->at += strlen(closing);
}

static void take_quoted(struct lexer *x, char quote)
{
	x->at++;
	while (x->at < x->end && *x->at != quote && *x->at != '\n')
		x->at += *x->at == '\\' && x->at + 1 < x->end ? 2 : 1;
	if (x->at < x->end && *x->at == quote)
		x->at++;
}

static void take_name(struct lexer *x)
{
	while (x->at < x->end && (isalnum((unsigned char)*x->at) || *x->at == '_'))
		x->at++;
}

static void take_number(struct lexer *x)
{
	while (x->at < x->end &&
	       (isalnum((unsigned char)*x->at) || *x->at == '.' || *x->at == '\''))
		x->at++;
}

static void take_sign(struct lexer *x)
{
	static const char *const long_signs[] = {"...", "->", "##", NULL};

	for (const char *const *sign = long_signs; *sign; sign++) {
		if (at_text(x, *sign)) {
			x->at += strlen(*sign);
			return;
		}
	}
	x->at++;
}

static bool after_include(const struct lexer *x)
{
	const struct tokens *code = &x->f->code;

	return x->directive && code->count > 0 &&
	       span_is(code->rows[code->count - 1].text, "include");
}

static enum token_kind take_token(struct lexer *x)
{
	char c = *x->at;

	if (after_include(x) && (c == '<' || c == '"')) {
		x->at++;
		take_until(x, c == '<' ? ">" : "\"");
		return TOKEN_HEADER;
	}
	if (c == '"' || c == '\'') {
		take_quoted(x, c);
		return c == '"' ? TOKEN_STRING : TOKEN_CHARACTER;
	}
	if (isdigit((unsigned char)c)) {
		take_number(x);
		return TOKEN_NUMBER;
	}
	if (isalpha((unsigned char)c) || c == '_') {
		take_name(x);
		return TOKEN_NAME;
	}
	take_sign(x);
	return TOKEN_SIGN;
}

static bool take_blank(struct lexer *x)
{
	if (at_text(x, "\\\n")) {
		x->line++;
		x->at += 2;
		return true;
	}
	if (!isspace((unsigned char)*x->at))
		return false;
	if (*x->at == '\n') {
		x->line++;
		x->directive = false;
	}
	x->at++;
	return true;
}

static bool take_comment(struct lexer *x)
{
	const char *from = x->at;

	if (at_text(x, "/*")) {
		x->at += 2;
		take_until(x, "*/");
	} else if (at_text(x, "//")) {
		while (x->at < x->end && *x->at != '\n')
			x->at++;
	} else {
		return false;
	}
	add(&x->f->comments, x, TOKEN_SIGN, from);
	return true;
}

void lex(struct file *f)
{
	struct lexer x = {f, f->text.ptr, f->text.ptr + f->text.len, 1, false};

	while (x.at < x.end) {
		if (take_blank(&x) || take_comment(&x))
			continue;
		if (*x.at == '#')
			x.directive = true;
		const char *from = x.at;
		enum token_kind kind = take_token(&x);
		add(&f->code, &x, kind, from);
	}
}

bool token_is(const struct token *k, const char *text)
{
	return span_is(k->text, text);
}

const struct token *token_at(const struct file *f, size_t i, int ahead)
{
	static const struct token none = {.kind = TOKEN_SIGN, .text = {"", 0}};
	size_t at = ahead < 0 ? i - (size_t)-ahead : i + (size_t)ahead;

	return at < f->code.count ? &f->code.rows[at] : &none;
}

static int bracket_step(const struct token *k)
{
	if (k->kind != TOKEN_SIGN || k->text.len != 1)
		return 0;
	if (strchr("([{", k->text.ptr[0]))
		return 1;
	return strchr(")]}", k->text.ptr[0]) ? -1 : 0;
}

size_t token_partner(const struct file *f, size_t i)
{
	int way = bracket_step(&f->code.rows[i]);
	bool directive = f->code.rows[i].directive;
	int depth = 0;

	for (size_t at = i; way != 0 && at<f->code.count; at = way> 0 ? at + 1 : at - 1) {
		if (f->code.rows[at].directive != directive)
			continue;
		depth += bracket_step(&f->code.rows[at]);
		if (depth == 0)
			return at;
	}
	return i;
}
