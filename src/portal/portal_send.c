/* Everything once more, and sending it. */
#include "law/aid.h"
#include "portal/portal_internal.h"

#include "portal.html.h"

static enum outcome show_review(struct task *t, struct web *w, const struct asking *a,
				enum outcome o);

static const struct ask_page review = {&ask_send_form_form, "review", ASK_STEPS, NULL, show_review};

static struct str matter_title(struct task *t, struct str code)
{
	const struct aid_term *m = aid_matter_find(t->law, code, day_of(task_now(t)));

	return m ? str_of(aid_term_title(m, t->language)) : code;
}

static void fill_contact(const struct draft *d, struct ask_review *view)
{
	view->phone = draft_answer(d, "phone");
	view->safe_contact = draft_answer(d, "safe_contact");
	view->safe_announce = draft_answer(d, "safe_announce");
	view->contact_note = draft_answer(d, "contact_note");
}

static void fill_check(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct check c;

	check_of_text(t, draft_answer(d, ASK_CHECKED), &c);
	view->checked_count = check_given_list(t, &c, &view->checked);
}

static void fill_place(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct ask_place_named named;

	ask_place_named(t, d, &named);
	view->place = named.words;
	view->address = draft_answer(d, "address");
	if (!named.has_centre)
		return;
	view->centre = arena_one(t->arena, struct centre);
	*view->centre = portal_centre(t, &named.centre);
}

static enum outcome show_review(struct task *t, struct web *w, const struct asking *a,
				enum outcome o)
{
	const struct draft *d = &a->draft;
	struct ask_review view = {
		.draft = a->state,
		.relation = draft_answer(d, "relation"),
		.name = draft_answer(d, "name"),
		.born = draft_answer(d, "born"),
		.asker = draft_answer(d, "asker"),
		.matter = matter_title(t, draft_answer(d, "matter")),
		.arrested = draft_answer(d, "arrested"),
		.narrative = draft_answer(d, "narrative"),
		.hotline = web_hotline(w),
	};

	fill_contact(d, &view);
	fill_place(t, d, &view);
	fill_check(t, d, &view);
	return web_page_again(t, w, o, &ask_review_page, &view);
}

/*
 * True with an answer made when the draft is not ready to be sent: it was sent already, or a page
 * is missing.
 */
static bool leads_elsewhere(struct task *t, struct web *w, const struct asking *a, enum outcome *o)
{
	const char *next = a->draft.request.v ? "/requests/new/slip" : ask_next(t, &a->draft);

	if (strcmp(next, "/requests/new/review") == 0)
		return false;
	*o = web_see(t, w, "%s", next);
	return true;
}

enum outcome portal_review(struct task *t, struct web *w)
{
	struct asking a;
	enum outcome o;

	ask_open(t, w, &review, &a);
	return leads_elsewhere(t, w, &a, &o) ? o : show_review(t, w, &a, OUTCOME_OK);
}

/* ---- sending ---- */

static struct person person_of(struct task *t, const struct draft *d,
			       const struct ask_place_named *place)
{
	bool self = str_is(draft_answer(d, "relation"), "self");
	struct person p = {
		.name = draft_answer(d, "name"),
		.phone = self ? ask_digits(t->arena, draft_answer(d, "phone")) : STR(""),
		.id_number = STR(""),
		.address = draft_answer(d, "address"),
		.commune_code = place->commune,
		.ethnic = STR(""),
		.place_day = day_of(task_now(t)),
	};
	struct str error;

	/* it was read when the page was kept */
	must(people_read_birth(t, draft_answer(d, "born"), &p.birth, &error));
	return p;
}

/* The check's facts as the receiver's page reads them; empty when nobody went through the check. */
static struct str facts_of(struct task *t, const struct draft *d)
{
	struct check c;

	check_of_text(t, draft_answer(d, ASK_CHECKED), &c);
	return c.count ? eligible_facts_write(t->arena, &c.facts) : STR("");
}

static struct requests_file_in request_of(struct task *t, const struct draft *d,
					  const struct ask_place_named *place)
{
	bool self = str_is(draft_answer(d, "relation"), "self");

	return (struct requests_file_in){
		.draft = d->id,
		.unit = place->centre.id,
		.channel = STR("online"),
		.language = str_of(language_code(t->language)),
		.asker_relation = draft_answer(d, "relation"),
		.asker = self ? STR("") : draft_answer(d, "asker"),
		.person = person_of(t, d, place),
		.contact = ask_digits(t->arena, draft_answer(d, "phone")),
		.contact_note = draft_answer(d, "contact_note"),
		.safe_contact = draft_answer(d, "safe_contact"),
		.safe_announce = draft_answer(d, "safe_announce"),
		.matter = draft_answer(d, "matter"),
		.narrative = draft_answer(d, "narrative"),
		.arrested = draft_answer(d, "arrested"),
		.place_typed = place->words,
		.eligibility = facts_of(t, d),
	};
}

/* The same draft sent twice is one request: the second click meets the slip of the first. */
enum outcome portal_send(struct task *t, struct web *w)
{
	struct ask_send_form form;
	struct ask_place_named place;
	struct requests_file_out out = {0};
	struct asking a;
	enum outcome o;

	ask_open(t, w, &review, &a);
	if (leads_elsewhere(t, w, &a, &o))
		return o;
	if (!web_form(t, w, &ask_send_form_form, &form))
		return show_review(t, w, &a, OUTCOME_INVALID);
	if (form.version != a.draft.version)
		return show_review(t, w, &a, refuse(t, OUTCOME_CONFLICT, &REASON_DRAFT_STALE));
	ask_place_named(t, &a.draft, &place);
	struct requests_file_in in = request_of(t, &a.draft, &place);

	o = change(t, requests_file, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/new/slip") : o;
}
