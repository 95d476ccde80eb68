/* Accepting a request, which cases do inside their own ops: the entry in the register is theirs. */
#ifndef REQUESTS_ACCEPTING_H
#define REQUESTS_ACCEPTING_H

#include "requests/deciding.h"

/* What a page tells with all that is wrong. */
extern const struct reason REASON_CATEGORY_UNNAMED;

struct requests_accepting {
	struct request_id id;
	int64_t rev;
	struct str form;
	struct str category;     /* of categories.yaml; empty: what the facts of the check fit */
	struct str basis;        /* by what, where the check or the age does not say it; or empty */
	struct str hard_area;    /* as the decider found: 'yes', 'no'; empty: as it was */
	struct str ground;       /* for accepting at once; empty: nothing is missing */
	struct day trial, limit; /* the day that such a ground rests on */
	struct missing_items later; /* what is missing then */
};
/*
 * State 'accepted', receiver's clock stopped.  CONFLICT while a warning has no answer, the same
 * matter is handled already, or something that was asked for is open; INVALID without a category,
 * with one that the check has not said or the age does not fit and no basis, and when papers are
 * missing without a ground that fits or a list.
 */
enum outcome requests_mark_accepted(struct task *t, const struct requests_accepting *in);
/* The acceptance was a mistake: the request waits again. */
enum outcome requests_mark_voided(struct task *t, struct request_id id, struct str why);

#endif
