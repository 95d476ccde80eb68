/*
 * Courts and other agencies that a centre has named before: offered where one is typed, and written
 * as before when only accents or capitals differ, so that one court has one name in the papers.
 */
#include "cases/cases_watch.h"

#include "base/fold.h"

#define NAMED_SINCE (INT64_C(2) * 365 * TIME_DAY)

struct str cases_office_named(struct task *t, struct str typed)
{
	struct offices_named_row *rows;
	size_t n = typed.len ? offices_named(t, task_now(t) - NAMED_SINCE, &rows) : 0;
	struct str folded = n ? fold(t->arena, typed) : typed;

	for (size_t i = 0; i < n; i++)
		if (str_eq(fold(t->arena, rows[i].name), folded))
			return rows[i].name;
	return typed;
}

void cases_show_office(struct task *t, const struct office_field *field, struct form_input input,
		       struct office_field *out)
{
	struct offices_named_row *rows;

	*out = *field;
	out->value = input.value;
	out->error = input.error;
	out->known_count = offices_named(t, task_now(t) - NAMED_SINCE, &rows);
	out->known = arena_many(t->arena, out->known_count, struct known_name);
	for (size_t i = 0; i < out->known_count; i++)
		out->known[i].name = rows[i].name;
}
