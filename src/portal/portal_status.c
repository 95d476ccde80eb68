/*
 * Following a request: code and PIN open a visit, and the page answers who holds it, until when,
 * and why that day.
 */
#include "portal/portal_internal.h"

#include "clocks.views.h"
#include "documents.views.h"
#include "portal.html.h"
#include "requests.views.h"
#include "web/web_reasons.h"

/* ---- the way in ---- */

static enum outcome show_open(struct task *t, struct web *w, enum outcome o)
{
	struct status_open view = {0};
	struct str code;

	web_form_inputs(t, w, &status_form_form, &view.inputs);
	if (!view.inputs.code.value.ptr)
		view.inputs.code.value = web_query(w, "code");
	view.begun = code_check(t->arena, view.inputs.code.value, DRAFT_CODE_DIGITS, &code);
	return web_page_again(t, w, o, &status_open_page, &view);
}

enum outcome portal_status(struct task *t, struct web *w)
{
	return show_open(t, w, OUTCOME_OK);
}

/* A mistyped code is told before any PIN is tried: it costs no attempt. */
enum outcome portal_status_open(struct task *t, struct web *w)
{
	struct status_form form;
	struct requests_open_in in = {.peer = web_peer(w)};
	struct requests_open_out out = {0};

	if (!web_keeps_cookies(w))
		return show_open(t, w, refuse(t, OUTCOME_DENIED, &REASON_NEEDS_HTTPS));
	bool good = web_form(t, w, &status_form_form, &form);

	if (form.code.len && !code_check(t->arena, form.code, REQUEST_CODE_DIGITS, &in.code)) {
		bool begun = code_check(t->arena, form.code, DRAFT_CODE_DIGITS, &in.code);

		refuse_field(t, OUTCOME_INVALID,
			     begun ? &REASON_CODE_OF_DRAFT : &REASON_CODE_MISTYPED, "code");
		good = false;
	}
	if (!good)
		return show_open(t, w, OUTCOME_INVALID);
	in.pin = ask_digits(t->arena, form.pin);
	enum outcome o = change(t, requests_open, &in, &out);

	if (o != OUTCOME_OK)
		return o;
	if (out.closed)
		return show_open(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_CODE_PIN_CLOSED));
	if (out.throttled)
		return show_open(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_CODE_PIN_THROTTLED));
	if (!out.open)
		return show_open(t, w,
				 refuse_field(t, OUTCOME_INVALID, &REASON_CODE_PIN_WRONG, "pin"));
	o = access_open_visit(t, w, out.id, in.code);
	return o == OUTCOME_OK ? web_see(t, w, "/status/now") : o;
}

enum outcome portal_status_leave(struct task *t, struct web *w)
{
	enum outcome o = access_close_visit(t, w);

	return o == OUTCOME_OK ? web_see(t, w, "/status") : o;
}

/* ---- where it stands ---- */

static struct status_refusal *refusal_of(struct task *t, const struct request *r)
{
	const struct law_reason *why = law_reason_find(t->law, r->refusal, day_of(r->decided_at));
	struct status_refusal *refusal;

	if (!str_is(r->state, "refused"))
		return NULL;
	refusal = arena_one(t->arena, struct status_refusal);
	*refusal = (struct status_refusal){
		.title = r->refusal,
		.cite = STR(""),
		.text = str_or_none(requests_text(t, r, REQUEST_REFUSAL_TEXT))};
	if (why) {
		refusal->title = str_of(t->language == LANGUAGE_EN ? why->title_en : why->title);
		refusal->cite = str_of(why->row.cite);
	}
	return refusal;
}

/*
 * Of either side the duty that is due first: what is asked of the requester, and all others'.  They
 * are the matter's while it goes on: what is owed after its end, the file, is owed to the centre.
 */
static void show_duties(struct task *t, const struct request *r, const struct case_file *c,
			struct status *view)
{
	bool goes_on = c->id.v && !c->ended_at;
	struct clock *all;
	size_t n = goes_on ? clocks_of(t, "case", c->id.v, &all)
			   : clocks_of(t, "request", r->id.v, &all);

	for (size_t i = n; i-- > 0;) {
		bool yours = str_is(all[i].owner_kind, "requester");

		if (str_is(all[i].state, "running"))
			*(yours ? &view->yours : &view->clock) = &all[i];
	}
}

/* Those of the matter that go to the person, behind those of the request. */
static void add_papers(struct task *t, const struct case_file *c, struct status *view)
{
	struct paper_line *of_case, *all;
	size_t n = documents_papers(t, "case", c->id.v, STR("/status/case-papers"), &of_case);

	n = portal_told_papers(t, of_case, n);
	all = arena_many(t->arena, view->papers.rows_count + n, struct paper_line);
	for (size_t i = 0; i < view->papers.rows_count; i++)
		all[i] = view->papers.rows[i];
	for (size_t i = 0; i < n; i++)
		all[view->papers.rows_count + i] = of_case[i];
	view->papers.rows = all;
	view->papers.rows_count += n;
}

static void fill_case(struct task *t, const struct case_file *c, struct status *view)
{
	struct provider p;

	view->state = c->state;
	view->number = c->number;
	view->ended = c->ended_at;
	view->closed = c->ended_at != 0;
	view->withdrawn = cases_was_withdrawn(c);
	add_papers(t, c, view);
	portal_tell_case(t, c, view);
	view->may_withdraw = cases_goes_on(c) && view->may_withdraw;
	if (cases_may_change(c))
		view->change_url = STR("/status/change-person");
	if (c->provider.v && providers_in_charge(t, c->provider, &p))
		view->holder = p.name;
}

static void fill_request(struct task *t, const struct request *r, const struct request_visit *visit,
			 struct status *view)
{
	struct unit unit = {0};
	struct guidance given;

	agencies_find(t, r->scope, &unit);
	view->code = r->code;
	view->name = people_name(t, r->person);
	view->state = r->state;
	view->target = requests_passed_to(t, r);
	view->joined = requests_joined_code(t, r);
	view->filed = r->filed_at;
	view->decided = r->decided_at;
	view->arrested = str_is(r->arrested, "yes");
	view->centre = portal_centre(t, &unit);
	view->refusal = refusal_of(t, r);
	view->own_code = visit->own_code;
	view->files = documents_count(t, "request", r->id.v);
	view->may_add = requests_takes_files(r->state);
	view->may_withdraw = view->may_add && visit->may_withdraw;
	view->missing = requests_show_missing(t, r);
	if (str_is(r->state, "filed"))
		view->late = requests_show_apology(t, r);
	if (str_is(r->state, "answered") && requests_guidance(t, r->id, &given))
		view->guidance = given.answer;
	view->papers.rows_count =
		documents_papers(t, "request", r->id.v, STR("/status/papers"), &view->papers.rows);
}

enum outcome portal_nothing_open(struct task *t, struct web *w)
{
	if (web_wants_json(w))
		return refuse(t, OUTCOME_DENIED, &REASON_NO_VISIT);
	return web_see(t, w, "/status");
}

static bool visit_from(struct task *t, struct web *w, enum request_sees least, struct request *r,
		       struct request_visit *visit, enum outcome *o)
{
	bool found = t->actor.request.v && requests_find(t, t->actor.request, r);

	if (found)
		*visit = requests_visit(t, r);
	bool may = found && visit->sees >= least;

	if (may)
		*o = journal_read(t, "request", r->id.v, r->scope, "status page");
	else if (db_failed(t))
		*o = OUTCOME_UNAVAILABLE;
	else
		*o = found ? web_see(t, w, "/status/short") : portal_nothing_open(t, w);
	return may && *o == OUTCOME_OK;
}

bool portal_visit(struct task *t, struct web *w, struct request *r, enum outcome *o)
{
	struct request_visit visit;

	return visit_from(t, w, REQUEST_SEES_ALL, r, &visit, o);
}

bool portal_visit_progress(struct task *t, struct web *w, struct request *r, enum outcome *o)
{
	struct request_visit visit;

	return visit_from(t, w, REQUEST_SEES_PROGRESS, r, &visit, o);
}

enum outcome portal_status_now(struct task *t, struct web *w)
{
	struct status view = {
		.hotline = web_hotline(w), .change_url = STR(""), .opinion_url = STR("")};
	struct case_file c = {0};
	struct request_visit visit;
	struct request r;
	enum outcome o;

	if (!visit_from(t, w, REQUEST_SEES_ALL, &r, &visit, &o))
		return o;
	fill_request(t, &r, &visit, &view);
	if (cases_of_request(t, r.id, &c))
		fill_case(t, &c, &view);
	show_duties(t, &r, &c, &view);
	portal_tell_line(t, &r, &c, &view);
	return web_page(t, w, &status_page, &view);
}
