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

/* The newest of these turns; false when there was none. */
static bool find_turn(struct task *t, const struct case_file *c, const char *what,
		      struct turns_of_row *out)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, c->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].what, what)) {
			*out = rows[i];
			return true;
		}
	return false;
}

static struct str no_reason(struct task *t, const struct case_file *c)
{
	(void)t;
	(void)c;
	return STR("");
}

static struct str reason_of_rest(struct task *t, const struct case_file *c)
{
	struct turns_of_row turn;

	return find_turn(t, c, "suspended", &turn) ? turn.reason : STR("");
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
static const struct notice {
	const char *type, *kind; /* of the paper, of its turn */
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

/* The row of a notice that holds; NULL when the paper is another one, or it holds no more. */
static const struct notice *find_notice(const struct case_file *c, struct str type)
{
	for (size_t i = 0; i < sizeof notices / sizeof *notices; i++)
		if (str_is(type, notices[i].type) && notices[i].holds(c))
			return &notices[i];
	return NULL;
}

/* What it was is in the record of the turn itself. */
static void mend_turn(struct task *t, const struct turns_of_row *row, struct str words)
{
	struct sealed_words sealed =
		cases_seal(t, (struct seal_place){"case_turn", "words", row->id.v}, words);

	turn_mend(t, row->id, sealed.key, sealed.bytes);
}

/* With the words of its turn, mended or as they are; a change of person has none. */
static enum outcome notice_anew(struct task *t, const struct case_file *c,
				const struct notice *notice, const struct paper_anew *in)
{
	struct turns_of_row turn;
	struct str words = STR("");

	if (find_turn(t, c, notice->kind, &turn)) {
		words = in->said.len ? in->said : cases_turn_words(t, &turn);
		if (in->said.len)
			mend_turn(t, &turn, in->said);
	}
	return cases_issue_notice(t, c,
				  &(struct case_notice){
					  .kind = notice->kind,
					  .reason = notice->reason(t, c),
					  .words = words,
					  .besides = in->words,
					  .origin = in->origin,
				  });
}

void cases_paper_words(struct task *t, const struct paper_anew *which, struct paper_words *out)
{
	struct case_file c;
	struct turns_of_row turn;
	const struct notice *notice = cases_find(t, (struct case_id){which->subject}, &c)
					      ? find_notice(&c, which->type)
					      : NULL;

	if (!notice)
		return; /* a decision on the form of the law has no place for words */
	out->besides = true;
	if (find_turn(t, &c, notice->kind, &turn))
		out->said = cases_turn_words(t, &turn);
}

enum outcome cases_paper_anew(struct task *t, const struct paper_anew *in, enum paper_fate *out)
{
	struct case_file c;

	*out = PAPER_STANDS;
	if (!cases_find(t, (struct case_id){in->subject}, &c))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	const struct notice *notice = find_notice(&c, in->type);

	if (notice)
		return notice_anew(t, &c, notice, in);
	if (has_somebody(&c) && str_eq(in->type, cases_decision_type(t, &c)))
		return decide_anew(t, &c, in);
	*out = PAPER_PAST;
	return OUTCOME_OK;
}
