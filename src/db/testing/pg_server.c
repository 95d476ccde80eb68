/*
 * Three processes: the test, a keeper, the server. The keeper reads orders from a pipe whose
 * other end only the test has; when that end closes, for whatever reason, it ends the server and
 * removes the folder. A server that ends before that is started again. The keeper also runs psql:
 * it has one thread, and so may fork at any time, which a test with many may not.
 */
#include "db/testing/pg_server.h"

#include "base/must.h"
#include "base/str.h"

#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define BIN            "/usr/lib/postgresql/15/bin/"
#define USER           "kip"
#define START_TRIES    1500
#define START_PAUSE_MS 20
#define SQL_BYTES      2048

struct pg_server {
	char folder[32], data[48];
	const struct passwd *owner; /* NULL: whoever runs the test */
	bool durable;
	pid_t keeper;
	pthread_mutex_t lock; /* one order at a time */
	int orders, answers;  /* the test's ends of the pipes */
};

/* Small enough to go through a pipe in one piece. */
struct order {
	char database[64], sql[SQL_BYTES];
};

/* --- programs --- */

static void send_output_to(const char *path)
{
	int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0666);

	if (file >= 0) {
		dup2(file, STDOUT_FILENO);
		dup2(file, STDERR_FILENO);
	}
}

/* The owner comes before the death signal: a change of owner would clear it. */
static _Noreturn void become(const struct pg_server *s, const char *const *argv)
{
	pid_t keeper = getppid();
	char log[64];

	snprintf(log, sizeof log, "%s/log", s->folder);
	send_output_to(log);
	if (s->owner && (setgroups(0, NULL) != 0 || setgid(s->owner->pw_gid) != 0 ||
			 setuid(s->owner->pw_uid) != 0))
		_exit(126);
	prctl(PR_SET_PDEATHSIG, SIGQUIT);
	if (getppid() != keeper)
		_exit(125);
	execv(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

static pid_t spawn(const struct pg_server *s, const char *const *argv)
{
	pid_t child = fork();

	if (child == 0)
		become(s, argv);
	return child;
}

static bool succeeded(pid_t child)
{
	int status;

	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
	       WEXITSTATUS(status) == 0;
}

/* --- the keeper --- */

static bool make_cluster(const struct pg_server *s)
{
	const char *const argv[] = {
		BIN "initdb",      "-D",         s->data,     "-U", USER, "--auth=trust",
		"--encoding=UTF8", "--locale=C", "--no-sync", NULL};

	return succeeded(spawn(s, argv));
}

static pid_t start_server(const struct pg_server *s)
{
	const char *fsync = s->durable ? "fsync=on" : "fsync=off";
	const char *const argv[] = {BIN "postgres",
				    "-D",
				    s->data,
				    "-k",
				    s->folder,
				    "-c",
				    "listen_addresses=",
				    "-c",
				    fsync,
				    "-c",
				    "max_connections=200",
				    "-c",
				    "shared_buffers=32MB",
				    NULL};

	return spawn(s, argv);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static bool run_sql(const struct pg_server *s, const struct order *o)
{
	const char *const argv[] = {BIN "psql",  "-X",      "-q",   "-v", "ON_ERROR_STOP=1",
				    "-h",        s->folder, "-U",   USER, "-d",
				    o->database, "-c",      o->sql, NULL};

	return succeeded(spawn(s, argv));
}

/* False when the test is gone. */
static bool follow_order(const struct pg_server *s, int orders, int answers)
{
	struct order o;

	if (read(orders, &o, sizeof o) != (ssize_t)sizeof o)
		return false;
	char done = run_sql(s, &o);

	return write(answers, &done, 1) == 1;
}

/* True when the server ended by itself, false when the test did. */
static bool serve(const struct pg_server *s, pid_t server, int orders, int answers)
{
	int watched = pidfd_open(server, 0);
	struct pollfd ends[] = {{.fd = watched, .events = POLLIN},
				{.fd = orders, .events = POLLIN}};
	bool test_lives = true;

	do {
		ends[0].revents = ends[1].revents = 0;
		poll(ends, 2, -1);
		if (ends[1].revents)
			test_lives = follow_order(s, orders, answers);
	} while (test_lives && !ends[0].revents);
	close(watched);
	return test_lives;
}

/* Its own session: Ctrl-C is for the test, and the keeper follows it. */
static _Noreturn void keep(const struct pg_server *s, int orders, int answers)
{
	bool good = setsid() > 0 && make_cluster(s);

	while (good && access(s->data, F_OK) == 0) {
		pid_t server = start_server(s);

		good = server > 0 && serve(s, server, orders, answers);
		if (!good && server > 0)
			kill(server, SIGQUIT);
		waitpid(server, NULL, 0);
	}
	nftw(s->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	_exit(0);
}

static bool start_keeper(struct pg_server *s)
{
	int orders[2], answers[2];

	if (pipe2(orders, O_CLOEXEC) != 0 || pipe2(answers, O_CLOEXEC) != 0)
		return false;
	s->keeper = fork();
	if (s->keeper == 0) {
		close(orders[1]);
		close(answers[0]);
		keep(s, orders[0], answers[1]);
	}
	close(orders[0]);
	close(answers[1]);
	s->orders = orders[1];
	s->answers = answers[0];
	return s->keeper > 0;
}

/* --- the test's side --- */

/* The server's process id, 0 while it is not ready: what pg_ctl looks at as well. */
static pid_t server_ready(const struct pg_server *s)
{
	char path[64], line[128] = "";
	long pid = 0;
	bool ready = false;

	snprintf(path, sizeof path, "%s/postmaster.pid", s->data);
	FILE *file = fopen(path, "re");

	for (int i = 0; file && fgets(line, sizeof line, file); i++) {
		if (i == 0)
			pid = strtol(line, NULL, 10);
		ready = i == 7 && strncmp(line, "ready", 5) == 0;
	}
	if (file)
		fclose(file);
	return ready ? (pid_t)pid : 0;
}

static bool wait_until_ready(const struct pg_server *s)
{
	for (int i = 0; i < START_TRIES; i++) {
		if (server_ready(s))
			return true;
		if (waitpid(s->keeper, NULL, WNOHANG) == s->keeper)
			return false;
		poll(NULL, 0, START_PAUSE_MS);
	}
	return false;
}

static bool make_folder(struct pg_server *s)
{
	snprintf(s->folder, sizeof s->folder, "/tmp/kip-pg-XXXXXX");
	if (!mkdtemp(s->folder))
		return false;
	snprintf(s->data, sizeof s->data, "%s/data", s->folder);
	return !s->owner || chown(s->folder, s->owner->pw_uid, s->owner->pw_gid) == 0;
}

/* initdb refuses to run as root. */
static bool find_owner(struct pg_server *s)
{
	if (geteuid() == 0)
		s->owner = getpwnam("postgres");
	return geteuid() != 0 || s->owner;
}

struct pg_server *pg_server_start(bool durable, const char **problem)
{
	if (access(BIN "postgres", X_OK) != 0 || access(BIN "initdb", X_OK) != 0) {
		*problem = "PostgreSQL 15 is not installed (package postgresql-15)";
		return NULL;
	}
	struct pg_server *s = calloc(1, sizeof *s);

	must(s);
	s->durable = durable;
	s->orders = s->answers = -1;
	pthread_mutex_init(&s->lock, NULL);
	if (find_owner(s) && make_folder(s) && start_keeper(s) && wait_until_ready(s))
		return s;
	*problem = "PostgreSQL 15 did not start";
	pg_server_stop(s);
	return NULL;
}

void pg_server_stop(struct pg_server *s)
{
	if (!s)
		return;
	if (s->orders >= 0) {
		close(s->orders);
		close(s->answers);
	}
	if (s->keeper > 0)
		waitpid(s->keeper, NULL, 0);
	pthread_mutex_destroy(&s->lock);
	free(s);
}

const char *pg_server_url(const struct pg_server *s, struct arena *a, const char *database)
{
	return str_printf(a, "host=%s user=" USER " dbname=%s", s->folder, database).ptr;
}

const char *pg_server_folder(const struct pg_server *s)
{
	return s->folder;
}

bool pg_server_sql(struct pg_server *s, const char *database, const char *sql)
{
	struct order o = {0};
	char done = false;

	must(snprintf(o.database, sizeof o.database, "%s", database) < (int)sizeof o.database);
	must(snprintf(o.sql, sizeof o.sql, "%s", sql) < (int)sizeof o.sql);
	pthread_mutex_lock(&s->lock);
	if (write(s->orders, &o, sizeof o) != (ssize_t)sizeof o || read(s->answers, &done, 1) != 1)
		done = false;
	pthread_mutex_unlock(&s->lock);
	return done;
}

bool pg_server_create(struct pg_server *s, const char *database)
{
	return pg_server_clone(s, "template0", database);
}

bool pg_server_clone(struct pg_server *s, const char *from, const char *database)
{
	char sql[SQL_BYTES];

	snprintf(sql, sizeof sql, "CREATE DATABASE \"%s\" TEMPLATE \"%s\" STRATEGY FILE_COPY",
		 database, from);
	return pg_server_sql(s, "postgres", sql);
}

bool pg_server_drop(struct pg_server *s, const char *database)
{
	char sql[SQL_BYTES];

	snprintf(sql, sizeof sql, "DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)", database);
	return pg_server_sql(s, "postgres", sql);
}

void pg_server_crash(struct pg_server *s)
{
	pid_t server = server_ready(s);

	must(server > 0);
	kill(server, SIGQUIT);
}
