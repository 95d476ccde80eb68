#include "requests/requests_internal.h"
#include "requests/requests_rules.h"

#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"

/* ---- reading ---- */

static struct str open_column(struct task *t, const struct data_key *key, const char *column,
			      struct request_id id, struct str sealed)
{
	struct str clear;

	must(unseal(t->arena, key, (struct seal_place){"request", column, id.v}, sealed, &clear));
	return clear;
}

static void open_row(struct task *t, const struct request_find_row *row, struct request *out)
{
	struct data_key key;

	must(data_key_open(t->world->keys, row->key, &key));
	*out = (struct request){
		.id = row->id,
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
		.place_typed = row->place_typed,
		.eligibility = row->eligibility,
		.state = row->state,
		.decided_by = row->decided_by,
		.refusal = row->refusal,
		.refusal_text = row->refusal_text,
		.law_version = row->law_version,
		.filed_at = row->filed_at,
		.decided_at = row->decided_at,
		.rev = row->rev,
		.place_day = row->place_day,
		.asker = open_column(t, &key, "asker", row->id, row->asker),
		.contact = open_column(t, &key, "contact", row->id, row->contact),
		.contact_note = open_column(t, &key, "contact_note", row->id, row->contact_note),
		.narrative = open_column(t, &key, "narrative", row->id, row->narrative),
	};
}

bool requests_find(struct task *t, struct request_id id, struct request *out)
{
	struct request_find_row row;
	bool own = t->actor.request.v == id.v && id.v != 0;

	if (!request_find(t, id, &row) && !(own && request_find_own(t, id, &row)))
		return false;
	open_row(t, &row, out);
	return true;
}

bool requests_behind(struct task *t, struct request_id id, struct request *out)
{
	struct request_find_row row;

	if (!request_find_own(t, id, &row))
		return false;
	open_row(t, &row, out);
	return true;
}

/* ---- the citizen's way in ---- */

static bool pin_fits(struct task *t, struct str code, struct str pin, struct request_id *id)
{
	struct request_by_code_row row = {0};
	bool known = request_by_code(t, code, &row);

	*id = row.id;
	return known &&
	       seal_same(row.pin_hash, keyed_hash(t->arena, t->world->keys, "pin", row.id.v, pin));
}

/* Somebody who has seen the code guesses from elsewhere: the family's address goes on. */
static struct str code_here(struct task *t, const struct requests_open_in *in)
{
	return str_printf(t->arena, "%" STR_F " %" STR_F, STR_A(in->code), STR_A(in->peer));
}

static void count_wrong_pin(struct task *t, const struct requests_open_in *in, struct str here)
{
	access_throttle_count(t, THROTTLE_PIN_HERE, here);
	access_throttle_count(t, THROTTLE_PIN_HERE_DAY, here);
	access_throttle_count(t, THROTTLE_PIN_CODE, in->code);
	access_throttle_count(t, THROTTLE_PIN_PEER, in->peer);
}

static void forget_wrong_pins(struct task *t, struct str here)
{
	access_throttle_forget(t, THROTTLE_PIN_HERE, here);
	access_throttle_forget(t, THROTTLE_PIN_HERE_DAY, here);
}

/* A wrong PIN is a change that succeeds, or the throttle would forget it. */
enum outcome requests_open(struct task *t, const struct requests_open_in *in,
			   struct requests_open_out *out)
{
	struct str here = code_here(t, in);

	out->closed = access_throttled(t, THROTTLE_PIN_CODE, in->code) ||
		      access_throttled(t, THROTTLE_PIN_HERE_DAY, here);
	out->throttled = access_throttled(t, THROTTLE_PIN_HERE, here) ||
			 access_throttled(t, THROTTLE_PIN_PEER, in->peer);
	if (out->closed || out->throttled)
		return OUTCOME_OK;
	out->open = pin_fits(t, in->code, in->pin, &out->id);
	if (out->open) {
		forget_wrong_pins(t, here);
	} else {
		count_wrong_pin(t, in, here);
		out->id.v = 0;
	}
	return OUTCOME_OK;
}

/* ---- deciding ---- */

/* The request as it stands now, when `event` can happen to it and the page was not stale. */
static enum outcome open_for(struct task *t, struct request_id id, int64_t rev,
			     enum request_event event, struct request_find_row *row)
{
	if (!request_find(t, id, row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (!requests_next_state(row->state, event))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_REQUEST_DECIDED);
	if (row->rev != rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_REQUEST_STALE);
	return OUTCOME_OK;
}

static void decide(struct task *t, const struct request_find_row *row, enum request_event event,
		   struct request_decide_in *in)
{
	in->id = row->id;
	in->rev = row->rev;
	in->state = str_of(requests_next_state(row->state, event));
	in->decided_at = task_now(t);
	in->decided_by = t->actor.name;
	in->law_version = law_version(t->arena, t->law, day_of(task_now(t)));
	must(request_decide(t, in) == 1 || db_failed(t)); /* the row was read in this transaction */
}

/* The duty to answer is met. */
static void stop_clock(struct task *t, const struct request_find_row *row, const char *event)
{
	clocks_stop(t, "request", row->id.v,
		    aid_clock_of(t->law, "received", day_of(row->filed_at)), event);
}

static const struct law_reason *refusal_reason(struct task *t, struct str id)
{
	struct day today = day_of(task_now(t));
	const struct law_reason *reason =
		str_starts(id, STR(REFUSAL_PREFIX)) ? law_reason_find(t->law, id, today) : NULL;

	return reason && law_reason_offered(reason, today) ? reason : NULL;
}

/* What the person is told is a paper, in the same change as the refusal. */
static enum outcome issue_notice(struct task *t, const struct request_find_row *row,
				 const struct requests_refuse_in *in)
{
	struct request r;

	open_row(t, row, &r);
	r.refusal = in->reason;
	r.refusal_text = in->text.ptr ? in->text : STR("");
	return requests_issue_notice(t, &r, in->origin);
}

enum outcome requests_refuse(struct task *t, const struct requests_refuse_in *in,
			     struct nothing *out)
{
	struct request_find_row row;
	struct request_decide_in decision = {.form = STR(""),
					     .refusal = in->reason,
					     .refusal_text = in->text.ptr ? in->text : STR("")};
	enum outcome o = open_for(t, in->id, in->rev, REQUEST_REFUSED, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!refusal_reason(t, in->reason))
		return refuse_field(t, OUTCOME_INVALID, &REASON_REFUSAL_UNKNOWN, "reason");
	decide(t, &row, REQUEST_REFUSED, &decision);
	stop_clock(t, &row, "request.refused");
	o = issue_notice(t, &row, in);
	if (o != OUTCOME_OK)
		return o;
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = row.id.v,
				.scope = row.scope_of,
				.what = "request.refused",
				.facts = {{"reason", in->reason}, {"text", in->text}},
			});
	event_emit(t, "requests.refused", row.id.v);
	return OUTCOME_OK;
}

enum outcome requests_mark_accepted(struct task *t, struct request_id id, int64_t rev,
				    struct str form)
{
	struct request_find_row row;
	struct request_decide_in decision = {
		.form = form, .refusal = STR(""), .refusal_text = STR("")};
	enum outcome o = open_for(t, id, rev, REQUEST_ACCEPTED, &row);

	if (o != OUTCOME_OK)
		return o;
	decide(t, &row, REQUEST_ACCEPTED, &decision);
	stop_clock(t, &row, "request.accepted");
	return OUTCOME_OK;
}

void requests_mark_ended(struct task *t, struct request_id id)
{
	request_end(t, id);
}
