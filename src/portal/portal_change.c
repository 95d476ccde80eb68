/* Asking for another person than the one in charge, on grounds of the law alone. */
#include "portal/portal_internal.h"

#include "clocks.views.h"
#include "law/aid.h"
#include "portal.html.h"

static bool opened(struct task *t, struct request *r, struct case_file *c)
{
	return t->actor.request.v && requests_find(t, t->actor.request, r) &&
	       requests_visit_sees(t, r) == REQUEST_SEES_ALL && cases_of_request(t, r->id, c);
}

static void show_grounds(struct task *t, const struct case_file *c, struct change_person *view)
{
	const struct law_reason **rows;
	size_t n = cases_change_grounds(t, c, &rows);

	view->grounds = arena_many(t->arena, n, struct change_ground);
	view->grounds_count = n;
	for (size_t i = 0; i < n; i++)
		view->grounds[i] = (struct change_ground){
			.code = str_of(rows[i]->id),
			.title = str_of(t->language == LANGUAGE_EN ? rows[i]->title_en
								   : rows[i]->title),
			.cite = str_of(rows[i]->row.cite),
			.chosen = str_is(view->inputs.ground.value, rows[i]->id),
		};
}

static struct clock *limit(struct task *t)
{
	const char *rule = aid_clock_of(t->law, "replace_asked", day_of(task_now(t)));
	struct clock *clock = arena_one(t->arena, struct clock);
	const struct clock_fact none[1] = {{0}};

	return rule && clocks_preview(t, rule, task_now(t), none, clock) ? clock : NULL;
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct change_person view = {.provider = STR("")};
	struct request r;
	struct case_file c;
	struct provider p;

	if (!opened(t, &r, &c))
		return portal_nothing_open(t, w);
	web_form_inputs(t, w, &change_person_form_form, &view.inputs);
	view.may = cases_may_change(&c);
	view.waits = cases_change_waits(t, &c);
	if (c.provider.v && providers_in_charge(t, c.provider, &p))
		view.provider = p.name;
	view.clock = limit(t);
	show_grounds(t, &c, &view);
	return web_page_again(t, w, o, &change_person_page, &view);
}

static enum outcome log_reading(struct task *t)
{
	struct request r;
	struct case_file c;

	return opened(t, &r, &c) ? journal_read(t, "request", r.id.v, r.scope, "status page")
				 : OUTCOME_OK;
}

enum outcome portal_change_person(struct task *t, struct web *w)
{
	enum outcome o = log_reading(t);

	return o == OUTCOME_OK ? show(t, w, o) : o;
}

enum outcome portal_change_send(struct task *t, struct web *w)
{
	struct change_person_form form;
	struct nothing none;
	enum outcome o = log_reading(t);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &change_person_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct cases_change_in in = {.ground = form.ground, .words = form.words};

	o = change(t, cases_change_ask, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/change-person") : show(t, w, o);
}
