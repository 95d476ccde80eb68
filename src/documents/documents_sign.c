/*
 * Who heads an office signs its papers: by hand on paper, whose scan is attached, or here by a
 * click of their own.  Until then a paper has its number and is not in force.  What is not right
 * goes back with words; what carries a decision stands and falls with the decision.
 */
#include "documents/documents_papers.h"

#include "documents.html.h"
#include "jobs/jobs.h"

#define SIGN_BYTES_MOST ((size_t)4 << 10)
#define SIGN_BEGINS     STR("<div class=\"kip-paper__sign\">")
#define SIGN_ENDS       STR("</div>")

/* Where the papers of a subject stand, and what is told when one of them comes back. */
static const struct {
	const char *subject_kind, *base, *returned; /* returned NULL: nobody is told */
} subjects[] = {
	{"request", "/requests", "requests.paper_returned"},
	{"case", "/cases", "cases.paper_returned"},
	{"register_closing", "/registers/closings", NULL},
};
#define SUBJECTS (sizeof subjects / sizeof *subjects)

/* ---- ops ---- */

/* In force, and of the office that the actor heads. */
static enum outcome own_paper(struct task *t, const struct paper_sign *in,
			      struct paper_find_row *row)
{
	enum outcome o = paper_in_force(t, in->id, in->subject_kind, in->subject, row);

	if (o != OUTCOME_OK)
		return o;
	return paper_may_sign(t, row->scope_of)
		       ? OUTCOME_OK
		       : refuse(t, OUTCOME_DENIED, &REASON_PAPER_NOT_YOURS);
}

static enum outcome unsigned_paper(struct task *t, const struct paper_sign *in,
				   struct paper_find_row *row)
{
	enum outcome o = own_paper(t, in, row);

	if (o != OUTCOME_OK)
		return o;
	return row->signed_at || row->scan.v ? refuse(t, OUTCOME_CONFLICT, &REASON_PAPER_SIGNED)
					     : OUTCOME_OK;
}

/* The block below the text, as the head of the office signs it today. */
static struct str block_of(struct task *t, struct unit_id scope, struct paper_face *face)
{
	struct buf body = buf_new(t->arena, SIGN_BYTES_MOST), title = buf_new(t->arena, 1);
	struct page_out out = {
		.body = &body,
		.title = &title,
		.arena = t->arena,
		.language = LANGUAGE_VI,
		.now = task_now(t),
	};
	struct unit unit = {.id = scope, .kind = STR("")};

	agencies_find(t, scope, &unit);
	paper_face_head(t, &unit, face);
	paper_sign_part(&out, face);
	return buf_str(&body);
}

/* The page with another block; absent when it has none or the same. */
static struct str signed_anew(struct task *t, struct str html, struct str block)
{
	size_t from = str_find(html, SIGN_BEGINS);

	if (from == SIZE_MAX)
		return STR_NONE;
	struct str rest = str_sub(html, from, SIZE_MAX);
	size_t length = str_find(rest, SIGN_ENDS);

	if (length == SIZE_MAX)
		return STR_NONE;
	length += SIGN_ENDS.len;
	size_t begins = str_find(block, SIGN_BEGINS), ends = str_find(block, SIGN_ENDS);
	struct str wanted = str_sub(block, begins, ends + SIGN_ENDS.len - begins);

	if (str_eq(str_sub(rest, 0, length), wanted))
		return STR_NONE;
	return str_printf(t->arena, "%" STR_F "%" STR_F "%" STR_F, STR_A(str_sub(html, 0, from)),
			  STR_A(wanted), STR_A(str_sub(rest, length, SIZE_MAX)));
}

/* Under a paper stands who signed it: when that is another one, it is printed anew. */
static void name_signer(struct task *t, const struct paper_find_row *row, struct str block)
{
	struct str html = paper_unseal(t, row->key, "html", row->id, row->html);

	html = signed_anew(t, html, block);
	if (!html.ptr)
		return;
	paper_rewrite(t, row->id, paper_seal(t, row->key, "html", row->id, html));
	job_add(t, "documents.print", row->id.v, task_now(t));
}

enum outcome documents_sign_paper(struct task *t, const struct paper_sign *in, struct nothing *out)
{
	struct paper_find_row row;
	struct paper_face face = {0};
	enum outcome o = unsigned_paper(t, in, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	name_signer(t, &row, block_of(t, row.scope_of, &face));
	paper_sign(t, row.id, task_now(t), face.signer, face.capacity);
	paper_note(t, &row,
		   &(struct journal_entry){.subject_kind = in->subject_kind,
					   .subject = in->subject,
					   .what = "paper.signed_here"},
		   row.title);
	return OUTCOME_OK;
}

static void tell_returned(struct task *t, const struct paper_withdraw *in)
{
	for (size_t i = 0; i < SUBJECTS; i++)
		if (strcmp(subjects[i].subject_kind, in->subject_kind) == 0 && subjects[i].returned)
			event_emit(t, subjects[i].returned, in->subject);
}

enum outcome documents_return_paper(struct task *t, const struct paper_withdraw *in,
				    struct nothing *out)
{
	struct paper_find_row row;
	const struct paper_sign which = {in->id, in->subject_kind, in->subject};
	enum outcome o = unsigned_paper(t, &which, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	paper_withdraw(t, row.id, task_now(t), t->actor.name,
		       paper_seal(t, row.key, "why", row.id, in->why));
	paper_note(t, &row,
		   &(struct journal_entry){.subject_kind = in->subject_kind,
					   .subject = in->subject,
					   .what = "paper.returned"},
		   in->why);
	tell_returned(t, in);
	return OUTCOME_OK;
}

enum outcome documents_withdraw_loose(struct task *t, const struct paper_withdraw *in,
				      struct nothing *out)
{
	struct paper_find_row row;
	const struct paper_sign which = {in->id, in->subject_kind, in->subject};
	enum outcome o = own_paper(t, &which, &row);

	if (o != OUTCOME_OK)
		return o;
	return row.act ? refuse(t, OUTCOME_CONFLICT, &REASON_PAPER_OF_ACT)
		       : documents_withdraw_paper(t, in, out);
}

/* ---- its page ---- */

static enum outcome see(struct task *t, struct web *w, const struct paper_place *place,
			enum outcome o)
{
	if (o == OUTCOME_OK)
		return web_see(t, w, "%" STR_F "/%lld", STR_A(place->base),
			       (long long)web_param_id(w, "paper"));
	return o == OUTCOME_NOT_FOUND || o == OUTCOME_DENIED ? o : paper_show(t, w, place, o);
}

enum outcome documents_sign_post(struct task *t, struct web *w, const struct paper_place *place)
{
	const struct paper_sign in = {
		{web_param_id(w, "paper")}, place->subject_kind, place->subject};
	struct nothing none;

	return see(t, w, place, change(t, documents_sign_paper, &in, &none));
}

static struct paper_withdraw taken_out(struct web *w, const struct paper_place *place,
				       struct str why)
{
	return (struct paper_withdraw){
		{web_param_id(w, "paper")}, place->subject_kind, place->subject, why};
}

enum outcome documents_return_post(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_return_form form;
	struct nothing none;

	if (!web_form(t, w, &paper_return_form_form, &form))
		return paper_show(t, w, place, OUTCOME_INVALID);
	const struct paper_withdraw in = taken_out(w, place, form.why);

	return see(t, w, place, change(t, documents_return_paper, &in, &none));
}

enum outcome documents_withdraw_post(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_withdraw_form form;
	struct nothing none;

	if (!web_form(t, w, &paper_withdraw_form_form, &form))
		return paper_show(t, w, place, OUTCOME_INVALID);
	const struct paper_withdraw in = taken_out(w, place, form.why);

	return see(t, w, place, change(t, documents_withdraw_loose, &in, &none));
}

/* ---- what waits ---- */

int64_t documents_waiting(struct task *t)
{
	struct papers_waiting_count_row row = {0};

	papers_waiting_count(t, t->actor.unit, &row);
	return row.waiting;
}

static struct str paper_url(struct task *t, const struct papers_waiting_row *row)
{
	for (size_t i = 0; i < SUBJECTS; i++)
		if (str_is(row->subject_kind, subjects[i].subject_kind))
			return str_printf(t->arena, "%s/%lld/papers/%lld", subjects[i].base,
					  (long long)row->subject, (long long)row->id.v);
	return STR("/papers");
}

enum outcome documents_waiting_page(struct task *t, struct web *w)
{
	struct papers_waiting_row *rows;
	struct papers_waiting view = {0};
	size_t n = papers_waiting(t, t->actor.unit, &rows);

	view.rows = arena_many(t->arena, n, struct paper_waiting);
	for (size_t i = 0; i < n; i++)
		view.rows[view.rows_count++] = (struct paper_waiting){
			.url = paper_url(t, &rows[i]),
			.title = rows[i].title,
			.number = paper_number(t->arena, rows[i].number, rows[i].symbol),
			.issued = rows[i].issued_at,
			.issued_by = rows[i].issued_by,
		};
	return web_page(t, w, &papers_waiting_page, &view);
}
