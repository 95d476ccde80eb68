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
	for (size_t i = 0; i < REASON_ARGS_MOST; i++)
		if (!t->reason_args[i].name) {
			t->reason_args[i] = (struct reason_arg){name, value};
			return;
		}
	must(!"too many values in one reason");
}

void reason_clear(struct task *t)
{
	t->reason = NULL;
	t->reason_field = NULL;
	memset(t->reason_args, 0, sizeof t->reason_args);
}

static struct str arg_value(const struct task *t, struct str name)
{
	for (size_t i = 0; i < REASON_ARGS_MOST && t->reason_args[i].name; i++)
		if (str_is(name, t->reason_args[i].name))
			return t->reason_args[i].value;
	must(!"a reason names a value that nobody gave");
	return STR_NONE;
}

struct str reason_text(struct task *t)
{
	if (!t->reason)
		return STR_NONE;
	struct str rest = str_of(tr(t->language, t->reason->msgid)), before, name;
	struct buf text = buf_new(t->arena, 4096);

	while (str_cut(rest, '{', &before, &rest)) {
		buf_add(&text, before);
		must(str_cut(rest, '}', &name, &rest));
		buf_add(&text, arg_value(t, name));
	}
	buf_add(&text, before);
	return buf_str(&text);
}
