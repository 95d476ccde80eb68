/* Refusals of what looks after matters: stuck ones, calendars. */
#ifndef CASES_WATCH_REASONS_H
#define CASES_WATCH_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define CASES_WATCH_REASONS(X)                                                                          \
	X(REASON_CASE_NOT_STUCK, "C-80", N_("This matter does not stand still: something was noted."), NULL) \
	X(REASON_CASE_WAIT_DAY, "C-81",                                                                 \
	  N_("Choose a day from tomorrow on, at most 90 days from now. Then look at the matter again."), NULL) \
	X(REASON_CASE_WAIT_WHO, "C-82",                                                                 \
	  N_("Who is in charge, or a head of the centre, says why a matter waits."), NULL)              \
	X(REASON_CALENDAR_GONE, "C-73",                                                                 \
	  N_("There is no calendar under this address. Make a new address on the page of your account."), NULL) \
	X(REASON_CALENDAR_TOO_OFTEN, "C-74",                                                            \
	  N_("This calendar is read too often. Four times an hour are enough."), NULL)
/* clang-format on */

REASONS_DECLARE(CASES_WATCH_REASONS)

#endif
