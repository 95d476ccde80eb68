/*
 * One arena per task: everything a request, job or story step makes goes at once.
 * A full arena is a bug (must), because the edge has already bounded bodies, fields and rows.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;
struct arena_mark {
	void *block;
	size_t used;
	void *closers;
};

#define ARENA_TASK_BYTES ((size_t)16 << 20)

struct arena *arena_new(size_t limit_bytes);
/* Zeroed, aligned for any type, never NULL. */
void *arena_alloc(struct arena *a, size_t count, size_t size);
/* The same not zeroed, for who writes all of it. */
void *arena_bytes(struct arena *a, size_t size);
/* Runs close(what) when the arena is freed or rewound past this point; newest first. */
void arena_closer(struct arena *a, void (*close)(void *), void *what);
struct arena_mark arena_mark(const struct arena *a);
void arena_rewind(struct arena *a, struct arena_mark mark);
size_t arena_used(const struct arena *a);
/* Accepts NULL. */
void arena_free(struct arena *a);

#define arena_one(a, type)         ((type *)arena_alloc((a), 1, sizeof(type)))
#define arena_many(a, count, type) ((type *)arena_alloc((a), (count), sizeof(type)))

#endif
