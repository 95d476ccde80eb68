/*
 * Where the person lives: typed without marks or as an old address, then chosen among what fits.
 * An old commune that was divided is asked about, never guessed; who is not sure keeps the old
 * address, and the centre asks again.
 */
#include "portal/portal_internal.h"

#include "places/places.h"
#include "portal.html.h"

#define HITS_MOST 8
#define OLD       "old-" /* before the code of a divided commune: "I am not sure" */
#define NOT_FOUND "none" /* only the province is known */

static struct day today(const struct task *t)
{
	return day_of(task_now(t));
}

/* ---- what was found ---- */

static struct place_choice choice(struct task *t, size_t number, struct str value, struct str title)
{
	return (struct place_choice){
		.id = number ? str_printf(t->arena, "place-%zu", number + 1) : STR("place"),
		.value = value,
		.title = title,
	};
}

static struct place_choice commune(struct task *t, size_t number, const struct place *p)
{
	return choice(t, number, p->code, places_line(t->arena, places_builtin(), p, today(t)));
}

static struct str old_name(struct task *t, const struct place *before)
{
	return places_line(t->arena, places_builtin(), before, before->to);
}

/* Its successors, then "I am not sure". */
static void list_divided(struct task *t, const struct place *before, size_t *number,
			 struct place_group *group)
{
	const struct place_link *links;
	size_t n = places_successors(places_builtin(), before, &links);

	group->was = old_name(t, before);
	group->choices = arena_many(t->arena, n + 1, struct place_choice);
	for (size_t i = 0; i < n; i++)
		group->choices[group->choices_count++] = commune(t, (*number)++, links[i].now);
	group->choices[group->choices_count++] = choice(
		t, (*number)++, str_printf(t->arena, OLD "%" STR_F, STR_A(before->code)), STR(""));
}

static void list_hits(struct task *t, struct str typed, struct ask_place *view)
{
	struct places_hit *hits;
	size_t n = places_search(t->arena, places_builtin(), typed, HITS_MOST, &hits), number = 0;
	struct place_group *plain = arena_one(t->arena, struct place_group);

	view->groups = arena_many(t->arena, n + 1, struct place_group);
	*plain = (struct place_group){.choices = arena_many(t->arena, n, struct place_choice)};
	for (size_t i = 0; i < n; i++)
		if (hits[i].now) {
			struct place_choice *c = &plain->choices[plain->choices_count++];

			*c = commune(t, number++, hits[i].now);
			c->hint = hits[i].before ? old_name(t, hits[i].before) : STR_NONE;
		}
	if (plain->choices_count)
		view->groups[view->groups_count++] = *plain;
	for (size_t i = 0; i < n; i++)
		if (!hits[i].now)
			list_divided(t, hits[i].before, &number,
				     &view->groups[view->groups_count++]);
}

static void mark_chosen(struct str chosen, struct ask_place *view)
{
	for (size_t i = 0; i < view->groups_count; i++)
		for (size_t k = 0; k < view->groups[i].choices_count; k++)
			view->groups[i].choices[k].chosen =
				str_eq(view->groups[i].choices[k].value, chosen);
}

static void list_provinces(struct task *t, struct str chosen, struct ask_place *view)
{
	const struct place **all;
	size_t n = places_provinces(t->arena, places_builtin(), today(t), &all);

	view->provinces = arena_many(t->arena, n, struct place_choice);
	view->provinces_count = n;
	for (size_t i = 0; i < n; i++)
		view->provinces[i] = (struct place_choice){
			.value = all[i]->code,
			.title = places_line(t->arena, places_builtin(), all[i], today(t)),
			.chosen = str_eq(all[i]->code, chosen),
		};
}

/* ---- what a choice names ---- */

/*
 * A code of old communes means something on its day only, so it is read among what the words still
 * find.
 */
static const struct place *divided_commune(struct task *t, struct str typed, struct str value)
{
	struct str code = str_sub(value, strlen(OLD), SIZE_MAX);
	struct places_hit *hits;
	size_t n = places_search(t->arena, places_builtin(), typed, HITS_MOST, &hits);

	for (size_t i = 0; i < n; i++)
		if (!hits[i].now && str_eq(hits[i].before->code, code))
			return hits[i].before;
	return NULL;
}

/* Where an old commune went, a single centre may still answer for all of it. */
static bool centre_of_all(struct task *t, const struct place *before, struct unit *out)
{
	const struct place_link *links;
	size_t n = places_successors(places_builtin(), before, &links);
	struct unit other;

	if (n == 0 || !agencies_centre_for(t, links[0].now->code, today(t), out))
		return false;
	for (size_t i = 1; i < n; i++)
		if (!agencies_centre_for(t, links[i].now->code, today(t), &other) ||
		    other.id.v != out->id.v)
			return false;
	return true;
}

static void name_province(struct task *t, const struct draft *d, struct ask_place_named *out)
{
	struct str code = draft_answer(d, "province"), typed = draft_answer(d, "q");
	const struct place *province = places_province(places_builtin(), code, today(t));

	if (!province)
		return;
	out->words =
		str_printf(t->arena, "%" STR_F "%s%" STR_F, STR_A(typed), typed.len ? ", " : "",
			   STR_A(places_name(t->arena, places_builtin(), province)));
	out->has_centre = agencies_centre_of_province(t, code, today(t), &out->centre);
}

static void name_old(struct task *t, struct str typed, struct str value,
		     struct ask_place_named *out)
{
	const struct place *before = divided_commune(t, typed, value);

	if (!before)
		return;
	out->words = places_full(t->arena, places_builtin(), before, before->to);
	out->has_centre = centre_of_all(t, before, &out->centre);
}

static void name_commune(struct task *t, struct str code, struct ask_place_named *out)
{
	const struct place *p = places_commune(places_builtin(), code, today(t));

	if (!p)
		return;
	out->commune = p->code;
	out->words = places_full(t->arena, places_builtin(), p, today(t));
	out->has_centre = agencies_centre_for(t, p->code, today(t), &out->centre);
}

void ask_place_named(struct task *t, const struct draft *d, struct ask_place_named *out)
{
	struct str value = draft_answer(d, "place");

	*out = (struct ask_place_named){.commune = STR(""), .words = STR("")};
	if (str_is(value, NOT_FOUND))
		name_province(t, d, out);
	else if (str_starts(value, STR(OLD)))
		name_old(t, draft_answer(d, "q"), value, out);
	else
		name_commune(t, value, out);
}

/* ---- the page ---- */

static enum outcome show_place(struct task *t, struct web *w, const struct asking *a,
			       enum outcome o)
{
	struct ask_place view = {.draft = a->state, .hotline = web_hotline(w)};
	struct ask_place_named named;
	size_t all;

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	view.name = draft_answer(&a->draft, "name");
	view.searched = draft_answer(&a->draft, "q").len > 0;
	if (view.searched) {
		list_hits(t, draft_answer(&a->draft, "q"), &view);
		mark_chosen(view.inputs.place.value, &view);
		list_provinces(t, view.inputs.province.value, &view);
	}
	ask_place_named(t, &a->draft, &named);
	if (named.words.len && !named.has_centre) {
		view.nowhere = named.words;
		view.centres_count = portal_centres(t, SIZE_MAX, &view.centres, &all);
	}
	return web_page_again(t, w, o, &ask_place_page, &view);
}

static const struct ask_page place = {&ask_place_form_form, "place", 2, NULL, show_place};

enum outcome portal_place(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &place);
}

/* ---- taking it ---- */

/*
 * The button "Find", or other words than were searched for: what fits is shown before anything is
 * chosen.
 */
static bool wants_search(const struct asking *a, const struct ask_place_form *form)
{
	return form->find.len > 0 || !str_eq(form->q, draft_answer(&a->draft, "q"));
}

static bool is_known(struct task *t, const struct ask_place_form *form)
{
	if (str_starts(form->place, STR(OLD)))
		return divided_commune(t, form->q, form->place) != NULL;
	return str_is(form->place, NOT_FOUND) ||
	       places_commune(places_builtin(), form->place, today(t));
}

static const struct reason *problem_of(struct task *t, const struct ask_place_form *form,
				       const char **field)
{
	*field = "q";
	if (form->q.len == 0)
		return &REASON_PLACE_UNTYPED;
	*field = "place";
	if (!is_known(t, form))
		return &REASON_PLACE_MISSING;
	*field = "province";
	if (str_is(form->place, NOT_FOUND) &&
	    !places_province(places_builtin(), form->province, today(t)))
		return &REASON_PROVINCE_MISSING;
	return NULL;
}

/* Another search makes the old choice void. */
static void clear_choice(struct ask_place_form *form)
{
	form->place = STR("");
	form->province = STR("");
	form->find = STR("");
}

/*
 * A choice with a centre leads on; one without leads back to the page, which now says who does
 * exist.  The choice is kept either way.
 */
static enum outcome after_keeping(struct task *t, struct web *w, struct asking *a, bool searching)
{
	struct ask_place_named named;

	if (searching)
		return web_see(t, w, "/requests/new/place#found");
	ask_place_named(t, &a->draft, &named);
	if (named.has_centre)
		return web_see(t, w, "%s", ask_next(t, &a->draft));
	struct asking again;

	ask_open(t, w, &place, &again);
	return show_place(t, w, &again,
			  refuse_field(t, OUTCOME_INVALID, &REASON_REQUEST_NO_CENTRE, "place"));
}

enum outcome portal_take_place(struct task *t, struct web *w)
{
	struct ask_place_form form;
	struct asking a;
	const char *field;
	const struct reason *problem = NULL;

	ask_open(t, w, &place, &a);
	if (a.draft.request.v)
		return web_see(t, w, "/requests/new/slip");
	bool good = web_form(t, w, &ask_place_form_form, &form);
	bool searching = form.q.len > 0 && wants_search(&a, &form);

	if (!searching)
		problem = problem_of(t, &form, &field);
	if (problem)
		web_form_wrong(t, w, field, str_of(tr(t->language, problem->msgid)));
	if (!good || problem)
		return ask_show_typed(t, w, &place, &a);
	if (searching)
		clear_choice(&form);
	enum outcome o = ask_keep(t, w, &place, &form, &a);

	if (o == OUTCOME_CONFLICT || o == OUTCOME_NOT_FOUND)
		return show_place(t, w, &a, o);
	return o == OUTCOME_OK ? after_keeping(t, w, &a, searching) : o;
}
