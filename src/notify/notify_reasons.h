#ifndef NOTIFY_REASONS_H
#define NOTIFY_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define NOTIFY_REASONS(X)                                                                               \
	X(REASON_MESSAGE_UNKNOWN, "M-01", N_("There is no such message for you."), NULL)                \
	X(REASON_MESSAGE_NOBODY, "M-02",                                                                \
	  N_("There is still nobody in that place. Give somebody the seat, then try again."), NULL)     \
	X(REASON_MESSAGE_WENT, "M-03", N_("This message is no longer in trouble."), NULL)
/* clang-format on */

REASONS_DECLARE(NOTIFY_REASONS)

#endif
