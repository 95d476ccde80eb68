#ifndef PEOPLE_INTERNAL_H
#define PEOPLE_INTERNAL_H

#include "people.sql.h"
#include "people/people.h"

/* The row of a new person, sealed, with an id of its own. */
struct person_insert_in people_seal(struct task *t, struct unit_id scope, const struct person *who);

/* Six syllables make fifteen pairs; nearly all names have two to four. */
#define INDEXED_MOST  6
#define PAIRS_MOST    15
#define PAIRS_AT_ONCE 6

/* What a person can be found by; absent where nothing is known. */
struct person_blinds {
	struct str id_number, phone, name;
	struct str pairs[PAIRS_MOST + PAIRS_AT_ONCE]; /* absent behind the last */
	size_t pairs_count;
};
void people_blind(struct task *t, const struct person *who, struct person_blinds *out);
/* Writes the blind indexes of a person who has none. */
void people_index(struct task *t, struct person_id id, const struct person *who);

#endif
