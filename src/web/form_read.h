/*
 * How one raw value of a request becomes one member of a form's struct.  Which raw value it is,
 * the body's reader knows.
 */
#ifndef WEB_FORM_READ_H
#define WEB_FORM_READ_H

#include "base/task.h"
#include "web/form.h"

/*
 * Reads `raw` (any bytes; absent or empty: nothing was given) into its member of `values`, a
 * struct of the form. Several values of one FIELD_CHOICES come one after the other and add up;
 * every other field is read once. False: `values` is untouched and *error says in the task's
 * language what is wrong and what is expected; it lives in the task's arena.  What was accepted
 * is NFC(raw without white space at its ends), line ends as "\n", or the value that the type
 * makes of it; nothing given leaves an absent text, DAY_NONE, 0 or false.
 */
bool form_field_read(struct task *t, const struct field *field, struct str raw, void *values,
		     struct str *error);

/* The three inputs of a FIELD_DATE as one raw value; absent when all three are empty or absent. */
struct str form_date_of_parts(struct arena *a, struct str day, struct str month, struct str year);

#endif
