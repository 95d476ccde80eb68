/*
 * What a receiver writes down for somebody at the counter, from a letter or a commune's referral:
 * one page, in the order in which it is told, with all of form 02.  The form carries a number of
 * its own, so that sending it twice files one request and shows one slip.
 */
#include "requests/requests_pages.h"

#include "law/eligible.h"
#include "places/places.h"
#include "requests.html.h"

#define HITS_MOST 12

static void show_facts(struct task *t, struct str chosen, struct reception_sheet *view)
{
	struct str code, rest;

	view->facts = arena_many(t->arena, ELIGIBLE_FACT_COUNT, struct item_choice);
	for (int f = 0; f < ELIGIBLE_FACT_COUNT; f++) {
		struct item_choice *choice = &view->facts[view->facts_count];

		if (f == ELIGIBLE_FACT_BORN || f == ELIGIBLE_FACT_ROLE)
			continue;
		view->facts_count++;
		choice->code = str_of(eligible_fact_name((enum eligible_fact)f));
		choice->id = str_printf(t->arena, "facts-%" STR_F, STR_A(choice->code));
		choice->title =
			str_of(eligible_fact_title(t->law, (enum eligible_fact)f, t->language));
		for (rest = chosen; requests_next_code(&rest, &code);)
			choice->chosen = choice->chosen || str_eq(code, choice->code);
	}
	if (view->facts_count)
		view->facts[0].id = STR("facts");
}

/* Communes of today that what was typed may mean. */
static void show_places(struct task *t, struct str typed, struct str chosen,
			struct reception_sheet *view)
{
	struct day today = day_of(task_now(t));
	struct places_hit *hits;
	size_t n =
		typed.len ? places_search(t->arena, places_builtin(), typed, HITS_MOST, &hits) : 0;

	view->places = arena_many(t->arena, n, struct matter_option);
	for (size_t i = 0; i < n; i++)
		if (hits[i].now)
			view->places[view->places_count++] = (struct matter_option){
				.code = hits[i].now->code,
				.title =
					places_line(t->arena, places_builtin(), hits[i].now, today),
				.chosen = str_eq(hits[i].now->code, chosen),
			};
}

/* From one field of the form to another: does anything stand there, or is anything wrong? */
static bool is_used(const struct form_input *first, const struct form_input *last)
{
	for (; first <= last; first++)
		if (first->value.len || first->error.len)
			return true;
	return false;
}

/* What few people need is folded, and never when something stands in it. */
static void unfold(const struct reception_form_inputs *in, struct reception_sheet *view)
{
	view->open_commune = is_used(&in->posted, &in->handed);
	view->open_more = is_used(&in->sex, &in->needs_note);
	view->open_urgent = is_used(&in->arrested_day, &in->limit_day);
	view->open_sides = is_used(&in->side_1, &in->side_is_3);
	view->open_others = is_used(&in->side_2, &in->side_is_3);
	view->open_sees = is_used(&in->sees, &in->detail);
	view->open_asker = is_used(&in->office, &in->asker_address);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct reception_sheet view = {.today = day_of(task_now(t))};
	struct reception_form_inputs *in = &view.inputs;

	web_form_inputs(t, w, &reception_form_form, in);
	if (!in->entry.value.len)
		in->entry.value = str_printf(t->arena, "%lld", (long long)task_id(t));
	view.relations_count = requests_show_relations(t, in->relation.value, &view.relations);
	view.groups_count = requests_show_groups(t, in->ethnic.value, &view.groups);
	view.matters_count = requests_show_matters(t, in->matter.value, &view.matters);
	show_facts(t, in->facts.value, &view);
	view.categories_count = requests_show_categories(t, in->claimed.value, &view.categories);
	if (o != OUTCOME_OK)
		show_places(t, in->place.value, in->place_code.value, &view);
	unfold(in, &view);
	return web_page_again(t, w, o, &reception_sheet_page, &view);
}

enum outcome requests_reception_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome requests_reception_post(struct task *t, struct web *w)
{
	struct reception_read *read = arena_one(t->arena, struct reception_read);
	struct requests_file_out out = {0};

	if (!requests_read_reception(t, w, read))
		return show(t, w, OUTCOME_INVALID);
	enum outcome o = change(t, requests_file, &read->in, &out);

	if (o != OUTCOME_OK)
		return show(t, w, o);
	requests_keep_slip(t, w, read->form.entry, out.id);
	return web_see(t, w, "/requests/%lld/slip", (long long)out.id.v);
}
