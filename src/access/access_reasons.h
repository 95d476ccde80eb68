#ifndef ACCESS_REASONS_H
#define ACCESS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define ACCESS_REASONS(X)                                                                                       \
	X(REASON_LOGIN_TAKEN, "T-01", N_("This sign-in name belongs to somebody already."), NULL)               \
	X(REASON_PASSWORD_WEAK, "T-02", N_("A password has at least 10 characters."), NULL)                     \
	X(REASON_SIGN_IN_WRONG, "T-03", N_("The sign-in name and the password do not fit together."), NULL)     \
	X(REASON_SIGN_IN_THROTTLED, "T-04",                                                                     \
	  N_("Too many wrong attempts. Wait 15 minutes, or ask the operator for help."), NULL)                  \
	X(REASON_ONE_TIME_CODE_WRONG, "T-05",                                                                   \
	  N_("This code is not right any more. Type the 6 digits that the app shows now."), NULL)               \
	X(REASON_NO_SEAT, "T-06", N_("This account has no seat today. Ask the operator."), NULL)                \
	X(REASON_SIGN_IN_OVER, "T-07", N_("The sign-in took too long. Start again."), NULL)
/* clang-format on */

REASONS_DECLARE(ACCESS_REASONS)

#endif
