/*
 * One tap and the page is gone: whoever looks over a shoulder finds a page that anybody may read.
 * A link, because it must work without script.  What was begun is kept under its code.
 */
#include "portal/portal_internal.h"

/* The weather: nobody asks why it is open. */
#define ELSEWHERE "https://nchmf.gov.vn/"

enum outcome portal_leave(struct task *t, struct web *w)
{
	ask_forget(t, w);
	check_drop_cookie(t, w);
	enum outcome o = access_close_visit(t, w);

	return o == OUTCOME_OK ? web_away(t, w, ELSEWHERE) : o;
}
