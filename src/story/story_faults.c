/*
 * The story again and again, each time with another step of the database failing, until none is
 * left to fail.
 */
#include "story/story_play.h"

#include <stdio.h>

#define FAULTS_MOST  5000
#define PAST_THE_END 2 /* the story ended before its fault came */

struct fault {
	size_t from;
	int64_t step; /* 0: none fails */
};

static int play_fault(struct play *p, void *arg)
{
	const struct fault *f = arg;

	p->fault_left = f->step;
	if (f->step)
		p->note = str_printf(p->arena,
				     "the run in which database step %lld of the acts fails",
				     (long long)f->step);
	if (!play_steps(p, f->from))
		return 1;
	return f->step && !p->faulted ? PAST_THE_END : 0;
}

bool faults_run(struct play *p, size_t from)
{
	struct fault f = {.from = from};
	int status = 0;

	play_shut(p);
	for (; status == 0 && f.step <= FAULTS_MOST; f.step++)
		status = play_apart(p, play_fault, &f);
	if (status == 0)
		return play_error(p, "there is no end of database steps");
	if (status == PAST_THE_END && p->options->verbose)
		printf("  %s: each of %lld database steps has failed once\n", p->story->file,
		       (long long)f.step - 2);
	return status == PAST_THE_END;
}
