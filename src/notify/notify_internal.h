#ifndef NOTIFY_INTERNAL_H
#define NOTIFY_INTERNAL_H

#include "notify.sql.h"
#include "notify.views.h"
#include "notify/notify.h"
#include "notify/notify_reasons.h"
#include "notify/notify_rules.h"

/* Inside an op: a message for each who must know, but `by`, who did it and knows. */
enum outcome notify_tell(struct task *t, const struct notify_rule *rule, int64_t subject,
			 struct seat_id by);

#define NOTIFY_PEOPLE_MOST 200
struct notify_people {
	struct seat_id seats[NOTIFY_PEOPLE_MOST];
	size_t count;
	bool requester; /* and the requester, through the page */
};
/*
 * Finds who plays that part in the matter; false when nobody does.  Whom a wall keeps out of the
 * matter plays none.
 */
bool notify_find_people(struct task *t, const struct event_about *about, enum notify_part part,
			struct notify_people *out);

/* Inside an op: queues the message of each of them for that part. */
struct notify_addressed {
	const char *event;
	int64_t emitted; /* what the event named */
	const struct event_about *about;
	enum notify_part part;
};
void notify_address(struct task *t, const struct notify_addressed *to,
		    const struct notify_people *people);

/* The message's text in that language. */
struct str notify_text(struct arena *a, enum language language, struct str event, struct str name,
		       struct str detail);

/*
 * How often a message is tried.  With the waits of its job between them this is an hour of a line
 * that is down.  An attempt that took its process with it counts for the queue alone: then the
 * message still waits when its job has been put aside, and the operator may send it again.
 */
#define NOTIFY_ATTEMPTS_MOST 6
/* The job of one message. */
enum outcome notify_send(struct task *t, int64_t subject);

extern const struct right right_read_troubles;

enum outcome notify_desk_page(struct task *t, struct web *w);
enum outcome notify_open_page(struct task *t, struct web *w);
enum outcome notify_read_post(struct task *t, struct web *w);
enum outcome notify_troubles_page(struct task *t, struct web *w);
enum outcome notify_again_post(struct task *t, struct web *w);

#endif
