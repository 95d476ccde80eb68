/*
 * Makes the folder, its centre and its people, lives through matters that have ended, has them
 * copied to the number that is wanted, and then lives through what is in hand.
 */
#include "grow.h"

#include "app/app.h"
#include "base/seal.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define BATCH     20   /* matters of one change */
#define LIVED     2000 /* matters that are lived through; the others are copied from them */
#define OPEN_MOST 300  /* accepted and not ended: what a centre has in hand whatever its past */
#define WAITING   200  /* not decided yet */
#define RECENT    ((int64_t)14 * TIME_DAY) /* in which what is open came in */
#define PROVIDERS 12
#define CAREER    10000 /* matters of one provider, at most */
#define EVENTS    8     /* a matter's events share its time, with some to spare */
#define FIRST     ((struct civil){2025, 7, 2})

struct growing {
	struct grow grow;
	struct arena *arena;
	const char *directory;
	struct opened *o; /* NULL while the folder is closed */
	struct db_session *session;
	int64_t clock; /* what the world's clock shows */
	FILE *slips;
};

struct batch {
	struct grow *grow;
	struct grow_matter matters[BATCH];
	size_t count;
};

struct batch_out {
	struct grow_slip slips[BATCH];
};

static int64_t shown_clock(void *arg)
{
	const struct growing *g = arg;

	return g->clock;
}

static bool done(struct growing *g, struct task *t, enum outcome o, const char *what)
{
	bool good = o == OUTCOME_OK && !db_failed(t);

	if (!good)
		fprintf(stderr, "grow: %s: %s %" STR_F "\n", what, outcome_code(o),
			STR_A(reason_text(t)));
	task_free(t);
	db_session_refresh(g->session);
	return good;
}

/* ---- the centre and its people ---- */

struct grow_centre {
	const char *code, *name, *commune, *province;
};

static bool add_centre(struct growing *g, const struct grow_centre *c, struct unit_id *id)
{
	struct agencies_add_in in = {
		.kind = STR("centre"),
		.code = str_of(c->code),
		.name = str_of(c->name),
		.address = STR("1 Hoang Lien"),
		.commune_code = str_of(c->commune),
		.telephone = STR("02143820000"),
		.duty_telephone = STR(""),
		.hours = STR(""),
		.opened = day_of(g->clock),
		.closed = DAY_NONE,
	};
	struct agencies_add_out out = {{0}};
	struct nothing none = {0};
	struct task *t = app_task(g->o, g->session);

	if (!done(g, t, change(t, agencies_add, &in, &out), "centre"))
		return false;
	*id = out.id;
	struct agencies_serve_in serve = {out.id, str_of(c->province), STR(""), day_of(g->clock)};

	t = app_task(g->o, g->session);
	return done(g, t, change(t, agencies_serve, &serve, &none), "province");
}

static struct actor keep_actor(struct growing *g, struct task *t)
{
	struct actor a = t->actor;

	a.name = str_copy(g->arena, a.name);
	return a;
}

/* At the centre `unit`. */
static bool add_person(struct growing *g, struct unit_id unit, const char *login, enum role role,
		       struct actor *out)
{
	struct access_add_account_in in = {str_of(login), str_of(login), STR(GROW_PASSWORD)};
	struct access_add_account_out account = {{0}};
	struct access_add_seat_out seat = {{0}};
	struct task *t = app_task(g->o, g->session);

	if (!done(g, t, access_add_account(t, &in, &account), login))
		return false;
	struct access_add_seat_in sits = {.account = account.id,
					  .unit = unit,
					  .role = role,
					  .title = str_of(role_code(role)),
					  .from = day_of(g->clock)};

	t = app_task(g->o, g->session);
	if (!done(g, t, change(t, access_add_seat, &sits, &seat), login))
		return false;
	t = app_task(g->o, g->session);
	must(access_act_as(t, seat.id));
	*out = keep_actor(g, t);
	return done(g, t, OUTCOME_OK, login);
}

static bool add_provider(struct growing *g, unsigned i)
{
	struct grow_provider *p = &g->grow.providers[i];
	char login[32];
	struct providers_add_out out = {{0}};

	snprintf(login, sizeof login, "load-provider-%u", i + 1);
	if (!add_person(g, g->grow.centre, login, ROLE_PROVIDER, &p->actor))
		return false;
	struct providers_add_in in = {.seat = p->actor.seat,
				      .unit = g->grow.centre,
				      .kind = STR("officer"),
				      .name = p->actor.name,
				      .card = STR(""),
				      .telephone = STR("0912000000"),
				      .languages = STR(""),
				      .organisation = STR(""),
				      .from = day_of(g->clock)};
	struct task *t = app_task(g->o, g->session);
	enum outcome o = change(t, providers_add, &in, &out);

	p->id = out.id;
	return done(g, t, o, login);
}

static enum outcome keep_law(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	clocks_keep_law(t);
	return OUTCOME_OK;
}

/* Its head asks for what the other centre has. */
static bool add_neighbour(struct growing *g)
{
	static const struct grow_centre centre = {"TN", "Neighbour", "05443", "19"};
	struct unit_id unit;
	struct actor head;

	return add_centre(g, &centre, &unit) &&
	       add_person(g, unit, "load-neighbour", ROLE_DIRECTOR, &head);
}

static bool add_people(struct growing *g)
{
	static const struct grow_centre centre = {"TT", "Load centre", "02647", "15"};
	struct grow *all = &g->grow;

	return add_centre(g, &centre, &all->centre) &&
	       add_person(g, all->centre, "load-receiver", ROLE_RECEIVER, &all->receiver) &&
	       add_person(g, all->centre, "load-director", ROLE_DIRECTOR, &all->director) &&
	       add_neighbour(g);
}

static bool set_up(struct growing *g, size_t cases)
{
	struct nothing none = {0};
	struct task *t = app_task(g->o, g->session);
	bool good = done(g, t, change(t, keep_law, &none, &none), "law") && add_people(g);

	g->grow.providers_count = PROVIDERS + (unsigned)(cases / CAREER);
	g->grow.providers = arena_many(g->arena, g->grow.providers_count, struct grow_provider);
	for (unsigned i = 0; good && i < g->grow.providers_count; i++)
		good = add_provider(g, i);
	return good;
}

/* ---- matters ---- */

static enum outcome live_all(struct task *t, const struct batch *in, struct batch_out *out)
{
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; o == OUTCOME_OK && i < in->count; i++) {
		struct arena_mark mark = arena_mark(t->arena);

		o = grow_live(t, in->grow, &in->matters[i], &out->slips[i]);
		if (o == OUTCOME_OK)
			arena_rewind(t->arena, mark);
	}
	return o;
}

static bool write_batch(struct growing *g, const struct batch *b)
{
	struct batch_out out;
	struct task *t = app_task(g->o, g->session);

	g->clock = b->matters[0].at;
	if (!done(g, t, change(t, live_all, b, &out), "matters"))
		return false;
	for (size_t i = 0; g->slips && i < b->count; i++)
		fprintf(g->slips, "%lld %lld %s %s\n", (long long)out.slips[i].case_file.v,
			(long long)out.slips[i].request.v, out.slips[i].code, out.slips[i].pin);
	return true;
}

/* `count` matters between two instants; each comes as far as stages[], in turn. */
static bool write_between(struct growing *g, const int64_t span[2], size_t count,
			  const enum grow_stage *stages, size_t stages_count)
{
	struct batch b = {.grow = &g->grow};
	int64_t each = count ? (span[1] - span[0]) / (int64_t)count : 0;

	for (size_t i = 0; i < count; i++) {
		b.matters[b.count++] = (struct grow_matter){
			.at = span[0] + (int64_t)i * each,
			.step = each / EVENTS,
			.until = stages[i % stages_count],
		};
		if (b.count < BATCH && i + 1 < count)
			continue;
		if (!write_batch(g, &b))
			return false;
		b.count = 0;
	}
	return true;
}

/* ---- the folder ---- */

static bool open_folder(struct growing *g, struct opened *o)
{
	if (!app_open(g->directory, o))
		return false;
	o->world.now = shown_clock;
	o->world.now_arg = g;
	g->o = o;
	g->session = db_session_new(o->db);
	return true;
}

static void close_folder(struct growing *g)
{
	db_session_free(g->session);
	app_close(g->o);
	g->session = NULL;
	g->o = NULL;
}

/* The centre, and matters that have ended, each lived through once. */
static bool write_past(struct growing *g, size_t cases, size_t past, int64_t until)
{
	static const enum grow_stage ended[] = {GROW_ENDED};
	struct opened o;

	if (!open_folder(g, &o))
		return false;
	bool good = set_up(g, cases);
	const int64_t span[] = {g->clock + TIME_HOUR, until};

	good = good && write_between(g, span, past < LIVED ? past : LIVED, ended, 1);
	close_folder(g);
	return good;
}

/* What the centre has in hand. */
static bool write_present(struct growing *g, size_t open_count, int64_t now)
{
	static const enum grow_stage waiting[] = {GROW_FILED};
	static const enum grow_stage open[] = {GROW_ACCEPTED, GROW_ASSIGNED, GROW_WORKING,
					       GROW_WORKING};
	const int64_t middle = now - RECENT / 2;
	const int64_t lately[] = {now - RECENT, middle}, last[] = {middle, now};
	struct opened o;

	if (!open_folder(g, &o))
		return false;
	bool good = write_between(g, lately, open_count, open, sizeof open / sizeof *open) &&
		    write_between(g, last, WAITING, waiting, 1);

	close_folder(g);
	return good;
}

static bool grow(struct growing *g, size_t cases, int64_t seconds)
{
	size_t open_count = cases / 3 < OPEN_MOST ? cases / 3 : OPEN_MOST;
	int64_t now = time_wall();
	FILE *slips = g->slips;

	g->clock = day_start(day_from_civil(FIRST)) + 8 * TIME_HOUR;
	g->grow.chance = cases;
	g->slips = NULL; /* of matters that will be copied */
	if (!write_past(g, cases, cases - open_count, now - RECENT))
		return false;
	g->slips = slips;
	const struct grow_wanted wanted = {cases - open_count, time_wall() + seconds * TIME_SECOND};

	grow_copy(&g->grow, g->directory, &wanted, slips);
	return write_present(g, open_count, now);
}

int main(int argc, char **argv)
{
	struct option options[] = {{"dir", true, NULL},
				   {"cases", true, NULL},
				   {"slips", true, NULL},
				   {"seconds", true, NULL},
				   {0}};
	long cases = 1000, seconds = 3600;

	randombytes_set_implementation(&randombytes_internal_implementation);
	seal_init();
	if (!options_read(argc, argv, options) ||
	    !option_number(options, "cases", 1, 10000000, &cases) ||
	    !option_number(options, "seconds", 1, 86400, &seconds) ||
	    !option_value(options, "dir", NULL) || !option_value(options, "slips", NULL)) {
		fputs("usage: grow --dir DIR --slips FILE [--cases N] [--seconds N]\n", stderr);
		return EXIT_USAGE;
	}
	struct growing g = {.arena = arena_new(ARENA_TASK_BYTES),
			    .directory = option_value(options, "dir", NULL),
			    .slips = fopen(option_value(options, "slips", NULL), "we")};

	if (!g.slips || !folder_make(g.directory, FOLDER_DEMO, NULL))
		return EXIT_FINDINGS;
	bool good = grow(&g, (size_t)cases, seconds);

	arena_free(g.arena);
	return fclose(g.slips) == 0 && good ? EXIT_DONE : EXIT_FINDINGS;
}
