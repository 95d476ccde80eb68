/*
 * Two processes.  The supervisor owns the listening socket and starts the server; when the server
 * dies, connections wait in the socket's queue until the next one takes over, so a restart refuses
 * nobody.
 */
#include "app/app.h"
#include "base/log.h"
#include "base/random.h"
#include "clocks/clocks.h"
#include "jobs/jobs.h"
#include "places/places.h"
#include "settings/settings.h"
#include "web/web.h"

#include <arpa/inet.h>
#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define BACKLOG                 1024
#define JOB_THREADS             1
#define WORKERS                 32
#define SLOW_WORKERS            2
#define CONNECTIONS             2000
#define CONNECTIONS_PER_ADDRESS 200
#define HEADER_SECONDS          10
#define QUEUE_MS                10000
#define RESTART_WAIT_S          1
#define CLOCK_SLACK             (5 * TIME_MINUTE)

static int listen_on(const char *address, unsigned port)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
	int yes = 1, s;

	if (inet_pton(AF_INET, address, &at.sin_addr) != 1) {
		fprintf(stderr, "kip: '%s' is not an IPv4 address\n", address);
		return -1;
	}
	s = socket(AF_INET, SOCK_STREAM, 0);
	setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (s < 0 || bind(s, (struct sockaddr *)&at, sizeof at) != 0 || listen(s, BACKLOG) != 0) {
		fprintf(stderr, "kip: cannot listen on %s:%u: %s\n", address, port,
			strerrordesc_np(errno));
		return -1;
	}
	return s;
}

static enum outcome begin(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	clocks_keep_law(t);
	return OUTCOME_OK;
}

/* Answers of a clock that stands behind the record would come before what they answer. */
static bool clock_is_sane(struct opened *o)
{
	int64_t newest = db_last_commit(o->db);

	if (time_wall() + CLOCK_SLACK >= newest)
		return true;
	fputs("kip: this machine's clock is more than 5 minutes behind the newest record; set it "
	      "right first\n",
	      stderr);
	return false;
}

/*
 * Behind the newest record, changes are made at its instant, and ids of that instant were given out
 * by the process before this one: go on somewhere it has not come to.
 */
static void keep_ids_apart(struct opened *o)
{
	int64_t newest = db_last_commit(o->db), ms = TIME_SECOND / 1000;

	if (time_wall() <= newest)
		id_maker_skip(o->world.ids,
			      newest + (1 + random_below((uint32_t)(CLOCK_SLACK / ms))) * ms);
}

static bool prepare(struct opened *o)
{
	struct db_session *session = db_session_new(o->db);
	struct task *t = app_task(o, session);
	struct nothing none = {0};

	places_builtin(); /* read now, so that the first citizen does not wait for it */
	keep_ids_apart(o);
	bool good = clock_is_sane(o) && change(t, begin, &none, &none) == OUTCOME_OK &&
		    jobs_plan(t) == OUTCOME_OK &&
		    settings_adopt(t, SETTING_HOTLINE, str_of(o->hotline)) == OUTCOME_OK &&
		    settings_load(t) == OUTCOME_OK;

	task_free(t);
	db_session_free(session);
	return good;
}

static void wait_for_stop(void)
{
	sigset_t stop;
	int which;

	sigemptyset(&stop);
	sigaddset(&stop, SIGTERM);
	sigaddset(&stop, SIGINT);
	sigwait(&stop, &which);
}

static int serve_until_stopped(struct opened *o, int socket)
{
	const char *problem = NULL;
	struct web_setup setup = app_pages();
	struct web_listen listen = {.socket = socket,
				    .workers = WORKERS,
				    .slow_workers = SLOW_WORKERS,
				    .connections_most = CONNECTIONS,
				    .per_address_most = CONNECTIONS_PER_ADDRESS,
				    .header_timeout_s = HEADER_SECONDS,
				    .queue_wait_ms = QUEUE_MS,
				    .trusted_proxies = getenv("KIP_TRUSTED_PROXIES")};

	setup.world = &o->world;
	setup.db = o->db;
	struct web_app *app = web_app_new(&setup);
	struct web_server *server = web_serve(app, &listen, &problem);

	if (server) {
		struct jobs_runner *jobs = jobs_start(&o->world, o->db, JOB_THREADS);

		log_info("serving port=%u", web_server_port(server));
		wait_for_stop();
		db_hurry(o->db);
		jobs_stop(jobs);
		web_server_stop(server);
	} else {
		fprintf(stderr, "kip: %s\n", problem);
	}
	web_app_free(app);
	return server ? EXIT_DONE : EXIT_FINDINGS;
}

/*
 * Left to itself, the C library raises these limits with use and keeps what each worker once
 * needed: twice the memory at the same speed.  The largest block of an arena stays below the first.
 */
static void bound_memory(void)
{
	mallopt(M_MMAP_THRESHOLD, 512 << 10);
	mallopt(M_TRIM_THRESHOLD, 256 << 10);
	mallopt(M_ARENA_MAX, 8);
}

/* The server's whole life: in its own process, ended with its parent. */
static int serve(const struct serving *s, int socket)
{
	struct opened o;
	int status = EXIT_FINDINGS;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	bound_memory();
	if (app_open(s->directory, &o) && prepare(&o))
		status = serve_until_stopped(&o, socket);
	app_close(&o);
	return status;
}

static pid_t start_server(const struct serving *s, int socket)
{
	pid_t child = fork();

	if (child == 0)
		exit(serve(s, socket));
	return child;
}

/* True when the child is gone; *killed when it did not end by itself. */
static bool reap(pid_t child, int *status, bool *killed)
{
	int how;

	if (waitpid(child, &how, WNOHANG) != child)
		return false;
	*killed = WIFSIGNALED(how);
	*status = WIFEXITED(how) ? WEXITSTATUS(how) : EXIT_FINDINGS;
	return true;
}

/*
 * Passes the stop on, and starts a server that crashed again; one that refused to start stays down.
 */
static int supervise(const struct serving *s, int socket, const sigset_t *signals)
{
	pid_t child = start_server(s, socket);
	int status = EXIT_FINDINGS, which;
	bool stopping = false, killed;

	while (child > 0) {
		sigwait(signals, &which);
		if (which == SIGTERM || which == SIGINT) {
			stopping = true;
			kill(child, SIGTERM);
		}
		if (which != SIGCHLD || !reap(child, &status, &killed))
			continue;
		if (!killed || stopping)
			return stopping ? EXIT_DONE : status;
		log_error("the server died and is started again");
		nanosleep(&(struct timespec){.tv_sec = RESTART_WAIT_S}, NULL);
		child = start_server(s, socket);
	}
	return status;
}

int app_serve(const struct serving *s)
{
	sigset_t signals;
	int socket = folder_hold(s->directory) ? listen_on(s->address, s->port) : -1;

	if (socket < 0)
		return EXIT_FINDINGS;
	/*
	 * Blocked before the fork: every thread of the server inherits it, and sigwait() gets them.
	 */
	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGCHLD);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	signal(SIGPIPE, SIG_IGN);
	int status = supervise(s, socket, &signals);

	close(socket);
	return status;
}

int command_serve(int argc, char **argv)
{
	struct option options[] = {
		{"dir", true, NULL}, {"address", true, NULL}, {"port", true, NULL}, {0}};
	long port = 8080;

	if (!options_read(argc, argv, options) || !option_number(options, "port", 0, 65535, &port))
		return EXIT_USAGE;
	struct serving s = {.directory = option_value(options, "dir", NULL),
			    .address = option_value(options, "address", "127.0.0.1"),
			    .port = (unsigned)port};

	if (!s.directory) {
		fputs("kip serve: --dir DIR is missing\n", stderr);
		return EXIT_USAGE;
	}
	return app_serve(&s);
}
