/*
 * Papers that we issue, and, in documents_files.h, files that people bring: bytes kept for ever as
 * they went out or came, sealed; who may see them is decided by the slice whose subject they belong
 * to, never here.
 */
#ifndef DOCUMENTS_DOCUMENTS_H
#define DOCUMENTS_DOCUMENTS_H

#include "documents/documents_bundle.h"
#include "documents/documents_files.h"
#include "documents/documents_sheet.h"
#include "journal/journal.h"
#include "web/web.h"

extern const struct right right_sign_papers, right_mend_papers, right_see_returned;

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
	bool act; /* of an "own/…" paper: it carries a decision; the law says it of its forms */
	bool drawn_up;            /* a list that nobody signs; below it stands who drew it up */
	struct paper_id replaces; /* the paper of this subject whose place it takes; v = 0: none */
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
 * they issue, and whose seat signs by order (TL., with its title) signs the forms that
 * law/vn/forms.yaml lets be signed so; what others issue is signed by the director, and waits for
 * that.  Another of its type that is owed on the subject is settled by it.  Notes paper.issued with
 * its number.  INVALID when the text has a sign that papers lack.
 */
enum outcome documents_issue(struct task *t, const struct paper_issue *in,
			     struct paper_issued *out);

struct paper_withdraw {
	struct paper_id id;
	const char *subject_kind; /* whose paper it must be */
	int64_t subject;
	struct str why; /* not empty */
};
/*
 * Inside an op that takes back what the paper carries; notes paper.withdrawn.  NOT_FOUND, or
 * CONFLICT when it is withdrawn already.
 */
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

/* Inside an op: that office owes nothing that came back unsigned; `type` "": whatever it was. */
void documents_settle(struct task *t, const char *subject_kind, int64_t subject,
		      struct unit_id scope, struct str type);
/* What it was issued on, of that kind; 0: it is none, or on something else. */
int64_t documents_subject_of(struct task *t, struct paper_id id, const char *subject_kind);
/* Whether that office issued it on that subject; false also when there is no such paper. */
bool documents_issued_by(struct task *t, struct paper_id id, const char *subject_kind,
			 int64_t subject, struct unit_id scope);

/* The papers of a subject, oldest first, for the part `paper_list`; addresses are BASE/ID. */
size_t documents_papers(struct task *t, const char *subject_kind, int64_t subject, struct str base,
			struct paper_line **out);

/*
 * Pages of one paper, named by {paper} of the path, for the routes of the slice whose subject it
 * is. The handler has checked that the actor may see the subject, and has logged the reading.
 */
enum paper_fate {
	PAPER_FELL,   /* the decision in it was taken back in the same change */
	PAPER_STANDS, /* it stands: who was told by the paper is owed another one */
	PAPER_PAST,   /* something else holds by now, and nothing is owed */
};
struct paper_anew {
	struct paper_id id;
	const char *subject_kind;
	int64_t subject;
	struct str type, origin;
	struct str said;  /* the words of struct paper_words, mended; empty: as they stand */
	struct str words; /* what is told besides; may be empty */
};
struct paper_words {
	struct str said; /* what the record gives the paper to say in words; absent: nothing */
	bool besides;    /* it has a place for more words */
};
struct paper_place {
	const char *subject_kind;
	int64_t subject;
	struct str base, back; /* "/requests/812/papers", "/requests/812" */
	bool manage;           /* the actor may attach signed ones */
	/*
	 * Inside the change by which a paper, still in force, is sent back: takes its decision back
	 * where that can be done at once.  NULL: papers of this subject carry none.
	 */
	enum outcome (*fall)(struct task *t, const struct paper_withdraw *in, enum paper_fate *out);
	/* Inside a change: issues another one for one that came back.  NULL as above. */
	enum outcome (*anew)(struct task *t, const struct paper_anew *in, enum paper_fate *out);
	/* What may be written into that one, as the record stands. NULL when `anew` is. */
	void (*words)(struct task *t, const struct paper_anew *which, struct paper_words *out);
};
enum outcome documents_paper_page(struct task *t, struct web *w, const struct paper_place *place);
enum outcome documents_paper_pdf(struct task *t, struct web *w, const struct paper_place *place);
enum outcome documents_signed_copy(struct task *t, struct web *w, const struct paper_place *place);
/*
 * POST, with right_sign_papers: who heads the office that issued the paper signs it, sends it back
 * unsigned with words, which withdraws it and takes its decision back where that can be done at
 * once, or withdraws one that carries no decision.
 */
enum outcome documents_sign_post(struct task *t, struct web *w, const struct paper_place *place);
enum outcome documents_return_post(struct task *t, struct web *w, const struct paper_place *place);
enum outcome documents_withdraw_post(struct task *t, struct web *w,
				     const struct paper_place *place);
/* POST, with right_mend_papers: another paper for one that came back and is owed. */
enum outcome documents_anew_post(struct task *t, struct web *w, const struct paper_place *place);
/* POST; on the slow pool with DOCUMENT_BODY_BYTES. */
enum outcome documents_signed_post(struct task *t, struct web *w, const struct paper_place *place);

/* An op of who heads the office. */
struct paper_sign {
	struct paper_id id;
	const char *subject_kind; /* whose paper it must be */
	int64_t subject;
};
/* DENIED, NOT_FOUND, CONFLICT when it is withdrawn or signed; notes paper.signed_here. */
enum outcome documents_sign_paper(struct task *t, const struct paper_sign *in, struct nothing *out);
/* What waits for the actor's signature, oldest first; at most 200. */
size_t documents_to_sign(struct task *t, struct paper_sign **out);

/* How many papers of the actor's office wait for the signature of its head: /papers lists them. */
int64_t documents_waiting(struct task *t);
/* How many came back and are to be written anew: /papers/returned lists them. */
int64_t documents_owed(struct task *t);

/*
 * A page of our own as a PDF in Vietnamese, laid out now and kept nowhere; `name` is neutral ASCII.
 * INVALID when the text has a sign that papers lack.
 */
struct paper_print {
	const struct page *page;
	const void *view;
	const char *name;
	const char *title; /* msgid: what readers of PDF call it; it names nobody; NULL: a slip */
};
enum outcome documents_send_print(struct task *t, struct web *w, const struct paper_print *in);

extern const struct module documents_module;

#endif
