/*
 * What a receiver writes down for somebody at the counter, from a letter or a commune's
 * referral: one page, in the order in which it is told.The form carries a number of its own,
 * so that sending it twice files one request and shows one slip.
 */
#include "requests/requests_pages.h"

#include "base/seal.h"
#include "law/eligible.h"
#include "places/places.h"
#include "requests.html.h"

#define SLIP_COOKIE "__Host-kip-slip"
#define SLIP_AGE    (30 * TIME_MINUTE)
#define HITS_MOST   12

/* ---- the form ---- */

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

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct reception_sheet view = {.today = day_of(task_now(t))};
	struct reception_form_inputs *in = &view.inputs;

	web_form_inputs(t, w, &reception_form_form, in);
	if (!in->entry.value.len)
		in->entry.value = str_printf(t->arena, "%lld", (long long)task_id(t));
	view.matters_count = requests_show_matters(t, in->matter.value, &view.matters);
	show_facts(t, in->facts.value, &view);
	if (o != OUTCOME_OK)
		show_places(t, in->place.value, in->place_code.value, &view);
	return web_page_again(t, w, o, &reception_sheet_page, &view);
}

enum outcome requests_reception_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

/* ---- what was written ---- */

static bool wrong(struct task *t, struct web *w, const char *field, const struct reason *why)
{
	web_form_wrong(t, w, field, str_of(tr(t->language, why->msgid)));
	return false;
}

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
		return form->place.len ? wrong(t, w, "place", &REASON_PLACE_UNCLEAR) : false;
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

static struct str word_of(const char *const *words, int place)
{
	return place ? str_of(words[place - 1]) : STR("");
}

static const char *const channels[] = {"counter", "post", "agency"};
static const char *const relations[] = {"self", "relative", "other"};
static const char *const arrested[] = {"yes", "no", "unknown"};
static const char *const calls[] = {"yes", "only_written", "no"};
static const char *const yes_no[] = {"yes", "no"};
static const char *const marks[] = {"signature", "fingerprint"};

static struct reception at_counter(const struct reception_form *form)
{
	return (struct reception){
		.entry = form->entry,
		.written = form->written == RECEPTION_FORM_WRITTEN_RECEIVER,
		.read_back_by = form->read_back_by,
		.mark = word_of(marks, form->mark),
		.commune = form->commune,
		.referrer = form->referrer,
	};
}

static void fill_person(const struct reception_form *form, struct person *who)
{
	bool self = form->relation == RECEPTION_FORM_RELATION_SELF;

	who->name = form->name;
	who->id_number = form->id_number.ptr ? form->id_number : STR("");
	who->ethnic = form->ethnic.ptr ? form->ethnic : STR("");
	who->address = form->address.ptr ? form->address : STR("");
	who->phone = self && form->phone.ptr ? form->phone : STR("");
}

static void fill(struct task *t, const struct reception_form *form, struct requests_file_in *in)
{
	fill_person(form, &in->person);
	in->unit = t->actor.unit;
	in->channel = word_of(channels, form->channel);
	in->language = str_of(language_code(t->language));
	in->asker_relation = word_of(relations, form->relation);
	in->asker = str_is(in->asker_relation, "self") ? STR("") : form->asker;
	in->contact = form->phone;
	in->contact_note = form->contact_note;
	in->safe_contact = word_of(calls, form->safe_contact);
	in->safe_announce = word_of(yes_no, form->safe_announce);
	in->matter = form->matter;
	in->narrative = form->narrative;
	in->arrested = word_of(arrested, form->arrested);
	in->eligibility = facts_of(t, form, in->person.birth);
	in->received_at = received_at(t, form->received);
}

static bool is_matter(struct task *t, struct str code)
{
	struct matter_option *all;
	size_t n = requests_show_matters(t, code, &all);

	for (size_t i = 0; i < n; i++)
		if (all[i].chosen)
			return true;
	return false;
}

/* Everything that is wrong at once, so that the person at the counter is asked once. */
static bool read(struct task *t, struct web *w, struct reception_form *form,
		 struct requests_file_in *in)
{
	bool good = web_form(t, w, &reception_form_form, form);
	struct str error;

	if (!people_read_birth(t, form->born, &in->person.birth, &error)) {
		web_form_wrong(t, w, "born", error);
		good = false;
	}
	if (form->matter.len && !is_matter(t, form->matter))
		good = wrong(t, w, "matter", &REASON_MATTER_UNLISTED);
	return read_place(t, w, form, in) && good;
}

/* Only this browser shows the slip again, until it is noted or half an hour has passed. */
static void keep_slip(struct task *t, struct web *w, int64_t entry, struct request_id id)
{
	struct str clear = str_printf(t->arena, "%lld\n%lld\n%lld", (long long)task_now(t),
				      (long long)id.v, (long long)entry);

	web_set_cookie(t, w, SLIP_COOKIE,
		       keyring_seal(t->arena, t->world->keys, SLIP_COOKIE, clear), 0);
}

enum outcome requests_reception_post(struct task *t, struct web *w)
{
	struct reception_form form;
	struct requests_file_in in = {0};
	struct requests_file_out out = {0};

	if (!read(t, w, &form, &in))
		return show(t, w, OUTCOME_INVALID);
	struct reception at = at_counter(&form);

	in.reception = &at;
	fill(t, &form, &in);
	enum outcome o = change(t, requests_file, &in, &out);

	if (o != OUTCOME_OK)
		return show(t, w, o);
	keep_slip(t, w, form.entry, out.id);
	return web_see(t, w, "/requests/%lld/slip", (long long)out.id.v);
}

/* ---- the slip ---- */

/* The entry that this browser has just made this request of; false when it did not. */
static bool open_slip(struct task *t, struct web *w, struct request_id id, int64_t *entry)
{
	struct str clear, time, request, number;
	int64_t made, of;

	return keyring_unseal(t->arena, t->world->keys, SLIP_COOKIE, web_cookie(w, SLIP_COOKIE),
			      &clear) &&
	       str_cut(clear, '\n', &time, &clear) && str_cut(clear, '\n', &request, &number) &&
	       str_int(time, &made) && made + SLIP_AGE > task_now(t) && id_parse(request, &of) &&
	       of == id.v && id_parse(number, entry);
}

static void fill_link(struct task *t, struct web *w, struct counter_slip *view)
{
	struct str origin = web_origin(t, w);
	size_t scheme = str_find(origin, STR("://"));
	struct str host = scheme == SIZE_MAX ? origin : str_sub(origin, scheme + 3, SIZE_MAX);

	view->address = str_printf(t->arena, "%" STR_F "/status", STR_A(host));
	documents_qr(t->arena,
		     str_printf(t->arena, "%" STR_F "/status?code=%" STR_F, STR_A(origin),
				STR_A(view->code)),
		     &view->qr_path, &view->qr_size);
}

static int64_t unanswered(struct task *t, const struct request *r, const struct person *who)
{
	struct warning *warnings;
	size_t n = requests_warnings(t, r, who, &warnings);
	int64_t open = 0;

	for (size_t i = 0; i < n; i++)
		open += warnings[i].answer.len == 0;
	return open;
}

static enum outcome fill_slip(struct task *t, struct web *w, struct counter_slip *view)
{
	struct request r;
	struct person who;
	struct unit unit = {0};
	int64_t entry;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!open_slip(t, w, r.id, &entry))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_SLIP_GONE);
	agencies_find(t, r.scope, &unit);
	*view = (struct counter_slip){
		.id = r.id.v,
		.code = r.code,
		.pin = requests_pin_of_entry(t, entry),
		.filed = r.filed_at,
		.name = who.name,
		.asker = r.asker.len ? r.asker : STR_NONE,
		.matter = str_is(r.safe_announce, "yes")
				  ? requests_matter_title(t, r.matter, day_of(r.filed_at))
				  : STR_NONE,
		.centre = unit.name,
		.telephone = unit.telephone.len ? unit.telephone : STR_NONE,
		.warnings = unanswered(t, &r, &who),
		.url = str_printf(t->arena, "/requests/%lld", (long long)r.id.v),
	};
	fill_link(t, w, view);
	return OUTCOME_OK;
}

enum outcome requests_slip_page(struct task *t, struct web *w)
{
	struct counter_slip view;
	enum outcome o = fill_slip(t, w, &view);

	return o == OUTCOME_OK ? web_page(t, w, &counter_slip_page, &view) : o;
}

enum outcome requests_slip_pdf(struct task *t, struct web *w)
{
	struct counter_slip view;
	enum outcome o = fill_slip(t, w, &view);

	if (o != OUTCOME_OK)
		return o;
	return documents_send_print(t, w,
				    &(struct paper_print){.page = &counter_slip_paper_page,
							  .view = &view,

							  .name = "phieu.pdf"});
}

enum outcome requests_slip_noted(struct task *t, struct web *w)
{
	web_set_cookie(t, w, SLIP_COOKIE, STR(""), -1);
	return web_see(t, w, "/requests/%lld", (long long)web_param_id(w, "request"));
}
