/* The provider's pages: take the matter on, note work and who confirmed it. */
#include "cases/cases_pages.h"

#include "base/say.h"
#include "cases.html.h"

enum outcome cases_take_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct take_form form;
	struct nothing none;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &take_form_form, &form))
		return cases_show_sheet(t, w, OUTCOME_INVALID);
	struct cases_take_in in = {opened.c.id, form.rev};

	o = change(t, cases_take, &in, &none);
	return o == OUTCOME_OK ? cases_see(t, w, in.id, "") : cases_show_sheet(t, w, o);
}

/* ---- noting work ---- */

static enum outcome show_work_form(struct task *t, struct web *w, enum outcome o,
				   const struct opened_case *opened)
{
	struct case_work view = {0};

	web_form_inputs(t, w, &work_form_form, &view.inputs);
	if (o == OUTCOME_OK)
		view.inputs.day.value = say_date(t->arena, day_of(task_now(t)));
	cases_show_head(t, opened, &view.head);
	view.kinds_count =
		cases_show_terms(t, opened, WORK_KINDS, view.inputs.kind.value, &view.kinds);
	view.last = cases_show_last(t, opened->c.id, o);
	if (o == OUTCOME_CONFLICT)
		view.noted_count = cases_show_newest(t, opened->c.id, &view.noted);
	return web_page_again(t, w, o, &case_work_page, &view);
}

enum outcome cases_work_page(struct task *t, struct web *w)
{
	return cases_show_form(t, w, CASE_WORKED, show_work_form);
}

/* How long is asked in two fields: what the op would refuse next is said with the other errors. */
static enum outcome show_unread_work(struct task *t, struct web *w, int64_t minutes)
{
	if (!cases_is_work_length(minutes))
		web_form_wrong(t, w, "minutes",
			       str_of(tr(t->language, REASON_CASE_WORK_LENGTH.msgid)));
	return cases_show_again(t, w, OUTCOME_INVALID, show_work_form);
}

enum outcome cases_work_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct work_form form;
	struct nothing none;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	bool read = web_form(t, w, &work_form_form, &form);
	int64_t minutes = form.hours * (TIME_HOUR / TIME_MINUTE) + form.minutes;

	if (!read)
		return show_unread_work(t, w, minutes);
	struct cases_work_in in = {
		.id = opened.c.id,
		.rev = form.rev,
		.day = form.day,
		.minutes = minutes,
		.kind = form.kind,
		.note = form.note,
	};

	return cases_answer(t, w, change(t, cases_work, &in, &none), "", show_work_form);
}

/* ---- who confirmed it ---- */

static enum outcome show_confirm_form(struct task *t, struct web *w, enum outcome o,
				      const struct opened_case *opened)
{
	struct note_id id = {web_param_id(w, "work")};
	struct work_one_row row;
	struct case_confirm view = {0};

	if (!work_one(t, id, opened->c.id, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_WORK_UNKNOWN);
	web_form_inputs(t, w, &confirm_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	cases_show_act(t, &opened->c, &row, &view.act);
	view.choices_count = cases_show_confirmers(t, &opened->c, &row, view.inputs.confirmer.value,
						   &view.choices);
	return web_page_again(t, w, o, &case_confirm_page, &view);
}

enum outcome cases_confirm_page(struct task *t, struct web *w)
{
	return cases_show_form(t, w, CASE_CONFIRMED, show_confirm_form);
}

enum outcome cases_confirm_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct confirm_form form;
	struct nothing none;
	enum outcome o =
		cases_read_form(t, w, &confirm_form_form, &form, show_confirm_form, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_confirm_in in = {
		.id = opened.c.id,
		.rev = form.rev,
		.work = {web_param_id(w, "work")},
		.confirmer = form.confirmer,
		.name = form.name,
		.office = form.office,
		.paper = form.paper,
	};

	return cases_answer(t, w, change(t, cases_confirm, &in, &none), "/time", show_confirm_form);
}
