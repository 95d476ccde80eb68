/*
 * Finding somebody who may be the same person without being able to read the table: keyed blind indexes give a few
 * short lists, which are then opened and scored.
 */
#include "people/people_internal.h"
#include "people/people_rules.h"

#include "base/fold.h"
#include "base/seal.h"

static struct str blind(struct task *t, const char *kind, struct str value)
{
	return blind_index(t->arena, t->world->keys, kind, value);
}

static struct str blind_syllable(struct task *t, struct str syllable, struct str year)
{
	return blind(t, "syllable", str_printf(t->arena, "%" STR_F " %" STR_F, STR_A(syllable), STR_A(year)));
}

static void index_one(struct task *t, struct person_id id, const char *kind, struct str value)
{
	if (value.len)
		person_index_insert(t, str_of(kind), blind(t, kind, value), id);
}

void people_index(struct task *t, struct person_id id, const struct person *who)
{
	struct str folded = fold(t->arena, who->name), syllables[SYLLABLES_MOST];
	size_t n = people_syllables(folded, syllables);

	index_one(t, id, "id_number", who->id_number);
	index_one(t, id, "phone", who->phone);
	index_one(t, id, "name", folded);
	for (size_t i = 0; i < n; i++)
		person_index_insert(t, STR("syllable"),
				    blind_syllable(t, syllables[i], people_birth_year(who->birth)), id);
}

static struct person_traits traits_of(struct arena *a, const struct person *who)
{
	return (struct person_traits){fold(a, who->name), who->birth, who->id_number, who->phone};
}

double people_score(struct arena *a, const struct person *one, const struct person *other, const char **why)
{
	struct person_traits mine = traits_of(a, one), theirs = traits_of(a, other);

	return people_likeness(&mine, &theirs, why);
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
	must(s->seen_count < PEOPLE_HITS_MOST); /* five lists of 40 */
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
static void score(struct task *t, struct search *s, const struct person_by_index_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct person_by_index_row *r = &rows[i];
		const struct person_sealed sealed = {r->id, r->key, r->name, r->birth, r->id_number, r->phone};
		struct arena_mark mark = arena_mark(t->arena);
		struct likeness next = {.id = r->id};
		struct person other;

		if (seen_before(s, r->id))
			continue;
		people_open_line(t, &sealed, &other);
		struct person_traits theirs = traits_of(t->arena, &other);

		next.score = people_likeness(&s->who, &theirs, &next.why);
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

/* The given name comes last and is the rarest: where it is shared, the others are counted. */
static void look_for_syllables(struct task *t, struct search *s, struct str year)
{
	struct str syllables[SYLLABLES_MOST], other[4];
	size_t count = people_syllables(s->who.name, syllables);
	struct person_by_index_row *rows;

	if (count == 0)
		return;
	struct str last = blind_syllable(t, syllables[count - 1], year);

	if (count == 1) {
		look_for(t, s, "syllable", last);
		return;
	}
	for (size_t i = 0; i < 4; i++)
		other[i] = i == 0 || i < count - 1 ? blind_syllable(t, syllables[i], year) : other[0];
	size_t n = s->own ? person_by_syllables_own(t, last, other[0], other[1], other[2], other[3], &rows)
			  : person_by_syllables(t, last, other[0], other[1], other[2], other[3], &rows);

	score(t, s, rows, n);
}

static size_t like(struct task *t, bool own, const struct person *who, struct likeness *out)
{
	struct search s = {.own = own, .self = who->id, .who = traits_of(t->arena, who), .best = out};
	struct str year = people_birth_year(who->birth);

	look_for_value(t, &s, "id_number", who->id_number);
	look_for_value(t, &s, "phone", who->phone);
	look_for_syllables(t, &s, year);
	if (year.len) /* somebody written down without a year may be the same */
		look_for_syllables(t, &s, STR_NONE);
	look_for_value(t, &s, "name", s.who.name);
	return s.best_count;
}

size_t people_like(struct task *t, const struct person *who, struct likeness out[PEOPLE_LIKE_MOST])
{
	return like(t, false, who, out);
}

size_t people_like_own(struct task *t, const struct person *who, struct likeness out[PEOPLE_LIKE_MOST])
{
	return like(t, true, who, out);
}
