#include "htmlgen.h"

#include <string.h>

#define VALUES_MOST 8

/* ---- one value ---- */

static bool may_stand_here(struct template *t)
{
	const struct spot *s = &t->spot;
	const char *problem = NULL;

	if (s->in == SPOT_COMMENT || s->in == SPOT_DECLARATION)
		problem = "a value inside of a comment or declaration";
	else if (s->in == SPOT_TAG_NAME)
		problem = "a value in the name of an element";
	else if (s->in == SPOT_TAG || s->in == SPOT_NAME)
		problem = "a value in the name of an attribute";
	else if (s->in == SPOT_BEFORE_VALUE)
		problem = "a value in an attribute without quotation marks";
	else if (spot_is_in_script(s))
		problem = "a value inside of <script>";
	else if (s->in == SPOT_VALUE_OF && s->kind == ATTRIBUTE_LITERAL)
		problem = "this attribute decides what the element does; no value may stand in it";
	if (problem != NULL)
		complain(t, "%s", problem);
	return problem == NULL;
}

static void write_in_url(struct template *t, const struct value *v, const char *filter)
{
	const char *text = path_text(t, v, filter);

	if (text == NULL)
		return;
	switch (spot_url(&t->spot)) {
	case URL_EMPTY:
		if (v->type != VIEWS_URL)
			complain(t, "a value that is a whole URL has the type url");
		write_c(t, "html_url(p, %s);\n", text);
		break;
	case URL_PATH:
	case URL_QUERY:
		if (v->type == VIEWS_URL)
			complain(t, "a whole URL cannot stand inside of another; let the value be "
				    "text");
		write_c(t, "%s(p, %s);\n",
			spot_url(&t->spot) == URL_PATH ? "html_url_segment" : "html_url_value",
			text);
		break;
	case URL_HOST:
	case URL_WRONG:
		complain(t, "a value in the scheme or host of a URL");
		break;
	}
}

static bool is_text(const struct value *v)
{
	return v->ok && v->type == VIEWS_TEXT;
}

/* Those that write themselves; everything else becomes a text first. */
static bool write_special(struct template *t, const struct value *v, const char *filter)
{
	bool in_text = t->spot.in == SPOT_TEXT;

	if (filter != NULL && strcmp(filter, "lines") == 0) {
		if (!is_text(v) || !in_text)
			complain(t, "the filter lines is for a text between tags");
		write_c(t, "html_lines(p, %s);\n", v->c);
		return true;
	}
	if (v->type == VIEWS_HTML && filter == NULL) {
		if (!in_text)
			complain(t, "html cannot stand in an attribute");
		write_c(t, "html_raw(p, %s.text);\n", v->c);
		return true;
	}
	if ((v->type == VIEWS_INT || v->type == VIEWS_ID) && filter == NULL) {
		write_c(t, "html_int(p, %s);\n", v->c);
		return true;
	}
	return false;
}

static void write_found(struct template *t, const struct value *v, const char *filter)
{
	bool in_url = t->spot.in == SPOT_VALUE_OF && t->spot.kind == ATTRIBUTE_URL;

	if (in_url) {
		write_in_url(t, v, filter);
	} else if (!write_special(t, v, filter)) {
		const char *text = path_text(t, v, filter);
		if (text != NULL)
			write_c(t, "html_text(p, %s);\n", text);
	}
}

static const char *take_filter(struct template *t, struct words *w)
{
	return words_take(t, w, "|") ? words_name(t, w, "the name of a filter") : NULL;
}

void write_value(struct template *t, struct words *w)
{
	const char *path = words_name(t, w, "a value");

	if (path == NULL)
		return;
	const char *filter = take_filter(t, w);
	words_finish(t, w);
	struct value v = path_find(t, path);
	if (v.ok && may_stand_here(t))
		write_found(t, &v, filter);
	if (t->spot.in == SPOT_VALUE_OF)
		spot_add_value(&t->spot);
}

/* ---- translated texts ---- */

struct named {
	const char *name; /* as it stands between the braces, filter included */
	const char *text;
};

struct names {
	struct named list[VALUES_MOST];
	size_t count;
};

static bool has_name(const struct names *names, const char *name)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->list[i].name, name) == 0)
			return true;
	return false;
}

static void add_name(struct template *t, struct names *names, const char *name)
{
	struct words w = words_of(t, name);
	const char *path = words_name(t, &w, "a value's name");

	if (path == NULL || has_name(names, name))
		return;
	const char *filter = take_filter(t, &w);
	words_finish(t, &w);
	struct value v = path_find(t, path);
	const char *text = path_text(t, &v, filter);
	if (names->count == VALUES_MOST)
		complain(t, "more than %d values in one text", VALUES_MOST);
	else if (text != NULL)
		names->list[names->count++] = (struct named){name, text};
}

static void find_names(struct template *t, struct names *names, const char *text)
{
	for (const char *open; (open = strpbrk(text, "{}")) != NULL;) {
		size_t len = strcspn(open + 1, "{}");
		if (*open == '}' || open[1 + len] != '}') {
			complain(t, "'{' and '}' enclose the name of a value");
			return;
		}
		add_name(t, names, gen_copy(t->g, open + 1, len));
		text = open + len + 2;
	}
}

static void write_names(struct template *t, const struct names *names)
{
	write_c(t, "{\n");
	write_c(t, "const struct say_value values[] = {\n");
	for (size_t i = 0; i < names->count; i++) {
		write_c(t, "{");
		write_string(t, names->list[i].name);
		write_c(t, ", %s},\n", names->list[i].text);
	}
	write_c(t, "};\n");
}

static bool words_may_stand_here(struct template *t)
{
	if (!may_stand_here(t))
		return false;
	if (t->spot.in == SPOT_VALUE_OF && t->spot.kind == ATTRIBUTE_URL) {
		complain(t, "a translated text in a URL");
		return false;
	}
	return true;
}

static void write_msgid(struct template *t, const char *call, const char *msgid)
{
	write_c(t, "%s(p, ", call);
	write_string(t, msgid);
}

void write_translation(struct template *t, struct words *w)
{
	struct names names = {.count = 0};
	const char *text = words_msgid(t, w);

	if (text == NULL)
		return;
	words_finish(t, w);
	find_names(t, &names, text);
	if (!words_may_stand_here(t))
		return;
	if (names.count == 0) {
		write_msgid(t, "html_tr", text);
		write_c(t, ");\n");
		return;
	}
	write_names(t, &names);
	write_msgid(t, "html_tr_with", text);
	write_c(t, ", values, %zu);\n", names.count);
	write_c(t, "}\n");
}

static const char *plural_text(struct template *t, struct words *w)
{
	const char *text = w->text;

	if (w->kind != WORD_TEXT) {
		complain(t, "write n(\"{count} one\", \"{count} many\", count)");
		return NULL;
	}
	words_next(t, w);
	return words_need(t, w, ",") ? text : NULL;
}

static void write_plural_call(struct template *t, const struct names *names,
			      const char *const texts[2], const char *n)
{
	if (names->count > 0)
		write_names(t, names);
	write_msgid(t, "html_tr_n", texts[0]);
	write_c(t, ", ");
	write_string(t, texts[1]);
	write_c(t, ", %s, %s, %zu);\n", n, names->count > 0 ? "values" : "NULL", names->count);
	if (names->count > 0)
		write_c(t, "}\n");
}

void write_plural(struct template *t, struct words *w)
{
	struct names names = {.count = 0};
	const char *texts[2];
	const char *path;

	if (!words_need(t, w, "n") || !words_need(t, w, "(") ||
	    (texts[0] = plural_text(t, w)) == NULL || (texts[1] = plural_text(t, w)) == NULL ||
	    (path = words_name(t, w, "what is counted")) == NULL || !words_need(t, w, ")"))
		return;
	words_finish(t, w);
	find_names(t, &names, texts[0]);
	find_names(t, &names, texts[1]);
	struct value count = path_find(t, path);
	if (count.ok && count.type != VIEWS_INT)
		complain(t, "what is counted is an int");
	else if (count.ok && words_may_stand_here(t))
		write_plural_call(t, &names, texts, count.c);
}
