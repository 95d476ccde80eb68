/*
 * A file that is sealed as a whole: one line in the clear, which says what it is and whose key
 * opens it, then pieces of at most 64 KiB (libsodium's secretstream, XChaCha20-Poly1305).  What was
 * altered, cut off, put together anew or given another first line does not open.
 */
#ifndef BASE_SEAL_FILE_H
#define BASE_SEAL_FILE_H

#include "base/seal.h"

#define SEAL_FILE_LINE 128 /* the longest first line, with its end */

struct seal_file;

/* Makes the file (mode 0600); NULL with errno when it is there already or cannot be made. */
struct seal_file *seal_file_new(const char *path, const char *line, const struct data_key *key);
/* False when the disk did not take it; so is every call after that. */
bool seal_file_write(struct seal_file *f, struct str bytes);
/* Writes the end and waits until the disk has all; false when it does not.  Frees `f`. */
bool seal_file_finish(struct seal_file *f);

/* Opens it and reads its first line, without the line end; NULL when that cannot be had. */
struct seal_file *seal_file_open(const char *path, char line[SEAL_FILE_LINE]);
/* Whether the key fits; before the first read. */
bool seal_file_unlock(struct seal_file *f, const struct data_key *key);
/* Exactly so many bytes; false when the file has no more or is not as it was written. */
bool seal_file_read(struct seal_file *f, void *to, size_t len);
/* Whether all was read, up to the end that was written. */
bool seal_file_is_over(struct seal_file *f);
/* Frees a file that is read, or drops one that is written; accepts NULL. */
void seal_file_close(struct seal_file *f);

#endif
