/*
 * A task is one request, job, command or story step: it runs on one thread, owns one arena, acts
 * for one actor at one frozen instant, and ends with one outcome.
 */
#ifndef BASE_TASK_H
#define BASE_TASK_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/ids.h"
#include "base/must.h"
#include "base/outcome.h"
#include "base/reason.h"
#include "base/role.h"
#include "base/say.h"
#include "base/setting.h"
#include "base/str.h"
#include "base/text.h"
#include "base/time.h"

struct db_session;
struct keyring;
struct law;
struct notify_kept;
struct settings;

/*
 * What all tasks of one process share; outlives them.  Only `now` and the pointers' targets change.
 */
struct world {
	int64_t (*now)(void *); /* the wall clock, or a story's */
	void *now_arg;
	struct id_maker *ids;
	struct keyring *keys;
	/* The snapshot that new tasks get; swapped atomically when an operator reloads it. */
	const struct law *_Atomic law;
	struct settings *_Atomic settings; /* setting() reads it */
	const char *directory;             /* the data folder, or NULL */
	/* The backend by which messages leave the house, or NULL: none does. */
	const char *outside;
	struct notify_kept *kept_messages; /* of the backend "ram", or NULL */
};

#define REASON_ARGS_MOST 3

struct task {
	struct arena *arena;
	struct world *world;
	const struct law *law;
	int64_t number;
	int64_t now;
	enum language language;
	struct actor actor;
	struct db_session *db;
	/* set by refuse(); empty while nothing was refused */
	const struct reason *reason;
	const char *reason_field;
	struct say_value reason_args[REASON_ARGS_MOST]; /* {name} in the reason's text */
	size_t reason_args_count;
	unsigned queries; /* statements run so far: stories hold pages to a budget */
};

/* The actor is a citizen without account, the language Vietnamese, the law the world's newest. */
struct task *task_new(struct world *w, struct db_session *db);
/* Frees the arena with everything in it.  Accepts NULL. */
void task_free(struct task *t);

/* The instant of this task: frozen when it started, and again when its op starts. */
static inline int64_t task_now(const struct task *t)
{
	return t->now;
}

/* A new id of any kind: (struct case_id){task_id(t)} */
int64_t task_id(struct task *t);

/* Records why and hands the outcome back, so that a refusal is one expression. */
enum outcome refuse(struct task *t, enum outcome o, const struct reason *why);
/* The same, naming the field of the form that was wrong. */
enum outcome refuse_field(struct task *t, enum outcome o, const struct reason *why,
			  const char *field);
/* Adds a value for {name} in the reason's text; at most REASON_ARGS_MOST. */
void reason_arg(struct task *t, const char *name, struct str value);
/* The recorded reason in the task's language, values filled in; absent when there is none. */
struct str reason_text(struct task *t);
/* Forgets a recorded refusal: an attempt starts anew. */
void reason_clear(struct task *t);

#endif
