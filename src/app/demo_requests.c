/* What happens to a request, from the form that somebody fills in to the answer. */
#include "app/demo_acts.h"

#include "law/asking.h"
#include "law/eligible.h"
#include "places/places.h"
#include "requests/codes.h"
#include "requests/deciding.h"
#include "requests/same.h"
#include "requests/showing.h"

#include <stdlib.h>

#define FACTS_MOST    16
#define WARNING_BYTES ((size_t)80)

/* ---- who is to be aided ---- */

static struct str birth(struct arena *a, const struct demo_matter *m, struct day filed)
{
	struct civil on = day_to_civil(filed);
	struct day born;
	int year = on.year - m->age;

	if (!m->birthday)
		return str_printf(a, "%d", year);
	if (day_parse(str_of(m->birthday), &born))
		return str_of(m->birthday);
	struct str text = str_printf(a, "%d-%s", year, m->birthday);

	must(day_parse(text, &born));
	if (people_age(text, filed) == m->age)
		return text;
	return str_printf(a, "%d-%s", year - 1, m->birthday);
}

/* Province of birth, century and sex, two digits of the year, six that mean nothing. */
static struct str id_number(struct demo *d, struct arena *a, const struct demo_matter *m,
			    struct str born)
{
	bool this_century = str_starts(born, STR("20"));
	struct str year = str_sub(born, 2, 2);
	unsigned rest = demo_below(&d->chance, 1000000);

	if (!m->born_in)
		return STR("");
	return str_printf(a, "%s%d%" STR_F "%06u", m->born_in, 2 * this_century + m->woman,
			  STR_A(year), rest);
}

/* No two are alike, or the search for conflicts would take two people for one. */
static struct str new_phone(struct demo *d, struct arena *a)
{
	static const char *const starts[] = {"0388000", "0912000", "0343000", "0966000"};
	unsigned n = d->phones++;

	return str_printf(a, "%s%03u", starts[n % 4], (214 + 37 * n) % 1000);
}

static int by_text(const void *one, const void *other)
{
	return str_cmp(*(const struct str *)one, *(const struct str *)other);
}

/* Sorted lines, as the check leaves them with a request. */
static struct str facts_text(struct arena *a, const struct demo_matter *m, struct str born)
{
	struct str rest = demo_text(m->facts), facts[FACTS_MOST], problem;
	struct eligible_facts read = eligible_facts_blank();
	struct buf lines = buf_new(a, 1024);
	size_t n = 0;

	if (!m->facts)
		return STR("");
	while (rest.len && n < FACTS_MOST - 1)
		str_cut(rest, ' ', &facts[n++], &rest);
	if (m->birthday)
		facts[n++] = str_printf(a, "born=%" STR_F, STR_A(born));
	qsort(facts, n, sizeof *facts, by_text);
	for (size_t i = 0; i < n; i++) {
		must(eligible_facts_read(a, facts[i], &read, &problem));
		buf_addf(&lines, "%s%" STR_F, i ? "\n" : "", STR_A(facts[i]));
	}
	return buf_str(&lines);
}

/* The tables name a group as the law's list does. */
static struct str group_code(struct task *t, const char *title)
{
	const struct asking_group **all;
	size_t n = asking_groups(t->arena, t->law, day_of(task_now(t)), &all);

	for (size_t i = 0; i < n; i++)
		if (strcmp(asking_group_title(all[i], LANGUAGE_VI), title) == 0)
			return str_of(all[i]->code);
	must(!"a group of the law's list");
	return STR("");
}

static struct person person_of(struct demo_playing *p)
{
	const struct demo_matter *m = p->life->of;
	struct arena *a = p->t->arena;
	struct day today = day_of(p->began);
	struct str born = birth(a, m, today);

	return (struct person){
		.name = str_of(m->name),
		.birth = born,
		.id_number = id_number(p->d, a, m, born),
		.phone = m->no_phone || m->asker ? STR("") : new_phone(p->d, a),
		.address = demo_text(m->address),
		.commune_code = str_of(m->commune),
		.ethnic = group_code(p->t, m->ethnic),
		.sex = m->woman ? STR("female") : STR("male"),
		.place_day = today,
	};
}

/* ---- filing ---- */

static struct request_urgent urgent_of(const struct demo_matter *m, struct day today)
{
	return (struct request_urgent){
		.arrested = m->arrested_before ? day_plus(today, -m->arrested_before) : DAY_NONE,
		.trial = m->trial_in ? day_plus(today, m->trial_in) : DAY_NONE,
		.limit = m->limit_in ? day_plus(today, m->limit_in) : DAY_NONE,
		.held_at = demo_text(m->held_at),
	};
}

static void fill_sides(const struct demo_matter *m, struct request_party out[])
{
	for (size_t i = 0; i < DEMO_OPPONENTS_MOST && m->opposing[i].name; i++)
		out[i] = (struct request_party){
			.name = str_of(m->opposing[i].name),
			.birth = demo_text(m->opposing[i].born),
			.relation = demo_text(m->opposing[i].relation),
		};
}

/* A draft as a browser would have left it; only it gives the person aided a code of their own. */
static enum outcome begin_draft(struct task *t, struct draft_id *out)
{
	struct draft *draft = arena_one(t->arena, struct draft);
	struct requests_draft_save_in in = {draft, STR("review")};
	struct requests_draft_save_out saved = {{0}};
	enum outcome o = change(t, requests_draft_save, &in, &saved);

	if (o == OUTCOME_OK)
		must(requests_draft(t, saved.cookie, draft));
	*out = draft->id;
	return o;
}

static void fill_request(struct demo_playing *p, struct requests_file_in *in)
{
	const struct demo_matter *m = p->life->of;

	in->channel = str_of(m->channel);
	in->language = STR("vi");
	in->asker_relation = str_of(m->asker ? m->relation : "self");
	in->asker = demo_text(m->asker);
	in->asked_by.office = demo_text(m->office);
	in->person = person_of(p);
	in->contact = m->asker ? new_phone(p->d, p->t->arena) : in->person.phone;
	in->contact_note = demo_text(m->call_note);
	in->safe_contact = str_of(m->call ? m->call : "yes");
	in->safe_announce = m->quiet ? STR("no") : STR("yes");
	in->matter = str_of(m->matter);
	in->narrative = str_of(m->narrative);
	in->arrested = str_of(m->arrested ? m->arrested : "no");
	in->eligibility = facts_text(p->t->arena, m, in->person.birth);
	in->pass_phrase = demo_text(m->phrase);
	in->speaks = demo_text(m->speaks);
	in->interpreter = m->speaks ? STR("yes") : STR("unknown");
	in->needs = demo_text(m->needs);
	in->needs_note = demo_text(m->needs_note);
	in->own_code = m->own_slip != NULL;
	fill_sides(m, in->parties);
}

static bool is_channel(const struct demo_matter *m, const char *channel)
{
	return strcmp(m->channel, channel) == 0;
}

/* The commune where the person lives, as a receiver would type who referred them. */
static struct str commune_of(struct demo_playing *p)
{
	const struct places *all = places_builtin();
	const struct place *commune =
		places_commune(all, str_of(p->life->of->commune), day_of(p->began));

	must(commune); /* a code of the tables */
	return places_name(p->t->arena, all, commune);
}

/* Online the program finds the centre, and nobody has signed in. */
static void fill_reception(struct demo_playing *p, struct requests_file_in *in,
			   struct reception *at)
{
	const struct demo_matter *m = p->life->of;

	if (is_channel(m, "online")) {
		p->t->actor = (struct actor){.role = ROLE_CITIZEN};
		return;
	}
	in->unit = p->d->units[m->unit];
	at->entry = task_id(p->t);
	at->commune = is_channel(m, "commune") ? commune_of(p) : STR("");
	at->referrer = demo_text(m->referrer);
	in->reception = at;
}

enum outcome demo_file(struct demo_playing *p)
{
	struct request_urgent urgent = urgent_of(p->life->of, day_of(p->began));
	struct requests_file_in in = {.urgent = &urgent};
	struct requests_file_out out = {{0}};
	struct reception at = {.posted = DAY_NONE};
	enum outcome o = OUTCOME_OK;

	fill_reception(p, &in, &at);
	fill_request(p, &in);
	if (in.own_code)
		o = begin_draft(p->t, &in.draft);
	if (o == OUTCOME_OK)
		o = change(p->t, requests_file, &in, &out);
	struct demo_life *life = p->life;

	life->request = out.id;
	life->code = str_copy(p->d->o->arena, out.code);
	life->pin = str_copy(p->d->o->arena, out.pin);
	struct str code, pin;

	if (o == OUTCOME_OK && requests_aided_code(p->t, out.id, &code, &pin)) {
		life->own_code = str_copy(p->d->o->arena, code);
		life->own_pin = str_copy(p->d->o->arena, pin);
	}
	return o;
}

/* ---- deciding ---- */

/* The same answer for everybody who is like this person. */
enum outcome demo_compare(struct demo_playing *p)
{
	struct person who;
	struct warning *warnings;
	struct buf answers = buf_new(p->t->arena, WARNINGS_MOST * WARNING_BYTES);
	struct nothing none;

	must(people_find(p->t, p->r.person, &who));
	size_t n = requests_warnings(p->t, &p->r, &who, &warnings);

	if (n == 0)
		return OUTCOME_NOT_FOUND;
	for (size_t i = 0; i < n; i++)
		buf_addf(&answers, "%s%" STR_F "-%s", i ? " " : "", STR_A(warnings[i].key),
			 p->step->code);
	struct requests_compare_in in = {p->r.id, buf_str(&answers), str_of(p->step->words)};

	return change(p->t, requests_compare, &in, &none);
}

/* Who is on the other side, the request has told. */
enum outcome demo_accept(struct demo_playing *p)
{
	struct cases_accept_out out = {{0}};
	struct cases_accept_in in = {
		.request = p->r.id,
		.rev = p->r.rev,
		.form = str_of(p->step->code),
		.arrested = str_is(p->r.arrested, "yes") ? STR("yes") : STR("no"),
		.ground = demo_text(p->step->words),
		.later.codes = demo_text(p->step->more),
		.trial = p->r.trial_day,
		.limit = p->r.limit_day,
	};

	/* Who said nothing of themselves brought the certificate of their household. */
	if (!requests_category_by_facts(p->t, requests_text(p->t, &p->r, REQUEST_ELIGIBILITY),
					day_of(p->r.filed_at))) {
		in.category = STR("E02");
		in.basis = str_of(tr(LANGUAGE_VI, N_("Certificate of a poor household")));
	}
	if (str_is(p->r.hard_area, "unknown"))
		in.hard_area = STR("no");
	enum outcome o = change(p->t, cases_accept, &in, &out);
	struct demo_life *life = p->life;

	life->case_file = out.id;
	life->number = str_copy(p->d->o->arena, out.number);
	life->form = p->step->code;
	life->accepted_at = p->began;
	return o;
}

enum outcome demo_refuse(struct demo_playing *p)
{
	struct requests_refuse_in in = {p->r.id, p->r.rev, str_of(p->step->code),
					str_of(p->step->words), STR("")};
	struct nothing none;

	return change(p->t, requests_refuse, &in, &none);
}

enum outcome demo_ask(struct demo_playing *p)
{
	struct requests_ask_in in = {
		p->r.id, p->r.rev, {str_of(p->step->code), str_of(p->step->words), STR("")}};
	struct nothing none;

	return change(p->t, requests_ask, &in, &none);
}

enum outcome demo_bring(struct demo_playing *p)
{
	struct cases_bring_in in = {p->r.id, str_of(p->step->code), str_of(p->step->words), true};
	struct nothing none;

	return change(p->t, cases_bring, &in, &none);
}

enum outcome demo_pass(struct demo_playing *p)
{
	struct requests_transfer_in in = {
		.id = p->r.id,
		.rev = p->r.rev,
		.reason = str_of(p->step->code),
		.why = str_of(p->step->words),
		.text = STR(""),
		.origin = STR(""),
		.to_name = demo_text(p->step->more),
	};
	struct requests_transfer_out out;

	if (p->step->to != DEMO_SYSTEM) {
		in.to = p->d->units[p->step->to];
		p->life->unit = p->step->to;
	}
	return change(p->t, requests_transfer, &in, &out);
}

enum outcome demo_answer(struct demo_playing *p)
{
	struct requests_guide_in in = {
		.id = p->r.id,
		.rev = p->r.rev,
		.question = requests_text(p->t, &p->r, REQUEST_NARRATIVE),
		.answer = str_of(p->step->words),
	};
	struct requests_guide_out out;

	return change(p->t, requests_guide, &in, &out);
}

enum outcome demo_withdraw(struct demo_playing *p)
{
	struct requests_withdraw_in in = {p->r.id, p->r.rev, str_of(p->step->words),
					  str_of(p->step->more), STR("")};
	struct nothing none;

	return change(p->t, requests_withdraw, &in, &none);
}

enum outcome demo_reverse(struct demo_playing *p)
{
	struct requests_reverse_in in = {p->r.id, p->r.rev, str_of(p->step->words)};
	struct nothing none;

	return change(p->t, requests_reverse, &in, &none);
}

/* ---- who sees it ---- */

enum outcome demo_set_sees(struct demo_playing *p)
{
	struct requests_set_sees_in in = {p->r.id, p->r.rev, str_of(p->step->code),
					  str_of(p->step->words)};
	struct nothing none;

	return change(p->t, requests_set_sees, &in, &none);
}

enum outcome demo_give_code(struct demo_playing *p)
{
	struct requests_give_code_in in = {p->r.id, p->r.rev, STR("aided"), STR("known"),
					   str_of(p->step->words)};
	struct requests_give_code_out out;

	return change(p->t, requests_give_code, &in, &out);
}
