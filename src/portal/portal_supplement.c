/*
 * What the centre asked for: one thing a page, a picture or words, each kept at once.  What is left
 * blank takes nothing away, and the person says when that is all.
 */
#include "portal/portal_internal.h"

#include "portal.html.h"
#include "requests.views.h"

static enum outcome open_visit(struct task *t, struct request *r)
{
	if (!t->actor.request.v || !requests_find(t, t->actor.request, r) ||
	    requests_visit_sees(t, r) != REQUEST_SEES_ALL)
		return OUTCOME_NOT_FOUND;
	return journal_read(t, "request", r->id.v, r->scope, "status page");
}

/* ---- the list ---- */

static enum outcome show_list(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct supplement view = {.hotline = web_hotline(w)};
	enum outcome opened = open_visit(t, &r);

	if (opened != OUTCOME_OK)
		return opened == OUTCOME_NOT_FOUND ? portal_nothing_open(t, w) : opened;
	view.code = r.code;
	view.missing = requests_show_missing(t, &r);
	view.waits = view.missing && !view.missing->answered;
	return web_page_again(t, w, o, &supplement_page, &view);
}

enum outcome portal_supplement(struct task *t, struct web *w)
{
	return show_list(t, w, OUTCOME_OK);
}

enum outcome portal_supplement_send(struct task *t, struct web *w)
{
	struct nothing none;
	struct request r;
	enum outcome o = open_visit(t, &r);

	if (o != OUTCOME_OK)
		return o == OUTCOME_NOT_FOUND ? portal_nothing_open(t, w) : o;
	o = change(t, cases_supplied, &r.id, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/now") : show_list(t, w, o);
}

/* ---- one thing of it ---- */

static enum outcome show_item(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct supplement_item view = {0};
	enum outcome opened = open_visit(t, &r);
	int64_t place = web_param_id(w, "place");

	if (opened != OUTCOME_OK)
		return opened == OUTCOME_NOT_FOUND ? portal_nothing_open(t, w) : opened;
	struct missing_card *card = requests_show_missing(t, &r);

	if (!card || card->answered || place < 1 || place > (int64_t)card->rows_count)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_NOTHING_ASKED);
	const struct missing_line *line = &card->rows[place - 1];

	view.place = place;
	view.title = line->title;
	view.cite = line->cite;
	view.answer = line->answer;
	view.document = line->document;
	web_form_inputs(t, w, &supplement_form_form, &view.inputs);
	return web_page_again(t, w, o, &supplement_item_page, &view);
}

enum outcome portal_supplement_item(struct task *t, struct web *w)
{
	return show_item(t, w, OUTCOME_OK);
}

/* The file is looked into and stored before anything of the answer is kept. */
enum outcome portal_supplement_take(struct task *t, struct web *w)
{
	struct supplement_form form;
	struct nothing none;
	struct request r;
	enum outcome o = open_visit(t, &r);

	if (o != OUTCOME_OK)
		return o == OUTCOME_NOT_FOUND ? portal_nothing_open(t, w) : o;
	if (!web_form(t, w, &supplement_form_form, &form))
		return show_item(t, w, OUTCOME_INVALID);
	struct requests_supply_in in = {
		.id = r.id, .place = web_param_id(w, "place"), .answer = form.answer};

	if (form.paper.bytes.ptr)
		o = documents_take(t, &form.paper, &in.staged);
	if (o == OUTCOME_OK)
		o = change(t, requests_supply, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/supplement") : show_item(t, w, o);
}
