/*
 * Setting the scene: organisations, seats and providers, made by the ops that a running program
 * makes them with.
 */
#include "story/story_play.h"

#include "access/access.h"
#include "places/places.h"
#include "providers/providers.h"

/*
 * A seat's session is opened anew when the clock has moved this far, well before it would end for
 * idleness.
 */
#define SESSION_FRESH (20 * TIME_MINUTE)
/* One that closed before the story began has worked for a year at least. */
#define DAYS_OPEN 365

static bool done(struct play *p, struct task *t, enum outcome o)
{
	struct str why = o == OUTCOME_OK ? STR_NONE : str_copy(p->arena, reason_text(t));

	task_free(t);
	return o == OUTCOME_OK ||
	       play_error(p, "this cannot be set up: %s %" STR_F, outcome_code(o), STR_A(why));
}

static bool need_day(struct play *p, const struct word *w, struct day *out)
{
	return day_parse(w->text, out) || play_error(p, "a day is written 2026-11-20");
}

/* --- organisations --- */

/* What stands behind "in COMMUNE": pairs of a word and its value. */
struct unit_more {
	struct unit_id parent;
	struct day opened, closed;
	const struct word *serves[8];
	size_t serves_count;
};

static bool read_pair(struct play *p, const struct word *key, const struct word *value,
		      struct unit_more *out)
{
	struct named_unit *parent;

	if (str_is(key->text, "of")) {
		parent = play_need_unit(p, value);
		if (parent)
			out->parent = parent->id;
		return parent != NULL;
	}
	if (str_is(key->text, "opened"))
		return need_day(p, value, &out->opened);
	if (str_is(key->text, "closed"))
		return need_day(p, value, &out->closed);
	if (!str_is(key->text, "serves") ||
	    out->serves_count == sizeof out->serves / sizeof *out->serves)
		return play_error(p, "behind the commune stands serves, of, opened or closed");
	out->serves[out->serves_count++] = value;
	return true;
}

static bool read_more(struct play *p, const struct step *s, struct unit_more *out)
{
	*out = (struct unit_more){.opened = DAY_NONE, .closed = DAY_NONE};
	for (size_t i = 0; i < s->rest_count; i += 2) {
		if (i + 1 == s->rest_count)
			return play_error(p, "a value is missing behind %" STR_F,
					  STR_A(s->rest[i].text));
		if (!read_pair(p, &s->rest[i], &s->rest[i + 1], out))
			return false;
	}
	if (day_is_none(out->opened))
		out->opened = day_is_none(out->closed) ? day_of(p->clock)
						       : day_plus(out->closed, -DAYS_OPEN);
	return true;
}

static bool add_unit(struct play *p, const struct step *s, const struct unit_more *more,
		     struct unit_id *id)
{
	struct agencies_add_in in = {.kind = s->args[0]->text,
				     .name = s->args[2]->text,
				     .code = s->args[3]->text,
				     .commune_code = s->args[4]->text,
				     .parent = more->parent,
				     .opened = more->opened,
				     .closed = more->closed,
				     .address = STR(""),
				     .telephone = STR(""),
				     .duty_telephone = STR(""),
				     .hours = STR("")};
	struct agencies_add_out out = {0};
	struct task *t = play_task(p);
	enum outcome o = change(t, agencies_add, &in, &out);

	*id = out.id;
	return done(p, t, o);
}

/*
 * A province of two digits, or a commune of five: then its province is the one it lies in on that
 * day.
 */
static bool serve(struct play *p, const struct named_unit *unit, struct str place)
{
	struct agencies_serve_in in = {
		.unit = unit->id, .province_code = place, .from = unit->opened};
	struct nothing none = {0};
	struct task *t = play_task(p);
	const struct place *commune = places_commune(places_builtin(), place, unit->opened);

	if (commune)
		in = (struct agencies_serve_in){unit->id, commune->province, place, unit->opened};
	return done(p, t, change(t, agencies_serve, &in, &none));
}

bool scene_unit(struct play *p, const struct step *s)
{
	struct unit_more more;
	struct named_unit unit = {.name = s->args[1]->text};

	if (!play_name_is_free(p, unit.name) || !read_more(p, s, &more) ||
	    !add_unit(p, s, &more, &unit.id))
		return false;
	must(p->unit_count < UNITS_MOST);
	unit.opened = more.opened;
	p->units[p->unit_count++] = unit;
	for (size_t i = 0; i < more.serves_count; i++)
		if (!serve(p, &unit, more.serves[i]->text))
			return false;
	return true;
}

bool scene_succeeds(struct play *p, const struct step *s)
{
	struct named_unit *newer = play_need_unit(p, s->args[0]),
			  *older = play_need_unit(p, s->args[1]);
	struct agencies_succeed_in in;
	struct nothing none = {0};

	if (!newer || !older || !need_day(p, s->args[2], &in.day))
		return false;
	in.old_unit = older->id;
	in.new_unit = newer->id;
	struct task *t = play_task(p);

	return done(p, t, change(t, agencies_succeed, &in, &none));
}

/* --- people --- */

static struct player *add_player(struct play *p, struct str name)
{
	struct player *who = &p->players[p->player_count];

	if (!play_name_is_free(p, name))
		return NULL;
	must(p->player_count < PLAYERS_MOST);
	p->player_count++;
	*who = (struct player){.name = name};
	who->peer = str_printf(p->arena, "198.51.100.%zu",
			       p->player_count); /* for documentation: RFC 5737 */
	return who;
}

bool scene_citizen(struct play *p, const struct step *s)
{
	return add_player(p, s->args[0]->text) != NULL;
}

static bool need_role(struct play *p, const struct word *w, enum role *out)
{
	return role_parse(w->text, out) ||
	       play_error(p, "there is no role %" STR_F, STR_A(w->text));
}

static bool add_account(struct play *p, struct player *who, struct str name)
{
	struct access_add_account_in in = {who->name, name, STR(STORY_PASSWORD)};
	struct access_add_account_out out = {0};
	struct task *t = play_task(p);
	enum outcome o = access_add_account(t, &in, &out);

	who->account = out.id;
	return done(p, t, o);
}

static bool add_seat(struct play *p, const struct player *who, struct unit_id unit, enum role role,
		     struct seat_id *out)
{
	struct access_add_seat_in in = {.account = who->account,
					.unit = unit,
					.role = role,
					.title = str_of(tr(LANGUAGE_VI, role_about(role))),
					.from = day_of(p->clock)};
	struct access_add_seat_out added = {{0}};
	struct task *t = play_task(p);
	enum outcome o = change(t, access_add_seat, &in, &added);

	*out = added.id;
	return done(p, t, o);
}

static bool add_provider(struct play *p, struct player *who, struct str name, struct str kind)
{
	struct providers_add_in in = {.seat = who->seat,
				      .unit = who->unit,
				      .kind = kind,
				      .name = name,
				      .card = STR(""),
				      .telephone = STR(""),
				      .languages = STR(""),
				      .organisation = STR(""),
				      .from = day_of(p->clock)};
	struct providers_add_out out = {{0}};
	struct task *t = play_task(p);
	enum outcome o = change(t, providers_add, &in, &out);

	who->provider = out.id;
	return done(p, t, o);
}

bool scene_seat(struct play *p, const struct step *s)
{
	struct str name = s->args[3]->text;
	struct named_unit *unit = play_need_unit(p, s->args[2]);
	struct player *who;
	enum role role;

	if (s->rest_count > 1)
		return play_error(
			p,
			"behind the name stands at most officer, lawyer, adviser or collaborator");
	if (!unit || !need_role(p, s->args[1], &role) || !(who = add_player(p, s->args[0]->text)))
		return false;
	who->unit = unit->id;
	if (!add_account(p, who, name) || !add_seat(p, who, unit->id, role, &who->seat))
		return false;
	if (s->rest_count == 1 && !add_provider(p, who, name, s->rest[0].text))
		return false;
	return scene_stay_signed_in(p, who);
}

bool scene_also(struct play *p, const struct step *s)
{
	struct player *who = play_need_player(p, s->args[0]);
	struct named_unit *unit = who ? play_need_unit(p, s->args[2]) : NULL;
	struct seat_id seat;
	enum role role;

	if (!who || !unit || !need_role(p, s->args[1], &role))
		return false;
	if (who->account.v == 0)
		return play_error(p, "%" STR_F " has no account", STR_A(who->name));
	return add_seat(p, who, unit->id, role, &seat);
}

/* --- sessions --- */

static struct cookie *held_session(struct player *who)
{
	struct str name, value;

	str_cut(who->session, '=', &name, &value);
	for (size_t i = 0; i < who->cookies; i++)
		if (str_eq(who->jar[i].name, name) && str_eq(who->jar[i].value, value))
			return &who->jar[i];
	return NULL;
}

static bool sign_in(struct play *p, struct player *who, struct cookie *into)
{
	struct task *t = play_task(p);
	struct str pair = STR_NONE;
	enum outcome o = access_sign_in_seat(t, who->seat, &pair);

	who->session = str_copy(p->arena, pair);
	who->session_at = p->clock;
	if (o == OUTCOME_OK)
		str_cut(who->session, '=', &into->name, &into->value);
	return done(p, t, o);
}

/* Whoever signed out, or signed in by hand, keeps what they have. */
bool scene_stay_signed_in(struct play *p, struct player *who)
{
	if (who->seat.v == 0)
		return true;
	if (!who->session.ptr)
		return sign_in(p, who, &who->jar[who->cookies++]);
	struct cookie *held = held_session(who);

	if (!held || p->clock - who->session_at < SESSION_FRESH)
		return true;
	return sign_in(p, who, held);
}
