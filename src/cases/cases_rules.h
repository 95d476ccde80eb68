/* The life of a matter.  Pure. */
#ifndef CASES_RULES_H
#define CASES_RULES_H

#include "base/str.h"

enum case_event {
	CASE_ASSIGNED,
	CASE_TAKEN,
	CASE_WORKED,
	CASE_ENDED,
	CASE_EVENT_COUNT
};

/* The state after the event; NULL when the event cannot happen in that state. */
const char *cases_next_state(struct str state, enum case_event event);
/* Is it an ending that the program knows? */
bool cases_is_ending(struct str ending);
/* "clear", "likeness" or "conflict" for the score of the closest likeness, in hundredths. */
const char *cases_conflict_result(int score);

#endif
