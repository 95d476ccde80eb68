/*
 * A paper of a matter came back unsigned.  An assignment that nobody has taken on and a matter that
 * was not continued are taken back at once.  Work that has begun, a suspension, a client's own
 * withdrawal stand, and whoever was told of them is owed another paper.
 */
#include "cases/cases_returned.h"

#define DISCONTINUED "own/discontinued"

/* ---- taken back at once ---- */

static bool is_decision_of(struct task *t, const struct case_file *c, struct str type,
			   const struct paper_withdraw *in)
{
	return type.len && cases_paper_in_force(t, c, type).v == in->id.v;
}

static bool falls(struct task *t, const struct case_file *c, const struct paper_withdraw *in)
{
	if (!cases_next_state(c->state, CASE_REVERSED))
		return false;
	if (!c->ended_at)
		return !cases_has_replaced(t, c) &&
		       is_decision_of(t, c, cases_decision_type(t, c), in);
	return str_starts(c->ending, STR(DISCONTINUE_PREFIX)) && !cases_was_withdrawn(c) &&
	       !cases_is_offered(t, c) && is_decision_of(t, c, STR(DISCONTINUED), in);
}

enum outcome cases_paper_fell(struct task *t, const struct paper_withdraw *in, enum paper_fate *out)
{
	struct case_file c;
	struct nothing none;

	if (!cases_find(t, (struct case_id){in->subject}, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!falls(t, &c, in))
		return OUTCOME_OK; /* of what carries a decision it stands */
	*out = PAPER_FELL;
	return cases_reverse(t, &(struct cases_reverse_in){c.id, c.rev, in->why}, &none);
}

/* ---- another paper ---- */

/* Why the newest of these turns was taken; empty when there was none. */
static struct str reason_of_turn(struct task *t, const struct case_file *c, const char *what)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, c->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].what, what))
			return rows[i].reason;
	return STR("");
}

static struct str no_reason(struct task *t, const struct case_file *c)
{
	(void)t;
	(void)c;
	return STR("");
}

static struct str reason_of_rest(struct task *t, const struct case_file *c)
{
	return reason_of_turn(t, c, "suspended");
}

static struct str reason_of_end(struct task *t, const struct case_file *c)
{
	(void)t;
	return c->ending;
}

static struct str reason_of_change(struct task *t, const struct case_file *c)
{
	struct assignments_of_row former;

	return cases_former(t, c, &former) ? former.ground : STR("");
}

static bool rests(const struct case_file *c)
{
	return str_is(c->state, "suspended");
}

static bool goes_on(const struct case_file *c)
{
	return str_is(c->state, "working");
}

static bool was_stopped(const struct case_file *c)
{
	return str_starts(c->ending, STR(DISCONTINUE_PREFIX));
}

static bool has_somebody(const struct case_file *c)
{
	return c->provider.v && !c->ended_at;
}

/* Each as long as it holds. */
static const struct {
	const char *type, *kind;
	bool (*holds)(const struct case_file *c);
	struct str (*reason)(struct task *t, const struct case_file *c);
} notices[] = {
	{"own/suspended", "suspended", rests, reason_of_rest},
	{"own/resumed", "resumed", goes_on, no_reason},
	{DISCONTINUED, "discontinued", was_stopped, reason_of_end},
	{"own/replaced", "replaced", has_somebody, reason_of_change},
};

static enum outcome decide_anew(struct task *t, const struct case_file *c,
				const struct paper_anew *in)
{
	struct assignments_of_row *rows;
	struct provider p;
	size_t n = assignments_of(t, c->id, &rows);

	if (!providers_in_charge(t, c->provider, &p))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_PROVIDER_UNKNOWN);
	const struct cases_assign_in assigned = {
		.id = c->id,
		.provider = c->provider,
		.agency = n ? rows[0].agency : STR(""),
		.standing = c->standing,
		.origin = in->origin,
	};

	return cases_issue_decision(t, c, &p, &assigned);
}

enum outcome cases_paper_anew(struct task *t, const struct paper_anew *in, enum paper_fate *out)
{
	struct case_file c;

	*out = PAPER_STANDS;
	if (!cases_find(t, (struct case_id){in->subject}, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	for (size_t i = 0; i < sizeof notices / sizeof *notices; i++)
		if (str_is(in->type, notices[i].type) && notices[i].holds(&c))
			return cases_issue_notice(t, &c,
						  &(struct case_notice){notices[i].kind,
									notices[i].reason(t, &c),
									in->words, in->origin});
	if (has_somebody(&c) && str_eq(in->type, cases_decision_type(t, &c)))
		return decide_anew(t, &c, in);
	*out = PAPER_PAST;
	return OUTCOME_OK;
}
