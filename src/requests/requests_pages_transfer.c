/* Passing a request on, and what this centre keeps of it. */
#include "requests/requests_pages.h"

#include "places/places.h"
#include "requests.html.h"

/* "Thái Nguyên": first in the line, a narrow list still tells the centres apart. */
static struct str province_of(struct task *t, const struct unit *centre)
{
	struct day today = day_of(task_now(t));
	const struct places *places = places_builtin();
	const struct place *at = places_commune(places, centre->commune_code, today);
	const struct place *in = at ? places_province(places, at->province, today) : NULL;

	return in ? in->name : STR("");
}

/* Who answers for where the person lives, when that is another centre. */
static bool serving_centre(struct task *t, const struct request *r, struct unit *out)
{
	return r->commune_code.len && agencies_centre_for(t, r->commune_code, r->place_day, out) &&
	       out->id.v != r->scope.v;
}

static void show_centres(struct task *t, const struct request *r, enum outcome o,
			 struct request_passing *view)
{
	struct unit *centres, serving;
	size_t n = agencies_centres(t, &centres);
	int64_t chosen = 0;

	str_int(view->inputs.to.value, &chosen);
	if (serving_centre(t, r, &serving)) {
		view->serves = serving.name;
		chosen = o == OUTCOME_OK ? serving.id.v : chosen;
	}
	view->centres = arena_many(t->arena, n, struct centre_choice);
	for (size_t i = 0; i < n; i++)
		if (centres[i].id.v != r->scope.v)
			view->centres[view->centres_count++] = (struct centre_choice){
				.id = centres[i].id.v,
				.name = centres[i].name,
				.province = province_of(t, &centres[i]),
				.chosen = centres[i].id.v == chosen,
			};
}

/* Those of this kind of organisation; one that does not fit the person is shown and says why. */
static void show_grounds(struct task *t, const struct request *r, struct request_passing *view)
{
	struct refusal_ground *all;
	size_t n = requests_show_grounds(t, TRANSFER_PREFIX, view->inputs.reason.value, &all,
					 &view->form);

	view->grounds = all;
	for (size_t i = 0; i < n; i++) {
		const struct reason *doubt = requests_transfer_doubt(
			t, r, requests_ground(t, all[i].code, TRANSFER_PREFIX));

		if (doubt == &REASON_TRANSFER_UNKNOWN)
			continue;
		all[i].closed = doubt != NULL;
		view->open = view->open || !doubt;
		view->grounds[view->grounds_count++] = all[i];
	}
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct request_passing view = {0};

	if (!requests_show_top(t, w, o, REQUEST_PASSED, &view.top) ||
	    !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	web_form_inputs(t, w, &transfer_form_form, &view.inputs);
	show_grounds(t, &r, &view);
	show_centres(t, &r, o, &view);
	return web_page_again(t, w, o, &request_passing_page, &view);
}

enum outcome requests_passing_page(struct task *t, struct web *w)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	return o == OUTCOME_OK ? show(t, w, OUTCOME_OK) : o;
}

enum outcome requests_passing_post(struct task *t, struct web *w)
{
	struct transfer_form form;
	struct requests_transfer_out out;
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &transfer_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct requests_transfer_in in = {.id = r.id,
					  .rev = form.rev,
					  .reason = form.reason,
					  .why = form.why,
					  .text = form.text,
					  .origin = web_origin(t, w),
					  .to = {form.to},
					  .to_name = form.to_name};

	o = change(t, requests_transfer, &in, &out);
	return o == OUTCOME_OK ? web_see(t, w, "/requests/transfers/%lld", (long long)out.id.v)
			       : show(t, w, o);
}

/* ---- what is kept of it ---- */

static const struct law_reason *ground_of(struct task *t, const struct transfer_find_row *row)
{
	return law_reason_find(t->law, row->reason, day_of(row->at));
}

static void show_line(struct task *t, const struct transfer_find_row *row,
		      struct transfer_line *line)
{
	const struct law_reason *ground = ground_of(t, row);

	*line = (struct transfer_line){
		.id = row->id.v,
		.url = str_printf(t->arena, "/requests/transfers/%lld", (long long)row->id.v),
		.code = row->code,
		.to = row->to_name,
		.within = row->target.v != 0,
		.at = row->at,
		.by = row->by,
		.ground = ground ? str_of(t->language == LANGUAGE_EN ? ground->title_en
								     : ground->title)
				 : row->reason,
		.waits = row->target.v != 0 && row->held_by.v == row->target.v &&
			 str_is(row->state, "filed"),
		.reversed = row->reversed_at,
	};
}

enum outcome requests_transfers_page(struct task *t, struct web *w)
{
	struct transfer_find_row *rows;
	struct transfer_list view = {0};
	size_t n = transfer_list(t, &rows);

	view.rows = arena_many(t->arena, n, struct transfer_line);
	view.rows_count = n;
	for (size_t i = 0; i < n; i++)
		show_line(t, &rows[i], &view.rows[i]);
	return web_page(t, w, &transfer_list_page, &view);
}

static bool is_owed(struct task *t, const struct transfer_find_row *row)
{
	struct paper_line *lines;
	size_t n = documents_papers(t, "request", row->request.v, STR(""), &lines);

	for (size_t i = 0; i < n; i++)
		if (lines[i].id == row->paper.v)
			return lines[i].owed;
	return false;
}

static enum outcome show_transfer(struct task *t, struct web *w, enum outcome o)
{
	struct transfer_find_row row;
	struct transfer_sheet view = {0};

	if (!transfer_find(t, (struct transfer_id){web_param_id(w, "transfer")}, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_TRANSFER_GONE);
	const struct law_reason *ground = ground_of(t, &row);

	show_line(t, &row, &view.line);
	view.cite = ground ? str_of(ground->row.cite) : STR("");
	view.why = str_or_none(requests_transfer_words(t, &row, "why", row.why));
	view.text = str_or_none(requests_transfer_words(t, &row, "text", row.text));
	view.paper = row.paper.v ? str_printf(t->arena, "%" STR_F "/papers/%lld",
					      STR_A(view.line.url), (long long)row.paper.v)
				 : STR("");
	view.owed = is_owed(t, &row);
	view.may_mend =
		t->actor.unit.v == row.scope_of.v && actor_may(&t->actor, &right_mend_papers);
	view.may_fetch = view.line.waits && !row.reversed_at &&
			 actor_may(&t->actor, &right_reverse_requests);
	web_form_inputs(t, w, &reverse_form_form, &view.inputs);
	return web_page_again(t, w, o, &transfer_sheet_page, &view);
}

enum outcome requests_transfer_page(struct task *t, struct web *w)
{
	return show_transfer(t, w, OUTCOME_OK);
}

enum outcome requests_fetch_post(struct task *t, struct web *w)
{
	struct requests_fetch_in in = {.id = {web_param_id(w, "transfer")}};
	struct transfer_find_row row;
	struct reverse_form form;
	struct nothing none;

	if (!web_form(t, w, &reverse_form_form, &form))
		return show_transfer(t, w, OUTCOME_INVALID);
	in.why = form.why;
	enum outcome o = change(t, requests_fetch, &in, &none);

	if (o != OUTCOME_OK)
		return show_transfer(t, w, o);
	must(transfer_find(t, in.id, &row) || db_failed(t));
	return web_see(t, w, "/requests/%lld", (long long)row.request.v);
}

/* ---- the notice, which who passed it on may always show ---- */

typedef enum outcome paper_handler(struct task *t, struct web *w, const struct paper_place *place);

static enum outcome at_notice(struct task *t, struct web *w, paper_handler *run)
{
	struct transfer_find_row row;

	if (!transfer_find(t, (struct transfer_id){web_param_id(w, "transfer")}, &row) ||
	    !documents_issued_by(t, (struct paper_id){web_param_id(w, "paper")}, "request",
				 row.request.v, row.scope_of))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_TRANSFER_GONE);
	struct str back = str_printf(t->arena, "/requests/transfers/%lld", (long long)row.id.v);
	const struct paper_place place = {
		.subject_kind = "request",
		.subject = row.request.v,
		.base = str_printf(t->arena, "%" STR_F "/papers", STR_A(back)),
		.back = back,
		.manage = actor_may(&t->actor, &right_decide_requests),
		.fall = requests_notice_fell,
		.anew = requests_notice_anew,
		.words = requests_notice_words,
	};
	enum outcome o = journal_read(t, "request", row.request.v, row.scope_of, "request page");

	return o == OUTCOME_OK ? run(t, w, &place) : o;
}

enum outcome requests_notice_page(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_paper_page);
}

enum outcome requests_notice_pdf(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_paper_pdf);
}

enum outcome requests_notice_signed(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_signed_copy);
}

enum outcome requests_notice_sign(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_signed_post);
}

enum outcome requests_notice_sign_here(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_sign_post);
}

enum outcome requests_notice_return(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_return_post);
}

enum outcome requests_notice_anew_post(struct task *t, struct web *w)
{
	return at_notice(t, w, documents_anew_post);
}

/*
 * To the notice by its own number, which is all that a list of papers knows of it.  The transfer is
 * looked for in any case: another centre's paper costs as many statements as none.
 */
enum outcome requests_notice_of_paper(struct task *t, struct web *w)
{
	const struct paper_id paper = {web_param_id(w, "paper")};
	struct transfer_find_row row;
	int64_t request = documents_subject_of(t, paper, "request");
	bool passed = transfer_of(t, (struct request_id){request}, &row);

	if (!request || !passed || !documents_issued_by(t, paper, "request", request, row.scope_of))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_TRANSFER_GONE);
	return web_see(t, w, "/requests/transfers/%lld/papers/%lld", (long long)row.id.v,
		       (long long)paper.v);
}
