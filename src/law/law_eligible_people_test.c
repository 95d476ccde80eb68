/* What must hold for every person on both sides of every change; and the citizen's check. */
#include "law/eligible.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define SEED   20260301u
#define PEOPLE 4000

/* The days on both sides of every change of the law. */
static const char *const turning_days[] = {"2018-01-01", "2025-06-30", "2025-07-01", "2025-12-31",
					   "2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31",
					   "2027-01-01", "2029-05-05"};

static const struct law *the_law;
static struct arena *arena;

/* A small generator, so that a printed seed gives the same people everywhere. */
static uint32_t dice;

static uint32_t roll(uint32_t sides)
{
	dice = dice * 1664525u + 1013904223u;
	return (dice >> 8) % sides;
}

static int set_up(void **state)
{
	struct law_problems problems = {.count = 0};

	(void)state;
	arena = arena_new((size_t)64 << 20);
	the_law = law_load(arena, NULL, &problems);
	for (size_t i = 0; i < problems.count; i++)
		print_error("%" STR_F ":%u: %" STR_F "\n", STR_A(problems.rows[i].file),
			    problems.rows[i].line, STR_A(problems.rows[i].text));
	return the_law ? 0 : 1;
}

static int tear_down(void **state)
{
	(void)state;
	law_free(the_law);
	arena_free(arena);
	return 0;
}

static struct day day_at(const char *text)
{
	struct day day;

	assert_true(day_parse(str_of(text), &day));
	return day;
}

/* --- what must hold for everybody --- */

static void tell(struct eligible_facts *facts, size_t f)
{
	facts->given[f] = true;
	if (f == ELIGIBLE_FACT_BORN)
		facts->born = day_plus(day_at("1955-06-15"), (int)roll(25000));
	else if (f == ELIGIBLE_FACT_ROLE)
		facts->role = (enum eligible_role)(1 + roll(ELIGIBLE_ROLE_COUNT - 1));
	else
		facts->is[f] = roll(3) == 0 ? LAW_YES : LAW_NO;
}

/*
 * A person of whom `known` in 10 facts are known.  Nothing is left unmentioned, because what nobody
 * mentions may be presumed, and a presumption can be rebutted.
 */
static struct eligible_facts person(uint32_t known)
{
	struct eligible_facts facts = eligible_facts_blank();

	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++) {
		facts.given[f] = true;
		if (roll(10) < known)
			tell(&facts, f);
	}
	return facts;
}

static bool is_unknown(const struct eligible_facts *facts, size_t f)
{
	if (f == ELIGIBLE_FACT_BORN)
		return day_is_none(facts->born);
	return f == ELIGIBLE_FACT_ROLE ? facts->role == ELIGIBLE_ROLE_UNKNOWN
				       : facts->is[f] == LAW_UNKNOWN;
}

static struct eligible_result evaluate(struct arena *a, struct day on,
				       const struct eligible_facts *facts)
{
	struct eligible_result result;

	assert_true(eligible_evaluate(a, the_law, on, facts, &result));
	return result;
}

static bool is_asked(const struct eligible_result *r, size_t f)
{
	for (size_t i = 0; i < r->ask_count; i++)
		if ((size_t)r->ask[i] == f)
			return true;
	return false;
}

static void each_person(void (*check)(struct arena *a, struct day on, struct eligible_facts facts))
{
	dice = SEED;
	for (size_t i = 0; i < PEOPLE; i++) {
		struct arena *a = arena_new(ARENA_TASK_BYTES);
		struct day on =
			day_at(turning_days[roll(sizeof turning_days / sizeof turning_days[0])]);

		check(a, on, person(roll(11)));
		arena_free(a);
	}
}

/* Facts are told one after the other: what was decided stays decided, and the categories stay. */
static void stays_decided(struct arena *a, struct day on, struct eligible_facts facts)
{
	struct eligible_result before = evaluate(a, on, &facts);

	for (size_t step = 0; step < ELIGIBLE_FACT_COUNT; step++) {
		size_t f = roll(ELIGIBLE_FACT_COUNT);

		if (!is_unknown(&facts, f))
			continue;
		tell(&facts, f);
		struct eligible_result after = evaluate(a, on, &facts);

		assert_true(before.answer == ELIGIBLE_ASK || after.answer == before.answer);
		assert_true(after.categories_count >= before.categories_count);
		before = after;
	}
}

static void test_more_knowledge_never_reverses(void **state)
{
	(void)state;
	each_person(stays_decided);
}

/* "ask" says what to ask, only of what is unknown; any other answer asks nothing. */
static void asks_the_unknown(struct arena *a, struct day on, struct eligible_facts facts)
{
	struct eligible_result r = evaluate(a, on, &facts);

	assert_int_equal(r.answer == ELIGIBLE_ASK, r.ask_count + r.open_count > 0);
	assert_int_equal(r.answer == ELIGIBLE_YES, r.categories_count > 0);
	assert_int_equal(r.answer == ELIGIBLE_YES, r.needs_count > 0);
	assert_true(r.cites_count > 0);
	for (size_t i = 0; i < r.ask_count; i++)
		assert_true(is_unknown(&facts, r.ask[i]));
	if (r.open_count > 0)
		assert_false(r.verified);
}

static void test_ask_names_what_is_unknown(void **state)
{
	(void)state;
	each_person(asks_the_unknown);
}

/* Whatever the facts that are not asked turn out to be, the answer waits for those that are. */
static void unasked_is_idle(struct arena *a, struct day on, struct eligible_facts facts)
{
	struct eligible_result r = evaluate(a, on, &facts);

	if (r.answer != ELIGIBLE_ASK)
		return;
	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		if (is_unknown(&facts, f) && !is_asked(&r, f))
			tell(&facts, f);
	assert_int_equal(evaluate(a, on, &facts).answer, ELIGIBLE_ASK);
}

static void test_what_is_not_asked_cannot_matter(void **state)
{
	(void)state;
	each_person(unasked_is_idle);
}

/* Once all that was asked is told, only a question of law can be left. */
static void asked_is_enough(struct arena *a, struct day on, struct eligible_facts facts)
{
	struct eligible_result r = evaluate(a, on, &facts);

	for (size_t i = 0; i < r.ask_count; i++)
		tell(&facts, r.ask[i]);
	r = evaluate(a, on, &facts);
	if (r.answer == ELIGIBLE_ASK) {
		assert_int_equal(r.ask_count, 0);
		assert_true(r.open_count > 0);
	}
}

static void test_what_is_asked_is_enough(void **state)
{
	(void)state;
	each_person(asked_is_enough);
}

/* Is there a way for the other unknown facts to turn out so that this one decides? */
static bool can_decide(struct arena *a, struct day on, const struct eligible_facts *facts, size_t f)
{
	for (unsigned attempt = 0; attempt < 3000; attempt++) {
		struct arena_mark mark = arena_mark(a);
		struct eligible_facts one = *facts, other;

		for (size_t k = 0; k < ELIGIBLE_FACT_COUNT; k++)
			if (k != f && is_unknown(&one, k))
				tell(&one, k);
		other = one;
		tell(&one, f);
		tell(&other, f);
		bool decides = evaluate(a, on, &one).answer != evaluate(a, on, &other).answer;

		arena_rewind(a, mark);
		if (decides)
			return true;
	}
	return false;
}

static void test_every_asked_fact_can_decide(void **state)
{
	(void)state;
	dice = SEED;
	for (size_t i = 0; i < 150; i++) {
		struct arena *a = arena_new(ARENA_TASK_BYTES);
		struct day on =
			day_at(turning_days[roll(sizeof turning_days / sizeof turning_days[0])]);
		struct eligible_facts facts = person(8);
		struct eligible_result r = evaluate(a, on, &facts);

		for (size_t k = 0; k < r.ask_count; k++)
			if (!can_decide(a, on, &facts, r.ask[k]))
				fail_msg("seed %u, person %zu: \"%s\" is asked for nothing", SEED,
					 i, eligible_fact_name(r.ask[k]));
		arena_free(a);
	}
}

/* --- the citizen's check --- */

/* Answers one question with a random choice; several are sometimes ticked. */
static void answer_somehow(const struct eligible_question *q, struct eligible_facts *facts)
{
	struct str values[2];
	const struct eligible_choice *first = &q->choices[roll(q->choices_count)];
	const struct eligible_choice *second = &q->choices[roll(q->choices_count)];
	bool both = q->form == ELIGIBLE_FORM_SEVERAL && first->alone != LAW_YES &&
		    second->alone != LAW_YES;

	values[0] = str_of(first->value);
	values[1] = str_of(second->value);
	assert_true(eligible_choose(q, values, both ? 2 : 1, facts));
}

static void test_every_check_ends(void **state)
{
	(void)state;
	dice = SEED;
	for (size_t i = 0; i < PEOPLE; i++) {
		struct arena *a = arena_new(ARENA_TASK_BYTES);
		struct day on =
			day_at(turning_days[roll(sizeof turning_days / sizeof turning_days[0])]);
		struct eligible_facts facts = eligible_facts_blank();
		unsigned asked = 0;

		for (const struct eligible_question *q =
			     eligible_next_question(a, the_law, on, &facts);
		     q; q = eligible_next_question(a, the_law, on, &facts)) {
			answer_somehow(q, &facts);
			asked++;
			assert_true(asked <= 9);
		}
		struct eligible_result r = evaluate(a, on, &facts);

		for (size_t k = 0; k < r.ask_count;
		     k++) /* only what was answered with "I do not know" is left */
			assert_true(facts.given[r.ask[k]]);
		arena_free(a);
	}
}

/* The paths most people take, page by page: no more than six. */
/* clang-format off */
static const struct {
	const char *on, *path[8];
	enum eligible_answer answer;
	const char *category;
} paths[] = {
	{"2026-03-01", {"age=under_16"}, ELIGIBLE_YES, "E03"},
	{"2026-03-01", {"age=18_59", "household=poor"}, ELIGIBLE_YES, "E02"},
	{"2026-03-01", {"age=18_59", "household=near_poor", "role_adult=yes"}, ELIGIBLE_YES, "E06"},
	{"2026-03-01", {"age=60_over", "household=near_poor"}, ELIGIBLE_YES, "E09"},
	{"2026-03-01", {"age=16_17", "household=none", "role_young=witness"}, ELIGIBLE_YES, "E16"},
	{"2026-03-01", {"age=18_59", "household=none", "ethnic=yes", "area=yes"}, ELIGIBLE_YES, "E04"},
	{"2026-03-01", {"age=18_59", "household=none", "ethnic=no", "any_matter=none", "allowance=none"}, ELIGIBLE_NO, NULL},
	{"2026-03-01",
		{"age=18_59", "household=near_poor", "role_adult=no", "ethnic=no", "any_matter=none", "groups=disabled"},
		ELIGIBLE_YES, "E10"},
	{"2026-03-01", {"age=60_over", "household=none", "ethnic=no", "any_matter=none", "allowance=retirement"},
		ELIGIBLE_ASK, NULL},
	{"2026-03-01", {"age=60_over", "household=none", "ethnic=no", "any_matter=none", "allowance=monthly"},
		ELIGIBLE_YES, "E09"},
	{"2027-01-01", {"age=60_over"}, ELIGIBLE_YES, "E09"},
	{"2027-01-01", {"age=18_59", "household=near_poor"}, ELIGIBLE_YES, "E06"},
};
/* clang-format on */

static void take_step(struct arena *a, struct day on, const char *step,
		      struct eligible_facts *facts)
{
	const struct eligible_question *q = eligible_next_question(a, the_law, on, facts);
	struct str id, value;

	assert_non_null(q);
	str_cut(str_of(step), '=', &id, &value);
	if (!str_is(id, q->id))
		fail_msg("expected %s, the question is %s", step, q->id);
	assert_true(eligible_choose(q, &value, 1, facts));
}

static void test_typical_paths(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
		struct eligible_facts facts = eligible_facts_blank();
		struct day on = day_at(paths[i].on);

		for (size_t k = 0; paths[i].path[k]; k++) {
			assert_true(k < 6);
			take_step(arena, on, paths[i].path[k], &facts);
		}
		const struct eligible_question *more =
			eligible_next_question(arena, the_law, on, &facts);

		if (more)
			fail_msg("path %zu goes on with %s", i, more->id);
		struct eligible_result r = evaluate(arena, on, &facts);

		assert_int_equal(r.answer, paths[i].answer);
		if (paths[i].category)
			assert_string_equal(r.categories[0]->code, paths[i].category);
	}
}

static void test_choices_are_checked(void **state)
{
	const struct eligible_question *questions;
	const struct str poor = STR("poor"), both[] = {STR("merit"), STR("none")},
			 ages[] = {STR("under_16"), STR("60_over")};
	struct eligible_facts facts = eligible_facts_blank(), blank = eligible_facts_blank();

	(void)state;
	assert_true(eligible_questions(the_law, &questions) >= 7);
	assert_false(eligible_choose(&questions[0], &poor, 1, &facts));
	assert_false(eligible_choose(&questions[0], ages, 2, &facts));
	assert_false(eligible_choose(&questions[0], ages, 0, &facts));
	for (size_t i = 0; i < eligible_questions(the_law, &questions); i++)
		if (questions[i].form == ELIGIBLE_FORM_SEVERAL)
			assert_false(eligible_choose(&questions[i], both, 2, &facts));
	assert_memory_equal(&facts, &blank, sizeof facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_more_knowledge_never_reverses),
		cmocka_unit_test(test_ask_names_what_is_unknown),
		cmocka_unit_test(test_what_is_not_asked_cannot_matter),
		cmocka_unit_test(test_what_is_asked_is_enough),
		cmocka_unit_test(test_every_asked_fact_can_decide),
		cmocka_unit_test(test_every_check_ends),
		cmocka_unit_test(test_typical_paths),
		cmocka_unit_test(test_choices_are_checked),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
