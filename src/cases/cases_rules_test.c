/* The life of a matter, and how minutes become sessions. */
#include "cases/cases_rules.h"
#include "cases/cases_time_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void every_event_in_every_state(void **state)
{
	static const struct {
		const char *state, *next[CASE_EVENT_COUNT];
	} rows[] = {
		{"accepted",
		 {[CASE_ASSIGNED] = "assigned",
		  [CASE_VOIDED] = "voided",
		  [CASE_SCHEDULED] = "accepted",
		  [CASE_DISCONTINUED] = "ended"}},
		{"assigned",
		 {[CASE_TAKEN] = "working",
		  [CASE_STOOD_DOWN] = "accepted",
		  [CASE_CHANGE_NOTED] = "assigned",
		  [CASE_REPLACED] = "assigned",
		  [CASE_SCHEDULED] = "assigned",
		  [CASE_STAGED] = "assigned",
		  [CASE_CONFIDED] = "assigned",
		  [CASE_REVERSED] = "accepted",
		  [CASE_DISCONTINUED] = "ended"}},
		{"working",
		 {[CASE_WORKED] = "working",
		  [CASE_STOOD_DOWN] = "working",
		  [CASE_CHANGE_NOTED] = "working",
		  [CASE_REPLACED] = "assigned",
		  [CASE_ENDED] = "ended",
		  [CASE_STOPPED] = "ended",
		  [CASE_CONFIRMED] = "working",
		  [CASE_SCHEDULED] = "working",
		  [CASE_STAGED] = "working",
		  [CASE_CONFIDED] = "working",
		  [CASE_SUSPENDED] = "suspended",
		  [CASE_DISCONTINUED] = "ended",
		  [CASE_OPINED] = "working",
		  [CASE_CARRIED] = "working"}},
		{"suspended",
		 {[CASE_STOPPED] = "ended",
		  [CASE_CONFIRMED] = "suspended",
		  [CASE_SCHEDULED] = "suspended",
		  [CASE_STAGED] = "suspended",
		  [CASE_CONFIDED] = "suspended",
		  [CASE_RESUMED] = "working",
		  [CASE_DISCONTINUED] = "ended",
		  [CASE_CARRIED] = "suspended"}},
		{"ended",
		 {[CASE_CONFIRMED] = "ended",
		  [CASE_CONFIDED] = "ended",
		  [CASE_OPINED] = "ended",
		  [CASE_REVERSED] = "working",
		  [CASE_OFFERED] = "ended",
		  [CASE_RETURNED] = "ended",
		  [CASE_RECEIVED] = "handed_over"}},
		{"handed_over", {[CASE_ARCHIVED] = "archived"}},
		{"archived", {NULL}},
		{"voided", {NULL}},
		{"", {NULL}},
	};

	(void)state;
	for (size_t s = 0; s < sizeof rows / sizeof *rows; s++)
		for (enum case_event e = 0; e < CASE_EVENT_COUNT; e++) {
			const char *wanted = rows[s].next[e],
				   *is = cases_next_state(str_of(rows[s].state), e);

			if (wanted ? !is || strcmp(is, wanted) != 0 : is != NULL)
				fail_msg("%s, event %d: %s", rows[s].state, e, is ? is : "none");
		}
}

static void a_score_has_one_result(void **state)
{
	static const struct {
		int score;
		const char *result;
	} rows[] = {{0, "clear"},     {49, "clear"},    {50, "likeness"},
		    {94, "likeness"}, {95, "conflict"}, {100, "conflict"}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(cases_conflict_result(rows[i].score), rows[i].result);
	assert_true(cases_is_ending(STR("done")) && !cases_is_ending(STR("")) &&
		    !cases_is_ending(STR("lost")));
}

/* Minutes of the days 1, 1, 2 … by three ways of taking the remainder; halves of a session. */
static void minutes_become_sessions(void **state)
{
	static const struct {
		enum work_remainder remainder;
		struct time_entry entries[4];
		size_t lines;
		int64_t halves, counted;
	} rows[] = {
		{WORK_PER_DAY, {{{1}, 240}, {{1}, 170}}, 1, 3, 3}, /* 6 h 50: 4 h + 2 h 50 */
		{WORK_PER_DAY, {{{1}, 420}}, 1, 4, 4},             /* 7 h: 4 h + 3 h */
		{WORK_PER_DAY, {{{1}, 179}}, 1, 1, 1},
		{WORK_PER_DAY, {{{1}, 180}}, 1, 2, 2},
		{WORK_PER_DAY, {{{1}, 240}}, 1, 2, 2},
		{WORK_PER_DAY, {{{1}, 1}, {{2}, 1}}, 2, 2, 2},
		{WORK_PER_DAY, {{{1}, 1200}, {{2}, 241}}, 2, 13, 6}, /* three sessions at most */
		{WORK_PER_ACTIVITY, {{{1}, 60}, {{1}, 60}}, 2, 2, 2},
		{WORK_PER_CASE, {{{1}, 60}, {{2}, 60}, {{3}, 60}}, 1, 2, 2},
		{WORK_PER_DAY, {{{0}, 0}}, 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct work_session rule = {.session_minutes = 240,
						  .whole_minutes = 180,
						  .remainder = rows[i].remainder,
						  .most = 3};
		struct time_sum sums[4];
		size_t count = 0;
		int64_t counted;

		while (count < 4 && rows[i].entries[count].minutes)
			count++;
		assert_int_equal(cases_time_sums(&rule, rows[i].entries, count, sums),
				 rows[i].lines);
		assert_int_equal(cases_time_total(&rule, sums, rows[i].lines, &counted),
				 rows[i].halves);
		assert_int_equal(counted, rows[i].counted);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_event_in_every_state),
		cmocka_unit_test(a_score_has_one_result),
		cmocka_unit_test(minutes_become_sessions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
