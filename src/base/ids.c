#include "base/ids.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/must.h"
#include "base/random.h"
#include "base/time.h"

#include <stdatomic.h>
#include <stdlib.h>

#define SLOT_BITS    6
#define COUNTER_BITS 15
#define EPOCH_MS     INT64_C(1577836800000) /* 2020-01-01 UTC */

struct id_maker {
	_Atomic int64_t last; /* time and counter of the newest id, without the slot */
	int64_t slot;
};

struct id_maker *id_maker_new(unsigned slot)
{
	struct id_maker *m = calloc(1, sizeof *m);

	must(m && slot < 1u << SLOT_BITS);
	m->slot = slot;
	return m;
}

void id_maker_free(struct id_maker *m)
{
	free(m);
}

/* The first id of an instant, without the slot. */
static int64_t first_of(int64_t now)
{
	return (now / 1000 - EPOCH_MS) * (INT64_C(1) << COUNTER_BITS);
}

void id_maker_skip(struct id_maker *m, int64_t now)
{
	int64_t last = atomic_load(&m->last), end = first_of(now + 1000) - 1;

	while (last < end && !atomic_compare_exchange_weak(&m->last, &last, end))
		continue;
}

/*
 * Counting on from the newest id keeps the order when the clock stands still, goes back, or the
 * counter is full.
 */
int64_t id_next(struct id_maker *m, int64_t now)
{
	int64_t fresh = first_of(now), last = atomic_load(&m->last), next;

	do
		next = fresh > last ? fresh : last + 1;
	while (!atomic_compare_exchange_weak(&m->last, &last, next));

	int64_t ms = next >> COUNTER_BITS, counter = next & ((1 << COUNTER_BITS) - 1);

	return (ms << (SLOT_BITS + COUNTER_BITS)) | (m->slot << COUNTER_BITS) | counter;
}

bool id_parse(struct str s, int64_t *out)
{
	int64_t value;

	if (!str_int(s, &value) || value <= 0 || s.ptr[0] == '0')
		return false;
	*out = value;
	return true;
}

/* H. M. Damm's table of order 10: totally anti-symmetric, so the check digit needs no weights. */
static unsigned damm(unsigned interim, unsigned digit)
{
	static const uint8_t table[10][10] = {
		{0, 3, 1, 7, 5, 9, 8, 6, 4, 2}, {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
		{4, 2, 0, 6, 8, 7, 1, 3, 5, 9}, {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
		{6, 1, 2, 3, 0, 4, 5, 9, 7, 8}, {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
		{5, 8, 6, 9, 7, 2, 0, 1, 3, 4}, {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
		{9, 4, 3, 8, 6, 1, 7, 2, 0, 5}, {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
	};

	return table[interim][digit];
}

struct str code_random(struct arena *a, unsigned digits)
{
	char *code = arena_alloc(a, digits + 1, 1);
	unsigned check = 0;

	for (unsigned i = 0; i + 1 < digits; i++) {
		unsigned digit = random_below(10);

		code[i] = (char)('0' + digit);
		check = damm(check, digit);
	}
	code[digits - 1] = (char)('0' + check);
	return (struct str){code, digits};
}

bool code_check(struct arena *a, struct str typed, unsigned digits, struct str *code)
{
	char *kept = arena_alloc(a, digits + 1, 1);
	unsigned count = 0, check = 0;

	for (size_t i = 0; i < typed.len; i++) {
		char c = typed.ptr[i];

		if (c == ' ' || c == '.' || c == '-')
			continue;
		if (c < '0' || c > '9' || count == digits)
			return false;
		check = damm(check, (unsigned)(c - '0'));
		kept[count++] = c;
	}
	if (count != digits || check != 0)
		return false;
	*code = (struct str){kept, digits};
	return true;
}

struct str code_spaced(struct arena *a, struct str code, unsigned group)
{
	struct buf b = buf_new(a, code.len * 2 + 1);

	for (size_t i = 0; i < code.len; i += group) {
		if (i)
			buf_addc(&b, ' ');
		buf_add(&b, str_sub(code, i, group));
	}
	return buf_str(&b);
}
