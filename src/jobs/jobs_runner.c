/* The threads that keep the queue empty while the server runs. */
#include "jobs/jobs.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#define LOOK_EVERY_S 1
#define RUN_AT_ONCE  50

struct jobs_runner {
	struct world *world;
	struct db *db;
	pthread_mutex_t lock;
	pthread_cond_t stop_asked;
	bool stopping;
	unsigned count;
	pthread_t threads[];
};

/* Waits a moment; true when it is time to stop. */
static bool wait_or_stop(struct jobs_runner *r)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += LOOK_EVERY_S;
	pthread_mutex_lock(&r->lock);
	while (!r->stopping &&
	       pthread_cond_timedwait(&r->stop_asked, &r->lock, &until) != ETIMEDOUT)
		;
	bool stopping = r->stopping;

	pthread_mutex_unlock(&r->lock);
	return stopping;
}

static void *work_until_stopped(void *runner)
{
	struct jobs_runner *r = runner;
	struct db_session *db = db_session_new(r->db);

	do {
		struct task *t = task_new(r->world, db);

		jobs_run_due(t, NULL, RUN_AT_ONCE);
		task_free(t);
	} while (!wait_or_stop(r));
	db_session_free(db);
	return NULL;
}

struct jobs_runner *jobs_start(struct world *w, struct db *db, unsigned threads)
{
	struct jobs_runner *r = calloc(1, sizeof *r + threads * sizeof *r->threads);
	pthread_condattr_t monotonic;

	must(r);
	r->world = w;
	r->db = db;
	pthread_mutex_init(&r->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&r->stop_asked, &monotonic);
	for (; r->count < threads; r->count++)
		must(pthread_create(&r->threads[r->count], NULL, work_until_stopped, r) == 0);
	return r;
}

void jobs_stop(struct jobs_runner *r)
{
	pthread_mutex_lock(&r->lock);
	r->stopping = true;
	pthread_cond_broadcast(&r->stop_asked);
	pthread_mutex_unlock(&r->lock);
	for (unsigned i = 0; i < r->count; i++)
		pthread_join(r->threads[i], NULL);
	pthread_cond_destroy(&r->stop_asked);
	pthread_mutex_destroy(&r->lock);
	free(r);
}
