/*
 * Three processes: the test, a keeper, the server. The test and its children hold the one end of
 * a pipe; when it closes, for whatever reason, the keeper ends the server and removes the folder.
 * A server that ends before that is started again. The keeper also runs psql: it has one thread,
 * and so may fork at any time, which a test with many may not. Every order has a connection of its
 * own, so that two processes cannot take each other's answer.
 */
#include "db/testing/pg_server.h"

#include "base/must.h"
#include "base/str.h"
#include "db/testing/scratch.h"

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define BIN            "/usr/lib/postgresql/15/bin/"
#define USER           "kip"
#define START_TRIES    1500
#define START_PAUSE_MS 20
#define SQL_BYTES      2048
#define ORDERS_WAITING 64

struct pg_server {
	char folder[SCRATCH_BYTES], data[SCRATCH_BYTES + 8];
	const struct passwd *owner; /* NULL: whoever runs the test */
	bool durable;
	pid_t keeper;
	int life; /* the test's end of the pipe */
};

/* Goes in one piece: the connections are of SOCK_SEQPACKET. */
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
	char log[SCRATCH_BYTES + 8];

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
		(BIN "initdb"),    "-D",         s->data,     "-U", USER, "--auth=trust",
		"--encoding=UTF8", "--locale=C", "--no-sync", NULL};

	return succeeded(spawn(s, argv));
}

static pid_t start_server(const struct pg_server *s)
{
	const char *fsync = s->durable ? "--fsync=on" : "--fsync=off";
	const char *full_pages = s->durable ? "--full_page_writes=on" : "--full_page_writes=off";
	/* clang-format off */
	const char *const argv[] = {
		(BIN "postgres"), "-D", s->data, "-k", s->folder, "--listen_addresses=",
		fsync, full_pages, "--checkpoint_timeout=1h", "--max_wal_size=4GB",
		"--max_connections=200", "--shared_buffers=32MB", NULL};
	/* clang-format on */

	return spawn(s, argv);
}

static bool run_sql(const struct pg_server *s, const struct order *o)
{
	const char *const argv[] = {(BIN "psql"), "-X",      "-q",   "-v", "ON_ERROR_STOP=1",
				    "-h",         s->folder, "-U",   USER, "-d",
				    o->database,  "-c",      o->sql, NULL};

	return succeeded(spawn(s, argv));
}

static struct sockaddr_un address_of(const struct pg_server *s)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	must(snprintf(address.sun_path, sizeof address.sun_path, "%s/orders", s->folder) <
	     (int)sizeof address.sun_path);
	return address;
}

static int new_socket(void)
{
	return socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
}

static int listen_for_orders(const struct pg_server *s)
{
	struct sockaddr_un address = address_of(s);
	int door = new_socket();

	if (door >= 0 && (bind(door, (struct sockaddr *)&address, sizeof address) != 0 ||
			  listen(door, ORDERS_WAITING) != 0)) {
		close(door);
		door = -1;
	}
	return door;
}

static void follow_order(const struct pg_server *s, int door)
{
	int order = accept4(door, NULL, NULL, SOCK_CLOEXEC);
	struct order o;

	if (order < 0)
		return;
	if (recv(order, &o, sizeof o, 0) == (ssize_t)sizeof o) {
		char done = run_sql(s, &o);

		send(order, &done, 1, MSG_NOSIGNAL);
	}
	close(order);
}

/* True when the server ended by itself, false when the test did. */
static bool serve(const struct pg_server *s, pid_t server, int door, int life)
{
	int watched = pidfd_open(server, 0);
	struct pollfd ends[] = {{.fd = watched, .events = POLLIN},
				{.fd = door, .events = POLLIN},
				{.fd = life, .events = POLLIN}};

	do {
		ends[0].revents = ends[1].revents = ends[2].revents = 0;
		poll(ends, 3, -1);
		if (ends[1].revents)
			follow_order(s, door);
	} while (!ends[2].revents && !ends[0].revents);
	close(watched);
	return !ends[2].revents;
}

/* Its own session: Ctrl-C is for the test, and the keeper follows it. */
static _Noreturn void keep(const struct pg_server *s, int door, int life)
{
	bool good = setsid() > 0 && make_cluster(s);

	while (good && access(s->data, F_OK) == 0) {
		pid_t server = start_server(s);

		good = server > 0 && serve(s, server, door, life);
		if (!good && server > 0)
			kill(server, SIGQUIT);
		waitpid(server, NULL, 0);
	}
	scratch_remove(s->folder);
	_exit(0);
}

static bool start_keeper(struct pg_server *s)
{
	int door = listen_for_orders(s), life[2];

	if (door < 0 || pipe2(life, O_CLOEXEC) != 0)
		return false;
	s->keeper = fork();
	if (s->keeper == 0) {
		close(life[1]);
		keep(s, door, life[0]);
	}
	close(door);
	close(life[0]);
	s->life = life[1];
	return s->keeper > 0;
}

/* --- the test's side --- */

/* The server's process id, 0 while it is not ready: what pg_ctl looks at as well. */
static pid_t server_ready(const struct pg_server *s)
{
	char path[SCRATCH_BYTES + 32], line[128] = "";
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
	if (!scratch_make(s->folder, "pg"))
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
	s->life = -1;
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
	if (s->life >= 0)
		close(s->life);
	if (s->keeper > 0)
		waitpid(s->keeper, NULL, 0);
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
	struct sockaddr_un address = address_of(s);
	struct order o = {0};
	int order = new_socket();
	char done = false;

	must(order >= 0);
	must(snprintf(o.database, sizeof o.database, "%s", database) < (int)sizeof o.database);
	must(snprintf(o.sql, sizeof o.sql, "%s", sql) < (int)sizeof o.sql);
	if (connect(order, (struct sockaddr *)&address, sizeof address) != 0 ||
	    send(order, &o, sizeof o, MSG_NOSIGNAL) != (ssize_t)sizeof o ||
	    recv(order, &done, 1, 0) != 1)
		done = false;
	close(order);
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
	while (kill(server, 0) == 0)
		poll(NULL, 0, START_PAUSE_MS);
}
