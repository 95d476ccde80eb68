#include "cases/cases_internal.h"

#include "jobs/jobs.h"
#include "law/aid.h"

/* A contract may not have begun yet, or be over. */
static bool works_today(struct task *t, const struct provider *p)
{
	struct day today = day_of(task_now(t));

	return p->from.v <= today.v && (day_is_none(p->to) || p->to.v >= today.v);
}

static enum outcome check_kind(struct task *t, const struct case_file *c, const struct provider *p)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	if (!aid_may_provide(form, p->kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_KIND, "provider");
	return OUTCOME_OK;
}

static enum outcome check_conflict(struct task *t, const struct conflict *found,
				   struct str clearance)
{
	if (strcmp(found->result, "conflict") == 0)
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_CASE_CONFLICT, "provider");
	if (strcmp(found->result, "likeness") == 0 && str_trim(clearance).len == 0)
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_CASE_LIKENESS, "clearance");
	return OUTCOME_OK;
}

static void record(struct task *t, const struct case_file *c, const struct conflict *found,
		   struct str clearance)
{
	bool answered = strcmp(found->result, "likeness") == 0;

	conflict_insert(t, &(struct conflict_insert_in){
				   .case_file = c->id,
				   .provider = found->provider,
				   .scope_of = c->scope,
				   .at = task_now(t),
				   .result = str_of(found->result),
				   .score = found->score,
				   .cleared_by = answered ? t->actor.name : STR(""),
				   .clearance = answered ? clearance : STR(""),
			   });
}

/* The duty to assign is met, and that to advise has a holder. */
static void pass_clocks(struct task *t, const struct case_file *c, const struct provider *p)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	const char *rule = aid_assign_clock(form, str_is(c->arrested, "yes"));

	if (rule)
		clocks_stop(t, "case", c->id.v, rule, "case.assigned");
	if (form->advise)
		clocks_hand(t, "case", c->id.v, form->advise, p->seat, p->name);
}

/*
 * Runs inside change(): the conflict check and the assignment share one transaction, so a conflict
 * recorded meanwhile by someone else wins.
 */
enum outcome cases_assign(struct task *t, const struct cases_assign_in *in,
			  struct cases_assign_out *out)
{
	struct case_file c;
	struct provider p;
	struct conflict found;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_ASSIGNED, &c);

	if (o != OUTCOME_OK)
		return o;
	if (!providers_find(t, in->provider, &p) || !works_today(t, &p))
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_UNKNOWN, "provider");
	if ((o = check_kind(t, &c, &p)) != OUTCOME_OK)
		return o;
	cases_conflict(t, &c, p.id, &found);
	if ((o = check_conflict(t, &found, in->clearance)) != OUTCOME_OK)
		return o;
	record(t, &c, &found, in->clearance);
	case_assign(t, c.id, p.id, task_now(t));
	pass_clocks(t, &c, &p);

	const struct journal_fact facts[] = {
		{"provider", p.name}, {"conflict", str_of(found.result)}, {0}};

	cases_note(t, &c, "case.assigned", facts);
	event_emit(t, "cases.assigned", c.id.v);
	out->assigned_at = task_now(t);
	return OUTCOME_OK;
}
