/* Lives through the matters step by step, in the order of time, each step by who would take it. */
#include "app/demo.h"

#include "jobs/jobs.h"
#include "law/eligible.h"

#include <stdatomic.h>
#include <stdlib.h>

#define JOBS_AT_ONCE 50

#define FACTS_MOST 16

enum step {
	STEP_FILED,
	STEP_DECIDED,
	STEP_ASSIGNED,
	STEP_TAKEN,
	STEP_WORKED,
	STEP_ENDED,
	STEP_COUNT
};

struct event {
	int64_t at;
	size_t order; /* of two at one instant: which was found first */
	struct demo_life *life;
	const struct demo_work *work;
	enum step step;
};

/* ---- when ---- */

static struct day working_days_before(const struct law *law, struct day today, int count)
{
	struct day day = today;

	while (count > 0) {
		day = day_plus(day, -1);
		count -= law_day(law, day).works;
	}
	return day;
}

static int64_t instant(const struct demo *d, const struct demo_when *when)
{
	const struct law *law = atomic_load(&d->o->world.law);
	int64_t minutes = when->minutes * TIME_MINUTE;

	switch (when->kind) {
	case DEMO_WORKING_DAY:
		return day_start(working_days_before(law, day_of(d->now), when->days)) + minutes;
	case DEMO_AGO:
		return d->now - minutes;
	case DEMO_DATE:
		return day_start(
			       day_from_civil((struct civil){when->year, when->month, when->day})) +
		       minutes;
	case DEMO_NEVER:
		break;
	}
	return 0;
}

/* ---- who is to be aided ---- */

static struct str birth(struct arena *a, const struct demo_matter *m, struct day filed)
{
	struct civil on = day_to_civil(filed);
	struct day born;
	int year = on.year - m->age;

	if (!m->birthday)
		return str_printf(a, "%d", year);
	if (day_parse(str_of(m->birthday), &born))
		return str_of(m->birthday);
	struct str text = str_printf(a, "%d-%s", year, m->birthday);

	must(day_parse(text, &born));
	if (people_age(text, filed) == m->age)
		return text;
	return str_printf(a, "%d-%s", year - 1, m->birthday);
}

/* Province of birth, century and sex, two digits of the year, six that mean nothing. */
static struct str id_number(struct demo *d, struct arena *a, const struct demo_matter *m,
			    struct str born)
{
	bool this_century = str_starts(born, STR("20"));
	struct str year = str_sub(born, 2, 2);
	unsigned rest = demo_below(&d->chance, 1000000);

	if (!m->born_in)
		return STR("");
	return str_printf(a, "%s%d%" STR_F "%06u", m->born_in, 2 * this_century + m->woman,
			  STR_A(year), rest);
}

/* No two are alike, or the search for conflicts would take two people for one. */
static struct str new_phone(struct demo *d, struct arena *a)
{
	static const char *const starts[] = {"0388000", "0912000", "0343000", "0966000"};
	unsigned n = d->phones++;

	return str_printf(a, "%s%03u", starts[n % 4], (214 + 37 * n) % 1000);
}

static int by_text(const void *one, const void *other)
{
	return str_cmp(*(const struct str *)one, *(const struct str *)other);
}

/* Sorted lines, as the check leaves them with a request. */
static struct str facts_text(struct arena *a, const struct demo_matter *m, struct str born)
{
	struct str rest = demo_text(m->facts), facts[FACTS_MOST], problem;
	struct eligible_facts read = eligible_facts_blank();
	struct buf lines = buf_new(a, 1024);
	size_t n = 0;

	if (!m->facts)
		return STR("");
	while (rest.len && n < FACTS_MOST - 1)
		str_cut(rest, ' ', &facts[n++], &rest);
	if (m->birthday)
		facts[n++] = str_printf(a, "born=%" STR_F, STR_A(born));
	qsort(facts, n, sizeof *facts, by_text);
	for (size_t i = 0; i < n; i++) {
		must(eligible_facts_read(a, facts[i], &read, &problem));
		buf_addf(&lines, "%s%" STR_F, i ? "\n" : "", STR_A(facts[i]));
	}
	return buf_str(&lines);
}

static struct person person_of(struct demo *d, struct task *t, const struct demo_matter *m)
{
	struct day today = day_of(task_now(t));
	struct str born = birth(t->arena, m, today);

	return (struct person){
		.name = str_of(m->name),
		.birth = born,
		.id_number = id_number(d, t->arena, m, born),
		.phone = m->no_phone ? STR("") : new_phone(d, t->arena),
		.address = demo_text(m->address),
		.commune_code = str_of(m->commune),
		.ethnic = demo_text(m->ethnic),
		.place_day = today,
	};
}

/* ---- the steps ---- */

static const struct demo_person *act_as(struct demo *d, struct task *t, enum demo_unit unit,
					enum role role, const char *login)
{
	const struct demo_person *who = demo_person(d, unit, role, login);

	must(who && access_act_as(t, who->seat));
	return who;
}

static enum outcome file(struct demo *d, struct task *t, const struct event *e)
{
	const struct demo_matter *m = e->life->of;
	struct requests_file_out out = {{0}};
	struct person person = person_of(d, t, m);
	bool online = strcmp(m->channel, "online") == 0;

	if (!online)
		act_as(d, t, m->unit, ROLE_RECEIVER, NULL);
	struct requests_file_in in = {
		.unit = online ? (struct unit_id){0} : d->units[m->unit],
		.channel = str_of(m->channel),
		.language = STR("vi"),
		.asker_relation = str_of(m->asker ? m->relation : "self"),
		.asker = demo_text(m->asker),
		.person = person,
		.contact = m->asker ? new_phone(d, t->arena) : person.phone,
		.contact_note = demo_text(m->call_note),
		.safe_contact = str_of(m->call ? m->call : "yes"),
		.safe_announce = m->quiet ? STR("no") : STR("yes"),
		.matter = str_of(m->matter),
		.narrative = str_of(m->narrative),
		.arrested = str_of(m->arrested ? m->arrested : "no"),
		.eligibility = facts_text(t->arena, m, person.birth),
	};
	enum outcome o = change(t, requests_file, &in, &out);

	e->life->request = out.id;
	e->life->code = str_copy(d->o->arena, out.code);
	e->life->pin = str_copy(d->o->arena, out.pin);
	return o;
}

static enum outcome refuse_request(struct task *t, const struct event *e, const struct request *r)
{
	const struct demo_matter *m = e->life->of;
	struct requests_refuse_in in = {r->id, r->rev, str_of(m->refusal), str_of(m->told)};
	struct nothing none;

	return change(t, requests_refuse, &in, &none);
}

static enum outcome accept_request(struct demo *d, struct task *t, const struct event *e,
				   const struct request *r)
{
	const struct demo_matter *m = e->life->of;
	struct cases_accept_out out = {{0}};
	struct cases_accept_in in = {
		.request = r->id,
		.rev = r->rev,
		.form = str_of(m->form),
		.arrested = str_is(r->arrested, "yes") ? STR("yes") : STR("no"),
	};

	if (m->at_once) {
		in.ground = STR("accept_at_once_harm");
		in.later.codes = STR("identity case_papers");
	}

	for (size_t i = 0; i < sizeof m->opposing / sizeof *m->opposing; i++)
		if (m->opposing[i].name) {
			in.opposing[i] = str_of(m->opposing[i].name);
			in.opposing_birth[i] = demo_text(m->opposing[i].born);
		}
	enum outcome o = change(t, cases_accept, &in, &out);

	e->life->case_file = out.id;
	e->life->number = str_copy(d->o->arena, out.number);
	return o;
}

static enum outcome decide(struct demo *d, struct task *t, const struct event *e)
{
	const struct demo_matter *m = e->life->of;
	struct request r;

	act_as(d, t, m->unit, ROLE_RECEIVER, NULL);
	must(requests_find(t, e->life->request, &r));
	enum outcome o = journal_read(t, "request", r.id.v, r.scope, "request page");

	if (o != OUTCOME_OK)
		return o;
	return m->refusal ? refuse_request(t, e, &r) : accept_request(d, t, e, &r);
}

/* The matter as its page shows it; the reading is noted, as a page would. */
static enum outcome open_case(struct task *t, const struct event *e, struct case_file *out)
{
	must(cases_find(t, e->life->case_file, out));
	return journal_read(t, "case", out->id.v, out->scope, "case page");
}

static enum outcome assign(struct demo *d, struct task *t, const struct event *e)
{
	const struct demo_matter *m = e->life->of;
	const struct demo_person *provider = demo_person(d, m->unit, ROLE_PROVIDER, m->provider);
	struct cases_assign_out out;
	struct case_file c;

	must(provider);
	act_as(d, t, m->unit, m->by_deputy ? ROLE_DEPUTY : ROLE_DIRECTOR, NULL);
	enum outcome o = open_case(t, e, &c);
	struct cases_assign_in in = {.id = c.id,
				     .rev = c.rev,
				     .provider = provider->provider,
				     .clearance = demo_text(m->clearance)};

	return o == OUTCOME_OK ? change(t, cases_assign, &in, &out) : o;
}

static enum outcome take(struct demo *d, struct task *t, const struct event *e)
{
	struct nothing none;
	struct case_file c;

	act_as(d, t, e->life->of->unit, ROLE_PROVIDER, e->life->of->provider);
	enum outcome o = open_case(t, e, &c);
	struct cases_take_in in = {c.id, c.rev};

	return o == OUTCOME_OK ? change(t, cases_take, &in, &none) : o;
}

static enum outcome work(struct demo *d, struct task *t, const struct event *e)
{
	struct nothing none;
	struct case_file c;

	act_as(d, t, e->life->of->unit, ROLE_PROVIDER, e->life->of->provider);
	enum outcome o = open_case(t, e, &c);
	struct cases_work_in in = {c.id,
				   c.rev,
				   day_of(task_now(t)),
				   e->work->minutes,
				   str_of(e->work->kind),
				   str_of(e->work->note)};

	return o == OUTCOME_OK ? change(t, cases_work, &in, &none) : o;
}

static enum outcome end(struct demo *d, struct task *t, const struct event *e)
{
	struct nothing none;
	struct case_file c;

	act_as(d, t, e->life->of->unit, ROLE_PROVIDER, e->life->of->provider);
	enum outcome o = open_case(t, e, &c);
	struct cases_end_in in = {c.id, c.rev, STR("done"), str_of(e->life->of->outcome)};

	return o == OUTCOME_OK ? change(t, cases_end, &in, &none) : o;
}

/* ---- in order ---- */

static enum outcome (*const acts[STEP_COUNT])(struct demo *, struct task *,
					      const struct event *) = {
	[STEP_FILED] = file, [STEP_DECIDED] = decide, [STEP_ASSIGNED] = assign,
	[STEP_TAKEN] = take, [STEP_WORKED] = work,    [STEP_ENDED] = end,
};

struct events {
	const struct demo *d;
	struct event *rows;
	size_t count;
};

static int64_t add(struct events *events, struct event next, const struct demo_when *when,
		   int64_t before)
{
	if (when->kind == DEMO_NEVER)
		return before;
	next.at = instant(events->d, when);
	must(next.at > before &&
	     next.at < events->d->now); /* the tables tell steps in their order */
	next.order = events->count;
	events->rows[events->count++] = next;
	return next.at;
}

static void add_life(struct events *events, struct demo_life *life)
{
	const struct demo_matter *m = life->of;
	int64_t at = add(events, (struct event){.life = life, .step = STEP_FILED}, &m->filed, 0);

	at = add(events, (struct event){.life = life, .step = STEP_DECIDED}, &m->decided, at);
	at = add(events, (struct event){.life = life, .step = STEP_ASSIGNED}, &m->assigned, at);
	at = add(events, (struct event){.life = life, .step = STEP_TAKEN}, &m->taken, at);
	for (size_t i = 0; i < DEMO_WORKS_MOST; i++)
		at = add(events,
			 (struct event){.life = life, .step = STEP_WORKED, .work = &m->works[i]},
			 &m->works[i].at, at);
	add(events, (struct event){.life = life, .step = STEP_ENDED}, &m->ended, at);
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
	struct task *t = demo_task(d);
	bool good = demo_done(d, t, acts[e->step](d, t, e), e->life->of->name);

	/* Who must know is told then, and not all at once when the server starts. */
	t = demo_task(d);
	jobs_run_due(t, NULL, JOBS_AT_ONCE);
	task_free(t);
	return good;
}

bool demo_live(struct demo *d, int64_t until)
{
	struct events events = {.d = d};
	int64_t since = d->clock;

	events.rows = arena_many(d->o->arena, d->lives_count * (STEP_COUNT + DEMO_WORKS_MOST),
				 struct event);
	for (size_t i = 0; i < d->lives_count; i++)
		add_life(&events, &d->lives[i]);
	qsort(events.rows, events.count, sizeof *events.rows, by_time);
	for (size_t i = 0; i < events.count; i++)
		if (events.rows[i].at >= since && events.rows[i].at < until &&
		    !live_one(d, &events.rows[i]))
			return false;
	return true;
}
