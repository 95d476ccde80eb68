/* People: sealed, opened, corrected, erased, and found again however their names were written. */
#include "people/people.h"

#include "base/fold.h"
#include "base/log.h"
#include "db/testing/house.h"
#include "people/people_rules.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#define DRAWS 20000

const struct module *const modules[] = {&agencies_module, &people_module, NULL};

/* --- likeness, a table --- */

struct somebody {
	const char *name, *birth, *id_number, *phone;
};

static const struct like_row {
	struct somebody one, other;
	double score;
	unsigned signs;
} likenesses[] = {
	/* the same name, written as people write it */
	{{"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 {"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 1.00,
	 LIKE_NAME | LIKE_DATE},
	{{"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 {"nguyen thi anh", "1990-02-14", "", ""},
	 1.00,
	 LIKE_NAME | LIKE_DATE},
	{{"Đặng Văn Đức", "1990-02-14", "", ""},
	 {"DANG VAN DUC", "1990-02-14", "", ""},
	 1.00,
	 LIKE_NAME | LIKE_DATE},
	{{"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 {"Ánh Nguyễn Thị", "1990-02-14", "", ""},
	 1.00,
	 LIKE_NAME | LIKE_DATE},
	{{"Hoà  Bình", "1990", "", ""}, {"Hòa Bình", "1990", "", ""}, 0.85, LIKE_NAME | LIKE_YEAR},
	/* a syllable left out */
	{{"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 {"Nguyễn Ánh", "1990-02-14", "", ""},
	 0.67,
	 LIKE_NAME_PART | LIKE_DATE},
	{{"Nguyễn Thị Ánh", "1990", "", ""},
	 {"Nguyễn Ánh", "1990", "", ""},
	 0.57,
	 LIKE_NAME_PART | LIKE_YEAR},
	{{"Lê Ánh", "", "", ""}, {"Lê Thị Ngọc Ánh", "", "", ""}, 0.35, LIKE_NAME_PART},
	/* one-word names */
	{{"Rơ", "1990", "", ""}, {"Rơ", "1990", "", ""}, 0.85, LIKE_NAME | LIKE_YEAR},
	{{"Rơ", "", "", ""}, {"Rơ", "", "", ""}, 0.70, LIKE_NAME},
	{{"Y Bham", "1990", "", ""}, {"Bham", "1990", "", ""}, 0.425, LIKE_NAME_PART | LIKE_YEAR},
	{{"Rơ", "1990", "", ""}, {"Ra", "1990", "", ""}, 0.00, 0},
	/* the birth: known, unknown, another one */
	{{"Nguyễn Thị Ánh", "", "", ""}, {"Nguyễn Thị Ánh", "", "", ""}, 0.70, LIKE_NAME},
	{{"Nguyễn Thị Ánh", "1990", "", ""}, {"Nguyễn Thị Ánh", "", "", ""}, 0.70, LIKE_NAME},
	{{"Nguyễn Thị Ánh", "1990", "", ""},
	 {"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 0.85,
	 LIKE_NAME | LIKE_YEAR},
	{{"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 {"Nguyễn Thị Ánh", "1990-02-15", "", ""},
	 0.85,
	 LIKE_NAME | LIKE_YEAR},
	{{"Nguyễn Thị Ánh", "1990", "", ""},
	 {"Nguyễn Thị Ánh", "1991", "", ""},
	 0.35,
	 LIKE_NAME | LIKE_OTHER_YEAR},
	/* a telephone that a household shares */
	{{"Lò Văn Páo", "1980", "", "0912345678"},
	 {"Vàng Thị Mỷ", "1983", "", "0912345678"},
	 0.50,
	 LIKE_PHONE},
	{{"Lò Văn Páo", "1980", "", "0912345678"},
	 {"Lò Thị Mỷ", "2010", "", "0912345678"},
	 0.50,
	 LIKE_NAME_PART | LIKE_OTHER_YEAR | LIKE_PHONE},
	{{"Lò Văn Páo", "1980", "", "0912345678"},
	 {"Lò Văn Páo", "1980", "", "0912345678"},
	 1.00,
	 LIKE_NAME | LIKE_YEAR | LIKE_PHONE},
	{{"Lò Văn Páo", "", "", "0912345678"},
	 {"Lò Văn Páo", "", "", "0912345678"},
	 0.90,
	 LIKE_NAME | LIKE_PHONE},
	{{"Lò Văn Páo", "1980", "", "0912345678"},
	 {"Vàng Thị Mỷ", "1983", "", "0987654321"},
	 0.00,
	 0},
	/* the number of identity decides, for; against, it asks to look */
	{{"Lò Văn Páo", "1980", "010080001234", ""},
	 {"Lo Van Pao", "1981", "010080001234", ""},
	 1.00,
	 LIKE_NAME | LIKE_OTHER_YEAR | LIKE_NUMBER},
	{{"Lò Văn Páo", "1980", "010080001234", ""},
	 {"Vàng Thị Mỷ", "", "010080001234", ""},
	 1.00,
	 LIKE_NUMBER},
	{{"Nguyễn Thị Ánh", "1990-02-14", "001190000001", ""},
	 {"Nguyễn Thị Ánh", "1990-02-14", "001190000002", ""},
	 0.80,
	 LIKE_NAME | LIKE_DATE},
	{{"Nguyễn Thị Ánh", "1990-02-14", "001190000001", ""},
	 {"Nguyễn Thị Ánh", "1990-02-14", "", ""},
	 1.00,
	 LIKE_NAME | LIKE_DATE},
	/* somebody else */
	{{"Nguyễn Văn An", "1990", "", ""},
	 {"Nguyễn Văn Bình", "1990", "", ""},
	 0.425,
	 LIKE_NAME_PART | LIKE_YEAR},
	{{"Nguyễn Văn An", "1990", "", ""}, {"Trần Thị Cúc", "1990", "", ""}, 0.00, 0},
	{{"", "", "", ""}, {"", "", "", ""}, 0.00, 0},
};

static struct person person_of(const struct somebody *who)
{
	return (struct person){.name = str_of(who->name),
			       .birth = str_of(who->birth),
			       .id_number = str_of(who->id_number),
			       .phone = str_of(who->phone)};
}

static void likeness_is_as_the_table_says(void **state)
{
	struct arena *a = arena_new((size_t)1 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof likenesses / sizeof *likenesses; i++) {
		const struct like_row *r = &likenesses[i];
		struct person one = person_of(&r->one), other = person_of(&r->other);
		unsigned signs;
		double score = people_score(a, &one, &other, &signs);

		if (fabs(score - r->score) > 0.005 || signs != r->signs)
			fail_msg("row %zu, %s and %s: %.3f, signs %x", i, r->one.name,
				 r->other.name, score, signs);
	}
	arena_free(a);
}

static struct str draw(struct arena *a, unsigned *seed, const char *const *from, size_t count,
		       unsigned most)
{
	struct buf b = buf_new(a, 200);
	unsigned n = (unsigned)rand_r(seed) % (most + 1);

	for (unsigned i = 0; i < n; i++)
		buf_addf(&b, "%s%s", i ? " " : "", from[(size_t)rand_r(seed) % count]);
	return buf_str(&b).ptr ? buf_str(&b) : STR("");
}

static struct person_traits draw_traits(struct arena *a, unsigned *seed)
{
	static const char *const syllables[] = {"nguyen", "thi", "van", "anh", "lan", "y", "bham"};
	static const char *const births[] = {"1990", "1990-02-14", "1990-03-01", "1991",
					     "2009-08-12"};
	static const char *const numbers[] = {"001190000001", "001190000002"},
				 *const phones[] = {"0912345678", "0987654321"};

	return (struct person_traits){draw(a, seed, syllables, 7, 5), draw(a, seed, births, 5, 1),
				      draw(a, seed, numbers, 2, 1), draw(a, seed, phones, 2, 1)};
}

/* Symmetric, between 0 and 1, and nobody is more like somebody than that person is. */
static void a_score_is_a_score(void **state)
{
	unsigned seed = (unsigned)time(NULL), printed = seed;

	(void)state;
	for (int i = 0; i < DRAWS; i++) {
		struct arena *a = arena_new((size_t)1 << 16);
		struct person_traits one = draw_traits(a, &seed), other = draw_traits(a, &seed);
		unsigned signs, back, self;
		double score = people_likeness(&one, &other, &signs),
		       same = people_likeness(&one, &one, &self);

		if (score < 0 || score > 1 ||
		    fabs(score - people_likeness(&other, &one, &back)) > 1e-9 || signs != back ||
		    score > same + 1e-9)
			fail_msg("seed %u: %s %s %s %s / %s %s %s %s: %f, itself %f", printed,
				 one.name.ptr, one.birth.ptr, one.id_number.ptr, one.phone.ptr,
				 other.name.ptr, other.birth.ptr, other.id_number.ptr,
				 other.phone.ptr, score, same);
		arena_free(a);
	}
}

static void age_is_counted_in_completed_years(void **state)
{
	static const struct {
		const char *birth, *on;
		int age;
	} rows[] = {{"2009-08-12", "2026-08-11", 16},
		    {"2009-08-12", "2026-08-12", 17},
		    {"2008-02-29", "2026-02-28", 17},
		    {"2008-02-29", "2026-03-01", 18},
		    {"2026-01-02", "2026-01-01", -1},
		    {"2009", "2026-01-01", -1},
		    {"", "2026-01-01", -1}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct day on;

		assert_true(day_parse(str_of(rows[i].on), &on));
		assert_int_equal(people_age(str_of(rows[i].birth), on), rows[i].age);
	}
}

/* --- sealed --- */

struct writing {
	const struct person *who;
	struct unit_id scope;
	struct person_id erase;
	bool correct;
};

static enum outcome op_write(struct task *t, const struct writing *in, struct person_id *out)
{
	if (in->erase.v)
		people_erase(t, in->erase);
	else if (in->correct)
		people_correct(t, in->who);
	else
		*out = people_add(t, in->scope, in->who);
	return OUTCOME_OK;
}

static struct person_id write(struct stage *st, const struct writing *what)
{
	struct task *t = house_task(st);
	struct person_id id = {0};

	assert_int_equal(change(t, op_write, what, &id), OUTCOME_OK);
	task_free(t);
	return id;
}

static struct person_id add(struct stage *st, const struct person *who)
{
	return write(st, &(struct writing){.who = who, .scope = UNIT_SYSTEM});
}

static struct person_id add_like(struct stage *st, const char *name, const char *birth)
{
	return add(st, &(struct person){.name = str_of(name), .birth = str_of(birth)});
}

#define TEXT(literal) \
	{ \
		literal, sizeof(literal) - 1 \
	}

static const struct person full = {.name = TEXT("Lò Thị Ánh"),
				   .birth = TEXT("1990-02-14"),
				   .id_number = TEXT("010190001234"),
				   .phone = TEXT("0912345678"),
				   .address = TEXT("bản Nậm Khắt"),
				   .commune_code = TEXT("02728"),
				   .ethnic = TEXT("thai"),
				   .place_day = {20000}};

static void assert_person(struct stage *st, struct person_id id, const struct person *wanted)
{
	struct task *t = house_task(st);
	struct person found;

	assert_true(people_find(t, id, &found));
	assert_true(str_eq(found.name, wanted->name) && str_eq(found.birth, wanted->birth));
	assert_true(str_eq(found.id_number, wanted->id_number) &&
		    str_eq(found.phone, wanted->phone));
	assert_true(str_eq(found.address, wanted->address) && str_eq(found.ethnic, wanted->ethnic));
	assert_true(str_eq(found.commune_code, wanted->commune_code));
	assert_int_equal(found.place_day.v, wanted->place_day.v);
	assert_false(found.erased);
	task_free(t);
}

static void a_person_comes_back_as_written(void **state)
{
	struct stage *st = house_of(state);
	struct person_id id = add(st, &full);
	struct task *t;

	assert_person(st, id, &full);
	t = house_task(st);
	struct person none;

	assert_false(people_find(t, (struct person_id){id.v + 1}, &none));
	task_free(t);
	house_holds(st);
}

static void nothing_stands_in_the_clear(void **state)
{
	struct stage *st = house_of(state);

	add(st, &full);
	assert_int_equal(
		stage_number(st, "SELECT count(*) FROM person WHERE instr(name, x'4cc3b2') > 0 "
				 "OR instr(phone, x'393132') > 0 OR instr(id_number, x'3031') > 0"),
		0);
	assert_int_equal(
		stage_number(st, "SELECT count(*) FROM person_index WHERE length(value) <> 16"), 0);
	/* number, telephone, name, three pairs */
	assert_int_equal(stage_number(st, "SELECT count(*) FROM person_index"), 6);
}

static void a_blank_never_erases(void **state)
{
	struct stage *st = house_of(state);
	struct person_id id = add(st, &full);
	struct person blank = {
		.id = id, .name = STR(""), .phone = STR(""), .commune_code = STR("")};

	write(st, &(struct writing){.who = &blank, .correct = true});
	write(st, &(struct writing){.who = &(struct person){.id = id}, .correct = true});
	assert_person(st, id, &full);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM person_index"), 6);
}

static void a_correction_is_found_by_what_it_says_now(void **state)
{
	struct stage *st = house_of(state);
	struct person_id id = add(st, &full);
	struct person other = full, searched = {.phone = STR("0999999999")};
	struct likeness like[PEOPLE_LIKE_MOST];

	write(st, &(struct writing){.who = &(struct person){.id = id, .phone = STR("0999999999")},
				    .correct = true});
	other.phone = STR("0999999999");
	assert_person(st, id, &other);
	struct task *t = house_task(st);

	assert_int_equal(people_like(t, &searched, like), 1);
	assert_true(like->id.v == id.v);
	searched.phone = full.phone;
	assert_int_equal(people_like(t, &searched, like), 0);
	task_free(t);
	house_holds(st);
}

static void an_erased_person_is_gone(void **state)
{
	struct stage *st = house_of(state);
	struct person_id id = add(st, &full);
	struct likeness like[PEOPLE_LIKE_MOST];
	struct person found;

	write(st, &(struct writing){.erase = id});
	struct task *t = house_task(st);

	assert_true(people_find(t, id, &found));
	assert_true(found.erased && found.name.len == 0 && found.phone.len == 0);
	assert_int_equal(people_like(t, &full, like), 0);
	task_free(t);
	write(st, &(struct writing){.who = &(struct person){.id = id, .name = STR("Lò Thị Ánh")},
				    .correct = true});
	assert_int_equal(stage_number(st, "SELECT count(*) FROM person_index"), 0);
	house_holds(st);
}

/* --- found again --- */

/* The place of `id` among those who are like that name; 0: not there. */
static size_t place_of(struct stage *st, const char *name, const char *birth, struct person_id id)
{
	struct task *t = house_task(st);
	struct likeness like[PEOPLE_LIKE_MOST];
	struct person who = {.name = str_of(name), .birth = str_of(birth)};
	size_t n = people_like(t, &who, like), place = 0;

	for (size_t i = 0; i < n; i++) {
		assert_true(i == 0 || like[i - 1].score >= like[i].score);
		if (like[i].id.v == id.v)
			place = i + 1;
	}
	task_free(t);
	return place;
}

static void people_are_found_however_they_are_written(void **state)
{
	struct stage *st = house_of(state);
	struct person_id anh = add_like(st, "Nguyễn Thị Ngọc Ánh", "1990-02-14"),
			 ro = add_like(st, "Rơ", "1985"), no_year = add_like(st, "Vàng A Páo", "");

	add_like(st, "Trần Văn Ba", "1990");
	assert_int_equal(place_of(st, "nguyen thi ngoc anh", "1990", anh), 1);
	assert_int_equal(place_of(st, "Nguyễn Thị Ngọc Ánh", "", anh), 1);
	assert_int_equal(place_of(st, "Ánh Nguyễn Thị Ngọc", "1990-02-14", anh), 1);
	assert_int_equal(place_of(st, "Nguyễn Ngọc Ánh", "1990", anh), 1);
	assert_int_equal(place_of(st, "Nguyễn Thị Ngọc Ánh", "1991", anh), 0);
	struct person_id royal = add_like(st, "Công Tằng Tôn Nữ Thị Bảo Khánh Ngọc", "1962");

	assert_int_equal(place_of(st, "Công Tằng Tôn Nữ Thị Bảo Khánh Ngọc", "1962", royal), 1);
	assert_int_equal(place_of(st, "Tôn Nữ Thị Bảo Khánh Ngọc", "1962", royal), 1);
	assert_int_equal(place_of(st, "Rơ", "1985", ro), 1);
	assert_int_equal(place_of(st, "Rơ", "", ro), 1);
	assert_int_equal(place_of(st, "Vàng A Páo", "1979", no_year), 1);
	assert_int_equal(place_of(st, "Vàng Páo", "1979", no_year),
			 0); /* a third of the name and no birth: too little */
}

static enum outcome op_crowd(struct task *t, const struct nothing *in, struct nothing *out)
{
	static const char *const middles[] = {"Thu",  "Mai",  "Kim",  "Minh",
					      "Hồng", "Bích", "Diệu", "Hải"};

	(void)in;
	(void)out;
	for (int i = 0; i < 240; i++)
		people_add(t, UNIT_SYSTEM,
			   &(struct person){
				   .name = str_printf(t->arena, "Nguyễn %s Lan", middles[i % 8]),
				   .birth = i % 2 ? STR("1990") : STR("1990-05-01")});
	for (int i = 0; i < 60; i++)
		people_add(t, UNIT_SYSTEM,
			   &(struct person){.name = STR("Nguyễn Thị Lan"), .birth = STR("1971")});
	return OUTCOME_OK;
}

/*
 * Hundreds share family and given name and year; the one who shares the whole name is still the
 * first.
 */
static void the_likest_is_found_in_a_crowd(void **state)
{
	struct stage *st = house_of(state);
	struct person_id first = add_like(st, "Nguyễn Thị Lan", "1990-02-14");
	struct task *t = house_task(st);
	struct nothing none = {0};

	assert_int_equal(change(t, op_crowd, &none, &none), OUTCOME_OK);
	task_free(t);
	assert_int_equal(place_of(st, "Nguyễn Thị Lan", "1990-02-14", first), 1);
	assert_int_equal(place_of(st, "Lan Nguyễn Thị", "1990-02-14", first), 1);
}

static void one_does_not_find_oneself(void **state)
{
	struct stage *st = house_of(state);
	struct person who = full;
	struct likeness like[PEOPLE_LIKE_MOST];

	who.id = add(st, &full);
	struct task *t = house_task(st);

	assert_int_equal(people_like(t, &who, like), 0);
	who.id.v = 0;
	assert_int_equal(people_like(t, &who, like), 1);
	assert_true(like->score == 1 && (like->signs & LIKE_NUMBER));
	task_free(t);
}

static void own_people_are_those_of_the_scope(void **state)
{
	struct stage *st = house_of(state);
	struct likeness like[PEOPLE_LIKE_MOST];

	stage_script(
		st,
		"INSERT INTO unit (id, kind, parent_id, code, name, name_sort, address, "
		"commune_code, place_day, "
		"telephone, duty_telephone, hours, opened, closed) "
		"VALUES (2, 'centre', NULL, 'TT', 'Centre', NULL, '', '', 0, '', '', '', 0, NULL);"
		"INSERT INTO unit_scope (viewer_id, unit_id) VALUES (2, 2), (1, 2)",
		NULL, NULL);
	add(st, &full);
	struct person_id theirs = write(st, &(struct writing){.who = &full, .scope = {2}});
	struct task *t = house_task(st);

	assert_int_equal(people_like_own(t, &full, like), 2);
	t->actor.unit.v = 2;
	assert_int_equal(people_like_own(t, &full, like), 1);
	assert_true(like->id.v == theirs.v);
	assert_int_equal(people_like(t, &full, like), 2);
	task_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(likeness_is_as_the_table_says),
		cmocka_unit_test(a_score_is_a_score),
		cmocka_unit_test(age_is_counted_in_completed_years),
		IN_BOTH(a_person_comes_back_as_written),
		IN_SQLITE(nothing_stands_in_the_clear),
		IN_SQLITE(a_blank_never_erases),
		IN_SQLITE(a_correction_is_found_by_what_it_says_now),
		IN_BOTH(an_erased_person_is_gone),
		IN_BOTH(people_are_found_however_they_are_written),
		IN_BOTH(the_likest_is_found_in_a_crowd),
		IN_SQLITE(one_does_not_find_oneself),
		IN_BOTH(own_people_are_those_of_the_scope),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
