/*
 * Reads the built-in tables once. They are part of the program: whatever is wrong in them is a
 * bug and aborts.
 */
#include "places/places_internal.h"
#include "places/places_tables.h"

#include "base/arena.h"
#include "base/must.h"

#include <stdatomic.h>
#include <stdlib.h>

#define SNAPSHOT_BYTES ((size_t)24 << 20)
#define FIELDS         6

bool places_next_row(struct str *rest, struct str *fields, size_t count)
{
	while (rest->len) {
		struct str line;

		str_cut(*rest, '\n', &line, rest);
		if (line.len == 0 || line.ptr[0] == '#')
			continue;
		for (size_t i = 0; i + 1 < count; i++)
			must(str_cut(line, '\t', &fields[i], &line));
		fields[count - 1] = line;
		return true;
	}
	return false;
}

/* No table has more rows than lines. */
static size_t lines_of(struct str table)
{
	size_t count = 0;

	for (size_t i = 0; i < table.len; i++)
		count += table.ptr[i] == '\n';
	return count;
}

static struct day day_or_none(struct str s)
{
	struct day d = DAY_NONE;

	must(s.len == 0 || day_parse(s, &d));
	return d;
}

static enum place_kind kind_of(struct str code)
{
	static const struct str codes[] = {
#define X(name, code) [PLACE_##name] = {code, sizeof code - 1},
		PLACE_KINDS(X)
#undef X
	};

	for (int k = 0; k < PLACE_KIND_COUNT; k++)
		if (str_eq(code, codes[k]))
			return (enum place_kind)k;
	must(!"known kind");
	return PLACE_KIND_COUNT;
}

static const char *const share_codes[] = {
#define X(name, code) [PLACE_SHARE_##name] = code,
	PLACE_SHARES(X)
#undef X
};

const char *place_share_code(enum place_share s)
{
	return share_codes[s];
}

static enum place_share share_of(struct str code)
{
	for (int s = 0; s < PLACE_SHARE_COUNT; s++)
		if (str_is(code, share_codes[s]))
			return (enum place_share)s;
	must(!"known share");
	return PLACE_SHARE_COUNT;
}

static void load_kinds(struct places *p, struct str table)
{
	struct str f[4];

	while (places_next_row(&table, f, 4))
		p->kinds[kind_of(f[0])] =
			(struct kind_text){.word = f[1], .capital = f[2], .typed = f[3]};
	for (int k = 0; k < PLACE_KIND_COUNT; k++)
		must(p->kinds[k].word.len);
}

/* The import writes nearly everything in order; looking first saves half of the start-up. */
static void sort(void *rows, size_t count, size_t size, int (*order)(const void *, const void *))
{
	char *row = rows;
	size_t i = 1;

	while (i < count && order(row + (i - 1) * size, row + i * size) <= 0)
		i++;
	if (i < count)
		qsort(rows, count, size, order);
}

static int by_code_and_day(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	int order = str_cmp(x->code, y->code);

	return order ? order : (x->from.v > y->from.v) - (x->from.v < y->from.v);
}

/* "in" is the province of a row, its district, or nothing: a province is its own. */
static struct place_list load_list(struct places *p, struct str table, bool in_district)
{
	struct place_list list = {arena_many(p->arena, lines_of(table), struct place), 0};
	struct str f[FIELDS];

	while (places_next_row(&table, f, FIELDS)) {
		struct place *row = &list.rows[list.count++];

		*row = (struct place){
			.code = f[0],
			.from = day_or_none(f[1]),
			.to = day_or_none(f[2]),
			.kind = kind_of(f[3]),
			.province = f[4].len ? f[4] : f[0],
			.name = f[5],
		};
		if (in_district) {
			row->district = places_newest(p->districts, f[4]);
			must(row->district);
			row->province = row->district->province;
		}
	}
	sort(list.rows, list.count, sizeof *list.rows, by_code_and_day);
	return list;
}

static int by_before(const void *a, const void *b)
{
	const struct place_link *x = a, *y = b;
	int order = str_cmp(x->before->code, y->before->code);

	return order ? order : str_cmp(x->now->code, y->now->code);
}

static int by_now(const void *a, const void *b)
{
	const struct place_link *const *x = a, *const *y = b;
	int order = str_cmp((*x)->now->code, (*y)->now->code);

	return order ? order : str_cmp((*x)->before->code, (*y)->before->code);
}

static void load_links(struct places *p, struct str table)
{
	struct str f[3];

	p->links = arena_many(p->arena, lines_of(table), struct place_link);
	while (places_next_row(&table, f, 3)) {
		const struct place *commune = places_newest(p->old_communes, f[0]);

		p->links[p->links_count++] = (struct place_link){
			.before = commune ? commune : places_newest(p->districts, f[0]),
			.now = places_newest(p->communes, f[1]),
			.share = share_of(f[2]),
		};
	}
	for (size_t i = 0; i < p->links_count; i++)
		must(p->links[i].before && p->links[i].now);
	sort(p->links, p->links_count, sizeof *p->links, by_before);
	p->links_by_now = arena_many(p->arena, p->links_count, const struct place_link *);
	for (size_t i = 0; i < p->links_count; i++)
		p->links_by_now[i] = &p->links[i];
	qsort(p->links_by_now, p->links_count, sizeof *p->links_by_now, by_now);
}

static const struct places *load(void)
{
	struct arena *a = arena_new(SNAPSHOT_BYTES);
	struct places *p = arena_one(a, struct places);

	p->arena = a;
	load_kinds(p, table_kinds);
	p->provinces = load_list(p, table_provinces, false);
	p->districts = load_list(p, table_old_districts, false);
	p->communes = load_list(p, table_communes, false);
	p->old_communes = load_list(p, table_old_communes, true);
	load_links(p, table_mergers);
	p->words = words_new(a);
	p->index = index_new(p, table_aliases);
	return p;
}

/* Two threads that ask at the same moment may both read the tables; one snapshot stays. */
const struct places *places_builtin(void)
{
	static const struct places *_Atomic builtin;
	const struct places *known = builtin, *read;

	if (known)
		return known;
	read = load();
	if (atomic_compare_exchange_strong(&builtin, &known, read))
		return read;
	arena_free(read->arena);
	return known;
}
