/* What every form of a matter does alike: opened, shown, read, answered or shown again. */
#include "cases/cases_pages.h"

enum outcome cases_see(struct task *t, struct web *w, struct case_id id, const char *behind)
{
	return web_see(t, w, "/cases/%lld%s", (long long)id.v, behind);
}

enum outcome cases_show_page(struct task *t, struct web *w, case_show *show)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	return o == OUTCOME_OK ? show(t, w, o, &opened) : o;
}

enum outcome cases_show_form(struct task *t, struct web *w, enum case_event event, case_show *show)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_mine(t, opened.c.id, opened.c.rev, event, &opened.c);
	return o == OUTCOME_OK ? show(t, w, o, &opened) : cases_show_sheet(t, w, o);
}

enum outcome cases_show_again(struct task *t, struct web *w, enum outcome o, case_show *show)
{
	struct opened_case opened;

	if (!cases_load(t, w, &opened))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	return show(t, w, o, &opened);
}

enum outcome cases_read_form(struct task *t, struct web *w, const struct form *form, void *into,
			     case_show *show, struct opened_case *out)
{
	enum outcome o = cases_open_page(t, w, "case page", out);

	if (o != OUTCOME_OK)
		return o;
	return web_form(t, w, form, into) ? OUTCOME_OK : show(t, w, OUTCOME_INVALID, out);
}

enum outcome cases_answer(struct task *t, struct web *w, enum outcome o, const char *behind,
			  case_show *show)
{
	if (o != OUTCOME_OK)
		return cases_show_again(t, w, o, show);
	return cases_see(t, w, (struct case_id){web_param_id(w, "case")}, behind);
}
