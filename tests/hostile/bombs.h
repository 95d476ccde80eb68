/* Files that are made to harm whoever opens them, each from a few numbers; they live in the arena. */
#ifndef TESTS_HOSTILE_BOMBS_H
#define TESTS_HOSTILE_BOMBS_H

#include "base/arena.h"
#include "base/buf.h"

#define BOMB_BYTES ((size_t)24 << 20) /* the longest that is made */

/* `text` so many times. */
struct str bomb_repeat(struct arena *a, const char *text, size_t times);
struct str bomb_join(struct arena *a, struct str one, struct str other);

/* ---- packed ---- */

/* So many megabytes of one byte, as zlib packs them: a thousandth of that. */
struct str bomb_packed(struct arena *a, char byte, size_t megabytes);
/* Any bytes. */
struct str bomb_pack(struct arena *a, struct str bytes);

/* ---- PDF ---- */

struct pdf_maker {
	struct buf out;
	struct buf places; /* rows of the table at the end */
	size_t count;
};
/* Objects are numbered from 1 in the order they come; the first is the catalogue. */
void bomb_pdf_begin(struct arena *a, struct pdf_maker *m);
void bomb_pdf_object(struct pdf_maker *m, struct str body);
struct str bomb_pdf_end(struct pdf_maker *m);
/* A page on which that stands, packed as `filter` says; an object 5 beside it that the page names. */
struct str bomb_pdf(struct arena *a, const char *filter, struct str content, struct str beside);

/* Objects that stand in one packed stream; numbered as above. */
struct pdf_objects {
	struct buf numbers, bodies;
	size_t count;
};
void bomb_objects_begin(struct arena *a, struct pdf_objects *o);
void bomb_objects_add(struct pdf_objects *o, struct str body);
/* The PDF of them; so many megabytes of blanks stand behind the last. */
struct str bomb_objects_end(struct arena *a, struct pdf_objects *o, size_t megabytes);

/* ---- PNG ---- */

/* `chunk` is the name of one more chunk with `inside` in it; NULL: none. */
struct str bomb_png(struct arena *a, uint32_t side, struct str points, const char *chunk,
		    struct str inside);

/* ---- ZIP ---- */

struct zip_maker {
	struct buf out, list;
	size_t count;
	bool locked; /* say of all that comes that it is encrypted */
};
void bomb_zip_begin(struct arena *a, struct zip_maker *m);
void bomb_zip_add(struct zip_maker *m, const char *name, struct str bytes);
/* So many megabytes of blanks. */
void bomb_zip_blanks(struct arena *a, struct zip_maker *m, const char *name, size_t megabytes);
struct str bomb_zip_end(struct zip_maker *m);

#endif
