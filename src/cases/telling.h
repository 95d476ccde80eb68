/* What the client is told of a matter, and what they say of the help: for the citizen's pages. */
#ifndef CASES_TELLING_H
#define CASES_TELLING_H

#include "cases/cases.h"

/* Why a matter rests, or why it ended before it was done. */
struct case_halt {
	struct str title, cite; /* the ground of the law; empty: none */
	struct str words;       /* of the centre, for the client; may be empty */
	int64_t at;
};
/* False when neither is so.  The caller has found the matter. */
bool cases_halt(struct task *t, const struct case_file *c, struct case_halt *out);

/*
 * Hearings and other dates of the matter that stand and are still to come, by time; without what
 * the request told itself.
 */
size_t cases_coming_dates(struct task *t, const struct case_file *c, struct case_appointment **out);

/* ---- the opinion of the client, form 11-TP-TGPL ---- */

struct cases_opinion_in {
	struct case_id id; /* v = 0: the matter of the request that the visit has opened */
	int64_t rev;
	struct day given_on;  /* of a visit: today */
	const char *given_by; /* client or relative; of a visit: whose code it is */
	const char *rating;   /* content, partly or discontent */
	const char *informed, *kept_time, *asked_money; /* yes or no */
	struct str words;
	struct document_id staged; /* the sheet that was filled in by hand; v = 0: none */
};
/*
 * What the client says of the work.  CONFLICT when it is there already; what was typed without the
 * signed sheet gives way to the person's own answer.
 */
enum outcome cases_opine(struct task *t, const struct cases_opinion_in *in, struct nothing *out);

struct case_opinion_given {
	struct day given_on;
	struct str given_by, rating, informed, kept_time, asked_money;
	struct str words;
	struct str by; /* name of who noted it; empty: the person, on the page */
	int64_t at;
};
/* False while there is none.  What was typed need not count: see cases_asks_opinion(). */
bool cases_opinion(struct task *t, const struct case_file *c, struct case_opinion_given *out);
/*
 * Whether it is asked for in this form of aid, can be given in this state, and is not there yet
 * with the person's own answer or the sheet that they signed.
 */
bool cases_asks_opinion(struct task *t, const struct case_file *c);

#endif
