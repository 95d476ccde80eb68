/*
 * A request body while it arrives. It is held in memory up to the route's limit; all bodies of a
 * server together have a limit too. What goes over is dropped but still read, up to about twice the
 * limit: a client that is cut off in the middle of sending never sees the answer.
 */
#ifndef WEB_INTAKE_H
#define WEB_INTAKE_H

#include "base/str.h"

#include <stdatomic.h>

/* What all bodies of one server hold. */
struct intake_budget {
	atomic_size_t held;
	size_t most;
};

struct intake {
	struct intake_budget *budget;
	char *bytes;
	size_t len, size, limit, seen;
	bool too_large; /* more than the limit came */
	bool crowded;   /* the server holds too much already */
};

void intake_init(struct intake *in, struct intake_budget *budget, size_t limit);
/* False when so much came that the sender is not worth waiting for. */
bool intake_add(struct intake *in, const char *bytes, size_t len);
struct str intake_body(const struct intake *in);
/* Gives the memory back; also for one that was never used. */
void intake_done(struct intake *in);

#endif
