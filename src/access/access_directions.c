/*
 * How an office is found and when it receives people: said by its own heads, or by an operator for
 * any office.
 */
#include "access/access_operator.h"

#include "access.html.h"
#include "journal/journal.h"

struct telling {
	struct unit_id unit;
	struct directions told;
};

/* A department receives nobody who asks for aid. */
static bool find_office(struct task *t, struct unit_id id, struct unit *out)
{
	return agencies_find(t, id, out) &&
	       (str_is(out->kind, "centre") || str_is(out->kind, "branch"));
}

static enum outcome tell(struct task *t, const struct telling *in, struct nothing *out)
{
	bool own = in->unit.v == t->actor.unit.v;
	struct unit unit;

	(void)out;
	if ((!own && !actor_may(&t->actor, &right_manage_units)) ||
	    !find_office(t, in->unit, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	agencies_set_directions(t, in->unit, &in->told);
	journal_note(t, &(struct journal_entry){
				.subject_kind = "unit",
				.subject = in->unit.v,
				.scope = in->unit,
				.what = "unit.directions_told",
			});
	return OUTCOME_OK;
}

/* The office that is spoken of, and where its form is. */
struct spoken_of {
	struct unit_id unit;
	const char *back;
	struct str action;
};

static struct spoken_of named_office(struct task *t, struct web *w)
{
	struct unit_id id = {web_param_id(w, "unit")};

	return (struct spoken_of){
		id, "/operator/units",
		str_printf(t->arena, "/operator/units/%lld/directions", (long long)id.v)};
}

static struct spoken_of own_office(struct task *t)
{
	return (struct spoken_of){t->actor.unit, "/requests", STR("/office/directions")};
}

static void show_told(const struct directions *told, struct directions_form_inputs *in)
{
	struct form_input *const days[WEEK_DAYS] = {&in->hours_1, &in->hours_2, &in->hours_3,
						    &in->hours_4, &in->hours_5, &in->hours_6,
						    &in->hours_7};

	in->landmark.value = told->landmark;
	in->transport.value = told->transport;
	in->entrance.value = told->entrance;
	for (int i = 0; i < WEEK_DAYS; i++)
		days[i]->value = told->hours[i];
}

static enum outcome show(struct task *t, struct web *w, const struct spoken_of *of, enum outcome o)
{
	struct unit_directions view = {.back = str_of(of->back), .action = of->action};
	struct directions told;
	struct unit unit;

	if (!find_office(t, of->unit, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	view.name = unit.name;
	view.open = agencies_open_on(&unit, day_of(task_now(t)));
	view.url = str_printf(t->arena, "/centres/%lld", (long long)unit.id.v);
	web_form_inputs(t, w, &directions_form_form, &view.inputs);
	if (o == OUTCOME_OK && agencies_directions(t, unit.id, &told))
		show_told(&told, &view.inputs);
	return web_page_again(t, w, o, &unit_directions_page, &view);
}

/* Its public page, once it has one. */
static enum outcome see_told(struct task *t, struct web *w, const struct spoken_of *of)
{
	struct unit unit;

	if (find_office(t, of->unit, &unit) && agencies_open_on(&unit, day_of(task_now(t))))
		return web_see(t, w, "/centres/%lld", (long long)unit.id.v);
	return web_see(t, w, "%" STR_F, STR_A(of->action));
}

static enum outcome keep(struct task *t, struct web *w, const struct spoken_of *of)
{
	struct directions_form form;
	struct nothing none;

	if (!web_form(t, w, &directions_form_form, &form))
		return show(t, w, of, OUTCOME_INVALID);
	const struct telling in = {of->unit,
				   {str_or_empty(form.landmark),
				    str_or_empty(form.transport),
				    str_or_empty(form.entrance),
				    {form.hours_1, form.hours_2, form.hours_3, form.hours_4,
				     form.hours_5, form.hours_6, form.hours_7}}};
	enum outcome o = change(t, tell, &in, &none);

	return o == OUTCOME_OK ? see_told(t, w, of) : show(t, w, of, o);
}

enum outcome access_directions_page(struct task *t, struct web *w)
{
	struct spoken_of of = named_office(t, w);

	return show(t, w, &of, OUTCOME_OK);
}

enum outcome access_directions_post(struct task *t, struct web *w)
{
	struct spoken_of of = named_office(t, w);

	return keep(t, w, &of);
}

enum outcome access_own_directions_page(struct task *t, struct web *w)
{
	struct spoken_of of = own_office(t);

	return show(t, w, &of, OUTCOME_OK);
}

enum outcome access_own_directions_post(struct task *t, struct web *w)
{
	struct spoken_of of = own_office(t);

	return keep(t, w, &of);
}
