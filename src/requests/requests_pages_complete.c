/* Asking for everything that is missing, in one list. */
#include "requests/requests_pages.h"

#include "requests.html.h"

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct missing_list before;
	struct request_asking view = {0};

	if (!requests_show_top(t, w, o, REQUEST_ASKED, &view.top) || !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	requests_missing(t, &r, &before);
	view.asked = before.id.v && !before.after;
	web_form_inputs(t, w, &ask_form_form, &view.inputs);
	requests_show_items(t, &r, &view.inputs.items, &view.items);
	return web_page_again(t, w, o, &request_asking_page, &view);
}

enum outcome requests_asking_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_asking_post(struct task *t, struct web *w)
{
	struct ask_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &ask_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_ask_in in = {
		.id = r.id,
		.rev = form.rev,
		.items = {.codes = form.items, .text = form.text, .origin = web_origin(t, w)},
	};

	return requests_answer(t, w, change(t, requests_ask, &in, &none), "", show);
}
