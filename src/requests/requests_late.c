#include "requests/late.h"

#include "jobs/jobs.h"
#include "law/watch.h"
#include "requests.html.h"
#include "requests/requests_internal.h"

#define APOLOGY_FORM "ND61/04" /* of the one-stop rules */

static struct seal_place why_of(const struct request *r)
{
	return (struct seal_place){"request_apology", "why", r->id.v};
}

bool requests_apology(struct task *t, const struct request *r, struct apology *out)
{
	struct apology_of_row row;

	if (!apology_of(t, r->id, r->waits_from, &row))
		return false;
	*out = (struct apology){row.at, row.by,
				unseal_words(t->arena, t->world->keys, row.key, why_of(r), row.why),
				row.day};
	return true;
}

/* People come on that day, so the office must be open. */
static enum outcome check_day(struct task *t, struct day day)
{
	struct day today = day_of(task_now(t)), eve = {day.v - 1};

	if (day.v <= today.v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_NEW_DAY_PAST, "day");
	if (watch_working_day(t->law, eve, 1).v != day.v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_NEW_DAY_OFF, "day");
	return OUTCOME_OK;
}

static enum outcome open_late(struct task *t, const struct requests_apologise_in *in,
			      struct request *r)
{
	struct apology given;

	if (!requests_find(t, in->id, r) || !t->actor.signed_in)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	if (!str_is(r->state, "filed"))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_NOTHING_OWED);
	if (requests_apology(t, r, &given))
		return refuse(t, OUTCOME_CONFLICT, &REASON_APOLOGISED);
	if (r->rev != in->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_REQUEST_STALE);
	return check_day(t, in->day);
}

static enum outcome issue(struct task *t, const struct request *r,
			  const struct requests_apologise_in *in, struct paper_id *paper)
{
	const struct law_clock *limit = requests_answer_limit(t, r);
	struct apology_notice view = {
		.day = in->day, .why = in->why, .cite = law_cite_inside(t->arena, limit->row.cite)};
	struct paper_issued issued = {0};

	requests_fill_notice(t, r, &view.notice);
	enum outcome o = documents_issue(t,
					 &(struct paper_issue){.type = APOLOGY_FORM,
							       .subject_kind = "request",
							       .subject = r->id.v,
							       .scope = r->scope,
							       .page = &apology_notice_page,
							       .view = &view,
							       .face = &view.face,
							       .origin = in->origin,
							       .typed = in->why,
							       .typed_field = "why"},
					 &issued);

	*paper = issued.id;
	return o;
}

enum outcome requests_apologise(struct task *t, const struct requests_apologise_in *in,
				struct nothing *out)
{
	struct request r = {0};
	struct paper_id paper;
	struct str key = STR_NONE, why;
	enum outcome o = open_late(t, in, &r);

	(void)out;
	if (o == OUTCOME_OK)
		o = issue(t, &r, in, &paper);
	if (o != OUTCOME_OK)
		return o;
	why = seal_words(t->arena, t->world->keys, &key, why_of(&r), in->why);
	apology_insert(t, &(struct apology_insert_in){.request = r.id,
						      .owed_from = r.waits_from,
						      .scope_of = r.scope,
						      .now = task_now(t),
						      .by = t->actor.name,
						      .day = in->day,
						      .key = key,
						      .why = why,
						      .paper = paper});
	request_touch(t, r.id);
	const struct journal_fact facts[] = {
		{"day", day_format(t->arena, in->day)}, {"why", in->why}, {0}};

	requests_note(t, &r, "request.apologised", facts);
	event_emit(t, "requests.apologised", r.id.v);
	return OUTCOME_OK;
}
