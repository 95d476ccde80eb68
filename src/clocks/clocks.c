#include "clocks/clocks.h"

#include "clocks/clocks_internal.h"
#include "clocks/clocks_rules.h"
#include "law/watch.h"

struct str clocks_facts_text(struct arena *a, const struct clock_fact *facts)
{
	struct buf b = buf_new(a, 512);

	for (size_t i = 0; facts[i].name; i++)
		buf_addf(&b, "%s%s=%s", i ? "\n" : "", facts[i].name, facts[i].value);
	must(!buf_full(&b));
	return buf_str(&b);
}

/* The later end, if unconfirmed days become holidays; 0 when it is the same. */
static int64_t later_end(const struct law_due *due)
{
	return day_is_none(due->if_confirmed) ? 0 : day_end(due->if_confirmed);
}

static enum outcome calendar_unknown(struct task *t, int year)
{
	reason_arg(t, "year", str_printf(t->arena, "%d", year));
	return refuse(t, OUTCOME_UNAVAILABLE, &REASON_CALENDAR_UNKNOWN);
}

int64_t clocks_held(struct task *t, struct seat_id seat)
{
	struct clock_held_row row = {0};

	clock_held(t, seat, &row);
	return row.number;
}

static struct str owner_of(const struct clock_holder *holder, const struct law_clock *rule)
{
	return str_of(holder->owner ? holder->owner : rule->owner);
}

enum outcome clocks_start(struct task *t, const struct clock_start *what)
{
	struct day start_day = day_of(what->start_at);
	const struct law_clock *rule = law_clock_find(t->law, str_of(what->rule), start_day);
	struct str facts = clocks_facts_text(t->arena, what->facts);
	struct law_due due = {0};
	struct clock_id id = {task_id(t)};

	must(rule);
	if (!law_due(t->law, rule, what->start_at, clocks_facts_read(t->arena, facts), &due, NULL))
		return calendar_unknown(t, due.unknown_year);
	enum watch_pace pace = watch_pace(due.unit);

	clock_insert(t, &(struct clock_insert_in){
				.id = id,
				.scope_of = what->scope,
				.subject_kind = str_of(what->subject_kind),
				.subject = what->subject,
				.subject_name = what->subject_name,
				.rule = str_of(rule->id),
				.law_version = law_version(t->arena, t->law, start_day),
				.facts = facts,
				.start_at = what->start_at,
				.due_at = due.at,
				.later_at = later_end(&due),
				.owner_kind = owner_of(&what->holder, rule),
				.owner_seat = what->holder.seat,
				.owner_name = str_or_empty(what->holder.name),
				.pace = str_of(watch_pace_code(pace)),
			});
	clocks_plan_reminders(t, id, what->scope, pace,
			      &(struct clock_span){what->start_at, due.at, task_now(t)});
	return OUTCOME_OK;
}

/* What was still to be said or decided about clocks that have ended. */
static int64_t after_end(struct task *t, const char *subject_kind, int64_t subject, int64_t ended)
{
	if (ended) {
		reminder_drop(t, str_of(subject_kind), subject);
		deletion_moot(t, str_of(subject_kind), subject);
	}
	return ended;
}

int64_t clocks_stop(struct task *t, const char *subject_kind, int64_t subject, const char *rule,
		    const char *event)
{
	return after_end(t, subject_kind, subject,
			 clock_end(t, str_of(subject_kind), subject, str_of(rule), STR("stopped"),
				   task_now(t), str_of(event)));
}

int64_t clocks_cancel_all(struct task *t, const char *subject_kind, int64_t subject,
			  const char *event)
{
	return after_end(t, subject_kind, subject,
			 clock_end(t, str_of(subject_kind), subject, STR(""), STR("cancelled"),
				   task_now(t), str_of(event)));
}

static enum watch_pace pace_of(struct str code)
{
	enum watch_pace pace = 0;

	while (pace < WATCH_DAYS && !str_is(code, watch_pace_code(pace)))
		pace++;
	return pace;
}

int64_t clocks_run_on(struct task *t, const char *subject_kind, int64_t subject, const char *event,
		      int64_t ended_at)
{
	struct clock_ended_row *rows;
	size_t n = clock_ended(t, str_of(subject_kind), subject, str_of(event), ended_at, &rows);

	for (size_t i = 0; i < n; i++) {
		clock_run_on(t, rows[i].id);
		deletion_wait_again(t, rows[i].id);
		clocks_plan_reminders(
			t, rows[i].id, rows[i].scope_of, pace_of(rows[i].pace),
			&(struct clock_span){rows[i].start_at, rows[i].due_at, ended_at});
	}
	return (int64_t)n;
}

void clocks_hand(struct task *t, const char *subject_kind, int64_t subject, const char *rule,
		 const struct clock_holder *holder)
{
	const struct law_clock *row = law_clock_newest(t->law, str_of(rule));

	must(row);
	clock_hand(t, str_of(subject_kind), subject, str_of(rule), owner_of(holder, row),
		   holder->seat, str_or_empty(holder->name));
}

void clocks_rename(struct task *t, struct seat_id seat, struct str name)
{
	clock_rename(t, seat, name);
}

void clocks_rename_absent(struct task *t, struct unit_id scope, struct str before, struct str name)
{
	clock_rename_absent(t, scope, before, name);
}

void clocks_keep_law(struct task *t)
{
	const struct law_file *files;
	size_t n = law_files(t->law, &files);

	for (size_t i = 0; i < n; i++)
		law_file_insert(t, str_of(files[i].hash), str_of(files[i].name), files[i].bytes,
				task_now(t));
}

/* A due that differs from what the law says today: shown to a person, never altered silently. */
static bool computes_again(struct task *t, const struct clock_after_row *row)
{
	const struct law_clock *rule = law_clock_find(t->law, row->rule, day_of(row->start_at));
	struct law_due due;

	return rule &&
	       law_due(t->law, rule, row->start_at, clocks_facts_read(t->arena, row->facts), &due,
		       NULL) &&
	       due.at == row->due_at && later_end(&due) == row->later_at;
}

/* One batch after the clock *after, which it moves on; how many there were. */
static size_t verify_some(struct task *t, struct clock_id *after, struct buf *findings)
{
	struct clock_after_row *rows;
	size_t n = clock_after(t, *after, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].state, "running") && !computes_again(t, &rows[i]))
			buf_addf(findings,
				 "clocks: clock %lld is due at another time by the law in use\n",
				 (long long)rows[i].id.v);
	if (n)
		*after = rows[n - 1].id;
	if (db_failed(t))
		buf_addz(findings, "clocks: they could not be read to the end\n");
	return n;
}

/* Each batch has a task of its own, so that many clocks need no more memory than few. */
void clocks_verify(struct task *t, struct buf *findings)
{
	struct clock_id after = {0};
	size_t n;

	do {
		struct task *batch = task_new(t->world, t->db);

		n = verify_some(batch, &after, findings);
		task_free(batch);
	} while (n);
	must_in_task(t->number);
}
