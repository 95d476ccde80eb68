/*
 * Hears every sealing of this program, and keeps which of some texts went into which column.  The
 * linker leads the calls of seal() and seal_words() here first (--wrap).
 */
#ifndef TESTS_HOSTILE_SEALS_H
#define TESTS_HOSTILE_SEALS_H

#include "base/str.h"

/* Before anything is sealed.  The list outlives what is asked below. */
void seals_hear(const char *const *texts, size_t count);

/* Whether a text with the i-th in it was sealed. */
bool seals_heard(size_t i);

struct seals_column {
	struct str table, name; /* as they are called after the last migration */
	bool heard;             /* something with one of the texts in it was sealed for it */
};
/* Every column that the migrations call personal; at most that many. */
#define SEALS_COLUMNS_MOST 128
size_t seals_columns(const struct seals_column **out);

#endif
