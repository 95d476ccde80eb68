/* A page as somebody reads it, and its values by XPath. */
#ifndef STORY_PAGE_H
#define STORY_PAGE_H

#include "base/str.h"

#include <libxml/tree.h>

xmlDoc *page_read(struct str html);
/* What a reader sees: without scripts and hidden elements, white space folded. */
struct str page_text(struct arena *a, xmlDoc *page);
/* The value of an XPath expression; absent for an empty node set.  False when it is none. */
bool page_value(struct arena *a, xmlDoc *page, struct str expression, struct str *out);
struct str text_fold(struct arena *a, struct str s);

#endif
