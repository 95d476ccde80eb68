/* A data folder of one's own, and the program that works on it. */
#include "reliability.h"

#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define LOOK_MS    5
#define PATIENCE   12000 /* looks */
#define SAYS_BYTES ((size_t)64 << 10)

void path_in(char out[PATH_BYTES], const char *folder, const char *name)
{
	if (snprintf(out, PATH_BYTES, "%s/%s", folder, name) >= PATH_BYTES)
		errx(1, "%s/%s: too long a name", folder, name);
}

/* splitmix64 */
unsigned draw(struct plan *p, unsigned below)
{
	uint64_t z = p->drawn += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (unsigned)((z ^ (z >> 31)) % below);
}

bool ground_fail(struct ground *g, const char *format, ...)
{
	va_list args;

	pthread_mutex_lock(&g->telling);
	if (!g->problem[0]) {
		va_start(args, format);
		vsnprintf(g->problem, sizeof g->problem, format, args);
		va_end(args);
	}
	pthread_mutex_unlock(&g->telling);
	return false;
}

bool ground_skip(struct ground *g, const char *why)
{
	g->skipped = why;
	return false;
}

/* ---- programs ---- */

static void use_shifted_clock(const struct ground *g)
{
	setenv("LD_PRELOAD", g->plan->clock, 1);
	setenv("SHIFTED_CLOCK", g->shift, 1);
}

/* Ends with the one that started it. */
static _Noreturn void become(const struct ground *g, const char *const *argv, pid_t parent)
{
	int log = open(g->log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	if (log < 0 || dup2(log, STDOUT_FILENO) < 0 || dup2(log, STDERR_FILENO) < 0)
		_exit(126);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(125);
	if (g->shift[0])
		use_shifted_clock(g);
	if (g->limited)
		signal(SIGXFSZ, SIG_IGN); /* else it would end it */
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

static void empty_log(const struct ground *g)
{
	if (truncate(g->log, 0) != 0 && errno != ENOENT)
		err(1, "%s", g->log);
}

/* What it says begins an empty log. */
static pid_t start(const struct ground *g, const char *const *argv)
{
	pid_t parent = getpid(), child;

	empty_log(g);
	child = fork();
	if (child == 0)
		become(g, argv, parent);
	if (child < 0)
		err(1, "fork");
	return child;
}

int run_program(struct ground *g, const char *const *argv)
{
	pid_t child = start(g, argv);
	int how;

	while (waitpid(child, &how, 0) != child)
		continue;
	return WIFEXITED(how) ? WEXITSTATUS(how) : -1;
}

/* The beginning of the log; the end of what a program says is seldom far from it. */
static void read_log(const struct ground *g, char *out)
{
	FILE *log = fopen(g->log, "re");
	size_t len = log ? fread(out, 1, SAYS_BYTES - 1, log) : 0;

	out[len] = '\0';
	if (log)
		fclose(log);
}

bool log_says(const struct ground *g, const char *words)
{
	char *said = malloc(SAYS_BYTES);

	if (!said)
		err(1, "memory");
	read_log(g, said);
	bool yes = strstr(said, words) != NULL;

	free(said);
	return yes;
}

/* ---- serving ---- */

/* 0 while it does not listen. */
static unsigned port_in_log(const struct ground *g)
{
	static const char words[] = "serving port=";
	char *said = malloc(SAYS_BYTES);
	unsigned port = 0;

	if (!said)
		err(1, "memory");
	read_log(g, said);
	const char *at = strstr(said, words);

	if (at)
		port = (unsigned)strtoul(at + strlen(words), NULL, 10);
	free(said);
	return port;
}

static bool wait_until_serving(struct ground *g)
{
	for (int i = 0; i < PATIENCE; i++) {
		g->port = port_in_log(g);
		if (g->port)
			return true;
		if (waitpid(g->supervisor, NULL, WNOHANG) == g->supervisor) {
			g->supervisor = 0;
			return ground_fail(g, "the program did not start: see %s", g->log);
		}
		poll(NULL, 0, LOOK_MS);
	}
	return ground_fail(g, "the program does not listen");
}

bool ground_serve(struct ground *g)
{
	const char *const argv[] = {g->plan->kip, "serve", "--dir", g->folder, "--port", "0", NULL};

	g->supervisor = start(g, argv);
	return wait_until_serving(g);
}

static void wait_until_gone(int handle)
{
	struct pollfd gone = {.fd = handle, .events = POLLIN};

	while (poll(&gone, 1, -1) != 1)
		continue;
	close(handle);
}

bool ground_stop(struct ground *g)
{
	int how;

	kill(g->supervisor, SIGTERM);
	while (waitpid(g->supervisor, &how, 0) != g->supervisor)
		continue;
	g->supervisor = 0;
	return (WIFEXITED(how) && WEXITSTATUS(how) == 0) ||
	       ground_fail(g, "the program did not stop well");
}

pid_t ground_server(const struct ground *g)
{
	char path[64];
	long pid = 0;

	snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)g->supervisor,
		 (int)g->supervisor);
	FILE *file = fopen(path, "re");

	if (file && fscanf(file, "%ld", &pid) != 1)
		pid = 0;
	if (file)
		fclose(file);
	return (pid_t)pid;
}

/* The supervisor waits a second before it would start the next server. */
void ground_kill(struct ground *g)
{
	pid_t server = ground_server(g);
	int handle = server > 0 ? pidfd_open(server, 0) : -1;

	if (handle >= 0)
		kill(server, SIGKILL);
	kill(g->supervisor, SIGKILL);
	while (waitpid(g->supervisor, NULL, 0) != g->supervisor)
		continue;
	if (handle >= 0)
		wait_until_gone(handle);
	g->supervisor = 0;
}

bool ground_kill_server(struct ground *g)
{
	pid_t server = ground_server(g);
	int handle = pidfd_open(server, 0);

	if (server <= 0 || handle < 0)
		return ground_fail(g, "there is no server to kill");
	kill(server, SIGKILL);
	wait_until_gone(handle);
	empty_log(g);
	return wait_until_serving(g);
}

bool ground_check(struct ground *g)
{
	const char *const argv[] = {g->plan->kip, "check", "--dir", g->folder, NULL};

	return (run_program(g, argv) == 0 && log_says(g, "everything holds")) ||
	       ground_fail(g, "kip check finds something: see %s", g->log);
}

/* ---- folders ---- */

static bool write_address(struct ground *g, const char *url)
{
	char path[PATH_BYTES];

	path_in(path, g->folder, "database");
	unlink(path);
	FILE *file = fopen(path, "we");

	if (file)
		fprintf(file, "%s\n", url);
	return (file && fclose(file) == 0) || ground_fail(g, "%s cannot be written", path);
}

bool ground_bare(struct ground *g, struct plan *p, bool on_pg)
{
	char name[32], path[PATH_BYTES];

	*g = (struct ground){.plan = p, .on_pg = on_pg};
	pthread_mutex_init(&g->telling, NULL);
	pthread_mutex_init(&g->ledger.lock, NULL);
	pthread_cond_init(&g->ledger.grown, NULL);
	snprintf(name, sizeof name, "trial-%u", ++p->grounds);
	path_in(g->top, p->top, name);
	path_in(g->folder, g->top, "data");
	path_in(g->log, g->top, "log");
	path_in(path, g->top, "acknowledged");
	if (mkdir(g->top, 0700) != 0)
		return ground_fail(g, "%s cannot be made", g->top);
	g->ledger.file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_DSYNC | O_CLOEXEC, 0600);
	return g->ledger.file >= 0 || ground_fail(g, "%s cannot be made", path);
}

bool ground_make(struct ground *g, struct plan *p, bool on_pg)
{
	char database[32];

	if (!ground_bare(g, p, on_pg))
		return false;
	const char *const copy[] = {"cp", "-r", p->ready, g->folder, NULL};

	if (run_program(g, copy) != 0)
		return ground_fail(g, "%s cannot be copied", p->ready);
	if (!on_pg)
		return true;
	snprintf(database, sizeof database, "trial%u", p->grounds);
	return (pg_server_clone(p->pg, "ready", database) ||
		ground_fail(g, "the database cannot be copied")) &&
	       write_address(g, pg_server_url(p->pg, p->arena, database));
}

void ground_remove(struct ground *g)
{
	if (g->supervisor)
		ground_kill(g);
	if (g->ledger.file >= 0)
		close(g->ledger.file);
	free(g->ledger.rows);
	pthread_cond_destroy(&g->ledger.grown);
	pthread_mutex_destroy(&g->ledger.lock);
	pthread_mutex_destroy(&g->telling);
	if (!g->problem[0])
		scratch_remove(g->top);
}
