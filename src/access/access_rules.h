/* What sign-in names look like, and which roles an office has. */
#ifndef ACCESS_RULES_H
#define ACCESS_RULES_H

#include "base/role.h"
#include "base/str.h"

/* Of a folded name: 2 to 40 of a-z 0-9 . - _ */
bool login_is_sound(struct str login);
/* Whether somebody can have this role at an office of this kind ("centre"). */
bool role_fits_unit(enum role role, struct str unit_kind);

#endif
