/* A step of a migration: what an older program has kept in clear is sealed. */
#ifndef DB_SEAL_H
#define DB_SEAL_H

#include "db/db_internal.h"

/* How the line of such a step begins; sqlgen has looked at the rest of it. */
#define DB_SEAL_MARK "--- seal "

/*
 * "--- seal TABLE.COLUMN into SEALED by ROW, …", inside the migration's transaction: every text of
 * COLUMN is sealed into SEALED under the row's `key`, or a new one where it has none, and COLUMN
 * is emptied.  The text is sealed as one of COLUMN, whose name SEALED is given afterwards.  The
 * table is noted in db_unclean when there was one.  False with c->error.
 */
bool db_seal_column(struct db_connection *c, struct keyring *keys, struct arena *a,
		    struct str line);
/*
 * After the migrations: texts that were emptied still lie in free space of the tables noted, which
 * are written anew.  Does nothing when none is; a program that is stopped meanwhile does it when it
 * starts again.  What a server has of it in its own log is not in reach.  False with c->error.
 */
bool db_clear_away(struct db_connection *c, struct arena *a);

#endif
