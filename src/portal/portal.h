/* Public pages: entitlement check, asking for aid, following a request, finding a centre. */
#ifndef PORTAL_PORTAL_H
#define PORTAL_PORTAL_H

#include "cases/assigning.h"
#include "cases/telling.h"

extern const struct module portal_module;

#endif
