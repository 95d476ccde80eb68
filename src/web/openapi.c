/*
 * The OpenAPI document, printed from the tables that the server runs on, so that it cannot tell
 * another story.
 */
#include "web/web_internal.h"

#include "web/json.h"

#define DOCUMENT_BYTES_MOST ((size_t)4 << 20)

/* Writes ',' before every member but the first of an object or list. */
static void next(struct buf *out)
{
	char last = out->ptr[out->len - 1];

	if (last != '{' && last != '[')
		buf_addc(out, ',');
}

static void open_member(struct buf *out, const char *name)
{
	next(out);
	json_name(out, name);
	buf_addc(out, '{');
}

static void text_member(struct buf *out, const char *name, const char *text)
{
	next(out);
	json_name(out, name);
	json_text(out, str_of(text));
}

static void close_member(struct buf *out)
{
	buf_addc(out, '}');
}

/* "$ref":"#/components/responses/error" */
static void ref_member(struct buf *out, const char *kind, const char *name)
{
	next(out);
	buf_addf(out, "\"$ref\":\"#/components/%s/%s\"", kind, name);
}

/* ---- forms ---- */

/* clang-format off */
static const struct {
	const char *type, *format;
} field_types[] = {
	[FIELD_LINE]    = {"string", NULL},
	[FIELD_TEXT]    = {"string", NULL},
	[FIELD_NAME]    = {"string", NULL},
	[FIELD_CODE]    = {"string", NULL},
	[FIELD_PHONE]   = {"string", "phone"},
	[FIELD_SECRET]  = {"string", "password"},
	[FIELD_DATE]    = {"string", "date"},
	[FIELD_TIME]    = {"string", "date-time"},
	[FIELD_INT]     = {"integer", "int64"},
	[FIELD_ID]      = {"string", "id"},
	[FIELD_BOOL]    = {"boolean", NULL},
	[FIELD_CHOICE]  = {"string", NULL},
	[FIELD_CHOICES] = {"array", NULL},
	[FIELD_CODES]   = {"array", NULL},
	[FIELD_FILE]    = {"string", "binary"},
	[FIELD_FILES]   = {"array", NULL},
};
/* clang-format on */

static void add_choices(struct buf *out, const struct field *f)
{
	next(out);
	buf_addz(out, "\"enum\":[");
	for (size_t i = 0; f->choices[i]; i++) {
		next(out);
		json_text(out, str_of(f->choices[i]));
	}
	buf_addc(out, ']');
}

static void add_bounds(struct buf *out, const struct field *f)
{
	const char *const names[] = {f->type == FIELD_INT ? "minimum" : "minLength",
				     f->type == FIELD_INT ? "maximum" : "maxLength"};
	const int64_t bounds[] = {f->least, f->most};

	for (size_t i = 0; (f->least || f->most) && i < 2; i++) {
		next(out);
		buf_addf(out, "\"%s\":%lld", names[i], (long long)bounds[i]);
	}
}

static void add_field(struct buf *out, const struct field *f)
{
	open_member(out, f->name);
	text_member(out, "type", field_types[f->type].type);
	if (field_types[f->type].format)
		text_member(out, "format", field_types[f->type].format);
	if (f->label)
		text_member(out, "description", f->label);
	if (f->type == FIELD_CHOICES) {
		open_member(out, "items");
		text_member(out, "type", "string");
		add_choices(out, f);
		close_member(out);
	} else if (f->type == FIELD_CODES) {
		open_member(out, "items");
		text_member(out, "type", "string");
		close_member(out);
	} else if (f->type == FIELD_FILES) {
		open_member(out, "items");
		text_member(out, "type", field_types[FIELD_FILE].type);
		text_member(out, "format", field_types[FIELD_FILE].format);
		close_member(out);
	} else if (f->choices) {
		add_choices(out, f);
	}
	add_bounds(out, f);
	close_member(out);
}

static void add_form_schema(struct buf *out, const struct form *form)
{
	open_member(out, "schema");
	text_member(out, "type", "object");
	open_member(out, "properties");
	for (const struct field *f = form->fields; f->name; f++)
		add_field(out, f);
	close_member(out);
	next(out);
	buf_addz(out, "\"required\":[");
	for (const struct field *f = form->fields; f->name; f++)
		if (f->required) {
			next(out);
			json_text(out, str_of(f->name));
		}
	buf_addc(out, ']');
	close_member(out);
}

static bool takes_files(const struct form *form)
{
	for (const struct field *f = form->fields; f->name; f++)
		if (f->type == FIELD_FILE || f->type == FIELD_FILES)
			return true;
	return false;
}

static void add_same_schema(struct buf *out, const struct form *form, const char *format)
{
	open_member(out, format);
	open_member(out, "schema");
	next(out);
	buf_addf(out, "\"$ref\":\"#/components/requestBodies/%s/content/application~1json/schema\"",
		 form->name);
	close_member(out);
	close_member(out);
}

/* The same fields in three formats, the last two pointing at the first; files come in one alone. */
static void add_form(struct buf *out, const struct form *form)
{
	bool files = takes_files(form);

	open_member(out, form->name);
	open_member(out, "content");
	open_member(out, files ? "multipart/form-data" : "application/json");
	add_form_schema(out, form);
	close_member(out);
	if (!files) {
		add_same_schema(out, form, "application/x-www-form-urlencoded");
		add_same_schema(out, form, "multipart/form-data");
	}
	close_member(out);
	close_member(out);
}

/* ---- routes ---- */

static void add_parameters(struct buf *out, const struct route_row *row)
{
	next(out);
	buf_addz(out, "\"parameters\":[");
	for (size_t i = 0; i < row->part_count; i++)
		if (row->parts[i].param) {
			next(out);
			buf_addz(out, "{\"name\":");
			json_text(out, row->parts[i].text);
			buf_addz(out, ",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":"
				      "\"string\"}}");
		}
	buf_addc(out, ']');
}

static void add_page(struct buf *out, const struct view *view)
{
	open_member(out, "200");
	text_member(out, "description", "The record that the page shows");
	if (view) {
		open_member(out, "content");
		open_member(out, "application/json");
		open_member(out, "schema");
		ref_member(out, "schemas", view->name);
		close_member(out);
		close_member(out);
		close_member(out);
	}
	close_member(out);
}

static void add_answer(struct buf *out, const char *status, const char *response)
{
	open_member(out, status);
	ref_member(out, "responses", response);
	close_member(out);
}

static void add_route(struct buf *out, const struct route_row *row)
{
	const struct route *r = row->route;

	open_member(out, r->method == METHOD_POST ? "post" : "get");
	text_member(out, "summary", r->about);
	text_member(out, "x-right", r->right->code);
	add_parameters(out, row);
	if (r->form) {
		open_member(out, "requestBody");
		ref_member(out, "requestBodies", r->form->name);
		close_member(out);
	}
	open_member(out, "responses");
	add_page(out, r->view);
	if (r->method == METHOD_POST)
		add_answer(out, "303", "location");
	add_answer(out, "default", "error");
	close_member(out);
	close_member(out);
}

static void add_paths(struct buf *out, const struct route_table *table)
{
	const char *path = NULL;

	open_member(out, "paths");
	for (size_t i = 0; i < table->count; i++) {
		const struct route_row *row = &table->rows[i];

		if (path && strcmp(path, row->route->path) != 0)
			close_member(out);
		if (!path || strcmp(path, row->route->path) != 0)
			open_member(out, row->route->path);
		path = row->route->path;
		add_route(out, row);
	}
	if (path)
		close_member(out);
	close_member(out);
}

/* ---- what routes point at ---- */

static const char responses[] =
	"\"responses\":{\"location\":{\"description\":\"Done; go on "
	"there\",\"content\":{\"application/json\":{\"schema\":{"
	"\"type\":\"object\",\"properties\":{\"location\":{\"type\":\"string\"}}}}}},"
	"\"error\":{\"description\":\"Why it was not "
	"done\",\"content\":{\"application/json\":{\"schema\":{"
	"\"type\":\"object\",\"properties\":{\"error\":{\"type\":\"object\",\"properties\":{"
	"\"code\":{\"type\":\"string\"},\"reason\":{\"type\":\"string\"},\"message\":{\"type\":"
	"\"string\"},"
	"\"basis\":{\"type\":[\"string\",\"null\"]},\"fields\":{\"type\":\"array\",\"items\":{"
	"\"type\":\"object\","
	"\"properties\":{\"field\":{\"type\":\"string\"},\"message\":{\"type\":\"string\"}}}}}}}}}}"
	"}}";

static void add_views(struct arena *a, struct buf *out, const struct route_table *table)
{
	const struct view **views = arena_many(a, table->count + 1, const struct view *);
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++)
		if (table->rows[i].route->view)
			views[count++] = table->rows[i].route->view;
	next(out);
	json_name(out, "schemas");
	view_schemas(out, views);
}

static bool is_first_use(const struct route_table *table, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (table->rows[i].route->form == table->rows[at].route->form)
			return false;
	return true;
}

static void add_components(struct arena *a, struct buf *out, const struct route_table *table)
{
	open_member(out, "components");
	add_views(a, out, table);
	next(out);
	buf_addz(out, responses);
	open_member(out, "requestBodies");
	for (size_t i = 0; i < table->count; i++)
		if (table->rows[i].route->form && is_first_use(table, i))
			add_form(out, table->rows[i].route->form);
	close_member(out);
	close_member(out);
}

struct str web_openapi(struct arena *a, const struct module *const *list)
{
	struct buf out = buf_new(a, DOCUMENT_BYTES_MOST);
	struct route_table table;

	routes_compile(a, list, &table);
	buf_addc(&out, '{');
	text_member(&out, "openapi", "3.1.0");
	open_member(&out, "info");
	text_member(&out, "title", "Kip");
	text_member(&out, "version", "1");
	close_member(&out);
	add_paths(&out, &table);
	add_components(a, &out, &table);
	buf_addc(&out, '}');
	must(!buf_full(&out));
	return buf_str(&out);
}
