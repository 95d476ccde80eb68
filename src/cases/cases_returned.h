/* Papers of a matter that come back unsigned: what falls with them, what is written anew. */
#ifndef CASES_RETURNED_H
#define CASES_RETURNED_H

#include "cases/cases_file_papers.h"

/* For struct paper_place. */
enum outcome cases_paper_fell(struct task *t, const struct paper_withdraw *in,
			      enum paper_fate *out);
enum outcome cases_paper_anew(struct task *t, const struct paper_anew *in, enum paper_fate *out);
void cases_paper_words(struct task *t, const struct paper_anew *which, struct paper_words *out);

/* ---- cases_reverse.c ---- */

/* The form of the decision that assigned who is in charge; empty when the law names none. */
struct str cases_decision_type(struct task *t, const struct case_file *c);
/* Whether who is in charge took somebody's place for a cause of the law. */
bool cases_has_replaced(struct task *t, const struct case_file *c);
/* The newest of that type; v = 0: none. */
struct paper_id cases_paper_in_force(struct task *t, const struct case_file *c, struct str type);

#endif
