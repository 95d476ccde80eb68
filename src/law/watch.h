/*
 * When people are reminded of a clock, and when a matter counts as standing still.  Rows of
 * law/vn/watch.yaml: the habit of an office and not the law, so an operator may replace them.
 */
#ifndef LAW_WATCH_H
#define LAW_WATCH_H

#include "law/law.h"

/* How a clock runs, as far as reminding goes. */
enum watch_pace {
	WATCH_AT_ONCE,
	WATCH_HOURS,
	WATCH_DAYS, /* working days and months too */
};

enum watch_event {
	WATCH_NEARING,
	WATCH_DUE,
	WATCH_OVERDUE,
	WATCH_ESCALATED,
	WATCH_EVENT_COUNT
};

enum watch_pace watch_pace(enum law_unit unit);
/* "at_once", "hours", "days". */
const char *watch_pace_code(enum watch_pace pace);
/* "nearing", "due", "overdue", "escalated". */
const char *watch_event_code(enum watch_event event);

struct watch_moment {
	enum watch_event event;
	int64_t at;
};
#define WATCH_MOMENTS_MOST 8

/*
 * When to remind of a clock that runs from `start` to `due`, in the order of the file; how many.
 * A moment before the start, or past the days that the calendar knows, is left out.
 */
size_t watch_moments(const struct law *law, enum watch_pace pace, int64_t start, int64_t due,
		     struct watch_moment out[WATCH_MOMENTS_MOST]);

/*
 * A matter in that state stands still when nothing was noted since before the instant in *before;
 * false when nobody watches the state.
 */
bool watch_stuck_before(const struct law *law, struct str state, int64_t now, int64_t *before);
/*
 * What came by that channel ("post") before the instant in *before is entered late, and somebody
 * says why; false when nobody watches the channel.
 */
bool watch_entered_before(const struct law *law, struct str channel, int64_t now, int64_t *before);
/*
 * What somebody acts by ("card", "contract") and ends by that day is announced to who assigns;
 * DAY_NONE when nobody watches it, or the calendar does not reach so far.
 */
struct day watch_ending_until(const struct law *law, struct str what, struct day today);
/* The `place`-th state that is watched; NULL behind the last. */
const char *watch_stuck_state(const struct law *law, size_t place, struct day on);

/* Why a duty is done late, as its holder may say it. */
struct watch_cause {
	const char *code, *title, *title_en;
	const char *why; /* what an office learns from it */
	struct law_row row;
};
#define WATCH_NO_CAUSE "none" /* no code: stands for nobody's having said one */
/* All rows, in the order of the file; none where an operator's file has none. */
size_t watch_causes(const struct law *law, const struct watch_cause **rows);
bool watch_cause_offered(const struct watch_cause *cause, struct day on);
/* The code itself when no row has it any more. */
struct str watch_cause_title(const struct law *law, struct str code, enum language language);

/* The n-th working day after (n > 0) or before (n < 0) that day; DAY_NONE past the calendar. */
struct day watch_working_day(const struct law *law, struct day from, int n);

#endif
