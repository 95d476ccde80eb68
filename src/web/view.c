/*
 * One writer of JSON and one of its schema for all views.  What one prints, the other
 * describes: a text that must be there is "" when it is empty, and only a field that may be
 * absent is ever null.
 */
#include "web/view.h"

#include "base/arena.h"
#include "base/must.h"
#include "web/form.h"
#include "web/json.h"

#include <inttypes.h>

/* Passes raw HTML only to pages, and leaves `only page` out. */
static bool is_in_json(const struct view_field *f)
{
	return !f->flag && f->kind != VIEW_HTML;
}

/* ---- values ---- */

typedef void write_value(struct buf *out, const struct view_field *f, const char *at);

static int64_t number_at(const char *at)
{
	int64_t n;

	memcpy(&n, at, sizeof n);
	return n;
}

static struct str text_at(const char *at)
{
	struct str s;

	memcpy(&s, at, sizeof s);
	return s;
}

static const void *pointer_at(const char *at)
{
	const void *p;

	memcpy(&p, at, sizeof p);
	return p;
}

static void write_text(struct buf *out, const struct view_field *f, const char *at)
{
	struct str s = text_at(at);

	json_text(out, s.ptr == NULL && !f->nullable ? STR("") : s);
}

static void write_id(struct buf *out, const struct view_field *f, const char *at)
{
	if (f->nullable && number_at(at) == 0)
		buf_addz(out, "null");
	else
		buf_addf(out, "\"%" PRId64 "\"", number_at(at));
}

static void write_number(struct buf *out, const struct view_field *f, const char *at)
{
	(void)f;
	buf_addf(out, "%" PRId64, number_at(at));
}

static void write_bool(struct buf *out, const struct view_field *f, const char *at)
{
	bool flag;

	(void)f;
	memcpy(&flag, at, sizeof flag);
	buf_addz(out, flag ? "true" : "false");
}

/* RFC 3339 wants the seconds, also when they are zero. */
static void write_time(struct buf *out, const struct view_field *f, const char *at)
{
	int64_t instant = number_at(at);

	(void)f;
	if (instant == 0) {
		buf_addz(out, "null");
		return;
	}
	struct civil c = day_to_civil(day_of(instant));
	int64_t second = (instant - day_start(day_of(instant))) / TIME_SECOND;
	buf_addf(out, "\"%04d-%02d-%02dT%02d:%02d:%02d+07:00\"", c.year, c.month, c.day,
		 (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60));
}

static void write_day(struct buf *out, const struct view_field *f, const char *at)
{
	struct day d;

	(void)f;
	memcpy(&d, at, sizeof d);
	if (day_is_none(d)) {
		buf_addz(out, "null");
		return;
	}
	struct civil c = day_to_civil(d);
	buf_addf(out, "\"%04d-%02d-%02d\"", c.year, c.month, c.day);
}

static void write_record(struct buf *out, const struct view_field *f, const char *at)
{
	view_json(out, f->of, at);
}

static void write_maybe(struct buf *out, const struct view_field *f, const char *at)
{
	const void *record = pointer_at(at);

	if (record == NULL)
		buf_addz(out, "null");
	else
		view_json(out, f->of, record);
}

static void write_list(struct buf *out, const struct view_field *f, const char *at)
{
	const char *record = pointer_at(at);
	size_t count;

	memcpy(&count, at - f->offset + f->count_offset, sizeof count);
	buf_addc(out, '[');
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_addc(out, ',');
		view_json(out, f->of, record + i * f->of->size);
	}
	buf_addc(out, ']');
}

static void write_input(struct buf *out, const struct view_field *f, const char *at)
{
	struct form_input input;

	(void)f;
	memcpy(&input, at, sizeof input);
	buf_addc(out, '{');
	json_name(out, "value");
	json_text(out, input.value);
	buf_addc(out, ',');
	json_name(out, "error");
	json_text(out, input.error);
	buf_addc(out, '}');
}

static write_value *const writers[] = {
	[VIEW_TEXT] = write_text,    [VIEW_ID] = write_id,     [VIEW_INT] = write_number,
	[VIEW_MONEY] = write_number, [VIEW_BOOL] = write_bool, [VIEW_TIME] = write_time,
	[VIEW_DAY] = write_day,      [VIEW_URL] = write_text,  [VIEW_RECORD] = write_record,
	[VIEW_MAYBE] = write_maybe,  [VIEW_LIST] = write_list, [VIEW_INPUT] = write_input,
};

void view_json(struct buf *out, const struct view *view, const void *value)
{
	const char *between = "{";

	for (const struct view_field *f = view->fields; f->name; f++) {
		if (!is_in_json(f))
			continue;
		buf_addz(out, between);
		json_name(out, f->name);
		writers[f->kind](out, f, (const char *)value + f->offset);
		between = ",";
	}
	buf_addz(out, *between == '{' ? "{}" : "}");
}

/* ---- the schema ---- */

static const struct {
	const char *type, *more;
} simple_schemas[] = {
	[VIEW_TEXT] = {"string", ""},
	[VIEW_ID] = {"string", ",\"pattern\":\"^[0-9]+$\""},
	[VIEW_INT] = {"integer", ""},
	[VIEW_MONEY] = {"integer", ",\"description\":\"đồng\""},
	[VIEW_BOOL] = {"boolean", ""},
	[VIEW_TIME] = {"string", ",\"format\":\"date-time\""},
	[VIEW_DAY] = {"string", ",\"format\":\"date\""},
	[VIEW_URL] = {"string", ",\"format\":\"uri-reference\""},
	[VIEW_INPUT] = {NULL, NULL},
};

#define TEXT_OR_NULL "{\"type\":[\"string\",\"null\"]}"

static void reference(struct buf *out, const struct view *view)
{
	buf_addf(out, "{\"$ref\":\"#/components/schemas/%s\"}", view->name);
}

static void maybe_reference(struct buf *out, const struct view *view)
{
	buf_addz(out, "{\"anyOf\":[");
	reference(out, view);
	buf_addz(out, ",{\"type\":\"null\"}]}");
}

static void list_schema(struct buf *out, const struct view *view)
{
	buf_addz(out, "{\"type\":\"array\",\"items\":");
	reference(out, view);
	buf_addc(out, '}');
}

static void field_schema(struct buf *out, const struct view_field *f)
{
	if (f->kind == VIEW_RECORD) {
		reference(out, f->of);
	} else if (f->kind == VIEW_MAYBE) {
		maybe_reference(out, f->of);
	} else if (f->kind == VIEW_LIST) {
		list_schema(out, f->of);
	} else if (f->kind == VIEW_INPUT) {
		buf_addz(out,
			 "{\"type\":\"object\",\"properties\":{\"value\":" TEXT_OR_NULL
			 ",\"error\":" TEXT_OR_NULL
			 "},\"required\":[\"value\",\"error\"],\"additionalProperties\":false}");
	} else {
		buf_addf(out,
			 f->nullable ? "{\"type\":[\"%s\",\"null\"]%s}" : "{\"type\":\"%s\"%s}",
			 simple_schemas[f->kind].type, simple_schemas[f->kind].more);
	}
}

static void required_names(struct buf *out, const struct view *view)
{
	const char *between = "";

	buf_addz(out, ",\"required\":[");
	for (const struct view_field *f = view->fields; f->name; f++) {
		if (!is_in_json(f))
			continue;
		buf_addz(out, between);
		json_text(out, str_of(f->name));
		between = ",";
	}
	buf_addc(out, ']');
}

void view_schema(struct buf *out, const struct view *view)
{
	const char *between = "";

	buf_addz(out, "{\"type\":\"object\",\"description\":");
	json_text(out, str_of(view->about));
	buf_addz(out, ",\"properties\":{");
	for (const struct view_field *f = view->fields; f->name; f++) {
		if (!is_in_json(f))
			continue;
		buf_addz(out, between);
		json_name(out, f->name);
		field_schema(out, f);
		between = ",";
	}
	buf_addc(out, '}');
	required_names(out, view);
	buf_addz(out, ",\"additionalProperties\":false}");
}

/* Every view that is reached, once, in the order of its first mention. */
struct reached {
	struct arena *arena;
	const struct view **list;
	size_t count, size;
};

static bool is_reached(const struct reached *r, const struct view *view)
{
	for (size_t i = 0; i < r->count; i++)
		if (r->list[i] == view)
			return true;
	return false;
}

static void reach(struct reached *r, const struct view *view)
{
	if (view == NULL || is_reached(r, view))
		return;
	if (r->count == r->size) {
		const struct view **wider = arena_alloc(r->arena, 2 * r->size + 16, sizeof *wider);
		if (r->count > 0)
			memcpy(wider, r->list, r->count * sizeof *wider);
		r->list = wider;
		r->size = 2 * r->size + 16;
	}
	r->list[r->count++] = view;
}

void view_schemas(struct buf *out, const struct view *const *views)
{
	struct reached r = {.arena = out->arena};

	for (; *views; views++)
		reach(&r, *views);
	buf_addc(out, '{');
	for (size_t i = 0; i < r.count; i++) { /* the list grows as it is walked */
		for (const struct view_field *f = r.list[i]->fields; f->name; f++)
			if (is_in_json(f))
				reach(&r, f->of);
		if (i > 0)
			buf_addc(out, ',');
		json_name(out, r.list[i]->name);
		view_schema(out, r.list[i]);
	}
	buf_addc(out, '}');
}
