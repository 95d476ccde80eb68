/* The tables of law/vn/places, embedded by the build. */
#ifndef PLACES_TABLES_H
#define PLACES_TABLES_H

#include "base/str.h"

extern const struct str table_kinds;
extern const struct str table_provinces;
extern const struct str table_old_districts;
extern const struct str table_communes;
extern const struct str table_old_communes;
extern const struct str table_mergers;
extern const struct str table_aliases;

#endif
