/* Shared inside src/cases only: the papers of a matter's file, handed over and put away. */
#ifndef CASES_FILE_PAPERS_H
#define CASES_FILE_PAPERS_H

#include "cases/cases_working.h"

/* ---- cases_hand_over.c ---- */

struct cases_offer_in {
	struct case_id id;
	int64_t rev;
	struct str papers; /* codes of those in the file, one space between them */
	struct str words;  /* why one that must be there is not */
	struct str pages; /* of an offer: of each of them how many are on paper, 0 none; likewise */
	struct str days;  /* of an offer: of each its day as 2026-02-24, - none; likewise */
};
/* INVALID with the first of cases_offer_faults(). */
enum outcome cases_offer(struct task *t, const struct cases_offer_in *in, struct nothing *out);

/* What stands in the way of handing a file over. */
struct offer_fault {
	size_t place; /* of its paper in the law's list */
	bool of_day;  /* the day that was said; else the paper itself */
	const struct reason *why;
	struct str paper; /* {paper} of the reason's text: its title */
};
/*
 * All of them at once, in the order of the law's list: what must be there and is not without a
 * word, what has neither a file nor pages, pages without a day or with one to come, form 11 before
 * it was noted.  The matter has ended.
 */
size_t cases_offer_faults(struct task *t, const struct case_file *c,
			  const struct cases_offer_in *in, struct offer_fault **out);
/* The centre gives it back: `papers` are those missing.  The limit runs on. */
enum outcome cases_return(struct task *t, const struct cases_offer_in *in, struct nothing *out);
/* The centre has received the file: the limit is met. */
enum outcome cases_receive(struct task *t, const struct cases_offer_in *in, struct nothing *out);
/* Whether the paper must be in the file of a matter that ended so. */
bool cases_needs_paper(const struct work_term *paper, struct str ending);
/* How many pages of that paper were handed over on paper; 0: none, or it was not. */
int64_t cases_pages_of(struct str papers, struct str pages, struct str code);
/* The day that was said of that paper; DAY_NONE: none was. */
struct day cases_day_of(struct str papers, struct str days, struct str code);
/* Is a code among those? */
bool cases_has_code(struct str codes, struct str code);
/* The provider has handed the file over, and nobody has looked at it. */
bool cases_is_offered(struct task *t, const struct case_file *c);

/* ---- cases_archive.c ---- */

/* One paper of the file, in the order of dates. */
struct file_paper {
	int64_t at;
	struct str code; /* of law/vn/work.yaml, which paper of the file it is; or another */
	struct str title, number; /* number: of a paper of ours; else empty */
	int64_t pages;            /* 0: not known yet */
	const char *source; /* "case", "request": a file; "paper": issued; "hand": on paper; "told":
			       online */
	int64_t id;         /* the file's number on its subject, the paper's id */
	struct document_id bytes; /* v = 0: being printed */
};
/* What the centre's own record holds of a matter, oldest first, without what was withdrawn. */
size_t cases_file_papers(struct task *t, const struct case_file *c, struct file_paper **out);
/* Whether one of those, or what the person said online, is that paper of the file. */
bool cases_record_has(struct task *t, const struct case_file *c, const struct file_paper *papers,
		      size_t n, struct str code);
/*
 * What makes the opinion of the client form 11 of the file: "online", their own answer on the page;
 * "scanned" or "on_paper", the signed sheet in the record or handed over; "noted": nothing yet;
 * "none": nothing was said.
 */
const char *cases_opinion_backing(struct task *t, const struct case_file *c);
/* Pages on paper of it in the file as it was handed over; 0 when it was given back since. */
int64_t cases_pages_handed(struct task *t, const struct case_file *c, struct str code);
/* When the person said online what else stands on that paper; 0: they did not. */
int64_t cases_told_online(struct task *t, const struct case_file *c, struct str code);

struct cases_archive_in {
	struct case_id id;
	int64_t rev;
	struct str words, origin;
};
/* Puts the file away with its numbered, dated list, which says where it is kept. */
enum outcome cases_archive(struct task *t, const struct cases_archive_in *in, struct nothing *out);

#endif
