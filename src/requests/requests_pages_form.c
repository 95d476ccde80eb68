/* What every form of a request does alike: opened, shown, read, answered or shown again. */
#include "requests/requests_pages.h"

enum outcome requests_show_page(struct task *t, struct web *w, request_show *show)
{
	struct request r;
	struct person who;
	enum outcome o = requests_open_page(t, w, &r, &who);

	return o == OUTCOME_OK ? show(t, w, o) : o;
}

enum outcome requests_read_form(struct task *t, struct web *w, const struct form *form, void *into,
				request_show *show, struct request *out)
{
	struct person who;
	enum outcome o = requests_open_page(t, w, out, &who);

	if (o != OUTCOME_OK)
		return o;
	return web_form(t, w, form, into) ? OUTCOME_OK : show(t, w, OUTCOME_INVALID);
}

enum outcome requests_answer(struct task *t, struct web *w, enum outcome o, const char *behind,
			     request_show *show)
{
	if (o != OUTCOME_OK)
		return show(t, w, o);
	return web_see(t, w, "/requests/%lld%s", (long long)web_param_id(w, "request"), behind);
}
