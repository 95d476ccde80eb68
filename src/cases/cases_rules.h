/* The life of a matter.  Pure. */
#ifndef CASES_RULES_H
#define CASES_RULES_H

#include "base/str.h"

/* Why a matter ended that was neither done nor discontinued: a row of law/vn/reasons.yaml. */
#define ENDING_STOPPED "end_suspended"
/* Grounds of law/vn/reasons.yaml on which a matter is discontinued, or suspended. */
#define DISCONTINUE_PREFIX    "discontinue_"
#define DISCONTINUE_WITHDRAWN "discontinue_withdrawn"
#define SUSPEND_PREFIX        "suspend_"
/* Why an assignment ended that was a mistake; no ground of the law. */
#define ASSIGNMENT_REVERSED "reversed"

enum case_event {
	CASE_ASSIGNED,
	CASE_TAKEN,
	CASE_WORKED,
	CASE_ENDED,     /* done */
	CASE_STOPPED,   /* ended by the law of procedure */
	CASE_CONFIRMED, /* somebody confirmed the time of a piece of work */
	CASE_SCHEDULED, /* a date was noted, moved or cancelled */
	CASE_STAGED,    /* the proceedings came to another stage */
	CASE_CONFIDED,  /* a privileged note was written */
	CASE_SUSPENDED,
	CASE_RESUMED,
	CASE_DISCONTINUED,
	CASE_OPINED,  /* the client's opinion came in */
	CASE_CARRIED, /* a file to take along was asked for */
	CASE_OFFERED, /* the provider handed the file over */
	CASE_RETURNED,
	CASE_RECEIVED,
	CASE_ARCHIVED,
	CASE_STOOD_DOWN,   /* the provider says that they must not, or cannot, act */
	CASE_CHANGE_NOTED, /* a reason to replace the provider came in */
	CASE_REPLACED,
	CASE_VOIDED,   /* it was entered by mistake */
	CASE_REVERSED, /* so was the last decision; what ended is again what it was before */
	CASE_EVENT_COUNT
};

/* The state after the event; NULL when the event cannot happen in that state. */
const char *cases_next_state(struct str state, enum case_event event);
/* Is it an ending that the program knows? */
bool cases_is_ending(struct str ending);
/* "clear", "likeness" or "conflict" for the score of the closest likeness, in hundredths. */
const char *cases_conflict_result(int score);

/* Grounds of law/vn/reasons.yaml on which somebody must stop or must not act. */
bool cases_is_ground(struct str id, bool criminal);
/* Does the ground put whoever claims it behind a wall, because they stand elsewhere in it? */
bool cases_ground_walls(struct str id);

/* Why somebody else should be in charge: an id of law/vn/reasons.yaml. */
struct case_cause {
	const char *id;
	bool grounded; /* a ground of the law is named with it */
	bool dated;    /* an agency's paper: when it came is typed, and starts the clock */
};
size_t cases_causes(const struct case_cause **out);
/* NULL when it is none. */
const struct case_cause *cases_cause(struct str id);

#endif
