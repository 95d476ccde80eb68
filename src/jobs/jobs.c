/*
 * The queue is a table.  An attempt is counted in its own change before the work begins, so that a
 * job which kills the server is parked after a few tries instead of killing it for ever.  A
 * listener's effect and the end of its row are one change; a job makes changes of its own and must
 * therefore be safe to run twice.
 */
#include "jobs/jobs.h"

#include "base/log.h"
#include "base/module.h"
#include "jobs.sql.h"

#define LISTENER_LEASE_S  60
#define LISTENER_ATTEMPTS 5
#define LISTENER_RETRY_S  5
#define LONGEST_WAIT      (TIME_HOUR)

/* A row of some module: a job, or a listener, which is a job that an event added. */
struct work {
	const struct job *job;
	const struct listener *listener;
};

static bool find_in(const struct module *m, struct str name, struct work *out)
{
	for (const struct job *j = m->jobs; j && j->name; j++)
		if (str_is(name, j->name)) {
			*out = (struct work){.job = j};
			return true;
		}
	for (const struct listener *l = m->listens; l && l->name; l++)
		if (str_is(name, l->name)) {
			*out = (struct work){.listener = l};
			return true;
		}
	return false;
}

static bool find_work(struct str name, struct work *out)
{
	for (const struct module *const *m = modules; *m; m++)
		if (find_in(*m, name, out))
			return true;
	return false;
}

static const struct seat_id nobody = {0};

void job_add(struct task *t, const char *name, int64_t subject, int64_t due)
{
	struct work work;

	must(find_work(str_of(name), &work));
	jobs_insert(t, (struct job_id){task_id(t)}, str_of(name), subject, due ? due : task_now(t),
		    nobody);
}

void event_emit(struct task *t, const char *event, int64_t subject)
{
	for (const struct module *const *m = modules; *m; m++)
		for (const struct listener *l = (*m)->listens; l && l->name; l++)
			if (strcmp(l->event, event) == 0)
				jobs_insert(t, (struct job_id){task_id(t)}, str_of(l->name),
					    subject, task_now(t), t->actor.seat);
}

bool event_about(struct task *t, const char *slice, int64_t subject, struct event_about *out)
{
	for (const struct module *const *m = modules; *m; m++)
		if (strcmp((*m)->name, slice) == 0)
			return (*m)->about && (*m)->about(t, subject, out);
	return false;
}

/* An attempt: the row that was taken, and which try this is. */
struct taken {
	bool any, run; /* a row was there; it is to be run and not just put aside */
	struct job_id id;
	struct str name;
	int64_t subject, attempt;
	struct seat_id by;
	struct work work;
};

static bool first_due(struct task *t, const char *name, struct taken *out)
{
	struct jobs_first_due_row row;
	bool any = name ? jobs_first_due_named(t, task_now(t), str_of(name), &row)
			: jobs_first_due(t, task_now(t), &row);

	if (any)
		*out = (struct taken){true,   true, row.id, row.name, row.subject, row.attempts + 1,
				      row.by, {0}};
	return any;
}

static int64_t attempts_most(const struct work *work)
{
	return work->job ? work->job->attempts : LISTENER_ATTEMPTS;
}

/* The next run of a timetable job is added with the end of this one. */
static void plan_next(struct task *t, const struct job *job)
{
	if (job && job->every_minutes)
		jobs_insert(t, (struct job_id){task_id(t)}, str_of(job->name), 0,
			    task_now(t) + job->every_minutes * TIME_MINUTE, nobody);
}

/* A person must look; the timetable goes on without this run. */
static void put_aside(struct task *t, struct taken *taken, const char *why)
{
	jobs_park(t, taken->id, taken->attempt - 1, str_of(why));
	plan_next(t, taken->work.job);
	taken->run = false;
}

static enum outcome take(struct task *t, const struct str *name, struct taken *out)
{
	/* Nothing is committed where nothing was done: an idle server lets its disk sleep. */
	if (!first_due(t, name->ptr, out))
		return OUTCOME_NOT_FOUND;
	if (!find_work(out->name, &out->work)) {
		put_aside(t, out, "unknown"); /* left by a newer or older program */
		return OUTCOME_OK;
	}
	if (out->attempt > attempts_most(&out->work)) {
		put_aside(t, out,
			  "lost"); /* no attempt has come back: each took its process with it */
		return OUTCOME_OK;
	}
	unsigned lease_s = out->work.job ? out->work.job->lease_s : LISTENER_LEASE_S;

	jobs_take(t, out->id, task_now(t) + lease_s * TIME_SECOND);
	return OUTCOME_OK;
}

struct ended {
	const struct taken *taken;
	enum outcome outcome;
};

static int64_t wait_before(const struct taken *taken)
{
	int64_t wait =
		(taken->work.job ? taken->work.job->retry_s : LISTENER_RETRY_S) * TIME_SECOND;

	for (int64_t i = 1; i < taken->attempt && wait < LONGEST_WAIT; i++)
		wait *= 2;
	return wait < LONGEST_WAIT ? wait : LONGEST_WAIT;
}

static enum outcome settle(struct task *t, const struct ended *in, struct nothing *out)
{
	const struct taken *taken = in->taken;
	struct str outcome = str_of(outcome_code(in->outcome));

	(void)out;
	if (outcome_retry(in->outcome) && taken->attempt < attempts_most(&taken->work)) {
		jobs_again(t, taken->id, taken->attempt, task_now(t) + wait_before(taken), outcome);
		return OUTCOME_OK;
	}
	int64_t mine = in->outcome == OUTCOME_OK ? jobs_done(t, taken->id, taken->attempt)
						 : jobs_park(t, taken->id, taken->attempt, outcome);

	if (mine)
		plan_next(t, taken->work.job);
	return OUTCOME_OK;
}

/* A listener whose lease ran out leaves the effect to the worker that took over. */
static enum outcome hear(struct task *t, const struct taken *in, struct nothing *out)
{
	enum outcome o = in->work.listener->heard(t, in->subject, in->by);

	(void)out;
	if (o == OUTCOME_OK && jobs_done(t, in->id, in->attempt) == 0)
		return OUTCOME_CONFLICT;
	return o;
}

static void run_one(struct task *t, const struct taken *taken)
{
	struct nothing none;
	enum outcome o;

	if (taken->work.listener) {
		o = change(t, hear, taken, &none);
		if (o == OUTCOME_OK)
			return;
	} else {
		o = taken->work.job->run(t, taken->subject);
		if (db_failed(t))
			o = OUTCOME_UNAVAILABLE;
	}
	struct ended ended = {taken, o};

	if (o != OUTCOME_OK)
		log_error("job=%" STR_F " subject=%lld attempt=%lld outcome=%s", STR_A(taken->name),
			  (long long)taken->subject, (long long)taken->attempt, outcome_code(o));
	change(t, settle, &ended, &none);
}

/* False when nothing is due or the database cannot say. */
static bool run_next(struct task *t, const struct str *name, unsigned *ran)
{
	struct taken taken = {0};
	bool any = change(t, take, name, &taken) == OUTCOME_OK && taken.any;

	if (any && taken.run) {
		run_one(t, &taken);
		*ran += 1;
	}
	return any;
}

unsigned jobs_run_due(struct task *t, const char *name_or_null, unsigned most)
{
	struct str name = str_of(name_or_null);
	unsigned ran = 0;
	bool any = true;

	while (any && ran < most) {
		struct task *own = task_new(t->world, t->db);

		own->actor = actor_system();
		any = run_next(own, &name, &ran);
		task_free(own);
	}
	must_in_task(t->number);
	return ran;
}

static struct job_failed failed_of(const struct jobs_parked_row *row)
{
	struct work work = {0};

	find_work(row->name, &work);
	return (struct job_failed){
		.id = row->id,
		.name = row->name,
		.about = work.job ? work.job->about : NULL,
		.subject = row->subject,
		.due_at = row->due_at,
		.attempts = row->attempts,
		.outcome = row->outcome,
	};
}

size_t jobs_failed(struct task *t, struct job_failed **out)
{
	struct jobs_parked_row *rows;
	size_t n = jobs_parked(t, &rows);

	*out = arena_many(t->arena, n, struct job_failed);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = failed_of(&rows[i]);
	return n;
}

bool jobs_retry(struct task *t, struct job_id id, struct job_failed *out)
{
	struct jobs_parked_row row;
	struct jobs_waiting_row next;
	struct work work = {0};

	if (!jobs_parked_one(t, id, &row))
		return false;
	*out = failed_of(&row);
	find_work(row.name, &work);
	/* Two rows of a timetable job would each plan the next one, for ever. */
	if (work.job && work.job->every_minutes && jobs_waiting(t, row.name, 0, &next)) {
		jobs_hasten(t, row.name, task_now(t));
		jobs_drop(t, id);
	} else {
		jobs_unpark(t, id, task_now(t));
	}
	return true;
}

static enum outcome plan_all(struct task *t, const struct nothing *in, struct nothing *out)
{
	struct jobs_waiting_row row;

	(void)in;
	(void)out;
	for (const struct module *const *m = modules; *m; m++)
		for (const struct job *j = (*m)->jobs; j && j->name; j++)
			if (j->every_minutes && !jobs_waiting(t, str_of(j->name), 0, &row))
				job_add(t, j->name, 0, 0);
	return OUTCOME_OK;
}

enum outcome jobs_plan(struct task *t)
{
	struct nothing none = {0};

	return change(t, plan_all, &none, &none);
}
