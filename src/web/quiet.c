/*
 * No more connections, the others to their end: libmicrohttpd's quiesce().  In 0.9.75 it aborts the
 * program, once in some thousand times, when one of its threads looks at its listening socket just
 * then.  So each of them is held first, in the callback for a new connection, which a connection of
 * ours brings it to.
 */
#include "web/server_internal.h"

#include <errno.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Threads whose connections are all taken listen no more, come to no callback, and do no harm. */
#define HOLD_MS 500

void quiet_hold(struct web_server *s)
{
	struct quiet *q = &s->quiet;

	pthread_mutex_lock(&q->lock);
	q->held++;
	pthread_cond_broadcast(&q->changed);
	while (!q->over)
		pthread_cond_wait(&q->changed, &q->lock);
	pthread_mutex_unlock(&q->lock);
}

/* A connection to ourselves; nobody waits for what becomes of it. */
static int knock(const struct web_server *s)
{
	struct sockaddr_storage name = {0};
	socklen_t len = sizeof name;

	if (getsockname(s->socket, (struct sockaddr *)&name, &len) != 0)
		return -1;
	int fd = socket(name.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd < 0 || connect(fd, (struct sockaddr *)&name, len) == 0 || errno == EINPROGRESS)
		return fd;
	close(fd);
	return -1;
}

static void wait_until_held(struct quiet *q)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += HOLD_MS * 1000000L;
	until.tv_sec += until.tv_nsec / 1000000000;
	until.tv_nsec %= 1000000000;
	pthread_mutex_lock(&q->lock);
	while (q->held < EPOLL_THREADS &&
	       pthread_cond_timedwait(&q->changed, &q->lock, &until) == 0)
		;
	pthread_mutex_unlock(&q->lock);
}

static void let_go(struct quiet *q)
{
	pthread_mutex_lock(&q->lock);
	q->over = true;
	pthread_cond_broadcast(&q->changed);
	pthread_mutex_unlock(&q->lock);
}

void quiet_begin(struct web_server *s)
{
	int knocks[EPOLL_THREADS];

	atomic_store(&s->stopping, true);
	for (unsigned i = 0; i < EPOLL_THREADS; i++)
		knocks[i] = knock(s);
	wait_until_held(&s->quiet);
	MHD_quiesce_daemon(s->daemon);
	let_go(&s->quiet);
	for (unsigned i = 0; i < EPOLL_THREADS; i++)
		if (knocks[i] >= 0)
			close(knocks[i]);
}
