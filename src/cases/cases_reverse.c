/*
 * A wrong decision on a matter is taken back by the head of the centre, with the reason in the
 * record: an assignment that nobody has taken on, an end whose file was not handed over.  Its paper
 * is withdrawn with it, and the clocks that it ended run on from where they had begun.
 */
#include "cases/cases_returned.h"

#include "documents.views.h"
#include "jobs/jobs.h"
#include "law/aid.h"

#define REPLACING "replace_" /* causes of law/vn/reasons.yaml for which somebody was replaced */

struct paper_id cases_paper_in_force(struct task *t, const struct case_file *c, struct str type)
{
	struct paper_line *papers;
	size_t n = documents_papers(t, "case", c->id.v, STR(""), &papers);

	while (n-- > 0)
		if (str_eq(papers[n].type, type) && !papers[n].withdrawn)
			return (struct paper_id){papers[n].id};
	return (struct paper_id){0};
}

/* The paper goes with the decision that it carried, and none is owed for it. */
static enum outcome withdraw_paper(struct task *t, const struct case_file *c, struct str type,
				   struct str why)
{
	const struct paper_withdraw in = {cases_paper_in_force(t, c, type), "case", c->id.v, why};
	struct nothing none;

	documents_settle(t, "case", c->id.v, c->scope, type);
	return in.id.v ? documents_withdraw_paper(t, &in, &none) : OUTCOME_OK;
}

/* Register, journal and whoever must know. */
static void tell(struct task *t, const struct case_file *c, struct str why, const char *event)
{
	const struct journal_fact facts[] = {{"why", why}, {0}};

	cases_turn(t, c, &(struct case_turning){.what = "reversed", .words = why});
	cases_note(t, c, "case.reversed", facts);
	event_emit(t, event, c->id.v);
}

/* ---- an assignment ---- */

struct str cases_decision_type(struct task *t, const struct case_file *c)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	struct assignments_of_row former;
	const char *type = !form                         ? NULL
			   : cases_former(t, c, &former) ? form->replacement
							 : form->document;

	return type ? str_of(type) : STR("");
}

bool cases_has_replaced(struct task *t, const struct case_file *c)
{
	struct assignments_of_row former;

	return cases_former(t, c, &former) && str_starts(former.ground, STR(REPLACING));
}

/* Who took somebody's place is replaced like anybody else: the other one has gone. */
static enum outcome reverse_assignment(struct task *t, const struct case_file *c, struct str why)
{
	struct str type = cases_decision_type(t, c);

	if (cases_has_replaced(t, c))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_REPLACES);
	enum outcome o = type.len ? withdraw_paper(t, c, type, why) : OUTCOME_OK;

	if (o != OUTCOME_OK)
		return o;
	assignment_close(t, c->id, task_now(t), STR(ASSIGNMENT_REVERSED));
	tell(t, c, why, "cases.unassigned");
	return cases_wait_again(t, c);
}

/* ---- an end ---- */

static const char *state_before(struct task *t, const struct case_file *c)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, c->id, &rows);

	if (!c->provider.v)
		return "accepted";
	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].what, "suspended") || str_is(rows[i].what, "resumed"))
			return str_is(rows[i].what, "suspended") ? "suspended" : "working";
	return c->taken_at ? "working" : "assigned";
}

static enum outcome reverse_end(struct task *t, const struct case_file *c, struct str why)
{
	const char *state = state_before(t, c);
	enum outcome o = OUTCOME_OK;

	if (cases_is_offered(t, c))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_HANDED_OVER);
	if (str_starts(c->ending, STR(DISCONTINUE_PREFIX)))
		o = withdraw_paper(t, c, STR("own/discontinued"), why);
	if (o != OUTCOME_OK)
		return o;
	clocks_cancel_all(t, "case", c->id.v, "case.reversed");
	clocks_run_on(t, "case", c->id.v, "case.ended", c->ended_at);
	case_reopen(t, c->id, str_of(state));
	requests_mark_running(t, c->request);
	tell(t, c, why, "cases.reversed");
	return OUTCOME_OK;
}

enum outcome cases_reverse(struct task *t, const struct cases_reverse_in *in, struct nothing *out)
{
	struct case_file c;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_REVERSED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	return c.ended_at ? reverse_end(t, &c, in->why) : reverse_assignment(t, &c, in->why);
}
