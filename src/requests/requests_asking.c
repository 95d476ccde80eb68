#include "requests/asking.h"

#include "law/aid.h"
#include "law/asking.h"
#include "law/eligible.h"
#include "requests/requests_pages.h"

bool requests_wrong(struct task *t, struct web *w, const char *field, const struct reason *why)
{
	web_form_wrong(t, w, field, str_of(tr(t->language, why->msgid)));
	return false;
}

/* ---- what there is to choose from ---- */

static struct matter_option option(const char *code, const char *title, struct str chosen)
{
	return (struct matter_option){str_of(code), str_of(title), str_is(chosen, code)};
}

size_t requests_show_matters(struct task *t, struct str chosen, struct matter_option **out)
{
	const struct aid_term **all;
	size_t n = aid_matters(t->arena, t->law, day_of(task_now(t)), &all);

	*out = arena_many(t->arena, n, struct matter_option);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = option(all[i]->code, aid_term_title(all[i], t->language), chosen);
	return n;
}

size_t requests_show_relations(struct task *t, struct str chosen, struct matter_option **out)
{
	const struct asking_relation **all;
	size_t n = asking_relations(t->arena, t->law, day_of(task_now(t)), &all);

	*out = arena_many(t->arena, n, struct matter_option);
	for (size_t i = 0; i < n; i++)
		(*out)[i] =
			option(all[i]->code, asking_relation_title(all[i], t->language), chosen);
	return n;
}

size_t requests_show_groups(struct task *t, struct str chosen, struct matter_option **out)
{
	const struct asking_group **all;
	size_t n = asking_groups(t->arena, t->law, day_of(task_now(t)), &all);

	*out = arena_many(t->arena, n, struct matter_option);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = option(all[i]->code, asking_group_title(all[i], t->language), chosen);
	return n;
}

size_t requests_show_categories(struct task *t, struct str chosen, struct matter_option **out)
{
	const struct eligible_category **all;
	size_t n = eligible_categories(t->arena, t->law, day_of(task_now(t)), &all);

	*out = arena_many(t->arena, n, struct matter_option);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = option(all[i]->code,
				   t->language == LANGUAGE_EN ? all[i]->title_en : all[i]->title,
				   chosen);
	return n;
}

/* ---- who ---- */

/* Dates and years sort alike as texts, so one comparison tells the future. */
static bool is_later(struct task *t, struct str birth)
{
	return str_cmp(birth, day_format(t->arena, day_of(task_now(t)))) > 0;
}

static bool check_birth(struct task *t, struct web *w, const char *field, struct str born,
			struct str *birth)
{
	struct str error;

	if (!people_read_birth(t, born, birth, &error)) {
		web_form_wrong(t, w, field, error);
		return false;
	}
	return !is_later(t, *birth) || requests_wrong(t, w, field, &REASON_BORN_LATER);
}

bool requests_check_who(struct task *t, struct web *w, struct str relation, struct str born,
			struct str *birth)
{
	bool good = check_birth(t, w, "born", born, birth);

	if (relation.len && !asking_relation_find(t->law, relation, day_of(task_now(t))))
		good = requests_wrong(t, w, "relation", &REASON_RELATION_UNKNOWN);
	return good;
}

bool requests_check_group(struct task *t, struct web *w, struct str ethnic)
{
	return ethnic.len == 0 || asking_group_find(t->law, ethnic, day_of(task_now(t))) ||
	       requests_wrong(t, w, "ethnic", &REASON_GROUP_UNKNOWN);
}

bool requests_check_category(struct task *t, struct web *w, struct str claimed)
{
	return claimed.len == 0 || requests_category(t, claimed, day_of(task_now(t))) ||
	       requests_wrong(t, w, "claimed", &REASON_CLAIMED_UNKNOWN);
}

/* ---- who asks for somebody ---- */

bool requests_check_office(struct task *t, struct web *w, struct str relation, struct str office)
{
	return !str_is(relation, "agency") || office.len > 0 ||
	       requests_wrong(t, w, "office", &REASON_OFFICE_UNNAMED);
}

bool requests_check_asker_birth(struct task *t, struct web *w, struct str born, struct str *birth)
{
	return check_birth(t, w, "asker_born", born, birth);
}

bool requests_check_number(struct task *t, struct web *w, const char *field, struct str number)
{
	bool digits = number.len == 9 || number.len == 12;

	for (size_t i = 0; i < number.len; i++)
		digits = digits && number.ptr[i] >= '0' && number.ptr[i] <= '9';
	return number.len == 0 || digits || requests_wrong(t, w, field, &REASON_NUMBER_LENGTH);
}

bool requests_check_phone(struct task *t, struct web *w, bool reached, struct str phone)
{
	return !reached || phone.len > 0 || requests_wrong(t, w, "phone", &REASON_PHONE_NEEDED);
}

/* ---- what presses ---- */

static bool is_over(struct task *t, struct day day)
{
	return !day_is_none(day) && day.v < day_of(task_now(t)).v;
}

bool requests_check_urgent(struct task *t, struct web *w, const struct request_urgent *told)
{
	bool good = true;

	if (!day_is_none(told->arrested) && told->arrested.v > day_of(task_now(t)).v)
		good = requests_wrong(t, w, "arrested_day", &REASON_ARREST_LATER);
	if (is_over(t, told->trial))
		good = requests_wrong(t, w, "trial_day", &REASON_DAY_PAST);
	return good;
}

/* ---- the other side ---- */

/* The names of one person's fields. */
static const struct {
	const char *name, *born;
} side_fields[ASKED_SIDES] = {
	{"side_1", "side_born_1"},
	{"side_2", "side_born_2"},
	{"side_3", "side_born_3"},
};

_Static_assert(ASKED_SIDES <= REQUEST_PARTIES_MOST, "a request takes all that is asked for");

bool requests_check_sides(struct task *t, struct web *w, const struct asked_side sides[ASKED_SIDES],
			  struct request_party out[REQUEST_PARTIES_MOST])
{
	struct str error;
	size_t count = 0;
	bool good = true;

	for (size_t i = 0; i < ASKED_SIDES; i++) {
		struct request_party side = {.name = sides[i].name, .relation = sides[i].is};

		if (!people_read_birth(t, sides[i].born, &side.birth, &error)) {
			web_form_wrong(t, w, side_fields[i].born, error);
			good = false;
		}
		if (side.name.len)
			out[count++] = side;
		else if (sides[i].born.len + sides[i].is.len > 0)
			good = requests_wrong(t, w, side_fields[i].name, &REASON_SIDE_NAMELESS);
	}
	return good;
}
