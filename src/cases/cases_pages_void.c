/* What may still be changed of an acceptance: voiding its line, noting what was missing. */
#include "cases/cases_pages.h"

#include "cases.html.h"

/* ---- voiding ---- */

static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened)
{
	struct case_voiding view = {0};

	cases_show_head(t, opened, &view.head);
	view.may = cases_next_state(opened->c.state, CASE_VOIDED) != NULL;
	view.last = cases_show_last(t, opened->c.id, o);
	web_form_inputs(t, w, &void_form_form, &view.inputs);
	return web_page_again(t, w, o, &case_voiding_page, &view);
}

enum outcome cases_voiding_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show);
}

enum outcome cases_voiding_post(struct task *t, struct web *w)
{
	struct void_form form;
	struct nothing none;
	struct opened_case opened;
	enum outcome o = cases_read_form(t, w, &void_form_form, &form, show, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_void_in in = {opened.c.id, form.rev, form.why};

	o = change(t, cases_void, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/%lld", (long long)opened.request.id.v)
			       : cases_show_again(t, w, o, show);
}

/* ---- what was brought to the counter ---- */

static enum outcome show_brought(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_brought view = {0};

	if (!requests_show_top(t, w, o, REQUEST_COMPLETED, &view.top) ||
	    !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	view.missing = requests_show_missing(t, &r);
	view.waited = view.missing && !view.missing->answered;
	view.top.may = view.waited || (view.missing && view.missing->open && !view.missing->after &&
				       str_is(r.state, "filed"));
	web_form_inputs(t, w, &brought_form_form, &view.inputs);
	return web_page_again(t, w, o, &request_brought_page, &view);
}

enum outcome cases_brought_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show_brought);
}

enum outcome cases_brought_post(struct task *t, struct web *w)
{
	struct brought_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &brought_form_form, &form, show_brought, &r);

	if (o != OUTCOME_OK)
		return o;
	struct cases_bring_in in = {r.id, form.places, form.note, form.done};

	return requests_answer(t, w, change(t, cases_bring, &in, &none), "", show_brought);
}
