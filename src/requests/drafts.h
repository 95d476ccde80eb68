/* A request that is still being written: what a citizen has answered so far, page by page. */
#ifndef REQUESTS_DRAFTS_H
#define REQUESTS_DRAFTS_H

#include "db/db.h"

#define DRAFT_ANSWERS_MOST 64
#define DRAFT_CODE_DIGITS  8 /* a request's has another length: nobody takes one for the other */

struct draft_answer {
	struct str name, value;
};
struct draft {
	struct draft_id id; /* v = 0: not stored yet */
	int64_t version;
	struct str step;
	struct request_id request; /* what it became; v = 0: not sent yet */
	struct str code;           /* to go on elsewhere; absent once it was sent */
	struct draft_answer answers[DRAFT_ANSWERS_MOST];
	size_t count;
};

/* The draft behind a cookie; false when there is none or the secret is wrong. */
bool requests_draft(struct task *t, struct str cookie, struct draft *out);
/* The value of an answer; absent when it was never given. */
struct str draft_answer(const struct draft *d, const char *name);
void draft_set(struct draft *d, struct str name, struct str value);

struct requests_draft_save_in {
	const struct draft *draft; /* with the version that the page showed */
	struct str step;
};
struct requests_draft_save_out {
	struct str cookie; /* set for a new draft */
	int64_t version;
};
/*
 * CONFLICT when another window saved meanwhile, TOO_LATE when it was sent, NOT_FOUND when it is
 * gone.
 */
enum outcome requests_draft_save(struct task *t, const struct requests_draft_save_in *in,
				 struct requests_draft_save_out *out);
enum outcome requests_draft_drop(struct task *t, const struct draft_id *in, struct nothing *out);
/* The PIN that goes with the code of the draft; the same each time. */
struct str requests_draft_pin(struct task *t, struct draft_id id);

struct requests_draft_open_in {
	struct str code, pin;
	struct str peer; /* the caller's address, for the throttle */
};
struct requests_draft_open_out {
	bool open;
	bool throttled;    /* the caller's address has to wait a quarter of an hour */
	bool closed;       /* the code has to wait for a day at most */
	struct str cookie; /* with it this browser goes on; others that have it go on as well */
	int64_t sent_at;   /* not 0: it was sent then, and there is no cookie: nothing goes on */
};
/*
 * Checks code and PIN of a draft.  OK also when they are wrong: the attempt is counted (`open`
 * false).
 */
enum outcome requests_draft_open(struct task *t, const struct requests_draft_open_in *in,
				 struct requests_draft_open_out *out);

struct requests_aided_once_out {
	struct str code, pin;
};
/*
 * The code of the person aided, in the browser that sent the request: for a minute from the first
 * time, so that a page that did not arrive can be asked for again, then TOO_LATE.  NOT_FOUND when
 * there is none.
 */
enum outcome requests_aided_once(struct task *t, const struct draft_id *in,
				 struct requests_aided_once_out *out);
bool requests_aided_shown(const struct draft *d);

/* The PIN of the slip that this draft becomes; the same each time. */
struct str requests_pin_of_draft(struct task *t, struct draft_id id);

#endif
