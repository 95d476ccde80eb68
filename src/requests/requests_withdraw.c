/*
 * Withdrawing a request before anything was decided: the person aided alone may, on the page or at
 * the counter, and is answered in writing at once (form 05-TP-TGPL; clock A20).
 */
#include "requests/requests_internal.h"
#include "requests/requests_rules.h"

#include "jobs/jobs.h"
#include "law/aid.h"
#include "requests.html.h"

bool requests_may_withdraw(struct task *t, const struct request *r)
{
	return requests_visit(t, r).may_withdraw;
}

static bool is_own(const struct task *t, struct request_id id)
{
	return t->actor.request.v == id.v;
}

static enum outcome check(struct task *t, const struct requests_withdraw_in *in, struct request *r)
{
	struct request_visit visit;

	if (!requests_find(t, in->id, r))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	visit = requests_visit(t, r);
	if (is_own(t, in->id) && (visit.sees != REQUEST_SEES_ALL || !visit.may_withdraw))
		return refuse(t, OUTCOME_DENIED, &REASON_WITHDRAW_NOT_YOURS);
	if (!requests_next_state(r->state, REQUEST_WITHDRAWN))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_REQUEST_DECIDED);
	if (r->rev != in->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_REQUEST_STALE);
	return OUTCOME_OK;
}

/* The answer goes out in this change: its limit, at once, is met by the same record. */
static enum outcome answer_in_time(struct task *t, const struct request *r)
{
	const char *rule = aid_clock_of(t->law, "withdrawn", day_of(task_now(t)));

	if (!rule)
		return OUTCOME_OK;
	enum outcome o = clocks_start(t, &(struct clock_start){
						 .rule = rule,
						 .subject_kind = "request",
						 .subject = r->id.v,
						 .subject_name = code_spaced(t->arena, r->code, 4),
						 .scope = r->scope,
						 .start_at = task_now(t),
					 });

	if (o == OUTCOME_OK)
		clocks_stop(t, "request", r->id.v, rule, "paper.issued");
	return o;
}

static void fill_people(struct task *t, const struct request *r, struct withdrawal_answer *view)
{
	view->name = people_name(t, r->person);
	view->matter = requests_matter_title(t, r->matter, day_of(r->filed_at));
}

/* Papers are in Vietnamese, whatever the actor reads. */
enum outcome requests_issue_answer(struct task *t, const struct request *r,
				   const struct requests_answering *in)
{
	struct withdrawal_answer view = {.code = r->code,
					 .filed = r->filed_at,
					 .now = in->at,
					 .counter = !in->online,
					 .why = in->why.len ? in->why : STR_NONE,
					 .words = in->words.len ? in->words : STR_NONE};
	struct day today = day_of(task_now(t));
	const struct law_reason *ground =
		law_reason_find(t->law, STR("discontinue_withdrawn"), today);
	const struct law_form *form = law_form_of(t->law, "withdrawal_right", today);
	enum language reads = t->language;
	struct unit unit = {0};
	struct paper_issued issued;

	t->language = LANGUAGE_VI;
	fill_people(t, r, &view);
	t->language = reads;
	agencies_find(t, r->scope, &unit);
	view.centre = unit.name;
	view.telephone = unit.telephone.len ? unit.telephone : STR_NONE;
	view.form = form ? str_of(form->number) : STR_NONE;
	view.cite = ground ? law_cite_inside(t->arena, ground->row.cite) : STR_NONE;
	return documents_issue(
		t,
		&(struct paper_issue){
			.type = "own/withdrawal",
			.act = true,
			.title = str_of(tr(LANGUAGE_VI, N_("Answer to a withdrawal"))),
			.symbol = STR("TB"),
			.subject_kind = "request",
			.subject = r->id.v,
			.scope = r->scope,
			.page = &withdrawal_answer_page,
			.view = &view,
			.face = &view.face,
			.origin = in->origin,
			.typed = in->words.len ? in->words : in->why,
			.typed_field = in->words.len ? "words" : "why",
		},
		&issued);
}

static void note(struct task *t, const struct request *r, const struct requests_withdraw_in *in)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = r->id.v,
				.scope = r->scope,
				.what = "request.withdrawn",
				.facts = {{"why", in->why},
					  {"how", str_of(is_own(t, r->id) ? "online" : "counter")},
					  {"identity", in->identity}},
			});
	event_emit(t, "requests.withdrawn", r->id.v);
}

enum outcome requests_withdraw(struct task *t, const struct requests_withdraw_in *in,
			       struct nothing *out)
{
	struct request r;
	struct requests_withdraw_in said = *in;
	enum outcome o = check(t, in, &r);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	said.why = in->why.ptr ? in->why : STR("");
	said.identity = in->identity.ptr ? in->identity : STR("");
	must(request_withdraw(t, r.id, r.rev, task_now(t),
			      is_own(t, r.id) ? STR("") : t->actor.name,
			      law_version(t->arena, t->law, day_of(task_now(t)))) == 1 ||
	     db_failed(t)); /* the row was read in this transaction */
	clocks_cancel_all(t, "request", r.id.v, "request.withdrawn");
	o = answer_in_time(t, &r);
	if (o == OUTCOME_OK)
		o = requests_issue_answer(t, &r,
					  &(struct requests_answering){.at = task_now(t),
								       .online = is_own(t, r.id),
								       .why = said.why,
								       .origin = said.origin});
	if (o == OUTCOME_OK)
		note(t, &r, &said);
	return o;
}
