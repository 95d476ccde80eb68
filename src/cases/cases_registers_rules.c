#include "cases/cases_registers_rules.h"

#include "base/arena.h"
#include "base/buf.h"

#define YEAR_MONTHS 12
#define SEQ_MOST    999999

struct str register_number(struct arena *a, const struct register_place *place)
{
	return str_printf(a, "%" STR_F ".%" STR_F ".%02lld.%d", STR_A(place->unit),
			  STR_A(place->book), (long long)place->seq, place->year);
}

static struct str in_capitals(struct arena *a, struct str s)
{
	struct buf b = buf_new(a, s.len + 1);

	for (size_t i = 0; i < s.len; i++)
		buf_addc(&b, (char)(s.ptr[i] >= 'a' && s.ptr[i] <= 'z' ? s.ptr[i] - 'a' + 'A'
								       : s.ptr[i]));
	return buf_str(&b);
}

bool register_number_read(struct arena *a, struct str written, struct register_place *out)
{
	struct str rest = in_capitals(a, str_trim(written)), seq;
	int64_t year;

	*out = (struct register_place){0};
	if (!str_cut(rest, '.', &out->unit, &rest) || !str_cut(rest, '.', &out->book, &rest) ||
	    !str_cut(rest, '.', &seq, &rest))
		return false;
	if (!str_int(seq, &out->seq) || !str_int(rest, &year) ||
	    !civil_is_valid((struct civil){(int)year, 1, 1}))
		return false;
	out->year = (int)year;
	return out->unit.len && out->book.len && out->seq >= 1 && out->seq <= SEQ_MOST;
}

struct str register_line_key(struct arena *a, const struct register_place *place)
{
	return str_printf(a, "%" STR_F ".%d.%06lld", STR_A(place->book), place->year,
			  (long long)place->seq);
}

struct str register_lines_after(struct arena *a, struct str book, int64_t year)
{
	return str_printf(a, "%" STR_F ".%lld.", STR_A(book), (long long)year);
}

/* The sign behind a dot. */
struct str register_lines_end(struct arena *a, struct str book, int64_t year)
{
	return str_printf(a, "%" STR_F ".%lld/", STR_A(book), (long long)year);
}

struct period period_of(int64_t year, int months, int index)
{
	struct day first = day_from_civil((struct civil){(int)year, 1, 1});

	return (struct period){
		.from = day_plus_months(first, months * index),
		.to = day_plus(day_plus_months(first, months * (index + 1)), -1),
	};
}

bool period_holds(struct period p, struct day day)
{
	return p.from.v <= day.v && day.v <= p.to.v;
}

int period_index(int64_t year, const struct register_closing *kind, struct day from)
{
	for (int i = 0; i < YEAR_MONTHS / kind->months; i++)
		if (period_of(year, kind->months, i).from.v == from.v)
			return i;
	return -1;
}

static bool is_closed(const struct closing_ground *g, const struct register_closing *kind,
		      struct day from)
{
	for (size_t i = 0; i < g->closed_count; i++)
		if (str_is(g->closed[i].code, kind->code) && g->closed[i].from.v == from.v)
			return true;
	return false;
}

/* A period of that kind between two days that has lines, or could have, and is open. */
static bool any_open(const struct closing_ground *g, const struct register_closing *kind,
		     struct period within)
{
	for (int i = 0; i < YEAR_MONTHS / kind->months; i++) {
		struct period p = period_of(g->year, kind->months, i);

		if (p.from.v >= within.from.v && p.to.v <= within.to.v && p.to.v >= g->begins.v &&
		    !is_closed(g, kind, p.from))
			return true;
	}
	return false;
}

/* Kinds stand with the shortest first: closing them closes what is inside of them. */
static bool any_part_open(const struct closing_ground *g, const struct register_closing *kind,
			  struct period whole)
{
	const struct register_closing *kinds;
	size_t n = register_closings(g->law, &kinds);

	for (size_t i = 0; i < n; i++)
		if (kinds[i].months < kind->months && any_open(g, &kinds[i], whole))
			return true;
	return false;
}

enum period_state period_state_of(const struct closing_ground *g,
				  const struct register_closing *kind, int index)
{
	struct period whole = period_of(g->year, kind->months, index),
		      before = {period_of(g->year, kind->months, 0).from, day_plus(whole.from, -1)};

	if (is_closed(g, kind, whole.from))
		return PERIOD_CLOSED;
	if (whole.to.v >= g->today.v)
		return PERIOD_RUNNING;
	if (whole.to.v < g->begins.v)
		return PERIOD_BEFORE;
	if (any_open(g, kind, before))
		return PERIOD_NOT_NEXT;
	return any_part_open(g, kind, whole) ? PERIOD_PARTS_OPEN : PERIOD_READY;
}
