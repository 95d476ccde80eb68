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
	X(REASON_SIGN_IN_OVER, "T-07", N_("The sign-in took too long. Start again."), NULL)                     \
	X(REASON_LOGIN_SHAPE, "T-08",                                                                           \
	  N_("A sign-in name has 2 to 40 letters and digits, and no spaces; . - _ may stand between."), NULL)   \
	X(REASON_ACCOUNT_UNKNOWN, "T-09", N_("There is no such account."), NULL)                                \
	X(REASON_ACCOUNT_CLOSED, "T-10", N_("This account is closed."), NULL)                                   \
	X(REASON_ACCOUNT_OWN, "T-11",                                                                           \
	  N_("Nobody closes their own account or ends their own seat. Another operator does it."), NULL)        \
	X(REASON_SEAT_UNIT, "T-12", N_("This role does not belong to an office of this kind."), NULL)           \
	X(REASON_SEAT_UNIT_CLOSED, "T-13", N_("{name} does not work any more."), NULL)                          \
	X(REASON_SEAT_THERE, "T-14", N_("The account has this seat already."), NULL)                            \
	X(REASON_SEAT_ENDED, "T-15", N_("This seat has ended already."), NULL)                                  \
	X(REASON_COMMUNE_UNCHOSEN, "T-16",                                                                      \
	  N_("Type the name of the commune, press Find, and choose it among those found."), NULL)               \
	X(REASON_PASSWORD_NOT_YOURS, "T-17", N_("This is not the password that you sign in with."), NULL)       \
	X(REASON_PASSWORD_TWICE, "T-18", N_("The two new passwords differ. Type the same one twice."), NULL)    \
	X(REASON_PASSWORD_SAME, "T-19", N_("This is the password you have. Choose another one."), NULL)         \
	X(REASON_SEAT_ORDER, "T-20",                                                                            \
	  N_("A director and a deputy do not sign by order: they sign in their own name, or in the director’s place (KT.)."), NULL) \
	X(REASON_UNIT_CODE_FIXED, "T-21",                                                                       \
	  N_("Papers or registers of this office carry the abbreviation {code} in their numbers already, so it " \
	     "stays. An office with another one is opened anew, and takes over from this one."), NULL)          \
	X(REASON_ACCOUNT_UNCHANGED, "T-22",                                                                     \
	  N_("This is the name that is written already. Change it, or go back to the account."), NULL)          \
	X(REASON_PASSWORD_MADE, "T-23",                                                                         \
	  N_("A new password was made since this page was opened, and was shown once. If nobody wrote it down, " \
	     "make another one."), NULL)
/* clang-format on */

REASONS_DECLARE(ACCESS_REASONS)

#endif
