/* What the provider does: take the case on, note work, end it. */
#include "cases/cases_internal.h"

#include "base/say.h"
#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"

#define DAY_MINUTES ((int64_t)(TIME_DAY / TIME_MINUTE))

enum outcome cases_take(struct task *t, const struct cases_take_in *in, struct nothing *out)
{
	struct case_file c;
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_TAKEN, &c);
	const struct journal_fact facts[] = {{"provider", t->actor.name}, {0}};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	case_take(t, c.id, task_now(t));
	cases_note(t, &c, "case.taken", facts);
	event_emit(t, "cases.taken", c.id.v);
	return OUTCOME_OK;
}

bool cases_is_work_length(int64_t minutes)
{
	return minutes >= 1 && minutes <= DAY_MINUTES;
}

/* Before somebody asked for aid there was nothing to work on. */
static enum outcome check_day(struct task *t, const struct case_file *c, struct day day)
{
	struct request request = {0};

	if (day.v > day_of(task_now(t)).v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_FUTURE_WORK, "day");
	must(requests_behind(t, c->request, &request) || db_failed(t));
	if (day.v >= day_of(request.filed_at).v)
		return OUTCOME_OK;
	reason_arg(t, "filed", say_date(t->arena, day_of(request.filed_at)));
	return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_EARLY_WORK, "day");
}

static enum outcome check_length(struct task *t, const struct case_file *c,
				 const struct cases_work_in *in)
{
	struct work_on_day_row noted = {0};

	if (!cases_is_work_length(in->minutes))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_WORK_LENGTH, "minutes");
	must(work_on_day(t, c->id, in->day, &noted) || db_failed(t));
	if (noted.minutes + in->minutes <= DAY_MINUTES)
		return OUTCOME_OK;
	reason_arg(t, "noted", say_minutes(t->arena, t->language, noted.minutes));
	return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_DAY_FULL, "minutes");
}

enum outcome cases_work(struct task *t, const struct cases_work_in *in, struct nothing *out)
{
	struct case_file c;
	struct data_key key;
	struct note_id id = {task_id(t)};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_WORKED, &c);
	const struct journal_fact facts[] = {{"kind", in->kind}, {0}};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if ((o = check_day(t, &c, in->day)) != OUTCOME_OK ||
	    (o = check_length(t, &c, in)) != OUTCOME_OK)
		return o;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	work_insert(t,
		    &(struct work_insert_in){
			    .id = id,
			    .scope_of = c.scope,
			    .case_file = c.id,
			    .day = in->day,
			    .minutes = in->minutes,
			    .kind = in->kind,
			    .key = wrapped,
			    .note = seal(t->arena, &key,
					 (struct seal_place){"case_work", "note", id.v}, in->note),
			    .at = task_now(t),
			    .by = t->actor.name,
		    });
	case_touch(t, c.id);
	cases_note(t, &c, "case.worked", facts);
	return OUTCOME_OK;
}

static enum outcome start_hand_over(struct task *t, const struct case_file *c)
{
	const char *rule = aid_clock_of(t->law, "ended", day_of(task_now(t)));

	must(rule);
	return clocks_start(t, &(struct clock_start){
				       .rule = rule,
				       .subject_kind = "case",
				       .subject = c->id.v,
				       .subject_name = c->number,
				       .scope = c->scope,
				       .start_at = task_now(t),
				       .owner_seat = t->actor.seat,
				       .owner_name = t->actor.name,
			       });
}

/* To advise was the matter itself; what else ran has lost its ground. */
static void end_clocks(struct task *t, const struct case_file *c)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));

	must(form); /* it was found when the case was accepted, and law rows keep their periods */
	if (form->advise)
		clocks_stop(t, "case", c->id.v, form->advise, "case.ended");
	clocks_cancel_all(t, "case", c->id.v, "case.ended");
}

enum outcome cases_end(struct task *t, const struct cases_end_in *in, struct nothing *out)
{
	struct case_file c;
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_ENDED, &c);
	const struct journal_fact facts[] = {{"ending", in->ending}, {"note", in->note}, {0}};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!cases_is_ending(in->ending))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_ENDING_UNKNOWN, "ending");
	case_end(t, c.id, task_now(t), in->ending);
	requests_mark_ended(t, c.request);
	end_clocks(t, &c);
	cases_note(t, &c, "case.ended", facts);
	event_emit(t, "cases.ended", c.id.v);
	return start_hand_over(t, &c);
}
