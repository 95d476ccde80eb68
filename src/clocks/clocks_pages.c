#include "clocks.html.h"
#include "clocks/clocks_internal.h"
#include "clocks/clocks_rules.h"
#include "web/web.h"

/* The number of a seat, or whose duty it is; who sees or asks for their own looks no further. */
static void read_owner(struct task *t, struct web *w, struct clock_filter *f)
{
	struct str owner = str_or_empty(web_query(w, "owner"));

	f->mine = clocks_own(t).v || str_is(web_query(w, "mine"), "yes");
	if (f->mine)
		f->seat = t->actor.seat;
	else if (owner.len && !id_parse(owner, &f->seat.v)) {
		f->seat.v = 0;
		f->owner = owner;
	}
}

/* "TIME-ID" of the last line of the page before; anything else is the first page. */
static void read_place(struct web *w, const char *name, int64_t *time, int64_t *id)
{
	struct str before, after;

	if (!str_cut(str_or_empty(web_query(w, name)), '-', &before, &after) ||
	    !str_int(before, time) || !id_parse(after, id))
		*time = 0;
}

enum outcome clocks_board_page(struct task *t, struct web *w)
{
	struct clock_board board;
	struct clock_filter filter = {
		.owner = STR(""),
		.cause = str_or_empty(web_query(w, "cause")),
		.rule = str_or_empty(web_query(w, "rule")),
		.tone = str_or_empty(web_query(w, "tone")),
		.week = str_is(web_query(w, "due"), "week"),
	};

	read_owner(t, w, &filter);
	read_place(w, "after", &filter.from_due, &filter.from_id.v);
	read_place(w, "waiting", &filter.from_proposed, &filter.from_proposal.v);
	clocks_show_board(t, &filter, &board);
	return web_page(t, w, &clock_board_page, &board);
}

enum outcome clocks_slip_page(struct task *t, struct web *w)
{
	struct day day;
	struct str typed = web_query(w, "day");
	enum outcome o = clocks_slip_day(t, typed, &day);
	struct clock_slip slip = {.day = day, .unknown = typed, .now = task_now(t)};

	if (o == OUTCOME_OK)
		clocks_show_slip(t, day, &slip);
	return web_page_again(t, w, o, &clock_slip_page, &slip);
}

/* ---- what was done late ---- */

#define LATE_DAYS 30
#define LATE_PAGE (CLOCK_DONE_LATE_MOST - 1)

enum outcome clocks_done_late_page(struct task *t, struct web *w)
{
	struct clock_of_row *rows;
	struct clock_done_late view = {
		.done = {.key = STR("done"), .url = STR("/clocks/late")},
		.since = day_plus(day_of(task_now(t)), -LATE_DAYS),
		.now = task_now(t),
	};
	size_t n = clock_done_late(t, clocks_own(t), day_start(view.since), CLOCK_AT_ONCE_GRACE,
				   &rows);
	size_t shown = n < LATE_PAGE ? n : LATE_PAGE;

	view.more = n > shown;
	view.done.clocks = arena_many(t->arena, shown, struct clock);
	view.done.clocks_count = shown;
	view.done.count = (int64_t)shown;
	for (size_t i = 0; i < shown; i++)
		clocks_show(t, &rows[i], &view.done.clocks[i]);
	return web_page(t, w, &clock_done_late_page, &view);
}

/* ---- one clock ---- */

static struct clock_id clock_of_path(struct web *w)
{
	return (struct clock_id){web_param_id(w, "clock")};
}

/* What was chosen when the form came back; else the cause that stands. */
static void choose_sent(struct clock_sheet *view)
{
	struct str sent = view->explaining_inputs.cause.value;

	for (size_t i = 0; sent.len && i < view->choices_count; i++)
		view->choices[i].chosen = str_eq(view->choices[i].code, sent);
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct clock_sheet view;

	if (!clocks_show_sheet(t, clock_of_path(w), &view))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CLOCK_UNKNOWN);
	web_form_inputs(t, w, &deletion_form_form, &view.inputs);
	web_form_inputs(t, w, &deletion_decision_form_form, &view.decision);
	web_form_inputs(t, w, &late_cause_form_form, &view.explaining_inputs);
	choose_sent(&view);
	return web_page_again(t, w, o, &clock_sheet_page, &view);
}

enum outcome clocks_sheet_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

static enum outcome answer(struct task *t, struct web *w, enum outcome o)
{
	if (o != OUTCOME_OK)
		return show(t, w, o);
	return web_see(t, w, "/clocks/%lld", (long long)clock_of_path(w).v);
}

static struct str ground_of(int choice)
{
	static const char *const codes[] = {
		[DELETION_FORM_GROUND_WRONG_MATTER] = "wrong_matter",
		[DELETION_FORM_GROUND_NO_EVENT] = "no_event",
		[DELETION_FORM_GROUND_TWICE] = "twice",
	};

	return str_of(codes[choice]);
}

enum outcome clocks_propose_post(struct task *t, struct web *w)
{
	struct deletion_form form;
	struct nothing none;

	if (!web_form(t, w, &deletion_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct clocks_propose_in in = {clock_of_path(w), ground_of(form.ground), form.why};

	return answer(t, w, change(t, clocks_propose_deletion, &in, &none));
}

enum outcome clocks_decide_post(struct task *t, struct web *w)
{
	struct deletion_decision_form form;
	struct nothing none;

	if (!web_form(t, w, &deletion_decision_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct clocks_decide_in in = {clock_of_path(w),
				      form.decision == DELETION_DECISION_FORM_DECISION_CONFIRM};

	return answer(t, w, change(t, clocks_decide_deletion, &in, &none));
}

enum outcome clocks_explain_post(struct task *t, struct web *w)
{
	struct late_cause_form form;
	struct nothing none;

	if (!web_form(t, w, &late_cause_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct clocks_explain_in in = {clock_of_path(w), form.cause, form.words};

	return answer(t, w, change(t, clocks_explain_late, &in, &none));
}
