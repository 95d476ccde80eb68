/*
 * The register of matters, form 01-TP-TGPL: how it is closed, which columns it has, and what the
 * words in a register kept on paper mean.  Rows of law/vn/registers.yaml.
 */
#ifndef LAW_REGISTERS_H
#define LAW_REGISTERS_H

#include "law/law.h"

/* How often a register is closed: every so many months of its year. */
struct register_closing {
	const char *code, *title, *title_en; /* "month", "half", "year" */
	int months;                          /* a divisor of 12 */
	struct law_row row;
};

/* A word with its spellings: the title in either language, the code and every one of `words`. */
struct register_term {
	const char *code, *title, *title_en;
	enum law_flag needed; /* of a column: a file that is taken over must have it */
	const char **words;
	unsigned words_count;
};

enum register_list {
	REGISTER_COLUMNS,
	REGISTER_STATES,
	REGISTER_MATTERS, /* further words for the codes of aid.yaml */
	REGISTER_FORMS,
	REGISTER_ANSWERS,    /* yes and no */
	REGISTER_CATEGORIES, /* further words for the codes of categories.yaml */
	REGISTER_LIST_COUNT
};

/* Key of the form that the register is kept on. */
const char *register_form(const struct law *law);
/* Shortest period first; the rows live as long as the snapshot. */
size_t register_closings(const struct law *law, const struct register_closing **rows);
/* NULL when no such period is closed on that day. */
const struct register_closing *register_closing_find(const struct law *law, struct str code,
						     struct day on);
const char *register_closing_title(const struct register_closing *c, enum language language);

/* In the file's order. */
size_t register_terms(const struct law *law, enum register_list list,
		      const struct register_term **rows);
const struct register_term *register_term_find(const struct law *law, enum register_list list,
					       struct str code);
/*
 * What somebody wrote, with or without marks, in capitals or not; NULL when no term has that
 * spelling.
 */
const struct register_term *register_term_read(struct arena *a, const struct law *law,
					       enum register_list list, struct str written);
const char *register_term_title(const struct register_term *term, enum language language);

#endif
