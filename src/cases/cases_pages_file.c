/* The file of an ended matter: handed over, looked through, received, put away; form 11. */
#include "cases/cases_pages.h"
#include "cases/telling.h"

#include "base/buf.h"
#include "cases.html.h"
#include "law/aid.h"

#define CODES_BYTES_MOST 8000
#define FILE_PAGES_MOST  10 /* fields for pages, one for each row of the law's list in its order */

/* ---- handing over ---- */

/* What the newest turn says of the file; STR("") where it says nothing. */
struct file_said {
	struct str there, pages; /* handed over, which stays so once the centre has received it */
	struct str lacking;      /* the centre named them when it gave the file back */
};

static struct file_said read_turns(struct task *t, struct case_id id)
{
	struct file_said said = {STR(""), STR(""), STR("")};
	struct turns_of_row *rows;
	size_t n = turns_of(t, id, &rows);

	if (n && str_is(rows[0].what, "returned"))
		said.lacking = rows[0].papers;
	for (size_t i = n; i-- > 0;) /* the newest is read last */
		if (str_is(rows[i].what, "offered")) {
			said.there = rows[i].papers;
			said.pages = rows[i].pages;
		}
	return said;
}

/* The same field of each paper. */
static const struct form_input *pages_input(const struct offer_form_inputs *in, size_t place)
{
	const struct form_input *const all[FILE_PAGES_MOST] = {
		&in->pages_1, &in->pages_2, &in->pages_3, &in->pages_4, &in->pages_5,
		&in->pages_6, &in->pages_7, &in->pages_8, &in->pages_9, &in->pages_10,
	};

	return place < FILE_PAGES_MOST ? all[place] : NULL;
}

/*
 * What was typed stands there again; else what the record holds and what was said last, unless the
 * centre missed it.
 */
static void show_need(struct task *t, const struct case_hand_over *view, bool offering,
		      const struct file_said *said, struct file_need *need)
{
	size_t place = (size_t)(need - view->needs);
	const struct form_input *input = pages_input(&view->offering, place);
	int64_t pages = cases_pages_of(said->there, said->pages, need->code);

	need->asking = input != NULL;
	need->missed = cases_has_code(view->returning.papers.value, need->code);
	need->lacking = cases_has_code(said->lacking, need->code);
	need->pages = STR("");
	if (offering) {
		need->wrong = input ? input->error : STR_NONE;
		need->pages = input && input->value.ptr ? input->value : STR("");
		need->in_file =
			need->pages.len || cases_has_code(view->offering.papers.value, need->code);
	} else if (!need->lacking) {
		need->in_file = need->held || cases_has_code(said->there, need->code);
		if (pages)
			need->pages = str_printf(t->arena, "%lld", (long long)pages);
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
		bool noted = view->opinion && str_is(str_of(papers[i]->code), "opinion");

		need->code = str_of(papers[i]->code);
		need->title = str_of(work_title(papers[i], t->language));
		need->cite = str_of(papers[i]->row.cite);
		need->required = cases_needs_paper(papers[i], c->ending);
		need->held = noted || cases_record_has(t, c, record, held, need->code);
		show_need(t, view, offering, &said, need);
		need->in_file |= noted;
		view->opining |= str_is(need->code, "opinion");
	}
}

/* `view` has what was typed; `offering` says that it was in the form of the provider. */
static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened, bool offering,
			 struct case_hand_over *view)
{
	const struct case_file *c = &opened->c;
	struct opinion_of_row opinion;

	if (!c->ended_at)
		return cases_show_sheet(t, w, refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE));
	cases_show_head(t, opened, &view->head);
	view->last = cases_show_last(t, c->id, o);
	view->clock = clocks_next(t, "case", c->id.v);
	view->opinion = opinion_of(t, c->id, &opinion);
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

/* The field of the paper that stands at that place of the law's list. */
static int64_t pages_typed(const struct offer_form *form, const struct work_term **papers, size_t n,
			   struct str code)
{
	const int64_t all[FILE_PAGES_MOST] = {
		form->pages_1, form->pages_2, form->pages_3, form->pages_4, form->pages_5,
		form->pages_6, form->pages_7, form->pages_8, form->pages_9, form->pages_10,
	};

	for (size_t i = 0; i < n && i < FILE_PAGES_MOST; i++)
		if (str_is(code, papers[i]->code))
			return all[i];
	return 0;
}

/* Who says how many pages of a paper are there says that it is there, tick or not. */
static struct str ticked(struct task *t, const struct offer_form *form,
			 const struct work_term **papers, size_t n)
{
	struct buf codes = buf_new(t->arena, CODES_BYTES_MOST);

	buf_addf(&codes, "%" STR_F, STR_A(form->papers));
	for (size_t i = 0; i < n; i++) {
		struct str code = str_of(papers[i]->code);

		if (pages_typed(form, papers, n, code) && !cases_has_code(form->papers, code))
			buf_addf(&codes, "%s%s", codes.len ? " " : "", papers[i]->code);
	}
	return buf_str(&codes);
}

static void claim(struct task *t, const struct case_file *c, const struct offer_form *form,
		  struct cases_offer_in *in)
{
	const struct work_term **papers = NULL;
	struct buf pages = buf_new(t->arena, CODES_BYTES_MOST);
	size_t n = c->ended_at ? work_terms(t->arena, t->law, WORK_FILES, c->form,
					    day_of(c->ended_at), &papers)
			       : 0;
	struct str rest, code;

	in->papers = rest = ticked(t, form, papers, n);
	while (rest.len > 0) {
		str_cut(rest, ' ', &code, &rest);
		buf_addf(&pages, "%s%lld", pages.len ? " " : "",
			 (long long)pages_typed(form, papers, n, code));
	}
	in->pages = buf_str(&pages);
}

enum outcome cases_offer_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct offer_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &offer_form_form, &form, show_offering, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_offer_in in = {.id = opened.c.id, .rev = form.rev, .words = form.words};

	claim(t, &opened.c, &form, &in);
	return cases_answer(t, w, change(t, cases_offer, &in, &none), "/hand-over", show_offering);
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

/* ---- form 11 ---- */

static const char *const givers[] = {
	[OPINION_FORM_GIVEN_BY_CLIENT] = "client", [OPINION_FORM_GIVEN_BY_RELATIVE] = "relative"};
static const char *const ratings[] = {
	[OPINION_FORM_RATING_CONTENT] = "content",
	[OPINION_FORM_RATING_PARTLY] = "partly",
	[OPINION_FORM_RATING_DISCONTENT] = "discontent",
};
static const char *const answers[] = {
	[OPINION_FORM_INFORMED_YES] = "yes", [OPINION_FORM_INFORMED_NO] = "no"};

static void show_given(struct task *t, const struct case_file *c, struct case_opinion *view)
{
	struct case_opinion_given given;

	view->given_on = DAY_NONE;
	if (!cases_opinion(t, c, &given))
		return;
	view->given = given.given_by;
	view->given_on = given.given_on;
	view->rating = given.rating;
	view->informed = given.informed;
	view->kept_time = given.kept_time;
	view->asked_money = given.asked_money;
	view->words = given.words;
	view->by = given.by.len ? given.by : STR_NONE;
	view->noted = given.at;
}

static enum outcome show_opinion(struct task *t, struct web *w, enum outcome o,
				 const struct opened_case *opened)
{
	struct case_opinion view = {0};

	web_form_inputs(t, w, &opinion_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	show_given(t, &opened->c, &view);
	view.may = !view.given.ptr && cases_asks_opinion(t, &opened->c) &&
		   (cases_in_charge(t, &opened->c) || actor_may(&t->actor, &right_decide_requests));
	view.pdf_url = str_printf(t->arena, "/cases/%lld/opinion/pdf", (long long)opened->c.id.v);
	return web_page_again(t, w, o, &case_opinion_page, &view);
}

enum outcome cases_opinion_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_opinion);
}

enum outcome cases_opinion_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct opinion_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &opinion_form_form, &form, show_opinion, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_opinion_in in = {
		.id = opened.c.id,
		.rev = form.rev,
		.given_on = form.given_on,
		.given_by = givers[form.given_by],
		.rating = ratings[form.rating],
		.informed = answers[form.informed],
		.kept_time = answers[form.kept_time],
		.asked_money = answers[form.asked_money],
		.words = form.words,
	};

	if (form.sheet.bytes.ptr)
		o = documents_take(t, &form.sheet, &in.staged);
	if (o == OUTCOME_OK)
		o = change(t, cases_opine, &in, &none);
	return cases_answer(t, w, o, "/opinion", show_opinion);
}

enum outcome cases_opinion_pdf(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct opinion_sheet view = {0};
	struct provider p = {0};
	struct unit unit = {0};
	enum outcome o = cases_open_page(t, w, "case page", &opened);
	const struct paper_print print = {.page = &opinion_sheet_page,
					  .view = &view,
					  .name = "phieu-lay-y-kien.pdf",
					  .title = N_("Opinion sheet")};

	if (o != OUTCOME_OK)
		return o;
	struct day on = day_of(opened.c.accepted_at);
	const struct work_term *row =
		work_find(t->law, WORK_FILES, opened.c.form, STR("opinion"), on);

	if (!row || !row->sheet)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_NO_OPINION);
	const struct law_form *form =
		law_form_find(t->law, str_of(row->sheet), day_of(task_now(t)));

	t->language = LANGUAGE_VI; /* papers always are */
	agencies_find(t, opened.c.scope, &unit);
	if (opened.c.provider.v)
		providers_in_charge(t, opened.c.provider, &p);
	view = (struct opinion_sheet){
		.centre = unit.name,
		.form = form ? str_of(form->number) : STR(""),
		.number = opened.c.number,
		.client = opened.who.name,
		.provider = p.name,
		.aid = requests_form_title(t, opened.c.form, on),
		.matter = requests_matter_title(t, opened.c.matter, on),
	};
	return documents_send_print(t, w, &print);
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
