/* What the town has of each thing that an address names, and who may come to it beside the tables. */
#ifndef TESTS_HOSTILE_PLANTS_H
#define TESTS_HOSTILE_PLANTS_H

#include "hostile/town.h"

/* Ids of things of the centre at Lào Cai; of those that nobody ever gave, as long as an id is. */
#define NEVER_GIVEN "888888888888888888"

struct plant {
	const char *under; /* how the route's path begins; of several the longest counts */
	const char *name;  /* "{file}" without the braces */
	const char *there; /* "$file", or the value itself */
	const char *missing;
};

/* NULL when nothing is planted. */
const struct plant *plant_find(const char *path, struct str name);

/* The path with what is planted in it, and its query. */
struct str plant_address(struct play *p, const char *path);
/* "?unit=7" where the route's path is incomplete without, else "". */
struct str plant_query(struct play *p, const char *path);

enum verdict {
	VERDICT_MAY,       /* neither 403 nor 404 */
	VERDICT_MISSING,   /* as for a thing that does not exist, from as many statements */
	VERDICT_NOT_YOURS, /* 404 with words: they may read around it */
	VERDICT_DENIED,    /* 403, whatever the address names */
	VERDICT_SIGN_IN,   /* to the sign-in, or 401 */
};

/* What the tables say, and the rows below them where a thing belongs to one person alone. */
enum verdict verdict_of(struct play *p, const struct route *r, const struct player *who);
/* Whether what is missing must take as many statements as what never was. */
bool is_counted(struct play *p, const struct route *r, const struct player *who);
/* The plant of the asker's own in place of the town's; NULL: has none. */
const char *own_parent(struct play *p, struct str name, const struct player *who);

#endif
