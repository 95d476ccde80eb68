#include "places/places.h"

#include "base/arena.h"
#include "places/places_syllable.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct day last_old = {20269}; /* 30 June 2025 */
static const struct day first_new = {20270};

struct fixture {
	struct arena *a;
	const struct places *p;
};

static int set_up(void **state)
{
	static struct fixture f;

	f = (struct fixture){arena_new((size_t)16 << 20), places_builtin()};
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	arena_free(((struct fixture *)*state)->a);
	return 0;
}

static void assert_str(struct str got, const char *wanted)
{
	if (!str_is(got, wanted))
		fail_msg("got \"%" STR_F "\", wanted \"%s\"", STR_A(got), wanted);
}

static struct day day(const char *text)
{
	struct day d;

	assert_true(day_parse(str_of(text), &d));
	return d;
}

static size_t count_communes(struct fixture *f, struct day on)
{
	const struct place **list;

	return places_communes(f->a, f->p, STR_NONE, on, &list);
}

static size_t count_provinces(struct fixture *f, struct day on)
{
	const struct place **list;

	return places_provinces(f->a, f->p, on, &list);
}

/*
 * The list has 10,033 old communes; two more were lost in it by double codes, and the official
 * count is 10,035.
 */
static void counts_are_the_official_ones(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(day("2025-06-30").v, last_old.v);
	assert_int_equal(count_provinces(f, last_old), 63);
	assert_int_equal(count_provinces(f, first_new), 34);
	assert_int_equal(count_provinces(f, day("2026-07-31")), 34);
	assert_int_equal(count_communes(f, last_old), 10035);
	assert_int_equal(count_communes(f, first_new), 3321);
	assert_int_equal(count_communes(f, day("2026-07-31")), 3321);
}

static void districts_end_with_june_2025(void **state)
{
	struct fixture *f = *state;
	size_t count = 0;

	for (int n = 0; n < 1000; n++) {
		struct str code = str_printf(f->a, "%03d", n);

		count += places_district(f->p, code, last_old) != NULL;
		assert_null(places_district(f->p, code, first_new));
	}
	assert_int_equal(count, 696); /* 698 rows in the list: Tân An and Hà Tiên are in it twice */
}

static void kinds_are_counted_as_of_a_day(void **state)
{
	struct fixture *f = *state;
	const char *days[] = {"2025-07-01", "2026-04-29", "2026-04-30"};
	const size_t wards[] = {687, 687, 697};

	for (size_t d = 0; d < 3; d++) {
		const struct place **list;
		size_t count = places_communes(f->a, f->p, STR_NONE, day(days[d]), &list),
		       by_kind[PLACE_KIND_COUNT] = {0};

		for (size_t i = 0; i < count; i++)
			by_kind[list[i]->kind]++;
		assert_int_equal(by_kind[PLACE_WARD], wards[d]);
		assert_int_equal(by_kind[PLACE_SPECIAL_ZONE], 13);
		assert_int_equal(by_kind[PLACE_COMMUNE] + by_kind[PLACE_WARD] +
					 by_kind[PLACE_SPECIAL_ZONE],
				 3321);
	}
}

static void a_code_means_what_it_meant_that_day(void **state)
{
	static const struct {
		const char *code, *on, *text;
	} rows[] = {
		{"15", "2025-06-30", "tỉnh Yên Bái"},
		{"15", "2025-07-01", "tỉnh Lào Cai"},
		{"10", "2025-06-30", "tỉnh Lào Cai"},
		{"24", "2025-06-30", "tỉnh Bắc Giang"},
		{"24", "2025-07-01", "tỉnh Bắc Ninh"},
		{"75", "2025-07-01", "tỉnh Đồng Nai"},
		{"75", "2026-04-29", "tỉnh Đồng Nai"},
		{"75", "2026-04-30", "thành phố Đồng Nai"},
		{"26368", "2026-04-29", "xã Long Thành, tỉnh Đồng Nai"},
		{"26368", "2026-04-30", "phường Long Thành, thành phố Đồng Nai"},
		{"02839", "2025-06-30", "thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai"},
		{"02839", "2025-07-01", "xã Bắc Hà, tỉnh Lào Cai"},
		{"00004", "2019-02-03", "phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội"},
		{"00004", "2026-01-01", "phường Ba Đình, thành phố Hà Nội"},
		{"06970", "2026-01-01", "xã Ba Chẽ, tỉnh Quảng Ninh"},
		{"24496", "2026-01-01", "xã Ea Kly, tỉnh Đắk Lắk"},
		{"31843", "2025-06-30", "thị trấn Ngan Dừa, huyện Hồng Dân, tỉnh Bạc Liêu"},
		{"27691", "2025-06-30", "phường 4, thành phố Tân An, tỉnh Long An"},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_str(places_text(f->a, f->p, str_of(rows[i].code), day(rows[i].on)),
			   rows[i].text);
}

static void unknown_codes_have_no_text(void **state)
{
	static const char *const codes[] = {"",     "1",      "10",  "99", "99999",
					    "0000", "000004", "15 ", "x",  "06978"};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		assert_null(places_text(f->a, f->p, str_of(codes[i]), first_new).ptr);
	assert_null(places_text(f->a, f->p, STR_NONE, first_new).ptr);
}

static void a_line_starts_with_a_capital(void **state)
{
	struct fixture *f = *state;
	const struct place *zone = places_commune(f->p, STR("26732"), first_new);

	assert_str(places_line(f->a, f->p, zone, first_new),
		   "Đặc khu Côn Đảo, thành phố Hồ Chí Minh");
	assert_str(places_name(f->a, f->p, zone), "đặc khu Côn Đảo");
}

/* Conservation: nobody's place is lost, and no place comes from nowhere. */
static void every_old_commune_became_something(void **state)
{
	struct fixture *f = *state;
	const struct place **list;
	size_t count = places_communes(f->a, f->p, STR_NONE, last_old, &list), linked = 0,
	       divided = 0;

	for (size_t i = 0; i < count; i++) {
		const struct place_link *links;
		size_t now = places_successors(f->p, list[i], &links);

		assert_true(now >= 1);
		linked += now;
		divided += places_home_now(f->p, list[i]) == NULL;
		for (size_t j = 0; j < now; j++) {
			assert_ptr_equal(links[j].before, list[i]);
			assert_ptr_equal(
				places_commune(f->p, links[j].now->code, day("2026-07-31")),
				links[j].now);
		}
	}
	assert_int_equal(
		linked,
		10571 - 6); /* five island districts and the flats of Kim Sơn had no commune */
	assert_in_range(divided, 300, 442);
}

static void every_commune_of_today_has_an_origin(void **state)
{
	struct fixture *f = *state;
	const struct place **list;
	size_t count = places_communes(f->a, f->p, STR_NONE, day("2026-07-31"), &list), linked = 0;

	for (size_t i = 0; i < count; i++) {
		const struct place_link **links;
		size_t before = places_origins(f->a, f->p, list[i], &links);

		assert_true(before >= 1);
		linked += before;
		for (size_t j = 0; j < before; j++)
			assert_ptr_equal(links[j]->now, list[i]);
	}
	assert_int_equal(linked, 10571);
}

static const struct place *home(struct fixture *f, const char *code)
{
	return places_home_now(f->p, places_commune(f->p, str_of(code), last_old));
}

static void divided_communes_are_asked_not_guessed(void **state)
{
	struct fixture *f = *state;
	const struct place *cam_gia = places_commune(f->p, STR("05467"), last_old);
	const struct place_link *links;

	assert_str(cam_gia->name, "Cam Giá");
	assert_int_equal(places_successors(f->p, cam_gia, &links), 2);
	assert_null(places_home_now(f->p, cam_gia));
	assert_str(links[0].now->name, "Gia Sàng");
	assert_str(links[1].now->name, "Tích Lương");
	assert_int_equal(links[0].share, PLACE_SHARE_PART);
	/* Thụy Khuê: a part of the land went to Ba Đình, all people to Tây Hồ. */
	assert_str(home(f, "00112")->name, "Tây Hồ");
	/* A part here, land alone there: the decision does not say that all people are here. */
	assert_null(home(f, "00136"));
	/* Ba Hàng went whole into Phổ Yên. */
	assert_str(home(f, "05860")->name, "Phổ Yên");
}

/* Three rows of the decision's table carry another commune's code. */
static void slips_of_the_decisions_table_are_corrected(void **state)
{
	struct fixture *f = *state;

	assert_str(home(f, "00556")->name, "Thuận An");   /* Đặng Xá: everybody */
	assert_str(home(f, "01615")->name, "Bế Văn Đàn"); /* Hồng Quang */
	assert_str(home(f, "01651")->name, "Phục Hòa");   /* Mỹ Hưng */
	assert_str(home(f, "02485")->name, "Trung Sơn");  /* Công Đa */
	assert_str(home(f, "02482")->name, "Thái Bình");  /* Phú Thịnh */
}

static void names_keep_one_spelling(void **state)
{
	struct fixture *f = *state;
	struct day days[] = {last_old, day("2026-07-31")};

	for (size_t d = 0; d < 2; d++) {
		const struct place **list;
		size_t count = places_communes(f->a, f->p, STR_NONE, days[d], &list);

		for (size_t i = 0; i < count; i++) {
			assert_true(str_eq(syllable_one_style(f->a, list[i]->name), list[i]->name));
			assert_true(str_find(list[i]->name, STR("'")) == SIZE_MAX);
			assert_true(str_eq(str_trim(list[i]->name), list[i]->name));
		}
	}
}

static void tones_have_one_key_wherever_they_stand(void **state)
{
	static const char *const same[][2] = {
		{"hòa", "hoà"}, {"HOÀ", "hòa"}, {"thủy", "thuỷ"}, {"khỏe", "khoẻ"}};
	static const char *const style[][2] = {
		{"Hoà Bình", "Hòa Bình"},
		{"Thuỷ Nguyên", "Thủy Nguyên"},
		{"Quý", "Quý"},
		{"Nguyễn Uý", "Nguyễn Úy"},
		{"Hoàng Quỳ", "Hoàng Quỳ"},
		{"Xuân Hoà-Thuỵ", "Xuân Hòa-Thụy"},
		{"Khuỷu Hoành", "Khuỷu Hoành"},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
		assert_true(str_eq(syllable_key(f->a, str_of(same[i][0])),
				   syllable_key(f->a, str_of(same[i][1]))));
	assert_false(str_eq(syllable_key(f->a, STR("hòa")), syllable_key(f->a, STR("hóa"))));
	assert_str(syllable_key(f->a, STR("BẮC")), "băc4");
	for (size_t i = 0; i < sizeof style / sizeof style[0]; i++)
		assert_str(syllable_one_style(f->a, str_of(style[i][0])), style[i][1]);
}

static void *ask_from_a_thread(void *p)
{
	struct arena *a = arena_new((size_t)4 << 20);
	struct places_hit *hits;
	bool same =
		places_builtin() == p && places_search(a, p, STR("bac ha lao cai"), 5, &hits) >= 1;

	arena_free(a);
	return same ? p : NULL;
}

static void threads_share_one_snapshot(void **state)
{
	struct fixture *f = *state;
	pthread_t threads[4];

	for (size_t i = 0; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, ask_from_a_thread,
						(void *)(uintptr_t)f->p),
				 0);
	for (size_t i = 0; i < 4; i++) {
		void *answer;

		pthread_join(threads[i], &answer);
		assert_ptr_equal(answer, f->p);
	}
}

static int command(const char *const *words)
{
	char *argv[8] = {0};
	int argc = 0;

	for (; words[argc]; argc++)
		argv[argc] = strdup(words[argc]);
	int status = places_command(argc, argv);

	for (int i = 0; i < argc; i++)
		free(argv[i]);
	return status;
}

static void the_command_answers_by_status(void **state)
{
	static const struct {
		int status;
		const char *words[6];
	} calls[] = {
		{0, {"places", "--help"}},
		{0, {"places", "find", "-h"}},
		{0, {"places", "code", "02647", "--on", "--help"}},
		{0, {"places", "find", "bac ha"}},
		{0, {"places", "code", "01843", "--on", "2025-06-30"}},
		{1, {"places", "find", "xyzzy"}},
		{1, {"places", "code", "99999", "--on", "2025-06-30"}},
		{2, {"places"}},
		{2, {"places", "code", "01843", "--on", "30/06/2025"}},
		{2, {"places", "lose", "bac ha"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		assert_int_equal(command(calls[i].words), calls[i].status);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(counts_are_the_official_ones, set_up, tear_down),
		cmocka_unit_test_setup_teardown(districts_end_with_june_2025, set_up, tear_down),
		cmocka_unit_test_setup_teardown(kinds_are_counted_as_of_a_day, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_code_means_what_it_meant_that_day, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(unknown_codes_have_no_text, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_line_starts_with_a_capital, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_old_commune_became_something, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(every_commune_of_today_has_an_origin, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(divided_communes_are_asked_not_guessed, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(slips_of_the_decisions_table_are_corrected, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(names_keep_one_spelling, set_up, tear_down),
		cmocka_unit_test_setup_teardown(tones_have_one_key_wherever_they_stand, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(threads_share_one_snapshot, set_up, tear_down),
		cmocka_unit_test(the_command_answers_by_status),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
