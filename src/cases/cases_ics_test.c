/* What a calendar feed says, as another reader of iCalendar understands it. */
#include "cases/cases_watch.h"

#include <libical/ical.h>

#include <setjmp.h>
#include <stdarg.h>
/* after the three above, which it needs */
#include <cmocka.h>

static int64_t instant(const char *text)
{
	int64_t at;

	assert_true(time_parse(str_of(text), &at));
	return at;
}

static struct day day(const char *text)
{
	struct day d;

	assert_true(day_parse(str_of(text), &d));
	return d;
}

static icalcomponent *parsed(struct arena *a, const struct calendar_entry *entries, size_t count)
{
	icalcomponent *calendar = icalparser_parse_string(str_z(a, cases_ics(a, entries, count)));

	assert_non_null(calendar);
	assert_int_equal(icalcomponent_count_errors(calendar), 0);
	assert_true(icalrestriction_check(calendar));
	return calendar;
}

static icalcomponent *event(icalcomponent *calendar)
{
	icalcomponent *found = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);

	assert_non_null(found);
	return found;
}

static void an_instant_stands_in_the_zone_of_viet_nam(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct calendar_entry e = {.uid = STR("clock-7"),
				   .summary = STR("Hạn A04"),
				   .at = instant("2026-11-21T04:30"),
				   .day = DAY_NONE,
				   .changed_at = instant("2026-11-20T16:30")};
	icalcomponent *calendar = parsed(a, &e, 1);
	icalproperty *start =
		icalcomponent_get_first_property(event(calendar), ICAL_DTSTART_PROPERTY);

	(void)state;
	assert_string_equal(icalproperty_get_parameter_as_string(start, "TZID"),
			    "Asia/Ho_Chi_Minh");
	/* The zone is in the file, so a reader without zones of its own knows the instant too. */
	assert_int_equal(icaltime_as_timet_with_zone(
				 icalcomponent_get_dtstart(event(calendar)),
				 icalcomponent_get_timezone(calendar, "Asia/Ho_Chi_Minh")),
			 instant("2026-11-21T04:30") / TIME_SECOND);
	assert_string_equal(icalcomponent_get_uid(event(calendar)), "clock-7@kip");
	icalcomponent_free(calendar);
	arena_free(a);
}

static void a_day_is_a_whole_day(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct calendar_entry e = {.uid = STR("clock-8"),
				   .summary = STR("Hạn A03"),
				   .day = day("2026-11-25"),
				   .changed_at = instant("2026-11-20T16:30")};
	icalcomponent *calendar = parsed(a, &e, 1);
	struct icaltimetype start = icalcomponent_get_dtstart(event(calendar));

	(void)state;
	assert_true(start.is_date && start.month == 11 && start.day == 25);
	icalcomponent_free(calendar);
	arena_free(a);
}

/* Signs that end a value or a line are text, and a long line is folded and read as one. */
static void hostile_words_stay_words(void **state)
{
	static const char words[] = "Phiên tòa; 8:00, phòng 2\nEND:VEVENT\\ \xe1\xbb\x87 và một "
				    "dòng dài hơn bảy mươi lăm "
				    "byte, để phải gấp lại ở giữa một chữ tiếng Việt có dấu";
	struct arena *a = arena_new(1 << 20);
	struct calendar_entry e = {.uid = STR("x"),
				   .summary = str_of(words),
				   .day = day("2026-11-25"),
				   .changed_at = instant("2026-11-20T16:30")};
	icalcomponent *calendar = parsed(a, &e, 1);

	(void)state;
	assert_string_equal(icalcomponent_get_summary(event(calendar)), words);
	assert_int_equal(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), 1);
	icalcomponent_free(calendar);
	arena_free(a);
}

static void what_is_cancelled_says_so(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct calendar_entry e[2] = {
		{.uid = STR("a"), .summary = STR("a"), .day = day("2026-11-25")},
		{.uid = STR("b"), .summary = STR("b"), .day = day("2026-11-26"), .cancelled = true},
	};
	icalcomponent *calendar = parsed(a, e, 2), *first = event(calendar);

	(void)state;
	assert_null(icalcomponent_get_first_property(first, ICAL_STATUS_PROPERTY));
	assert_int_equal(icalcomponent_get_status(
				 icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)),
			 ICAL_STATUS_CANCELLED);
	icalcomponent_free(calendar);
	arena_free(a);
}

/* A calendar that has read the first line knows by the second that it was changed. */
static void what_is_moved_keeps_its_name(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct calendar_entry before = {.uid = STR("date-5"),
					.summary = STR("Phiên tòa · TT.TGTT.01.2026"),
					.place = STR("Tòa án nhân dân khu vực 1, phòng xử 2"),
					.at = instant("2026-12-10T07:30"),
					.changed_at = instant("2026-11-20T16:30")};
	struct calendar_entry after = before;

	(void)state;
	after.at = instant("2026-12-15T14:00");
	after.sequence = 1;
	icalcomponent *first = parsed(a, &before, 1), *second = parsed(a, &after, 1);

	assert_string_equal(icalcomponent_get_uid(event(first)),
			    icalcomponent_get_uid(event(second)));
	assert_int_equal(icalcomponent_get_sequence(event(first)), 0);
	assert_int_equal(icalcomponent_get_sequence(event(second)), 1);
	assert_string_equal(icalcomponent_get_location(event(second)),
			    "Tòa án nhân dân khu vực 1, phòng xử 2");
	icalcomponent_free(first);
	icalcomponent_free(second);
	arena_free(a);
}

static void the_same_dates_are_the_same_bytes(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct calendar_entry e = {
		.uid = STR("a"), .summary = STR("a"), .day = day("2026-11-25"), .changed_at = 1};

	(void)state;
	assert_true(str_eq(cases_ics(a, &e, 1), cases_ics(a, &e, 1)));
	icalcomponent_free(parsed(a, NULL, 0));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_instant_stands_in_the_zone_of_viet_nam),
		cmocka_unit_test(a_day_is_a_whole_day),
		cmocka_unit_test(hostile_words_stay_words),
		cmocka_unit_test(what_is_cancelled_says_so),
		cmocka_unit_test(what_is_moved_keeps_its_name),
		cmocka_unit_test(the_same_dates_are_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
