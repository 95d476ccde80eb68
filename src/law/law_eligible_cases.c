/*
 * law/vn/cases/eligible*.yaml: what the answer must be, written so that a lawyer can check it.  One
 * person, and for each day the answer, the categories (main first), what must still be asked and
 * what is open in law.
 */
#include "law/law_eligible_internal.h"

struct day_expected {
	const char *on;
	enum eligible_answer answer;
	const char **categories, **ask, **open, **needs;
	unsigned categories_count, ask_count, open_count, needs_count;
	enum law_flag verified; /* LAW_UNKNOWN: not looked at */
	const char *cite;       /* part of a citation, or NULL */
};

struct eligible_case {
	const char *name;
	const char **facts;
	unsigned facts_count;
	enum law_flag others; /* LAW_NO: every fact that is not listed is "no", the role "none" */
	struct day_expected *days;
	unsigned days_count;
};

struct cases_file {
	struct eligible_case *cases;
	unsigned cases_count;
};

static const cyaml_strval_t answer_words[] = {
	{"ask", ELIGIBLE_ASK}, {"no", ELIGIBLE_NO}, {"yes", ELIGIBLE_YES}};
static const cyaml_schema_value_t word_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 100)};

#define WORDS_IF(key, structure, member) \
	CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, structure, member, \
			     &word_value, 0, 40)

static const cyaml_schema_field_t day_fields[] = {
	CYAML_FIELD_STRING_PTR("on", CYAML_FLAG_DEFAULT, struct day_expected, on, 1, 40),
	CYAML_FIELD_ENUM("answer", CYAML_FLAG_STRICT, struct day_expected, answer, answer_words, 3),
	WORDS_IF("categories", struct day_expected, categories),
	WORDS_IF("ask", struct day_expected, ask),
	WORDS_IF("open", struct day_expected, open),
	WORDS_IF("needs", struct day_expected, needs),
	LAW_FLAG_FIELD("verified", CYAML_FLAG_OPTIONAL, struct day_expected, verified),
	CYAML_FIELD_STRING_PTR("cite", CYAML_FLAG_OPTIONAL, struct day_expected, cite, 1, 200),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t day_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct day_expected, day_fields)};

static const cyaml_schema_field_t case_fields[] = {
	CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_DEFAULT, struct eligible_case, name, 1, 200),
	WORDS_IF("facts", struct eligible_case, facts),
	LAW_FLAG_FIELD("others", CYAML_FLAG_OPTIONAL, struct eligible_case, others),
	CYAML_FIELD_SEQUENCE("days", CYAML_FLAG_POINTER, struct eligible_case, days, &day_value, 1,
			     40),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t case_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct eligible_case, case_fields)};

static const cyaml_schema_field_t file_fields[] = {
	CYAML_FIELD_SEQUENCE("cases", CYAML_FLAG_POINTER, struct cases_file, cases, &case_value, 1,
			     1000),
	CYAML_FIELD_END,
};

static const cyaml_schema_value_t file_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct cases_file, file_fields)};

/* --- comparing --- */

static struct str joined(struct arena *a, const char *const *words, size_t count)
{
	struct buf b = buf_new(a, 4000);

	for (size_t i = 0; i < count; i++)
		buf_addf(&b, "%s%s", i ? " " : "", words[i]);
	return str_copy(a, buf_str(&b));
}

static bool is_among(const char *word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

/* A list of the answer beside the list of the case. */
struct pair {
	const char *what;
	const char *const *expected;
	size_t expected_count;
	const char **got;
	size_t got_count;
	bool in_order;
};

static bool same(const struct pair *p)
{
	if (p->expected_count != p->got_count)
		return false;
	for (size_t i = 0; i < p->got_count; i++)
		if (p->in_order
			    ? strcmp(p->got[i], p->expected[i]) != 0
			    : !is_among(p->expected[i], (const char *const *)p->got, p->got_count))
			return false;
	return true;
}

static void compare(struct law_loading *l, const struct law_place *at, const char *on,
		    const struct pair *p)
{
	if (same(p))
		return;
	law_wrong(l, at, "case", "on %s, %s: expected \"%" STR_F "\", answered \"%" STR_F "\"", on,
		  p->what, STR_A(joined(l->report, p->expected, p->expected_count)),
		  STR_A(joined(l->report, (const char *const *)p->got, p->got_count)));
}

static void compare_lists(struct law_loading *l, const struct law_place *at,
			  const struct day_expected *d, const struct eligible_result *r)
{
	const char **categories = arena_many(l->report, r->categories_count + 1, const char *);
	const char **ask = arena_many(l->report, r->ask_count + 1, const char *);
	const char **open = arena_many(l->report, r->open_count + 1, const char *);

	for (size_t i = 0; i < r->categories_count; i++)
		categories[i] = r->categories[i]->code;
	for (size_t i = 0; i < r->ask_count; i++)
		ask[i] = eligible_fact_name(r->ask[i]);
	for (size_t i = 0; i < r->open_count; i++)
		open[i] = r->open[i]->name;
	const struct pair pairs[] = {
		{"categories", d->categories, d->categories_count, categories, r->categories_count,
		 true},
		{"ask", d->ask, d->ask_count, ask, r->ask_count, false},
		{"open", d->open, d->open_count, open, r->open_count, false},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		compare(l, at, d->on, &pairs[i]);
}

/* "need.choice:code" of every paper, in order; compared only where the case says so. */
static void compare_needs(struct law_loading *l, const struct law_place *at,
			  const struct day_expected *d, const struct eligible_result *r)
{
	const char **needs = arena_many(l->report, r->needs_count + 1, const char *);

	if (d->needs_count == 0)
		return;
	for (size_t i = 0; i < r->needs_count; i++)
		needs[i] = str_printf(l->report, "%u.%u:%s", r->needs[i].need, r->needs[i].choice,
				      r->needs[i].paper->code)
				   .ptr;
	const struct pair pair = {"needs", d->needs, d->needs_count, needs, r->needs_count, true};

	compare(l, at, d->on, &pair);
}

static void compare_basis(struct law_loading *l, const struct law_place *at,
			  const struct day_expected *d, const struct eligible_result *r)
{
	bool cited = !d->cite;

	for (size_t i = 0; i < r->cites_count && !cited; i++)
		cited = str_find(str_of(r->cites[i]), str_of(d->cite)) != SIZE_MAX;
	if (!cited)
		law_wrong(l, at, "case", "on %s: nothing cited holds \"%s\"", d->on, d->cite);
	if (d->verified != LAW_UNKNOWN && r->verified != (d->verified == LAW_YES))
		law_wrong(l, at, "case", "on %s: answered verified: %s", d->on,
			  r->verified ? "yes" : "no");
}

/* --- running --- */

static void deny_others(struct eligible_facts *facts)
{
	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		if (!facts->given[f] && f != ELIGIBLE_FACT_BORN) {
			facts->given[f] = true;
			facts->is[f] = LAW_NO;
			facts->role = f == ELIGIBLE_FACT_ROLE ? ELIGIBLE_ROLE_NONE : facts->role;
		}
}

static struct eligible_facts facts_of(struct law_loading *l, const struct law_place *at,
				      const struct eligible_case *c)
{
	struct eligible_facts facts = eligible_facts_blank();
	struct str problem;

	for (unsigned i = 0; i < c->facts_count; i++)
		if (!eligible_facts_read(l->report, str_of(c->facts[i]), &facts, &problem))
			law_wrong(l, at, "case", "%" STR_F, STR_A(problem));
	if (c->others == LAW_NO)
		deny_others(&facts);
	return facts;
}

static void run_day(struct law_loading *l, const struct law *law, const struct law_place *at,
		    const struct day_expected *d, const struct eligible_facts *facts)
{
	struct eligible_result result;
	struct day on = law_check_day(l, at, d->on);

	if (day_is_none(on))
		return;
	if (!eligible_evaluate(l->report, law, on, facts, &result)) {
		law_wrong(l, at, "case", "there is no list of categories for %s", d->on);
		return;
	}
	if (result.answer != d->answer)
		law_wrong(l, at, "case", "on %s: expected %s, answered %s", d->on,
			  eligible_answer_code(d->answer), eligible_answer_code(result.answer));
	compare_lists(l, at, d, &result);
	compare_needs(l, at, d, &result);
	compare_basis(l, at, d, &result);
}

static size_t run_case(struct law_loading *l, const struct law *law, const char *name,
		       const struct eligible_case *c, size_t row)
{
	struct law_place at = {name, "cases", row, c->name, "facts"};
	struct eligible_facts facts = facts_of(l, &at, c);

	for (unsigned i = 0; i < c->days_count; i++) {
		at.field = str_printf(l->report, "days[%u]", i).ptr;
		run_day(l, law, &at, &c->days[i], &facts);
	}
	return c->days_count;
}

size_t eligible_cases_run(struct law_loading *l, const struct law *law, const char *name)
{
	struct cases_file *file = NULL;
	size_t count = 0;

	if (!law_read(l, name, &file_schema, (void **)&file))
		return 0;
	for (unsigned i = 0; i < file->cases_count; i++)
		count += run_case(l, law, name, &file->cases[i], i);
	return count;
}
