/* Shared inside src/cases only: the closings of a register. */
#ifndef CASES_CLOSING_H
#define CASES_CLOSING_H

#include "cases/cases_registers.h"

#define CLOSING_SUBJECT "register_closing"

/* What decides which period may be closed; the rows are those of closing_list(). */
struct closing_ground closings_ground(struct task *t, const struct book *b,
				      const struct closing_list_row *rows, size_t count);

#endif
