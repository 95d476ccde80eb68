/* What form 02 tells beyond the matter, in the order in which a receiver needs it. */
#include "requests/requests_pages.h"

#include "law/asking.h"

static void add_day(struct task *t, const char *what, struct day day, struct pressing *list,
		    size_t *count)
{
	struct day today = day_of(task_now(t));
	const struct asking_pressing *ground = asking_pressing(t->law, what, day, today);

	if (day_is_none(day) || (day.v < today.v && str_is(str_of(what), "trial")))
		return;
	struct pressing *p = &list[(*count)++];

	*p = (struct pressing){.what = str_of(what),
			       .day = day,
			       .days = day.v - today.v,
			       .at_once = ground,
			       .over = day.v < today.v};
	if (!ground)
		return;
	p->title = str_of(t->language == LANGUAGE_EN ? ground->title_en : ground->title);
	p->cite = str_of(ground->row.cite);
}

void requests_show_pressing(struct task *t, struct day trial, struct day limit,
			    struct pressing **out, size_t *count)
{
	bool trial_first = day_is_none(limit) || trial.v <= limit.v;

	*out = arena_many(t->arena, 2, struct pressing);
	*count = 0;
	if (trial_first)
		add_day(t, "trial", trial, *out, count);
	add_day(t, "limit", limit, *out, count);
	if (!trial_first)
		add_day(t, "trial", trial, *out, count);
}

void requests_show_urgent(struct task *t, const struct request *r, struct urgent_facts *out)
{
	*out = (struct urgent_facts){
		.arrested_on = r->arrested_day,
		.held_at = str_or_none(requests_text(t, r, REQUEST_HELD_AT)),
		.office = str_or_none(requests_text(t, r, REQUEST_ASKER_OFFICE)),
	};
	requests_show_pressing(t, r->trial_day, r->limit_day, &out->presses, &out->presses_count);
	out->told = !day_is_none(r->arrested_day) || out->held_at.len || out->office.len ||
		    out->presses_count;
}

static void show_sides(struct task *t, const struct request *r, struct request_sheet *view)
{
	struct request_party sides[REQUEST_PARTIES_MOST];
	size_t n = requests_parties(t, r->id, sides);

	view->sides = arena_many(t->arena, n, struct opposing);
	view->sides_count = n;
	for (size_t i = 0; i < n; i++)
		view->sides[i] = (struct opposing){sides[i].name, str_or_none(sides[i].birth),
						   str_or_none(sides[i].relation)};
}

/* Who wrote the words needs a space between codes and words of their own. */
static struct str needs_of(struct task *t, const struct request *r)
{
	struct str codes = requests_needs_text(t, r->needs),
		   note = requests_text(t, r, REQUEST_NEEDS_NOTE);

	if (codes.len == 0 || note.len == 0)
		return str_or_none(codes.len ? codes : note);
	return str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(codes), STR_A(note));
}

void requests_show_asker(struct task *t, const struct request *r, struct asker_facts *out)
{
	struct request_asker by = requests_asked_by(t, r);
	struct day born;

	*out = (struct asker_facts){
		.office = str_or_none(by.office),
		.birth = str_or_none(by.birth),
		.born = day_parse(by.birth, &born) ? born : DAY_NONE,
		.number = str_or_none(by.number),
		.address = str_or_none(by.address),
	};
}

/* What was asked for, and why somebody is entitled as they say it themselves. */
static void show_claim(struct task *t, const struct request *r, const struct person *who,
		       struct request_sheet *view)
{
	struct day filed = day_of(r->filed_at);

	requests_show_asker(t, r, &view->asked_by);
	view->wish = r->wish.len ? requests_form_title(t, r->wish, filed) : STR_NONE;
	view->claimed =
		r->claimed.len ? requests_category_title(t, r->claimed, STR(""), filed, t->language)
			       : STR_NONE;
	view->age_doubt = requests_category_doubt(
		t, r->claimed, requests_text(t, r, REQUEST_ELIGIBILITY), who->birth, filed);
}

void requests_show_asked(struct task *t, const struct request *r, const struct person *who,
			 struct request_sheet *view)
{
	const struct asking_group *group =
		asking_group_find(t->law, who->ethnic, day_of(r->filed_at));

	view->sees = r->asker_sees;
	view->relation = requests_relation_title(t, r);
	view->phrase = str_or_none(requests_text(t, r, REQUEST_PASS_PHRASE));
	requests_show_pressing(t, r->trial_day, r->limit_day, &view->presses, &view->presses_count);
	view->arrested_on = r->arrested_day;
	view->held_at = str_or_none(requests_text(t, r, REQUEST_HELD_AT));
	show_sides(t, r, view);
	view->sex = who->sex.len ? requests_sex_title(t, who->sex) : STR_NONE;
	view->group =
		group ? str_of(asking_group_title(group, t->language)) : str_or_none(who->ethnic);
	view->speaks = r->speaks.len ? providers_language_names(t, r->speaks) : STR_NONE;
	view->interpreter = r->interpreter;
	view->needs = needs_of(t, r);
	show_claim(t, r, who, view);
	view->doubt = requests_number_doubt(t, who->id_number, who->sex, who->birth);
}
