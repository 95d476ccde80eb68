/*
 * The refusal in writing, on the form that the law names for it: with the ground, its article, the
 * receiver's words, and where to complain.
 */
#include "requests/requests_internal.h"

#include "law/aid.h"
#include "places/places.h"
#include "requests.html.h"

static struct str or_none(struct str s)
{
	return s.len ? s : STR_NONE;
}

/* In Vietnamese, whatever the receiver reads. */
static struct str matter_of(struct task *t, const struct request *r)
{
	const struct aid_term *matter = aid_matter_find(t->law, r->matter, day_of(r->filed_at));

	return matter ? str_of(aid_term_title(matter, LANGUAGE_VI)) : r->matter;
}

/* In how long a complaint is settled, as clocks.yaml says today. */
static void fill_way(struct task *t, const char *clock, struct complaint_way *out)
{
	const struct law_clock *row = law_clock_find(t->law, str_of(clock), day_of(task_now(t)));
	struct law_due due;

	if (!row || !law_due(t->law, row, task_now(t), (struct law_facts){0}, &due, NULL))
		return;
	*out = (struct complaint_way){
		.length = due.length,
		.working = due.unit == LAW_UNIT_WORKING_DAYS,
		.cite = law_cite_inside(t->arena, row->row.cite),
	};
}

/* Street and house, commune and province as they are called today. */
static struct str address_of(struct task *t, const struct unit *unit)
{
	struct str place =
		places_text(t->arena, places_builtin(), unit->commune_code, day_of(task_now(t)));

	if (!unit->address.len || !place.len)
		return or_none(unit->address.len ? unit->address : place);
	return str_printf(t->arena, "%" STR_F ", %" STR_F, STR_A(unit->address), STR_A(place));
}

static struct str department_of(struct task *t, struct unit_id centre)
{
	struct unit unit, above;

	if (agencies_find(t, centre, &unit) && unit.parent.v &&
	    agencies_find(t, unit.parent, &above) && str_is(above.kind, "department"))
		return above.name;
	return STR_NONE;
}

static const struct {
	const char *of, *right; /* a row of reasons.yaml */
} complaints[] = {
	{"refused", "complaint_right"},
	{"not_performed", "complaint_not_performed"},
	{"badly_performed", "complaint_badly_performed"},
	{"changed", "complaint_changed"},
};

static const struct law_reason *right_of(struct task *t, const char *of)
{
	for (size_t i = 0; i < sizeof complaints / sizeof *complaints; i++)
		if (strcmp(complaints[i].of, of) == 0)
			return law_reason_find(t->law, str_of(complaints[i].right),
					       day_of(task_now(t)));
	return NULL;
}

void requests_fill_complaint(struct task *t, struct unit_id centre, const char *of,
			     struct complaint_rights *out)
{
	const struct law_reason *right = right_of(t, of);
	struct unit unit = {0};

	must(agencies_find(t, centre, &unit) || db_failed(t));
	*out = (struct complaint_rights){
		.of = str_of(of),
		.cite = right ? law_cite_inside(t->arena, right->row.cite) : STR_NONE,
		.centre = unit.name,
		.address = address_of(t, &unit),
		.telephone = or_none(unit.telephone),
		.department = department_of(t, centre),
	};
	fill_way(t, "settle_complaint_first", &out->first);
	fill_way(t, "settle_complaint_second", &out->second);
}

/* Law files of an operator may be older than this program: what they lack is left out. */
static const struct law_form *fill_ground(struct task *t, const struct request *r,
					  struct refusal_notice *view)
{
	struct day today = day_of(task_now(t));
	const struct law_reason *ground = law_reason_find(t->law, r->refusal, today);
	const struct law_form *form =
		ground->form ? law_form_find(t->law, str_of(ground->form), today) : NULL;

	view->form = form ? str_of(form->number) : STR_NONE;
	view->ground = str_of(ground->title);
	view->cite = law_cite_inside(t->arena, ground->row.cite);
	view->text = requests_text(t, r, REQUEST_REFUSAL_TEXT);
	return form;
}

void requests_fill_notice(struct task *t, const struct request *r, struct notice_face *out)
{
	struct unit unit = {0};
	struct str asker = requests_text(t, r, REQUEST_ASKER), name = people_name(t, r->person);
	/* It goes to who asked only if they may see what stands in it. */
	bool for_other = asker.len && str_is(r->asker_sees, "all");

	agencies_find(t, r->scope, &unit);
	*out = (struct notice_face){
		.to = for_other ? asker : name,
		.for_other = for_other,
		.name = name,
		.filed = r->filed_at,
		.code = r->code,
		.matter = matter_of(t, r),
		.centre = unit.name,
		.address = address_of(t, &unit),
		.telephone = or_none(unit.telephone),
	};
}

static void fill_face(struct task *t, const struct request *r, struct refusal_notice *view)
{
	struct notice_face face;

	requests_fill_notice(t, r, &face);
	view->to = face.to;
	view->for_other = face.for_other;
	view->name = face.name;
	view->filed = face.filed;
	view->code = face.code;
	view->matter = face.matter;
	view->centre = face.centre;
	view->address = face.address;
	view->telephone = face.telephone;
	requests_fill_complaint(t, r->scope, "refused", &view->complaint);
}

enum outcome requests_issue_notice(struct task *t, const struct request *r, struct str origin,
				   struct paper_id *paper)
{
	struct refusal_notice view = {0};
	struct paper_issued issued;

	fill_face(t, r, &view);
	const struct law_form *form = fill_ground(t, r, &view);
	enum outcome o =
		documents_issue(t,
				&(struct paper_issue){
					.type = form ? form->key : "own/refusal",
					.act = true,
					.title = str_of(tr(LANGUAGE_VI, N_("Refusal notice"))),
					.symbol = STR(""),
					.subject_kind = "request",
					.subject = r->id.v,
					.scope = r->scope,
					.page = &refusal_notice_page,
					.view = &view,
					.face = &view.face,
					.origin = origin,
					.typed = requests_text(t, r, REQUEST_REFUSAL_TEXT),
					.typed_field = "text",
				},
				&issued);

	if (o == OUTCOME_OK)
		*paper = issued.id;
	return o;
}
