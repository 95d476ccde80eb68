/*
 * Papers that people bring to a request: with the draft before it is sent, by the person later, by
 * the centre as scans.  What is sent stays; the centre may withdraw it with a reason.
 */
#include "requests/requests_internal.h"

#include "base/buf.h"
#include "jobs/jobs.h"

#define OF_DRAFT    "draft"
#define CODES_BYTES 4000

/* ---- before it is sent ---- */

enum outcome requests_draft_hold(struct task *t, const struct document_attach *in,
				 struct document_attached *out)
{
	struct draft_find_row row;

	if (!draft_find(t, (struct draft_id){in->subject}, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_DRAFT_GONE);
	if (row.request.v)
		return refuse(t, OUTCOME_TOO_LATE, &REASON_DRAFT_FILED);
	return documents_hold(t, in, out);
}

enum outcome requests_draft_let_go(struct task *t, const struct requests_draft_let_go_in *in,
				   struct nothing *out)
{
	(void)out;
	documents_let_go(t, OF_DRAFT, in->draft.v, in->number);
	return OUTCOME_OK;
}

enum outcome requests_take_over_files(struct task *t, struct draft_id draft, struct request_id id,
				      struct unit_id scope)
{
	return documents_hand_over(t, OF_DRAFT, draft.v,
				   &(struct document_attach){.subject_kind = "request",
							     .subject = id.v,
							     .scope = scope});
}

void requests_drop_files(struct task *t, struct draft_id draft)
{
	documents_let_go(t, OF_DRAFT, draft.v, 0);
}

/* ---- afterwards ---- */

/* As long as somebody works on it, or waits for what is missing. */
bool requests_takes_files(struct str state)
{
	static const char *const states[] = {"filed", "incomplete", "accepted"};

	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (str_is(state, states[i]))
			return true;
	return false;
}

/* The person brings one more: whoever holds the request hears of it. */
enum outcome requests_attach_own(struct task *t, const struct document_attach *in,
				 struct document_attached *out)
{
	struct request_id id = {in->subject};
	struct request r;

	if (t->actor.request.v != id.v || !requests_find(t, id, &r) ||
	    requests_visit_sees(t, &r) != REQUEST_SEES_ALL)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (!requests_takes_files(r.state))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_REQUEST_CLOSED);
	enum outcome o = documents_attach(t, in, out);

	if (o == OUTCOME_OK && out->id.v == in->staged.v)
		event_emit(t, "requests.paper_brought", id.v);
	return o;
}

struct str requests_asked_kinds(struct task *t, const struct request *r)
{
	struct buf codes = buf_new(t->arena, CODES_BYTES);
	struct missing_list list;

	requests_missing(t, r, &list);
	for (size_t i = 0; i < list.count && !list.answered_at; i++)
		if (!list.items[i].answered_at)
			buf_addf(&codes, "%s%" STR_F, codes.len ? " " : "",
				 STR_A(list.items[i].code));
	return buf_str(&codes);
}

/* Staff also add to what was decided: the signed copy of a form comes late. */
enum outcome requests_attach(struct task *t, const struct document_attach *in,
			     struct document_attached *out)
{
	struct request_find_row row;

	if (!request_find(t, (struct request_id){in->subject}, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	return documents_attach(t, in, out);
}
