/*
 * A program that is run once and has an end: it reads and writes files that the caller opened, gets
 * none of the server's other files or surroundings, and is ended when its time is over.
 */
#ifndef BASE_CHILD_H
#define BASE_CHILD_H

struct child {
	const char *const *argv; /* ends with NULL; argv[0] is looked up in PATH without a '/' */
	int in, out, err;        /* become its standard three; -1: /dev/null */
	unsigned most_ms;
};

enum child_end {
	CHILD_NOT_STARTED, /* no such program, no memory, no more processes */
	CHILD_ENDED,       /* by itself; *status is what it answered */
	CHILD_KILLED,      /* by a signal: a crash, or a limit it ran into */
	CHILD_LATE,        /* by us: its time was over */
};

/* Returns when the program is gone; *status is set for CHILD_ENDED alone. */
enum child_end child_run(const struct child *c, int *status);

#endif
