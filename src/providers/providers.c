#include "providers/providers.h"

#include "base/fold.h"
#include "providers.sql.h"
#include "providers/providers_reasons.h"

static bool known_kind(struct str kind)
{
	return str_is(kind, "officer") || str_is(kind, "lawyer") || str_is(kind, "adviser") ||
	       str_is(kind, "collaborator");
}

enum outcome providers_add(struct task *t, const struct providers_add_in *in, struct providers_add_out *out)
{
	if (!known_kind(in->kind))
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_KIND, "kind");
	out->id = (struct provider_id){task_id(t)};
	provider_insert(t, &(struct provider_insert_in){
				   .id = out->id,
				   .scope_of = in->unit,
				   .seat = in->seat,
				   .kind = in->kind,
				   .name = in->name,
				   .name_sort = fold_sort_key(t->arena, in->name),
				   .card = in->card,
				   .telephone = in->telephone,
				   .languages = in->languages,
				   .organisation = in->organisation,
				   .from_day = in->from,
			   });
	return OUTCOME_OK;
}

static struct provider of_row(const struct provider_find_row *row)
{
	return (struct provider){
		.id = row->id,
		.scope = row->scope_of,
		.seat = row->seat,
		.kind = row->kind,
		.name = row->name,
		.card = row->card,
		.telephone = row->telephone,
		.languages = row->languages,
		.organisation = row->organisation,
		.from = row->from_day,
		.to = row->to_day,
	};
}

bool providers_find(struct task *t, struct provider_id id, struct provider *out)
{
	struct provider_find_row row;

	if (!provider_find(t, id, &row))
		return false;
	*out = of_row(&row);
	return true;
}

bool providers_in_charge(struct task *t, struct provider_id id, struct provider *out)
{
	struct provider_find_row row;

	if (!provider_of_case(t, id, &row))
		return false;
	*out = of_row(&row);
	return true;
}

bool providers_of_seat(struct task *t, struct seat_id seat, struct provider *out)
{
	struct provider_find_row row;

	if (!provider_of_seat(t, seat, &row))
		return false;
	*out = of_row(&row);
	return true;
}

size_t providers_list(struct task *t, struct unit_id unit, struct day on, struct provider **out)
{
	struct provider_find_row *rows;
	size_t n = provider_list(t, unit, on, &rows);

	*out = arena_many(t->arena, n, struct provider);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = of_row(&rows[i]);
	return n;
}
