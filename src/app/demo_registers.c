/* The registers of a month that is over, closed by the head of the centre. */
#include "app/demo.h"

#include "cases/books.h"
#include "law/aid.h"

static const char *const forms[] = {"litigation", "representation", "consultation"};

/* A register begins with its first line of the year. */
static bool has_begun(const struct demo *d, enum demo_unit unit, const char *form, struct day month)
{
	int year = day_to_civil(month).year;

	for (size_t i = 0; i < d->lives_count; i++) {
		const struct demo_life *life = &d->lives[i];
		struct day day = day_of(life->accepted_at);

		if (life->form && life->unit == unit && strcmp(life->form, form) == 0 &&
		    day_to_civil(day).year == year && day.v < day_plus_months(month, 1).v)
			return true;
	}
	return false;
}

static bool close_one(struct demo *d, enum demo_unit unit, const char *form, struct day month)
{
	const struct demo_person *head = demo_person(d, unit, ROLE_DIRECTOR, NULL);
	struct cases_close_register_out out;
	struct task *t = demo_task(d);
	const struct aid_form *aid = aid_form_find(t->law, str_of(form), month);

	must(aid && head && access_act_as(t, head->seat));
	struct cases_close_register_in in = {
		.unit = d->units[unit],
		.book = str_of(aid->reg),
		.year = day_to_civil(month).year,
		.period = STR("month"),
		.from = month,
	};

	return demo_done(d, t, change(t, cases_close_register, &in, &out), aid->reg);
}

bool demo_close_month(struct demo *d, enum demo_unit unit)
{
	struct civil today = day_to_civil(day_of(d->clock));
	struct day month =
		day_plus_months(day_from_civil((struct civil){today.year, today.month, 1}), -1);

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (has_begun(d, unit, forms[i], month) && !close_one(d, unit, forms[i], month))
			return false;
	return true;
}
