#ifndef PROVIDERS_REASONS_H
#define PROVIDERS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define PROVIDERS_REASONS(X)                                                                          \
	X(REASON_PROVIDER_UNKNOWN, "P-01", N_("There is no such provider at this centre."), NULL)     \
	X(REASON_PROVIDER_KIND, "P-02", N_("This kind of provider is not known."), NULL)     \
	X(REASON_PROVIDER_SEAT, "P-03",                                                               \
	  N_("Nobody signs in at this office from this seat who could become a provider."), NULL)     \
	X(REASON_PROVIDER_NAMELESS, "P-04",                                                           \
	  N_("Choose whose sign-in it is, or write the name of somebody who works on paper."), NULL)     \
	X(REASON_PROVIDER_OTHER_SEAT, "P-05",                                                         \
	  N_("A collaborator, and nobody else, works from a collaborator’s seat."), "consultation_only") \
	X(REASON_PROVIDER_WHY, "P-06", N_("Write why the card is revoked or the work suspended."), NULL) \
	X(REASON_PROVIDER_TO, "P-07", N_("The last day is not before the first one."), NULL)              \
	X(REASON_PROVIDER_UNNAMED, "P-08", N_("Write the person's name."), NULL)                              \
	X(REASON_PROVIDER_SIGNS_IN, "P-09",                                                           \
	  N_("The name of who signs in is corrected at their account, by the operator."), NULL)       \
	X(REASON_PROVIDER_UNCHANGED, "P-10",                                                          \
	  N_("This is what is written already. Change it, or go back to the provider."), NULL)
/* clang-format on */

REASONS_DECLARE(PROVIDERS_REASONS)

#endif
