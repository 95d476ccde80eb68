/* Refusing a request: the grounds of the law, the words for the citizen, and what follows. */
#include "requests/requests_pages.h"

#include "requests.html.h"

/* The grounds that may be decided with today, the typed one chosen. */
static void show_grounds(struct task *t, struct request_refusal *view)
{
	view->grounds_count = requests_show_grounds(t, REFUSAL_PREFIX, view->inputs.reason.value,
						    &view->grounds, &view->form);
}

/* Who refuses sees what the program has answered to the same facts. */
static void show_check(struct task *t, const struct request *r, const struct person *who,
		       struct request_refusal *view)
{
	struct request_sheet sheet = {0};

	requests_show_entitlement(t, r, who, &sheet);
	view->law = sheet.law;
	view->entitled = requests_check_says(t, r, STR(""));
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_refusal view = {0};

	if (!requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	web_form_inputs(t, w, &refuse_form_form, &view.inputs);
	requests_show_head(t, &r, &who, &view.head);
	view.decision = requests_show_decision(t, &r);
	if (o == OUTCOME_CONFLICT || o == OUTCOME_TOO_LATE)
		view.last = requests_show_last(t, r.id);
	view.clock = clocks_next(t, "request", r.id.v);
	show_grounds(t, &view);
	show_check(t, &r, &who, &view);
	return web_page_again(t, w, o, &request_refusal_page, &view);
}

enum outcome requests_refusal_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_refusal_post(struct task *t, struct web *w)
{
	struct refuse_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &refuse_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_refuse_in in = {.id = r.id,
					.rev = form.rev,
					.reason = form.reason,
					.text = form.text,
					.origin = web_origin(t, w),
					.despite = form.despite};

	return requests_answer(t, w, change(t, requests_refuse, &in, &none), "", show);
}
