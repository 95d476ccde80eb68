/* Lives through the matters step by step, in the order of time, each step by who would take it. */
#include "app/demo_acts.h"

#include "jobs/jobs.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#define JOBS_AT_ONCE 50
/* Registers are closed on the third working day of the next month, in the afternoon. */
#define CLOSING_DAY  3
#define CLOSING_TIME (16 * TIME_HOUR)
/* Heads sign at the end of the day; what came in the last days waits for them. */
#define SIGNING_TIME (17 * TIME_HOUR)
#define SIGNING_LAG  4
#define THOUSANDTHS  1000

struct event {
	int64_t at;
	size_t order; /* of two at one instant: which was found first */
	struct demo_life *life;
	const struct demo_step *step; /* NULL: what an office does of itself */
	bool (*office)(struct demo *d, enum demo_unit unit);
	enum demo_unit unit;
};

/* ---- when ---- */

static struct day working_days_from(const struct law *law, struct day day, int count)
{
	int step = count < 0 ? -1 : 1;

	for (count *= step; count > 0; count -= law_day(law, day).works)
		day = day_plus(day, step);
	return day;
}

static int working_days_between(const struct law *law, struct day first, struct day end)
{
	int count = 0;

	for (; first.v < end.v; first = day_plus(first, 1))
		count += law_day(law, first).works;
	return count;
}

static struct day day_of_share(const struct demo *d, const struct law *law, int thousandths)
{
	struct day merged = day_from_civil(DEMO_MERGED);
	int all = working_days_between(law, merged, day_of(d->now));

	return working_days_from(law, merged, all * thousandths / THOUSANDTHS);
}

int64_t demo_instant(const struct demo *d, const struct demo_when *when, int64_t before)
{
	const struct law *law = atomic_load(&d->o->world.law);
	int64_t minutes = when->minutes * TIME_MINUTE;

	switch (when->kind) {
	case DEMO_WORKING_DAY:
		return day_start(working_days_from(law, day_of(d->now), -when->days)) + minutes;
	case DEMO_AGO:
		return d->now - minutes;
	case DEMO_DATE:
		return day_start(
			       day_from_civil((struct civil){when->year, when->month, when->day})) +
		       minutes;
	case DEMO_SHARE:
		return day_start(day_of_share(d, law, when->days)) + minutes;
	case DEMO_LATER:
		return day_start(working_days_from(law, day_of(before), when->days)) + minutes;
	case DEMO_NEVER:
		break;
	}
	return 0;
}

/* ---- acts ---- */

/* clang-format off */
static const struct act {
	const char *name;
	enum role role; /* who takes the step; citizens with the code of the request */
	enum { ON_NOTHING, ON_REQUEST, ON_CASE } on;
	demo_playing_act *play;
} acts[DEMO_ACTS] = {
	[DEMO_FILED] = {"filing", ROLE_RECEIVER, ON_NOTHING, demo_file},
	[DEMO_COMPARED] = {"comparing", ROLE_RECEIVER, ON_REQUEST, demo_compare},
	[DEMO_ACCEPTED] = {"accepting", ROLE_RECEIVER, ON_REQUEST, demo_accept},
	[DEMO_ACCEPTED_AT_ONCE] = {"accepting at once", ROLE_DIRECTOR, ON_REQUEST, demo_accept},
	[DEMO_REFUSED] = {"refusing", ROLE_RECEIVER, ON_REQUEST, demo_refuse},
	[DEMO_ASKED] = {"asking for papers", ROLE_RECEIVER, ON_REQUEST, demo_ask},
	[DEMO_BROUGHT] = {"bringing papers", ROLE_RECEIVER, ON_REQUEST, demo_bring},
	[DEMO_PASSED] = {"passing on", ROLE_RECEIVER, ON_REQUEST, demo_pass},
	[DEMO_ANSWERED] = {"answering at once", ROLE_RECEIVER, ON_REQUEST, demo_answer},
	[DEMO_WITHDRAWN] = {"withdrawing", ROLE_RECEIVER, ON_REQUEST, demo_withdraw},
	[DEMO_REVERSED] = {"taking back", ROLE_DIRECTOR, ON_REQUEST, demo_reverse},
	[DEMO_SHOWN] = {"deciding what who asked may see", ROLE_RECEIVER, ON_REQUEST, demo_set_sees},
	[DEMO_CODED] = {"giving a code", ROLE_RECEIVER, ON_REQUEST, demo_give_code},
	[DEMO_VOIDED] = {"voiding", ROLE_DIRECTOR, ON_CASE, demo_void},
	[DEMO_ASSIGNED] = {"assigning", ROLE_DIRECTOR, ON_CASE, demo_assign},
	[DEMO_ASSIGNED_BY_DEPUTY] = {"assigning", ROLE_DEPUTY, ON_CASE, demo_assign},
	[DEMO_TAKEN] = {"taking on", ROLE_PROVIDER, ON_CASE, demo_take},
	[DEMO_STOOD_DOWN] = {"standing down", ROLE_PROVIDER, ON_CASE, demo_stand_down},
	[DEMO_CHANGE_NOTED] = {"noting a change", ROLE_RECEIVER, ON_CASE, demo_note_change},
	[DEMO_CHANGE_WISHED] = {"wishing for another person", ROLE_CITIZEN, ON_CASE, demo_wish_change},
	[DEMO_CHANGE_REFUSED] = {"refusing a change", ROLE_DIRECTOR, ON_CASE, demo_refuse_change},
	[DEMO_REPLACED] = {"replacing", ROLE_DIRECTOR, ON_CASE, demo_replace},
	[DEMO_NAMED] = {"naming a party", ROLE_RECEIVER, ON_CASE, demo_name_party},
	[DEMO_WALLED] = {"walling off", ROLE_DIRECTOR, ON_CASE, demo_wall},
	[DEMO_WORKED] = {"noting work", ROLE_PROVIDER, ON_CASE, demo_work},
	[DEMO_SCHEDULED] = {"setting a date", ROLE_PROVIDER, ON_CASE, demo_schedule},
	[DEMO_MOVED] = {"moving a date", ROLE_PROVIDER, ON_CASE, demo_move},
	[DEMO_CALLED_OFF] = {"calling a date off", ROLE_PROVIDER, ON_CASE, demo_call_off},
	[DEMO_STAGED] = {"noting a stage", ROLE_PROVIDER, ON_CASE, demo_stage},
	[DEMO_CONFIDED] = {"writing a private note", ROLE_PROVIDER, ON_CASE, demo_confide},
	[DEMO_SUSPENDED] = {"suspending", ROLE_PROVIDER, ON_CASE, demo_suspend},
	[DEMO_RESUMED] = {"going on", ROLE_PROVIDER, ON_CASE, demo_resume},
	[DEMO_DISCONTINUED] = {"discontinuing", ROLE_DIRECTOR, ON_CASE, demo_discontinue},
	[DEMO_ENDED] = {"ending", ROLE_PROVIDER, ON_CASE, demo_end},
	[DEMO_OFFERED] = {"handing over", ROLE_PROVIDER, ON_CASE, demo_offer},
	[DEMO_RETURNED] = {"giving the file back", ROLE_RECEIVER, ON_CASE, demo_return},
	[DEMO_RECEIVED] = {"receiving the file", ROLE_RECEIVER, ON_CASE, demo_receive},
	[DEMO_OPINED] = {"noting an opinion", ROLE_PROVIDER, ON_CASE, demo_opine},
	[DEMO_ARCHIVED] = {"archiving", ROLE_RECEIVER, ON_CASE, demo_archive},
	[DEMO_REMARKED] = {"remarking", ROLE_DIRECTOR, ON_CASE, demo_remark},
	[DEMO_DOUBTED] = {"doubting a clock", ROLE_RECEIVER, ON_CASE, demo_doubt},
	[DEMO_EXPLAINED] = {"explaining a delay", ROLE_PROVIDER, ON_CASE, demo_explain},
};
/* clang-format on */

/* False when nobody at the unit could take the step. */
static bool act_as(const struct demo_playing *p, enum role role)
{
	const char *login = role == ROLE_PROVIDER ? p->life->provider : NULL;
	const struct demo_person *who;

	if (role == ROLE_CITIZEN) {
		p->t->actor.request = p->life->request;
		return true;
	}
	who = demo_person(p->d, p->life->unit, role, login);
	return who && access_act_as(p->t, who->seat);
}

/* A request or a matter as its page shows it; the reading is noted, as a page would. */
static enum outcome open_subject(struct demo_playing *p, const struct act *act)
{
	if (act->on == ON_NOTHING || act->role == ROLE_CITIZEN)
		return OUTCOME_OK;
	if (act->on == ON_REQUEST)
		return requests_find(p->t, p->life->request, &p->r)
			       ? journal_read(p->t, "request", p->r.id.v, p->r.scope,
					      "request page")
			       : OUTCOME_NOT_FOUND;
	return cases_find(p->t, p->life->case_file, &p->c)
		       ? journal_read(p->t, "case", p->c.id.v, p->c.scope, "case page")
		       : OUTCOME_NOT_FOUND;
}

static bool play(struct demo *d, const struct event *e)
{
	const struct act *act = &acts[e->step->act];
	struct demo_playing p = {d, demo_task(d), e->life, e->step, e->at, {{0}}, {{0}}};
	enum outcome o = act_as(&p, act->role) ? open_subject(&p, act) : OUTCOME_DENIED;
	char what[256];

	if (o == OUTCOME_OK)
		o = act->play(&p);
	snprintf(what, sizeof what, "%s, step %td, %s at %" STR_F, e->life->of->name,
		 e->step - e->life->of->steps + 1, act->name,
		 STR_A(time_format(p.t->arena, e->at)));
	return demo_done(d, p.t, o, what);
}

/* ---- in order ---- */

struct events {
	const struct demo *d;
	struct event *rows; /* NULL: they are only counted */
	size_t count;
};

static void add(struct events *events, struct event next)
{
	next.order = events->count;
	if (events->rows)
		events->rows[events->count] = next;
	events->count++;
}

/* The tables tell steps in their order; false after a sentence when they do not. */
static bool add_life(struct events *events, struct demo_life *life)
{
	const struct demo_step *step = life->of->steps;
	int64_t before = 0;

	for (; step->act != DEMO_ACTS; step++) {
		int64_t at = demo_instant(events->d, &step->at, before);

		if (at <= before || at >= events->d->now) {
			fprintf(stderr,
				"kip demo: %s, step %td (%s): not between the step before it and "
				"now\n",
				life->of->name, step - life->of->steps + 1, acts[step->act].name);
			return false;
		}
		add(events, (struct event){.at = at, .life = life, .step = step});
		before = at;
	}
	return true;
}

/* Which centres close their registers, and up to how many months before now. */
static const struct {
	enum demo_unit unit;
	int months_open;
} closing[] = {{DEMO_LAO_CAI, 1}, {DEMO_BRANCH, 1}, {DEMO_THAI_NGUYEN, 2}};

static void add_closings(struct events *events)
{
	const struct law *law = atomic_load(&events->d->o->world.law);
	struct day month = day_plus_months(day_from_civil(DEMO_MERGED), 1);

	for (; month.v <= day_of(events->d->now).v; month = day_plus_months(month, 1))
		for (size_t i = 0; i < sizeof closing / sizeof *closing; i++) {
			struct event next = {.office = demo_close_month, .unit = closing[i].unit};
			struct day last =
				day_plus_months(day_of(events->d->now), 1 - closing[i].months_open);

			next.at = day_start(working_days_from(law, month, CLOSING_DAY)) +
				  CLOSING_TIME;
			if (month.v <= last.v && next.at < events->d->now)
				add(events, next);
		}
}

static const enum demo_unit signing[] = {DEMO_YEN_BAI, DEMO_BAC_KAN, DEMO_LAO_CAI, DEMO_BRANCH,
					 DEMO_THAI_NGUYEN};

static void add_signings(struct events *events)
{
	const struct law *law = atomic_load(&events->d->o->world.law);
	struct day last = working_days_from(law, day_of(events->d->now), -SIGNING_LAG);

	for (struct day day = day_of(events->d->clock); day.v < last.v; day = day_plus(day, 1))
		for (size_t i = 0; law_day(law, day).works && i < sizeof signing / sizeof *signing;
		     i++)
			add(events, (struct event){.at = day_start(day) + SIGNING_TIME,
						   .office = demo_sign_waiting,
						   .unit = signing[i]});
}

static bool collect(struct events *events)
{
	events->count = 0;
	for (size_t i = 0; i < events->d->lives_count; i++)
		if (!add_life(events, &events->d->lives[i]))
			return false;
	add_closings(events);
	add_signings(events);
	return true;
}

static int by_time(const void *one, const void *other)
{
	const struct event *a = one, *b = other;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static bool live_one(struct demo *d, const struct event *e)
{
	d->clock = e->at;
	bool good = e->step ? play(d, e) : e->office(d, e->unit);
	struct task *t = demo_task(d);

	/* Who must know is told then, and not all at once when the server starts. */
	jobs_run_due(t, NULL, JOBS_AT_ONCE);
	task_free(t);
	return good;
}

bool demo_live(struct demo *d, int64_t until)
{
	struct events events = {.d = d};
	int64_t since = d->clock;

	if (!collect(&events))
		return false;
	events.rows = arena_many(d->o->arena, events.count, struct event);
	if (!collect(&events))
		return false;
	qsort(events.rows, events.count, sizeof *events.rows, by_time);
	for (size_t i = 0; i < events.count; i++)
		if (events.rows[i].at >= since && events.rows[i].at < until &&
		    !live_one(d, &events.rows[i]))
			return false;
	return true;
}
