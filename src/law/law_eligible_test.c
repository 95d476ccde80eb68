/* The cases of law/vn/cases/eligible*.yaml, what the loader must refuse, and the command. */
#include "law/aid.h"
#include "law/eligible_age.h"
#include "law/law_eligible_internal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct law *the_law;
static struct arena *arena;

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

/* --- the lawyer's cases --- */

static void test_cases(void **state)
{
	struct law_problems problems = {.count = 0};
	struct law_loading l = {.arena = arena, .report = arena, .problems = &problems};
	size_t count = 0;

	(void)state;
	for (const struct law_embedded *e = law_embedded; e->name; e++)
		if (str_starts(str_of(e->name), STR("cases/eligible")))
			count += eligible_cases_run(&l, the_law, e->name);
	for (size_t i = 0; i < problems.count; i++)
		print_error("%" STR_F ":%u: %" STR_F ": %" STR_F "\n", STR_A(problems.rows[i].file),
			    problems.rows[i].line, STR_A(problems.rows[i].row),
			    STR_A(problems.rows[i].text));
	assert_int_equal(problems.count, 0);
	assert_true(count >= 300);
}

/* A case that says the wrong thing is found, in every part that a case may say. */
static void test_wrong_case_is_found(void **state)
{
	static const char text[] =
		"cases:\n"
		"  - name: \"wrong\"\n"
		"    facts: [\"born=2016-01-01\", \"merit=maybe\"]\n"
		"    days:\n"
		"      - {on: \"2026-03-01\", answer: no, categories: [\"E01\"], ask: [\"poor\"],\n"
		"         open: [\"x\"], needs: [\"1.1:x\"], verified: no, cite: \"Điều 99\"}\n";
	struct law_problems problems = {.count = 0};
	char folder[] = "/tmp/kip-eligible-XXXXXX";
	struct law_loading l = {.arena = arena, .report = arena, .problems = &problems};

	(void)state;
	assert_non_null(mkdtemp(folder));
	struct str path = str_printf(arena, "%s/wrong.yaml", folder);
	FILE *out = fopen(path.ptr, "w");

	assert_non_null(out);
	fputs(text, out);
	assert_int_equal(fclose(out), 0);
	l.folder = folder;
	assert_int_equal(eligible_cases_run(&l, the_law, "wrong.yaml"), 1);
	assert_int_equal(problems.count, 8);
	unlink(path.ptr);
	rmdir(folder);
}

/* --- what the loader refuses --- */

/* One change of one file, and the rule that must catch it. */
/* clang-format off */
static const struct {
	const char *file, *from, *to, *rule, *row;
} broken[] = {
	{"categories.yaml", "    when: {fact: merit}", "    when: {fact: merti}", "name", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {fact: merit, test: hardship}", "condition-form", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {outside: no}", "condition-form", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {fact: merit, is: unknown}", "condition-form", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {fact: born}", "condition-form", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {test: income}", "name", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {switch: income}", "name", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {switch: treaty_foreigners}", "period-covers", "E01"},
	{"categories.yaml", "    when: {fact: merit}", "    when: {role: [accused, judge]}", "name", "E01"},
	{"categories.yaml", "    when: {age: {below: 16}}", "    when: {age: {at_least: 16, below: 16}}", "age-order", "E03"},
	{"categories.yaml", "    when: {any: [{fact: near_poor}, {fact: allowance}]}", "    when: {test: hardship}",
		"condition-form", "hardship"},
	{"categories.yaml", "    to: \"2026-12-31\"\n    when: {fact: merit}", "    when: {fact: merit}", "overlap", "E01"},
	{"categories.yaml", "    to: \"2026-12-31\"\n    when: {fact: merit}",
		"    to: \"2026-12-30\"\n    when: {fact: merit}", "gap", "E01"},
	{"categories.yaml", "    from: \"2025-07-01\"\n    to: \"2026-12-31\"\n    when: {fact: trafficking_being_identified}",
		"    from: \"2025-06-30\"\n    to: \"2026-12-31\"\n    when: {fact: trafficking_being_identified}",
		"period-covers", "E15a"},
	{"categories.yaml", "    from: \"2018-01-01\"\n    to: \"2026-12-31\"\n    when: {fact: merit}",
		"    from: \"2017-12-31\"\n    to: \"2026-12-31\"\n    when: {fact: merit}", "period-covers", "E01"},
	{"categories.yaml", "  - {name: \"hiv\"", "  - {name: \"hvi\"", "name", "hvi"},
	{"categories.yaml", "  - {name: \"hiv\"", "  - {name: \"poor\"", "twice", "poor"},
	{"categories.yaml", "  - {name: \"party\"", "  - {name: \"witness\"", "twice", "witness"},
	{"categories.yaml", "    cite: \"Khoản 1 Điều 7 Luật Trợ giúp pháp lý 2017\"", "    cite: \"\"", "citation", "E01"},
	{"categories.yaml", "    verified: yes\n  - code: \"E01\"", "    verified: perhaps\n  - code: \"E01\"", "schema", ""},
	{"switches.yaml", "value: ask", "value: maybe", "schema", ""},
	{"evidence.yaml", "    need: {paper: poor_certificate}", "    need: {paper: por_certificate}", "name", "E02"},
	{"evidence.yaml", "    need: {paper: poor_certificate}", "    need: {group: G}", "name", "E02"},
	{"evidence.yaml", "    need: {paper: poor_certificate}", "    need: {paper: passport, group: H}", "need-form", "E02"},
	{"evidence.yaml", "  - category: \"E17\"", "  - category: \"E99\"", "name", "E99"},
	{"evidence.yaml", "  - {code: \"passport\"", "  - {code: \"citizen_card\"", "twice", "citizen_card"},
	{"evidence.yaml", "  - code: \"H\"\n    from: \"2018-01-01\"", "  - code: \"H\"\n    from: \"2018-01-02\"",
		"period-covers", "E07"},
	{"hard_areas.yaml", "commune: \"02752\"", "commune: \"2752\"", "commune-code", "2752"},
	{"hard_areas.yaml", "commune: \"02761\"", "commune: \"02752\"", "overlap", ""},
	{"questions.yaml", "sets: [{fact: merit}]", "sets: [{fact: merti}]", "name", "any_matter"},
	{"questions.yaml", "sets: [{fact: merit}]", "sets: [{fact: merit, role: accused}]", "setting-form", "any_matter"},
	{"questions.yaml", "sets: [{fact: merit}]", "sets: [{fact: role}]", "setting-form", "any_matter"},
	{"questions.yaml", "{value: \"unknown\"", "{value: \"perhaps\"", "unknown-choice", "age"},
	{"questions.yaml", "{value: \"held\"", "{value: \"accused\"", "twice", "role_young"},
	{"questions.yaml", "{value: \"held\"", "{alone: yes, value: \"held\"", "alone", "role_young"},
	{"questions.yaml", "  - id: \"household\"", "  - id: \"age\"", "twice", "age"},
	{"questions.yaml", "    skip: {age: {at_least: 18}}", "    skip: {fact: foo}", "name", "role_young"},
};
/* clang-format on */

static struct str embedded(const char *name)
{
	for (const struct law_embedded *e = law_embedded; e->name; e++)
		if (strcmp(e->name, name) == 0)
			return (struct str){(const char *)e->bytes, e->len};
	fail_msg("%s is not compiled in", name);
	return STR_NONE;
}

static void write_changed(const char *path, size_t i)
{
	struct str text = embedded(broken[i].file);
	size_t at = str_find(text, str_of(broken[i].from));
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	if (at == SIZE_MAX)
		fail_msg("%s holds no \"%s\"", broken[i].file, broken[i].from);
	fprintf(out, "%" STR_F "%s", STR_A(str_sub(text, 0, at)), broken[i].to);
	fprintf(out, "%" STR_F, STR_A(str_sub(text, at + strlen(broken[i].from), text.len)));
	assert_int_equal(fclose(out), 0);
}

static bool is_reported(const struct law_problems *problems, size_t i)
{
	for (size_t k = 0; k < problems->count; k++) {
		const struct law_problem *p = &problems->rows[k];

		if (str_is(p->file, broken[i].file) && strcmp(p->rule, broken[i].rule) == 0 &&
		    p->line > 0 && (broken[i].row[0] == '\0' || str_is(p->row, broken[i].row)))
			return true;
	}
	return false;
}

static void expect_refused(const char *folder, size_t i)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct law_problems problems = {.count = 0};
	struct str path = str_printf(a, "%s/%s", folder, broken[i].file);

	write_changed(path.ptr, i);
	assert_null(law_load(a, folder, &problems));
	unlink(path.ptr);
	if (!is_reported(&problems, i)) {
		for (size_t k = 0; k < problems.count; k++)
			print_error("%" STR_F ":%u: %" STR_F ": %" STR_F " [%s]\n",
				    STR_A(problems.rows[k].file), problems.rows[k].line,
				    STR_A(problems.rows[k].row), STR_A(problems.rows[k].text),
				    problems.rows[k].rule);
		fail_msg("row %zu: \"%s\" must break the rule %s", i, broken[i].to, broken[i].rule);
	}
	arena_free(a);
}

static void test_broken_files_are_refused(void **state)
{
	char folder[] = "/tmp/kip-eligible-XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(folder));
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++)
		expect_refused(folder, i);
	rmdir(folder);
}

/* --- rows --- */

/* Each day a category has exactly one row, and one that says how to prove it, or neither. */
static void test_one_row_a_day(void **state)
{
	const struct eligibility *e = law_eligibility(the_law);

	(void)state;
	for (struct day on = day_at("2017-12-01"); on.v <= day_at("2028-02-01").v; on.v++)
		for (unsigned i = 0; i < e->categories->categories_count; i++) {
			const struct eligible_category *category = &e->categories->categories[i];
			unsigned rows = 0, proofs = 0;

			for (unsigned k = 0; k < e->categories->categories_count; k++)
				rows += strcmp(e->categories->categories[k].code, category->code) ==
						0 &&
					law_row_valid(&e->categories->categories[k].row, on);
			for (unsigned k = 0; k < e->evidence->evidence_count; k++)
				proofs += strcmp(e->evidence->evidence[k].category,
						 category->code) == 0 &&
					  law_row_valid(&e->evidence->evidence[k].row, on);
			assert_true(rows <= 1);
			assert_int_equal(rows, proofs);
			if (law_row_valid(&category->row, on))
				assert_int_equal(rows, 1);
		}
}

/* --- facts, places, the command --- */

static void test_facts_are_written_as_they_are_read(void **state)
{
	static const char *const told[] = {"age=16-17", "poor=no", "role=witness"};
	struct eligible_facts facts = eligible_facts_blank();
	struct str problem;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		assert_true(eligible_facts_read(arena, str_of(told[i]), &facts, &problem));
	assert_true(
		str_is(eligible_facts_write(arena, &facts), "age=16-17\npoor=no\nrole=witness"));
	assert_false(eligible_facts_read(arena, STR("born=2010-01-01"), &facts, &problem));
	facts = eligible_facts_blank();
	assert_false(eligible_facts_read(arena, STR("age=17-16"), &facts, &problem));
	assert_false(eligible_facts_read(arena, STR("age=old"), &facts, &problem));
	assert_true(eligible_facts_read(arena, STR("age=60-"), &facts, &problem));
	assert_true(str_is(eligible_facts_write(arena, &facts), "age=60-"));
}

static void test_facts_are_read(void **state)
{
	static const struct {
		const char *text, *problem; /* a part of it; NULL: none */
	} rows[] = {
		{"poor=yes", NULL},
		{"near_poor=unknown", NULL},
		{"born=2010-03-01", NULL},
		{"age_on=2026-01-01", NULL},
		{"role=held", NULL},
		{"hiv=no", NULL},
		{"poor=no", "given twice"},
		{"age_on=2026-01-02", "given twice"},
		{"por=yes", "social_house"},
		{"merit", "NAME=VALUE"},
		{"merit=true", "yes, no, unknown"},
		{"merit=", "yes, no, unknown"},
		{"=yes", "not a fact"},
		{"", "not a fact"},
	};
	struct eligible_facts facts = eligible_facts_blank(), other = eligible_facts_blank();
	struct str problem;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		problem = STR_NONE;
		assert_int_equal(eligible_facts_read(arena, str_of(rows[i].text), &facts, &problem),
				 !rows[i].problem);
		if (rows[i].problem)
			assert_true(str_find(problem, str_of(rows[i].problem)) != SIZE_MAX);
	}
	assert_int_equal(facts.is[ELIGIBLE_FACT_POOR], LAW_YES);
	assert_int_equal(facts.role, ELIGIBLE_ROLE_HELD);
	assert_false(eligible_facts_read(arena, STR("role=judge"), &other, &problem));
	assert_true(str_find(problem, STR("denounced")) != SIZE_MAX);
	assert_false(eligible_facts_read(arena, STR("born=2010-02-30"), &other, &problem));
	assert_true(str_find(problem, STR("not a date")) != SIZE_MAX);
	other.born = day_at("2026-03-02");
	assert_true(eligible_facts_problem(arena, &other, day_at("2026-03-01")).len > 0);
	assert_null(eligible_facts_problem(arena, &other, day_at("2026-03-02")).ptr);
}

static enum law_flag area(const struct law *law, struct day on, struct str commune,
			  struct str village, const struct law_row **row)
{
	return eligible_hard_area(arena, law, on, (struct eligible_place){commune, village}, row);
}

static const struct eligible_category *category_of(const char *code, const char *on)
{
	const struct eligible_category **list;
	size_t n = eligible_categories(arena, the_law, day_at(on), &list);

	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i]->code, code) == 0)
			return list[i];
	fail_msg("no category %s on %s", code, on);
	return NULL;
}

/* A child, an accused of 16 or 17, an elderly person; who is poor is so at every age. */
static void test_age_excludes(void **state)
{
	static const struct {
		const char *code, *fact;
		bool excluded;
	} cases[] = {
		{"E03", "born=2010-11-24", false}, {"E03", "born=2010-11-23", true},
		{"E03", "age=15-16", false},       {"E05", "age=16-17", false},
		{"E05", "age=18-19", true},        {"E09", "born=1966-11-23", false},
		{"E09", "born=1966-11-24", true},  {"E02", "born=1966-11-24", false},
	};
	struct day on = day_at("2026-11-23");
	struct str problem;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct eligible_facts facts = eligible_facts_blank();

		assert_true(eligible_facts_read(arena, str_of(cases[i].fact), &facts, &problem));
		assert_int_equal(eligible_age_excludes(arena, the_law, on,
						       category_of(cases[i].code, "2026-11-23"),
						       &facts),
				 cases[i].excluded);
	}
}

static void test_hard_areas(void **state)
{
	const struct law_row *row;
	struct day on = day_at("2026-03-01"), before = day_at("2025-06-30");

	(void)state;
	assert_int_equal(area(the_law, on, STR("02752"), STR_NONE, &row), LAW_YES);
	assert_int_equal(row->verified, LAW_NO);
	assert_int_equal(area(the_law, on, STR("02761"), STR("Sả Hồ"), &row), LAW_UNKNOWN);
	assert_non_null(row);
	assert_int_equal(area(the_law, before, STR("02752"), STR_NONE, &row), LAW_UNKNOWN);
	assert_null(row);
	assert_int_equal(area(the_law, on, STR("00001"), STR_NONE, &row), LAW_UNKNOWN);
	assert_null(row);
}

/* --- files of an operator --- */

/* Writes one file into a new folder, loads the law with it, and takes the folder away again. */
static const struct law *law_with(const char *name, struct str text)
{
	char folder[] = "/tmp/kip-eligible-XXXXXX";
	struct law_problems problems = {.count = 0};

	assert_non_null(mkdtemp(folder));
	struct str path = str_printf(arena, "%s/%s", folder, name);
	FILE *out = fopen(path.ptr, "w");

	assert_non_null(out);
	fprintf(out, "%" STR_F, STR_A(text));
	assert_int_equal(fclose(out), 0);
	const struct law *law = law_load(arena, folder, &problems);

	assert_non_null(law);
	unlink(path.ptr);
	rmdir(folder);
	return law;
}

/* The law once the first open question is decided. */
static const struct law *law_decided(const char *value)
{
	struct str text = embedded("switches.yaml");
	size_t at = str_find(text, STR("value: ask"));

	assert_true(at != SIZE_MAX);
	return law_with("switches.yaml",
			str_printf(arena, "%" STR_F "value: %s%" STR_F, STR_A(str_sub(text, 0, at)),
				   value,
				   STR_A(str_sub(text, at + strlen("value: ask"), text.len))));
}

static struct eligible_result pensioner(const struct law *law, const char *near_poor)
{
	static const char *const told[] = {"born=1950-01-01", "retirement_allowance=yes",
					   "poor=no",         "allowance=no",
					   "merit=no",        "role=none"};
	struct eligible_facts facts = eligible_facts_blank();
	struct eligible_result result;
	struct str problem;

	for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
		assert_true(eligible_facts_read(arena, str_of(told[i]), &facts, &problem));
	assert_true(eligible_facts_read(arena, str_of(near_poor), &facts, &problem));
	assert_true(eligible_evaluate(arena, law, day_at("2026-03-01"), &facts, &result));
	return result;
}

/* A decided question decides, and what it decides is as sure as its own row. */
static void test_decided_switch(void **state)
{
	const struct law *yes = law_decided("yes"), *no = law_decided("no");
	struct eligible_result r = pensioner(yes, "near_poor=no");

	(void)state;
	assert_int_equal(r.answer, ELIGIBLE_YES);
	assert_string_equal(r.categories[0]->code, "E09");
	assert_false(r.verified);
	assert_int_equal(r.cites_count, 3);
	r = pensioner(yes, "near_poor=yes");
	assert_int_equal(r.answer, ELIGIBLE_YES);
	assert_true(r.verified);
	assert_int_equal(r.cites_count, 2);
	r = pensioner(no, "near_poor=no");
	assert_int_equal(r.answer, ELIGIBLE_ASK); /* other groups are still unknown */
	assert_int_equal(r.open_count, 0);
	assert_int_equal(pensioner(no, "near_poor=yes").answer, ELIGIBLE_YES);
	law_free(yes);
	law_free(no);
}

/* A list that is complete says "no"; a listed village says "yes", however it is written. */
static void test_hard_areas_of_an_operator(void **state)
{
	const struct law *law =
		law_with("hard_areas.yaml",
			 STR("complete: yes\n"
			     "areas:\n"
			     "  - {commune: \"00123\", extent: partly, from: \"2026-01-01\","
			     " cite: \"x\", verified: no}\n"
			     "  - {commune: \"00123\", village: \"Nậm Đích\", extent: whole,"
			     " from: \"2026-01-01\", cite: \"y\", verified: no}\n"));
	const struct law_row *row;
	struct day on = day_at("2026-03-01");

	(void)state;
	assert_int_equal(area(law, on, STR("00123"), STR("nam  dich"), &row), LAW_YES);
	assert_string_equal(row->cite, "y");
	assert_int_equal(area(law, on, STR("00123"), STR("Nậm Lúc"), &row), LAW_UNKNOWN);
	assert_string_equal(row->cite, "x");
	assert_int_equal(area(law, on, STR("00124"), STR_NONE, &row), LAW_NO);
	law_free(law);
}

static int command(const char *const *words)
{
	char *argv[12];
	int argc = 0;

	for (; words[argc]; argc++)
		argv[argc] = str_z(arena, str_of(words[argc]));
	argv[argc] = NULL;
	return law_eligible_command(argc, argv, NULL);
}

static void test_command_status(void **state)
{
	static const struct {
		const char *words[10];
		int status;
	} rows[] = {
		{{"eligible", "--on", "2026-03-01", "--fact", "poor=yes", "--json"}, 0},
		{{"eligible", "--on=2026-03-01", "--fact=poor=no"}, 0},
		{{"eligible", "--help"}, 0},
		{{"eligible", "--on", "2017-12-31"}, 2},
		{{"eligible", "--on", "2026-02-30"}, 2},
		{{"eligible", "--on"}, 2},
		{{"eligible", "--fact", "por=yes"}, 2},
		{{"eligible", "--fact", "poor=maybe"}, 2},
		{{"eligible", "--on", "2026-03-01", "--fact", "born=2026-03-02"}, 2},
		{{"eligible", "--jsn"}, 2},
		{{"eligible", "poor=yes"}, 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_int_equal(command(rows[i].words), rows[i].status);
}

/* A paper that proves several things has its article only when it is known for whom. */
static void test_papers_have_their_articles(void **state)
{
	static const struct {
		const char *paper, *category, *cite;
	} rows[] = {
		{"poor_certificate", "", "Khoản 2 Điều 33 Thông tư 08/2017/TT-BTP"},
		{"poor_certificate", "E01", NULL},
		{"near_poor_certificate", "", NULL},
		{"near_poor_certificate", "E06", "Khoản 6 Điều 33 Thông tư 08/2017/TT-BTP"},
		{"near_poor_certificate", "E14", "Khoản 14 Điều 33 Thông tư 08/2017/TT-BTP"},
		{"no_such_paper", "", NULL},
	};
	const struct day on = day_at("2026-03-01");

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *cite = eligible_paper_cite(the_law, str_of(rows[i].paper),
						       str_of(rows[i].category), on);

		assert_int_equal(cite != NULL, rows[i].cite != NULL);
		if (cite && rows[i].cite)
			assert_non_null(strstr(cite, rows[i].cite));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_wrong_case_is_found),
		cmocka_unit_test(test_broken_files_are_refused),
		cmocka_unit_test(test_one_row_a_day),
		cmocka_unit_test(test_facts_are_read),
		cmocka_unit_test(test_facts_are_written_as_they_are_read),
		cmocka_unit_test(test_age_excludes),
		cmocka_unit_test(test_hard_areas),
		cmocka_unit_test(test_decided_switch),
		cmocka_unit_test(test_hard_areas_of_an_operator),
		cmocka_unit_test(test_command_status),
		cmocka_unit_test(test_papers_have_their_articles),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
