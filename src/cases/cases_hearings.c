/*
 * Hearings and other dates, and the stage of the proceedings.  A date that is moved or called off
 * stays with its reason; another one takes its place.
 */
#include "cases/cases_watch.h"

#include "jobs/jobs.h"

static const char *const kinds[] = {"trial", "session", "interrogation", "meeting", "other"};

static bool is_kind(struct str kind)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_is(kind, kinds[i]))
			return true;
	return false;
}

/* A date that stands, with a reason for changing it. */
static enum outcome find_date(struct task *t, const struct case_file *c, struct date_id id,
			      struct str why, struct date_find_row *out)
{
	if (!date_find(t, id, c->id, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_DATE_UNKNOWN);
	if (!str_is(out->state, "planned"))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_DATE_CHANGED);
	if (str_trim(why).len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_WHY_MISSING, "why");
	return OUTCOME_OK;
}

/* The date whose place it takes: a trial that is noted takes that of the one the request told. */
static struct date_id place_of(struct task *t, const struct case_file *c,
			       const struct cases_schedule_in *in)
{
	struct date_told_row told;

	if (in->moves.v || !str_is(in->kind, "trial") || !date_told(t, c->id, &told))
		return in->moves;
	return told.id;
}

static void insert(struct task *t, const struct case_file *c, const struct cases_schedule_in *in,
		   struct date_id follows)
{
	date_insert(t, &(struct date_insert_in){
			       .id = {task_id(t)},
			       .scope_of = c->scope,
			       .case_file = c->id,
			       .kind = in->kind,
			       .starts = in->at,
			       .place = in->place,
			       .room = in->room.ptr ? in->room : STR(""),
			       .follows = follows,
			       .now = task_now(t),
			       .by = t->actor.name,
			       .told = STR(""),
		       });
	case_touch(t, c->id);
}

static void change_date(struct task *t, struct date_id id, struct str state, struct str why)
{
	struct str key = STR_NONE;
	struct str sealed = seal_words(t->arena, t->world->keys, &key, CASE_DATE_WHY(id), why);

	date_change(t, id, state, key, sealed, task_now(t), t->actor.name);
}

enum outcome cases_schedule(struct task *t, const struct cases_schedule_in *in, struct nothing *out)
{
	struct case_file c;
	struct date_find_row moved;
	const struct journal_fact facts[] = {
		{"at", time_format(t->arena, in->at)}, {"kind", in->kind}, {"why", in->why}, {0}};
	enum outcome o = cases_open_shared(t, in->id, in->rev, CASE_SCHEDULED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!is_kind(in->kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_KIND_UNKNOWN, "kind");
	if (in->at < task_now(t))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_DATE_PAST, "day");
	if (in->moves.v && (o = find_date(t, &c, in->moves, in->why, &moved)) != OUTCOME_OK)
		return o;
	struct date_id follows = place_of(t, &c, in);

	if (follows.v)
		change_date(t, follows, STR("moved"), in->why);
	insert(t, &c, in, follows);
	cases_note(t, &c, in->moves.v ? "case.date_moved" : "case.date_set", facts);
	event_emit(t, in->moves.v ? "cases.date_moved" : "cases.date_set", c.id.v);
	return OUTCOME_OK;
}

enum outcome cases_call_off(struct task *t, const struct cases_call_off_in *in, struct nothing *out)
{
	struct case_file c;
	struct date_find_row date;
	enum outcome o = cases_open_shared(t, in->id, in->rev, CASE_SCHEDULED, &c);

	(void)out;
	if (o != OUTCOME_OK || (o = find_date(t, &c, in->date, in->why, &date)) != OUTCOME_OK)
		return o;
	const struct journal_fact facts[] = {{"at", time_format(t->arena, date.starts)},
					     {"kind", date.kind},
					     {"why", in->why},
					     {0}};

	change_date(t, in->date, STR("cancelled"), in->why);
	case_touch(t, c.id);
	cases_note(t, &c, "case.date_off", facts);
	event_emit(t, "cases.date_off", c.id.v);
	return OUTCOME_OK;
}

void cases_keep_told_trial(struct task *t, const struct case_file *c, struct day day)
{
	if (day_is_none(day) || day.v < day_of(task_now(t)).v)
		return;
	int64_t at = day_start(day) + TIME_DAY - TIME_MINUTE;
	const struct journal_fact facts[] = {{"at", time_format(t->arena, at)},
					     {"kind", STR("trial")},
					     {"told", STR("request")},
					     {0}};

	date_insert(t, &(struct date_insert_in){
			       .id = {task_id(t)},
			       .scope_of = c->scope,
			       .case_file = c->id,
			       .kind = STR("trial"),
			       .starts = at,
			       .place = STR(""),
			       .room = STR(""),
			       .now = task_now(t),
			       .by = t->actor.name,
			       .told = STR("request"),
		       });
	cases_note(t, c, "case.date_set", facts);
}

size_t cases_dates(struct task *t, struct provider_id provider, int64_t first, int64_t end,
		   struct case_appointment **out)
{
	struct dates_of_provider_row *rows;
	size_t n = dates_of_provider(t, provider, first, end, &rows);

	*out = arena_many(t->arena, n, struct case_appointment);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct case_appointment){
			.id = rows[i].id,
			.matter = rows[i].case_file,
			.number = rows[i].number,
			.kind = rows[i].kind,
			.place = rows[i].place,
			.room = rows[i].room,
			.at = rows[i].starts,
			.noted_at = rows[i].noted_at,
			.told = rows[i].told.len != 0,
		};
	return n;
}

/* ---- what calendars read ---- */

#define FED_BEFORE (31 * TIME_DAY)

/* What a calendar calls it, and whether it is held at an office, whose name tells nothing. */
static const struct {
	const char *kind, *title;
	bool office;
} words[] = {
	{"trial", N_("Trial"), true},
	{"session", N_("Mediation, dialogue or session"), true},
	{"interrogation", N_("Questioning"), true},
	{"meeting", N_("Meeting"), false},
	{"other", N_("Other date"), false},
};

static const struct dates_fed_row *find_fed(const struct dates_fed_row *rows, size_t n,
					    struct date_id id)
{
	for (size_t i = 0; i < n; i++)
		if (rows[i].id.v == id.v)
			return &rows[i];
	return NULL;
}

/* The date that was noted first, and how often another one took its place. */
static struct date_id find_first(const struct dates_fed_row *rows, size_t n, size_t at, int *moves)
{
	const struct dates_fed_row *row = &rows[at], *before;

	*moves = 0;
	while (row->follows.v && (before = find_fed(rows, n, row->follows)) != NULL) {
		row = before;
		*moves += 1;
	}
	return row->id;
}

static struct str fed_place(struct task *t, const struct dates_fed_row *row)
{
	if (row->room.len == 0)
		return row->place;
	return str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(row->place), STR_A(row->room));
}

static struct calendar_entry fed_entry(struct task *t, const struct dates_fed_row *rows, size_t n,
				       size_t at)
{
	const struct dates_fed_row *row = &rows[at];
	bool cancelled = str_is(row->state, "cancelled");
	struct calendar_entry e = {
		.at = row->told.len ? 0 : row->starts,
		.day = row->told.len ? day_of(row->starts) : DAY_NONE,
		.changed_at = row->changed_at ? row->changed_at : row->noted_at,
		.cancelled = cancelled,
	};
	struct date_id first = find_first(rows, n, at, &e.sequence);

	e.sequence += cancelled;
	e.uid = str_printf(t->arena, "date-%lld", (long long)first.v);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_is(row->kind, words[i].kind))
			continue;
		e.summary = str_printf(t->arena, "%s · %" STR_F, tr(t->language, words[i].title),
				       STR_A(row->number));
		e.place = words[i].office ? fed_place(t, row) : STR("");
	}
	return e;
}

size_t cases_fed_dates(struct task *t, struct seat_id seat, struct calendar_entry **out)
{
	struct provider p;
	struct dates_fed_row *rows;
	size_t count = 0;

	if (!providers_of_seat(t, seat, &p))
		return 0;
	size_t n = dates_fed(t, p.id, &rows);

	*out = arena_many(t->arena, n, struct calendar_entry);
	for (size_t i = 0; i < n; i++)
		if (!str_is(rows[i].state, "moved") && rows[i].starts > task_now(t) - FED_BEFORE)
			(*out)[count++] = fed_entry(t, rows, n, i);
	return count;
}

/* ---- the stage ---- */

struct str cases_stage_on(struct task *t, struct case_id id, struct day day)
{
	struct stages_of_row *rows;
	size_t n = stages_of(t, id, &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].since.v <= day.v)
			return rows[i].stage;
	return STR("");
}

static bool can_be_in(struct task *t, const struct case_file *c, struct str stage)
{
	return cases_in_proceedings(c) &&
	       work_find(t->law, WORK_STAGES, c->matter, stage, day_of(c->accepted_at));
}

static void keep_stage(struct task *t, const struct case_file *c, struct str stage,
		       struct day since)
{
	const struct journal_fact facts[] = {{"stage", stage}, {0}};

	stage_insert(t, &(struct stage_insert_in){
				.id = {task_id(t)},
				.scope_of = c->scope,
				.case_file = c->id,
				.stage = stage,
				.since = since,
				.at = task_now(t),
				.by = t->actor.name,
			});
	cases_note(t, c, "case.stage", facts);
}

enum outcome cases_stage_now(struct task *t, const struct case_file *c, struct str stage)
{
	struct day today = day_of(task_now(t));

	if (stage.len == 0 || str_eq(stage, cases_stage_on(t, c->id, today)))
		return OUTCOME_OK;
	if (!can_be_in(t, c, stage))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_STAGE_UNKNOWN, "stage");
	keep_stage(t, c, stage, today);
	return OUTCOME_OK;
}

static enum outcome check_stage(struct task *t, const struct case_file *c,
				const struct cases_stage_in *in)
{
	struct request request = {0};

	if (!can_be_in(t, c, in->stage))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_STAGE_UNKNOWN, "stage");
	must(requests_behind(t, c->request, &request) || db_failed(t));
	if (in->since.v > day_of(task_now(t)).v || in->since.v < day_of(request.filed_at).v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_STAGE_DAY, "since");
	return OUTCOME_OK;
}

enum outcome cases_stage(struct task *t, const struct cases_stage_in *in, struct nothing *out)
{
	struct case_file c;
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_STAGED, &c);

	(void)out;
	if (o != OUTCOME_OK || (o = check_stage(t, &c, in)) != OUTCOME_OK)
		return o;
	keep_stage(t, &c, in->stage, in->since);
	case_touch(t, c.id);
	event_emit(t, "cases.stage", c.id.v);
	return OUTCOME_OK;
}
