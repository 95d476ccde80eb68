/*
 * Every JSON answer against what openapi.json promises of it: each field there, of its kind, and
 * nothing besides. The description is the one that the writer prints from, but nothing else is
 * shared with it.
 */
#include "story/story_play.h"

#include <ctype.h>

#define OK        200
#define SEE_OTHER 303

static struct str check_view(struct arena *a, const char *at, const struct view *view,
			     const json_t *json);

static struct str differs(struct arena *a, const char *at, const char *what)
{
	return str_printf(a, "%s %s", at, what);
}

static struct str below(struct arena *a, const char *at, const char *name)
{
	return str_printf(a, "%s%s%s", at, *at ? "." : "", name);
}

/* --- kinds of values --- */

typedef bool is_kind(const json_t *v);

static struct str string_of(const json_t *v)
{
	return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)}
				 : STR_NONE;
}

/* '0' stands for a digit, any other sign for itself. */
static bool has_shape(struct str s, const char *shape)
{
	if (s.len != strlen(shape))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (shape[i] == '0' ? !isdigit((unsigned char)s.ptr[i]) : shape[i] != s.ptr[i])
			return false;
	return true;
}

static bool is_text(const json_t *v)
{
	return json_is_string(v);
}

static bool is_id(const json_t *v)
{
	struct str s = string_of(v);

	for (size_t i = 0; i < s.len; i++)
		if (!isdigit((unsigned char)s.ptr[i]))
			return false;
	return s.len > 0;
}

static bool is_integer(const json_t *v)
{
	return json_is_integer(v);
}

static bool is_bool(const json_t *v)
{
	return json_is_boolean(v);
}

static bool is_time(const json_t *v)
{
	return has_shape(string_of(v), "0000-00-00T00:00:00+00:00");
}

static bool is_day(const json_t *v)
{
	return has_shape(string_of(v), "0000-00-00");
}

static bool is_text_or_null(const json_t *v)
{
	return json_is_string(v) || json_is_null(v);
}

static bool is_input(const json_t *v)
{
	return json_object_size(v) == 2 && is_text_or_null(json_object_get(v, "value")) &&
	       is_text_or_null(json_object_get(v, "error"));
}

static const struct {
	is_kind *is;
	const char *problem;
} kinds[] = {
	[VIEW_TEXT] = {is_text, "is no text"},
	[VIEW_ID] = {is_id, "is no id: digits in quotes"},
	[VIEW_INT] = {is_integer, "is no whole number"},
	[VIEW_MONEY] = {is_integer, "is no whole number"},
	[VIEW_BOOL] = {is_bool, "is neither true nor false"},
	[VIEW_TIME] = {is_time, "is no instant as RFC 3339 has it"},
	[VIEW_DAY] = {is_day, "is no day like 2026-11-20"},
	[VIEW_URL] = {is_text, "is no address"},
	[VIEW_INPUT] = {is_input, "is no input: value and error, each text or null"},
};

/* --- records --- */

static struct str check_list(struct arena *a, const char *at, const struct view *view,
			     const json_t *list)
{
	struct str problem = STR_NONE;

	if (!json_is_array(list))
		return differs(a, at, "is no list");
	for (size_t i = 0; i < json_array_size(list) && !problem.ptr; i++)
		problem = check_view(a, str_printf(a, "%s.%zu", at, i).ptr, view,
				     json_array_get(list, i));
	return problem;
}

static struct str check_field(struct arena *a, const char *at, const struct view_field *f,
			      const json_t *v)
{
	if (!v)
		return differs(a, at, "is missing");
	if (f->kind == VIEW_LIST)
		return check_list(a, at, f->of, v);
	if (json_is_null(v) && (f->nullable || f->kind == VIEW_MAYBE))
		return STR_NONE;
	if (f->kind == VIEW_RECORD || f->kind == VIEW_MAYBE)
		return check_view(a, at, f->of, v);
	return kinds[f->kind].is(v) ? STR_NONE : differs(a, at, kinds[f->kind].problem);
}

static const struct view_field *find_field(const struct view *view, const char *name)
{
	for (const struct view_field *f = view->fields; f->name; f++)
		if (!f->flag && f->kind != VIEW_HTML && strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

static struct str check_view(struct arena *a, const char *at, const struct view *view,
			     const json_t *json)
{
	struct str problem = STR_NONE;

	if (!json_is_object(json))
		return differs(a, *at ? at : "the answer", "is no object");
	for (const struct view_field *f = view->fields; f->name && !problem.ptr; f++)
		if (find_field(view, f->name))
			problem = check_field(a, below(a, at, f->name).ptr, f,
					      json_object_get(json, f->name));
	for (void *i = json_object_iter((json_t *)(uintptr_t)json); i && !problem.ptr;
	     i = json_object_iter_next((json_t *)(uintptr_t)json, i))
		if (!find_field(view, json_object_iter_key(i)))
			problem = differs(a, below(a, at, json_object_iter_key(i)).ptr,
					  "is promised nowhere");
	return problem;
}

/* --- refusals --- */

static bool are_fields(const json_t *list)
{
	bool good = json_is_array(list);

	for (size_t i = 0; good && i < json_array_size(list); i++) {
		const json_t *one = json_array_get(list, i);

		good = json_object_size(one) == 2 && is_text(json_object_get(one, "field")) &&
		       is_text(json_object_get(one, "message"));
	}
	return good;
}

static struct str check_refusal(const struct web_answer *answer, const json_t *json)
{
	const json_t *error = json_object_get(json, "error");

	if (json_object_size(json) != 1 || json_object_size(error) != 5)
		return STR("a refusal is {\"error\": {code, reason, message, basis, fields}}");
	if (!str_is(string_of(json_object_get(error, "code")), outcome_code(answer->outcome)))
		return STR("error.code is not the outcome's");
	if (string_of(json_object_get(error, "reason")).len == 0 ||
	    string_of(json_object_get(error, "message")).len == 0)
		return STR("error.reason and error.message are texts");
	if (!is_text_or_null(json_object_get(error, "basis")))
		return STR("error.basis is text or null");
	return are_fields(json_object_get(error, "fields"))
		       ? STR_NONE
		       : STR("error.fields is a list of {field, message}");
}

struct str schema_problem(struct arena *a, const struct web_answer *answer, const json_t *json)
{
	const struct view *view = answer->route ? answer->route->view : NULL;

	if (answer->status >= 400)
		return check_refusal(answer, json);
	if (answer->status == SEE_OTHER &&
	    (json_object_size(json) != 1 || !is_text(json_object_get(json, "location"))))
		return STR("where to go on is {\"location\": …}");
	return view && answer->status == OK ? check_view(a, "", view, json) : STR_NONE;
}
