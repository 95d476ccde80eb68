#include "web/intake.h"

#include "base/must.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define FIRST_BYTES ((size_t)4 << 10)
/* A file is paid for in steps of this: doubling would charge for what nobody sends. */
#define FILE_STEP_BYTES ((size_t)1 << 20)
/* Read and dropped in any case, for routes that take no body at all. */
#define DRAINED_BYTES ((size_t)64 << 10)

void intake_init(struct intake *in, struct intake_budget *budget, size_t limit)
{
	*in = (struct intake){.budget = budget, .limit = limit, .file = -1};
}

static bool is_file(const struct intake *in)
{
	return in->limit > INTAKE_FILE_BYTES;
}

static void unmap(struct intake *in)
{
	if (in->mapped)
		munmap(in->bytes, in->mapped);
	in->bytes = NULL;
	in->mapped = 0;
}

static void let_go(struct intake *in)
{
	if (in->size)
		atomic_fetch_sub(&in->budget->held, in->size);
	if (is_file(in))
		unmap(in);
	else
		free(in->bytes);
	if (in->file >= 0)
		close(in->file);
	in->file = -1;
	in->bytes = NULL;
	in->len = in->size = 0;
}

/* What to pay for when so much is needed. */
static size_t size_for(const struct intake *in, size_t need)
{
	size_t size = in->size ? in->size : FIRST_BYTES;

	if (is_file(in))
		return (need + FILE_STEP_BYTES - 1) / FILE_STEP_BYTES * FILE_STEP_BYTES;
	while (size < need)
		size *= 2;
	return size;
}

/* As far as the budget goes. */
static bool pay(struct intake *in, size_t size)
{
	size_t more = size - in->size;

	if (atomic_fetch_add(&in->budget->held, more) + more > in->budget->most) {
		atomic_fetch_sub(&in->budget->held, more);
		return false;
	}
	in->size = size;
	return true;
}

static bool make_room(struct intake *in, size_t need)
{
	size_t size = size_for(in, need);

	if (size <= in->size)
		return true;
	if (!pay(in, size))
		return false;
	if (is_file(in)) {
		if (in->file < 0)
			in->file = memfd_create("body", MFD_CLOEXEC);
		return in->file >= 0;
	}
	in->bytes = realloc(in->bytes, size);
	must(in->bytes);
	return true;
}

static bool write_all(int file, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(file, bytes, len);

		if (n <= 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

/* False when there is no memory for it: the server is as full as when the budget is used up. */
static bool put(struct intake *in, const char *bytes, size_t len)
{
	if (!make_room(in, in->len + len))
		return false;
	if (!is_file(in)) {
		memcpy(in->bytes + in->len, bytes, len);
	} else {
		unmap(in); /* it would be too short for what comes */
		if (!write_all(in->file, bytes, len))
			return false;
	}
	in->len += len;
	return true;
}

bool intake_add(struct intake *in, const char *bytes, size_t len)
{
	in->seen += len;
	if (in->seen > in->limit)
		in->too_large = true;
	else if (!in->crowded)
		in->crowded = !put(in, bytes, len);
	if (!in->too_large && !in->crowded)
		return true;
	let_go(in);
	return in->seen <= 2 * in->limit + DRAINED_BYTES;
}

struct str intake_body(struct intake *in)
{
	if (in->file >= 0 && !in->bytes) {
		void *at = mmap(NULL, in->len, PROT_READ, MAP_PRIVATE, in->file, 0);

		must(at != MAP_FAILED);
		in->bytes = at;
		in->mapped = in->len;
	}
	return in->bytes ? (struct str){in->bytes, in->len} : STR("");
}

void intake_done(struct intake *in)
{
	if (in->budget)
		let_go(in);
}
