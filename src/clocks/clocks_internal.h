#ifndef CLOCKS_INTERNAL_H
#define CLOCKS_INTERNAL_H

#include "clocks.sql.h"
#include "clocks.views.h"
#include "clocks/clocks.h"
#include "clocks/clocks_reasons.h"
#include "law/watch.h"

/* Facts as they are stored: lines "name=value". */
struct str clocks_facts_text(struct arena *a, const struct clock_fact *facts);
/* What the board is narrowed to. */
struct clock_filter {
	struct seat_id seat; /* v = 0: any */
	struct str owner;    /* code of an owner, of what no person holds; empty: any */
	bool mine, week;
	struct str rule, tone; /* empty: any */
	struct str cause;      /* why it is late, or WATCH_NO_CAUSE; empty: any */
	int64_t from_due;      /* the page begins behind this clock; 0: the first page */
	struct clock_id from_id;
	int64_t from_proposed; /* deletions that wait, behind this one; 0: the first */
	struct proposal_id from_proposal;
};
#define CLOCKS_EVERY \
	((struct clock_filter){ \
		.owner = STR(""), \
		.rule = STR(""), \
		.tone = STR(""), \
		.cause = STR(""), \
	})
void clocks_show_board(struct task *t, const struct clock_filter *filter,
		       struct clock_board *board);
/* False when there is none in the actor's scope. */
bool clocks_show_sheet(struct task *t, struct clock_id id, struct clock_sheet *view);
void clocks_show(struct task *t, const struct clock_of_row *row, struct clock *c);
/* Fills what was said of a deletion, and whether the reader may decide. */
void clocks_show_mistakes(struct task *t, struct clock_id clock, struct clock_sheet *view);
/* Fills why it is late, and whether the reader may say it. */
void clocks_show_causes(struct task *t, const struct clock_of_row *row, struct clock_sheet *view);
/*
 * A department sees how late its centres are, not whom and what it is about; who asked for aid
 * follows it under the code.
 */
bool clocks_opens_subjects(const struct task *t);

/* The seat of who sees what they hold and nothing else; v = 0: sees all of the own centre. */
struct seat_id clocks_own(const struct task *t);

extern const struct right right_open_clocks, right_doubt_clocks, right_delete_clocks,
	right_explain_clocks;

/* From the event to the limit; moments up to `told` have been told of, or were before all this. */
struct clock_span {
	int64_t start, due, told;
};
void clocks_plan_reminders(struct task *t, struct clock_id clock, struct unit_id scope,
			   enum watch_pace pace, const struct clock_span *span);
/* The job: tells of what is due to be told. */
enum outcome clocks_remind(struct task *t, int64_t subject);
bool clocks_about(struct task *t, int64_t subject, struct event_about *out);
/* How many run in the name of the seat. */
int64_t clocks_held(struct task *t, struct seat_id seat);

/* Who gives the aid says it of clocks that they hold, and of no colleague's. */
bool clocks_may_doubt(const struct task *t, const struct clock_of_row *row);
/* Who holds it, a receiver for what no person holds, and the heads. */
bool clocks_may_explain(const struct task *t, const struct clock_of_row *row);
/*
 * Inside an op: in the record of the matter, where everybody reads it who reads the matter.
 * `cause` is a code of law/vn/watch.yaml; empty for what has none.
 */
void clocks_note(struct task *t, const struct clock_told_row *c, const char *what,
		 struct str cause);

struct web;
enum outcome clocks_done_late_page(struct task *t, struct web *w);
enum outcome clocks_board_page(struct task *t, struct web *w);
enum outcome clocks_slip_page(struct task *t, struct web *w);
enum outcome clocks_sheet_page(struct task *t, struct web *w);
enum outcome clocks_propose_post(struct task *t, struct web *w);
enum outcome clocks_decide_post(struct task *t, struct web *w);
enum outcome clocks_explain_post(struct task *t, struct web *w);
/* Computes every running clock again; a sentence per one that comes out otherwise. */
void clocks_verify(struct task *t, struct buf *findings);

#endif
