/* Shared inside src/documents only: how bytes are looked at, kept and read. */
#ifndef DOCUMENTS_INTERNAL_H
#define DOCUMENTS_INTERNAL_H

#include "base/seal.h"
#include "documents.sql.h"
#include "documents/documents.h"
#include "documents/look/look.h"

/* ---- documents_look.c: the sandbox ---- */

struct sandbox {
	const char *bwrap;   /* bubblewrap, looked up in PATH without a '/' */
	const char *program; /* kip-look */
	unsigned most_ms;    /* for the whole look */
};
/* bubblewrap, kip-look beside the running program, half a minute. */
struct sandbox documents_sandbox(struct arena *a);

struct looked {
	enum look_verdict verdict;
	struct str type;
	int64_t pages;
	struct str shown; /* JPEG; lives as long as the arena; absent: the file is shown as it is */
	struct str small; /* the same for lists; absent as well then */
};
/* False when the sandbox did not start; then nothing has looked at the bytes. */
bool documents_look(struct arena *a, const struct sandbox *s, struct str bytes, struct looked *out);
/*
 * Several files, each its length in decimal, a line end and its bytes, become one PDF, which is
 * what `shown` holds.
 */
bool documents_look_join(struct arena *a, const struct sandbox *s, struct str parts,
			 struct looked *out);
/* The same for a sheet: `pages` are its rows, `shown` their text (look/look_sheet.h). */
bool documents_look_sheet(struct arena *a, const struct sandbox *s, struct str bytes,
			  struct looked *out);
/* What kip-look is asked for, and whether its answer can be right. */
struct look_asking {
	const char *what; /* its argument; NULL: a photo or PDF */
	bool (*good)(const struct looked *l, struct str shown_type, int64_t shown_len);
};
extern const struct look_asking look_asking_file, look_asking_sheet, look_asking_join;
/* Its answer, from the second line on; false when it is not as agreed. */
bool documents_look_answer(struct str answer, const struct look_asking *asking, struct looked *out);
/* INVALID for a file that is empty or too large; UNAVAILABLE when there is no sandbox. */
enum outcome documents_refuse_size(struct task *t, struct str bytes);
enum outcome documents_refuse_unlooked(struct task *t);
/* documents_look(), as documents_take() answers it, in the task's words. */
enum outcome documents_look_into(struct task *t, const struct sandbox *s, struct str bytes,
				 struct looked *out);

/* sheet_read() with a sandbox of the caller's choice. */
enum outcome documents_sheet_read(struct task *t, struct arena *a, const struct sandbox *s,
				  struct str bytes, struct sheet_rows *out);

/* The rows that a sheet's answer tells; false when one is not as agreed. */
bool documents_sheet_rows(struct arena *a, const struct looked *looked, struct sheet_rows *out);

/* ---- documents_keep.c: sealed chunks ---- */

#define DOCUMENT_CHUNK_BYTES ((size_t)64 << 10)

struct document_keeping {
	struct str name; /* the sender's; may be absent */
	struct str type, shown_type;
	int64_t pages;
	struct str original, shown; /* shown absent: the original is shown */
	struct str small;           /* a picture for lists; may be absent */
};
/*
 * Stores bytes that are known to be good: a looked-at file, or one of our own making.  Outside of
 * any op; one change for the row, each chunk, and the end.  Afterwards it is staged.
 */
enum outcome documents_keep(struct task *t, const struct document_keeping *in,
			    struct document_id *staged);

/* How a copy is called in the database, and where its chunks are sealed to. */
struct str documents_copy_name(enum document_copy which);
struct seal_place documents_chunk_place(struct arena *a, struct document_id id,
					enum document_copy which, int64_t place);

/* The job documents.clear: what was not attached within a day. */
enum outcome documents_clear(struct task *t, int64_t subject);

#endif
