/* The papers that were issued on a request: shown, signed, withdrawn by the centre. */
#include "requests/requests_pages.h"

typedef enum outcome paper_handler(struct task *t, struct web *w, const struct paper_place *place);

/* Reading a paper is reading the request. */
static enum outcome at_place(struct task *t, struct web *w, paper_handler *run)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	if (o != OUTCOME_OK)
		return o;
	const struct paper_place place = {
		.subject_kind = "request",
		.subject = r.id.v,
		.base = str_printf(t->arena, "/requests/%lld/papers", (long long)r.id.v),
		.back = str_printf(t->arena, "/requests/%lld", (long long)r.id.v),
		.manage = actor_may(&t->actor, &right_decide_requests),
		.fall = requests_paper_fell,
		.anew = requests_paper_anew,
		.words = requests_paper_words,
	};

	return run(t, w, &place);
}

enum outcome requests_paper_page(struct task *t, struct web *w)
{
	return at_place(t, w, documents_paper_page);
}

enum outcome requests_paper_pdf(struct task *t, struct web *w)
{
	return at_place(t, w, documents_paper_pdf);
}

enum outcome requests_paper_signed(struct task *t, struct web *w)
{
	return at_place(t, w, documents_signed_copy);
}

enum outcome requests_paper_sign(struct task *t, struct web *w)
{
	return at_place(t, w, documents_signed_post);
}

enum outcome requests_paper_withdraw(struct task *t, struct web *w)
{
	return at_place(t, w, documents_withdraw_post);
}

/* ---- form 02, to be signed ---- */

static enum outcome show_form(struct task *t, struct web *w, bool pdf)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	const struct form_place place = {
		.base = str_printf(t->arena, "/requests/%lld/form-02",
				   (long long)web_param_id(w, "request")),
		.back = str_printf(t->arena, "/requests/%lld",
				   (long long)web_param_id(w, "request")),
		.pdf = pdf,
	};

	return o == OUTCOME_OK ? requests_form_page(t, w, &r, &place) : o;
}

enum outcome requests_form02_page(struct task *t, struct web *w)
{
	return show_form(t, w, false);
}

enum outcome requests_form02_pdf(struct task *t, struct web *w)
{
	return show_form(t, w, true);
}

enum outcome requests_paper_sign_here(struct task *t, struct web *w)
{
	return at_place(t, w, documents_sign_post);
}

enum outcome requests_paper_return(struct task *t, struct web *w)
{
	return at_place(t, w, documents_return_post);
}

enum outcome requests_paper_anew_post(struct task *t, struct web *w)
{
	return at_place(t, w, documents_anew_post);
}
