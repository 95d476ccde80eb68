/*
 * Photos and PDFs that a citizen brings: with the request that is being written, where they may
 * still be taken back, and later to the request that code and PIN have opened.
 */
#include "portal/portal_internal.h"

#include "portal.html.h"

/* ---- before the request is sent ---- */

/* Files wait with what was written, so somebody must be named first. */
static enum outcome with_draft(struct task *t, struct web *w, file_handler *run)
{
	struct asking a;

	ask_open(t, w, NULL, &a);
	if (a.draft.request.v)
		return web_see(t, w, "/requests/new/slip");
	if (!a.draft.id.v)
		return web_see(t, w, "/requests/new");
	const struct file_place place = {
		.subject_kind = "draft",
		.subject = a.draft.id.v,
		.base = STR("/requests/new/files"),
		.back = STR("/requests/new/review"),
		.about = draft_answer(&a.draft, "name"),
		.page = &ask_files_page,
		.attach = requests_draft_hold,
		.may_drop = true,
	};

	return run(t, w, &place);
}

enum outcome portal_ask_files(struct task *t, struct web *w)
{
	return with_draft(t, w, documents_files_page);
}

enum outcome portal_ask_files_post(struct task *t, struct web *w)
{
	return with_draft(t, w, documents_files_post);
}

enum outcome portal_ask_file(struct task *t, struct web *w)
{
	return with_draft(t, w, documents_file_shown);
}

enum outcome portal_ask_file_small(struct task *t, struct web *w)
{
	return with_draft(t, w, documents_file_small);
}

static enum outcome drop(struct task *t, struct web *w, const struct file_place *place)
{
	const struct requests_draft_let_go_in in = {{place->subject}, web_param_id(w, "file")};
	struct nothing none;
	enum outcome o = OUTCOME_OK;

	if (in.number)
		o = change(t, requests_draft_let_go, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "%" STR_F, STR_A(place->base)) : o;
}

enum outcome portal_ask_file_drop(struct task *t, struct web *w)
{
	return with_draft(t, w, drop);
}

/* ---- later ---- */

static enum outcome with_visit(struct task *t, struct web *w, file_handler *run)
{
	struct request r;
	enum outcome o;

	if (!portal_visit(t, w, &r, &o))
		return o;
	const struct file_place place = {
		.subject_kind = "request",
		.subject = r.id.v,
		.scope = r.scope,
		.base = STR("/status/files"),
		.back = STR("/status/now"),
		.about = code_spaced(t->arena, r.code, 4),
		.page = &status_files_page,
		.attach = requests_takes_files(r.state) ? requests_attach_own : NULL,
		.asked = requests_asked_kinds(t, &r),
	};

	return run(t, w, &place);
}

enum outcome portal_files(struct task *t, struct web *w)
{
	return with_visit(t, w, documents_files_page);
}

enum outcome portal_files_post(struct task *t, struct web *w)
{
	return with_visit(t, w, documents_files_post);
}

enum outcome portal_file(struct task *t, struct web *w)
{
	return with_visit(t, w, documents_file_shown);
}

enum outcome portal_file_small(struct task *t, struct web *w)
{
	return with_visit(t, w, documents_file_small);
}
