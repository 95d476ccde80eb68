/* Synthetic people whose names are as common and as rare as real ones are. */
#ifndef TESTS_LOAD_PEOPLE_NAMES_H
#define TESTS_LOAD_PEOPLE_NAMES_H

#include "people/people.h"

struct people_names;

/*
 * `folder` holds lists of given names, one a line (boy.txt, girl.txt and the one-word lists);
 * NULL or a list that is not there: a short list of common ones.
 */
struct people_names *people_names_open(const char *folder);
void people_names_close(struct people_names *n);
/* The next person; texts live in `a`.  The same seed gives the same people. */
struct person people_names_draw(struct people_names *n, struct arena *a, unsigned *seed);

#endif
