/*
 * What an operator sets for a whole installation.  Readers see a snapshot in memory; the slice
 * `settings` keeps the values in the database and swaps the snapshot.
 */
#ifndef BASE_SETTING_H
#define BASE_SETTING_H

#include "base/str.h"

struct world;

/* clang-format off */
#define SETTINGS(X)                                                                            \
	X(HOTLINE, "hotline") /* digits: the telephone that every page shows */               \
	X(ADDRESS, "address") /* "https://kip.example": how the public reaches us, on papers */
/* clang-format on */

enum setting {
#define X(name, code) SETTING_##name,
	SETTINGS(X)
#undef X
	SETTING_COUNT
};

/* Empty when it is not set.  Lives as long as the world, also when another value comes. */
struct str setting(const struct world *w, enum setting which);
const char *setting_code(enum setting which);

/* Another snapshot from now on; the values are copied. */
void settings_set(struct world *w, const struct str values[SETTING_COUNT]);
/* Frees all snapshots, when nobody reads any more. */
void settings_free(struct world *w);

#endif
