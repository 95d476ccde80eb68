#ifndef CASES_INTERNAL_H
#define CASES_INTERNAL_H

#include "cases.sql.h"
#include "cases/cases.h"
#include "cases/cases_reasons.h"
#include "cases/cases_rules.h"

extern const struct right right_read_cases, right_assign_cases, right_work_on_cases;

struct case_file cases_of_row(const struct case_find_row *row);

/* The case when `event` can happen to it and the page was not stale. */
enum outcome cases_open_for(struct task *t, struct case_id id, int64_t rev, enum case_event event,
			    struct case_file *out);
/* The same, when the actor's own provider row is the one in charge. */
enum outcome cases_open_mine(struct task *t, struct case_id id, int64_t rev, enum case_event event,
			     struct case_file *out);
/* A journal entry of the case; facts end with name = NULL. */
void cases_note(struct task *t, const struct case_file *c, const char *what,
		const struct journal_fact *facts);

/* At least a minute, and no longer than the day that it was done on. */
bool cases_is_work_length(int64_t minutes);

/* Is the actor the provider in charge? */
bool cases_in_charge(struct task *t, const struct case_file *c);

#endif
