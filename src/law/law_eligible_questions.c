/* The citizen's check: which question comes next, and what an answer says. */
#include "law/law_eligible_internal.h"

size_t eligible_questions(const struct law *law, const struct eligible_question **rows)
{
	const struct eligible_questions_file *file = law_eligibility(law)->questions;

	*rows = file->questions;
	return file->questions_count;
}

static bool is_asked(const struct eligible_result *result, enum eligible_fact f)
{
	for (size_t i = 0; i < result->ask_count; i++)
		if (result->ask[i] == f)
			return true;
	return false;
}

/* A fact that was answered with "I do not know" is not asked again. */
static bool can_matter(const struct eligible_question *q, const struct eligible_result *result,
		       const struct eligible_facts *facts)
{
	for (unsigned i = 0; i < q->choices_count; i++)
		for (unsigned k = 0; k < q->choices[i].sets_count; k++) {
			enum eligible_fact f = q->choices[i].sets[k].fact_id;

			if (!facts->given[f] && is_asked(result, f))
				return true;
		}
	return false;
}

/* The questions whose answers can still change the result: how many, and the first. */
static size_t open_questions(struct arena *a, const struct law *law, struct day on,
			     const struct eligible_facts *facts,
			     const struct eligible_question **first)
{
	const struct eligibility *e = law_eligibility(law);
	struct eligible_check c = eligible_check_of(a, e, on, facts);
	struct eligible_result result;
	size_t count = 0;

	*first = NULL;
	if (!eligible_evaluate(a, law, on, facts, &result) || result.answer != ELIGIBLE_ASK)
		return 0;
	for (unsigned i = 0; i < e->questions->questions_count; i++) {
		const struct eligible_question *q = &e->questions->questions[i];
		bool skipped = q->skip && eligible_truth(&c, q->skip) == LAW_YES;

		if (skipped || !can_matter(q, &result, facts))
			continue;
		if (count++ == 0)
			*first = q;
	}
	return count;
}

const struct eligible_question *eligible_next_question(struct arena *a, const struct law *law,
						       struct day on,
						       const struct eligible_facts *facts)
{
	const struct eligible_question *first;

	open_questions(a, law, on, facts, &first);
	return first;
}

size_t eligible_questions_left(struct arena *a, const struct law *law, struct day on,
			       const struct eligible_facts *facts)
{
	const struct eligible_question *first;

	return open_questions(a, law, on, facts, &first);
}

/* --- answers --- */

static const struct eligible_choice *choice_of(const struct eligible_question *q, struct str value)
{
	for (unsigned i = 0; i < q->choices_count; i++)
		if (str_is(value, q->choices[i].value))
			return &q->choices[i];
	return NULL;
}

static bool is_acceptable(const struct eligible_question *q, const struct str *values, size_t count)
{
	if (count == 0 || (q->form == ELIGIBLE_FORM_ONE && count > 1))
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct eligible_choice *choice = choice_of(q, values[i]);

		if (!choice || (choice->alone == LAW_YES && count > 1))
			return false;
	}
	return true;
}

static void set(const struct eligible_setting *s, struct eligible_facts *facts)
{
	facts->given[s->fact_id] = true;
	if (s->age) {
		facts->born = DAY_NONE;
		facts->age_least = s->age->at_least;
		facts->age_most = s->age->below - 1;
	} else if (s->role) {
		facts->role = s->role_id;
	} else if (s->fact_id == ELIGIBLE_FACT_ROLE) {
		facts->role = ELIGIBLE_ROLE_UNKNOWN;
	} else if (s->fact_id == ELIGIBLE_FACT_BORN) {
		facts->born = DAY_NONE;
		facts->age_least = 0;
		facts->age_most = ELIGIBLE_AGE_MOST;
	} else {
		facts->is[s->fact_id] = s->is ? *s->is : LAW_YES;
	}
}

/* Where several may be ticked, what is not ticked is not so. */
static void deny_all(const struct eligible_question *q, struct eligible_facts *facts)
{
	for (unsigned i = 0; i < q->choices_count; i++)
		for (unsigned k = 0; k < q->choices[i].sets_count; k++) {
			facts->given[q->choices[i].sets[k].fact_id] = true;
			facts->is[q->choices[i].sets[k].fact_id] = LAW_NO;
		}
}

bool eligible_choose(const struct eligible_question *question, const struct str *values,
		     size_t count, struct eligible_facts *facts)
{
	if (!is_acceptable(question, values, count))
		return false;
	if (question->form == ELIGIBLE_FORM_SEVERAL)
		deny_all(question, facts);
	for (size_t i = 0; i < count; i++) {
		const struct eligible_choice *choice = choice_of(question, values[i]);

		must(choice); /* is_acceptable() has found it */
		for (unsigned k = 0; k < choice->sets_count; k++)
			set(&choice->sets[k], facts);
	}
	return true;
}
