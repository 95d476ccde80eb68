#include "agencies/agencies_internal.h"

#include "agencies.sql.h"
#include "base/fold.h"
#include "places/places.h"

static bool known_kind(struct str kind)
{
	static const char *const kinds[] = {"centre",    "branch",    "department", "police",
					    "detention", "procuracy", "court",      "commune"};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_is(kind, kinds[i]))
			return true;
	return false;
}

/* What the unit above looks into.  A police station answers to nobody here. */
static bool is_seen_from_above(struct str kind)
{
	return str_is(kind, "branch") || str_is(kind, "centre");
}

/*
 * A seat sees its unit, the offices below, and all of their predecessors.  Relations are only ever
 * added, one at a time, so the closure grows with each; circles in the data add nothing new and end
 * by themselves.
 */
static void open_scope(struct task *t, const struct agencies_add_in *in, struct unit_id id)
{
	scope_insert(t, id, id);
	scope_insert(t, UNIT_SYSTEM, id);
	if (in->parent.v && is_seen_from_above(in->kind))
		scope_widen(t, in->parent, id);
}

void agencies_place_below(struct task *t, struct unit_id parent, struct unit_id unit)
{
	units_set_parent(t, unit, parent);
	scope_widen(t, parent, unit);
}

enum outcome agencies_add(struct task *t, const struct agencies_add_in *in,
			  struct agencies_add_out *out)
{
	struct day placed = in->opened;
	struct unit parent;

	if (!known_kind(in->kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN_KIND, "kind");
	if (in->parent.v && !agencies_find(t, in->parent, &parent))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN, "parent");
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
	open_scope(t, in, out->id);
	return OUTCOME_OK;
}

enum outcome agencies_succeed(struct task *t, const struct agencies_succeed_in *in,
			      struct nothing *out)
{
	struct unit unit;

	(void)out;
	if (in->old_unit.v == in->new_unit.v)
		return refuse(t, OUTCOME_INVALID, &REASON_UNIT_SUCCEEDS_ITSELF);
	if (!agencies_find(t, in->old_unit, &unit) || !agencies_find(t, in->new_unit, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	succession_insert(t, in->old_unit, in->new_unit, in->day);
	units_close(t, in->old_unit, day_plus(in->day, -1));
	scope_widen(t, in->new_unit, in->old_unit);
	return OUTCOME_OK;
}

enum outcome agencies_serve(struct task *t, const struct agencies_serve_in *in, struct nothing *out)
{
	(void)out;
	if (!places_province(places_builtin(), in->province_code, in->from))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN_COMMUNE, "province");
	catchment_insert(t, in->unit, in->province_code,
			 in->commune_code.ptr ? in->commune_code : STR(""), in->from);
	return OUTCOME_OK;
}

static struct unit of_row(const struct units_find_row *row)
{
	return (struct unit){
		.id = row->id,
		.parent = row->parent,
		.kind = row->kind,
		.code = row->code,
		.name = row->name,
		.address = row->address,
		.commune_code = row->commune_code,
		.telephone = row->telephone,
		.duty_telephone = row->duty_telephone,
		.hours = row->hours,
		.place_day = row->place_day,
		.opened = row->opened,
		.closed = row->closed,
	};
}

static size_t of_rows(struct task *t, const struct units_find_row *rows, size_t n,
		      struct unit **out)
{
	*out = arena_many(t->arena, n, struct unit);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = of_row(&rows[i]);
	return n;
}

bool agencies_find(struct task *t, struct unit_id id, struct unit *out)
{
	struct units_find_row row;

	if (!units_find(t, id, &row))
		return false;
	*out = of_row(&row);
	return true;
}

bool agencies_centre_for(struct task *t, struct str commune_code, struct day on, struct unit *out)
{
	const struct place *commune = places_commune(places_builtin(), commune_code, on);
	struct catchment_find_row row;

	return commune && catchment_find(t, commune->province, commune_code, on, &row) &&
	       agencies_find(t, row.unit, out);
}

bool agencies_centre_of_province(struct task *t, struct str province_code, struct day on,
				 struct unit *out)
{
	struct catchment_find_row row;

	return catchment_find(t, province_code, STR(""), on, &row) &&
	       agencies_find(t, row.unit, out);
}

size_t agencies_centres(struct task *t, struct unit **out)
{
	struct units_find_row *rows;
	size_t n = units_open_centres(t, day_of(task_now(t)), &rows);

	return of_rows(t, rows, n, out);
}

size_t agencies_offices(struct task *t, struct unit **out)
{
	struct units_find_row *rows;
	size_t n = units_offices(t, &rows);

	return of_rows(t, rows, n, out);
}

bool agencies_open_on(const struct unit *unit, struct day on)
{
	return unit->opened.v <= on.v && (day_is_none(unit->closed) || unit->closed.v >= on.v);
}

size_t agencies_successions(struct task *t, struct agencies_succeed_in **out)
{
	struct succession_list_row *rows;
	size_t n = succession_list(t, &rows);

	*out = arena_many(t->arena, n, struct agencies_succeed_in);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct agencies_succeed_in){rows[i].old_unit, rows[i].new_unit,
							 rows[i].day};
	return n;
}

size_t agencies_served(struct task *t, struct agencies_serve_in **out)
{
	struct catchment_list_row *rows;
	size_t n = catchment_list(t, day_of(task_now(t)), &rows);

	*out = arena_many(t->arena, n, struct agencies_serve_in);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct agencies_serve_in){rows[i].unit, rows[i].province_code,
						       rows[i].commune_code, rows[i].from_day};
	return n;
}
