/* A disk without room: a small file system of the test's own, and a limit on the length of files. */
#include "reliability.h"

#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define DISK_OPTIONS "size=24m,mode=700"
#define ROOM         ((uint64_t)300 << 10) /* for what is filed before it is full */
#define ROUNDS       3
#define REFUSALS     40 /* of which some are pages, some requests, some sign-ins */
#define LOOK_MS      20
#define LOOKS        3000

static bool wait_until_refused(struct ground *g, size_t more)
{
	size_t wanted = atomic_load(&g->turned_away) + more;

	for (int i = 0; i < LOOKS && !g->problem[0]; i++) {
		if (atomic_load(&g->turned_away) >= wanted)
			return true;
		poll(NULL, 0, LOOK_MS);
	}
	return ground_fail(g, "there was always room, or nothing was asked for");
}

/* Full, and room again, while the people go on; what they were refused they send again. */
static bool rounds(struct ground *g, bool (*fill)(struct ground *),
		   bool (*make_room)(struct ground *))
{
	struct callers *c = callers_start(g, WEATHER_NO_ROOM);
	bool good = true;

	for (unsigned i = 0; good && i < ROUNDS; i++) {
		good = ledger_wait(g, 5) && fill(g) && wait_until_refused(g, REFUSALS) &&
		       make_room(g) && ledger_wait(g, 20);
		g->times++;
	}
	callers_stop(c);
	return good && ledger_prove(g, 0);
}

/* ---- a file system of 24 MB ---- */

static void filler_in(const struct ground *g, char out[PATH_BYTES])
{
	path_in(out, g->top, "disk/filler");
}

/* Leaves a little, so that it fills up while somebody writes: who may be quicker to take it. */
static bool take_room(int file)
{
	struct statvfs is;

	for (int i = 0; i < LOOKS && fstatvfs(file, &is) == 0; i++) {
		uint64_t room = (uint64_t)is.f_bavail * is.f_bsize;

		if (room <= ROOM || posix_fallocate(file, 0, (off_t)(room - ROOM)) == 0)
			return true;
	}
	return false;
}

static bool fill_disk(struct ground *g)
{
	char path[PATH_BYTES];

	filler_in(g, path);
	int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	bool good = file >= 0 && take_room(file);

	if (file >= 0)
		close(file);
	return good || ground_fail(g, "%s cannot be filled", path);
}

static bool empty_disk(struct ground *g)
{
	char path[PATH_BYTES];

	filler_in(g, path);
	return unlink(path) == 0 || ground_fail(g, "%s cannot be removed", path);
}

static bool move_to_disk(struct ground *g, const char *disk)
{
	const char *const move[] = {"mv", g->folder, disk, NULL};

	if (run_program(g, move) != 0)
		return ground_fail(g, "%s does not fit", g->folder);
	path_in(g->folder, disk, "data");
	return true;
}

bool trial_disk_full(struct ground *g)
{
	char disk[PATH_BYTES];

	path_in(disk, g->top, "disk");
	if (mkdir(disk, 0700) != 0 || mount("tmpfs", disk, "tmpfs", 0, DISK_OPTIONS) != 0)
		return ground_skip(g, "a file system cannot be mounted here");
	bool good = move_to_disk(g, disk) && ground_serve(g) && rounds(g, fill_disk, empty_disk) &&
		    ground_stop(g) && ground_check(g);

	if (g->supervisor)
		ground_kill(g);
	umount(disk);
	return good;
}

/* ---- a limit on the length of files ---- */

/* The log may grow by a little, the file by nothing. */
static bool limit_files(struct ground *g)
{
	char path[PATH_BYTES];
	struct stat log = {0};
	struct rlimit limit;

	path_in(path, g->folder, "kip.db-wal");
	if (stat(path, &log) != 0 || prlimit(ground_server(g), RLIMIT_FSIZE, NULL, &limit) != 0)
		return ground_fail(g, "the log has no size");
	limit.rlim_cur = (rlim_t)log.st_size + (rlim_t)ROOM;
	return prlimit(ground_server(g), RLIMIT_FSIZE, &limit, NULL) == 0 ||
	       ground_fail(g, "no limit can be set");
}

static bool lift_limit(struct ground *g)
{
	struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};

	return prlimit(ground_server(g), RLIMIT_FSIZE, &limit, NULL) == 0 ||
	       ground_fail(g, "the limit cannot be lifted");
}

bool trial_file_limit(struct ground *g)
{
	g->limited = true;
	return ground_serve(g) && rounds(g, limit_files, lift_limit) && ground_stop(g) &&
	       ground_check(g);
}
