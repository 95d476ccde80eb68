/*
 * Saying how one was helped: the sheet of the law, answered on the page by the client or who asked
 * for them.  It is said once.
 */
#include "portal/portal_internal.h"

#include "portal.html.h"

static const char *const ratings[] = {
	[OPINION_SAID_FORM_RATING_CONTENT] = "content",
	[OPINION_SAID_FORM_RATING_PARTLY] = "partly",
	[OPINION_SAID_FORM_RATING_DISCONTENT] = "discontent",
};
static const char *const answers[] = {
	[OPINION_SAID_FORM_INFORMED_YES] = "yes", [OPINION_SAID_FORM_INFORMED_NO] = "no"};

static void fill_given(struct task *t, const struct case_file *c, struct status_opinion *view)
{
	struct case_opinion_given given;

	if (!cases_opinion(t, c, &given))
		return;
	view->given = given.given_by;
	view->rating = given.rating;
	view->informed = given.informed;
	view->kept_time = given.kept_time;
	view->asked_money = given.asked_money;
	view->words = given.words.len ? given.words : STR_NONE;
	view->at = given.at;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct status_opinion view = {0};
	struct case_file c;
	struct provider p;

	if (!cases_of_request(t, t->actor.request, &c))
		return db_failed(t) ? OUTCOME_UNAVAILABLE : web_see(t, w, "/status/now");
	web_form_inputs(t, w, &opinion_said_form_form, &view.inputs);
	view.number = c.number;
	view.rev = c.rev;
	if (c.provider.v && providers_in_charge(t, c.provider, &p))
		view.provider = p.name;
	view.may = cases_asks_opinion(t, &c);
	if (!view.may)
		fill_given(t, &c, &view);
	return web_page_again(t, w, o, &status_opinion_page, &view);
}

enum outcome portal_opinion(struct task *t, struct web *w)
{
	struct request r;
	enum outcome o;

	return portal_visit(t, w, &r, &o) ? show(t, w, OUTCOME_OK) : o;
}

enum outcome portal_opinion_post(struct task *t, struct web *w)
{
	struct opinion_said_form form;
	struct nothing none;
	struct request r;
	enum outcome o;

	if (!portal_visit(t, w, &r, &o))
		return o;
	if (!web_form(t, w, &opinion_said_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	const struct cases_opinion_in in = {
		.rev = form.rev,
		.rating = ratings[form.rating],
		.informed = answers[form.informed],
		.kept_time = answers[form.kept_time],
		.asked_money = answers[form.asked_money],
		.words = form.words,
	};

	o = change(t, cases_opine, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/opinion") : show(t, w, o);
}
