/*
 * Why a duty is done late: who holds the clock says it, or a head, with a cause of
 * law/vn/watch.yaml and words of their own.  What was said is not rewritten: a later cause takes
 * its place.
 */
#include "clocks/clocks_internal.h"

#include "base/seal.h"

/* Who holds it; what no person holds is the counter's. */
static bool holds(const struct task *t, const struct clock_of_row *row)
{
	return row->owner_seat.v ? row->owner_seat.v == t->actor.seat.v
				 : t->actor.role == ROLE_RECEIVER;
}

bool clocks_may_explain(const struct task *t, const struct clock_of_row *row)
{
	return actor_may(&t->actor, &right_explain_clocks) &&
	       (actor_may(&t->actor, &right_delete_clocks) || holds(t, row));
}

static bool is_offered(const struct task *t, struct str code)
{
	const struct watch_cause *rows;
	size_t n = watch_causes(t->law, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(code, rows[i].code))
			return watch_cause_offered(&rows[i], day_of(task_now(t)));
	return false;
}

/* The clock of the actor's scope, when it is late and theirs to explain. */
static enum outcome open_late(struct task *t, struct clock_id id, struct clock_of_row *out)
{
	struct clock shown;

	if (!clock_one(t, id, clocks_own(t), out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CLOCK_UNKNOWN);
	if (!clocks_may_explain(t, out))
		return refuse(t, OUTCOME_DENIED, &REASON_CLOCK_OF_ANOTHER);
	clocks_show(t, out, &shown);
	return shown.late ? OUTCOME_OK : refuse(t, OUTCOME_CONFLICT, &REASON_CLOCK_IN_TIME);
}

enum outcome clocks_explain_late(struct task *t, const struct clocks_explain_in *in,
				 struct nothing *out)
{
	struct clock_of_row clock;
	struct clock_told_row told;
	struct data_key key;
	struct cause_id id = {task_id(t)};
	enum outcome o = open_late(t, in->id, &clock);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!is_offered(t, in->cause))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CLOCK_CAUSE_UNKNOWN, "cause");
	if (!clock_told(t, in->id, &told))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CLOCK_UNKNOWN);
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	cause_drop(t, in->id);
	cause_insert(t, &(struct cause_insert_in){
				.id = id,
				.scope_of = told.scope_of,
				.clock = in->id,
				.cause = in->cause,
				.key = wrapped,
				.words = seal(t->arena, &key,
					      (struct seal_place){"clock_cause", "words", id.v},
					      in->words.ptr ? in->words : STR("")),
				.account = t->actor.account,
				.by = t->actor.name,
				.at = task_now(t),
			});
	clocks_note(t, &told, "clock.explained", in->cause);
	return OUTCOME_OK;
}

/* The words are about the matter: for those who may open it. */
static struct str open_words(struct task *t, const struct clock *clock,
			     const struct cause_of_row *row)
{
	struct data_key key;
	struct str words;

	if (!clock->url.len || !data_key_open(t->world->keys, row->key, &key) ||
	    !unseal(t->arena, &key, (struct seal_place){"clock_cause", "words", row->id.v},
		    row->words, &words) ||
	    !words.len)
		return STR_NONE;
	return words;
}

static void show_choices(struct task *t, struct str stands, struct clock_sheet *view)
{
	const struct watch_cause *rows;
	size_t n = watch_causes(t->law, &rows);

	view->choices = arena_many(t->arena, n, struct clock_cause_choice);
	for (size_t i = 0; i < n; i++)
		if (watch_cause_offered(&rows[i], day_of(task_now(t))))
			view->choices[view->choices_count++] = (struct clock_cause_choice){
				.code = str_of(rows[i].code),
				.title = watch_cause_title(t->law, str_of(rows[i].code),
							   t->language),
				.chosen = str_is(stands, rows[i].code),
			};
}

void clocks_show_causes(struct task *t, const struct clock_of_row *row, struct clock_sheet *view)
{
	struct cause_of_row *rows;
	size_t n = cause_of(t, row->id, &rows);

	view->causes = arena_many(t->arena, n, struct clock_cause_line);
	view->causes_count = n;
	for (size_t i = 0; i < n; i++)
		view->causes[i] = (struct clock_cause_line){
			.code = rows[i].cause,
			.title = watch_cause_title(t->law, rows[i].cause, t->language),
			.words = open_words(t, &view->clock, &rows[i]),
			.by = rows[i].by,
			.at = rows[i].at,
		};
	show_choices(t, row->cause, view);
	view->explaining = view->clock.late && view->choices_count && clocks_may_explain(t, row);
}
