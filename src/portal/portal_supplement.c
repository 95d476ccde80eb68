/*
 * What the centre asked for: one thing a page, a picture or words, each kept at once.  What is left
 * blank takes nothing away, and the person says when that is all.  The law asks it of who made the
 * request: they may answer also where they see no more than how far it is.
 */
#include "portal/portal_internal.h"

#include "portal.html.h"
#include "requests.views.h"

/* Whoever does not see everything does not read here what others answered. */
static struct missing_card *asked_of(struct task *t, const struct request *r)
{
	struct missing_card *card = requests_show_missing(t, r);

	if (!card || requests_visit_sees(t, r) == REQUEST_SEES_ALL)
		return card;
	for (size_t i = 0; i < card->rows_count; i++) {
		card->rows[i].answer = STR_NONE;
		card->rows[i].document = 0;
	}
	return card;
}

/* ---- the list ---- */

static enum outcome show_list(struct task *t, struct web *w, const struct request *r,
			      enum outcome o)
{
	struct supplement view = {.code = t->actor.code, .hotline = web_hotline(w)};

	web_form_inputs(t, w, &supplement_end_form_form, &view.inputs);
	view.missing = asked_of(t, r);
	view.waits = view.missing && view.missing->waits;
	return web_page_again(t, w, o, &supplement_page, &view);
}

enum outcome portal_supplement(struct task *t, struct web *w)
{
	struct request r;
	enum outcome o;

	return portal_visit_progress(t, w, &r, &o) ? show_list(t, w, &r, OUTCOME_OK) : o;
}

/* It is asked for once: who leaves something open says that they know it. */
static enum outcome look_at_the_end(struct task *t, const struct request *r, bool knowing)
{
	const struct missing_card *card = requests_show_missing(t, r);

	if (!card || card->answered || card->after || knowing || !card->open ||
	    card->open == (int64_t)card->rows_count)
		return OUTCOME_OK; /* or the op's own to refuse */
	return refuse_field(t, OUTCOME_INVALID, &REASON_SUPPLEMENT_OPEN, "knowing");
}

enum outcome portal_supplement_send(struct task *t, struct web *w)
{
	struct supplement_end_form form;
	struct nothing none;
	struct request r;
	enum outcome o;

	if (!portal_visit_progress(t, w, &r, &o))
		return o;
	if (!web_form(t, w, &supplement_end_form_form, &form))
		return show_list(t, w, &r, OUTCOME_INVALID);
	o = look_at_the_end(t, &r, form.knowing);
	if (o == OUTCOME_OK)
		o = change(t, cases_supplied, &r.id, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/now") : show_list(t, w, &r, o);
}

/* ---- one thing of it ---- */

static enum outcome show_item(struct task *t, struct web *w, const struct request *r,
			      enum outcome o)
{
	struct supplement_item view = {0};
	struct missing_card *card = asked_of(t, r);
	int64_t place = web_param_id(w, "place");

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
	struct request r;
	enum outcome o;

	return portal_visit_progress(t, w, &r, &o) ? show_item(t, w, &r, OUTCOME_OK) : o;
}

/* The file is looked into and stored before anything of the answer is kept. */
enum outcome portal_supplement_take(struct task *t, struct web *w)
{
	struct supplement_form form;
	struct nothing none;
	struct request r;
	enum outcome o;

	if (!portal_visit_progress(t, w, &r, &o))
		return o;
	if (!web_form(t, w, &supplement_form_form, &form))
		return show_item(t, w, &r, OUTCOME_INVALID);
	struct requests_supply_in in = {
		.id = r.id, .place = web_param_id(w, "place"), .answer = form.answer};

	if (form.paper.bytes.ptr)
		o = documents_take(t, &form.paper, &in.staged);
	if (o == OUTCOME_OK)
		o = change(t, requests_supply, &in, &none);
	return o == OUTCOME_OK ? web_see(t, w, "/status/supplement") : show_item(t, w, &r, o);
}
