/*
 * What a receiver does with a request besides refusing it: asking for what is missing, looking for
 * the same person and matter, passing on, answering at once, taking back.
 */
#ifndef REQUESTS_DECIDING_H
#define REQUESTS_DECIDING_H

#include "requests/requests_rules.h"
#include "requests/same.h"
#include "requests/showing.h"

/* ---- what is missing ---- */

#define AT_ONCE_PREFIX "accept_at_once_" /* ids of reasons.yaml on which papers may follow */
#define MISSING_MOST   40

struct missing_items {
	struct str codes; /* of aid.yaml and evidence.yaml, with a space between them */
	struct str text;  /* what the receiver adds; may be empty */
	struct str origin;
};
struct requests_ask_in {
	struct request_id id;
	int64_t rev;
	struct missing_items items;
};
/*
 * Asks for all that is missing: issues the list and stops the receiver's clock.  INVALID for an
 * empty list or a code that the law does not know; CONFLICT when it was asked for once already.
 */
enum outcome requests_ask(struct task *t, const struct requests_ask_in *in, struct nothing *out);

struct missing_item {
	int64_t place; /* from 1 */
	struct str code, title, cite;
	struct str answer;     /* unsealed; empty: none */
	int64_t document;      /* number of the newest file given for it; 0: none */
	int64_t answered_at;   /* 0: not yet */
	struct str brought_to; /* name of the receiver to whom it was brought; empty */
};
struct missing_list {
	struct completion_id id; /* v = 0: nothing was asked for */
	bool after;              /* an acceptance at once: the matter goes on meanwhile */
	struct str asked_by, text, ground;
	int64_t asked_at, answered_at; /* answered_at 0: it is waited for */
	struct missing_item *items;
	size_t count, open; /* open: without an answer */
};
/* The newest list that stands.  The caller has checked that the actor may see the request. */
void requests_missing(struct task *t, const struct request *r, struct missing_list *out);

struct requests_supply_in {
	struct request_id id;
	int64_t place;
	struct str answer;         /* empty: what was said before stays */
	struct document_id staged; /* of documents_take(); v = 0: no file */
	struct str brought_to;     /* name of the receiver; empty when the person answers */
};
/*
 * One answer.  NOT_FOUND, TOO_LATE when nothing is waited for, INVALID when it says nothing.  To a
 * receiver more may be brought until the decision, as long as something is open.
 */
enum outcome requests_supply(struct task *t, const struct requests_supply_in *in,
			     struct nothing *out);
/*
 * That is all there is: a request goes back to the receiver, whose clock runs anew.  INVALID when
 * nothing was answered; after an acceptance at once also while something is open.
 */
enum outcome requests_supplied(struct task *t, const struct request_id *in, struct nothing *out);

/* ---- passing on, answering at once, taking back ---- */

struct requests_transfer_in {
	struct request_id id;
	int64_t rev;
	struct str reason, origin;
	struct str why;     /* what the ground is in this matter */
	struct str text;    /* whom to ask for there, what to bring; may be empty */
	struct unit_id to;  /* a centre of this system; v = 0: */
	struct str to_name; /* an organisation outside of it */
};
struct requests_transfer_out {
	struct transfer_id id;
};
/*
 * Passes a request on with notice, form 09-TP-TGPL.  To a centre of this system it moves with its
 * record, and a clock of its own starts there; this centre keeps the entry.
 */
enum outcome requests_transfer(struct task *t, const struct requests_transfer_in *in,
			       struct requests_transfer_out *out);

/* The organisation outside of this system that a request was passed to; absent when to none. */
struct str requests_passed_to(struct task *t, const struct request *r);

struct requests_guide_in {
	struct request_id id; /* v = 0: somebody at the counter, without a request */
	int64_t rev;
	struct str name, matter; /* of a request: its own */
	struct str question;
	struct str answer;
};
struct requests_guide_out {
	struct guidance_id id;
	int64_t number;
};
/* A simple question answered at once: a line in the book of the year, and no file. */
enum outcome requests_guide(struct task *t, const struct requests_guide_in *in,
			    struct requests_guide_out *out);

struct guidance {
	struct guidance_id id;
	struct request_id request;
	int64_t number, at, voided_at;
	struct str matter, by, name, question, answer, voided_by, void_why;
};
/* What a request was answered with; false when it was not. */
bool requests_guidance(struct task *t, struct request_id request, struct guidance *out);

struct requests_reverse_in {
	struct request_id id;
	int64_t rev;
	struct str why;
};
/*
 * Takes a refusal, an unanswered asking, a transfer outside or a guidance back: the paper is
 * withdrawn, the request waits again, its clock runs from where it had begun.
 */
enum outcome requests_reverse(struct task *t, const struct requests_reverse_in *in,
			      struct nothing *out);
struct requests_fetch_in {
	struct transfer_id id;
	struct str why;
};
/* Takes a transfer to another centre back; TOO_LATE when that centre has decided. */
enum outcome requests_fetch(struct task *t, const struct requests_fetch_in *in,
			    struct nothing *out);
struct guidance_void_in {
	struct guidance_id id;
	struct str why;
};
/* A line of the book that was entered by mistake: it stays, voided. */
enum outcome requests_void_guidance(struct task *t, const struct guidance_void_in *in,
				    struct nothing *out);

/* ---- pages: the records of deciding.views ---- */

struct decision_top;
struct item_choices;
struct missing_card;
struct refusal_ground;
/* What stands above the decision `event`.  False when there is no such request for this actor. */
bool requests_show_top(struct task *t, struct web *w, enum outcome o, enum request_event event,
		       struct decision_top *out);
/* What may be missing: by law, and by what the person said; what was chosen stands in `input`. */
void requests_show_items(struct task *t, const struct request *r, const struct form_input *input,
			 struct item_choices *out);
/* Rows of reasons.yaml of today with that prefix, and the number of the form they are told on. */
size_t requests_show_grounds(struct task *t, const char *prefix, struct str chosen,
			     struct refusal_ground **out, struct str *form);
/* What was asked for; NULL when nothing was. */
struct missing_card *requests_show_missing(struct task *t, const struct request *r);
/* The codes that a `codes` field holds, one after the other; false at the end. */
bool requests_next_code(struct str *rest, struct str *code);

#endif
