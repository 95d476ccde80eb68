/* Pages of this slice; see module.c for their routes. */
#ifndef REQUESTS_PAGES_H
#define REQUESTS_PAGES_H

#include "requests.views.h"
#include "requests/requests_internal.h"

enum outcome requests_queue_page(struct task *t, struct web *w);
enum outcome requests_sheet_page(struct task *t, struct web *w);
enum outcome requests_refusal_page(struct task *t, struct web *w);
enum outcome requests_refusal_post(struct task *t, struct web *w);
enum outcome requests_paper_page(struct task *t, struct web *w);
enum outcome requests_paper_pdf(struct task *t, struct web *w);
enum outcome requests_paper_signed(struct task *t, struct web *w);
enum outcome requests_paper_sign(struct task *t, struct web *w);
enum outcome requests_paper_withdraw(struct task *t, struct web *w);

/* NULL while it waits. */
struct request_decision *requests_show_decision(struct task *t, const struct request *r);
/* Fills view->facts and view->law; both stay empty when the check was not made. */
void requests_show_entitlement(struct task *t, const struct request *r, struct request_sheet *view);

#endif
