/* Files to take along to a court: chosen, made by a job, got by who asked for them alone. */
#include "cases/cases_pages.h"

#include "cases.html.h"

#define BUNDLE_NAME "tap-ho-so-mang-theo.pdf"

static void show_papers(struct task *t, const struct case_file *c, struct case_bundles *view)
{
	struct file_paper *papers;
	size_t n = cases_file_papers(t, c, &papers);
	bool none = !view->inputs.parts.value.len; /* all of them, to begin with */

	view->papers = arena_many(t->arena, n, struct file_line);
	view->papers_count = n;
	for (size_t i = 0; i < n; i++) {
		struct str code =
			str_printf(t->arena, "%s-%lld", papers[i].source, (long long)papers[i].id);

		view->papers[i] = (struct file_line){
			.day = day_of(papers[i].at),
			.title = papers[i].title,
			.number = papers[i].number.len ? papers[i].number : STR_NONE,
			.pages = papers[i].pages,
			.code = code,
			.chosen = none || cases_has_code(view->inputs.parts.value, code),
		};
	}
}

static void show_bundles(struct task *t, const struct case_file *c, struct case_bundles *view)
{
	struct bundle_find_row *rows;

	view->bundles_count = bundles_of(t, c->id, c->provider, &rows);
	view->bundles = arena_many(t->arena, view->bundles_count, struct bundle_line);
	for (size_t i = 0; i < view->bundles_count; i++)
		view->bundles[i] = (struct bundle_line){
			.id = rows[i].id.v,
			.asked = rows[i].asked_at,
			.made = rows[i].made_at,
			.pages = rows[i].pages,
			.problem = rows[i].problem,
			.url = str_printf(t->arena, "/cases/%lld/take-along/%lld",
					  (long long)c->id.v, (long long)rows[i].id.v),
		};
}

static enum outcome show(struct task *t, struct web *w, enum outcome o,
			 const struct opened_case *opened)
{
	struct case_bundles view = {0};

	web_form_inputs(t, w, &bundle_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.last = cases_show_last(t, opened->c.id, o);
	view.may = cases_next_state(opened->c.state, CASE_CARRIED);
	show_papers(t, &opened->c, &view);
	show_bundles(t, &opened->c, &view);
	return web_page_again(t, w, o, &case_bundles_page, &view);
}

static enum outcome enter(struct task *t, struct web *w, struct opened_case *out)
{
	enum outcome o = cases_open_page(t, w, "take-along file", out);

	if (o == OUTCOME_OK && !cases_in_charge(t, &out->c))
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	return o;
}

enum outcome cases_bundles_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	enum outcome o = enter(t, w, &opened);

	return o == OUTCOME_OK ? show(t, w, o, &opened) : o;
}

enum outcome cases_bundles_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct bundle_form form;
	struct cases_bundle_out made;
	enum outcome o = enter(t, w, &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &bundle_form_form, &form))
		return show(t, w, OUTCOME_INVALID, &opened);
	struct cases_bundle_in in = {opened.c.id, form.rev, form.parts};

	return cases_answer(t, w, change(t, cases_bundle, &in, &made), "/take-along", show);
}

enum outcome cases_bundle_get(struct task *t, struct web *w)
{
	struct bundle_id id = {web_param_id(w, "bundle")};
	struct opened_case opened;
	struct bundle_find_row row;
	struct document file;
	struct str bytes;
	enum outcome o = enter(t, w, &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!bundle_find(t, id, &row) || row.case_file.v != opened.c.id.v ||
	    row.provider.v != opened.c.provider.v || !documents_find(t, "bundle", id.v, 1, &file))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_BUNDLE_GONE);
	o = documents_bytes(t, web_arena(w), file.id, DOCUMENT_SHOWN, &bytes);
	return o == OUTCOME_OK ? web_download(t, w, "application/pdf", BUNDLE_NAME, bytes) : o;
}
