/* How alike two persons are.  Pure. */
#ifndef PEOPLE_RULES_H
#define PEOPLE_RULES_H

#include "base/arena.h"
#include "base/str.h"

#define SYLLABLES_MOST 12

/* The syllables of a folded name, in their order; how many there are. */
size_t people_syllables(struct str folded, struct str out[SYLLABLES_MOST]);
/* "2009" of "2009-08-12" and of "2009"; absent when nothing is known. */
struct str people_birth_year(struct str birth);

/* What the comparison looks at; texts folded, numbers as digits, "" unknown. */
struct person_traits {
	struct str name, birth, id_number, phone;
};

/* 0 to 1; *signs is what agrees, as people.h names it. */
double people_likeness(const struct person_traits *one, const struct person_traits *other,
		       unsigned *signs);

#endif
