/*
 * From a page to its PDF.  What was issued is laid out once, by a job: from then on its bytes are
 * what is sent, for ever.
 */
#include "documents/documents_internal.h"
#include "documents/documents_papers.h"

#include "base/log.h"

#define PDF_KIND         STR("paper")
#define TITLE_BYTES_MOST ((size_t)1 << 10)

/* Said before the paper is: a number would be taken by one that can never be printed. */
enum outcome paper_check_letters(struct task *t, struct str text, const char *field)
{
	struct str sign = documents_pdf_lacks(text);

	if (!sign.ptr)
		return OUTCOME_OK;
	reason_arg(t, "sign", sign);
	return refuse_field(t, OUTCOME_INVALID, &REASON_PAPER_SIGN, field);
}

enum outcome paper_html(struct task *t, const struct paper_print *in, size_t most, struct str *html)
{
	struct buf title = buf_new(t->arena, TITLE_BYTES_MOST), body = buf_new(t->arena, most);
	struct page_out out = {
		.body = &body,
		.title = &title,
		.arena = t->arena,
		.language = LANGUAGE_VI,
		.now = task_now(t),
	};

	in->page->render(&out, in->view);
	if (buf_full(&body))
		return refuse(t, OUTCOME_INVALID, &REASON_PAPER_LONG);
	*html = buf_str(&body);
	return paper_check_letters(t, *html, NULL);
}

/* ---- at once ---- */

enum outcome documents_send_print(struct task *t, struct web *w, const struct paper_print *in)
{
	struct pdf_file pdf;
	enum outcome o = documents_print_page(t, t->arena, in, &pdf);

	return o == OUTCOME_OK ? web_download(t, w, "application/pdf", in->name, pdf.bytes) : o;
}

/* ---- what was issued ---- */

struct printed {
	struct paper_id id;
	struct unit_id scope;
	struct document_id staged;
};

/* A second printing of the same bytes is the first one's document. */
static enum outcome set_printed(struct task *t, const struct printed *in, struct nothing *out)
{
	struct document_attached file;
	struct document_attach attach = {.staged = in->staged,
					 .subject_kind = "paper",
					 .subject = in->id.v,
					 .scope = in->scope,
					 .kind = PDF_KIND,
					 .title = STR("")};
	enum outcome o = documents_attach(t, &attach, &file);

	(void)out;
	if (o == OUTCOME_OK)
		paper_set_printed(t, in->id, file.id);
	return o;
}

struct unprintable {
	struct paper_id id;
	struct str problem;
};

static enum outcome set_problem(struct task *t, const struct unprintable *in, struct nothing *out)
{
	(void)out;
	paper_set_problem(t, in->id, in->problem);
	return OUTCOME_OK;
}

/* The operator reads it in the log and by `kip check`; the job tries again: a font may come. */
static enum outcome tell_problem(struct task *t, struct paper_id id, struct str problem)
{
	struct unprintable in = {id, problem};
	struct nothing none;

	log_error("paper=%lld problem=\"%" STR_F "\"", (long long)id.v, STR_A(problem));
	change(t, set_problem, &in, &none);
	return OUTCOME_UNAVAILABLE;
}

static enum outcome keep_pdf(struct task *t, const struct paper_to_print_row *row,
			     const struct pdf_file *pdf)
{
	struct printed in = {.id = row->id, .scope = row->scope_of};
	struct nothing none;
	enum outcome o = documents_keep_pdf(t, pdf, &in.staged);

	return o == OUTCOME_OK ? change(t, set_printed, &in, &none) : o;
}

enum outcome documents_print(struct task *t, int64_t paper)
{
	struct paper_to_print_row row;
	struct pdf_file pdf;
	struct str problem;

	if (!paper_to_print(t, (struct paper_id){paper}, &row))
		return db_failed(t) ? OUTCOME_UNAVAILABLE : OUTCOME_OK;
	if (row.pdf.v)
		return OUTCOME_OK;
	const struct pdf_options options = {.title = row.title, .made_at = row.issued_at};

	if (!documents_pdf(t->arena, paper_unseal(t, row.key, "html", row.id, row.html), &options,
			   &pdf, &problem))
		return tell_problem(t, row.id, problem);
	return keep_pdf(t, &row, &pdf);
}
