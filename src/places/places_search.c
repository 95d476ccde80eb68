/*
 * Finding a commune by what people type.
 *
 * All names, old and new, are sequences of word numbers. A question gives every word of the
 * vocabulary the set of its own positions that the word would answer, as bits; an entry can only
 * fit when its words together answer every position. That one pass over 13,000 entries costs a
 * fraction of a millisecond and leaves a handful, for which the question is laid out in full: the
 * commune's name once, names of district and provinces around it in any order, unit words
 * between.
 */
#include "places/places_index.h"

#include "base/arena.h"

#include <stdlib.h>

#define QUESTION_MOST 16

#define DISTRICT_KINDS \
	(1u << PLACE_CITY | 1u << PLACE_TOWN | 1u << PLACE_URBAN_DISTRICT | 1u << PLACE_DISTRICT)

/* ---- a question ---- */

struct question {
	const struct index *index;
	struct token tokens[QUESTION_MOST];
	size_t count;
	uint32_t *answers; /* by word: the positions it answers */
	uint32_t all; /* the positions that must be answered by names: no unit word stands there */
	unsigned kinds[QUESTION_MOST]; /* the unit word that starts here, 0 for none */
	size_t unit_len[QUESTION_MOST];
	bool districts_alone; /* a district's name is enough: answer with what it became */
};

static void read_answers(struct question *q, const struct words *w)
{
	uint32_t position = 0;

	for (size_t i = 0; i < q->count; i++) {
		position = 1u << i;
		if (q->tokens[i].word)
			q->answers[q->tokens[i].word] |= position;
	}

	struct token last = q->tokens[q->count - 1];

	if (last.is_number)
		return;
	for (size_t word = 1; word < words_count(w); word++)
		if (str_starts(words_text(w, (uint16_t)word), last.folded))
			q->answers[word] |= position;
}

static bool unit_word_at(const struct question *q, const struct unit_word *u, size_t at)
{
	if (at + u->label.count > q->count)
		return false;
	for (size_t i = 0; i < u->label.count; i++)
		if (q->tokens[at + i].word != u->label.tokens[i].word)
			return false;
	return true;
}

static void read_unit_words(struct question *q)
{
	q->all = (1u << q->count) - 1;
	for (size_t at = 0; at < q->count; at++)
		for (size_t i = 0; i < q->index->unit_words_count; i++) {
			const struct unit_word *u = &q->index->unit_words[i];

			if (u->label.count <= q->unit_len[at] || !unit_word_at(q, u, at))
				continue;
			q->kinds[at] = u->kinds;
			q->unit_len[at] = u->label.count;
			q->all &= ~(((1u << u->label.count) - 1) << at);
		}
}

static bool answered(const struct question *q, const struct token *t, size_t at)
{
	return at < q->count && (q->answers[t->word] >> at & 1);
}

/* A word of which only the beginning was typed; that can be the last one alone. */
static bool half_typed(const struct question *q, const struct token *t, size_t at)
{
	return q->tokens[at].word != t->word;
}

/* How many words of the question, from `at`, are the label's words from `from`. */
static size_t run_length(const struct question *q, const struct label *label, size_t from,
			 size_t at)
{
	size_t run = 0;

	while (from + run < label->count && answered(q, &label->tokens[from + run], at + run))
		run++;
	return run;
}

/* ---- laying a question out over an entry ---- */

enum shape {
	SHAPE_WHOLE,
	SHAPE_START,  /* the first words of a longer name */
	SHAPE_HALF,   /* the same, the last word half typed */
	SHAPE_INSIDE, /* later words of the name */
	SHAPE_COUNT
};

/* Smaller is better; in steps of two, so that a wrong unit word can fall between. */
static const unsigned ranks[SHAPE_COUNT][2] = {
	/* today's name, old name */
	[SHAPE_WHOLE] = {0, 4},
	[SHAPE_START] = {2, 8},
	[SHAPE_HALF] = {6, 10},
	[SHAPE_INSIDE] = {12, 14},
};
/* "phường X", and X is a commune: behind an old ward X. */
#define RANK_OTHER_KIND 5
/* "huyện X": what became of X, right behind a commune X. */
#define RANK_THIS_DISTRICT 6
/* Typed with marks, and they are others: behind all that agree. */
#define RANK_OTHER_MARKS 20
/* The question ends in the mere beginning of a province's or district's name. */
#define RANK_LOOSE 40
#define RANK_NONE  1000

struct layout {
	const struct question *q;
	const struct entry *e;
	unsigned best;
};

/* What has been used of an entry so far. */
struct progress {
	size_t at;          /* the next word of the question */
	uint32_t used;      /* bits of `around` */
	unsigned hint;      /* kinds that the unit word right before allows; 0 for no unit word */
	unsigned name_rank; /* RANK_NONE until the name is placed */
	unsigned districts; /* former districts placed with their whole name */
	bool district_hint, half_around;
	unsigned other_marks;
};

static unsigned other_marks(const struct question *q, const struct label *label, size_t from,
			    size_t at, size_t run)
{
	unsigned count = 0;

	for (size_t i = 0; i < run; i++) {
		const struct token *typed = &q->tokens[at + i], *own = &label->tokens[from + i];

		count += typed->has_marks && typed->word == own->word &&
			 typed->spelling != own->spelling;
	}
	return count;
}

static void lay(struct layout *l, struct progress now);

static void lay_unit_word(struct layout *l, struct progress now)
{
	now.hint = l->q->kinds[now.at];
	now.district_hint |= (now.hint & DISTRICT_KINDS) != 0;
	now.at += l->q->unit_len[now.at];
	lay(l, now);
}

/* Of the name's words, `run` from the one at `from`; the last may be half typed. */
static enum shape shape_of(const struct label *name, size_t from, size_t run, bool half)
{
	if (from)
		return SHAPE_INSIDE;
	if (half)
		return SHAPE_HALF;
	return run < name->count ? SHAPE_START : SHAPE_WHOLE;
}

static unsigned name_rank(const struct layout *l, struct progress now, size_t from, size_t run)
{
	const struct label *name = &l->e->name;
	const struct place *place = l->e->place;
	bool half = half_typed(l->q, &name->tokens[from + run - 1], now.at + run - 1);
	unsigned rank = ranks[shape_of(name, from, run, half)][place->district != NULL];

	if (from && half)
		return RANK_NONE;
	if (now.hint && !(now.hint >> place->kind & 1))
		rank += RANK_OTHER_KIND;
	return rank;
}

static void lay_name(struct layout *l, struct progress now)
{
	const struct label *name = &l->e->name;

	for (size_t from = 0; from < name->count; from++)
		for (size_t run = run_length(l->q, name, from, now.at); run; run--) {
			struct progress next = now;

			next.name_rank = name_rank(l, now, from, run);
			if (next.name_rank == RANK_NONE)
				continue;
			next.at += run;
			next.hint = 0;
			next.other_marks += other_marks(l->q, name, from, now.at, run);
			lay(l, next);
		}
}

/* A name around must be there in full, unless it is the end of what was typed. */
static void lay_around(struct layout *l, struct progress now, size_t which)
{
	const struct label *label = l->e->around[which];
	size_t run = run_length(l->q, label, 0, now.at);

	if (run == 0 || (run < label->count && now.at + run < l->q->count))
		return;
	bool half =
		run < label->count || half_typed(l->q, &label->tokens[run - 1], now.at + run - 1);

	now.other_marks += other_marks(l->q, label, 0, now.at, run);
	now.districts += which < l->e->districts_count && !half;
	now.half_around |= half;
	now.used |= 1u << which;
	now.at += run;
	now.hint = 0;
	lay(l, now);
}

static void finish(struct layout *l, struct progress now)
{
	bool by_district = !l->e->place->district && now.districts &&
			   (now.district_hint || l->q->districts_alone);
	unsigned rank = now.name_rank;

	if (rank == RANK_NONE && by_district)
		rank = RANK_THIS_DISTRICT;
	if (rank == RANK_NONE)
		return;
	if (now.half_around)
		rank += RANK_LOOSE;
	if (now.other_marks)
		rank += RANK_OTHER_MARKS;
	if (rank < l->best)
		l->best = rank;
}

static void lay(struct layout *l, struct progress now)
{
	if (now.at == l->q->count) {
		finish(l, now);
		return;
	}
	if (l->q->unit_len[now.at])
		lay_unit_word(l, now);
	if (now.name_rank == RANK_NONE)
		lay_name(l, now);
	for (size_t i = 0; i < l->e->around_count; i++)
		if (!(now.used >> i & 1))
			lay_around(l, now, i);
}

static uint32_t label_answers(const struct question *q, const struct label *label)
{
	uint32_t bits = 0;

	for (size_t i = 0; i < label->count; i++)
		bits |= q->answers[label->tokens[i].word];
	return bits;
}

/* The cheap test that nearly all entries fail. */
static bool may_fit(const struct question *q, const struct entry *e)
{
	uint32_t bits = label_answers(q, &e->name);

	if (!bits && e->place->district)
		return false;
	for (size_t i = 0; i < e->around_count; i++)
		bits |= label_answers(q, e->around[i]);
	return (bits & q->all) == q->all;
}

static unsigned rank_of(const struct question *q, const struct entry *e)
{
	struct layout l = {.q = q, .e = e, .best = RANK_NONE};

	if (may_fit(q, e))
		lay(&l, (struct progress){.name_rank = RANK_NONE});
	return l.best;
}

/* ---- answers ---- */

struct candidate {
	const struct entry *entry;
	unsigned rank;
};

struct candidates {
	struct candidate *rows;
	size_t count;
};

static int by_rank(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	int order = str_cmp(x->entry->place->province, y->entry->place->province);

	return order ? order : str_cmp(x->entry->place->code, y->entry->place->code);
}

/* False when a word of the question stands in no name at all. */
static bool read_question(struct question *q, const struct words *w)
{
	uint32_t known = 0;

	memset(q->answers, 0, words_count(w) * sizeof *q->answers);
	memset(q->kinds, 0, sizeof q->kinds);
	memset(q->unit_len, 0, sizeof q->unit_len);
	read_answers(q, w);
	read_unit_words(q);
	for (size_t word = 1; word < words_count(w); word++)
		known |= q->answers[word];
	return (known & q->all) == q->all;
}

static void ask(struct question *q, const struct words *w, struct candidates *out)
{
	out->count = 0;
	if (!read_question(q, w))
		return;
	for (size_t i = 0; i < q->index->entries_count; i++) {
		const struct entry *e = &q->index->entries[i];
		unsigned rank = rank_of(q, e);

		if (rank < RANK_NONE)
			out->rows[out->count++] = (struct candidate){e, rank};
	}
	qsort(out->rows, out->count, sizeof *out->rows, by_rank);
}

static bool same_name(const struct place *a, const struct place *b)
{
	return str_eq(a->name, b->name);
}

/*
 * Xã Bắc Hà and the township Bắc Hà that went into it are one answer: the better one is there
 * already.
 */
static bool is_told(const struct places_hit *hits, size_t count, struct places_hit one)
{
	const struct place *name = one.before ? one.before : one.now;

	for (size_t i = 0; one.now && i < count; i++)
		if (hits[i].now == one.now &&
		    same_name(hits[i].before ? hits[i].before : hits[i].now, name))
			return true;
	return false;
}

static size_t take_best(const struct places *p, const struct candidates *from, size_t limit,
			struct places_hit *hits)
{
	size_t count = 0;

	/* Loose ones are answers where there is nothing better. */
	for (size_t i = 0; i < from->count && count < limit; i++) {
		if (from->rows[i].rank >= RANK_LOOSE && from->rows[0].rank < RANK_LOOSE)
			break;
		const struct place *place = from->rows[i].entry->place;
		struct places_hit one = {.now = place};

		if (place->district)
			one = (struct places_hit){.now = places_home_now(p, place),
						  .before = place};
		if (!is_told(hits, count, one))
			hits[count++] = one;
	}
	return count;
}

static void drop_first(struct question *q)
{
	memmove(q->tokens, q->tokens + 1, --q->count * sizeof *q->tokens);
}

/* "ea h leo": a single consonant belongs to the next word. */
static bool join_singles(struct arena *a, const struct words *w, struct question *q)
{
	bool joined = false;

	for (size_t i = 0; i + 1 < q->count; i++) {
		struct token one = words_join(a, w, q->tokens[i], q->tokens[i + 1]);

		if (q->tokens[i].folded.len != 1 || !one.word)
			continue;
		q->tokens[i + 1] = one;
		memmove(q->tokens + i, q->tokens + i + 1, (--q->count - i) * sizeof *q->tokens);
		joined = true;
	}
	return joined;
}

/*
 * As typed; then a district alone; then with single consonants joined; then without the first
 * words, which are often a house, a street or a hamlet. One word that is left of several says
 * nothing.
 */
static void ask_until_found(struct arena *a, const struct places *p, struct question *q,
			    struct candidates *found)
{
	ask(q, p->words, found);
	if (found->count == 0) {
		q->districts_alone = true;
		ask(q, p->words, found);
	}
	if (found->count == 0 && join_singles(a, p->words, q))
		ask(q, p->words, found);
	while (found->count == 0 && q->count > 2) {
		drop_first(q);
		ask(q, p->words, found);
	}
}

size_t places_search(struct arena *a, const struct places *p, struct str typed, size_t limit,
		     struct places_hit **hits)
{
	*hits = arena_many(a, limit + 1, struct places_hit);
	struct arena_mark mark = arena_mark(a);
	struct question *q = arena_one(a, struct question);
	struct candidates found = {.rows = NULL};
	size_t count = 0;

	q->index = p->index;
	q->answers = arena_many(a, words_count(p->words), uint32_t);
	q->count = words_find(a, p->words, typed, q->tokens, QUESTION_MOST);
	if (q->count) {
		found.rows = arena_many(a, p->index->entries_count, struct candidate);
		ask_until_found(a, p, q, &found);
		count = take_best(p, &found, limit, *hits);
	}
	arena_rewind(a, mark);
	return count;
}
