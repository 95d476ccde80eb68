/* The papers that were issued on a request, for who has opened it by code and PIN. */
#include "portal/portal_internal.h"

#include "documents.views.h"

typedef enum outcome show_paper(struct task *t, struct web *w, const struct paper_place *place);

static enum outcome show(struct task *t, struct web *w, show_paper *paper)
{
	struct paper_place place = {
		.subject_kind = "request",
		.base = STR("/status/papers"),
		.back = STR("/status/now"),
	};
	struct request r;

	if (!t->actor.request.v || !requests_find(t, t->actor.request, &r))
		return portal_nothing_open(t, w);
	enum outcome o = journal_read(t, "request", r.id.v, r.scope, "status page");

	if (o != OUTCOME_OK)
		return o;
	place.subject = r.id.v;
	return paper(t, w, &place);
}

enum outcome portal_paper(struct task *t, struct web *w)
{
	return show(t, w, documents_paper_page);
}

enum outcome portal_paper_pdf(struct task *t, struct web *w)
{
	return show(t, w, documents_paper_pdf);
}
