/* Questions about codes and days. */
#include "places/places_internal.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/must.h"

/* More than one commune has codes, names or days for; a line of three units fits. */
#define LINE_MOST 512

struct place_list places_rows(struct place_list list, struct str code)
{
	size_t low = 0, high = list.count, end;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (str_cmp(list.rows[middle].code, code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	end = low;
	while (end < list.count && str_eq(list.rows[end].code, code))
		end++;
	return (struct place_list){list.rows + low, end - low};
}

bool places_in_force(const struct place *place, struct day on)
{
	return place->from.v <= on.v && (day_is_none(place->to) || on.v <= place->to.v);
}

const struct place *places_newest(struct place_list list, struct str code)
{
	struct place_list rows = places_rows(list, code);

	return rows.count ? &rows.rows[rows.count - 1] : NULL;
}

static const struct place *on_day(struct place_list list, struct str code, struct day on)
{
	struct place_list rows = places_rows(list, code);

	for (size_t i = 0; i < rows.count; i++)
		if (places_in_force(&rows.rows[i], on))
			return &rows.rows[i];
	return NULL;
}

const struct place *places_province(const struct places *p, struct str code, struct day on)
{
	return on_day(p->provinces, code, on);
}

const struct place *places_district(const struct places *p, struct str code, struct day on)
{
	return on_day(p->districts, code, on);
}

const struct place *places_commune(const struct places *p, struct str code, struct day on)
{
	const struct place *found = on_day(p->communes, code, on);

	return found ? found : on_day(p->old_communes, code, on);
}

/* Appends the rows in force to `list`, which has room for all. */
static size_t add_in_force(struct place_list from, struct str province, struct day on,
			   const struct place **list)
{
	size_t count = 0;

	for (size_t i = 0; i < from.count; i++) {
		const struct place *row = &from.rows[i];

		if (places_in_force(row, on) && (!province.len || str_eq(row->province, province)))
			list[count++] = row;
	}
	return count;
}

size_t places_provinces(struct arena *a, const struct places *p, struct day on,
			const struct place ***list)
{
	*list = arena_many(a, p->provinces.count, const struct place *);
	return add_in_force(p->provinces, STR_NONE, on, *list);
}

size_t places_communes(struct arena *a, const struct places *p, struct str province, struct day on,
		       const struct place ***list)
{
	size_t count;

	*list = arena_many(a, p->communes.count + p->old_communes.count, const struct place *);
	count = add_in_force(p->old_communes, province, on, *list);
	return count + add_in_force(p->communes, province, on, *list + count);
}

size_t places_successors(const struct places *p, const struct place *before,
			 const struct place_link **links)
{
	size_t low = 0, high = p->links_count, end;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (str_cmp(p->links[middle].before->code, before->code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	end = low;
	while (end < p->links_count && p->links[end].before == before)
		end++;
	*links = &p->links[low];
	return end - low;
}

size_t places_origins(struct arena *a, const struct places *p, const struct place *now,
		      const struct place_link ***links)
{
	size_t low = 0, high = p->links_count, end;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (str_cmp(p->links_by_now[middle]->now->code, now->code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	end = low;
	while (end < p->links_count && str_eq(p->links_by_now[end]->now->code, now->code) &&
	       day_is_none(now->to))
		end++;
	*links = arena_many(a, end - low + 1, const struct place_link *);
	memcpy(*links, p->links_by_now + low, (end - low) * sizeof **links);
	return end - low;
}

/*
 * One successor that took people, and nothing said about people elsewhere. A commune whose only
 * row is a part is not known to have gone there whole.
 */
const struct place *places_home_now(const struct places *p, const struct place *before)
{
	const struct place_link *links;
	size_t count = places_successors(p, before, &links);
	const struct place *home = NULL;

	for (size_t i = 0; i < count; i++) {
		enum place_share share = links[i].share;

		if (share == PLACE_SHARE_AREA)
			continue;
		if (share == PLACE_SHARE_PART || home)
			return NULL;
		home = links[i].now;
	}
	return home;
}

static void add_name(struct buf *out, struct str kind, const struct place *place)
{
	buf_add(out, kind);
	buf_addc(out, ' ');
	buf_add(out, place->name);
}

struct str places_name(struct arena *a, const struct places *p, const struct place *place)
{
	struct buf out = buf_new(a, LINE_MOST);

	add_name(&out, p->kinds[place->kind].word, place);
	return buf_str(&out);
}

static void add_around(struct buf *out, const struct places *p, const struct place *place,
		       struct day on)
{
	const struct place *province = places_province(p, place->province, on);

	if (place->district) {
		buf_addz(out, ", ");
		add_name(out, p->kinds[place->district->kind].word, place->district);
	}
	if (!province || str_eq(province->code, place->code))
		return;
	buf_addz(out, ", ");
	add_name(out, p->kinds[province->kind].word, province);
}

struct str places_full(struct arena *a, const struct places *p, const struct place *place,
		       struct day on)
{
	struct buf out = buf_new(a, LINE_MOST);

	add_name(&out, p->kinds[place->kind].word, place);
	add_around(&out, p, place, on);
	return buf_str(&out);
}

struct str places_line(struct arena *a, const struct places *p, const struct place *place,
		       struct day on)
{
	struct buf out = buf_new(a, LINE_MOST);

	add_name(&out, p->kinds[place->kind].capital, place);
	add_around(&out, p, place, on);
	return buf_str(&out);
}

struct str places_text(struct arena *a, const struct places *p, struct str code, struct day on)
{
	const struct place *place = places_commune(p, code, on);

	if (!place)
		place = places_province(p, code, on);
	return place ? places_full(a, p, place, on) : STR_NONE;
}
