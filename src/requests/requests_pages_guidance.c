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
	view.narrative = r.narrative.len ? r.narrative : STR_NONE;
	web_form_inputs(t, w, &guide_form_form, &view.inputs);
	return web_page_again(t, w, o, &request_answering_page, &view);
}

enum outcome requests_answering_page(struct task *t, struct web *w)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	return o == OUTCOME_OK ? show(t, w, OUTCOME_OK) : o;
}

enum outcome requests_answering_post(struct task *t, struct web *w)
{
	struct guide_form form;
	struct requests_guide_out out;
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &guide_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct requests_guide_in in = {
		.id = r.id, .rev = form.rev, .question = form.question, .answer = form.answer};

	o = change(t, requests_guide, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/%lld", (long long)r.id.v) : show(t, w, o);
}

/* ---- at the counter ---- */

size_t requests_show_matters(struct task *t, struct str chosen, struct matter_option **out)
{
	const struct aid_term **all;
	size_t n = aid_matters(t->arena, t->law, day_of(task_now(t)), &all);

	*out = arena_many(t->arena, n, struct matter_option);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct matter_option){
			.code = str_of(all[i]->code),
			.title = str_of(aid_term_title(all[i], t->language)),
			.chosen = str_is(chosen, all[i]->code),
		};
	return n;
}

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

static enum outcome read_book(struct task *t, struct web *w, struct guidance_book *view)
{
	struct guidance_book_row *rows;
	struct unit unit = {0};
	int64_t after = 0;

	str_int(web_query(w, "after"), &after);
	view->year = year_of(t, w);
	view->now = task_now(t);
	view->may_void = actor_may(&t->actor, &right_reverse_requests);
	view->next_url = STR("");
	agencies_find(t, t->actor.unit, &unit);
	view->centre = unit.name;
	size_t n = guidance_book(t, t->actor.unit, view->year, after, &rows);
	size_t shown = n > BOOK_PAGE ? BOOK_PAGE : n;

	view->rows = arena_many(t->arena, shown, struct guidance_line);
	view->rows_count = shown;
	for (size_t i = 0; i < shown; i++) {
		struct guidance g;

		requests_open_guidance(t, &rows[i], &g);
		requests_show_guidance(t, &g, &view->rows[i]);
	}
	if (n > shown)
		view->next_url =
			str_printf(t->arena, "/guidance?year=%lld&after=%lld",
				   (long long)view->year, (long long)rows[shown - 1].number);
	/* The book names people: who opens it is noted under the unit whose book it is. */
	return journal_read(t, "unit", t->actor.unit.v, t->actor.unit, "book of guidance");
}

enum outcome requests_book_page(struct task *t, struct web *w)
{
	struct guidance_book view = {0};
	enum outcome o = read_book(t, w, &view);

	return o == OUTCOME_OK ? web_page(t, w, &guidance_book_page, &view) : o;
}

enum outcome requests_book_pdf(struct task *t, struct web *w)
{
	struct guidance_book view = {0};
	enum outcome o = read_book(t, w, &view);

	if (o != OUTCOME_OK)
		return o;
	return documents_send_print(t, w,
				    &(struct paper_print){.page = &guidance_paper_page,
							  .view = &view,

							  .name = "so-huong-dan.pdf"});
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
