#include "base/must.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static _Thread_local int64_t current_task;

void must_in_task(int64_t task_number)
{
	current_task = task_number;
}

void must_failed(const char *condition, const char *file, int line)
{
	fprintf(stderr, "kip: %s:%d: must(%s) failed in task %" PRId64 "\n", file, line, condition,
		current_task);
	abort();
}
