/* An office is corrected: what it is called and how it is reached, with what it was before. */
#include "access/access_operator.h"

#include "access.html.h"
#include "base/module.h"
#include "journal/journal.h"

static bool is_numbered(struct task *t, struct unit_id unit)
{
	for (const struct module *const *m = modules; *m; m++)
		if ((*m)->numbered && (*m)->numbered(t, unit))
			return true;
	return false;
}

static bool find_office(struct task *t, struct unit_id id, struct unit *out)
{
	return id.v != UNIT_SYSTEM.v && agencies_find(t, id, out);
}

/* What stands in the record of an office that was corrected. */
static struct journal_entry entry_of(struct unit_id unit)
{
	return (struct journal_entry){
		.subject_kind = "unit", .subject = unit.v, .scope = unit, .what = "unit.corrected"};
}

enum outcome access_correct_unit(struct task *t, const struct agencies_correct_in *in,
				 struct nothing *out)
{
	struct unit was;

	(void)out;
	if (!find_office(t, in->unit, &was))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	if (!str_eq(was.code, in->code) && is_numbered(t, in->unit)) {
		reason_arg(t, "code", was.code);
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_UNIT_CODE_FIXED, "code");
	}
	enum outcome o = agencies_correct(t, in);

	if (o != OUTCOME_OK)
		return o;
	const struct journal_entry about = entry_of(in->unit);

	journal_note_change(t, &about, "name", was.name, in->name);
	journal_note_change(t, &about, "code", was.code, in->code);
	journal_note_change(t, &about, "address", was.address, in->address);
	journal_note_change(t, &about, "telephone", was.telephone, in->telephone);
	journal_note_change(t, &about, "duty_telephone", was.duty_telephone, in->duty_telephone);
	journal_note_change(t, &about, "hours", was.hours, in->hours);
	return OUTCOME_OK;
}

static void show_stored(struct task *t, const struct unit *unit, struct unit_edit *view)
{
	const struct unit_edit_form stored = {
		.name = unit->name,
		.code = unit->code,
		.address = unit->address,
		.telephone = str_or_none(unit->telephone),
		.duty_telephone = str_or_none(unit->duty_telephone),
		.hours = unit->hours,
	};

	form_inputs_of(t->arena, &unit_edit_form_form, &stored, &view->inputs.name);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct unit_edit view = {.id = web_param_id(w, "unit")};
	struct unit unit;

	if (!find_office(t, (struct unit_id){view.id}, &unit))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_UNIT_UNKNOWN);
	const struct journal_entry about = entry_of(unit.id);

	if (o == OUTCOME_OK)
		show_stored(t, &unit, &view);
	else
		web_form_inputs(t, w, &unit_edit_form_form, &view.inputs);
	view.name = unit.name;
	view.numbered = is_numbered(t, unit.id);
	view.corrections_count = journal_corrections(t, &about, &view.corrections);
	return web_page_again(t, w, o, &unit_edit_page, &view);
}

enum outcome access_unit_edit_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome access_unit_edit_post(struct task *t, struct web *w)
{
	struct unit_edit_form form;
	struct nothing none;

	if (!web_form(t, w, &unit_edit_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	const struct agencies_correct_in in = {
		.unit = {web_param_id(w, "unit")},
		.code = form.code,
		.name = form.name,
		.address = str_or_empty(form.address),
		.telephone = str_or_empty(form.telephone),
		.duty_telephone = str_or_empty(form.duty_telephone),
		.hours = str_or_empty(form.hours),
	};
	enum outcome o = change(t, access_correct_unit, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/units") : show(t, w, o);
}
