/* Files of a request, for the centre: looked at, added as scans, withdrawn. */
#include "requests/requests_pages.h"

#include "documents.html.h"

static enum outcome at_place(struct task *t, struct web *w, const char *purpose, file_handler *run)
{
	struct request r;
	struct person who;

	if (!requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	enum outcome o = journal_read(t, "request", r.id.v, r.scope, purpose);

	if (o != OUTCOME_OK)
		return o;
	bool manage = actor_may(&t->actor, &right_decide_requests);
	const struct file_place place = {
		.subject_kind = "request",
		.subject = r.id.v,
		.scope = r.scope,
		.base = str_printf(t->arena, "/requests/%lld/files", (long long)r.id.v),
		.back = str_printf(t->arena, "/requests/%lld", (long long)r.id.v),
		.about = code_spaced(t->arena, r.code, 4),
		.page = &file_sheet_page,
		.attach = manage ? requests_attach : NULL,
		.asked = requests_asked_kinds(t, &r),
		.may_withdraw = manage,
	};

	return run(t, w, &place);
}

enum outcome requests_files_page(struct task *t, struct web *w)
{
	return at_place(t, w, "files", documents_files_page);
}

enum outcome requests_files_post(struct task *t, struct web *w)
{
	return at_place(t, w, "files", documents_files_post);
}

enum outcome requests_file_shown(struct task *t, struct web *w)
{
	return at_place(t, w, "files", documents_file_shown);
}

enum outcome requests_file_small(struct task *t, struct web *w)
{
	return at_place(t, w, "files", documents_file_small);
}

enum outcome requests_file_original(struct task *t, struct web *w)
{
	return at_place(t, w, "original of a file", documents_file_original);
}

enum outcome requests_file_withdrawal(struct task *t, struct web *w)
{
	return at_place(t, w, "files", documents_file_withdrawal);
}

enum outcome requests_file_withdraw(struct task *t, struct web *w)
{
	return at_place(t, w, "files", documents_file_withdraw);
}
