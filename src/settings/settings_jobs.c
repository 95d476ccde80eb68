/* Work of the program that was given up: a person looks, and may have it tried once more. */
#include "settings/settings_internal.h"

#include "jobs/jobs.h"
#include "journal/journal.h"
#include "settings.html.h"

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct failed_jobs view = {.now = task_now(t)};
	struct job_failed *rows;

	view.rows_count = jobs_failed(t, &rows);
	view.rows = arena_many(t->arena, view.rows_count, struct failed_job);
	for (size_t i = 0; i < view.rows_count; i++)
		view.rows[i] = (struct failed_job){
			.id = rows[i].id.v,
			.name = rows[i].name,
			.about = rows[i].about ? str_of(tr(t->language, rows[i].about)) : STR_NONE,
			.subject = rows[i].subject,
			.since = rows[i].due_at,
			.attempts = rows[i].attempts,
			.why = rows[i].outcome,
		};
	return web_page_again(t, w, o, &failed_jobs_page, &view);
}

enum outcome settings_jobs_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

static enum outcome try_again(struct task *t, const struct job_id *in, struct nothing *out)
{
	struct job_failed job;

	(void)out;
	if (!jobs_retry(t, *in, &job))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_JOB_GONE);
	journal_note(t, &(struct journal_entry){
				.subject_kind = "job",
				.subject = in->v,
				.scope = UNIT_SYSTEM,
				.what = "job.again",
				.facts = {{"name", job.name}, {"why", job.outcome}},
			});
	return OUTCOME_OK;
}

enum outcome settings_job_again(struct task *t, struct web *w)
{
	const struct job_id in = {web_param_id(w, "job")};
	struct nothing none;
	enum outcome o = change(t, try_again, &in, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/operator/jobs") : show(t, w, o);
}
