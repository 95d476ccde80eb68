/* The pages of a request that ask about people, the matter and how to reach the asker. */
#include "law/aid.h"
#include "law/asking.h"
#include "portal/portal_internal.h"

#include "portal.html.h"

/* ---- who ---- */

static bool check_who(struct task *t, struct web *w, void *values)
{
	struct ask_who_form *form = values;
	struct str birth;
	bool good = requests_check_who(t, w, form->relation, form->born, &birth);

	if (form->relation.len && !str_is(form->relation, "self") && form->asker.len == 0)
		good = requests_wrong(t, w, "asker", &REASON_NAME_OF_ASKER);
	return requests_check_office(t, w, form->relation, form->office) && good;
}

static void list_relations(struct task *t, struct str chosen, struct ask_who *view)
{
	const struct asking_relation **all;
	size_t n = asking_relations(t->arena, t->law, day_of(task_now(t)), &all);

	view->relations = arena_many(t->arena, n, struct ask_choice);
	view->relations_count = n;
	for (size_t i = 0; i < n; i++)
		view->relations[i] = (struct ask_choice){
			.id = i ? str_printf(t->arena, "relation-%zu", i + 1) : STR("relation"),
			.value = str_of(all[i]->code),
			.title = str_of(asking_relation_title(all[i], t->language)),
			.chosen = str_is(chosen, all[i]->code),
		};
}

static enum outcome show_who(struct task *t, struct web *w, const struct asking *a, enum outcome o)
{
	struct ask_who view = {.draft = a->state};

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	list_relations(t, view.inputs.relation.value, &view);
	return web_page_again(t, w, o, &ask_who_page, &view);
}

static void reread_who(struct task *t, struct web *w, struct asking *a);

static const struct ask_page who = {&ask_who_form_form, "who", 1, check_who, show_who, reread_who};

static void reread_who(struct task *t, struct web *w, struct asking *a)
{
	struct str birth, error;

	if (!people_read_birth(t, draft_answer(&a->draft, "born"), &birth, &error))
		ask_outdated(t, w, &who, a, "born", error);
}

enum outcome portal_who(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &who);
}

enum outcome portal_take_who(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &who);
}

/* ---- what it is about ---- */

static bool check_matter(struct task *t, struct web *w, void *values)
{
	const struct ask_matter_form *form = values;

	return aid_matter_find(t->law, form->matter, day_of(task_now(t))) ||
	       requests_wrong(t, w, "matter", &REASON_MATTER_UNKNOWN);
}

static void list_matters(struct task *t, struct str chosen, struct ask_matter *view)
{
	const struct aid_term **all;
	size_t n = aid_matters(t->arena, t->law, day_of(task_now(t)), &all);

	view->matters = arena_many(t->arena, n, struct ask_choice);
	view->matters_count = n;
	for (size_t i = 0; i < n; i++)
		view->matters[i] = (struct ask_choice){
			.id = i ? str_printf(t->arena, "matter-%zu", i + 1) : STR("matter"),
			.value = str_of(all[i]->code),
			.title = str_of(aid_term_title(all[i], t->language)),
			.chosen = str_is(chosen, all[i]->code),
		};
}

static enum outcome show_matter(struct task *t, struct web *w, const struct asking *a,
				enum outcome o)
{
	struct ask_matter view = {.draft = a->state, .hotline = web_hotline(w)};

	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	list_matters(t, view.inputs.matter.value, &view);
	return web_page_again(t, w, o, &ask_matter_page, &view);
}

static const struct ask_page matter = {&ask_matter_form_form, "matter",    3,
				       check_matter,          show_matter, NULL};

enum outcome portal_matter(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &matter);
}

enum outcome portal_take_matter(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &matter);
}

/* ---- how to reach the asker ---- */

static bool check_contact(struct task *t, struct web *w, void *values)
{
	const struct ask_contact_form *form = values;

	bool reached = form->safe_contact == ASK_CONTACT_FORM_SAFE_CONTACT_YES ||
		       form->safe_contact == ASK_CONTACT_FORM_SAFE_CONTACT_ONLY_WRITTEN;

	return requests_check_phone(t, w, reached, form->phone);
}

static enum outcome show_contact(struct task *t, struct web *w, const struct asking *a,
				 enum outcome o)
{
	struct ask_contact view = {.draft = a->state};

	view.name = draft_answer(&a->draft, "name");
	view.other = !str_is(draft_answer(&a->draft, "relation"), "self");
	memcpy(&view.inputs, a->inputs, sizeof view.inputs);
	return web_page_again(t, w, o, &ask_contact_page, &view);
}

static const struct ask_page contact = {&ask_contact_form_form, "contact",    4,
					check_contact,          show_contact, NULL};

enum outcome portal_contact(struct task *t, struct web *w)
{
	return ask_show_page(t, w, &contact);
}

enum outcome portal_take_contact(struct task *t, struct web *w)
{
	return ask_take_page(t, w, &contact);
}
