/* Clocks as people see them: state, what is left, who holds it, and the arithmetic line by line. */
#include "clocks/clocks_internal.h"
#include "clocks/clocks_rules.h"

#include <stdlib.h>

static const char *step_kind(const struct law_step *step, const struct law_due *due)
{
	if (step->why == LAW_WHY_START)
		return "start";
	if (step->day.v == due->day.v && (step->counts || step->why == LAW_WHY_ROLLED))
		return "due";
	if (step->why == LAW_WHY_WORKING_DAY && step->what.works != step->what.works_if_confirmed)
		return "unsure";
	return step->counts ? "counted" : "skipped";
}

static struct clock_step step_of(struct task *t, const struct law_step *step,
				 const struct law_due *due)
{
	/* What the calendar says matters only where it decides: not where all days count. */
	bool told = step->why == LAW_WHY_DAY_OFF || step->why == LAW_WHY_WORKING_DAY;
	bool weekend = step->what.kind == LAW_DAY_WEEKEND;
	bool named = told && !weekend && step->what.name;

	return (struct clock_step){
		.kind = str_of(step_kind(step, due)),
		.today = step->day.v == day_of(task_now(t)).v,
		.number = step->counts ? step->number : 0,
		.number_to = step->counts ? step->number : 0,
		.first = step->day,
		.last = DAY_NONE,
		.name = named ? str_of(t->language == LANGUAGE_EN ? step->what.name_en
								  : step->what.name)
			      : STR_NONE,
		.weekend = told && weekend,
		.full_days = t->actor.role == ROLE_CITIZEN,
	};
}

/* Runs of one kind are one line: people read three lines, not thirty. */
static bool joins(const struct clock_step *run, const struct clock_step *next)
{
	return !run->today && !next->today && str_eq(run->kind, next->kind) &&
	       run->weekend == next->weekend && str_eq(run->name, next->name) &&
	       (str_is(run->kind, "counted") || str_is(run->kind, "skipped"));
}

static void add_step(struct clock *c, const struct clock_step *next)
{
	struct clock_step *run = c->steps_count ? &c->steps[c->steps_count - 1] : NULL;

	if (run && joins(run, next)) {
		run->last = next->first;
		run->number_to = next->number;
	} else {
		must(c->steps); /* made for every day */
		c->steps[c->steps_count++] = *next;
	}
}

static void show_days(struct task *t, const struct law_steps *steps, const struct law_due *due,
		      struct clock *c)
{
	c->steps = arena_many(t->arena, steps->count, struct clock_step);
	for (size_t i = 0; i < steps->count; i++) {
		struct clock_step next = step_of(t, &steps->rows[i], due);

		if (str_is(next.kind, "start"))
			next.at = c->start;
		add_step(c, &next);
	}
}

/* Hours run through nights and holidays: from and until say it all. */
static void show_hours(struct task *t, struct clock *c)
{
	c->steps = arena_many(t->arena, 2, struct clock_step);
	c->steps_count = 2;
	c->steps[0] = (struct clock_step){
		.kind = STR("from"), .at = c->start, .first = day_of(c->start), .last = DAY_NONE};
	c->steps[1] = (struct clock_step){
		.kind = STR("until"), .at = c->due, .first = day_of(c->due), .last = DAY_NONE};
}

/*
 * The arithmetic by the law in use.  Where a calendar has been put right since, it comes to another
 * day than the clock, whose limit is not altered silently: then no line of it is shown.
 */
static enum law_unit show_sum(struct task *t, const struct clock_of_row *row,
			      const struct law_clock *rule, struct clock *c)
{
	struct law_steps steps = {.arena = t->arena};
	struct law_due due = {0};
	bool known = law_due(t->law, rule, row->start_at, clocks_facts_read(t->arena, row->facts),
			     &due, &steps);

	c->unit = str_of(law_unit_code(due.unit));
	c->length = due.length;
	if (!known)
		return due.unit;
	c->due_day = due.exact ? DAY_NONE : day_of(row->due_at - 1);
	if (due.at != row->due_at)
		c->recounted = due.at;
	else if (due.exact)
		show_hours(t, c);
	else
		show_days(t, &steps, &due, c);
	return due.unit;
}

static void show_rule(struct task *t, const struct clock_of_row *row, const struct law_clock *rule,
		      struct clock *c)
{
	struct clock_state state = {.now = task_now(t),
				    .start = row->start_at,
				    .due = row->due_at,
				    .ended = row->ended_at,
				    .cancelled = str_is(row->state, "cancelled"),
				    .unit = show_sum(t, row, rule, c)};
	struct clock_look look;

	c->title = str_of(law_clock_title(rule, t->language));
	c->cite = str_of(rule->row.cite);
	c->verified = rule->row.verified == LAW_YES;
	c->version = law_clock_version(t->arena, rule);
	c->since = rule->row.from;
	clocks_look(t->law, &state, &look);
	c->tone = str_of(look.tone);
	c->left = look.left;
	c->late = look.late;
}

bool clocks_opens_subjects(const struct task *t)
{
	return t->actor.role != ROLE_DEPARTMENT && t->actor.role != ROLE_CITIZEN;
}

struct seat_id clocks_own(const struct task *t)
{
	return actor_may(&t->actor, &right_see_clocks) ? (struct seat_id){0} : t->actor.seat;
}

static bool is_held(const struct task *t, const struct clock_of_row *row)
{
	return row->owner_seat.v && row->owner_seat.v == t->actor.seat.v;
}

/* Who gives the aid opens the matters in their charge and no others. */
static struct str url_of(struct task *t, const struct clock_of_row *row)
{
	bool mine = is_held(t, row);

	if (!row->subject || !clocks_opens_subjects(t) || (role_provides(t->actor.role) && !mine))
		return STR_NONE;
	return str_printf(t->arena, "/%" STR_F "s/%lld", STR_A(row->subject_kind),
			  (long long)row->subject);
}

/* A citizen reads how it is counted where it stands. */
static struct str sheet_of(struct task *t, const struct clock_of_row *row)
{
	bool opens =
		actor_may(&t->actor, &right_open_clocks) && (!clocks_own(t).v || is_held(t, row));

	return row->id.v && opens ? str_printf(t->arena, "/clocks/%lld", (long long)row->id.v)
				  : STR_NONE;
}

void clocks_show(struct task *t, const struct clock_of_row *row, struct clock *c)
{
	const struct law_clock *rule = law_clock_find(t->law, row->rule, day_of(row->start_at));

	*c = (struct clock){
		.id = row->id.v,
		.rule = row->rule,
		.title = row->rule,
		.subject = row->subject_name,
		.url = url_of(t, row),
		.sheet = sheet_of(t, row),
		.state = row->state,
		.tone = STR("calm"),
		.unit = STR("days"),
		.start = row->start_at,
		.due = row->due_at,
		.due_day = DAY_NONE,
		.later_day = row->later_at ? day_of(row->later_at - 1) : DAY_NONE,
		.owner = str_of(
			law_owner_title(t->law, str_z(t->arena, row->owner_kind), t->language)),
		.owner_kind = row->owner_kind,
		.holder = row->owner_name.len ? row->owner_name : STR_NONE,
		.cite = STR(""),
		.version = row->law_version,
		.since = DAY_NONE,
		.ended = row->ended_at,
		.ended_by = row->ended_by.len ? row->ended_by : STR_NONE,
		.explain = STR_NONE,
		.cause = row->cause.len ? watch_cause_title(t->law, row->cause, t->language)
					: STR_NONE,
	};
	if (rule)
		show_rule(t, row, rule, c);
	if (c->late && c->sheet.len && clocks_may_explain(t, row))
		c->explain = str_printf(t->arena, "%" STR_F "#late", STR_A(c->sheet));
}

static int running_first(const void *a, const void *b)
{
	const struct clock_of_row *one = a, *other = b;
	bool runs = str_is(one->state, "running"), other_runs = str_is(other->state, "running");

	if (runs != other_runs)
		return runs ? -1 : 1;
	if (one->due_at != other->due_at)
		return one->due_at < other->due_at ? -1 : 1;
	return (one->id.v > other->id.v) - (one->id.v < other->id.v);
}

size_t clocks_of(struct task *t, const char *subject_kind, int64_t subject, struct clock **out)
{
	struct clock_of_row *rows;
	size_t n = clock_of(t, str_of(subject_kind), subject, &rows);

	if (n)
		qsort(rows, n, sizeof *rows, running_first);
	*out = arena_many(t->arena, n, struct clock);
	for (size_t i = 0; i < n; i++)
		clocks_show(t, &rows[i], &(*out)[i]);
	return n;
}

size_t clocks_held_by(struct task *t, struct seat_id seat, struct clock **out)
{
	struct clock_of_row *rows;
	size_t n = clock_of_seat(t, seat, &rows);

	*out = arena_many(t->arena, n, struct clock);
	for (size_t i = 0; i < n; i++)
		clocks_show(t, &rows[i], &(*out)[i]);
	return n;
}

struct clock *clocks_next(struct task *t, const char *subject_kind, int64_t subject)
{
	struct clock *all;
	size_t n = clocks_of(t, subject_kind, subject, &all);

	return n && str_is(all[0].state, "running") ? &all[0] : NULL;
}

void clocks_show_running(struct task *t, const struct clock_running *running, struct clock *out)
{
	const struct law_clock *rule =
		law_clock_find(t->law, running->rule, day_of(running->start_at));
	struct clock_of_row row = {
		.subject_name = STR_NONE,
		.rule = running->rule,
		.law_version = STR(""),
		.facts = running->facts,
		.start_at = running->start_at,
		.due_at = running->due_at,
		.later_at = running->later_at,
		.owner_kind = rule ? str_of(rule->owner) : STR(""),
		.state = STR("running"),
		.cause = STR(""),
	};

	clocks_show(t, &row, out);
}

bool clocks_preview(struct task *t, const char *rule, int64_t start_at,
		    const struct clock_fact *facts, struct clock *out)
{
	const struct law_clock *row = law_clock_find(t->law, str_of(rule), day_of(start_at));
	struct clock_running running = {str_of(rule), clocks_facts_text(t->arena, facts), start_at,
					0, 0};
	struct law_due due;

	if (!row ||
	    !law_due(t->law, row, start_at, clocks_facts_read(t->arena, running.facts), &due, NULL))
		return false;
	running.due_at = due.at;
	running.later_at = day_is_none(due.if_confirmed) ? 0 : day_end(due.if_confirmed);
	clocks_show_running(t, &running, out);
	return true;
}
