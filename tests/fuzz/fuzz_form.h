/* A form with a field of each type, and what holds for whatever is typed into one. */
#ifndef TESTS_FUZZ_FUZZ_FORM_H
#define TESTS_FUZZ_FUZZ_FORM_H

#include "fuzz/fuzz.h"
#include "web/form_read.h"

/* NULL when the form has no such field. */
const struct field *fuzz_field(struct str name);
/*
 * Reads `raw` into the field.  What was taken, shown again as a page shows it, is taken again and
 * shown alike; what was not leaves the form as it was and says why.  True when it was taken;
 * *shown is then what the page shows.
 */
bool fuzz_field_read(struct task *t, const struct field *field, struct str raw, struct str *shown);

#endif
