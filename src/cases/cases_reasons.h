#ifndef CASES_REASONS_H
#define CASES_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define CASES_REASONS(X)                                                                                      \
	X(REASON_CASE_UNKNOWN, "C-01", N_("There is no such matter here."), NULL)                             \
	X(REASON_CASE_STALE, "C-02",                                                                          \
	  N_("Somebody changed this matter while you were looking at it. Look at it again before you go on."), NULL) \
	X(REASON_CASE_STATE, "C-03", N_("This cannot be done in the state the matter is in now."), NULL)      \
	X(REASON_CASE_CONFLICT, "C-04",                                                                       \
	  N_("This provider acts or acted for the other side. Assign somebody else."), "conflict_of_interest")   \
	X(REASON_CASE_LIKENESS, "C-05",                                                                       \
	  N_("Somebody with a like name stands on the other side elsewhere. Look into it and say why it is no conflict."), NULL) \
	X(REASON_CASE_KIND, "C-06", N_("This kind of provider may not carry out this form of aid."), "consultation_only") \
	X(REASON_CASE_NOT_YOURS, "C-07", N_("Only the provider in charge may do this."), NULL)                \
	X(REASON_CASE_FORM_UNKNOWN, "C-08", N_("Choose the form of legal aid."), NULL)                        \
	X(REASON_CASE_FUTURE_WORK, "C-09", N_("Work is noted after it was done: this day is still to come."), NULL) \
	X(REASON_CASE_WORK_LENGTH, "C-11", N_("Say how long it took: from one minute to 24 hours for one day."), NULL) \
	X(REASON_CASE_EARLY_WORK, "C-13",                                                                     \
	  N_("The request was received on {filed}: work of a day before it does not belong to this matter."), NULL) \
	X(REASON_CASE_DAY_FULL, "C-14",                                                                       \
	  N_("A day has 24 hours, and {noted} of it are noted already. Look at what has been noted for this day."), NULL) \
	X(REASON_CASE_OPPOSING_NAMELESS, "C-15",                                                              \
	  N_("Write the name of this person too, or leave out the date of birth."), NULL)                     \
	X(REASON_CASE_ENDING_UNKNOWN, "C-10", N_("Choose how the matter ended."), NULL)
/* clang-format on */

REASONS_DECLARE(CASES_REASONS)

#endif
