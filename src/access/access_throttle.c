#include "access/access_internal.h"

#include "base/seal.h"

#define QUARTER (15 * TIME_MINUTE)

/*
 * How many failures lock what, and for how long they count.  A PIN has a million values.  Whoever
 * has seen a code may guess at it and shall not lock its owner out by that: guesses close the
 * guesser's own address first, which is let try so few times in a day that no address alone reaches
 * the number at which a code closes for everybody.  That number leaves many addresses together one
 * chance in twenty thousand a day.
 */
static const struct {
	const char *kind;
	int64_t failures, window;
} limits[] = {
	[THROTTLE_SIGN_IN] = {"sign_in", 8, QUARTER},
	[THROTTLE_SIGN_IN_PEER] = {"sign_in_peer", 60, QUARTER},
	[THROTTLE_PIN_HERE] = {"code_pin_here", 5, QUARTER},
	[THROTTLE_PIN_HERE_DAY] = {"code_pin_here_day", 15, TIME_DAY},
	[THROTTLE_PIN_CODE] = {"code_pin", 50, TIME_DAY},
	[THROTTLE_PIN_PEER] = {"code_pin_peer", 30, QUARTER},
	[THROTTLE_PAPER_CODE] = {"paper_code", 10, QUARTER},
	[THROTTLE_CALENDAR] = {"calendar", 30, QUARTER},
	[THROTTLE_CALENDAR_PEER] = {"calendar_peer", 20, QUARTER},
};

/* What is throttled is kept as a blind index: a stolen table names no phone, code or address. */
static struct str index_of(struct task *t, struct str key)
{
	return blind_index(t->arena, t->world->keys, "throttle", key);
}

void access_throttle_count(struct task *t, enum throttle what, struct str key)
{
	int64_t now = task_now(t);

	throttle_count(t, str_of(limits[what].kind), index_of(t, key), now,
		       now - limits[what].window);
}

bool access_throttled(struct task *t, enum throttle what, struct str key)
{
	struct throttle_find_row row;

	return throttle_find(t, str_of(limits[what].kind), index_of(t, key),
			     task_now(t) - limits[what].window, &row) &&
	       row.failures >= limits[what].failures;
}

bool access_locked_out(struct task *t, struct str login, struct str peer)
{
	return access_throttled(t, THROTTLE_SIGN_IN, login) ||
	       access_throttled(t, THROTTLE_SIGN_IN_PEER, peer);
}

void access_count_wrong(struct task *t, struct str login, struct str peer)
{
	access_throttle_count(t, THROTTLE_SIGN_IN, login);
	access_throttle_count(t, THROTTLE_SIGN_IN_PEER, peer);
}

void access_throttle_forget(struct task *t, enum throttle what, struct str key)
{
	throttle_delete(t, str_of(limits[what].kind), index_of(t, key));
}

void access_throttle_expire(struct task *t)
{
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		throttle_expire(t, str_of(limits[i].kind), task_now(t) - limits[i].window);
}
