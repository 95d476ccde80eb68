/* Going on with a request that was begun elsewhere: its code and PIN stand below each page. */
#include "portal/portal_internal.h"

#include "portal.html.h"
#include "web/web_reasons.h"

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct resume view = {0};

	web_form_inputs(t, w, &unfinished_form_form, &view.inputs);
	if (!view.inputs.code.value.ptr)
		view.inputs.code.value = web_query(w, "code");
	return web_page_again(t, w, o, &resume_page, &view);
}

enum outcome portal_resume(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

/* It was sent already: told to who knows its PIN alone. */
static enum outcome show_sent(struct task *t, struct web *w, int64_t at)
{
	return web_page(t, w, &resume_page, &(struct resume){.sent = at});
}

/* A mistyped code is told before any PIN is tried; one of a slip is told where it belongs. */
static bool read_code(struct task *t, struct str typed, struct str *code)
{
	const struct reason *why = &REASON_RESUME_MISTYPED;

	if (code_check(t->arena, typed, DRAFT_CODE_DIGITS, code))
		return true;
	if (code_check(t->arena, typed, REQUEST_CODE_DIGITS, code))
		why = &REASON_CODE_OF_REQUEST;
	refuse_field(t, OUTCOME_INVALID, why, "code");
	return false;
}

/* Where the draft goes on, read with the cookie that this very answer sets. */
static enum outcome go_on(struct task *t, struct web *w, struct str cookie)
{
	struct draft draft;

	ask_remember(t, w, cookie);
	if (!requests_draft(t, cookie, &draft))
		return show(t, w, refuse(t, OUTCOME_NOT_FOUND, &REASON_DRAFT_GONE));
	return web_see(t, w, "%s", ask_next(t, &draft));
}

enum outcome portal_resume_open(struct task *t, struct web *w)
{
	struct unfinished_form form;
	struct requests_draft_open_in in = {.peer = web_peer(w)};
	struct requests_draft_open_out out = {0};

	if (!web_keeps_cookies(w))
		return show(t, w, refuse(t, OUTCOME_DENIED, &REASON_NEEDS_HTTPS));
	bool good = web_form(t, w, &unfinished_form_form, &form);

	if (form.code.len && !read_code(t, form.code, &in.code))
		good = false;
	if (!good)
		return show(t, w, OUTCOME_INVALID);
	in.pin = ask_digits(t->arena, form.pin);
	enum outcome o = change(t, requests_draft_open, &in, &out);

	if (o != OUTCOME_OK)
		return o;
	if (out.closed)
		return show(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_CODE_PIN_CLOSED));
	if (out.throttled)
		return show(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_CODE_PIN_THROTTLED));
	if (out.sent_at)
		return show_sent(t, w, out.sent_at);
	return out.open ? go_on(t, w, out.cookie)
			: show(t, w,
			       refuse_field(t, OUTCOME_INVALID, &REASON_CODE_PIN_WRONG, "pin"));
}
