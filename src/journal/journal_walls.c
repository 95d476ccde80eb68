/* Walls: who must not see a subject.  What keeps them is the SQL of whoever reads by scope. */
#include "journal/journal_internal.h"

static const char *const causes[] = {"side", "stood_down", "named"};

bool journal_wall_put(struct task *t, const char *subject_kind, int64_t subject,
		      const struct journal_wall *wall)
{
	must(wall->account.v); /* who never signs in sees nothing */
	return wall_put(t, &(struct wall_put_in){
				   .account = wall->account,
				   .subject_kind = str_of(subject_kind),
				   .subject = subject,
				   .cause = str_of(wall->cause),
				   .account_name = wall->name,
				   .by = t->actor.name,
				   .at = task_now(t),
			   }) > 0;
}

bool journal_wall_lift(struct task *t, const char *subject_kind, int64_t subject,
		       struct account_id account)
{
	return wall_lift(t, account, str_of(subject_kind), subject) > 0;
}

static const char *cause_of(struct str text)
{
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++)
		if (str_is(text, causes[i]))
			return causes[i];
	must(!"a cause that the table's CHECK refuses");
	return NULL;
}

size_t journal_walls(struct task *t, const char *subject_kind, int64_t subject,
		     struct journal_wall **out)
{
	struct walls_of_row *rows;
	size_t n = walls_of(t, str_of(subject_kind), subject, &rows);

	*out = arena_many(t->arena, n, struct journal_wall);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct journal_wall){
			.account = rows[i].account,
			.cause = cause_of(rows[i].cause),
			.name = rows[i].account_name,
			.by = rows[i].by,
			.at = rows[i].at,
		};
	return n;
}
