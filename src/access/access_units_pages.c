/* Offices of legal aid, as the operator lists and makes them. */
#include "access/access_operator.h"

#include "access.html.h"
#include "places/places.h"

#define HITS_MOST 8

static struct day today(const struct task *t)
{
	return day_of(task_now(t));
}

/* ---- the list ---- */

/* Everything that the lines of the list are made of. */
struct offices {
	struct unit *units;
	struct agencies_succeed_in *successions;
	struct agencies_serve_in *served;
	size_t count, successions_count, served_count;
};

static struct offices load_offices(struct task *t)
{
	struct offices all;

	all.count = agencies_offices(t, &all.units);
	all.successions_count = agencies_successions(t, &all.successions);
	all.served_count = agencies_served(t, &all.served);
	return all;
}

static struct str name_of(const struct offices *all, struct unit_id id)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->units[i].id.v == id.v)
			return all->units[i].name;
	return STR_NONE;
}

static void show_older(struct task *t, const struct offices *all, struct unit_line *line)
{
	line->older = arena_many(t->arena, all->successions_count, struct predecessor_line);
	for (size_t i = 0; i < all->successions_count; i++) {
		const struct agencies_succeed_in *s = &all->successions[i];

		if (s->new_unit.v == line->id)
			line->older[line->older_count++] =
				(struct predecessor_line){name_of(all, s->old_unit), s->day};
	}
}

static struct unit_line line_of(struct task *t, const struct offices *all, const struct unit *unit)
{
	struct unit_line line = {
		.id = unit->id.v,
		.kind = unit->kind,
		.name = unit->name,
		.code = unit->code,
		.place = access_place_line(t, unit->commune_code, unit->place_day),
		.parent = name_of(all, unit->parent),
		.opened = unit->opened,
		.closed = unit->closed,
		.open = agencies_open_on(unit, today(t)),
	};

	show_older(t, all, &line);
	line.serves_count =
		access_show_served(t, all->served, all->served_count, unit->id, &line.serves);
	return line;
}

enum outcome access_units_page(struct task *t, struct web *w)
{
	struct offices all = load_offices(t);
	struct unit_list view = {.rows_count = all.count};

	view.rows = arena_many(t->arena, all.count, struct unit_line);
	for (size_t i = 0; i < all.count; i++)
		view.rows[i] = line_of(t, &all, &all.units[i]);
	return web_page(t, w, &unit_list_page, &view);
}

/* ---- choices ---- */

static void add_commune(struct task *t, const struct place *place, const struct place *before,
			struct unit_new *view)
{
	for (size_t i = 0; i < view->communes_count; i++)
		if (str_eq(view->communes[i].code, place->code))
			return;
	view->communes[view->communes_count++] = (struct commune_choice){
		.code = place->code,
		.title = places_line(t->arena, places_builtin(), place, today(t)),
		.hint = before ? places_line(t->arena, places_builtin(), before, before->to)
			       : STR_NONE,
		.chosen = str_eq(place->code, view->inputs.commune.value),
	};
}

/* An old commune that was divided is listed as all that it became. */
static size_t became(const struct places_hit *hit, const struct place_link **links)
{
	return hit->now ? 1 : places_successors(places_builtin(), hit->before, links);
}

static void list_communes(struct task *t, struct unit_new *view)
{
	struct places_hit *hits;
	const struct place_link *links;
	size_t n = places_search(t->arena, places_builtin(), view->searched, HITS_MOST, &hits),
	       room = 0;

	for (size_t i = 0; i < n; i++)
		room += became(&hits[i], &links);
	view->communes = arena_many(t->arena, room, struct commune_choice);
	for (size_t i = 0; i < n; i++) {
		size_t parts = became(&hits[i], &links);

		for (size_t k = 0; k < parts; k++)
			add_commune(t, hits[i].now ? hits[i].now : links[k].now, hits[i].before,
				    view);
	}
}

static void list_provinces(struct task *t, struct unit_new *view)
{
	const struct place **all;
	size_t n = places_provinces(t->arena, places_builtin(), today(t), &all);

	view->provinces = arena_many(t->arena, n, struct province_choice);
	view->provinces_count = n;
	for (size_t i = 0; i < n; i++)
		view->provinces[i] = (struct province_choice){
			.code = all[i]->code,
			.title = places_line(t->arena, places_builtin(), all[i], today(t)),
			.chosen = str_eq(all[i]->code, view->inputs.province.value),
		};
}

/* Offices of a kind, those that have closed too: a succession is often entered afterwards. */
static size_t offices_of_kind(struct task *t, struct str kind, struct str chosen, int64_t but,
			      struct unit_choice **out)
{
	struct unit *units;
	size_t n = agencies_offices(t, &units), count = 0;
	int64_t id = 0;

	str_int(chosen, &id);
	*out = arena_many(t->arena, n, struct unit_choice);
	for (size_t i = 0; i < n; i++)
		if (units[i].id.v != but && str_eq(units[i].kind, kind))
			(*out)[count++] = (struct unit_choice){units[i].id.v, units[i].name,
							       id == units[i].id.v};
	return count;
}

/* ---- a new office ---- */

static enum outcome show_new(struct task *t, struct web *w, enum outcome o)
{
	struct unit_new view = {0};
	struct unit_form_inputs *in = &view.inputs;

	web_form_inputs(t, w, &unit_form_form, in);
	if (in->kind.value.len == 0)
		in->kind.value = web_query(w, "kind");
	view.searched = in->q.value.len ? in->q.value : STR("");
	if (view.searched.len)
		list_communes(t, &view);
	list_provinces(t, &view);
	view.parents_count = offices_of_kind(t, STR("centre"), in->parent.value, 0, &view.parents);
	view.older_count =
		offices_of_kind(t, in->kind.value, in->predecessor.value, 0, &view.older);
	return web_page_again(t, w, o, &unit_new_page, &view);
}

enum outcome access_unit_new_page(struct task *t, struct web *w)
{
	return show_new(t, w, OUTCOME_OK);
}

/*
 * Other words than were searched for are searched for first; a caller who knows the code types
 * none.
 */
static bool is_chosen(const struct unit_form *form)
{
	return form->commune.len && (form->q.len == 0 || str_eq(form->q, form->searched));
}

static void wrong(struct task *t, struct web *w, const char *field, const struct reason *why)
{
	web_form_wrong(t, w, field, str_of(tr(t->language, why->msgid)));
}

/* What only some kinds of office need is asked for together with all else. */
static bool is_whole(struct task *t, struct web *w, const struct unit_form *form)
{
	bool centreless = form->kind == UNIT_FORM_KIND_BRANCH && form->parent == 0;
	bool placeless = form->kind == UNIT_FORM_KIND_CENTRE && form->province.len == 0;

	if (centreless)
		wrong(t, w, "parent", &REASON_UNIT_WITHOUT_CENTRE);
	if (placeless)
		wrong(t, w, "province", &REASON_UNIT_WITHOUT_PROVINCE);
	if (!is_chosen(form))
		wrong(t, w, form->q.len ? "commune" : "q", &REASON_COMMUNE_UNCHOSEN);
	return !centreless && !placeless && is_chosen(form);
}

static struct str kind_code(int kind)
{
	static const char *const codes[] = {
		[UNIT_FORM_KIND_CENTRE] = "centre",
		[UNIT_FORM_KIND_BRANCH] = "branch",
		[UNIT_FORM_KIND_DEPARTMENT] = "department",
	};

	return str_of(codes[kind]);
}

static struct agencies_open_in opening_of(const struct unit_form *form)
{
	return (struct agencies_open_in){
		.unit = {.kind = kind_code(form->kind),
			 .code = form->code,
			 .name = form->name,
			 .address = str_or_empty(form->address),
			 .commune_code = form->commune,
			 .telephone = str_or_empty(form->telephone),
			 .duty_telephone = str_or_empty(form->duty_telephone),
			 .hours = str_or_empty(form->hours),
			 .opened = form->opened,
			 .closed = DAY_NONE,
			 .parent = {form->kind == UNIT_FORM_KIND_BRANCH ? form->parent : 0}},
		.province_code = str_or_empty(form->province),
		.predecessor = {form->predecessor},
	};
}

enum outcome access_unit_new_post(struct task *t, struct web *w)
{
	struct unit_find_form search;
	struct unit_form form;
	struct agencies_add_out out;

	if (web_form(t, w, &unit_find_form_form, &search) && search.find.len)
		return show_new(t, w,
				OUTCOME_OK); /* what else was typed is kept, and not judged yet */
	bool good = web_form(t, w, &unit_form_form, &form);

	if (!is_whole(t, w, &form) || !good)
		return show_new(t, w, OUTCOME_INVALID);
	struct agencies_open_in in = opening_of(&form);
	enum outcome o = change(t, access_open_unit, &in, &out);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/units") : show_new(t, w, o);
}

/* ---- succession ---- */

static enum outcome show_take_over(struct task *t, struct web *w, enum outcome o)
{
	struct unit_take_over view = {0};
	struct unit unit;

	if (!agencies_find(t, (struct unit_id){web_param_id(w, "unit")}, &unit) ||
	    unit.id.v == UNIT_SYSTEM.v)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	view.id = unit.id.v;
	view.name = unit.name;
	web_form_inputs(t, w, &take_over_form_form, &view.inputs);
	view.older_count = offices_of_kind(t, unit.kind, view.inputs.predecessor.value, unit.id.v,
					   &view.older);
	return web_page_again(t, w, o, &unit_take_over_page, &view);
}

enum outcome access_take_over_page(struct task *t, struct web *w)
{
	return show_take_over(t, w, OUTCOME_OK);
}

enum outcome access_take_over_post(struct task *t, struct web *w)
{
	struct take_over_form form;
	struct nothing none;

	if (!web_form(t, w, &take_over_form_form, &form))
		return show_take_over(t, w, OUTCOME_INVALID);
	struct agencies_succeed_in in = {{form.predecessor}, {web_param_id(w, "unit")}, form.day};
	enum outcome o = change(t, access_take_over, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/units") : show_take_over(t, w, o);
}
