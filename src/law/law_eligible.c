/* The answer: the categories, the rows they rest on, what would still decide, what proves them. */
#include "law/eligible.h"

#include "law/law_eligible_internal.h"

#include "base/fold.h"

/* --- on which rows a satisfied category rests --- */

#define DECIDING_MOST 16

struct deciding {
	const struct law_row *rows[DECIDING_MOST];
	size_t count;
	bool test; /* a test of hardship was needed */
};

static void deciding_add(struct deciding *d, const struct law_row *row)
{
	must(d->count < DECIDING_MOST);
	d->rows[d->count++] = row;
}

/* `when` is satisfied.  Of alternatives the first that is so counts: the others decided nothing. */
static void collect(const struct eligible_check *c, const struct eligible_condition *when,
		    struct deciding *d)
{
	for (unsigned i = 0; i < when->all_count; i++)
		collect(c, &when->all[i], d);
	for (unsigned i = 0; i < when->any_count; i++)
		if (eligible_truth(c, &when->any[i]) == LAW_YES) {
			collect(c, &when->any[i], d);
			return;
		}
	if (when->switch_name)
		deciding_add(d, &eligible_switch_on(c, when->switch_name)->row);
	if (when->test) {
		const struct eligible_test *test = eligible_test_on(c, when->test);

		d->test = true;
		deciding_add(d, &test->row);
		collect(c, test->when, d);
	}
}

static struct deciding deciding_of(const struct eligible_check *c,
				   const struct eligible_category *category)
{
	struct deciding d = {.count = 0};

	deciding_add(&d, &category->row);
	collect(c, category->when, &d);
	return d;
}

static bool all_verified(const struct deciding *d)
{
	for (size_t i = 0; i < d->count; i++)
		if (d->rows[i]->verified != LAW_YES)
			return false;
	return true;
}

/* --- filling the result --- */

/* Room is made for every row there is, so adding never fails. */
static void make_room(const struct eligible_check *c, struct eligible_result *out)
{
	const struct eligibility *e = c->e;
	size_t cites = e->categories->categories_count * DECIDING_MOST + 1;

	out->categories = arena_many(c->arena, e->categories->categories_count,
				     const struct eligible_category *);
	out->ask = arena_many(c->arena, ELIGIBLE_FACT_COUNT, enum eligible_fact);
	out->open =
		arena_many(c->arena, e->switches->switches_count, const struct eligible_switch *);
	out->rules =
		arena_many(c->arena, e->evidence->rules_count, const struct eligible_paper_rule *);
	out->cites = arena_many(c->arena, cites, const char *);
}

static void cite(struct eligible_result *out, const char *text)
{
	for (size_t i = 0; i < out->cites_count; i++)
		if (strcmp(out->cites[i], text) == 0)
			return;
	out->cites[out->cites_count++] = text;
}

/* Those that need no test come first: they are proved with fewer papers. */
static void add_satisfied(const struct eligible_check *c, bool with_test,
			  struct eligible_result *out)
{
	const struct eligible_categories_file *file = c->e->categories;

	for (unsigned i = 0; i < file->categories_count; i++) {
		const struct eligible_category *category = &file->categories[i];

		if (!law_row_valid(&category->row, c->on) ||
		    eligible_truth(c, category->when) != LAW_YES)
			continue;
		struct deciding d = deciding_of(c, category);

		if (d.test != with_test)
			continue;
		if (out->categories_count == 0)
			out->verified = all_verified(&d);
		out->categories[out->categories_count++] = category;
		for (size_t k = 0; k < d.count; k++)
			cite(out, d.rows[k]->cite);
	}
}

static void add_needs(const struct eligible_check *c, struct eligible_result *out)
{
	struct eligible_needs needs = {0};

	for (size_t i = 0; i < out->categories_count; i++)
		eligible_needs_add(c, out->categories[i], &needs);
	out->needs = needs.rows;
	out->needs_count = needs.count;
}

static void add_rules(const struct eligible_check *c, struct eligible_result *out)
{
	const struct eligible_evidence_file *file = c->e->evidence;

	for (unsigned i = 0; i < file->rules_count; i++) {
		const struct eligible_paper_rule *rule = &file->rules[i];

		if (law_row_valid(&rule->row, c->on) &&
		    (!rule->when || eligible_truth(c, rule->when) != LAW_NO))
			out->rules[out->rules_count++] = rule;
	}
}

/* --- what to ask --- */

#define WEIGHT_MOST 20

/* A fact weighs 1/2 for every way that it alone would open, 1/4 where it takes two, and so on. */
static void weigh(const struct eligible_check *c, const struct eligible_ways *ways,
		  unsigned weights[ELIGIBLE_FACT_COUNT])
{
	bool facts[ELIGIBLE_FACT_COUNT];

	for (size_t i = 0; i < ways->count; i++) {
		unsigned missing = eligible_way_missing(c, &ways->rows[i], facts);

		must(missing > 0 &&
		     missing < WEIGHT_MOST); /* nothing missing would have been a "yes" */
		for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++)
			weights[f] += facts[f] ? 1u << (WEIGHT_MOST - missing) : 0;
	}
}

static void add_asked(const struct eligible_check *c, const struct eligible_ways *ways,
		      struct eligible_result *out)
{
	unsigned weights[ELIGIBLE_FACT_COUNT] = {0};

	weigh(c, ways, weights);
	for (;;) {
		size_t heaviest = 0;

		for (size_t f = 1; f < ELIGIBLE_FACT_COUNT; f++)
			if (weights[f] > weights[heaviest])
				heaviest = f;
		if (weights[heaviest] == 0)
			return;
		weights[heaviest] = 0;
		out->ask[out->ask_count++] = (enum eligible_fact)heaviest;
	}
}

/* Names the questions of law of those ways where no fact is missing any more. */
static void add_open(const struct eligible_check *c, const struct eligible_ways *ways,
		     struct eligible_result *out)
{
	bool facts[ELIGIBLE_FACT_COUNT];
	uint64_t open = 0;

	for (size_t i = 0; i < ways->count; i++) {
		const struct eligible_way *way = &ways->rows[i];

		if (eligible_way_missing(c, way, facts) ==
		    (unsigned)__builtin_popcountll(way->open))
			open |= way->open;
	}
	for (unsigned i = 0; i < c->e->switches->switches_count; i++)
		if (open & UINT64_C(1) << i)
			out->open[out->open_count++] = &c->e->switches->switches[i];
}

static void ask(const struct eligible_check *c, const struct eligible_ways *ways,
		struct eligible_result *out)
{
	add_asked(c, ways, out);
	add_open(c, ways, out);
	out->verified = out->open_count == 0;
	for (size_t i = 0; i < ways->count; i++) {
		const struct law_row *row = &ways->rows[i].category->row;

		out->verified = out->verified && row->verified == LAW_YES;
		cite(out, row->cite);
	}
	for (size_t i = 0; i < out->open_count; i++)
		cite(out, out->open[i]->row.cite);
}

/* --- the answer --- */

static const struct eligible_list *list_on(const struct eligible_check *c)
{
	const struct eligible_categories_file *file = c->e->categories;

	for (unsigned i = 0; i < file->lists_count; i++)
		if (law_row_valid(&file->lists[i].row, c->on))
			return &file->lists[i];
	return NULL;
}

static void answer_without_category(const struct eligible_check *c,
				    const struct eligible_list *list, struct eligible_result *out)
{
	struct eligible_ways ways = eligible_ways_left(c);

	if (ways.count > 0) {
		out->answer = ELIGIBLE_ASK;
		ask(c, &ways, out);
		return;
	}
	out->answer = ELIGIBLE_NO;
	out->verified = list->row.verified == LAW_YES;
	cite(out, list->row.cite);
}

bool eligible_evaluate(struct arena *a, const struct law *law, struct day on,
		       const struct eligible_facts *facts, struct eligible_result *out)
{
	struct eligible_check c = eligible_check_of(a, law_eligibility(law), on, facts);
	const struct eligible_list *list = list_on(&c);

	if (!list)
		return false;
	*out = (struct eligible_result){.answer = ELIGIBLE_YES, .version = law_version(a, law, on)};
	make_room(&c, out);
	add_satisfied(&c, false, out);
	add_satisfied(&c, true, out);
	add_needs(&c, out);
	if (out->categories_count == 0)
		answer_without_category(&c, list, out);
	if (out->answer != ELIGIBLE_NO)
		add_rules(&c, out);
	return true;
}

const char *eligible_answer_code(enum eligible_answer answer)
{
	static const char *const codes[] = {
		[ELIGIBLE_ASK] = "ask", [ELIGIBLE_NO] = "no", [ELIGIBLE_YES] = "yes"};

	return codes[answer];
}

/* --- places --- */

static bool is_village(struct arena *a, const char *listed, struct str village)
{
	return village.len > 0 && listed && str_eq(fold(a, str_of(listed)), fold(a, village));
}

enum law_flag eligible_hard_area(struct arena *a, const struct law *law, struct day on,
				 struct eligible_place place, const struct law_row **row)
{
	const struct eligible_areas_file *file = law_eligibility(law)->areas;
	const struct eligible_area *found = NULL;

	for (unsigned i = 0; i < file->areas_count; i++) {
		const struct eligible_area *area = &file->areas[i];

		if (!str_is(place.commune, area->commune) || !law_row_valid(&area->row, on))
			continue;
		if (is_village(a, area->village, place.village) || (!area->village && !found))
			found = area;
	}
	*row = found ? &found->row : NULL;
	if (!found)
		return file->complete == LAW_YES ? LAW_NO : LAW_UNKNOWN;
	return found->extent == ELIGIBLE_WHOLE ? LAW_YES : LAW_UNKNOWN;
}

size_t eligible_categories(struct arena *a, const struct law *law, struct day on,
			   const struct eligible_category ***list)
{
	const struct eligible_categories_file *file = law_eligibility(law)->categories;
	size_t count = 0;

	*list = arena_many(a, file->categories_count, const struct eligible_category *);
	for (unsigned i = 0; i < file->categories_count; i++) {
		const struct eligible_category *c = &file->categories[i];

		if (c->row.from.v <= on.v && on.v <= c->row.to.v)
			(*list)[count++] = c;
	}
	return count;
}
