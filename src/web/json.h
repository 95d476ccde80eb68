/* What every writer of JSON needs. */
#ifndef WEB_JSON_H
#define WEB_JSON_H

#include "base/buf.h"

/* The text in quotes, escaped; also safe inside HTML.  `s` is UTF-8; absent becomes null. */
void json_text(struct buf *out, struct str s);
/* "name": */
void json_name(struct buf *out, const char *name);

#endif
