#include "web/intake.h"

#include "base/must.h"

#include <stdlib.h>

#define FIRST_BYTES ((size_t)4 << 10)
/* Read and dropped in any case, for routes that take no body at all. */
#define DRAINED_BYTES ((size_t)64 << 10)

void intake_init(struct intake *in, struct intake_budget *budget, size_t limit)
{
	*in = (struct intake){.budget = budget, .limit = limit};
}

static void let_go(struct intake *in)
{
	if (in->size)
		atomic_fetch_sub(&in->budget->held, in->size);
	free(in->bytes);
	in->bytes = NULL;
	in->len = in->size = 0;
}

/* Doubles up to the limit, as far as the budget goes. */
static bool make_room(struct intake *in, size_t need)
{
	size_t size = in->size ? in->size : FIRST_BYTES;

	while (size < need)
		size *= 2;
	if (size == in->size)
		return true;
	size_t more = size - in->size;

	if (atomic_fetch_add(&in->budget->held, more) + more > in->budget->most) {
		atomic_fetch_sub(&in->budget->held, more);
		return false;
	}
	in->bytes = realloc(in->bytes, size);
	must(in->bytes);
	in->size = size;
	return true;
}

bool intake_add(struct intake *in, const char *bytes, size_t len)
{
	in->seen += len;
	if (in->seen > in->limit)
		in->too_large = true;
	else if (!in->crowded)
		in->crowded = !make_room(in, in->len + len);
	if (in->too_large || in->crowded) {
		let_go(in);
		return in->seen <= 2 * in->limit + DRAINED_BYTES;
	}
	memcpy(in->bytes + in->len, bytes, len);
	in->len += len;
	return true;
}

struct str intake_body(const struct intake *in)
{
	return in->bytes ? (struct str){in->bytes, in->len} : STR("");
}

void intake_done(struct intake *in)
{
	if (in->budget)
		let_go(in);
}
