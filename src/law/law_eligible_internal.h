/* The rows of the eligibility files, and the evaluator's parts; for law_eligible*.c alone. */
#ifndef LAW_ELIGIBLE_INTERNAL_H
#define LAW_ELIGIBLE_INTERNAL_H

#include "law/aid.h"
#include "law/eligible.h"
#include "law/law_internal.h"

#include <limits.h>

#define ELIGIBLE_AGE_MOST (INT_MAX - 1)

/* --- rows --- */

struct eligible_age_range {
	int at_least;
	int below; /* absent in the file: above ELIGIBLE_AGE_MOST after the check */
};

enum eligible_kind {
	ELIGIBLE_ALL,
	ELIGIBLE_ANY,
	ELIGIBLE_FACT,
	ELIGIBLE_AGE,
	ELIGIBLE_ROLE,
	ELIGIBLE_TEST,
	ELIGIBLE_SWITCH,
	ELIGIBLE_OUTSIDE
};

/* Exactly one of the keys is there; the check finds that out and fills the last part. */
struct eligible_condition {
	struct eligible_condition *all, *any;
	unsigned all_count, any_count;
	const char *fact;
	enum law_flag *is; /* NULL: yes */
	struct eligible_age_range *age;
	const char **role;
	unsigned role_count;
	const char *test, *switch_name;
	enum law_flag outside;

	enum eligible_kind kind;
	enum eligible_fact fact_id;
	uint16_t may; /* of fact or role: the values that satisfy it, a bit each */
};

/* What a choice of a question says: one of the three. */
struct eligible_setting {
	const char *fact;
	enum law_flag *is; /* NULL: yes */
	const char *role;
	struct eligible_age_range *age;

	enum eligible_fact fact_id;
	enum eligible_role role_id;
};

/* The title of a fact or role, by its name. */
struct eligible_label {
	const char *name, *title, *title_en;
	enum law_flag presumed; /* of a fact that nobody mentions */
};

struct eligible_test {
	const char *code;
	struct law_row row;
	struct eligible_condition *when;
};

struct eligible_list {
	const char *code;
	struct law_row row;
};

struct eligible_need_tree {
	struct eligible_need_tree *all, *any;
	unsigned all_count, any_count;
	const char *paper_code, *group_code;

	const struct eligible_paper *paper;
};

struct eligible_group {
	const char *code;
	struct law_row row;
	struct eligible_need_tree *need;
};

struct eligible_evidence {
	const char *category;
	struct law_row row;
	struct eligible_need_tree *need;
};

enum eligible_extent {
	ELIGIBLE_WHOLE,
	ELIGIBLE_PARTLY
};

struct eligible_area {
	const char *commune, *name, *village; /* village NULL: the row is about the commune */
	enum eligible_extent extent;
	struct law_row row;
};

struct eligible_categories_file {
	struct eligible_label *facts, *roles;
	unsigned facts_count, roles_count;
	struct eligible_list *lists;
	unsigned lists_count;
	struct eligible_test *tests;
	unsigned tests_count;
	struct eligible_category *categories;
	unsigned categories_count;
};

struct eligible_switches_file {
	struct eligible_switch *switches;
	unsigned switches_count;
};

struct eligible_evidence_file {
	struct eligible_concept *concepts;
	unsigned concepts_count;
	struct eligible_paper *papers;
	unsigned papers_count;
	struct eligible_group *groups;
	unsigned groups_count;
	struct eligible_evidence *evidence;
	unsigned evidence_count;
	struct eligible_paper_rule *rules;
	unsigned rules_count;
};

struct eligible_areas_file {
	enum law_flag complete; /* LAW_YES: what is not listed is not in an area */
	struct eligible_area *areas;
	unsigned areas_count;
};

struct eligible_questions_file {
	struct eligible_question *questions;
	unsigned questions_count;
};

struct eligibility {
	struct eligible_categories_file *categories;
	struct eligible_switches_file *switches;
	struct eligible_evidence_file *evidence;
	struct eligible_areas_file *areas;
	struct eligible_questions_file *questions;
	const struct eligible_label *fact_labels[ELIGIBLE_FACT_COUNT];
	const struct eligible_label *role_labels[ELIGIBLE_ROLE_COUNT];
};

extern const cyaml_schema_value_t eligible_categories_schema, eligible_switches_schema,
	eligible_evidence_schema, eligible_areas_schema, eligible_questions_schema;

bool eligible_fact_find(struct str name, enum eligible_fact *out);
bool eligible_role_find(struct str name, enum eligible_role *out);
const char *eligible_role_name(enum eligible_role r);
/*
 * Completed years.  A birthday counts from its first moment; who was born on 29 February completes
 * a year on 1 March where there is no such day: a protected age is not ended a day early.
 */
int eligible_age(struct day born, struct day on);

/* --- evaluating --- */

/* What may still be true of a person: the possible values of each fact, an interval of ages. */
struct eligible_known {
	uint16_t may[ELIGIBLE_FACT_COUNT]; /* 1 << enum law_flag, or 1 << enum eligible_role */
	int age_least, age_most;
};

/* One evaluation: a person under the rules of a day. */
struct eligible_check {
	struct arena *arena;
	const struct eligibility *e;
	struct day on;
	struct eligible_known known;
};

struct eligible_check eligible_check_of(struct arena *a, const struct eligibility *e, struct day on,
					const struct eligible_facts *facts);
/* Kleene's logic: unknown only where what is unknown could turn it either way. */
enum law_flag eligible_truth(const struct eligible_check *c, const struct eligible_condition *when);
const struct eligible_test *eligible_test_on(const struct eligible_check *c, const char *code);
const struct eligible_switch *eligible_switch_on(const struct eligible_check *c, const char *name);

/*
 * One way to satisfy a category: what may be known then is narrower than what is known now, and the
 * switches of `open` (a bit each, by their row) must be decided with yes.
 */
struct eligible_way {
	const struct eligible_category *category;
	struct eligible_known known;
	uint64_t open;
};

struct eligible_ways {
	struct eligible_way *rows;
	size_t count, room;
};

#define ELIGIBLE_SWITCHES_MOST 64

/* All ways that are still possible, without those that ask for more than another one does. */
struct eligible_ways eligible_ways_left(const struct eligible_check *c);
/* How many facts, and decided switches, the way still needs; the facts are marked in `facts`. */
unsigned eligible_way_missing(const struct eligible_check *c, const struct eligible_way *way,
			      bool facts[ELIGIBLE_FACT_COUNT]);

/* The papers of a category, flattened, added to the end of a list. */
struct eligible_needs {
	struct eligible_need *rows;
	size_t count, room;
};

void eligible_needs_add(const struct eligible_check *c, const struct eligible_category *category,
			struct eligible_needs *to);

/* Runs a file of cases ("cases/eligible_ages.yaml"); answers how many there were. */
size_t eligible_cases_run(struct law_loading *l, const struct law *law, const char *name);

#endif
