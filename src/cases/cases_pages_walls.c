/* Who must not see a matter; the papers that were issued on it; what somebody is in charge of. */
#include "cases/cases_pages.h"
#include "cases/cases_returned.h"

#include "cases.html.h"
#include "law/aid.h"

/* Whom the search found is counted alone: their names would tell who acts for the other side. */
static void show_walls(struct task *t, struct case_id id, struct case_walls *view)
{
	struct journal_wall *all;
	size_t n = journal_walls(t, "case", id.v, &all);

	view->rows = arena_many(t->arena, n, struct wall_line);
	for (size_t i = 0; i < n; i++)
		if (strcmp(all[i].cause, "side") == 0)
			view->found++;
		else
			view->rows[view->rows_count++] = (struct wall_line){
				.account = all[i].account.v,
				.name = all[i].name,
				.cause = str_of(all[i].cause),
				.by = all[i].by,
				.at = all[i].at,
			};
}

static void show_staff(struct task *t, struct case_walls *view)
{
	struct staff_of_scope_row *rows;
	size_t n = staff_of_scope(t, day_of(task_now(t)), &rows);
	int64_t chosen = 0;
	enum role role;

	id_parse(view->inputs.account.value, &chosen);
	view->staff = arena_many(t->arena, n, struct wall_choice);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].account.v == t->actor.account.v || !role_parse(rows[i].role, &role))
			continue;
		view->staff[view->staff_count++] = (struct wall_choice){
			.account = rows[i].account.v,
			.name = rows[i].name,
			.role = str_of(tr(t->language, role_about(role))),
			.chosen = rows[i].account.v == chosen,
		};
	}
}

static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened)
{
	struct case_walls view = {0};

	web_form_inputs(t, w, &wall_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	show_walls(t, opened->c.id, &view);
	show_staff(t, &view);
	return web_page_again(t, w, o, &case_walls_page, &view);
}

enum outcome cases_walls_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show);
}

typedef enum outcome wall_op(struct task *t, const struct cases_wall_in *in, struct nothing *out);

static enum outcome post(struct task *t, struct web *w, wall_op *op)
{
	struct opened_case opened;
	struct wall_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &wall_form_form, &form, show, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_wall_in in = {opened.c.id, {form.account}, form.why};

	return cases_answer(t, w, change(t, op, &in, &none), "/walls", show);
}

enum outcome cases_walls_post(struct task *t, struct web *w)
{
	return post(t, w, cases_wall_put);
}

enum outcome cases_walls_lift(struct task *t, struct web *w)
{
	return post(t, w, cases_wall_lift);
}

/* ---- papers ---- */

typedef enum outcome paper_handler(struct task *t, struct web *w, const struct paper_place *place);

/* Reading a paper is reading the matter. */
static enum outcome at_place(struct task *t, struct web *w, paper_handler *run)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	const struct paper_place place = {
		.subject_kind = "case",
		.subject = opened.c.id.v,
		.base = str_printf(t->arena, "/cases/%lld/papers", (long long)opened.c.id.v),
		.back = str_printf(t->arena, "/cases/%lld", (long long)opened.c.id.v),
		.manage = actor_may(&t->actor, &right_decide_requests),
		.fall = cases_paper_fell,
		.anew = cases_paper_anew,
		.words = cases_paper_words,
	};

	return run(t, w, &place);
}

enum outcome cases_paper_page(struct task *t, struct web *w)
{
	return at_place(t, w, documents_paper_page);
}

enum outcome cases_paper_pdf(struct task *t, struct web *w)
{
	return at_place(t, w, documents_paper_pdf);
}

enum outcome cases_paper_signed(struct task *t, struct web *w)
{
	return at_place(t, w, documents_signed_copy);
}

enum outcome cases_paper_sign(struct task *t, struct web *w)
{
	return at_place(t, w, documents_signed_post);
}

enum outcome cases_paper_withdraw(struct task *t, struct web *w)
{
	return at_place(t, w, documents_withdraw_post);
}

enum outcome cases_paper_sign_here(struct task *t, struct web *w)
{
	return at_place(t, w, documents_sign_post);
}

enum outcome cases_paper_return(struct task *t, struct web *w)
{
	return at_place(t, w, documents_return_post);
}

enum outcome cases_paper_anew_post(struct task *t, struct web *w)
{
	return at_place(t, w, documents_anew_post);
}

/* ---- what somebody is in charge of ---- */

enum outcome cases_of_provider_page(struct task *t, struct web *w)
{
	struct provider_id id = {web_param_id(w, "provider")};
	struct provider_matters view = {.id = id.v};
	struct case_list_row *rows;
	struct provider p;

	if (!providers_find(t, id, &p))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	const struct aid_term *kind = aid_provider_find(t->law, p.kind, day_of(task_now(t)));
	const char *bar = providers_bar(&p, day_of(task_now(t)));

	view.name = p.name;
	view.kind = kind ? str_of(aid_term_title(kind, t->language)) : p.kind;
	if (bar)
		view.bar = cases_ground_title(t, str_of(bar), &view.cite);
	size_t n = cases_running(t, id, &rows);

	view.rows = arena_many(t->arena, n, struct case_line);
	for (size_t i = 0; i < n; i++)
		view.rows[view.rows_count++] = cases_line_of(t, &rows[i]);
	return web_page(t, w, &provider_matters_page, &view);
}
