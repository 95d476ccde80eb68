/* Withdrawing a request at the counter: who asks is looked at, not a code. */
#include "requests/requests_pages.h"
#include "requests/requests_rules.h"

#include "requests.html.h"

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_withdrawal view = {0};
	const struct law_form *form = law_form_of(t->law, "withdrawal_right", day_of(task_now(t)));

	if (!requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	web_form_inputs(t, w, &counter_withdraw_form_form, &view.inputs);
	requests_show_head(t, &r, &who, &view.head);
	if (o == OUTCOME_CONFLICT || o == OUTCOME_TOO_LATE)
		view.last = requests_show_last(t, r.id);
	view.open = requests_next_state(r.state, REQUEST_WITHDRAWN) != NULL;
	view.form = form ? str_of(form->number) : STR_NONE;
	return web_page_again(t, w, o, &request_withdrawal_page, &view);
}

enum outcome requests_withdrawal_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_withdrawal_post(struct task *t, struct web *w)
{
	struct counter_withdraw_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &counter_withdraw_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_withdraw_in in = {.id = r.id,
					  .rev = form.rev,
					  .why = form.why,
					  .identity = form.identity,
					  .origin = web_origin(t, w)};

	return requests_answer(t, w, change(t, requests_withdraw, &in, &none), "", show);
}
