#include "people/people_internal.h"

#include "base/say.h"
#include "base/seal.h"
#include "web/form_read.h"

#define EARLIEST_BIRTH 1900

static struct seal_place place(const char *column, struct person_id id)
{
	return (struct seal_place){"person", column, id.v};
}

/* The sealed columns and where each stands in struct person: one list for sealing and opening. */
#define SEALED(X) \
	X(name) \
	X(birth) \
	X(id_number) \
	X(phone) \
	X(address)

struct person_insert_in people_seal(struct task *t, struct unit_id scope, const struct person *who)
{
	struct data_key key;
	struct person_insert_in row = {
		.id = {task_id(t)},
		.scope_of = scope,
		.key = data_key_new(t->arena, t->world->keys, &key),
		.commune_code = str_or_empty(who->commune_code),
		.place_day = who->commune_code.len ? who->place_day : day_of(task_now(t)),
		.ethnic = str_or_empty(who->ethnic),
		.sex = str_or_empty(who->sex),
		.now = task_now(t),
	};

#define X(column) \
	row.column = seal(t->arena, &key, place(#column, row.id), str_or_empty(who->column));
	SEALED(X)
#undef X
	return row;
}

struct person_id people_add(struct task *t, struct unit_id scope, const struct person *who)
{
	struct person_insert_in row = people_seal(t, scope, who);

	person_insert(t, &row);
	people_index(t, row.id, who);
	return row.id;
}

static struct str open_column(struct task *t, const struct data_key *key, struct seal_place at,
			      struct str sealed)
{
	struct str clear;

	if (!sealed.ptr)
		return STR("");
	must(unseal(t->arena, key, at, sealed,
		    &clear)); /* altered outside the program: stop before it spreads */
	return clear;
}

static void open_row(struct task *t, const struct person_find_row *row, struct person *out)
{
	struct data_key key;

	*out = (struct person){.id = row->id,
			       .commune_code = row->commune_code,
			       .place_day = row->place_day,
			       .ethnic = row->ethnic,
			       .sex = row->sex,
			       .erased = !row->key.ptr};
	if (!out->erased)
		must(data_key_open(t->world->keys, row->key, &key));
#define X(column) out->column = open_column(t, &key, place(#column, row->id), row->column);
	SEALED(X)
#undef X
}

struct str people_name(struct task *t, struct person_id id)
{
	struct person_find_row row;
	struct data_key key;

	if (!person_find(t, id, &row) || !row.key.ptr)
		return STR("");
	must(data_key_open(t->world->keys, row.key, &key));
	return open_column(t, &key, place("name", row.id), row.name);
}

bool people_find(struct task *t, struct person_id id, struct person *out)
{
	struct person_find_row row;

	if (!person_find(t, id, &row))
		return false;
	open_row(t, &row, out);
	return true;
}

void people_open_line(struct task *t, const struct person_sealed *sealed, struct person *out)
{
	struct data_key key;

	*out = (struct person){.id = sealed->id,
			       .name = STR(""),
			       .birth = STR(""),
			       .id_number = STR(""),
			       .phone = STR(""),
			       .erased = !sealed->key.ptr};
	if (out->erased)
		return;
	must(data_key_open(t->world->keys, sealed->key, &key));
	out->name = open_column(t, &key, place("name", sealed->id), sealed->name);
	out->birth = open_column(t, &key, place("birth", sealed->id), sealed->birth);
	out->id_number = open_column(t, &key, place("id_number", sealed->id), sealed->id_number);
	out->phone = open_column(t, &key, place("phone", sealed->id), sealed->phone);
}

static bool is_year(struct str typed, int64_t *year)
{
	return typed.len == 4 && str_int(typed, year);
}

static bool too_early(struct task *t, struct str typed, struct str *error)
{
	const struct say_value values[] = {{"value", typed},
					   {"least", str_printf(t->arena, "%d", EARLIEST_BIRTH)}};

	*error = say_with(
		t->arena,
		tr(t->language,
		   N_("“{value}” is too early for a birth. Write a year from {least} on.")),
		values, 2);
	return false;
}

bool people_read_birth(struct task *t, struct str typed, struct str *stored, struct str *error)
{
	static const struct field date = {
		.name = "born", .label = N_("Date or year of birth"), .type = FIELD_DATE};
	struct day day;
	int64_t year;

	*stored = STR("");
	if (typed.len == 0)
		return true;
	if (is_year(typed, &year)) {
		*stored = typed;
		return year >= EARLIEST_BIRTH || too_early(t, typed, error);
	}
	if (!form_field_read(t, &date, typed, &day, error))
		return false;
	*stored = day_format(t->arena, day);
	return day_to_civil(day).year >= EARLIEST_BIRTH || too_early(t, typed, error);
}

int people_age(struct str birth, struct day on)
{
	struct day born;

	if (!day_parse(birth, &born) || born.v > on.v)
		return -1;
	struct civil then = day_to_civil(born), now = day_to_civil(on);
	bool before = now.month < then.month || (now.month == then.month && now.day < then.day);

	return now.year - then.year - (before ? 1 : 0);
}

int people_age_most(struct str birth, struct day on)
{
	int64_t year;

	if (!str_int(birth, &year))
		return people_age(birth, on);
	return year > 0 && year <= day_to_civil(on).year ? (int)(day_to_civil(on).year - year) : -1;
}

/* A blank of a correction leaves what is stored: it is a field that nobody filled in. */
static void keep(struct str *given, struct str stored)
{
	if (given->len == 0)
		*given = stored;
}

static void fill_blank(struct person *given, const struct person *stored)
{
#define X(column) keep(&given->column, stored->column);
	SEALED(X)
#undef X
	keep(&given->ethnic, stored->ethnic);
	keep(&given->sex, stored->sex);
	if (given->commune_code.len == 0) {
		given->commune_code = stored->commune_code;
		given->place_day = stored->place_day;
	}
}

void people_correct(struct task *t, const struct person *who)
{
	struct person_find_row row;
	struct person stored, now = *who;
	struct data_key key;

	if (!person_find(t, who->id, &row) || !row.key.ptr)
		return;
	open_row(t, &row, &stored);
	fill_blank(&now, &stored);
	must(data_key_open(t->world->keys, row.key, &key));
	struct person_update_in update = {.id = who->id,
					  .commune_code = now.commune_code,
					  .place_day = now.place_day,
					  .ethnic = now.ethnic,
					  .sex = now.sex,
					  .now = task_now(t)};

#define X(column) update.column = seal(t->arena, &key, place(#column, who->id), now.column);
	SEALED(X)
#undef X
	person_update(t, &update);
	person_index_clear(t, who->id);
	people_index(t, who->id, &now);
}

void people_erase(struct task *t, struct person_id id)
{
	person_erase(t, id, task_now(t));
	person_index_clear(t, id);
}

void people_move(struct task *t, struct person_id id, struct unit_id to)
{
	person_move(t, id, to);
}
