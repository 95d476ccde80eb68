#include "web/pool.h"

#include "web/stopwatch.h"

#include <pthread.h>
#include <stdlib.h>

struct pool {
	struct pool_setup setup;
	pthread_mutex_t lock;
	pthread_cond_t filled;
	struct pool_item *first, **end;
	size_t waiting;
	bool stopping;
	pthread_t *threads;
	unsigned thread_count;
};

/* Called with the lock held and something waiting. */
static struct pool_item *take_first(struct pool *p)
{
	struct pool_item *item = p->first;

	p->first = item->next;
	if (!p->first)
		p->end = &p->first;
	p->waiting--;
	return item;
}

/* NULL when the pool stops and nothing waits any more. */
static struct pool_item *wait_for_item(struct pool *p)
{
	struct pool_item *item = NULL;

	pthread_mutex_lock(&p->lock);
	while (!p->first && !p->stopping)
		pthread_cond_wait(&p->filled, &p->lock);
	if (p->first)
		item = take_first(p);
	pthread_mutex_unlock(&p->lock);
	return item;
}

static void *work(void *arg)
{
	struct pool *p = arg;
	struct pool_worker worker = {
		.db = p->setup.db ? db_session_new(p->setup.db) : NULL,
		.arena = arena_new(p->setup.arena_bytes),
	};
	struct arena_mark empty = arena_mark(worker.arena);
	struct pool_item *item;

	while ((item = wait_for_item(p))) {
		p->setup.run(&worker, item);
		arena_rewind(worker.arena, empty);
	}
	arena_free(worker.arena);
	db_session_free(worker.db);
	return NULL;
}

struct pool *pool_new(const struct pool_setup *setup)
{
	struct pool *p = calloc(1, sizeof *p);

	must(p && setup->threads > 0 && setup->most > 0);
	p->setup = *setup;
	p->end = &p->first;
	p->threads = calloc(setup->threads, sizeof *p->threads);
	must(p->threads);
	must(pthread_mutex_init(&p->lock, NULL) == 0 && pthread_cond_init(&p->filled, NULL) == 0);
	while (p->thread_count < setup->threads) {
		if (pthread_create(&p->threads[p->thread_count], NULL, work, p) != 0) {
			pool_stop(p);
			pool_free(p);
			return NULL;
		}
		p->thread_count++;
	}
	return p;
}

bool pool_put(struct pool *p, struct pool_item *item)
{
	pthread_mutex_lock(&p->lock);
	bool fits = p->waiting < p->setup.most && !p->stopping;

	if (fits) {
		item->next = NULL;
		item->queued_us = stopwatch_us();
		*p->end = item;
		p->end = &item->next;
		p->waiting++;
	}
	pthread_mutex_unlock(&p->lock);
	/* Not under the lock, where the woken worker would only meet it and sleep again. */
	if (fits)
		pthread_cond_signal(&p->filled);
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
	pthread_cond_broadcast(&p->filled);
	pthread_mutex_unlock(&p->lock);
	for (unsigned i = 0; i < p->thread_count; i++)
		pthread_join(p->threads[i], NULL);
}

void pool_free(struct pool *p)
{
	if (!p)
		return;
	pthread_cond_destroy(&p->filled);
	pthread_mutex_destroy(&p->lock);
	free(p->threads);
	free(p);
}
