/* Why the public pages refuse something themselves. */
#ifndef PORTAL_REASONS_H
#define PORTAL_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define PORTAL_REASONS(X) \
	X(REASON_CODE_MISTYPED, "O-01", N_("This is no code of a slip. The code has 9 digits, for example 4827 1093 5. " \
	     "Copy it again from the slip."), NULL) \
	X(REASON_CHECK_COMPANY, "O-02", N_("“None of these” and “I do not know” cannot go with another answer"), NULL) \
	X(REASON_NAME_OF_ASKER, "O-03", N_("Write your own name too, so that the centre knows who is asking"), NULL) \
	X(REASON_PLACE_MISSING, "O-06", N_("Choose where the person lives, or “None of these”"), NULL) \
	X(REASON_PLACE_UNTYPED, "O-07", N_("Type the name of the commune, ward or special zone, old or new"), NULL) \
	X(REASON_PROVINCE_MISSING, "O-08", N_("Choose the province or city"), NULL) \
	X(REASON_MATTER_UNKNOWN, "O-09", N_("Choose what it is about from the list"), NULL) \
	X(REASON_NO_VISIT, "O-11", N_("Open the request with the code and the PIN from the slip."), NULL) \
	X(REASON_CENTRE_UNKNOWN, "O-20", \
	  N_("There is no such centre, or it is closed. Look for the one that answers for your place."), NULL) \
	X(REASON_CODE_OF_DRAFT, "O-26", N_("This is the code of a request that was begun and not sent. Go on with it first."), NULL) \
	X(REASON_CODE_OF_REQUEST, "O-27", N_("This is the code of a request that was sent. Follow it with the PIN of its slip."), NULL) \
	X(REASON_RESUME_MISTYPED, "O-28", N_("This is no code to go on with. It has 8 digits, for example 4827 1093."), NULL) \
	X(REASON_SUPPLEMENT_OPEN, "O-29", N_("Something on the list is still open. Answer it, in words if you cannot get the " \
	     "paper; or tick that you know it and send the rest."), NULL)
/* clang-format on */

REASONS_DECLARE(PORTAL_REASONS)

#endif
