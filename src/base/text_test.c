/* Texts in two languages, and values as people read them. */
#include "base/text.h"

#include "base/arena.h"
#include "base/catalogue.h"
#include "base/reason.h"
#include "base/say.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static struct arena *a;

static int set_up(void **state)
{
	(void)state;
	a = arena_new(ARENA_TASK_BYTES);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void says(struct str got, const char *expected)
{
	assert_string_equal(str_z(a, got), expected);
}

static int64_t at(const char *text)
{
	int64_t instant;

	assert_true(time_parse(str_of(text), &instant));
	return instant;
}

static struct day on(const char *text)
{
	struct day d;

	assert_true(day_parse(str_of(text), &d));
	return d;
}

/* ---- catalogue ---- */

static void the_catalogue_translates(void **state)
{
	(void)state;
	assert_true(catalogue_is_sound(catalogue_vi));
	assert_string_equal(tr(LANGUAGE_VI, "Sign out"), "Thoát");
	assert_string_equal(tr(LANGUAGE_EN, "Sign out"), "Sign out");
	assert_string_equal(tr(LANGUAGE_VI, "never written anywhere"), "never written anywhere");
}

static void contexts_tell_equal_words_apart(void **state)
{
	(void)state;
	assert_string_equal(tr(LANGUAGE_VI, "Tue"), "thứ Ba");
	assert_string_equal(tr(LANGUAGE_VI, NC_("short", "Tue")), "T3");
	assert_string_equal(tr(LANGUAGE_EN, NC_("short", "Tue")), "Tue");
}

static void plurals_follow_the_language(void **state)
{
	const char *one = "{problems.count} place to put right",
		   *many = "{problems.count} places to put right";

	(void)state;
	assert_string_equal(tr_n(LANGUAGE_VI, one, many, 1), "Còn {problems.count} chỗ cần sửa");
	assert_string_equal(tr_n(LANGUAGE_VI, one, many, 5), "Còn {problems.count} chỗ cần sửa");
	assert_string_equal(tr_n(LANGUAGE_EN, one, many, 1), one);
	assert_string_equal(tr_n(LANGUAGE_EN, one, many, 0), many);
}

static void a_damaged_catalogue_is_refused(void **state)
{
	(void)state;
	assert_false(catalogue_is_sound(STR("")));
	assert_false(catalogue_is_sound(str_sub(catalogue_vi, 0, 27)));
	assert_false(catalogue_is_sound(str_sub(catalogue_vi, 0, catalogue_vi.len - 1)));
	for (size_t i = 0; i < 28; i++) {
		char *bytes = arena_alloc(a, catalogue_vi.len, 1);
		bool low_count = i == 20 || i == 21; /* fewer hashes than there are do no harm */
		memcpy(bytes, catalogue_vi.ptr, catalogue_vi.len);
		bytes[i] = (char)~bytes[i];
		if (!low_count && catalogue_is_sound((struct str){bytes, catalogue_vi.len}))
			fail_msg("byte %zu may be anything", i);
	}
}

static unsigned number_at(size_t offset)
{
	const unsigned char *p = (const unsigned char *)catalogue_vi.ptr + offset;

	return p[0] | (unsigned)p[1] << 8 | (unsigned)p[2] << 16 | (unsigned)p[3] << 24;
}

static void every_text_is_found(void **state)
{
	(void)state;
	for (unsigned i = 0; i < number_at(8); i++) {
		const char *msgid = catalogue_vi.ptr + number_at(number_at(12) + 8 * i + 4),
			   *vi = catalogue_vi.ptr + number_at(number_at(16) + 8 * i + 4);
		assert_ptr_equal(catalogue_find(catalogue_vi, msgid), vi);
	}
}

/* Every {name} of `from` stands in `in`. */
static bool has_names_of(const char *in, const char *from)
{
	for (const char *open = from; (open = strchr(open, '{')) != NULL; open++) {
		size_t len = strcspn(open, "}");
		if (open[len] != '}' || strstr(in, str_z(a, (struct str){open, len + 1})) == NULL)
			return false;
	}
	return true;
}

/* "one\0many" is compared by its second form, which names all values. */
static void translations_name_the_same_values(void **state)
{
	unsigned wrong = 0;

	(void)state;
	for (unsigned i = 0; i < number_at(8); i++) {
		size_t row = number_at(12) + 8 * i, row_vi = number_at(16) + 8 * i;
		const char *msgid = catalogue_vi.ptr + number_at(row + 4),
			   *vi = catalogue_vi.ptr + number_at(row_vi + 4);
		bool plural = strlen(msgid) < number_at(row);
		const char *form = plural ? msgid + strlen(msgid) + 1 : msgid;
		if (has_names_of(form, vi) && has_names_of(vi, form))
			continue;
		fprintf(stderr, "other values in the translation of: %s\n", form);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* ---- values ---- */

static void days_are_said_in_both_languages(void **state)
{
	struct day tet = on("2026-02-24");

	(void)state;
	says(say_date(a, tet), "24/02/2026");
	says(say_day(a, LANGUAGE_VI, tet), "thứ Ba 24/02/2026");
	says(say_day(a, LANGUAGE_EN, tet), "Tue 24/02/2026");
	says(say_day_short(a, LANGUAGE_VI, on("2026-11-25")), "T4 25/11");
	says(say_day_short(a, LANGUAGE_VI, on("2026-11-22")), "CN 22/11");
	says(say_day_short(a, LANGUAGE_EN, on("2026-11-22")), "Sun 22/11");
	says(say_date_iso(a, tet), "2026-02-24");
}

static void times_have_no_leading_zero(void **state)
{
	(void)state;
	says(say_time(a, at("2026-02-12T09:12")), "9:12");
	says(say_time(a, at("2026-02-12T00:05")), "0:05");
	says(say_time(a, at("2026-02-12T16:59:59Z")), "23:59");
	says(say_time_day(a, LANGUAGE_VI, at("2026-02-12T09:12")), "9:12 thứ Năm 12/02/2026");
	says(say_time_iso(a, at("2026-02-12T09:12")), "2026-02-12T09:12+07:00");
}

static void absent_values_are_said_as_nothing(void **state)
{
	(void)state;
	assert_int_equal(say_date(a, DAY_NONE).len + say_day(a, LANGUAGE_VI, DAY_NONE).len, 0);
	assert_int_equal(
		say_day_short(a, LANGUAGE_VI, DAY_NONE).len + say_date_iso(a, DAY_NONE).len, 0);
	assert_int_equal(say_time(a, 0).len + say_time_day(a, LANGUAGE_VI, 0).len +
				 say_time_iso(a, 0).len,
			 0);
	assert_int_equal(say_phone(a, STR_NONE).len + say_code(a, STR_NONE).len, 0);
	assert_true(day_is_none(say_day_of(0)));
}

static void numbers_are_grouped(void **state)
{
	(void)state;
	says(say_number(a, LANGUAGE_VI, 0), "0");
	says(say_number(a, LANGUAGE_VI, 999), "999");
	says(say_number(a, LANGUAGE_VI, 525600), "525.600");
	says(say_number(a, LANGUAGE_VI, -525600), "-525.600");
	says(say_number(a, LANGUAGE_EN, 1234567), "1,234,567");
	says(say_number(a, LANGUAGE_VI, INT64_MIN), "-9.223.372.036.854.775.808");
	says(say_money(a, LANGUAGE_VI, 961400), "961.400 đồng");
	says(say_money(a, LANGUAGE_EN, 961400), "961,400 đồng");
}

static void spans_drop_what_does_not_matter(void **state)
{
	(void)state;
	says(say_minutes(a, LANGUAGE_VI, 950), "15 giờ 50 phút");
	says(say_minutes(a, LANGUAGE_VI, 390), "6 giờ 30 phút");
	says(say_minutes(a, LANGUAGE_VI, 15), "15 phút");
	says(say_minutes(a, LANGUAGE_VI, 60), "1 giờ");
	says(say_minutes(a, LANGUAGE_VI, 31 * 60 + 20), "31 giờ");
	says(say_minutes(a, LANGUAGE_EN, 61), "1 hour 1 minute");
	says(say_minutes(a, LANGUAGE_EN, 0), "0 minutes");
}

static void phones_and_codes_are_grouped(void **state)
{
	(void)state;
	says(say_phone(a, STR("0388000214")), "0388 000 214");
	says(say_phone(a, STR("02143000247")), "0214 3000 247");
	says(say_phone(a, STR("18000024")), "1800 0024");
	says(say_phone(a, STR("113")), "113");
	says(say_code(a, STR("482710935")), "4827 1093 5");
	says(say_code(a, STR("482710")), "48 27 10");
	says(say_code(a, STR("mã số")), "mã số");
}

static void values_replace_their_names(void **state)
{
	const struct say_value values[] = {{"who", STR("H’Hen {when}")}, {"when", STR("9:12")}};

	(void)state;
	says(say_with(a, "{when}: {who}, {when}", values, 2), "9:12: H’Hen {when}, 9:12");
	says(say_with(a, "nothing", NULL, 0), "nothing");
	says(say_with(a, "", NULL, 0), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_catalogue_translates),
		cmocka_unit_test(contexts_tell_equal_words_apart),
		cmocka_unit_test(plurals_follow_the_language),
		cmocka_unit_test(a_damaged_catalogue_is_refused),
		cmocka_unit_test(every_text_is_found),
		cmocka_unit_test(translations_name_the_same_values),
		cmocka_unit_test(days_are_said_in_both_languages),
		cmocka_unit_test(times_have_no_leading_zero),
		cmocka_unit_test(absent_values_are_said_as_nothing),
		cmocka_unit_test(numbers_are_grouped),
		cmocka_unit_test(spans_drop_what_does_not_matter),
		cmocka_unit_test(phones_and_codes_are_grouped),
		cmocka_unit_test(values_replace_their_names),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
