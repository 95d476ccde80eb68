/* Shared by form*.c only: one field while it is being read. */
#ifndef WEB_FORM_INTERNAL_H
#define WEB_FORM_INTERNAL_H

#include "base/say.h"
#include "web/form_read.h"

struct field_reading {
	struct task *t;
	const struct field *field;
	struct str text; /* NFC, trimmed, not empty, without unsafe characters */
	struct str error;
};

/*
 * Each reads r->text into the member at `into`, or says what is wrong with form_wrong() and
 * leaves it alone.
 */
typedef bool form_reader(struct field_reading *r, void *into);
form_reader form_read_line, form_read_text, form_read_name, form_read_code; /* form_text.c */
form_reader form_read_phone, form_read_date, form_read_time, form_read_int,
	form_read_id; /* form_value.c */

/* Makes r->text of what came in; false with an error when it holds what nobody can have meant. */
bool form_clean(struct field_reading *r, struct str raw);

/*
 * Records "Label: problem" or "Question? problem", {name} in the msgid filled in; answers false, so
 * that a check ends in one expression.
 */
bool form_wrong(struct field_reading *r, const char *msgid, const struct say_value *values,
		size_t count);
/* The same with {value}: what was typed, shortened. */
bool form_wrong_value(struct field_reading *r, const char *msgid);

#endif
