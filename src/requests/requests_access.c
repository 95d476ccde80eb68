/*
 * Codes that open a request.  Each belongs to who asked or to the person aided, and one of them may
 * be the danger from which the other seeks help: a code shows what its holder may see and no more.
 */
#include "requests/requests_internal.h"

#include "base/seal.h"
#include "requests/requests_rules.h"

#define CODE_TRIES 8

static struct str pin_hash(struct task *t, struct request_id id, struct str pin)
{
	return keyed_hash(t->arena, t->world->keys, "pin", id.v, pin);
}

struct str requests_pin_of(struct arena *a, struct str hash)
{
	uint64_t number;

	memcpy(&number, hash.ptr, sizeof number);
	return str_printf(a, "%06llu", (unsigned long long)(number % 1000000));
}

struct str requests_pin_of_code(struct task *t, struct str code)
{
	return requests_pin_of(t->arena,
			       keyed_hash(t->arena, t->world->keys, "pin of code", 0, code));
}

struct str requests_new_code(struct task *t)
{
	struct access_find_row row;

	for (int i = 0; i < CODE_TRIES; i++) {
		struct str code = code_random(t->arena, REQUEST_CODE_DIGITS);

		if (!access_find(t, code, &row))
			return code;
	}
	must(!"no free code");
	return STR_NONE;
}

bool requests_add_code(struct task *t, const struct request_code_new *in)
{
	return access_insert(t, &(struct access_insert_in){
					.code = in->code,
					.request = in->request,
					.holder = str_of(in->holder),
					.known_by = str_of(in->known_by),
					.pin_hash = pin_hash(t, in->request, in->pin),
					.made_at = task_now(t),
					.made_by = t->actor.seat.v ? t->actor.name : STR(""),
					.made_seat = t->actor.seat,
					.made_rev = in->rev,
				}) == 1;
}

/* ---- what a code shows ---- */

static enum request_sees asker_sees(const struct request *r)
{
	if (str_is(r->asker_sees, "all"))
		return REQUEST_SEES_ALL;
	return str_is(r->asker_sees, "progress") ? REQUEST_SEES_PROGRESS : REQUEST_SEES_NOTHING;
}

/* The live row of the code with which the visit was opened; false when it opens another one. */
static bool visit_code(struct task *t, const struct request *r, struct access_find_row *row)
{
	return t->actor.code.ptr && access_find(t, t->actor.code, row) && !row->dead_at &&
	       row->request.v == r->id.v;
}

static bool is_aided(const struct access_find_row *row)
{
	return str_is(row->holder, "aided") && str_is(row->known_by, "shown");
}

struct str requests_sees_at_first(struct task *t, struct str relation, struct str birth,
				  struct str eligibility)
{
	struct eligible_facts facts = requests_facts(t, eligibility);
	struct day today = day_of(task_now(t));
	bool harmed = facts.role == ELIGIBLE_ROLE_VICTIM ||
		      facts.is[ELIGIBLE_FACT_VIOLENCE_VICTIM] == LAW_YES;

	return str_of(requests_asker_sees(asking_relation_find(t->law, relation, today),
					  people_age_most(birth, today), harmed));
}

struct request_visit requests_visit(struct task *t, const struct request *r)
{
	struct request_visit visit = {.may_withdraw = str_is(r->asker_relation, "self")};
	struct access_find_row row;

	if (t->actor.signed_in && t->actor.request.v != r->id.v)
		visit.sees = REQUEST_SEES_ALL;
	else if (!t->actor.code.ptr) /* the browser in which it was written, which shows the slip */
		visit.sees = asker_sees(r);
	if (!visit_code(t, r, &row))
		return visit;
	visit.sees = is_aided(&row) ? REQUEST_SEES_ALL : asker_sees(r);
	visit.own_code = str_is(row.holder, "aided");
	visit.may_withdraw = visit.may_withdraw || is_aided(&row);
	return visit;
}

enum request_sees requests_visit_sees(struct task *t, const struct request *r)
{
	return requests_visit(t, r).sees;
}

bool requests_aided_code(struct task *t, struct request_id id, struct str *code, struct str *pin)
{
	struct access_of_request_row *rows;
	size_t n = access_of_request(t, id, &rows);

	for (size_t i = 0; i < n; i++)
		if (!rows[i].dead_at && str_is(rows[i].known_by, "own_phone")) {
			*code = rows[i].code;
			*pin = requests_pin_of_code(t, rows[i].code);
			return true;
		}
	return false;
}

bool requests_visit_own_code(struct task *t, const struct request *r, struct str *code,
			     struct str *pin)
{
	struct access_find_row row;

	if (!visit_code(t, r, &row) || !str_is(row.holder, "aided"))
		return false;
	*code = t->actor.code;
	*pin = requests_pin_of_code(t, t->actor.code);
	return true;
}

/* ---- what the centre decides ---- */

static enum outcome open_stale(struct task *t, struct request_id id, struct request *r)
{
	bool own = requests_find(t, id, r) && t->actor.signed_in;

	return own ? OUTCOME_OK : refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
}

enum outcome requests_set_sees(struct task *t, const struct requests_set_sees_in *in,
			       struct nothing *out)
{
	struct request r;
	enum outcome o = open_stale(t, in->id, &r);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!requests_is_level(in->sees))
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEES_UNKNOWN, "sees");
	if (r.rev != in->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_REQUEST_STALE);
	if (str_eq(r.asker_sees, in->sees))
		return refuse_field(t, OUTCOME_INVALID, &REASON_SEES_SAME, "sees");
	request_set_sees(t, r.id, in->sees);
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = r.id.v,
				.scope = r.scope,
				.what = "request.sees_changed",
				.facts = {{"sees", in->sees}, {"reason", in->reason}},
			});
	return OUTCOME_OK;
}

/* ---- a code at the counter ---- */

/* Four digits of a card that was seen; compared when a number of that person is stored. */
static const struct reason *card_problem(struct task *t, const struct request *r,
					 const struct requests_give_code_in *in)
{
	bool is_person = str_is(in->holder, "aided") || str_is(r->asker_relation, "self");
	struct person who = {0};
	int64_t digits;

	if (in->detail.len != 4 || !str_int(in->detail, &digits))
		return &REASON_NUMBER_SHORT;
	if (!is_person || !people_find(t, r->person, &who) || who.id_number.len < 4)
		return NULL;
	return str_eq(str_sub(who.id_number, who.id_number.len - 4, 4), in->detail)
		       ? NULL
		       : &REASON_NUMBER_DIFFERS;
}

/* The pass phrase was typed by who asked: they may know it who must not be taken for the other. */
static const struct reason *shown_problem(struct task *t, const struct request *r,
					  const struct requests_give_code_in *in,
					  const char **field)
{
	bool other = str_is(in->holder, "aided") && !str_is(r->asker_relation, "self");

	*field = "detail";
	if (str_is(in->shown, "id_card"))
		return card_problem(t, r, in);
	if (str_is(in->shown, "known"))
		return in->detail.len ? NULL : &REASON_KNOWN_HOW;
	*field = "shown";
	if (!str_is(in->shown, "pass_phrase"))
		return &REASON_SHOWN_UNKNOWN;
	if (other)
		return &REASON_PHRASE_AIDED;
	return requests_text(t, r, REQUEST_PASS_PHRASE).len ? NULL : &REASON_PHRASE_NONE;
}

static const struct reason *code_problem(struct task *t, const struct request *r,
					 const struct requests_give_code_in *in, const char **field)
{
	*field = "holder";
	if (!str_is(in->holder, "requester") && !str_is(in->holder, "aided"))
		return &REASON_HOLDER_UNKNOWN;
	if (str_is(in->holder, "aided") && str_is(r->asker_relation, "self") &&
	    str_is(r->asker_sees, "all"))
		return &REASON_HOLDER_SELF;
	return shown_problem(t, r, in, field);
}

/* The live code of the holder; NULL when there is none. */
static const struct access_of_request_row *live_code(struct task *t, const struct request *r,
						     struct str holder)
{
	struct access_of_request_row *rows;
	size_t n = access_of_request(t, r->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (!rows[i].dead_at && str_eq(rows[i].holder, holder))
			return &rows[i];
	return NULL;
}

static void end_code(struct task *t, struct str code)
{
	access_end(t, code, task_now(t), t->actor.name);
	access_end_visits(t, code);
}

static void note_code(struct task *t, const struct request *r,
		      const struct requests_give_code_in *in)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = "request",
				.subject = r->id.v,
				.scope = r->scope,
				.what = "request.code_given",
				.facts = {{"holder", in->holder},
					  {"shown", in->shown},
					  {"detail", in->detail}},
			});
}

enum outcome requests_give_code(struct task *t, const struct requests_give_code_in *in,
				struct requests_give_code_out *out)
{
	const char *field;
	struct request r;
	enum outcome o = open_stale(t, in->id, &r);

	if (o != OUTCOME_OK)
		return o;
	const struct access_of_request_row *old = live_code(t, &r, in->holder);

	if (old && old->made_seat.v == t->actor.seat.v && old->made_rev == in->rev) {
		out->code = old->code;
		return OUTCOME_OK;
	}
	if (r.rev != in->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_REQUEST_STALE);
	const struct reason *why = code_problem(t, &r, in, &field);

	if (why)
		return refuse_field(t, OUTCOME_INVALID, why, field);
	if (old)
		end_code(t, old->code);
	struct request_code_new code = {
		.request = r.id,
		.holder = str_is(in->holder, "aided") ? "aided" : "requester",
		.known_by = "shown",
		.code = requests_new_code(t),
		.rev = in->rev,
	};

	code.pin = requests_pin_of_code(t, code.code);
	must(requests_add_code(t, &code) || db_failed(t));
	request_touch(t, r.id);
	note_code(t, &r, in);
	out->code = code.code;
	return OUTCOME_OK;
}

/* ---- the citizen's way in ---- */

/* Somebody who has seen the code guesses from elsewhere: the family's address goes on. */
static struct str code_here(struct task *t, const struct pin_try *try)
{
	return str_printf(t->arena, "%" STR_F " %" STR_F, STR_A(try->code), STR_A(try->peer));
}

static void count_wrong_pin(struct task *t, const struct pin_try *try, struct str here)
{
	access_throttle_count(t, THROTTLE_PIN_HERE, here);
	access_throttle_count(t, THROTTLE_PIN_HERE_DAY, here);
	access_throttle_count(t, THROTTLE_PIN_CODE, try->code);
	access_throttle_count(t, THROTTLE_PIN_PEER, try->peer);
}

static void forget_wrong_pins(struct task *t, struct str here)
{
	access_throttle_forget(t, THROTTLE_PIN_HERE, here);
	access_throttle_forget(t, THROTTLE_PIN_HERE_DAY, here);
}

void requests_try_pin(struct task *t, const struct pin_try *try, struct pin_answer *out)
{
	struct str here = code_here(t, try);

	*out = (struct pin_answer){
		.closed = access_throttled(t, THROTTLE_PIN_CODE, try->code) ||
			  access_throttled(t, THROTTLE_PIN_HERE_DAY, here),
		.throttled = access_throttled(t, THROTTLE_PIN_HERE, here) ||
			     access_throttled(t, THROTTLE_PIN_PEER, try->peer),
	};
	if (out->closed || out->throttled)
		return;
	out->open = try->fits(t, try->code, try->pin, &out->id);
	if (out->open) {
		forget_wrong_pins(t, here);
	} else {
		count_wrong_pin(t, try, here);
		out->id = 0;
	}
}

/* A dead code is treated like one that never was. */
static bool request_fits(struct task *t, struct str code, struct str pin, int64_t *id)
{
	struct access_find_row row;

	if (!access_find(t, code, &row) || row.dead_at)
		return false;
	*id = row.request.v;
	return seal_same(row.pin_hash, pin_hash(t, row.request, pin));
}

/* A wrong PIN is a change that succeeds, or the throttle would forget it. */
enum outcome requests_open(struct task *t, const struct requests_open_in *in,
			   struct requests_open_out *out)
{
	struct pin_try try = {in->code, in->pin, in->peer, request_fits};
	struct pin_answer answer;

	requests_try_pin(t, &try, &answer);
	*out = (struct requests_open_out){.open = answer.open,
					  .throttled = answer.throttled,
					  .closed = answer.closed,
					  .id = {answer.id}};
	return OUTCOME_OK;
}
