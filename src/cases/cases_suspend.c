/*
 * What interrupts a matter and what ends it: suspended, resumed, done, ended by the law of
 * procedure, not continued.  The law knows no pause of a time limit: the clocks of a suspended
 * matter run on.
 */
#include "cases/cases_working.h"

#include "jobs/jobs.h"
#include "law/aid.h"

#define PAPERS_MISSING "discontinue_proof_missing"

/* ---- turns ---- */

void cases_turn(struct task *t, const struct case_file *c, const struct case_turning *turn)
{
	struct note_id id = {task_id(t)};
	struct sealed_words words =
		cases_seal(t, (struct seal_place){"case_turn", "words", id.v}, turn->words);

	turn_insert(t, &(struct turn_insert_in){
			       .id = id,
			       .scope_of = c->scope,
			       .case_file = c->id,
			       .what = str_of(turn->what),
			       .reason = turn->reason.ptr ? turn->reason : STR(""),
			       .papers = turn->papers.ptr ? turn->papers : STR(""),
			       .pages = turn->pages.ptr ? turn->pages : STR(""),
			       .days = turn->days.ptr ? turn->days : STR(""),
			       .key = words.key,
			       .words = words.bytes,
			       .at = task_now(t),
			       .by = t->actor.name.ptr ? t->actor.name : STR(""), /* a visitor */
		       });
}

bool cases_last_turn(struct task *t, struct case_id id, struct turns_of_row *out)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, id, &rows);

	if (n > 0)
		*out = rows[0];
	return n > 0;
}

struct str cases_turn_words(struct task *t, const struct turns_of_row *row)
{
	return cases_unseal(t, (struct seal_place){"case_turn", "words", row->id.v}, row->key,
			    row->words);
}

const struct law_reason *cases_reason(struct task *t, struct str id, const char *prefix)
{
	if (!str_starts(id, str_of(prefix)))
		return NULL;
	return law_reason_find(t->law, id, day_of(task_now(t)));
}

/* ---- suspended and resumed ---- */

static enum outcome turn_to(struct task *t, const struct case_file *c,
			    const struct cases_suspend_in *in, const char *what, const char *state)
{
	const struct journal_fact facts[] = {{"reason", in->reason}, {"words", in->words}, {0}};
	const struct case_notice notice = {what, in->reason, in->words, in->origin};
	struct str event = str_printf(t->arena, "cases.%s", what);

	case_set_state(t, c->id, str_of(state));
	cases_turn(t, c,
		   &(struct case_turning){.what = what, .reason = in->reason, .words = in->words});
	cases_note(t, c, str_printf(t->arena, "case.%s", what).ptr, facts);
	event_emit(t, event.ptr, c->id.v);
	return cases_issue_notice(t, c, &notice);
}

enum outcome cases_suspend(struct task *t, const struct cases_suspend_in *in, struct nothing *out)
{
	struct case_file c = {0};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_SUSPENDED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!cases_reason(t, in->reason, SUSPEND_PREFIX))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_GROUND_UNKNOWN, "reason");
	return turn_to(t, &c, in, "suspended", "suspended");
}

enum outcome cases_resume(struct task *t, const struct cases_suspend_in *in, struct nothing *out)
{
	struct case_file c = {0};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_RESUMED, &c);

	(void)out;
	if (o != OUTCOME_OK || (o = turn_to(t, &c, in, "resumed", "working")) != OUTCOME_OK)
		return o;
	/* the matter rests no more */
	documents_settle(t, "case", c.id.v, c.scope, STR("own/suspended"));
	c.state = STR("working");
	return cases_go_on(t, &c);
}

/* ---- the end ---- */

static enum outcome start_hand_over(struct task *t, const struct case_file *c)
{
	const char *rule = aid_clock_of(t->law, "ended", day_of(task_now(t)));
	struct provider p = {0};

	must(rule);
	must(providers_in_charge(t, c->provider, &p) || db_failed(t));
	return clocks_start(t, &(struct clock_start){
				       .rule = rule,
				       .subject_kind = "case",
				       .subject = c->id.v,
				       .subject_name = c->number,
				       .scope = c->scope,
				       .start_at = task_now(t),
				       .holder = {.seat = p.seat, .name = p.name},
			       });
}

/* To advise was the matter itself; what else ran has lost its ground. */
static void end_clocks(struct task *t, const struct case_file *c, bool done)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	if (done && form->advise)
		clocks_stop(t, "case", c->id.v, form->advise, "case.ended");
	clocks_cancel_all(t, "case", c->id.v, "case.ended");
}

/* A matter that nobody was in charge of has no file to hand over. */
static enum outcome close_matter(struct task *t, const struct case_file *c, struct str ending)
{
	case_end(t, c->id, task_now(t), ending);
	requests_mark_ended(t, c->request);
	end_clocks(t, c, str_is(ending, "done"));
	return c->provider.v ? start_hand_over(t, c) : OUTCOME_OK;
}

enum outcome cases_end(struct task *t, const struct cases_end_in *in, struct nothing *out)
{
	bool stopped = str_is(in->ending, ENDING_STOPPED);
	struct case_file c = {0};
	enum outcome o =
		cases_open_mine(t, in->id, in->rev, stopped ? CASE_STOPPED : CASE_ENDED, &c);
	const struct journal_fact facts[] = {{"ending", in->ending}, {"note", in->note}, {0}};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!cases_is_ending(in->ending))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_ENDING_UNKNOWN, "ending");
	if (stopped)
		cases_turn(t, &c,
			   &(struct case_turning){
				   .what = "stopped", .reason = in->ending, .words = in->note});
	cases_note(t, &c, "case.ended", facts);
	event_emit(t, "cases.ended", c.id.v);
	return close_matter(t, &c, in->ending);
}

/* ---- not continued ---- */

bool cases_goes_on(const struct case_file *c)
{
	return cases_next_state(c->state, CASE_DISCONTINUED) != NULL;
}

bool cases_was_withdrawn(const struct case_file *c)
{
	return str_is(c->ending, DISCONTINUE_WITHDRAWN);
}

/*
 * A visitor comes with the request that their code opened; they withdraw it and do nothing else.
 * It is the right of the person aided: who asked for them has none, whatever they may see.
 */
static enum outcome open_of_visit(struct task *t, const struct cases_discontinue_in *in,
				  struct case_file *out)
{
	struct request_visit visit;
	struct request r;

	if (!t->actor.request.v || !requests_find(t, t->actor.request, &r) ||
	    !cases_of_request(t, r.id, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!str_is(in->ground, DISCONTINUE_WITHDRAWN))
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_GROUND_UNKNOWN);
	visit = requests_visit(t, &r);
	if (visit.sees != REQUEST_SEES_ALL || !visit.may_withdraw)
		return refuse(t, OUTCOME_DENIED, &REASON_WITHDRAW_NOT_YOURS);
	if (!cases_goes_on(out))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	if (out->rev != in->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_STALE);
	return OUTCOME_OK;
}

/* The requester's limit for the papers that were to follow has passed. */
static bool papers_are_late(struct task *t, const struct case_file *c)
{
	const char *rule = aid_clock_of(t->law, "accepted_at_once", day_of(c->accepted_at));
	struct papers_limit_row limit;

	return rule && papers_limit(t, c->id.v, str_of(rule), &limit) &&
	       (limit.later_at ? limit.later_at : limit.due_at) <= task_now(t);
}

/* The person aided withdraws; everything else is decided for the centre by its head. */
static enum outcome check_who(struct task *t, const struct cases_discontinue_in *in)
{
	bool withdrawn = str_is(in->ground, DISCONTINUE_WITHDRAWN);

	if (!in->id.v)
		return OUTCOME_OK;
	if (!withdrawn && !actor_may(&t->actor, &right_discontinue_cases))
		return refuse_field(t, OUTCOME_DENIED, &REASON_CASE_HEAD_DECIDES, "ground");
	if (withdrawn && str_trim(in->identity).len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_IDENTITY, "identity");
	return OUTCOME_OK;
}

static enum outcome check_ground(struct task *t, const struct case_file *c, struct str ground)
{
	if (!cases_reason(t, ground, DISCONTINUE_PREFIX))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_GROUND_UNKNOWN, "ground");
	if (str_is(ground, PAPERS_MISSING) && !papers_are_late(t, c))
		return refuse_field(t, OUTCOME_TOO_LATE, &REASON_CASE_PAPERS_TIME, "ground");
	return OUTCOME_OK;
}

/* A withdrawal is answered at once: its limit begins and is met in the same moment. */
static enum outcome answer_withdrawal(struct task *t, const struct case_file *c)
{
	const char *rule = aid_clock_of(t->law, "withdrawn", day_of(task_now(t)));
	enum outcome o;

	if (!rule)
		return OUTCOME_OK;
	o = clocks_start(t, &(struct clock_start){
				    .rule = rule,
				    .subject_kind = "case",
				    .subject = c->id.v,
				    .subject_name = c->number,
				    .scope = c->scope,
				    .start_at = task_now(t),
			    });
	if (o == OUTCOME_OK)
		clocks_stop(t, "case", c->id.v, rule, "case.discontinued");
	return o;
}

static enum outcome discontinue(struct task *t, const struct case_file *c,
				const struct cases_discontinue_in *in)
{
	const struct case_notice notice = {"discontinued", in->ground, in->words, in->origin};
	const struct journal_fact facts[] = {
		{"reason", in->ground},
		{"note", in->words},
		{"identity", in->identity.ptr ? in->identity : STR("")},
		{0}};
	enum outcome o = cases_issue_notice(t, c, &notice);

	if (o == OUTCOME_OK && str_is(in->ground, DISCONTINUE_WITHDRAWN))
		o = answer_withdrawal(t, c);
	if (o != OUTCOME_OK)
		return o;
	cases_turn(t, c,
		   &(struct case_turning){
			   .what = "discontinued", .reason = in->ground, .words = in->words});
	cases_note(t, c, "case.discontinued", facts);
	event_emit(t, "cases.discontinued", c->id.v);
	return close_matter(t, c, in->ground);
}

enum outcome cases_discontinue(struct task *t, const struct cases_discontinue_in *in,
			       struct nothing *out)
{
	struct case_file c = {0};
	enum outcome o = in->id.v ? cases_open_for(t, in->id, in->rev, CASE_DISCONTINUED, &c)
				  : open_of_visit(t, in, &c);

	(void)out;
	if (o != OUTCOME_OK || (o = check_ground(t, &c, in->ground)) != OUTCOME_OK ||
	    (o = check_who(t, in)) != OUTCOME_OK)
		return o;
	return discontinue(t, &c, in);
}
