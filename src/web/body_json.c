/*
 * JSON bodies, parsed by jansson with duplicate names refused. Its own limit of depth is far above
 * what a form needs, so the nesting is counted before it sees a byte.
 */
#include "web/body.h"

#include "web/web_reasons.h"

#include <jansson.h>

static void forget(void *json)
{
	json_decref(json);
}

/* True when brackets outside strings never nest deeper than allowed. */
static bool is_shallow(struct str s)
{
	size_t depth = 0;
	bool in_text = false;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (in_text && c == '\\')
			i++;
		else if (c == '"')
			in_text = !in_text;
		else if (!in_text && (c == '{' || c == '['))
			depth++;
		else if (!in_text && (c == '}' || c == ']') && depth > 0)
			depth--;
		if (depth > BODY_JSON_DEPTH_MOST)
			return false;
	}
	return true;
}

/* What a person would type for this value; false for an object, a list, or null. */
static bool value_text(struct task *t, const json_t *v, struct str *out)
{
	if (json_is_string(v))
		*out = (struct str){json_string_value(v), json_string_length(v)};
	else if (json_is_integer(v))
		*out = str_printf(t->arena, "%" JSON_INTEGER_FORMAT, json_integer_value(v));
	else if (json_is_real(v))
		*out = str_printf(t->arena, "%.17g", json_real_value(v));
	else if (json_is_boolean(v))
		*out = json_is_true(v) ? STR("true") : STR("false");
	else
		return false;
	return true;
}

static enum outcome add_value(struct task *t, struct body *out, const char *name, const json_t *v)
{
	struct body_pair pair = {.name = str_of(name)};
	bool is_value = value_text(t, v, &pair.value);

	/* First, so that no name of any length goes into the answer. */
	if (!body_add(t, out, pair))
		return refuse(t, OUTCOME_TOO_LARGE, &REASON_BODY_TOO_MANY);
	if (!is_value)
		return refuse_field(t, OUTCOME_MALFORMED, &REASON_BODY_SHAPE,
				    str_z(t->arena, pair.name));
	return OUTCOME_OK;
}

static enum outcome add_list(struct task *t, struct body *out, const char *name, const json_t *list)
{
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; o == OUTCOME_OK && i < json_array_size(list); i++)
		o = add_value(t, out, name, json_array_get(list, i));
	return o;
}

static enum outcome refuse_json(struct task *t, const json_error_t *error)
{
	enum outcome o = refuse(t, OUTCOME_MALFORMED, &REASON_BODY_JSON);

	reason_arg(t, "line", str_printf(t->arena, "%d", error->line));
	reason_arg(t, "column", str_printf(t->arena, "%d", error->column));
	return o;
}

enum outcome body_read_json(struct task *t, struct str bytes, struct body *out)
{
	json_error_t error;
	const char *name;
	json_t *value;
	enum outcome o = OUTCOME_OK;

	out->json = true;
	if (!is_shallow(bytes))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_SHAPE);
	json_t *root = json_loadb(bytes.ptr ? bytes.ptr : "", bytes.len,
				  JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);

	if (!root)
		return refuse_json(t, &error);
	arena_closer(t->arena, forget, root);
	if (!json_is_object(root))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_SHAPE);
	json_object_foreach(root, name, value)
	{
		if (json_is_array(value))
			o = add_list(t, out, name, value);
		else if (!json_is_null(value))
			o = add_value(t, out, name, value);
		if (o != OUTCOME_OK)
			return o;
	}
	return OUTCOME_OK;
}
