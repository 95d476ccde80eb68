/*
 * What is asked when somebody asks for legal aid: who asks and what they may see, which day
 * presses, which ethnic group.  Rows of law/vn/asking.yaml.
 */
#ifndef LAW_ASKING_H
#define LAW_ASKING_H

#include "law/law.h"

/* What who asks may see of the request while nobody has decided otherwise; more is greater. */
enum asking_sees {
	ASKING_SEES_NOTHING,
	ASKING_SEES_PROGRESS,
	ASKING_SEES_ALL
};

/* What who asks is to the person aided. */
struct asking_relation {
	const char *code, *title, *title_en;
	enum asking_sees sees;
	int acts_below; /* completed years below which they act for the person; 0: never */
	struct law_row row;
};

/* A day that makes a request one to accept at once when fewer working days than these are left. */
struct asking_pressing {
	const char *code; /* "trial", "limit" */
	const char *title, *title_en;
	int working_days;
	struct law_row row;
};

/* An ethnic group: the id of the code list and the number in it, "121-08". */
struct asking_group {
	const char *code, *title, *title_en;
	struct law_row row;
};

/* All that are valid on that day, in the file's order; the list lives in `a`. */
size_t asking_relations(struct arena *a, const struct law *law, struct day on,
			const struct asking_relation ***list);
size_t asking_groups(struct arena *a, const struct law *law, struct day on,
		     const struct asking_group ***list);

/* NULL when there is none of that code on that day. */
const struct asking_relation *asking_relation_find(const struct law *law, struct str code,
						   struct day on);
const struct asking_group *asking_group_find(const struct law *law, struct str code, struct day on);
/*
 * The ground on which `day` (of a trial: "trial"; the last day of a limitation: "limit") presses on
 * the day `on`; NULL when it does not: it is too far off, or over.
 */
const struct asking_pressing *asking_pressing(const struct law *law, const char *code,
					      struct day day, struct day on);

const char *asking_relation_title(const struct asking_relation *r, enum language language);
const char *asking_group_title(const struct asking_group *g, enum language language);

#endif
