/* Shared inside src/documents only: papers that we issue, from the op to the browser. */
#ifndef DOCUMENTS_PAPERS_H
#define DOCUMENTS_PAPERS_H

#include "documents.sql.h"
#include "documents.views.h"
#include "documents/documents.h"
#include "documents/documents_papers_reasons.h"

/* What stands on every paper besides its text: the head, who signs, the number. */
void paper_face_fill(struct task *t, const struct paper_issue *in, const struct unit *unit,
		     struct paper_face *face);
/*
 * A page without its frame, in Vietnamese whatever the actor reads.  INVALID when it is longer than
 * `most` bytes, or has a sign that papers lack.
 */
enum outcome paper_html(struct task *t, const struct paper_print *in, size_t most,
			struct str *html);
/* INVALID, naming the sign, when a text has one that papers lack; `field` is whose, or NULL. */
enum outcome paper_check_letters(struct task *t, struct str text, const char *field);
/* "05/TB-TT" */
struct str paper_number(struct arena *a, int64_t number, struct str symbol);

/* A column of a paper under its wrapped key, and back; one that does not open is a bug (must). */
struct str paper_seal(struct task *t, struct str key, const char *column, struct paper_id id,
		      struct str clear);
struct str paper_unseal(struct task *t, struct str key, const char *column, struct paper_id id,
			struct str sealed);

/* The job documents.print: lays a paper out and keeps its PDF.  Safe to run twice. */
enum outcome documents_print(struct task *t, int64_t paper);

/* /verify */
enum outcome documents_verify_page(struct task *t, struct web *w);
enum outcome documents_verify_post(struct task *t, struct web *w);
enum outcome documents_verified_page(struct task *t, struct web *w);

#endif
