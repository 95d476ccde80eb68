/*
 * The .views language, read once for viewgen and htmlgen: records, views and forms, every name
 * that one of them mentions found, also in other files (docs/generators.md has the grammar).
 */
#ifndef TOOLS_VIEWS_H
#define TOOLS_VIEWS_H

#include "gen.h"

enum views_type {
	VIEWS_TEXT,
	VIEWS_ID,
	VIEWS_INT,
	VIEWS_MONEY,
	VIEWS_BOOL,
	VIEWS_TIME,
	VIEWS_DAY,
	VIEWS_URL,
	VIEWS_HTML,
	VIEWS_RECORD, /* in place; an `inputs of form` is one too, its record has `form` set */
	VIEWS_MAYBE,  /* pointer, may be NULL */
	VIEWS_LIST,   /* pointer and count */
	VIEWS_INPUT,  /* struct form_input; its record is the built-in one of `value`, `error` */
};

struct views_record;
struct views_form;

struct views_field {
	const char *name;
	const char *type_name; /* as written: "text", "case_line" */
	enum views_type type;
	bool nullable;
	bool only_page;
	const struct views_record *record; /* RECORD, MAYBE, LIST, INPUT: where a path goes on */
	struct gen_place at;
};

struct views_record {
	const char *name, *about;
	const char *slice;
	bool view;                     /* a page shows it */
	bool input;                    /* the built-in struct form_input */
	const struct views_form *form; /* the record of this form's inputs; named x_inputs */
	struct views_field *fields;
	size_t count;
	struct gen_place at;
};

/* A field of a form: its type is the name in lower case of a FIELD_… of web/form.h. */
struct views_form_field {
	const char *name, *type, *label, *missing;
	const char **choices;
	size_t choice_count;
	long long least, most;
	bool bounded, required;
	struct gen_place at;
};

struct views_form {
	const char *name, *about;
	const char *slice;
	struct views_form_field *fields;
	size_t count;
	struct gen_place at;
};

/* One folder's .views files together; they become one header, SLICE.views.h. */
struct views_slice {
	const char *name;
	const char **uses; /* slices named by `use` */
	size_t use_count;
};

struct views {
	struct views_record **records; /* inputs' records included, in the order of the files */
	size_t record_count;
	struct views_form **forms;
	size_t form_count;
	struct views_slice *slices;
	size_t slice_count;
};

/* Reads the files of both lists (a file in both is read once).  Errors are counted in g. */
struct views views_read(struct gen *g, struct gen_paths first, struct gen_paths second);
/* NULL when there is none. */
const struct views_record *views_find_record(const struct views *v, const char *name);
const struct views_form *views_find_form(const struct views *v, const char *name);
const struct views_field *views_find_field(const struct views_record *r, const char *name);
const struct views_slice *views_find_slice(const struct views *v, const char *name);

#endif
