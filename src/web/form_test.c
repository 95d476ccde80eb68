/*
 * Every type of field: what it takes, what it refuses and in which words, and that hostile
 * texts change nothing.
 */
#include "web/form_read.h"

#include "base/fold.h"
#include "web/testing/filled.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct form form = {.name = "filled",
				 .fields = filled_fields,
				 .count = (unsigned)FILLED_TYPES,
				 .size = sizeof(struct filled)};

static int with_task(void **state)
{
	struct task *t = calloc(1, sizeof *t);

	if (!t)
		return -1;
	t->arena = arena_new((size_t)16 << 20);
	t->language = LANGUAGE_EN;
	*state = t;
	return 0;
}

static int without_task(void **state)
{
	struct task *t = *state;

	arena_free(t->arena);
	free(t);
	return 0;
}

static const struct field *field_of(enum field_type type)
{
	must(filled_fields[type].type == type);
	return &filled_fields[type];
}

/* The text that `raw` becomes in a field of this type; fails the test when it is refused. */
static void assert_text(struct task *t, enum field_type type, const char *raw, const char *wanted)
{
	struct filled f = {.line = STR_NONE};
	struct str error = STR_NONE;

	if (!form_field_read(t, field_of(type), str_of(raw), &f, &error))
		fail_msg("\"%s\" refused: %" STR_F, raw, STR_A(error));
	struct str got = *(const struct str *)((const char *)&f + filled_fields[type].offset);
	if (!str_is(got, wanted))
		fail_msg("\"%s\" became \"%" STR_F "\", wanted \"%s\"", raw, STR_A(got), wanted);
}

static bool is_untouched(const struct filled *f)
{
	const char *bytes = (const char *)f;
	size_t i = 0;

	while (i < sizeof *f && bytes[i] == 0)
		i++;
	return i == sizeof *f;
}

static struct str refusal(struct task *t, const struct field *field, struct str raw)
{
	struct filled f;
	struct str error = STR_NONE;

	memset(&f, 0, sizeof f);
	if (form_field_read(t, field, raw, &f, &error))
		fail_msg("%s takes \"%" STR_F "\"", field->name, STR_A(raw));
	assert_true(is_untouched(&f));
	return error;
}

static void assert_refused(struct task *t, enum field_type type, const char *raw,
			   const char *wanted)
{
	struct str error = refusal(t, field_of(type), str_of(raw));

	if (str_find(error, str_of(wanted)) == SIZE_MAX)
		fail_msg("\"%s\": said \"%" STR_F "\", wanted \"%s\"", raw, STR_A(error), wanted);
}

/* ---- texts ---- */

static void texts_are_trimmed_and_composed(void **state)
{
	assert_text(*state, FIELD_LINE, "  Ha\xcc\x80 No\xcc\xa3\xcc\x82i ", "Hà Nội");
	assert_text(*state, FIELD_LINE,
		    "a\xc2\xa0"
		    "b",
		    "a\xc2\xa0"
		    "b");
	assert_text(*state, FIELD_TEXT, " one\r\ntwo\rthree\n", "one\ntwo\nthree");
	assert_text(*state, FIELD_SECRET, " Mật khẩu dài ", "Mật khẩu dài");
}

static void unsafe_signs_are_named(void **state)
{
	static const struct {
		const char *text, *place;
	} hidden[] = {
		{"a\xe2\x80\x8b"
		 "b",
		 "place 2"},
		{"\xe2\x80\xae"
		 "txt",
		 "place 1"},
		{"a\x1b[31m", "place 2"},
		{"a\x7f", "place 2"},
		{"\xef\xbb\xbf"
		 "a",
		 "place 1"},
		{"\xee\x80\x80", "place 1"},
		{"\xcd\xb8", "place 1"},
		{"\xf0\x9f\xbf\xbf", "place 1"},
	};

	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		for (enum field_type type = FIELD_LINE; type <= FIELD_SECRET; type++)
			assert_refused(*state, type, hidden[i].text, hidden[i].place);
	assert_refused(*state, FIELD_LINE, "a\nb", "Write this on one line, without tabs.");
	assert_refused(*state, FIELD_NAME, "a\tb", "Write this on one line, without tabs.");
	assert_refused(*state, FIELD_TEXT, "ab\x01",
		       "Label: There is an invisible sign at place 3.");
}

static void bytes_that_are_no_text_are_refused(void **state)
{
	struct task *t = *state;

	for (size_t i = 0; i < FILLED_TYPES; i++) {
		refusal(t, &filled_fields[i], STR("a\xff"));
		refusal(t, &filled_fields[i], STR("\xc0\x80"));
		refusal(t, &filled_fields[i], STR("a\0b"));
		refusal(t, &filled_fields[i], STR("\xed\xa0\x80"));
	}
}

static void lengths_count_characters(void **state)
{
	struct field few = *field_of(FIELD_LINE);
	struct filled f;
	struct str error;

	few.least = 2;
	few.most = 4;
	assert_true(form_field_read(*state, &few, STR("đđđđ"), &f, &error));
	assert_true(str_is(refusal(*state, &few, STR("đđđđđ")),
			   "Label: This is too long: 5 characters, where at most 4 fit."));
	assert_true(str_is(refusal(*state, &few, STR("đ")),
			   "Label: This is too short: 1 of at least 2 characters."));
	char *many = arena_alloc(((struct task *)*state)->arena, 20001, 1);
	memset(many, 'a', 20000);
	for (enum field_type type = FIELD_LINE; type <= FIELD_SECRET; type++)
		if (type != FIELD_PHONE)
			assert_refused(*state, type, many, "This is too long: 20,000 characters");
}

static void names_are_kept_as_declared(void **state)
{
	static const char *const names[] = {
		"H'Hen Niê",   "K’Breu",     "Y Moan", "Pờ Dín", "Nguyễn Thị Minh-Khai",
		"Giàng A Páo", "Đinh Thị Ơ", "M. Niê", "ŁUKASZ", "Ka Să K’Brơi"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_text(*state, FIELD_NAME, names[i], names[i]);
	assert_refused(*state, FIELD_NAME, "Nguyễn Văn 4",
		       "The sign “4” cannot be used in a name.");
	assert_refused(*state, FIELD_NAME, "<b>", "The sign “<” cannot");
	assert_refused(*state, FIELD_NAME, ". '", "has no letter");
}

static void codes_take_what_is_printed_on_papers(void **state)
{
	assert_text(*state, FIELD_CODE, "15/QĐ-TGPL", "15/QĐ-TGPL");
	assert_text(*state, FIELD_CODE, "001 090 000 123", "001 090 000 123");
	assert_refused(*state, FIELD_CODE, "a;b", "The sign “;” cannot be used here.");
	assert_refused(*state, FIELD_CODE, "\xef\xbc\x91",
		       "The sign “１”"); /* a full-width digit */
}

static void phones_become_digits(void **state)
{
	assert_text(*state, FIELD_PHONE, "0912 345 678", "0912345678");
	assert_text(*state, FIELD_PHONE, "+84 912.345.678", "0912345678");
	assert_text(*state, FIELD_PHONE, "84912345678", "0912345678");
	assert_text(*state, FIELD_PHONE, "0084 (0)912-345-678", "0912345678");
	assert_text(*state, FIELD_PHONE, "(024) 3826 1234", "02438261234");
	assert_text(*state, FIELD_PHONE, "+84 214 3000 247", "02143000247");
	assert_text(*state, FIELD_PHONE, "1800 0024", "18000024");
	assert_text(*state, FIELD_PHONE, "1900.545454", "1900545454");
	assert_refused(*state, FIELD_PHONE, "0912 345 67",
		       "is not a phone number in Viet Nam. A mobile number has 10 digits");
	assert_refused(*state, FIELD_PHONE, "0412 345 678", "“0412 345 678” is not");
	assert_refused(*state, FIELD_PHONE, "+1 912 345 6789", "is not a phone number");
	assert_refused(*state, FIELD_PHONE, "0912345678 (mẹ)", "is not a phone number");
	assert_refused(*state, FIELD_PHONE, "1800 002", "is not a phone number");
}

/* ---- days and numbers ---- */

static void assert_date(struct task *t, const char *raw, int year, int month, int day)
{
	struct filled f;
	struct str error;

	if (!form_field_read(t, field_of(FIELD_DATE), str_of(raw), &f, &error))
		fail_msg("\"%s\" refused: %" STR_F, raw, STR_A(error));
	assert_int_equal(f.date.v, day_from_civil((struct civil){year, month, day}).v);
}

static void days_are_read_as_people_write_them(void **state)
{
	static const char *const same[] = {"24/02/1990", "24/2/1990",        "24-02-1990",
					   "24.2.1990",  " 24 / 02 / 1990 ", "24 2 1990",
					   "1990-02-24", "1990/2/24"};

	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		assert_date(*state, same[i], 1990, 2, 24);
	assert_date(*state, "29/02/2024", 2024, 2, 29);
	assert_refused(*state, FIELD_DATE, "29/02/2023",
		       "“29/02/2023” is a day that does not exist.");
	assert_refused(*state, FIELD_DATE, "31/04/1990", "is a day that does not exist");
	assert_refused(*state, FIELD_DATE, "01/13/1990", "is a day that does not exist");
	assert_refused(*state, FIELD_DATE, "24/02/90", "has no year of four digits");
	assert_refused(*state, FIELD_DATE, "24021990", "is not a day");
	assert_refused(*state, FIELD_DATE, "24/02/1990 x", "is not a day");
	assert_refused(*state, FIELD_DATE, "24//02/1990", "is not a day");
	assert_refused(*state, FIELD_DATE, "-1/02/1990", "is not a day");
	assert_refused(*state, FIELD_DATE, "01/01/1799", "The year of “01/01/1799” is too early.");
	assert_refused(*state, FIELD_DATE, "31/02/1799", "is too early");
	assert_refused(*state, FIELD_DATE, "01/01/2201", "The year of “01/01/2201” is too late.");
}

static void a_day_comes_in_three_parts(void **state)
{
	struct task *t = *state;

	assert_true(str_is(form_date_of_parts(t->arena, STR(" 24"), STR("2 "), STR("1990")),
			   "24/2/1990"));
	assert_null(form_date_of_parts(t->arena, STR_NONE, STR(""), STR(" ")).ptr);
	struct str raw = form_date_of_parts(t->arena, STR("24"), STR_NONE, STR("1990"));
	assert_true(str_find(refusal(t, field_of(FIELD_DATE), raw), STR("is not a day")) !=
		    SIZE_MAX);
}

static void instants_are_read(void **state)
{
	struct filled f;
	struct str error;

	assert_true(
		form_field_read(*state, field_of(FIELD_TIME), STR("2026-02-24T09:30"), &f, &error));
	assert_true(f.time == day_start(day_of(f.time)) + 9 * TIME_HOUR + 30 * TIME_MINUTE);
	int64_t here = f.time;
	assert_true(form_field_read(*state, field_of(FIELD_TIME), STR("2026-02-24T02:30:00Z"), &f,
				    &error));
	assert_true(f.time == here);
	assert_refused(*state, FIELD_TIME, "24/02/2026 9:30",
		       "Write for example 2026-02-24T09:30.");
	assert_refused(*state, FIELD_TIME, "1970-01-01T07:00", "is not a day with a time");
}

static void assert_int(struct task *t, const char *raw, int64_t wanted)
{
	struct filled f;
	struct str error;

	if (!form_field_read(t, field_of(FIELD_INT), str_of(raw), &f, &error))
		fail_msg("\"%s\" refused: %" STR_F, raw, STR_A(error));
	assert_true(f.whole == wanted);
}

static void numbers_may_be_grouped(void **state)
{
	struct field age = *field_of(FIELD_INT);

	assert_int(*state, "0", 0);
	assert_int(*state, "-12", -12);
	assert_int(*state, "1.500.000", 1500000);
	assert_int(*state, "1 500 000", 1500000);
	assert_int(*state, "-1.500", -1500);
	assert_refused(*state, FIELD_INT, "1.5", "“1.5” is not a whole number.");
	assert_refused(*state, FIELD_INT, "1,500",
		       "is not a whole number. Write it in digits alone, without a comma.");
	assert_refused(*state, FIELD_INT, "1500.000", "is not a whole number");
	assert_refused(*state, FIELD_INT, "1.500.00", "is not a whole number");
	assert_refused(*state, FIELD_INT, ".500", "is not a whole number");
	assert_refused(*state, FIELD_INT, "0x10", "is not a whole number");
	assert_refused(*state, FIELD_INT, "9223372036854775808", "is not a whole number");
	assert_refused(*state, FIELD_INT, "9223372036854775807", "is outside of what is possible");
	age.most = 130;
	assert_true(
		str_is(refusal(*state, &age, STR("131")),
		       "Label: 131 is outside of what is possible. Write a number from 0 to 130."));
}

static void ids_are_decimal(void **state)
{
	struct filled f;
	struct str error;

	assert_true(form_field_read(*state, field_of(FIELD_ID), STR("1234567890123456789"), &f,
				    &error));
	assert_true(f.id == INT64_C(1234567890123456789));
	assert_refused(*state, FIELD_ID, "0", "“0” is not known here.");
	assert_refused(*state, FIELD_ID, "-4", "is not known here");
	assert_refused(*state, FIELD_ID, "1'--", "is not known here");
}

/* ---- answers to choose ---- */

static void answers_are_those_of_the_list(void **state)
{
	struct filled f;
	struct str error;

	memset(&f, 0, sizeof f);
	assert_true(form_field_read(*state, field_of(FIELD_CHOICE), STR("litigation"), &f, &error));
	assert_int_equal(f.choice, 2);
	assert_true(
		form_field_read(*state, field_of(FIELD_CHOICES), STR("consultation"), &f, &error));
	assert_true(form_field_read(*state, field_of(FIELD_CHOICES), STR("representation"), &f,
				    &error));
	assert_int_equal(f.choices, 1 << 0 | 1 << 2);
	assert_refused(*state, FIELD_CHOICE, "Litigation",
		       "“Litigation” is not one of the answers here.");
	assert_refused(*state, FIELD_CHOICES, "litigation,consultation",
		       "is not one of the answers here");
}

static void yes_has_four_words(void **state)
{
	static const char *const words[] = {"yes", "true", "on", "1", "no", "false", "off", "0"};
	struct filled f;
	struct str error;

	for (size_t i = 0; i < 8; i++) {
		assert_true(form_field_read(*state, field_of(FIELD_BOOL), str_of(words[i]), &f,
					    &error));
		assert_int_equal(f.yes, i < 4);
	}
	assert_refused(*state, FIELD_BOOL, "maybe", "Answer yes or no.");
}

static void nothing_given_is_nothing_or_missing(void **state)
{
	struct task *t = *state;
	struct filled f;
	struct str error;

	memset(&f, 0, sizeof f);
	for (size_t i = 0; i < FILLED_TYPES; i++) {
		struct field needed = filled_fields[i];
		assert_true(form_field_read(t, &filled_fields[i], STR_NONE, &f, &error));
		assert_true(form_field_read(t, &filled_fields[i], STR(" \r\n "), &f, &error));
		needed.required = true;
		assert_true(
			str_starts(refusal(t, &needed, STR(" ")), STR("Label: This is needed. ")));
		needed.missing = "Say who asks.";
		assert_true(str_is(refusal(t, &needed, STR_NONE), "Say who asks."));
	}
	assert_true(day_is_none(f.date));
	f.date.v = 0;
	assert_true(is_untouched(&f));
}

static void a_question_is_not_followed_by_a_colon(void **state)
{
	struct field asked = *field_of(FIELD_INT);

	asked.label = "How many?";
	assert_true(str_starts(refusal(*state, &asked, STR("x")), STR("How many? “x” is not ")));
}

static void long_values_are_not_repeated_whole(void **state)
{
	struct str error =
		refusal(*state, field_of(FIELD_PHONE),
			STR("đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ"));

	assert_true(str_is_utf8(error));
	assert_true(str_find(error, STR("đđ…”")) != SIZE_MAX);
	assert_true(error.len < 350);
}

/* ---- values shown again ---- */

static void values_are_shown_as_they_could_be_typed(void **state)
{
	struct task *t = *state;
	struct filled f =
			      {
				      .line = STR("a"),
				      .phone = STR("0912345678"),
				      .secret = STR("s"),
				      .date = {20412},
				      .time = 42 * TIME_DAY,
				      .whole = 1500,
				      .id = 77,
				      .yes = true,
				      .choice = 2,
				      .choices = 5,
			      },
		      again = {.date = DAY_NONE};
	struct form_input inputs[FILLED_TYPES];
	struct str error;

	form_inputs_of(t->arena, &form, &f, inputs);
	assert_null(inputs[FIELD_SECRET].value.ptr);
	assert_null(inputs[FIELD_TEXT].value.ptr);
	assert_true(str_is(inputs[FIELD_DATE].value, "20/11/2025"));
	assert_true(str_is(inputs[FIELD_CHOICES].value, "consultation representation"));
	for (size_t i = 0; i < FIELD_CHOICES; i++)
		assert_true(form_field_read(t, &filled_fields[i], inputs[i].value, &again, &error));
	assert_true(str_eq(again.phone, f.phone) && again.date.v == f.date.v &&
		    again.time == f.time);
	assert_true(again.whole == f.whole && again.id == f.id && again.yes && again.choice == 2);
}

static void an_empty_form_is_shown_empty(void **state)
{
	struct task *t = *state;
	struct filled f = {.date = DAY_NONE};
	struct form_input inputs[FILLED_TYPES];

	form_inputs_of(t->arena, &form, &f, inputs);
	for (size_t i = 0; i < FILLED_TYPES; i++)
		assert_true(i == FIELD_INT ? str_is(inputs[i].value, "0")
					   : inputs[i].value.ptr == NULL);
}

/* ---- hostile texts ---- */

static struct str plain_lines(struct arena *a, struct str s)
{
	struct buf out = buf_new(a, s.len + 1);

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != '\r')
			buf_addc(&out, s.ptr[i]);
		else if (i + 1 == s.len || s.ptr[i + 1] != '\n')
			buf_addc(&out, '\n');
	return buf_str(&out);
}

static bool keeps_text(enum field_type type)
{
	return type <= FIELD_CODE || type == FIELD_SECRET;
}

/* Stored as NFC of what was typed, or refused with a sentence that can be shown. */
static void try_hostile(struct task *t, const struct field *field, struct str raw)
{
	struct arena_mark mark = arena_mark(t->arena);
	struct filled f;
	struct str error = STR_NONE;

	memset(&f, 0, sizeof f);
	if (!form_field_read(t, field, raw, &f, &error)) {
		assert_true(is_untouched(&f));
		assert_true(error.len > strlen("Label: ") && str_is_utf8(error) &&
			    !fold_has_unsafe(error, false));
	} else if (keeps_text(field->type)) {
		struct str wanted = fold_nfc(t->arena, str_trim(plain_lines(t->arena, raw)));
		struct str got = *(const struct str *)((const char *)&f + field->offset);
		if (!str_eq(got, wanted))
			fail_msg("%s made \"%" STR_F "\" of \"%" STR_F "\"", field->name,
				 STR_A(got), STR_A(raw));
	}
	arena_rewind(t->arena, mark);
}

static void hostile_texts_are_kept_or_refused(void **state)
{
	static const char *const some[] = {
		"' OR 1=1 --",
		"<script>alert(1)</script>",
		"\"><img src=x onerror=alert(1)>",
		"{{ 7*7 }}",
		"%s%n%x",
		"../../etc",
		"\xe2\x80\xaetxt.exe",
		"\xef\xb7\xbd",
		"Z\xcc\xa3\xcc\xa3\xcc\xa3",
		"1e309",
		"NaN",
		"null",
		"undefined",
		"\\x00",
		"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9",
		"=cmd|' /C calc'!A0",
		"{value}",
		"{",
		"}{",
		"\xe1\x84\x80\xe1\x85\xa1",
	};

	for (size_t k = 0; k < FILLED_TYPES; k++)
		for (size_t i = 0; i < sizeof some / sizeof *some; i++)
			try_hostile(*state, &filled_fields[k], str_of(some[i]));
}

/* The big list of naughty strings, where this machine has it beside the project. */
static json_t *naughty_strings(void)
{
	static const char above[] = "../../../shared/data/hostile/blns.json";
	const char *slash = strrchr(__FILE__, '/');
	char path[4096];

	snprintf(path, sizeof path, "%.*s%s", (int)(slash - __FILE__ + 1), __FILE__, above);
	return json_load_file(path, 0, NULL);
}

static void naughty_strings_are_kept_or_refused(void **state)
{
	json_t *list = naughty_strings(), *one;
	size_t i;

	if (!list) {
		print_message("no ../shared/data/hostile/blns.json: the list of naughty strings "
			      "was not tried\n");
		skip();
	}
	json_array_foreach(list, i, one) for (size_t k = 0; k < FILLED_TYPES; k++)
		try_hostile(*state, &filled_fields[k],
			    (struct str){json_string_value(one), json_string_length(one)});
	print_message("%zu naughty strings in %zu types of field\n", json_array_size(list),
		      FILLED_TYPES);
	json_decref(list);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, with_task, without_task)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(texts_are_trimmed_and_composed),
		TEST(unsafe_signs_are_named),
		TEST(bytes_that_are_no_text_are_refused),
		TEST(lengths_count_characters),
		TEST(names_are_kept_as_declared),
		TEST(codes_take_what_is_printed_on_papers),
		TEST(phones_become_digits),
		TEST(days_are_read_as_people_write_them),
		TEST(a_day_comes_in_three_parts),
		TEST(instants_are_read),
		TEST(numbers_may_be_grouped),
		TEST(ids_are_decimal),
		TEST(answers_are_those_of_the_list),
		TEST(yes_has_four_words),
		TEST(nothing_given_is_nothing_or_missing),
		TEST(a_question_is_not_followed_by_a_colon),
		TEST(long_values_are_not_repeated_whole),
		TEST(values_are_shown_as_they_could_be_typed),
		TEST(an_empty_form_is_shown_empty),
		TEST(hostile_texts_are_kept_or_refused),
		TEST(naughty_strings_are_kept_or_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
