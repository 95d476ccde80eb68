/*
 * The board: what is due, counted whole and shown 200 at a time; the page of one clock; and the
 * control slip, with which a second person goes over what was started in a day.
 */
#include "clocks/clocks_internal.h"

#include "agencies/agencies.h"
#include "base/fold.h"
#include "clocks/clocks_rules.h"
#include "web/form_read.h"
#include "web/url.h"

#include <stdlib.h>

#define STARTED_SHOWN 8
#define FOLDED_FROM   10 /* as many fill the screen of a phone several times */
#define BOARD_PAGE    (CLOCK_BOARD_OF_MOST - 1)
#define MISTAKES_PAGE (DELETIONS_WAITING_MOST - 1)
#define BAR_WIDTH     200 /* of whoever holds most */

static const struct {
	const char *tone, *key; /* as clocks_look() says it, and as the board calls it */
} columns[] = {{"late", "late"}, {"today", "today"}, {"soon", "soon"}, {"calm", "later"}};

static struct clock_group *group_of(struct clock_board *board, struct str tone)
{
	struct clock_group *groups[] = {&board->late, &board->today, &board->soon, &board->later};

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (str_is(tone, columns[i].tone))
			return groups[i];
	return &board->later;
}

/* What `later` is in the rows; empty for no column at all. */
static struct str tone_of(struct str key)
{
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (str_is(key, columns[i].key))
			return str_of(columns[i].tone);
	return STR("");
}

static struct str owner_key(struct task *t, struct seat_id seat, struct str owner)
{
	return seat.v ? str_printf(t->arena, "%lld", (long long)seat.v) : owner;
}

static struct str owner_of(struct task *t, const struct clock_filter *f)
{
	return owner_key(t, f->seat, f->owner);
}

/* The board as it is narrowed, for another holder or column. */
static struct str board_url(struct task *t, const struct clock_filter *f, struct str owner,
			    const char *tone)
{
	return str_printf(t->arena,
			  "/clocks?rule=%" STR_F "&owner=%" STR_F "&mine=%s&due=%s&tone=%s",
			  STR_A(url_encode(t->arena, f->rule)),
			  STR_A(f->mine ? STR("") : url_encode(t->arena, owner)),
			  f->mine ? "yes" : "", f->week ? "week" : "", tone);
}

/* The limits of the week: what is late is no longer to be done in it. */
static void bounds_of(const struct clock_filter *f, int64_t now, int64_t *after, int64_t *until)
{
	struct day today = day_of(now);

	*after = f->week ? now - 1 : INT64_MIN;
	*until = f->week ? day_end(day_plus(today, 7 - day_weekday(today))) : INT64_MAX;
}

static void edges_now(struct task *t, struct clock_edges *at_once, struct clock_edges *hours,
		      struct clock_edges *days)
{
	clocks_edges(t->law, WATCH_AT_ONCE, task_now(t), at_once);
	clocks_edges(t->law, WATCH_HOURS, task_now(t), hours);
	clocks_edges(t->law, WATCH_DAYS, task_now(t), days);
}

/* ---- the rows ---- */

static size_t find_rows(struct task *t, const struct clock_filter *f, struct clock_of_row **rows)
{
	struct clock_board_of_in in = {
		.seat = f->seat,
		.owner_kind = f->owner,
		.rule = f->rule,
		.cause = f->cause,
		.from_due = f->from_due ? f->from_due : INT64_MIN,
		.from_id = f->from_id,
	};
	struct clock_edges at_once, hours, days;

	edges_now(t, &at_once, &hours, &days);
	bounds_of(f, task_now(t), &in.due_after, &in.due_until);
	clocks_tone_span(&at_once, f->tone, &in.at_once_from, &in.at_once_until);
	clocks_tone_span(&hours, f->tone, &in.hours_from, &in.hours_until);
	clocks_tone_span(&days, f->tone, &in.days_from, &in.days_until);
	return clock_board_of(t, &in, rows);
}

static struct str next_url(struct task *t, const struct clock_filter *f,
			   const struct clock_board *board, const struct clock_of_row *last)
{
	const char *tone = "";

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (str_is(board->tone, columns[i].key))
			tone = columns[i].key;
	return str_printf(t->arena, "%" STR_F "&cause=%" STR_F "&after=%lld-%lld",
			  STR_A(board_url(t, f, owner_of(t, f), tone)),
			  STR_A(url_encode(t->arena, f->cause)), (long long)last->due_at,
			  (long long)last->id.v);
}

static void fill_rows(struct task *t, const struct clock_filter *f, struct clock_board *board)
{
	struct clock_of_row *rows;
	size_t n = find_rows(t, f, &rows), shown = n > BOARD_PAGE ? BOARD_PAGE : n;

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		struct clock_group *g = group_of(board, str_of(columns[i].tone));

		g->key = str_of(columns[i].key);
		g->url = board_url(t, f, owner_of(t, f), columns[i].key);
		g->clocks = arena_many(t->arena, shown, struct clock);
	}
	for (size_t i = 0; i < shown; i++) {
		struct clock c;

		clocks_show(t, &rows[i], &c);
		struct clock_group *g = group_of(board, c.tone);

		g->clocks[g->clocks_count++] = c;
	}
	board->shown = (int64_t)shown;
	board->next_url = n > shown ? next_url(t, f, board, &rows[shown - 1]) : STR("");
}

/* ---- the counts ---- */

struct counting {
	const struct clock_filter *filter;
	struct clock_board *board;
};

static struct str owner_title(struct task *t, struct str owner)
{
	return str_of(law_owner_title(t->law, str_z(t->arena, owner), t->language));
}

static struct clock_person *person_of(struct task *t, const struct counting *c,
				      const struct clock_counts_row *r)
{
	struct clock_board *board = c->board;
	struct str key = owner_key(t, r->owner_seat, r->owner_kind);
	size_t i = 0;

	while (i < board->people_count && !str_eq(board->people[i].key, key))
		i++;
	struct clock_person *p = &board->people[i];

	if (i == board->people_count) {
		board->people_count++;
		*p = (struct clock_person){
			.key = key,
			.name = r->owner_seat.v ? r->owner_name : owner_title(t, r->owner_kind),
			.url = board_url(t, c->filter, key, ""),
			.late_url = board_url(t, c->filter, key, "late"),
			.today_url = board_url(t, c->filter, key, "today"),
			.soon_url = board_url(t, c->filter, key, "soon"),
			.later_url = board_url(t, c->filter, key, "later"),
			.chosen = str_eq(key, owner_of(t, c->filter)),
		};
	}
	return p;
}

static void count_person(struct task *t, const struct counting *c, const struct clock_counts_row *r)
{
	struct clock_person *p = person_of(t, c, r);
	int64_t *numbers[] = {&p->late, &p->today, &p->soon, &p->later};

	for (size_t k = 0; k < sizeof columns / sizeof *columns; k++)
		if (str_is(r->tone, columns[k].tone))
			*numbers[k] += r->number;
}

static struct clock_rule *rule_of(struct task *t, const struct counting *c, struct str id)
{
	struct clock_board *board = c->board;
	size_t i = 0;

	while (i < board->rules_count && !str_eq(board->rules[i].id, id))
		i++;
	if (i == board->rules_count) {
		const struct law_clock *rule = law_clock_newest(t->law, id);

		board->rules_count++;
		board->rules[i] = (struct clock_rule){
			.id = id,
			.title = rule ? str_of(law_clock_title(rule, t->language)) : STR(""),
			.chosen = str_eq(id, c->filter->rule),
		};
	}
	return &board->rules[i];
}

/*
 * Each list of choices leaves its own choice out of account, so that another can be made.  What is
 * chosen stands in its list also where nothing fits the other choice.
 */
static void count(struct task *t, const struct counting *c, const struct clock_counts_row *r)
{
	const struct clock_filter *f = c->filter;
	bool of_rule = f->rule.len == 0 || str_eq(f->rule, r->rule);
	bool of_owner = f->owner.len ? str_eq(f->owner, r->owner_kind)
				     : f->seat.v == 0 || f->seat.v == r->owner_seat.v;

	if (of_rule && (of_owner || !f->mine))
		count_person(t, c, r);
	else if (!f->mine && str_eq(owner_key(t, r->owner_seat, r->owner_kind), owner_of(t, f)))
		person_of(t, c, r);
	if (of_owner)
		rule_of(t, c, r->rule)->number += r->number;
	if (of_rule && of_owner) {
		group_of(c->board, r->tone)->count += r->number;
		c->board->total += r->number;
	}
}

static int by_rule(const void *left, const void *right)
{
	const struct clock_rule *a = left, *b = right;

	return str_cmp(a->id, b->id);
}

struct named_person {
	struct str sort; /* the name, in Vietnamese order */
	struct clock_person person;
};

static int by_name(const void *left, const void *right)
{
	const struct named_person *a = left, *b = right;

	return str_cmp(a->sort, b->sort);
}

static void sort_people(struct task *t, struct clock_board *board)
{
	size_t n = board->people_count;
	struct named_person *named = arena_many(t->arena, n, struct named_person);

	for (size_t i = 0; i < n; i++)
		named[i] = (struct named_person){fold_sort_key(t->arena, board->people[i].name),
						 board->people[i]};
	qsort(named, n, sizeof *named, by_name);
	for (size_t i = 0; i < n; i++)
		board->people[i] = named[i].person;
}

static size_t find_counts(struct task *t, const struct clock_filter *f,
			  struct clock_counts_row **rows)
{
	struct clock_edges at_once, hours, days;

	edges_now(t, &at_once, &hours, &days);
	struct clock_counts_in in = {
		.own = clocks_own(t),
		.at_once_late = at_once.late,
		.at_once_today = at_once.today,
		.at_once_soon = at_once.soon,
		.hours_late = hours.late,
		.hours_today = hours.today,
		.hours_soon = hours.soon,
		.days_late = days.late,
		.days_today = days.today,
		.days_soon = days.soon,
	};

	bounds_of(f, task_now(t), &in.due_after, &in.due_until);
	return clock_counts(t, &in, rows);
}

/* Side by side, each as wide as its number; whoever has most fills the width. */
static void draw_bar(struct task *t, struct clock_person *p, int64_t most)
{
	int64_t numbers[] = {p->late, p->today, p->soon, p->later}, x = 0;

	p->bars = arena_many(t->arena, sizeof columns / sizeof *columns, struct clock_bar);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		int64_t width = numbers[i] * BAR_WIDTH / most;

		if (numbers[i] == 0)
			continue;
		/* One of many is still seen. */
		width = width < 2 ? 2 : width;
		p->bars[p->bars_count++] = (struct clock_bar){str_of(columns[i].key), x, width};
		x += width + 1;
	}
}

static void draw_bars(struct task *t, struct clock_board *board)
{
	int64_t most = 1;

	for (size_t i = 0; i < board->people_count; i++) {
		const struct clock_person *p = &board->people[i];
		int64_t all = p->late + p->today + p->soon + p->later;

		most = all > most ? all : most;
	}
	for (size_t i = 0; i < board->people_count; i++)
		draw_bar(t, &board->people[i], most);
}

static void fill_counts(struct task *t, const struct clock_filter *f, struct clock_board *board)
{
	struct counting c = {f, board};
	struct clock_counts_row *rows;
	size_t n = find_counts(t, f, &rows);

	board->people = arena_many(t->arena, n, struct clock_person);
	board->rules = arena_many(t->arena, n + 1, struct clock_rule);
	if (f->rule.len)
		rule_of(t, &c, f->rule);
	for (size_t i = 0; i < n; i++)
		count(t, &c, &rows[i]);
	qsort(board->rules, board->rules_count, sizeof *board->rules, by_rule);
	sort_people(t, board);
	draw_bars(t, board);
}

static struct clock_load *load_of(struct clock_load *loads, size_t *count, struct seat_id seat)
{
	for (size_t i = 0; i < *count; i++)
		if (loads[i].seat.v == seat.v)
			return &loads[i];
	loads[*count] = (struct clock_load){.seat = seat};
	return &loads[(*count)++];
}

size_t clocks_by_seat(struct task *t, struct clock_load **out)
{
	struct clock_filter all = CLOCKS_EVERY, week = all;
	struct clock_counts_row *whole, *due;
	size_t n = find_counts(t, &all, &whole), count = 0;

	week.week = true;
	size_t m = find_counts(t, &week, &due);

	*out = arena_many(t->arena, n + m, struct clock_load);
	for (size_t i = 0; i < n; i++)
		if (str_is(whole[i].tone, "late"))
			load_of(*out, &count, whole[i].owner_seat)->late += whole[i].number;
	for (size_t i = 0; i < m; i++)
		load_of(*out, &count, due[i].owner_seat)->week += due[i].number;
	return count;
}

/* ---- why what is late is late ---- */

/* One that somebody has recorded is known, even where the law's file has it no more. */
static bool is_cause(struct task *t, struct str code, const struct cause_counts_row *rows, size_t n)
{
	const struct watch_cause *causes;
	size_t count = watch_causes(t->law, &causes);

	for (size_t i = 0; i < count; i++)
		if (str_is(code, causes[i].code))
			return true;
	for (size_t i = 0; i < n; i++)
		if (str_eq(code, rows[i].cause))
			return true;
	return code.len == 0 || str_is(code, WATCH_NO_CAUSE);
}

static struct str cause_title(struct task *t, struct str code)
{
	return code.len && !str_is(code, WATCH_NO_CAUSE)
		       ? watch_cause_title(t->law, code, t->language)
		       : STR_NONE;
}

/* What there is no such cause as narrows nothing: the page says so. */
static void fill_causes(struct task *t, struct clock_filter *f, struct clock_board *board)
{
	struct clock_edges at_once, hours, days;
	struct cause_counts_row *rows;

	edges_now(t, &at_once, &hours, &days);
	size_t n = cause_counts(t, at_once.late, hours.late, days.late, &rows);

	board->cause_unknown = !is_cause(t, f->cause, rows, n);
	if (board->cause_unknown)
		f->cause = STR("");
	board->cause_title = cause_title(t, f->cause);
	board->causes = arena_many(t->arena, n, struct clock_late);
	board->causes_count = n;
	for (size_t i = 0; i < n; i++) {
		struct str code = rows[i].cause.len ? rows[i].cause : STR(WATCH_NO_CAUSE);

		board->causes[i] = (struct clock_late){
			.title = cause_title(t, code),
			.number = rows[i].number,
			.url = str_printf(t->arena, "/clocks?tone=late&cause=%" STR_F,
					  STR_A(url_encode(t->arena, code))),
			.chosen = str_eq(code, f->cause),
		};
	}
}

/* ---- beside it: started today, and what waits for a second person ---- */

/* Answers how many there are, of which `*shown` are told of. */
static size_t show_started(struct task *t, struct day day, size_t most, struct clock **out,
			   size_t *shown)
{
	struct clock_of_row *rows;
	size_t n = clock_started(t, day_start(day), day_end(day), &rows);

	*shown = n < most ? n : most;
	*out = arena_many(t->arena, *shown, struct clock);
	for (size_t i = 0; i < *shown; i++)
		clocks_show(t, &rows[i], &(*out)[i]);
	return n;
}

static void fill_mistakes(struct task *t, const struct clock_filter *f, struct clock_board *board)
{
	struct deletions_waiting_row *rows;
	size_t n = deletions_waiting(t, f->from_proposed, f->from_proposal, &rows);
	size_t shown = n < MISTAKES_PAGE ? n : MISTAKES_PAGE;

	board->mistakes_url = STR("");
	if (n > shown)
		board->mistakes_url = str_printf(t->arena, "/clocks?waiting=%lld-%lld",
						 (long long)rows[shown - 1].proposed_at,
						 (long long)rows[shown - 1].proposal.v);
	board->mistakes = arena_many(t->arena, shown, struct clock_mistake_line);
	board->mistakes_count = shown;
	for (size_t i = 0; i < shown; i++)
		board->mistakes[i] = (struct clock_mistake_line){
			.url = str_printf(t->arena, "/clocks/%lld", (long long)rows[i].id.v),
			.subject = rows[i].subject_name,
			.rule = rows[i].rule,
			.by = rows[i].proposed_by,
			.at = rows[i].proposed_at,
		};
}

static struct day soon_day(struct task *t)
{
	struct clock_edges days;

	clocks_edges(t->law, WATCH_DAYS, task_now(t), &days);
	return day_of(days.soon - 2);
}

void clocks_show_board(struct task *t, const struct clock_filter *filter, struct clock_board *board)
{
	struct clock_filter f = *filter;

	*board = (struct clock_board){
		.mine = f.mine,
		.tone = f.tone,
		.rule = f.rule,
		.owner = owner_of(t, &f),
		.cause = f.cause,
		.week = f.week,
		.heads = actor_may(&t->actor, &right_delete_clocks),
		.choosing = clocks_opens_subjects(t),
		.whole = actor_may(&t->actor, &right_see_clocks),
		.now = task_now(t),
		.soon_day = soon_day(t),
	};
	f.tone = tone_of(f.tone);
	if (!f.mine || f.cause.len)
		fill_causes(t, &f, board);
	fill_rows(t, &f, board);
	fill_counts(t, &f, board);
	board->folded = !f.tone.len && !f.from_due && board->shown > FOLDED_FROM;
	if (f.mine)
		return;
	board->started_number = (int64_t)show_started(t, day_of(task_now(t)), STARTED_SHOWN,
						      &board->started, &board->started_count);
	if (board->choosing)
		fill_mistakes(t, &f, board);
}

static void add_first(struct task *t, struct clock_filter *f, const char *tone,
		      struct clock_desk *out)
{
	struct clock_of_row *rows;

	f->tone = str_of(tone);
	size_t n = find_rows(t, f, &rows);

	for (size_t i = 0; i < n && out->first_count < CLOCK_DESK_MOST; i++)
		clocks_show(t, &rows[i], &out->first[out->first_count++]);
}

void clocks_show_desk(struct task *t, bool mine, struct clock_desk *out)
{
	struct clock_filter f = CLOCKS_EVERY;
	struct clock_counts_row *counts;
	struct deletions_number_row waiting = {0};
	size_t n = find_counts(t, &f, &counts);

	deletions_number(t, &waiting);
	*out = (struct clock_desk){.first = arena_many(t->arena, CLOCK_DESK_MOST, struct clock),
				   .doubted = waiting.number};
	if (mine)
		f.seat = t->actor.seat;
	for (size_t i = 0; i < n; i++) {
		int64_t number = mine && counts[i].owner_seat.v != f.seat.v ? 0 : counts[i].number;

		out->late += str_is(counts[i].tone, "late") ? number : 0;
		out->today += str_is(counts[i].tone, "today") ? number : 0;
	}
	add_first(t, &f, "late", out);
	add_first(t, &f, "today", out);
	add_first(t, &f, "soon", out);
}

/* ---- the slip of a day ---- */

enum outcome clocks_slip_day(struct task *t, struct str typed, struct day *day)
{
	static const struct field day_field = {
		.name = "day", .label = N_("Day"), .type = FIELD_DATE};
	struct str wrong;

	*day = day_of(task_now(t));
	if (!typed.len || form_field_read(t, &day_field, typed, day, &wrong))
		return OUTCOME_OK;
	reason_arg(t, "day", typed);
	return refuse_field(t, OUTCOME_INVALID, &REASON_CLOCK_NO_DAY, "day");
}

void clocks_show_slip(struct task *t, struct day day, struct clock_slip *slip)
{
	struct clock_filter all = CLOCKS_EVERY;
	struct clock_of_row *rows;
	struct unit unit = {.name = STR("")};
	struct day next = watch_working_day(t->law, day, 1);

	agencies_find(t, t->actor.unit, &unit);
	*slip = (struct clock_slip){
		.unit = unit.name,
		.day = day,
		.unknown = STR(""),
		.next_day = next,
		.by = t->actor.name,
		.now = task_now(t),
	};
	slip->started_number = (int64_t)show_started(t, day, CLOCK_STARTED_MOST, &slip->started,
						     &slip->started_count);
	size_t n = find_rows(t, &all, &rows);

	/* Where the calendar does not go so far, what is due until the day itself is sure. */
	int64_t edge = day_end(day_is_none(next) ? day : next);

	slip->due = arena_many(t->arena, n, struct clock);
	for (size_t i = 0; i < n; i++)
		if (rows[i].due_at <= edge)
			clocks_show(t, &rows[i], &slip->due[slip->due_count++]);
	slip->more =
		slip->due_count == CLOCK_BOARD_OF_MOST || slip->started_count == CLOCK_STARTED_MOST;
}

/* ---- one clock ---- */

static void show_reminders(struct task *t, struct clock_id id, struct clock_sheet *view)
{
	struct reminder_of_row *rows;
	size_t n = reminder_of(t, id, &rows);

	view->reminders = arena_many(t->arena, n, struct clock_reminding);
	view->reminders_count = n;
	for (size_t i = 0; i < n; i++)
		view->reminders[i] =
			(struct clock_reminding){rows[i].event, rows[i].at, rows[i].state};
}

bool clocks_show_sheet(struct task *t, struct clock_id id, struct clock_sheet *view)
{
	struct clock_of_row row;

	*view = (struct clock_sheet){.now = task_now(t)};
	if (!clock_one(t, id, clocks_own(t), &row))
		return false;
	clocks_show(t, &row, &view->clock);
	show_reminders(t, id, view);
	clocks_show_causes(t, &row, view);
	clocks_show_mistakes(t, id, view);
	view->proposing = str_is(row.state, "running") && !view->waits && clocks_may_doubt(t, &row);
	return true;
}
