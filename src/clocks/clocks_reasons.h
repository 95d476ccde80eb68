#ifndef CLOCKS_REASONS_H
#define CLOCKS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define CLOCKS_REASONS(X)                                                                                      \
	X(REASON_CALENDAR_UNKNOWN, "D-01",                                                                     \
	  N_("The holidays of {year} are not known yet, so the time limit cannot be counted. Tell the operator."), \
	  NULL)                                                                                                \
	X(REASON_CLOCK_UNKNOWN, "D-02", N_("There is no such clock here."), NULL)                              \
	X(REASON_CLOCK_ENDED, "D-03", N_("This clock no longer runs. What has ended stays in the record."), NULL) \
	X(REASON_CLOCK_DELETION_WAITS, "D-04",                                                                 \
	  N_("Somebody has already said that this clock is a mistake. A second person has to decide."), NULL)  \
	X(REASON_CLOCK_NO_DELETION, "D-05", N_("Nobody has said that this clock is a mistake."), NULL)         \
	X(REASON_CLOCK_SECOND_PERSON, "D-06",                                                                  \
	  N_("Deleting a clock needs two people. Another head of the centre has to decide on it."), NULL)   \
	X(REASON_CLOCK_IN_TIME, "D-07",                                                                        \
	  N_("This clock is in time. A cause is recorded only for what is late."), NULL)                       \
	X(REASON_CLOCK_OF_ANOTHER, "D-08",                                                                     \
	  N_("Somebody else holds this clock. They say why it is late, or a head of the centre does."), NULL)  \
	X(REASON_CLOCK_CAUSE_UNKNOWN, "D-09", N_("Choose a cause from the list."), NULL) \
	X(REASON_CLOCK_NO_DAY, "D-10",                                                                         \
	  N_("There is no day “{day}”. Choose a day of the calendar."), NULL)
/* clang-format on */

REASONS_DECLARE(CLOCKS_REASONS)

#endif
