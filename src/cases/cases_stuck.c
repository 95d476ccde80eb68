/*
 * Matters that stand still.  Once a day the job looks for those in which nothing was noted for as
 * long as law/vn/watch.yaml says of their state.  Each is told of once; who answers why it waits,
 * and until when, has quiet until then; whatever is noted in the matter ends it.
 */
#include "cases/cases_watch.h"

#include "law/watch.h"

/* A quarter: whoever waits longer has to look at the matter once in it. */
#define WAIT_DAYS_MOST 90

int64_t cases_days_since(int64_t then, int64_t now)
{
	return day_of(now).v - day_of(then).v;
}

static enum outcome notice(struct task *t, const struct case_silent_row *in, struct nothing *out)
{
	struct case_file c = {.id = in->id, .scope = in->scope_of};
	struct stuck_of_row open;
	const struct journal_fact facts[] = {
		{"days", str_printf(t->arena, "%lld",
				    (long long)cases_days_since(in->silent_since, task_now(t)))},
		{0}};

	(void)out;
	if (stuck_of(t, in->id, &open))
		return OUTCOME_OK; /* another run was first */
	stuck_insert(t, (struct note_id){task_id(t)}, in->scope_of, in->id, in->silent_since,
		     task_now(t));
	cases_note(t, &c, "case.stuck", facts);
	event_emit(t, "cases.stuck", in->id.v);
	return OUTCOME_OK;
}

static enum outcome end_answered(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	stuck_end(t, task_now(t), day_of(task_now(t)));
	return OUTCOME_OK;
}

static enum outcome notice_state(struct task *t, const char *state)
{
	struct case_silent_row *rows;
	struct case_id after = {0};
	enum outcome worst = OUTCOME_OK;
	int64_t before;
	size_t n;

	if (!watch_stuck_before(t->law, str_of(state), task_now(t), &before))
		return OUTCOME_OK;
	do {
		n = case_silent(t, str_of(state), before, after, &rows);
		for (size_t i = 0; i < n; i++) {
			struct nothing none;
			enum outcome o = change(t, notice, &rows[i], &none);

			worst = o == OUTCOME_OK ? worst : o;
			after = rows[i].id;
		}
	} while (n == CASE_SILENT_MOST);
	return worst;
}

enum outcome cases_find_stuck(struct task *t, int64_t subject)
{
	struct nothing none = {0};
	enum outcome worst = change(t, end_answered, &none, &none);
	const char *state;

	(void)subject;
	for (size_t i = 0; (state = watch_stuck_state(t->law, i, day_of(task_now(t)))); i++) {
		enum outcome o = notice_state(t, state);

		worst = worst == OUTCOME_OK ? o : worst;
	}
	return worst;
}

enum outcome cases_explain_wait(struct task *t, const struct cases_explain_in *in,
				struct nothing *out)
{
	struct case_file c;
	struct stuck_of_row open;
	struct day today = day_of(task_now(t));
	const struct journal_fact facts[] = {
		{"until", say_date(t->arena, in->until)}, {"why", in->why}, {0}};

	(void)out;
	if (!cases_find(t, in->id, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!cases_in_charge(t, &c) && !actor_may(&t->actor, &right_assign_cases))
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_WAIT_WHO);
	if (in->until.v <= today.v || in->until.v > today.v + WAIT_DAYS_MOST)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_WAIT_DAY, "until");
	if (!stuck_of(t, c.id, &open))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_NOT_STUCK);
	stuck_answer(t, open.id, t->actor.name, task_now(t), in->until);
	cases_note(t, &c, "case.waits", facts);
	return OUTCOME_OK;
}
