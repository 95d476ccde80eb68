/*
 * What stands on every official paper (annex I of Decree 30/2020): the body above, who issues,
 * number, place and date, and who signs.
 */
#include "documents/documents_papers.h"

#include "access/access.h"
#include "law/law.h"
#include "places/places.h"

struct str paper_number(struct arena *a, int64_t number, struct str symbol)
{
	return str_printf(a, "%02lld/%" STR_F, (long long)number, STR_A(symbol));
}

/* "Lào Cai": the province without its kind. */
static struct str place_of(struct task *t, const struct unit *unit)
{
	const struct places *all = places_builtin();
	struct day today = day_of(task_now(t)), on = today;
	const struct place *commune = places_commune(all, unit->commune_code, on);

	if (!commune)
		commune = places_commune(all, unit->commune_code, on = unit->place_day);
	const struct place *province = commune ? places_province(all, commune->province, on) : NULL;

	return province ? province->name : STR("");
}

/* Days below 10, January and February are written with a zero before them. */
static void fill_date(struct task *t, struct paper_face *face)
{
	struct civil c = day_to_civil(day_of(task_now(t)));

	face->day = str_printf(t->arena, "%02d", c.day);
	face->month = str_printf(t->arena, c.month < 3 ? "%02d" : "%d", c.month);
	face->year = str_printf(t->arena, "%d", c.year);
}

/* Today's first holder of the role at the unit. */
static bool holder(struct task *t, struct unit_id unit, enum role role, struct str *name)
{
	struct seat *seats;
	bool any = access_seats_of(t, unit, role, &seats) > 0;

	if (any)
		*name = seats->name;
	return any;
}

#define IN_PLACE STR("KT")
#define BY_ORDER STR("TL")

/* The actor's title, where their seat is at the office or a branch of it and signs by order. */
static bool signs_by_order(struct task *t, struct unit_id unit, struct str *title)
{
	struct seat seat;
	struct unit own;

	if (!access_seat(t, t->actor.seat, &seat) || !seat.by_order)
		return false;
	*title = seat.title;
	return seat.unit.v == unit.v || (agencies_find(t, seat.unit, &own) &&
					 own.parent.v == unit.v && str_is(own.kind, "branch"));
}

/* The form says what may be signed by order, the seat who does. */
static bool may_by_order(struct task *t, const char *type)
{
	const struct law_form *form = law_form_find(t->law, str_of(type), day_of(task_now(t)));

	return form && form->by_order == LAW_YES;
}

static void fill_signer(struct task *t, const struct paper_issue *in, struct unit_id unit,
			struct paper_face *face)
{
	bool own = t->actor.unit.v == unit.v;

	face->capacity = STR("");
	face->signer = face->position = STR_NONE;
	face->drawn_up = in->drawn_up;
	if (in->drawn_up || (own && t->actor.role == ROLE_DIRECTOR)) {
		face->signer = t->actor.name;
	} else if (own && t->actor.role == ROLE_DEPUTY) {
		face->signer = t->actor.name;
		face->capacity = IN_PLACE;
	} else if (may_by_order(t, in->type) && signs_by_order(t, unit, &face->position)) {
		face->signer = t->actor.name;
		face->capacity = BY_ORDER;
	} else if (!holder(t, unit, ROLE_DIRECTOR, &face->signer) &&
		   holder(t, unit, ROLE_DEPUTY, &face->signer)) {
		face->capacity = IN_PLACE;
	}
}

bool paper_has_signer(struct task *t, struct unit_id unit)
{
	struct str name;

	return holder(t, unit, ROLE_DIRECTOR, &name) || holder(t, unit, ROLE_DEPUTY, &name);
}

bool paper_may_sign(const struct task *t, struct unit_id unit)
{
	return t->actor.unit.v == unit.v &&
	       (t->actor.role == ROLE_DIRECTOR || t->actor.role == ROLE_DEPUTY);
}

void paper_face_head(struct task *t, const struct unit *unit, struct paper_face *face)
{
	must(paper_may_sign(t, unit->id));
	face->branch = str_is(unit->kind, "branch");
	fill_signer(t, &(struct paper_issue){.type = ""}, unit->id, face);
}

static size_t after_scheme(struct str link)
{
	size_t at = str_find(link, STR("://"));

	return at == SIZE_MAX ? 0 : at + strlen("://");
}

/* The address that the operator set holds for every paper; else how this browser reached us. */
static void fill_verifying(struct task *t, struct str browsers, struct paper_face *face)
{
	struct str set = setting(t->world, SETTING_ADDRESS);
	struct str origin = set.len ? set : browsers;

	face->address = face->qr_path = STR("");
	face->qr_size = 0;
	if (origin.len == 0)
		return;
	struct str link = str_printf(t->arena, "%" STR_F "/verify", STR_A(origin));

	face->address = str_sub(link, after_scheme(link), SIZE_MAX);
	documents_qr(t->arena,
		     str_printf(t->arena, "%" STR_F "/%" STR_F, STR_A(link), STR_A(face->code)),
		     &face->qr_path, &face->qr_size);
}

void paper_face_fill(struct task *t, const struct paper_issue *in, const struct unit *unit,
		     struct paper_face *face)
{
	struct unit above = {0};

	face->superior =
		unit->parent.v && agencies_find(t, unit->parent, &above) ? above.name : STR_NONE;
	face->issuer = unit->name;
	face->branch = str_is(unit->kind, "branch");
	face->place = place_of(t, unit);
	fill_date(t, face);
	fill_signer(t, in, unit->id, face);
	fill_verifying(t, in->origin, face);
}
