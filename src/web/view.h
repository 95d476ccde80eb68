/*
 * A view is a record that a page and the API both show.  viewgen makes the struct and this
 * description from a .views file; one writer prints JSON and one prints the schema from it.
 */
#ifndef WEB_VIEW_H
#define WEB_VIEW_H

#include "base/buf.h"
#include "base/text.h"
#include "base/time.h"

enum view_kind {
	VIEW_TEXT,   /* struct str; absent -> null where `nullable`, else "" */
	VIEW_ID,     /* int64_t -> string */
	VIEW_INT,    /* int64_t */
	VIEW_MONEY,  /* int64_t, whole đồng */
	VIEW_BOOL,   /* bool */
	VIEW_TIME,   /* int64_t -> RFC 3339; 0 -> null */
	VIEW_DAY,    /* struct day -> "2026-11-20"; DAY_NONE -> null */
	VIEW_URL,    /* struct str: a path of our own */
	VIEW_HTML,   /* struct html: passes raw; not in JSON */
	VIEW_RECORD, /* struct, in place */
	VIEW_MAYBE,  /* pointer to struct; NULL -> null */
	VIEW_LIST,   /* pointer and size_t count -> array */
	VIEW_INPUT,  /* struct form_input */
};

struct view;
struct view_field {
	const char *name;
	enum view_kind kind;
	size_t offset;         /* of the value or pointer */
	size_t count_offset;   /* VIEW_LIST: of the size_t */
	const struct view *of; /* VIEW_RECORD, VIEW_MAYBE, VIEW_LIST */
	bool nullable;
	bool flag; /* `only page`: not in JSON */
};

struct view {
	const char *name, *about;
	const struct view_field *fields; /* ends with name = NULL */
	size_t size;
};

/* Text that was escaped by a template, or is the product's own markup. */
struct html {
	struct str text;
};

/* Where a page is being written; templates get it as their first argument. */
struct page_out {
	struct buf *body;
	struct buf *title;
	struct arena *arena;
	enum language language;
	int64_t now;
	struct str form_token; /* for {{ form_token }} */
};

typedef void page_render(struct page_out *out, const void *view);

struct page {
	const char *name;
	const struct view *view;
	const char *frame; /* "citizen", "staff", "bare" */
	page_render *render;
};

void view_json(struct buf *out, const struct view *view, const void *value);
/* The JSON Schema of the view, with its records under #/components/schemas/. */
void view_schema(struct buf *out, const struct view *view);
/* {"name": schema, …} of these views (ended by NULL) and all they reach: #/components/schemas. */
void view_schemas(struct buf *out, const struct view *const *views);

struct frame_view;

#endif
