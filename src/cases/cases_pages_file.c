/* The file of an ended matter: handed over, looked through, received, put away. */
#include "cases/cases_pages.h"
#include "cases/telling.h"

#include "base/buf.h"
#include "base/say.h"
#include "cases.html.h"
#include "law/aid.h"

#include <string.h>

#define CODES_BYTES_MOST 8000
#define FILE_PAPERS_MOST 10 /* with fields of their own, by their place in the law's list */

/* ---- handing over ---- */

/* What the newest turn says of the file; STR("") where it says nothing. */
struct file_said {
	struct str there, pages, days; /* handed over; it stays so once the centre received it */
	struct str lacking;            /* the centre named them when it gave the file back */
};

static struct file_said read_turns(struct task *t, struct case_id id)
{
	struct file_said said = {STR(""), STR(""), STR(""), STR("")};
	struct turns_of_row *rows;
	size_t n = turns_of(t, id, &rows);

	if (n && str_is(rows[0].what, "returned"))
		said.lacking = rows[0].papers;
	for (size_t i = n; i-- > 0;) /* the newest is read last */
		if (str_is(rows[i].what, "offered")) {
			said.there = rows[i].papers;
			said.pages = rows[i].pages;
			said.days = rows[i].days;
		}
	return said;
}

/* The same fields of each paper; NULL behind the last that has some. */
struct paper_inputs {
	const struct form_input *pages, *day;
};

static struct paper_inputs inputs_at(const struct offer_form_inputs *in, size_t place)
{
	const struct paper_inputs all[FILE_PAPERS_MOST] = {
		{&in->pages_1, &in->day_1}, {&in->pages_2, &in->day_2},
		{&in->pages_3, &in->day_3}, {&in->pages_4, &in->day_4},
		{&in->pages_5, &in->day_5}, {&in->pages_6, &in->day_6},
		{&in->pages_7, &in->day_7}, {&in->pages_8, &in->day_8},
		{&in->pages_9, &in->day_9}, {&in->pages_10, &in->day_10},
	};

	return place < FILE_PAPERS_MOST ? all[place] : (struct paper_inputs){NULL, NULL};
}

static struct str typed(const struct form_input *input)
{
	return input && input->value.ptr ? input->value : STR("");
}

/*
 * What was typed stands there again; else what the record holds and what was said last, unless the
 * centre missed it.
 */
static void show_need(struct task *t, const struct case_hand_over *view, bool offering,
		      const struct file_said *said, struct file_need *need)
{
	struct paper_inputs input = inputs_at(&view->offering, (size_t)(need - view->needs));
	int64_t pages = cases_pages_of(said->there, said->pages, need->code);
	struct day day = cases_day_of(said->there, said->days, need->code);

	need->asking = input.pages != NULL;
	need->missed = cases_has_code(view->returning.papers.value, need->code);
	need->lacking = cases_has_code(said->lacking, need->code);
	need->pages = need->day = STR("");
	if (offering) {
		need->wrong = input.pages ? input.pages->error : STR_NONE;
		need->wrong_day = input.day ? input.day->error : STR_NONE;
		need->pages = typed(input.pages);
		need->day = typed(input.day);
		need->in_file =
			need->pages.len || cases_has_code(view->offering.papers.value, need->code);
	} else if (!need->lacking) {
		need->in_file = need->held || cases_has_code(said->there, need->code);
		if (pages)
			need->pages = str_printf(t->arena, "%lld", (long long)pages);
		if (day.v != DAY_NONE.v)
			need->day = say_date(t->arena, day);
	}
}

static void show_needs(struct task *t, const struct case_file *c, bool offering,
		       struct case_hand_over *view)
{
	const struct work_term **papers;
	struct file_paper *record;
	size_t n = work_terms(t->arena, t->law, WORK_FILES, c->form, day_of(c->ended_at), &papers),
	       held = cases_file_papers(t, c, &record);
	const struct file_said said = read_turns(t, c->id);

	view->needs = arena_many(t->arena, n, struct file_need);
	view->needs_count = n;
	for (size_t i = 0; i < n; i++) {
		struct file_need *need = &view->needs[i];

		need->code = str_of(papers[i]->code);
		need->title = str_of(work_title(papers[i], t->language));
		need->cite = str_of(papers[i]->row.cite);
		need->required = cases_needs_paper(papers[i], c->ending);
		need->held = cases_record_has(t, c, record, held, need->code);
		show_need(t, view, offering, &said, need);
		view->opining |= str_is(need->code, "opinion");
	}
}

/* `view` has what was typed; `offering` says that it was in the form of the provider. */
static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened, bool offering,
			 struct case_hand_over *view)
{
	const struct case_file *c = &opened->c;

	if (!c->ended_at)
		return cases_show_sheet(t, w, refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE));
	cases_show_head(t, opened, &view->head);
	view->last = cases_show_last(t, c->id, o);
	view->clock = clocks_next(t, "case", c->id.v);
	view->opinion = str_of(cases_opinion_backing(t, c));
	view->offered = cases_is_offered(t, c);
	view->may_offer =
		cases_in_charge(t, c) && cases_next_state(c->state, CASE_OFFERED) && !view->offered;
	view->may_decide = actor_may(&t->actor, &right_decide_requests) &&
			   cases_next_state(c->state, CASE_RECEIVED) &&
			   (view->offered || !c->provider.v);
	show_needs(t, c, offering, view);
	view->turns_count = cases_show_turns(t, c->id, &view->turns);
	return web_page_again(t, w, o, &case_hand_over_page, view);
}

static enum outcome show_offering(struct task *t, struct web *w, enum outcome o,
				  const struct opened_case *opened)
{
	struct case_hand_over view = {0};

	web_form_inputs(t, w, &offer_form_form, &view.offering);
	return show(t, w, o, opened, o != OUTCOME_OK, &view);
}

static enum outcome show_returning(struct task *t, struct web *w, enum outcome o,
				   const struct opened_case *opened)
{
	struct case_hand_over view = {0};

	web_form_inputs(t, w, &return_form_form, &view.returning);
	return show(t, w, o, opened, false, &view);
}

static enum outcome show_receiving(struct task *t, struct web *w, enum outcome o,
				   const struct opened_case *opened)
{
	struct case_hand_over view = {0};

	web_form_inputs(t, w, &receive_form_form, &view.receiving);
	return show(t, w, o, opened, false, &view);
}

enum outcome cases_hand_over_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_offering);
}

/* What was typed of one paper. */
struct paper_typed {
	int64_t pages;
	struct day day;
};

static void read_papers(const struct offer_form *form, struct paper_typed into[FILE_PAPERS_MOST])
{
	const struct paper_typed all[FILE_PAPERS_MOST] = {
		{form->pages_1, form->day_1}, {form->pages_2, form->day_2},
		{form->pages_3, form->day_3}, {form->pages_4, form->day_4},
		{form->pages_5, form->day_5}, {form->pages_6, form->day_6},
		{form->pages_7, form->day_7}, {form->pages_8, form->day_8},
		{form->pages_9, form->day_9}, {form->pages_10, form->day_10},
	};

	memcpy(into, all, sizeof all);
}

/* The sheet has its day already, from what was noted of it. */
static struct day day_said(struct task *t, const struct case_file *c, struct str code,
			   const struct paper_typed *paper)
{
	struct case_opinion_given given;

	return paper->day.v == DAY_NONE.v && str_is(code, "opinion") && cases_opinion(t, c, &given)
		       ? given.given_on
		       : paper->day;
}

/* One place in each list of the act's input. */
struct claims {
	struct buf papers, pages, days;
};

static void add_claim(struct task *t, struct claims *to, struct str code,
		      const struct paper_typed *paper)
{
	const char *between = to->papers.len ? " " : "";

	buf_addf(&to->papers, "%s%" STR_F, between, STR_A(code));
	buf_addf(&to->pages, "%s%lld", between, (long long)paper->pages);
	buf_addf(&to->days, "%s%" STR_F, between,
		 STR_A(paper->day.v == DAY_NONE.v ? STR("-") : day_format(t->arena, paper->day)));
}

/* A code that the law does not know goes along: the act refuses it. */
static void add_unknown(struct task *t, const struct case_file *c, struct str codes,
			struct claims *to)
{
	const struct paper_typed nothing = {0, DAY_NONE};
	struct str code;

	while (codes.len > 0) {
		str_cut(codes, ' ', &code, &codes);
		if (!work_find(t->law, WORK_FILES, c->form, code, day_of(c->ended_at)))
			add_claim(t, to, code, &nothing);
	}
}

/* Who says how many pages of a paper are there says that it is there, tick or not. */
static void claim(struct task *t, const struct case_file *c, const struct offer_form *form,
		  struct cases_offer_in *in)
{
	const struct work_term **papers;
	struct paper_typed typed_of[FILE_PAPERS_MOST];
	struct claims all = {buf_new(t->arena, CODES_BYTES_MOST),
			     buf_new(t->arena, CODES_BYTES_MOST),
			     buf_new(t->arena, CODES_BYTES_MOST)};
	size_t n = work_terms(t->arena, t->law, WORK_FILES, c->form, day_of(c->ended_at), &papers);

	read_papers(form, typed_of);
	for (size_t i = 0; i < n; i++) {
		struct str code = str_of(papers[i]->code);
		struct paper_typed paper = {0, DAY_NONE};

		if (i < FILE_PAPERS_MOST)
			paper = typed_of[i];
		if (!paper.pages && !cases_has_code(form->papers, code))
			continue;
		paper.day = day_said(t, c, code, &paper);
		add_claim(t, &all, code, &paper);
	}
	add_unknown(t, c, form->papers, &all);
	in->papers = buf_str(&all.papers);
	in->pages = buf_str(&all.pages);
	in->days = buf_str(&all.days);
}

/* All that stands in the way, each by its field, with what the form itself found. */
static void tell_faults(struct task *t, struct web *w, const struct case_file *c,
			const struct cases_offer_in *in)
{
	struct offer_fault *faults;
	size_t n = cases_offer_faults(t, c, in, &faults);

	if (n && t->reason == faults->why) /* it is said at its field */
		reason_clear(t);
	for (size_t i = 0; i < n; i++) {
		const struct say_value paper = {"paper", faults[i].paper};

		web_form_wrong(
			t, w,
			str_printf(t->arena, "%s_%zu", faults[i].of_day ? "day" : "pages",
				   faults[i].place + 1)
				.ptr,
			say_with(t->arena, tr(t->language, faults[i].why->msgid), &paper, 1));
	}
}

enum outcome cases_offer_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct offer_form form;
	struct nothing none;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	bool read = web_form(t, w, &offer_form_form, &form);
	struct cases_offer_in in = {.id = opened.c.id, .rev = form.rev, .words = form.words};

	if (opened.c.ended_at)
		claim(t, &opened.c, &form, &in);
	o = read ? change(t, cases_offer, &in, &none) : OUTCOME_INVALID;
	if (o == OUTCOME_INVALID && opened.c.ended_at)
		tell_faults(t, w, &opened.c, &in);
	return cases_answer(t, w, o, "/hand-over", show_offering);
}

enum outcome cases_return_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct return_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &return_form_form, &form, show_returning, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_offer_in in = {
		.id = opened.c.id, .rev = form.rev, .papers = form.papers, .words = form.words};

	return cases_answer(t, w, change(t, cases_return, &in, &none), "/hand-over",
			    show_returning);
}

enum outcome cases_receive_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct receive_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &receive_form_form, &form, show_receiving, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_offer_in in = {
		.id = opened.c.id, .rev = form.rev, .papers = STR(""), .words = form.words};

	return cases_answer(t, w, change(t, cases_receive, &in, &none), "/hand-over",
			    show_receiving);
}

/* ---- putting it away ---- */

static void list_papers(struct task *t, const struct case_file *c, struct case_archive *view)
{
	view->papers_count = cases_list_file(t, c, &view->papers);
	view->issued.rows_count = documents_papers(
		t, "case", c->id.v, str_printf(t->arena, "/cases/%lld/papers", (long long)c->id.v),
		&view->issued.rows);
}

static enum outcome show_archive(struct task *t, struct web *w, enum outcome o,
				 const struct opened_case *opened)
{
	struct case_archive view = {0};

	web_form_inputs(t, w, &archive_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	list_papers(t, &opened->c, &view);
	view.may = actor_may(&t->actor, &right_decide_requests) &&
		   cases_next_state(opened->c.state, CASE_ARCHIVED);
	return web_page_again(t, w, o, &case_archive_page, &view);
}

enum outcome cases_archive_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_archive);
}

enum outcome cases_archive_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct archive_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &archive_form_form, &form, show_archive, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_archive_in in = {opened.c.id, form.rev, form.words, web_origin(t, w)};

	return cases_answer(t, w, change(t, cases_archive, &in, &none), "/archive", show_archive);
}
