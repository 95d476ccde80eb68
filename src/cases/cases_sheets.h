/* Shared inside src/cases only: the register as a spreadsheet. */
#ifndef CASES_SHEETS_H
#define CASES_SHEETS_H

#include "cases/cases_registers.h"

/* With the columns of a file that can be taken over; `titles` NULL: an empty template. */
struct sheet *sheets_register(struct task *t, struct arena *a, const struct book *b);
/* For row, column, what is wrong, what stands there. */
struct sheet *sheets_faults(struct arena *a);
/* Ends the sheet and sends it; `name` is neutral ASCII. */
enum outcome sheets_send(struct task *t, struct web *w, struct sheet *s, const char *name);

#endif
