/*
 * What the citizen keeps: code, PIN, who has the request and what must happen now.  Shown again
 * until it is noted.
 */
#include "law/aid.h"
#include "portal/portal_internal.h"

#include "clocks.views.h"
#include "portal.html.h"

static size_t after_scheme(struct str link)
{
	size_t at = str_find(link, STR("://"));

	return at == SIZE_MAX ? 0 : at + strlen("://");
}

/* The code alone opens nothing, so it may be in the picture; the PIN never is. */
static void fill_link(struct task *t, struct web *w, struct slip *view)
{
	struct str origin = web_origin(t, w);

	view->link = str_printf(t->arena, "%" STR_F "/status", STR_A(origin));
	view->address = str_sub(view->link, after_scheme(view->link), SIZE_MAX);
	documents_qr(t->arena,
		     str_printf(t->arena, "%" STR_F "?code=%" STR_F, STR_A(view->link),
				STR_A(view->code)),
		     &view->qr_path, &view->qr_size);
}

static struct str place_of(struct task *t, const struct request *r, const struct person *p)
{
	struct str place = requests_text(t, r, REQUEST_PLACE_TYPED);

	return p->address.len ? str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(p->address),
					   STR_A(place))
			      : place;
}

static void fill_words(struct task *t, const struct request *r, struct slip *view)
{
	const struct aid_term *m = aid_matter_find(t->law, r->matter, day_of(r->filed_at));
	struct person p = {0};

	view->asker = str_or_none(requests_text(t, r, REQUEST_ASKER));
	if (requests_visit_sees(t, r) != REQUEST_SEES_ALL)
		return;
	people_find(t, r->person, &p);
	view->name = p.name;
	view->place = place_of(t, r, &p);
	if (m && str_is(r->safe_announce, "yes"))
		view->matter = str_of(aid_term_title(m, t->language));
}

static void fill_slip(struct task *t, struct web *w, const struct request *r, struct slip *view)
{
	struct unit unit = {0};

	view->hotline = web_hotline(w);
	view->filed = r->filed_at;
	view->arrested = str_is(r->arrested, "yes");
	if (requests_visit_sees(t, r) == REQUEST_SEES_ALL)
		view->clock = clocks_next(t, "request", r->id.v);
	agencies_find(t, r->scope, &unit);
	view->centre = portal_centre_directed(t, &unit);
	fill_words(t, r, view);
	fill_link(t, w, view);
}

/* ---- in the browser that sent it ---- */

/* False when this browser has no request whose slip it may see. */
static bool sent_here(struct task *t, struct web *w, struct request *r, struct asking *a)
{
	ask_open(t, w, NULL, a);
	/* The draft's secret proves that this browser wrote the request. */
	t->actor.request = a->draft.request;
	return a->draft.request.v && requests_find(t, a->draft.request, r);
}

/* Who asked is shown the other code as long as they may know of anything at all. */
static bool aided_code(struct task *t, const struct request *r, struct str *code, struct str *pin)
{
	return requests_visit_sees(t, r) != REQUEST_SEES_NOTHING &&
	       requests_aided_code(t, r->id, code, pin);
}

static bool fill_asker(struct task *t, struct web *w, struct slip *view)
{
	struct str code, pin;
	struct request r;
	struct asking a;

	if (!sent_here(t, w, &r, &a))
		return false;
	view->code = r.code;
	view->pin = requests_pin_of_draft(t, a.draft.id);
	view->aided = aided_code(t, &r, &code, &pin);
	view->pdf_url = STR("/requests/new/slip/pdf");
	view->back_url = STR("/requests/new");
	fill_slip(t, w, &r, view);
	return true;
}

/* Papers are in Vietnamese, so what the law calls things is as well. */
static enum outcome send_pdf(struct task *t, struct web *w, const char *elsewhere,
			     bool (*fill)(struct task *t, struct web *w, struct slip *view))
{
	struct slip view = {0};
	enum language reads = t->language;

	t->language = LANGUAGE_VI;
	if (fill(t, w, &view))
		return documents_send_print(
			t, w, &(struct paper_print){&slip_paper_page, &view, "phieu.pdf"});
	t->language = reads;
	return db_failed(t) ? OUTCOME_UNAVAILABLE : web_see(t, w, "%s", elsewhere);
}

enum outcome portal_slip(struct task *t, struct web *w)
{
	struct slip view = {0};

	if (!fill_asker(t, w, &view))
		return web_see(t, w, "/requests/new");
	return web_page(t, w, &slip_page, &view);
}

enum outcome portal_slip_pdf(struct task *t, struct web *w)
{
	return send_pdf(t, w, "/requests/new", fill_asker);
}

/* ---- handed to the person aided, whose phone it is, apart from the slip of who asked ---- */

/* False when this browser has no code that may be handed on. */
static bool may_hand(struct task *t, struct web *w, struct request *r, struct asking *a)
{
	struct str code, pin;

	return sent_here(t, w, r, a) && aided_code(t, r, &code, &pin);
}

static enum outcome show_hand(struct task *t, struct web *w, const struct request *r, bool shown,
			      enum outcome o)
{
	struct slip_hand view = {.shown = shown};
	struct unit unit = {0};

	agencies_find(t, r->scope, &unit);
	view.centre = portal_centre(t, &unit);
	return web_page_again(t, w, o, &slip_hand_page, &view);
}

enum outcome portal_slip_hand(struct task *t, struct web *w)
{
	struct request r;
	struct asking a;

	if (!may_hand(t, w, &r, &a))
		return web_see(t, w, "/requests/new/slip");
	return show_hand(t, w, &r, requests_aided_shown(&a.draft), OUTCOME_OK);
}

enum outcome portal_slip_aided(struct task *t, struct web *w)
{
	struct slip view = {
		.once = true, .pdf_url = STR(""), .back_url = STR("/requests/new/slip")};
	struct requests_aided_once_out out = {0};
	struct request r;
	struct asking a;

	if (!may_hand(t, w, &r, &a))
		return web_see(t, w, "/requests/new/slip");
	enum outcome o = change(t, requests_aided_once, &a.draft.id, &out);

	if (o == OUTCOME_TOO_LATE)
		return show_hand(t, w, &r, true, o);
	if (o != OUTCOME_OK)
		return o;
	view.code = out.code;
	view.pin = out.pin;
	fill_slip(t, w, &r, &view);
	return web_page(t, w, &slip_aided_page, &view);
}

/* ---- later, with their own code ---- */

/* False for who has not opened the request with a code of the person aided. */
static bool fill_own(struct task *t, struct web *w, struct slip *view)
{
	struct request r;

	if (!t->actor.request.v || !requests_find(t, t->actor.request, &r) ||
	    !requests_visit_own_code(t, &r, &view->code, &view->pin) ||
	    journal_read(t, "request", r.id.v, r.scope, "status page") != OUTCOME_OK)
		return false;
	view->pdf_url = STR("/status/slip/pdf");
	view->back_url = STR("/status/now");
	fill_slip(t, w, &r, view);
	return true;
}

enum outcome portal_own_slip(struct task *t, struct web *w)
{
	struct slip view = {0};

	if (!fill_own(t, w, &view))
		return db_failed(t) ? OUTCOME_UNAVAILABLE : web_see(t, w, "/status/now");
	return web_page(t, w, &slip_aided_page, &view);
}

enum outcome portal_own_slip_pdf(struct task *t, struct web *w)
{
	return send_pdf(t, w, "/status/now", fill_own);
}

/* ---- noted ---- */

enum outcome portal_slip_noted(struct task *t, struct web *w)
{
	struct nothing none;
	struct asking a;
	enum outcome o = OUTCOME_OK;

	ask_open(t, w, NULL, &a);
	if (!a.draft.request.v)
		return web_see(t, w, "/status");
	o = change(t, requests_draft_drop, &a.draft.id, &none);
	if (o != OUTCOME_OK)
		return o;
	ask_forget(t, w);
	return web_see(t, w, "/status");
}
