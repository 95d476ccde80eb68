/* Taking a wrong decision back. */
#include "requests/requests_pages.h"

#include "requests.html.h"

/* What falls away with the decision, so that it is known before it is done. */
static void show_what_follows(struct task *t, const struct request *r,
			      struct request_reversing *view)
{
	struct transfer_find_row passed;
	struct missing_list list;
	struct guidance given;

	view->since = r->waits_from;
	requests_missing(t, r, &list);
	if (str_is(r->state, "incomplete"))
		view->asked = (int64_t)list.count;
	if (str_is(r->state, "answered") && requests_guidance(t, r->id, &given))
		view->line = given.number;
	if (str_is(r->state, "transferred") && transfer_of(t, r->id, &passed))
		view->to = passed.to_name;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_reversing view = {0};

	if (!requests_show_top(t, w, o, REQUEST_REVERSED, &view.top) ||
	    !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	view.decision = requests_show_decision(t, &r);
	show_what_follows(t, &r, &view);
	web_form_inputs(t, w, &reverse_form_form, &view.inputs);
	return web_page_again(t, w, o, &request_reversing_page, &view);
}

enum outcome requests_reversing_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_reversing_post(struct task *t, struct web *w)
{
	struct reverse_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &reverse_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_reverse_in in = {r.id, form.rev, form.why};

	return requests_answer(t, w, change(t, requests_reverse, &in, &none), "", show);
}
