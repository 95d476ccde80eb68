/* The second pass over evidence.yaml, hard_areas.yaml and questions.yaml. */
#include "law/law_eligible_check.h"

#include "base/fold.h"

/* --- evidence.yaml --- */

static struct eligible_rows groups_of(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(EVIDENCE_NAME, "groups", e->evidence->groups,
			     e->evidence->groups_count, struct eligible_group, code);
}

static struct eligible_rows rules_of(const struct eligibility *e)
{
	return ELIGIBLE_ROWS(EVIDENCE_NAME, "rules", e->evidence->rules, e->evidence->rules_count,
			     struct eligible_paper_rule, code);
}

static const struct eligible_paper *paper_find(const struct eligibility *e, const char *code)
{
	for (unsigned i = 0; i < e->evidence->papers_count; i++)
		if (strcmp(e->evidence->papers[i].code, code) == 0)
			return &e->evidence->papers[i];
	return NULL;
}

static void check_need(const struct eligible_walk *w, struct eligible_need_tree *need)
{
	int kinds = (need->all_count > 0) + (need->any_count > 0) + (need->paper_code != NULL) +
		    (need->group_code != NULL);

	if (kinds != 1)
		law_wrong(w->l, &w->at, "need-form",
			  "a need is exactly one of all, any, paper, group");
	if (need->group_code)
		eligible_check_used(w, groups_of(w->e), need->group_code);
	if (need->paper_code)
		need->paper = paper_find(w->e, need->paper_code);
	if (need->paper_code && !need->paper)
		law_wrong(w->l, &w->at, "name", "\"%s\" is not among the papers", need->paper_code);
	for (unsigned i = 0; i < need->all_count; i++) {
		struct eligible_walk in = eligible_walk_into(w, "all", i);

		check_need(&in, &need->all[i]);
	}
	for (unsigned i = 0; i < need->any_count; i++) {
		struct eligible_walk in = eligible_walk_into(w, "any", i);

		check_need(&in, &need->any[i]);
	}
}

static bool mentions_group(const struct eligible_need_tree *need)
{
	bool found = need->group_code != NULL;

	for (unsigned i = 0; i < need->all_count; i++)
		found = found || mentions_group(&need->all[i]);
	for (unsigned i = 0; i < need->any_count; i++)
		found = found || mentions_group(&need->any[i]);
	return found;
}

static void check_groups(struct law_loading *l, struct eligibility *e)
{
	for (unsigned i = 0; i < e->evidence->groups_count; i++) {
		struct eligible_group *g = &e->evidence->groups[i];
		struct eligible_walk w = {
			l, e, {EVIDENCE_NAME, "groups", i, g->code, "need"}, &g->row};

		check_need(&w, g->need);
		if (mentions_group(g->need))
			law_wrong(l, &w.at, "need-form", "a group does not hold a group");
	}
}

static bool is_concept(const struct eligibility *e, const char *code)
{
	for (unsigned i = 0; i < e->evidence->concepts_count; i++)
		if (strcmp(e->evidence->concepts[i].code, code) == 0)
			return true;
	return false;
}

static void check_papers(struct law_loading *l, const struct eligibility *e)
{
	for (unsigned i = 0; i < e->evidence->papers_count; i++) {
		struct eligible_paper *paper = &e->evidence->papers[i];
		struct law_place at = {EVIDENCE_NAME, "papers", i, paper->code, "code"};

		if (paper_find(e, paper->code) != paper)
			law_wrong(l, &at, "twice", "this paper stands here twice");
		at.field = "concept";
		if (!is_concept(e, paper->concept))
			law_wrong(l, &at, "name", "\"%s\" is not among the concepts",
				  paper->concept);
		at.field = "to";
		paper->to = paper->to_text ? law_check_day(l, &at, paper->to_text) : law_day_last();
		if (paper->to_text && !paper->cite)
			law_wrong(l, &at, "citation", "no article says that it ends");
	}
}

static void check_evidence_needs(struct law_loading *l, struct eligibility *e)
{
	for (unsigned i = 0; i < e->evidence->evidence_count; i++) {
		struct eligible_evidence *row = &e->evidence->evidence[i];
		struct law_place at = {EVIDENCE_NAME, "evidence", i, row->category, "need"};
		struct eligible_walk need = {l, e, at, &row->row}, whole = {l, e, at, NULL};

		check_need(&need, row->need);
		whole.at.field = "category";
		eligible_check_used(&whole, eligible_rows_of_categories(e), row->category);
	}
}

void eligible_check_evidence_rows(struct law_loading *l, const struct eligibility *e)
{
	eligible_check_rows(l, groups_of(e));
	eligible_check_rows(l, eligible_rows_of_evidence(e));
	eligible_check_rows(l, rules_of(e));
}

void eligible_check_evidence(struct law_loading *l, struct eligibility *e)
{
	check_papers(l, e);
	check_groups(l, e);
	check_evidence_needs(l, e);
	for (unsigned i = 0; i < e->evidence->rules_count; i++) {
		struct eligible_paper_rule *rule = &e->evidence->rules[i];
		struct eligible_walk w = {
			l, e, {EVIDENCE_NAME, "rules", i, rule->code, "when"}, &rule->row};

		if (rule->when)
			eligible_check_condition(&w, rule->when);
	}
}

/* --- hard_areas.yaml --- */

static bool is_commune_code(struct str code)
{
	bool digits = code.len == 5;

	for (size_t i = 0; digits && i < code.len; i++)
		digits = code.ptr[i] >= '0' && code.ptr[i] <= '9';
	return digits;
}

/* Also fills the spans: one place has one row a day. */
static void check_area(struct law_loading *l, struct eligible_area *area, size_t i,
		       struct law_span *span)
{
	struct law_place at = {AREAS_NAME, "areas", i, area->commune, NULL};
	struct law_place commune = {AREAS_NAME, "areas", i, area->commune, "commune"};
	struct law_place extent = {AREAS_NAME, "areas", i, area->commune, "extent"};
	struct str village = area->village ? fold(l->report, str_of(area->village)) : STR("");

	law_check_row(l, &at, &area->row);
	if (!is_commune_code(str_of(area->commune)))
		law_wrong(l, &commune, "commune-code",
			  "\"%s\" is not a commune's code: five digits", area->commune);
	if (area->village && area->extent != ELIGIBLE_WHOLE)
		law_wrong(l, &extent, "extent",
			  "a village lies in the area as a whole, or is not listed");
	*span = (struct law_span){
		str_printf(l->report, "%s %" STR_F, area->commune, STR_A(village)).ptr, &area->row,
		i};
}

void eligible_check_areas(struct law_loading *l, struct eligibility *e)
{
	struct eligible_areas_file *file = e->areas;
	struct law_place list = {AREAS_NAME, "areas", 0, NULL, NULL};
	struct law_span *spans = arena_many(l->report, file->areas_count + 1, struct law_span);

	for (unsigned i = 0; i < file->areas_count; i++)
		check_area(l, &file->areas[i], i, &spans[i]);
	law_check_spans(l, &list, spans, file->areas_count, false);
}

/* --- questions.yaml --- */

static void check_setting(const struct eligible_walk *w, struct eligible_setting *s)
{
	bool flag;

	if ((s->fact != NULL) + (s->role != NULL) + (s->age != NULL) != 1 || (s->is && !s->fact)) {
		law_wrong(w->l, &w->at, "setting-form",
			  "a choice sets exactly one of fact, role, age at a time");
		return;
	}
	s->fact_id = s->role ? ELIGIBLE_FACT_ROLE : ELIGIBLE_FACT_BORN;
	if (s->age)
		eligible_check_age(w, s->age);
	if (s->role && !eligible_role_find(str_of(s->role), &s->role_id))
		law_wrong(w->l, &w->at, "name", "\"%s\" is not a role", s->role);
	if (!s->fact || !eligible_check_fact(w, s->fact, &s->fact_id))
		return;
	flag = s->fact_id != ELIGIBLE_FACT_BORN && s->fact_id != ELIGIBLE_FACT_ROLE;
	if (!flag && (!s->is || *s->is != LAW_UNKNOWN))
		law_wrong(w->l, &w->at, "setting-form",
			  "here \"%s\" can only be unknown; use age or role", s->fact);
}

static bool has_choice_before(const struct eligible_question *q, unsigned i)
{
	for (unsigned k = 0; k < i; k++)
		if (strcmp(q->choices[k].value, q->choices[i].value) == 0)
			return true;
	return false;
}

/* Everybody must be able to say that they do not know. */
static void check_ways_out(const struct eligible_walk *w, const struct eligible_question *q)
{
	bool can_not_know = false;

	for (unsigned i = 0; i < q->choices_count; i++)
		can_not_know = can_not_know || strcmp(q->choices[i].value, "unknown") == 0;
	if (!can_not_know)
		law_wrong(w->l, &w->at, "unknown-choice", "a question has a choice \"unknown\"");
}

static void check_choices(const struct eligible_walk *w, struct eligible_question *q)
{
	for (unsigned i = 0; i < q->choices_count; i++) {
		struct eligible_walk choice = *w;

		choice.at.field = str_printf(w->l->report, "choices[%u]", i).ptr;
		if (has_choice_before(q, i))
			law_wrong(w->l, &choice.at, "twice", "the value \"%s\" stands here twice",
				  q->choices[i].value);
		if (q->form == ELIGIBLE_FORM_ONE && q->choices[i].alone == LAW_YES)
			law_wrong(w->l, &choice.at, "alone", "one choice is always alone");
		for (unsigned k = 0; k < q->choices[i].sets_count; k++) {
			struct eligible_walk in = eligible_walk_into(&choice, "sets", k);

			check_setting(&in, &q->choices[i].sets[k]);
		}
	}
}

void eligible_check_questions(struct law_loading *l, struct eligibility *e)
{
	struct eligible_questions_file *file = e->questions;

	for (unsigned i = 0; i < file->questions_count; i++) {
		struct eligible_question *q = &file->questions[i];
		struct eligible_walk w = {
			.l = l, .e = e, .at = {QUESTIONS_NAME, "questions", i, q->id, "choices"}};

		check_choices(&w, q);
		check_ways_out(&w, q);
		for (unsigned k = 0; k < i; k++)
			if (strcmp(file->questions[k].id, q->id) == 0)
				law_wrong(l, &w.at, "twice",
					  "the question \"%s\" stands here twice", q->id);
		w.at.field = "skip";
		if (q->skip)
			eligible_check_condition(&w, q->skip);
	}
}
