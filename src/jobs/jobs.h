/*
 * Background work and events.  Both are rows written in the change that makes them necessary, taken
 * by lease, retried by the outcome's column, and run at least once: what they do must be safe to do
 * twice.
 */
#ifndef JOBS_JOBS_H
#define JOBS_JOBS_H

#include "db/db.h"

struct job {
	const char *name;
	const char *about; /* msgid */
	enum outcome (*run)(struct task *t, int64_t subject);
	unsigned every_minutes; /* timetable; 0: only when added */
	unsigned lease_s;  /* how long one attempt may take before another worker may take it */
	unsigned attempts; /* counted before each run, so a job that kills the server is parked */
	unsigned retry_s;  /* first wait; doubles each time */
};

/*
 * A slice hears of what happened below it; runs in its own change, at least once.  `by` did it;
 * v = 0: nobody at a seat.
 */
struct listener {
	const char *event; /* "cases.assigned" */
	const char *name;  /* "notify.tell_client": unique */
	enum outcome (*heard)(struct task *t, int64_t subject, struct seat_id by);
};

/*
 * What an event is about, as far as those who must hear of it need it: numbers and neutral words,
 * never a name.  A module fills it for its own subjects (struct module's `about`).
 */
struct event_about {
	const char *subject_kind; /* "case": its page is /cases/ID */
	int64_t subject;
	struct str name;           /* code or register number */
	struct str detail;         /* what else may be said openly: "A04"; may be absent */
	struct str owner;          /* whose it is, as law/vn/clocks.yaml names owners; "provider" */
	struct unit_id scope;      /* the unit that has the subject */
	struct seat_id holder;     /* who has it in hand; v = 0: the unit */
	struct seat_id former;     /* who had it before somebody else got it; v = 0: nobody */
	struct request_id request; /* through whose page the requester follows it; v = 0: none */
	struct person_id
		person; /* whose matter it is, for who may see the subject; v = 0: nobody's */
};

/*
 * Inside an op: queues a job for `subject`, due now (0) or at `due`; the same (name, subject, due)
 * is one job.
 */
void job_add(struct task *t, const char *name, int64_t subject, int64_t due);
/* What the module of that name says of a subject of its own. */
bool event_about(struct task *t, const char *slice, int64_t subject, struct event_about *out);
/* Inside an op: tells the listeners of `event`, each by its own job row. */
void event_emit(struct task *t, const char *event, int64_t subject);

/*
 * Runs what is due, at most `most` jobs, and returns how many ran.  Stories call it with a job's
 * name.
 */
unsigned jobs_run_due(struct task *t, const char *name_or_null, unsigned most);

/* Adds the timetable jobs that are not waiting yet: once at start. */
enum outcome jobs_plan(struct task *t);

/* What was given up, the oldest first, at most 100. */
struct job_failed {
	struct job_id id;
	struct str name;
	const char *about; /* msgid; NULL for a listener, and for what no module has any more */
	int64_t subject, due_at, attempts;
	struct str outcome; /* code of the last failure; "lost", "unknown" */
};
size_t jobs_failed(struct task *t, struct job_failed **out);
/*
 * Inside an op: it is tried again as if never before; what the timetable has planned again since
 * comes at once instead.  False when it was not given up.
 */
bool jobs_retry(struct task *t, struct job_id id, struct job_failed *out);

struct jobs_runner;
/* Threads that run what is due until jobs_stop(). */
struct jobs_runner *jobs_start(struct world *w, struct db *db, unsigned threads);
void jobs_stop(struct jobs_runner *r);

extern const struct module jobs_module;

#endif
