/* What pages of other slices show of a request too: the records of requests.views. */
#ifndef REQUESTS_SHOWING_H
#define REQUESTS_SHOWING_H

#include "requests/requests.h"

struct apology_card;
struct client;
struct eligible_category;
struct journal_item;
struct reading;
struct request_head;
struct resemblance;
struct safe_contact;
struct urgent_facts;

/*
 * The request that {request} of the path names, and its person; false when there is none for this
 * actor.
 */
bool requests_load(struct task *t, struct web *w, struct request *r, struct person *who);
/* The same, and the reading is logged; call it before an op, whose refusal must outlive it. */
enum outcome requests_open_page(struct task *t, struct web *w, struct request *r,
				struct person *who);

/* A page of the request of the path, for the first time with OUTCOME_OK, else again. */
typedef enum outcome request_show(struct task *t, struct web *w, enum outcome o);
/* Opened and its reading logged. */
enum outcome requests_show_page(struct task *t, struct web *w, request_show *show);
/* What was sent to such a page; anything but OUTCOME_OK is answered already. */
enum outcome requests_read_form(struct task *t, struct web *w, const struct form *form, void *into,
				request_show *show, struct request *out);
/* After the op: on to the request's page BEHIND ("/same"), or this page again. */
enum outcome requests_answer(struct task *t, struct web *w, enum outcome o, const char *behind,
			     request_show *show);

/* What was said about a late answer that is still owed; NULL when nothing was. */
struct apology_card *requests_show_apology(struct task *t, const struct request *r);
/* The newest entry of the record: who changed it; NULL when there is none. */
struct journal_item *requests_show_last(struct task *t, struct request_id id);
void requests_show_client(struct task *t, const struct person *who, struct client *out);
/* `signs` as people.h names them, `score` in hundredths. */
void requests_show_likeness(int64_t score, unsigned signs, struct resemblance *out);
void requests_show_contact(struct task *t, const struct request *r, const struct person *who,
			   struct safe_contact *out);
/* Who handles the matter needs it as much as who received the request. */
void requests_show_urgent(struct task *t, const struct request *r, struct urgent_facts *out);
void requests_show_head(struct task *t, const struct request *r, const struct person *who,
			struct request_head *out);

/* Which fact of an entry its sentence needs. */
struct journal_about {
	const char *what, *fact; /* the array ends with what = NULL */
};
size_t requests_show_journal(struct task *t, const char *subject_kind, int64_t subject,
			     const struct journal_about *abouts, struct journal_item **out);
size_t requests_show_readers(struct task *t, const char *subject_kind, int64_t subject,
			     struct reading **out);
/*
 * The name of a field of law, a form of aid: in the task's language; the code itself when the law
 * knows none.
 */
struct str requests_matter_title(struct task *t, struct str code, struct day on);
struct str requests_form_title(struct task *t, struct str code, struct day on);
/* The category of that code on that day; NULL when the law has none. */
const struct eligible_category *requests_category(struct task *t, struct str code, struct day on);
/* The main category for facts as they are stored with a request; NULL when the law finds none. */
const struct eligible_category *requests_category_by_facts(struct task *t, struct str facts,
							   struct day on);
/* The name of the category that was named, else of the one by facts; absent when there is none. */
struct str requests_category_title(struct task *t, struct str named, struct str facts,
				   struct day on, enum language language);

/*
 * Why the category, named or by facts, and the birth do not go together, in the task's language; or
 * absent: to be looked at again, never a ground to refuse.  `birth` as people stores it.
 */
struct str requests_category_doubt(struct task *t, struct str named, struct str facts,
				   struct str birth, struct day on);

struct form_place {
	struct str base, back; /* of the page; its PDF is at BASE/pdf */
	bool pdf;              /* that is what is asked for, on the slow pool */
};
/*
 * Answers with the request as form 02-TP-TGPL filled in, to be signed.  The caller has checked that
 * the actor may see all of the request.
 */
enum outcome requests_form_page(struct task *t, struct web *w, const struct request *r,
				const struct form_place *place);

struct complaint_rights;
/*
 * Whom to complain to of a paper, in how long that is settled: of "refused", "not_performed",
 * "badly_performed" or "changed", as the law keeps them apart.  In the task's language.
 */
void requests_fill_complaint(struct task *t, struct unit_id centre, const char *of,
			     struct complaint_rights *out);

/* ---- words for what form 02 asks, in the task's language ---- */

struct str requests_sex_title(struct task *t, struct str sex);
/* "wheelchair home_visit" as people read it; empty for none. */
struct str requests_needs_text(struct task *t, struct str codes);
/* What does not fit in an ID number, or absent: to be looked at again, never a ground to refuse. */
struct str requests_number_doubt(struct task *t, struct str number, struct str sex,
				 struct str birth);

#endif
