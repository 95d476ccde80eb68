/*
 * A simple question is answered at once and leads to no file: it is a line in the book of the year,
 * numbered without a gap, whether it came as a request or was asked at the counter.
 */
#include "requests/requests_internal.h"

#include "base/seal.h"
#include "jobs/jobs.h"
#include "law/aid.h"

static struct seal_place place_of(const char *column, struct guidance_id id)
{
	return (struct seal_place){"guidance", column, id.v};
}

/* The question as the request puts it, or as it was put at the counter. */
struct asked {
	struct request_id request;
	struct unit_id scope;
	struct str name, matter, question;
};

static void write_line(struct task *t, const struct asked *asked, struct str answer,
		       struct requests_guide_out *out)
{
	int year = day_to_civil(day_of(task_now(t))).year;
	struct guidance_last_row last = {0};
	struct guidance_insert_in row = {
		.id = {task_id(t)},
		.scope_of = asked->scope,
		.year = year,
		.request = asked->request,
		.matter = asked->matter,
		.now = task_now(t),
		.by = t->actor.name,
	};
	struct data_key key;

	guidance_last(t, asked->scope, year, &last);
	row.number = last.last + 1;
	row.key = data_key_new(t->arena, t->world->keys, &key);
	row.name = seal(t->arena, &key, place_of("name", row.id), asked->name);
	row.question = seal(t->arena, &key, place_of("question", row.id), asked->question);
	row.answer = seal(t->arena, &key, place_of("answer", row.id), answer);
	guidance_insert(t, &row);
	*out = (struct requests_guide_out){row.id, row.number};
}

static void note(struct task *t, const struct asked *asked, const struct requests_guide_out *out)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = "guidance",
				.subject = out->id.v,
				.scope = asked->scope,
				.what = "guidance.given",
				.facts = {{"matter", asked->matter}},
			});
}

/* What a request asked, when it waits and the page was not stale. */
static enum outcome of_request(struct task *t, const struct requests_guide_in *in,
			       struct request *r, struct asked *asked)
{
	enum outcome o = requests_open_for(t, in->id, in->rev, REQUEST_ANSWERED, r);

	if (o != OUTCOME_OK)
		return o;
	struct str asker = requests_text(t, r, REQUEST_ASKER);

	*asked = (struct asked){r->id, r->scope, asker.len ? asker : people_name(t, r->person),
				r->matter, in->question};
	return OUTCOME_OK;
}

static enum outcome of_counter(struct task *t, const struct requests_guide_in *in,
			       struct asked *asked)
{
	if (!aid_matter_find(t->law, in->matter, day_of(task_now(t))))
		return refuse_field(t, OUTCOME_INVALID, &REASON_MATTER_UNLISTED, "matter");
	*asked = (struct asked){
		.scope = t->actor.unit,
		.name = in->name.ptr ? in->name : STR(""),
		.matter = in->matter,
		.question = in->question,
	};
	return OUTCOME_OK;
}

enum outcome requests_guide(struct task *t, const struct requests_guide_in *in,
			    struct requests_guide_out *out)
{
	struct request r = {0};
	struct asked asked = {0};
	enum outcome o = in->id.v ? of_request(t, in, &r, &asked) : of_counter(t, in, &asked);

	if (o != OUTCOME_OK)
		return o;
	write_line(t, &asked, in->answer, out);
	note(t, &asked, out);
	if (in->id.v == 0)
		return OUTCOME_OK;
	const struct journal_fact facts[] = {
		{"number", str_printf(t->arena, "%lld", (long long)out->number)}, {0}};

	requests_decide(t, &r, REQUEST_ANSWERED, &(struct deciding){0});
	requests_stop_answering(t, &r, "request.answered");
	requests_note(t, &r, "request.answered", facts);
	event_emit(t, "requests.answered", r.id.v);
	return OUTCOME_OK;
}

void requests_open_guidance(struct task *t, const struct guidance_book_row *row,
			    struct guidance *out)
{
	struct data_key key;

	*out = (struct guidance){
		.id = row->id,
		.request = row->request,
		.number = row->number,
		.at = row->at,
		.voided_at = row->voided_at,
		.matter = row->matter,
		.by = row->by,
		.voided_by = row->voided_by,
		.void_why = unseal_words(t->arena, t->world->keys, row->key,
					 place_of("void_why", row->id), row->void_why),
	};
	must(data_key_open(t->world->keys, row->key, &key));
	must(unseal(t->arena, &key, place_of("name", row->id), row->name, &out->name));
	must(unseal(t->arena, &key, place_of("question", row->id), row->question, &out->question));
	must(unseal(t->arena, &key, place_of("answer", row->id), row->answer, &out->answer));
}

bool requests_guidance(struct task *t, struct request_id request, struct guidance *out)
{
	struct guidance_book_row row;

	if (!guidance_of(t, request, &row))
		return false;
	requests_open_guidance(t, &row, out);
	return true;
}

void requests_void_line(struct task *t, const struct guidance_book_row *row, struct unit_id scope,
			struct str why)
{
	struct str key = row->key;

	guidance_void(
		t, row->id, task_now(t), t->actor.name,
		seal_words(t->arena, t->world->keys, &key, place_of("void_why", row->id), why));
	journal_note(t, &(struct journal_entry){
				.subject_kind = "guidance",
				.subject = row->id.v,
				.scope = scope,
				.what = "guidance.voided",
				.facts = {{"why", why}},
			});
}

enum outcome requests_void_guidance(struct task *t, const struct guidance_void_in *in,
				    struct nothing *out)
{
	struct guidance_book_row row;

	(void)out;
	/* What answered a request goes with the request: requests_reverse(). */
	if (!guidance_find(t, in->id, &row) || row.voided_at || row.request.v)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_GUIDANCE_UNKNOWN);
	requests_void_line(t, &row, t->actor.unit, in->why);
	return OUTCOME_OK;
}
