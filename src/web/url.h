/* Percent-encoding of addresses and urlencoded bodies. */
#ifndef WEB_URL_H
#define WEB_URL_H

#include "base/str.h"

/*
 * Decodes %XX and, where `plus`, + as a space. False when an escape is broken or the result is not
 * UTF-8 without U+0000: such a request is refused as a whole, never repaired.
 */
bool url_decode(struct arena *a, struct str encoded, bool plus, struct str *out);
/* Everything but unreserved characters and '/' as %XX, so that the text can stand in a query. */
struct str url_encode(struct arena *a, struct str text);

/* One name=value of a query, an urlencoded body, or a Cookie header. */
struct url_pair {
	struct str name, value;
};

struct url_pairs {
	struct url_pair *rows;
	size_t count;
};

/* What url_pairs_read() makes room for: pieces between '&', also empty ones. */
size_t url_pairs_count(struct str text);
/* Splits at '&' and '='.  False when an escape is broken or there are more than `most` pairs. */
bool url_pairs_read(struct arena *a, struct str text, size_t most, struct url_pairs *out);
/* The first value of that name, or absent. */
struct str url_pairs_find(const struct url_pairs *pairs, const char *name);

#endif
