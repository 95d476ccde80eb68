/* The life of a request.  Pure. */
#ifndef REQUESTS_RULES_H
#define REQUESTS_RULES_H

#include "base/str.h"
#include "law/asking.h"

enum request_event {
	REQUEST_ACCEPTED,
	REQUEST_REFUSED,
	REQUEST_ENDED,
	REQUEST_ASKED,       /* for what is missing */
	REQUEST_COMPLETED,   /* it came, or as much of it as there is */
	REQUEST_PASSED,      /* to another centre of this system */
	REQUEST_TRANSFERRED, /* to an organisation outside of it */
	REQUEST_ANSWERED,    /* a simple question, at once */
	REQUEST_JOINED,      /* it is the same matter as an earlier request here */
	REQUEST_REVERSED,    /* a wrong decision is taken back */
	REQUEST_AWAITED,     /* the same, and papers were asked for that have not come */
	REQUEST_VOIDED,      /* so is an acceptance, together with its line in the register */
	REQUEST_WITHDRAWN,   /* by the person aided */
	REQUEST_EVENT_COUNT
};

/* The state after the event; NULL when the event cannot happen in that state. */
const char *requests_next_state(struct str state, enum request_event event);

/* Whether somebody still answers it, or the matter that it became goes on. */
bool requests_is_live(struct str state);

/*
 * What who asks sees until the centre decides otherwise: what the law's row of their relation says
 * (NULL: of a stranger), and everything where they act for a person who is not older than `age`
 * completed years (negative: not known).  Who was harmed may have been harmed at home: then nobody
 * acts for them unseen.
 */
const char *requests_asker_sees(const struct asking_relation *relation, int age, bool harmed);
/* Whether a word is one of those that it answers. */
bool requests_is_level(struct str word);

/*
 * Whether a number of identity goes with sex and birth, as far as they are known: 12 digits, the
 * fourth tells century and sex, fifth and sixth the year.  Sex and birth are corrected at times and
 * the number is not, so this warns and never refuses.  No number fits.
 */
enum number_doubt {
	NUMBER_FITS,
	NUMBER_LENGTH,
	NUMBER_SEX,
	NUMBER_YEAR
};
enum number_doubt requests_doubt_number(struct str number, struct str sex, struct str birth);

/* Whether what was asked for, before or after a decision, can still be given. */
bool requests_waits_for_papers(struct str state, bool after);

#endif
