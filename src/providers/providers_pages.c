/* Who may carry out legal aid for an office, and somebody becoming one of them. */
#include "providers/providers_internal.h"

#include "law/aid.h"
#include "providers.html.h"
#include "providers.sql.h"

/* Codes of provider.languages, in the order of the form's choices. */
static const struct {
	const char *code, *name;
} languages[] = {
	{"vi", N_("Vietnamese")}, {"hmn", N_("Hmong")},   {"tay", N_("Tay")},
	{"nung", N_("Nung")},     {"thai", N_("Thai")},   {"dao", N_("Dao")},
	{"giay", N_("Giay")},     {"hani", N_("Ha Nhi")}, {"muong", N_("Muong")},
	{"khmer", N_("Khmer")},   {"cham", N_("Cham")},   {"ede", N_("Ede")},
	{"jrai", N_("Jarai")},    {"bana", N_("Bahnar")}, {"en", N_("English")},
};
#define LANGUAGES (sizeof languages / sizeof *languages)

static struct str language_name(struct task *t, struct str code)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		if (str_is(code, languages[i].code))
			return str_of(tr(t->language, languages[i].name));
	return code;
}

struct str providers_language_names(struct task *t, struct str codes)
{
	struct buf names = buf_new(t->arena, codes.len * 8 + 64);
	struct str code;

	while (codes.len) {
		str_cut(codes, ',', &code, &codes);
		if (names.len)
			buf_addz(&names, ", ");
		buf_add(&names, language_name(t, str_trim(code)));
	}
	return names.len && !buf_full(&names) ? buf_str(&names) : STR_NONE;
}

struct str providers_language_codes(struct task *t, unsigned ticked)
{
	struct buf codes = buf_new(t->arena, LANGUAGES * 8);

	for (size_t i = 0; i < LANGUAGES; i++) {
		if (!(ticked >> i & 1))
			continue;
		if (codes.len)
			buf_addc(&codes, ',');
		buf_addz(&codes, languages[i].code);
	}
	must(!buf_full(&codes));
	return buf_str(&codes);
}

/* ---- the roll ---- */

/* The office that was asked for, or the reader's own; false when it is not among those seen. */
static bool find_unit(const struct provider_units_row *rows, size_t n, struct unit_id wanted,
		      struct provider_units_row *out)
{
	for (size_t i = 0; i < n; i++)
		if (rows[i].id.v == wanted.v) {
			*out = rows[i];
			return true;
		}
	return false;
}

struct str providers_kind_title(struct task *t, const struct provider *p)
{
	const struct aid_term *kind = aid_provider_find(t->law, p->kind, day_of(task_now(t)));

	return kind ? str_of(aid_term_title(kind, t->language)) : p->kind;
}

static struct provider_line line_of(struct task *t, const struct provider *p)
{
	struct day today = day_of(task_now(t));
	bool coming = p->from.v > today.v;

	return (struct provider_line){
		.id = p->id.v,
		.name = p->name,
		.kind = providers_kind_title(t, p),
		.coming = coming,
		.soon = providers_ends_soon(t, p),
		.barred = providers_bar(p, coming ? p->from : today) != NULL,
		.card = str_or_none(p->card),
		.telephone = str_or_none(p->telephone),
		.languages = providers_language_names(t, p->languages),
		.organisation = str_or_none(p->organisation),
		.from = p->from,
		.signs_in = p->seat.v != 0,
	};
}

static void list_rows(struct task *t, struct unit_id unit, struct provider_roll *view)
{
	struct provider *list;

	view->rows_count = providers_on_roll(t, unit, day_of(task_now(t)), &list);
	view->rows = arena_many(t->arena, view->rows_count, struct provider_line);
	for (size_t i = 0; i < view->rows_count; i++)
		view->rows[i] = line_of(t, &list[i]);
}

static void list_units(struct task *t, const struct provider_units_row *rows, size_t n,
		       struct provider_roll *view)
{
	view->units = arena_many(t->arena, n, struct unit_choice);
	view->units_count = n > 1 ? n : 0;
	for (size_t i = 0; i < n; i++)
		view->units[i] = (struct unit_choice){rows[i].id.v, rows[i].name,
						      rows[i].id.v == view->unit};
}

enum outcome providers_roll_page(struct task *t, struct web *w)
{
	struct provider_roll view = {.name = STR("")};
	struct provider_units_row *rows, unit;
	size_t n = provider_units(t, day_of(task_now(t)), &rows);
	struct unit_id wanted = t->actor.unit;
	bool asked = web_query(w, "unit").len > 0;

	if (asked && !id_parse(web_query(w, "unit"), &wanted.v))
		wanted.v = 0;
	if (!asked && n == 1)
		wanted = rows[0].id;
	bool found = find_unit(rows, n, wanted, &unit);

	if (asked && !found)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	if (found) {
		view.unit = unit.id.v;
		view.name = unit.name;
		list_rows(t, unit.id, &view);
	}
	list_units(t, rows, n, &view);
	return web_page(t, w, &provider_roll_page, &view);
}

/* ---- one more ---- */

static void list_seats(struct task *t, struct unit_id unit, struct provider_new *view)
{
	struct provider_free_seats_row *rows;
	size_t n = provider_free_seats(t, unit, day_of(task_now(t)), &rows);
	int64_t chosen = 0;

	id_parse(view->inputs.seat.value, &chosen);
	view->seats = arena_many(t->arena, n, struct unit_choice);
	view->seats_count = n;
	for (size_t i = 0; i < n; i++)
		view->seats[i] = (struct unit_choice){
			.id = rows[i].id.v,
			.name = str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(rows[i].name),
					   STR_A(rows[i].title)),
			.chosen = rows[i].id.v == chosen,
		};
}

/* Of the form, the address, or the seat in the address. */
static struct unit_id wanted_unit(struct task *t, struct web *w, const struct provider_new *view)
{
	struct unit_id unit = t->actor.unit;
	struct seat_id seat_id;
	struct seat seat;

	if (id_parse(view->inputs.unit.value, &unit.v) || id_parse(web_query(w, "unit"), &unit.v))
		return unit;
	if (id_parse(view->inputs.seat.value, &seat_id.v) && access_seat(t, seat_id, &seat))
		unit = seat.unit;
	return unit;
}

static enum outcome show_new(struct task *t, struct web *w, enum outcome o)
{
	struct provider_new view = {0};
	struct provider_units_row *rows, unit;
	size_t n = provider_units(t, day_of(task_now(t)), &rows);

	web_form_inputs(t, w, &provider_form_form, &view.inputs);
	if (!view.inputs.seat.value.len)
		view.inputs.seat.value = web_query(w, "seat");
	if (!find_unit(rows, n, wanted_unit(t, w, &view), &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	view.unit = unit.id.v;
	view.name = unit.name;
	list_seats(t, unit.id, &view);
	return web_page_again(t, w, o, &provider_new_page, &view);
}

enum outcome providers_new_page(struct task *t, struct web *w)
{
	return show_new(t, w, OUTCOME_OK);
}

static struct str kind_code(int kind)
{
	static const char *const codes[] = {
		[PROVIDER_FORM_KIND_OFFICER] = "officer",
		[PROVIDER_FORM_KIND_LAWYER] = "lawyer",
		[PROVIDER_FORM_KIND_ADVISER] = "adviser",
		[PROVIDER_FORM_KIND_COLLABORATOR] = "collaborator",
		[PROVIDER_FORM_KIND_PROBATIONER] = "probationer",
	};

	return str_of(codes[kind]);
}

enum outcome providers_new_post(struct task *t, struct web *w)
{
	struct provider_form form;
	struct providers_add_out out;

	if (!web_form(t, w, &provider_form_form, &form))
		return show_new(t, w, OUTCOME_INVALID);
	struct providers_add_in in = {
		.seat = {form.seat},
		.unit = {form.unit},
		.kind = kind_code(form.kind),
		.name = str_or_empty(form.name),
		.card = str_or_empty(form.card),
		.telephone = str_or_empty(form.telephone),
		.languages = providers_language_codes(t, form.languages),
		.organisation = str_or_empty(form.organisation),
		.from = form.from,
	};
	enum outcome o = change(t, providers_appoint, &in, &out);

	return o == OUTCOME_OK
		       ? web_see(t, w, "/operator/providers?unit=%lld", (long long)in.unit.v)
		       : show_new(t, w, o);
}
