/* The five files of eligibility, read and checked. */
#include "law/law_eligible_check.h"

/* What compares one file with another waits until all are read. */
bool eligibility_load(struct law_loading *l, struct eligibility **out)
{
	struct eligibility *e = arena_one(l->arena, struct eligibility);
	size_t before = l->problems->count;

	law_read(l, CATEGORIES_NAME, &eligible_categories_schema, (void **)&e->categories);
	law_read(l, SWITCHES_NAME, &eligible_switches_schema, (void **)&e->switches);
	law_read(l, EVIDENCE_NAME, &eligible_evidence_schema, (void **)&e->evidence);
	law_read(l, AREAS_NAME, &eligible_areas_schema, (void **)&e->areas);
	law_read(l, QUESTIONS_NAME, &eligible_questions_schema, (void **)&e->questions);
	if (l->problems->count > before)
		return false;
	eligible_check_category_rows(l, e);
	eligible_check_evidence_rows(l, e);
	if (l->problems->count > before)
		return false;
	eligible_check_categories(l, e);
	eligible_check_evidence(l, e);
	eligible_check_areas(l, e);
	eligible_check_questions(l, e);
	if (l->problems->count > before)
		return false;
	*out = e;
	return true;
}
