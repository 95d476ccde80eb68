/* Kills: of everything, of the server alone, of the database's server. */
#include "reliability.h"

#define KILLS       100
#define KILLS_QUICK 5 /* on each engine */
#define CRASHES     10
#define BEFORE_MOST 40

/* Somewhere in the middle of what the callers do. */
static bool kill_once(struct ground *g)
{
	struct callers *c = callers_start(g, WEATHER_KILLS);
	bool good = ledger_wait(g, 1 + draw(g->plan, BEFORE_MOST));

	if (good && draw(g->plan, 4) == 0)
		good = ground_kill_server(g) && ledger_wait(g, 1 + draw(g->plan, BEFORE_MOST));
	ground_kill(g);
	callers_stop(c);
	g->times++;
	return good;
}

bool trial_kills(struct ground *g)
{
	unsigned kills = g->plan->quick ? KILLS_QUICK : KILLS;
	bool good = ground_serve(g);

	for (unsigned i = 0; good && i < kills; i++)
		good = kill_once(g) && ground_check(g) && ground_serve(g) &&
		       ledger_prove(g, g->proved);
	return good && ledger_prove(g, 0) && ground_stop(g) && ground_check(g);
}

/* The program stays, says "not now", and goes on by itself when its database is back. */
bool trial_server_away(struct ground *g)
{
	bool good = ground_serve(g);
	struct callers *c = good ? callers_start(g, WEATHER_AWAY) : NULL;
	pid_t server = good ? ground_server(g) : 0;

	for (unsigned i = 0; good && i < CRASHES; i++) {
		good = ledger_wait(g, 1 + draw(g->plan, BEFORE_MOST));
		pg_server_crash(g->plan->pg);
		g->times++;
	}
	good = good && ledger_wait(g, BEFORE_MOST);
	if (c)
		callers_stop(c);
	if (good && ground_server(g) != server)
		good = ground_fail(g, "the program itself ended");
	return good && ledger_prove(g, 0) && ground_stop(g) && ground_check(g);
}
