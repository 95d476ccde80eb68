/*
 * When a time limit ends.  Pure: rule, start, facts and calendar in, an instant or a day out.
 *
 * Hours run through nights and holidays.  Days do not count the day of the event and end at 24:00;
 * an end on a day off moves as the rule says.  Working days skip days off and count worked
 * Saturdays.  Each computation is made twice, with unconfirmed holidays as working days and as
 * days off: where the two differ, both are told.
 */
#include "law/law_internal.h"

/* One computation in progress. */
struct walk {
	const struct law *law;
	const struct law_clock_terms *terms;
	struct law_steps *steps; /* NULL when nobody looks at the arithmetic */
	struct law_facts facts;
	bool confirmed;   /* unconfirmed holidays count as days off */
	int sign;         /* 1 forward, -1 backward */
	struct day day;   /* how far it has come */
	int unknown_year; /* 0 while the calendar was known everywhere it was asked */
};

static const char *const unit_codes[LAW_UNIT_COUNT] = {
#define X(name, code) [LAW_UNIT_##name] = code,
	LAW_UNITS(X)
#undef X
};

const char *law_unit_code(enum law_unit u)
{
	must(u > LAW_UNIT_UNSAID && u < LAW_UNIT_COUNT);
	return unit_codes[u];
}

static void note(struct walk *w, enum law_why why, bool counts, int number)
{
	struct law_steps *s = w->steps;

	if (!s)
		return;
	if (s->count == s->room) {
		size_t wider = s->room ? s->room * 2 : 32;
		struct law_step *moved = arena_many(s->arena, wider, struct law_step);

		if (s->count > 0)
			memcpy(moved, s->rows, s->count * sizeof *moved);
		s->rows = moved;
		s->room = wider;
	}
	s->rows[s->count++] =
		(struct law_step){w->day, why, counts, number, law_day(w->law, w->day)};
}

/* Asked only where the answer matters; an unknown day is remembered and ends the walk. */
static bool works(struct walk *w)
{
	struct law_day what = law_day(w->law, w->day);

	if (what.kind == LAW_DAY_NOT_KNOWN)
		w->unknown_year = day_to_civil(w->day).year;
	return w->confirmed ? what.works_if_confirmed : what.works;
}

static bool lost(const struct walk *w)
{
	return w->unknown_year != 0;
}

static void walk_working_days(struct walk *w, int length)
{
	for (int n = 0; n < length && !lost(w);) {
		w->day = day_plus(w->day, w->sign);
		bool counts = works(w);

		n += counts;
		note(w, counts ? LAW_WHY_WORKING_DAY : LAW_WHY_DAY_OFF, counts, n);
	}
}

static void walk_days(struct walk *w, int length)
{
	for (int n = 1; n <= length; n++) {
		w->day = day_plus(w->day, w->sign);
		note(w, LAW_WHY_CALENDAR_DAY, true, n);
	}
}

/* Beyond the years that civil dates have, no calendar is known either. */
static void walk_months(struct walk *w, int length)
{
	struct civil from = day_to_civil(w->day);
	int year = (from.year * 12 + from.month - 1 + w->sign * length) / 12;

	if (!civil_is_valid((struct civil){year, 1, 1})) {
		w->unknown_year = year;
		return;
	}
	w->day = day_plus_months(w->day, w->sign * length);
	note(w, LAW_WHY_MONTHS, true, length);
}

static bool rolls_over(const struct walk *w, enum law_unit unit)
{
	return w->terms->roll_over == CLOCK_ROLLS_CIVIL ||
	       (w->terms->roll_over == CLOCK_ROLLS_CPC && unit == LAW_UNIT_MONTHS);
}

/* The line of the day that cannot be the end is marked; then the days up to the new end follow. */
static void roll(struct walk *w)
{
	bool moved = false;

	while (!works(w) && !lost(w)) {
		if (moved)
			note(w, LAW_WHY_DAY_OFF, false, 0);
		w->day = day_plus(w->day, w->sign);
		moved = true;
	}
	if (moved)
		note(w, LAW_WHY_ROLLED, false, 0);
}

static void walk_length(struct walk *w, enum law_unit unit, int length)
{
	if (unit == LAW_UNIT_WORKING_DAYS)
		walk_working_days(w, length);
	else if (unit == LAW_UNIT_DAYS)
		walk_days(w, length);
	else
		walk_months(w, length);
	if (!lost(w) && rolls_over(w, unit))
		roll(w);
}

/* --- which length --- */

static bool given(struct law_facts facts, const char *const *when, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		for (size_t k = 0; k < facts.count; k++)
			if (facts.rows[k].value == LAW_YES &&
			    strcmp(facts.rows[k].name, when[i]) == 0)
				return true;
	return false;
}

static int minute_of_day(int64_t instant)
{
	return (int)((instant - day_start(day_of(instant))) / TIME_MINUTE);
}

static bool holds(const struct clock_length *n, int64_t start, struct law_facts facts)
{
	if (n->after)
		return minute_of_day(start) > n->after_minutes;
	return n->when_count == 0 || given(facts, n->when, n->when_count);
}

static const struct clock_length *choose(const struct law_clock_terms *terms, int64_t start,
					 struct law_facts facts)
{
	const struct clock_length *n = terms->lengths;

	while (!holds(n, start, facts)) /* the last one always does: clocks_load() checked it */
		n++;
	return n;
}

/* --- days --- */

static struct day anchor_day(const struct law_clock_terms *terms, int64_t start)
{
	struct day day = day_of(start);
	struct civil c = day_to_civil(day);

	if (terms->anchor == CLOCK_ANCHOR_EVENT)
		return day;
	return day_from_civil((struct civil){c.year, (c.month - 1) / 3 * 3 + 1, 1});
}

static void begin(struct walk *w, int64_t start)
{
	w->day = anchor_day(w->terms, start);
	if (w->terms->first_day_counts == LAW_YES)
		w->day = day_plus(w->day, -w->sign);
	else
		note(w, LAW_WHY_START, false, 0);
}

static struct day walk_all(struct walk *w, int64_t start, const struct clock_length *n)
{
	enum law_unit unit = n->unit ? n->unit : w->terms->unit;

	begin(w, start);
	walk_length(w, unit, n->length);
	for (unsigned i = 0; i < w->terms->extensions_count && !lost(w); i++) {
		const struct clock_extension *e = &w->terms->extensions[i];

		if (given(w->facts, e->when, e->when_count))
			walk_length(w, e->unit ? e->unit : w->terms->unit, e->length);
	}
	return w->day;
}

static struct day walk_least(struct walk w, int64_t start, const struct clock_length *n)
{
	w.steps = NULL;
	begin(&w, start);
	walk_length(&w, n->unit ? n->unit : w.terms->unit, n->least);
	return w.day;
}

static bool due_day(struct walk w, int64_t start, const struct clock_length *n, struct law_due *out)
{
	struct walk later = w;

	later.steps = NULL;
	later.confirmed = true;
	out->day = walk_all(&w, start, n);
	struct day confirmed = walk_all(&later, start, n);

	out->unknown_year = w.unknown_year ? w.unknown_year : later.unknown_year;
	if (out->unknown_year)
		return false;
	out->at = day_end(out->day);
	out->if_confirmed = confirmed.v == out->day.v ? DAY_NONE : confirmed;
	out->not_before = n->least > 0 ? walk_least(w, start, n) : DAY_NONE;
	out->first_hour = n->by == CLOCK_FIRST_HOUR;
	return true;
}

/* --- hours --- */

static void note_hours(struct walk *w, int64_t start, int64_t end)
{
	int64_t from = w->sign > 0 ? start : end, to = w->sign > 0 ? end : start;

	w->day = day_of(from);
	do {
		int64_t until = day_end(w->day) < to ? day_end(w->day) : to;

		note(w, LAW_WHY_HOURS, true, (int)((until - from) / TIME_MINUTE));
		w->day = day_plus(w->day, 1);
	} while (w->day.v <= day_of(to).v); /* also where it ends at 0:00 */
}

bool law_due(const struct law *law, const struct law_clock *clock, int64_t start,
	     struct law_facts facts, struct law_due *out, struct law_steps *steps)
{
	const struct law_clock_terms *terms = clock->terms;
	const struct clock_length *n = choose(terms, start, facts);
	struct walk w = {.law = law,
			 .terms = terms,
			 .steps = steps,
			 .facts = facts,
			 .sign = terms->direction == CLOCK_BACKWARD ? -1 : 1};

	*out = (struct law_due){.unit = n->unit ? n->unit : terms->unit,
				.length = n->length,
				.if_confirmed = DAY_NONE,
				.not_before = DAY_NONE};
	if (out->unit != LAW_UNIT_HOURS && out->unit != LAW_UNIT_AT_ONCE)
		return due_day(w, start, n, out);
	out->exact = true;
	out->at = start + TIME_HOUR * n->length * w.sign;
	out->day = day_of(out->at);
	note_hours(&w, start, out->at);
	return true;
}

/* --- looking up --- */

static bool named(const struct law_clock *c, struct str id_or_name)
{
	return str_is(id_or_name, c->id) || str_is(id_or_name, c->name);
}

const struct law_clock *law_clock_find(const struct law *law, struct str id_or_name, struct day on)
{
	for (size_t i = 0; i < law->clocks->count; i++)
		if (named(&law->clocks->rows[i], id_or_name) &&
		    law_row_valid(&law->clocks->rows[i].row, on))
			return &law->clocks->rows[i];
	return NULL;
}

const struct law_clock *law_clock_newest(const struct law *law, struct str id_or_name)
{
	const struct law_clock *newest = NULL;

	for (size_t i = 0; i < law->clocks->count; i++)
		if (named(&law->clocks->rows[i], id_or_name))
			newest = &law->clocks->rows[i]; /* rows of one id are ordered by start */
	return newest;
}

size_t law_clocks(const struct law *law, const struct law_clock **rows)
{
	*rows = law->clocks->rows;
	return law->clocks->count;
}

const char *law_clock_title(const struct law_clock *clock, enum language language)
{
	return language == LANGUAGE_EN ? clock->title_en : clock->title;
}

struct str law_clock_version(struct arena *a, const struct law_clock *clock)
{
	return str_printf(a, "%s@%s", clock->id, clock->row.from_text);
}

const char *law_owner_title(const struct law *law, const char *owner, enum language language)
{
	const struct law_term *found =
		law_term_find(law->clocks->owners, law->clocks->owners_count, str_of(owner));

	return found ? law_term_title(found, language) : owner;
}

const char *law_fact_title(const struct law *law, struct str name, enum language language)
{
	const struct law_term *found =
		law_term_find(law->clocks->facts, law->clocks->facts_count, name);

	return found ? law_term_title(found, language) : NULL;
}
