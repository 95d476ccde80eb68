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
/* Who signs when the actor, who heads the office, signs: name and capacity. */
void paper_face_head(struct task *t, const struct unit *unit, struct paper_face *face);
/* Whether the actor heads the office: signs its papers, and withdraws them. */
bool paper_may_sign(const struct task *t, struct unit_id unit);
/*
 * The block below the text, which another signer's takes the place of.  False when there is none or
 * more than one: a paper that is to be signed has one.
 */
bool paper_sign_place(struct str html, size_t *from, size_t *length);
/* Whether anybody heads the office today: until somebody does, its papers wait. */
bool paper_has_signer(struct task *t, struct unit_id unit);
/* INVALID, naming the sign, when a text has one that papers lack; `field` is whose, or NULL. */
enum outcome paper_check_letters(struct task *t, struct str text, const char *field);
/* "05/TB-TT" */
struct str paper_number(struct arena *a, int64_t number, struct str symbol);

/* A column of a paper under its wrapped key, and back; one that does not open is a bug (must). */
struct str paper_seal(struct task *t, struct str key, const char *column, struct paper_id id,
		      struct str clear);
struct str paper_unseal(struct task *t, struct str key, const char *column, struct paper_id id,
			struct str sealed);

/* NOT_FOUND, or CONFLICT when it is withdrawn. */
enum outcome paper_in_force(struct task *t, struct paper_id id, const char *kind, int64_t subject,
			    struct paper_find_row *row);
void paper_note(struct task *t, const struct paper_find_row *row, const struct journal_entry *entry,
		struct str text);

/* Who signed it here; NULL when nobody did. */
struct signing *paper_signing_of(struct task *t, int64_t at, struct str by, struct str capacity);
/* The subject's page of it again, with what is wrong. */
enum outcome paper_show(struct task *t, struct web *w, const struct paper_place *place,
			enum outcome o);

/* In force, unsigned, and of the office that the actor heads. */
enum outcome paper_unsigned(struct task *t, const struct paper_sign *in,
			    struct paper_find_row *row);
/* CONFLICT when it carries a decision. */
enum outcome documents_withdraw_loose(struct task *t, const struct paper_withdraw *in,
				      struct nothing *out);
/* Whether a paper's number carries the unit's abbreviation. */
bool documents_numbered(struct task *t, struct unit_id unit);

enum outcome documents_waiting_page(struct task *t, struct web *w);
/* What those hear of it who must know that it came back; for the module. */
bool documents_about(struct task *t, int64_t paper, struct event_about *out);
enum outcome documents_go_to_paper(struct task *t, struct web *w);
/* Shows the paper's page again, or goes on to it. */
enum outcome paper_see(struct task *t, struct web *w, const struct paper_place *place,
		       enum outcome o);

/* ---- documents_return.c ---- */

struct paper_returning {
	struct paper_withdraw what;
	enum outcome (*fall)(struct task *t, const struct paper_withdraw *in, enum paper_fate *out);
};
/*
 * DENIED, NOT_FOUND, CONFLICT as documents_sign_paper(); withdraws an unsigned paper, with its
 * decision where that can be done at once, notes paper.returned and tells the office of it.
 */
enum outcome documents_return_paper(struct task *t, const struct paper_returning *in,
				    struct nothing *out);
enum outcome documents_owed_page(struct task *t, struct web *w);

/* The job documents.print: lays a paper out and keeps its PDF.  Safe to run twice. */
enum outcome documents_print(struct task *t, int64_t paper);

/* /verify */
enum outcome documents_verify_page(struct task *t, struct web *w);
enum outcome documents_verify_post(struct task *t, struct web *w);
enum outcome documents_verified_page(struct task *t, struct web *w);

#endif
