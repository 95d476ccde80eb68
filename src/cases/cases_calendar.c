/*
 * A calendar feed: the dates of a seat under an address that only its owner knows, for the
 * calendar on their phone.  A phone is lost and a calendar is shared, so the feed holds numbers,
 * neutral words and offices, never a name; and who makes the address anew has killed the old one.
 */
#include "cases/cases_watch.h"

#include "base/random.h"
#include "base/seal.h"
#include "cases.html.h"

#define TOKEN_BYTES  24
#define FEED_SUFFIX  ".ics"
#define ENTRIES_MOST 1000

/* ---- what stands in it ---- */

static size_t clock_dates(struct task *t, struct seat_id seat, struct calendar_entry **out)
{
	struct clock *held;
	size_t n = clocks_held_by(t, seat, &held), count = 0;

	*out = arena_many(t->arena, n, struct calendar_entry);
	for (size_t i = 0; i < n; i++) {
		const struct clock *c = &held[i];

		if (str_is(c->unit, "at_once"))
			continue; /* it is due already, and no calendar helps */
		(*out)[count++] = (struct calendar_entry){
			.uid = str_printf(t->arena, "clock-%lld", (long long)c->id),
			.summary = str_printf(t->arena, "%s %" STR_F " · %" STR_F,
					      tr(t->language, N_("Limit")), STR_A(c->rule),
					      STR_A(c->subject)),
			.at = day_is_none(c->due_day) ? c->due : 0,
			.day = c->due_day,
			.changed_at = c->start,
		};
	}
	return count;
}

static calendar_source *const sources[] = {clock_dates, cases_fed_dates};

static struct str feed_of_seat(struct task *t, struct seat_id seat)
{
	struct calendar_entry *all = arena_many(t->arena, ENTRIES_MOST, struct calendar_entry);
	size_t count = 0;

	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		struct calendar_entry *some;
		size_t n = sources[i](t, seat, &some);

		for (size_t k = 0; k < n && count < ENTRIES_MOST; k++)
			all[count++] = some[k];
	}
	return cases_ics(t->arena, all, count);
}

/* ---- its address ---- */

static struct str new_token(struct arena *a)
{
	unsigned char bytes[TOKEN_BYTES];
	struct buf b = buf_new(a, 2 * TOKEN_BYTES + 1);

	random_bytes(bytes, sizeof bytes);
	for (size_t i = 0; i < sizeof bytes; i++)
		buf_addf(&b, "%02x", bytes[i]);
	return buf_str(&b);
}

static struct str token_hash(struct task *t, struct str token)
{
	return keyed_hash(t->arena, t->world->keys, "calendar", 0, token);
}

static enum outcome show(struct task *t, struct web *w, struct str address)
{
	struct feed_of_row row;
	struct calendar_settings view = {.address = address};

	if (feed_of(t, t->actor.seat, &row))
		view.made = row.made_at;
	return web_page(t, w, &calendar_settings_page, &view);
}

enum outcome cases_calendar_page(struct task *t, struct web *w)
{
	return show(t, w, STR(""));
}

static enum outcome make(struct task *t, const struct str *hash, struct nothing *out)
{
	(void)out;
	feed_set(t, t->actor.seat, *hash, task_now(t));
	return OUTCOME_OK;
}

enum outcome cases_calendar_make(struct task *t, struct web *w)
{
	struct str token = new_token(t->arena), hash = token_hash(t, token);
	struct nothing none;
	enum outcome o = change(t, make, &hash, &none);

	if (o != OUTCOME_OK)
		return o;
	return show(t, w,
		    str_printf(t->arena, "%" STR_F "/calendar/%" STR_F FEED_SUFFIX,
			       STR_A(web_origin(t, w)), STR_A(token)));
}

static enum outcome end(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	feed_end(t, t->actor.seat);
	return OUTCOME_OK;
}

enum outcome cases_calendar_end(struct task *t, struct web *w)
{
	struct nothing none = {0};
	enum outcome o = change(t, end, &none, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/account/calendar") : o;
}

/* ---- the feed itself ---- */

struct reading_feed {
	struct str token, hash, peer;
};
struct read_feed {
	bool throttled, found;
	struct seat_id seat;
};

/* Both a reading and a wrong guess count, so both are changes that succeed. */
static enum outcome read_feed(struct task *t, const struct reading_feed *in, struct read_feed *out)
{
	struct feed_find_row row;

	out->throttled = access_throttled(t, THROTTLE_CALENDAR_PEER, in->peer) ||
			 access_throttled(t, THROTTLE_CALENDAR, in->token);
	if (out->throttled)
		return OUTCOME_OK;
	out->found = feed_find(t, in->hash, day_of(task_now(t)), &row);
	if (out->found) {
		out->seat = row.seat;
		access_throttle_count(t, THROTTLE_CALENDAR, in->token);
	} else {
		access_throttle_count(t, THROTTLE_CALENDAR_PEER, in->peer);
	}
	return OUTCOME_OK;
}

enum outcome cases_calendar_feed(struct task *t, struct web *w)
{
	struct str file = web_param(w, "file");
	struct reading_feed in = {.peer = web_peer(w)};
	struct read_feed out = {0};

	if (!str_ends(file, STR(FEED_SUFFIX)))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CALENDAR_GONE);
	in.token = str_sub(file, 0, file.len - strlen(FEED_SUFFIX));
	in.hash = token_hash(t, in.token);
	enum outcome o = change(t, read_feed, &in, &out);

	if (o != OUTCOME_OK)
		return o;
	if (out.throttled)
		return refuse(t, OUTCOME_THROTTLED, &REASON_CALENDAR_TOO_OFTEN);
	if (!out.found)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CALENDAR_GONE);
	return web_bytes(t, w, "text/calendar; charset=utf-8", feed_of_seat(t, out.seat));
}
