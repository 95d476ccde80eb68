#include "base/fold.h"
#include "base/random.h"
#include "base/seal.h"
#include "base/task.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static void assert_str(struct str got, const char *wanted)
{
	if (!str_is(got, wanted))
		fail_msg("got \"%" STR_F "\", wanted \"%s\"", STR_A(got), wanted);
}

static int with_arena(void **state)
{
	seal_init();
	*state = arena_new((size_t)4 << 20);
	return 0;
}

static int without_arena(void **state)
{
	arena_free(*state);
	return 0;
}

static void integers_are_whole_or_refused(void **state)
{
	static const char *const wrong[] = {"",
					    "-",
					    "+1",
					    " 1",
					    "1 ",
					    "1.0",
					    "0x1",
					    "9223372036854775808",
					    "-9223372036854775809"};
	int64_t v = 7;

	(void)state;
	assert_true(str_int(STR("-9223372036854775808"), &v) && v == INT64_MIN);
	assert_true(str_int(STR("9223372036854775807"), &v) && v == INT64_MAX);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(str_int(str_of(wrong[i]), &v));
	assert_true(v == INT64_MAX);
}

static void cutting_takes_the_first(void **state)
{
	struct str rest = STR("a=b=c"), before;

	(void)state;
	assert_true(str_cut(rest, '=', &before, &rest));
	assert_str(before, "a");
	assert_str(rest, "b=c");
	assert_false(str_cut(STR("none"), '=', &before, &rest));
	assert_str(before, "none");
	assert_null(rest.ptr);
}

static void utf8_is_checked(void **state)
{
	(void)state;
	assert_true(str_is_utf8(STR("Lò Thị Mẩy")));
	assert_false(str_is_utf8(STR("a\0b")));
	assert_false(str_is_utf8(STR("\xc0\xaf")));
	assert_false(str_is_utf8(STR("\xed\xa0\x80")));
}

static void note_close(void *what)
{
	int **next = what;

	*(*next)++ = 1;
}

static void an_arena_closes_and_rewinds(void **state)
{
	int closed[2] = {0}, *next = closed;
	struct arena *a = arena_new(1 << 20);

	(void)state;
	arena_closer(a, note_close, &next);
	struct arena_mark mark = arena_mark(a);
	size_t used = arena_used(a);

	arena_closer(a, note_close, &next);
	for (int i = 0; i < 100; i++)
		memset(arena_alloc(a, 1000, 3), 1, 3000);
	arena_rewind(a, mark);
	assert_ptr_equal(next, closed + 1);
	assert_int_equal(arena_used(a), used);
	char *again = arena_alloc(a, 100, 1);

	assert_int_equal(again[99], 0);
	arena_free(a);
	assert_ptr_equal(next, closed + 2);
}

static void numbers_are_written_in_full(void **state)
{
	struct buf b = buf_new(*state, 100);

	buf_addn(&b, 7, 2);
	buf_addc(&b, ' ');
	buf_addn(&b, 1234, 2);
	buf_addc(&b, ' ');
	buf_addn(&b, 0, 1);
	buf_addc(&b, ' ');
	buf_addn(&b, -5, 3);
	buf_addc(&b, ' ');
	buf_addn(&b, INT64_MIN, 1);
	assert_str(buf_str(&b), "07 1234 0 -005 -9223372036854775808");
}

/* One byte more than was printed at once, and what was there before stays. */
static void a_long_text_is_printed_in_full(void **state)
{
	struct buf b = buf_new(*state, 1000);

	buf_addz(&b, "x");
	buf_addf(&b, "%0254d", 0);
	buf_addf(&b, "%0300d", 0);
	assert_int_equal(buf_str(&b).len, 555);
	assert_int_equal(b.ptr[0], 'x');
	assert_int_equal(str_printf(*state, "%0255d|", 1).len, 256);
	assert_true(str_ends(str_printf(*state, "%0255d|", 1), STR("01|")));
	assert_true(str_ends(str_printf(*state, "%0254d|", 1), STR("01|")));
}

static void a_full_buffer_says_so(void **state)
{
	struct buf b = buf_new(*state, 10);

	buf_addf(&b, "%d", 12345);
	buf_addz(&b, "67890");
	assert_false(buf_full(&b));
	assert_str(buf_str(&b), "1234567890");
	buf_addc(&b, '!');
	assert_true(buf_full(&b));
}

static void days_and_civil_dates_agree(void **state)
{
	struct civil c = {1800, 1, 1};

	(void)state;
	for (struct day d = day_from_civil(c); d.v < 60000; d = day_plus(d, 1)) {
		c = day_to_civil(d);
		assert_true(civil_is_valid(c));
		assert_int_equal(day_from_civil(c).v, d.v);
	}
	assert_int_equal(day_weekday(day_from_civil((struct civil){2026, 11, 22})), 7);
	assert_int_equal(day_weekday(day_from_civil((struct civil){1969, 12, 31})), 3);
}

static void months_end_on_their_last_day(void **state)
{
	struct day d = day_from_civil((struct civil){2027, 1, 31});

	assert_str(day_format(*state, day_plus_months(d, 1)), "2027-02-28");
	assert_str(day_format(*state, day_plus_months(d, -2)), "2026-11-30");
	assert_str(day_format(*state, day_plus_months(d, 13)), "2028-02-29");
}

static void instants_are_read_and_written(void **state)
{
	static const char *const wrong[] = {"2026-11-20",          "2026-02-29T10:00",
					    "2026-11-20T24:00",    "2026-11-20T10:60",
					    "2026-11-20T10:00:61", "2026-11-20T10:00+7",
					    "2026-11-20T10:00 ",   ""};
	int64_t at, utc;

	assert_true(time_parse(STR("2026-11-20T16:30"), &at));
	assert_true(time_parse(STR("2026-11-20T09:30:00.000Z"), &utc));
	assert_int_equal(at, utc);
	assert_str(time_format(*state, at), "2026-11-20T16:30+07:00");
	assert_true(time_parse(STR("2026-11-20T16:30:05+07:00"), &at));
	assert_str(time_format(*state, at), "2026-11-20T16:30:05+07:00");
	assert_int_equal(day_of(day_end(day_of(at)) - 1).v, day_of(at).v);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(time_parse(str_of(wrong[i]), &at));
}

static void ids_rise_when_the_clock_goes_back(void **state)
{
	struct id_maker *m = id_maker_new(5);
	int64_t last = 0, now = INT64_C(1795000000) * TIME_SECOND;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		int64_t id = id_next(m, i == 50000 ? now - TIME_DAY : now);

		assert_true(id > last);
		assert_int_equal((id >> 15) & 63, 5);
		last = id;
	}
	id_maker_free(m);
}

static void ids_of_the_process_before_are_passed_over(void **state)
{
	struct id_maker *before = id_maker_new(5), *after = id_maker_new(5);
	int64_t last = 0, now = INT64_C(1795000000) * TIME_SECOND + 999;

	(void)state;
	for (int i = 0; i < 1000; i++)
		last = id_next(before, now);
	id_maker_skip(after, now);
	assert_true(id_next(after, now) > last);
	id_maker_skip(after, now - TIME_DAY);
	assert_true(id_next(after, now) > last);
	id_maker_free(before);
	id_maker_free(after);
}

static void codes_catch_every_slip(void **state)
{
	struct str code = code_random(*state, 9), got;
	char *typed = str_z(*state, code);

	assert_true(code_check(*state, code_spaced(*state, code, 4), 9, &got));
	assert_true(str_eq(code, got));
	for (size_t i = 0; i < 9; i++)
		for (const char *digit = "0123456789"; *digit; digit++) {
			char was = typed[i];

			typed[i] = *digit;
			assert_int_equal(code_check(*state, str_of(typed), 9, &got), *digit == was);
			typed[i] = was;
		}
	for (size_t i = 0; i + 1 < 9; i++) {
		char was = typed[i];

		typed[i] = typed[i + 1];
		typed[i + 1] = was;
		assert_int_equal(code_check(*state, str_of(typed), 9, &got), typed[i] == was);
		typed[i + 1] = typed[i];
		typed[i] = was;
	}
}

/* `typed` is a good code of five digits: none with one other digit, or two swapped, is one. */
static void check_slips(struct arena *a, char *typed)
{
	struct str got;

	for (unsigned slip = 0; slip < 50; slip++) {
		char was = typed[slip / 10], is = (char)('0' + slip % 10);

		typed[slip / 10] = is;
		assert_int_equal(code_check(a, str_of(typed), 5, &got), is == was);
		typed[slip / 10] = was;
	}
	for (unsigned i = 0; i < 4; i++) {
		char one = typed[i], other = typed[i + 1];

		typed[i] = other;
		typed[i + 1] = one;
		assert_int_equal(code_check(a, str_of(typed), 5, &got), one == other);
		typed[i] = one;
		typed[i + 1] = other;
	}
}

/* One check digit in ten fits. */
static void check_payload(struct arena *a, unsigned payload)
{
	struct str got;
	unsigned good = 0;

	for (unsigned last = 0; last < 10; last++) {
		char *typed = str_z(a, str_printf(a, "%04u%u", payload, last));

		if (!code_check(a, str_of(typed), 5, &got))
			continue;
		good++;
		check_slips(a, typed);
	}
	assert_int_equal(good, 1);
}

/*
 * What a longer code adds is the same table once more: four digits lead to each of its ten rows, so
 * every pair of row and digit that a slip can meet is met here.
 */
static void no_code_forgives_a_slip(void **state)
{
	for (unsigned payload = 0; payload < 10000; payload++) {
		struct arena_mark mark = arena_mark(*state);

		check_payload(*state, payload);
		arena_rewind(*state, mark);
	}
}

static void folding_takes_marks_off(void **state)
{
	assert_str(fold(*state, STR("  Đà  Nẵng\t(Hoà Vang) ")), "da nang (hoa vang)");
	assert_str(fold(*state, STR("H'Hen Niê")), "h'hen nie");
	assert_str(fold(*state, STR("A\xcc\x81")), "a");
	assert_str(fold_nfc(*state, STR("e\xcc\x82\xcc\xa3")), "ệ");
}

static void folding_twice_changes_nothing(void **state)
{
	for (int i = 0; i < 3000; i++) {
		char text[13];
		size_t len = 0;

		while (len < 9) {
			uint32_t c = 0x80 + random_below(0x1fff - 0x80);

			if (c < 0x800)
				text[len++] = (char)(0xc0 | c >> 6);
			else {
				text[len++] = (char)(0xe0 | c >> 12);
				text[len++] = (char)(0x80 | ((c >> 6) & 63));
			}
			text[len++] = (char)(0x80 | (c & 63));
		}
		struct arena_mark mark = arena_mark(*state);
		struct str once = fold(*state, (struct str){text, len});

		assert_true(str_eq(fold(*state, once), once));
		arena_rewind(*state, mark);
	}
}

static void vietnamese_sorts_by_its_own_order(void **state)
{
	static const char *const order[] = {"da", "dă", "đa", "ê",  "Ế",  "ma",
					    "mà", "mả", "mã", "má", "mạ", "mă"};

	for (size_t i = 1; i < sizeof order / sizeof *order; i++)
		assert_true(str_cmp(fold_sort_key(*state, str_of(order[i - 1])),
				    fold_sort_key(*state, str_of(order[i]))) < 0);
}

static void unsafe_signs_are_seen(void **state)
{
	(void)state;
	assert_false(fold_has_unsafe(STR("K’Breu"), false));
	assert_true(fold_has_unsafe(STR("a\nb"), false));
	assert_false(fold_has_unsafe(STR("a\r\nb"), true));
	assert_true(fold_has_unsafe(STR("a\xe2\x80\xae"
					"b"),
				    true));
}

static void what_a_browser_keeps_opens_for_its_use_only(void **state)
{
	struct keyring *k = keyring_fixed(1), *other = keyring_fixed(2);
	struct str clear, sealed = keyring_seal(*state, k, "check", STR("age=18_59"));

	assert_int_equal(strspn(sealed.ptr,
				"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
			 sealed.len);
	assert_true(keyring_unseal(*state, k, "check", sealed, &clear));
	assert_str(clear, "age=18_59");
	assert_false(keyring_unseal(*state, k, "draft", sealed, &clear));
	assert_false(keyring_unseal(*state, other, "check", sealed, &clear));
	assert_false(
		keyring_unseal(*state, k, "check", str_sub(sealed, 0, sealed.len - 2), &clear));
	((char *)(uintptr_t)sealed.ptr)[50] ^= 1;
	assert_false(keyring_unseal(*state, k, "check", sealed, &clear));
	assert_false(keyring_unseal(*state, k, "check", STR("!"), &clear));
	assert_false(keyring_unseal(*state, k, "check", STR_NONE, &clear));
	keyring_free(k);
	keyring_free(other);
}

static void the_words_of_a_row_share_one_key(void **state)
{
	struct keyring *k = keyring_fixed(1);
	struct seal_place why = {"case_date", "why", 7}, note = {"case_date", "note", 7};
	struct str key = STR_NONE, sealed, second;

	assert_null(seal_words(*state, k, &key, why, STR("")).ptr);
	assert_null(key.ptr);
	sealed = seal_words(*state, k, &key, why, STR("Mưa lũ."));
	const char *made = key.ptr;

	second = seal_words(*state, k, &key, note, STR("Sạt đường."));
	assert_ptr_equal(key.ptr, made);
	assert_str(unseal_words(*state, k, key, why, sealed), "Mưa lũ.");
	assert_str(unseal_words(*state, k, key, note, second), "Sạt đường.");
	assert_str(unseal_words(*state, k, STR_NONE, why, STR_NONE), "");
	keyring_free(k);
}

static void what_is_sealed_opens_only_in_its_place(void **state)
{
	struct keyring *k = keyring_fixed(1), *other = keyring_fixed(2);
	struct seal_place here = {"person", "name", 7}, there = {"person", "name", 8};
	struct data_key key, again;
	struct str wrapped = data_key_new(*state, k, &key), clear;
	struct str sealed = seal(*state, &key, here, STR("Sùng Thị Mỷ"));

	assert_int_equal(wrapped.len, SEAL_WRAPPED_BYTES);
	assert_true(data_key_open(k, wrapped, &again));
	assert_false(data_key_open(other, wrapped, &again));
	assert_true(unseal(*state, &key, here, sealed, &clear));
	assert_str(clear, "Sùng Thị Mỷ");
	assert_false(unseal(*state, &key, there, sealed, &clear));
	((char *)(uintptr_t)sealed.ptr)[40] ^= 1;
	assert_false(unseal(*state, &key, here, sealed, &clear));
	assert_false(unseal(*state, &key, here, STR("short"), &clear));
	assert_true(seal_same(blind_index(*state, k, "phone", STR("0388000214")),
			      blind_index(*state, k, "phone", STR("0388000214"))));
	assert_false(seal_same(blind_index(*state, k, "phone", STR("1")),
			       blind_index(*state, k, "idno", STR("1"))));
	keyring_free(k);
	keyring_free(other);
}

static void a_key_file_comes_back_from_its_sheet(void **state)
{
	char folder[] = "/tmp/kip-key-XXXXXX";
	const char *problem = NULL;

	assert_non_null(mkdtemp(folder));
	char *path = str_z(*state, str_printf(*state, "%s/master.key", folder));

	assert_null(keyring_open(path, &problem));
	assert_true(keyring_create(path));
	assert_false(keyring_create(path));
	struct keyring *k = keyring_open(path, &problem);
	struct str name = keyring_name(*state, k), sheet = keyring_sheet(*state, k);
	char *mistyped = str_z(*state, sheet);

	keyring_free(k);
	assert_int_equal(unlink(path), 0);
	mistyped[0] = mistyped[0] == '0' ? '1' : '0';
	assert_false(keyring_from_sheet(str_of(mistyped), path, &problem));
	assert_true(keyring_from_sheet(sheet, path, &problem));
	k = keyring_open(path, &problem);
	assert_str(keyring_name(*state, k), str_z(*state, name));
	keyring_free(k);
	assert_int_equal(chmod(path, 0644), 0);
	assert_null(keyring_open(path, &problem));
	assert_int_equal(unlink(path) + rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(integers_are_whole_or_refused),
		cmocka_unit_test(cutting_takes_the_first),
		cmocka_unit_test(utf8_is_checked),
		cmocka_unit_test(an_arena_closes_and_rewinds),
		cmocka_unit_test(numbers_are_written_in_full),
		cmocka_unit_test(a_long_text_is_printed_in_full),
		cmocka_unit_test(a_full_buffer_says_so),
		cmocka_unit_test(days_and_civil_dates_agree),
		cmocka_unit_test(months_end_on_their_last_day),
		cmocka_unit_test(instants_are_read_and_written),
		cmocka_unit_test(ids_rise_when_the_clock_goes_back),
		cmocka_unit_test(ids_of_the_process_before_are_passed_over),
		cmocka_unit_test(codes_catch_every_slip),
		cmocka_unit_test(no_code_forgives_a_slip),
		cmocka_unit_test(folding_takes_marks_off),
		cmocka_unit_test(folding_twice_changes_nothing),
		cmocka_unit_test(vietnamese_sorts_by_its_own_order),
		cmocka_unit_test(unsafe_signs_are_seen),
		cmocka_unit_test(the_words_of_a_row_share_one_key),
		cmocka_unit_test(what_is_sealed_opens_only_in_its_place),
		cmocka_unit_test(what_a_browser_keeps_opens_for_its_use_only),
		cmocka_unit_test(a_key_file_comes_back_from_its_sheet),
	};

	return cmocka_run_group_tests(tests, with_arena, without_arena);
}
