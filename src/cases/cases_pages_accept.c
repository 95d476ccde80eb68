/* Accepting a request: what the receiver has established, and which clocks the click will start. */
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "law/aid.h"
#include "law/eligible.h"
#include "requests/accepting.h"

#define CLOCKS_OF_FORM 3

static void add_clock(struct task *t, struct str hard_area, const char *rule, const char *why,
		      const char *form, struct case_acceptance *view)
{
	struct clock_fact facts[2] = {{0}, {0}};
	struct starting_clock *next = &view->clocks[view->clocks_count];

	if (str_is(hard_area, "yes"))
		facts[0] = (struct clock_fact){"hard_area", "yes"};
	if (!rule || !clocks_preview(t, rule, task_now(t), facts, &next->clock))
		return;
	next->why = str_of(why);
	next->form = str_of(form);
	view->clocks_count++;
}

static void add_clocks(struct task *t, const struct request *r, const struct aid_form *form,
		       struct case_acceptance *view)
{
	const char *assign = aid_assign_clock(form, false),
		   *arrested = aid_assign_clock(form, true);
	const char *title = aid_form_title(form, t->language);

	add_clock(t, r->hard_area, assign, "form", title, view);
	if (arrested != assign)
		add_clock(t, r->hard_area, arrested, "arrested", title, view);
	add_clock(t, r->hard_area, form->advise, "advice", title, view);
}

/* Where nobody knows yet where the person lives, both lengths. */
static void add_later_clocks(struct task *t, const struct request *r, const char *rule,
			     struct case_acceptance *view)
{
	add_clock(t, r->hard_area, rule, "later", "", view);
	if (str_is(r->hard_area, "unknown"))
		add_clock(t, STR("yes"), rule, "later_hard", "", view);
}

/* The forms of aid of today, and every clock that accepting now could start. */
static void show_forms(struct task *t, const struct request *r, struct case_acceptance *view)
{
	const struct aid_form **forms;
	struct day today = day_of(task_now(t));
	size_t n = aid_forms(t->arena, t->law, today, &forms);

	view->forms = arena_many(t->arena, n, struct form_choice);
	view->clocks = arena_many(t->arena, n * CLOCKS_OF_FORM + 2, struct starting_clock);
	for (size_t i = 0; i < n; i++) {
		view->forms[i] = (struct form_choice){
			.code = str_of(forms[i]->code),
			.title = str_of(aid_form_title(forms[i], t->language)),
			.cite = str_of(forms[i]->row.cite),
			.verified = forms[i]->row.verified == LAW_YES,
			.chosen = str_is(view->inputs.form.value, forms[i]->code),
		};
		add_clocks(t, r, forms[i], view);
	}
	view->forms_count = n;
	add_later_clocks(t, r, aid_clock_of(t->law, "accepted_at_once", today), view);
}

static struct str category_title(struct task *t, const struct eligible_category *c)
{
	return str_printf(t->arena, "%s %s", c->code,
			  t->language == LANGUAGE_EN ? c->title_en : c->title);
}

/* The one that who asked named, else the one that the person's own facts fit; NULL for none. */
static const struct eligible_category *told_category(struct task *t, const struct request *r,
						     struct day on)
{
	return r->claimed.len ? requests_category(t, r->claimed, on)
			      : requests_category_by_facts(
					t, requests_text(t, r, REQUEST_ELIGIBILITY), on);
}

/* All of the day of receipt; the one that was told stands chosen, unless the age is against it. */
static void show_categories(struct task *t, const struct request *r, struct case_acceptance *view)
{
	struct day on = day_of(r->filed_at);
	const struct eligible_category *told = told_category(t, r, on);
	const struct eligible_category **list;
	size_t n = eligible_categories(t->arena, t->law, on, &list);
	struct str chosen = view->inputs.category.value;

	if (told)
		view->told = category_title(t, told);
	if (told && !view->age_doubt.len && !chosen.len)
		chosen = str_of(told->code);
	view->categories = arena_many(t->arena, n, struct category_choice);
	view->categories_count = n;
	for (size_t i = 0; i < n; i++)
		view->categories[i] =
			(struct category_choice){str_of(list[i]->code), category_title(t, list[i]),
						 str_is(chosen, list[i]->code)};
}

/* On what grounds papers may follow, and which these are. */
static void show_later(struct task *t, const struct request *r, struct case_acceptance *view)
{
	struct str form;

	requests_show_items(t, r, &view->inputs.items, &view->missing);
	view->grounds_count = requests_show_grounds(t, AT_ONCE_PREFIX, view->inputs.ground.value,
						    &view->grounds, &form);
	view->asked = requests_show_missing(t, r);
	view->bare = !view->asked && documents_count(t, "request", r->id.v) == 0;
	if (view->asked && (view->asked->after || !view->asked->open))
		view->asked = NULL;
}

static void show_unanswered(struct task *t, const struct request *r, const struct person *who,
			    struct case_acceptance *view)
{
	struct warning *warnings;
	size_t n = requests_warnings(t, r, who, &warnings);

	for (size_t i = 0; i < n; i++) {
		view->unanswered += warnings[i].answer.len == 0;
		view->bars = view->bars || warnings[i].bars;
	}
}

static struct str as_typed(struct task *t, struct str birth)
{
	struct day day;

	return day_parse(birth, &day) ? say_date(t->arena, day) : birth;
}

/* What the citizen said stands preselected; what is not known must be asked. */
static void preselect(struct task *t, const struct request *r, struct case_acceptance *view)
{
	struct form_input *const names[] = {&view->inputs.opposing_1, &view->inputs.opposing_2,
					    &view->inputs.opposing_3, &view->inputs.opposing_4};
	struct form_input *const births[] = {&view->inputs.born_1, &view->inputs.born_2,
					     &view->inputs.born_3, &view->inputs.born_4};
	struct request_party told[REQUEST_PARTIES_MOST];
	size_t n = requests_parties(t, r->id, told);

	for (size_t i = 0; i < n; i++) {
		names[i]->value = told[i].name;
		births[i]->value = as_typed(t, told[i].birth);
	}
	if (!str_is(r->arrested, "unknown"))
		view->inputs.arrested.value = r->arrested;
	if (!str_is(r->hard_area, "unknown"))
		view->inputs.hard_area.value = r->hard_area;
	if (!day_is_none(r->trial_day))
		view->inputs.trial_day.value = say_date(t->arena, r->trial_day);
	if (!day_is_none(r->limit_day))
		view->inputs.limit_day.value = say_date(t->arena, r->limit_day);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct case_file c;
	struct case_acceptance view = {.now = task_now(t), .case_url = STR(""), .number = STR("")};

	if (!requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	requests_show_head(t, &r, &who, &view.head);
	requests_show_contact(t, &r, &who, &view.contact);
	web_form_inputs(t, w, &accept_form_form, &view.inputs);
	if (o == OUTCOME_OK)
		preselect(t, &r, &view);
	if (o == OUTCOME_CONFLICT || o == OUTCOME_TOO_LATE)
		view.last = requests_show_last(t, r.id);
	if (cases_of_request(t, r.id, &c)) {
		view.case_url = str_printf(t->arena, "/cases/%lld", (long long)c.id.v);
		view.number = c.number;
	}
	view.may = requests_next_state(r.state, REQUEST_ACCEPTED) != NULL;
	if (view.may)
		show_unanswered(t, &r, &who, &view);
	show_later(t, &r, &view);
	view.age_doubt =
		requests_category_doubt(t, r.claimed, requests_text(t, &r, REQUEST_ELIGIBILITY),
					who.birth, day_of(r.filed_at));
	show_categories(t, &r, &view);
	view.wish = r.wish.len ? requests_form_title(t, r.wish, day_of(r.filed_at)) : STR_NONE;
	show_forms(t, &r, &view);
	return web_page_again(t, w, o, &case_acceptance_page, &view);
}

enum outcome cases_acceptance_page(struct task *t, struct web *w)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	return o == OUTCOME_OK ? show(t, w, OUTCOME_OK) : o;
}

static bool wrong(struct task *t, struct web *w, const char *field, const struct reason *why)
{
	web_form_wrong(t, w, field, str_of(tr(t->language, why->msgid)));
	return false;
}

/* The people of the other side; false when one is told by half, and the page says which. */
static bool read_opposing(struct task *t, struct web *w, const struct accept_form *form,
			  struct cases_accept_in *in)
{
	static const char *const names[] = {"opposing_1", "opposing_2", "opposing_3", "opposing_4"};
	static const char *const births[] = {"born_1", "born_2", "born_3", "born_4"};
	const struct str typed[] = {form->born_1, form->born_2, form->born_3, form->born_4};
	struct str error;
	bool good = true;

	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		if (!people_read_birth(t, typed[i], &in->opposing_birth[i], &error)) {
			web_form_wrong(t, w, births[i], error);
			good = false;
		}
		if (typed[i].len && in->opposing[i].len == 0)
			good = wrong(t, w, names[i], &REASON_CASE_OPPOSING_NAMELESS);
	}
	return good;
}

/* One that was left out is told by the form itself. */
static bool knows_form(struct task *t, struct web *w, struct str code)
{
	return code.len == 0 || aid_form_find(t->law, code, day_of(task_now(t))) ||
	       wrong(t, w, "form", &REASON_CASE_FORM_UNKNOWN);
}

/* Told with all the rest: nothing is accepted without one. */
static bool knows_category(struct task *t, struct web *w, const struct request *r,
			   const struct accept_form *form)
{
	return form->category.len ||
	       requests_category_by_facts(t, requests_text(t, r, REQUEST_ELIGIBILITY),
					  day_of(r->filed_at)) ||
	       wrong(t, w, "category", &REASON_CATEGORY_UNNAMED);
}

/* "Papers follow" without a ground is answered as a wrong ground. */
static struct str ground_of(const struct accept_form *form)
{
	if (form->papers != ACCEPT_FORM_PAPERS_LATER)
		return STR("");
	return form->ground.len ? form->ground : STR("none");
}

static struct cases_accept_in accepting(struct request_id id, const struct accept_form *form,
					struct str origin)
{
	static const char *const hard_areas[] = {"", "yes", "no"};

	return (struct cases_accept_in){
		.request = id,
		.rev = form->rev,
		.form = form->form,
		.arrested = form->arrested == ACCEPT_FORM_ARRESTED_YES ? STR("yes") : STR("no"),
		.opposing = {form->opposing_1, form->opposing_2, form->opposing_3,
			     form->opposing_4},
		.category = form->category,
		.basis = form->basis,
		.hard_area = str_of(hard_areas[form->hard_area]),
		.trial = form->trial_day,
		.limit = form->limit_day,
		.ground = ground_of(form),
		.later = {form->items, form->text, origin},
		.force_majeure = form->majeure,
	};
}

enum outcome cases_acceptance_post(struct task *t, struct web *w)
{
	struct request r;
	struct person who;
	struct accept_form form;
	struct cases_accept_out out;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	bool read = web_form(t, w, &accept_form_form, &form);
	struct cases_accept_in in = accepting(r.id, &form, web_origin(t, w));

	bool known = knows_form(t, w, in.form);

	known = knows_category(t, w, &r, &form) && known;
	if (!read_opposing(t, w, &form, &in) || !known || !read)
		return show(t, w, OUTCOME_INVALID);
	o = change(t, cases_accept, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/cases/%lld", (long long)out.id.v) : show(t, w, o);
}
