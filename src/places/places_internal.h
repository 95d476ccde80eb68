/* The snapshot's inside, shared by places_*.c alone. */
#ifndef PLACES_INTERNAL_H
#define PLACES_INTERNAL_H

#include "places/places.h"
#include "places/places_words.h"

struct place_list {
	struct place *rows; /* by code, then by day */
	size_t count;
};

struct kind_text {
	struct str word, capital; /* "xã", "Xã" */
	struct str typed;         /* "xa|x" */
};

struct places {
	struct arena *arena;
	struct kind_text kinds[PLACE_KIND_COUNT];
	struct place_list provinces, districts, communes, old_communes;
	struct place_link *links; /* by before->code */
	size_t links_count;
	const struct place_link **links_by_now;
	struct words *words;
	const struct index *index;
};

/* The rows of `list` with that code. */
struct place_list places_rows(struct place_list list, struct str code);
bool places_in_force(const struct place *place, struct day on);
/* The newest row with that code, or NULL. */
const struct place *places_newest(struct place_list list, struct str code);

/*
 * The next line that is no remark, as fields; false at the end. A line with another number of
 * fields is a bug.
 */
bool places_next_row(struct str *rest, struct str *fields, size_t count);

/* Built once, after everything else is loaded. */
const struct index *index_new(struct places *p, struct str aliases);

#endif
