#ifndef REQUESTS_REASONS_H
#define REQUESTS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define REQUESTS_REASONS(X)                                                                                    \
	X(REASON_REQUEST_UNKNOWN, "R-01", N_("There is no such request here."), NULL)                          \
	X(REASON_REQUEST_DECIDED, "R-02", N_("This request was decided already."), NULL)                       \
	X(REASON_REQUEST_STALE, "R-03",                                                                        \
	  N_("Somebody changed this request while you were looking at it. Look at it again before you decide."), NULL) \
	X(REASON_REQUEST_NO_CENTRE, "R-04", N_("No centre in this system answers for this place yet."), NULL)  \
	X(REASON_REFUSAL_UNKNOWN, "R-05", N_("Choose a reason that the law lists for refusing."), NULL)        \
	X(REASON_CODE_PIN_WRONG, "R-06", N_("The code and the PIN do not fit together."), NULL)                \
	X(REASON_CODE_PIN_THROTTLED, "R-07",                                                                   \
	  N_("Too many wrong attempts. Wait 15 minutes, or call the centre."), NULL)                           \
	X(REASON_CODE_PIN_CLOSED, "R-11",                                                                      \
	  N_("Too many wrong PINs were tried for this code, so it is closed for a day at most. Call the centre, or " \
	     "go there with your papers: they can tell you how far the request is."), NULL)                    \
	X(REASON_DRAFT_GONE, "R-08", N_("What was written here is no longer kept. Begin again."), NULL)        \
	X(REASON_DRAFT_STALE, "R-09",                                                                          \
	  N_("This page is older than what you wrote elsewhere. Look at the newer answers first."), NULL)      \
	X(REASON_DRAFT_FILED, "R-10", N_("This request was sent already."), NULL)
/* clang-format on */

REASONS_DECLARE(REQUESTS_REASONS)

#endif
