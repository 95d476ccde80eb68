#include "cases/cases_working.h"

static struct case_file of_row(struct task *t, const struct case_find_row *row)
{
	return (struct case_file){
		.id = row->id,
		.scope = row->scope_of,
		.request = row->request,
		.person = row->person,
		.provider = row->provider,
		.number = row->number,
		.form = row->form,
		.matter = row->matter,
		.arrested = row->arrested,
		.state = row->state,
		.accepted_by = row->accepted_by,
		.ending = row->ending,
		.law_version = row->law_version,
		.voided_by = row->voided_by,
		.void_why = unseal_words(t->arena, t->world->keys, row->key, CASE_VOID_WHY(row->id),
					 row->void_why),
		.standing = row->standing,
		.voided_at = row->voided_at,
		.accepted_at = row->accepted_at,
		.assigned_at = row->assigned_at,
		.taken_at = row->taken_at,
		.ended_at = row->ended_at,
		.rev = row->rev,
	};
}

bool cases_is_criminal(const struct case_file *c)
{
	return str_is(c->matter, "criminal");
}

bool cases_in_charge(struct task *t, const struct case_file *c)
{
	struct provider me;

	return c->provider.v && providers_of_seat(t, t->actor.seat, &me) &&
	       me.id.v == c->provider.v;
}

/*
 * Who gives the aid sees the matters in their charge and no others: what a colleague does stays
 * confidential.  A scope is not enough for anybody else either: a department's holds its centres,
 * for their clocks alone.  Who they are is asked whether or not there is such a matter, so that
 * one that must not be seen costs as many statements as one that does not exist.
 */
bool cases_find(struct task *t, struct case_id id, struct case_file *out)
{
	bool provides = role_provides(t->actor.role);
	struct provider me = {0};
	struct case_find_row row;

	if (provides && !providers_of_seat(t, t->actor.seat, &me))
		return false;
	if (!case_find(t, id, t->actor.seat, &row))
		return false;
	if (provides ? row.provider.v != me.id.v
		     : t->actor.role != ROLE_SYSTEM && !actor_may(&t->actor, &right_read_cases))
		return false;
	*out = of_row(t, &row);
	return true;
}

bool cases_of_request(struct task *t, struct request_id request, struct case_file *out)
{
	struct case_find_row row;

	if (!case_of_request(t, request, &row))
		return false;
	*out = of_row(t, &row);
	return true;
}

enum outcome cases_open_for(struct task *t, struct case_id id, int64_t rev, enum case_event event,
			    struct case_file *out)
{
	if (!cases_find(t, id, out)) /* outside the actor's scope counts as absent */
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!cases_next_state(out->state, event))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	if (out->rev != rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_STALE);
	return OUTCOME_OK;
}

enum outcome cases_open_mine(struct task *t, struct case_id id, int64_t rev, enum case_event event,
			     struct case_file *out)
{
	if (cases_find(t, id, out) && !cases_in_charge(t, out))
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	return cases_open_for(t, id, rev, event, out);
}

enum outcome cases_open_shared(struct task *t, struct case_id id, int64_t rev,
			       enum case_event event, struct case_file *out)
{
	if (cases_find(t, id, out) && !cases_in_charge(t, out) &&
	    !actor_may(&t->actor, &right_decide_requests))
		return refuse(t, OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	return cases_open_for(t, id, rev, event, out);
}

void cases_note(struct task *t, const struct case_file *c, const char *what,
		const struct journal_fact *facts)
{
	struct journal_entry entry = {
		.subject_kind = "case", .subject = c->id.v, .scope = c->scope, .what = what};

	for (size_t i = 0; facts[i].name; i++)
		entry.facts[i] = facts[i];
	journal_note(t, &entry);
}
