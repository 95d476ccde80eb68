#ifndef WEB_ACCEPT_H
#define WEB_ACCEPT_H

#include "base/str.h"

/*
 * Of JSON and HTML, the one an Accept header likes better, the earlier at equal liking; `otherwise`
 * when it names neither.
 */
bool accept_json(struct str accept, bool otherwise);

#endif
