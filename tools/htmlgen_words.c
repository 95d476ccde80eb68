#include "htmlgen.h"

#include <ctype.h>
#include <string.h>

static bool is_name_char(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '.' || c == '-';
}

/* A text in quotation marks; \" and \\ stand for themselves. */
static void read_text(struct template *t, struct words *w)
{
	const char *from = w->rest + 1;
	char *text = gen_alloc(t->g, strlen(from) + 1, 1);
	size_t len = 0;

	while (*from != '"' && *from != '\0') {
		if (*from == '\\' && (from[1] == '"' || from[1] == '\\'))
			from++;
		text[len++] = *from++;
	}
	if (*from == '\0') {
		complain(t, "a quotation mark is not closed");
		w->kind = WORD_WRONG;
		w->rest = from;
		return;
	}
	w->rest = from + 1;
	w->kind = WORD_TEXT;
	w->text = text;
}

void words_next(struct template *t, struct words *w)
{
	size_t len = 0;

	w->rest += strspn(w->rest, " \t\r\n");
	w->text = "";
	if (*w->rest == '\0') {
		w->kind = WORD_END;
		return;
	}
	if (*w->rest == '"') {
		read_text(t, w);
		return;
	}
	while (is_name_char(w->rest[len]))
		len++;
	w->kind = len > 0 ? WORD_NAME : strchr("(),|", *w->rest) ? WORD_SIGN : WORD_WRONG;
	len = len > 0 ? len : 1;
	w->text = gen_copy(t->g, w->rest, len);
	w->rest += len;
}

struct words words_of(struct template *t, const char *directive)
{
	struct words w = {.rest = directive};

	words_next(t, &w);
	return w;
}

bool words_take(struct template *t, struct words *w, const char *text)
{
	if ((w->kind != WORD_NAME && w->kind != WORD_SIGN) || strcmp(w->text, text) != 0)
		return false;
	words_next(t, w);
	return true;
}

bool words_need(struct template *t, struct words *w, const char *text)
{
	if (words_take(t, w, text))
		return true;
	complain(t, "'%s' is expected before '%s'", text, w->kind == WORD_END ? "}}" : w->text);
	return false;
}

const char *words_name(struct template *t, struct words *w, const char *what)
{
	const char *name = w->text;

	if (w->kind != WORD_NAME) {
		complain(t, "%s is expected before '%s'", what,
			 w->kind == WORD_END ? "}}" : w->text);
		return NULL;
	}
	words_next(t, w);
	return name;
}

/* "&nbsp;": the text is escaped, so people would see the entity itself. */
static bool has_entity(const char *text)
{
	while ((text = strchr(text, '&')) != NULL) {
		size_t len = strspn(
			++text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");
		if (len > 0 && text[len] == ';')
			return true;
	}
	return false;
}

static void check_msgid(struct template *t, const char *text)
{
	size_t len = strlen(text);

	if (len == 0)
		complain(t, "the text is empty");
	else if (text[0] == ' ' || text[len - 1] == ' ')
		complain(t, "spaces at the ends of a text belong outside of it");
	if (strpbrk(text, "<>") != NULL || has_entity(text))
		complain(t, "a text to translate holds no markup");
	if (strpbrk(text, "\n\t") != NULL)
		complain(t, "a text to translate is one line");
}

const char *words_msgid(struct template *t, struct words *w)
{
	const char *text;

	if (!words_need(t, w, "_") || !words_need(t, w, "("))
		return NULL;
	text = w->text;
	if (w->kind != WORD_TEXT) {
		complain(t, "_( is followed by a text in quotation marks");
		return NULL;
	}
	words_next(t, w);
	check_msgid(t, text);
	return words_need(t, w, ")") ? text : NULL;
}

void words_finish(struct template *t, struct words *w)
{
	if (w->kind != WORD_END)
		complain(t, "'%s' is not understood here", w->text);
}
