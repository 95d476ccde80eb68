/*
 * A bounded queue in front of worker threads. Each worker has one way into the database and one
 * arena that it uses again for every item.
 */
#ifndef WEB_POOL_H
#define WEB_POOL_H

#include "db/db.h"

/* Stands in what is queued; belongs to the pool from pool_put() until it is run or taken back. */
struct pool_item {
	struct pool_item *next;
	int64_t queued_us;
};

struct pool_worker {
	struct db_session *db; /* NULL without a database */
	struct arena *arena;   /* empty again after each item */
};

struct pool_setup {
	unsigned threads;
	unsigned at_once; /* that compute; a thread that waits for the database's writer or server
			     leaves its place to another meanwhile */
	size_t most;      /* items that wait */
	size_t arena_bytes;
	struct db *db; /* or NULL */
	void (*run)(struct pool_worker *worker, struct pool_item *item);
};

struct pool;

/* NULL when the threads cannot be started. */
struct pool *pool_new(const struct pool_setup *setup);
/* False when the queue is full: the item stays the caller's. */
bool pool_put(struct pool *p, struct pool_item *item);
/*
 * The oldest waiting item if it has waited for longer than that, else NULL; it is the caller's
 * again.
 */
struct pool_item *pool_take_late(struct pool *p, int64_t wait_us);
/* Runs what is waiting and ends the threads; from then on the pool takes nothing.  Accepts NULL. */
void pool_stop(struct pool *p);
/* After pool_stop(), and when nobody can come with an item any more.  Accepts NULL. */
void pool_free(struct pool *p);

#endif
