/* How near a clock is to its end, in the units of the law.  Pure. */
#ifndef CLOCKS_RULES_H
#define CLOCKS_RULES_H

#include "law/watch.h"

/*
 * Where the board's columns end for clocks of one pace: what is due before `late` is overdue,
 * before `today` is due today, before `soon` is soon; what is due later is calm.  The one place
 * that says so: pages compare with these, and so do the queries.
 */
struct clock_edges {
	int64_t late, today, soon;
};
/* The law says "at once" and names no hours: within a day it is now, after that it is late. */
#define CLOCK_AT_ONCE_GRACE TIME_DAY
void clocks_edges(const struct law *law, enum watch_pace pace, int64_t now,
		  struct clock_edges *out);
/* "late", "today", "soon" or "calm". */
const char *clocks_tone(const struct clock_edges *edges, int64_t due);
/* The limits [*from, *until) that have that tone; an empty one: all. */
void clocks_tone_span(const struct clock_edges *edges, struct str tone, int64_t *from,
		      int64_t *until);

/* What decides the look of a clock. */
struct clock_state {
	int64_t now;
	int64_t start, due;
	int64_t ended; /* 0 while it runs */
	bool cancelled;
	enum law_unit unit;
};

struct clock_look {
	const char *tone; /* "late", "today", "soon", "calm", "done", "cancelled" */
	/*
	 * Minutes for hours and at-once, else days of the unit; how far over when late, a begun day
	 * counted.
	 */
	int64_t left;
	bool late;
};

/* The calendar is needed for working days only. */
void clocks_look(const struct law *law, const struct clock_state *state, struct clock_look *out);
/* Facts are stored as lines "name=value"; these read them back.  The array lives in the arena. */
struct law_facts clocks_facts_read(struct arena *a, struct str stored);

#endif
