/* Pages: matters that stand still, and what each provider has to do. */
#include "cases/cases_watch.h"

#include "cases.html.h"
#include "clocks.html.h"
#include "law/aid.h"

/* ---- matters that stand still ---- */

static struct str case_url(struct task *t, struct case_id id, const char *under)
{
	return str_printf(t->arena, "/cases/%lld%s", (long long)id.v, under);
}

enum outcome cases_stuck_page(struct task *t, struct web *w)
{
	struct stuck_list view = {.now = task_now(t)};
	struct stuck_list_row *rows;
	struct provider_id provider;
	size_t n = cases_own_provider(t, false, &provider) ? stuck_list(t, provider, &rows) : 0;

	view.rows = arena_many(t->arena, n, struct stuck_line);
	view.rows_count = n;
	view.more = n == STUCK_LIST_MOST;
	for (size_t i = 0; i < n; i++)
		view.rows[i] = (struct stuck_line){
			.url = case_url(t, rows[i].id, ""),
			.wait_url = case_url(t, rows[i].id, "/wait"),
			.number = rows[i].number,
			.state = rows[i].state,
			.provider = rows[i].provider_name,
			.since = rows[i].silent_since,
			.days = cases_days_since(rows[i].silent_since, task_now(t)),
			.answered_by = rows[i].answered_by.len ? rows[i].answered_by : STR_NONE,
			.until = rows[i].until_day,
		};
	return web_page(t, w, &stuck_list_page, &view);
}

static enum outcome show_wait(struct task *t, struct web *w, enum outcome o)
{
	struct opened_case opened;
	struct stuck_of_row open;
	struct case_wait view = {.until = DAY_NONE};
	enum outcome read = cases_open_page(t, w, "why it waits", &opened);

	if (read != OUTCOME_OK)
		return read;
	if (!stuck_of(t, opened.c.id, &open))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_NOT_STUCK);
	cases_show_head(t, &opened, &view.head);
	view.since = open.silent_since;
	view.days = cases_days_since(open.silent_since, task_now(t));
	view.answered_by = open.answered_by.len ? open.answered_by : STR_NONE;
	view.until = open.until_day;
	web_form_inputs(t, w, &wait_form_form, &view.inputs);
	return web_page_again(t, w, o, &case_wait_page, &view);
}

enum outcome cases_wait_page(struct task *t, struct web *w)
{
	return show_wait(t, w, OUTCOME_OK);
}

enum outcome cases_wait_post(struct task *t, struct web *w)
{
	struct wait_form form;
	struct nothing none;

	if (!web_form(t, w, &wait_form_form, &form))
		return show_wait(t, w, OUTCOME_INVALID);
	struct cases_explain_in in = {{web_param_id(w, "case")}, form.why, form.until};
	enum outcome o = change(t, cases_explain_wait, &in, &none);

	if (o == OUTCOME_OK)
		return web_see(t, w, "/stuck");
	return o == OUTCOME_INVALID ? show_wait(t, w, o) : o;
}

/* ---- the control slip: papers stand above clocks, whose page it is ---- */

enum outcome cases_slip_pdf(struct task *t, struct web *w)
{
	struct clock_slip slip;
	struct day day;
	enum outcome o = clocks_slip_day(t, web_query(w, "day"), &day);

	if (o != OUTCOME_OK)
		return o;
	t->language = LANGUAGE_VI; /* papers always are */
	clocks_show_slip(t, day, &slip);
	return documents_send_print(t, w,
				    &(struct paper_print){.page = &clock_slip_paper_page,
							  .view = &slip,
							  .name = "phieu-kiem-soat.pdf",
							  .title = N_("Control slip of the day")});
}

/* ---- workload ---- */

static int64_t month_start(int64_t now)
{
	struct civil c = day_to_civil(day_of(now));

	c.day = 1;
	return day_start(day_from_civil(c));
}

static struct day year_start(int64_t now)
{
	struct civil c = day_to_civil(day_of(now));

	return day_from_civil((struct civil){c.year, 1, 1});
}

static struct str kind_title(struct task *t, struct str kind)
{
	const struct aid_term *term = aid_provider_find(t->law, kind, day_of(task_now(t)));

	return term ? str_of(aid_term_title(term, t->language)) : kind;
}

static const struct clock_load *load_of(const struct clock_load *loads, size_t n,
					struct seat_id seat)
{
	for (size_t i = 0; seat.v && i < n; i++)
		if (loads[i].seat.v == seat.v)
			return &loads[i];
	return NULL;
}

static struct str figure_url(struct task *t, struct provider_id provider, const char *figure)
{
	return str_printf(t->arena, "/cases?provider=%lld&figure=%s", (long long)provider.v,
			  figure);
}

static struct str clocks_url(struct task *t, struct seat_id seat, const char *narrowed)
{
	return seat.v ? str_printf(t->arena, "/clocks?owner=%lld&%s", (long long)seat.v, narrowed)
		      : STR("");
}

static struct workload_line line_of(struct task *t, const struct workload_of_row *row,
				    const struct clock_load *load)
{
	return (struct workload_line){
		.name = row->name,
		.kind = kind_title(t, row->kind),
		.running = row->running,
		.running_url = figure_url(t, row->id, "running"),
		.late = load ? load->late : 0,
		.late_url = clocks_url(t, row->seat, "tone=late"),
		.week = load ? load->week : 0,
		.week_url = clocks_url(t, row->seat, "due=week"),
		.done = row->done,
		.done_url = figure_url(t, row->id, "done"),
		.minutes = row->minutes,
		.time_url = str_printf(t->arena, "/providers/%lld/time", (long long)row->id.v),
	};
}

enum outcome cases_workload_page(struct task *t, struct web *w)
{
	struct workload view = {.unit = STR(""),
				.year = day_to_civil(day_of(task_now(t))).year,
				.now = task_now(t)};
	struct workload_of_row *rows;
	struct clock_load *loads;
	struct unit unit;
	size_t n = workload_of(t, month_start(task_now(t)), year_start(task_now(t)), &rows),
	       loads_count = clocks_by_seat(t, &loads);

	if (agencies_find(t, t->actor.unit, &unit))
		view.unit = unit.name;
	view.rows = arena_many(t->arena, n, struct workload_line);
	view.rows_count = n;
	for (size_t i = 0; i < n; i++) {
		struct workload_line *line = &view.rows[i];

		*line = line_of(t, &rows[i], load_of(loads, loads_count, rows[i].seat));
		view.running += line->running;
		view.done += line->done;
		view.minutes += line->minutes;
	}
	return web_page(t, w, &workload_page, &view);
}

enum outcome cases_provider_time_page(struct task *t, struct web *w)
{
	struct provider_time view = {.year = day_to_civil(day_of(task_now(t))).year,
				     .now = task_now(t)};
	struct time_figure_row *rows;
	struct provider p;

	if (!providers_find(t, (struct provider_id){web_param_id(w, "provider")}, &p))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	size_t n = time_figure(t, p.id, year_start(task_now(t)), &rows);

	view.name = p.name;
	view.kind = kind_title(t, p.kind);
	view.rows = arena_many(t->arena, n, struct worked_line);
	view.rows_count = n;
	for (size_t i = 0; i < n; i++) {
		view.rows[i] = (struct worked_line){
			.url = case_url(t, rows[i].id, "/time"),
			.number = rows[i].number,
			.form = requests_form_title(t, rows[i].form, day_of(rows[i].accepted_at)),
			.works = rows[i].works,
			.minutes = rows[i].minutes,
			.confirmed = rows[i].confirmed,
		};
		view.minutes += rows[i].minutes;
		view.confirmed += rows[i].confirmed;
	}
	return web_page(t, w, &provider_time_page, &view);
}

bool cases_show_figure(struct task *t, struct web *w, struct case_register *view)
{
	struct str figure = web_query(w, "figure"), of = web_query(w, "provider");
	struct case_list_row *rows;
	struct provider_id provider = {0};
	struct provider p;

	if (!figure.len || role_provides(t->actor.role) || (of.len && !id_parse(of, &provider.v)))
		return false;
	if (provider.v && providers_find(t, provider, &p))
		view->provider = p.name;
	size_t n = case_figure(t, provider, figure, month_start(task_now(t)), day_of(task_now(t)),
			       &rows);

	view->figure = figure;
	view->rows = arena_many(t->arena, n, struct case_line);
	view->rows_count = n;
	for (size_t i = 0; i < n; i++)
		view->rows[i] = cases_line_of(t, &rows[i]);
	view->count = (int64_t)n;
	return true;
}
