/*
 * A request body while it arrives. It is held in memory up to the route's limit; all bodies of a
 * server together have a limit too. What goes over is dropped but still read, up to about twice the
 * limit: a client that is cut off in the middle of sending never sees the answer.
 *
 * Bodies of routes that take files are held in a nameless file of memory (memfd): one piece for the
 * reader however large it grows, nothing to copy while it grows, in no folder that a backup or
 * another program could see, and given back whole when the request ends.
 */
#ifndef WEB_INTAKE_H
#define WEB_INTAKE_H

#include "base/str.h"

#include <stdatomic.h>

/* What the bodies that share it hold. */
struct intake_budget {
	atomic_size_t held;
	size_t most;
};

struct intake {
	struct intake_budget *budget;
	char *bytes; /* of a body in a file: where it is mapped, once it was asked for */
	size_t len, size, mapped, limit, seen;
	int file;       /* -1: the body stands in memory of its own */
	bool too_large; /* more than the limit came */
	bool crowded;   /* the server holds too much already */
};

/* Limits above this are for files. */
#define INTAKE_FILE_BYTES ((size_t)1 << 20)

void intake_init(struct intake *in, struct intake_budget *budget, size_t limit);
/* False when so much came that the sender is not worth waiting for. */
bool intake_add(struct intake *in, const char *bytes, size_t len);
/* Lives until more is added, or intake_done(). */
struct str intake_body(struct intake *in);
/* Gives the memory back; also for one that was never used. */
void intake_done(struct intake *in);

#endif
