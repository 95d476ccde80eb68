/* The life of a request.  Pure. */
#ifndef REQUESTS_RULES_H
#define REQUESTS_RULES_H

#include "base/str.h"

enum request_event {
	REQUEST_ACCEPTED,
	REQUEST_REFUSED,
	REQUEST_ENDED,
	REQUEST_EVENT_COUNT
};

/* The state after the event; NULL when the event cannot happen in that state. */
const char *requests_next_state(struct str state, enum request_event event);

#endif
