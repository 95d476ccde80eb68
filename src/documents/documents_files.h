/*
 * Files that people bring: JPEG, PNG and HEIC photos and PDF, kept as they came; and the pages on
 * which they are brought, shown, taken back or withdrawn, for the routes of the slice whose subject
 * they belong to: one mechanism for the citizen's pages and those of staff.
 */
#ifndef DOCUMENTS_FILES_H
#define DOCUMENTS_FILES_H

#include "db/db.h"
#include "web/web.h"

#define DOCUMENT_BYTES_MOST   ((size_t)20 << 20)
#define DOCUMENT_PAGES_MOST   500
#define DOCUMENTS_OF_ONE_MOST 100
#define DOCUMENTS_HELD_MOST   20
/* What a form with one file may send: the row's body_bytes, with `slow` beside it. */
#define DOCUMENT_BODY_BYTES (DOCUMENT_BYTES_MOST + ((size_t)1 << 20))
/* The same for a form with several: the photos of a telephone, or three files of the most. */
#define DOCUMENTS_BODY_BYTES (3 * DOCUMENT_BYTES_MOST + ((size_t)1 << 20))

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
	struct str kind;  /* "identity", "case_papers", a paper of evidence.yaml or work.yaml */
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

/*
 * Inside an op: the file waits with something that is not sent yet, which alone knows it; it may be
 * taken back, and nothing is noted.  `scope` does not count.  As documents_attach() answers.
 */
enum outcome documents_hold(struct task *t, const struct document_attach *in,
			    struct document_attached *out);
/*
 * Inside an op: all that waits there is attached to the subject of `to`, whose other fields do not
 * count.  As documents_attach() answers.
 */
enum outcome documents_hand_over(struct task *t, const char *held_by, int64_t holder,
				 const struct document_attach *to);
/*
 * Inside an op: what waits there is nobody's any more and is cleared away; `number` 0: all of it.
 * False: there is no such file.
 */
bool documents_let_go(struct task *t, const char *subject_kind, int64_t subject, int64_t number);

/* Inside an op: the subject is another unit's from now on, and its files with it. */
void documents_move(struct task *t, const char *subject_kind, int64_t subject, struct unit_id to);

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
	DOCUMENT_SMALL,    /* a picture of that photo for lists; where there is none, the copy */
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

/* ---- pages ---- */

typedef enum outcome files_attach(struct task *t, const struct document_attach *in,
				  struct document_attached *out);

/*
 * Where files are.  The handler has checked that the actor may see the subject, and has logged the
 * reading.
 */
struct file_place {
	const char *subject_kind;
	int64_t subject;
	struct unit_id scope;
	struct str base, back;   /* "/requests/812/files", "/requests/812" */
	struct str about;        /* whose they are, for the heading */
	const struct page *page; /* over the view file_sheet */
	/*
	 * The op of the slice that adds one: it reads its subject again before it calls
	 * documents_attach().  NULL: nobody adds any more.
	 */
	files_attach *attach;
	struct str asked; /* codes of kinds that are waited for, with spaces between them */
	const struct file_place *before; /* another subject that the page lists too; or NULL */
	bool may_drop;                   /* it is not sent yet: POST BASE/NUMBER/drop */
	bool may_withdraw;               /* with a reason: BASE/NUMBER/withdraw */
};

/* What a route's handler runs once it has found the place: one of those below, or its own. */
typedef enum outcome file_handler(struct task *t, struct web *w, const struct file_place *place);

enum outcome documents_files_page(struct task *t, struct web *w, const struct file_place *place);
/*
 * POST of the form files_form, on the slow pool with DOCUMENTS_BODY_BYTES.  Each file is taken or
 * refused by itself: what was good is there when the page names what was not.
 */
enum outcome documents_files_post(struct task *t, struct web *w, const struct file_place *place);
/* Of the file that {file} of the path numbers: the copy that is shown, the original, a picture. */
enum outcome documents_file_shown(struct task *t, struct web *w, const struct file_place *place);
enum outcome documents_file_original(struct task *t, struct web *w, const struct file_place *place);
enum outcome documents_file_small(struct task *t, struct web *w, const struct file_place *place);
/* Withdrawing it with a reason; page and POST.  NOT_FOUND where the place lets nobody do it. */
enum outcome documents_file_withdrawal(struct task *t, struct web *w,
				       const struct file_place *place);
enum outcome documents_file_withdraw(struct task *t, struct web *w, const struct file_place *place);

/* The files of the subject for another page, with names of their kinds. */
struct file_item;
size_t documents_file_items(struct task *t, const struct file_place *place, struct file_item **out);

/* How many files stand on a subject. */
int64_t documents_count(struct task *t, const char *subject_kind, int64_t subject);

/* What a file may be there for: kinds of our own, papers of evidence.yaml and work.yaml. */
bool documents_kind_known(struct task *t, struct str code);
/* In the task's language; the code itself when it is none. */
struct str documents_kind_title(struct task *t, struct str code);

#endif
