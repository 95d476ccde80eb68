/* Offices, people and the two days on which they begin: before the provinces merged, and after. */
#include "app/demo.h"

#include "clocks/clocks.h"
#include "notify/notify.h"
#include "places/places.h"
#include "providers/providers.h"
#include "settings/settings.h"

#include <stdio.h>

#define HOTLINE "18000024"
/* The first day of the old centres' people here. */
#define BEFORE ((struct civil){2025, 4, 1})
/* The matters under way reach half a year back, and none of them may come before DEMO_MERGED. */
#define MONTHS_OF_PAST 6
#define UNREAD_DAYS    5
#define OFFICE_OPENS   (7 * TIME_HOUR + 30 * TIME_MINUTE)

/* ---- chance ---- */

/* splitmix64 (Steele, Lea, Flood 2014): small, and good enough to deal names and minutes. */
unsigned demo_below(struct demo_chance *c, unsigned bound)
{
	uint64_t z = c->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	z ^= z >> 31;
	return (unsigned)((z >> 32) * bound >> 32);
}

/* Two words that are typed without marks, and a number: 12 signs at least. */
static struct str draw_password(struct arena *a, struct demo_chance *c)
{
	static const char *const words[] = {
		"ruong", "nuong", "thang", "chieng", "suoi", "rung", "sang",  "mien", "ngoc",
		"xuan",  "trang", "song",  "bien",   "hoa",  "lang", "duong", "khen", "chau",
	};
	const unsigned count = sizeof words / sizeof *words;
	const char *first = words[demo_below(c, count)], *second = words[demo_below(c, count)];

	return str_printf(a, "%s-%s-%u", first, second, 1000 + demo_below(c, 9000));
}

/* ---- tasks ---- */

struct str demo_text(const char *text)
{
	return str_of(text ? text : "");
}

struct task *demo_task(struct demo *d)
{
	return task_new(&d->o->world, d->session);
}

bool demo_done(struct demo *d, struct task *t, enum outcome o, const char *what)
{
	bool good = o == OUTCOME_OK && !db_failed(t);

	if (!good)
		fprintf(stderr, "kip demo: %s: %s %" STR_F "\n", what, outcome_code(o),
			STR_A(reason_text(t)));
	task_free(t);
	db_session_refresh(d->session);
	return good;
}

static struct task *own_task(struct demo *d)
{
	struct task *t = demo_task(d);

	t->actor = actor_system();
	return t;
}

static int64_t moving_clock(void *arg)
{
	const struct demo *d = arg;

	return d->clock;
}

/* ---- offices ---- */

static bool serve(struct demo *d, struct unit_id unit, struct str commune,
		  const struct demo_office *from)
{
	struct agencies_serve_in in = {unit, str_of(from->serves), commune,
				       day_from_civil(from->opened)};
	struct nothing none;
	struct task *t = own_task(d);

	return demo_done(d, t, change(t, agencies_serve, &in, &none), from->name);
}

static bool was_in(struct arena *a, const struct place *commune, const char *old_province)
{
	const struct place_link **links;
	size_t n = places_origins(a, places_builtin(), commune, &links);

	return n > 0 && str_is(links[0]->before->province, old_province);
}

static bool serve_places(struct demo *d, struct unit_id unit, const struct demo_office *from)
{
	const struct place **communes;

	if (!from->serves)
		return true;
	if (!from->serves_of_old)
		return serve(d, unit, STR(""), from);
	size_t n = places_communes(d->o->arena, places_builtin(), str_of(from->serves),
				   day_from_civil(from->opened), &communes);

	for (size_t i = 0; i < n; i++)
		if (was_in(d->o->arena, communes[i], from->serves_of_old) &&
		    !serve(d, unit, communes[i]->code, from))
			return false;
	return true;
}

static bool succeed(struct demo *d, const struct demo_office *from)
{
	struct agencies_succeed_in in = {d->units[from->old], d->units[from->unit],
					 day_from_civil(from->opened)};
	struct nothing none;

	if (from->old == DEMO_SYSTEM)
		return true;
	struct task *t = own_task(d);

	return demo_done(d, t, change(t, agencies_succeed, &in, &none), from->name);
}

static bool add_office(struct demo *d, const struct demo_office *from)
{
	struct agencies_add_in in = {
		.kind = str_of(from->kind),
		.code = str_of(from->code),
		.name = str_of(from->name),
		.address = str_of(from->address),
		.commune_code = str_of(from->commune),
		.telephone = demo_text(from->telephone),
		.duty_telephone = demo_text(from->duty_telephone),
		.hours = demo_text(from->hours),
		.opened = day_from_civil(from->opened),
		.closed = DAY_NONE,
		.parent =
			from->parent == DEMO_SYSTEM ? (struct unit_id){0} : d->units[from->parent],
	};
	struct agencies_add_out out = {0};
	struct task *t = own_task(d);

	if (!demo_done(d, t, change(t, agencies_add, &in, &out), from->name))
		return false;
	d->units[from->unit] = out.id;
	return serve_places(d, out.id, from) && succeed(d, from);
}

/* ---- people ---- */

const struct demo_person *demo_person(const struct demo *d, enum demo_unit unit, enum role role,
				      const char *login)
{
	for (size_t i = 0; i < demo_seats_count; i++) {
		const struct demo_seat *s = &demo_seats[i];

		if (d->people[i].seat.v && s->unit == unit &&
		    (login ? strcmp(s->login, login) == 0 : s->role == role))
			return &d->people[i];
	}
	return NULL;
}

/* The account of an earlier seat of the same login. */
static const struct demo_person *known(const struct demo *d, const char *login)
{
	for (size_t i = 0; i < demo_seats_count; i++)
		if (d->people[i].account.v && strcmp(demo_seats[i].login, login) == 0)
			return &d->people[i];
	return NULL;
}

static bool add_account(struct demo *d, struct demo_person *p)
{
	const struct demo_person *before = known(d, p->from->login);
	struct access_add_account_out out = {{0}};

	if (before) {
		p->account = before->account;
		p->password = before->password;
		return true;
	}
	p->password = draw_password(d->o->arena, &d->chance);
	struct access_add_account_in in = {str_of(p->from->login), str_of(p->from->name),
					   p->password};
	struct task *t = own_task(d);

	if (!demo_done(d, t, access_add_account(t, &in, &out), p->from->name))
		return false;
	p->account = out.id;
	return true;
}

static bool add_seat(struct demo *d, struct demo_person *p)
{
	struct access_add_seat_in in = {.account = p->account,
					.unit = d->units[p->from->unit],
					.role = p->from->role,
					.title = str_of(p->from->title),
					.from = day_of(d->clock)};
	struct access_add_seat_out out = {{0}};
	struct task *t = own_task(d);
	enum outcome o = change(t, access_add_seat, &in, &out);

	p->seat = out.id;
	return demo_done(d, t, o, p->from->name);
}

static bool add_provider(struct demo *d, struct demo_person *p)
{
	const struct demo_seat *from = p->from;
	struct providers_add_out out = {{0}};

	if (!from->kind)
		return true;
	struct providers_add_in in = {
		.seat = p->seat,
		.unit = d->units[from->unit],
		.kind = str_of(from->kind),
		.name = str_of(from->name),
		.card = demo_text(from->card),
		.telephone = str_printf(d->o->arena, "0903000%03u", 100 + 7 * d->phones++),
		.languages = demo_text(from->languages),
		.organisation = demo_text(from->organisation),
		.from = day_of(d->clock),
	};
	struct task *t = own_task(d);
	enum outcome o = change(t, providers_add, &in, &out);

	p->provider = out.id;
	return demo_done(d, t, o, from->name);
}

/* ---- the two days ---- */

static enum outcome keep_law(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	clocks_keep_law(t);
	return OUTCOME_OK;
}

static bool add_offices(struct demo *d, struct day today)
{
	for (size_t i = 0; i < demo_offices_count; i++) {
		const struct demo_office *from = &demo_offices[i];

		if (day_from_civil(from->opened).v <= today.v && d->units[from->unit].v == 0 &&
		    !add_office(d, from))
			return false;
	}
	return true;
}

static bool add_people(struct demo *d)
{
	for (size_t i = 0; i < demo_seats_count; i++) {
		struct demo_person *p = &d->people[i];

		if (p->seat.v == 0 && d->units[p->from->unit].v &&
		    (!add_account(d, p) || !add_seat(d, p) || !add_provider(d, p)))
			return false;
	}
	return true;
}

/* What is there on that morning and was not there before. */
static bool set_up(struct demo *d, struct civil on)
{
	struct day today = day_from_civil(on);
	struct nothing none = {0};

	d->clock = day_start(today) + OFFICE_OPENS;
	struct task *t = own_task(d);

	return demo_done(d, t, change(t, keep_law, &none, &none), "law files") &&
	       add_offices(d, today) && add_people(d);
}

static const struct demo_list *const lists[] = {
	&demo_lao_cai,     &demo_lao_cai_past,     &demo_lao_cai_waiting, &demo_branch,
	&demo_thai_nguyen, &demo_thai_nguyen_past, &demo_bac_kan,         NULL};

static void add_life(struct demo *d, const struct demo_matter *m)
{
	d->lives[d->lives_count++] = (struct demo_life){.of = m, .unit = m->unit};
}

static void collect(struct demo *d)
{
	struct arena *a = d->o->arena;
	size_t count = 0;

	for (size_t l = 0; lists[l]; l++)
		count += lists[l]->count;
	d->people = arena_many(a, demo_seats_count, struct demo_person);
	d->lives = arena_many(a, count, struct demo_life);
	for (size_t i = 0; i < demo_seats_count; i++)
		d->people[i].from = &demo_seats[i];
	d->units[DEMO_SYSTEM] = UNIT_SYSTEM;
	for (size_t l = 0; lists[l]; l++)
		for (size_t i = 0; i < lists[l]->count; i++)
			add_life(d, &lists[l]->rows[i]);
}

static bool clock_fits(const struct demo *d)
{
	if (day_plus_months(day_of(d->now), -MONTHS_OF_PAST).v >= day_from_civil(DEMO_MERGED).v)
		return true;
	fputs("kip demo: this machine's clock stands before 2026; set it right first\n", stderr);
	return false;
}

/* Papers of the past carry the address as well. */
static bool keep_settings(struct demo *d, const struct demo_address *where)
{
	struct task *t = own_task(d);
	struct settings_change in = {
		.values = {[SETTING_HOTLINE] = STR(HOTLINE),
			   [SETTING_ADDRESS] =
				   str_printf(t->arena, "http://localhost:%u", where->port)}};
	struct nothing none;
	enum outcome o = change(t, settings_change, &in, &none);

	return demo_done(d, t, o == OUTCOME_OK ? settings_load(t) : o, "settings");
}

/* What came before the last days was read as it came. */
static bool read_news(struct demo *d)
{
	int64_t before = d->now - UNREAD_DAYS * TIME_DAY;
	bool good = true;

	for (size_t i = 0; i < demo_seats_count && good; i++) {
		struct task *t = demo_task(d);
		struct nothing none;

		if (d->people[i].seat.v && access_act_as(t, d->people[i].seat))
			good = demo_done(d, t, change(t, notify_read_before, &before, &none),
					 "news");
		else
			task_free(t); /* who no longer sits there reads nothing */
	}
	return good;
}

static bool fill(struct demo *d, const struct demo_address *where)
{
	return set_up(d, BEFORE) && keep_settings(d, where) &&
	       demo_live(d, day_start(day_from_civil(DEMO_MERGED))) && set_up(d, DEMO_MERGED) &&
	       demo_live(d, d->now) && read_news(d);
}

bool demo_fill(struct opened *o, uint64_t seed, const struct demo_address *where)
{
	struct world *world = &o->world;
	int64_t (*now)(void *) = world->now;
	void *now_arg = world->now_arg;
	struct demo d = {.o = o, .now = now(now_arg)};

	d.chance.state = seed ^ ((uint64_t)day_of(d.now).v << 32);
	if (!clock_fits(&d))
		return false;
	d.session = db_session_new(o->db);
	collect(&d);
	world->now = moving_clock;
	world->now_arg = &d;
	bool good = fill(&d, where);

	world->now = now;
	world->now_arg = now_arg;
	db_session_free(d.session);
	return good && demo_write_logins(&d, world->directory, where);
}
