/* The file of an ended matter: handed over, looked through, received, put away; form 11. */
#include "cases/cases_pages.h"
#include "cases/telling.h"

#include "cases.html.h"
#include "law/aid.h"

/* ---- handing over ---- */

/* What the program itself knows to be there. */
static bool is_known(const struct case_hand_over *view, struct str code)
{
	return view->opinion && str_is(code, "opinion");
}

/*
 * Codes of the papers that were handed over, which stay so once the centre has received the file;
 * of those that it named as missing when it gave the file back.
 */
static void read_turns(struct task *t, struct case_id id, struct str *there, struct str *lacking)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, id, &rows);

	*there = *lacking = STR("");
	if (n && str_is(rows[0].what, "returned")) {
		*lacking = rows[0].papers;
		return;
	}
	for (size_t i = n; i-- > 0;) /* the newest is read last */
		if (str_is(rows[i].what, "offered"))
			*there = rows[i].papers;
}

static void show_needs(struct task *t, const struct case_file *c, struct str ticked,
		       struct case_hand_over *view)
{
	const struct work_term **papers;
	struct str there, lacking;
	size_t n = work_terms(t->arena, t->law, WORK_FILES, c->form, day_of(c->ended_at), &papers);

	read_turns(t, c->id, &there, &lacking);
	view->needs = arena_many(t->arena, n, struct file_need);
	view->needs_count = n;
	for (size_t i = 0; i < n; i++) {
		struct str code = str_of(papers[i]->code);

		view->needs[i] = (struct file_need){
			.code = code,
			.title = str_of(work_title(papers[i], t->language)),
			.cite = str_of(papers[i]->row.cite),
			.required = cases_needs_paper(papers[i], c->ending),
			.in_file = cases_has_code(ticked, code) || is_known(view, code) ||
				   cases_has_code(there, code),
			.lacking = cases_has_code(lacking, code),
		};
		view->opining |= str_is(code, "opinion");
	}
}

enum file_act {
	FILE_SHOWN,
	FILE_OFFERED,
	FILE_RETURNED,
	FILE_RECEIVED
};

static struct str read_inputs(struct task *t, struct web *w, enum file_act act,
			      struct case_hand_over *view)
{
	if (act == FILE_OFFERED)
		web_form_inputs(t, w, &offer_form_form, &view->offering);
	if (act == FILE_RETURNED)
		web_form_inputs(t, w, &return_form_form, &view->returning);
	if (act == FILE_RECEIVED)
		web_form_inputs(t, w, &receive_form_form, &view->receiving);
	return act == FILE_OFFERED ? view->offering.papers.value : STR("");
}

static enum outcome show(struct task *t, struct web *w, enum outcome o, enum file_act act)
{
	struct opened_case opened;
	struct opinion_of_row opinion;
	struct case_hand_over view = {0};
	const struct case_file *c = &opened.c;

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!c->ended_at)
		return cases_show_sheet(t, w, refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE));
	struct str ticked = read_inputs(t, w, act, &view);

	cases_show_head(t, &opened, &view.head);
	view.last = cases_show_last(t, c->id, o);
	view.clock = clocks_next(t, "case", c->id.v);
	view.opinion = opinion_of(t, c->id, &opinion);
	view.offered = cases_is_offered(t, c);
	view.may_offer =
		cases_in_charge(t, c) && cases_next_state(c->state, CASE_OFFERED) && !view.offered;
	view.may_decide = actor_may(&t->actor, &right_decide_requests) &&
			  cases_next_state(c->state, CASE_RECEIVED) &&
			  (view.offered || !c->provider.v);
	show_needs(t, c, ticked, &view);
	view.turns_count = cases_show_turns(t, c->id, &view.turns);
	return web_page_again(t, w, o, &case_hand_over_page, &view);
}

enum outcome cases_hand_over_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	return o == OUTCOME_OK ? show(t, w, o, FILE_SHOWN) : o;
}

typedef enum outcome file_op(struct task *t, const struct cases_offer_in *in, struct nothing *out);

static enum outcome answer(struct task *t, struct web *w, file_op *op,
			   const struct cases_offer_in *in, enum file_act act)
{
	struct nothing none;
	enum outcome o = change(t, op, in, &none);

	return o == OUTCOME_OK ? cases_see(t, w, in->id, "/hand-over") : show(t, w, o, act);
}

enum outcome cases_offer_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct offer_form form;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &offer_form_form, &form))
		return show(t, w, OUTCOME_INVALID, FILE_OFFERED);
	return answer(t, w, cases_offer,
		      &(struct cases_offer_in){opened.c.id, form.rev, form.papers, form.words},
		      FILE_OFFERED);
}

enum outcome cases_return_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct return_form form;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &return_form_form, &form))
		return show(t, w, OUTCOME_INVALID, FILE_RETURNED);
	return answer(t, w, cases_return,
		      &(struct cases_offer_in){opened.c.id, form.rev, form.papers, form.words},
		      FILE_RETURNED);
}

enum outcome cases_receive_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct receive_form form;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &receive_form_form, &form))
		return show(t, w, OUTCOME_INVALID, FILE_RECEIVED);
	return answer(t, w, cases_receive,
		      &(struct cases_offer_in){opened.c.id, form.rev, STR(""), form.words},
		      FILE_RECEIVED);
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

static enum outcome show_opinion(struct task *t, struct web *w, enum outcome o)
{
	struct opened_case opened;
	struct case_opinion view = {0};

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	web_form_inputs(t, w, &opinion_form_form, &view.inputs);
	cases_show_head(t, &opened, &view.head);
	view.last = cases_show_last(t, opened.c.id, o);
	show_given(t, &opened.c, &view);
	view.may = !view.given.ptr && cases_asks_opinion(t, &opened.c) &&
		   (cases_in_charge(t, &opened.c) || actor_may(&t->actor, &right_decide_requests));
	view.pdf_url = str_printf(t->arena, "/cases/%lld/opinion/pdf", (long long)opened.c.id.v);
	return web_page_again(t, w, o, &case_opinion_page, &view);
}

enum outcome cases_opinion_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	return o == OUTCOME_OK ? show_opinion(t, w, o) : o;
}

enum outcome cases_opinion_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct opinion_form form;
	struct nothing none;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &opinion_form_form, &form))
		return show_opinion(t, w, OUTCOME_INVALID);
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
	return o == OUTCOME_OK ? cases_see(t, w, in.id, "/opinion") : show_opinion(t, w, o);
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
	struct file_paper *papers;
	size_t n = cases_file_papers(t, c, &papers);

	view->papers = arena_many(t->arena, n, struct file_line);
	view->papers_count = n;
	for (size_t i = 0; i < n; i++)
		view->papers[i] = (struct file_line){
			.day = day_of(papers[i].at),
			.title = papers[i].title,
			.number = papers[i].number.len ? papers[i].number : STR_NONE,
			.pages = papers[i].pages,
		};
	view->issued.rows_count = documents_papers(
		t, "case", c->id.v, str_printf(t->arena, "/cases/%lld/papers", (long long)c->id.v),
		&view->issued.rows);
}

static enum outcome show_archive(struct task *t, struct web *w, enum outcome o)
{
	struct opened_case opened;
	struct case_archive view = {0};

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	web_form_inputs(t, w, &archive_form_form, &view.inputs);
	cases_show_head(t, &opened, &view.head);
	view.last = cases_show_last(t, opened.c.id, o);
	list_papers(t, &opened.c, &view);
	view.may = actor_may(&t->actor, &right_decide_requests) &&
		   cases_next_state(opened.c.state, CASE_ARCHIVED);
	return web_page_again(t, w, o, &case_archive_page, &view);
}

enum outcome cases_archive_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	return o == OUTCOME_OK ? show_archive(t, w, o) : o;
}

enum outcome cases_archive_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct archive_form form;
	struct nothing none;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &archive_form_form, &form))
		return show_archive(t, w, OUTCOME_INVALID);
	struct cases_archive_in in = {opened.c.id, form.rev, form.words, web_origin(t, w)};

	o = change(t, cases_archive, &in, &none);
	return o == OUTCOME_OK ? cases_see(t, w, in.id, "/archive") : show_archive(t, w, o);
}
