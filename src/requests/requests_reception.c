/* Reads what a receiver wrote down, all that is wrong at once: people are asked once. */
#include "requests/requests_pages.h"

#include "law/aid.h"
#include "law/eligible.h"
#include "places/places.h"

#define HITS_MOST 12

/* The commune that was chosen, or the only one that is called like this. */
static bool read_place(struct task *t, struct web *w, const struct reception_form *form,
		       struct requests_file_in *in)
{
	struct day today = day_of(task_now(t));
	const struct place *p = places_commune(places_builtin(), form->place_code, today);
	struct places_hit *hits;

	if (!p && form->place.len &&
	    places_search(t->arena, places_builtin(), form->place, HITS_MOST, &hits) == 1)
		p = hits[0].now;
	if (!p)
		return form->place.len ? requests_wrong(t, w, "place", &REASON_PLACE_UNCLEAR)
				       : false;
	in->person.commune_code = p->code;
	in->person.place_day = today;
	in->place_typed = places_full(t->arena, places_builtin(), p, today);
	return true;
}

/* The facts that hold, with the date of birth when the whole of it is known. */
static struct str facts_of(struct task *t, const struct reception_form *form, struct str birth)
{
	struct eligible_facts facts = eligible_facts_blank();
	struct str code, problem, rest = form->facts;
	struct day born;

	if (!form->facts.len)
		return STR("");
	while (requests_next_code(&rest, &code))
		eligible_facts_read(t->arena, str_printf(t->arena, "%" STR_F "=yes", STR_A(code)),
				    &facts, &problem);
	if (day_parse(birth, &born))
		eligible_facts_read(t->arena, str_printf(t->arena, "born=%" STR_F, STR_A(birth)),
				    &facts, &problem);
	return eligible_facts_write(t->arena, &facts);
}

/* The last minute of the day on which it came: nobody is late by an hour that is not known. */
static int64_t received_at(struct task *t, struct day day)
{
	if (day_is_none(day) || day.v == day_of(task_now(t)).v)
		return 0;
	return day_end(day) - TIME_MINUTE;
}

/* The person, whose birth and place are read already; their telephone is the one to call. */
static void fill_person(const struct reception_form *form,
			const struct reception_form_inputs *typed, struct person *who)
{
	who->name = form->name;
	who->id_number = form->id_number;
	who->ethnic = form->ethnic;
	who->sex = typed->sex.value;
	who->address = form->address;
	who->phone = str_is(form->relation, "self") ? form->phone : STR("");
}

static void fill_reception(const struct reception_form *form,
			   const struct reception_form_inputs *typed, struct reception *at)
{
	bool post = form->channel == RECEPTION_FORM_CHANNEL_POST;

	*at = (struct reception){
		.entry = form->entry,
		.written = form->written == RECEPTION_FORM_WRITTEN_RECEIVER,
		.read_back_by = form->read_back_by,
		.mark = typed->mark.value,
		.commune = form->commune,
		.referrer = form->referrer,
		.referral = form->referral,
		.handed = form->handed,
		.posted = post ? form->posted : DAY_NONE,
		.sees = str_is(form->relation, "self") ? STR("") : typed->sees.value,
		.why = form->sees_why,
		.shown = typed->shown.value,
		.detail = form->detail,
		.late_why = form->late_why,
	};
}

/* Whoever is free was not arrested on a day, and is held nowhere. */
static struct request_urgent urgent_of(const struct reception_form *form)
{
	bool free = form->arrested == RECEPTION_FORM_ARRESTED_NO;

	return (struct request_urgent){
		.arrested = free ? DAY_NONE : form->arrested_day,
		.held_at = free ? STR("") : form->held_at,
		.trial = form->trial_day,
		.limit = form->limit_day,
	};
}

/* Whoever asks for themselves is told of as the person. */
static void fill_asker(struct reception_read *out)
{
	const struct reception_form *form = &out->form;

	if (str_is(form->relation, "self"))
		return;
	out->in.asker = form->asker;
	out->in.asked_by = (struct request_asker){
		.office = form->office,
		.birth = out->asker_birth,
		.number = form->asker_number,
		.address = form->asker_address,
	};
}

static void fill(struct task *t, struct reception_read *out)
{
	const struct reception_form *form = &out->form;
	struct requests_file_in *in = &out->in;
	struct reception_form_inputs typed;

	form_inputs_of(t->arena, &reception_form_form, form, &typed.entry);
	fill_person(form, &typed, &in->person);
	fill_reception(form, &typed, &out->at);
	out->urgent = urgent_of(form);
	in->reception = &out->at;
	in->urgent = &out->urgent;
	in->unit = t->actor.unit;
	in->channel = typed.channel.value;
	in->language = str_of(language_code(t->language));
	in->asker_relation = form->relation;
	fill_asker(out);
	in->contact = form->phone;
	in->contact_note = form->contact_note;
	in->safe_contact = typed.safe_contact.value;
	in->safe_announce = typed.safe_announce.value;
	in->matter = form->matter;
	in->narrative = form->narrative;
	in->arrested = typed.arrested.value;
	in->eligibility = facts_of(t, form, in->person.birth);
	in->pass_phrase = form->pass_phrase;
	in->speaks = typed.speaks.value;
	in->interpreter = typed.interpreter.value;
	in->needs = typed.needs.value;
	in->wish = typed.wish.value;
	in->claimed = form->claimed;
	in->needs_note = form->needs_note;
	in->own_code = form->own_code;
	in->received_at = received_at(t, form->received);
}

static bool is_matter(struct task *t, struct str code)
{
	return aid_matter_find(t->law, code, day_of(task_now(t))) != NULL;
}

/* What was written for somebody is read back to them. */
static bool check_written(struct task *t, struct web *w, const struct reception_form *form)
{
	bool written = form->written == RECEPTION_FORM_WRITTEN_RECEIVER;
	bool marked = !written || form->mark || requests_wrong(t, w, "mark", &REASON_READ_BACK);

	return (!written || form->read_back_by.len ||
		requests_wrong(t, w, "read_back_by", &REASON_READ_BACK)) &&
	       marked;
}

static bool check_asker(struct task *t, struct web *w, const struct reception_form *form)
{
	bool asks_alone = form->relation.len == 0 || str_is(form->relation, "self");

	return asks_alone || form->asker.len ||
	       requests_wrong(t, w, "asker", &REASON_ASKER_UNNAMED);
}

static bool check_commune(struct task *t, struct web *w, const struct reception_form *form)
{
	return form->channel != RECEPTION_FORM_CHANNEL_COMMUNE || form->commune.len ||
	       requests_wrong(t, w, "commune", &REASON_COMMUNE_UNSAID);
}

static bool check_sides(struct task *t, struct web *w, const struct reception_form *form,
			struct requests_file_in *in)
{
	const struct asked_side sides[ASKED_SIDES] = {
		{form->side_1, form->side_born_1, form->side_is_1},
		{form->side_2, form->side_born_2, form->side_is_2},
		{form->side_3, form->side_born_3, form->side_is_3},
	};

	return requests_check_sides(t, w, sides, in->parties);
}

/* A code of their own is given to whom is known: said with all that is wrong, not after it. */
static bool check_own_code(struct task *t, struct web *w, const struct reception_form *form)
{
	return !form->own_code || str_is(form->relation, "self") || form->shown ||
	       requests_wrong(t, w, "shown", &REASON_SHOWN_UNSAID);
}

/* What the law and the other fields say of an answer that is well-formed in itself. */
static bool check(struct task *t, struct web *w, struct reception_read *out)
{
	const struct reception_form *form = &out->form;
	bool called = form->safe_contact == RECEPTION_FORM_SAFE_CONTACT_YES;
	struct request_urgent urgent = urgent_of(form);
	const bool fits[] = {
		requests_check_who(t, w, form->relation, form->born, &out->in.person.birth),
		check_asker(t, w, form),
		check_commune(t, w, form),
		requests_check_group(t, w, form->ethnic),
		requests_check_urgent(t, w, &urgent),
		check_sides(t, w, form, &out->in),
		requests_check_phone(t, w, called, form->phone),
		form->matter.len == 0 || is_matter(t, form->matter) ||
			requests_wrong(t, w, "matter", &REASON_MATTER_UNLISTED),
		read_place(t, w, form, &out->in),
		requests_check_number(t, w, "id_number", form->id_number),
		requests_check_number(t, w, "asker_number", form->asker_number),
		requests_check_asker_birth(t, w, form->asker_born, &out->asker_birth),
		requests_check_office(t, w, form->relation, form->office),
		requests_check_category(t, w, form->claimed),
		check_written(t, w, form),
		check_own_code(t, w, form),
	};
	bool good = true;

	for (size_t i = 0; i < sizeof fits / sizeof *fits; i++)
		good = good && fits[i];
	return good;
}

bool requests_read_reception(struct task *t, struct web *w, struct reception_read *out)
{
	bool read;

	*out = (struct reception_read){0};
	read = web_form(t, w, &reception_form_form, &out->form);
	if (!check(t, w, out) || !read)
		return false;
	fill(t, out);
	return true;
}
