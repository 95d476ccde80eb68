/*
 * A disk that fails, tears what it writes, fills up, or loses its power, at each of its steps in
 * turn, while changes run and the log is carried into the file.  Afterwards the file holds what was
 * acknowledged, and nothing that was refused.
 *
 * DISK_STRIDE=N: every N-th step alone (41); 1 is all of them.  DISK_SEED=N: a run once more.
 */
#include "db/db.h"

#include "base/log.h"
#include "base/random.h"
#include "db/testing/stage.h"

#include <pthread.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define FILL    ((size_t)3800000) /* nearly what makes SQLITE carry its log into the file */
#define CHANGES 24
#define BYTES   9000
#define SECTOR  512
#define STRIDE  41

enum harm {
	HARM_NONE,
	HARM_ONCE, /* one step is not done */
	HARM_TORN, /* one step is half done */
	HARM_FULL, /* from one step on nothing can be written, until there is room again */
	HARM_CUT,  /* the power goes: what was not synced is there, or not, sector by sector */
	HARM_LIES, /* the same, and no sync is done that is answered */
};

/* What was in a place before it was written, for as long as it is not synced. */
struct undo {
	struct undo *older;
	sqlite3_file *file;
	sqlite3_int64 at, size; /* size: of the file before */
	int len;
	char bytes[];
};

/* ---- the disk ---- */

static struct {
	sqlite3_vfs vfs, *real;
	const sqlite3_io_methods *was[2]; /* of the file and of its log */
	sqlite3_io_methods is[2];
	pthread_mutex_t lock;
	struct undo *newest;
	enum harm harm;
	int64_t steps, at; /* taken so far; the one that is harmed */
	bool dead;
	unsigned carried; /* writes into the file itself */
	uint64_t drawn;   /* the generator's state; begins as the seed */
} disk;

static unsigned draw(unsigned below)
{
	disk.drawn = disk.drawn * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(disk.drawn >> 33) % below;
}

static bool is_log(const sqlite3_file *file)
{
	return file->pMethods == &disk.is[1];
}

static const sqlite3_io_methods *real_of(const sqlite3_file *file)
{
	return disk.was[is_log(file)];
}

static void remember(sqlite3_file *file, sqlite3_int64 at, int len)
{
	struct undo *u = calloc(1, sizeof *u + (size_t)len);

	must(u);
	*u = (struct undo){.older = disk.newest, .file = file, .at = at, .len = len};
	real_of(file)->xFileSize(file, &u->size);
	if (len > 0 && at < u->size)
		real_of(file)->xRead(file, u->bytes, len, at); /* zeros beyond the end */
	disk.newest = u;
}

/* Of one file, or of all when it is NULL. */
static void forget_undos(const sqlite3_file *file)
{
	for (struct undo **link = &disk.newest; *link;) {
		struct undo *u = *link;

		if (file && u->file != file) {
			link = &u->older;
			continue;
		}
		*link = u->older;
		free(u);
	}
}

/* A sector's last state or an earlier one; a file's last size or an earlier one. */
static void take_back(const struct undo *u)
{
	const sqlite3_io_methods *real = real_of(u->file);

	for (int from = 0; from < u->len; from += SECTOR)
		if (draw(2) == 0)
			real->xWrite(u->file, u->bytes + from,
				     u->len - from < SECTOR ? u->len - from : SECTOR, u->at + from);
	if (draw(4) == 0)
		real->xTruncate(u->file, u->size);
}

static void cut_power(void)
{
	if (disk.dead || disk.harm < HARM_CUT)
		return;
	disk.dead = true;
	for (const struct undo *u = disk.newest; u; u = u->older)
		take_back(u);
}

/* The result of this step when it is harmed; SQLITE_OK: it is to be done. */
static int step(void)
{
	if (disk.dead)
		return SQLITE_IOERR;
	bool now = ++disk.steps == disk.at;

	switch (disk.harm) {
	case HARM_NONE:
		break;
	case HARM_FULL:
		return disk.steps >= disk.at ? SQLITE_FULL : SQLITE_OK;
	case HARM_ONCE:
	case HARM_TORN:
	case HARM_CUT:
	case HARM_LIES:
		return now ? SQLITE_IOERR : SQLITE_OK;
	}
	return SQLITE_OK;
}

static int write_file(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 at)
{
	pthread_mutex_lock(&disk.lock);
	int code = step();
	bool last = code != SQLITE_OK && !disk.dead;

	if (code == SQLITE_OK || (last && disk.harm != HARM_ONCE && disk.harm != HARM_FULL)) {
		remember(file, at, len);
		int done = code == SQLITE_OK ? len : len / 2;
		int written = real_of(file)->xWrite(file, bytes, done, at);

		code = code == SQLITE_OK ? written : code;
	}
	disk.carried += !is_log(file);
	if (last)
		cut_power();
	pthread_mutex_unlock(&disk.lock);
	return code;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size)
{
	pthread_mutex_lock(&disk.lock);
	int code = step();

	if (code == SQLITE_OK) {
		sqlite3_int64 before = 0;

		real_of(file)->xFileSize(file, &before);
		remember(file, size, before > size ? (int)(before - size) : 0);
		code = real_of(file)->xTruncate(file, size);
	} else {
		cut_power();
	}
	pthread_mutex_unlock(&disk.lock);
	return code;
}

static int sync_file(sqlite3_file *file, int flags)
{
	(void)flags; /* nothing here outlives the process: what counts is what it promises */
	pthread_mutex_lock(&disk.lock);
	int code = disk.harm == HARM_FULL && !disk.dead ? SQLITE_OK : step();

	if (code != SQLITE_OK)
		cut_power();
	else if (disk.harm != HARM_LIES)
		forget_undos(file);
	pthread_mutex_unlock(&disk.lock);
	return code;
}

static int read_file(sqlite3_file *file, void *bytes, int len, sqlite3_int64 at)
{
	pthread_mutex_lock(&disk.lock);
	int code = disk.dead ? SQLITE_IOERR_READ : real_of(file)->xRead(file, bytes, len, at);

	pthread_mutex_unlock(&disk.lock);
	return code;
}

static int close_file(sqlite3_file *file)
{
	const sqlite3_io_methods *real = real_of(file);

	pthread_mutex_lock(&disk.lock);
	forget_undos(file);
	pthread_mutex_unlock(&disk.lock);
	return real->xClose(file);
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	return disk.dead ? SQLITE_IOERR_DELETE : disk.real->xDelete(disk.real, name, sync);
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	int code = disk.real->xOpen(disk.real, name, file, flags, out);
	bool log = flags & SQLITE_OPEN_WAL;

	(void)vfs;
	if (code != SQLITE_OK || !(flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_DB)))
		return code;
	disk.was[log] = file->pMethods;
	disk.is[log] = *file->pMethods;
	disk.is[log].xWrite = write_file;
	disk.is[log].xTruncate = truncate_file;
	disk.is[log].xSync = sync_file;
	disk.is[log].xRead = read_file;
	disk.is[log].xClose = close_file;
	file->pMethods = &disk.is[log];
	return code;
}

static void use_disk(void)
{
	disk.real = sqlite3_vfs_find(NULL);
	disk.vfs = *disk.real;
	disk.vfs.zName = "harmed";
	disk.vfs.xOpen = open_file;
	disk.vfs.xDelete = delete_file;
	must(pthread_mutex_init(&disk.lock, NULL) == 0);
	must(sqlite3_vfs_register(&disk.vfs, 1) == SQLITE_OK);
}

static void harm(enum harm what, int64_t at)
{
	pthread_mutex_lock(&disk.lock);
	disk.harm = what;
	disk.at = at;
	disk.steps = 0;
	pthread_mutex_unlock(&disk.lock);
}

/* ---- one run ---- */

struct run {
	struct stage st;
	enum outcome told[CHANGES + 1];
};

static enum outcome keep(struct stage *st, int64_t id, size_t bytes)
{
	struct task *t = stage_task(st);
	enum outcome o = item_keep(t, id, str_printf(t->arena, "%d", (int)id).ptr, bytes);

	task_free(t);
	return o;
}

static void take_integrity(void *all_well, const struct str *texts, unsigned count)
{
	*(bool *)all_well = count == 1 && str_is(texts[0], "ok");
}

/* Refusals of a disk that lost its power reach nobody. */
static unsigned count_lost(struct run *r, bool cut)
{
	unsigned lost = 0;

	for (int64_t i = 0; i <= CHANGES; i++) {
		bool there = stage_holds(&r->st, i + 1), told = r->told[i] == OUTCOME_OK;

		if (!told && r->told[i] != OUTCOME_UNAVAILABLE)
			fail_msg("outcome %s", outcome_code(r->told[i]));
		if (there && !told && !cut)
			fail_msg("%d was refused, and is there", (int)i + 1);
		lost += told && !there;
	}
	return lost;
}

/* As the next process finds it: without what was in memory. */
static void begin_anew(struct run *r)
{
	char shared[SCRATCH_BYTES + 16];

	stage_shut(&r->st);
	harm(HARM_NONE, 0);
	disk.dead = false;
	forget_undos(NULL);
	snprintf(shared, sizeof shared, "%s/kip.db-shm", r->st.folder);
	unlink(shared);
	stage_reopen(&r->st);
}

/* False when the changes were over before step k. */
static bool run_harmed(enum harm what, int64_t k, unsigned *lost)
{
	struct run r = {0};
	bool well = false;

	stage_open(&r.st, STAGE_SQLITE, (struct db_options){0});
	r.told[CHANGES] = keep(&r.st, CHANGES + 1, FILL);
	assert_int_equal(r.told[CHANGES], OUTCOME_OK);
	harm(what, k);
	for (int64_t i = 0; i < CHANGES; i++)
		r.told[i] = keep(&r.st, i + 1, BYTES);
	bool reached = disk.steps >= k;

	if (!disk.dead) {
		harm(HARM_NONE, 0);
		assert_int_equal(keep(&r.st, CHANGES + 2, BYTES), OUTCOME_OK);
	}
	begin_anew(&r);
	*lost += count_lost(&r, what >= HARM_CUT);
	stage_script(&r.st, "PRAGMA integrity_check", take_integrity, &well);
	assert_true(well);
	stage_close(&r.st);
	return reached;
}

/* Each step in turn; answers how many acknowledged changes were lost. */
static unsigned run_all(enum harm what)
{
	const char *stride = getenv("DISK_STRIDE");
	int64_t by = stride ? strtol(stride, NULL, 10) : STRIDE, k = 1 + draw((unsigned)by);
	unsigned lost = 0, runs = 1;

	disk.carried = 0;
	for (; run_harmed(what, k, &lost); k += by)
		runs++;
	print_message("%u runs, the last one harmed at step %d\n", runs, (int)(k - by));
	assert_true(k > 100 && disk.carried > 500);
	return lost;
}

static void loses_nothing(void **state)
{
	const enum harm *what = *state;

	assert_int_equal(run_all(*what), 0);
}

/* Or the tests above would see nothing. */
static void a_disk_that_lies_about_syncing_loses_changes(void **state)
{
	unsigned lost = 0;

	(void)state;
	run_harmed(HARM_LIES, 150, &lost);
	assert_true(lost > 0);
}

#define LOSES_NOTHING(name, what) \
	{ \
		name " loses nothing", loses_nothing, NULL, NULL, &(enum harm) \
		{ \
			what \
		} \
	}

int main(void)
{
	const char *seed = getenv("DISK_SEED");
	const struct CMUnitTest tests[] = {
		LOSES_NOTHING("a step that is not done", HARM_ONCE),
		LOSES_NOTHING("a write that is torn", HARM_TORN),
		LOSES_NOTHING("a disk that fills up", HARM_FULL),
		LOSES_NOTHING("a power cut", HARM_CUT),
		cmocka_unit_test(a_disk_that_lies_about_syncing_loses_changes),
	};

	log_level_set(LOG_QUIET);
	disk.drawn = seed ? strtoul(seed, NULL, 10) : random_below(1000000);
	print_message("seed %lu\n", (unsigned long)disk.drawn);
	use_disk();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
