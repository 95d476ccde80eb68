/* What the law answers to the facts given with a request, as of the day it was received. */
#include "requests/requests_pages.h"

#include "base/say.h"
#include "law/eligible_age.h"

static bool find_fact(struct str name, enum eligible_fact *out)
{
	for (int f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		if (str_is(name, eligible_fact_name((enum eligible_fact)f))) {
			*out = (enum eligible_fact)f;
			return true;
		}
	return false;
}

/* A date and a role have words of their own; the rest is yes, no or unknown. */
static struct str fact_value(struct task *t, enum eligible_fact fact,
			     const struct eligible_facts *facts, struct str stored)
{
	if (fact == ELIGIBLE_FACT_ROLE)
		return str_of(eligible_role_title(t->law, facts->role, t->language));
	if (fact == ELIGIBLE_FACT_BORN && !day_is_none(facts->born))
		return say_date(t->arena, facts->born);
	return stored;
}

/* "16-17", "60-": an age stands for the date of birth where only the age was asked. */
static struct str age_in_words(struct task *t, const struct eligible_facts *facts,
			       struct str stored)
{
	const char *text = facts->age_least == 0        ? N_("under {below}")
			   : str_ends(stored, STR("-")) ? N_("{least} or over")
							: N_("from {least} to under {below}");
	const struct say_value values[] = {
		{"least", say_number(t->arena, t->language, facts->age_least)},
		{"below", say_number(t->arena, t->language, facts->age_most + 1)},
	};

	return say_with(t->arena, tr(t->language, text), values, sizeof values / sizeof *values);
}

static void read_line(struct task *t, struct str line, struct eligible_facts *facts,
		      struct request_sheet *view)
{
	struct request_fact read = {.name = STR_NONE};
	struct str value, problem;
	enum eligible_fact fact;

	if (!str_cut(line, '=', &read.name, &value) ||
	    !eligible_facts_read(t->arena, line, facts, &problem))
		return;
	if (str_is(read.name, "age")) {
		read.title = str_of(tr(t->language, N_("Age")));
		read.value = age_in_words(t, facts, value);
	} else if (find_fact(read.name, &fact)) {
		read.title = str_of(eligible_fact_title(t->law, fact, t->language));
		read.value = fact_value(t, fact, facts, value);
	} else
		return;
	view->facts[view->facts_count++] = read;
}

/* Lines that the law in use does not know any more are left out; the stored text keeps them. */
static void read_facts(struct task *t, struct str stored, struct eligible_facts *facts,
		       struct request_sheet *view)
{
	struct str line;

	view->facts = arena_many(t->arena, ELIGIBLE_FACT_COUNT + 1, struct request_fact);
	*facts = eligible_facts_blank();
	while (stored.len && view->facts_count < ELIGIBLE_FACT_COUNT) {
		str_cut(stored, '\n', &line, &stored);
		read_line(t, line, facts, view);
	}
}

static void show_categories(struct task *t, const struct eligible_result *result,
			    struct request_entitlement *out)
{
	out->categories = arena_many(t->arena, result->categories_count, struct request_category);
	for (size_t i = 0; i < result->categories_count; i++) {
		const struct eligible_category *c = result->categories[i];

		out->categories[i] = (struct request_category){
			str_of(c->code),
			str_of(t->language == LANGUAGE_EN ? c->title_en : c->title),
			str_of(c->row.cite)};
	}
	out->categories_count = result->categories_count;
	out->cites = arena_many(t->arena, result->cites_count, struct request_cite);
	for (size_t i = 0; i < result->cites_count; i++)
		out->cites[i] = (struct request_cite){str_of(result->cites[i])};
	out->cites_count = result->cites_count;
}

static void show_missing(struct task *t, const struct eligible_result *result,
			 struct request_entitlement *out)
{
	out->missing = arena_many(t->arena, result->ask_count, struct request_fact);
	for (size_t i = 0; i < result->ask_count; i++)
		out->missing[i] = (struct request_fact){
			.name = str_of(eligible_fact_name(result->ask[i])),
			.title = str_of(eligible_fact_title(t->law, result->ask[i], t->language)),
			.value = STR("unknown"),
		};
	out->missing_count = result->ask_count;
}

/* Rows come ordered by category, need and choice: a new number opens the next list. */
static void show_needs(struct task *t, const struct eligible_result *result,
		       struct request_entitlement *out)
{
	const struct eligible_need *before = NULL;
	size_t n = result->needs_count;

	out->needs = arena_many(t->arena, n, struct request_paper_need);
	for (size_t i = 0; i < n; i++) {
		const struct eligible_need *row = &result->needs[i];
		bool new_need =
			!before || before->category != row->category || before->need != row->need;

		if (new_need)
			out->needs[out->needs_count++] = (struct request_paper_need){
				.category = str_of(row->category->code),
				.choices = arena_many(t->arena, n - i, struct request_paper_choice),
			};
		struct request_paper_need *need = &out->needs[out->needs_count - 1];

		if (new_need || before->choice != row->choice)
			need->choices[need->choices_count++].papers =
				arena_many(t->arena, n - i, struct request_paper);
		struct request_paper_choice *choice = &need->choices[need->choices_count - 1];

		choice->papers[choice->papers_count++].title = str_of(
			t->language == LANGUAGE_EN ? row->paper->title_en : row->paper->title);
		before = row;
	}
}

/* The age is against every category that was found. */
static bool is_doubted(struct task *t, const struct request *r, const struct person *who,
		       const struct eligible_result *result)
{
	struct str facts = requests_text(t, r, REQUEST_ELIGIBILITY);
	bool doubted = result->categories_count > 0;

	for (size_t i = 0; i < result->categories_count; i++)
		doubted = doubted && requests_category_doubt(t, str_of(result->categories[i]->code),
							     facts, who->birth, day_of(r->filed_at))
						     .len > 0;
	return doubted;
}

void requests_show_entitlement(struct task *t, const struct request *r, const struct person *who,
			       struct request_sheet *view)
{
	struct str stored = requests_text(t, r, REQUEST_ELIGIBILITY);
	struct eligible_facts facts;
	struct eligible_result result;
	struct day on = day_of(r->filed_at);

	if (stored.len == 0)
		return;
	read_facts(t, stored, &facts, view);
	if (!eligible_evaluate(t->arena, t->law, on, &facts, &result))
		return;
	struct request_entitlement *out = arena_one(t->arena, struct request_entitlement);

	*out = (struct request_entitlement){
		.answer = str_of(eligible_answer_code(result.answer)),
		.on = on,
		.version = result.version,
		.verified = result.verified,
		.doubted = is_doubted(t, r, who, &result),
	};
	show_categories(t, &result, out);
	show_missing(t, &result, out);
	show_needs(t, &result, out);
	view->law = out;
}

struct eligible_facts requests_facts(struct task *t, struct str eligibility)
{
	struct eligible_facts facts = eligible_facts_blank();
	struct str line, problem;

	while (eligibility.len) {
		str_cut(eligibility, '\n', &line, &eligibility);
		eligible_facts_read(t->arena, line, &facts, &problem);
	}
	return facts;
}

/* ---- the category ---- */

const struct eligible_category *requests_category(struct task *t, struct str code, struct day on)
{
	const struct eligible_category **list;
	size_t n = eligible_categories(t->arena, t->law, on, &list);

	for (size_t i = 0; i < n; i++)
		if (str_is(code, list[i]->code))
			return list[i];
	return NULL;
}

const struct eligible_category *requests_category_by_facts(struct task *t, struct str facts,
							   struct day on)
{
	struct eligible_facts known = requests_facts(t, facts);
	struct eligible_result result;

	if (!eligible_evaluate(t->arena, t->law, on, &known, &result) || !result.categories_count)
		return NULL;
	return result.categories[0];
}

bool requests_check_says(struct task *t, const struct request *r, struct str category)
{
	struct str stored = requests_text(t, r, REQUEST_ELIGIBILITY);
	struct eligible_facts known = requests_facts(t, stored);
	struct eligible_result result;

	if (stored.len == 0 ||
	    !eligible_evaluate(t->arena, t->law, day_of(r->filed_at), &known, &result) ||
	    result.answer != ELIGIBLE_YES)
		return false;
	for (size_t i = 0; i < result.categories_count; i++)
		if (category.len == 0 || str_is(category, result.categories[i]->code))
			return true;
	return false;
}

struct str requests_category_title(struct task *t, struct str named, struct str facts,
				   struct day on, enum language language)
{
	const struct eligible_category *found = named.len
							? requests_category(t, named, on)
							: requests_category_by_facts(t, facts, on);

	if (!found)
		return str_or_none(named);
	return str_of(language == LANGUAGE_EN ? found->title_en : found->title);
}

/* The age that a birth tells, within a year where only the year is known; false when none. */
static bool age_of(struct str birth, struct day on, struct eligible_facts *out)
{
	int most = people_age_most(birth, on);

	if (most < 0)
		return false;
	if (day_parse(birth, &out->born))
		return true;
	out->age_most = most;
	out->age_least = most ? most - 1 : 0;
	return true;
}

struct str requests_category_doubt(struct task *t, struct str named, struct str facts,
				   struct str birth, struct day on)
{
	const struct eligible_category *category =
		named.len ? requests_category(t, named, on)
			  : requests_category_by_facts(t, facts, on);
	struct eligible_facts ages = eligible_facts_blank();
	struct day born;

	ages.age_on = requests_facts(t, facts).age_on;
	if (!category || !age_of(birth, on, &ages) ||
	    !eligible_age_excludes(t->arena, t->law, on, category, &ages))
		return STR_NONE;
	const struct say_value values[] = {
		{"birth", day_parse(birth, &born) ? say_date(t->arena, born) : birth},
		{"category",
		 str_of(t->language == LANGUAGE_EN ? category->title_en : category->title)},
	};

	return say_with(
		t->arena,
		tr(t->language, N_("Born {birth}: this age does not fit the group “{category}”. "
				   "Look at both again.")),
		values, sizeof values / sizeof *values);
}
