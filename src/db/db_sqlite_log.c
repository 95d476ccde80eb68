/*
 * How long the write-ahead log may be.  By itself SQLite carries it into the file after a commit
 * that finds it long, and begins it anew where the next one finds nobody reading.  That is not
 * enough: where somebody reads at every moment it would grow for ever, and where it has filled the
 * disk no commit would ever come to empty it.
 */
#include "db/db_sqlite.h"

#include "base/log.h"

#include <sqlite3.h>

#define FRAMES_MOST 1000 /* 4 MB */
#define EMPTY_MS    100  /* how long those who read may hold up those who write */

/* Called within the commit: too early to do more than to note it. */
static int note_frames(void *arg, sqlite3 *handle, const char *name, int frames)
{
	struct sqlite_connection *c = arg;

	(void)handle;
	(void)name;
	c->log_frames = frames;
	return SQLITE_OK;
}

void sqlite_log_watch(struct sqlite_connection *c)
{
	c->log_most = FRAMES_MOST;
	sqlite3_wal_hook(c->handle, note_frames, c);
}

/*
 * Who begins to read meanwhile finds all of it in the file, and is not waited for.  Where somebody
 * reads for long, as a backup does, it is tried again when the log has grown by as much again.
 */
static void carry(struct sqlite_connection *c, int mode)
{
	sqlite3_busy_timeout(c->handle, EMPTY_MS);
	int code = sqlite3_wal_checkpoint_v2(c->handle, NULL, mode, NULL, NULL);

	sqlite3_busy_timeout(c->handle, SQLITE_BUSY_MS);
	c->log_most = FRAMES_MOST + (code == SQLITE_OK ? 0 : c->log_frames);
	if (code == SQLITE_OK)
		c->log_frames = 0;
	else if (code != SQLITE_BUSY)
		log_error("database file: the log cannot be emptied: %s", sqlite3_errstr(code));
}

void sqlite_log_empty(struct sqlite_connection *c)
{
	carry(c, SQLITE_CHECKPOINT_TRUNCATE);
}

/*
 * The log keeps its room: a commit that writes over what is there syncs nothing but its own pages,
 * where one that makes the file longer waits for the file system's journal too.
 */
void sqlite_log_bound(struct sqlite_connection *c)
{
	if (c->log_frames >= c->log_most)
		carry(c, SQLITE_CHECKPOINT_RESTART);
}
