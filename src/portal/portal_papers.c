/*
 * The papers that were issued on a request and on the matter that it became, for who has opened it
 * by code and PIN.  Of the matter's papers only those are shown that go to the person.
 */
#include "portal/portal_internal.h"

#include "documents.views.h"
#include "law/law.h"

/* Papers of our own that go to the person; the law says it of its forms. */
static const char *const told[] = {"own/change_answer", "own/discontinued", "own/replaced",
				   "own/resumed", "own/suspended"};

static bool goes_to_person(struct task *t, struct str type)
{
	const struct law_form *form = law_form_find(t->law, type, day_of(task_now(t)));

	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (str_is(type, told[i]))
			return true;
	return form && form->to_client == LAW_YES;
}

size_t portal_told_papers(struct task *t, struct paper_line *lines, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (goes_to_person(t, lines[i].type))
			lines[kept++] = lines[i];
	return kept;
}

/* The matter when the paper that {paper} of the path names goes to the person, else none. */
static int64_t matter_of(struct task *t, struct web *w, struct request_id request)
{
	struct case_file c;
	struct paper_line *lines;
	int64_t id = web_param_id(w, "paper");

	if (!cases_of_request(t, request, &c))
		return 0;
	size_t n = documents_papers(t, "case", c.id.v, STR(""), &lines);

	n = portal_told_papers(t, lines, n);
	for (size_t i = 0; i < n; i++)
		if (lines[i].id == id)
			return c.id.v;
	return 0;
}

typedef enum outcome show_paper(struct task *t, struct web *w, const struct paper_place *place);

/* Papers of the request itself, or of the matter that it became. */
static enum outcome show(struct task *t, struct web *w, bool of_case, show_paper *paper)
{
	struct paper_place place = {
		.subject_kind = of_case ? "case" : "request",
		.base = of_case ? STR("/status/case-papers") : STR("/status/papers"),
		.back = STR("/status/now"),
	};
	struct request r;
	enum outcome o;

	if (!portal_visit(t, w, &r, &o))
		return o;
	place.subject = of_case ? matter_of(t, w, r.id) : r.id.v;
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

enum outcome portal_paper_signed(struct task *t, struct web *w)
{
	return show(t, w, false, documents_signed_copy);
}

enum outcome portal_case_paper(struct task *t, struct web *w)
{
	return show(t, w, true, documents_paper_page);
}

enum outcome portal_case_paper_pdf(struct task *t, struct web *w)
{
	return show(t, w, true, documents_paper_pdf);
}

enum outcome portal_case_paper_signed(struct task *t, struct web *w)
{
	return show(t, w, true, documents_signed_copy);
}
