/*
 * Accepting a request, as far as it is the request's own affair: nobody who may be the same person
 * is left unanswered, the category is named, what was asked for is here or a ground of the law lets
 * it follow.
 */
#include "requests/requests_internal.h"

#include "law/eligible.h"

/* ---- who is entitled, and where they live ---- */

/* The main category that the stored facts fit; empty when they fit none. */
static struct str category_of_facts(struct task *t, const struct request *r)
{
	const struct eligible_category *main = requests_category_by_facts(
		t, requests_text(t, r, REQUEST_ELIGIBILITY), day_of(r->filed_at));

	return main ? str_of(main->code) : STR("");
}

/* Legal aid is for people whom the law lists: the decision says as which of them. */
static enum outcome name_category(struct task *t, const struct request *r, struct str named,
				  struct str *out)
{
	*out = named.len ? named : category_of_facts(t, r);
	if (out->len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CATEGORY_UNNAMED, "category");
	if (!requests_category(t, *out, day_of(r->filed_at)))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CATEGORY_UNKNOWN, "category");
	return OUTCOME_OK;
}

/* Not barred: a paper may show what nobody told.  But somebody says which. */
static enum outcome check_basis(struct task *t, const struct request *r, struct str category,
				struct str basis)
{
	struct person who = {0};

	if (str_trim(basis).len)
		return OUTCOME_OK;
	people_find(t, r->person, &who);
	if (requests_category_doubt(t, category, requests_text(t, r, REQUEST_ELIGIBILITY),
				    who.birth, day_of(r->filed_at))
		    .len)
		return refuse_field(t, OUTCOME_INVALID, &REASON_AGE_AGAINST, "basis");
	if (!requests_check_says(t, r, category))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CHECK_SILENT, "basis");
	return OUTCOME_OK;
}

struct str requests_with_hard_area(struct task *t, struct str facts, struct str answer)
{
	struct buf lines = buf_new(t->arena, facts.len + 32);
	struct str line, rest = facts;
	bool said = false;

	while (rest.len) {
		str_cut(rest, '\n', &line, &rest);
		if (str_starts(line, STR("hard_area=")))
			continue;
		if (!said && str_cmp(line, STR("hard_area=")) > 0) {
			buf_addf(&lines, "hard_area=%" STR_F "\n", STR_A(answer));
			said = true;
		}
		buf_addf(&lines, "%" STR_F "\n", STR_A(line));
	}
	if (facts.len && !said)
		buf_addf(&lines, "hard_area=%" STR_F "\n", STR_A(answer));
	return str_trim(buf_str(&lines));
}

/* ---- papers that follow ---- */

static bool rests_on(const struct law_reason *ground, const char *what)
{
	return ground && ground->presses && strcmp(ground->presses, what) == 0;
}

/* A ground that rests on a day holds only while that day is near. */
static enum outcome check_day(struct task *t, const struct law_reason *ground,
			      const struct requests_accepting *in)
{
	bool trial = rests_on(ground, "trial");
	struct day day = trial ? in->trial : in->limit;
	const char *field = trial ? "trial_day" : "limit_day";

	if (!ground->presses)
		return OUTCOME_OK;
	if (day_is_none(day))
		return refuse_field(t, OUTCOME_INVALID, &REASON_AT_ONCE_DAY, field);
	if (!asking_pressing(t->law, ground->presses, day, day_of(task_now(t))))
		return refuse_field(t, OUTCOME_INVALID, &REASON_AT_ONCE_FAR, field);
	return OUTCOME_OK;
}

/* Papers that follow need a ground, somebody who may decide on it, and the list of them. */
static enum outcome accept_at_once(struct task *t, const struct request *r,
				   const struct requests_accepting *in, struct deciding *decision)
{
	const struct law_reason *ground = requests_ground(t, in->ground, AT_ONCE_PREFIX);

	if (!ground)
		return refuse_field(t, OUTCOME_INVALID, &REASON_AT_ONCE_UNKNOWN, "ground");
	if (ground->head == LAW_YES && !actor_may(&t->actor, &right_head_requests))
		return refuse_field(t, OUTCOME_DENIED, &REASON_AT_ONCE_HEAD, "ground");
	if (str_is(r->hard_area, "unknown"))
		return refuse_field(t, OUTCOME_INVALID, &REASON_HARD_AREA_UNSAID, "hard_area");
	enum outcome o = check_day(t, ground, in);

	return o == OUTCOME_OK ? requests_keep_list(t, r, in->ground, &in->later, &decision->paper)
			       : o;
}

static struct str open_titles(struct task *t, const struct missing_list *list)
{
	struct str titles = STR("");

	for (size_t i = 0; i < list->count; i++)
		if (!list->items[i].answered_at)
			titles = str_printf(t->arena, "%" STR_F "%s%" STR_F, STR_A(titles),
					    titles.len ? "; " : "", STR_A(list->items[i].title));
	return titles;
}

/* What was asked for is here, all of it. */
static enum outcome check_complete(struct task *t, const struct request *r)
{
	struct missing_list list;

	requests_missing(t, r, &list);
	if (str_is(r->state, "incomplete"))
		return refuse(t, OUTCOME_CONFLICT, &REASON_STILL_INCOMPLETE);
	if (!list.id.v || list.after || list.open == 0)
		return OUTCOME_OK;
	reason_arg(t, "items", open_titles(t, &list));
	return refuse(t, OUTCOME_CONFLICT, &REASON_STILL_OPEN);
}

/* ---- the decision ---- */

static void keep_found(struct task *t, const struct request *r, const struct requests_accepting *in,
		       struct str category)
{
	const struct law_reason *ground = requests_ground(t, in->ground, AT_ONCE_PREFIX);
	struct str facts = requests_text(t, r, REQUEST_ELIGIBILITY);

	if (in->hard_area.len)
		facts = requests_with_hard_area(t, facts, in->hard_area);
	request_set_found(t, r->id, category, r->hard_area,
			  requests_seal(t, r, "eligibility", facts),
			  rests_on(ground, "trial") ? in->trial : r->trial_day,
			  rests_on(ground, "limit") ? in->limit : r->limit_day);
}

enum outcome requests_mark_accepted(struct task *t, const struct requests_accepting *in)
{
	struct request r = {0};
	struct str category;
	struct deciding decision = {.form = in->form};
	enum outcome o = requests_open_for(t, in->id, in->rev, REQUEST_ACCEPTED, &r);

	if (o == OUTCOME_OK)
		o = requests_look_for_same(t, &r);
	if (o == OUTCOME_OK)
		o = name_category(t, &r, in->category, &category);
	if (o == OUTCOME_OK)
		o = check_basis(t, &r, category, in->basis);
	if (o != OUTCOME_OK)
		return o;
	if (in->hard_area.len)
		r.hard_area = in->hard_area;
	o = in->ground.len ? accept_at_once(t, &r, in, &decision) : check_complete(t, &r);
	if (o != OUTCOME_OK)
		return o;
	keep_found(t, &r, in, category);
	requests_note_set_aside(t, &r, in->basis);
	requests_decide(t, &r, REQUEST_ACCEPTED, &decision);
	requests_stop_answering(t, &r, "request.accepted");
	return OUTCOME_OK;
}
