/*
 * Reminders.  When a clock starts, the moments at which somebody should hear of it become rows;
 * they go with the clock, and whoever changes its limit plans them anew.  Who hears is not decided
 * here: each is an event.
 */
#include "clocks/clocks_internal.h"

#include "jobs/jobs.h"
#include "law/watch.h"

void clocks_plan_reminders(struct task *t, struct clock_id clock, struct unit_id scope,
			   enum watch_pace pace, const struct clock_span *span)
{
	struct watch_moment moments[WATCH_MOMENTS_MOST];
	size_t n = watch_moments(t->law, pace, span->start, span->due, moments);

	for (size_t i = 0; i < n; i++)
		if (moments[i].at > span->told)
			reminder_insert(t, (struct reminder_id){task_id(t)}, scope, clock,
					str_of(watch_event_code(moments[i].event)), moments[i].at);
}

/* After a standstill of the server, the last word says all that earlier ones would. */
static enum outcome remind(struct task *t, const struct clock_id *clock, struct nothing *out)
{
	struct reminder_newest_row newest;

	(void)out;
	if (!reminder_newest(t, *clock, task_now(t), &newest))
		return OUTCOME_OK;
	event_emit(t, str_printf(t->arena, "clocks.%" STR_F, STR_A(newest.event)).ptr, clock->v);
	reminder_settle(t, *clock, task_now(t), newest.id);
	return OUTCOME_OK;
}

/* One that fails keeps no other one waiting; it comes again with the next run. */
enum outcome clocks_remind(struct task *t, int64_t subject)
{
	struct reminder_due_row *rows;
	struct reminder_due_row last = {.at = INT64_MIN};
	enum outcome worst = OUTCOME_OK;
	size_t n;

	(void)subject;
	do {
		n = reminder_due(t, task_now(t), last.at, last.id, &rows);
		for (size_t i = 0; i < n; i++) {
			struct nothing none;
			enum outcome o = change(t, remind, &rows[i].clock, &none);

			worst = o == OUTCOME_OK ? worst : o;
		}
		if (n)
			last = rows[n - 1];
	} while (n == REMINDER_DUE_MOST);
	return worst;
}

bool clocks_about(struct task *t, int64_t subject, struct event_about *out)
{
	struct clock_told_row c;

	if (!clock_told(t, (struct clock_id){subject}, &c))
		return false;
	/* The matter's own slice knows who follows it from outside. */
	*out = (struct event_about){0};
	event_about(t, str_printf(t->arena, "%" STR_F "s", STR_A(c.subject_kind)).ptr, c.subject,
		    out);
	out->subject_kind = str_z(t->arena, c.subject_kind);
	out->subject = c.subject;
	out->name = c.subject_name;
	out->detail = c.rule;
	out->owner = c.owner_kind;
	out->scope = c.scope_of;
	out->holder = c.owner_seat;
	return true;
}
