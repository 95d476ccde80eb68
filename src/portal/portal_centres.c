/* Where to go: the first page, who is entitled, and who answers for a place. */
#include "portal/portal_internal.h"

#include "places/places.h"
#include "portal.html.h"

#define CATEGORIES_SHOWN 4
#define PLACES_FOUND     6
#define FORMERLY_BYTES   4096

static struct str or_none(struct str s)
{
	return s.len ? s : STR_NONE;
}

static const char *const day_names[WEEK_DAYS] = {N_("Monday"),   N_("Tuesday"), N_("Wednesday"),
						 N_("Thursday"), N_("Friday"),  N_("Saturday"),
						 N_("Sunday")};

#define WEEK_BYTES 2048

/* "Monday–Friday: 7:30–11:30; Saturday: 8:00–10:00", without the days that nobody spoke of. */
static struct str week_line(struct task *t, const struct str hours[WEEK_DAYS])
{
	struct buf line = buf_new(t->arena, WEEK_BYTES);

	for (int i = 0, last; i < WEEK_DAYS; i = last + 1) {
		for (last = i; last + 1 < WEEK_DAYS && str_eq(hours[last + 1], hours[i]); last++)
			;
		if (!hours[i].len)
			continue;
		if (line.len)
			buf_addz(&line, "; ");
		buf_addz(&line, tr(t->language, day_names[i]));
		if (last > i)
			buf_addf(&line, "–%s", tr(t->language, day_names[last]));
		buf_addf(&line, ": %" STR_F, STR_A(hours[i]));
	}
	return buf_str(&line);
}

/* The days are what holds; words are shown only while no day was told. */
static void show_hours(struct task *t, const struct str hours[WEEK_DAYS], struct centre *out)
{
	struct str line = week_line(t, hours);

	if (!line.len)
		return;
	out->hours = line;
	out->worded = false;
}

static void show_week(struct task *t, const struct directions *told, struct centre *out)
{
	if (!week_line(t, told->hours).len)
		return;
	out->week = arena_many(t->arena, WEEK_DAYS, struct week_day);
	out->week_count = WEEK_DAYS;
	for (int i = 0; i < WEEK_DAYS; i++)
		out->week[i] = (struct week_day){str_of(tr(t->language, day_names[i])),
						 or_none(told->hours[i])};
}

static struct centre centre_of(struct task *t, const struct unit *unit)
{
	const struct places *places = places_builtin();
	struct day today = day_of(task_now(t));
	struct str place = places_text(t->arena, places, unit->commune_code, today);

	if (!place.ptr)
		place = places_text(t->arena, places, unit->commune_code, unit->place_day);
	return (struct centre){
		.url = str_printf(t->arena, "/centres/%lld", (long long)unit->id.v),
		.name = unit->name,
		.address = unit->address,
		.place = place.ptr ? place : STR(""),
		.hours = unit->hours,
		.worded = unit->hours.len > 0,
		.telephone = or_none(unit->telephone),
		.duty = or_none(unit->duty_telephone),
	};
}

struct centre portal_centre(struct task *t, const struct unit *unit)
{
	struct centre centre = centre_of(t, unit);
	struct directions told;

	if (agencies_directions(t, unit->id, &told))
		show_hours(t, told.hours, &centre);
	return centre;
}

struct centre portal_centre_directed(struct task *t, const struct unit *unit)
{
	struct centre centre = centre_of(t, unit);
	struct directions told;

	if (!agencies_directions(t, unit->id, &told))
		return centre;
	show_hours(t, told.hours, &centre);
	centre.landmark = or_none(told.landmark);
	centre.transport = or_none(told.transport);
	centre.entrance = or_none(told.entrance);
	show_week(t, &told, &centre);
	return centre;
}

static const struct week *week_of(const struct week *weeks, size_t n, struct unit_id unit)
{
	for (size_t i = 0; i < n; i++)
		if (weeks[i].unit.v == unit.v)
			return &weeks[i];
	return NULL;
}

/* One query for the weeks of all, however many there are. */
static void list_centres(struct task *t, const struct unit *units, size_t n, struct centre *list)
{
	struct week *weeks = NULL;
	size_t count = n ? agencies_weeks(t, &weeks) : 0;

	for (size_t i = 0; i < n; i++) {
		const struct week *week = week_of(weeks, count, units[i].id);

		list[i] = centre_of(t, &units[i]);
		if (week)
			show_hours(t, week->hours, &list[i]);
	}
}

size_t portal_centres(struct task *t, size_t most, struct centre **list, size_t *count)
{
	struct unit *units;
	size_t n = agencies_centres(t, &units);

	*count = n;
	n = n < most ? n : most;
	*list = arena_many(t->arena, n, struct centre);
	list_centres(t, units, n, *list);
	return n;
}

struct aid_category portal_category(struct task *t, const struct eligible_category *c)
{
	return (struct aid_category){
		.title = str_of(t->language == LANGUAGE_EN ? c->title_en : c->title),
		.cite = str_of(c->row.cite),
		.verified = c->row.verified == LAW_YES,
	};
}

size_t portal_categories(struct task *t, size_t most, struct aid_category **list)
{
	const struct eligible_category **all;
	size_t n = eligible_categories(t->arena, t->law, day_of(task_now(t)), &all);

	n = n < most ? n : most;
	*list = arena_many(t->arena, n, struct aid_category);
	for (size_t i = 0; i < n; i++)
		(*list)[i] = portal_category(t, all[i]);
	return n;
}

size_t portal_marks(struct task *t, int64_t number, int64_t most, struct step_mark **list)
{
	*list = arena_many(t->arena, (size_t)most, struct step_mark);
	for (int64_t i = 0; i < most; i++)
		(*list)[i].on = i < number;
	return (size_t)most;
}

enum outcome portal_home(struct task *t, struct web *w)
{
	struct home view = {0};
	size_t all;

	view.categories_count = portal_categories(t, CATEGORIES_SHOWN, &view.categories);
	view.centres_count = portal_centres(t, CENTRES_SHOWN, &view.centres, &all);
	view.more = all > view.centres_count;
	return web_page(t, w, &home_page, &view);
}

enum outcome portal_category_list(struct task *t, struct web *w)
{
	struct day today = day_of(task_now(t));
	struct category_list view = {
		.day = today,
		.version = law_version(t->arena, t->law, today),
	};

	view.categories_count = portal_categories(t, SIZE_MAX, &view.categories);
	return web_page(t, w, &category_list_page, &view);
}

enum outcome portal_call_help(struct task *t, struct web *w)
{
	struct call_help view = {.hotline = web_hotline(w)};

	return web_page(t, w, &call_help_page, &view);
}

/* ---- finding a centre by place ---- */

static struct centre *centre_for(struct task *t, const struct place *commune)
{
	struct unit unit;

	if (!agencies_centre_for(t, commune->code, day_of(task_now(t)), &unit))
		return NULL;
	struct centre *centre = arena_one(t->arena, struct centre);

	*centre = portal_centre(t, &unit);
	return centre;
}

static void list_parts(struct task *t, const struct place *before, struct place_line *line)
{
	const struct place_link *links;
	size_t n = places_successors(places_builtin(), before, &links);

	line->parts = arena_many(t->arena, n, struct place_part);
	line->parts_count = n;
	for (size_t i = 0; i < n; i++)
		line->parts[i] = (struct place_part){
			.code = links[i].now->code,
			.title = places_line(t->arena, places_builtin(), links[i].now,
					     day_of(task_now(t))),
		};
	if (n)
		line->centre = centre_for(t, links[0].now);
}

static struct place_line line_of(struct task *t, const struct places_hit *hit)
{
	const struct places *places = places_builtin();
	struct place_line line = {0};

	if (hit->before)
		line.was = places_line(t->arena, places, hit->before, hit->before->to);
	if (hit->now) {
		line.code = hit->now->code;
		line.title = places_line(t->arena, places, hit->now, day_of(task_now(t)));
		line.centre = centre_for(t, hit->now);
	} else {
		line.title = line.was;
		list_parts(t, hit->before, &line);
	}
	return line;
}

/* Places whose centre is not in this system come behind, and are told so once. */
static void list_found(struct task *t, const struct places_hit *hits, size_t n,
		       struct place_list *view)
{
	view->found = arena_many(t->arena, n, struct place_line);
	view->others = arena_many(t->arena, n, struct place_line);
	for (size_t i = 0; i < n; i++) {
		struct place_line line = line_of(t, &hits[i]);

		if (line.centre)
			view->found[view->found_count++] = line;
		else
			view->others[view->others_count++] = line;
	}
}

enum outcome portal_places(struct task *t, struct web *w)
{
	struct place_list view = {.q = str_trim(web_query(w, "q"))};
	struct places_hit *hits = NULL;
	size_t all, n = 0;

	if (view.q.len)
		n = places_search(t->arena, places_builtin(), view.q, PLACES_FOUND, &hits);
	list_found(t, hits, n, &view);
	view.centres_count = portal_centres(t, SIZE_MAX, &view.centres, &all);
	return web_page(t, w, &place_list_page, &view);
}

/* ---- one centre ---- */

/* Where its door is, in names that people still use: the communes that became today's. */
static struct str formerly(struct task *t, const struct unit *unit)
{
	const struct places *places = places_builtin();
	const struct place *now = places_commune(places, unit->commune_code, day_of(task_now(t)));
	const struct place_link **links;
	struct buf names = buf_new(t->arena, FORMERLY_BYTES);
	size_t n = now ? places_origins(t->arena, places, now, &links) : 0;

	for (size_t i = 0; i < n; i++)
		buf_addf(&names, "%s%" STR_F, i ? ", " : "",
			 STR_A(places_name(t->arena, places, links[i]->before)));
	return or_none(buf_str(&names));
}

static void list_branches(struct task *t, const struct unit *centre, struct centre_sheet *view)
{
	struct unit *all;
	size_t n = agencies_offices(t, &all);
	struct day today = day_of(task_now(t));

	view->branches = arena_many(t->arena, n, struct centre);
	for (size_t i = 0; i < n; i++)
		if (all[i].parent.v == centre->id.v && str_is(all[i].kind, "branch") &&
		    agencies_open_on(&all[i], today))
			view->branches[view->branches_count++] = portal_centre(t, &all[i]);
}

static void list_served(struct task *t, const struct unit *centre, struct centre_sheet *view)
{
	const struct places *places = places_builtin();
	struct day today = day_of(task_now(t));
	struct agencies_serve_in *all;
	size_t n = agencies_served(t, &all);

	view->served = arena_many(t->arena, n, struct place_answered);
	for (size_t i = 0; i < n; i++) {
		bool whole = all[i].commune_code.len == 0;
		const struct place *p = whole ? places_province(places, all[i].province_code, today)
					      : places_commune(places, all[i].commune_code, today);

		if (p && all[i].unit.v == centre->id.v)
			view->served[view->served_count++] = (struct place_answered){
				places_line(t->arena, places, p, today), whole};
	}
}

/* The centre of a branch; NULL of a centre. */
static struct centre *parent_of(struct task *t, const struct unit *unit)
{
	struct unit parent;

	if (!str_is(unit->kind, "branch") || !agencies_find(t, unit->parent, &parent))
		return NULL;
	struct centre *centre = arena_one(t->arena, struct centre);

	*centre = portal_centre(t, &parent);
	return centre;
}

static bool receives_people(struct task *t, const struct unit *unit)
{
	return (str_is(unit->kind, "centre") || str_is(unit->kind, "branch")) &&
	       agencies_open_on(unit, day_of(task_now(t)));
}

enum outcome portal_centre_page(struct task *t, struct web *w)
{
	struct centre_sheet view = {.now = task_now(t), .hotline = web_hotline(w)};
	struct unit unit;

	if (!agencies_find(t, (struct unit_id){web_param_id(w, "unit")}, &unit) ||
	    !receives_people(t, &unit))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_CENTRE_UNKNOWN);
	view.centre = portal_centre_directed(t, &unit);
	view.parent = parent_of(t, &unit);
	view.formerly = formerly(t, &unit);
	list_branches(t, &unit, &view);
	list_served(t, &unit, &view);
	return web_page(t, w, &centre_sheet_page, &view);
}
