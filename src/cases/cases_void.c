/* What was done at acceptance and is undone, or finished, afterwards. */
#include "cases/cases_internal.h"

#include "jobs/jobs.h"
#include "law/aid.h"
#include "requests/accepting.h"

enum outcome cases_void(struct task *t, const struct cases_void_in *in, struct nothing *out)
{
	struct case_file c;
	struct str key = STR_NONE, why;
	const struct journal_fact facts[] = {{"why", in->why}, {0}};
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_VOIDED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	o = requests_mark_voided(t, c.request, in->why);
	if (o != OUTCOME_OK)
		return o;
	why = seal_words(t->arena, t->world->keys, &key, CASE_VOID_WHY(c.id), in->why);
	case_void(t, c.id, task_now(t), t->actor.name, key, why);
	clocks_cancel_all(t, "case", c.id.v, "case.voided");
	cases_note(t, &c, "case.voided", facts);
	event_emit(t, "cases.voided", c.id.v);
	return OUTCOME_OK;
}

enum outcome cases_supplied(struct task *t, const struct request_id *in, struct nothing *out)
{
	struct case_file c;
	const struct journal_fact none[] = {{0}};
	enum outcome o = requests_supplied(t, in, out);

	if (o != OUTCOME_OK || !cases_of_request(t, *in, &c))
		return o;
	clocks_stop(t, "case", c.id.v,
		    aid_clock_of(t->law, "accepted_at_once", day_of(c.accepted_at)),
		    "request.completed");
	cases_note(t, &c, "case.supplied", none);
	return OUTCOME_OK;
}

/* One after the other; what was brought before keeps its words when there are no new ones. */
enum outcome cases_bring(struct task *t, const struct cases_bring_in *in, struct nothing *out)
{
	struct str place, rest = in->places;
	enum outcome o = OUTCOME_OK;

	if (rest.len == 0 && !in->done)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_NOTHING_BROUGHT, "places");
	while (o == OUTCOME_OK && requests_next_code(&rest, &place)) {
		struct requests_supply_in one = {
			.id = in->request, .answer = in->note, .brought_to = t->actor.name};

		if (!str_int(place, &one.place))
			one.place = 0; /* no line of the list: told so */
		o = requests_supply(t, &one, out);
	}
	return o == OUTCOME_OK && in->done ? cases_supplied(t, &in->request, out) : o;
}
