/* Files of a matter, and those that were brought with its request. */
#include "cases/cases_pages.h"

#include "documents.html.h"

/* Whoever may read the matter may add to it: the one in charge, and the desk that scans. */
enum outcome cases_attach(struct task *t, const struct document_attach *in,
			  struct document_attached *out)
{
	struct case_file c;

	if (!cases_find(t, (struct case_id){in->subject}, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	return documents_attach(t, in, out);
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

typedef enum outcome file_handler(struct task *t, struct web *w, const struct file_place *place);

#define READ_FILES    "files"
#define READ_ORIGINAL "original of a file"

static enum outcome at_case(struct task *t, struct web *w, const char *purpose, file_handler *run)
{
	struct opened_case o;
	enum outcome outcome = cases_open_page(t, w, purpose, &o);

	if (outcome != OUTCOME_OK)
		return outcome;
	const struct file_place brought = of_request(t, &o.c);
	struct file_place place = of_case(t, &o.c);

	place.before = &brought;
	return run(t, w, &place);
}

static enum outcome at_request(struct task *t, struct web *w, const char *purpose,
			       file_handler *run)
{
	struct opened_case o;
	enum outcome outcome = cases_open_page(t, w, purpose, &o);

	if (outcome != OUTCOME_OK)
		return outcome;
	const struct file_place place = of_request(t, &o.c);

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

/* Only who may withdraw gets there: the page offers it to nobody else. */
static enum outcome withdrawing(struct task *t, struct web *w, file_handler *run)
{
	struct opened_case o;

	if (!cases_load(t, w, &o))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!of_case(t, &o.c).may_withdraw)
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	return at_case(t, w, READ_FILES, run);
}

enum outcome cases_file_withdrawal(struct task *t, struct web *w)
{
	return withdrawing(t, w, documents_file_withdrawal);
}

enum outcome cases_file_withdraw(struct task *t, struct web *w)
{
	return withdrawing(t, w, documents_file_withdraw);
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
