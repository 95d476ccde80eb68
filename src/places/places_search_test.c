#include "places/places.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fold.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#define HITS_MOST 20

static struct day today(void)
{
	struct day d;

	assert_true(day_parse(STR("2026-07-31"), &d));
	return d;
}

static struct day last_old(void)
{
	struct day d;

	assert_true(day_parse(STR("2025-06-30"), &d));
	return d;
}

static int set_up(void **state)
{
	*state = arena_new((size_t)16 << 20);
	return 0;
}

static int tear_down(void **state)
{
	arena_free(*state);
	return 0;
}

/*
 * "Xã A, tỉnh B", or for an old name "Xã X, huyện Y, tỉnh Z > Xã A, tỉnh B | Xã C, tỉnh B"; "-"
 * for nothing.
 */
static struct str hit_text(struct arena *a, const struct places_hit *hit)
{
	const struct places *p = places_builtin();
	struct buf out = buf_new(a, 4096);
	const struct place_link *links;

	if (hit->before) {
		buf_add(&out, places_line(a, p, hit->before, last_old()));
		buf_addz(&out, " > ");
	}
	if (hit->now)
		buf_add(&out, places_line(a, p, hit->now, today()));
	size_t count = hit->now ? 0 : places_successors(p, hit->before, &links);

	for (size_t i = 0; i < count; i++) {
		buf_addz(&out, i ? " | " : "");
		buf_add(&out, places_line(a, p, links[i].now, today()));
	}
	return buf_str(&out);
}

static struct str answer(struct arena *a, const char *typed, size_t place)
{
	struct places_hit *hits;
	size_t count = places_search(a, places_builtin(), str_of(typed), HITS_MOST, &hits);

	return place < count ? hit_text(a, &hits[place]) : STR("-");
}

static void assert_answer(struct arena *a, const char *typed, size_t place, const char *wanted)
{
	struct str got = answer(a, typed, place);

	if (!str_is(got, wanted))
		fail_msg("\"%s\", answer %zu: got \"%" STR_F "\", wanted \"%s\"", typed, place + 1,
			 STR_A(got), wanted);
}

struct expected {
	const char *typed, *first;
};

static void assert_first(void **state, const struct expected *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_answer(*state, rows[i].typed, 0, rows[i].first);
}

#define ASSERT_FIRST(state, rows) assert_first(state, rows, sizeof(rows) / sizeof(rows)[0])

#define BAC_HA "Xã Bắc Hà, tỉnh Lào Cai"
#define CAM_GIA \
	"Phường Cam Giá, thành phố Thái Nguyên, tỉnh Thái Nguyên > Phường Gia Sàng, tỉnh Thái " \
	"Nguyên | Phường Tích Lương, tỉnh Thái Nguyên"
#define GO_VAP_5 \
	"Phường 5, quận Gò Vấp, thành phố Hồ Chí Minh > Phường An Nhơn, thành phố Hồ Chí Minh"
#define QUY_NHON "Phường Quy Nhơn, tỉnh Gia Lai"
#define DIEN_HONG \
	"Phường 14, quận 10, thành phố Hồ Chí Minh > Phường Hòa Hưng, thành phố Hồ Chí Minh | " \
	"Phường Diên Hồng, thành phố Hồ Chí Minh"

static void names_of_today_come_first(void **state)
{
	static const struct expected rows[] = {
		{"bac ha", BAC_HA},
		{"Bắc Hà", BAC_HA},
		{"BẮC HÀ", BAC_HA},
		{"xã Bắc Hà, tỉnh Lào Cai", BAC_HA},
		{"xa bac ha lao cai", BAC_HA},
		{"x. bac ha, t. lao cai", BAC_HA},
		{"bac ha laocai", BAC_HA},
		{"lao cai bac ha", BAC_HA},
		{"  bac   ha  ", BAC_HA},
		{"sa pa", "Phường Sa Pa, tỉnh Lào Cai"},
		{"gia sang", "Phường Gia Sàng, tỉnh Thái Nguyên"},
		{"pho yen", "Phường Phổ Yên, tỉnh Thái Nguyên"},
		{"vung tau", "Phường Vũng Tàu, thành phố Hồ Chí Minh"},
		{"sài gòn", "Phường Sài Gòn, thành phố Hồ Chí Minh"},
		{"dac khu con dao", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"},
		{"huyen con dao", "Đặc khu Côn Đảo, thành phố Hồ Chí Minh"},
		{"phu quoc", "Đặc khu Phú Quốc, tỉnh An Giang"},
		{"ha giang 1", "Phường Hà Giang 1, tỉnh Tuyên Quang"},
		{"da lat", "Phường Lâm Viên - Đà Lạt, tỉnh Lâm Đồng"},
		{"xuan huong", "Phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng"},
		{"tay ho ha noi", "Phường Tây Hồ, thành phố Hà Nội"},
		{"hoan kiem hanoi", "Phường Hoàn Kiếm, thành phố Hà Nội"},
		{"tan phu hcm", "Phường Tân Phú, thành phố Hồ Chí Minh"},
		{"tan phu tphcm", "Phường Tân Phú, thành phố Hồ Chí Minh"},
		{"long thanh dong nai", "Phường Long Thành, thành phố Đồng Nai"},
		{"yên hòa hà nội", "Phường Yên Hòa, thành phố Hà Nội"},
		{"yên hoà hà nội", "Phường Yên Hòa, thành phố Hà Nội"},
		{"Phường Thuỷ Nguyên", "Phường Thủy Nguyên, thành phố Hải Phòng"},
		{"vĩ dạ", "Phường Vỹ Dạ, thành phố Huế"},
		{"vy da hue", "Phường Vỹ Dạ, thành phố Huế"},
		{"quy nhon", QUY_NHON},
		{"qui nhơn", QUY_NHON},
		{"mdrak", "Xã M’Drắk, tỉnh Đắk Lắk"},
		{"m'drak", "Xã M’Drắk, tỉnh Đắk Lắk"},
		{"m drak", "Xã M’Drắk, tỉnh Đắk Lắk"},
		{"ea h leo", "Xã Ea H’Leo, tỉnh Đắk Lắk"},
		{"cu m’gar daklak", "Xã Cư M’gar, tỉnh Đắk Lắk"},
		{"ba che quang ninh", "Xã Ba Chẽ, tỉnh Quảng Ninh"},
	};

	ASSERT_FIRST(state, rows);
}

static void provinces_and_districts_of_old_narrow_too(void **state)
{
	static const struct expected rows[] = {
		{"nghia lo yen bai", "Phường Nghĩa Lộ, tỉnh Lào Cai"},
		{"ba be bac kan", "Xã Ba Bể, tỉnh Thái Nguyên"},
		{"ba bể bắc cạn", "Xã Ba Bể, tỉnh Thái Nguyên"},
		{"lai thieu binh duong", "Phường Lái Thiêu, thành phố Hồ Chí Minh"},
		{"mai chau hoa binh", "Xã Mai Châu, tỉnh Phú Thọ"},
		{"dong van ha giang", "Xã Đồng Văn, tỉnh Tuyên Quang"},
		{"xa hop thanh huyen phu luong", "Xã Hợp Thành, tỉnh Thái Nguyên"},
		{"xa y ty huyen bat xat", "Xã Y Tý, tỉnh Lào Cai"},
		{"xa bac ha huyen bac ha tinh lao cai", BAC_HA},
		{"hop thanh thai nguyen", "Xã Hợp Thành, tỉnh Thái Nguyên"},
		{"hop thanh lao cai", "Xã Hợp Thành, tỉnh Lào Cai"},
	};

	ASSERT_FIRST(state, rows);
}

static void old_names_answer_with_what_they_became(void **state)
{
	static const struct expected rows[] = {
		{"ba hang pho yen", "Phường Ba Hàng, thành phố Phổ Yên, tỉnh Thái Nguyên > Phường "
				    "Phổ Yên, tỉnh Thái Nguyên"},
		{"phuong 5 go vap", GO_VAP_5},
		{"p5 q go vap", GO_VAP_5},
		{"P.5, Q.Gò Vấp, TP.HCM", GO_VAP_5},
		{"phuong 05 go vap", GO_VAP_5},
		{"phuong 14 quan 10", DIEN_HONG},
		{"p14 q10", DIEN_HONG},
		{"cam gia thai nguyen", CAM_GIA},
		{"cam gia", CAM_GIA},
		{"phuong cam gia tp thai nguyen", CAM_GIA},
		{"thai nguyen cam gia", CAM_GIA},
		{"to 9 phuong cam gia thai nguyen", CAM_GIA},
		{"số nhà 12 tổ 9, phường Cam Giá, TP. Thái Nguyên, Thái Nguyên", CAM_GIA},
		{"thao dien", "Phường Thảo Điền, thành phố Thủ Đức, thành phố Hồ Chí Minh > Phường "
			      "An Khánh, thành phố Hồ Chí Minh"},
		{"cat ba", "Thị trấn Cát Bà, huyện Cát Hải, thành phố Hải Phòng > Đặc khu Cát Hải, "
			   "thành phố Hải Phòng"},
		{"thị trấn bắc hà", "Thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai > " BAC_HA},
		{"my hung quang hoa",
		 "Xã Mỹ Hưng, huyện Quảng Hòa, tỉnh Cao Bằng > Xã Phục Hòa, tỉnh Cao Bằng"},
		{"sa pả", "Phường Sa Pả, thị xã Sa Pa, tỉnh Lào Cai > Phường Sa Pa, tỉnh Lào Cai"},
	};

	ASSERT_FIRST(state, rows);
}

static void the_order_is_whole_beginning_old(void **state)
{
	static const char *const sa_pa[] = {
		"Phường Sa Pa, tỉnh Lào Cai",
		"Phường Sa Pả, thị xã Sa Pa, tỉnh Lào Cai > Phường Sa Pa, tỉnh Lào Cai",
		"-",
	};
	static const char *const quy_nhon[] = {
		QUY_NHON,
		"Phường Quy Nhơn Bắc, tỉnh Gia Lai",
		"Phường Quy Nhơn Tây, tỉnh Gia Lai",
		"Phường Quy Nhơn Nam, tỉnh Gia Lai",
	};
	static const char *const hop_thanh[] = {
		"Xã Hợp Thành, tỉnh Lào Cai",
		"Xã Hợp Thành, tỉnh Thái Nguyên",
		"Xã Hợp Thành, huyện Sơn Dương, tỉnh Tuyên Quang > Xã Sơn Dương, tỉnh Tuyên Quang",
	};

	for (size_t i = 0; i < 3; i++)
		assert_answer(*state, "sa pa", i, sa_pa[i]);
	for (size_t i = 0; i < 4; i++)
		assert_answer(*state, "quy nhon", i, quy_nhon[i]);
	for (size_t i = 0; i < 3; i++)
		assert_answer(*state, "Hợp Thành", i, hop_thanh[i]);
}

/* Five communes are called Hòa Bình today; all stand before anything else, from north to south. */
static void namesakes_are_all_shown(void **state)
{
	static const char *const provinces[] = {"25", "31", "79", "86", "96"};
	struct places_hit *hits;
	size_t count = places_search(*state, places_builtin(), STR("hoà bình"), HITS_MOST, &hits);

	assert_true(count > 5);
	for (size_t i = 0; i < 5; i++) {
		assert_true(str_is(hits[i].now->name, "Hòa Bình"));
		assert_true(str_is(hits[i].now->province, provinces[i]));
		assert_null(hits[i].before);
	}
	assert_non_null(hits[5].before);
}

static void typed_marks_count_when_they_are_there(void **state)
{
	assert_answer(*state, "sa pả", 0,
		      "Phường Sa Pả, thị xã Sa Pa, tỉnh Lào Cai > Phường Sa Pa, tỉnh Lào Cai");
	assert_answer(*state, "sa pa", 0, "Phường Sa Pa, tỉnh Lào Cai");
	/* Wrong marks still find something. */
	assert_answer(*state, "Xã Bác Hạ, Lào Cai", 0, BAC_HA);
}

static void the_last_word_may_be_half_typed(void **state)
{
	assert_answer(*state, "tich luo", 0, "Phường Tích Lương, tỉnh Thái Nguyên");
	assert_answer(*state, "bac ha lao", 0, BAC_HA);
	assert_answer(*state, "cam gia thai ng", 0, CAM_GIA);
	assert_answer(*state, "bach long v", 0, "Đặc khu Bạch Long Vĩ, thành phố Hải Phòng");
}

static void a_district_answers_with_what_it_became(void **state)
{
	static const char *const bac_ha[] = {
		BAC_HA,
		"Xã Tả Củ Tỷ, tỉnh Lào Cai",
		"Xã Lùng Phình, tỉnh Lào Cai",
		"Xã Bản Liền, tỉnh Lào Cai",
		"Xã Bảo Nhai, tỉnh Lào Cai",
		"Xã Cốc Lầu, tỉnh Lào Cai",
	};

	for (size_t i = 0; i < 6; i++)
		assert_answer(*state, "huyen bac ha", i, bac_ha[i]);
}

static void nonsense_finds_nothing(void **state)
{
	static const char *const nonsense[] = {
		"",         " ",        "'",        "...",  "qwertz", "asdf qwer zxcv",
		"\xc2\xa0", "12345678", "xyzzy xa", "’ ’ ’"};

	for (size_t i = 0; i < sizeof nonsense / sizeof nonsense[0]; i++)
		assert_answer(*state, nonsense[i], 0, "-");
}

static void the_limit_holds(void **state)
{
	struct places_hit *hits;

	assert_int_equal(places_search(*state, places_builtin(), STR("tan"), 7, &hits), 7);
	assert_int_equal(places_search(*state, places_builtin(), STR("tan"), 0, &hits), 0);
}

static void long_texts_are_read_from_their_end(void **state)
{
	struct buf text = buf_new(*state, 1 << 17);

	for (int i = 0; i < 5000; i++)
		buf_addz(&text, "nhà số mườ ");
	buf_addz(&text, "xã Bắc Hà, Lào Cai");
	assert_answer(*state, str_z(*state, buf_str(&text)), 0, BAC_HA);
}

/* A file of the shared test data, found from this source; NULL when it is not there. */
static const char *shared(struct arena *a, const char *file)
{
	struct str here = str_of(__FILE__);
	const char *path =
		str_z(a, str_printf(a, "%.*s../shared/data/%s",
				    (int)str_find(here, STR("src/places")), here.ptr, file));
	FILE *f = fopen(path, "r");

	if (!f) {
		print_message("skipped: no %s\n", path);
		return NULL;
	}
	fclose(f);
	return path;
}

static void hostile_texts_are_only_texts(void **state)
{
	const char *path = shared(*state, "hostile/blns.json");

	if (!path)
		skip();
	json_t *list = json_load_file(path, JSON_ALLOW_NUL, NULL), *item;
	size_t i;

	assert_true(json_array_size(list) > 500);
	json_array_foreach(list, i, item)
	{
		struct arena_mark mark = arena_mark(*state);
		struct str typed = {json_string_value(item), json_string_length(item)};
		struct places_hit *hits;

		if (str_is_utf8(typed))
			assert_true(places_search(*state, places_builtin(), typed, HITS_MOST,
						  &hits) <= HITS_MOST);
		arena_rewind(*state, mark);
	}
	json_decref(list);
}

/* Every name, however it is folded, finds its own commune; folding twice changes nothing. */
static void every_commune_is_found_by_its_folded_line(void **state)
{
	const struct places *p = places_builtin();
	const struct place **list;
	size_t count = places_communes(*state, p, STR_NONE, today(), &list);

	for (size_t i = 0; i < count; i += 7) {
		struct arena_mark mark = arena_mark(*state);
		struct str folded = fold(*state, places_full(*state, p, list[i], today()));
		struct places_hit *hits;
		size_t found = places_search(*state, p, folded, HITS_MOST, &hits);
		bool there = false;

		assert_true(str_eq(fold(*state, folded), folded));
		for (size_t j = 0; j < found; j++)
			there |= hits[j].now == list[i];
		if (!there)
			fail_msg("\"%" STR_F "\" does not find %" STR_F, STR_A(folded),
				 STR_A(list[i]->code));
		arena_rewind(*state, mark);
	}
}

static void every_old_commune_is_found_by_its_folded_line(void **state)
{
	const struct places *p = places_builtin();
	const struct place **list;
	size_t count = places_communes(*state, p, STR_NONE, last_old(), &list);

	for (size_t i = 0; i < count; i += 11) {
		struct arena_mark mark = arena_mark(*state);
		struct str folded = fold(*state, places_full(*state, p, list[i], last_old()));
		struct places_hit *hits;
		size_t found = places_search(*state, p, folded, HITS_MOST, &hits);
		const struct place *home = places_home_now(p, list[i]);
		bool there = false;

		for (size_t j = 0; j < found; j++)
			there |= hits[j].before == list[i] || (home && hits[j].now == home);
		if (!there)
			fail_msg("\"%" STR_F "\" does not find %" STR_F, STR_A(folded),
				 STR_A(list[i]->code));
		arena_rewind(*state, mark);
	}
}

/* Vectors of tone placement: the two spellings of a row are one word to the search. */
static void tone_placement_vectors_fold_alike(void **state)
{
	const char *path = shared(*state, "unicode/viet_tone_mark_placement.tsv");
	char line[512];
	size_t rows = 0;

	if (!path)
		skip();
	FILE *f = fopen(path, "r");

	while (fgets(line, sizeof line, f)) {
		struct str name, input, expected, rest = str_trim(str_of(line));

		if (!str_cut(rest, '\t', &name, &rest) || !str_cut(rest, '\t', &input, &expected) ||
		    rows++ == 0)
			continue;
		struct str folded = fold(*state, input);

		assert_true(str_eq(folded, fold(*state, expected)));
		assert_true(str_eq(folded, fold(*state, folded)));
	}
	fclose(f);
	assert_true(rows > 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(names_of_today_come_first, set_up, tear_down),
		cmocka_unit_test_setup_teardown(provinces_and_districts_of_old_narrow_too, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(old_names_answer_with_what_they_became, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_order_is_whole_beginning_old, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(namesakes_are_all_shown, set_up, tear_down),
		cmocka_unit_test_setup_teardown(typed_marks_count_when_they_are_there, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_last_word_may_be_half_typed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_district_answers_with_what_it_became, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(nonsense_finds_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_limit_holds, set_up, tear_down),
		cmocka_unit_test_setup_teardown(long_texts_are_read_from_their_end, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(hostile_texts_are_only_texts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_commune_is_found_by_its_folded_line, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(every_old_commune_is_found_by_its_folded_line,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(tone_placement_vectors_fold_alike, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
