/*
 * Before a request is accepted: is the person known here, and is the same matter handled by another
 * organisation?  What this centre may see is shown; of others only that somebody like this has a
 * matter of the same field.  Each warning needs an answer with a name under it.
 */
#include "requests/requests_internal.h"

#include "base/seal.h"
#include "jobs/jobs.h"

static struct seal_place place_of(struct request_id request)
{
	return (struct seal_place){"request_same", "why", request.v};
}

/* The same each time, and it tells nobody which request it stands for. */
static struct str key_of(struct task *t, struct request_id request, struct request_id other)
{
	struct str hash = keyed_hash(t->arena, t->world->keys, "same", request.v,
				     str_printf(t->arena, "%lld", (long long)other.v));
	uint64_t number;

	memcpy(&number, hash.ptr, sizeof number);
	return str_printf(t->arena, "%016llx", (unsigned long long)number);
}

static bool is_own(struct task *t, const struct request *r, struct unit_id scope)
{
	struct scope_holds_row row;

	return scope.v == r->scope.v || scope_holds(t, scope, &row);
}

/* Elsewhere only what is being handled, and of the same field, can be the same matter. */
static bool warns(const struct request *r, const struct requests_of_person_row *other, bool own)
{
	if (other->id.v == r->id.v)
		return false;
	return own || (str_is(other->state, "accepted") && str_eq(other->matter, r->matter));
}

static void fill_answer(struct task *t, const struct request *r, struct warning *w)
{
	struct same_find_row row;
	struct data_key key;

	w->answer = STR("");
	if (!same_find(t, r->id, w->other, &row))
		return;
	w->answer = row.answer;
	w->by = row.by;
	w->at = row.at;
	must(data_key_open(t->world->keys, row.key, &key));
	must(unseal(t->arena, &key, place_of(r->id), row.why, &w->why));
}

static void add(struct task *t, const struct request *r, const struct likeness *like,
		const struct requests_of_person_row *other, struct warning *out)
{
	bool own = is_own(t, r, other->scope_of);

	*out = (struct warning){
		.other = other->id,
		.key = key_of(t, r->id, other->id),
		.own = own,
		.score = (int64_t)(like->score * 100 + 0.5),
		.signs = like->signs,
	};
	if (own) {
		out->person = like->id;
		out->code = other->code;
		out->state = other->state;
		out->matter = other->matter;
		out->filed_at = other->filed_at;
	}
	fill_answer(t, r, out);
	out->bars = str_is(out->answer, "same_matter") && requests_is_live(other->state);
}

size_t requests_warnings(struct task *t, const struct request *r, const struct person *who,
			 struct warning **out)
{
	struct likeness like[PEOPLE_LIKE_MOST];
	size_t n = people_like(t, who, like), count = 0;

	*out = arena_many(t->arena, WARNINGS_MOST, struct warning);
	for (size_t i = 0; i < n; i++) {
		struct requests_of_person_row *rows;
		size_t m = requests_of_person(t, like[i].id, &rows);

		for (size_t k = 0; k < m && count < WARNINGS_MOST; k++)
			if (warns(r, &rows[k], is_own(t, r, rows[k].scope_of)))
				add(t, r, &like[i], &rows[k], &(*out)[count++]);
	}
	return count;
}

enum outcome requests_look_for_same(struct task *t, const struct request *r)
{
	struct person who = {0};
	struct warning *warnings;

	people_find(t, r->person, &who);
	size_t n = requests_warnings(t, r, &who, &warnings);

	for (size_t i = 0; i < n; i++)
		if (warnings[i].bars)
			return refuse(t, OUTCOME_CONFLICT,
				      warnings[i].own ? &REASON_SAME_HERE : &REASON_SAME_MATTER);
	for (size_t i = 0; i < n; i++)
		if (warnings[i].answer.len == 0)
			return refuse(t, OUTCOME_CONFLICT, &REASON_SAME_UNANSWERED);
	return OUTCOME_OK;
}

static bool is_answer(struct str answer)
{
	return str_is(answer, "other_person") || str_is(answer, "other_matter") ||
	       str_is(answer, "same_matter");
}

static const struct warning *find_warning(struct task *t, const struct request *r, struct str key)
{
	struct person who = {0};
	struct warning *warnings;

	people_find(t, r->person, &who);
	size_t n = requests_warnings(t, r, &who, &warnings);

	for (size_t i = 0; i < n; i++)
		if (str_eq(warnings[i].key, key))
			return &warnings[i];
	return NULL;
}

static void keep_answer(struct task *t, const struct request *r, const struct warning *w,
			struct str answer, struct str why)
{
	const struct journal_fact facts[] = {{"answer", answer}, {"why", why}, {0}};
	struct data_key key;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	same_set(t, &(struct same_set_in){.request = r->id,
					  .other = w->other,
					  .scope_of = r->scope,
					  .answer = answer,
					  .now = task_now(t),
					  .by = t->actor.name,
					  .key = wrapped,
					  .why = seal(t->arena, &key, place_of(r->id), why)});
	requests_note(t, r, "request.compared", facts);
}

enum outcome requests_compare(struct task *t, const struct requests_compare_in *in,
			      struct nothing *out)
{
	struct request_find_row found;
	struct str one, key, answer, rest = in->answers;
	struct request r;

	(void)out;
	if (!request_find(t, in->id, &found) || !requests_find(t, in->id, &r))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (rest.len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_COMPARE_UNSAID, "answers");
	while (requests_next_code(&rest, &one)) {
		str_cut(one, '-', &key, &answer);
		const struct warning *w = find_warning(t, &r, key);

		if (!w)
			return refuse(t, OUTCOME_NOT_FOUND, &REASON_WARNING_UNKNOWN);
		if (!is_answer(answer))
			return refuse_field(t, OUTCOME_INVALID, &REASON_COMPARE_UNSAID, "answers");
		keep_answer(t, &r, w, answer, in->why);
	}
	return OUTCOME_OK;
}

enum outcome requests_join(struct task *t, const struct requests_join_in *in, struct nothing *out)
{
	struct request r = {0};
	enum outcome o = requests_open_for(t, in->id, in->rev, REQUEST_JOINED, &r);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	const struct warning *w = find_warning(t, &r, in->key);

	if (!w)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_WARNING_UNKNOWN);
	if (!w->own || !w->bars)
		return refuse(t, OUTCOME_CONFLICT, &REASON_JOIN_UNANSWERED);
	const struct journal_fact facts[] = {
		{"to", code_spaced(t->arena, w->code, 4)}, {"why", w->why}, {0}};

	requests_decide(t, &r, REQUEST_JOINED, &(struct deciding){.text = w->why});
	request_set_joined(t, r.id, w->other);
	requests_stop_answering(t, &r, "request.joined");
	requests_note(t, &r, "request.joined", facts);
	event_emit(t, "requests.joined", r.id.v);
	return OUTCOME_OK;
}

struct str requests_joined_code(struct task *t, const struct request *r)
{
	struct request_code_row row;

	return r->joined_to.v && request_code(t, r->joined_to, &row) ? row.code : STR_NONE;
}
