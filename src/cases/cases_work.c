/* What the provider does: take the case on, note work; and who confirmed it. */
#include "cases/cases_working.h"

#include "base/say.h"
#include "jobs/jobs.h"

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
	must(work_on_day(t, c->id, c->provider, in->day, &noted) || db_failed(t));
	if (noted.minutes + in->minutes <= DAY_MINUTES)
		return OUTCOME_OK;
	reason_arg(t, "noted", say_minutes(t->arena, t->language, noted.minutes));
	return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_DAY_FULL, "minutes");
}

static enum outcome check_work(struct task *t, const struct case_file *c,
			       const struct cases_work_in *in)
{
	enum outcome o = check_day(t, c, in->day);

	if (o != OUTCOME_OK || (o = check_length(t, c, in)) != OUTCOME_OK)
		return o;
	if (!work_find(t->law, WORK_KINDS, c->form, in->kind, in->day))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_KIND_UNKNOWN, "kind");
	return OUTCOME_OK;
}

enum outcome cases_work(struct task *t, const struct cases_work_in *in, struct nothing *out)
{
	struct case_file c;
	struct note_id id = {task_id(t)};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_WORKED, &c);
	const struct journal_fact facts[] = {{"kind", in->kind}, {0}};

	(void)out;
	if (o != OUTCOME_OK || (o = check_work(t, &c, in)) != OUTCOME_OK)
		return o;
	struct sealed_words note =
		cases_seal(t, (struct seal_place){"case_work", "note", id.v}, in->note);

	work_insert(t, &(struct work_insert_in){
			       .id = id,
			       .scope_of = c.scope,
			       .case_file = c.id,
			       .day = in->day,
			       .minutes = in->minutes,
			       .kind = in->kind,
			       .stage = cases_stage_on(t, c.id, in->day),
			       .key = note.key,
			       .note = note.bytes,
			       .at = task_now(t),
			       .by = t->actor.name,
			       .provider = c.provider,
		       });
	case_touch(t, c.id);
	cases_note(t, &c, "case.worked", facts);
	return OUTCOME_OK;
}

/* ---- who confirmed it ---- */

static enum outcome find_unconfirmed(struct task *t, const struct case_file *c,
				     const struct cases_confirm_in *in, struct work_one_row *out)
{
	const struct work_term *kind;

	if (!work_one(t, in->work, c->id, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_WORK_UNKNOWN);
	if (out->confirmer.len)
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_CONFIRMED);
	kind = work_find(t->law, WORK_KINDS, c->form, out->kind, out->day);
	if (!kind || !work_may_confirm(kind, in->confirmer))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_CONFIRMER, "confirmer");
	return OUTCOME_OK;
}

enum outcome cases_confirm(struct task *t, const struct cases_confirm_in *in, struct nothing *out)
{
	struct case_file c;
	struct work_one_row work;
	struct data_key key;
	const struct journal_fact facts[] = {{"confirmer", in->confirmer}, {0}};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_CONFIRMED, &c);

	(void)out;
	if (o != OUTCOME_OK || (o = find_unconfirmed(t, &c, in, &work)) != OUTCOME_OK)
		return o;
	must(data_key_open(t->world->keys, work.key, &key)); /* we sealed it: else it was altered */
	work_confirm(t, in->work, in->confirmer,
		     seal(t->arena, &key,
			  (struct seal_place){"case_work", "confirmer_name", in->work.v}, in->name),
		     in->office.ptr ? in->office : STR(""), in->paper, task_now(t));
	case_touch(t, c.id);
	cases_note(t, &c, "case.work_confirmed", facts);
	return OUTCOME_OK;
}
