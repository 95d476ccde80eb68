/* assetgen's parts: files as they will be served. */
#ifndef TOOLS_ASSETGEN_H
#define TOOLS_ASSETGEN_H

#include "gen.h"

struct asset_bytes {
	unsigned char *ptr;
	size_t len;
};

struct asset_file {
	const char *name; /* "kip.css" */
	const char *type;
	const char **paths;
	size_t path_count;
	struct asset_bytes bytes, gzip;
	char hash[17];
};

struct asset_files {
	struct asset_file *list;
	size_t count;
};

const struct asset_file *asset_file_find(const struct asset_files *all, const char *name);

/*
 * A style sheet without comments and needless space.  url(NAME) of another asset becomes its
 * address with hash; a rule with a url(/assets/…) that is not ours (the vendor's crest and licensed
 * font) is left out whole.
 */
struct asset_bytes asset_style(struct gen *g, const struct asset_files *all, const char *path);

#endif
