/*
 * What the page of a request tells besides who holds it: what happened and who has read it, dates
 * to come, and why the matter rests or ended.
 */
#include "portal/portal_internal.h"

#include <stdlib.h>

/* ---- what happened ---- */

/*
 * What a citizen is told of, and the fact that is named with it; what is not here stays in the
 * centre.
 */
static const struct {
	const char *what, *about;
	bool own; /* only what the citizen did */
} told[] = {
	{"request.filed", NULL, false},       {"request.accepted", "number", false},
	{"request.refused", NULL, false},     {"request.asked", NULL, false},
	{"request.completed", NULL, false},   {"request.transferred", "to", false},
	{"request.apologised", NULL, false},  {"request.answered", NULL, false},
	{"request.reversed", NULL, false},    {"case.assigned", "provider", false},
	{"case.taken", "provider", false},    {"case.ended", "note", false},
	{"case.replaced", "provider", false}, {"case.stood_down", NULL, false},
	{"case.change_refused", NULL, false}, {"request.withdrawn", NULL, false},
	{"document.attached", NULL, false},   {"request.supplied", NULL, false},
	{"request.brought", NULL, false},     {"case.suspended", NULL, false},
	{"case.resumed", NULL, false},        {"case.discontinued", NULL, false},
	{"case.date_set", "kind", false},     {"case.date_moved", "kind", false},
	{"case.date_off", "kind", false},     {"case.opinion", NULL, false},
	{"case.file_received", NULL, false},  {"case.change_noted", NULL, true},
};

/* Of a hearing: when it is, was to be, or is no more. */
static int64_t day_named(struct task *t, struct journal_line *line)
{
	int64_t at = 0;

	return str_starts(line->what, STR("case.date_")) &&
			       time_parse(journal_fact(t, line, "at"), &at)
		       ? at
		       : 0;
}

static bool event_of(struct task *t, struct journal_line *line, struct status_event *event)
{
	bool citizen = str_is(line->actor_role, role_code(ROLE_CITIZEN));

	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (str_is(line->what, told[i].what) && (citizen || !told[i].own)) {
			*event = (struct status_event){
				.what = line->what,
				.at = line->at,
				.who = citizen ? STR_NONE : line->actor_name,
				.about = told[i].about ? journal_fact(t, line, told[i].about)
						       : STR_NONE,
				.day = day_named(t, line),
			};
			return true;
		}
	return false;
}

/* Lines come newest first; the list is read from its beginning. */
static void add_events(struct task *t, struct journal_line *lines, size_t n, struct status *view)
{
	for (size_t i = n; i-- > 0;)
		if (event_of(t, &lines[i], &view->events[view->events_count]))
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
	add_events(t, of_request, n, view);
	add_events(t, of_case, m, view);
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

/* What the citizen did counts as seen by who read the request or the matter afterwards. */
static void mark_seen(const struct journal_reader *all, size_t n, struct status *view)
{
	for (size_t e = 0; e < view->events_count; e++) {
		struct status_event *event = &view->events[e];

		for (size_t i = 0; i < n && !event->who.ptr; i++)
			if (!str_is(all[i].role, role_code(ROLE_CITIZEN)) &&
			    all[i].at >= event->at && (!event->seen || all[i].at < event->seen))
				event->seen = all[i].at;
	}
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
	mark_seen(of_case, m, view);
	mark_seen(of_request, n, view);
}

void portal_tell_line(struct task *t, const struct request *r, const struct case_file *c,
		      struct status *view)
{
	list_events(t, r, c, view);
	list_readers(t, r, c, view);
}

/* ---- the matter ---- */

static struct str or_none(struct str s)
{
	return s.len ? s : STR_NONE;
}

static void list_dates(struct task *t, const struct case_file *c, struct status *view)
{
	struct case_appointment *dates;
	size_t n = cases_coming_dates(t, c, &dates);

	view->dates = arena_many(t->arena, n, struct status_date);
	view->dates_count = n;
	for (size_t i = 0; i < n; i++)
		view->dates[i] = (struct status_date){
			.kind = dates[i].kind,
			.at = dates[i].at,
			.place = dates[i].place,
			.room = or_none(dates[i].room),
		};
}

static void show_halt(struct task *t, const struct case_file *c, struct status *view)
{
	struct case_halt halt;

	if (!cases_halt(t, c, &halt))
		return;
	view->halt = arena_one(t->arena, struct status_halt);
	*view->halt = (struct status_halt){
		.title = or_none(halt.title),
		.cite = or_none(halt.cite),
		.text = or_none(halt.words),
		.at = halt.at,
	};
}

void portal_tell_case(struct task *t, const struct case_file *c, struct status *view)
{
	if (!view->closed)
		list_dates(t, c, view);
	show_halt(t, c, view);
	if (cases_asks_opinion(t, c))
		view->opinion_url = STR("/status/opinion");
}
