/*
 * Withdrawing the opened request: what it means, a box to tick, and the answer in writing.  Once it
 * was accepted, the matter that it became is withdrawn with it.
 */
#include "portal/portal_internal.h"

#include "portal.html.h"

static bool is_open(const struct request *r)
{
	return str_is(r->state, "filed") || str_is(r->state, "incomplete");
}

static void fill_matter(struct task *t, const struct case_file *c, struct status_withdraw *view)
{
	struct provider p;

	view->rev = c->rev;
	view->number = c->number;
	view->open = cases_goes_on(c);
	if (c->provider.v && providers_in_charge(t, c->provider, &p))
		view->provider = p.name;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct status_withdraw view = {0};
	struct unit unit = {0};
	struct case_file c;
	struct request r;

	if (!requests_find(t, t->actor.request, &r))
		return db_failed(t) ? OUTCOME_UNAVAILABLE : portal_nothing_open(t, w);
	agencies_find(t, r.scope, &unit);
	web_form_inputs(t, w, &withdraw_form_form, &view.inputs);
	view.code = r.code;
	view.name = people_name(t, r.person);
	view.rev = r.rev;
	view.open = is_open(&r);
	view.may = requests_may_withdraw(t, &r);
	view.centre = portal_centre(t, &unit);
	if (cases_of_request(t, r.id, &c))
		fill_matter(t, &c, &view);
	return web_page_again(t, w, o, &status_withdraw_page, &view);
}

enum outcome portal_withdraw(struct task *t, struct web *w)
{
	struct request r;
	enum outcome o;

	return portal_visit(t, w, &r, &o) ? show(t, w, OUTCOME_OK) : o;
}

/* What the page showed, a request or a matter, is what is withdrawn. */
static enum outcome carry_out(struct task *t, struct web *w, const struct request *r,
			      const struct withdraw_form *form)
{
	struct nothing none;
	const struct requests_withdraw_in waiting = {
		.id = r->id, .rev = form->rev, .why = form->why, .origin = web_origin(t, w)};
	const struct cases_discontinue_in accepted = {
		.rev = form->rev,
		.ground = STR(DISCONTINUE_WITHDRAWN),
		.words = form->why,
		.origin = web_origin(t, w),
	};

	return form->number.len ? change(t, cases_discontinue, &accepted, &none)
				: change(t, requests_withdraw, &waiting, &none);
}

static bool is_withdrawn(struct task *t, const struct request *r)
{
	struct case_file c;

	return str_is(r->state, "withdrawn") ||
	       (cases_of_request(t, r->id, &c) && cases_was_withdrawn(&c));
}

/* The second of two clicks meets what the first one did. */
enum outcome portal_withdraw_post(struct task *t, struct web *w)
{
	struct withdraw_form form;
	struct request r;
	enum outcome o;

	if (!portal_visit(t, w, &r, &o))
		return o;
	if (is_withdrawn(t, &r))
		return web_see(t, w, "/status/now");
	if (!web_form(t, w, &withdraw_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	o = carry_out(t, w, &r, &form);
	return o == OUTCOME_OK ? web_see(t, w, "/status/now") : show(t, w, o);
}
