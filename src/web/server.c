/*
 * The life of the server: a listening socket, two epoll threads of libmicrohttpd, two pools of
 * workers, and one thread that cuts slow clients and answers those whom no worker reached in time.
 */
#include "web/server_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#define BACKLOG 511
#define CONNECTION_BYTES \
	((size_t)32 << 10) /* libmicrohttpd's memory a connection: request line and headers */
#define BODIES_BYTES_MOST  ((size_t)256 << 20)
#define UPLOADS_BYTES_MOST ((size_t)256 << 20) /* a dozen files of the largest size at once */
#define QUEUE_MOST         4096
/*
 * One that waits for the disk leaves its processor to others; more than that only take turns, each
 * with its own pages in memory.
 */
#define AT_ONCE_PER_PROCESSOR 4
#define SWEEP_MS              200
#define IDLE_S                30u
#define STOP_TRANSFER_US      ((int64_t)3000000)
#define STOP_WAIT_US          ((int64_t)30000000)

/* Where nothing is set. */
static const struct web_listen usual = {
	.workers = 32,
	.slow_workers = 4,
	.connections_most = 1000,
	.per_address_most = 64,
	.header_timeout_s = 10,
	.body_timeout_s = 30,
	.queue_wait_ms = 10000,
};

static void fill_in(struct web_listen *l)
{
	unsigned *const given[] = {&l->workers,          &l->slow_workers,     &l->connections_most,
				   &l->per_address_most, &l->header_timeout_s, &l->body_timeout_s,
				   &l->queue_wait_ms};
	const unsigned otherwise[] = {usual.workers,          usual.slow_workers,
				      usual.connections_most, usual.per_address_most,
				      usual.header_timeout_s, usual.body_timeout_s,
				      usual.queue_wait_ms};

	for (size_t i = 0; i < sizeof given / sizeof *given; i++)
		if (*given[i] == 0)
			*given[i] = otherwise[i];
}

/* ---- the socket ---- */

static int socket_at(const struct addrinfo *at)
{
	int on = 1, fd = socket(at->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return -1;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (bind(fd, at->ai_addr, at->ai_addrlen) == 0 && listen(fd, BACKLOG) == 0)
		return fd;
	close(fd);
	return -1;
}

static int open_socket(const struct web_listen *l)
{
	const struct addrinfo hints = {.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE,
				       .ai_socktype = SOCK_STREAM};
	struct addrinfo *found;
	char port[16];

	snprintf(port, sizeof port, "%u", l->port);
	if (getaddrinfo(l->address ? l->address : "127.0.0.1", port, &hints, &found) != 0)
		return -1;
	int fd = socket_at(found);

	freeaddrinfo(found);
	return fd;
}

static unsigned port_of(int fd)
{
	struct sockaddr_storage name = {0};
	socklen_t len = sizeof name;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;

	if (getsockname(fd, (struct sockaddr *)&name, &len) != 0)
		return 0;
	memcpy(&v4, &name, sizeof v4);
	memcpy(&v6, &name, sizeof v6);
	return ntohs(name.ss_family == AF_INET6 ? v6.sin6_port : v4.sin_port);
}

static bool take_socket(struct web_server *s)
{
	s->owns_socket = s->listen.socket < 0;
	s->socket = s->owns_socket ? open_socket(&s->listen) : s->listen.socket;
	if (s->socket < 0)
		return false;
	int flags = fcntl(s->socket, F_GETFL);

	s->port = port_of(s->socket);
	return flags >= 0 && fcntl(s->socket, F_SETFL, flags | O_NONBLOCK) == 0;
}

/* ---- libmicrohttpd's connections ---- */

static enum MHD_Result on_accept(void *cls, const struct sockaddr *from, socklen_t len)
{
	struct web_server *s = cls;
	struct address address = address_of_socket(from);

	(void)len;
	if (atomic_load(&s->stopping))
		quiet_hold(s);
	return clients_may_connect(s->clients, &address) ? MHD_YES : MHD_NO;
}

static void on_connection(void *cls, struct MHD_Connection *connection, void **socket_context,
			  enum MHD_ConnectionNotificationCode what)
{
	struct web_server *s = cls;

	if (what == MHD_CONNECTION_NOTIFY_STARTED) {
		int fd = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)
				 ->connect_fd;
		struct address from = address_of_socket(
			MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)
				->client_addr);

		*socket_context = clients_connected(s->clients, fd, &from);
	} else if (*socket_context) {
		clients_disconnected(s->clients, *socket_context);
		*socket_context = NULL;
	}
}

static bool start_daemon(struct web_server *s)
{
	s->daemon = MHD_start_daemon(
		MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, on_accept, s,
		exchange_on_request, s, MHD_OPTION_LISTEN_SOCKET, s->socket,
		MHD_OPTION_THREAD_POOL_SIZE, EPOLL_THREADS, MHD_OPTION_CONNECTION_LIMIT,
		s->listen.connections_most, MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_BYTES,
		MHD_OPTION_CONNECTION_TIMEOUT, IDLE_S, MHD_OPTION_STRICT_FOR_CLIENT, 1,
		MHD_OPTION_NOTIFY_CONNECTION, on_connection, s, MHD_OPTION_NOTIFY_COMPLETED,
		exchange_on_end, s, MHD_OPTION_URI_LOG_CALLBACK, exchange_on_line, s,
		MHD_OPTION_END);
	return s->daemon != NULL;
}

/* ---- the sweep ---- */

static void give_up_late(struct web_server *s)
{
	struct pool_item *late;

	for (size_t i = 0; i < POOL_COUNT; i++)
		while ((late = pool_take_late(s->pools[i],
					      (int64_t)s->listen.queue_wait_ms * 1000)))
			exchange_give_up(late);
}

/* Waits one beat; false when it is time to end. */
static bool next_beat(struct web_server *s)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += SWEEP_MS * 1000000L;
	until.tv_sec += until.tv_nsec / 1000000000L;
	until.tv_nsec %= 1000000000L;
	pthread_mutex_lock(&s->sweep_lock);
	int woken = 0;

	while (!s->sweep_end && woken == 0)
		woken = pthread_cond_timedwait(&s->sweep_wake, &s->sweep_lock, &until);
	bool go_on = !s->sweep_end;

	pthread_mutex_unlock(&s->sweep_lock);
	return go_on;
}

static void *sweep(void *arg)
{
	struct web_server *s = arg;

	while (next_beat(s)) {
		clients_sweep(s->clients);
		give_up_late(s);
	}
	return NULL;
}

static bool start_sweep(struct web_server *s)
{
	pthread_condattr_t monotonic;

	must(pthread_mutex_init(&s->sweep_lock, NULL) == 0 &&
	     pthread_condattr_init(&monotonic) == 0);
	must(pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC) == 0);
	must(pthread_cond_init(&s->sweep_wake, &monotonic) == 0);
	pthread_condattr_destroy(&monotonic);
	s->sweeping = pthread_create(&s->sweeper, NULL, sweep, s) == 0;
	return s->sweeping;
}

static void end_sweep(struct web_server *s)
{
	if (!s->sweeping)
		return;
	pthread_mutex_lock(&s->sweep_lock);
	s->sweep_end = true;
	pthread_cond_signal(&s->sweep_wake);
	pthread_mutex_unlock(&s->sweep_lock);
	pthread_join(s->sweeper, NULL);
	pthread_cond_destroy(&s->sweep_wake);
	pthread_mutex_destroy(&s->sweep_lock);
}

/* ---- the whole ---- */

static bool start_pools(struct web_server *s)
{
	const unsigned threads[POOL_COUNT] = {
		[POOL_PAGES] = s->listen.workers, [POOL_SLOW] = s->listen.slow_workers};
	unsigned at_once = (unsigned)get_nprocs() * AT_ONCE_PER_PROCESSOR;

	for (size_t i = 0; i < POOL_COUNT; i++) {
		s->pools[i] = pool_new(&(struct pool_setup){
			.threads = threads[i],
			.at_once = at_once,
			.most = QUEUE_MOST,
			.arena_bytes = ANSWER_BYTES_MOST,
			.db = s->app->setup.db,
			.run = exchange_run,
		});
		if (!s->pools[i])
			return false;
	}
	return true;
}

static const char *listen_problem(void)
{
	switch (errno) {
	case EADDRINUSE:
		return "Another program listens at this address and port.";
	case EACCES:
		return "This port may only be opened by root: choose one from 1024 up.";
	case EADDRNOTAVAIL:
		return "This machine does not have the address it should listen at.";
	default:
		return "The address it should listen at cannot be opened; give an IP address and a "
		       "port.";
	}
}

/* NULL when all is running, else a sentence for the operator. */
static const char *start(struct web_server *s)
{
	const struct clients_limits limits = {
		.per_address_most = s->listen.per_address_most,
		.header_us = (int64_t)s->listen.header_timeout_s * TIME_SECOND,
		.body_us = (int64_t)s->listen.body_timeout_s * TIME_SECOND,
		.idle_us = (int64_t)IDLE_S * TIME_SECOND,
	};

	if (!proxies_parse(s->listen.trusted_proxies, &s->proxies))
		return "trusted_proxies must be a list of at most 16 IP addresses with commas "
		       "between them.";
	errno = 0;
	if (!take_socket(s))
		return listen_problem();
	s->clients = clients_new(&limits, &s->proxies);
	if (!fixed_make(s) || !start_pools(s) || !start_sweep(s) || !start_daemon(s))
		return "The server's threads cannot be started: memory or processes are short.";
	return NULL;
}

/*
 * Also for a server that did not get up whole.  Connections outlive the workers: one that was cut
 * may still bring the end of its request, and is told that nobody is there.
 */
static void tear_down(struct web_server *s)
{
	end_sweep(s);
	for (size_t i = 0; i < POOL_COUNT; i++)
		pool_stop(s->pools[i]);
	if (s->daemon)
		MHD_stop_daemon(s->daemon);
	for (size_t i = 0; i < POOL_COUNT; i++)
		pool_free(s->pools[i]);
	if (s->owns_socket && s->socket >= 0)
		close(s->socket);
	clients_free(s->clients);
	fixed_free(s);
	pthread_cond_destroy(&s->quiet.changed);
	pthread_mutex_destroy(&s->quiet.lock);
	arena_free(s->arena);
	free(s);
}

struct web_server *web_serve(struct web_app *app, const struct web_listen *listen,
			     const char **problem)
{
	struct web_server *s = calloc(1, sizeof *s);
	sigset_t all, before;

	must(s);
	s->app = app;
	s->listen = *listen;
	s->socket = -1;
	s->bodies.most = BODIES_BYTES_MOST;
	s->uploads.most = UPLOADS_BYTES_MOST;
	s->arena = arena_new(ANSWER_BYTES_MOST);
	pthread_mutex_init(&s->quiet.lock, NULL);
	pthread_cond_init(&s->quiet.changed, NULL);
	fill_in(&s->listen);
	/* Signals belong to the thread that waits for them, which is none of ours. */
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	*problem = start(s);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (*problem) {
		tear_down(s);
		return NULL;
	}
	return s;
}

unsigned web_server_port(const struct web_server *s)
{
	return s->port;
}

void web_server_stop(struct web_server *s)
{
	if (!s)
		return;
	quiet_begin(s);
	clients_hurry(s->clients, STOP_TRANSFER_US);
	if (!clients_wait_idle(s->clients, STOP_WAIT_US))
		clients_cut_all(s->clients);
	tear_down(s);
}
