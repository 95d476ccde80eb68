#ifndef PEOPLE_INTERNAL_H
#define PEOPLE_INTERNAL_H

#include "people.sql.h"
#include "people/people.h"

/* Writes the blind indexes of a person who has none. */
void people_index(struct task *t, struct person_id id, const struct person *who);

#endif
