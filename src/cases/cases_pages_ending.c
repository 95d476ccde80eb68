/* What interrupts and what ends a matter: suspending, going on, ending, not continuing. */
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "law/aid.h"

/* ---- ending ---- */

static const char *const endings[] = {
	[END_FORM_ENDING_DONE] = "done",
	[END_FORM_ENDING_END_SUSPENDED] = ENDING_STOPPED,
};

static void show_hand_over(struct task *t, struct case_ending *view)
{
	struct day today = day_of(task_now(t));
	const char *rule = aid_clock_of(t->law, "ended", today);
	const struct law_reason *done = law_reason_find(t->law, STR("end_done"), today);
	struct clock_fact none = {0};

	view->cite = done ? str_of(done->row.cite) : STR_NONE;
	view->clock = arena_one(t->arena, struct clock);
	if (!rule || !clocks_preview(t, rule, task_now(t), &none, view->clock))
		view->clock = NULL;
}

static enum outcome show_end_form(struct task *t, struct web *w, enum outcome o,
				  const struct opened_case *opened)
{
	struct case_ending view = {0};

	web_form_inputs(t, w, &end_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	show_hand_over(t, &view);
	return web_page_again(t, w, o, &case_ending_page, &view);
}

enum outcome cases_ending_page(struct task *t, struct web *w)
{
	return cases_show_form(t, w, CASE_STOPPED, show_end_form);
}

enum outcome cases_ending_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct end_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &end_form_form, &form, show_end_form, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_end_in in = {opened.c.id, form.rev, str_of(endings[form.ending]), form.note};

	return cases_answer(t, w, change(t, cases_end, &in, &none), "", show_end_form);
}

/* ---- suspending and going on ---- */

/* What goes on while the matter rests: the law knows no pause. */
static void show_running(struct task *t, struct case_id id, struct case_suspension *view)
{
	struct clock *all;
	size_t n = clocks_of(t, "case", id.v, &all);

	view->clocks = arena_many(t->arena, n, struct clock);
	for (size_t i = 0; i < n; i++)
		if (str_is(all[i].state, "running"))
			view->clocks[view->clocks_count++] = all[i];
}

static enum outcome show_suspension(struct task *t, struct web *w, enum outcome o,
				    const struct opened_case *opened)
{
	struct case_suspension view = {0};
	bool suspended = str_is(opened->c.state, "suspended");

	web_form_inputs(t, w, suspended ? &resume_form_form : &suspend_form_form,
			suspended ? (void *)&view.resuming : (void *)&view.suspending);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	view.choices_count =
		cases_show_reasons(t, SUSPEND_PREFIX, view.suspending.reason.value, &view.choices);
	if (!suspended)
		show_running(t, opened->c.id, &view);
	return web_page_again(t, w, o, &case_suspension_page, &view);
}

enum outcome cases_suspension_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	bool suspended = str_is(opened.c.state, "suspended");

	o = cases_open_mine(t, opened.c.id, opened.c.rev, suspended ? CASE_RESUMED : CASE_SUSPENDED,
			    &opened.c);
	return o == OUTCOME_OK ? show_suspension(t, w, o, &opened) : cases_show_sheet(t, w, o);
}

enum outcome cases_suspend_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct suspend_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &suspend_form_form, &form, show_suspension, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_suspend_in in = {opened.c.id, form.rev, form.reason, form.words,
				      web_origin(t, w)};

	return cases_answer(t, w, change(t, cases_suspend, &in, &none), "", show_suspension);
}

enum outcome cases_resume_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct resume_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &resume_form_form, &form, show_suspension, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_suspend_in in = {opened.c.id, form.rev, STR(""), form.words, web_origin(t, w)};

	return cases_answer(t, w, change(t, cases_resume, &in, &none), "", show_suspension);
}

/* ---- not continuing ---- */

static struct str withdrawal_form(struct task *t)
{
	const struct law_form *form = law_form_of(t->law, "withdrawal_right", day_of(task_now(t)));

	return form ? str_of(form->number) : STR_NONE;
}

static enum outcome show_discontinuing(struct task *t, struct web *w, enum outcome o,
				       const struct opened_case *opened)
{
	struct case_discontinuing view = {0};
	struct clock_fact none = {0};
	const char *rule = aid_clock_of(t->law, "ended", day_of(task_now(t)));

	web_form_inputs(t, w, &discontinue_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	view.decides = actor_may(&t->actor, &right_discontinue_cases);
	view.choices_count =
		cases_show_reasons(t, view.decides ? DISCONTINUE_PREFIX : DISCONTINUE_WITHDRAWN,
				   view.inputs.ground.value, &view.choices);
	view.form = withdrawal_form(t);
	view.pdf_url =
		str_printf(t->arena, "/cases/%lld/withdrawal/pdf", (long long)opened->c.id.v);
	view.clock = arena_one(t->arena, struct clock);
	if (!opened->c.provider.v || !rule ||
	    !clocks_preview(t, rule, task_now(t), &none, view.clock))
		view.clock = NULL;
	return web_page_again(t, w, o, &case_discontinuing_page, &view);
}

enum outcome cases_discontinue_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_for(t, opened.c.id, opened.c.rev, CASE_DISCONTINUED, &opened.c);
	return o == OUTCOME_OK ? show_discontinuing(t, w, o, &opened) : cases_show_sheet(t, w, o);
}

enum outcome cases_discontinue_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct discontinue_form form;
	struct nothing none;
	enum outcome o =
		cases_read_form(t, w, &discontinue_form_form, &form, show_discontinuing, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_discontinue_in in = {
		opened.c.id, form.rev,         form.ground,
		form.words,  web_origin(t, w), form.identity.ptr ? form.identity : STR("")};

	return cases_answer(t, w, change(t, cases_discontinue, &in, &none), "", show_discontinuing);
}

static void fill_withdrawal(struct task *t, const struct opened_case *o,
			    struct withdrawal_sheet *view)
{
	struct day on = day_of(o->c.accepted_at);
	struct case_head head;
	struct provider p = {0};
	struct unit unit = {0};

	agencies_find(t, o->c.scope, &unit);
	if (o->c.provider.v)
		providers_in_charge(t, o->c.provider, &p);
	cases_show_head(t, o, &head);
	*view = (struct withdrawal_sheet){
		.form = withdrawal_form(t),
		.centre = unit.name,
		.number = o->c.number,
		.client = o->who.name,
		.place = head.place,
		.accepted = o->c.accepted_at,
		.aid = requests_form_title(t, o->c.form, on),
		.matter = requests_matter_title(t, o->c.matter, on),
		.provider = p.name.len ? p.name : STR_NONE,
	};
}

enum outcome cases_withdrawal_pdf(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct withdrawal_sheet view;
	enum outcome o = cases_open_page(t, w, "case page", &opened);
	const struct paper_print print = {
		.page = &withdrawal_sheet_page, .view = &view, .name = "don-rut-yeu-cau.pdf"};

	if (o == OUTCOME_OK)
		o = cases_open_for(t, opened.c.id, opened.c.rev, CASE_DISCONTINUED, &opened.c);
	if (o != OUTCOME_OK)
		return o;
	t->language = LANGUAGE_VI; /* papers always are */
	fill_withdrawal(t, &opened, &view);
	return documents_send_print(t, w, &print);
}
