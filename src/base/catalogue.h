/* A translation catalogue as msgfmt compiles it; the bytes are embedded by the build. */
#ifndef BASE_CATALOGUE_H
#define BASE_CATALOGUE_H

#include "base/str.h"

/* locale/vi.po. */
extern const struct str catalogue_vi;

/* False when the bytes are no .mo file of revision 0, or one of its tables points outside of it. */
bool catalogue_is_sound(struct str mo);
/* The translation of a msgid (with context: "context\004msgid"), or NULL.  `mo` is sound. */
const char *catalogue_find(struct str mo, const char *msgid);

#endif
