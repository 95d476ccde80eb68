#include "web/clients.h"

#include "base/must.h"
#include "base/time.h"
#include "web/stopwatch.h"

#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

/*
 * A phone on a bad line still manages this; a slower sender is holding the connection on purpose.
 */
#define BODY_BYTES_PER_S 500
#define NO_DEADLINE      INT64_MAX

struct client {
	struct client *next, **here;
	int socket;
	struct address from, who;
	int64_t deadline_us;
	bool busy;      /* between begin and end */
	bool receiving; /* a body */
	bool left;      /* its client, as the last sweep found it */
};

struct clients {
	pthread_mutex_t lock;
	pthread_cond_t idle;
	struct clients_limits limits;
	struct proxies proxies;
	struct client *first;
	size_t busy_count;
};

struct clients *clients_new(const struct clients_limits *limits, const struct proxies *proxies)
{
	struct clients *cs = calloc(1, sizeof *cs);
	pthread_condattr_t monotonic;

	must(cs);
	cs->limits = *limits;
	cs->proxies = *proxies;
	must(pthread_mutex_init(&cs->lock, NULL) == 0 && pthread_condattr_init(&monotonic) == 0);
	must(pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC) == 0);
	must(pthread_cond_init(&cs->idle, &monotonic) == 0);
	pthread_condattr_destroy(&monotonic);
	return cs;
}

void clients_free(struct clients *cs)
{
	if (!cs)
		return;
	must(!cs->first);
	pthread_cond_destroy(&cs->idle);
	pthread_mutex_destroy(&cs->lock);
	free(cs);
}

bool clients_may_connect(struct clients *cs, const struct address *from)
{
	unsigned count = 0;

	if (proxies_trust(&cs->proxies, from))
		return true;
	pthread_mutex_lock(&cs->lock);
	for (const struct client *c = cs->first; c; c = c->next)
		count += address_same_client(&c->from, from);
	pthread_mutex_unlock(&cs->lock);
	return count < cs->limits.per_address_most;
}

struct client *clients_connected(struct clients *cs, int socket, const struct address *from)
{
	struct client *c = calloc(1, sizeof *c);

	must(c);
	c->socket = socket;
	c->from = *from;
	c->deadline_us = stopwatch_us() + cs->limits.header_us;
	pthread_mutex_lock(&cs->lock);
	c->next = cs->first;
	c->here = &cs->first;
	if (c->next)
		c->next->here = &c->next;
	cs->first = c;
	pthread_mutex_unlock(&cs->lock);
	return c;
}

void clients_disconnected(struct clients *cs, struct client *c)
{
	pthread_mutex_lock(&cs->lock);
	*c->here = c->next;
	if (c->next)
		c->next->here = c->here;
	pthread_mutex_unlock(&cs->lock);
	free(c);
}

static void set_deadline(struct clients *cs, struct client *c, int64_t deadline_us)
{
	pthread_mutex_lock(&cs->lock);
	c->receiving = c->left = false;
	c->deadline_us = deadline_us;
	pthread_mutex_unlock(&cs->lock);
}

void clients_reading_head(struct clients *cs, struct client *c)
{
	set_deadline(cs, c, stopwatch_us() + cs->limits.header_us);
}

/* Called with the lock held. */
static unsigned running_of(const struct clients *cs, const struct address *who)
{
	unsigned count = 0;

	for (const struct client *c = cs->first; c; c = c->next)
		count += c->busy && address_same_client(&c->who, who);
	return count;
}

bool clients_begin(struct clients *cs, struct client *c, const struct address *who)
{
	bool behind_proxy = proxies_trust(&cs->proxies, &c->from);

	pthread_mutex_lock(&cs->lock);
	bool may = !behind_proxy || running_of(cs, who) < cs->limits.per_address_most;

	c->deadline_us = NO_DEADLINE;
	c->who = *who;
	c->busy = true;
	cs->busy_count++;
	pthread_mutex_unlock(&cs->lock);
	return may;
}

static int64_t time_for(const struct clients *cs, size_t bytes)
{
	return cs->limits.body_us + (int64_t)(bytes / BODY_BYTES_PER_S) * TIME_SECOND;
}

void clients_receiving(struct clients *cs, struct client *c, size_t bytes)
{
	set_deadline(cs, c, stopwatch_us() + time_for(cs, bytes));
	pthread_mutex_lock(&cs->lock);
	c->receiving = true;
	pthread_mutex_unlock(&cs->lock);
}

void clients_sending(struct clients *cs, struct client *c, size_t bytes)
{
	set_deadline(cs, c, stopwatch_us() + time_for(cs, bytes));
}

void clients_working(struct clients *cs, struct client *c)
{
	set_deadline(cs, c, NO_DEADLINE);
}

void clients_end(struct clients *cs, struct client *c)
{
	pthread_mutex_lock(&cs->lock);
	if (c->busy)
		cs->busy_count--;
	c->busy = false;
	c->deadline_us = stopwatch_us() + cs->limits.idle_us;
	if (cs->busy_count == 0)
		pthread_cond_broadcast(&cs->idle);
	pthread_mutex_unlock(&cs->lock);
}

const struct address *client_address(const struct client *c)
{
	return &c->from;
}

/*
 * libmicrohttpd 0.9.75 takes a read that does not fill its buffer for the last one, and never sees
 * the end that came right behind it.  Twice in a row: what has just been read may be whole.
 */
static bool has_left(struct client *c)
{
	struct pollfd ended = {.fd = c->socket, .events = POLLRDHUP};
	bool before = c->left;
	int unread = 0;

	c->left = c->receiving && poll(&ended, 1, 0) == 1 && ended.revents & POLLRDHUP &&
		  ioctl(c->socket, FIONREAD, &unread) == 0 && unread == 0;
	return before && c->left;
}

void clients_sweep(struct clients *cs)
{
	int64_t now = stopwatch_us();

	pthread_mutex_lock(&cs->lock);
	for (struct client *c = cs->first; c; c = c->next)
		if (c->deadline_us < now || has_left(c))
			shutdown(c->socket, SHUT_RDWR);
	pthread_mutex_unlock(&cs->lock);
}

void clients_hurry(struct clients *cs, int64_t most_us)
{
	int64_t deadline_us = stopwatch_us() + most_us;

	pthread_mutex_lock(&cs->lock);
	for (struct client *c = cs->first; c; c = c->next)
		if (c->deadline_us != NO_DEADLINE && c->deadline_us > deadline_us)
			c->deadline_us = deadline_us;
	pthread_mutex_unlock(&cs->lock);
}

void clients_cut_all(struct clients *cs)
{
	pthread_mutex_lock(&cs->lock);
	for (struct client *c = cs->first; c; c = c->next)
		shutdown(c->socket, SHUT_RDWR);
	pthread_mutex_unlock(&cs->lock);
}

bool clients_wait_idle(struct clients *cs, int64_t most_us)
{
	struct timespec until;
	int64_t until_us = stopwatch_us() + most_us;
	int problem = 0;

	until = (struct timespec){.tv_sec = until_us / 1000000,
				  .tv_nsec = until_us % 1000000 * 1000};
	pthread_mutex_lock(&cs->lock);
	while (cs->busy_count > 0 && problem == 0)
		problem = pthread_cond_timedwait(&cs->idle, &cs->lock, &until);
	bool idle = cs->busy_count == 0;

	pthread_mutex_unlock(&cs->lock);
	return idle;
}
