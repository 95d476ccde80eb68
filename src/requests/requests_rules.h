/* The life of a request.  Pure. */
#ifndef REQUESTS_RULES_H
#define REQUESTS_RULES_H

#include "base/str.h"

enum request_event {
	REQUEST_ACCEPTED,
	REQUEST_REFUSED,
	REQUEST_ENDED,
	REQUEST_ASKED,       /* for what is missing */
	REQUEST_COMPLETED,   /* it came, or as much of it as there is */
	REQUEST_PASSED,      /* to another centre of this system */
	REQUEST_TRANSFERRED, /* to an organisation outside of it */
	REQUEST_ANSWERED,    /* a simple question, at once */
	REQUEST_REVERSED,    /* a wrong decision is taken back */
	REQUEST_VOIDED,      /* so is an acceptance, together with its line in the register */
	REQUEST_EVENT_COUNT
};

/* The state after the event; NULL when the event cannot happen in that state. */
const char *requests_next_state(struct str state, enum request_event event);

#endif
