/*
 * Which unknown facts are worth asking: the ways in which the person could still come under a
 * category.
 *
 * Every category that is still possible is written out as ways, each a set of narrower knowledge
 * that satisfies it.  A way that asks for everything another one asks for, and more, is dropped:
 * whoever is near-poor and elderly need not be asked whether they are accused as well.  What the
 * remaining ways narrow is what to ask.
 */
#include "law/law_eligible_internal.h"

static void way_add(struct arena *a, struct eligible_ways *to, struct eligible_way way)
{
	if (to->count == to->room) {
		struct eligible_way *moved = arena_many(a, to->room * 2 + 8, struct eligible_way);

		if (to->count > 0)
			memcpy(moved, to->rows, to->count * sizeof *moved);
		to->rows = moved;
		to->room = to->room * 2 + 8;
	}
	to->rows[to->count++] = way;
}

static void expand(const struct eligible_check *c, const struct eligible_condition *when,
		   struct eligible_way from, struct eligible_ways *out);

static void expand_all(const struct eligible_check *c, const struct eligible_condition *when,
		       struct eligible_way from, struct eligible_ways *out)
{
	struct eligible_ways now = {0};

	way_add(c->arena, &now, from);
	for (unsigned i = 0; i < when->all_count; i++) {
		struct eligible_ways next = {0};

		for (size_t k = 0; k < now.count; k++)
			expand(c, &when->all[i], now.rows[k], &next);
		now = next;
	}
	for (size_t k = 0; k < now.count; k++)
		way_add(c->arena, out, now.rows[k]);
}

static void expand_fact(const struct eligible_check *c, const struct eligible_condition *when,
			struct eligible_way from, struct eligible_ways *out)
{
	from.known.may[when->fact_id] &= when->may;
	if (from.known.may[when->fact_id] != 0)
		way_add(c->arena, out, from);
}

static void expand_age(const struct eligible_check *c, const struct eligible_age_range *range,
		       struct eligible_way from, struct eligible_ways *out)
{
	struct eligible_known *k = &from.known;

	if (k->age_least < range->at_least)
		k->age_least = range->at_least;
	if (k->age_most >= range->below)
		k->age_most = range->below - 1;
	if (k->age_least <= k->age_most)
		way_add(c->arena, out, from);
}

static void expand_switch(const struct eligible_check *c, const char *name,
			  struct eligible_way from, struct eligible_ways *out)
{
	const struct eligible_switch *found = eligible_switch_on(c, name);

	must(found != NULL);
	if (found->value == LAW_NO)
		return;
	if (found->value == LAW_UNKNOWN)
		from.open |= UINT64_C(1) << (found - c->e->switches->switches);
	way_add(c->arena, out, from);
}

static void expand(const struct eligible_check *c, const struct eligible_condition *when,
		   struct eligible_way from, struct eligible_ways *out)
{
	switch (when->kind) {
	case ELIGIBLE_ALL:
		expand_all(c, when, from, out);
		return;
	case ELIGIBLE_ANY:
		for (unsigned i = 0; i < when->any_count; i++)
			expand(c, &when->any[i], from, out);
		return;
	case ELIGIBLE_FACT:
	case ELIGIBLE_ROLE:
		expand_fact(c, when, from, out);
		return;
	case ELIGIBLE_AGE:
		expand_age(c, when->age, from, out);
		return;
	case ELIGIBLE_TEST:
		expand(c, eligible_test_on(c, when->test)->when, from, out);
		return;
	case ELIGIBLE_SWITCH:
		expand_switch(c, when->switch_name, from, out);
		return;
	case ELIGIBLE_OUTSIDE:
		return;
	}
}

/* True when everyone who goes by `narrow` also goes by `wide`. */
static bool covers(const struct eligible_way *wide, const struct eligible_way *narrow)
{
	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++)
		if (narrow->known.may[f] & ~wide->known.may[f])
			return false;
	return wide->known.age_least <= narrow->known.age_least &&
	       narrow->known.age_most <= wide->known.age_most && (wide->open & ~narrow->open) == 0;
}

/* Of two that cover each other the first stays. */
static bool is_needless(const struct eligible_ways *all, size_t i)
{
	for (size_t k = 0; k < all->count; k++) {
		if (k == i || !covers(&all->rows[k], &all->rows[i]))
			continue;
		if (k < i || !covers(&all->rows[i], &all->rows[k]))
			return true;
	}
	return false;
}

struct eligible_ways eligible_ways_left(const struct eligible_check *c)
{
	const struct eligible_categories_file *file = c->e->categories;
	struct eligible_ways all = {0}, left = {0};

	for (unsigned i = 0; i < file->categories_count; i++)
		if (law_row_valid(&file->categories[i].row, c->on))
			expand(c, file->categories[i].when,
			       (struct eligible_way){.category = &file->categories[i],
						     .known = c->known},
			       &all);
	for (size_t i = 0; i < all.count; i++)
		if (!is_needless(&all, i))
			way_add(c->arena, &left, all.rows[i]);
	return left;
}

unsigned eligible_way_missing(const struct eligible_check *c, const struct eligible_way *way,
			      bool facts[ELIGIBLE_FACT_COUNT])
{
	unsigned missing = (unsigned)__builtin_popcountll(way->open);

	for (size_t f = 0; f < ELIGIBLE_FACT_COUNT; f++) {
		bool narrower = f == ELIGIBLE_FACT_BORN
					? way->known.age_least != c->known.age_least ||
						  way->known.age_most != c->known.age_most
					: way->known.may[f] != c->known.may[f];

		facts[f] = narrower;
		missing += narrower ? 1 : 0;
	}
	return missing;
}
