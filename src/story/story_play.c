/* Plays the steps of a story in turn, and looks at everything behind each of them. */
#include "story/story_play.h"

#include "access/access.h"
#include "base/module.h"
#include "base/seal.h"

#include <stdarg.h>
#include <stdio.h>

#define PLAY_BYTES     ((size_t)256 << 20)
#define FINDINGS_BYTES ((size_t)1 << 20)
#define SHOWN_BYTES    1500
#define WRITER_SLOT    1
#define HOTLINE        "18000024" /* until somebody sets another */

/* --- beginning and end --- */

static int64_t story_clock(void *arg)
{
	struct play *p = arg;

	return p->clock;
}

struct play *play_new(const struct story *story, const struct run_options *options,
		      const struct web_setup *pages, const struct world *world)
{
	struct arena *a = arena_new(PLAY_BYTES);
	struct play *p = arena_one(a, struct play);

	p->story = story;
	p->options = options;
	p->pages = pages;
	p->arena = a;
	p->world = (struct world){.now = story_clock,
				  .now_arg = p,
				  .ids = id_maker_new(WRITER_SLOT),
				  .keys = world->keys,
				  .directory = world->directory,
				  .outside = "ram",
				  .kept_messages = &p->kept};
	p->world.law = world->law;
	settings_set(&p->world, (struct str[SETTING_COUNT]){[SETTING_HOTLINE] = STR(HOTLINE)});
	p->units[p->unit_count++] = (struct named_unit){STR("kip"), UNIT_SYSTEM, DAY_NONE};
	return p;
}

void play_free(struct play *p)
{
	if (p->seen.arena)
		arena_free(p->seen.arena);
	id_maker_free(p->world.ids);
	settings_free(&p->world);
	arena_free(p->arena);
}

bool play_open(struct play *p, const char *base)
{
	const char *problem = NULL;
	struct db_options options = {.url = bases_url(p->bases, p->arena, base)};
	struct web_setup setup = *p->pages;

	p->base = str_z(p->arena, str_of(base));
	p->db = db_open(p->arena, &options, &problem);
	if (!p->db)
		return play_error(p, "the database cannot be opened: %s", problem);
	p->acting = db_session_new(p->db);
	p->looking = db_session_new(p->db);
	setup.world = &p->world;
	setup.db = p->db;
	p->app = web_app_new(&setup);
	return true;
}

void play_shut(struct play *p)
{
	if (!p->db)
		return;
	web_app_free(p->app);
	db_session_free(p->acting);
	db_session_free(p->looking);
	db_close(p->db);
	p->db = NULL;
}

/* --- what went wrong --- */

static void print_text(const char *name, struct str text)
{
	bool cut = text.len > SHOWN_BYTES;

	printf("  %-9s %" STR_F "%s\n", name, STR_A(str_sub(text, 0, SHOWN_BYTES)),
	       cut ? " …" : "");
}

static void print_answer(struct play *p)
{
	const struct web_answer *answer = &p->seen.answer;
	const struct web_request *asked = &p->watched->last;
	struct str code = seen_code(&p->seen);

	printf("  asked     %s %" STR_F " by %" STR_F "\n", asked->method, STR_A(asked->target),
	       STR_A(p->watched->name));
	printf("  answered  %d %" STR_F ", %u queries\n", answer->status, STR_A(code),
	       answer->queries);
	if (p->seen.page)
		print_text("page", page_text(p->arena, p->seen.page));
	else if (answer->body.len)
		print_text("body", answer->body);
}

bool play_fail(struct play *p, const char *what, struct str expected, struct str actual)
{
	printf("%s:%u: %s\n", p->story->file, p->step ? p->step->line : 1, what);
	if (p->step)
		print_text("line", p->step->raw);
	if (expected.ptr)
		print_text("expected", expected);
	if (actual.ptr)
		print_text("actual", actual);
	if (p->note.ptr)
		print_text("in", p->note);
	if (p->watched)
		print_answer(p);
	if (p->options->keep && p->base && !p->bases->pg)
		printf("  database  %s\n", bases_url(p->bases, p->arena, p->base));
	fflush(stdout);
	return false;
}

bool play_error(struct play *p, const char *format, ...)
{
	struct buf what = buf_new(p->arena, (size_t)64 << 10);
	va_list list;

	va_start(list, format);
	buf_addv(&what, format, list);
	va_end(list);
	return play_fail(p, str_z(p->arena, buf_str(&what)), STR_NONE, STR_NONE);
}

/* --- tasks of the program itself --- */

struct task *play_look(struct play *p)
{
	db_session_refresh(p->looking);
	struct task *t = task_new(&p->world, p->looking);

	t->actor = actor_system();
	return t;
}

struct task *play_task(struct play *p)
{
	struct task *t = task_new(&p->world, p->acting);

	t->actor = actor_system();
	return t;
}

/* --- behind every step --- */

static void find_anything(struct task *t, struct buf *findings)
{
	buf_add(findings, db_check(t, modules));
	for (const struct module *const *m = modules; *m; m++)
		if ((*m)->verify)
			(*m)->verify(t, findings);
}

static enum outcome touch(struct task *t, const struct nothing *in, struct nothing *out)
{
	(void)t;
	(void)in;
	(void)out;
	return OUTCOME_DENIED;
}

/* A transaction that somebody left open would swallow this one, or keep it from beginning. */
static bool nothing_is_open(struct play *p)
{
	struct nothing none = {0};
	struct task *t = play_task(p);
	enum outcome o = change(t, touch, &none, &none);

	task_free(t);
	return o == OUTCOME_DENIED || play_error(p, "this step has left a transaction open");
}

bool play_check(struct play *p)
{
	struct task *t = play_look(p);
	struct buf findings = buf_new(p->arena, FINDINGS_BYTES);

	find_anything(t, &findings);
	bool failed = db_failed(t);

	task_free(t);
	db_session_refresh(p->looking);
	if (failed)
		return play_error(p, "the database could not be read to its end");
	if (findings.len)
		return play_fail(p, "this step has broken what must always hold", STR_NONE,
				 buf_str(&findings));
	return nothing_is_open(p);
}

/* --- steps --- */

static bool skip(struct play *p, const struct step *s)
{
	(void)p;
	(void)s;
	return true;
}

/* clang-format off */
static play_function *const functions[STEP_KINDS] = {
	[STEP_STORY] = skip, [STEP_TAGGED] = skip, [STEP_NOW] = record_now,
	[STEP_UNIT] = scene_unit, [STEP_SUCCEEDS] = scene_succeeds,
	[STEP_CITIZEN] = scene_citizen, [STEP_ALSO] = scene_also, [STEP_SEAT] = scene_seat,
	[STEP_REQUEST] = scene_request,
	[STEP_GETS] = act_do, [STEP_POSTS] = act_do, [STEP_AGAIN] = act_do,
	[STEP_FORGETS] = act_forgets, [STEP_ANSWER] = expect_answer,
	[STEP_JOB] = record_job, [STEP_JOBS] = record_jobs,
	[STEP_CLOCK_DUE] = record_clock_due, [STEP_CLOCK] = record_clock,
	[STEP_JOURNAL] = record_journal, [STEP_LOG] = record_log,
	[STEP_TOLD] = record_told, [STEP_CHANNEL] = record_channel,
	[STEP_SQL] = record_sql, [STEP_CAPTURE_SQL] = record_capture,
	[STEP_RACE] = race_run,
	[STEP_SAYS] = expect_says, [STEP_LACKS] = expect_lacks,
	[STEP_HEADING] = expect_heading, [STEP_TITLE] = expect_title,
	[STEP_VALUE] = expect_value, [STEP_LENGTH] = expect_length,
	[STEP_CAPTURE] = expect_capture, [STEP_BUDGET] = expect_budget,
	[STEP_REASON] = expect_reason, [STEP_WRONG_FIELD] = expect_field,
};
/* clang-format on */

bool play_step(struct play *p, const struct step *s)
{
	must(functions[s->kind]);
	if (s->kind != STEP_NOW && s->kind > STEP_TAGGED && p->clock == 0) {
		p->step = s;
		return play_error(p, "the story has set no clock yet: now 2026-11-21T23:40");
	}
	p->step = s;
	if (!functions[s->kind](p, s))
		return false;
	for (size_t i = 0; s->kind == STEP_ANSWER && i < s->kids_count; i++)
		if (!play_step(p, &s->kids[i]))
			return false;
	return true;
}

static bool is_act(enum step_kind k)
{
	return k == STEP_GETS || k == STEP_POSTS || k == STEP_AGAIN || k == STEP_RACE;
}

bool play_steps(struct play *p, size_t from)
{
	bool faults = (p->story->tags & STORY_FAULTS) && from == 0;

	for (size_t i = from; i < p->story->count; i++) {
		const struct step *s = &p->story->steps[i];

		if (faults && is_act(s->kind))
			return faults_run(p, i);
		if (p->options->verbose && !p->note.ptr)
			printf("  %s:%u: %" STR_F "\n", p->story->file, s->line, STR_A(s->raw));
		if (!play_step(p, s))
			return false;
		/* Looking at an answer leaves the database as the act before has. */
		if (s->kind != STEP_ANSWER && !play_check(p))
			return false;
	}
	return true;
}
