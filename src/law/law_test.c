/*
 * The calendar, the time limits and the files they come from: cases, properties, and an
 * independent list of Tet.
 */
#include "law/law_internal.h"

#include "base/random.h"
#include "base/seal.h"
#include "law/law_command.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define DRAWS 4000

struct world_of_tests {
	struct arena *arena;
	const struct law *law;
	unsigned seed;
};

static struct day on(int year, int month, int day)
{
	return day_from_civil((struct civil){year, month, day});
}

static int64_t at(const char *text)
{
	int64_t instant;

	assert_true(time_parse(str_of(text), &instant));
	return instant;
}

static const struct law_clock *clock_of(const struct law *law, const char *id)
{
	const struct law_clock *clock = law_clock_newest(law, str_of(id));

	assert_non_null(clock);
	return clock;
}

static struct law_due due_of(const struct law *law, const char *id, int64_t start)
{
	struct law_due due;

	assert_true(law_due(law, clock_of(law, id), start, (struct law_facts){0}, &due, NULL));
	return due;
}

/* A day whose limits of up to three months stay inside the calendar. */
static struct day draw_day(struct world_of_tests *w)
{
	struct day first, last;

	law_calendar_span(w->law, &first, &last);
	return day_plus(first, 120 + rand_r(&w->seed) % (last.v - first.v - 240));
}

static int64_t draw_instant(struct world_of_tests *w)
{
	return day_start(draw_day(w)) + (int64_t)(rand_r(&w->seed) % (24 * 60)) * TIME_MINUTE;
}

static void print_problems(const struct law_problems *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct law_problem *p = &problems->rows[i];

		print_message("%" STR_F ":%u: %" STR_F ": %" STR_F " [%s]\n", STR_A(p->file),
			      p->line, STR_A(p->row), STR_A(p->text), p->rule);
	}
}

/* --- the files --- */

static void the_cases_of_lawyers_hold(void **state)
{
	struct world_of_tests *w = *state;
	struct law_problems problems = {0};
	size_t count = law_cases_run(w->arena, w->law, NULL, &problems);

	print_problems(&problems);
	print_message("%zu cases, %zu failed\n", count, problems.count);
	assert_int_equal(problems.count, 0);
	assert_true(count >= 130);
}

static void a_wrong_case_is_told(void **state)
{
	struct world_of_tests *w = *state;
	struct law_problems problems = {0};
	char folder[] = "/tmp/kip-law-XXXXXX";

	assert_non_null(mkdtemp(folder));
	char *cases = str_z(w->arena, str_printf(w->arena, "%s/cases", folder));
	char *path = str_z(w->arena, str_printf(w->arena, "%s/clocks_own.yaml", cases));

	assert_int_equal(mkdir(cases, 0700), 0);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs("cases:\n  - name: right\n    clock: A04\n    from: 2026-11-20T16:30\n    due_at: "
	      "2026-11-21T04:30\n"
	      "  - name: wrong\n    clock: A04\n    from: 2026-11-20T16:30\n    due_at: "
	      "2026-11-21T04:31\n",
	      f);
	fclose(f);
	law_cases_run(w->arena, w->law, folder, &problems);
	assert_int_equal(problems.count, 1);
	assert_int_equal(problems.rows[0].line, 9);
	assert_true(str_is(problems.rows[0].row, "wrong"));
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(cases), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void every_clock_has_one_row_each_day(void **state)
{
	struct world_of_tests *w = *state;
	const struct law_clock *rows;
	size_t count = law_clocks(w->law, &rows);

	for (size_t i = 0; i < count; i++) {
		struct day last = clock_of(w->law, rows[i].id)->row.to;

		for (struct day d = rows[i].row.from; d.v <= last.v && d.v < on(2031, 1, 1).v;
		     d = day_plus(d, 1)) {
			size_t valid = 0;

			for (size_t k = 0; k < count; k++)
				valid += strcmp(rows[k].id, rows[i].id) == 0 &&
					 law_row_valid(&rows[k].row, d);
			assert_int_equal(valid, 1);
		}
	}
}

static void every_clock_of_the_catalogue_is_there(void **state)
{
	struct world_of_tests *w = *state;

	for (int i = 1; i <= 51; i++) {
		struct str id = str_printf(w->arena, "A%02d", i);
		const struct law_clock *clock = law_clock_find(w->law, id, on(2026, 11, 20));

		assert_non_null(clock);
		assert_ptr_equal(clock,
				 law_clock_find(w->law, str_of(clock->name), on(2026, 11, 20)));
	}
}

static void the_version_names_the_newest_period(void **state)
{
	struct world_of_tests *w = *state;
	struct str before = law_version(w->arena, w->law, on(2024, 6, 1));
	struct str after = law_version(w->arena, w->law, on(2026, 12, 1));

	assert_true(str_starts(before, STR("2024-05-01+")));
	assert_true(str_starts(after, STR("2026-07-01+")));
	assert_int_equal(after.len, 10 + 1 + 8);
	assert_true(str_starts(str_of(w->law->hash), str_sub(after, 11, 8)));
}

static void reasons_and_forms_are_found_by_day(void **state)
{
	struct world_of_tests *w = *state;
	const struct law_reason *reason =
		law_reason_find(w->law, STR("refuse_deceased"), on(2026, 11, 20));

	assert_non_null(reason);
	assert_non_null(law_form_find(w->law, str_of(reason->form), on(2026, 11, 20)));
	assert_null(law_reason_find(w->law, STR("refuse_deceased"), on(2017, 12, 31)));
	assert_null(law_form_find(w->law, STR("TP-TGPL-01"), on(2026, 11, 20)));
}

static void a_reason_that_is_kept_for_old_decisions_is_not_offered(void **state)
{
	struct world_of_tests *w = *state;
	struct day today = on(2026, 11, 20);
	const struct law_reason *kept = law_reason_find(w->law, STR("refuse_conditions"), today);
	const struct law_reason *now = law_reason_find(w->law, STR("refuse_not_entitled"), today);

	assert_non_null(kept);
	assert_false(law_reason_offered(kept, today));
	assert_true(law_reason_offered(now, today));
	assert_false(law_reason_offered(now, on(2017, 12, 31)));
}

/* --- the calendar --- */

static void days_are_of_their_kind(void **state)
{
	struct world_of_tests *w = *state;
	static const struct {
		int year, month, day;
		enum law_day_kind kind;
		bool works, works_if_confirmed;
	} days[] = {
		{2026, 11, 20, LAW_DAY_WORKING, true, true},
		{2026, 11, 21, LAW_DAY_WEEKEND, false, false},
		{2026, 11, 24, LAW_DAY_HOLIDAY, true, false},
		{2026, 2, 17, LAW_DAY_HOLIDAY, false, false},
		{2027, 2, 8, LAW_DAY_HOLIDAY, true, false},
		{2027, 2, 6, LAW_DAY_HOLIDAY, false, false},
		{2026, 4, 27, LAW_DAY_MAKEUP, false, false},
		{2025, 5, 2, LAW_DAY_SWAPPED_OFF, false, false},
		{2025, 4, 26, LAW_DAY_SWAPPED_WORK, true, true},
		{2023, 12, 31, LAW_DAY_NOT_KNOWN, false, false},
		{2028, 1, 1, LAW_DAY_NOT_KNOWN, false, false},
	};

	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct law_day day = law_day(w->law, on(days[i].year, days[i].month, days[i].day));

		assert_int_equal(day.kind, days[i].kind);
		assert_int_equal(day.works, days[i].works);
		assert_int_equal(day.works_if_confirmed, days[i].works_if_confirmed);
	}
}

/* A file of the shared test data, found from this source; NULL when it is not there. */
static json_t *shared_list(struct arena *a, const char *file)
{
	struct str here = str_of(__FILE__);
	size_t root = str_find(here, STR("src/law"));

	assert_true(root != SIZE_MAX);
	return json_load_file(str_z(a, str_printf(a, "%.*s../shared/data/calendar/%s", (int)root,
						  here.ptr, file)),
			      0, NULL);
}

static void tet_agrees_with_an_independent_list(void **state)
{
	struct world_of_tests *w = *state;
	json_t *list = shared_list(w->arena, "vacanza_VN_COMMON_1950_2050.json");
	const char *key;
	json_t *name;
	size_t seen = 0;

	if (!list) {
		print_message("skipped: the list of holidays is not beside this tree\n");
		skip();
	}
	json_object_foreach(list, key, name)
	{
		struct day day;

		assert_true(day_parse(str_of(key), &day));
		struct law_day ours = law_day(w->law, day);

		if (ours.kind == LAW_DAY_NOT_KNOWN)
			continue;
		if (ours.works_if_confirmed)
			fail_msg("%s, %s, is a working day here", key, json_string_value(name));
		seen += strcmp(json_string_value(name), "Lunar New Year") == 0 &&
			strstr(ours.name, "mùng 1") != NULL;
	}
	json_decref(list);
	assert_int_equal(seen, 4);
}

/* --- properties --- */

static void working_days_end_on_a_working_day(void **state)
{
	struct world_of_tests *w = *state;
	const struct law_clock *rows;
	size_t count = law_clocks(w->law, &rows);

	for (int i = 0; i < DRAWS; i++) {
		const struct law_clock *clock = &rows[(size_t)rand_r(&w->seed) % count];
		struct law_due due;

		assert_true(
			law_due(w->law, clock, draw_instant(w), (struct law_facts){0}, &due, NULL));
		if (due.exact || clock->terms->roll_over != CLOCK_ROLLS_CIVIL)
			continue;
		assert_true(law_day(w->law, due.day).works);
		if (!day_is_none(due.if_confirmed))
			assert_true(law_day(w->law, due.if_confirmed).works_if_confirmed);
	}
}

static void hours_ignore_the_calendar(void **state)
{
	struct world_of_tests *w = *state;

	for (int i = 0; i < DRAWS; i++) {
		int64_t start = day_start(on(1990 + rand_r(&w->seed) % 100, 1, 1)) +
				rand_r(&w->seed) % TIME_DAY;
		struct law_due due = due_of(w->law, "A04", start);

		assert_true(due.exact && day_is_none(due.if_confirmed));
		assert_int_equal(due.at - start, due.length * TIME_HOUR);
		assert_int_equal(due_of(w->law, "A01", start).at, start);
	}
}

static void later_events_end_no_earlier(void **state)
{
	struct world_of_tests *w = *state;
	static const char *const ids[] = {"A02", "A03", "A06", "A16", "A21",
					  "A45", "A48", "A51", "B01"};

	for (int i = 0; i < DRAWS; i++) {
		const char *id = ids[(size_t)rand_r(&w->seed) % (sizeof ids / sizeof *ids)];
		int64_t first = draw_instant(w),
			second = first + rand_r(&w->seed) % (20 * 24) * TIME_HOUR;

		assert_true(due_of(w->law, id, first).at <= due_of(w->law, id, second).at);
	}
}

/* Each clock from any minute, and from 0:00, where hours end on the edge of a day. */
static void steps_tell_the_end(void **state)
{
	struct world_of_tests *w = *state;
	const struct law_clock *rows;
	size_t count = law_clocks(w->law, &rows);

	for (size_t i = 0; i < 2 * count; i++) {
		const struct law_clock *clock = &rows[i / 2];
		int64_t start = i % 2 ? draw_instant(w) : day_start(draw_day(w));
		struct law_steps steps = {.arena = w->arena};
		struct law_due due;

		assert_true(law_due(w->law, clock, start, (struct law_facts){0}, &due, &steps));
		assert_true(steps.count > 0);
		if (clock->terms->direction == CLOCK_FORWARD)
			assert_int_equal(steps.rows[steps.count - 1].day.v, due.day.v);
		for (size_t k = 1; k < steps.count; k++)
			assert_int_not_equal(steps.rows[k].day.v, steps.rows[k - 1].day.v);
	}
}

/* The same law with one more day off. */
static struct law with_day_off(struct arena *a, const struct law *law, struct day day)
{
	const struct calendar *c = law->calendar;
	size_t bytes = sizeof *c + (size_t)(c->last.v - c->first.v + 1) * sizeof c->days[0];
	struct law changed = *law;

	changed.calendar = arena_alloc(a, 1, bytes);
	memcpy(changed.calendar, c, bytes);
	changed.calendar->days[day.v - c->first.v] =
		(struct law_day){.kind = LAW_DAY_HOLIDAY, .confirmed = true, .name = "added"};
	return changed;
}

static void a_holiday_more_never_ends_earlier(void **state)
{
	struct world_of_tests *w = *state;
	static const char *const ids[] = {"A02", "A03", "A13", "A28", "A06", "A25"};
	size_t moved = 0;

	for (int i = 0; i < DRAWS / 4; i++) {
		struct arena *a = arena_new(ARENA_TASK_BYTES);
		int64_t start = draw_instant(w);
		struct day day = day_plus(day_of(start), rand_r(&w->seed) % 25);
		struct law changed = with_day_off(a, w->law, day);

		for (size_t k = 0; k < sizeof ids / sizeof *ids; k++) {
			struct law_due before = due_of(w->law, ids[k], start),
				       after = due_of(&changed, ids[k], start);

			assert_true(after.day.v >= before.day.v);
			moved += after.day.v > before.day.v;
		}
		arena_free(a);
	}
	assert_true(moved > 100);
}

/* --- ways of counting that no row of the files uses yet --- */

static struct day end_of(struct world_of_tests *w, enum law_unit unit,
			 enum clock_direction direction, enum clock_roll_over roll_over, int length,
			 const char *start)
{
	struct clock_length n = {.length = length};
	struct law_clock_terms terms = {.unit = unit,
					.direction = direction,
					.roll_over = roll_over,
					.lengths = &n,
					.lengths_count = 1};
	struct law_clock clock = {.id = "Z01", .terms = &terms};
	struct law_due due;

	assert_true(law_due(w->law, &clock, at(start), (struct law_facts){0}, &due, NULL));
	return due.day;
}

static void months_end_by_their_rule(void **state)
{
	struct world_of_tests *w = *state;
	const enum law_unit months = LAW_UNIT_MONTHS, days = LAW_UNIT_DAYS;

	/* 31 January and a month: the last day of February, a Saturday in 2026 */
	assert_int_equal(
		end_of(w, months, CLOCK_FORWARD, CLOCK_ROLLS_CIVIL, 1, "2026-01-31T10:00").v,
		on(2026, 3, 2).v);
	assert_int_equal(end_of(w, months, CLOCK_FORWARD, CLOCK_ROLLS_CPC, 1, "2026-01-31T10:00").v,
			 on(2026, 3, 2).v);
	assert_int_equal(
		end_of(w, months, CLOCK_FORWARD, CLOCK_ROLLS_NONE, 1, "2026-01-31T10:00").v,
		on(2026, 2, 28).v);
	assert_int_equal(end_of(w, months, CLOCK_FORWARD, CLOCK_ROLLS_CPC, 1, "2024-01-31T10:00").v,
			 on(2024, 2, 29).v);
	assert_int_equal(
		end_of(w, months, CLOCK_BACKWARD, CLOCK_ROLLS_CIVIL, 1, "2026-03-31T10:00").v,
		on(2026, 2, 27).v);
	/* criminal procedure: days do not roll over, civil ones do */
	assert_int_equal(end_of(w, days, CLOCK_FORWARD, CLOCK_ROLLS_CPC, 1, "2026-11-20T10:00").v,
			 on(2026, 11, 21).v);
	assert_int_equal(end_of(w, days, CLOCK_FORWARD, CLOCK_ROLLS_CIVIL, 1, "2026-11-20T10:00").v,
			 on(2026, 11, 23).v);
}

/* --- the command --- */

static int run(const char *const *words, const char *data_folder)
{
	char *argv[12] = {0};
	int argc = 0;

	for (; words[argc]; argc++)
		argv[argc] = strdup(words[argc]);
	int status = law_command(argc, argv, data_folder);

	for (int i = 0; i < argc; i++)
		free(argv[i]);
	return status;
}

static void the_command_answers_by_status(void **state)
{
	static const struct {
		int status;
		const char *words[10];
	} calls[] = {
		{0, {"law", "--help"}},
		{0, {"law", "explain", "--help"}},
		{0, {"law", "explain", "A03", "--help"}},
		{0, {"law", "check", "-h"}},
		{0, {"law", "eligible", "--help"}},
		{0, {"law", "check"}},
		{0, {"law", "explain", "A03", "--from", "2026-11-20T16:30"}},
		{0, {"law", "explain", "assign_arrested", "--from", "2026-11-20T16:30", "--json"}},
		{0,
		 {"law", "explain", "A02", "--from=2026-11-20", "--fact=hard_area=yes", "--json"}},
		{0, {"law", "explain", "--on=2026-11-20", "A03", "--from=2026-11-20"}},
		{1, {"law", "explain", "A03", "--from", "2027-12-30"}},
		{2, {"law"}},
		{2, {"law", "exlpain"}},
		{2, {"law", "check", "/no/such/folder"}},
		{2, {"law", "explain", "A99", "--from", "2026-11-20"}},
		{2, {"law", "explain", "A03"}},
		{2, {"law", "explain", "A03", "A04", "--from", "2026-11-20"}},
		{2, {"law", "explain", "A03", "--from", "20/11/2026"}},
		{2, {"law", "explain", "A03", "--from="}},
		{2, {"law", "explain", "A03", "--from"}},
		{2, {"law", "explain", "A03", "--from=2026-11-20", "--form=x"}},
		{2, {"law", "explain", "A03", "--from=2026-11-20", "--json=yes"}},
		{2, {"law", "explain", "A04", "--from", "2026-11-20"}},
		{2, {"law", "explain", "A03", "--from", "2026-11-20", "--fact", "poor=yes"}},
		{2, {"law", "explain", "A02", "--from", "2026-11-20", "--fact", "hard_area=maybe"}},
		{2, {"law", "explain", "A50", "--from", "2025-11-20"}},
		{2, {"law", "explain", "A03", "--from", "2026-11-20", "--from", "2026-11-21"}},
		{0, {"law", "eligible", "--on=2026-03-01", "--fact=poor=yes"}},
		{0, {"law", "eligible", "--on", "2026-03-01", "--fact", "poor=yes"}},
		{2, {"law", "eligible", "--on", "2026-03-01", "--on", "2026-03-02"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		assert_int_equal(run(calls[i].words, NULL), calls[i].status);
}

static void an_operators_file_replaces_its_own(void **state)
{
	struct world_of_tests *w = *state;
	static const char *const words[] = {"law", "check", NULL};
	char data[] = "/tmp/kip-law-XXXXXX";

	assert_non_null(mkdtemp(data));
	char *law = str_z(w->arena, str_printf(w->arena, "%s/law", data));
	char *path = str_z(w->arena,
			   str_printf(w->arena, "%s/reasons.yaml", law_folder(w->arena, data)));

	assert_int_equal(run(words, data), 0);
	assert_int_equal(mkdir(law, 0700), 0);
	assert_int_equal(mkdir(law_folder(w->arena, data), 0700), 0);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs("reasons:\n  - id: own\n    title: a\n    title_en: a\n    cite: a\n    from: "
	      "2026-01-01\n"
	      "    verified: no\n",
	      f);
	fclose(f);
	struct law_problems problems = {0};
	const struct law *own = law_load(w->arena, law_folder(w->arena, data), &problems);

	print_problems(&problems);
	assert_non_null(own);
	assert_non_null(law_reason_find(own, STR("own"), on(2026, 11, 20)));
	assert_null(law_reason_find(own, STR("refuse_deceased"), on(2026, 11, 20)));
	assert_string_not_equal(own->hash, w->law->hash);
	law_free(own);
	assert_int_equal(run(words, data), 0);
	assert_int_equal(truncate(path, 20), 0);
	assert_int_equal(run(words, data), 1);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(law_folder(w->arena, data)), 0);
	assert_int_equal(rmdir(law), 0);
	assert_int_equal(rmdir(data), 0);
}

static void json_tells_the_arithmetic(void **state)
{
	struct world_of_tests *w = *state;
	struct explanation e = {.law = w->law,
				.clock = clock_of(w->law, "A03"),
				.start = at("2026-11-20T16:30"),
				.on = on(2026, 11, 20),
				.steps = {.arena = w->arena}};

	e.known = law_due(w->law, e.clock, e.start, e.facts, &e.due, &e.steps);
	struct str text = explanation_json(w->arena, &e);
	json_t *root = json_loadb(text.ptr, text.len, 0, NULL),
	       *steps = json_object_get(root, "steps");
	json_t *tuesday = json_array_get(steps, 4);

	assert_non_null(root);
	assert_string_equal(json_string_value(json_object_get(root, "due_day")), "2026-11-25");
	assert_string_equal(json_string_value(json_object_get(root, "if_confirmed")), "2026-11-26");
	assert_string_equal(json_string_value(json_object_get(root, "unit")), "working_days");
	assert_int_equal(json_integer_value(json_object_get(root, "length")), 3);
	assert_int_equal(json_array_size(steps), 6);
	assert_string_equal(json_string_value(json_object_get(tuesday, "why")),
			    "unconfirmed_holiday");
	assert_true(json_is_true(json_object_get(tuesday, "counts")));
	json_decref(root);
}

/* Asks one step of A03 for its day and its reason. */
static void step_is(struct world_of_tests *w, const char *start, size_t step, const char *day,
		    const char *why)
{
	struct explanation e = {.law = w->law,
				.clock = clock_of(w->law, "A03"),
				.start = at(start),
				.on = day_of(at(start)),
				.steps = {.arena = w->arena}};

	e.known = law_due(w->law, e.clock, e.start, e.facts, &e.due, &e.steps);
	struct str text = explanation_json(w->arena, &e);
	json_t *root = json_loadb(text.ptr, text.len, 0, NULL);
	json_t *found = json_array_get(json_object_get(root, "steps"), step);

	assert_non_null(found);
	assert_string_equal(json_string_value(json_object_get(found, "day")), day);
	assert_string_equal(json_string_value(json_object_get(found, "why")), why);
	json_decref(root);
}

/* An unconfirmed holiday takes nothing from a weekend, and nothing is known outside the years. */
static void a_step_says_what_the_day_is_now(void **state)
{
	struct world_of_tests *w = *state;

	step_is(w, "2027-02-04T10:00", 1, "2027-02-05", "unconfirmed_holiday");
	step_is(w, "2027-02-04T10:00", 2, "2027-02-06", "weekend");
	step_is(w, "2026-04-24T10:00", 2, "2026-04-26", "holiday");
	step_is(w, "2027-12-31T10:00", 1, "2028-01-01", "not_known");
}

/* The text names the day of the event as such, also when a holiday may fall on it. */
static void text_keeps_the_reason_beside_a_holiday(void **state)
{
	struct world_of_tests *w = *state;
	struct explanation e = {.law = w->law,
				.clock = clock_of(w->law, "A06"),
				.start = at("2026-11-24T10:00"),
				.on = on(2026, 11, 24),
				.steps = {.arena = w->arena}};

	e.known = law_due(w->law, e.clock, e.start, e.facts, &e.due, &e.steps);
	struct str text = explanation_text(w->arena, &e, LANGUAGE_EN);

	assert_true(str_find(text, STR("the day of the event does not count: Vietnam Culture Day"
				       " (to be confirmed as a holiday)")) != SIZE_MAX);
}

static struct world_of_tests *shared_world;

static int begin(void **state)
{
	*state = shared_world;
	return 0;
}

static void months_end_where_civil_dates_do(void **state)
{
	struct world_of_tests *w = *state;
	struct law_due due;

	assert_false(law_due(w->law, clock_of(w->law, "A45"), at("1800-01-15T10:00"),
			     (struct law_facts){0}, &due, NULL));
	assert_int_equal(due.unknown_year, 1799);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_of_lawyers_hold),
		cmocka_unit_test(a_wrong_case_is_told),
		cmocka_unit_test(every_clock_has_one_row_each_day),
		cmocka_unit_test(every_clock_of_the_catalogue_is_there),
		cmocka_unit_test(the_version_names_the_newest_period),
		cmocka_unit_test(reasons_and_forms_are_found_by_day),
		cmocka_unit_test(a_reason_that_is_kept_for_old_decisions_is_not_offered),
		cmocka_unit_test(days_are_of_their_kind),
		cmocka_unit_test(tet_agrees_with_an_independent_list),
		cmocka_unit_test(working_days_end_on_a_working_day),
		cmocka_unit_test(months_end_where_civil_dates_do),
		cmocka_unit_test(hours_ignore_the_calendar),
		cmocka_unit_test(later_events_end_no_earlier),
		cmocka_unit_test(steps_tell_the_end),
		cmocka_unit_test(a_holiday_more_never_ends_earlier),
		cmocka_unit_test(months_end_by_their_rule),
		cmocka_unit_test(the_command_answers_by_status),
		cmocka_unit_test(an_operators_file_replaces_its_own),
		cmocka_unit_test(json_tells_the_arithmetic),
		cmocka_unit_test(a_step_says_what_the_day_is_now),
		cmocka_unit_test(text_keeps_the_reason_beside_a_holiday),
	};
	const char *seed = getenv("KIP_SEED");
	struct law_problems problems = {0};
	struct world_of_tests w = {.arena = arena_new((size_t)64 << 20)};

	seal_init();
	w.seed = seed ? (unsigned)strtoul(seed, NULL, 10) : (unsigned)random_below(UINT32_MAX);
	w.law = law_load(w.arena, NULL, &problems);
	print_problems(&problems);
	print_message("seed %u (KIP_SEED=%u draws the same)\n", w.seed, w.seed);
	if (!w.law)
		return 1;
	shared_world = &w;
	int failed = cmocka_run_group_tests(tests, begin, NULL);

	law_free(w.law);
	arena_free(w.arena);
	return failed;
}
