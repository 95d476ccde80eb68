/* Builds the index of places_index.h when the tables are loaded. */
#include "places/places_index.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/must.h"

#define NAME_MOST   8
#define AROUND_MOST 24

static struct label label_of(struct places *p, struct str text)
{
	struct token tokens[NAME_MOST];
	size_t count = words_add(p->words, text, tokens, NAME_MOST);
	struct token *own = arena_many(p->arena, count, struct token);

	must(count);
	memcpy(own, tokens, count * sizeof *own);
	return (struct label){own, count};
}

static void add_districts(struct places *p, struct index *x)
{
	x->district_labels = arena_many(p->arena, p->districts.count, struct label);
	for (size_t i = 0; i < p->districts.count; i++)
		x->district_labels[i] = label_of(p, p->districts.rows[i].name);
}

static struct names *names_of(const struct places *p, const struct index *x,
			      const struct place *province)
{
	return &x->province_names[province - p->provinces.rows];
}

static void add_province_name(struct places *p, struct names *names, struct str text)
{
	must(names->count < ALIASES_MOST);
	names->labels[names->count++] = label_of(p, text);
}

/* "hanoi": every province is also typed in one word. */
static void add_joined(struct places *p, struct names *names)
{
	struct label label = names->labels[0];
	struct buf joined = buf_new(p->arena, 64);

	for (size_t i = 0; i < label.count; i++)
		buf_add(&joined, label.tokens[i].folded);
	if (label.count > 1)
		add_province_name(p, names, buf_str(&joined));
}

static void add_provinces(struct places *p, struct index *x)
{
	x->province_names = arena_many(p->arena, p->provinces.count, struct names);
	for (size_t i = 0; i < p->provinces.count; i++) {
		add_province_name(p, &x->province_names[i], p->provinces.rows[i].name);
		add_joined(p, &x->province_names[i]);
	}
}

static void add_aliases(struct places *p, struct index *x, struct str table)
{
	struct str f[4];

	while (places_next_row(&table, f, 4)) {
		struct day on;
		struct str one;

		must(day_parse(f[0].len ? f[0] : f[1], &on));
		const struct place *province = places_province(p, f[2], on);

		must(province);
		while (f[3].len) {
			str_cut(f[3], '|', &one, &f[3]);
			add_province_name(p, names_of(p, x, province), one);
		}
	}
}

static void add_unit_word(struct places *p, struct index *x, struct str text, enum place_kind kind)
{
	struct label label = label_of(p, text);

	for (size_t i = 0; i < x->unit_words_count; i++) {
		struct label known = x->unit_words[i].label;

		if (known.count == label.count && known.tokens[0].word == label.tokens[0].word &&
		    known.tokens[label.count - 1].word == label.tokens[label.count - 1].word) {
			x->unit_words[i].kinds |= 1u << kind;
			return;
		}
	}
	must(x->unit_words_count < UNIT_WORDS_MOST && label.count <= 2);
	x->unit_words[x->unit_words_count++] = (struct unit_word){label, 1u << kind};
}

static void add_unit_words(struct places *p, struct index *x)
{
	for (int k = 0; k < PLACE_KIND_COUNT; k++) {
		struct str rest = p->kinds[k].typed, one;

		while (rest.len) {
			str_cut(rest, '|', &one, &rest);
			add_unit_word(p, x, one, (enum place_kind)k);
		}
	}
}

/* The labels around one entry while it is made; each once. */
struct surroundings {
	const struct label *labels[AROUND_MOST];
	size_t count;
};

static void surround(struct surroundings *s, const struct label *label)
{
	for (size_t i = 0; i < s->count; i++)
		if (s->labels[i] == label)
			return;
	must(s->count < AROUND_MOST);
	s->labels[s->count++] = label;
}

static void surround_province(struct surroundings *s, const struct places *p, const struct index *x,
			      const struct place *province)
{
	const struct names *names = names_of(p, x, province);

	for (size_t i = 0; i < names->count; i++)
		surround(s, &names->labels[i]);
}

static const struct place *province_then(const struct places *p, const struct place *place)
{
	return places_province(p, place->province,
			       day_is_none(place->to) ? place->from : place->to);
}

static void add_entry(struct places *p, struct index *x, const struct place *place,
		      struct surroundings *s, size_t districts_count)
{
	struct entry *e = &x->entries[x->entries_count++];

	*e = (struct entry){
		.place = place,
		.name = label_of(p, place->name),
		.around = arena_many(p->arena, s->count, const struct label *),
		.around_count = s->count,
		.districts_count = districts_count,
	};
	memcpy(e->around, s->labels, s->count * sizeof *e->around);
}

static const struct label *district_label(const struct places *p, const struct index *x,
					  const struct place *before)
{
	const struct place *district = before->district ? before->district : before;

	return &x->district_labels[district - p->districts.rows];
}

static void add_commune(struct places *p, struct index *x, const struct place *place)
{
	struct surroundings s = {.count = 0};
	const struct place_link **links;
	size_t count = places_origins(p->arena, p, place, &links), districts_count;

	for (size_t i = 0; i < count; i++)
		surround(&s, district_label(p, x, links[i]->before));
	districts_count = s.count;
	surround_province(&s, p, x, places_newest(p->provinces, place->province));
	for (size_t i = 0; i < count; i++)
		surround_province(&s, p, x, province_then(p, links[i]->before));
	add_entry(p, x, place, &s, districts_count);
}

static void add_old_commune(struct places *p, struct index *x, const struct place *place)
{
	struct surroundings s = {.count = 0};
	const struct place_link *links;
	size_t count = places_successors(p, place, &links);

	surround(&s, district_label(p, x, place));
	surround_province(&s, p, x, province_then(p, place));
	for (size_t i = 0; i < count; i++)
		surround_province(&s, p, x, places_newest(p->provinces, links[i].now->province));
	add_entry(p, x, place, &s, 1);
}

const struct index *index_new(struct places *p, struct str aliases)
{
	struct index *x = arena_one(p->arena, struct index);

	add_provinces(p, x);
	add_districts(p, x);
	x->entries = arena_many(p->arena, p->communes.count + p->old_communes.count, struct entry);
	add_aliases(p, x, aliases);
	add_unit_words(p, x);
	for (size_t i = 0; i < p->communes.count; i++)
		if (day_is_none(p->communes.rows[i].to))
			add_commune(p, x, &p->communes.rows[i]);
	for (size_t i = 0; i < p->old_communes.count; i++)
		add_old_commune(p, x, &p->old_communes.rows[i]);
	return x;
}
