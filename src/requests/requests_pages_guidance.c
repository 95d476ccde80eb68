/* Simple questions: answering one, and the book in which they stand. */
#include "requests/requests_pages.h"

#include "law/aid.h"
#include "requests.html.h"

#define BOOK_PAGE (GUIDANCE_BOOK_MOST - 1)

/* ---- answering a request ---- */

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_answering view = {0};

	if (!requests_show_top(t, w, o, REQUEST_ANSWERED, &view.top) ||
	    !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	view.narrative = str_or_none(requests_text(t, &r, REQUEST_NARRATIVE));
	web_form_inputs(t, w, &guide_form_form, &view.inputs);
	return web_page_again(t, w, o, &request_answering_page, &view);
}

enum outcome requests_answering_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_answering_post(struct task *t, struct web *w)
{
	struct guide_form form;
	struct requests_guide_out out;
	struct request r;
	enum outcome o = requests_read_form(t, w, &guide_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_guide_in in = {
		.id = r.id, .rev = form.rev, .question = form.question, .answer = form.answer};

	return requests_answer(t, w, change(t, requests_guide, &in, &out), "", show);
}

/* ---- at the counter ---- */

static enum outcome show_new(struct task *t, struct web *w, enum outcome o)
{
	struct guidance_new view = {0};

	web_form_inputs(t, w, &guidance_form_form, &view.inputs);
	view.matters_count = requests_show_matters(t, view.inputs.matter.value, &view.matters);
	return web_page_again(t, w, o, &guidance_new_page, &view);
}

enum outcome requests_guidance_page(struct task *t, struct web *w)
{
	return show_new(t, w, OUTCOME_OK);
}

enum outcome requests_guidance_post(struct task *t, struct web *w)
{
	struct guidance_form form;
	struct requests_guide_out out;

	if (!web_form(t, w, &guidance_form_form, &form))
		return show_new(t, w, OUTCOME_INVALID);
	struct requests_guide_in in = {.name = form.name,
				       .matter = form.matter,
				       .question = form.question,
				       .answer = form.answer};
	enum outcome o = change(t, requests_guide, &in, &out);

	return o == OUTCOME_OK ? web_see(t, w, "/guidance#line-%lld", (long long)out.number)
			       : show_new(t, w, o);
}

/* ---- the book ---- */

/* A year that is none is this year. */
static int64_t year_of(struct task *t, struct web *w)
{
	int64_t year, now = day_to_civil(day_of(task_now(t))).year;

	return str_int(web_query(w, "year"), &year) && year > 0 && year <= now ? year : now;
}

static void open_lines(struct task *t, const struct guidance_book_row *rows, size_t count,
		       struct guidance_line *lines)
{
	for (size_t i = 0; i < count; i++) {
		struct guidance g;

		requests_open_guidance(t, &rows[i], &g);
		requests_show_guidance(t, &g, &lines[i]);
	}
}

/* The book names people: who opens it is noted under the unit whose book it is. */
static enum outcome open_book(struct task *t, struct web *w, struct guidance_book *view)
{
	struct unit unit = {0};

	agencies_find(t, t->actor.unit, &unit);
	*view = (struct guidance_book){
		.year = year_of(t, w),
		.now = task_now(t),
		.may_void = actor_may(&t->actor, &right_reverse_requests),
		.next_url = STR(""),
		.centre = unit.name,
	};
	return journal_read(t, "unit", t->actor.unit.v, t->actor.unit, "book of guidance");
}

enum outcome requests_book_page(struct task *t, struct web *w)
{
	struct guidance_book view;
	struct guidance_book_row *rows;
	int64_t after = 0;
	enum outcome o = open_book(t, w, &view);

	if (o != OUTCOME_OK)
		return o;
	str_int(web_query(w, "after"), &after);
	size_t n = guidance_book(t, t->actor.unit, view.year, after, &rows);
	size_t shown = n > BOOK_PAGE ? BOOK_PAGE : n;

	view.rows = arena_many(t->arena, shown, struct guidance_line);
	view.rows_count = shown;
	open_lines(t, rows, shown, view.rows);
	if (n > shown)
		view.next_url = str_printf(t->arena, "/guidance?year=%lld&after=%lld",
					   (long long)view.year, (long long)rows[shown - 1].number);
	return web_page(t, w, &guidance_book_page, &view);
}

/* The whole year: page after page as the query gives them, numbers of a year being gapless. */
static void read_year(struct task *t, struct guidance_book *view)
{
	struct guidance_last_row last = {0};
	struct guidance_book_row *rows;
	size_t n;

	guidance_last(t, t->actor.unit, view->year, &last);
	view->rows = arena_many(t->arena, (size_t)last.last, struct guidance_line);
	do {
		size_t left = (size_t)last.last - view->rows_count;
		int64_t after = (int64_t)view->rows_count;

		n = guidance_book(t, t->actor.unit, view->year, after, &rows);
		n = n < left ? n : left;
		open_lines(t, rows, n, view->rows + view->rows_count);
		view->rows_count += n;
	} while (n);
}

enum outcome requests_book_pdf(struct task *t, struct web *w)
{
	struct guidance_book view;
	enum outcome o = open_book(t, w, &view);

	if (o != OUTCOME_OK)
		return o;
	read_year(t, &view);
	return documents_send_print(t, w,
				    &(struct paper_print){.page = &guidance_paper_page,
							  .view = &view,
							  .name = "so-huong-dan.pdf",
							  .title = N_("Book of guidance")});
}

static enum outcome show_voiding(struct task *t, struct web *w, enum outcome o)
{
	struct guidance_book_row row;
	struct guidance_voiding view = {0};
	struct guidance g;

	if (!guidance_find(t, (struct guidance_id){web_param_id(w, "guidance")}, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_GUIDANCE_UNKNOWN);
	requests_open_guidance(t, &row, &g);
	requests_show_guidance(t, &g, &view.line);
	web_form_inputs(t, w, &reverse_form_form, &view.inputs);
	return web_page_again(t, w, o, &guidance_voiding_page, &view);
}

enum outcome requests_voiding_page(struct task *t, struct web *w)
{
	enum outcome o =
		journal_read(t, "unit", t->actor.unit.v, t->actor.unit, "book of guidance");

	return o == OUTCOME_OK ? show_voiding(t, w, OUTCOME_OK) : o;
}

enum outcome requests_voiding_post(struct task *t, struct web *w)
{
	struct guidance_void_in in = {.id = {web_param_id(w, "guidance")}};
	struct reverse_form form;
	struct nothing none;

	if (!web_form(t, w, &reverse_form_form, &form))
		return show_voiding(t, w, OUTCOME_INVALID);
	in.why = form.why;
	enum outcome o = change(t, requests_void_guidance, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/guidance") : show_voiding(t, w, o);
}
