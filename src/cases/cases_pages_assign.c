/* Choosing who is assigned: who works for the centre, what they may do, and the conflict check. */
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "law/aid.h"

/* Those of the reader's own unit; of the case's unit too, when it is a branch or a predecessor. */
static size_t list_providers(struct task *t, const struct case_file *c, struct provider **out)
{
	struct day today = day_of(task_now(t));
	struct provider *own, *theirs;
	size_t n = providers_list(t, t->actor.unit, today, &own), m = 0;

	if (c->scope.v != t->actor.unit.v)
		m = providers_list(t, c->scope, today, &theirs);
	*out = arena_many(t->arena, n + m, struct provider);
	for (size_t i = 0; i < n + m; i++)
		(*out)[i] = i < n ? own[i] : theirs[i - n];
	return n + m;
}

static int64_t load_of(const struct case_load_row *loads, size_t n, struct provider_id provider)
{
	for (size_t i = 0; i < n; i++)
		if (loads[i].provider.v == provider.v)
			return loads[i].open;
	return 0;
}

static struct resemblance *likeness_of(struct task *t, const struct conflict *found)
{
	struct resemblance *likeness = NULL;

	if (found->signs) {
		likeness = arena_one(t->arena, struct resemblance);
		requests_show_likeness(found->score, found->signs, likeness);
	}
	return likeness;
}

static struct candidate candidate_of(struct task *t, const struct provider *p,
				     const struct conflict *found, const struct aid_form *form)
{
	const struct aid_term *kind = aid_provider_find(t->law, p->kind, day_of(task_now(t)));

	return (struct candidate){
		.id = p->id.v,
		.name = p->name,
		.kind = kind ? str_of(aid_term_title(kind, t->language)) : p->kind,
		.organisation = p->organisation.len ? p->organisation : STR_NONE,
		.languages = providers_language_names(t, p->languages),
		.may = aid_may_provide(form, p->kind),
		.result = str_of(found->result),
		.likeness = likeness_of(t, found),
	};
}

static struct conflict *check_all(struct task *t, const struct case_file *c,
				  const struct provider *providers, size_t n)
{
	struct conflict *found = arena_many(t->arena, n, struct conflict);

	for (size_t i = 0; i < n; i++)
		found[i].provider = providers[i].id;
	cases_conflicts(t, c, found, n);
	return found;
}

static void show_candidates(struct task *t, const struct case_file *c, const struct aid_form *form,
			    struct case_assignment *view)
{
	struct provider *providers;
	struct case_load_row *loads;
	size_t n = list_providers(t, c, &providers), load_count = case_load(t, &loads);
	struct conflict *found = check_all(t, c, providers, n);
	int64_t chosen = 0;

	id_parse(view->inputs.provider.value, &chosen);
	view->candidates = arena_many(t->arena, n, struct candidate);
	view->others = arena_many(t->arena, n, struct candidate);
	for (size_t i = 0; i < n; i++) {
		struct candidate next = candidate_of(t, &providers[i], &found[i], form);

		next.load = load_of(loads, load_count, providers[i].id);
		next.chosen = next.id == chosen;
		next.opposed = cases_is_opposed(view->parties, view->parties_count);
		if (next.may && !str_is(next.result, "conflict"))
			view->candidates[view->candidates_count++] = next;
		else
			view->others[view->others_count++] = next;
		view->likeness |= next.may && str_is(next.result, "likeness");
	}
}

static void show_paper(struct task *t, const struct aid_form *form, struct case_assignment *view)
{
	struct day today = day_of(task_now(t));
	const struct law_form *paper =
		form->document ? law_form_find(t->law, str_of(form->document), today) : NULL;

	if (!paper)
		return;
	view->paper = arena_one(t->arena, struct decision_paper);
	*view->paper = (struct decision_paper){
		str_of(paper->number),
		str_of(t->language == LANGUAGE_EN ? paper->title_en : paper->title),
		str_of(paper->row.cite),
	};
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct opened_case opened;
	struct case_assignment view = {0};

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	const struct case_file *c = &opened.c;
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	web_form_inputs(t, w, &assign_form_form, &view.inputs);
	cases_show_head(t, &opened, &view.head);
	if (!str_is(c->state, "accepted"))
		view.last = cases_show_last(t, c->id, OUTCOME_TOO_LATE);
	view.clock = clocks_next(t, "case", c->id.v);
	view.parties_count = cases_show_parties(t, c->id, &view.parties);
	if (str_is(c->state, "accepted"))
		show_candidates(t, c, form, &view);
	show_paper(t, form, &view);
	return web_page_again(t, w, o, &case_assignment_page, &view);
}

enum outcome cases_assignment_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "assignment", &opened);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_for(t, opened.c.id, opened.c.rev, CASE_ASSIGNED, &opened.c);
	return o == OUTCOME_OK ? show(t, w, o) : cases_show_sheet(t, w, o);
}

enum outcome cases_assignment_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct assign_form form;
	struct cases_assign_out out;
	enum outcome o = cases_open_page(t, w, "assignment", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &assign_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct cases_assign_in in = {opened.c.id, form.rev, {form.provider}, form.clearance};

	o = change(t, cases_assign, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/cases/%lld", (long long)in.id.v) : show(t, w, o);
}
