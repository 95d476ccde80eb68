/*
 * Hearings and other dates, and the stage of the proceedings.  A date that is moved or called off
 * stays with its reason; another one takes its place.
 */
#include "cases/cases_working.h"

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

static void insert(struct task *t, const struct case_file *c, const struct cases_schedule_in *in)
{
	date_insert(t, &(struct date_insert_in){
			       .id = {task_id(t)},
			       .scope_of = c->scope,
			       .case_file = c->id,
			       .kind = in->kind,
			       .starts = in->at,
			       .place = in->place,
			       .room = in->room.ptr ? in->room : STR(""),
			       .follows = in->moves,
			       .now = task_now(t),
			       .by = t->actor.name,
		       });
	case_touch(t, c->id);
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
	if (in->moves.v)
		date_change(t, in->moves, STR("moved"), in->why, task_now(t), t->actor.name);
	insert(t, &c, in);
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

	date_change(t, in->date, STR("cancelled"), in->why, task_now(t), t->actor.name);
	case_touch(t, c.id);
	cases_note(t, &c, "case.date_off", facts);
	event_emit(t, "cases.date_off", c.id.v);
	return OUTCOME_OK;
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
		};
	return n;
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

static enum outcome check_stage(struct task *t, const struct case_file *c,
				const struct cases_stage_in *in)
{
	struct request request = {0};

	if (!str_is(c->form, "litigation") ||
	    !work_find(t->law, WORK_STAGES, c->matter, in->stage, day_of(c->accepted_at)))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_STAGE_UNKNOWN, "stage");
	must(requests_behind(t, c->request, &request) || db_failed(t));
	if (in->since.v > day_of(task_now(t)).v || in->since.v < day_of(request.filed_at).v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_STAGE_DAY, "since");
	return OUTCOME_OK;
}

enum outcome cases_stage(struct task *t, const struct cases_stage_in *in, struct nothing *out)
{
	struct case_file c;
	const struct journal_fact facts[] = {{"stage", in->stage}, {0}};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_STAGED, &c);

	(void)out;
	if (o != OUTCOME_OK || (o = check_stage(t, &c, in)) != OUTCOME_OK)
		return o;
	stage_insert(t, &(struct stage_insert_in){
				.id = {task_id(t)},
				.scope_of = c.scope,
				.case_file = c.id,
				.stage = in->stage,
				.since = in->since,
				.at = task_now(t),
				.by = t->actor.name,
			});
	case_touch(t, c.id);
	cases_note(t, &c, "case.stage", facts);
	event_emit(t, "cases.stage", c.id.v);
	return OUTCOME_OK;
}
