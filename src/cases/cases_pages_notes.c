/*
 * Privileged notes.  Nobody but who is in charge comes here, not the heads of the centre; whoever
 * succeeds them reads what they passed on, and nothing else.  Each reading is in the record of
 * readers.
 */
#include "cases/cases_pages.h"

#include "cases.html.h"

static struct str open_note(struct task *t, const struct private_of_row *row)
{
	return cases_unseal(t, (struct seal_place){"case_private", "note", row->id.v}, row->key,
			    row->note);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened)
{
	struct case_private view = {0};
	struct private_of_row *rows;

	web_form_inputs(t, w, &private_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	view.may = cases_next_state(opened->c.state, CASE_CONFIDED);
	view.notes_count = private_of(t, opened->c.id, opened->c.provider, &rows);
	view.notes = arena_many(t->arena, view.notes_count, struct private_line);
	for (size_t i = 0; i < view.notes_count; i++)
		view.notes[i] = (struct private_line){
			.id = rows[i].id.v,
			.passed = rows[i].passed_at,
			.own = rows[i].provider.v == opened->c.provider.v,
			.at = rows[i].written_at,
			.by = rows[i].by,
			.note = open_note(t, &rows[i]),
		};
	return web_page_again(t, w, o, &case_private_page, &view);
}

static enum outcome enter(struct task *t, struct web *w, struct opened_case *out)
{
	enum outcome o = cases_open_page(t, w, "privileged notes", out);

	if (o == OUTCOME_OK && !cases_in_charge(t, &out->c))
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	return o;
}

enum outcome cases_private_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = enter(t, w, &opened);

	return o == OUTCOME_OK ? show(t, w, o, &opened) : o;
}

enum outcome cases_private_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct private_form form;
	struct nothing none;
	enum outcome o = enter(t, w, &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &private_form_form, &form))
		return show(t, w, OUTCOME_INVALID, &opened);
	struct cases_confide_in in = {opened.c.id, form.rev, form.note, form.passed};

	return cases_answer(t, w, change(t, cases_confide, &in, &none), "/private", show);
}

enum outcome cases_pass_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct pass_form form;
	struct nothing none;
	enum outcome o = enter(t, w, &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &pass_form_form, &form))
		return show(t, w, OUTCOME_INVALID, &opened);
	struct cases_pass_in in = {opened.c.id, form.rev, {web_param_id(w, "note")}};

	return cases_answer(t, w, change(t, cases_pass_note, &in, &none), "/private", show);
}
