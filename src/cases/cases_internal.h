#ifndef CASES_INTERNAL_H
#define CASES_INTERNAL_H

#include "base/seal.h"
#include "cases.sql.h"
#include "cases/assigning.h"
#include "cases/cases_reasons.h"
#include "cases/cases_rules.h"
#include "jobs/jobs.h"

extern const struct right right_read_cases, right_assign_cases, right_work_on_cases,
	right_void_cases, right_discontinue_cases;

/* Where words of a matter stand sealed. */
#define CASE_VOID_WHY(id)  ((struct seal_place){"case_file", "void_why", (id).v})
#define CASE_CLEARANCE(id) ((struct seal_place){"conflict_check", "clearance", (id).v})
#define CASE_DATE_WHY(id)  ((struct seal_place){"case_date", "why", (id).v})

/* The case when `event` can happen to it and the page was not stale. */
enum outcome cases_open_for(struct task *t, struct case_id id, int64_t rev, enum case_event event,
			    struct case_file *out);
/* The same, when the actor's own provider row is the one in charge. */
enum outcome cases_open_mine(struct task *t, struct case_id id, int64_t rev, enum case_event event,
			     struct case_file *out);
/* A journal entry of the case; facts end with name = NULL. */
void cases_note(struct task *t, const struct case_file *c, const char *what,
		const struct journal_fact *facts);

/*
 * Who must act on a clock of a matter that nobody is in charge of: the director owes what the law
 * lays upon the organisation, and what it lays upon a provider until somebody is assigned; while
 * the seat is empty, the unit.  What is the client's own stays theirs.
 */
struct clock_holder cases_first_holder(struct task *t, const struct clock_start *clock);

/* At least a minute, and no longer than the day that it was done on. */
bool cases_is_work_length(int64_t minutes);

bool cases_is_criminal(const struct case_file *c);

/* ---- assigning ---- */

/* Who was said not to act in a matter. */
struct case_bars {
	struct bars_of_row *rows;
	size_t count;
};
void cases_bars(struct task *t, struct case_id id, struct case_bars *out);
/*
 * Why this provider may not act in the matter today: an id of law/vn/reasons.yaml; absent when
 * nothing is against it but, perhaps, a conflict.
 */
struct str cases_bar_of(struct task *t, const struct case_file *c, const struct provider *p,
			const struct case_bars *bars);
/* The title of a row of law/vn/reasons.yaml in the task's language, or the id itself. */
struct str cases_ground_title(struct task *t, struct str id, struct str *cite);
/* Was something found that is a conflict only if nobody says why it is none? */
bool cases_waits_for_clearance(const struct conflict_last_row *last);
/* Keeps that conflicts were looked for, what was found, and who said why it is none. */
void cases_conflict_keep(struct task *t, const struct case_file *c, const struct conflict *found,
			 struct str clearance);
/*
 * Everything that assigning means but the event: checks, the record of the conflict search, the
 * assignment, the decision, walls.
 */
enum outcome cases_put_in_charge(struct task *t, const struct case_file *c,
				 const struct cases_assign_in *in, struct provider *p);

/*
 * Inside the op that lets a matter go on, `c` as it is from now: a conflict that came up while it
 * rested is looked for again, now that somebody can be replaced.
 */
enum outcome cases_go_on(struct task *t, const struct case_file *c);

/* Causes to replace somebody that can come up in such a matter. */
bool cases_cause_fits(struct task *t, const struct case_file *c, const struct case_cause *cause);

struct work_term;
/*
 * Who the client is in the proceedings: as `said`, as it is known, or as follows from the matter;
 * NULL when there are no proceedings, or when somebody has to say it.
 */
const struct work_term *cases_standing(struct task *t, const struct case_file *c, struct str said);
/* Whether the form of aid is one in which the client stands somewhere. */
bool cases_in_proceedings(const struct case_file *c);

/* Nobody is in charge any more: the limit for assigning runs from the entry in the register. */
enum outcome cases_wait_again(struct task *t, const struct case_file *c);
/* The newest who was in charge before and did act; false when nobody did. */
struct assignments_of_row;
bool cases_former(struct task *t, const struct case_file *c, struct assignments_of_row *out);

/*
 * The decision in writing.  When the form of aid needs none: a notice to the client if somebody was
 * in charge before, else nothing.
 */
enum outcome cases_issue_decision(struct task *t, const struct case_file *c,
				  const struct provider *p, const struct cases_assign_in *in);
/* The written answer to a client whose wish for another person is not met. */
enum outcome cases_issue_answer(struct task *t, const struct case_file *c, struct str text,
				struct str origin);

/* ---- walls ---- */

/*
 * Whoever acts for the other side anywhere is kept out of this matter, and its provider out of
 * theirs.  Only for people whom the search takes for the same person: a likeness that somebody
 * cleared, or looked at by nobody, keeps nobody out.
 */
void cases_wall_sides(struct task *t, const struct case_file *c, const struct provider *p);
/* Keeps a provider out of a matter; nothing for who works on paper. */
void cases_wall_off(struct task *t, const struct case_file *c, const struct provider *p,
		    const char *cause);
bool cases_is_walled(struct task *t, const struct case_file *c, const struct provider *p);
/* The matter as those hear of it who must (struct event_about). */
bool cases_about(struct task *t, int64_t subject, struct event_about *out);
/* The client added papers to the request: who is in charge of its matter hears of it. */
enum outcome cases_paper_brought(struct task *t, int64_t subject, struct seat_id by);
/* Hears of an ended seat: the heads must know of the matters that stand in its name. */
enum outcome cases_provider_left(struct task *t, int64_t subject, struct seat_id by);
/* How many matters stand in the name of the seat and are not handed over. */
int64_t cases_held(struct task *t, struct seat_id seat);
/* Whether a line of a register carries the unit's abbreviation. */
bool cases_numbered(struct task *t, struct unit_id unit);

/*
 * Inside the acceptance: the trial of which the request tells is a date of the matter, without an
 * hour.  Nothing when there is no such day, or it is over.
 */
void cases_keep_told_trial(struct task *t, const struct case_file *c, struct day day);

/* Is the actor the provider in charge? */
bool cases_in_charge(struct task *t, const struct case_file *c);

#endif
