#ifndef PEOPLE_INTERNAL_H
#define PEOPLE_INTERNAL_H

#include "people.sql.h"
#include "people/people.h"

/* The row of a new person, sealed, with an id of its own. */
struct person_insert_in people_seal(struct task *t, struct unit_id scope, const struct person *who);

/* Nearly all names have two to four syllables. */
#define INDEXED_MOST 6

/* Writes the blind indexes of a person who has none. */
void people_index(struct task *t, struct person_id id, const struct person *who);

#endif
