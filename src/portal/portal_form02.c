/*
 * The request form of the law to print and fill in by hand, for villages without a telephone: the
 * centre stands on it, and the commune where it is known.  And the same filled in, to be signed, by
 * who may see all of the request.
 */
#include "portal/portal_internal.h"
#include "requests/showing.h"

#include "law/law.h"
#include "places/places.h"
#include "portal.html.h"

static size_t after_scheme(struct str link)
{
	size_t at = str_find(link, STR("://"));

	return at == SIZE_MAX ? 0 : at + strlen("://");
}

static void fill_link(struct task *t, struct web *w, struct form_02 *view)
{
	struct str origin = web_origin(t, w);
	struct str link = str_printf(t->arena, "%" STR_F "/requests/new", STR_A(origin));

	view->address = view->qr_path = STR("");
	if (origin.len == 0)
		return;
	view->address = str_sub(link, after_scheme(link), SIZE_MAX);
	documents_qr(t->arena, link, &view->qr_path, &view->qr_size);
}

/* A code that is none today leaves the place to be written. */
static void fill_place(struct task *t, struct web *w, struct form_02 *view)
{
	struct day today = day_of(task_now(t));
	const struct places *places = places_builtin();
	const struct place *p = places_commune(places, web_query(w, "commune"), today);
	struct unit unit;

	view->commune = view->code = STR("");
	if (!p)
		return;
	view->commune = places_full(t->arena, places, p, today);
	view->code = p->code;
	if (!agencies_centre_for(t, p->code, today, &unit))
		return;
	view->centre = arena_one(t->arena, struct centre);
	*view->centre = portal_centre(t, &unit);
}

static void fill(struct task *t, struct web *w, struct form_02 *view)
{
	const struct law_form *form =
		law_form_of(t->law, "request_in_writing", day_of(task_now(t)));

	view->form = form ? str_of(form->number) : STR_NONE;
	view->hotline = web_hotline(w);
	fill_place(t, w, view);
	fill_link(t, w, view);
}

enum outcome portal_form_02(struct task *t, struct web *w)
{
	struct form_02 view = {0};

	fill(t, w, &view);
	return web_page(t, w, &form_02_page, &view);
}

enum outcome portal_form_02_pdf(struct task *t, struct web *w)
{
	struct form_02 view = {0};
	const struct paper_print print = {&form_02_paper_page, &view, "mau-02.pdf"};

	fill(t, w, &view);
	return documents_send_print(t, w, &print);
}

/* ---- filled in ---- */

/* In the browser that has just sent it. */
static enum outcome show_sent(struct task *t, struct web *w, bool pdf)
{
	const struct form_place place = {STR("/requests/new/form-02"), STR("/requests/new/slip"),
					 pdf};
	struct request r;
	struct asking a;

	ask_open(t, w, NULL, &a);
	/* The draft's secret proves that this browser wrote the request. */
	t->actor.request = a.draft.request;
	if (!a.draft.request.v || !requests_find(t, a.draft.request, &r) ||
	    requests_visit_sees(t, &r) != REQUEST_SEES_ALL)
		return web_see(t, w, "/requests/new/slip");
	return requests_form_page(t, w, &r, &place);
}

enum outcome portal_sent_form(struct task *t, struct web *w)
{
	return show_sent(t, w, false);
}

enum outcome portal_sent_form_pdf(struct task *t, struct web *w)
{
	return show_sent(t, w, true);
}

static enum outcome show_opened(struct task *t, struct web *w, bool pdf)
{
	const struct form_place place = {STR("/status/form-02"), STR("/status/now"), pdf};
	struct request r;
	enum outcome o;

	return portal_visit(t, w, &r, &o) ? requests_form_page(t, w, &r, &place) : o;
}

enum outcome portal_own_form(struct task *t, struct web *w)
{
	return show_opened(t, w, false);
}

enum outcome portal_own_form_pdf(struct task *t, struct web *w)
{
	return show_opened(t, w, true);
}
