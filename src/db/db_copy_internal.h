/* What both ways of copying share. */
#ifndef DB_COPY_INTERNAL_H
#define DB_COPY_INTERNAL_H

#include "db/db_copy.h"
#include "db/db_internal.h"

/* Each may take two fields of a statement. */
#define DB_COPY_COLUMNS (DB_FIELDS_MOST / 2)

/* The tables of the slices, in the order of their names; they live in the arena. */
bool db_copy_tables(struct db_connection *c, struct arena *a, struct db_table **out, size_t *count);

#endif
