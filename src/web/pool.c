#include "web/pool.h"

#include "web/stopwatch.h"

#include <pthread.h>
#include <stdlib.h>

struct worker {
	struct pool_worker face;
	struct pool *pool;
	pthread_t thread;
	pthread_cond_t called;
	struct pool_item *item;  /* what it was called for */
	struct worker *idle_too; /* the next one of the pool's idle ones */
};

/*
 * Who became idle last is called first: its connection's pages are still in memory and its stack in
 * the processor's cache, and those that a quiet hour does not need are not touched.
 */
struct pool {
	struct pool_setup setup;
	pthread_mutex_t lock; /* guards what follows */
	struct pool_item *first, **end;
	size_t waiting;
	unsigned running; /* without those that wait for others */
	struct worker *idle;
	bool stopping;
	struct worker *workers;
	unsigned worker_count;
};

/* ---- with the lock held ---- */

static struct pool_item *take_first(struct pool *p)
{
	struct pool_item *item = p->first;

	p->first = item->next;
	if (!p->first)
		p->end = &p->first;
	p->waiting--;
	return item;
}

/* NULL when nothing waits or enough are running. */
static struct pool_item *take_to_run(struct pool *p)
{
	if (!p->first || p->running >= p->setup.at_once)
		return NULL;
	p->running++;
	return take_first(p);
}

/* Gives an idle worker what may run now; it has to be called.  NULL when there is no such pair. */
static struct worker *hand_over(struct pool *p)
{
	struct worker *w = p->idle;

	if (!w || !(w->item = take_to_run(p)))
		return NULL;
	p->idle = w->idle_too;
	return w;
}

/* ---- workers ---- */

/* Not under the lock, where the woken worker would only meet it and sleep again. */
static void call(struct worker *w)
{
	if (w)
		pthread_cond_signal(&w->called);
}

/* After an item: the next one, or NULL when the pool stops and nothing is left for this worker. */
static struct pool_item *next_item(struct worker *w)
{
	struct pool *p = w->pool;

	pthread_mutex_lock(&p->lock);
	p->running--;
	w->item = take_to_run(p);
	if (!w->item && !p->stopping) {
		w->idle_too = p->idle;
		p->idle = w;
	}
	while (!w->item && !p->stopping)
		pthread_cond_wait(&w->called, &p->lock);
	pthread_mutex_unlock(&p->lock);
	return w->item;
}

/* While a worker waits for others another one may run; who comes back goes on at once. */
static void make_room(void *worker, bool waiting)
{
	struct pool *p = ((struct worker *)worker)->pool;
	struct worker *other = NULL;

	pthread_mutex_lock(&p->lock);
	if (waiting) {
		p->running--;
		other = hand_over(p);
	} else {
		p->running++;
	}
	pthread_mutex_unlock(&p->lock);
	call(other);
}

static void *work(void *arg)
{
	struct worker *w = arg;
	const struct pool_setup *setup = &w->pool->setup;
	struct pool_item *item;

	w->face.db = setup->db ? db_session_new(setup->db) : NULL;
	w->face.arena = arena_new(setup->arena_bytes);
	if (w->face.db)
		db_session_tell_waits(w->face.db, make_room, w);
	struct arena_mark empty = arena_mark(w->face.arena);

	while ((item = next_item(w))) {
		setup->run(&w->face, item);
		arena_rewind(w->face.arena, empty);
	}
	arena_free(w->face.arena);
	db_session_free(w->face.db);
	return NULL;
}

/* ---- the pool ---- */

/* It counts as running until it first asks for an item. */
static bool add_worker(struct pool *p)
{
	struct worker *w = &p->workers[p->worker_count];

	w->pool = p;
	must(pthread_cond_init(&w->called, NULL) == 0);
	pthread_mutex_lock(&p->lock);
	p->running++;
	pthread_mutex_unlock(&p->lock);
	if (pthread_create(&w->thread, NULL, work, w) != 0) {
		pthread_cond_destroy(&w->called);
		return false;
	}
	p->worker_count++;
	return true;
}

struct pool *pool_new(const struct pool_setup *setup)
{
	struct pool *p = calloc(1, sizeof *p);

	must(p && setup->threads > 0 && setup->at_once > 0 && setup->most > 0);
	p->setup = *setup;
	p->end = &p->first;
	p->workers = calloc(setup->threads, sizeof *p->workers);
	must(p->workers);
	must(pthread_mutex_init(&p->lock, NULL) == 0);
	while (p->worker_count < setup->threads) {
		if (!add_worker(p)) {
			pool_stop(p);
			pool_free(p);
			return NULL;
		}
	}
	return p;
}

bool pool_put(struct pool *p, struct pool_item *item)
{
	struct worker *w = NULL;

	pthread_mutex_lock(&p->lock);
	bool fits = p->waiting < p->setup.most && !p->stopping;

	if (fits) {
		item->next = NULL;
		item->queued_us = stopwatch_us();
		*p->end = item;
		p->end = &item->next;
		p->waiting++;
		w = hand_over(p);
	}
	pthread_mutex_unlock(&p->lock);
	call(w);
	return fits;
}

struct pool_item *pool_take_late(struct pool *p, int64_t wait_us)
{
	struct pool_item *item = NULL;

	pthread_mutex_lock(&p->lock);
	if (p->first && stopwatch_us() - p->first->queued_us > wait_us)
		item = take_first(p);
	pthread_mutex_unlock(&p->lock);
	return item;
}

void pool_stop(struct pool *p)
{
	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->stopping = true;
	p->idle = NULL; /* they end: what waits is run by those that run */
	for (unsigned i = 0; i < p->worker_count; i++)
		pthread_cond_signal(&p->workers[i].called);
	pthread_mutex_unlock(&p->lock);
	for (unsigned i = 0; i < p->worker_count; i++)
		pthread_join(p->workers[i].thread, NULL);
}

void pool_free(struct pool *p)
{
	if (!p)
		return;
	for (unsigned i = 0; i < p->worker_count; i++)
		pthread_cond_destroy(&p->workers[i].called);
	pthread_mutex_destroy(&p->lock);
	free(p->workers);
	free(p);
}
