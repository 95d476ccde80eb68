/* Clocks: how they look around their limits, how they run, and that an altered one is found. */
#include "clocks/clocks.h"

#include "base/log.h"
#include "clocks/clocks_internal.h"
#include "clocks/clocks_rules.h"
#include "db/testing/house.h"
#include "law/testing/law_once.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

const struct module *const modules[] = {&agencies_module, &journal_module, &clocks_module, NULL};

/* --- the look, a table --- */

#define NOT_ENDED ""

/* Times are those of Viet Nam; `due` of a day clock is 24:00, written as 00:00 of the next day. */
static const struct look_row {
	enum law_unit unit;
	const char *start, *due, *now, *ended;
	bool cancelled;
	const char *tone;
	int64_t left;
	bool late;
} looks[] = {
	/* twelve hours from Saturday night: the minute of the limit itself is still in time */
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-07T23:30", NOT_ENDED,
	 false, "today", 720, false},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-08T11:29", NOT_ENDED,
	 false, "today", 1, false},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-08T11:30", NOT_ENDED,
	 false, "today", 0, false},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-08T11:30:01", NOT_ENDED,
	 false, "late", 0, true},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-08T12:31", NOT_ENDED,
	 false, "late", 61, true},
	{LAW_UNIT_HOURS, "2026-03-07T08:00", "2026-03-09T08:00", "2026-03-08T08:00", NOT_ENDED,
	 false, "soon", 1440, false},
	{LAW_UNIT_HOURS, "2026-03-07T08:00", "2026-03-09T08:00", "2026-03-08T08:00:01", NOT_ENDED,
	 false, "today", 1439, false},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-20T08:00",
	 "2026-03-08T01:30", false, "done", 120, false},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-20T08:00",
	 "2026-03-08T11:31", false, "done", 721, true},
	/* at once: never late, always now */
	{LAW_UNIT_AT_ONCE, "2026-03-09T08:00", "2026-03-09T08:00", "2026-03-09T08:00", NOT_ENDED,
	 false, "today", 0, false},
	{LAW_UNIT_AT_ONCE, "2026-03-09T08:00", "2026-03-09T08:00", "2026-03-10T08:00", NOT_ENDED,
	 false, "today", 1440, false},
	{LAW_UNIT_AT_ONCE, "2026-03-09T08:00", "2026-03-09T08:00", "2026-03-12T08:00",
	 "2026-03-09T08:10", false, "done", 10, false},
	/* three working days from a Thursday: Friday, Monday, Tuesday */
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-05T10:00",
	 NOT_ENDED, false, "soon", 3, false},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-07T10:00",
	 NOT_ENDED, false, "soon", 2, false},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-09T23:59",
	 NOT_ENDED, false, "soon", 1, false},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-10T00:00",
	 NOT_ENDED, false, "today", 0, false},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-10T23:59:59",
	 NOT_ENDED, false, "today", 0, false},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-11T00:00",
	 NOT_ENDED, false, "today", 0, false},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-11T00:00:01",
	 NOT_ENDED, false, "late", 1, true},
	{LAW_UNIT_WORKING_DAYS, "2026-03-05T10:00", "2026-03-11T00:00", "2026-03-15T10:00",
	 NOT_ENDED, false, "late", 3, true},
	/*
	 * due on a Friday, looked at on the Saturday: a day over has begun, though it is no working
	 * day
	 */
	{LAW_UNIT_WORKING_DAYS, "2026-03-10T10:00", "2026-03-14T00:00", "2026-03-14T09:00",
	 NOT_ENDED, false, "late", 1, true},
	{LAW_UNIT_WORKING_DAYS, "2026-03-10T10:00", "2026-03-14T00:00", "2026-03-16T09:00",
	 NOT_ENDED, false, "late", 1, true},
	{LAW_UNIT_WORKING_DAYS, "2026-03-10T10:00", "2026-03-14T00:00", "2026-03-17T09:00",
	 NOT_ENDED, false, "late", 2, true},
	/* Tet 2026, 16 to 20 February: a Friday's three days are the week after */
	{LAW_UNIT_WORKING_DAYS, "2026-02-13T10:00", "2026-02-26T00:00", "2026-02-13T10:00",
	 NOT_ENDED, false, "soon", 3, false},
	{LAW_UNIT_WORKING_DAYS, "2026-02-13T10:00", "2026-02-26T00:00", "2026-02-20T10:00",
	 NOT_ENDED, false, "soon", 3, false},
	{LAW_UNIT_WORKING_DAYS, "2026-02-13T10:00", "2026-02-26T00:00", "2026-02-23T10:00",
	 NOT_ENDED, false, "soon", 2, false},
	{LAW_UNIT_WORKING_DAYS, "2026-02-06T10:00", "2026-02-24T00:00", "2026-02-09T10:00",
	 NOT_ENDED, false, "calm", 5, false},
	/* a Saturday that is worked counts: 10 January 2026 */
	{LAW_UNIT_WORKING_DAYS, "2026-01-07T10:00", "2026-01-11T00:00", "2026-01-08T10:00",
	 NOT_ENDED, false, "soon", 2, false},
	/* an unconfirmed holiday counts as a working day: 24 November 2026 */
	{LAW_UNIT_WORKING_DAYS, "2026-11-20T16:30", "2026-11-26T00:00", "2026-11-23T10:00",
	 NOT_ENDED, false, "soon", 2, false},
	/* calendar days and months count every day */
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-03-02T10:00", NOT_ENDED,
	 false, "calm", 10, false},
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-03-08T10:00", NOT_ENDED,
	 false, "calm", 4, false},
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-03-09T00:00", NOT_ENDED,
	 false, "soon", 3, false},
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-03-12T23:59", NOT_ENDED,
	 false, "today", 0, false},
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-03-15T08:00", NOT_ENDED,
	 false, "late", 3, true},
	{LAW_UNIT_MONTHS, "2026-01-31T10:00", "2026-03-01T00:00", "2026-02-01T10:00", NOT_ENDED,
	 false, "calm", 27, false},
	{LAW_UNIT_MONTHS, "2026-01-31T10:00", "2026-03-01T00:00", "2026-03-02T10:00", NOT_ENDED,
	 false, "late", 2, true},
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-04-30T10:00",
	 "2026-03-12T23:59", false, "done", 0, false},
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-04-30T10:00",
	 "2026-03-14T10:00", false, "done", 2, true},
	/* cancelled: nothing is late any more */
	{LAW_UNIT_DAYS, "2026-03-02T10:00", "2026-03-13T00:00", "2026-04-30T10:00",
	 "2026-03-20T10:00", true, "cancelled", 0, false},
	{LAW_UNIT_HOURS, "2026-03-07T23:30", "2026-03-08T11:30", "2026-03-20T08:00",
	 "2026-03-09T01:30", true, "cancelled", 0, false},
};

static void looks_as_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
		const struct look_row *r = &looks[i];
		struct clock_state clock = {.now = house_instant(r->now),
					    .start = house_instant(r->start),
					    .due = house_instant(r->due),
					    .ended = *r->ended ? house_instant(r->ended) : 0,
					    .cancelled = r->cancelled,
					    .unit = r->unit};
		struct clock_look look;

		clocks_look(law_once(), &clock, &look);
		if (strcmp(look.tone, r->tone) != 0 || look.left != r->left || look.late != r->late)
			fail_msg("row %zu, due %s, now %s: %s, %lld left, late %d", i, r->due,
				 r->now, look.tone, (long long)look.left, look.late);
	}
}

/* Whatever the unit and the instant: never late before the limit, never in time after it. */
static void late_begins_at_the_limit(void **state)
{
	static const enum law_unit units[] = {LAW_UNIT_HOURS, LAW_UNIT_DAYS, LAW_UNIT_WORKING_DAYS,
					      LAW_UNIT_MONTHS};
	int64_t first = house_instant("2026-01-05T00:00");

	(void)state;
	for (int day = 0; day < 360; day++)
		for (size_t u = 0; u < sizeof units / sizeof *units; u++)
			for (int64_t off = -1; off <= 1; off++) {
				int64_t due = first + day * TIME_DAY;
				struct clock_state clock = {.now = due + off,
							    .start = due - 5 * TIME_DAY,
							    .due = due,
							    .unit = units[u]};
				struct clock_look look;

				clocks_look(law_once(), &clock, &look);
				assert_int_equal(look.late, off > 0);
				assert_int_equal(strcmp(look.tone, "late") == 0, off > 0);
				assert_true(look.left >= 0);
			}
}

static void facts_are_read_as_they_were_written(void **state)
{
	static const struct clock_fact given[] = {
		{"hard_area", "yes"}, {"complex", "no"}, {"extended", "unknown"}, {0}};
	struct arena *a = arena_new(4096);
	struct law_facts facts = clocks_facts_read(a, clocks_facts_text(a, given));

	(void)state;
	assert_int_equal(facts.count, 3);
	assert_string_equal(facts.rows[0].name, "hard_area");
	assert_int_equal(facts.rows[0].value, LAW_YES);
	assert_int_equal(facts.rows[1].value, LAW_NO);
	assert_int_equal(facts.rows[2].value, LAW_UNKNOWN);
	assert_int_equal(clocks_facts_read(a, STR("")).count, 0);
	arena_free(a);
}

/* --- running --- */

static struct stage *opened(void **state, const char *now)
{
	struct stage *st = house_of(state);

	st->world.law = law_once();
	house_clock(st, now);
	return st;
}

struct told {
	enum outcome outcome;
	struct str reason;
	int64_t count;
};

/* What an op is to do with clocks; `count` is what it answers. */
struct doing {
	const struct clock_start *start;
	const char *stop, *hand;
	bool cancel;
	int64_t subject;
};

static enum outcome op_do(struct task *t, const struct doing *in, int64_t *count)
{
	if (in->start)
		return clocks_start(t, in->start);
	if (in->hand)
		clocks_hand(t, "case", in->subject, in->hand,
			    &(struct clock_holder){.name = STR("Trần Thị Bình")});
	else
		*count = in->cancel
				 ? clocks_cancel_all(t, "case", in->subject, "case.ended")
				 : clocks_stop(t, "case", in->subject, in->stop, "case.assigned");
	return OUTCOME_OK;
}

static struct told act(struct stage *st, const struct doing *what)
{
	struct task *t = house_task(st);
	struct told told = {0};

	t->language = LANGUAGE_EN;
	told.outcome = change(t, op_do, what, &told.count);
	told.reason = str_copy(st->arena, reason_text(t));
	task_free(t);
	return told;
}

static struct told start_with(struct stage *st, const char *rule, const char *at,
			      struct clock_fact fact)
{
	struct clock_start start = {.rule = rule,
				    .subject_kind = "case",
				    .subject = 7,
				    .subject_name = STR("TT.TGTT.01.2026"),
				    .scope = UNIT_SYSTEM,
				    .start_at = house_instant(at),
				    .facts = {fact}};

	return act(st, &(struct doing){.start = &start});
}

static void start(struct stage *st, const char *rule, const char *at)
{
	assert_int_equal(start_with(st, rule, at, (struct clock_fact){0}).outcome, OUTCOME_OK);
}

static struct clock *clocks(struct stage *st, struct task *t, size_t count)
{
	struct clock *all;

	(void)st;
	assert_int_equal(clocks_of(t, "case", 7, &all), count);
	return all;
}

static void assert_at(struct stage *st, int64_t instant, const char *wanted)
{
	assert_string_equal(time_format(st->arena, instant).ptr, wanted);
}

static void assert_day(struct stage *st, struct day day, const char *wanted)
{
	assert_string_equal(day_is_none(day) ? "none" : day_format(st->arena, day).ptr, wanted);
}

static void a_clock_starts_and_stops(void **state)
{
	struct stage *st = opened(state, "2026-03-05T10:00");

	start(st, "A03", "2026-03-05T10:00");
	house_holds(st);
	struct task *t = house_task(st);
	struct clock *c = clocks(st, t, 1);

	assert_true(str_is(c->state, "running") && str_is(c->tone, "soon") &&
		    str_is(c->unit, "working_days"));
	assert_at(st, c->due, "2026-03-11T00:00+07:00");
	assert_day(st, c->due_day, "2026-03-10");
	assert_day(st, c->later_day, "none");
	assert_int_equal(c->left, 3);
	assert_true(str_is(c->url, "/cases/7"));
	assert_non_null(clocks_next(t, "case", 7));
	task_free(t);

	house_clock(st, "2026-03-06T10:00");
	assert_int_equal(act(st, &(struct doing){.stop = "A04", .subject = 7}).count, 0);
	assert_int_equal(act(st, &(struct doing){.stop = "A03", .subject = 8}).count, 0);
	assert_int_equal(act(st, &(struct doing){.stop = "A03", .subject = 7}).count, 1);
	assert_int_equal(act(st, &(struct doing){.stop = "A03", .subject = 7}).count, 0);
	house_holds(st);
	t = house_task(st);
	c = clocks(st, t, 1);
	assert_true(str_is(c->state, "stopped") && str_is(c->tone, "done") && !c->late);
	assert_at(st, c->ended, "2026-03-06T10:00+07:00");
	assert_null(clocks_next(t, "case", 7));
	task_free(t);
}

static void cancelling_ends_all_that_run(void **state)
{
	struct stage *st = opened(state, "2026-03-05T10:00");

	start(st, "A03", "2026-03-05T10:00");
	start(st, "A06", "2026-03-05T10:00");
	start(st, "A02", "2026-03-05T10:00");
	act(st, &(struct doing){.stop = "A03", .subject = 7});
	assert_int_equal(act(st, &(struct doing){.cancel = true, .subject = 7}).count, 2);
	house_holds(st);
	struct task *t = house_task(st);
	struct clock *all = clocks(st, t, 3);

	for (size_t i = 0; i < 3; i++)
		assert_true(str_is(all[i].tone, str_is(all[i].rule, "A03") ? "done" : "cancelled"));
	task_free(t);
}

static void a_clock_that_is_handed_over_has_another_holder(void **state)
{
	struct stage *st = opened(state, "2026-03-05T10:00");

	start(st, "A03", "2026-03-05T10:00");
	struct task *t = house_task(st);

	assert_null(clocks(st, t, 1)->holder.ptr);
	task_free(t);
	act(st, &(struct doing){.hand = "A03", .subject = 7});
	t = house_task(st);
	assert_true(str_is(clocks(st, t, 1)->holder, "Trần Thị Bình"));
	task_free(t);
	act(st, &(struct doing){.stop = "A03", .subject = 7});
	assert_int_equal(
		stage_number(st, "SELECT count(*) FROM clock WHERE owner_name = 'Trần Thị Bình'"),
		1);
}

static void a_second_clock_of_the_same_rule_is_seen(void **state)
{
	struct stage *st = opened(state, "2026-03-05T10:00");

	start(st, "A03", "2026-03-05T10:00");
	start(st, "A03", "2026-03-05T11:00");
	struct task *t = house_task(st);

	assert_true(db_check(t, modules).len > 0);
	task_free(t);
}

static void facts_choose_the_length(void **state)
{
	struct stage *st = opened(state, "2026-03-02T10:00");

	start_with(st, "A02", "2026-03-02T10:00", (struct clock_fact){"hard_area", "yes"});
	house_holds(st);
	struct task *t = house_task(st);
	struct clock *c = clocks(st, t, 1);

	assert_int_equal(c->length, 10);
	assert_day(st, c->due_day, "2026-03-16");
	task_free(t);
}

/* --- the calendar --- */

static void a_limit_past_the_known_calendar_is_not_guessed(void **state)
{
	struct stage *st = opened(state, "2026-03-05T10:00");
	struct told told = start_with(st, "A03", "2027-12-30T10:00", (struct clock_fact){0});
	struct clock preview;

	assert_int_equal(told.outcome, OUTCOME_UNAVAILABLE);
	assert_non_null(strstr(told.reason.ptr, "2028"));
	assert_int_equal(stage_number(st, "SELECT count(*) FROM clock"), 0);
	start(st, "A03", "2027-12-28T10:00");
	struct task *t = house_task(st);

	assert_false(clocks_preview(t, "A03", house_instant("2027-12-30T10:00"),
				    (struct clock_fact[]){{0}}, &preview));
	assert_false(clocks_preview(t, "A99", house_instant("2026-12-30T10:00"),
				    (struct clock_fact[]){{0}}, &preview));
	assert_true(clocks_preview(t, "A03", house_instant("2026-11-20T16:30"),
				   (struct clock_fact[]){{0}}, &preview));
	assert_day(st, preview.later_day, "2026-11-26");
	task_free(t);
}

struct shown_step {
	const char *kind, *first, *last;
	int64_t number, number_to;
	bool weekend;
};

static void assert_steps(struct stage *st, const struct clock *c, const struct shown_step *wanted,
			 size_t count)
{
	for (size_t i = 0; i < count && i < c->steps_count; i++) {
		const struct clock_step *s = &c->steps[i];

		assert_string_equal(str_z(st->arena, s->kind), wanted[i].kind);
		assert_day(st, s->first, wanted[i].first);
		assert_day(st, s->last, wanted[i].last);
		assert_int_equal(s->number, wanted[i].number);
		assert_int_equal(s->number_to, wanted[i].number_to);
		assert_int_equal(s->weekend, wanted[i].weekend);
	}
	assert_int_equal(c->steps_count, count);
}

/*
 * Friday afternoon, a weekend, and 24 November, of which nobody knows yet whether it is a day off.
 */
static void the_sum_reads_as_people_count(void **state)
{
	static const struct shown_step wanted[] = {
		{"start", "2026-11-20", "none", 0, 0, false},
		{"skipped", "2026-11-21", "2026-11-22", 0, 0, true},
		{"counted", "2026-11-23", "none", 1, 1, false},
		{"unsure", "2026-11-24", "none", 2, 2, false},
		{"due", "2026-11-25", "none", 3, 3, false},
	};
	struct stage *st = opened(state, "2026-11-20T16:30");

	start(st, "A03", "2026-11-20T16:30");
	house_holds(st);
	struct task *t = house_task(st);
	struct clock *c = clocks(st, t, 1);

	assert_at(st, c->steps[0].at, "2026-11-20T16:30+07:00");
	assert_steps(st, c, wanted, 5);
	assert_true(c->steps[3].name.len > 0);
	assert_day(st, c->due_day, "2026-11-25");
	assert_day(st, c->later_day, "2026-11-26");
	task_free(t);
}

/* Ten calendar days over two weekends and the unconfirmed day: all count, so they are one line. */
static void calendar_days_are_one_line(void **state)
{
	static const struct shown_step wanted[] = {
		{"start", "2026-11-20", "none", 0, 0, false},
		{"counted", "2026-11-21", "2026-11-29", 1, 9, false},
		{"due", "2026-11-30", "none", 10, 10, false},
	};
	struct stage *st = opened(state, "2026-11-20T16:30");

	start(st, "A06", "2026-11-20T16:30");
	struct task *t = house_task(st);

	assert_steps(st, clocks(st, t, 1), wanted, 3);
	task_free(t);
}

/*
 * The tenth day is the first of Tet: the limit moves to the next working day, past each day off by
 * name.
 */
static void an_end_on_a_day_off_moves_on(void **state)
{
	static const struct shown_step wanted[] = {
		{"start", "2026-02-07", "none", 0, 0, false},
		{"counted", "2026-02-08", "2026-02-17", 1, 10, false},
		{"skipped", "2026-02-18", "none", 0, 0, false},
		{"skipped", "2026-02-19", "none", 0, 0, false},
		{"skipped", "2026-02-20", "none", 0, 0, false},
		{"skipped", "2026-02-21", "2026-02-22", 0, 0, true},
		{"due", "2026-02-23", "none", 0, 0, false},
	};
	struct stage *st = opened(state, "2026-02-07T09:00");

	start(st, "A06", "2026-02-07T09:00");
	struct task *t = house_task(st);
	struct clock *c = clocks(st, t, 1);

	assert_day(st, c->due_day, "2026-02-23");
	assert_steps(st, c, wanted, 7);
	task_free(t);
}

static void today_stands_alone(void **state)
{
	static const struct shown_step wanted[] = {
		{"start", "2026-03-02", "none", 0, 0, false},
		{"counted", "2026-03-03", "none", 1, 1, false},
		{"counted", "2026-03-04", "none", 2, 2, false},
		{"counted", "2026-03-05", "2026-03-06", 3, 4, false},
		{"skipped", "2026-03-07", "2026-03-08", 0, 0, true},
		{"due", "2026-03-09", "none", 5, 5, false},
	};
	struct stage *st = opened(state, "2026-03-02T09:00");

	start(st, "A02", "2026-03-02T09:00");
	house_clock(st, "2026-03-04T09:00");
	struct task *t = house_task(st);
	struct clock *c = clocks(st, t, 1);

	assert_steps(st, c, wanted, 6);
	assert_true(c->steps[2].today && !c->steps[1].today);
	task_free(t);
}

static void hours_say_from_and_until(void **state)
{
	struct stage *st = opened(state, "2026-02-16T23:40");

	start(st, "A04", "2026-02-16T23:40");
	struct task *t = house_task(st);
	struct clock *c = clocks(st, t, 1);

	assert_int_equal(c->steps_count, 2);
	assert_at(st, c->steps[1].at, "2026-02-17T11:40+07:00");
	assert_day(st, c->due_day, "none");
	task_free(t);
}

/* --- verifying --- */

static void an_altered_clock_is_found(void **state)
{
	static const char *const alterations[] = {"due_at = due_at + 1",
						  "later_at = NULL",
						  "later_at = later_at + 1",
						  "start_at = start_at - 86400000000",
						  "facts = 'hard_area=yes'",
						  "rule = 'A04'",
						  "rule = 'A99'"};
	struct stage *st = opened(state, "2026-11-20T16:30");

	start(st, "A02", "2026-11-20T16:30");
	stage_script(st, "CREATE TABLE kept AS SELECT * FROM clock", NULL, NULL);
	for (size_t i = 0; i < sizeof alterations / sizeof *alterations; i++) {
		char sql[128];

		snprintf(sql, sizeof sql, "UPDATE clock SET %s", alterations[i]);
		assert_int_equal(house_verify(st).len, 0);
		stage_script(st, sql, NULL, NULL);
		if (house_verify(st).len == 0)
			fail_msg("%s: not found", alterations[i]);
		stage_script(st,
			     "DELETE FROM clock_reminder; DELETE FROM clock; INSERT INTO clock "
			     "SELECT * FROM kept",
			     NULL, NULL);
	}
}

static enum outcome op_keep_law(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	clocks_keep_law(t);
	return OUTCOME_OK;
}

static void the_law_is_kept_once(void **state)
{
	struct stage *st = opened(state, "2026-11-20T16:30");
	const struct law_file *files;
	struct nothing none = {0};

	for (int i = 0; i < 2; i++) {
		struct task *t = house_task(st);

		assert_int_equal(change(t, op_keep_law, &none, &none), OUTCOME_OK);
		task_free(t);
	}
	assert_int_equal(stage_number(st, "SELECT count(*) FROM law_file"),
			 (int64_t)law_files(law_once(), &files));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks_as_the_table_says),
		cmocka_unit_test(late_begins_at_the_limit),
		cmocka_unit_test(facts_are_read_as_they_were_written),
		IN_BOTH(a_clock_starts_and_stops),
		IN_SQLITE(cancelling_ends_all_that_run),
		IN_SQLITE(a_clock_that_is_handed_over_has_another_holder),
		IN_SQLITE(a_second_clock_of_the_same_rule_is_seen),
		IN_SQLITE(facts_choose_the_length),
		IN_SQLITE(a_limit_past_the_known_calendar_is_not_guessed),
		IN_BOTH(the_sum_reads_as_people_count),
		IN_SQLITE(calendar_days_are_one_line),
		IN_SQLITE(an_end_on_a_day_off_moves_on),
		IN_SQLITE(today_stands_alone),
		IN_SQLITE(hours_say_from_and_until),
		IN_SQLITE(an_altered_clock_is_found),
		IN_SQLITE(the_law_is_kept_once),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
