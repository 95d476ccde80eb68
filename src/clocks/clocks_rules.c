#include "clocks/clocks_rules.h"

#include "law/watch.h"

/*
 * When a duty begins to press: a matter of display, not of law.  Three working days are what the
 * law gives for most assignments, so whoever plans from this list plans for all of them.
 */
#define SOON_DAYS   3
#define TODAY_HOURS 24
/* The law says "at once" and names no hours: within a day it is now, after that it is late. */
#define AT_ONCE_GRACE TIME_DAY
#define FACTS_MOST    16

static bool counts(const struct law *law, enum law_unit unit, struct day d)
{
	return unit != LAW_UNIT_WORKING_DAYS || law_day(law, d).works;
}

/* Days of the unit after `from` up to and including `to`. */
static int64_t days_between(const struct law *law, enum law_unit unit, struct day from,
			    struct day to)
{
	int64_t n = 0;

	for (struct day d = day_plus(from, 1); d.v <= to.v; d = day_plus(d, 1))
		n += counts(law, unit, d);
	return n;
}

void clocks_bounds(const struct law *law, int64_t now, struct clock_bounds *out)
{
	struct day today = day_of(now), soon = watch_working_day(law, today, SOON_DAYS);

	*out = (struct clock_bounds){
		.now = now,
		.at_once_before = now - AT_ONCE_GRACE,
		.hours_until = now + TODAY_HOURS * TIME_HOUR,
		.today_end = day_end(today),
		/* Past the known calendar nothing is due, because no clock starts there. */
		.soon_end = day_end(day_is_none(soon) ? today : soon),
	};
}

static bool in_minutes(enum law_unit unit)
{
	return unit == LAW_UNIT_HOURS || unit == LAW_UNIT_AT_ONCE;
}

static void look_at_hours(const struct clock_state *s, struct clock_look *out)
{
	bool today = s->due - s->now < TODAY_HOURS * TIME_HOUR;

	out->left = (out->late ? s->now - s->due : s->due - s->now) / TIME_MINUTE;
	out->tone = out->late ? "late" : today ? "today" : "soon";
}

static void look_at_days(const struct law *law, const struct clock_state *s, struct clock_look *out)
{
	struct day today = day_of(s->now), last = day_of(s->due - 1);
	struct clock_bounds bounds;

	if (out->late) {
		/* On the Saturday after a Friday the first day over has begun. */
		int64_t over = days_between(law, s->unit, last, today);

		out->left = over ? over : 1;
		out->tone = "late";
		return;
	}
	out->left = days_between(law, s->unit, today, last);
	/* At 24:00 sharp it is the next day already, and still in time. */
	clocks_bounds(law, s->now, &bounds);
	out->tone = last.v <= today.v ? "today" : s->due <= bounds.soon_end ? "soon" : "calm";
}

void clocks_look(const struct law *law, const struct clock_state *s, struct clock_look *out)
{
	int64_t until = s->ended ? s->ended : s->now;

	*out = (struct clock_look){
		.late = until > s->due + (s->unit == LAW_UNIT_AT_ONCE ? AT_ONCE_GRACE : 0)};
	if (s->cancelled) {
		out->tone = "cancelled";
		out->late = false;
	} else if (s->ended) {
		struct clock_state then = *s;

		then.now = s->ended;
		then.ended = 0;
		if (in_minutes(s->unit))
			out->left = (s->ended - s->start) / TIME_MINUTE;
		else
			look_at_days(law, &then, out);
		out->tone = "done";
	} else if (s->unit == LAW_UNIT_AT_ONCE) {
		out->tone = out->late ? "late" : "today";
		out->left = (s->now - s->start) / TIME_MINUTE;
	} else if (in_minutes(s->unit)) {
		look_at_hours(s, out);
	} else {
		look_at_days(law, s, out);
	}
}

static enum law_flag flag_of(struct str word)
{
	return str_is(word, "yes") ? LAW_YES : str_is(word, "no") ? LAW_NO : LAW_UNKNOWN;
}

struct law_facts clocks_facts_read(struct arena *a, struct str stored)
{
	struct law_fact *rows = arena_many(a, FACTS_MOST, struct law_fact);
	size_t count = 0;
	struct str line, name, value;

	while (stored.len && count < FACTS_MOST) {
		str_cut(stored, '\n', &line, &stored);
		str_cut(line, '=', &name, &value);
		rows[count++] = (struct law_fact){str_z(a, name), flag_of(value)};
	}
	return (struct law_facts){rows, count};
}
