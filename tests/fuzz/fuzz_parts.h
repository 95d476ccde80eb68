/* An input of several files: a line "=== NAME" stands before each. */
#ifndef TESTS_FUZZ_FUZZ_PARTS_H
#define TESTS_FUZZ_FUZZ_PARTS_H

#include "base/str.h"

/* What the input has under that name; absent when it has nothing. */
struct str fuzz_part(struct str input, const char *name);

/* A folder in memory where there is one; goes away with the program. */
const char *fuzz_folder(void);
/* Makes, replaces or (an absent text) takes away a file of it; folders on the way are made. */
void fuzz_put(const char *name, struct str text);

#endif
