#include "providers/providers.h"

#include "base/fold.h"
#include "base/seal.h"
#include "jobs/jobs.h"
#include "journal/journal.h"
#include "providers.sql.h"
#include "providers/providers_internal.h"
#include "providers/providers_reasons.h"

static bool known_kind(struct str kind)
{
	return str_is(kind, "officer") || str_is(kind, "lawyer") || str_is(kind, "adviser") ||
	       str_is(kind, "collaborator") || str_is(kind, "probationer");
}

enum outcome providers_add(struct task *t, const struct providers_add_in *in,
			   struct providers_add_out *out)
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

static bool works_in_scope(struct task *t, struct unit_id unit)
{
	struct provider_units_row *rows;
	size_t n = provider_units(t, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].id.v == unit.v)
			return true;
	return false;
}

static const struct provider_free_seats_row *free_seat(struct task *t, struct unit_id unit,
						       struct seat_id seat)
{
	struct provider_free_seats_row *rows;
	size_t n = provider_free_seats(t, unit, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].id.v == seat.v)
			return &rows[i];
	return NULL;
}

/* The kind decides which forms of aid are open to somebody: a seat must not say otherwise. */
static bool fits_seat(struct str kind, struct str role)
{
	return str_is(kind, "collaborator") == str_is(role, role_code(ROLE_COLLABORATOR));
}

static enum outcome take_seat(struct task *t, struct providers_add_in *in)
{
	const struct provider_free_seats_row *seat = free_seat(t, in->unit, in->seat);

	if (!seat)
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_SEAT, "seat");
	if (!fits_seat(in->kind, seat->role))
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_OTHER_SEAT, "kind");
	in->name = seat->name;
	return OUTCOME_OK;
}

static void note_unit(struct task *t, struct unit_id unit, const char *what, struct str name)
{
	journal_note(t, &(struct journal_entry){.subject_kind = "unit",
						.subject = unit.v,
						.scope = unit,
						.what = what,
						.facts = {{"name", name}}});
}

enum outcome providers_appoint(struct task *t, const struct providers_add_in *in,
			       struct providers_add_out *out)
{
	struct providers_add_in add = *in;

	if (!works_in_scope(t, in->unit))
		return refuse_field(t, OUTCOME_INVALID, &REASON_UNIT_UNKNOWN, "unit");
	if (!in->seat.v && in->name.len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_NAMELESS, "name");
	enum outcome o = in->seat.v ? take_seat(t, &add) : OUTCOME_OK;

	if (o == OUTCOME_OK)
		o = providers_add(t, &add, out);
	if (o == OUTCOME_OK)
		note_unit(t, in->unit, "provider.appointed", add.name);
	return o;
}

enum outcome providers_seat_ended(struct task *t, int64_t subject, struct seat_id by)
{
	struct seat_id seat = {subject};
	struct provider provider;

	(void)by;
	if (!providers_of_seat(t, seat, &provider))
		return OUTCOME_OK; /* not every seat is a provider's */
	if (provider_leave(t, seat, day_plus(day_of(task_now(t)), -1)) > 0)
		note_unit(t, provider.scope, "provider.left", provider.name);
	return OUTCOME_OK;
}

bool providers_about(struct task *t, int64_t subject, struct event_about *out)
{
	struct provider p;

	if (!providers_in_charge(t, (struct provider_id){subject}, &p))
		return false;
	*out = (struct event_about){
		.subject_kind = "provider",
		.subject = subject,
		.name = STR(""),
		.owner = STR("organisation"),
		.scope = p.scope,
	};
	return true;
}

static struct seal_place note_of(struct provider_id id)
{
	return (struct seal_place){"provider", "standing_note", id.v};
}

struct provider providers_of_row(struct task *t, const struct provider_find_row *row)
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
		.card_to = row->card_to,
		.revoked = row->card_revoked,
		.suspended = row->suspended,
		.note = unseal_words(t->arena, t->world->keys, row->key, note_of(row->id),
				     row->standing_note),
	};
}

static struct provider *of_rows(struct task *t, const struct provider_find_row *rows, size_t n)
{
	struct provider *out = arena_many(t->arena, n, struct provider);

	for (size_t i = 0; i < n; i++)
		out[i] = providers_of_row(t, &rows[i]);
	return out;
}

enum outcome providers_set(struct task *t, const struct providers_set_in *in, struct nothing *out)
{
	struct provider p;
	struct provider_set_in row = {
		.id = in->id,
		.card = in->card,
		.card_to = in->card_to,
		.card_revoked = in->revoked,
		.suspended = in->suspended,
		.to_day = in->to,
		.languages = in->languages,
	};
	bool barred = !day_is_none(in->revoked) || !day_is_none(in->suspended);

	(void)out;
	if (!providers_find(t, in->id, &p))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	if (barred && str_trim(in->note).len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_WHY, "note");
	if (!day_is_none(in->to) && in->to.v < p.from.v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_PROVIDER_TO, "to");
	row.standing_note =
		seal_words(t->arena, t->world->keys, &row.key, note_of(in->id), in->note);
	must(provider_set(t, &row) == 1 || db_failed(t)); /* it was found in this transaction */
	note_unit(t, p.scope, "provider.changed", p.name);
	event_emit(t, "providers.changed", p.id.v);
	return OUTCOME_OK;
}

static bool holds(struct day from, struct day to, struct day on)
{
	return from.v <= on.v && (day_is_none(to) || to.v >= on.v);
}

static bool has_come(struct day since, struct day on)
{
	return !day_is_none(since) && since.v <= on.v;
}

const char *providers_bar(const struct provider *p, struct day on)
{
	if (has_come(p->revoked, on) || !holds((struct day){0}, p->card_to, on))
		return "act_stop_card";
	if (!holds(p->from, p->to, on) || has_come(p->suspended, on))
		return "act_contract";
	return NULL;
}

struct account_id providers_account(struct task *t, const struct provider *p)
{
	struct seat seat = {0};

	if (p->seat.v)
		access_seat(t, p->seat, &seat);
	return seat.account;
}

bool providers_find(struct task *t, struct provider_id id, struct provider *out)
{
	struct provider_find_row row;

	if (!provider_find(t, id, &row))
		return false;
	*out = providers_of_row(t, &row);
	return true;
}

bool providers_in_charge(struct task *t, struct provider_id id, struct provider *out)
{
	struct provider_find_row row;

	if (!provider_of_case(t, id, &row))
		return false;
	*out = providers_of_row(t, &row);
	return true;
}

bool providers_of_seat(struct task *t, struct seat_id seat, struct provider *out)
{
	struct provider_find_row row;

	if (!provider_of_seat(t, seat, &row))
		return false;
	*out = providers_of_row(t, &row);
	return true;
}

size_t providers_within(struct task *t, struct day on, struct provider **out)
{
	struct provider_find_row *rows;
	size_t n = provider_within(t, on, &rows);

	*out = of_rows(t, rows, n);
	return n;
}

size_t providers_on_roll(struct task *t, struct unit_id unit, struct day on, struct provider **out)
{
	struct provider_find_row *rows;
	size_t n = provider_on_roll(t, unit, on, &rows);

	*out = of_rows(t, rows, n);
	return n;
}

size_t providers_list(struct task *t, struct unit_id unit, struct day on, struct provider **out)
{
	struct provider_find_row *rows;
	size_t n = provider_list(t, unit, on, &rows);

	*out = of_rows(t, rows, n);
	return n;
}

size_t providers_same_person(struct task *t, struct provider_id id,
			     struct provider_id out[PROVIDERS_SAME_MOST])
{
	struct provider_same_person_row *rows;
	size_t n = provider_same_person(t, id, &rows);

	for (size_t i = 0; i < n; i++)
		out[i] = rows[i].id;
	return n;
}
