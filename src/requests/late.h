/*
 * An answer that cannot be given in time: whoever waits is told so in writing, with the reason and
 * a new day; once, as the one-stop rules say.  No time limit of the law moves with it.
 */
#ifndef REQUESTS_LATE_H
#define REQUESTS_LATE_H

#include "requests/requests.h"

struct requests_apologise_in {
	struct request_id id;
	int64_t rev;
	struct day day; /* the new one: a working day, later than today */
	struct str why, origin;
};
/*
 * Issues the apology, form ND61/04, and keeps the day.  TOO_LATE when the centre owes no answer;
 * CONFLICT when it apologised once already, or the page was stale; INVALID for another day.
 */
enum outcome requests_apologise(struct task *t, const struct requests_apologise_in *in,
				struct nothing *out);

struct apology {
	int64_t at;
	struct str by, why;
	struct day day;
};
/* For the answer that is owed now.  The caller has checked that the actor may see the request. */
bool requests_apology(struct task *t, const struct request *r, struct apology *out);

#endif
