/*
 * Running clocks.  A clock is a row of the law (law/vn/clocks.yaml) applied to an event: the due
 * instant is computed here from the start and the facts, never typed in, and an invariant computes
 * it again.
 */
#ifndef CLOCKS_CLOCKS_H
#define CLOCKS_CLOCKS_H

#include "journal/journal.h"
#include "law/law.h"

struct clock_fact {
	const char *name, *value; /* "hard_area", "yes" */
};

/* Who must act now; `owner` is said where no person is named. */
struct clock_holder {
	const char *owner;   /* a code of law/vn/clocks.yaml; NULL: the rule's own */
	struct seat_id seat; /* v = 0: nobody in person */
	struct str name;
};

struct clock_start {
	const char *rule; /* "A03" */
	const char *subject_kind;
	int64_t subject;
	struct str subject_name; /* code or register number, for the board */
	struct unit_id scope;
	int64_t start_at;
	struct clock_holder holder;
	struct clock_fact facts[4]; /* ends with name = NULL */
};

/*
 * Inside an op.  The rule must be in force on the start's day: a missing rule is a bug of the law
 * data. UNAVAILABLE with a reason when the calendar does not reach the due day yet: nobody guesses
 * a holiday.
 */
enum outcome clocks_start(struct task *t, const struct clock_start *what);
/* Stops the running clocks of that rule on the subject; how many there were. */
int64_t clocks_stop(struct task *t, const char *subject_kind, int64_t subject, const char *rule,
		    const char *event);
/* All running clocks of the subject: their ground fell away. */
int64_t clocks_cancel_all(struct task *t, const char *subject_kind, int64_t subject,
			  const char *event);
/*
 * What had ended them was a mistake: those that this event ended at this instant run on, from the
 * same start to the same limit; how many there are.  What would have been reminded of meanwhile is
 * reminded of now, and a deletion that waited waits again.
 */
int64_t clocks_run_on(struct task *t, const char *subject_kind, int64_t subject, const char *event,
		      int64_t ended_at);
/* The running clock of that rule gets another holder. */
void clocks_hand(struct task *t, const char *subject_kind, int64_t subject, const char *rule,
		 const struct clock_holder *holder);

/* Whoever sits there is called otherwise: what runs in their name says so. */
void clocks_rename(struct task *t, struct seat_id seat, struct str name);
/* The same for who works on paper, of whom a clock of the unit has nothing but the name. */
void clocks_rename_absent(struct task *t, struct unit_id scope, struct str before, struct str name);

struct clocks_propose_in {
	struct clock_id id;
	struct str ground; /* 'wrong_matter', 'no_event', 'twice' */
	struct str why;
};
/*
 * Says that a running clock was entered by mistake.  CONFLICT when that waits for a second person
 * already, TOO_LATE when the clock has ended: what has ended is history.
 */
enum outcome clocks_propose_deletion(struct task *t, const struct clocks_propose_in *in,
				     struct nothing *out);
struct clocks_decide_in {
	struct clock_id id;
	bool confirmed;
};
/* Another person decides.  DENIED for who proposed it, TOO_LATE when nothing waits. */
enum outcome clocks_decide_deletion(struct task *t, const struct clocks_decide_in *in,
				    struct nothing *out);

struct clocks_explain_in {
	struct clock_id id;
	struct str cause; /* code of a row of the causes in law/vn/watch.yaml */
	struct str words; /* may be empty */
};
/*
 * Why a duty is done late, running or ended.  DENIED for who neither holds the clock nor heads the
 * centre, CONFLICT when it is in time, INVALID for a cause that is not offered.
 */
enum outcome clocks_explain_late(struct task *t, const struct clocks_explain_in *in,
				 struct nothing *out);

/* Inside an op: keeps the bytes of the law files that this program runs with. */
void clocks_keep_law(struct task *t);

/*
 * Pages: fills the record `clock` of clocks.views; running before finished, then by due.  At most
 * 200, those that were started last.
 */
struct clock;
size_t clocks_of(struct task *t, const char *subject_kind, int64_t subject, struct clock **out);
/* The running clock that is due first; NULL when none runs. */
struct clock *clocks_next(struct task *t, const char *subject_kind, int64_t subject);

/* What a seat of the actor's scope has: overdue, and still due until Sunday. */
struct clock_load {
	struct seat_id seat;
	int64_t late, week;
};
size_t clocks_by_seat(struct task *t, struct clock_load **out);
/* What the board says first: of the actor's scope, or with `mine` what their seat holds. */
struct clock_desk {
	int64_t late, today;
	struct clock *first; /* of those and what is due soon, by limit; at most CLOCK_DESK_MOST */
	size_t first_count;
	int64_t doubted; /* in the scope, and wait for a second person */
};
#define CLOCK_DESK_MOST 5
void clocks_show_desk(struct task *t, bool mine, struct clock_desk *out);
/* What runs and is held by that seat, whoever asks: for its owner's own calendar. */
size_t clocks_held_by(struct task *t, struct seat_id seat, struct clock **out);

extern const struct right right_see_clocks;
/* What was started on a day in the actor's scope, and what is late or due next. */
struct clock_slip;
/* The day of "23/11/2026" or "2026-11-23", today for nothing; refuses what is no day. */
enum outcome clocks_slip_day(struct task *t, struct str typed, struct day *day);
void clocks_show_slip(struct task *t, struct day day, struct clock_slip *slip);

/* What a list's own query joins of a running clock, so that a page of them costs one query. */
struct clock_running {
	struct str rule, facts;
	int64_t start_at, due_at, later_at;
};
void clocks_show_running(struct task *t, const struct clock_running *running, struct clock *out);
/*
 * The clock as it would run from `start_at`; false when no such rule is in force or the calendar
 * ends before it.
 */
bool clocks_preview(struct task *t, const char *rule, int64_t start_at,
		    const struct clock_fact *facts, struct clock *out);

extern const struct module clocks_module;

#endif
