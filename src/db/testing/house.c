#include "db/testing/house.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>

#include <cmocka.h>

#define FINDINGS_BYTES ((size_t)64 << 10)

static int set_up(void **state, enum stage_engine engine)
{
	*state = calloc(1, sizeof(struct stage));
	must(*state);
	bool open = stage_open_for(*state, engine, (struct db_options){0}, modules);

	return open || engine == STAGE_PG ? 0 : -1;
}

int house_set_up_sqlite(void **state)
{
	return set_up(state, STAGE_SQLITE);
}

int house_set_up_pg(void **state)
{
	return set_up(state, STAGE_PG);
}

struct stage *house_of(void **state)
{
	struct stage *st = *state;

	if (!st->db)
		skip();
	return st;
}

struct task *house_task(struct stage *st)
{
	db_session_refresh(st->session);
	struct task *t = stage_task(st);

	t->actor = actor_system();
	return t;
}

int64_t house_instant(const char *text)
{
	int64_t instant;

	must(time_parse(str_of(text), &instant));
	return instant;
}

void house_clock(struct stage *st, const char *text)
{
	atomic_store(&st->clock, house_instant(text));
}

struct str house_verify(struct stage *st)
{
	struct task *t = house_task(st);
	struct buf findings = buf_new(st->arena, FINDINGS_BYTES);

	for (const struct module *const *m = modules; *m; m++)
		if ((*m)->verify)
			(*m)->verify(t, &findings);
	must(!db_failed(t));
	task_free(t);
	db_session_refresh(st->session);
	return buf_str(&findings);
}

void house_holds(struct stage *st)
{
	struct task *t = house_task(st);
	struct str broken = str_copy(st->arena, db_check(t, modules)), altered = house_verify(st);

	if (broken.len || altered.len)
		fail_msg("%" STR_F "%" STR_F, STR_A(broken), STR_A(altered));
	task_free(t);
	db_session_refresh(st->session);
}
