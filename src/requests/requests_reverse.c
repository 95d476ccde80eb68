/*
 * A wrong click is taken back by the head of the centre, with the reason in the record: the
 * paper is withdrawn, what was entered stays with its number, and the duty to answer runs on
 * from where it had begun, so that nobody gains time by a mistake.
 */
#include "requests/requests_internal.h"

#include "documents.views.h"
#include "jobs/jobs.h"

/* Was it issued, and is it still in force? */
static bool paper_stands(struct task *t, const struct request *r)
{
	struct paper_line *papers;
	size_t n = documents_papers(t, "request", r->id.v, STR(""), &papers);

	for (size_t i = 0; i < n; i++)
		if (papers[i].id == r->decision_paper.v)
			return papers[i].withdrawn == 0;
	return false;
}

enum outcome requests_withdraw_paper(struct task *t, const struct request *r, struct str why)
{
	struct nothing none;

	if (!paper_stands(t, r))
		return OUTCOME_OK;
	return documents_withdraw_paper(t,
					&(struct paper_withdraw){.id = r->decision_paper,
								 .subject_kind = "request",
								 .subject = r->id.v,
								 .why = why},
					&none);
}

/* The list goes with the decision that it belonged to. */
static void reverse_asking(struct task *t, const struct request *r)
{
	if (str_is(r->state, "incomplete"))
		completion_reverse(t, r->id, STR("before"), task_now(t));
	else if (str_is(r->state, "accepted"))
		completion_reverse(t, r->id, STR("after"), task_now(t));
}

static enum outcome wait_again(struct task *t, const struct request *r, enum request_event event,
			       struct str why)
{
	const struct journal_fact facts[] = {{"why", why}, {0}};
	enum outcome o = requests_withdraw_paper(t, r, why);

	if (o != OUTCOME_OK)
		return o;
	documents_settle(t, "request", r->id.v, r->scope, STR(""));
	requests_decide(t, r, event, &(struct deciding){0});
	reverse_asking(t, r);
	requests_note(t, r, "request.reversed", facts);
	event_emit(t, "requests.reversed", r->id.v);
	/* While the person is waited for, the receiver owes nothing. */
	return event == REQUEST_AWAITED ? OUTCOME_OK
					: requests_start_answering(t, r, r->waits_from);
}

/* The answer to a withdrawal is the newest of its kind. */
static struct paper_id answer_of(struct task *t, struct request_id id)
{
	struct paper_line *papers;
	size_t n = documents_papers(t, "request", id.v, STR(""), &papers);

	while (n-- > 0)
		if (str_is(papers[n].type, "own/withdrawal"))
			return (struct paper_id){papers[n].id};
	return (struct paper_id){0};
}

/* The notice of a transfer stands with the transfer, that of a withdrawal with the papers. */
void requests_find_paper(struct task *t, struct request *r)
{
	struct transfer_find_row row;

	if (str_is(r->state, "transferred") && transfer_of(t, r->id, &row))
		r->decision_paper = row.paper;
	if (str_is(r->state, "withdrawn"))
		r->decision_paper = answer_of(t, r->id);
}

/* Were papers asked for before the decision, and are they waited for still? */
static bool is_awaited(struct task *t, const struct request *r)
{
	struct missing_list list;

	if (!str_is(r->state, "withdrawn"))
		return false;
	requests_missing(t, r, &list);
	return list.id.v && !list.after && !list.answered_at;
}

static void void_guidance(struct task *t, const struct request *r, struct str why)
{
	struct guidance_book_row row;

	if (guidance_of(t, r->id, &row))
		requests_void_line(t, &row, r->scope, why);
}

bool requests_is_withdrawn_online(const struct request *r)
{
	return str_is(r->state, "withdrawn") && r->decided_by.len == 0;
}

enum outcome requests_reverse(struct task *t, const struct requests_reverse_in *in,
			      struct nothing *out)
{
	struct request r;
	struct request_find_row found;

	(void)out;
	if (request_find(t, in->id, &found) && !requests_next_state(found.state, REQUEST_REVERSED))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_NOT_REVERSED);
	enum outcome o = requests_open_for(t, in->id, in->rev, REQUEST_REVERSED, &r);

	if (o != OUTCOME_OK)
		return o;
	if (requests_is_withdrawn_online(&r))
		return refuse(t, OUTCOME_CONFLICT, &REASON_WITHDRAWN_ONLINE);
	requests_find_paper(t, &r);
	transfer_reverse(t, r.id, task_now(t));
	void_guidance(t, &r, in->why);
	request_set_joined(t, r.id, (struct request_id){0});
	return wait_again(t, &r, is_awaited(t, &r) ? REQUEST_AWAITED : REQUEST_REVERSED, in->why);
}

enum outcome requests_mark_voided(struct task *t, struct request_id id, struct str why)
{
	struct request r;

	if (!requests_find(t, id, &r))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	must(requests_next_state(r.state, REQUEST_VOIDED)); /* its line waits in the register */
	request_set_found(
		t, r.id, STR(""), r.hard_area,
		requests_seal(t, &r, "eligibility", requests_text(t, &r, REQUEST_ELIGIBILITY)),
		r.trial_day, r.limit_day);
	return wait_again(t, &r, REQUEST_VOIDED, why);
}
