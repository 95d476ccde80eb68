#ifndef CLOCKS_INTERNAL_H
#define CLOCKS_INTERNAL_H

#include "clocks.sql.h"
#include "clocks.views.h"
#include "clocks/clocks.h"
#include "clocks/clocks_reasons.h"

/* Facts as they are stored: lines "name=value". */
struct str clocks_facts_text(struct arena *a, const struct clock_fact *facts);
/* The running clocks of the actor's scope, or of one seat; what is late first. */
void clocks_show_board(struct task *t, struct seat_id seat, struct clock_board *board);
/* GET /clocks, ?mine=yes for what the reader holds. */
struct web;
enum outcome clocks_board_page(struct task *t, struct web *w);
/* Computes every running clock again; a sentence per one that comes out otherwise. */
void clocks_verify(struct task *t, struct buf *findings);

#endif
