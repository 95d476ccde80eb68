/* Time, jobs, and what was written down: clocks, journal, read log, and any query. */
#include "story/story_play.h"

#include "base/module.h"
#include "clocks/clocks.h"
#include "jobs/jobs.h"
#include "story.sql.h"

#define JOBS_MOST 1000

/* --- now --- */

/* What a server does when it starts. */
static enum outcome start(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	clocks_keep_law(t);
	return OUTCOME_OK;
}

static bool start_program(struct play *p)
{
	struct nothing none = {0};
	struct task *t = play_task(p);
	bool good = change(t, start, &none, &none) == OUTCOME_OK && jobs_plan(t) == OUTCOME_OK;

	task_free(t);
	return good || play_error(p, "the program cannot start");
}

/* "+16m": h, d and s as well. */
static bool later(struct str text, int64_t from, int64_t *out)
{
	static const struct {
		char unit;
		int64_t length;
	} units[] = {{'s', TIME_SECOND}, {'m', TIME_MINUTE}, {'h', TIME_HOUR}, {'d', TIME_DAY}};
	int64_t count;

	if (text.len < 3 || text.ptr[0] != '+' ||
	    !str_int(str_sub(text, 1, text.len - 2), &count) || count < 0)
		return false;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (units[i].unit == text.ptr[text.len - 1]) {
			*out = from + count * units[i].length;
			return true;
		}
	return false;
}

bool record_now(struct play *p, const struct step *s)
{
	struct str text = s->args[0]->text;
	int64_t now, before = p->clock;
	bool good =
		text.ptr[0] == '+' ? before && later(text, before, &now) : time_parse(text, &now);

	if (!good)
		return play_error(
			p,
			"a time is written 2026-11-21T23:40, or from now on +16m, +2h, +3d, +5s");
	if (now < before)
		return play_error(p, "the clock would go back");
	p->clock = now;
	return before || start_program(p);
}

/* --- jobs --- */

static const struct job *timetable_job(struct str name)
{
	for (const struct module *const *m = modules; *m; m++)
		for (const struct job *j = (*m)->jobs; j && j->name; j++)
			if (str_is(name, j->name) && j->every_minutes)
				return j;
	return NULL;
}

static enum outcome add_now(struct task *t, const struct job *const *job, struct nothing *out)
{
	(void)out;
	job_add(t, (*job)->name, 0, 0);
	return OUTCOME_OK;
}

/*
 * A job of the timetable runs whenever the story says so; any other one must have been asked for.
 */
static unsigned run_jobs(struct play *p, struct str name, struct str *failed)
{
	const struct job *job = timetable_job(name);
	struct task *t = play_task(p);
	struct nothing none = {0};
	struct story_job_failed_row row = {0};

	if (job)
		must(change(t, add_now, &job, &none) == OUTCOME_OK);
	unsigned ran = jobs_run_due(t, str_z(t->arena, name), JOBS_MOST);

	db_session_refresh(p->acting);
	*failed = story_job_failed(t, name, &row) ? str_copy(p->arena, row.outcome) : STR_NONE;
	task_free(t);
	return ran;
}

bool record_job(struct play *p, const struct step *s)
{
	struct str failed;
	bool should_fail = str_is(s->args[1]->text, "fails");

	if (run_jobs(p, s->args[0]->text, &failed) == 0)
		return play_error(p, "no job of this name is due");
	if (failed.ptr && !should_fail)
		return play_fail(p, "the job failed", STR_NONE, failed);
	return failed.ptr || !should_fail || play_error(p, "the job did not fail");
}

bool record_jobs(struct play *p, const struct step *s)
{
	struct task *t = play_task(p);
	unsigned ran = jobs_run_due(t, NULL, JOBS_MOST);

	(void)s;
	task_free(t);
	return ran < JOBS_MOST || play_error(p, "there is no end of jobs");
}

/* --- what was written down --- */

struct subject {
	struct str kind;
	int64_t id;
};

static bool read_subject(struct play *p, const struct word *kind, const struct word *value,
			 struct subject *out)
{
	struct str text;

	out->kind = kind->text;
	if (!play_value(p, value, &text))
		return false;
	return id_parse(text, &out->id) || play_fail(p, "this is no id", STR_NONE, text);
}

static bool find_clock(struct play *p, const struct step *s, struct story_clock_row *row,
		       bool *found)
{
	struct subject of;

	if (!read_subject(p, s->args[1], s->args[2], &of))
		return false;
	struct task *t = play_look(p);

	*found = story_clock(t, s->args[0]->text, of.kind, of.id, row);
	row->state = *found ? str_copy(p->arena, row->state) : STR("absent");
	task_free(t);
	return true;
}

bool record_clock(struct play *p, const struct step *s)
{
	struct story_clock_row row = {0};
	bool found;

	if (!find_clock(p, s, &row, &found))
		return false;
	return str_eq(row.state, s->args[3]->text) ||
	       play_fail(p, "the clock is in another state", s->args[3]->text, row.state);
}

bool record_clock_due(struct play *p, const struct step *s)
{
	struct story_clock_row row = {0};
	struct str text = s->args[3]->text;
	struct day day;
	int64_t due = 0;
	bool found;

	if (day_parse(text, &day))
		due = day_end(day);
	else if (!time_parse(text, &due))
		return play_error(
			p, "due is a day (then 24:00 of it) or an instant like 2026-11-22T11:40");
	if (!find_clock(p, s, &row, &found))
		return false;
	if (!found)
		return play_fail(p, "there is no such clock", text, STR_NONE);
	return row.due_at == due || play_fail(p, "the clock is due at another time", text,
					      time_format(p->arena, row.due_at));
}

static bool judge(struct play *p, const struct step *s, const char *record, int64_t found)
{
	bool should = str_is(s->args[2]->text, "has");

	if (should == (found > 0))
		return true;
	return play_error(p, should ? "the %s has no such entry" : "the %s has such an entry",
			  record);
}

bool record_journal(struct play *p, const struct step *s)
{
	struct subject of;
	struct story_journal_row row = {0};

	if (!read_subject(p, s->args[0], s->args[1], &of))
		return false;
	struct task *t = play_look(p);

	story_journal(t, of.kind, of.id, s->args[3]->text, s->args[4] ? s->args[4]->text : STR(""),
		      &row);
	task_free(t);
	return judge(p, s, "journal", row.found);
}

bool record_log(struct play *p, const struct step *s)
{
	struct subject of;
	struct story_read_log_row row = {0};

	if (!read_subject(p, s->args[0], s->args[1], &of))
		return false;
	struct task *t = play_look(p);

	story_read_log(t, of.kind, of.id, s->args[3]->text, s->args[4] ? s->args[4]->text : STR(""),
		       &row);
	task_free(t);
	return judge(p, s, "read log", row.found);
}

/* --- messages: what the double of an outside channel has got --- */

bool record_told(struct play *p, const struct step *s)
{
	bool should = s->phrase->pattern[strlen("NAME is ")] == 't', told = false;
	const struct player *who = play_need_player(p, s->args[0]);
	struct str text;

	if (!who || !play_value(p, s->args[1], &text))
		return false;
	for (size_t i = 0; i < p->kept.count; i++)
		told = told || (p->kept.rows[i].seat.v == who->seat.v &&
				str_find(str_of(p->kept.rows[i].text), text) != SIZE_MAX);
	if (told == should)
		return true;
	return play_fail(p, should ? "nobody told them" : "they were told", text, STR_NONE);
}

bool record_channel(struct play *p, const struct step *s)
{
	p->kept.broken = str_is(s->args[0]->text, "fail");
	return true;
}

/* --- any query --- */

/*
 * Invariants may be any query, and what they find is told as text: "story: broken: rows\n value
 * value\n …".
 */
static bool find_rows(struct play *p, struct str sql, struct str *out)
{
	const struct db_invariant rows[] = {{"rows", str_z(p->arena, sql)}, {0}};
	const struct module asking = {.name = "story", .invariants = rows}, *const list[] = {
										    &asking, NULL};
	struct task *t = play_look(p);
	struct str told = str_copy(p->arena, db_check(t, list)), first;

	task_free(t);
	db_session_refresh(p->looking);
	*out = STR_NONE;
	if (told.len == 0)
		return true;
	str_cut(told, '\n', &first, out);
	if (!str_is(first, "story: broken: rows"))
		return play_fail(p, "this query cannot be run", STR_NONE, first);
	*out = text_fold(p->arena, *out);
	return true;
}

static bool ask(struct play *p, const struct word *query, struct str *out)
{
	struct str sql;

	return play_value(p, query, &sql) && find_rows(p, sql, out);
}

bool record_sql(struct play *p, const struct step *s)
{
	struct str actual, expected;
	const struct word *wanted = s->args[2];

	if (!ask(p, s->args[0], &actual) || !play_value(p, wanted, &expected))
		return false;
	if (!wanted->quoted && str_is(wanted->text, "absent"))
		return !actual.ptr || play_fail(p, "there is a row", STR("absent"), actual);
	if (!actual.ptr)
		return play_fail(p, "there is no row", expected, STR_NONE);
	if (str_is(s->args[1]->text, "is"))
		return str_eq(actual, expected) || play_fail(p, "another value", expected, actual);
	return str_find(actual, expected) != SIZE_MAX ||
	       play_fail(p, "it does not contain this", expected, actual);
}

bool record_capture(struct play *p, const struct step *s)
{
	struct str value;

	if (!ask(p, s->args[1], &value))
		return false;
	if (value.len == 0)
		return play_error(p, "there is nothing to capture");
	play_capture(p, str_sub(s->args[0]->text, 1, SIZE_MAX), value);
	return true;
}
