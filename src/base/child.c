#include "base/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *const surroundings[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", NULL};

/* The server's threads block signals and its sockets are nobody else's: neither is handed on. */
static bool prepare(const struct child *c, posix_spawn_file_actions_t *files,
		    posix_spawnattr_t *manner)
{
	const int given[] = {c->in, c->out, c->err};
	sigset_t none, all;
	bool good = true;

	for (int fd = 0; fd < 3; fd++)
		good = good &&
		       (given[fd] >= 0 ? posix_spawn_file_actions_adddup2(files, given[fd], fd)
				       : posix_spawn_file_actions_addopen(files, fd, "/dev/null",
									  O_RDWR, 0)) == 0;
	sigemptyset(&none);
	sigfillset(&all);
	return good && posix_spawn_file_actions_addclosefrom_np(files, 3) == 0 &&
	       posix_spawnattr_setflags(manner, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) ==
		       0 &&
	       posix_spawnattr_setsigmask(manner, &none) == 0 &&
	       posix_spawnattr_setsigdefault(manner, &all) == 0;
}

static bool start(const struct child *c, pid_t *process)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t manner;

	if (posix_spawn_file_actions_init(&files) != 0)
		return false;
	if (posix_spawnattr_init(&manner) != 0) {
		posix_spawn_file_actions_destroy(&files);
		return false;
	}
	/* POSIX leaves these texts as they are, whatever the type of its parameters says. */
	union {
		const char *const *given;
		char *const *wanted;
	} argv = {c->argv}, around = {surroundings};
	bool good =
		prepare(c, &files, &manner) &&
		posix_spawnp(process, c->argv[0], &files, &manner, argv.wanted, around.wanted) == 0;

	posix_spawnattr_destroy(&manner);
	posix_spawn_file_actions_destroy(&files);
	return good;
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* False when it is still there at the end of its time. */
static bool wait_until_gone(int handle, unsigned most_ms)
{
	struct pollfd gone = {.fd = handle, .events = POLLIN};
	int64_t end = now_ms() + most_ms, left = most_ms;
	int found = 0;

	while (found == 0 && left > 0) {
		found = poll(&gone, 1, (int)left);
		if (found < 0) /* a signal: look again */
			found = 0;
		left = end - now_ms();
	}
	return found > 0;
}

enum child_end child_run(const struct child *c, int *status)
{
	pid_t process;
	int how = 0;

	if (!start(c, &process))
		return CHILD_NOT_STARTED;
	int handle = pidfd_open(process, 0);
	bool gone = handle >= 0 && wait_until_gone(handle, c->most_ms);

	if (!gone)
		kill(process, SIGKILL);
	while (waitpid(process, &how, 0) != process)
		continue;
	if (handle >= 0)
		close(handle);
	if (!gone)
		return CHILD_LATE;
	if (!WIFEXITED(how))
		return CHILD_KILLED;
	*status = WEXITSTATUS(how);
	return CHILD_ENDED;
}
