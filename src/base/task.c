#include "base/task.h"

#include <stdatomic.h>

static _Atomic int64_t last_number;

struct task *task_new(struct world *w, struct db_session *db)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct task *t = arena_one(a, struct task);

	t->arena = a;
	t->world = w;
	t->law = atomic_load(&w->law);
	t->number = atomic_fetch_add(&last_number, 1) + 1;
	t->now = w->now(w->now_arg);
	t->language = LANGUAGE_VI;
	t->actor.role = ROLE_CITIZEN;
	t->db = db;
	must_in_task(t->number);
	return t;
}

void task_free(struct task *t)
{
	must_in_task(0);
	if (t)
		arena_free(t->arena);
}

int64_t task_id(struct task *t)
{
	return id_next(t->world->ids, t->now);
}

enum outcome refuse(struct task *t, enum outcome o, const struct reason *why)
{
	return refuse_field(t, o, why, NULL);
}

enum outcome refuse_field(struct task *t, enum outcome o, const struct reason *why,
			  const char *field)
{
	must(o != OUTCOME_OK && why);
	t->reason = why;
	t->reason_field = field;
	return o;
}

void reason_arg(struct task *t, const char *name, struct str value)
{
	must(t->reason_args_count < REASON_ARGS_MOST);
	t->reason_args[t->reason_args_count++] = (struct say_value){name, value};
}

void reason_clear(struct task *t)
{
	t->reason = NULL;
	t->reason_field = NULL;
	t->reason_args_count = 0;
}

struct str reason_text(struct task *t)
{
	if (!t->reason)
		return STR_NONE;
	return say_with(t->arena, tr(t->language, t->reason->msgid), t->reason_args,
			t->reason_args_count);
}
