/*
 * A paper that is not right goes back to who drew it up.  The decision in it falls in the same
 * change where it can be taken back at once; where work has begun on it, or it is not the office's
 * own, it stands, and whoever was told by the paper is owed another one.
 */
#include "documents/documents_papers.h"

#include "documents.html.h"
#include "jobs/jobs.h"

/* ---- sending back ---- */

static enum outcome take_back(struct task *t, const struct paper_returning *in, bool act)
{
	struct paper_find_row now;
	struct nothing none;
	enum paper_fate fate = act ? PAPER_STANDS : PAPER_PAST;
	enum outcome o = in->fall ? in->fall(t, &in->what, &fate) : OUTCOME_OK;

	if (o != OUTCOME_OK)
		return o;
	if (!paper_find(t, in->what.id, str_of(in->what.subject_kind), in->what.subject, &now))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_UNKNOWN);
	if (!now.withdrawn_at)
		o = documents_withdraw_paper(t, &in->what, &none);
	if (o == OUTCOME_OK && act && fate == PAPER_STANDS)
		paper_owe(t, in->what.id);
	return o;
}

enum outcome documents_return_paper(struct task *t, const struct paper_returning *in,
				    struct nothing *out)
{
	struct paper_find_row row;
	const struct paper_sign which = {in->what.id, in->what.subject_kind, in->what.subject};
	enum outcome o = paper_unsigned(t, &which, &row);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	paper_return(t, row.id, task_now(t));
	o = take_back(t, in, row.act);
	if (o == OUTCOME_OK)
		event_emit(t, "documents.paper_returned", row.id.v);
	return o;
}

enum outcome documents_return_post(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_return_form form;
	struct nothing none;

	if (!web_form(t, w, &paper_return_form_form, &form))
		return paper_show(t, w, place, OUTCOME_INVALID);
	const struct paper_returning in = {
		.what = {{web_param_id(w, "paper")}, place->subject_kind, place->subject, form.why},
		.fall = place->fall,
	};

	return paper_see(t, w, place, change(t, documents_return_paper, &in, &none));
}

/* ---- writing anew ---- */

void documents_settle(struct task *t, const char *subject_kind, int64_t subject,
		      struct unit_id scope, struct str type)
{
	paper_settle(t, str_of(subject_kind), subject, scope, type);
}

struct writing_anew {
	struct paper_anew what;
	const struct paper_place *place;
};

/* Only what the paper has a place for; what was mended is in the record, and so is what it was. */
static void take_words(struct task *t, const struct writing_anew *in,
		       const struct paper_find_row *row, struct paper_anew *what)
{
	struct paper_words now = {.said = STR_NONE};

	in->place->words(t, what, &now);
	if (!now.besides)
		what->words = STR("");
	if (!now.said.ptr || !what->said.len || str_eq(what->said, now.said)) {
		what->said = STR("");
		return;
	}
	paper_note(t, row,
		   &(struct journal_entry){.subject_kind = what->subject_kind,
					   .subject = what->subject,
					   .what = "paper.mended"},
		   what->said);
}

/* What has been overtaken is owed no more, and that is all. */
static enum outcome write_anew(struct task *t, const struct writing_anew *in, struct nothing *out)
{
	struct paper_anew what = in->what;
	struct paper_find_row row = {0};
	enum paper_fate fate = PAPER_PAST;

	(void)out;
	if (!paper_find(t, what.id, str_of(what.subject_kind), what.subject, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_PAPER_UNKNOWN);
	if (row.scope_of.v != t->actor.unit.v)
		return refuse(t, OUTCOME_DENIED, &REASON_PAPER_NOT_OURS);
	if (!row.owed || !in->place->anew)
		return refuse(t, OUTCOME_CONFLICT, &REASON_PAPER_NOT_OWED);
	what.type = row.type;
	take_words(t, in, &row, &what);
	documents_settle(t, what.subject_kind, what.subject, row.scope_of, row.type);
	return in->place->anew(t, &what, &fate);
}

enum outcome documents_anew_post(struct task *t, struct web *w, const struct paper_place *place)
{
	struct paper_anew_form form;
	struct nothing none;

	if (!web_form(t, w, &paper_anew_form_form, &form))
		return paper_show(t, w, place, OUTCOME_INVALID);
	const struct writing_anew in = {
		.what = {.id = {web_param_id(w, "paper")},
			 .subject_kind = place->subject_kind,
			 .subject = place->subject,
			 .said = form.said,
			 .words = form.words,
			 .origin = web_origin(t, w)},
		.place = place,
	};
	enum outcome o = change(t, write_anew, &in, &none);

	if (o == OUTCOME_OK)
		return web_see(t, w, "%" STR_F, STR_A(place->back));
	return paper_see(t, w, place, o);
}
