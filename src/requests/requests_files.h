/* A part of requests.h: papers that people bring to a request, and withdrawing it. */
#ifndef REQUESTS_FILES_H
#define REQUESTS_FILES_H

#include "documents/documents.h"

struct request;

/* ---- files; documents_files.h calls these ops ---- */

/* With a draft, under the subject "draft".  NOT_FOUND, or TOO_LATE when it was sent. */
enum outcome requests_draft_hold(struct task *t, const struct document_attach *in,
				 struct document_attached *out);
struct requests_draft_let_go_in {
	struct draft_id draft;
	int64_t number;
};
/* Takes one back before it is sent; OK as well when it is gone already. */
enum outcome requests_draft_let_go(struct task *t, const struct requests_draft_let_go_in *in,
				   struct nothing *out);
/* Whether the person may still add to a request of that state. */
bool requests_takes_files(struct str state);
/*
 * To the request that the citizen has opened and may see all of, else NOT_FOUND; TOO_LATE when
 * nobody works on it any more.
 */
enum outcome requests_attach_own(struct task *t, const struct document_attach *in,
				 struct document_attached *out);
/* To a request of the actor's scope. */
enum outcome requests_attach(struct task *t, const struct document_attach *in,
			     struct document_attached *out);

/* What was asked for and is not there yet: codes with a space between, for struct file_place. */
struct str requests_asked_kinds(struct task *t, const struct request *r);

/* ---- withdrawing ---- */

struct requests_withdraw_in {
	struct request_id id;
	int64_t rev;
	struct str why;      /* may be absent */
	struct str identity; /* at the counter: how it was checked who asks; else absent */
	struct str origin;   /* web_origin(), for verifying the answer; may be empty */
};
/*
 * Before a decision, by the citizen whose visit it is or at the counter: state 'withdrawn', its
 * clocks fall away, the answer in writing is issued.  DENIED when the citizen is not the person
 * aided; TOO_LATE when it was decided; CONFLICT when the page was stale.
 */
enum outcome requests_withdraw(struct task *t, const struct requests_withdraw_in *in,
			       struct nothing *out);
/*
 * Whether who has opened it by code and PIN, and sees all of it, may withdraw it: the person aided
 * alone, who asked or whose identity was seen when they got a code of their own.
 */
bool requests_may_withdraw(struct task *t, const struct request *r);

#endif
