/* The register, and a matter with everything that is known of it. */
#include "cases/cases_pages.h"

#include "base/seal.h"
#include "cases.html.h"
#include "cases/cases_watch.h"
#include "law/aid.h"

#define REGISTER_PAGE (CASE_LIST_MOST - 1)
#define COMING_DAYS   30

static struct str url_of(struct task *t, struct case_id id)
{
	return str_printf(t->arena, "/cases/%lld", (long long)id.v);
}

/* ---- the register ---- */

bool cases_own_provider(struct task *t, bool mine, struct provider_id *out)
{
	struct provider me;

	out->v = 0;
	if (!role_provides(t->actor.role) && !mine)
		return true;
	if (!providers_of_seat(t, t->actor.seat, &me))
		return false;
	*out = me.id;
	return true;
}

struct case_line cases_line_of(struct task *t, const struct case_list_row *row)
{
	struct person who;
	struct day on = day_of(row->accepted_at);
	struct case_line line = {
		.id = row->id.v,
		.url = url_of(t, row->id),
		.number = row->number,
		.form = requests_form_title(t, row->form, on),
		.matter = requests_matter_title(t, row->matter, on),
		.arrested = row->arrested,
		.state = row->state,
		.accepted = row->accepted_at,
		.provider = row->provider_name,
	};

	people_open_line(t,
			 &(struct person_sealed){row->person, row->person_key, row->person_name,
						 row->person_birth},
			 &who);
	requests_show_client(t, &who, &line.who);
	if (row->rule.ptr) {
		line.clock = arena_one(t->arena, struct clock);
		clocks_show_running(t,
				    &(struct clock_running){row->rule, row->facts, row->start_at,
							    row->due_at, row->later_at},
				    line.clock);
	}
	return line;
}

/* A place that is none begins at the first page, which is the newest entry. */
static void read_before(struct str text, int64_t *at, struct case_id *id)
{
	struct str time, rest;

	if (!str_cut(text, '-', &time, &rest) || !str_int(time, at) || !id_parse(rest, &id->v)) {
		*at = INT64_MAX;
		id->v = INT64_MAX;
	}
}

static struct str next_url(struct task *t, const struct case_register *view,
			   const struct case_list_row *last)
{
	return str_printf(t->arena, "/cases?state=%" STR_F "&mine=%s&before=%lld-%lld",
			  STR_A(view->state), view->mine ? "yes" : "no",
			  (long long)last->accepted_at, (long long)last->id.v);
}

static void fill_rows(struct task *t, struct web *w, struct provider_id provider,
		      struct case_register *view)
{
	struct case_list_row *rows;
	struct case_id before;
	int64_t before_at;

	read_before(web_query(w, "before"), &before_at, &before);
	size_t n = provider.v ? case_list_own(t, provider, view->state, before_at, before, &rows)
			      : case_list(t, view->state, before_at, before, &rows);
	size_t shown = n > REGISTER_PAGE ? REGISTER_PAGE : n;

	view->rows = arena_many(t->arena, shown, struct case_line);
	for (size_t i = 0; i < shown; i++)
		view->rows[i] = cases_line_of(t, &rows[i]);
	view->rows_count = shown;
	if (n > shown)
		view->next_url = next_url(t, view, &rows[shown - 1]);
}

size_t cases_show_coming(struct task *t, struct provider_id provider, int days,
			 struct appointment **out)
{
	struct case_appointment *coming;
	size_t n = cases_dates(t, provider, task_now(t), task_now(t) + days * TIME_DAY, &coming);

	*out = arena_many(t->arena, n, struct appointment);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct appointment){
			.number = coming[i].number,
			.kind = coming[i].kind,
			.at = coming[i].at,
			.place = coming[i].place,
			.room = str_or_none(coming[i].room),
			.url = str_printf(t->arena, "/cases/%lld/dates/%lld",
					  (long long)coming[i].matter.v, (long long)coming[i].id.v),
			.told = coming[i].told,
		};
	return n;
}

enum outcome cases_register_page(struct task *t, struct web *w)
{
	struct str state = web_query(w, "state");
	struct provider_id provider;
	struct case_register view = {
		.state = state.ptr ? state : STR(""),
		.choosing = !role_provides(t->actor.role),
		.now = task_now(t),
		.figure = STR(""),
		.next_url = STR(""),
	};

	view.mine = !view.choosing || str_is(web_query(w, "mine"), "yes");
	if (!cases_show_figure(t, w, &view) && cases_own_provider(t, view.mine, &provider)) {
		fill_rows(t, w, provider, &view);
		if (provider.v)
			view.dates_count = cases_show_coming(t, provider, COMING_DAYS, &view.dates);
	}
	return web_page(t, w, &case_register_page, &view);
}

/* ---- one matter ---- */

bool cases_load(struct task *t, struct web *w, struct opened_case *out)
{
	return cases_find(t, (struct case_id){web_param_id(w, "case")}, &out->c) &&
	       requests_behind(t, out->c.request, &out->request) &&
	       people_find(t, out->c.person, &out->who);
}

enum outcome cases_open_page(struct task *t, struct web *w, const char *purpose,
			     struct opened_case *out)
{
	if (!cases_load(t, w, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	return journal_read(t, "case", out->c.id.v, out->c.scope, purpose);
}

void cases_show_head(struct task *t, const struct opened_case *o, struct case_head *out)
{
	struct request_head request;
	struct day on = day_of(o->c.accepted_at);

	requests_show_head(t, &o->request, &o->who, &request);
	*out = (struct case_head){
		.id = o->c.id.v,
		.url = url_of(t, o->c.id),
		.number = o->c.number,
		.code = o->request.code,
		.request_url = actor_may(&t->actor, &right_read_requests) ? request.url : STR(""),
		.who = request.who,
		.form = requests_form_title(t, o->c.form, on),
		.form_code = o->c.form,
		.matter = requests_matter_title(t, o->c.matter, on),
		.state = o->c.state,
		.arrested = o->c.arrested,
		.accepted = o->c.accepted_at,
		.accepted_by = o->c.accepted_by,
		.place = request.place.len ? request.place : str_or_none(o->who.address),
		.rev = o->c.rev,
	};
}

void cases_show_wishes(struct task *t, const struct request *r, struct client_wishes *out)
{
	struct str needs = requests_needs_text(t, r->needs);

	*out = (struct client_wishes){
		.speaks = providers_language_names(t, r->speaks),
		.interpreter = r->interpreter,
		.needs = needs.len ? needs : STR_NONE,
		.note = str_or_none(requests_text(t, r, REQUEST_NEEDS_NOTE)),
	};
}

size_t cases_show_parties(struct task *t, struct case_id id, struct case_party **out)
{
	struct parties_named_row *rows;
	size_t n = parties_named(t, id, &rows);

	*out = arena_many(t->arena, n, struct case_party);
	for (size_t i = 0; i < n; i++) {
		struct person who;

		people_open_line(t,
				 &(struct person_sealed){rows[i].person, rows[i].person_key,
							 rows[i].person_name, rows[i].person_birth},
				 &who);
		requests_show_client(t, &who, &(*out)[i].who);
		(*out)[i].side = rows[i].side;
	}
	return n;
}

bool cases_is_opposed(const struct case_party *parties, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_is(parties[i].side, "opposing"))
			return true;
	return false;
}

static const struct journal_about abouts[] = {
	{"case.accepted", "number"},
	{"case.assigned", "provider"},
	{"case.taken", "provider"},
	{"case.ended", "note"},
	{"case.voided", "why"},
	{"case.replaced", "provider"},
	{"case.stood_down", "ground"},
	{"case.change_noted", "cause"},
	{"case.change_refused", "text"},
	{"case.party_added", "name"},
	{"case.walled", "name"},
	{"case.wall_lifted", "name"},
	{"case.suspended", "words"},
	{"case.reversed", "why"},
	{"case.likeness_cleared", "clearance"},
	{"case.resumed", "words"},
	{"case.discontinued", "note"},
	{"case.file_returned", "words"},
	{"case.date_moved", "why"},
	{"case.date_off", "why"},
	{"paper.issued", "number"},
	{"paper.signed", "number"},
	{"paper.signed_here", "number"},
	{"paper.returned", "number"},
	{"paper.mended", "number"},
	{"paper.withdrawn", "number"},
	{"case.imported", "row"},
	{"case.remarked", "text"},
	{"clock.deletion_proposed", "clock"},
	{"clock.deleted", "clock"},
	{"clock.kept", "clock"},
	{"clock.explained", "clock"},
	{"case.stuck", "days"},
	{"case.waits", "until"},
	{"document.attached", "number"},
	{"document.withdrawn", "number"},
	{0},
};

struct journal_item *cases_show_last(struct task *t, struct case_id id, enum outcome o)
{
	struct journal_item *items;

	if (o != OUTCOME_CONFLICT && o != OUTCOME_TOO_LATE)
		return NULL;
	return requests_show_journal(t, "case", id.v, abouts, &items) ? items : NULL;
}

static void show_provider(struct task *t, const struct case_file *c, struct case_sheet *view)
{
	struct provider p;

	if (!c->provider.v || !providers_in_charge(t, c->provider, &p))
		return;
	const struct aid_term *kind = aid_provider_find(t->law, p.kind, day_of(c->assigned_at));

	view->provider = arena_one(t->arena, struct case_provider);
	*view->provider = (struct case_provider){
		.name = p.name,
		.kind = kind ? str_of(aid_term_title(kind, t->language)) : p.kind,
		.telephone = str_or_none(p.telephone),
		.organisation = str_or_none(p.organisation),
		.assigned = c->assigned_at,
		.taken = c->taken_at,
	};
}

static void show_conflict(struct task *t, const struct case_file *c, struct case_sheet *view)
{
	struct conflict_last_row row;

	if (!c->provider.v || !conflict_last(t, c->id, c->provider, &row))
		return;
	view->conflict = arena_one(t->arena, struct conflict_result);
	*view->conflict = (struct conflict_result){
		.result = row.result,
		.opposed = cases_is_opposed(view->parties, view->parties_count),
		.rests = str_is(row.result, "conflict") && str_is(c->state, "suspended"),
		.score = row.score,
		.at = row.at,
		.cleared_by = str_or_none(row.cleared_by),
		.clearance = str_or_none(unseal_words(t->arena, t->world->keys, row.key,
						      CASE_CLEARANCE(c->id), row.clearance)),
	};
}

/* What is noted is the client's secret: the provider in charge and the centre's heads read it. */
static bool may_read_notes(struct task *t, bool in_charge)
{
	return in_charge || t->actor.role == ROLE_DIRECTOR || t->actor.role == ROLE_DEPUTY;
}

static struct str open_note(struct task *t, const struct work_of_row *row)
{
	struct data_key key;
	struct str clear;

	if (!row->note.ptr)
		return STR_NONE;
	must(data_key_open(t->world->keys, row->key, &key));
	must(unseal(t->arena, &key, (struct seal_place){"case_work", "note", row->id.v}, row->note,
		    &clear));
	return clear;
}

static struct work_line *work_lines(struct task *t, const struct work_of_row *rows, size_t n,
				    bool with_notes)
{
	struct work_line *lines = arena_many(t->arena, n, struct work_line);

	for (size_t i = 0; i < n; i++)
		lines[i] = (struct work_line){
			.day = rows[i].day,
			.kind = rows[i].kind,
			.title = work_title_of(t->law, WORK_KINDS, rows[i].kind, t->language),
			.minutes = rows[i].minutes,
			.by = rows[i].by,
			.confirmed = rows[i].confirmed_at != 0,
			.note = with_notes ? open_note(t, &rows[i]) : STR_NONE,
		};
	return lines;
}

size_t cases_show_newest(struct task *t, struct case_id id, struct work_line **out)
{
	struct work_of_row *rows;
	size_t n = work_newest(t, id, &rows);

	*out = work_lines(t, rows, n, true);
	return n;
}

static void show_work(struct task *t, struct case_id id, bool with_notes, struct case_sheet *view)
{
	struct work_of_row *rows;

	view->work_count = work_of(t, id, &rows);
	view->work = work_lines(t, rows, view->work_count, with_notes);
	for (size_t i = 0; i < view->work_count; i++)
		view->total += rows[i].minutes;
}

static const struct {
	const char *state, *key;
} steps[] = {
	{"accepted", "assign"},  {"assigned", "take"},   {"working", "work"},
	{"suspended", "resume"}, {"ended", "hand_over"}, {"handed_over", "archive"},
	{"archived", "none"},
};

static struct clock *running(const struct case_sheet *view, const char *rule)
{
	for (size_t i = 0; rule && i < view->clocks_count; i++)
		if (str_is(view->clocks[i].state, "running") && str_is(view->clocks[i].rule, rule))
			return &view->clocks[i];
	return NULL;
}

/* The clock of the next step itself; what others owe meanwhile stands in the list. */
static struct clock *due_next(struct task *t, const struct case_file *c,
			      const struct case_sheet *view)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	const char *assign = aid_assign_clock(form, str_is(c->arrested, "yes"));

	if (str_is(c->state, "accepted") && assign)
		return running(view, assign);
	if (str_is(c->state, "ended"))
		return running(view, aid_clock_of(t->law, "ended", day_of(c->ended_at)));
	return running(view, form->advise);
}

/* The one next step, who holds it, and until when. */
static void show_next(struct task *t, const struct case_file *c, bool in_charge,
		      struct case_sheet *view)
{
	struct clock *due = due_next(t, c, view);
	bool assigns = str_is(c->state, "accepted");

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (str_is(c->state, steps[i].state))
			view->next.key = str_of(steps[i].key);
	view->next.due = due;
	if (view->provider)
		view->next.owner = view->provider->name;
	else if (due)
		view->next.owner = due->holder.ptr ? due->holder : due->owner;
	else
		view->next.owner = str_of(tr(t->language, role_about(ROLE_DIRECTOR)));
	view->next.may =
		assigns ? actor_may(&t->actor, &right_assign_cases)
			: in_charge && actor_may(&t->actor, &right_work_on_cases) && !c->ended_at;
}

/* Who was in charge, who should be, and what was written about it. */
static void show_assigning(struct task *t, const struct case_file *c, bool in_charge,
			   struct case_sheet *view)
{
	bool heads = actor_may(&t->actor, &right_assign_cases);

	view->charge_count = cases_show_charge(t, c->id, &view->charge);
	view->changes_count = cases_show_changes(t, c->id, true, &view->changes);
	view->papers.rows_count = documents_papers(
		t, "case", c->id.v, str_printf(t->arena, "/cases/%lld/papers", (long long)c->id.v),
		&view->papers.rows);
	view->may_stand_down = in_charge && cases_next_state(c->state, CASE_STOOD_DOWN);
	view->may_change = actor_may(&t->actor, &right_decide_requests) &&
			   cases_next_state(c->state, CASE_CHANGE_NOTED);
	view->may_replace =
		heads && view->changes_count && cases_next_state(c->state, CASE_REPLACED);
	view->may_name = !str_is(c->state, "ended");
	view->may_wall = heads;
}

/* A trial that somebody has noted since stands among the dates, and what was told of it is old. */
static void show_urgent(struct task *t, const struct request *request, struct case_sheet *view)
{
	struct request r = *request;

	for (size_t i = 0; i < view->panel.dates_count; i++)
		if (str_is(view->panel.dates[i].kind, "trial") && !view->panel.dates[i].told)
			r.trial_day = DAY_NONE;
	requests_show_urgent(t, &r, &view->urgent);
}

/* NULL for a matter that began here, and where the register said no more than its columns show. */
static struct register_words *register_words(struct task *t, const struct opened_case *o)
{
	struct imported_find_row row;
	struct register_words *words = arena_one(t->arena, struct register_words);

	if (!str_is(o->request.channel, "import") || !imported_find(t, o->c.id, &row))
		return NULL;
	const struct {
		const char *column;
		struct str sealed, *into;
	} texts[] = {{"category", row.category, &words->category},
		     {"result", row.result, &words->result},
		     {"notes", row.notes, &words->notes}};
	bool some = false;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct seal_place at = {"case_imported", texts[i].column, o->c.id.v};

		*texts[i].into = str_or_none(
			unseal_words(t->arena, t->world->keys, row.key, at, texts[i].sealed));
		some = some || texts[i].into->len;
	}
	return some ? words : NULL;
}

static enum outcome show_sheet(struct task *t, struct web *w, enum outcome o,
			       const struct opened_case *opened)
{
	struct case_sheet view = {0};
	const struct case_file *c = &opened->c;
	bool in_charge = cases_in_charge(t, c);

	cases_show_head(t, opened, &view.head);
	requests_show_contact(t, &opened->request, &opened->who, &view.contact);
	cases_show_wishes(t, &opened->request, &view.wishes);
	view.narrative = str_or_none(requests_text(t, &opened->request, REQUEST_NARRATIVE));
	view.paper = register_words(t, opened);
	show_provider(t, c, &view);
	view.clocks_count = clocks_of(t, "case", c->id.v, &view.clocks);
	show_next(t, c, in_charge, &view);
	view.may_void =
		actor_may(&t->actor, &right_void_cases) && cases_next_state(c->state, CASE_VOIDED);
	view.voided = c->voided_at;
	view.voided_by = c->voided_by.len ? c->voided_by : STR_NONE;
	view.void_why = c->void_why.len ? c->void_why : STR_NONE;
	view.parties_count = cases_show_parties(t, c->id, &view.parties);
	show_conflict(t, c, &view);
	cases_show_panel(t, opened, in_charge, &view.panel);
	show_urgent(t, &opened->request, &view);
	show_assigning(t, c, in_charge, &view);
	show_work(t, c->id, may_read_notes(t, in_charge), &view);
	view.journal_count = requests_show_journal(t, "case", c->id.v, abouts, &view.journal);
	view.readers_count = requests_show_readers(t, "case", c->id.v, &view.readers);
	return web_page_again(t, w, o, &case_sheet_page, &view);
}

enum outcome cases_show_sheet(struct task *t, struct web *w, enum outcome o)
{
	return cases_show_again(t, w, o, show_sheet);
}

enum outcome cases_sheet_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_sheet);
}

/* The way from a request to what it became. */
enum outcome cases_of_request_page(struct task *t, struct web *w)
{
	struct request_id request = {web_param_id(w, "request")};
	struct request r;
	struct case_file c;

	if (!requests_find(t, request, &r) || !cases_of_request(t, request, &c) ||
	    !cases_find(t, c.id, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	return web_see(t, w, "/cases/%lld", (long long)c.id.v);
}
