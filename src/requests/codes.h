/* Codes that open a request: the citizen's way in, what a visit may see, codes at the counter. */
#ifndef REQUESTS_CODES_H
#define REQUESTS_CODES_H

#include "db/db.h"

struct request;

struct requests_open_in {
	struct str code, pin;
	struct str peer; /* the caller's address, for the throttle */
};
struct requests_open_out {
	bool open;
	bool throttled; /* the caller's address has to wait a quarter of an hour */
	bool closed;    /* the code has to wait for a day at most */
	struct request_id id;
};
/*
 * Checks a live code of a request and its PIN.  OK also when they are wrong: the attempt is counted
 * (`open` false).
 */
enum outcome requests_open(struct task *t, const struct requests_open_in *in,
			   struct requests_open_out *out);

/* What whoever reads may see of a request. */
enum request_sees {
	REQUEST_SEES_NOTHING,  /* that it was received, and where */
	REQUEST_SEES_PROGRESS, /* state and dates too; no name, no words, no paper, no file */
	REQUEST_SEES_ALL
};
struct request_visit {
	enum request_sees sees;
	bool own_code; /* opened with the code of the person aided */
	/*
	 * The person aided alone: who asked for themselves, or whose identity was seen when they
	 * got a code of their own.  A code given on the phone of who asked proves nothing.
	 */
	bool may_withdraw;
};
/*
 * What the visit that is open may do: decided per request for who asked, everything for the person
 * aided whose identity was seen.  Staff see all.
 */
struct request_visit requests_visit(struct task *t, const struct request *r);
enum request_sees requests_visit_sees(struct task *t, const struct request *r);
/*
 * What a requester may see when the request is sent, as a word of request.asker_sees.  `birth` as
 * stored, `eligibility` as eligible_facts_write() wrote it; both may be empty.
 */
struct str requests_sees_at_first(struct task *t, struct str relation, struct str birth,
				  struct str eligibility);

struct requests_give_code_in {
	struct request_id id;
	int64_t rev;       /* what the page showed; another one is CONFLICT */
	struct str holder; /* requester or aided */
	struct str shown;  /* what they showed: id_card, pass_phrase or known */
	struct str detail; /* id_card: the last four digits; known: by what */
};
struct requests_give_code_out {
	struct str code;
};
/*
 * Somebody who is there has lost code or PIN, or gets one of their own: who they are was looked at,
 * and is recorded.  The old code of the same holder is dead at once.  A second click answers the
 * code of the first.
 */
enum outcome requests_give_code(struct task *t, const struct requests_give_code_in *in,
				struct requests_give_code_out *out);

struct requests_set_sees_in {
	struct request_id id;
	int64_t rev;
	struct str sees, reason;
};
/* Decides what who asked may see; the reason stays in the record. */
enum outcome requests_set_sees(struct task *t, const struct requests_set_sees_in *in,
			       struct nothing *out);

/*
 * The code that the person aided asked for on their own phone, and its PIN: for the browser in
 * which the request was written.  False when there is none that opens.
 */
bool requests_aided_code(struct task *t, struct request_id id, struct str *code, struct str *pin);
/*
 * The code of the person aided with which the request was opened here, and its PIN.  False when who
 * has opened it asked for them.
 */
bool requests_visit_own_code(struct task *t, const struct request *r, struct str *code,
			     struct str *pin);

#endif
