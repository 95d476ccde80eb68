/*
 * What helps the centre and may be left out: what presses, more about the person, the other side.
 */
#include "law/asking.h"
#include "portal/portal_internal.h"
#include "requests/showing.h"
#include "web/form_read.h"

#include "portal.html.h"
#include "requests.views.h"

struct day ask_day(struct task *t, const struct draft *d, const char *answer)
{
	static const struct field date = {.name = "day", .label = N_("Day"), .type = FIELD_DATE};
	struct str error;
	struct day day;

	/* it was read when the page was kept */
	return form_field_read(t, &date, draft_answer(d, answer), &day, &error) ? day : DAY_NONE;
}

/* ---- what presses ---- */

static bool check_urgent(struct task *t, struct web *w, void *values)
{
	const struct ask_urgent_form *form = values;

	return requests_check_urgent(t, w,
				     &(struct request_urgent){.arrested = form->arrested_day,
							      .trial = form->trial_day,
							      .limit = form->limit_day});
}

static enum outcome show_urgent(struct task *t, struct web *w, const struct asking *a,
				enum outcome o)
{
	struct ask_urgent view = {
		.draft = a->state,
		.arrested = draft_answer(&a->draft, "arrested"),
		.name = draft_answer(&a->draft, "name"),
		.hotline = web_hotline(w),
	};

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	return web_page_again(t, w, o, &ask_urgent_page, &view);
}

static const struct ask_page urgent = {&ask_urgent_form_form, "urgent",    3,
				       check_urgent,          show_urgent, NULL};

enum outcome portal_urgent(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &urgent);
}

enum outcome portal_take_urgent(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &urgent);
}

/* ---- more about the person ---- */

static bool check_person(struct task *t, struct web *w, void *values)
{
	const struct ask_person_form *form = values;

	return requests_check_group(t, w, form->ethnic);
}

static void list_groups(struct task *t, struct str chosen, struct ask_person *view)
{
	const struct asking_group **all;
	size_t n = asking_groups(t->arena, t->law, day_of(task_now(t)), &all);

	view->groups = arena_many(t->arena, n, struct ask_choice);
	view->groups_count = n;
	for (size_t i = 0; i < n; i++)
		view->groups[i] = (struct ask_choice){
			.id = STR("ethnic"),
			.value = str_of(all[i]->code),
			.title = str_of(asking_group_title(all[i], t->language)),
			.chosen = str_is(chosen, all[i]->code),
		};
}

static enum outcome show_person(struct task *t, struct web *w, const struct asking *a,
				enum outcome o)
{
	struct ask_person view = {.draft = a->state, .name = draft_answer(&a->draft, "name")};

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	list_groups(t, view.inputs.ethnic.value, &view);
	return web_page_again(t, w, o, &ask_person_page, &view);
}

static const struct ask_page person = {&ask_person_form_form, "person",    ASK_STEPS,
				       check_person,          show_person, NULL};

enum outcome portal_person(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &person);
}

enum outcome portal_take_person(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &person);
}

/* ---- which aid, and why the person is entitled ---- */

/* "I do not know" can be chosen after something else was. */
struct str ask_known(const struct draft *d, const char *answer)
{
	struct str value = draft_answer(d, answer);

	return str_is(value, "unknown") ? STR("") : value;
}

static bool check_aid(struct task *t, struct web *w, void *values)
{
	const struct ask_aid_form *form = values;

	return str_is(form->claimed, "unknown") || requests_check_category(t, w, form->claimed);
}

static void list_categories(struct task *t, struct str chosen, struct ask_aid *view)
{
	struct matter_option *all;
	size_t n = requests_show_categories(t, chosen, &all);

	view->categories = arena_many(t->arena, n, struct ask_choice);
	view->categories_count = n;
	for (size_t i = 0; i < n; i++)
		view->categories[i] = (struct ask_choice){
			.id = i ? str_printf(t->arena, "claimed-%zu", i + 1) : STR("claimed"),
			.value = all[i].code,
			.title = all[i].title,
			.chosen = all[i].chosen,
		};
}

static enum outcome show_aid(struct task *t, struct web *w, const struct asking *a, enum outcome o)
{
	struct ask_aid view = {.draft = a->state, .name = draft_answer(&a->draft, "name")};

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	view.by_check = requests_category_title(t, STR(""), ask_facts(t, &a->draft),
						day_of(task_now(t)), t->language);
	list_categories(t, view.inputs.claimed.value, &view);
	return web_page_again(t, w, o, &ask_aid_page, &view);
}

static const struct ask_page aid = {&ask_aid_form_form, "aid",    ASK_STEPS,
				    check_aid,          show_aid, NULL};

enum outcome portal_aid(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &aid);
}

enum outcome portal_take_aid(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &aid);
}

/* ---- who asks for somebody else ---- */

static bool check_asker(struct task *t, struct web *w, void *values)
{
	const struct ask_asker_form *form = values;
	struct str birth;
	bool good = requests_check_asker_birth(t, w, form->asker_born, &birth);

	return requests_check_number(t, w, "asker_number",
				     ask_digits(t->arena, form->asker_number)) &&
	       good;
}

static enum outcome show_asker(struct task *t, struct web *w, const struct asking *a,
			       enum outcome o)
{
	struct ask_asker view = {.draft = a->state, .name = draft_answer(&a->draft, "name")};

	/* Who asks for themselves has said all of this of the person. */
	if (str_is(draft_answer(&a->draft, "relation"), "self"))
		return web_see(t, w, "%s", ask_next(t, &a->draft));
	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	return web_page_again(t, w, o, &ask_asker_page, &view);
}

static void reread_asker(struct task *t, struct web *w, struct asking *a);

static const struct ask_page asker = {&ask_asker_form_form, "asker",    ASK_STEPS,
				      check_asker,          show_asker, reread_asker};

static void reread_asker(struct task *t, struct web *w, struct asking *a)
{
	struct str birth, error;

	if (!people_read_birth(t, draft_answer(&a->draft, "asker_born"), &birth, &error))
		ask_outdated(t, w, &asker, a, "asker_born", error);
}

enum outcome portal_asker(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &asker);
}

enum outcome portal_take_asker(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &asker);
}

/* ---- the other side ---- */

/* The names of one person's fields. */
static const struct {
	const char *name, *born, *is;
} side_fields[ASKED_SIDES] = {
	{"side_1", "side_born_1", "side_is_1"},
	{"side_2", "side_born_2", "side_is_2"},
	{"side_3", "side_born_3", "side_is_3"},
};

static bool check_sides(struct task *t, struct web *w, void *values)
{
	const struct ask_sides_form *form = values;
	const struct asked_side sides[ASKED_SIDES] = {
		{form->side_1, form->side_born_1, form->side_is_1},
		{form->side_2, form->side_born_2, form->side_is_2},
		{form->side_3, form->side_born_3, form->side_is_3},
	};
	struct request_party named[REQUEST_PARTIES_MOST] = {0};

	return requests_check_sides(t, w, sides, named);
}

bool ask_sides_of(struct task *t, const struct draft *d,
		  struct request_party out[REQUEST_PARTIES_MOST])
{
	bool readable = true;
	size_t count = 0;
	struct str error;

	for (size_t i = 0; i < ASKED_SIDES; i++) {
		struct str name = draft_answer(d, side_fields[i].name);
		struct request_party *side = &out[count];

		if (name.len == 0)
			continue;
		*side = (struct request_party){.name = name,
					       .relation = draft_answer(d, side_fields[i].is)};
		if (!people_read_birth(t, draft_answer(d, side_fields[i].born), &side->birth,
				       &error)) {
			side->birth = STR("");
			readable = false;
		}
		count++;
	}
	return readable;
}

static enum outcome show_sides(struct task *t, struct web *w, const struct asking *a,
			       enum outcome o)
{
	struct ask_sides view = {.draft = a->state, .name = draft_answer(&a->draft, "name")};

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	return web_page_again(t, w, o, &ask_sides_page, &view);
}

static void reread_sides(struct task *t, struct web *w, struct asking *a);

static const struct ask_page sides = {&ask_sides_form_form, "sides",    ASK_STEPS,
				      check_sides,          show_sides, reread_sides};

static void reread_sides(struct task *t, struct web *w, struct asking *a)
{
	struct str birth, error;

	for (size_t i = 0; i < ASKED_SIDES; i++)
		if (!people_read_birth(t, draft_answer(&a->draft, side_fields[i].born), &birth,
				       &error))
			ask_outdated(t, w, &sides, a, side_fields[i].born, error);
}

enum outcome portal_sides(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &sides);
}

enum outcome portal_take_sides(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &sides);
}
