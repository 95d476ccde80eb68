#ifndef CLOCKS_REASONS_H
#define CLOCKS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define CLOCKS_REASONS(X)                                                                                      \
	X(REASON_CALENDAR_UNKNOWN, "D-01",                                                                     \
	  N_("The holidays of {year} are not known yet, so the time limit cannot be counted. Tell the operator."), \
	  NULL)
/* clang-format on */

REASONS_DECLARE(CLOCKS_REASONS)

#endif
