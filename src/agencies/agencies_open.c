/*
 * Opening an office and letting it take over from another: what must hold before a centre can be
 * found and write to.
 */
#include "agencies/agencies_internal.h"

#include "agencies.sql.h"
#include "base/fold.h"
#include "base/say.h"
#include "places/places.h"

/*
 * The province of today in which a stored place lies: codes were given anew in 2025, so two old
 * codes are never compared.  Absent when the place is not known.
 */
static struct str province_now(struct str commune_code, struct day on)
{
	const struct places *p = places_builtin();
	const struct place *place = places_commune(p, commune_code, on);
	const struct place_link *links;

	if (!place)
		return STR_NONE;
	if (day_is_none(place->to))
		return place->province;
	return places_successors(p, place, &links) ? links[0].now->province : STR_NONE;
}

static bool same_province(const struct unit *unit, struct str province)
{
	struct str theirs = province_now(unit->commune_code, unit->place_day);

	return theirs.ptr && str_eq(theirs, province);
}

static enum outcome refuse_named(struct task *t, enum outcome o, const struct reason *why,
				 const char *field, const struct unit *unit)
{
	refuse_field(t, o, why, field);
	reason_arg(t, "name", unit->name);
	return o;
}

/* `but` may have the code: it is the office itself, or the one it takes over from. */
static enum outcome check_free(struct task *t, struct str code, struct str province,
			       struct day from, struct unit_id but)
{
	struct unit *offices;
	size_t n = agencies_offices(t, &offices);

	for (size_t i = 0; i < n; i++)
		if (offices[i].id.v != but.v && str_eq(offices[i].code, code) &&
		    (day_is_none(offices[i].closed) || offices[i].closed.v >= from.v) &&
		    same_province(&offices[i], province))
			return refuse_named(t, OUTCOME_CONFLICT, &REASON_UNIT_CODE_TAKEN, "code",
					    &offices[i]);
	return OUTCOME_OK;
}

static enum outcome check_code(struct task *t, const struct agencies_open_in *in)
{
	const struct agencies_add_in *unit = &in->unit;

	return check_free(t, unit->code, province_now(unit->commune_code, day_of(task_now(t))),
			  unit->opened, in->predecessor);
}

enum outcome agencies_correct(struct task *t, const struct agencies_correct_in *in)
{
	struct unit unit;

	if (!agencies_find(t, in->unit, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	if (!str_eq(unit.code, in->code)) {
		enum outcome o =
			check_free(t, in->code, province_now(unit.commune_code, unit.place_day),
				   unit.opened, unit.id);

		if (o != OUTCOME_OK)
			return o;
	}
	must(units_correct(t,
			   &(struct units_correct_in){
				   .id = in->unit,
				   .code = in->code,
				   .name = in->name,
				   .name_sort = fold_sort_key(t->arena, in->name),
				   .address = in->address,
				   .telephone = in->telephone,
				   .duty_telephone = in->duty_telephone,
				   .hours = in->hours,
			   }) == 1 ||
	     db_failed(t)); /* it was found in this transaction */
	return OUTCOME_OK;
}

static enum outcome check_parent(struct task *t, const struct agencies_open_in *in)
{
	const struct agencies_add_in *unit = &in->unit;
	struct unit parent;

	if (!str_is(unit->kind, "branch"))
		return OUTCOME_OK;
	if (!agencies_find(t, unit->parent, &parent) || !str_is(parent.kind, "centre") ||
	    !agencies_open_on(&parent, unit->opened))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_WITHOUT_CENTRE, "parent");
	return OUTCOME_OK;
}

/* Two centres for one province would leave it to chance who hears of a request. */
static enum outcome check_province(struct task *t, const struct agencies_open_in *in)
{
	struct unit other;

	if (!str_is(in->unit.kind, "centre"))
		return OUTCOME_OK;
	if (!places_province(places_builtin(), in->province_code, in->unit.opened))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_WITHOUT_PROVINCE, "province");
	if (agencies_centre_of_province(t, in->province_code, in->unit.opened, &other) &&
	    other.id.v != in->predecessor.v)
		return refuse_named(t, OUTCOME_CONFLICT, &REASON_UNIT_PROVINCE_TAKEN, "province",
				    &other);
	return OUTCOME_OK;
}

static bool works(struct task *t, const struct unit *unit)
{
	return day_is_none(unit->closed) || unit->closed.v >= day_of(task_now(t)).v;
}

/* Two departments for one province would leave it to chance who sees its centres. */
static enum outcome check_department(struct task *t, const struct agencies_open_in *in)
{
	struct str province = province_now(in->unit.commune_code, day_of(task_now(t)));
	struct unit *offices;
	size_t n = str_is(in->unit.kind, "department") ? agencies_offices(t, &offices) : 0;

	for (size_t i = 0; i < n; i++)
		if (str_is(offices[i].kind, "department") && works(t, &offices[i]) &&
		    offices[i].id.v != in->predecessor.v && same_province(&offices[i], province))
			return refuse_named(t, OUTCOME_CONFLICT, &REASON_UNIT_DEPARTMENT_TAKEN,
					    "commune", &offices[i]);
	return OUTCOME_OK;
}

static enum outcome check_all(struct task *t, const struct agencies_open_in *in)
{
	static enum outcome (*const checks[])(struct task *, const struct agencies_open_in *) = {
		check_parent, check_code, check_province, check_department};
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; o == OUTCOME_OK && i < sizeof checks / sizeof *checks; i++)
		o = checks[i](t, in);
	return o;
}

static bool belongs_below(struct task *t, const struct unit *centre, const struct unit *department)
{
	struct str province = province_now(centre->commune_code, centre->place_day);

	return str_is(centre->kind, "centre") && centre->parent.v == 0 &&
	       str_is(department->kind, "department") && works(t, department) &&
	       same_province(department, province);
}

/* Whichever of a department and a centre is entered later finds the other. */
static void join_province(struct task *t, struct unit_id id)
{
	struct unit unit, *offices;
	size_t n = agencies_find(t, id, &unit) ? agencies_offices(t, &offices) : 0;

	for (size_t i = 0; i < n; i++) {
		if (belongs_below(t, &offices[i], &unit))
			agencies_place_below(t, id, offices[i].id);
		if (!belongs_below(t, &unit, &offices[i]))
			continue;
		agencies_place_below(t, offices[i].id, id);
		unit.parent = offices[i].id;
	}
}

enum outcome agencies_open(struct task *t, const struct agencies_open_in *in,
			   struct agencies_add_out *out)
{
	struct nothing none;
	enum outcome o = check_all(t, in);

	if (o == OUTCOME_OK)
		o = agencies_add(t, &in->unit, out);
	if (o == OUTCOME_OK && str_is(in->unit.kind, "centre"))
		o = agencies_serve(t,
				   &(struct agencies_serve_in){.unit = out->id,
							       .province_code = in->province_code,
							       .from = in->unit.opened},
				   &none);
	if (o == OUTCOME_OK)
		join_province(t, out->id);
	if (o == OUTCOME_OK && in->predecessor.v)
		o = agencies_take_over(
			t, &(struct agencies_succeed_in){in->predecessor, out->id, in->unit.opened},
			&none);
	return o;
}

static enum outcome check_succession(struct task *t, const struct agencies_succeed_in *in)
{
	struct unit old_unit, new_unit;

	if (!agencies_find(t, in->old_unit, &old_unit) ||
	    !agencies_find(t, in->new_unit, &new_unit))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN, "predecessor");
	if (old_unit.id.v == new_unit.id.v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_SUCCEEDS_ITSELF,
				    "predecessor");
	if (!str_eq(old_unit.kind, new_unit.kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_OTHER_KIND, "predecessor");
	if (!agencies_open_on(&new_unit, in->day))
		return refuse_named(t, OUTCOME_INVALID, &REASON_UNIT_NOT_OPEN_YET, "day",
				    &new_unit);
	if (old_unit.opened.v >= in->day.v)
		return refuse_named(t, OUTCOME_INVALID, &REASON_UNIT_NOT_OPEN_YET, "day",
				    &old_unit);
	if (!day_is_none(old_unit.closed) && old_unit.closed.v != in->day.v - 1) {
		reason_arg(t, "day", say_date(t->arena, old_unit.closed));
		return refuse_named(t, OUTCOME_CONFLICT, &REASON_UNIT_CLOSED_EARLIER, "day",
				    &old_unit);
	}
	return OUTCOME_OK;
}

/*
 * A code of the old provinces may mean another province now: then the row says nothing about today.
 */
static bool still_there(const struct agencies_serve_in *served, struct day on)
{
	const struct places *p = places_builtin();
	const struct place *then = places_province(p, served->province_code, served->from);

	return then && then == places_province(p, served->province_code, on);
}

static bool somebody_answers(struct task *t, const struct agencies_serve_in *served, struct day on)
{
	struct unit other;

	if (served->commune_code.len)
		return agencies_centre_for(t, served->commune_code, on, &other);
	return agencies_centre_of_province(t, served->province_code, on, &other);
}

static void serve_on(struct task *t, const struct agencies_succeed_in *in)
{
	struct agencies_serve_in *served;
	struct nothing none;
	size_t n = agencies_served(t, &served);

	for (size_t i = 0; i < n; i++) {
		if (served[i].unit.v != in->old_unit.v || !still_there(&served[i], in->day) ||
		    somebody_answers(t, &served[i], in->day))
			continue;
		served[i].unit = in->new_unit;
		served[i].from = in->day;
		must(agencies_serve(t, &served[i], &none) == OUTCOME_OK || db_failed(t));
	}
}

enum outcome agencies_take_over(struct task *t, const struct agencies_succeed_in *in,
				struct nothing *out)
{
	enum outcome o = check_succession(t, in);

	if (o == OUTCOME_OK)
		o = agencies_succeed(t, in, out);
	if (o == OUTCOME_OK)
		serve_on(t, in);
	return o;
}
