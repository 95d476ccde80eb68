/*
 * The status page for whom not everything is to be seen.  Who may see nothing reads the same page
 * for ever: neither a decision nor anybody's answer can be told from it.
 */
#include "portal/portal_internal.h"

#include "clocks.views.h"
#include "portal.html.h"
#include "requests.views.h"

static void fill_progress(struct task *t, const struct request *r, struct status_short *view)
{
	struct case_file c = {0};

	view->progress = true;
	view->state = r->state;
	view->decided = r->decided_at;
	/* The same limit for everybody: what runs later tells of an arrest or of a trial. */
	if (str_is(r->state, "filed"))
		view->clock = clocks_next(t, "request", r->id.v);
	const struct missing_card *missing = requests_show_missing(t, r);

	view->asked = missing && !missing->answered;
	if (!cases_of_request(t, r->id, &c))
		return;
	view->state = c.state;
	view->ended = c.ended_at;
}

enum outcome portal_status_short(struct task *t, struct web *w)
{
	struct status_short view = {.hotline = web_hotline(w)};
	struct unit unit = {0};
	struct request_visit visit;
	struct request r;

	if (!t->actor.request.v || !requests_find(t, t->actor.request, &r))
		return portal_nothing_open(t, w);
	enum outcome o = journal_read(t, "request", r.id.v, r.scope, "status page");

	if (o != OUTCOME_OK)
		return o;
	agencies_find(t, r.scope, &unit);
	view.code = t->actor.code;
	visit = requests_visit(t, &r);
	view.own_code = visit.own_code;
	view.filed = r.filed_at;
	view.centre = portal_centre(t, &unit);
	if (visit.sees != REQUEST_SEES_NOTHING)
		fill_progress(t, &r, &view);
	return web_page(t, w, &status_short_page, &view);
}
