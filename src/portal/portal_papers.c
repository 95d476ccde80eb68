/* The papers of a request and its matter, for who has opened it by code and PIN. */
#include "portal/portal_internal.h"

#include "documents.views.h"

typedef enum outcome show_paper(struct task *t, struct web *w, const struct paper_place *place);

/* Papers of the request itself, or of the matter that it became. */
static enum outcome show(struct task *t, struct web *w, bool of_case, show_paper *paper)
{
	struct paper_place place = {
		.subject_kind = of_case ? "case" : "request",
		.base = of_case ? STR("/status/case-papers") : STR("/status/papers"),
		.back = STR("/status/now"),
	};
	struct case_file c = {0};
	struct request r;

	if (!t->actor.request.v || !requests_find(t, t->actor.request, &r))
		return portal_nothing_open(t, w);
	enum outcome o = journal_read(t, "request", r.id.v, r.scope, "status page");

	if (o != OUTCOME_OK)
		return o;
	if (of_case)
		cases_of_request(t, r.id, &c);
	place.subject = of_case ? c.id.v : r.id.v;
	return paper(t, w, &place);
}

enum outcome portal_paper(struct task *t, struct web *w)
{
	return show(t, w, false, documents_paper_page);
}

enum outcome portal_paper_pdf(struct task *t, struct web *w)
{
	return show(t, w, false, documents_paper_pdf);
}

enum outcome portal_case_paper(struct task *t, struct web *w)
{
	return show(t, w, true, documents_paper_page);
}

enum outcome portal_case_paper_pdf(struct task *t, struct web *w)
{
	return show(t, w, true, documents_paper_pdf);
}
