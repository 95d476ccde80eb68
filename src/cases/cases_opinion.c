/*
 * The opinion of the client or a relative, form 11-TP-TGPL: noted at the centre from the sheet that
 * they filled in, or said by themselves on the page of the request.
 */
#include "cases/telling.h"

#include "cases/cases_file_papers.h"
#include "jobs/jobs.h"

#include <string.h>

#define OPINION STR("opinion") /* as work.yaml calls the sheet among the papers of a file */

static bool is_asked(struct task *t, const struct case_file *c)
{
	return work_find(t->law, WORK_FILES, c->form, OPINION, day_of(c->accepted_at)) != NULL;
}

bool cases_opinion(struct task *t, const struct case_file *c, struct case_opinion_given *out)
{
	struct opinion_of_row row;

	if (!opinion_of(t, c->id, &row))
		return false;
	*out = (struct case_opinion_given){
		.given_on = row.given_on,
		.given_by = row.given_by,
		.rating = row.rating,
		.informed = row.informed,
		.kept_time = row.kept_time,
		.asked_money = row.asked_money,
		.words = cases_unseal(t, (struct seal_place){"case_opinion", "words", c->id.v},
				      row.key, row.words),
		.by = row.by,
		.at = row.at,
	};
	return true;
}

const char *cases_opinion_backing(struct task *t, const struct case_file *c)
{
	struct opinion_of_row opinion;
	struct document *files;
	size_t n;

	if (!opinion_of(t, c->id, &opinion))
		return "none";
	if (cases_told_online(t, c, OPINION))
		return "online";
	if (cases_pages_handed(t, c, OPINION))
		return "on_paper";
	n = documents_of(t, "case", c->id.v, &files);
	for (size_t i = 0; i < n; i++)
		if (str_eq(files[i].kind, OPINION) && !files[i].withdrawn_at)
			return "scanned";
	return "noted";
}

/* Whoever is spoken of could have typed it: without a sheet it does not keep the person silent. */
static bool leaves_room(const char *backing)
{
	return strcmp(backing, "none") == 0 || strcmp(backing, "noted") == 0;
}

bool cases_asks_opinion(struct task *t, const struct case_file *c)
{
	return is_asked(t, c) && cases_next_state(c->state, CASE_OPINED) &&
	       leaves_room(cases_opinion_backing(t, c));
}

/* A visitor speaks of the own matter, today; who asked for the person speaks as a relative. */
static enum outcome open_of_visit(struct task *t, struct cases_opinion_in *said,
				  struct case_file *out)
{
	struct request r;

	if (!t->actor.request.v || !requests_find(t, t->actor.request, &r) ||
	    requests_visit_sees(t, &r) != REQUEST_SEES_ALL || !cases_of_request(t, r.id, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	if (!cases_next_state(out->state, CASE_OPINED))
		return refuse(t, OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	if (out->rev != said->rev)
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_STALE);
	said->given_on = day_of(task_now(t));
	said->given_by = requests_may_withdraw(t, &r) ? "client" : "relative";
	return OUTCOME_OK;
}

static enum outcome check(struct task *t, const struct case_file *c,
			  const struct cases_opinion_in *said)
{
	struct opinion_of_row there;

	if (!is_asked(t, c))
		return refuse(t, OUTCOME_INVALID, &REASON_CASE_NO_OPINION);
	if (said->id.v ? opinion_of(t, c->id, &there) : !leaves_room(cases_opinion_backing(t, c)))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_OPINION_THERE);
	if (said->given_on.v > day_of(task_now(t)).v)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_OPINION_DAY, "given_on");
	return OUTCOME_OK;
}

static void store(struct task *t, const struct case_file *c, const struct cases_opinion_in *said)
{
	struct sealed_words words =
		cases_seal(t, (struct seal_place){"case_opinion", "words", c->id.v}, said->words);

	opinion_drop(t, c->id);
	opinion_insert(t, &(struct opinion_insert_in){
				  .case_file = c->id,
				  .scope_of = c->scope,
				  .given_on = said->given_on,
				  .given_by = str_of(said->given_by),
				  .rating = str_of(said->rating),
				  .informed = str_of(said->informed),
				  .kept_time = str_of(said->kept_time),
				  .asked_money = str_of(said->asked_money),
				  .key = words.key,
				  .words = words.bytes,
				  .at = task_now(t),
				  .by = t->actor.name.ptr ? t->actor.name : STR(""),
			  });
}

static enum outcome attach_sheet(struct task *t, const struct case_file *c,
				 struct document_id staged)
{
	const struct document_attach sheet = {
		.staged = staged,
		.subject_kind = "case",
		.subject = c->id.v,
		.scope = c->scope,
		.kind = OPINION,
		.title = str_of(tr(LANGUAGE_VI, N_("Opinion sheet"))),
	};
	struct document_attached attached;

	return staged.v ? documents_attach(t, &sheet, &attached) : OUTCOME_OK;
}

enum outcome cases_opine(struct task *t, const struct cases_opinion_in *in, struct nothing *out)
{
	struct case_file c = {0};
	struct cases_opinion_in said = *in;
	const struct journal_fact facts[] = {{"rating", str_of(in->rating)}, {0}};
	enum outcome o = in->id.v ? cases_open_shared(t, in->id, in->rev, CASE_OPINED, &c)
				  : open_of_visit(t, &said, &c);

	(void)out;
	if (o == OUTCOME_OK)
		o = check(t, &c, &said);
	if (o == OUTCOME_OK)
		o = attach_sheet(t, &c, in->staged);
	if (o != OUTCOME_OK)
		return o;
	store(t, &c, &said);
	case_touch(t, c.id);
	cases_note(t, &c, "case.opinion", facts);
	event_emit(t, "cases.opinion", c.id.v);
	return OUTCOME_OK;
}
