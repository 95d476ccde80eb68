#include "access/access_internal.h"

#include "base/seal.h"

/* What is throttled is kept as a blind index: a stolen table names no phone, code or address. */
static struct str index_of(struct task *t, struct str key)
{
	return blind_index(t->arena, t->world->keys, "throttle", key);
}

void access_throttle_count(struct task *t, const char *kind, struct str key)
{
	int64_t now = task_now(t);

	throttle_count(t, str_of(kind), index_of(t, key), now,
		       now - THROTTLE_WINDOW_S * TIME_SECOND);
}

bool access_throttled(struct task *t, const char *kind, struct str key, int64_t limit)
{
	struct throttle_find_row row;

	return throttle_find(t, str_of(kind), index_of(t, key),
			     task_now(t) - THROTTLE_WINDOW_S * TIME_SECOND, &row) &&
	       row.failures >= limit;
}

bool access_locked_out(struct task *t, struct str login, struct str peer)
{
	return access_throttled(t, "sign_in", login, SIGN_IN_FAILURES) ||
	       access_throttled(t, "sign_in_peer", peer, PEER_FAILURES);
}

void access_count_wrong(struct task *t, struct str login, struct str peer)
{
	access_throttle_count(t, "sign_in", login);
	access_throttle_count(t, "sign_in_peer", peer);
}

void access_throttle_forget(struct task *t, const char *kind, struct str key)
{
	throttle_delete(t, str_of(kind), index_of(t, key));
}
