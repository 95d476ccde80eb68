/*
 * Files that pages refer to, embedded by assetgen: style sheets, icons, fonts.  An address carries
 * the hash of the content ("/assets/kip.css?v=HASH"), so an answer may be kept by browsers for
 * ever.
 */
#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#include "base/str.h"

struct asset {
	const char *name; /* "kip.css"; served as /assets/NAME */
	const char *hash; /* 16 hex digits of its BLAKE2b hash; the ETag too */
	const char *type; /* media type */
	struct str bytes;
	struct str gzip; /* absent when compressing did not make it smaller */
};

/* Sorted by name. */
extern const struct asset web_assets[];
extern const size_t web_assets_count;

/* NULL when there is none. */
const struct asset *asset_find(struct str name);

#endif
