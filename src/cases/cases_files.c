/* Files of a matter, and those that were brought with its request. */
#include "cases/cases_pages.h"

#include "base/buf.h"
#include "documents.html.h"
#include "law/work.h"

/* Whoever may read the matter may add to it: the one in charge, and the desk that scans. */
enum outcome cases_attach(struct task *t, const struct document_attach *in,
			  struct document_attached *out)
{
	struct case_file c;

	if (!cases_find(t, (struct case_id){in->subject}, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	return documents_attach(t, in, out);
}

#define KIND_CODES_MOST 400

/* What the file of such a matter holds is asked for by the law. */
static struct str papers_of_file(struct task *t, const struct case_file *c)
{
	struct buf codes = buf_new(t->arena, KIND_CODES_MOST);
	const struct work_term **papers;
	size_t n =
		work_terms(t->arena, t->law, WORK_FILES, c->form, day_of(c->accepted_at), &papers);

	for (size_t i = 0; i < n; i++)
		buf_addf(&codes, "%s%s", i ? " " : "", papers[i]->code);
	return buf_str(&codes);
}

static struct file_place of_case(struct task *t, const struct case_file *c)
{
	return (struct file_place){
		.subject_kind = "case",
		.subject = c->id.v,
		.scope = c->scope,
		.base = str_printf(t->arena, "/cases/%lld/files", (long long)c->id.v),
		.back = str_printf(t->arena, "/cases/%lld", (long long)c->id.v),
		.about = c->number,
		.page = &file_sheet_page,
		.attach = cases_attach,
		.asked = papers_of_file(t, c),
		.may_withdraw =
			actor_may(&t->actor, &right_decide_requests) || cases_in_charge(t, c),
	};
}

/* What the person brought is the request's: here it is only looked at. */
static struct file_place of_request(struct task *t, const struct case_file *c)
{
	return (struct file_place){
		.subject_kind = "request",
		.subject = c->request.v,
		.scope = c->scope,
		.base = str_printf(t->arena, "/cases/%lld/brought", (long long)c->id.v),
		.back = str_printf(t->arena, "/cases/%lld/files", (long long)c->id.v),
		.about = c->number,
		.page = &file_sheet_page,
	};
}

#define READ_FILES    "files"
#define READ_ORIGINAL "original of a file"

static enum outcome at_case(struct task *t, struct web *w, const char *purpose, file_handler *run)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, purpose, &opened);

	if (o != OUTCOME_OK)
		return o;
	const struct file_place brought = of_request(t, &opened.c);
	struct file_place place = of_case(t, &opened.c);

	place.before = &brought;
	return run(t, w, &place);
}

static enum outcome at_request(struct task *t, struct web *w, const char *purpose,
			       file_handler *run)
{
	struct opened_case opened;
	enum outcome o = cases_open_page(t, w, purpose, &opened);

	if (o != OUTCOME_OK)
		return o;
	const struct file_place place = of_request(t, &opened.c);

	return run(t, w, &place);
}

enum outcome cases_files_page(struct task *t, struct web *w)
{
	return at_case(t, w, READ_FILES, documents_files_page);
}

enum outcome cases_files_post(struct task *t, struct web *w)
{
	return at_case(t, w, READ_FILES, documents_files_post);
}

enum outcome cases_file_shown(struct task *t, struct web *w)
{
	return at_case(t, w, READ_FILES, documents_file_shown);
}

enum outcome cases_file_small(struct task *t, struct web *w)
{
	return at_case(t, w, READ_FILES, documents_file_small);
}

enum outcome cases_file_original(struct task *t, struct web *w)
{
	return at_case(t, w, READ_ORIGINAL, documents_file_original);
}

enum outcome cases_file_withdrawal(struct task *t, struct web *w)
{
	return at_case(t, w, READ_FILES, documents_file_withdrawal);
}

enum outcome cases_file_withdraw(struct task *t, struct web *w)
{
	return at_case(t, w, READ_FILES, documents_file_withdraw);
}

enum outcome cases_brought_shown(struct task *t, struct web *w)
{
	return at_request(t, w, READ_FILES, documents_file_shown);
}

enum outcome cases_brought_small(struct task *t, struct web *w)
{
	return at_request(t, w, READ_FILES, documents_file_small);
}

enum outcome cases_brought_original(struct task *t, struct web *w)
{
	return at_request(t, w, READ_ORIGINAL, documents_file_original);
}
