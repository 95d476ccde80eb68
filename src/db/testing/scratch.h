#ifndef DB_TESTING_SCRATCH_H
#define DB_TESTING_SCRATCH_H

#include <stdbool.h>

/* Room for the path of one; what stays free of a socket's 108 is for the name in it. */
#define SCRATCH_BYTES 64

/*
 * Makes a folder for as long as a test lasts, below TMPDIR or else /tmp, with the name and some
 * letters of its own; writes its path.  False when it cannot be made.
 */
bool scratch_make(char path[SCRATCH_BYTES], const char *name);
/* Copies what is left of a file to the end of another; false when the disk did not. */
bool scratch_copy(int from, int to);
/* Deletes it with all that is in it. */
void scratch_remove(const char *path);

#endif
