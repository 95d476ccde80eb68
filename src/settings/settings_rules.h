/* Pure: what a setting may be. */
#ifndef SETTINGS_RULES_H
#define SETTINGS_RULES_H

#include "base/str.h"

/*
 * "https://kip.example" or "http://localhost:8080", without the slash that may stand at the end;
 * false for anything else.  Empty is good: no address.
 */
bool settings_address(struct str typed, struct str *out);

#endif
