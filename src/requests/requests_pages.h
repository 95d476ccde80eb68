/* Pages of this slice; see module.c for their routes. */
#ifndef REQUESTS_PAGES_H
#define REQUESTS_PAGES_H

#include "requests.views.h"
#include "requests/asking.h"
#include "requests/requests_internal.h"

enum outcome requests_queue_page(struct task *t, struct web *w);
enum outcome requests_sheet_page(struct task *t, struct web *w);
enum outcome requests_access_page(struct task *t, struct web *w);
enum outcome requests_access_sees(struct task *t, struct web *w);
enum outcome requests_access_code(struct task *t, struct web *w);
enum outcome requests_access_slip(struct task *t, struct web *w);
enum outcome requests_access_pdf(struct task *t, struct web *w);
enum outcome requests_refusal_page(struct task *t, struct web *w);
enum outcome requests_refusal_post(struct task *t, struct web *w);
enum outcome requests_withdrawal_page(struct task *t, struct web *w);
enum outcome requests_withdrawal_post(struct task *t, struct web *w);
enum outcome requests_files_page(struct task *t, struct web *w);
enum outcome requests_files_post(struct task *t, struct web *w);
enum outcome requests_file_shown(struct task *t, struct web *w);
enum outcome requests_file_small(struct task *t, struct web *w);
enum outcome requests_file_original(struct task *t, struct web *w);
enum outcome requests_file_withdrawal(struct task *t, struct web *w);
enum outcome requests_file_withdraw(struct task *t, struct web *w);
enum outcome requests_paper_page(struct task *t, struct web *w);
enum outcome requests_paper_pdf(struct task *t, struct web *w);
enum outcome requests_paper_signed(struct task *t, struct web *w);
enum outcome requests_paper_sign(struct task *t, struct web *w);
enum outcome requests_paper_withdraw(struct task *t, struct web *w);
enum outcome requests_paper_sign_here(struct task *t, struct web *w);
enum outcome requests_paper_return(struct task *t, struct web *w);
enum outcome requests_paper_anew_post(struct task *t, struct web *w);

enum outcome requests_asking_page(struct task *t, struct web *w);
enum outcome requests_asking_post(struct task *t, struct web *w);
enum outcome requests_same_page(struct task *t, struct web *w);
enum outcome requests_same_post(struct task *t, struct web *w);
enum outcome requests_late_page(struct task *t, struct web *w);
enum outcome requests_late_post(struct task *t, struct web *w);
enum outcome requests_join_post(struct task *t, struct web *w);
enum outcome requests_passing_page(struct task *t, struct web *w);
enum outcome requests_passing_post(struct task *t, struct web *w);
enum outcome requests_transfers_page(struct task *t, struct web *w);
enum outcome requests_transfer_page(struct task *t, struct web *w);
enum outcome requests_notice_page(struct task *t, struct web *w);
enum outcome requests_notice_pdf(struct task *t, struct web *w);
enum outcome requests_notice_signed(struct task *t, struct web *w);
enum outcome requests_notice_sign(struct task *t, struct web *w);
enum outcome requests_notice_sign_here(struct task *t, struct web *w);
enum outcome requests_notice_return(struct task *t, struct web *w);
enum outcome requests_notice_anew_post(struct task *t, struct web *w);
enum outcome requests_notice_of_paper(struct task *t, struct web *w);
enum outcome requests_fetch_post(struct task *t, struct web *w);
enum outcome requests_answering_page(struct task *t, struct web *w);
enum outcome requests_answering_post(struct task *t, struct web *w);
enum outcome requests_book_page(struct task *t, struct web *w);
enum outcome requests_book_pdf(struct task *t, struct web *w);
enum outcome requests_guidance_page(struct task *t, struct web *w);
enum outcome requests_guidance_post(struct task *t, struct web *w);
enum outcome requests_voiding_page(struct task *t, struct web *w);
enum outcome requests_voiding_post(struct task *t, struct web *w);
enum outcome requests_reversing_page(struct task *t, struct web *w);
enum outcome requests_reversing_post(struct task *t, struct web *w);
enum outcome requests_reception_page(struct task *t, struct web *w);
enum outcome requests_reception_post(struct task *t, struct web *w);
enum outcome requests_slip_page(struct task *t, struct web *w);
enum outcome requests_slip_pdf(struct task *t, struct web *w);
enum outcome requests_form02_page(struct task *t, struct web *w);
enum outcome requests_form02_pdf(struct task *t, struct web *w);
enum outcome requests_slip_noted(struct task *t, struct web *w);

extern const struct right right_reverse_requests;

/* What a receiver wrote down; `in` points into it, so it stays where it is. */
struct reception_read {
	struct reception_form form;
	struct requests_file_in in;
	struct reception at;
	struct request_urgent urgent;
	struct str asker_birth; /* as people stores it */
};
/* False when something is wrong, all of it among the form's errors. */
bool requests_read_reception(struct task *t, struct web *w, struct reception_read *out);
/* This browser, and no other, may show the slip of what it has just written down. */
void requests_keep_slip(struct task *t, struct web *w, int64_t entry, struct request_id id);
/* Where the slip of a code is that the actor has just given to the person aided; empty: nowhere. */
struct str requests_aided_slip(struct task *t, struct request_id id);

void requests_show_guidance(struct task *t, const struct guidance *g, struct guidance_line *out);
/* Who asks, as the law's row of the day of receipt names it. */
struct str requests_relation_title(struct task *t, const struct request *r);
/* Who asks for somebody, besides the name. */
void requests_show_asker(struct task *t, const struct request *r, struct asker_facts *out);
/* The days that come near, the nearest first. */
void requests_show_pressing(struct task *t, struct day trial, struct day limit,
			    struct pressing **out, size_t *count);
/* What form 02 tells beyond the matter: fills view's facts of person, urgency and other side. */
void requests_show_asked(struct task *t, const struct request *r, const struct person *who,
			 struct request_sheet *view);

/* NULL while it waits. */
struct request_decision *requests_show_decision(struct task *t, const struct request *r);
/* Fills view->facts and view->law; both stay empty when the check was not made. */
void requests_show_entitlement(struct task *t, const struct request *r, const struct person *who,
			       struct request_sheet *view);

#endif
