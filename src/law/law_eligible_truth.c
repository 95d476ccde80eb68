/* Conditions over what is known, in Kleene's three-valued logic. */
#include "law/law_eligible_internal.h"

#define FLAG_BITS (1u << LAW_NO | 1u << LAW_YES)
#define ROLE_BITS ((1u << ELIGIBLE_ROLE_COUNT) - 1u - (1u << ELIGIBLE_ROLE_UNKNOWN))

/* --- what is known --- */

static uint16_t flag_bits(const struct eligibility *e, const struct eligible_facts *facts, size_t f)
{
	enum law_flag is = facts->given[f] ? facts->is[f] : e->fact_labels[f]->presumed;

	return (uint16_t)(is == LAW_UNKNOWN ? FLAG_BITS : 1u << is);
}

static void set_age(struct eligible_known *known, const struct eligible_facts *facts, struct day on)
{
	known->age_least = facts->age_least;
	known->age_most = facts->age_most;
	if (day_is_none(facts->born))
		return;
	int age = eligible_age(facts->born, day_is_none(facts->age_on) ? on : facts->age_on);

	known->age_least = known->age_most = age > 0 ? age : 0;
}

struct eligible_check eligible_check_of(struct arena *a, const struct eligibility *e, struct day on,
					const struct eligible_facts *facts)
{
	struct eligible_check c = {.arena = a, .e = e, .on = on};

	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		c.known.may[f] = flag_bits(e, facts, f);
	c.known.may[ELIGIBLE_FACT_BORN] = 0; /* ages are an interval */
	c.known.may[ELIGIBLE_FACT_ROLE] =
		(uint16_t)(facts->role == ELIGIBLE_ROLE_UNKNOWN ? ROLE_BITS : 1u << facts->role);
	set_age(&c.known, facts, on);
	return c;
}

/* --- rows of the day --- */

const struct eligible_test *eligible_test_on(const struct eligible_check *c, const char *code)
{
	const struct eligible_categories_file *file = c->e->categories;

	for (unsigned i = 0; i < file->tests_count; i++)
		if (strcmp(file->tests[i].code, code) == 0 &&
		    law_row_valid(&file->tests[i].row, c->on))
			return &file->tests[i];
	return NULL;
}

const struct eligible_switch *eligible_switch_on(const struct eligible_check *c, const char *name)
{
	const struct eligible_switches_file *file = c->e->switches;

	for (unsigned i = 0; i < file->switches_count; i++)
		if (strcmp(file->switches[i].name, name) == 0 &&
		    law_row_valid(&file->switches[i].row, c->on))
			return &file->switches[i];
	return NULL;
}

/* --- truth --- */

static enum law_flag least(enum law_flag a, enum law_flag b)
{
	if (a == LAW_NO || b == LAW_NO)
		return LAW_NO;
	return a == LAW_YES ? b : a;
}

static enum law_flag most(enum law_flag a, enum law_flag b)
{
	if (a == LAW_YES || b == LAW_YES)
		return LAW_YES;
	return a == LAW_NO ? b : a;
}

static enum law_flag all_of(const struct eligible_check *c, const struct eligible_condition *when)
{
	enum law_flag found = LAW_YES;

	for (unsigned i = 0; i < when->all_count; i++)
		found = least(found, eligible_truth(c, &when->all[i]));
	return found;
}

static enum law_flag any_of(const struct eligible_check *c, const struct eligible_condition *when)
{
	enum law_flag found = LAW_NO;

	for (unsigned i = 0; i < when->any_count; i++)
		found = most(found, eligible_truth(c, &when->any[i]));
	return found;
}

/* Of the values that are possible, do all satisfy, or some, or none? */
static enum law_flag within(uint16_t possible, uint16_t satisfying)
{
	if ((possible & satisfying) == 0)
		return LAW_NO;
	return (possible & ~satisfying) == 0 ? LAW_YES : LAW_UNKNOWN;
}

static enum law_flag of_age(const struct eligible_known *known,
			    const struct eligible_age_range *range)
{
	if (known->age_most < range->at_least || known->age_least >= range->below)
		return LAW_NO;
	return known->age_least >= range->at_least && known->age_most < range->below ? LAW_YES
										     : LAW_UNKNOWN;
}

/* The check of the files has seen that a row is there on every day on which it is asked for. */
static enum law_flag of_test(const struct eligible_check *c, const char *code)
{
	const struct eligible_test *test = eligible_test_on(c, code);

	must(test != NULL);
	return eligible_truth(c, test->when);
}

static enum law_flag of_switch(const struct eligible_check *c, const char *name)
{
	const struct eligible_switch *found = eligible_switch_on(c, name);

	must(found != NULL);
	return found->value;
}

enum law_flag eligible_truth(const struct eligible_check *c, const struct eligible_condition *when)
{
	switch (when->kind) {
	case ELIGIBLE_ALL:
		return all_of(c, when);
	case ELIGIBLE_ANY:
		return any_of(c, when);
	case ELIGIBLE_FACT:
	case ELIGIBLE_ROLE:
		return within(c->known.may[when->fact_id], when->may);
	case ELIGIBLE_AGE:
		return of_age(&c->known, when->age);
	case ELIGIBLE_TEST:
		return of_test(c, when->test);
	case ELIGIBLE_SWITCH:
		return of_switch(c, when->switch_name);
	case ELIGIBLE_OUTSIDE:
		return LAW_NO; /* no fact describes it, so no fact can make it true */
	}
	must(false);
	return LAW_UNKNOWN;
}
