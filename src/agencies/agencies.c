#include "agencies/agencies.h"

#include "agencies.sql.h"
#include "agencies/agencies_reasons.h"
#include "base/fold.h"
#include "places/places.h"

static bool known_kind(struct str kind)
{
	static const char *const kinds[] = {"centre",	 "branch",   "department", "police",
					    "detention", "procuracy", "court",	   "commune"};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_is(kind, kinds[i]))
			return true;
	return false;
}

/*
 * Everything a seat at `viewer` may see: the unit, its branches, and all of their predecessors.  A unit that was
 * reached twice is inserted once, so circles in the data end too.
 */
static void reach(struct task *t, struct unit_id viewer, struct unit_id unit)
{
	struct branches_of_row *branches;
	struct succession_of_row *older;

	if (scope_insert(t, viewer, unit) == 0)
		return;
	size_t n = branches_of(t, unit, &branches);

	for (size_t i = 0; i < n; i++)
		reach(t, viewer, branches[i].id);
	n = succession_of(t, unit, &older);
	for (size_t i = 0; i < n; i++)
		reach(t, viewer, older[i].old_unit);
}

/* Units are few and change rarely: the closure is built anew, which cannot drift. */
static void close_scope(struct task *t)
{
	struct units_all_row *units;
	size_t n = units_all(t, &units);

	scope_clear(t);
	for (size_t i = 0; i < n; i++) {
		reach(t, units[i].id, units[i].id);
		scope_insert(t, UNIT_SYSTEM, units[i].id);
	}
}

enum outcome agencies_add(struct task *t, const struct agencies_add_in *in, struct agencies_add_out *out)
{
	struct day placed = in->opened;

	if (!known_kind(in->kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN_KIND, "kind");
	if (!places_commune(places_builtin(), in->commune_code, placed))
		placed = day_of(task_now(t));
	if (!places_commune(places_builtin(), in->commune_code, placed))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN_COMMUNE, "commune");
	out->id = (struct unit_id){task_id(t)};
	units_insert(t, &(struct units_insert_in){
				.id = out->id,
				.kind = in->kind,
				.parent = in->parent,
				.code = in->code,
				.name = in->name,
				.name_sort = fold_sort_key(t->arena, in->name),
				.address = in->address,
				.commune_code = in->commune_code,
				.place_day = placed,
				.telephone = in->telephone,
				.duty_telephone = in->duty_telephone,
				.hours = in->hours,
				.opened = in->opened,
				.closed = in->closed,
			});
	close_scope(t);
	return OUTCOME_OK;
}

enum outcome agencies_succeed(struct task *t, const struct agencies_succeed_in *in, struct nothing *out)
{
	struct unit unit;

	(void)out;
	if (in->old_unit.v == in->new_unit.v)
		return refuse(t, OUTCOME_INVALID, &REASON_UNIT_SUCCEEDS_ITSELF);
	if (!agencies_find(t, in->old_unit, &unit) || !agencies_find(t, in->new_unit, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	succession_insert(t, in->old_unit, in->new_unit, in->day);
	units_close(t, in->old_unit, day_plus(in->day, -1));
	close_scope(t);
	return OUTCOME_OK;
}

enum outcome agencies_serve(struct task *t, const struct agencies_serve_in *in, struct nothing *out)
{
	(void)out;
	if (!places_province(places_builtin(), in->province_code, in->from))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN_COMMUNE, "province");
	catchment_insert(t, in->unit, in->province_code, in->commune_code.ptr ? in->commune_code : STR(""),
			 in->from);
	return OUTCOME_OK;
}

bool agencies_find(struct task *t, struct unit_id id, struct unit *out)
{
	struct units_find_row row;

	if (!units_find(t, id, &row))
		return false;
	*out = (struct unit){
		.id = id,
		.parent = row.parent,
		.kind = row.kind,
		.code = row.code,
		.name = row.name,
		.address = row.address,
		.commune_code = row.commune_code,
		.telephone = row.telephone,
		.duty_telephone = row.duty_telephone,
		.hours = row.hours,
		.place_day = row.place_day,
		.opened = row.opened,
		.closed = row.closed,
	};
	return true;
}

bool agencies_centre_for(struct task *t, struct str commune_code, struct day on, struct unit *out)
{
	const struct place *commune = places_commune(places_builtin(), commune_code, on);
	struct catchment_find_row row;

	return commune && catchment_find(t, commune->province, commune_code, on, &row) &&
	       agencies_find(t, row.unit, out);
}

bool agencies_centre_of_province(struct task *t, struct str province_code, struct day on, struct unit *out)
{
	struct catchment_find_row row;

	return catchment_find(t, province_code, STR(""), on, &row) && agencies_find(t, row.unit, out);
}

size_t agencies_centres(struct task *t, struct unit **out)
{
	struct units_open_centres_row *rows;
	size_t n = units_open_centres(t, day_of(task_now(t)), &rows);

	*out = arena_many(t->arena, n, struct unit);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct unit){
			.id = rows[i].id,
			.parent = rows[i].parent,
			.kind = rows[i].kind,
			.code = rows[i].code,
			.name = rows[i].name,
			.address = rows[i].address,
			.commune_code = rows[i].commune_code,
			.telephone = rows[i].telephone,
			.duty_telephone = rows[i].duty_telephone,
			.hours = rows[i].hours,
			.place_day = rows[i].place_day,
			.opened = rows[i].opened,
			.closed = DAY_NONE,
		};
	return n;
}
