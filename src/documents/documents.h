/*
 * Files that people bring, and papers that we issue: bytes kept for ever as they came or went out,
 * sealed; who may see them is decided by the slice whose subject they belong to, never here.
 */
#ifndef DOCUMENTS_DOCUMENTS_H
#define DOCUMENTS_DOCUMENTS_H

#include "documents/documents_bundle.h"
#include "documents/documents_sheet.h"
#include "journal/journal.h"
#include "web/web.h"

/* ---- A. Files that people bring: JPEG, PNG, HEIC photos and PDF ---- */

#define DOCUMENT_BYTES_MOST   ((size_t)20 << 20)
#define DOCUMENT_PAGES_MOST   500
#define DOCUMENTS_OF_ONE_MOST 100
/* What a form with one file may send: the row's body_bytes, with `slow` beside it. */
#define DOCUMENT_BODY_BYTES (DOCUMENT_BYTES_MOST + ((size_t)1 << 20))

/*
 * Called by a handler on the slow pool, outside of any op.  Looks into the file in the sandbox,
 * whatever its name or declared type say, and stores the original and the copy that is shown, each
 * chunk by a change of its own.  INVALID with the reason in words (empty, too large, no photo or
 * PDF, encrypted, broken, too many pages or points, too hard to open); UNAVAILABLE when there is no
 * sandbox to open it in: then nobody opens it.  What is not attached within a day is cleared away.
 */
enum outcome documents_take(struct task *t, const struct web_file *file,
			    struct document_id *staged);

struct document_attach {
	struct document_id staged; /* kept by the caller itself, never read from a form */
	const char *subject_kind;  /* "request" */
	int64_t subject;
	struct unit_id scope;
	struct str kind;  /* "identity", "case_paper", or a paper of law/vn/evidence.yaml */
	struct str title; /* what the person calls it; empty: nothing */
};
struct document_attached {
	struct document_id id;
	int64_t number; /* 1, 2, 3 … on its subject */
	/*
	 * The same bytes stood there already: this is that document.  Of the same kind: nothing was
	 * added, and it is `id` as well, so that a double click does no harm.  v = 0: they did not.
	 */
	struct document_id twin;
};
/*
 * Inside an op.  Notes document.attached in the subject's journal.  NOT_FOUND when nothing is
 * staged under that id by this actor (the day is over); CONFLICT when the subject has
 * DOCUMENTS_OF_ONE_MOST.
 */
enum outcome documents_attach(struct task *t, const struct document_attach *in,
			      struct document_attached *out);

struct document_withdraw {
	const char *subject_kind;
	int64_t subject, number;
	struct str why; /* not empty */
};
/*
 * Inside an op: it stands no more, and stays readable.  Notes document.withdrawn in the journal.
 * NOT_FOUND, or CONFLICT when it is withdrawn already.
 */
enum outcome documents_withdraw_file(struct task *t, const struct document_withdraw *in,
				     struct nothing *out);

struct document {
	struct document_id id;
	int64_t number;
	struct str kind, title;
	struct str sent_name;        /* as the sender called the file; may be empty */
	struct str type, shown_type; /* media types of the two copies */
	int64_t pages, bytes;        /* of the original */
	struct str hash;             /* of the original: SEAL_FINGERPRINT_BYTES */
	int64_t attached_at;
	struct str attached_by;
	int64_t withdrawn_at; /* 0: it stands */
	struct str why;
};
/* By number, the withdrawn ones too.  The caller has checked that the actor may see the subject. */
size_t documents_of(struct task *t, const char *subject_kind, int64_t subject,
		    struct document **out);
bool documents_find(struct task *t, const char *subject_kind, int64_t subject, int64_t number,
		    struct document *out);

enum document_copy {
	DOCUMENT_ORIGINAL, /* the bytes as they were sent, EXIF and all */
	DOCUMENT_SHOWN,    /* a photo written anew, upright, without metadata; a PDF as it came */
};
/*
 * The bytes, in `a`: a task's own arena is too small for them.  NOT_FOUND, UNAVAILABLE, or BROKEN
 * when they were altered behind the program's back.
 */
enum outcome documents_bytes(struct task *t, struct arena *a, struct document_id id,
			     enum document_copy which, struct str *out);
/*
 * Answers with the bytes under a neutral name (giay-to-01.jpg), in no case as a page: a photo is
 * shown, an original or PDF downloaded.  The handler has checked that the actor may see the
 * subject and has logged the reading.
 */
enum outcome documents_answer(struct task *t, struct web *w, const struct document *d,
			      enum document_copy which);
/* For the part `document_list`; addresses are BASE/NUMBER and BASE/NUMBER/original. */
struct document_line;
size_t documents_lines(struct task *t, const char *subject_kind, int64_t subject, struct str base,
		       struct document_line **out);

/* ---- B. Papers that we issue ---- */

struct paper_face; /* documents.views: head, number, signer, code; the view of a paper has one */
struct paper_line;
struct paper_issue {
	const char *type; /* key of law/vn/forms.yaml; or "own/…", with title and symbol below */
	const char *subject_kind; /* "request" */
	int64_t subject;
	struct unit_id scope;     /* who issues it */
	const struct page *page;  /* its template, in the frame "paper" */
	const void *view;         /* what the template shows … */
	struct paper_face *face;  /* … with this in it, which is filled before it is rendered */
	struct str origin;        /* web_origin(), for where no setting says it; may be empty */
	struct str title, symbol; /* of an "own/…" paper */
	struct str typed;         /* what somebody wrote for it: a sign that papers lack … */
	const char *typed_field;  /* … is refused in this field */
	bool by_order;            /* may be signed by order, where the actor's seat says so */
};
#define PAPER_CODE_DIGITS 12
struct paper_issued {
	struct paper_id id;
	struct str number, code; /* "05/TB-TT"; digits */
};
/*
 * Inside an op: takes the unit's next outgoing number of the year (none is left out, a refusal
 * gives it back), renders the page in Vietnamese and keeps it; the PDF is laid out by the job
 * documents.print, and its bytes are the paper from then on.  Director or deputy (KT.) sign what
 * they issue, and whose seat signs by order (TL., with its title) signs what may be signed so; what
 * others issue is signed by the director.  Notes paper.issued with its number.  INVALID when the
 * text has a sign that papers lack.
 */
enum outcome documents_issue(struct task *t, const struct paper_issue *in,
			     struct paper_issued *out);

struct paper_withdraw {
	struct paper_id id;
	const char *subject_kind; /* whose paper it must be */
	int64_t subject;
	struct str why; /* not empty */
};
/* Inside an op; notes paper.withdrawn.  NOT_FOUND, or CONFLICT when it is withdrawn already. */
enum outcome documents_withdraw_paper(struct task *t, const struct paper_withdraw *in,
				      struct nothing *out);
struct paper_attach_signed {
	struct paper_id id;
	const char *subject_kind;
	int64_t subject;
	struct document_id staged; /* of documents_take() */
};
/*
 * Inside an op: the scan of the signed paper; a later one takes its place.  Notes paper.signed.
 * NOT_FOUND, CONFLICT when the paper is withdrawn, or as documents_attach() says.
 */
enum outcome documents_attach_signed(struct task *t, const struct paper_attach_signed *in,
				     struct nothing *out);

/* The papers of a subject, oldest first, for the part `paper_list`; addresses are BASE/ID. */
size_t documents_papers(struct task *t, const char *subject_kind, int64_t subject, struct str base,
			struct paper_line **out);

/*
 * Pages of one paper, named by {paper} of the path, for the routes of the slice whose subject it
 * is. The handler has checked that the actor may see the subject, and has logged the reading.
 */
struct paper_place {
	const char *subject_kind;
	int64_t subject;
	struct str base, back; /* "/requests/812/papers", "/requests/812" */
	bool manage;           /* the actor may withdraw papers and attach signed ones */
};
enum outcome documents_paper_page(struct task *t, struct web *w, const struct paper_place *place);
enum outcome documents_paper_pdf(struct task *t, struct web *w, const struct paper_place *place);
enum outcome documents_signed_copy(struct task *t, struct web *w, const struct paper_place *place);
/* POST; on the slow pool with DOCUMENT_BODY_BYTES where a file comes. */
enum outcome documents_withdraw_post(struct task *t, struct web *w,
				     const struct paper_place *place);
enum outcome documents_signed_post(struct task *t, struct web *w, const struct paper_place *place);

/*
 * A page of our own as a PDF in Vietnamese, laid out now and kept nowhere; `name` is neutral ASCII.
 * INVALID when the text has a sign that papers lack.
 */
struct paper_print {
	const struct page *page;
	const void *view;
	const char *name;
};
enum outcome documents_send_print(struct task *t, struct web *w, const struct paper_print *in);

extern const struct module documents_module;

#endif
