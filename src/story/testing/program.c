#include "story/testing/program.h"

#include "access/access.h"
#include "base/module.h"
#include "clocks/clocks.h"
#include "jobs/jobs.h"
#include "providers/providers.h"
#include "story/story.h"

static const struct view_field lie_fields[] = {{.name = "count", .kind = VIEW_INT},
					       {.name = "day", .kind = VIEW_DAY, .nullable = true},
					       {0}};
static const struct view lie_view = {
	.name = "lie", .about = "what the answer is not", .fields = lie_fields};

/* /lies/{answer}: the answer is what the address says. */
static enum outcome tell_lie(struct task *t, struct web *w)
{
	return web_bytes(t, w, "application/json", web_param(w, "answer"));
}

static enum outcome abort_program(struct task *t, struct web *w)
{
	(void)t;
	must(web_wants_json(w) && !web_wants_json(w));
	return OUTCOME_OK;
}

static enum outcome count(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)in;
	(void)out;
	access_throttle_count(t, THROTTLE_SIGN_IN, STR("forgetful"));
	return OUTCOME_OK;
}

/* Says that it went well, whatever became of the change. */
static enum outcome forget_failure(struct task *t, struct web *w)
{
	struct nothing none = {0};

	change(t, count, &none, &none);
	return web_bytes(t, w, "text/plain", STR("done"));
}

static enum outcome fail_job(struct task *t, int64_t subject)
{
	(void)t;
	(void)subject;
	return OUTCOME_BROKEN;
}

static const struct job jobs[] = {
	{.name = "wrong.job",
	 .about = "Fails.",
	 .run = fail_job,
	 .every_minutes = 60,
	 .lease_s = 60,
	 .attempts = 1},
	{0},
};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET, "/lies/{answer}", &right_public, tell_lie, "An answer that breaks its promise",
	 .view = &lie_view},
	{METHOD_GET, "/abort", &right_public, abort_program, "A bug"},
	{METHOD_GET, "/forgetful", &right_public, forget_failure, "A failure that nobody is told"},
	{0},
};
/* clang-format on */

static const struct db_invariant invariants[] = {
	{"nobody is called broken", "SELECT login FROM account WHERE login = 'broken'"},
	{0},
};

static void verify(struct task *t, struct buf *findings)
{
	if (task_now(t) > day_start(day_from_civil((struct civil){2030, 1, 1})))
		buf_addz(findings, "the year 2030 has come");
}

static const struct module wrong_module = {
	.name = "wrong",
	.routes = routes,
	.jobs = jobs,
	.invariants = invariants,
	.verify = verify,
};

const struct module *const modules[] = {
	&web_module,    &jobs_module,   &agencies_module,  &journal_module, &clocks_module,
	&access_module, &people_module, &providers_module, &wrong_module,   NULL,
};

int program_story(int argc, char **argv)
{
	struct web_setup pages = {.modules = modules, .gate = &access_gate};

	return story_command(argc, argv, &pages);
}
