/* Hearings, other dates, and the stage of the proceedings. */
#include "cases/cases_watch.h"

#include "base/say.h"
#include "cases.html.h"

static const char *const kinds[] = {
	[DATE_FORM_KIND_TRIAL] = "trial",     [DATE_FORM_KIND_SESSION] = "session",
	[DATE_FORM_KIND_MEETING] = "meeting", [DATE_FORM_KIND_INTERROGATION] = "interrogation",
	[DATE_FORM_KIND_OTHER] = "other",
};

static struct date_line line_of(struct task *t, const struct case_file *c,
				const struct date_find_row *row)
{
	return (struct date_line){
		.id = row->id.v,
		.kind = row->kind,
		.at = row->starts,
		.place = row->place,
		.room = str_or_none(row->room),
		.state = row->state,
		.over = row->starts < task_now(t),
		.by = row->noted_by,
		.noted = row->noted_at,
		.why = str_or_none(unseal_words(t->arena, t->world->keys, row->key,
						CASE_DATE_WHY(row->id), row->why)),
		.changed = row->changed_at,
		.changed_by = str_or_none(row->changed_by),
		.url = str_printf(t->arena, "/cases/%lld/dates/%lld", (long long)c->id.v,
				  (long long)row->id.v),
		.told = row->told.len != 0,
	};
}

size_t cases_show_dates(struct task *t, const struct case_file *c, struct date_line **out)
{
	struct date_find_row *rows;
	size_t n = dates_of(t, c->id, &rows);

	*out = arena_many(t->arena, n, struct date_line);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = line_of(t, c, &rows[i]);
	return n;
}

static void show_place(struct task *t, struct form_input input, struct office_field *out)
{
	const struct office_field field = {
		.name = STR("place"),
		.label = str_of(tr(t->language, N_("Court or office"))),
	};

	cases_show_office(t, &field, input, out);
}

static bool may_schedule(struct task *t, const struct case_file *c)
{
	return cases_next_state(c->state, CASE_SCHEDULED) &&
	       (cases_in_charge(t, c) || actor_may(&t->actor, &right_decide_requests));
}

/* ---- the list ---- */

static void show_stages(struct task *t, const struct opened_case *o, struct case_dates *view)
{
	struct stages_of_row *rows;

	view->stages_count = stages_of(t, o->c.id, &rows);
	view->stages = arena_many(t->arena, view->stages_count, struct stage_line);
	for (size_t i = 0; i < view->stages_count; i++)
		view->stages[i] = (struct stage_line){
			.title = work_title_of(t->law, WORK_STAGES, rows[i].stage, t->language),
			.since = rows[i].since,
			.by = rows[i].by,
		};
	view->may_stage = str_is(o->c.form, "litigation") && cases_in_charge(t, &o->c) &&
			  cases_next_state(o->c.state, CASE_STAGED);
	if (view->may_stage)
		view->choices_count = cases_show_terms(t, o, WORK_STAGES, view->staging.stage.value,
						       &view->choices);
}

/* `view` has what was typed into one of its two forms. */
static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened, struct case_dates *view)
{
	cases_show_head(t, opened, &view->head);
	view->last = cases_show_last(t, opened->c.id, o);
	view->dates_count = cases_show_dates(t, &opened->c, &view->dates);
	view->may = may_schedule(t, &opened->c);
	show_stages(t, opened, view);
	show_place(t, view->inputs.place, &view->place);
	return web_page_again(t, w, o, &case_dates_page, view);
}

static enum outcome show_dates(struct task *t, struct web *w, enum outcome o,
			       const struct opened_case *opened)
{
	struct case_dates view = {0};

	web_form_inputs(t, w, &date_form_form, &view.inputs);
	return show(t, w, o, opened, &view);
}

static enum outcome show_staging(struct task *t, struct web *w, enum outcome o,
				 const struct opened_case *opened)
{
	struct case_dates view = {0};

	web_form_inputs(t, w, &stage_form_form, &view.staging);
	return show(t, w, o, opened, &view);
}

enum outcome cases_dates_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_dates);
}

static struct cases_schedule_in schedule_of(struct task *t, struct case_id id,
					    const struct date_form *form)
{
	return (struct cases_schedule_in){
		.id = id,
		.rev = form->rev,
		.kind = str_of(kinds[form->kind]),
		.at = day_start(form->day) + form->hour * TIME_HOUR + form->minute * TIME_MINUTE,
		.place = cases_office_named(t, form->place),
		.room = form->room,
	};
}

enum outcome cases_dates_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct date_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &date_form_form, &form, show_dates, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_schedule_in in = schedule_of(t, opened.c.id, &form);

	return cases_answer(t, w, change(t, cases_schedule, &in, &none), "/dates", show_dates);
}

enum outcome cases_stage_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct stage_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &stage_form_form, &form, show_staging, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_stage_in in = {opened.c.id, form.rev, form.stage, form.since};

	return cases_answer(t, w, change(t, cases_stage, &in, &none), "/dates", show_staging);
}

/* ---- one date ---- */

/* The form begins with what stands; the day alone is asked anew. */
static void fill_inputs(struct task *t, const struct date_find_row *row,
			struct case_date_change *view)
{
	struct str clock = say_time(t->arena, row->starts), hour, minute;

	str_cut(clock, ':', &hour, &minute);
	view->inputs.kind.value = row->kind;
	view->inputs.day.value = say_date(t->arena, day_of(row->starts));
	if (!row->told.len) { /* nobody has said the hour */
		view->inputs.hour.value = hour;
		view->inputs.minute.value = minute;
	}
	view->inputs.place.value = row->place;
	view->inputs.room.value = row->room;
}

/* `view` has what was typed; `moving` says that it was a new day. */
static enum outcome show_date(struct task *t, struct web *w, enum outcome o,
			      const struct opened_case *opened, bool moving,
			      struct case_date_change *view)
{
	struct date_find_row row;

	if (!date_find(t, (struct date_id){web_param_id(w, "date")}, opened->c.id, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_DATE_UNKNOWN);
	if (!moving)
		fill_inputs(t, &row, view);
	show_place(t, view->inputs.place, &view->place);
	cases_show_head(t, opened, &view->head);
	view->last = cases_show_last(t, opened->c.id, o);
	view->date = line_of(t, &opened->c, &row);
	view->may = may_schedule(t, &opened->c) && str_is(row.state, "planned");
	return web_page_again(t, w, o, &case_date_change_page, view);
}

static enum outcome show_moving(struct task *t, struct web *w, enum outcome o,
				const struct opened_case *opened)
{
	struct case_date_change view = {0};

	web_form_inputs(t, w, &date_form_form, &view.inputs);
	return show_date(t, w, o, opened, o != OUTCOME_OK, &view);
}

static enum outcome show_calling_off(struct task *t, struct web *w, enum outcome o,
				     const struct opened_case *opened)
{
	struct case_date_change view = {0};

	web_form_inputs(t, w, &call_off_form_form, &view.calling);
	return show_date(t, w, o, opened, false, &view);
}

enum outcome cases_date_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_moving);
}

enum outcome cases_date_move(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct date_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &date_form_form, &form, show_moving, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_schedule_in in = schedule_of(t, opened.c.id, &form);

	in.moves.v = web_param_id(w, "date");
	in.why = form.why;
	if (!in.moves.v) /* else it would be a date of its own */
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_DATE_UNKNOWN);
	return cases_answer(t, w, change(t, cases_schedule, &in, &none), "/dates", show_moving);
}

enum outcome cases_date_call_off(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct call_off_form form;
	struct nothing none;
	enum outcome o =
		cases_read_form(t, w, &call_off_form_form, &form, show_calling_off, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_call_off_in in = {opened.c.id, form.rev, {web_param_id(w, "date")}, form.why};

	return cases_answer(t, w, change(t, cases_call_off, &in, &none), "/dates",
			    show_calling_off);
}
