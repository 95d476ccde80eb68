/*
 * Very many sealed people at once: the rows are sealed and indexed by the product, and go into the
 * tables by the thousand as text, the indexes sorted.
 */
#ifndef TESTS_LOAD_PEOPLE_FILL_H
#define TESTS_LOAD_PEOPLE_FILL_H

#include "db/testing/stage.h"
#include "people_names.h"

struct people_wanted {
	int64_t count, seconds; /* the seconds count, and fewer people are written */
};
/*
 * Writes people 0 .. n-1 into an empty table, the same for the same names; answers n.  The time is
 * that of the rows alone; sorting the indexes comes on top.
 */
int64_t people_fill(struct stage *st, struct people_names *names,
		    const struct people_wanted *wanted);
/* The person of that number as they were drawn; texts live in `a`. */
struct person people_fill_drawn(struct people_names *names, struct arena *a, int64_t number);

#endif
