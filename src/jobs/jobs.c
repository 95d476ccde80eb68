/*
 * The queue is a table.  An attempt is counted in its own change before the work begins, so that a job which kills
 * the server is parked after a few tries instead of killing it for ever.  A listener's effect and the end of its row
 * are one change; a job makes changes of its own and must therefore be safe to run twice.
 */
#include "jobs/jobs.h"

#include "base/log.h"
#include "base/module.h"
#include "jobs.sql.h"

#define LISTENER_LEASE_S 60
#define LISTENER_ATTEMPTS 5
#define LISTENER_RETRY_S 5
#define LONGEST_WAIT (TIME_HOUR)

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

void job_add(struct task *t, const char *name, int64_t subject, int64_t due)
{
	struct work work;

	must(find_work(str_of(name), &work));
	jobs_insert(t, (struct job_id){task_id(t)}, str_of(name), subject, due ? due : task_now(t));
}

void event_emit(struct task *t, const char *event, int64_t subject)
{
	for (const struct module *const *m = modules; *m; m++)
		for (const struct listener *l = (*m)->listens; l && l->name; l++)
			if (strcmp(l->event, event) == 0)
				job_add(t, l->name, subject, 0);
}

struct taken {
	bool any;
	struct job_id id;
	struct str name;
	int64_t subject, attempts;
	struct work work;
};

static bool first_due(struct task *t, const char *name, struct taken *out)
{
	struct jobs_first_due_row row;
	struct jobs_first_due_named_row named;

	if (name && jobs_first_due_named(t, task_now(t), str_of(name), &named))
		*out = (struct taken){true, named.id, named.name, named.subject, named.attempts + 1, {0}};
	else if (!name && jobs_first_due(t, task_now(t), &row))
		*out = (struct taken){true, row.id, row.name, row.subject, row.attempts + 1, {0}};
	return out->any;
}

static enum outcome take(struct task *t, const struct str *name, struct taken *out)
{
	if (!first_due(t, name->ptr, out))
		return OUTCOME_OK;
	if (!find_work(out->name, &out->work)) {
		/* Left by a newer or older program: somebody must look, nothing may be lost. */
		jobs_park(t, out->id, STR("unknown"));
		return OUTCOME_OK;
	}
	unsigned lease_s = out->work.job ? out->work.job->lease_s : LISTENER_LEASE_S;

	jobs_take(t, out->id, task_now(t) + lease_s * TIME_SECOND);
	return OUTCOME_OK;
}

/* The next run of a timetable job is added with the end of this one. */
static void plan_next(struct task *t, const struct job *job)
{
	if (job && job->every_minutes)
		jobs_insert(t, (struct job_id){task_id(t)}, str_of(job->name), 0,
			    task_now(t) + job->every_minutes * TIME_MINUTE);
}

struct ended {
	const struct taken *taken;
	enum outcome outcome;
};

static int64_t wait_before(const struct taken *taken)
{
	int64_t wait = (taken->work.job ? taken->work.job->retry_s : LISTENER_RETRY_S) * TIME_SECOND;

	for (int64_t i = 1; i < taken->attempts && wait < LONGEST_WAIT; i++)
		wait *= 2;
	return wait < LONGEST_WAIT ? wait : LONGEST_WAIT;
}

static enum outcome settle(struct task *t, const struct ended *in, struct nothing *out)
{
	const struct taken *taken = in->taken;
	int64_t most = taken->work.job ? taken->work.job->attempts : LISTENER_ATTEMPTS;

	(void)out;
	if (in->outcome == OUTCOME_OK) {
		jobs_done(t, taken->id);
		plan_next(t, taken->work.job);
	} else if (outcome_retry(in->outcome) && taken->attempts < most) {
		jobs_again(t, taken->id, task_now(t) + wait_before(taken), str_of(outcome_code(in->outcome)));
	} else {
		jobs_park(t, taken->id, str_of(outcome_code(in->outcome)));
		plan_next(t, taken->work.job);
	}
	return OUTCOME_OK;
}

static enum outcome hear(struct task *t, const struct taken *in, struct nothing *out)
{
	enum outcome o = in->work.listener->heard(t, in->subject);

	(void)out;
	if (o == OUTCOME_OK)
		jobs_done(t, in->id);
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
			  (long long)taken->subject, (long long)taken->attempts, outcome_code(o));
	change(t, settle, &ended, &none);
}

unsigned jobs_run_due(struct task *t, const char *name_or_null, unsigned most)
{
	struct str name = str_of(name_or_null);
	unsigned ran = 0;

	while (ran < most) {
		struct task *own = task_new(t->world, t->db);
		struct taken taken = {0};

		own->actor = actor_system();
		bool any = change(own, take, &name, &taken) == OUTCOME_OK && taken.any;

		if (any && (taken.work.job || taken.work.listener))
			run_one(own, &taken);
		task_free(own);
		if (!any)
			break;
		ran++;
	}
	must_in_task(t->number);
	return ran;
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
