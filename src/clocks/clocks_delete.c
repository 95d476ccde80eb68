/*
 * A clock of the law ends by what the law asks for, and nobody may wish it away.  Only one that
 * should never have been started is deleted: because it belongs to another matter, its event never
 * was, or it was started twice.  One person says so, another decides; what was deleted stays
 * visible.
 */
#include "clocks/clocks_internal.h"

#include "base/seal.h"

bool clocks_may_doubt(const struct task *t, const struct clock_of_row *row)
{
	return actor_may(&t->actor, &right_doubt_clocks) &&
	       (!role_provides(t->actor.role) || row->owner_seat.v == t->actor.seat.v);
}

/* The clock of the actor's scope, when it still runs. */
static enum outcome open_running(struct task *t, struct clock_id id, struct clock_of_row *out)
{
	if (!clock_one(t, id, clocks_own(t), out) || !clocks_may_doubt(t, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CLOCK_UNKNOWN);
	if (!str_is(out->state, "running"))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CLOCK_ENDED);
	return OUTCOME_OK;
}

void clocks_note(struct task *t, const struct clock_told_row *c, const char *what, struct str cause)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = str_z(t->arena, c->subject_kind),
				.subject = c->subject,
				.scope = c->scope_of,
				.what = what,
				.facts = {{"clock", c->rule}, {cause.len ? "cause" : NULL, cause}},
			});
}

static void note(struct task *t, struct clock_id id, const char *what)
{
	struct clock_told_row c;

	if (clock_told(t, id, &c))
		clocks_note(t, &c, what, STR(""));
}

enum outcome clocks_propose_deletion(struct task *t, const struct clocks_propose_in *in,
				     struct nothing *out)
{
	struct clock_of_row clock;
	struct data_key key;
	struct proposal_id id = {task_id(t)};
	enum outcome o = open_running(t, in->id, &clock);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);
	int64_t added = deletion_insert(
		t, &(struct deletion_insert_in){
			   .id = id,
			   .clock = in->id,
			   .ground = in->ground,
			   .key = wrapped,
			   .why = seal(t->arena, &key,
				       (struct seal_place){"clock_deletion", "why", id.v}, in->why),
			   .account = t->actor.account,
			   .by = t->actor.name,
			   .at = task_now(t),
		   });

	if (!added && !db_failed(t))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CLOCK_DELETION_WAITS);
	note(t, in->id, "clock.deletion_proposed");
	return OUTCOME_OK;
}

/* The proposal that waits; false when there is none. */
static bool find_waiting(struct task *t, struct clock_id clock, struct deletion_of_row *out)
{
	struct deletion_of_row *rows;
	size_t n = deletion_of(t, clock, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].state, "proposed")) {
			*out = rows[i];
			return true;
		}
	return false;
}

enum outcome clocks_decide_deletion(struct task *t, const struct clocks_decide_in *in,
				    struct nothing *out)
{
	struct clock_of_row clock;
	struct deletion_of_row waiting;
	enum outcome o = open_running(t, in->id, &clock);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!find_waiting(t, in->id, &waiting))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CLOCK_NO_DELETION);
	/* The person counts, not the seat: one account may sit on two. */
	if (waiting.proposed_account.v == t->actor.account.v)
		return refuse(t, OUTCOME_DENIED, &REASON_CLOCK_SECOND_PERSON);
	deletion_decide(t, waiting.id, in->confirmed ? STR("confirmed") : STR("kept"),
			t->actor.account, t->actor.name, task_now(t));
	if (in->confirmed) {
		clock_delete(t, in->id, task_now(t));
		reminder_drop(t, clock.subject_kind, clock.subject);
	}
	note(t, in->id, in->confirmed ? "clock.deleted" : "clock.kept");
	return OUTCOME_OK;
}

/* The proposer's words are about the matter: for those who may open it. */
static struct str open_why(struct task *t, const struct clock *clock,
			   const struct deletion_of_row *row)
{
	struct data_key key;
	struct str why;

	if (!clock->url.len || !data_key_open(t->world->keys, row->key, &key) ||
	    !unseal(t->arena, &key, (struct seal_place){"clock_deletion", "why", row->id.v},
		    row->why, &why))
		return STR_NONE;
	return why;
}

void clocks_show_mistakes(struct task *t, struct clock_id clock, struct clock_sheet *view)
{
	struct deletion_of_row *rows;
	size_t n = deletion_of(t, clock, &rows);
	bool heads = (right_delete_clocks.roles >> t->actor.role) & 1;

	view->mistakes = arena_many(t->arena, n, struct clock_mistake);
	view->mistakes_count = n;
	for (size_t i = 0; i < n; i++) {
		bool waits = str_is(rows[i].state, "proposed");

		view->mistakes[i] = (struct clock_mistake){
			.state = rows[i].state,
			.ground = rows[i].ground,
			.why = open_why(t, &view->clock, &rows[i]),
			.by = rows[i].proposed_by,
			.at = rows[i].proposed_at,
			.decided_by = rows[i].decided_at ? rows[i].decided_by : STR_NONE,
			.decided = rows[i].decided_at,
		};
		view->waits = view->waits || waits;
		view->deciding =
			view->deciding ||
			(waits && heads && rows[i].proposed_account.v != t->actor.account.v);
	}
}
