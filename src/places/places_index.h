/* What a search runs over: every commune, old and new, with the names people put around it. */
#ifndef PLACES_INDEX_H
#define PLACES_INDEX_H

#include "places/places_internal.h"

#define ALIASES_MOST    8
#define UNIT_WORDS_MOST 32

/* One way to write a name. */
struct label {
	const struct token *tokens;
	size_t count;
};

/* A province's own name and what else it is called. */
struct names {
	struct label labels[ALIASES_MOST];
	size_t count;
};

/* A commune, today's or old, with the units that people add to its name. */
struct entry {
	const struct place *place;
	struct label name;
	const struct label **
		around; /* district or former districts, provinces of then and now, their aliases */
	size_t around_count, districts_count; /* the districts stand first */
};

/* "thi tran": up to two words that say a kind. */
struct unit_word {
	struct label label;
	unsigned kinds; /* bits of enum place_kind */
};

struct index {
	struct names *province_names;  /* in the order of the snapshot's rows */
	struct label *district_labels; /* likewise */
	struct entry *entries;
	size_t entries_count;
	struct unit_word unit_words[UNIT_WORDS_MOST];
	size_t unit_words_count;
};

#endif
