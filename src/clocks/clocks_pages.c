#include "clocks.html.h"
#include "clocks/clocks_internal.h"
#include "web/web.h"

enum outcome clocks_board_page(struct task *t, struct web *w)
{
	struct clock_board board;
	bool mine = str_is(web_query(w, "mine"), "yes");

	clocks_show_board(t, mine ? t->actor.seat : (struct seat_id){0}, &board);
	return web_page(t, w, &clock_board_page, &board);
}
