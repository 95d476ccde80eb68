/*
 * The places that an office answers for, as people read them: a province in one line, its communes
 * together and by name.
 */
#include "access/access_operator.h"

#include "base/fold.h"
#include "places/places.h"

#include <stdlib.h>

struct named {
	struct str key; /* sorts as a Vietnamese reader expects */
	struct served_commune commune;
};

static int by_name(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return str_cmp(x->key, y->key);
}

struct str access_place_line(struct task *t, struct str code, struct day on)
{
	const struct places *p = places_builtin();
	const struct place *place = places_commune(p, code, on);

	if (!place)
		place = places_province(p, code, on);
	return place ? places_line(t->arena, p, place, on) : STR_NONE;
}

/* How many rows from the first one on are communes of its province and office. */
static size_t run_of(const struct agencies_serve_in *rows, size_t n)
{
	size_t run = 0;

	while (run < n && rows[run].commune_code.len && rows[run].unit.v == rows->unit.v &&
	       str_eq(rows[run].province_code, rows->province_code))
		run++;
	return run;
}

static void show_communes(struct task *t, const struct agencies_serve_in *rows, size_t n,
			  struct served_place *out)
{
	const struct places *p = places_builtin();
	struct named *all = arena_many(t->arena, n, struct named);
	size_t known = 0;

	for (size_t i = 0; i < n; i++) {
		const struct place *place = places_commune(p, rows[i].commune_code, rows[i].from);

		if (place)
			all[known++] = (struct named){
				fold_sort_key(t->arena, place->name),
				{rows[i].commune_code, places_name(t->arena, p, place)}};
	}
	qsort(all, known, sizeof *all, by_name);
	out->communes = arena_many(t->arena, known, struct served_commune);
	out->communes_count = known;
	for (size_t i = 0; i < known; i++)
		out->communes[i] = all[i].commune;
}

size_t access_show_served(struct task *t, const struct agencies_serve_in *rows, size_t n,
			  struct unit_id unit, struct served_place **out)
{
	size_t count = 0, first = 0, end;

	while (first < n && rows[first].unit.v != unit.v)
		first++;
	for (end = first; end < n && rows[end].unit.v == unit.v; end++)
		;
	*out = arena_many(t->arena, end - first, struct served_place);
	for (size_t i = first, run; i < end; i += run ? run : 1) {
		struct served_place *place = &(*out)[count++];

		run = run_of(&rows[i], end - i);
		*place = (struct served_place){
			.code = rows[i].province_code,
			.title = access_place_line(t, rows[i].province_code, rows[i].from),
		};
		show_communes(t, &rows[i], run, place);
	}
	return count;
}
