/*
 * A PostgreSQL of one's own for tests: in a temporary folder, reached by a unix socket alone, gone
 * with the process that started it, however that one ends.
 */
#ifndef DB_TESTING_PG_SERVER_H
#define DB_TESTING_PG_SERVER_H

#include "base/arena.h"

#include <stdbool.h>

struct pg_server;

/*
 * NULL with a sentence in *problem (static) where PostgreSQL 15 is not installed or does not start.
 * `durable` keeps fsync on: needed where crashes are tested, slow elsewhere.
 */
struct pg_server *pg_server_start(bool durable, const char **problem);
/* Accepts NULL. */
void pg_server_stop(struct pg_server *s);
/* What db_open() takes. */
const char *pg_server_url(const struct pg_server *s, struct arena *a, const char *database);
/* The folder of its socket, for a proxy in front of it. */
const char *pg_server_folder(const struct pg_server *s);

/*
 * An empty database in UTF-8, or a copy of one that nobody is connected to (files are copied:
 * fast).
 */
bool pg_server_create(struct pg_server *s, const char *database);
bool pg_server_clone(struct pg_server *s, const char *from, const char *database);
/* Also when somebody is connected. */
bool pg_server_drop(struct pg_server *s, const char *database);
/* Runs SQL by psql, from any thread or child process; at most 2,047 bytes. */
bool pg_server_sql(struct pg_server *s, const char *database, const char *sql);
/* Ends it as a crash would, returns when it is gone; it comes back by itself and recovers. */
void pg_server_crash(struct pg_server *s);

#endif
