/*
 * What a request body may hold: one field table for urlencoded, multipart and JSON.  viewgen
 * makes the struct and the table from `form` blocks in a .views file (docs/generators.md); this
 * header is what they are made of.
 */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "base/str.h"
#include "base/time.h"

/* Every text is NFC, without U+0000, control, bidirectional or unassigned characters. */
enum field_type {
	FIELD_LINE, /* one line of text -> struct str */
	FIELD_TEXT, /* several lines -> struct str */
	FIELD_NAME, /* a person's name as declared: letters, marks, space . ' ’ - -> struct str */
	FIELD_CODE, /* letters, digits, . - _ / and spaces -> struct str */
	FIELD_PHONE,   /* 0 or +84, grouped or not -> struct str, digits only with leading 0 */
	FIELD_SECRET,  /* like line, never echoed, never logged -> struct str */
	FIELD_DATE,    /* dd/mm/yyyy, yyyy-mm-dd, or name-day name-month name-year -> struct day */
	FIELD_TIME,    /* yyyy-mm-ddThh:mm or RFC 3339 -> int64_t */
	FIELD_INT,     /* -> int64_t */
	FIELD_ID,      /* decimal string -> int64_t */
	FIELD_BOOL,    /* yes, true, on, 1 -> bool */
	FIELD_CHOICE,  /* one of `choices` -> int: 0 none, else 1 + its place */
	FIELD_CHOICES, /* several of them -> unsigned: bit 1 << place */
	FIELD_CODES,   /* several codes of one name, which only the handler knows -> struct str,
			  with one space between them */
	FIELD_FILE,    /* -> struct web_file; `required`, or name and bytes may be absent */
	FIELD_FILES,   /* up to FIELD_FILES_MOST of one name -> struct web_files */
};

#define FIELD_FILES_MOST 10

/*
 * A file as the browser sent it.  The bytes live as long as the request; the name is what the
 * sender's device calls it, without folders: nothing may rest on it.
 */
struct web_file {
	struct str name, bytes; /* absent: none was sent; a file without bytes has bytes.len 0 */
};
struct web_files {
	struct web_file list[FIELD_FILES_MOST];
	size_t count;
};

struct field {
	const char *name;
	const char *label;   /* msgid, for the error summary */
	const char *missing; /* msgid of its own sentence when empty; NULL: the general one */
	enum field_type type;
	size_t offset;       /* in the form's struct */
	int64_t least, most; /* of a text's characters or a number; 0 0: the type's own limits */
	const char *const *choices; /* ends with NULL */
	bool required;
};

struct form {
	const char *name;
	const struct field *fields; /* ends with name = NULL */
	unsigned count;
	size_t size;
};

/* What a page needs to show one field again.  viewgen makes one of these per field in x_inputs. */
struct form_input {
	struct str value; /* as typed; absent for secrets; of files the first one's name */
	struct str error; /* a sentence in the page's language, or absent */
};

/* Values of a struct back to what a person would type (for a page that shows a stored draft). */
void form_inputs_of(struct arena *a, const struct form *form, const void *values,
		    struct form_input *inputs);

#endif
