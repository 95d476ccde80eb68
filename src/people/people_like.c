/*
 * Finding somebody who may be the same person without being able to read the table: keyed blind
 * indexes give a few short lists, which are then opened and scored.
 */
#include "people/people_internal.h"
#include "people/people_rules.h"

#include "base/fold.h"
#include "base/seal.h"

static struct str blind(struct task *t, const char *kind, struct str value)
{
	return blind_index(t->arena, t->world->keys, kind, value);
}

/* Names are written in any order, so a pair has none. */
static struct str blind_pair(struct task *t, struct str one, struct str other, struct str year)
{
	bool turned = str_cmp(one, other) > 0;
	struct str first = turned ? other : one, second = turned ? one : other;

	return blind(t, "pair",
		     str_printf(t->arena, "%" STR_F " %" STR_F " %" STR_F, STR_A(first),
				STR_A(second), STR_A(year)));
}

/* The syllables that are indexed: of a very long name the last ones. */
static size_t indexed_syllables(struct str folded, struct str out[INDEXED_MOST])
{
	struct str all[SYLLABLES_MOST];
	size_t n = people_syllables(folded, all), from = n > INDEXED_MOST ? n - INDEXED_MOST : 0;

	memcpy(out, all + from, (n - from) * sizeof *all);
	return n - from;
}

/* All pairs of a name; its one word is a pair with itself. */
static size_t pairs_of(struct task *t, struct str folded, struct str year,
		       struct str out[PEOPLE_PAIRS_MOST])
{
	struct str s[INDEXED_MOST];
	size_t n = indexed_syllables(folded, s), count = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t j = n > 1 ? i + 1 : 0; j < n; j++)
			out[count++] = blind_pair(t, s[i], s[j], year);
	return count;
}

static struct str blind_or_none(struct task *t, const char *kind, struct str value)
{
	return value.len ? blind(t, kind, value) : STR_NONE;
}

void people_blind(struct task *t, const struct person *who, struct people_blinds *out)
{
	struct str folded = fold(t->arena, who->name);

	*out = (struct people_blinds){
		.id_number = blind_or_none(t, "id_number", who->id_number),
		.phone = blind_or_none(t, "phone", who->phone),
		.name = blind_or_none(t, "name", folded),
	};
	out->pairs_count = pairs_of(t, folded, people_birth_year(who->birth), out->pairs);
}

struct str people_blind_ends(struct task *t, struct str name)
{
	struct str s[INDEXED_MOST];
	size_t n = indexed_syllables(fold(t->arena, name), s);

	return n ? blind_pair(t, s[0], s[n - 1], STR_NONE) : STR_NONE;
}

static bool is_among(struct str one, const struct str *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(one, all[i]))
			return true;
	return false;
}

bool people_name_holds(struct arena *a, struct str name, struct str part)
{
	struct str all[SYLLABLES_MOST], some[SYLLABLES_MOST];
	size_t n = people_syllables(fold(a, name), all), m = people_syllables(fold(a, part), some);

	for (size_t i = 0; i < m; i++)
		if (!is_among(some[i], all, n))
			return false;
	return m > 1;
}

/* One statement has room for the pairs of four syllables; longer names take another. */
void people_index(struct task *t, struct person_id id, const struct person *who)
{
	struct people_blinds blinds;

	people_blind(t, who, &blinds);
	struct person_index_insert_in row = {.person = id,
					     .id_number = blinds.id_number,
					     .phone = blinds.phone,
					     .name = blinds.name};

	for (size_t i = 0; i == 0 || i < blinds.pairs_count; i += PEOPLE_PAIRS_AT_ONCE) {
		row.one = blinds.pairs[i];
		row.two = blinds.pairs[i + 1];
		row.three = blinds.pairs[i + 2];
		row.four = blinds.pairs[i + 3];
		row.five = blinds.pairs[i + 4];
		row.six = blinds.pairs[i + 5];
		person_index_insert(t, &row);
	}
}

static struct person_traits traits_of(struct arena *a, const struct person *who)
{
	return (struct person_traits){fold(a, who->name), who->birth, who->id_number, who->phone};
}

double people_score(struct arena *a, const struct person *one, const struct person *other,
		    unsigned *signs)
{
	struct person_traits mine = traits_of(a, one), theirs = traits_of(a, other);

	return people_likeness(&mine, &theirs, signs);
}

struct search {
	bool own; /* only people of the actor's scope */
	struct person_id self;
	struct person_traits who;
	struct person_id seen[PEOPLE_HITS_MOST];
	size_t seen_count;
	struct likeness *best; /* best first, at most PEOPLE_LIKE_MOST */
	size_t best_count;
};

static bool seen_before(struct search *s, struct person_id id)
{
	if (id.v == s->self.v)
		return true;
	for (size_t i = 0; i < s->seen_count; i++)
		if (s->seen[i].v == id.v)
			return true;
	must(s->seen_count < PEOPLE_HITS_MOST); /* at most four lists of 40 */
	s->seen[s->seen_count++] = id;
	return false;
}

static void rank(struct search *s, const struct likeness *next)
{
	struct likeness *out = s->best;
	size_t at = s->best_count < PEOPLE_LIKE_MOST ? s->best_count : PEOPLE_LIKE_MOST - 1;

	if (s->best_count == PEOPLE_LIKE_MOST && out[at].score >= next->score)
		return;
	while (at > 0 && out[at - 1].score < next->score) {
		out[at] = out[at - 1];
		at--;
	}
	out[at] = *next;
	if (s->best_count < PEOPLE_LIKE_MOST)
		s->best_count++;
}

/* Unsealed one after the other: a name in the clear is gone before the next one comes. */
static void score(struct task *t, struct search *s, const struct person_by_index_row *rows,
		  size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct person_by_index_row *r = &rows[i];
		const struct person_sealed sealed = {r->id,    r->key,       r->name,
						     r->birth, r->id_number, r->phone};
		struct arena_mark mark = arena_mark(t->arena);
		struct likeness next = {.id = r->id};
		struct person other;

		if (seen_before(s, r->id))
			continue;
		people_open_line(t, &sealed, &other);
		struct person_traits theirs = traits_of(t->arena, &other);

		next.score = people_likeness(&s->who, &theirs, &next.signs);
		if (next.score >= PEOPLE_LIKE_LEAST)
			rank(s, &next);
		arena_rewind(t->arena, mark);
	}
}

static void look_for(struct task *t, struct search *s, const char *kind, struct str blinded)
{
	struct person_by_index_row *rows;
	size_t n = s->own ? person_by_index_own(t, str_of(kind), blinded, &rows)
			  : person_by_index(t, str_of(kind), blinded, &rows);

	score(t, s, rows, n);
}

static void look_for_value(struct task *t, struct search *s, const char *kind, struct str value)
{
	if (value.len)
		look_for(t, s, kind, blind(t, kind, value));
}

/* The given name comes last and is the rarest: only pairs with it are asked for. */
static void look_for_pairs(struct task *t, struct search *s, struct str year)
{
	struct str syllables[INDEXED_MOST], pairs[INDEXED_MOST - 1];
	size_t count = indexed_syllables(s->who.name, syllables);
	struct person_by_index_row *rows;

	if (count == 0)
		return;
	for (size_t i = 0; i < INDEXED_MOST - 1; i++)
		pairs[i] = i == 0 || i < count - 1
				   ? blind_pair(t, syllables[i], syllables[count - 1], year)
				   : pairs[0];
	size_t n = s->own ? person_by_pairs_own(t, pairs[0], pairs[1], pairs[2], pairs[3], pairs[4],
						&rows)
			  : person_by_pairs(t, pairs[0], pairs[1], pairs[2], pairs[3], pairs[4],
					    &rows);

	score(t, s, rows, n);
}

static size_t like(struct task *t, bool own, const struct person *who, struct likeness *out)
{
	struct search s = {
		.own = own, .self = who->id, .who = traits_of(t->arena, who), .best = out};
	struct str year = people_birth_year(who->birth);

	look_for_value(t, &s, "id_number", who->id_number);
	look_for_value(t, &s, "phone", who->phone);
	look_for_pairs(t, &s, year);
	if (year.len)
		look_for_pairs(t, &s,
			       STR_NONE); /* somebody written down without a year may be the same */
	else
		look_for_value(t, &s, "name",
			       s.who.name); /* of any year, when the name is the very same */
	return s.best_count;
}

size_t people_like(struct task *t, const struct person *who, struct likeness out[PEOPLE_LIKE_MOST])
{
	return like(t, false, who, out);
}

size_t people_like_own(struct task *t, const struct person *who,
		       struct likeness out[PEOPLE_LIKE_MOST])
{
	return like(t, true, who, out);
}
