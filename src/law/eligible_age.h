/* What a person's age alone says of a category of eligible people. */
#ifndef LAW_ELIGIBLE_AGE_H
#define LAW_ELIGIBLE_AGE_H

#include "law/eligible.h"

/*
 * Whether the age that `ages` tells keeps a person out of the category, whatever else is known of
 * them.  Everything else in `ages` is left aside.
 */
bool eligible_age_excludes(struct arena *a, const struct law *law, struct day on,
			   const struct eligible_category *category,
			   const struct eligible_facts *ages);

#endif
