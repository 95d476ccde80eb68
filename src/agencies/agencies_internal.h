/* What the files of this slice share. */
#ifndef AGENCIES_INTERNAL_H
#define AGENCIES_INTERNAL_H

#include "agencies/agencies.h"
#include "agencies/agencies_reasons.h"

/* Puts a centre or branch that has nothing above it below `parent`, which sees it from now on. */
void agencies_place_below(struct task *t, struct unit_id parent, struct unit_id unit);

#endif
