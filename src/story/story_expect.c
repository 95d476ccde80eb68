/* Expecting: the lines behind and below =>. */
#include "story/story_play.h"

#define REASON_PATH "//*[contains(concat(' ', normalize-space(@class), ' '), ' kip-rcode ')]"

static bool same(struct play *p, const char *what, struct str expected, struct str actual)
{
	return str_eq(expected, actual) ||
	       play_fail(p, what, expected, actual.ptr ? actual : STR("(nothing)"));
}

static struct str number_text(struct play *p, int64_t n)
{
	return str_printf(p->arena, "%lld", (long long)n);
}

static bool need_page(struct play *p)
{
	return p->seen.page || play_error(p, "the answer is no page");
}

/* --- => --- */

static bool location_fits(struct play *p, const struct word *pattern)
{
	struct str actual = seen_header(&p->seen.answer, "Location");

	if (actual.ptr && play_fits(p, pattern->text, actual))
		return true;
	return play_fail(p, "it leads elsewhere", pattern->text,
			 actual.ptr ? actual : STR("(nowhere)"));
}

bool expect_answer(struct play *p, const struct step *s)
{
	struct str actual = number_text(p, p->seen.answer.status);

	must(p->watched); /* the reader has seen an act before */
	if (!same(p, "another answer came", s->args[0]->text, actual))
		return false;
	if (s->args[1] && !same(p, "another outcome came", s->args[1]->text, seen_code(&p->seen)))
		return false;
	return !s->args[2] || location_fits(p, s->args[2]);
}

/* --- what the page says --- */

static struct str said(struct play *p)
{
	return p->seen.page ? page_text(p->arena, p->seen.page) : p->seen.answer.body;
}

static bool speaks_of(struct play *p, const struct step *s, bool *found)
{
	struct str text;

	if (!play_value(p, s->args[0], &text))
		return false;
	text = text_fold(p->arena, text);
	*found = str_find(said(p), text) != SIZE_MAX;
	return true;
}

bool expect_says(struct play *p, const struct step *s)
{
	bool found;

	return speaks_of(p, s, &found) && (found || play_error(p, "the answer does not say this"));
}

bool expect_lacks(struct play *p, const struct step *s)
{
	bool found;

	return speaks_of(p, s, &found) && (!found || play_error(p, "the answer says this"));
}

static bool same_on_page(struct play *p, const struct step *s, const char *path, const char *what)
{
	struct str expected, actual = STR_NONE;

	if (!need_page(p) || !play_value(p, s->args[0], &expected))
		return false;
	must(page_value(p->arena, p->seen.page, str_of(path), &actual));
	return same(p, what, text_fold(p->arena, expected), actual);
}

/* A page has one main heading, for those who jump from heading to heading. */
bool expect_heading(struct play *p, const struct step *s)
{
	struct str count = STR_NONE;

	if (!need_page(p))
		return false;
	must(page_value(p->arena, p->seen.page, STR("count(//h1)"), &count));
	return same(p, "a page has one h1", STR("1"), count) &&
	       same_on_page(p, s, "//h1", "another heading");
}

bool expect_title(struct play *p, const struct step *s)
{
	return same_on_page(p, s, "//head/title", "another title");
}

/* --- values --- */

/* "rows.0.code": names and places in lists. */
static const json_t *json_at(struct play *p, struct str path)
{
	const json_t *at = p->seen.json;
	struct str name;
	bool more = path.len > 0;
	int64_t place;

	while (more && at) {
		more = str_cut(path, '.', &name, &path);
		if (json_is_array(at))
			at = str_int(name, &place) && place >= 0 ? json_array_get(at, (size_t)place)
								 : NULL;
		else
			at = json_object_get(at, str_z(p->arena, name));
	}
	return at;
}

static bool json_text(struct play *p, struct str path, struct str *out)
{
	const json_t *v = json_at(p, path);

	*out = STR_NONE;
	if (!p->seen.json)
		return play_error(p, "the answer is no JSON");
	if (json_is_string(v))
		*out = str_copy(p->arena,
				(struct str){json_string_value(v), json_string_length(v)});
	else if (json_is_integer(v))
		*out = number_text(p, json_integer_value(v));
	else if (json_is_boolean(v))
		*out = json_is_true(v) ? STR("true") : STR("false");
	else if (v && !json_is_null(v))
		return play_error(p, "there is a list or an object at this place");
	return true;
}

/* A value of the answer by xpath, json or header; absent when there is none. */
static bool find_value(struct play *p, struct str by, struct str where, struct str *out)
{
	if (str_is(by, "json"))
		return json_text(p, where, out);
	if (str_is(by, "header")) {
		*out = seen_header(&p->seen.answer, str_z(p->arena, where));
		return true;
	}
	return need_page(p) && (page_value(p->arena, p->seen.page, where, out) ||
				play_error(p, "this is no XPath expression"));
}

/* The bare words null and absent, which are no text; `null` is for JSON alone. */
static bool means_nothing(struct play *p, const struct step *s, bool *asked_null)
{
	const struct word *w = s->args[3];

	*asked_null = str_is(s->args[0]->text, "json") && str_is(w->text, "null");
	(void)p;
	return !w->quoted && (*asked_null || str_is(w->text, "absent"));
}

static bool is_missing(struct play *p, const struct step *s, struct str where, bool null)
{
	struct str actual;

	if (!find_value(p, s->args[0]->text, where, &actual))
		return false;
	if (str_is(s->args[0]->text, "json")) {
		const json_t *v = json_at(p, where);

		if (null ? json_is_null(v) : v == NULL)
			return true;
		return play_fail(p, "another value", s->args[3]->text, v ? actual : STR("absent"));
	}
	return !actual.ptr || play_fail(p, "there is something", STR("absent"), actual);
}

bool expect_value(struct play *p, const struct step *s)
{
	struct str where, expected, actual;
	bool null;

	if (!play_value(p, s->args[1], &where))
		return false;
	if (means_nothing(p, s, &null))
		return is_missing(p, s, where, null);
	if (!play_value(p, s->args[3], &expected) ||
	    !find_value(p, s->args[0]->text, where, &actual))
		return false;
	if (str_is(s->args[2]->text, "is"))
		return actual.ptr
			       ? same(p, "another value", expected, actual)
			       : play_fail(p, "there is nothing at this place", expected, STR_NONE);
	return str_find(actual, expected) != SIZE_MAX ||
	       play_fail(p, "it does not contain this", expected, actual);
}

bool expect_length(struct play *p, const struct step *s)
{
	struct str where;

	if (!play_value(p, s->args[0], &where))
		return false;
	const json_t *list = json_at(p, where);

	if (!json_is_array(list))
		return play_error(p, "there is no list at this place");
	return same(p, "another length", s->args[1]->text,
		    number_text(p, (int64_t)json_array_size(list)));
}

bool expect_capture(struct play *p, const struct step *s)
{
	struct str where, value;

	if (!play_value(p, s->args[2], &where) || !find_value(p, s->args[1]->text, where, &value))
		return false;
	if (value.len == 0)
		return play_error(p, "there is nothing to capture");
	play_capture(p, str_sub(s->args[0]->text, 1, SIZE_MAX), value);
	return true;
}

bool expect_budget(struct play *p, const struct step *s)
{
	int64_t most;

	if (!str_int(s->args[0]->text, &most) || p->seen.answer.queries <= most)
		return true;
	return play_fail(p, "this costs too many queries", s->args[0]->text,
			 number_text(p, p->seen.answer.queries));
}

/* --- refusals --- */

bool expect_reason(struct play *p, const struct step *s)
{
	struct str actual = STR_NONE;

	if (p->seen.json)
		return json_text(p, STR("error.reason"), &actual) &&
		       same(p, "another reason", s->args[0]->text, actual);
	if (!need_page(p))
		return false;
	must(page_value(p->arena, p->seen.page, STR(REASON_PATH), &actual));
	return same(p, "another reason", s->args[0]->text, actual);
}

static bool json_names_field(struct play *p, struct str field)
{
	const json_t *fields = json_at(p, STR("error.fields"));

	for (size_t i = 0; i < json_array_size(fields); i++)
		if (str_is(field,
			   json_string_value(json_object_get(json_array_get(fields, i), "field"))))
			return true;
	return false;
}

/* The summary on top of the page leads to the field, and the field shows its error. */
static bool page_names_field(struct play *p, struct str field)
{
	struct str count = STR_NONE,
		   path = str_printf(
			   p->arena,
			   "count(//*[contains(@class, 'govuk-error-summary')]//a[@href='#%" STR_F
			   "']) > 0 and "
			   "count(//*[@id='%" STR_F "']) = 1",
			   STR_A(field), STR_A(field));

	return page_value(p->arena, p->seen.page, path, &count) && str_is(count, "true");
}

bool expect_field(struct play *p, const struct step *s)
{
	struct str field = s->args[0]->text;
	bool named = p->seen.json ? json_names_field(p, field)
				  : need_page(p) && page_names_field(p, field);

	return named || (!p->seen.json && !p->seen.page
				 ? false
				 : play_error(p, "the answer does not name this field"));
}
