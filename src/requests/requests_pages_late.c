/* Telling whoever waits that the answer comes late, and when. */
#include "requests/late.h"
#include "requests/requests_pages.h"

#include "requests.html.h"

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_late view = {0};

	if (!requests_show_top(t, w, o, REQUEST_ANSWERED, &view.top) ||
	    !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	const struct law_form *form = law_form_find(t->law, STR("ND61/04"), day_of(task_now(t)));

	view.form = form ? str_of(form->number) : STR_NONE;
	view.given = requests_show_apology(t, &r);
	web_form_inputs(t, w, &late_form_form, &view.inputs);
	return web_page_again(t, w, o, &request_late_page, &view);
}

struct apology_card *requests_show_apology(struct task *t, const struct request *r)
{
	struct apology given;
	struct apology_card *card = arena_one(t->arena, struct apology_card);

	if (!requests_apology(t, r, &given))
		return NULL;
	*card = (struct apology_card){given.at, given.by, given.day, given.why};
	return card;
}

enum outcome requests_late_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_late_post(struct task *t, struct web *w)
{
	struct late_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &late_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_apologise_in in = {r.id, form.rev, form.day, form.why, web_origin(t, w)};

	return requests_answer(t, w, change(t, requests_apologise, &in, &none), "", show);
}
