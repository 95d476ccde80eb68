#include "clocks/clocks_rules.h"

/*
 * When a duty begins to press: a matter of display, not of law.  Three working days are what the
 * law gives for most assignments, so whoever plans from this list plans for all of them.
 */
#define SOON_DAYS   3
#define TODAY_HOURS 24
#define FACTS_MOST  16

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

void clocks_edges(const struct law *law, enum watch_pace pace, int64_t now, struct clock_edges *out)
{
	struct day today = day_of(now), soon = watch_working_day(law, today, SOON_DAYS);

	if (pace == WATCH_AT_ONCE)
		*out = (struct clock_edges){now - CLOCK_AT_ONCE_GRACE, INT64_MAX, INT64_MAX};
	else if (pace == WATCH_HOURS)
		*out = (struct clock_edges){now, now + TODAY_HOURS * TIME_HOUR, INT64_MAX};
	else
		/*
		 * At 24:00 sharp it is the next day already, and still in time.  Past the known
		 * calendar nothing is due, because no clock starts there.
		 */
		*out = (struct clock_edges){now, day_end(today) + 1,
					    day_end(day_is_none(soon) ? today : soon) + 1};
}

const char *clocks_tone(const struct clock_edges *edges, int64_t due)
{
	return due < edges->late    ? "late"
	       : due < edges->today ? "today"
	       : due < edges->soon  ? "soon"
				    : "calm";
}

void clocks_tone_span(const struct clock_edges *edges, struct str tone, int64_t *from,
		      int64_t *until)
{
	*from = str_is(tone, "today")  ? edges->late
		: str_is(tone, "soon") ? edges->today
		: str_is(tone, "calm") ? edges->soon
				       : INT64_MIN;
	*until = str_is(tone, "late")    ? edges->late
		 : str_is(tone, "today") ? edges->today
		 : str_is(tone, "soon")  ? edges->soon
					 : INT64_MAX;
}

static bool in_minutes(enum law_unit unit)
{
	return unit == LAW_UNIT_HOURS || unit == LAW_UNIT_AT_ONCE;
}

/* What is left at `now`; how far over when late. */
static int64_t left_at(const struct law *law, const struct clock_state *s, int64_t now, bool late)
{
	struct day today = day_of(now), last = day_of(s->due - 1);

	if (s->unit == LAW_UNIT_AT_ONCE)
		return (now - s->start) / TIME_MINUTE;
	if (s->unit == LAW_UNIT_HOURS)
		return (late ? now - s->due : s->due - now) / TIME_MINUTE;
	if (!late)
		return days_between(law, s->unit, today, last);
	int64_t over = days_between(law, s->unit, last, today);

	/* On the Saturday after a Friday the first day over has begun. */
	return over ? over : 1;
}

void clocks_look(const struct law *law, const struct clock_state *s, struct clock_look *out)
{
	int64_t until = s->ended ? s->ended : s->now;
	struct clock_edges edges;

	*out = (struct clock_look){.tone = "cancelled"};
	if (s->cancelled)
		return;
	clocks_edges(law, watch_pace(s->unit), until, &edges);
	out->tone = clocks_tone(&edges, s->due);
	out->late = s->due < edges.late;
	out->left = s->ended && in_minutes(s->unit) ? (until - s->start) / TIME_MINUTE
						    : left_at(law, s, until, out->late);
	if (s->ended)
		out->tone = "done";
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
