#include "requests/requests_internal.h"

#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"

#define REFUSAL_WORDS_LEAST  3 /* syllables; fewer tell the person nothing */
#define REFUSAL_NOT_ENTITLED REFUSAL_PREFIX "not_entitled"

/* ---- reading ---- */

static void take_row(struct task *t, const struct request_find_row *row, struct request *out)
{
	*out = (struct request){.id = row->id,
				.scope = row->scope_of,
				.person = row->person,
				.code = row->code,
				.channel = row->channel,
				.language = row->language,
				.asker_relation = row->asker_relation,
				.matter = row->matter,
				.form = row->form,
				.arrested = row->arrested,
				.hard_area = row->hard_area,
				.safe_contact = row->safe_contact,
				.safe_announce = row->safe_announce,
				.commune_code = row->commune_code,
				.key = row->key,
				.state = row->state,
				.decided_by = row->decided_by,
				.refusal = row->refusal,
				.law_version = row->law_version,
				.category = row->category,
				.joined_to = row->joined_to,
				.filed_at = row->filed_at,
				.decided_at = row->decided_at,
				.rev = row->rev,
				.waits_from = row->answer_from ? row->answer_from : row->filed_at,
				.decision_paper = row->decision_paper,
				.place_day = row->place_day,
				.asker_sees = row->asker_sees,
				.speaks = row->speaks,
				.interpreter = row->interpreter,
				.needs = row->needs,
				.wish = row->wish,
				.claimed = row->claimed,
				.arrested_day = row->arrested_day,
				.trial_day = row->trial_day,
				.limit_day = row->limit_day,
#define X(name, column) .sealed[REQUEST_##name] = row->column,
				REQUEST_TEXTS(X)
#undef X
	};
	must(data_key_open(t->world->keys, row->key, &out->opened));
}

struct str requests_text(struct task *t, const struct request *r, enum request_text which)
{
	static const char *const columns[REQUEST_TEXT_COUNT] = {
#define X(name, column) [REQUEST_##name] = #column,
		REQUEST_TEXTS(X)
#undef X
	};
	struct str clear;

	if (!r->sealed[which].ptr)
		return STR("");
	must(unseal(t->arena, &r->opened, (struct seal_place){"request", columns[which], r->id.v},
		    r->sealed[which], &clear));
	return clear;
}

struct request_asker requests_asked_by(struct task *t, const struct request *r)
{
	return (struct request_asker){
		.office = requests_text(t, r, REQUEST_ASKER_OFFICE),
		.birth = requests_text(t, r, REQUEST_ASKER_BIRTH),
		.number = requests_text(t, r, REQUEST_ASKER_NUMBER),
		.address = requests_text(t, r, REQUEST_ASKER_ADDRESS),
	};
}

bool requests_has_phone(struct task *t, struct request_id id, struct str key, struct str contact)
{
	struct data_key opened;
	struct str clear;

	return contact.ptr && data_key_open(t->world->keys, key, &opened) &&
	       unseal(t->arena, &opened, (struct seal_place){"request", "contact", id.v}, contact,
		      &clear) &&
	       clear.len > 0;
}

bool requests_find(struct task *t, struct request_id id, struct request *out)
{
	struct request_find_row row;
	bool own = t->actor.request.v == id.v && id.v != 0;

	if (own ? !request_find_own(t, id, &row) : !request_find(t, id, &row))
		return false;
	take_row(t, &row, out);
	return true;
}

bool requests_behind(struct task *t, struct request_id id, struct request *out)
{
	struct request_find_row row;

	if (!request_find_own(t, id, &row))
		return false;
	take_row(t, &row, out);
	return true;
}

/* ---- deciding ---- */

struct str requests_seal(struct task *t, const struct request *r, const char *column,
			 struct str clear)
{
	struct str key = r->key;

	must(key.ptr || db_failed(t)); /* of a request that was read */
	return seal_words(t->arena, t->world->keys, &key,
			  (struct seal_place){"request", column, r->id.v}, clear);
}

enum outcome requests_open_for(struct task *t, struct request_id id, int64_t rev,
			       enum request_event event, struct request *out)
{
	struct request_find_row row;

	if (!request_find(t, id, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (!requests_next_state(row.state, event))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_REQUEST_DECIDED);
	if (row.rev != rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_REQUEST_STALE);
	take_row(t, &row, out);
	return OUTCOME_OK;
}

/* A request that waits, for the centre or for the person, is not decided. */
static bool is_decision(struct str state)
{
	return !str_is(state, "filed") && !str_is(state, "incomplete");
}

void requests_decide(struct task *t, const struct request *r, enum request_event event,
		     const struct deciding *what)
{
	struct str state = str_of(requests_next_state(r->state, event));
	bool decision = is_decision(state);
	struct request_decide_in in = {
		.id = r->id,
		.rev = r->rev,
		.state = state,
		.form = str_or_empty(what->form),
		.decided_at = decision ? task_now(t) : 0,
		.decided_by = decision ? t->actor.name : STR(""),
		.refusal = str_or_empty(what->refusal),
		.refusal_text = requests_seal(t, r, "refusal_text", what->text),
		.law_version = law_version(t->arena, t->law, day_of(task_now(t))),
		.paper = what->paper,
	};

	must(request_decide(t, &in) == 1 || db_failed(t)); /* it was read in this transaction */
}

static const char *answer_rule(struct task *t, int64_t from)
{
	return aid_clock_of(t->law, "received", day_of(from));
}

const struct law_clock *requests_answer_limit(struct task *t, const struct request *r)
{
	struct day since = day_of(r->waits_from);
	const struct law_clock *limit =
		law_clock_find(t->law, str_of(aid_clock_of(t->law, "received", since)), since);

	must(limit); /* the law's files were checked together */
	return limit;
}

void requests_stop_answering(struct task *t, const struct request *r, const char *event)
{
	clocks_stop(t, "request", r->id.v, answer_rule(t, r->waits_from), event);
}

enum outcome requests_start_answering(struct task *t, const struct request *r, int64_t from)
{
	const char *rule = answer_rule(t, from);

	must(rule);
	return clocks_start(t, &(struct clock_start){
				       .rule = rule,
				       .subject_kind = "request",
				       .subject = r->id.v,
				       .subject_name = code_spaced(t->arena, r->code, 4),
				       .scope = r->scope,
				       .start_at = from,
			       });
}

void requests_note(struct task *t, const struct request *r, const char *what,
		   const struct journal_fact *facts)
{
	struct journal_entry entry = {
		.subject_kind = "request", .subject = r->id.v, .scope = r->scope, .what = what};

	for (size_t i = 0; facts[i].name; i++)
		entry.facts[i] = facts[i];
	journal_note(t, &entry);
}

const struct law_reason *requests_ground(struct task *t, struct str id, const char *prefix)
{
	struct day today = day_of(task_now(t));
	const struct law_reason *reason =
		str_starts(id, str_of(prefix)) ? law_reason_find(t->law, id, today) : NULL;

	return reason && law_reason_offered(reason, today) ? reason : NULL;
}

void requests_note_set_aside(struct task *t, const struct request *r, struct str why)
{
	const struct journal_fact facts[] = {{"why", why}, {0}};

	if (str_trim(why).len)
		requests_note(t, r, "request.set_aside", facts);
}

static size_t count_words(struct str text)
{
	size_t count = 0;
	bool inside = false;

	for (size_t i = 0; i < text.len; i++) {
		bool letter = (unsigned char)text.ptr[i] > ' ';

		count += letter && !inside;
		inside = letter;
	}
	return count;
}

/* The person must learn something from it, and a refusal against the check has its reason. */
static enum outcome check_refusal(struct task *t, const struct request *r,
				  const struct requests_refuse_in *in)
{
	if (!requests_ground(t, in->reason, REFUSAL_PREFIX))
		return refuse_field(t, OUTCOME_INVALID, &REASON_REFUSAL_UNKNOWN, "reason");
	if (count_words(in->text) < REFUSAL_WORDS_LEAST)
		return refuse_field(t, OUTCOME_INVALID, &REASON_REFUSAL_SHORT, "text");
	if (str_is(in->reason, REFUSAL_NOT_ENTITLED) && str_trim(in->despite).len == 0 &&
	    requests_check_says(t, r, STR("")))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CHECK_SAYS_YES, "despite");
	return OUTCOME_OK;
}

/* What the person is told is a paper, in the same change as the refusal. */
static enum outcome issue_notice(struct task *t, const struct request *r,
				 const struct requests_refuse_in *in, struct paper_id *paper)
{
	struct request refused = *r;

	refused.refusal = in->reason;
	refused.sealed[REQUEST_REFUSAL_TEXT] = requests_seal(t, r, "refusal_text", in->text);
	return requests_issue_notice(t, &refused, in->origin, paper);
}

enum outcome requests_refuse(struct task *t, const struct requests_refuse_in *in,
			     struct nothing *out)
{
	struct request r = {0};
	struct deciding decision = {.refusal = in->reason, .text = in->text};
	const struct journal_fact facts[] = {{"reason", in->reason}, {"text", in->text}, {0}};
	enum outcome o = requests_open_for(t, in->id, in->rev, REQUEST_REFUSED, &r);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	o = check_refusal(t, &r, in);
	if (o == OUTCOME_OK)
		o = issue_notice(t, &r, in, &decision.paper);
	if (o != OUTCOME_OK)
		return o;
	requests_note_set_aside(t, &r, in->despite);
	requests_decide(t, &r, REQUEST_REFUSED, &decision);
	requests_stop_answering(t, &r, "request.refused");
	requests_note(t, &r, "request.refused", facts);
	event_emit(t, "requests.refused", r.id.v);
	return OUTCOME_OK;
}

void requests_mark_ended(struct task *t, struct request_id id)
{
	request_end(t, id);
}

void requests_mark_running(struct task *t, struct request_id id)
{
	request_run(t, id);
}
