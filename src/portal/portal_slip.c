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
	struct str place = r->place_typed;

	return p->address.len ? str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(p->address),
					   STR_A(place))
			      : place;
}

static void fill_words(struct task *t, const struct request *r, struct slip *view)
{
	const struct aid_term *m = aid_matter_find(t->law, r->matter, day_of(r->filed_at));
	struct person p = {0};

	view->asker = r->asker.len ? r->asker : STR_NONE;
	if (requests_visit_sees(t, r) != REQUEST_SEES_ALL)
		return;
	people_find(t, r->person, &p);
	view->name = p.name;
	view->place = place_of(t, r, &p);
	if (m && str_is(r->safe_announce, "yes"))
		view->matter = str_of(aid_term_title(m, t->language));
}

/* False when this browser has no request whose slip it may see. */
static bool fill_slip(struct task *t, struct web *w, struct slip *view)
{
	struct unit unit = {0};
	struct request r;
	struct asking a;
	struct str code, pin;

	ask_open(t, w, NULL, &a);
	/* The draft's secret proves that this browser wrote the request. */
	t->actor.request = a.draft.request;
	if (!a.draft.request.v || !requests_find(t, a.draft.request, &r))
		return false;
	view->hotline = web_hotline(w);
	view->code = r.code;
	view->pin = requests_pin_of_draft(t, a.draft.id);
	view->filed = r.filed_at;
	view->arrested = str_is(r.arrested, "yes");
	view->aided = requests_aided_code(t, r.id, &code, &pin);
	if (requests_visit_sees(t, &r) == REQUEST_SEES_ALL)
		view->clock = clocks_next(t, "request", r.id.v);
	agencies_find(t, r.scope, &unit);
	view->centre = portal_centre(t, &unit);
	fill_words(t, &r, view);
	fill_link(t, w, view);
	return true;
}

enum outcome portal_slip(struct task *t, struct web *w)
{
	struct slip view = {0};

	if (!fill_slip(t, w, &view))
		return web_see(t, w, "/requests/new");
	return web_page(t, w, &slip_page, &view);
}

/* Papers are in Vietnamese, so what the law calls things is as well. */
enum outcome portal_slip_pdf(struct task *t, struct web *w)
{
	struct slip view = {0};

	t->language = LANGUAGE_VI;
	if (!fill_slip(t, w, &view))
		return web_see(t, w, "/requests/new");
	return documents_send_print(t, w,
				    &(struct paper_print){&slip_paper_page, &view, "phieu.pdf"});
}

/* Handed to the person aided, whose phone it is, and kept apart from the slip of who asked. */
enum outcome portal_slip_aided(struct task *t, struct web *w)
{
	struct slip slip = {0};
	struct slip_aided view = {0};
	struct person p = {0};
	struct asking a;
	struct request r;

	if (!fill_slip(t, w, &slip) || !slip.aided)
		return web_see(t, w, "/requests/new/slip");
	ask_open(t, w, NULL, &a);
	if (!requests_find(t, a.draft.request, &r) ||
	    !requests_aided_code(t, r.id, &view.code, &view.pin))
		return web_see(t, w, "/requests/new/slip");
	people_find(t, r.person, &p);
	view.name = p.name;
	view.address = slip.address;
	view.centre = slip.centre;
	return web_page(t, w, &slip_aided_page, &view);
}

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
