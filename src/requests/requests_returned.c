/*
 * A paper of a request came back unsigned.  What the office decided is taken back at once, so that
 * nobody reads a decision whose paper was never signed; a withdrawal is the person's own and
 * stands, and so does an acceptance whose list came back: for these another paper is issued.
 */
#include "requests/requests_internal.h"

/* ---- taken back at once ---- */

static bool is_waited_for(struct task *t, const struct request *r, struct missing_list *list)
{
	requests_missing(t, r, list);
	return list->id.v && !list->answered_at && requests_waits_for_papers(r->state, list->after);
}

/* Whether what the paper says holds, though it cannot be taken back with it. */
static bool stands(struct task *t, const struct request *r)
{
	struct missing_list list;

	if (str_is(r->state, "withdrawn"))
		return true;
	return str_is(r->state, "accepted") && is_waited_for(t, r, &list);
}

enum outcome requests_paper_fell(struct task *t, const struct paper_withdraw *in,
				 enum paper_fate *out)
{
	struct request r;
	struct nothing none;

	*out = PAPER_PAST;
	if (!requests_find(t, (struct request_id){in->subject}, &r))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (apology_drop(t, r.id, in->id) > 0)
		return OUTCOME_OK;
	requests_find_paper(t, &r);
	if (r.decision_paper.v != in->id.v)
		return OUTCOME_OK;
	*out = stands(t, &r) ? PAPER_STANDS : PAPER_PAST;
	if (*out == PAPER_STANDS || !requests_next_state(r.state, REQUEST_REVERSED))
		return OUTCOME_OK;
	*out = PAPER_FELL;
	return requests_reverse(t, &(struct requests_reverse_in){r.id, r.rev, in->why}, &none);
}

/* The office that passed it on has it again. */
static bool is_back(const struct transfer_find_row *row)
{
	return row->reversed_at || row->held_by.v == row->scope_of.v;
}

enum outcome requests_notice_fell(struct task *t, const struct paper_withdraw *in,
				  enum paper_fate *out)
{
	struct transfer_find_row row;
	struct nothing none;

	*out = PAPER_PAST;
	if (!transfer_of(t, (struct request_id){in->subject}, &row) || row.paper.v != in->id.v ||
	    is_back(&row))
		return OUTCOME_OK;
	*out = PAPER_STANDS; /* where the other centre has decided by now */
	if (row.held_by.v != row.target.v || !str_is(row.state, "filed"))
		return OUTCOME_OK;
	*out = PAPER_FELL;
	return requests_fetch(t, &(struct requests_fetch_in){row.id, in->why}, &none);
}

/* ---- another paper ---- */

enum outcome requests_paper_anew(struct task *t, const struct paper_anew *in, enum paper_fate *out)
{
	struct request r;
	struct missing_list list;

	*out = PAPER_STANDS;
	if (!requests_find(t, (struct request_id){in->subject}, &r))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (str_is(r.state, "withdrawn"))
		return requests_issue_answer(
			t, &r,
			&(struct requests_answering){.at = r.decided_at,
						     .online = requests_is_withdrawn_online(&r),
						     .words = in->words,
						     .origin = in->origin});
	if (is_waited_for(t, &r, &list))
		return requests_list_anew(t, &r, &list, in);
	*out = PAPER_PAST;
	return OUTCOME_OK;
}

void requests_paper_words(struct task *t, const struct paper_anew *which, struct paper_words *out)
{
	struct request r;
	struct missing_list list;

	if (!requests_find(t, (struct request_id){which->subject}, &r))
		return;
	out->besides = true;
	if (is_waited_for(t, &r, &list))
		out->said = str_or_none(list.text);
}

void requests_notice_words(struct task *t, const struct paper_anew *which, struct paper_words *out)
{
	struct transfer_find_row row;

	if (!transfer_of(t, (struct request_id){which->subject}, &row))
		return;
	*out = (struct paper_words){
		.said = str_or_none(requests_transfer_words(t, &row, "why", row.why)),
		.besides = true};
}

/* By the office that passed it on, of a request that another one holds. */
enum outcome requests_notice_anew(struct task *t, const struct paper_anew *in, enum paper_fate *out)
{
	struct transfer_find_row row;
	struct request r;
	struct paper_id paper;

	*out = PAPER_PAST;
	if (!transfer_of(t, (struct request_id){in->subject}, &row) || row.paper.v != in->id.v ||
	    is_back(&row))
		return OUTCOME_OK;
	if (!requests_behind(t, row.request, &r))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	struct str why = in->said.len ? in->said : requests_transfer_words(t, &row, "why", row.why);

	*out = PAPER_STANDS;
	r.scope = row.scope_of;
	enum outcome o = requests_issue_transfer(
		t, &r,
		&(struct requests_passing){
			.reason = row.reason,
			.on = day_of(row.at),
			.target = row.to_name,
			.within = row.target.v != 0,
			.why = why,
			.text = requests_transfer_words(t, &row, "text", row.text),
			.words = in->words,
			.origin = in->origin,
		},
		&paper);

	if (o == OUTCOME_OK)
		requests_transfer_mend(t, &row, paper, why);
	return o;
}
