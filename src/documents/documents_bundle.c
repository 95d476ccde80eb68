#include "documents/documents_internal.h"

#include "base/buf.h"
#include "base/log.h"
#include "documents/documents_papers.h"
#include "documents/documents_reasons.h"

#define HEAD_BYTES       24
#define PRINT_BYTES_MOST ((size_t)8 << 20) /* a book of a year with long lines is about half */

size_t documents_issued(struct task *t, const char *subject_kind, int64_t subject,
			struct paper_kept **out)
{
	struct paper_of_row *rows;
	size_t n = paper_of(t, str_of(subject_kind), subject, &rows);

	*out = arena_many(t->arena, n, struct paper_kept);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct paper_kept){
			.id = rows[i].id,
			.type = rows[i].type,
			.pages = rows[i].pages,
			.title = rows[i].title,
			.number = paper_number(t->arena, rows[i].number, rows[i].symbol),
			.issued_at = rows[i].issued_at,
			.withdrawn_at = rows[i].withdrawn_at,
			.pdf = rows[i].pdf,
			.scan = rows[i].scan,
		};
	return n;
}

enum outcome documents_print_page(struct task *t, struct arena *a, const struct paper_print *in,
				  struct pdf_file *out)
{
	const struct pdf_options options = {
		.made_at = task_now(t),
		.title = str_of(tr(LANGUAGE_VI, in->title ? in->title : N_("Slip to keep")))};
	struct str html, problem;
	enum outcome o = paper_html(t, in, PRINT_BYTES_MOST, &html);

	if (o != OUTCOME_OK || documents_pdf(a, html, &options, out, &problem))
		return o;
	log_error("page=%s problem=\"%" STR_F "\"", in->page->name, STR_A(problem));
	return refuse(t, OUTCOME_BROKEN, &REASON_PAPER_UNPRINTABLE);
}

/* Length, line end, bytes; one after the other. */
static bool pack(struct arena *a, const struct str *parts, size_t count, struct str *out)
{
	size_t room = 0;

	for (size_t i = 0; i < count; i++)
		room += parts[i].len + HEAD_BYTES;
	if (count == 0 || count > LOOK_PARTS_MOST || room > DOCUMENTS_JOIN_BYTES)
		return false;
	struct buf all = buf_new(a, room);

	for (size_t i = 0; i < count; i++) {
		buf_addf(&all, "%zu\n", parts[i].len);
		buf_add(&all, parts[i]);
	}
	must(!buf_full(&all));
	*out = buf_str(&all);
	return true;
}

enum outcome documents_join(struct task *t, struct arena *a, const struct str *parts, size_t count,
			    struct pdf_file *out)
{
	struct sandbox sandbox = documents_sandbox(t->arena);
	struct looked joined;
	struct str all;

	if (!pack(a, parts, count, &all))
		return refuse(t, OUTCOME_INVALID, &REASON_FILE_HARD);
	if (!documents_look_join(a, &sandbox, all, &joined)) {
		log_error("sandbox problem=\"bubblewrap or kip-look did not start; files are not "
			  "joined\"");
		return refuse(t, OUTCOME_UNAVAILABLE, &REASON_FILE_NO_SANDBOX);
	}
	if (joined.verdict != LOOK_FINE)
		return refuse(t, OUTCOME_INVALID, &REASON_FILE_HARD);
	*out = (struct pdf_file){joined.shown, joined.pages};
	return OUTCOME_OK;
}

enum outcome documents_keep_pdf(struct task *t, const struct pdf_file *pdf,
				struct document_id *staged)
{
	return documents_keep(t,
			      &(struct document_keeping){
				      .type = STR("application/pdf"),
				      .shown_type = STR("application/pdf"),
				      .pages = pdf->pages,
				      .original = pdf->bytes,
			      },
			      staged);
}
