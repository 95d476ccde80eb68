#include "cases/cases_working.h"

#include "jobs/jobs.h"
#include "law/aid.h"
#include "law/work.h"

/* Whoever is arrested or in custody is one of the accused. */
#define ARRESTED_STANDING "held"

bool cases_in_proceedings(const struct case_file *c)
{
	return str_is(c->form, "litigation");
}

const struct work_term *cases_standing(struct task *t, const struct case_file *c, struct str said)
{
	const struct work_term **rows;
	struct day today = day_of(task_now(t));
	struct str code = said.len ? said : c->standing;

	if (!cases_in_proceedings(c))
		return NULL;
	if (code.len)
		return work_find(t->law, WORK_STANDINGS, c->matter, code, today);
	if (work_terms(t->arena, t->law, WORK_STANDINGS, c->matter, today, &rows) == 1)
		return rows[0];
	if (str_is(c->arrested, "yes"))
		return work_find(t->law, WORK_STANDINGS, c->matter, STR(ARRESTED_STANDING), today);
	return NULL;
}

void cases_bars(struct task *t, struct case_id id, struct case_bars *out)
{
	out->count = bars_of(t, id, &out->rows);
}

struct str cases_ground_title(struct task *t, struct str id, struct str *cite)
{
	const struct law_reason *row = law_reason_find(t->law, id, day_of(task_now(t)));

	if (cite)
		*cite = row ? str_of(row->row.cite) : STR("");
	if (!row)
		return id;
	return str_of(t->language == LANGUAGE_EN ? row->title_en : row->title);
}

struct str cases_bar_of(struct task *t, const struct case_file *c, const struct provider *p,
			const struct case_bars *bars)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	const char *standing = providers_bar(p, day_of(task_now(t)));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	if (standing)
		return str_of(standing);
	if (str_is(p->kind, "probationer"))
		return STR("act_probationer");
	if (!aid_may_provide(form, p->kind))
		return STR("consultation_only");
	for (size_t i = 0; i < bars->count; i++)
		if (bars->rows[i].provider.v == p->id.v)
			return bars->rows[i].ground;
	return STR_NONE;
}

static const struct {
	const char *ground;
	const struct reason *reason;
} refusals[] = {
	{"act_stop_card", &REASON_CASE_CARD},
	{"act_contract", &REASON_CASE_CONTRACT},
	{"act_probationer", &REASON_CASE_PROBATIONER},
	{"consultation_only", &REASON_CASE_KIND},
};

static enum outcome check_bars(struct task *t, const struct case_file *c, const struct provider *p)
{
	struct case_bars bars;

	cases_bars(t, c->id, &bars);
	struct str ground = cases_bar_of(t, c, p, &bars);

	if (!ground.ptr)
		return OUTCOME_OK;
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
		if (str_is(ground, refusals[i].ground))
			return refuse_field(t, OUTCOME_INVALID, refusals[i].reason, "provider");
	reason_arg(t, "ground", cases_ground_title(t, ground, NULL));
	return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_BARRED, "provider");
}

static enum outcome check_conflict(struct task *t, const struct conflict *found,
				   struct str clearance)
{
	if (strcmp(found->result, "conflict") == 0)
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_CASE_CONFLICT, "provider");
	if (strcmp(found->result, "clear") == 0 || str_trim(clearance).len)
		return OUTCOME_OK;
	return refuse_field(t, OUTCOME_CONFLICT,
			    strcmp(found->result, "likeness") == 0 ? &REASON_CASE_LIKENESS
								   : &REASON_CASE_CO_ACCUSED,
			    "clearance");
}

/* The duty to assign is met, and that to advise has a holder. */
static void pass_clocks(struct task *t, const struct case_file *c, const struct provider *p)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	const char *rule = aid_assign_clock(form, str_is(c->arrested, "yes"));

	if (rule)
		clocks_stop(t, "case", c->id.v, rule, "case.assigned");
	if (form->advise)
		clocks_hand(t, "case", c->id.v, form->advise,
			    &(struct clock_holder){.seat = p->seat, .name = p->name});
}

static enum outcome check_standing(struct task *t, const struct case_file *c, struct str said)
{
	const struct work_term *standing = cases_standing(t, c, said);

	if (!cases_in_proceedings(c))
		return OUTCOME_OK;
	if (!standing)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_STANDING, "standing");
	case_stand(t, c->id, str_of(standing->code));
	return OUTCOME_OK;
}

static void begin(struct task *t, const struct case_file *c, const struct provider *p,
		  const struct cases_assign_in *in)
{
	case_assign(t, c->id, p->id, task_now(t));
	assignment_insert(t, c->id, c->scope, p->id, task_now(t),
			  in->agency.ptr ? in->agency : STR(""), t->actor.name);
	pass_clocks(t, c, p);
}

/*
 * Runs inside change(): the conflict check and the assignment share one transaction, so a conflict
 * recorded meanwhile by someone else wins.
 */
enum outcome cases_put_in_charge(struct task *t, const struct case_file *c,
				 const struct cases_assign_in *in, struct provider *p)
{
	struct conflict found;
	enum outcome o;

	if (!providers_find(t, in->provider, p))
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_UNKNOWN, "provider");
	if ((o = check_bars(t, c, p)) != OUTCOME_OK ||
	    (o = check_standing(t, c, in->standing)) != OUTCOME_OK ||
	    (o = cases_stage_now(t, c, in->stage)) != OUTCOME_OK)
		return o;
	if (cases_is_walled(t, c, p))
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_CASE_WALLED, "provider");
	cases_conflict(t, c, p->id, &found);
	if ((o = check_conflict(t, &found, in->clearance)) != OUTCOME_OK)
		return o;
	cases_conflict_keep(t, c, &found, in->clearance);
	begin(t, c, p, in);
	cases_wall_sides(t, c, p);
	return cases_issue_decision(t, c, p, in);
}

enum outcome cases_assign(struct task *t, const struct cases_assign_in *in,
			  struct cases_assign_out *out)
{
	struct case_file c;
	struct provider p;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_ASSIGNED, &c);

	if (o == OUTCOME_OK)
		o = cases_put_in_charge(t, &c, in, &p);
	if (o != OUTCOME_OK)
		return o;
	const struct journal_fact facts[] = {{"provider", p.name}, {0}};

	cases_note(t, &c, "case.assigned", facts);
	event_emit(t, "cases.assigned", c.id.v);
	out->assigned_at = task_now(t);
	return OUTCOME_OK;
}
