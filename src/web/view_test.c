/* What view_json() prints is strict JSON that view_schema() describes. */
#include "web/view.h"

#include "base/arena.h"
#include "web/form.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct line {
	int64_t id;
	struct str code;
	struct str note;
	struct str inner;
};

static const struct view_field line_fields[] = {
	{.name = "id", .kind = VIEW_ID, .offset = offsetof(struct line, id)},
	{.name = "code", .kind = VIEW_TEXT, .offset = offsetof(struct line, code)},
	{.name = "note",
	 .kind = VIEW_TEXT,
	 .offset = offsetof(struct line, note),
	 .nullable = true},
	{.name = "inner", .kind = VIEW_TEXT, .offset = offsetof(struct line, inner), .flag = true},
	{0},
};
static const struct view line_view = {"line", "one line", line_fields, sizeof(struct line)};

struct sheet {
	struct line first;
	struct line *maybe;
	struct line *rows;
	size_t rows_count;
	int64_t other_id, count, paid;
	bool open;
	int64_t at, later;
	struct day day, no_day;
	struct str link;
	struct html markup;
	struct form_input input;
	struct sheet *next;
};

static const struct view sheet_view;
static const struct view_field sheet_fields[] = {
	{.name = "first",
	 .kind = VIEW_RECORD,
	 .offset = offsetof(struct sheet, first),
	 .of = &line_view},
	{.name = "maybe",
	 .kind = VIEW_MAYBE,
	 .offset = offsetof(struct sheet, maybe),
	 .of = &line_view,
	 .nullable = true},
	{.name = "rows",
	 .kind = VIEW_LIST,
	 .offset = offsetof(struct sheet, rows),
	 .count_offset = offsetof(struct sheet, rows_count),
	 .of = &line_view},
	{.name = "other_id",
	 .kind = VIEW_ID,
	 .offset = offsetof(struct sheet, other_id),
	 .nullable = true},
	{.name = "count", .kind = VIEW_INT, .offset = offsetof(struct sheet, count)},
	{.name = "paid", .kind = VIEW_MONEY, .offset = offsetof(struct sheet, paid)},
	{.name = "open", .kind = VIEW_BOOL, .offset = offsetof(struct sheet, open)},
	{.name = "at", .kind = VIEW_TIME, .offset = offsetof(struct sheet, at)},
	{.name = "later",
	 .kind = VIEW_TIME,
	 .offset = offsetof(struct sheet, later),
	 .nullable = true},
	{.name = "day", .kind = VIEW_DAY, .offset = offsetof(struct sheet, day)},
	{.name = "no_day",
	 .kind = VIEW_DAY,
	 .offset = offsetof(struct sheet, no_day),
	 .nullable = true},
	{.name = "link", .kind = VIEW_URL, .offset = offsetof(struct sheet, link)},
	{.name = "markup", .kind = VIEW_HTML, .offset = offsetof(struct sheet, markup)},
	{.name = "input", .kind = VIEW_INPUT, .offset = offsetof(struct sheet, input)},
	{.name = "next",
	 .kind = VIEW_MAYBE,
	 .offset = offsetof(struct sheet, next),
	 .of = &sheet_view,
	 .nullable = true},
	{0},
};
static const struct view sheet_view = {"sheet", "a sheet \"of\" lines", sheet_fields,
				       sizeof(struct sheet)};

static struct sheet make_sheet(void)
{
	static struct line rows[] = {{.id = 7, .code = {"a", 1}},
				     {.id = 8, .code = {"b", 1}, .note = {"", 0}}};

	return (struct sheet){
		.first = {.id = INT64_MAX, .inner = STR("only on pages")},
		.rows = rows,
		.rows_count = 2,
		.count = -3,
		.paid = 961400,
		.open = true,
		.at = day_start((struct day){20412}) + 9 * TIME_HOUR + 12 * TIME_MINUTE + 250000,
		.day = {20412},
		.no_day = DAY_NONE,
		.link = STR("/cases/1?a=b&c"),
		.markup = {STR("<b>")},
		.input = {.value = STR("typed")},
	};
}

static json_t *parsed(struct buf *out)
{
	struct str text = buf_str(out);
	json_error_t error;

	assert_false(buf_full(out));
	json_t *json = json_loadb(text.ptr, text.len, JSON_REJECT_DUPLICATES, &error);
	if (!json)
		fail_msg("%s at %d in %" STR_F, error.text, error.position, STR_A(text));
	return json;
}

static void assert_json(json_t *object, const char *name, const char *wanted)
{
	char *got = json_dumps(json_object_get(object, name), JSON_ENCODE_ANY | JSON_COMPACT);

	assert_non_null(got);
	assert_string_equal(got, wanted);
	free(got);
}

static int with_arena(void **state)
{
	*state = arena_new((size_t)4 << 20);
	return 0;
}

static int without_arena(void **state)
{
	arena_free(*state);
	return 0;
}

static void every_kind_is_printed(void **state)
{
	struct buf out = buf_new(*state, 1 << 20);
	struct sheet sheet = make_sheet();

	view_json(&out, &sheet_view, &sheet);
	json_t *json = parsed(&out);
	assert_json(json, "first", "{\"id\":\"9223372036854775807\",\"code\":\"\",\"note\":null}");
	assert_json(json, "maybe", "null");
	assert_json(json, "rows",
		    "[{\"id\":\"7\",\"code\":\"a\",\"note\":null},{\"id\":\"8\",\"code\":\"b\","
		    "\"note\":\"\"}]");
	assert_json(json, "other_id", "null");
	assert_json(json, "count", "-3");
	assert_json(json, "paid", "961400");
	assert_json(json, "open", "true");
	assert_json(json, "at", "\"2025-11-20T09:12:00+07:00\"");
	assert_json(json, "later", "null");
	assert_json(json, "day", "\"2025-11-20\"");
	assert_json(json, "no_day", "null");
	assert_json(json, "link", "\"/cases/1?a=b&c\"");
	assert_null(json_object_get(json, "markup"));
	assert_json(json, "input", "{\"value\":\"typed\",\"error\":null}");
	assert_json(json, "next", "null");
	json_decref(json);
}

static void records_behind_pointers_are_printed(void **state)
{
	struct buf out = buf_new(*state, 1 << 20);
	struct sheet inner = make_sheet(), sheet = make_sheet();

	sheet.next = &inner;
	sheet.maybe = &inner.rows[1];
	sheet.rows_count = 0;
	view_json(&out, &sheet_view, &sheet);
	json_t *json = parsed(&out);
	assert_json(json, "maybe", "{\"id\":\"8\",\"code\":\"b\",\"note\":\"\"}");
	assert_json(json, "rows", "[]");
	assert_json(json_object_get(json, "next"), "count", "-3");
	json_decref(json);
}

/* Each ASCII character, and one of two, three and four bytes, comes back as it went in. */
static void texts_come_back_as_they_went_in(void **state)
{
	char all[140];
	size_t len = 0;

	for (char c = 1; c < 0x7f; c++)
		all[len++] = c;
	memcpy(all + len,
	       "\x7f"
	       "đ€\U0001F600",
	       1 + 2 + 3 + 4);
	len += 10;
	struct line line = {.id = 1, .code = {all, len}};
	struct buf out = buf_new(*state, 1 << 20);
	view_json(&out, &line_view, &line);
	json_t *json = parsed(&out), *code = json_object_get(json, "code");
	assert_int_equal(json_string_length(code), len);
	assert_memory_equal(json_string_value(code), all, len);
	json_decref(json);
}

static bool names_type(json_t *schema, const char *type)
{
	json_t *types = json_object_get(schema, "type"), *one;
	size_t i;

	if (json_is_string(types))
		return strcmp(json_string_value(types), type) == 0;
	json_array_foreach(types, i,
			   one) if (strcmp(json_string_value(one), type) == 0) return true;
	return false;
}

static const char *type_name(json_t *value)
{
	static const char *const names[] = {
		[JSON_OBJECT] = "object",   [JSON_ARRAY] = "array", [JSON_STRING] = "string",
		[JSON_INTEGER] = "integer", [JSON_REAL] = "number", [JSON_TRUE] = "boolean",
		[JSON_FALSE] = "boolean",   [JSON_NULL] = "null",
	};

	return names[json_typeof(value)];
}

static bool fits(json_t *schemas, json_t *schema, json_t *value);

static bool fits_object(json_t *schemas, json_t *schema, json_t *value)
{
	json_t *properties = json_object_get(schema, "properties"), *one;
	const char *name;

	if (json_object_size(value) != json_object_size(properties) ||
	    json_object_size(value) != json_array_size(json_object_get(schema, "required")))
		return false;
	json_object_foreach(value, name, one) if (!fits(schemas, json_object_get(properties, name),
							one)) return false;
	return true;
}

static bool fits_any(json_t *schemas, json_t *any, json_t *value)
{
	json_t *one;
	size_t i;

	json_array_foreach(any, i, one) if (fits(schemas, one, value)) return true;
	return false;
}

/* As much of JSON Schema as view_schema() uses. */
static bool fits(json_t *schemas, json_t *schema, json_t *value)
{
	const char *ref = json_string_value(json_object_get(schema, "$ref"));
	json_t *item;
	size_t i;

	if (ref)
		return fits(schemas,
			    json_object_get(schemas, ref + strlen("#/components/schemas/")), value);
	if (json_object_get(schema, "anyOf"))
		return fits_any(schemas, json_object_get(schema, "anyOf"), value);
	if (!schema || !names_type(schema, type_name(value)))
		return false;
	if (json_is_object(value))
		return fits_object(schemas, schema, value);
	json_array_foreach(value, i, item) if (!fits(schemas, json_object_get(schema, "items"),
						     item)) return false;
	return true;
}

static void what_is_printed_fits_the_schema(void **state)
{
	const struct view *views[] = {&sheet_view, &line_view, NULL};
	struct buf schema = buf_new(*state, 1 << 20), out = buf_new(*state, 1 << 20);
	struct sheet inner = make_sheet(), sheet = make_sheet();

	sheet.next = &inner;
	view_json(&out, &sheet_view, &sheet);
	view_schemas(&schema, views);
	json_t *schemas = parsed(&schema), *value = parsed(&out);
	assert_int_equal(json_object_size(schemas), 2);
	assert_true(fits(schemas, json_object_get(schemas, "sheet"), value));
	assert_json(json_object_get(schemas, "sheet"), "description",
		    "\"a sheet \\\"of\\\" lines\"");
	json_object_set_new(value, "later", json_integer(3));
	assert_false(fits(schemas, json_object_get(schemas, "sheet"), value));
	json_decref(value);
	json_decref(schemas);
}

static void one_schema_refers_to_the_others(void **state)
{
	struct buf out = buf_new(*state, 1 << 20);

	view_schema(&out, &sheet_view);
	json_t *schema = parsed(&out), *properties = json_object_get(schema, "properties");
	assert_json(properties, "first", "{\"$ref\":\"#/components/schemas/line\"}");
	assert_json(properties, "rows",
		    "{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/line\"}}");
	assert_json(properties, "day", "{\"type\":\"string\",\"format\":\"date\"}");
	assert_json(properties, "later",
		    "{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}");
	json_decref(schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_kind_is_printed, with_arena, without_arena),
		cmocka_unit_test_setup_teardown(records_behind_pointers_are_printed, with_arena,
						without_arena),
		cmocka_unit_test_setup_teardown(texts_come_back_as_they_went_in, with_arena,
						without_arena),
		cmocka_unit_test_setup_teardown(what_is_printed_fits_the_schema, with_arena,
						without_arena),
		cmocka_unit_test_setup_teardown(one_schema_refers_to_the_others, with_arena,
						without_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
