/* The papers that were issued on a request: shown, signed, withdrawn by the centre. */
#include "requests/requests_pages.h"

/* Reading a paper is reading the request. */
static enum outcome open_place(struct task *t, struct web *w, struct paper_place *place)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	*place = (struct paper_place){
		.subject_kind = "request",
		.subject = r.id.v,
		.base = str_printf(t->arena, "/requests/%lld/papers", (long long)r.id.v),
		.back = str_printf(t->arena, "/requests/%lld", (long long)r.id.v),
		.manage = actor_may(&t->actor, &right_decide_requests),
	};
	return OUTCOME_OK;
}

enum outcome requests_paper_page(struct task *t, struct web *w)
{
	struct paper_place place;
	enum outcome o = open_place(t, w, &place);

	return o == OUTCOME_OK ? documents_paper_page(t, w, &place) : o;
}

enum outcome requests_paper_pdf(struct task *t, struct web *w)
{
	struct paper_place place;
	enum outcome o = open_place(t, w, &place);

	return o == OUTCOME_OK ? documents_paper_pdf(t, w, &place) : o;
}

enum outcome requests_paper_signed(struct task *t, struct web *w)
{
	struct paper_place place;
	enum outcome o = open_place(t, w, &place);

	return o == OUTCOME_OK ? documents_signed_copy(t, w, &place) : o;
}

enum outcome requests_paper_sign(struct task *t, struct web *w)
{
	struct paper_place place;
	enum outcome o = open_place(t, w, &place);

	return o == OUTCOME_OK ? documents_signed_post(t, w, &place) : o;
}

enum outcome requests_paper_withdraw(struct task *t, struct web *w)
{
	struct paper_place place;
	enum outcome o = open_place(t, w, &place);

	return o == OUTCOME_OK ? documents_withdraw_post(t, w, &place) : o;
}
