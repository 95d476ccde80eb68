/*
 * Walls around a matter: who acts for the other side, said so themselves, or was named by the head
 * of the centre sees neither it nor its request, from whatever seat.
 */
#include "cases/cases_internal.h"

#include "jobs/jobs.h"

static void wall(struct task *t, struct case_id id, struct request_id request,
		 const struct journal_wall *who)
{
	journal_wall_put(t, "case", id.v, who);
	journal_wall_put(t, "request", request.v, who);
}

static bool seat_wall(struct task *t, struct seat_id seat, const char *cause,
		      struct journal_wall *out)
{
	struct seat s = {0};

	if (!seat.v || !access_seat(t, seat, &s))
		return false;
	*out = (struct journal_wall){.account = s.account, .name = s.name, .cause = cause};
	return true;
}

void cases_wall_off(struct task *t, const struct case_file *c, const struct provider *p,
		    const char *cause)
{
	struct journal_wall who;

	if (seat_wall(t, p->seat, cause, &who))
		wall(t, c->id, c->request, &who);
}

static bool stands(struct task *t, struct case_id id, struct account_id account)
{
	struct journal_wall *all;
	size_t n = journal_walls(t, "case", id.v, &all);

	for (size_t i = 0; i < n; i++)
		if (all[i].account.v == account.v)
			return true;
	return false;
}

bool cases_is_walled(struct task *t, const struct case_file *c, const struct provider *p)
{
	struct account_id account = providers_account(t, p);

	return account.v && stands(t, c->id, account);
}

/* ---- both sides of one dispute ---- */

/* Each of the two providers is kept out of the other's matter. */
static void wall_both(struct task *t, const struct case_file *c, const struct provider *p,
		      const struct providers_for_person_row *other)
{
	struct journal_wall ours, theirs;
	bool have = seat_wall(t, p->seat, "side", &ours);

	if (other->case_file.v == c->id.v)
		return;
	if (seat_wall(t, other->seat, "side", &theirs) &&
	    !(have && ours.account.v == theirs.account.v))
		wall(t, c->id, c->request, &theirs);
	if (have && other->provider.v != p->id.v)
		wall(t, other->case_file, other->request, &ours);
}

typedef size_t find_providers(struct task *t, struct person_id person,
			      struct providers_for_person_row **rows);

/* The matters of everybody whom the search takes for this person. */
static void wall_person(struct task *t, const struct case_file *c, const struct provider *p,
			struct person_id id, find_providers *find)
{
	struct likeness like[PEOPLE_LIKE_MOST];
	struct person who;
	size_t n = people_find(t, id, &who) && !who.erased ? people_like(t, &who, like) : 0;

	for (size_t i = 0; i < n; i++) {
		struct providers_for_person_row *rows;
		int score = (int)(like[i].score * 100 + 0.5);

		if (strcmp(cases_conflict_result(score), "conflict") != 0)
			continue;
		size_t m = find(t, like[i].id, &rows);

		for (size_t k = 0; k < m; k++)
			wall_both(t, c, p, &rows[k]);
	}
}

void cases_wall_sides(struct task *t, const struct case_file *c, const struct provider *p)
{
	struct parties_of_row *parties;
	size_t n = parties_of(t, c->id, &parties);

	wall_person(t, c, p, c->person, providers_against_person);
	for (size_t i = 0; i < n; i++)
		if (str_is(parties[i].side, "opposing"))
			wall_person(t, c, p, parties[i].person, providers_for_person);
}

/* ---- by hand ---- */

static bool is_in_charge(struct task *t, const struct case_file *c, struct account_id account)
{
	struct provider p;

	return c->provider.v && providers_in_charge(t, c->provider, &p) &&
	       providers_account(t, &p).v == account.v;
}

/* Somebody who holds a seat in the actor's scope, by that account. */
static bool staff_of(struct task *t, struct account_id account, struct journal_wall *out)
{
	struct staff_of_scope_row *rows;
	size_t n = staff_of_scope(t, day_of(task_now(t)), &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].account.v == account.v) {
			*out = (struct journal_wall){
				.account = account, .name = rows[i].name, .cause = "named"};
			return true;
		}
	return false;
}

enum outcome cases_wall_put(struct task *t, const struct cases_wall_in *in, struct nothing *out)
{
	struct case_file c;
	struct journal_wall who;

	(void)out;
	if (!cases_find(t, in->id, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!staff_of(t, in->account, &who) || in->account.v == t->actor.account.v ||
	    is_in_charge(t, &c, in->account))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_WALL_WHO, "account");
	const struct journal_fact facts[] = {{"name", who.name}, {"why", in->why}, {0}};

	wall(t, c.id, c.request, &who);
	cases_note(t, &c, "case.walled", facts);
	event_emit(t, "cases.walled", c.id.v);
	return OUTCOME_OK;
}

enum outcome cases_wall_lift(struct task *t, const struct cases_wall_in *in, struct nothing *out)
{
	struct case_file c;
	struct account_name_row name = {.name = STR("")};

	(void)out;
	if (!cases_find(t, in->id, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	account_name(t, in->account, &name);
	if (!journal_wall_lift(t, "case", c.id.v, in->account))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_WALL_NONE);
	journal_wall_lift(t, "request", c.request.v, in->account);
	const struct journal_fact facts[] = {{"name", name.name}, {"why", in->why}, {0}};

	cases_note(t, &c, "case.wall_lifted", facts);
	return OUTCOME_OK;
}
