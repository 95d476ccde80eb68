#include "law/eligible_age.h"

#include "law/law_eligible_internal.h"

bool eligible_age_excludes(struct arena *a, const struct law *law, struct day on,
			   const struct eligible_category *category,
			   const struct eligible_facts *ages)
{
	const struct eligible_facts blank = eligible_facts_blank();
	struct eligible_facts alone = blank;

	alone.born = ages->born;
	alone.age_on = ages->age_on;
	alone.age_least = ages->age_least;
	alone.age_most = ages->age_most;
	struct eligible_check nothing = eligible_check_of(a, law_eligibility(law), on, &blank);
	struct eligible_check age = eligible_check_of(a, law_eligibility(law), on, &alone);

	/* What no fact describes is false before any age is known. */
	return eligible_truth(&nothing, category->when) != LAW_NO &&
	       eligible_truth(&age, category->when) == LAW_NO;
}
