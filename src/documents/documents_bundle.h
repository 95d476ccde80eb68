/* Several papers and files as one PDF: what somebody takes along, and what stands on a subject. */
#ifndef DOCUMENTS_BUNDLE_H
#define DOCUMENTS_BUNDLE_H

#include "base/task.h"
#include "documents/documents_pdf.h"

struct paper_print;

/* A paper that was issued, with what is kept of it. */
struct paper_kept {
	struct paper_id id;
	struct str type;          /* key of forms.yaml, or "own/…" */
	struct str title, number; /* "05/TB-TT" */
	int64_t pages;            /* of the signed copy, else of the print; 0: being printed */
	int64_t issued_at, withdrawn_at;
	struct document_id pdf, scan; /* v = 0: being printed; no signed copy */
};
/* Oldest first; the caller has checked that the actor may see the subject. */
size_t documents_issued(struct task *t, const char *subject_kind, int64_t subject,
			struct paper_kept **out);

/*
 * A page of our own as a PDF, as documents_send_print() makes it, in `a`.  INVALID or BROKEN as
 * there.
 */
enum outcome documents_print_page(struct task *t, struct arena *a, const struct paper_print *in,
				  struct pdf_file *out);

#define DOCUMENTS_JOIN_BYTES ((size_t)60 << 20)
/*
 * PDFs and JPEG photos one behind the other, joined in the sandbox; in `a`.  INVALID when they are
 * more than DOCUMENTS_JOIN_BYTES or one does not open; UNAVAILABLE when there is no sandbox.
 */
enum outcome documents_join(struct task *t, struct arena *a, const struct str *parts, size_t count,
			    struct pdf_file *out);
/* Keeps a PDF of our own making, outside of any op; documents_attach() puts it somewhere. */
enum outcome documents_keep_pdf(struct task *t, const struct pdf_file *pdf,
				struct document_id *staged);

#endif
