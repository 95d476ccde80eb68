/*
 * Faults and races need the same moment many times over.  A process forked there, on a copy of the
 * database, has all of it: who is signed in, what was captured, what the clock says; and nothing it
 * does comes back.  A story that aborts the program is one failure and no more.
 */
#include "story/story_play.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A part that does not end is killed: a deadlock must not hold the run. */
#define PART_SECONDS 120

int apart_start(unsigned seconds, int (*part)(void *), void *arg)
{
	fflush(NULL);
	pid_t child = fork();

	must(child >= 0);
	if (child != 0)
		return child;
	alarm(seconds);
	exit(part(arg));
}

int apart_next(int *how)
{
	int process = waitpid(-1, how, 0);

	must(process > 0);
	return process;
}

int apart_status(const char *file, int how)
{
	if (WIFEXITED(how))
		return WEXITSTATUS(how);
	printf("%s: the program was stopped: %s\n", file, sigdescr_np(WTERMSIG(how)));
	fflush(stdout);
	return 1;
}

static int apart_wait(const char *file, int process)
{
	int how = 0;

	must(waitpid(process, &how, 0) == process);
	return apart_status(file, how);
}

struct copied_part {
	struct play *play;
	const char *copy;
	play_part *run;
	void *arg;
};

static int run_on_copy(void *arg)
{
	const struct copied_part *part = arg;
	int status = play_open(part->play, part->copy) ? part->run(part->play, part->arg) : 1;

	play_shut(part->play);
	return status;
}

int play_apart(struct play *p, play_part *run, void *arg)
{
	struct copied_part part = {p, str_printf(p->arena, "%sx", p->base).ptr, run, arg};

	must(!p->db);
	if (!bases_copy(p->bases, p->base, part.copy)) {
		play_error(p, "the database cannot be copied");
		return 1;
	}
	int status = apart_wait(p->story->file, apart_start(PART_SECONDS, run_on_copy, &part));

	if (status != 1 || !p->options->keep)
		bases_drop(p->bases, part.copy);
	return status;
}
