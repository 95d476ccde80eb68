/*
 * What the probes share: the product's own queries, straight on SQLite, and as little else as will
 * do.
 */
#ifndef TESTS_LOAD_PROBE_H
#define TESTS_LOAD_PROBE_H

#include <sqlite3.h>
#include <stdint.h>

#define PROBE_IN_MOST 6

/* Opened and set up as the product's connections are; ends the program when it cannot be. */
sqlite3 *probe_open(const char *file);
/* The product's query of that name; ends the program when there is none. */
sqlite3_stmt *probe_prepare(sqlite3 *db, const char *query);
/* Any SQL; ends the program when it does not compile. */
sqlite3_stmt *probe_prepare_sql(sqlite3 *db, const char *sql);
/* Steps through all rows, looks at every column, resets; ends the program when that fails. */
void probe_run(sqlite3_stmt *q);
/* The first column of the first row; 0 when there is no row. */
int64_t probe_number(sqlite3 *db, const char *sql, int64_t in);

#endif
