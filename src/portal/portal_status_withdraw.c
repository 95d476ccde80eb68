/* Withdrawing the opened request: what it means, a box to tick, and the answer in writing. */
#include "portal/portal_internal.h"

#include "portal.html.h"

static bool is_open(const struct request *r)
{
	return str_is(r->state, "filed") || str_is(r->state, "incomplete");
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct status_withdraw view = {0};
	struct unit unit = {0};
	struct person p = {0};
	struct request r;

	if (!requests_find(t, t->actor.request, &r))
		return db_failed(t) ? OUTCOME_UNAVAILABLE : portal_nothing_open(t, w);
	people_find(t, r.person, &p);
	agencies_find(t, r.scope, &unit);
	web_form_inputs(t, w, &withdraw_form_form, &view.inputs);
	view.code = r.code;
	view.name = p.name;
	view.rev = r.rev;
	view.state = r.state;
	view.open = is_open(&r);
	view.may = requests_may_withdraw(t, &r);
	view.centre = portal_centre(t, &unit);
	return web_page_again(t, w, o, &status_withdraw_page, &view);
}

enum outcome portal_withdraw(struct task *t, struct web *w)
{
	struct request r;
	enum outcome o;

	return portal_visit(t, w, &r, &o) ? show(t, w, OUTCOME_OK) : o;
}

/* The second of two clicks meets what the first one did. */
enum outcome portal_withdraw_post(struct task *t, struct web *w)
{
	struct withdraw_form form;
	struct nothing none;
	struct request r;
	enum outcome o;

	if (!portal_visit(t, w, &r, &o))
		return o;
	if (str_is(r.state, "withdrawn"))
		return web_see(t, w, "/status/now");
	if (!web_form(t, w, &withdraw_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	const struct requests_withdraw_in in = {
		.id = r.id, .rev = form.rev, .why = form.why, .origin = web_origin(t, w)};

	o = change(t, requests_withdraw, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/now") : show(t, w, o);
}
