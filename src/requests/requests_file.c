/* From what was written to a request with a code, a PIN, a centre and a running clock. */
#include "requests/requests_internal.h"
#include "requests/requests_rules.h"

#include "base/random.h"
#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"
#include "law/eligible.h"
#include "law/watch.h"

#define CODE_TRIES 8
#define FIRST_REV  1 /* of a request that was just inserted */

static struct seal_place place(const char *column, struct request_id id)
{
	return (struct seal_place){"request", column, id.v};
}

static const char *flag_word(enum law_flag flag)
{
	return flag == LAW_YES ? "yes" : flag == LAW_NO ? "no" : "unknown";
}

/*
 * The centre that the form names, else the one that answers for the commune; false when nobody
 * does.
 */
static bool find_centre(struct task *t, const struct requests_file_in *in, struct unit *out)
{
	if (in->unit.v)
		return agencies_find(t, in->unit, out);
	return agencies_centre_for(t, in->person.commune_code, in->person.place_day, out);
}

static void seal_asker(struct task *t, const struct request_asker *who,
		       struct request_insert_in *row, const struct data_key *key)
{
	struct arena *a = t->arena;

	row->asker_office = seal(a, key, place("asker_office", row->id), str_or_empty(who->office));
	row->asker_birth = seal(a, key, place("asker_birth", row->id), str_or_empty(who->birth));
	row->asker_number = seal(a, key, place("asker_number", row->id), str_or_empty(who->number));
	row->asker_address =
		seal(a, key, place("asker_address", row->id), str_or_empty(who->address));
}

static void seal_told(struct task *t, const struct requests_file_in *in,
		      struct request_insert_in *row, struct data_key *key)
{
	row->key = data_key_new(t->arena, t->world->keys, key);
	row->asker = seal(t->arena, key, place("asker", row->id), str_or_empty(in->asker));
	row->contact = seal(t->arena, key, place("contact", row->id), str_or_empty(in->contact));
	row->contact_note =
		seal(t->arena, key, place("contact_note", row->id), str_or_empty(in->contact_note));
	row->place_typed = seal(t->arena, key, place("place_typed", row->id), row->place_typed);
	row->eligibility = seal(t->arena, key, place("eligibility", row->id), row->eligibility);
	row->narrative =
		seal(t->arena, key, place("narrative", row->id), str_or_empty(in->narrative));
	row->pass_phrase =
		seal(t->arena, key, place("pass_phrase", row->id), str_or_empty(in->pass_phrase));
	row->needs_note =
		seal(t->arena, key, place("needs_note", row->id), str_or_empty(in->needs_note));
	row->held_at = seal(t->arena, key, place("held_at", row->id),
			    in->urgent ? str_or_empty(in->urgent->held_at) : STR(""));
	seal_asker(t, &in->asked_by, row, key);
}

/*
 * A code that nobody has; after a few tries the numbers are used up, which nobody will live to see.
 */
static void insert(struct task *t, struct request_insert_in *row)
{
	for (int i = 0; i < CODE_TRIES; i++) {
		row->code = requests_new_code(t);
		if (request_insert(t, row) == 1 || db_failed(t))
			return;
	}
	must(!"no free code");
}

static enum outcome start_clock(struct task *t, const struct request_insert_in *row)
{
	const struct request filed = {.id = row->id, .scope = row->scope_of, .code = row->code};

	return requests_start_answering(t, &filed, row->filed_at);
}

static struct seal_place written_at(const char *column, struct request_id id)
{
	return (struct seal_place){"request_reception", column, id.v};
}

static void keep_reception(struct task *t, const struct request_insert_in *row,
			   const struct reception *at)
{
	struct data_key key;
	struct reception_insert_in reception = {
		.request = row->id,
		.scope_of = row->scope_of,
		.entry = at->entry,
		.written_by = at->written ? t->actor.name : STR(""),
		.mark = str_or_empty(at->mark),
		.commune = str_or_empty(at->commune),
		.key = data_key_new(t->arena, t->world->keys, &key),
		.posted = at->posted,
		.referral = str_or_empty(at->referral),
		.handed = str_or_empty(at->handed),
	};

	reception.referrer =
		seal(t->arena, &key, written_at("referrer", row->id), str_or_empty(at->referrer));
	reception.read_back_by = seal_words(t->arena, t->world->keys, &reception.key,
					    written_at("read_back_by", row->id), at->read_back_by);
	reception_insert(t, &reception);
}

bool requests_reception(struct task *t, struct request_id id, struct reception *out,
			struct str *written_by)
{
	struct reception_of_row row;
	struct data_key key;

	if (!reception_of(t, id, &row))
		return false;
	*out = (struct reception){
		.entry = row.entry,
		.written = row.written_by.len != 0,
		.read_back_by = unseal_words(t->arena, t->world->keys, row.key,
					     written_at("read_back_by", id), row.read_back_by),
		.mark = row.mark,
		.commune = row.commune,
		.referral = row.referral,
		.handed = row.handed,
		.posted = row.posted,
	};
	*written_by = row.written_by;
	must(data_key_open(t->world->keys, row.key, &key));
	must(unseal(t->arena, &key, written_at("referrer", id), row.referrer, &out->referrer));
	return true;
}

/* The PIN of a slip that can be shown again although it is stored nowhere. */
static struct str pin_for(struct task *t, const struct requests_file_in *in)
{
	if (in->draft.v)
		return requests_pin_of_draft(t, in->draft);
	return in->reception ? requests_pin_of_entry(t, in->reception->entry)
			     : str_printf(t->arena, "%06u", random_below(1000000));
}

/* The same form sent again: what it became the first time. */
static bool became(struct task *t, const struct requests_file_in *in, struct requests_file_out *out)
{
	struct reception_by_entry_row row;

	if (in->draft.v)
		return requests_draft_became(t, in->draft, &out->id, &out->code);
	if (!in->reception || !reception_by_entry(t, in->reception->entry, &row))
		return false;
	out->id = row.request;
	out->code = row.code;
	return true;
}

/* Who is at the counter is received now; a letter when it came, which is not long ago. */
static enum outcome check_arrival(struct task *t, const struct requests_file_in *in)
{
	int64_t before;

	if (in->received_at > task_now(t))
		return refuse_field(t, OUTCOME_INVALID, &REASON_RECEIVED_LATER, "received");
	if (!str_is(in->channel, "post"))
		return refuse_field(t, OUTCOME_INVALID, &REASON_RECEIVED_HERE, "received");
	if (watch_entered_before(t->law, in->channel, task_now(t), &before) &&
	    in->received_at < before && (!in->reception || in->reception->late_why.len == 0))
		return refuse_field(t, OUTCOME_INVALID, &REASON_RECEIVED_LONG_AGO, "late_why");
	return OUTCOME_OK;
}

/* What a receiver writes down for somebody is read back to them before they set a mark under it. */
static enum outcome check_reception(struct task *t, const struct requests_file_in *in)
{
	const struct reception *at = in->reception;
	int64_t received = in->received_at ? in->received_at : task_now(t);
	enum outcome o = in->received_at ? check_arrival(t, in) : OUTCOME_OK;

	if (o != OUTCOME_OK)
		return o;
	if (at && !day_is_none(at->posted) && at->posted.v > day_of(received).v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_POSTED_LATER, "posted");
	if (at && at->written && (at->read_back_by.len == 0 || at->mark.len == 0))
		return refuse_field(t, OUTCOME_INVALID, &REASON_READ_BACK,
				    at->mark.len ? "read_back_by" : "mark");
	return OUTCOME_OK;
}

static void note_sees(struct task *t, const struct request_insert_in *row, struct str why)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = row->id.v,
				.scope = row->scope_of,
				.what = "request.sees_changed",
				.facts = {{"sees", row->asker_sees}, {"reason", why}},
			});
}

static void note(struct task *t, const struct request_insert_in *row, const struct unit *centre)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = row->id.v,
				.scope = row->scope_of,
				.what = "request.filed",
				.facts = {{"channel", row->channel},
					  {"centre", centre->name},
					  {"matter", row->matter}},
			});
	event_emit(t, "requests.filed", row->id.v);
}

/* A letter that lay somewhere: its clock has run since it came, and the record says why. */
static void note_late(struct task *t, const struct request_insert_in *row,
		      const struct reception *at)
{
	const struct request filed = {.id = row->id, .scope = row->scope_of};
	const struct journal_fact facts[] = {{"why", at->late_why}, {0}};

	if (at->late_why.len && row->filed_at < task_now(t))
		requests_note(t, &filed, "request.entered_late", facts);
}

/* What the person said, where the list of the law does not know the place. */
static struct str hard_area_told(struct str facts)
{
	struct str line, name, value;

	while (facts.len) {
		str_cut(facts, '\n', &line, &facts);
		if (str_cut(line, '=', &name, &value) && str_is(name, "hard_area") &&
		    (str_is(value, "yes") || str_is(value, "no")))
			return value;
	}
	return STR("unknown");
}

static void fill(struct task *t, const struct requests_file_in *in, struct request_insert_in *row)
{
	struct day today = day_of(task_now(t));
	struct eligible_place home = {.commune = str_or_empty(in->person.commune_code)};
	const struct law_row *decided_by;
	enum law_flag hard = eligible_hard_area(t->arena, t->law, today, home, &decided_by);
	struct str facts = str_or_empty(in->eligibility);

	row->filed_at = in->received_at ? in->received_at : task_now(t);
	row->channel = in->channel;
	row->language = in->language;
	row->asker_relation = in->asker_relation;
	row->safe_contact = in->safe_contact;
	row->safe_announce = in->safe_announce;
	row->matter = in->matter;
	row->arrested = in->arrested;
	row->hard_area = hard == LAW_UNKNOWN ? hard_area_told(facts) : str_of(flag_word(hard));
	row->commune_code = str_or_empty(in->person.commune_code);
	row->place_day = row->commune_code.len ? in->person.place_day : today;
	row->place_typed = str_or_empty(in->place_typed);
	row->eligibility = str_is(row->hard_area, "unknown")
				   ? facts
				   : requests_with_hard_area(t, facts, row->hard_area);
	row->law_version = law_version(t->arena, t->law, today);
	row->asker_sees =
		requests_sees_at_first(t, in->asker_relation, in->person.birth, in->eligibility);
	row->speaks = str_or_empty(in->speaks);
	row->interpreter = in->interpreter.len ? in->interpreter : STR("unknown");
	row->needs = str_or_empty(in->needs);
	row->wish = str_or_empty(in->wish);
	row->claimed = str_or_empty(in->claimed);
	row->arrested_day = in->urgent ? in->urgent->arrested : DAY_NONE;
	row->trial_day = in->urgent ? in->urgent->trial : DAY_NONE;
	row->limit_day = in->urgent ? in->urgent->limit : DAY_NONE;
}

/* Another rule than the law's for who asks is somebody's decision, with its reason. */
static enum outcome decide_sees(struct task *t, const struct requests_file_in *in,
				struct request_insert_in *row, bool *decided)
{
	const struct reception *at = in->reception;

	*decided = at && at->sees.len && !str_eq(at->sees, row->asker_sees);
	if (!*decided)
		return OUTCOME_OK;
	if (!requests_is_level(at->sees))
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEES_UNKNOWN, "sees");
	if (at->why.len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEES_UNSAID, "sees_why");
	row->asker_sees = at->sees;
	return OUTCOME_OK;
}

/* The person aided is there: their own code shows everything, so it is noted how they are known. */
static enum outcome give_own_code(struct task *t, const struct requests_file_in *in,
				  struct request_id id)
{
	struct requests_give_code_out given;

	if (!in->own_code || !in->reception || str_is(in->asker_relation, "self"))
		return OUTCOME_OK;
	if (str_or_empty(in->reception->shown).len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_SHOWN_UNSAID, "shown");
	return requests_give_code(
		t,
		&(struct requests_give_code_in){.id = id,
						.rev = FIRST_REV,
						.holder = STR("aided"),
						.shown = in->reception->shown,
						.detail = str_or_empty(in->reception->detail)},
		&given);
}

/* The person aided gets a code from the same draft; what it shows waits for their identity. */
static void add_codes(struct task *t, const struct requests_file_in *in,
		      const struct request_insert_in *row, struct str pin)
{
	struct request_code_new code = {
		.request = row->id, .holder = "requester", .known_by = "filed", .code = row->code};

	code.pin = pin;
	must(requests_add_code(t, &code) || db_failed(t));
	if (!in->own_code || !in->draft.v)
		return;
	code.holder = "aided";
	code.known_by = "own_phone";
	code.code = requests_new_code(t);
	code.pin = requests_pin_of_code(t, code.code);
	must(requests_add_code(t, &code) || db_failed(t));
}

/* What a form brings with it besides the request's own row. */
static enum outcome keep_rest(struct task *t, const struct requests_file_in *in,
			      const struct request_insert_in *row)
{
	enum outcome o = OUTCOME_OK;

	requests_index(t, row->id, str_or_empty(in->contact), str_or_empty(in->asker));
	if (in->draft.v) {
		requests_draft_filed(t, in->draft, row->id);
		o = requests_take_over_files(t, in->draft, row->id, row->scope_of);
	}
	if (in->reception)
		keep_reception(t, row, in->reception);
	return o == OUTCOME_OK ? give_own_code(t, in, row->id) : o;
}

enum outcome requests_file(struct task *t, const struct requests_file_in *in,
			   struct requests_file_out *out)
{
	struct unit centre;
	struct request_insert_in row = {.id = {task_id(t)}};
	struct data_key key;
	bool sees_decided;

	enum outcome o = check_reception(t, in);

	if (o != OUTCOME_OK)
		return o;
	out->pin = pin_for(t, in);
	if (became(t, in, out))
		return OUTCOME_OK;
	if (!find_centre(t, in, &centre))
		return refuse_field(t, OUTCOME_INVALID, &REASON_REQUEST_NO_CENTRE, "commune");
	fill(t, in, &row);
	o = decide_sees(t, in, &row, &sees_decided);
	if (o != OUTCOME_OK)
		return o;
	row.scope_of = centre.id;
	row.person = people_add(t, centre.id, &in->person);
	seal_told(t, in, &row, &key);
	insert(t, &row);
	add_codes(t, in, &row, out->pin);
	requests_add_parties(t, row.id, centre.id, &key, in->parties);
	out->id = row.id;
	out->code = row.code;
	note(t, &row, &centre);
	if (sees_decided)
		note_sees(t, &row, in->reception->why);
	if (in->reception)
		note_late(t, &row, in->reception);
	o = keep_rest(t, in, &row);
	return o == OUTCOME_OK ? start_clock(t, &row) : o;
}
