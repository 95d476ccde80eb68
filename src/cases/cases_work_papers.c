/*
 * What the client is told in writing: that the matter is suspended, goes on, or is not continued,
 * and where to complain.
 */
#include "cases/cases_pages.h"
#include "cases/cases_working.h"

#include "cases.html.h"
#include "law/aid.h"

static const struct {
	const char *kind, *type, *title;
} notices[] = {
	{"suspended", "own/suspended", N_("Notice of suspension")},
	{"resumed", "own/resumed", N_("Notice that the matter goes on")},
	{"discontinued", "own/discontinued", N_("Notice of not continuing")},
	{"replaced", "own/replaced", N_("Notice of another person in charge")},
};

static struct str or_none(struct str s)
{
	return s.len ? s : STR_NONE;
}

/* Going on is nothing to complain of. */
static void fill_complaint(struct task *t, const struct case_file *c, struct matter_notice *view)
{
	const char *of = str_is(view->kind, "discontinued") ? "not_performed"
			 : str_is(view->kind, "suspended")  ? "badly_performed"
							    : NULL;

	if (!of)
		return;
	view->complaint = arena_one(t->arena, struct complaint_rights);
	requests_fill_complaint(t, c->scope, of, view->complaint);
}

/* The agency that the decision was sent to hears of what becomes of it. */
static void fill_agency(struct task *t, const struct case_file *c, struct matter_notice *view)
{
	struct assignments_of_row *rows;

	if (!c->provider.v || !cases_in_proceedings(c))
		return;
	view->proceedings = true;
	if (assignments_of(t, c->id, &rows))
		view->agency = or_none(rows[0].agency);
}

static void fill_matter(struct task *t, const struct case_file *c, struct matter_notice *view)
{
	const struct aid_term *matter = aid_matter_find(t->law, c->matter, day_of(c->accepted_at));
	struct unit unit = {0};
	struct person who = {0};
	struct provider p = {0};

	must(agencies_find(t, c->scope, &unit) || db_failed(t));
	people_find(t, c->person, &who);
	if (c->provider.v)
		providers_in_charge(t, c->provider, &p);
	view->number = c->number;
	view->accepted = c->accepted_at;
	view->matter = matter ? str_of(aid_term_title(matter, LANGUAGE_VI)) : c->matter;
	view->to = who.name;
	view->centre = unit.name;
	view->telephone = or_none(unit.telephone);
	view->provider = or_none(p.name);
}

enum outcome cases_issue_notice(struct task *t, const struct case_file *c,
				const struct case_notice *in)
{
	const struct law_reason *ground = law_reason_find(t->law, in->reason, day_of(task_now(t)));
	struct matter_notice view = {
		.kind = str_of(in->kind),
		.ground = ground ? str_of(ground->title) : STR_NONE,
		.cite = ground ? law_cite_inside(t->arena, ground->row.cite) : STR_NONE,
		.words = or_none(in->words),
		.besides = or_none(in->besides),
	};
	struct paper_issued issued;
	size_t i = 0;

	while (strcmp(notices[i].kind, in->kind) != 0)
		i++;
	fill_matter(t, c, &view);
	fill_agency(t, c, &view);
	fill_complaint(t, c, &view);
	return documents_issue(t,
			       &(struct paper_issue){
				       .type = notices[i].type,
				       .act = true,
				       .title = str_of(tr(LANGUAGE_VI, notices[i].title)),
				       .symbol = STR("TB"),
				       .subject_kind = "case",
				       .subject = c->id.v,
				       .scope = c->scope,
				       .page = &matter_notice_page,
				       .view = &view,
				       .face = &view.face,
				       .origin = in->origin.ptr ? in->origin : STR(""),
			       },
			       &issued);
}
