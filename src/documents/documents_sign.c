/*
 * Who heads an office signs its papers: by hand on paper, whose scan is attached, or here by a
 * click of their own.  Until then a paper has its number and is not in force.  What carries a
 * decision stands and falls with the decision.
 */
#include "documents/documents_papers.h"

#include "documents.html.h"
#include "jobs/jobs.h"

#define SIGN_BYTES_MOST ((size_t)4 << 10)
#define SIGN_BEGINS     STR("<div class=\"kip-paper__sign\">")
#define SIGN_ENDS       STR("</div>")

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

enum outcome paper_unsigned(struct task *t, const struct paper_sign *in, struct paper_find_row *row)
{
	enum outcome o = own_paper(t, in, row);

	if (o != OUTCOME_OK)
		return o;
	return !row->to_sign || row->signed_at || row->scan.v
		       ? refuse(t, OUTCOME_CONFLICT, &REASON_PAPER_SIGNED)
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

bool paper_sign_place(struct str html, size_t *from, size_t *length)
{
	*from = str_find(html, SIGN_BEGINS);
	if (*from == SIZE_MAX)
		return false;
	struct str rest = str_sub(html, *from, SIZE_MAX);
	size_t ends = str_find(rest, SIGN_ENDS);

	if (ends == SIZE_MAX)
		return false;
	*length = ends + SIGN_ENDS.len;
	return str_find(str_sub(rest, *length, SIZE_MAX), SIGN_BEGINS) == SIZE_MAX;
}

/* The page with another block; absent when it has the same. */
static struct str signed_anew(struct task *t, struct str html, struct str block)
{
	size_t from, length, begins, most;

	must(paper_sign_place(html, &from, &length)); /* documents_issue() has seen to it */
	must(paper_sign_place(block, &begins, &most));
	struct str wanted = str_sub(block, begins, most);

	if (str_eq(str_sub(html, from, length), wanted))
		return STR_NONE;
	return str_printf(t->arena, "%" STR_F "%" STR_F "%" STR_F, STR_A(str_sub(html, 0, from)),
			  STR_A(wanted), STR_A(str_sub(html, from + length, SIZE_MAX)));
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
	enum outcome o = paper_unsigned(t, in, &row);

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

enum outcome paper_see(struct task *t, struct web *w, const struct paper_place *place,
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

	return paper_see(t, w, place, change(t, documents_sign_paper, &in, &none));
}

enum outcome documents_withdraw_post(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_withdraw_form form;
	struct nothing none;

	if (!web_form(t, w, &paper_withdraw_form_form, &form))
		return paper_show(t, w, place, OUTCOME_INVALID);
	const struct paper_withdraw in = {
		{web_param_id(w, "paper")}, place->subject_kind, place->subject, form.why};

	return paper_see(t, w, place, change(t, documents_withdraw_loose, &in, &none));
}
