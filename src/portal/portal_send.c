/* Everything once more, and sending it. */
#include "law/aid.h"
#include "law/asking.h"
#include "portal/portal_internal.h"
#include "requests/showing.h"

#include "portal.html.h"

static enum outcome show_review(struct task *t, struct web *w, const struct asking *a,
				enum outcome o);

static const struct ask_page review = {&ask_send_form_form, "review", ASK_STEPS, NULL, show_review};

static struct str matter_title(struct task *t, struct str code)
{
	const struct aid_term *m = aid_matter_find(t->law, code, day_of(task_now(t)));

	return m ? str_of(aid_term_title(m, t->language)) : code;
}

/* It is the person's own phone: nobody else is shown their code. */
static bool wants_own_code(const struct draft *d)
{
	return str_is(draft_answer(d, "device"), "theirs") &&
	       !str_is(draft_answer(d, "relation"), "self");
}

/* What was typed before somebody else was said to ask is not sent. */
static struct str office_of(const struct draft *d)
{
	bool agency = str_is(draft_answer(d, "relation"), "agency");

	return agency ? draft_answer(d, "office") : STR("");
}

static void fill_contact(const struct draft *d, struct ask_review *view)
{
	view->phone = draft_answer(d, "phone");
	view->safe_contact = draft_answer(d, "safe_contact");
	view->safe_announce = draft_answer(d, "safe_announce");
	view->contact_note = draft_answer(d, "contact_note");
	view->pass_phrase = draft_answer(d, "pass_phrase");
	view->own_code = wants_own_code(d);
}

/* ---- what is left out by many ---- */

static void add_line(struct task *t, const char *label, struct str text, struct text_line *lines,
		     size_t *count)
{
	if (text.len)
		lines[(*count)++] =
			(struct text_line){label ? str_of(tr(t->language, label)) : STR_NONE, text};
}

static struct str group_title(struct task *t, struct str code)
{
	const struct asking_group *g = asking_group_find(t->law, code, day_of(task_now(t)));

	return g ? str_of(asking_group_title(g, t->language)) : STR("");
}

static struct str sex_title(struct task *t, struct str sex)
{
	return sex.len ? requests_sex_title(t, sex) : STR("");
}

static void list_about(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct str number = ask_digits(t->arena, draft_answer(d, "id_number"));
	struct str speaks = draft_answer(d, "speaks");
	struct text_line *lines = arena_many(t->arena, 8, struct text_line);
	size_t *n = &view->about_count;

	view->about = lines;
	add_line(t, N_("Sex"), sex_title(t, draft_answer(d, "sex")), lines, n);
	add_line(t, N_("ID number"), number, lines, n);
	add_line(t, N_("Ethnic group"), group_title(t, draft_answer(d, "ethnic")), lines, n);
	if (speaks.len)
		add_line(t, N_("Speaks"), providers_language_names(t, speaks), lines, n);
	if (str_is(draft_answer(d, "interpreter"), "yes"))
		add_line(t, NULL, str_of(tr(t->language, N_("An interpreter is needed"))), lines,
			 n);
	add_line(t, N_("Needs"), requests_needs_text(t, draft_answer(d, "needs")), lines, n);
	add_line(t, NULL, draft_answer(d, "needs_note"), lines, n);
}

static void list_urgent(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct text_line *lines = arena_many(t->arena, 4, struct text_line);
	size_t *n = &view->urgent_count;

	view->urgent = lines;
	if (!str_is(draft_answer(d, "arrested"), "no")) {
		add_line(t, N_("Arrested on"), draft_answer(d, "arrested_day"), lines, n);
		add_line(t, N_("Held at"), draft_answer(d, "held_at"), lines, n);
	}
	add_line(t, N_("Trial on"), draft_answer(d, "trial_day"), lines, n);
	add_line(t, N_("Something must be done until"), draft_answer(d, "limit_day"), lines, n);
}

static void list_sides(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct request_party sides[REQUEST_PARTIES_MOST] = {0};

	ask_sides_of(t, d, sides);
	view->sides = arena_many(t->arena, REQUEST_PARTIES_MOST, struct text_line);
	for (int i = 0; i < REQUEST_PARTIES_MOST && sides[i].name.len; i++)
		view->sides[view->sides_count++] = (struct text_line){
			sides[i].relation.len ? sides[i].relation : STR_NONE, sides[i].name};
}

/* As people stores it; what cannot be read is asked for again before it comes here. */
static struct str birth_of(struct task *t, const struct draft *d, const char *answer)
{
	struct str birth, error;

	return people_read_birth(t, draft_answer(d, answer), &birth, &error) ? birth : STR("");
}

static void fill_person(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct str relation = draft_answer(d, "relation");
	const struct asking_relation *r =
		asking_relation_find(t->law, relation, day_of(task_now(t)));

	view->relation = relation;
	view->relation_title = r ? str_of(asking_relation_title(r, t->language)) : relation;
	view->doubt = requests_number_doubt(t, ask_digits(t->arena, draft_answer(d, "id_number")),
					    draft_answer(d, "sex"), birth_of(t, d, "born"));
}

struct str ask_facts(struct task *t, const struct draft *d)
{
	struct check c;

	check_of_text(t, draft_answer(d, ASK_CHECKED), &c);
	return c.count ? eligible_facts_write(t->arena, &c.facts) : STR("");
}

static void fill_aid(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct str claimed = ask_known(d, "claimed"), facts = ask_facts(t, d);
	struct day today = day_of(task_now(t));

	view->wish = ask_known(d, "wish");
	view->category = requests_category_title(t, claimed, facts, today, t->language);
	view->age_doubt = requests_category_doubt(t, claimed, facts, birth_of(t, d, "born"), today);
}

static void list_about_asker(struct task *t, const struct draft *d, struct ask_review *view)
{
	struct str number = ask_digits(t->arena, draft_answer(d, "asker_number"));
	size_t *n = &view->about_asker_count;

	view->about_asker = arena_many(t->arena, 3, struct text_line);
	add_line(t, N_("Date or year of birth"), draft_answer(d, "asker_born"), view->about_asker,
		 n);
	add_line(t, N_("ID number"), number, view->about_asker, n);
	add_line(t, N_("Lives in"), draft_answer(d, "asker_address"), view->about_asker, n);
}

static void fill_sees(struct task *t, const struct draft *d, struct ask_review *view)
{
	view->sees = requests_sees_at_first(t, draft_answer(d, "relation"), birth_of(t, d, "born"),
					    ask_facts(t, d));
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
		.name = draft_answer(d, "name"),
		.born = draft_answer(d, "born"),
		.asker = draft_answer(d, "asker"),
		.office = office_of(d),
		.matter = matter_title(t, draft_answer(d, "matter")),
		.arrested = draft_answer(d, "arrested"),
		.narrative = draft_answer(d, "narrative"),
		.hotline = web_hotline(w),
	};

	fill_person(t, d, &view);
	list_about(t, d, &view);
	list_about_asker(t, d, &view);
	fill_aid(t, d, &view);
	list_urgent(t, d, &view);
	list_sides(t, d, &view);
	view.files = d->id.v ? documents_count(t, "draft", d->id.v) : 0;
	fill_contact(d, &view);
	fill_place(t, d, &view);
	fill_check(t, d, &view);
	fill_sees(t, d, &view);
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
		.birth = birth_of(t, d, "born"),
		.phone = self ? ask_digits(t->arena, draft_answer(d, "phone")) : STR(""),
		.id_number = ask_digits(t->arena, draft_answer(d, "id_number")),
		.address = draft_answer(d, "address"),
		.commune_code = place->commune,
		.ethnic = draft_answer(d, "ethnic"),
		.sex = draft_answer(d, "sex"),
		.place_day = day_of(task_now(t)),
	};
	return p;
}

/* Whoever asks for themselves is told of as the person. */
static struct request_asker asker_of(struct task *t, const struct draft *d)
{
	if (str_is(draft_answer(d, "relation"), "self"))
		return (struct request_asker){.office = STR("")};
	return (struct request_asker){
		.office = office_of(d),
		.birth = birth_of(t, d, "asker_born"),
		.number = ask_digits(t->arena, draft_answer(d, "asker_number")),
		.address = draft_answer(d, "asker_address"),
	};
}

static struct request_urgent urgent_of(struct task *t, const struct draft *d)
{
	bool free = str_is(draft_answer(d, "arrested"), "no");

	return (struct request_urgent){
		.arrested = free ? DAY_NONE : ask_day(t, d, "arrested_day"),
		.held_at = free ? STR("") : draft_answer(d, "held_at"),
		.trial = ask_day(t, d, "trial_day"),
		.limit = ask_day(t, d, "limit_day"),
	};
}

static struct requests_file_in request_of(struct task *t, const struct draft *d,
					  const struct ask_place_named *place,
					  const struct request_urgent *urgent)
{
	bool self = str_is(draft_answer(d, "relation"), "self");
	struct requests_file_in in = {
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
		.eligibility = ask_facts(t, d),
		.pass_phrase = draft_answer(d, "pass_phrase"),
		.speaks = draft_answer(d, "speaks"),
		.interpreter = draft_answer(d, "interpreter"),
		.needs = draft_answer(d, "needs"),
		.needs_note = draft_answer(d, "needs_note"),
		.wish = ask_known(d, "wish"),
		.claimed = ask_known(d, "claimed"),
		.asked_by = asker_of(t, d),
		.urgent = urgent,
		.own_code = wants_own_code(d),
	};

	ask_sides_of(t, d, in.parties);
	return in;
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
	struct request_urgent urgent = urgent_of(t, &a.draft);
	struct requests_file_in in = request_of(t, &a.draft, &place, &urgent);

	o = change(t, requests_file, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/new/slip") : o;
}
