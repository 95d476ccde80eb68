/*
 * Papers of assigning: the decision on the form that the law names for the form of aid, whether it
 * is the first or replaces somebody, and the answer to a client whose wish is not met.
 */
#include "cases/cases_returned.h"

#include "cases.html.h"
#include "law/aid.h"
#include "law/work.h"

/* Papers are in Vietnamese, whatever the reader's language. */
static struct str title_of(struct task *t, struct str id)
{
	const struct law_reason *row = law_reason_find(t->law, id, day_of(task_now(t)));

	return row ? str_of(row->title) : id;
}

static void fill_provider(struct task *t, const struct provider *p,
			  struct assignment_decision *view)
{
	const struct aid_term *kind = aid_provider_find(t->law, p->kind, day_of(task_now(t)));

	view->provider = p->name;
	view->provider_kind = kind ? str_of(aid_term_title(kind, LANGUAGE_VI)) : p->kind;
	view->card = str_or_none(p->card);
	view->organisation = str_or_none(p->organisation);
}

bool cases_former(struct task *t, const struct case_file *c, struct assignments_of_row *out)
{
	struct assignments_of_row *rows;
	size_t n = assignments_of(t, c->id, &rows);

	for (size_t i = 0; i < n; i++)
		if (rows[i].to_at && !str_is(rows[i].ground, ASSIGNMENT_REVERSED)) {
			*out = rows[i];
			return true;
		}
	return false;
}

/* Who was in charge before, when somebody was. */
static void fill_former(struct task *t, const struct case_file *c, struct assignment_decision *view,
			struct str *ground)
{
	struct assignments_of_row former;

	if (!cases_former(t, c, &former))
		return;
	view->former = former.name;
	view->why = title_of(t, former.ground);
	*ground = former.ground;
}

/* Whoever is accused is defended, everybody else's rights are protected. */
static void fill_standing(struct task *t, const struct case_file *c, struct str said,
			  struct assignment_decision *view)
{
	const struct work_term *standing = cases_standing(t, c, said);

	view->proceedings = cases_in_proceedings(c);
	view->standing = standing ? str_of(work_title(standing, LANGUAGE_VI)) : STR_NONE;
	view->defended = standing && standing->defended == LAW_YES;
}

static void fill_stage(struct task *t, const struct case_file *c, struct assignment_decision *view)
{
	struct str code = cases_stage_on(t, c->id, day_of(task_now(t)));

	view->stage = code.len ? work_title_of(t->law, WORK_STAGES, code, LANGUAGE_VI) : STR_NONE;
}

static void fill_matter(struct task *t, const struct case_file *c, struct assignment_decision *view)
{
	const struct aid_term *matter = aid_matter_find(t->law, c->matter, day_of(c->accepted_at));

	view->client = people_name(t, c->person);
	view->number = c->number;
	view->accepted = c->accepted_at;
	view->matter = matter ? str_of(aid_term_title(matter, LANGUAGE_VI)) : c->matter;
}

static enum outcome issue(struct task *t, const struct case_file *c, struct paper_issue *paper)
{
	struct paper_issued issued;

	paper->subject_kind = "case";
	paper->subject = c->id.v;
	paper->scope = c->scope;
	return documents_issue(t, paper, &issued);
}

/* Where no decision is written, the client is told in writing all the same that it is another. */
static enum outcome tell_client(struct task *t, const struct case_file *c, const struct provider *p,
				struct str ground, struct str origin)
{
	struct case_file now = *c;

	now.provider = p->id;
	return cases_issue_notice(t, &now,
				  &(struct case_notice){"replaced", ground, STR(""), origin});
}

/* The one that names who was in charge before; v = 0: it came back, or there was none. */
static struct paper_id standing_decision(struct task *t, const struct case_file *c,
					 const struct aid_form *aid)
{
	struct paper_id last = cases_paper_in_force(t, c, str_of(aid->replacement));

	return last.v || !aid->document ? last : cases_paper_in_force(t, c, str_of(aid->document));
}

enum outcome cases_issue_decision(struct task *t, const struct case_file *c,
				  const struct provider *p, const struct cases_assign_in *in)
{
	const struct aid_form *aid = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	struct day today = day_of(task_now(t));
	struct assignment_decision view = {.agency = str_or_none(in->agency)};
	struct str ground = STR("");

	fill_former(t, c, &view, &ground);
	const char *key = view.former.ptr ? aid->replacement : aid->document;
	const struct law_form *form = key ? law_form_find(t->law, str_of(key), today) : NULL;

	if (!form)
		return view.former.ptr ? tell_client(t, c, p, ground, in->origin) : OUTCOME_OK;
	view.form = str_of(form->number);
	view.cite = law_cite_inside(t->arena, aid->row.cite);
	view.form_cite = law_cite_inside(t->arena, form->row.cite);
	fill_provider(t, p, &view);
	fill_matter(t, c, &view);
	fill_standing(t, c, in->standing, &view);
	fill_stage(t, c, &view);
	return issue(t, c,
		     &(struct paper_issue){
			     .type = form->key,
			     .page = &assignment_decision_page,
			     .view = &view,
			     .face = &view.face,
			     .origin = in->origin,
			     .replaces = view.former.ptr ? standing_decision(t, c, aid)
							 : (struct paper_id){0},
		     });
}

enum outcome cases_issue_answer(struct task *t, const struct case_file *c, struct str text,
				struct str origin)
{
	struct change_answer view = {.text = text, .number = c->number};
	struct provider p = {0};
	struct unit unit = {0};

	providers_in_charge(t, c->provider, &p);
	agencies_find(t, c->scope, &unit);
	view.client = people_name(t, c->person);
	view.provider = p.name;
	view.centre = unit.name;
	requests_fill_complaint(t, c->scope, "changed", &view.complaint);
	const struct law_reason *asked =
		law_reason_find(t->law, STR("replace_asked"), day_of(task_now(t)));

	view.cite = asked ? law_cite_inside(t->arena, asked->row.cite) : STR_NONE;
	return issue(t, c,
		     &(struct paper_issue){
			     .type = "own/change_answer",
			     .title = str_of(tr(LANGUAGE_VI,
						N_("Answer to the request to change the person"))),
			     .symbol = STR("TB"),
			     .page = &change_answer_page,
			     .view = &view,
			     .face = &view.face,
			     .origin = origin,
		     });
}
