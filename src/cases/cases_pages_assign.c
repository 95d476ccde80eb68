/* Choosing who is assigned: who may act, how much they have, and the conflict check. */
#include "cases/cases_watch.h"

#include "cases.html.h"
#include "law/aid.h"
#include "law/work.h"

#include <stdlib.h>

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

/* The office of somebody who does not work where the matter is kept. */
static struct str office_of(struct task *t, const struct case_file *c, const struct provider *p)
{
	struct unit unit;

	if (p->scope.v == c->scope.v || !agencies_find(t, p->scope, &unit))
		return STR_NONE;
	return unit.name;
}

/*
 * Only a card that was taken away or has run out bars.  One whose number nobody wrote down is not
 * shown as good: nobody here has seen it.
 */
static const char *card_of(const struct provider *p, struct day today)
{
	if (!day_is_none(p->revoked) && p->revoked.v <= today.v)
		return "revoked";
	if (!day_is_none(p->card_to) && p->card_to.v < today.v)
		return "over";
	return p->card.len ? "valid" : "unwritten";
}

static bool speaks(struct str languages, struct str wanted)
{
	struct str code;

	while (languages.len) {
		str_cut(languages, ',', &code, &languages);
		if (str_eq(str_trim(code), wanted))
			return true;
	}
	return false;
}

/* Everybody speaks Vietnamese here; another language is asked for. */
static bool wants(const struct request *r)
{
	return r->speaks.len && !str_is(r->speaks, "vi");
}

/* What is the same for every candidate of a page. */
struct choosing {
	const struct opened_case *opened;
	struct case_bars bars;
	struct case_load_row *loads;
	size_t load_count;
	int64_t chosen, most; /* the longest list of matters */
};

static struct candidate candidate_of(struct task *t, const struct choosing *s,
				     const struct provider *p, const struct conflict *found)
{
	const struct case_file *c = &s->opened->c;
	struct day today = day_of(task_now(t));
	const struct aid_term *kind = aid_provider_find(t->law, p->kind, today);
	struct str bar = cases_bar_of(t, c, p, &s->bars);
	struct candidate out = {
		.id = p->id.v,
		.name = p->name,
		.kind = kind ? str_of(aid_term_title(kind, t->language)) : p->kind,
		.organisation = p->organisation.len ? p->organisation : STR_NONE,
		.office = office_of(t, c, p),
		.languages = providers_language_names(t, p->languages),
		.speaks = wants(&s->opened->request) &&
			  speaks(p->languages, s->opened->request.speaks),
		.card = str_of(card_of(p, today)),
		.card_to = p->card_to,
		.contract_to = p->to,
		.load = load_of(s->loads, s->load_count, p->id),
		.may = !bar.ptr,
		.result = str_of(found->result),
		.likeness = likeness_of(t, found),
		.chosen = p->id.v == s->chosen,
	};

	out.interpreter = wants(&s->opened->request) && !out.speaks &&
			  !str_is(s->opened->request.interpreter, "no");
	if (bar.ptr)
		out.ground = cases_ground_title(t, bar, &out.cite);
	return out;
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

/* Who speaks the client's language first, then who has least to do; nobody is left out. */
static int by_language_and_load(const void *a, const void *b)
{
	const struct candidate *one = a, *other = b;

	if (one->speaks != other->speaks)
		return other->speaks - one->speaks;
	return (one->load > other->load) - (one->load < other->load);
}

/* Widths that the style sheet has. */
static const char *share_of(int64_t load, int64_t most)
{
	static const char *const widths[] = {"10", "30", "45", "55", "60", "70"};
	size_t steps = sizeof widths / sizeof *widths - 1;

	return most ? widths[(size_t)load * steps / (size_t)most] : widths[0];
}

static void order(struct candidate *list, size_t n, int64_t most)
{
	if (n)
		qsort(list, n, sizeof *list, by_language_and_load);
	for (size_t i = 0; i < n; i++)
		list[i].share = str_of(share_of(list[i].load, most));
}

static void place(struct case_assignment *view, const struct candidate *next)
{
	if (next->may && !str_is(next->result, "conflict"))
		view->candidates[view->candidates_count++] = *next;
	else
		view->others[view->others_count++] = *next;
}

/* Who was chosen, when only an answer to what was found is missing; words about others go. */
static void ask_about(struct task *t, struct case_assignment *view, const struct candidate *next)
{
	int64_t asked;

	if (!next->chosen || !next->may || str_is(next->result, "clear") ||
	    str_is(next->result, "conflict"))
		return;
	view->doubted = arena_one(t->arena, struct candidate);
	*view->doubted = *next;
	if (id_parse(view->inputs.cleared_for.value, &asked) && asked != next->id)
		view->inputs.clearance.value = STR_NONE;
}

static void show_candidates(struct task *t, const struct opened_case *o,
			    struct case_assignment *view)
{
	struct provider *providers;
	struct choosing s = {.opened = o};
	size_t n = providers_within(t, day_of(task_now(t)), &providers);
	struct conflict *found = check_all(t, &o->c, providers, n);

	cases_bars(t, o->c.id, &s.bars);
	s.load_count = case_load(t, &s.loads);
	id_parse(view->inputs.provider.value, &s.chosen);
	view->candidates = arena_many(t->arena, n, struct candidate);
	view->others = arena_many(t->arena, n, struct candidate);
	for (size_t i = 0; i < n; i++) {
		struct candidate next = candidate_of(t, &s, &providers[i], &found[i]);

		next.opposed = cases_is_opposed(view->parties, view->parties_count);
		if (next.load > s.most)
			s.most = next.load;
		if (providers[i].id.v != o->c.provider.v)
			place(view, &next);
		ask_about(t, view, &next);
	}
	order(view->candidates, view->candidates_count, s.most);
	order(view->others, view->others_count, s.most);
	cases_ground_title(t, STR("act_side_other"), &view->side_cite);
}

static void show_paper(struct task *t, const struct case_file *c, bool again,
		       struct case_assignment *view)
{
	struct day today = day_of(task_now(t));
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	const char *key = again ? form->replacement : form->document;
	const struct law_form *paper = key ? law_form_find(t->law, str_of(key), today) : NULL;

	if (!paper)
		return;
	view->paper = arena_one(t->arena, struct decision_paper);
	*view->paper = (struct decision_paper){
		str_of(paper->number),
		str_of(t->language == LANGUAGE_EN ? paper->title_en : paper->title),
		str_of(paper->row.cite),
	};
}

/* Where there is nothing to choose, nothing is asked. */
static void show_standings(struct task *t, const struct case_file *c, struct case_assignment *view)
{
	const struct work_term **rows;
	const struct work_term *known = cases_standing(t, c, view->inputs.standing.value);
	size_t n =
		work_terms(t->arena, t->law, WORK_STANDINGS, c->matter, day_of(task_now(t)), &rows);

	if (!cases_in_proceedings(c) || n < 2)
		return;
	view->standings = arena_many(t->arena, n, struct case_standing);
	view->standings_count = n;
	for (size_t i = 0; i < n; i++)
		view->standings[i] = (struct case_standing){
			.code = str_of(rows[i]->code),
			.title = str_of(work_title(rows[i], t->language)),
			.defended = rows[i]->defended == LAW_YES,
			.chosen = rows[i] == known,
		};
}

/* Where somebody has noted the stage, that one stands there. */
static void show_stages(struct task *t, const struct opened_case *o, struct case_assignment *view)
{
	struct str chosen = view->inputs.stage.value;

	if (!chosen.len)
		chosen = cases_stage_on(t, o->c.id, day_of(task_now(t)));
	if (cases_in_proceedings(&o->c))
		view->stages_count = cases_show_terms(t, o, WORK_STAGES, chosen, &view->stages);
}

/* What the last decision said of the agency stands there again. */
static void show_former(struct task *t, const struct case_file *c, struct case_assignment *view)
{
	struct assignments_of_row *rows, former;
	struct provider p;
	size_t n = assignments_of(t, c->id, &rows);

	if (n && rows[0].agency.len && !view->inputs.agency.value.ptr)
		view->inputs.agency.value = rows[0].agency;
	if (c->provider.v && providers_in_charge(t, c->provider, &p)) {
		view->former = p.name;
		view->changes_count = cases_show_changes(t, c->id, true, &view->changes);
	}
	/* Whoever is replaced is in charge still, and has not become the former one yet. */
	show_paper(t, c, c->provider.v || cases_former(t, c, &former), view);
}

/* The limit of this step itself: what others owe in the matter meanwhile is none of it. */
static struct clock *limit_of(struct task *t, const struct case_file *c, enum case_event event)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	struct case_change_line *waiting;
	struct clock *due = NULL;

	if (event == CASE_ASSIGNED)
		return cases_clock_running(
			t, c->id, form ? aid_assign_clock(form, str_is(c->arrested, "yes")) : NULL);
	size_t n = cases_show_changes(t, c->id, true, &waiting);

	for (size_t i = 0; i < n; i++)
		if (waiting[i].clock && (!due || waiting[i].clock->due < due->due))
			due = waiting[i].clock;
	return due;
}

static void show_agency(struct task *t, struct case_assignment *view)
{
	const struct office_field field = {
		.name = STR("agency"),
		.label = str_of(tr(t->language, N_("Which agency conducts the proceedings?"))),
		.hint = str_of(tr(t->language, N_("It is sent the decision. Leave it empty when it "
						  "is not known yet."))),
	};

	cases_show_office(t, &field, view->inputs.agency, &view->agency);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o, enum case_event event,
			 const struct page *page)
{
	struct opened_case opened;
	struct case_assignment view = {0};

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	const struct case_file *c = &opened.c;

	web_form_inputs(t, w, &assign_form_form, &view.inputs);
	cases_show_head(t, &opened, &view.head);
	cases_show_wishes(t, &opened.request, &view.wishes);
	requests_show_urgent(t, &opened.request, &view.urgent);
	view.clock = limit_of(t, c, event);
	view.parties_count = cases_show_parties(t, c->id, &view.parties);
	if (!cases_next_state(c->state, event))
		view.last = cases_show_last(t, c->id, OUTCOME_TOO_LATE);
	else
		show_candidates(t, &opened, &view);
	show_former(t, c, &view);
	show_agency(t, &view);
	show_standings(t, c, &view);
	show_stages(t, &opened, &view);
	return web_page_again(t, w, o, page, &view);
}

/* Assigning and replacing ask the same; what differs is the op and the page's words. */
struct step {
	enum case_event event;
	const struct page *page;
	enum outcome (*op)(struct task *t, const struct cases_assign_in *in,
			   struct cases_assign_out *out);
};
static const struct step assigning = {CASE_ASSIGNED, &case_assignment_page, cases_assign};
static const struct step replacing = {CASE_REPLACED, &case_replacement_page, cases_replace};

static enum outcome get(struct task *t, struct web *w, const struct step *step)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "assignment", &opened);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_for(t, opened.c.id, opened.c.rev, step->event, &opened.c);
	return o == OUTCOME_OK ? show(t, w, o, step->event, step->page) : cases_show_sheet(t, w, o);
}

static enum outcome post(struct task *t, struct web *w, const struct step *step)
{
	struct opened_case opened;
	struct assign_form form;
	struct cases_assign_out out;
	enum outcome o = cases_open_page(t, w, "assignment", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &assign_form_form, &form))
		return show(t, w, OUTCOME_INVALID, step->event, step->page);
	struct cases_assign_in in = {
		.id = opened.c.id,
		.rev = form.rev,
		.provider = {form.provider},
		.clearance = form.cleared_for && form.cleared_for != form.provider ? STR("")
										   : form.clearance,
		.agency = form.agency.ptr ? cases_office_named(t, form.agency) : STR(""),
		.origin = web_origin(t, w),
		.standing = form.standing.ptr ? form.standing : STR(""),
		.stage = form.stage.ptr ? form.stage : STR(""),
	};

	o = change(t, step->op, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/cases/%lld", (long long)in.id.v)
			       : show(t, w, o, step->event, step->page);
}

enum outcome cases_assignment_page(struct task *t, struct web *w)
{
	return get(t, w, &assigning);
}

enum outcome cases_assignment_post(struct task *t, struct web *w)
{
	return post(t, w, &assigning);
}

enum outcome cases_replacement_page(struct task *t, struct web *w)
{
	return get(t, w, &replacing);
}

enum outcome cases_replacement_post(struct task *t, struct web *w)
{
	return post(t, w, &replacing);
}
