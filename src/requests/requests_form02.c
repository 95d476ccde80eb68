/*
 * The request as form 02-TP-TGPL of the law, filled in as it was told: to be read through, signed
 * and kept in the file.  Page and PDF are one text.
 */
#include "requests/requests_pages.h"

#include "law/asking.h"
#include "requests.html.h"

static struct str or_none(struct str s)
{
	return s.len ? s : STR_NONE;
}

/* As people write it: 12/08/2009, or the year alone. */
static struct str birth_of(struct task *t, const struct person *who)
{
	struct day born;

	return day_parse(who->birth, &born) ? say_date(t->arena, born) : or_none(who->birth);
}

static void fill_person(struct task *t, const struct request *r, struct request_form *view)
{
	struct day filed = day_of(r->filed_at);
	struct person who = {0};

	people_find(t, r->person, &who);
	const struct asking_group *group = asking_group_find(t->law, who.ethnic, filed);

	view->name = who.name;
	view->born = birth_of(t, &who);
	view->sex = who.sex.len ? requests_sex_title(t, who.sex) : STR_NONE;
	view->group = group ? str_of(asking_group_title(group, t->language)) : STR_NONE;
	view->id_number = or_none(who.id_number);
	view->phone = or_none(who.phone);
	view->address = or_none(who.address);
	view->place = requests_place(t, who.commune_code, filed,
				     requests_text(t, r, REQUEST_PLACE_TYPED));
	view->category = requests_category_title(t, r->category.len ? r->category : r->claimed,
						 requests_text(t, r, REQUEST_ELIGIBILITY), filed,
						 LANGUAGE_VI);
}

static void fill_asker(struct task *t, const struct request *r, struct request_form *view)
{
	const struct asking_relation *row =
		asking_relation_find(t->law, r->asker_relation, day_of(r->filed_at));

	view->self = str_is(r->asker_relation, "self");
	view->asker = view->self ? view->name : requests_text(t, r, REQUEST_ASKER);
	view->relation = row ? str_of(asking_relation_title(row, t->language)) : r->asker_relation;
	view->contact = or_none(requests_text(t, r, REQUEST_CONTACT));
	requests_show_asker(t, r, &view->asked_by);
}

static void list_sides(struct task *t, const struct request *r, struct request_form *view)
{
	struct request_party sides[REQUEST_PARTIES_MOST];
	size_t n = requests_parties(t, r->id, sides);

	view->sides = arena_many(t->arena, n, struct opposing);
	view->sides_count = n;
	for (size_t i = 0; i < n; i++)
		view->sides[i] = (struct opposing){.name = sides[i].name,
						   .relation = or_none(sides[i].relation)};
}

static void list_papers(struct task *t, const struct request *r, struct request_form *view)
{
	struct document *all;
	size_t n = documents_of(t, "request", r->id.v, &all);

	view->papers = arena_many(t->arena, n, struct form_paper);
	for (size_t i = 0; i < n; i++)
		if (!all[i].withdrawn_at)
			view->papers[view->papers_count++] = (struct form_paper){
				.kind = documents_kind_title(t, all[i].kind),
				.title = or_none(all[i].title),
			};
}

static void fill(struct task *t, const struct request *r, struct request_form *view)
{
	struct day filed = day_of(r->filed_at);
	const struct law_form *form = law_form_of(t->law, "request_in_writing", filed);
	struct unit unit = {0};

	agencies_find(t, r->scope, &unit);
	*view = (struct request_form){
		.form = form ? str_of(form->number) : STR_NONE,
		.centre = unit.name,
		.code = r->code,
		.filed = r->filed_at,
		.arrested = r->arrested,
		.arrested_on = r->arrested_day,
		.held_at = or_none(requests_text(t, r, REQUEST_HELD_AT)),
		.trial = r->trial_day,
		.limit = r->limit_day,
		.matter = requests_matter_title(t, r->matter, filed),
		.narrative = or_none(requests_text(t, r, REQUEST_NARRATIVE)),
		.spoken = str_is(r->channel, "counter"),
		.wish = r->wish,
	};
	fill_person(t, r, view);
	fill_asker(t, r, view);
	list_sides(t, r, view);
	list_papers(t, r, view);
}

enum outcome requests_form_page(struct task *t, struct web *w, const struct request *r,
				const struct form_place *place)
{
	struct request_form view;
	const struct paper_print print = {&request_form_page, &view, "don.pdf"};

	t->language = LANGUAGE_VI; /* papers always are */
	fill(t, r, &view);
	view.back_url = place->back;
	view.pdf_url = str_printf(t->arena, "%" STR_F "/pdf", STR_A(place->base));
	return place->pdf ? documents_send_print(t, w, &print)
			  : web_page(t, w, &request_form_sheet_page, &view);
}
