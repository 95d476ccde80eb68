/* Taking a wrong decision on a matter back. */
#include "cases/cases_pages.h"

#include "cases.html.h"

static void show_decision(struct task *t, const struct case_file *c, struct case_reversal *view)
{
	struct provider p;

	view->what = STR("");
	if (!cases_next_state(c->state, CASE_REVERSED))
		return;
	view->what = !c->ended_at                                     ? STR("assigned")
		     : str_starts(c->ending, STR(DISCONTINUE_PREFIX)) ? STR("discontinued")
								      : STR("ended");
	if (c->provider.v && providers_in_charge(t, c->provider, &p))
		view->provider = p.name;
	if (c->ended_at)
		view->ending = cases_ground_title(
			t, str_is(c->ending, "done") ? STR("end_done") : c->ending, NULL);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened)
{
	struct case_reversal view = {0};

	web_form_inputs(t, w, &case_reverse_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	show_decision(t, &opened->c, &view);
	return web_page_again(t, w, o, &case_reversal_page, &view);
}

enum outcome cases_reversal_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show);
}

enum outcome cases_reversal_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct case_reverse_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &case_reverse_form_form, &form, show, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_reverse_in in = {opened.c.id, form.rev, form.why};

	return cases_answer(t, w, change(t, cases_reverse, &in, &none), "", show);
}
