/* The provider's pages: take the matter on, note work, end it. */
#include "cases/cases_pages.h"

#include "base/say.h"
#include "cases.html.h"
#include "law/aid.h"

static enum outcome see_case(struct task *t, struct web *w, struct case_id id)
{
	return web_see(t, w, "/cases/%lld", (long long)id.v);
}

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
	return o == OUTCOME_OK ? see_case(t, w, in.id) : cases_show_sheet(t, w, o);
}

/* ---- noting work ---- */

static const char *const kinds[] = {
	[WORK_FORM_KIND_MEETING] = "meeting", [WORK_FORM_KIND_HEARING] = "hearing",
	[WORK_FORM_KIND_PAPERS] = "papers",   [WORK_FORM_KIND_CALL] = "call",
	[WORK_FORM_KIND_OTHER] = "other",
};

static enum outcome show_work_form(struct task *t, struct web *w, enum outcome o)
{
	struct opened_case opened;
	struct case_work view = {0};

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	web_form_inputs(t, w, &work_form_form, &view.inputs);
	if (o == OUTCOME_OK)
		view.inputs.day.value = say_date(t->arena, day_of(task_now(t)));
	cases_show_head(t, &opened, &view.head);
	view.last = cases_show_last(t, opened.c.id, o);
	if (o == OUTCOME_CONFLICT)
		view.noted_count = cases_show_newest(t, opened.c.id, &view.noted);
	return web_page_again(t, w, o, &case_work_page, &view);
}

enum outcome cases_work_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_mine(t, opened.c.id, opened.c.rev, CASE_WORKED, &opened.c);
	return o == OUTCOME_OK ? show_work_form(t, w, o) : cases_show_sheet(t, w, o);
}

/* How long is asked in two fields: what the op would refuse next is said with the other errors. */
static enum outcome show_unread_work(struct task *t, struct web *w, int64_t minutes)
{
	if (!cases_is_work_length(minutes))
		web_form_wrong(t, w, "minutes",
			       str_of(tr(t->language, REASON_CASE_WORK_LENGTH.msgid)));
	return show_work_form(t, w, OUTCOME_INVALID);
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
		.kind = str_of(kinds[form.kind]),
		.note = form.note,
	};

	o = change(t, cases_work, &in, &none);
	return o == OUTCOME_OK ? see_case(t, w, in.id) : show_work_form(t, w, o);
}

/* ---- ending ---- */

static void show_hand_over(struct task *t, struct case_ending *view)
{
	struct day today = day_of(task_now(t));
	const char *rule = aid_clock_of(t->law, "ended", today);
	const struct law_reason *done = law_reason_find(t->law, STR("end_done"), today);
	struct clock_fact none = {0};

	view->cite = done ? str_of(done->row.cite) : STR_NONE;
	view->clock = arena_one(t->arena, struct clock);
	if (!rule || !clocks_preview(t, rule, task_now(t), &none, view->clock))
		view->clock = NULL;
}

static enum outcome show_end_form(struct task *t, struct web *w, enum outcome o)
{
	struct opened_case opened;
	struct case_ending view = {0};

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	web_form_inputs(t, w, &end_form_form, &view.inputs);
	if (o == OUTCOME_OK) /* there is one ending so far */
		view.inputs.ending.value = STR("done");
	cases_show_head(t, &opened, &view.head);
	view.last = cases_show_last(t, opened.c.id, o);
	show_hand_over(t, &view);
	return web_page_again(t, w, o, &case_ending_page, &view);
}

enum outcome cases_ending_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_mine(t, opened.c.id, opened.c.rev, CASE_ENDED, &opened.c);
	return o == OUTCOME_OK ? show_end_form(t, w, o) : cases_show_sheet(t, w, o);
}

enum outcome cases_ending_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct end_form form;
	struct nothing none;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &end_form_form, &form))
		return show_end_form(t, w, OUTCOME_INVALID);
	struct cases_end_in in = {opened.c.id, form.rev, STR("done"), form.note};

	o = change(t, cases_end, &in, &none);
	return o == OUTCOME_OK ? see_case(t, w, in.id) : show_end_form(t, w, o);
}
