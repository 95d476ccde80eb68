/*
 * How a request that was not carried out is answered: a page or JSON that says why, by which
 * article, and what to do.
 */
#include "web/web_internal.h"

#include "web.html.h"
#include "web/json.h"
#include "web/web_reasons.h"

#define REFUSAL_BYTES_MOST ((size_t)256 << 10)
#define NEXT_BYTES_MOST    ((size_t)2 << 10)
#define RETRY_S            "30"

/* What is said when nobody recorded a reason. */
static const struct reason *const usual[OUTCOME_COUNT] = {
	[OUTCOME_OK] = &REASON_BROKEN,
	[OUTCOME_INVALID] = &REASON_FIELDS_WRONG,
	[OUTCOME_MALFORMED] = &REASON_NOT_ACCEPTED,
	[OUTCOME_SIGN_IN] = &REASON_SIGN_IN_FIRST,
	[OUTCOME_DENIED] = &REASON_NO_RIGHT,
	[OUTCOME_NOT_FOUND] = &REASON_NO_SUCH_PAGE,
	[OUTCOME_WRONG_METHOD] = &REASON_METHOD,
	[OUTCOME_CONFLICT] = &REASON_CONFLICT,
	[OUTCOME_TOO_LATE] = &REASON_CONFLICT,
	[OUTCOME_TOO_LARGE] = &REASON_NOT_ACCEPTED,
	[OUTCOME_WRONG_TYPE] = &REASON_BODY_TYPE,
	[OUTCOME_THROTTLED] = &REASON_TOO_OFTEN,
	[OUTCOME_BROKEN] = &REASON_BROKEN,
	[OUTCOME_PEER_DOWN] = &REASON_PEER_DOWN,
	[OUTCOME_UNAVAILABLE] = &REASON_NOT_NOW,
};

static const char *const headings[OUTCOME_COUNT] = {
	[OUTCOME_OK] = N_("Something went wrong"),
	[OUTCOME_INVALID] = N_("Please correct your answers"),
	[OUTCOME_MALFORMED] = N_("This cannot be read"),
	[OUTCOME_SIGN_IN] = N_("Sign in first"),
	[OUTCOME_DENIED] = N_("You may not do this"),
	[OUTCOME_NOT_FOUND] = N_("Not found"),
	[OUTCOME_WRONG_METHOD] = N_("This cannot be done here"),
	[OUTCOME_CONFLICT] = N_("This has changed"),
	[OUTCOME_TOO_LATE] = N_("This can no longer be done"),
	[OUTCOME_TOO_LARGE] = N_("This is too large"),
	[OUTCOME_WRONG_TYPE] = N_("This cannot be read"),
	[OUTCOME_THROTTLED] = N_("Too many attempts"),
	[OUTCOME_BROKEN] = N_("Something went wrong"),
	[OUTCOME_PEER_DOWN] = N_("Another system does not answer"),
	[OUTCOME_UNAVAILABLE] = N_("Please try again in a minute"),
};

/* Some reasons say more than the outcome that they share with others. */
static const char *heading_of(const struct task *t, enum outcome o)
{
	return t->reason == &REASON_FORM_STALE ? N_("This page is out of date") : headings[o];
}

static void need_reason(struct task *t, enum outcome o)
{
	if (!t->reason)
		t->reason = usual[o];
}

/* The citation in words where the law is at hand, else the id of its row. */
struct str refusal_basis(struct task *t, const struct web *w)
{
	const struct web_setup *setup = &w->app->setup;

	if (!t->reason->basis)
		return STR_NONE;
	return setup->cite ? setup->cite(t, t->reason->basis) : str_of(t->reason->basis);
}

static void add_field(struct buf *out, const char *field, struct str message)
{
	if (out->ptr[out->len - 1] != '[')
		buf_addc(out, ',');
	buf_addc(out, '{');
	json_name(out, "field");
	json_text(out, str_of(field));
	buf_addc(out, ',');
	json_name(out, "message");
	json_text(out, message);
	buf_addc(out, '}');
}

static void add_member(struct buf *out, const char *name, struct str value)
{
	json_name(out, name);
	json_text(out, value);
	buf_addc(out, ',');
}

struct str refusal_json(struct task *t, struct web *w, enum outcome o)
{
	struct buf out = buf_new(w->arena, REFUSAL_BYTES_MOST);

	need_reason(t, o);
	buf_addz(&out, "{\"error\":{");
	add_member(&out, "code", str_of(outcome_code(o)));
	add_member(&out, "reason", str_of(t->reason->code));
	add_member(&out, "message", reason_text(t));
	add_member(&out, "basis", refusal_basis(t, w));
	json_name(&out, "fields");
	buf_addc(&out, '[');
	for (size_t i = 0; i < w->error_count; i++)
		add_field(&out, w->errors[i].field, w->errors[i].message);
	if (t->reason_field)
		add_field(&out, t->reason_field, reason_text(t));
	buf_addz(&out, "]}}");
	must(!buf_full(&out));
	return buf_str(&out);
}

/*
 * Somebody who followed a link goes on to it after signing in, unless it is too long to be carried
 * along; a form that was sent is not lost, but cannot be kept.
 */
static void send_to_sign_in(struct task *t, struct web *w)
{
	struct str next = url_encode(t->arena, w->request->target);
	const char *path = w->app->setup.gate->sign_in_path;

	if (next.len > NEXT_BYTES_MOST)
		web_see(t, w, "%s", path);
	else
		web_see(t, w, "%s?next=%" STR_F, path, STR_A(next));
}

static bool can_sign_in(const struct web *w, enum outcome o)
{
	const struct gatekeeper *gate = w->app->setup.gate;

	return o == OUTCOME_SIGN_IN && !w->json && gate && gate->sign_in_path && w->row &&
	       w->row->route->method == METHOD_GET;
}

static void show_page(struct task *t, struct web *w, enum outcome o)
{
	struct page page = error_page_page;
	struct error_page view = {
		.heading = str_of(tr(t->language, heading_of(t, o))),
		.text = reason_text(t),
		.code = str_of(t->reason->code),
		.basis = refusal_basis(t, w),
		.hotline = web_hotline(w),
	};

	if (t->actor.signed_in && !w->plain_frame) {
		page.frame = "staff";
		view.desk = str_of(w->app->setup.gate->desk_path);
	}
	reason_clear(t); /* the page says it; the frame's summary is for forms */
	answer_html(w, o, page_html(t, w, &page, &view));
}

void refusal_answer(struct task *t, struct web *w, enum outcome o)
{
	if (w->answered)
		answer_clear(w);
	need_reason(t, o);
	if (o == OUTCOME_UNAVAILABLE || o == OUTCOME_BROKEN)
		w->plain_frame = true;
	if (outcome_retry(o))
		answer_header(w, "Retry-After", STR(RETRY_S));
	if (can_sign_in(w, o))
		send_to_sign_in(t, w);
	else if (w->json)
		answer_json(w, o, refusal_json(t, w, o));
	else
		show_page(t, w, o);
	w->answer->outcome = o;
}
