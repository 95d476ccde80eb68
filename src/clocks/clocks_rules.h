/* How near a clock is to its end, in the units of the law.  Pure. */
#ifndef CLOCKS_RULES_H
#define CLOCKS_RULES_H

#include "law/law.h"

/* Where the board's columns end, as instants. */
struct clock_bounds {
	int64_t now;
	int64_t at_once_before; /* "at once" that is due before this is late */
	int64_t hours_until;    /* hour clocks due before this are due today */
	int64_t today_end, soon_end;
};
void clocks_bounds(const struct law *law, int64_t now, struct clock_bounds *out);

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
