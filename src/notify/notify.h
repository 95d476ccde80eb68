/*
 * Who must know is told.  An event becomes one message for each who must hear of it; each is sent
 * by a job of its own, so that one that is stuck keeps no other waiting.  Where somebody must know
 * and nobody is found, that is an error which an operator sees.
 */
#ifndef NOTIFY_NOTIFY_H
#define NOTIFY_NOTIFY_H

#include "access/access.h"
#include "jobs/jobs.h"

/* A message as a channel gets it. */
struct notify_message {
	struct message_id id;
	struct seat_id seat;       /* who; v = 0: the requester */
	struct request_id request; /* whose requester */
	struct str text;           /* in Vietnamese; neutral */
};

/*
 * A way to people.  OK once it was handed over; an outcome that a job may retry when it could not
 * be, any other when it never can.
 */
struct notify_backend {
	const char *name;
	enum outcome (*send)(struct task *t, const struct notify_message *m);
};
/*
 * "desk" and "page" are the program's own pages; "null" accepts and forgets; "ram" keeps what it
 * got in world->kept_messages.  Ends with name = NULL.
 */
extern const struct notify_backend notify_backends[];

#define NOTIFY_KEPT_MOST 500
/* What "ram" keeps.  Written by one thread at a time. */
struct notify_kept {
	struct notify_kept_row {
		struct seat_id seat;
		struct request_id request;
		char text[200];
	} rows[NOTIFY_KEPT_MOST];
	size_t count;
	bool broken; /* as if the line were down */
};

/* How many messages the seat has not read. */
int64_t notify_unread(struct task *t, struct seat_id seat);
/* The newest of them, as /news shows them; at most NOTIFY_NEWEST_MOST. */
#define NOTIFY_NEWEST_MOST 8
struct news_line;
size_t notify_newest(struct task *t, struct news_line **out);
/* An op: the actor's seat has read what it was told before that instant. */
enum outcome notify_read_before(struct task *t, const int64_t *before, struct nothing *out);
/* Messages that reached nobody, as operators see them. */
int64_t notify_troubles(struct task *t);

extern const struct module notify_module;

#endif
