/*
 * Blocks double up to 256 KiB; a bigger request gets a block of its own.  Closers form one list,
 * newest first, so that a mark is three words and rewinding needs no search.
 */
#include "base/arena.h"

#include "base/must.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_BLOCK   ((size_t)8 << 10)
#define LARGEST_BLOCK ((size_t)256 << 10)
#define ALIGNMENT     (_Alignof(max_align_t))

struct block {
	struct block *older;
	size_t size, used, used_before; /* used_before: bytes in all older blocks */
	_Alignas(max_align_t) char bytes[];
};

struct closer {
	struct closer *older;
	void (*close)(void *);
	void *what;
};

struct arena {
	struct block *newest;
	struct closer *closers;
	size_t limit;
};

static void add_block(struct arena *a, size_t need)
{
	size_t size = a->newest ? a->newest->size * 2 : FIRST_BLOCK;
	size_t before = a->newest ? a->newest->used_before + a->newest->used : 0;

	if (size > LARGEST_BLOCK)
		size = LARGEST_BLOCK;
	if (size < need)
		size = need;
	struct block *b = malloc(sizeof *b + size);

	must(b);
	*b = (struct block){.older = a->newest, .size = size, .used_before = before};
	a->newest = b;
}

struct arena *arena_new(size_t limit_bytes)
{
	struct arena *a = calloc(1, sizeof *a);

	must(a);
	a->limit = limit_bytes;
	return a;
}

void *arena_bytes(struct arena *a, size_t size)
{
	must(size < a->limit);
	size_t need = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

	must(arena_used(a) + need <= a->limit);
	if (!a->newest || a->newest->size - a->newest->used < need)
		add_block(a, need);
	char *at = a->newest->bytes + a->newest->used;

	a->newest->used += need;
	return at;
}

void *arena_alloc(struct arena *a, size_t count, size_t size)
{
	size_t need;

	must(!__builtin_mul_overflow(count, size, &need));
	return memset(arena_bytes(a, need), 0, need);
}

void arena_closer(struct arena *a, void (*close)(void *), void *what)
{
	struct closer *c = arena_one(a, struct closer);

	*c = (struct closer){.older = a->closers, .close = close, .what = what};
	a->closers = c;
}

size_t arena_used(const struct arena *a)
{
	return a->newest ? a->newest->used_before + a->newest->used : 0;
}

struct arena_mark arena_mark(const struct arena *a)
{
	return (struct arena_mark){a->newest, a->newest ? a->newest->used : 0, a->closers};
}

void arena_rewind(struct arena *a, struct arena_mark mark)
{
	while (a->closers != mark.closers) {
		struct closer *c = a->closers;

		must(c);
		a->closers = c->older;
		c->close(c->what);
	}
	while (a->newest != mark.block) {
		struct block *b = a->newest;

		must(b);
		a->newest = b->older;
		free(b);
	}
	if (a->newest)
		a->newest->used = mark.used;
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	arena_rewind(a, (struct arena_mark){0});
	free(a);
}
