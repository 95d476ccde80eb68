/* What the second pass over the eligibility files shares between its two parts. */
#ifndef LAW_ELIGIBLE_CHECK_H
#define LAW_ELIGIBLE_CHECK_H

#include "law/law_eligible_internal.h"

#define CATEGORIES_NAME "categories.yaml"
#define SWITCHES_NAME   "switches.yaml"
#define EVIDENCE_NAME   "evidence.yaml"
#define AREAS_NAME      "hard_areas.yaml"
#define QUESTIONS_NAME  "questions.yaml"

/* A list of rows with an id and a period, of whatever structure. */
struct eligible_rows {
	const char *file, *name;
	char *rows;
	size_t count, size, id, row; /* id and row: offsets */
};

#define ELIGIBLE_ROWS(file, name, array, number, structure, id_member) \
	((struct eligible_rows){file, name, (char *)(array), number, sizeof(structure), \
				offsetof(structure, id_member), offsetof(structure, row)})

/* One row whose parts are walked; the field of `at` follows the walk. */
struct eligible_walk {
	struct law_loading *l;
	struct eligibility *e;
	struct law_place at;
	const struct law_row *row; /* NULL: valid always */
};

struct eligible_walk eligible_walk_into(const struct eligible_walk *w, const char *part, size_t i);

/* Every row by itself, then that exactly one row of an id is valid on each day of its time. */
void eligible_check_rows(struct law_loading *l, struct eligible_rows list);
/* What the walked row uses must be in the list, on all days of the row. */
void eligible_check_used(const struct eligible_walk *w, struct eligible_rows list,
			 const char *what);
/* Resolves a condition and all its parts. */
void eligible_check_condition(const struct eligible_walk *w, struct eligible_condition *when);
void eligible_check_age(const struct eligible_walk *w, struct eligible_age_range *age);
bool eligible_check_fact(const struct eligible_walk *w, const char *name, enum eligible_fact *out);

/* The rows of each file, before anything compares their periods. */
void eligible_check_category_rows(struct law_loading *l, const struct eligibility *e);
void eligible_check_evidence_rows(struct law_loading *l, const struct eligibility *e);
/* The files, once their rows are known to be well-formed. */
void eligible_check_categories(struct law_loading *l, struct eligibility *e);
void eligible_check_evidence(struct law_loading *l, struct eligibility *e);
void eligible_check_areas(struct law_loading *l, struct eligibility *e);
void eligible_check_questions(struct law_loading *l, struct eligibility *e);

struct eligible_rows eligible_rows_of_categories(const struct eligibility *e);
struct eligible_rows eligible_rows_of_evidence(const struct eligibility *e);

#endif
