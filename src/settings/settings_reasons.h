#ifndef SETTINGS_REASONS_H
#define SETTINGS_REASONS_H

#include "base/reason.h"

/* clang-format off */
#define SETTINGS_REASONS(X)                                                                                     \
	X(REASON_SETTING_ADDRESS, "N-01",                                                                       \
	  N_("An address looks like https://kip.example, with nothing behind the name. Without encryption " \
	     "(http) only this machine itself can be named: http://localhost:8080."), NULL)          \
	X(REASON_JOB_GONE, "N-02", N_("This was not given up, or is being tried again already."), NULL)
/* clang-format on */

REASONS_DECLARE(SETTINGS_REASONS)

#endif
