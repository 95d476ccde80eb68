#ifndef AGENCIES_REASONS_H
#define AGENCIES_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define AGENCIES_REASONS(X)                                                                                   \
	X(REASON_UNIT_UNKNOWN_COMMUNE, "U-01", N_("No commune had this code on that day."), NULL)             \
	X(REASON_UNIT_UNKNOWN, "U-02", N_("There is no such office."), NULL)                                  \
	X(REASON_UNIT_SUCCEEDS_ITSELF, "U-03", N_("An office cannot take over from itself."), NULL)           \
	X(REASON_UNIT_UNKNOWN_KIND, "U-04", N_("This kind of office is not known."), NULL)
/* clang-format on */

REASONS_DECLARE(AGENCIES_REASONS)

#endif
