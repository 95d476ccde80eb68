/* Form 11, the opinion of the client: printed blank, noted, and what makes it count. */
#include "cases/cases_pages.h"
#include "cases/telling.h"

#include "cases.html.h"

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
	view->backing = str_of(cases_opinion_backing(t, c));
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
