#ifndef AGENCIES_REASONS_H
#define AGENCIES_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define AGENCIES_REASONS(X)                                                                                   \
	X(REASON_UNIT_UNKNOWN_COMMUNE, "U-01", N_("No commune had this code on that day."), NULL)             \
	X(REASON_UNIT_UNKNOWN, "U-02", N_("There is no such office."), NULL)                                  \
	X(REASON_UNIT_SUCCEEDS_ITSELF, "U-03", N_("An office cannot take over from itself."), NULL)           \
	X(REASON_UNIT_UNKNOWN_KIND, "U-04", N_("This kind of office is not known."), NULL)                    \
	X(REASON_UNIT_CODE_TAKEN, "U-05",                                                                     \
	  N_("{name} has this abbreviation already, and file numbers of one province must differ."), NULL)    \
	X(REASON_UNIT_WITHOUT_CENTRE, "U-06", N_("Choose the open centre that the branch belongs to."), NULL) \
	X(REASON_UNIT_WITHOUT_PROVINCE, "U-07", N_("Choose the province that the centre answers for."), NULL) \
	X(REASON_UNIT_PROVINCE_TAKEN, "U-08",                                                                 \
	  N_("{name} answers for this province. Say that the new centre takes over from it, or choose "       \
	     "another province."), NULL)                                                                      \
	X(REASON_UNIT_CLOSED_EARLIER, "U-09",                                                                 \
	  N_("{name} closed on {day}. Its successor begins on the day after."), NULL)                         \
	X(REASON_UNIT_NOT_OPEN_YET, "U-10", N_("{name} is not open on that day."), NULL)                      \
	X(REASON_UNIT_OTHER_KIND, "U-11", N_("An office takes over from one of its own kind."), NULL)         \
	X(REASON_UNIT_DEPARTMENT_TAKEN, "U-12",                                                               \
	  N_("{name} is the department of this province. Say that the new one takes over from it."), NULL)
/* clang-format on */

REASONS_DECLARE(AGENCIES_REASONS)

#endif
