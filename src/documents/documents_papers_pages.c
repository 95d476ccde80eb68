/* One paper in a browser, for the routes of the slice whose subject it is. */
#include "documents/documents_papers.h"

#include "documents.html.h"
#include "documents/documents_internal.h"

struct signing *paper_signing_of(struct task *t, int64_t at, struct str by, struct str capacity)
{
	if (!at)
		return NULL;
	struct signing *out = arena_one(t->arena, struct signing);

	*out = (struct signing){.name = by, .at = at, .capacity = capacity};
	return out;
}

static bool find(struct task *t, struct web *w, const struct paper_place *place,
		 struct paper_find_row *row)
{
	return paper_find(t, (struct paper_id){web_param_id(w, "paper")},
			  str_of(place->subject_kind), place->subject, row);
}

static enum outcome unknown(struct task *t)
{
	return db_failed(t) ? OUTCOME_UNAVAILABLE
			    : refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_UNKNOWN);
}

static struct str address(struct task *t, const struct paper_place *place, struct paper_id id,
			  const char *behind)
{
	return str_printf(t->arena, "%" STR_F "/%lld%s", STR_A(place->base), (long long)id.v,
			  behind);
}

/* What the reader may do with it. */
static void fill_acts(struct task *t, const struct paper_place *place,
		      const struct paper_find_row *row, struct paper_sheet *view)
{
	view->manage = place->manage;
	view->may_sign = paper_may_sign(t, row->scope_of);
	view->act = row->act;
	view->attach_url = view->signed_url;
	view->sign_url = address(t, place, row->id, "/sign");
	view->return_url = address(t, place, row->id, "/return");
	view->withdraw_url = address(t, place, row->id, "/withdraw");
	view->anew_url = address(t, place, row->id, "/anew");
	view->may_mend = place->anew && t->actor.unit.v == row->scope_of.v &&
			 actor_may(&t->actor, &right_mend_papers);
}

/* What is to be mended stands in the form as it is. */
static void fill_rewriting(struct task *t, const struct paper_place *place,
			   const struct paper_find_row *row, struct paper_sheet *view)
{
	struct paper_words words = {.said = STR_NONE};

	if (!row->owed || !view->may_mend)
		return;
	place->words(t,
		     &(struct paper_anew){.id = row->id,
					  .subject_kind = place->subject_kind,
					  .subject = place->subject,
					  .type = row->type},
		     &words);
	view->said = words.said.ptr != NULL;
	view->besides = words.besides;
	if (!view->rewriting.said.value.len)
		view->rewriting.said.value = words.said.ptr ? words.said : STR("");
}

/* The line of who may sign is for the office: the person is told that the paper waits. */
static void show_headless(struct task *t, const struct paper_find_row *row,
			  struct paper_sheet *view)
{
	struct unit unit;

	if (!view->waiting || !t->actor.signed_in || paper_has_signer(t, row->scope_of))
		return;
	view->headless = true;
	view->branch = agencies_find(t, row->scope_of, &unit) && str_is(unit.kind, "branch");
}

/* A later paper that takes its place, which counts from its signature on. */
static void show_newer(struct task *t, const struct paper_place *place,
		       const struct paper_find_row *row, struct paper_sheet *view)
{
	struct paper_find_row newer;

	view->newer_url = STR("");
	if (!row->newer.v ||
	    !paper_find(t, row->newer, str_of(place->subject_kind), place->subject, &newer))
		return;
	view->newer = paper_number(t->arena, newer.number, newer.symbol);
	view->newer_url = address(t, place, newer.id, "");
	view->newer_holds = newer.signed_at || newer.scan.v;
}

static void fill(struct task *t, const struct paper_place *place, const struct paper_find_row *row,
		 struct paper_sheet *view)
{
	view->id = row->id.v;
	view->title = row->title;
	view->number = paper_number(t->arena, row->number, row->symbol);
	view->code = row->code;
	view->issued = row->issued_at;
	view->issued_by = row->issued_by;
	view->pdf_url = address(t, place, row->id, "/pdf");
	view->hand_signed = row->scan.v != 0;
	view->signed_url = address(t, place, row->id, "/signed");
	view->withdrawn = row->withdrawn_at;
	view->withdrawn_by = row->withdrawn_by;
	if (row->withdrawn_at)
		view->why = paper_unseal(t, row->key, "why", row->id, row->why);
	view->signing = paper_signing_of(t, row->signed_at, row->signed_by, row->signed_as);
	view->to_sign = row->to_sign;
	view->waiting = row->to_sign && !row->withdrawn_at && !row->signed_at && !row->scan.v;
	view->returned = row->returned_at != 0;
	view->owed = row->owed;
	view->back_url = place->back;
	show_newer(t, place, row, view);
	show_headless(t, row, view);
	fill_acts(t, place, row, view);
	fill_rewriting(t, place, row, view);
	view->html.text = paper_unseal(t, row->key, "html", row->id, row->html);
}

enum outcome paper_show(struct task *t, struct web *w, const struct paper_place *place,
			enum outcome o)
{
	struct paper_find_row row;
	struct paper_sheet view = {0};

	if (!find(t, w, place, &row))
		return unknown(t);
	web_form_inputs(t, w, &paper_withdraw_form_form, &view.withdrawal);
	web_form_inputs(t, w, &paper_signed_form_form, &view.signature);
	web_form_inputs(t, w, &paper_return_form_form, &view.sending_back);
	web_form_inputs(t, w, &paper_anew_form_form, &view.rewriting);
	fill(t, place, &row, &view);
	return web_page_again(t, w, o, &paper_sheet_page, &view);
}

enum outcome documents_paper_page(struct task *t, struct web *w, const struct paper_place *place)
{
	return paper_show(t, w, place, OUTCOME_OK);
}

static enum outcome send(struct task *t, struct web *w, struct document_id id, const char *name)
{
	struct str bytes;
	enum outcome o = documents_bytes(t, web_arena(w), id, DOCUMENT_ORIGINAL, &bytes);

	if (o != OUTCOME_OK)
		return o;
	return web_send(
		t, w, &(struct web_sent){.type = "application/pdf", .name = name, .bytes = bytes});
}

/* Nobody waits for the job; it is the program all the same that makes it. */
static enum outcome print_now(struct task *t, struct paper_id id)
{
	const struct actor reader = t->actor;

	t->actor = actor_system();
	enum outcome o = documents_print(t, id.v);

	t->actor = reader;
	return o;
}

enum outcome documents_paper_pdf(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_find_row row;

	if (!find(t, w, place, &row))
		return unknown(t);
	if (!row.pdf.v &&
	    (print_now(t, row.id) != OUTCOME_OK || !find(t, w, place, &row) || !row.pdf.v))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_UNAVAILABLE, &REASON_PAPER_UNPRINTABLE);
	return send(
		t, w, row.pdf,
		str_z(t->arena, str_printf(t->arena, "van-ban-%02lld.pdf", (long long)row.number)));
}

enum outcome documents_signed_copy(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_find_row row;
	struct document *files;

	if (!find(t, w, place, &row))
		return unknown(t);
	size_t n = documents_of(t, "paper", row.id.v, &files);

	for (size_t i = 0; i < n; i++)
		if (files[i].id.v == row.scan.v)
			return documents_answer(t, w, &files[i], DOCUMENT_ORIGINAL);
	return refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_NOT_SIGNED);
}

enum outcome documents_signed_post(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_signed_form form;
	struct paper_attach_signed in = {.id = {web_param_id(w, "paper")},
					 .subject_kind = place->subject_kind,
					 .subject = place->subject};
	struct nothing none;

	if (!web_form(t, w, &paper_signed_form_form, &form))
		return paper_show(t, w, place, OUTCOME_INVALID);
	enum outcome o = documents_take(t, &form.scan, &in.staged);

	if (o == OUTCOME_INVALID)
		refuse_field(t, o, t->reason, "scan");
	if (o == OUTCOME_OK)
		o = change(t, documents_attach_signed, &in, &none);
	if (o != OUTCOME_OK)
		return o == OUTCOME_NOT_FOUND ? o : paper_show(t, w, place, o);
	return web_see(t, w, "%" STR_F "/%lld", STR_A(place->base), (long long)in.id.v);
}

size_t documents_papers(struct task *t, const char *subject_kind, int64_t subject, struct str base,
			struct paper_line **out)
{
	const struct paper_place place = {.base = base};
	struct paper_of_row *rows;
	size_t n = paper_of(t, str_of(subject_kind), subject, &rows);

	*out = arena_many(t->arena, n, struct paper_line);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct paper_line){
			.id = rows[i].id.v,
			.type = rows[i].type,
			.url = address(t, &place, rows[i].id, ""),
			.title = rows[i].title,
			.number = paper_number(t->arena, rows[i].number, rows[i].symbol),
			.issued = rows[i].issued_at,
			.hand_signed = rows[i].scan.v != 0,
			.signed_by = rows[i].signed_by,
			.to_sign = rows[i].to_sign,
			.returned = rows[i].returned_at != 0,
			.owed = rows[i].owed,
			.newer_url =
				rows[i].newer.v ? address(t, &place, rows[i].newer, "") : STR(""),
			.withdrawn = rows[i].withdrawn_at,
		};
	return n;
}
