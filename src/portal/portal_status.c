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

#include <stdlib.h>

/* ---- the way in ---- */

static enum outcome show_open(struct task *t, struct web *w, enum outcome o)
{
	struct status_open view = {0};

	web_form_inputs(t, w, &status_form_form, &view.inputs);
	if (!view.inputs.code.value.ptr)
		view.inputs.code.value = web_query(w, "code");
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

/* ---- what happened ---- */

/*
 * What a citizen is told of, and the fact that is named with it; what is not here stays in the
 * centre.
 */
static const struct {
	const char *what, *about;
} told[] = {
	{"request.filed", NULL},     {"request.accepted", "number"}, {"request.refused", NULL},
	{"request.asked", NULL},     {"request.completed", NULL},    {"request.transferred", "to"},
	{"request.answered", NULL},  {"request.reversed", NULL},     {"case.assigned", "provider"},
	{"case.taken", "provider"},  {"case.ended", "note"},         {"case.replaced", "provider"},
	{"case.stood_down", NULL},   {"case.change_refused", NULL},  {"request.withdrawn", NULL},
	{"document.attached", NULL},
};

static bool event_of(const struct journal_line *line, struct status_event *event)
{
	bool citizen = str_is(line->actor_role, role_code(ROLE_CITIZEN));

	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (str_is(line->what, told[i].what)) {
			*event = (struct status_event){
				.what = line->what,
				.at = line->at,
				.who = citizen ? STR_NONE : line->actor_name,
				.about = told[i].about ? journal_fact(line, told[i].about)
						       : STR_NONE,
			};
			return true;
		}
	return false;
}

/* Lines come newest first; the list is read from its beginning. */
static void add_events(const struct journal_line *lines, size_t n, struct status *view)
{
	for (size_t i = n; i-- > 0;)
		if (event_of(&lines[i], &view->events[view->events_count]))
			view->events_count++;
}

static int by_time(const void *a, const void *b)
{
	const struct status_event *one = a, *other = b;

	return (one->at > other->at) - (one->at < other->at);
}

static void list_events(struct task *t, const struct request *r, const struct case_file *c,
			struct status *view)
{
	struct journal_line *of_request, *of_case = NULL;
	size_t n = journal_lines(t, "request", r->id.v, &of_request);
	size_t m = c->id.v ? journal_lines(t, "case", c->id.v, &of_case) : 0;

	view->events = arena_many(t->arena, n + m + 1, struct status_event);
	add_events(of_request, n, view);
	add_events(of_case, m, view);
	qsort(view->events, view->events_count, sizeof *view->events, by_time);
}

/* ---- who has read it ---- */

static struct str role_title(struct task *t, struct str code)
{
	enum role role;

	return role_parse(code, &role) ? str_of(tr(t->language, role_about(role))) : code;
}

static bool is_listed(const struct status *view, struct str name)
{
	for (size_t i = 0; i < view->readers_count; i++)
		if (str_eq(view->readers[i].name, name))
			return true;
	return false;
}

/*
 * Each person once, with the latest time; the citizen's own visits are in the log, not in this
 * list.
 */
static void add_readers(struct task *t, const struct journal_reader *all, size_t n,
			struct status *view)
{
	for (size_t i = 0; i < n; i++)
		if (!str_is(all[i].role, role_code(ROLE_CITIZEN)) && !is_listed(view, all[i].name))
			view->readers[view->readers_count++] = (struct status_reader){
				all[i].name, role_title(t, all[i].role), all[i].at};
}

static void list_readers(struct task *t, const struct request *r, const struct case_file *c,
			 struct status *view)
{
	struct journal_reader *of_request, *of_case = NULL;
	size_t n = journal_readers(t, "request", r->id.v, &of_request);
	size_t m = c->id.v ? journal_readers(t, "case", c->id.v, &of_case) : 0;

	view->readers = arena_many(t->arena, n + m + 1, struct status_reader);
	add_readers(t, of_case, m, view);
	add_readers(t, of_request, n, view);
	view->reader_count = (int64_t)view->readers_count;
}

/* ---- where it stands ---- */

static struct status_refusal *refusal_of(struct task *t, const struct request *r)
{
	const struct law_reason *why = law_reason_find(t->law, r->refusal, day_of(r->decided_at));
	struct status_refusal *refusal;

	if (!str_is(r->state, "refused"))
		return NULL;
	refusal = arena_one(t->arena, struct status_refusal);
	*refusal =
		(struct status_refusal){.title = r->refusal,
					.cite = STR(""),
					.text = r->refusal_text.len ? r->refusal_text : STR_NONE};
	if (why) {
		refusal->title = str_of(t->language == LANGUAGE_EN ? why->title_en : why->title);
		refusal->cite = str_of(why->row.cite);
	}
	return refusal;
}

/* Of either side the duty that is due first: what is asked of the requester, and all others'. */
static void show_duties(struct task *t, const char *kind, int64_t subject, struct status *view)
{
	struct clock *all;
	size_t n = clocks_of(t, kind, subject, &all);

	view->clock = NULL;
	view->yours = NULL;
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
	/* What is owed after the end, the file, is owed to the centre. */
	if (!c->ended_at)
		show_duties(t, "case", c->id.v, view);
	add_papers(t, c, view);
	if (cases_may_change(c))
		view->change_url = STR("/status/change-person");
	if (c->provider.v && providers_in_charge(t, c->provider, &p))
		view->holder = p.name;
}

static void fill_request(struct task *t, const struct request *r, struct status *view)
{
	struct unit unit = {0};
	struct person p = {0};
	struct guidance given;

	people_find(t, r->person, &p);
	agencies_find(t, r->scope, &unit);
	view->code = r->code;
	view->name = p.name;
	view->state = r->state;
	view->filed = r->filed_at;
	view->decided = r->decided_at;
	view->arrested = str_is(r->arrested, "yes");
	view->centre = portal_centre(t, &unit);
	view->refusal = refusal_of(t, r);
	view->files = documents_count(t, "request", r->id.v);
	view->may_add = requests_takes_files(r->state);
	view->may_withdraw = view->may_add && requests_may_withdraw(t, r);
	view->missing = requests_show_missing(t, r);
	if (requests_guidance(t, r->id, &given))
		view->guidance = given.answer;
	show_duties(t, "request", r->id.v, view);
	view->papers.rows_count =
		documents_papers(t, "request", r->id.v, STR("/status/papers"), &view->papers.rows);
}

enum outcome portal_nothing_open(struct task *t, struct web *w)
{
	if (web_wants_json(w))
		return refuse(t, OUTCOME_DENIED, &REASON_NO_VISIT);
	return web_see(t, w, "/status");
}

bool portal_visit(struct task *t, struct web *w, struct request *r, enum outcome *o)
{
	bool found = t->actor.request.v && requests_find(t, t->actor.request, r);
	bool whole = found && requests_visit_sees(t, r) == REQUEST_SEES_ALL;

	if (whole)
		*o = journal_read(t, "request", r->id.v, r->scope, "status page");
	else if (db_failed(t))
		*o = OUTCOME_UNAVAILABLE;
	else
		*o = found ? web_see(t, w, "/status/short") : portal_nothing_open(t, w);
	return whole && *o == OUTCOME_OK;
}

enum outcome portal_status_now(struct task *t, struct web *w)
{
	struct status view = {.hotline = web_hotline(w), .change_url = STR("")};
	struct case_file c = {0};
	struct request r;
	enum outcome o;

	if (!portal_visit(t, w, &r, &o))
		return o;
	fill_request(t, &r, &view);
	if (cases_of_request(t, r.id, &c))
		fill_case(t, &c, &view);
	list_events(t, &r, &c, &view);
	list_readers(t, &r, &c, &view);
	return web_page(t, w, &status_page, &view);
}
