/*
 * Finding somebody who may be the same person without being able to read the table: keyed blind indexes give at most
 * PEOPLE_HITS_MOST hits, which are then opened and scored.
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

	person_index_clear(t, id);
	index_one(t, id, "id_number", who->id_number);
	index_one(t, id, "phone", who->phone);
	index_one(t, id, "name", folded);
	for (size_t i = 0; i < n; i++)
		person_index_insert(t, STR("syllable"),
				    blind_syllable(t, syllables[i], people_birth_year(who->birth)), id);
}

struct hits {
	bool own; /* only people of the actor's scope */
	struct person_id ids[PEOPLE_HITS_MOST];
	size_t count;
};

static void add_hit(struct hits *hits, struct person_id id)
{
	for (size_t i = 0; i < hits->count; i++)
		if (hits->ids[i].v == id.v)
			return;
	if (hits->count < PEOPLE_HITS_MOST)
		hits->ids[hits->count++] = id;
}

static void hits_of(struct task *t, struct hits *hits, const char *kind, struct str value)
{
	struct person_by_index_row *rows;

	if (value.len == 0)
		return;
	struct str blinded = blind(t, kind, value);
	size_t n = hits->own ? person_by_index_own(t, str_of(kind), blinded, &rows)
			     : person_by_index(t, str_of(kind), blinded, &rows);

	for (size_t i = 0; i < n; i++)
		add_hit(hits, rows[i].person);
}

/* The given name comes last and is the rarest: paired with each other syllable it keeps the lists short. */
static void hits_of_syllables(struct task *t, struct hits *hits, struct str folded, struct str year)
{
	struct str syllables[SYLLABLES_MOST];
	struct person_by_syllables_row *rows;
	size_t count = people_syllables(folded, syllables);

	for (size_t i = 0; i + 1 < count; i++) {
		struct str last = blind_syllable(t, syllables[count - 1], year),
			   other = blind_syllable(t, syllables[i], year);
		size_t n = hits->own ? person_by_syllables_own(t, last, other, &rows)
				     : person_by_syllables(t, last, other, &rows);

		for (size_t j = 0; j < n; j++)
			add_hit(hits, rows[j].person);
	}
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

/* Keeps the best, best first. */
static size_t rank(struct likeness *out, size_t count, const struct likeness *next)
{
	size_t at = count < PEOPLE_LIKE_MOST ? count : PEOPLE_LIKE_MOST - 1;

	if (count == PEOPLE_LIKE_MOST && out[at].score >= next->score)
		return count;
	while (at > 0 && out[at - 1].score < next->score) {
		out[at] = out[at - 1];
		at--;
	}
	out[at] = *next;
	return count < PEOPLE_LIKE_MOST ? count + 1 : count;
}

static size_t score_hits(struct task *t, const struct hits *hits, const struct person *who, struct likeness *out)
{
	size_t count = 0;

	for (size_t i = 0; i < hits->count; i++) {
		struct arena_mark mark = arena_mark(t->arena);
		struct likeness next = {.id = hits->ids[i]};
		struct person other;

		if (next.id.v != who->id.v && people_find(t, next.id, &other) && !other.erased)
			next.score = people_score(t->arena, who, &other, &next.why);
		if (next.score >= PEOPLE_LIKE_LEAST)
			count = rank(out, count, &next);
		arena_rewind(t->arena, mark);
	}
	return count;
}

static size_t like(struct task *t, bool own, const struct person *who, struct likeness *out)
{
	struct hits hits = {.own = own};
	struct str folded = fold(t->arena, who->name), year = people_birth_year(who->birth);

	hits_of(t, &hits, "id_number", who->id_number);
	hits_of(t, &hits, "phone", who->phone);
	hits_of(t, &hits, "name", folded);
	hits_of_syllables(t, &hits, folded, year);
	if (year.len) /* somebody written down without a year may be the same */
		hits_of_syllables(t, &hits, folded, STR_NONE);
	return score_hits(t, &hits, who, out);
}

size_t people_like(struct task *t, const struct person *who, struct likeness out[PEOPLE_LIKE_MOST])
{
	return like(t, false, who, out);
}

size_t people_like_own(struct task *t, const struct person *who, struct likeness out[PEOPLE_LIKE_MOST])
{
	return like(t, true, who, out);
}
