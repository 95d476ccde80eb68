/* What all pages of a decision share: the head, what may be missing, what was asked for. */
#include "requests/requests_pages.h"

#include "law/aid.h"
#include "law/eligible.h"

bool requests_show_top(struct task *t, struct web *w, enum outcome o, enum request_event event,
		       struct decision_top *out)
{
	struct request r;
	struct person who;

	if (!requests_load(t, w, &r, &who))
		return false;
	requests_show_head(t, &r, &who, &out->head);
	requests_show_contact(t, &r, &who, &out->contact);
	out->clock = clocks_next(t, "request", r.id.v);
	out->may = requests_next_state(r.state, event) != NULL;
	if (o == OUTCOME_CONFLICT || o == OUTCOME_TOO_LATE)
		out->last = requests_show_last(t, r.id);
	return true;
}

size_t requests_show_grounds(struct task *t, const char *prefix, struct str chosen,
			     struct refusal_ground **out, struct str *form)
{
	const struct law_reason *rows;
	size_t n = law_reasons(t->law, &rows), count = 0;
	struct day today = day_of(task_now(t));
	const char *key = NULL;

	*out = arena_many(t->arena, n, struct refusal_ground);
	for (size_t i = 0; i < n; i++) {
		if (!str_starts(str_of(rows[i].id), str_of(prefix)) ||
		    !law_reason_offered(&rows[i], today))
			continue;
		key = rows[i].form;
		(*out)[count++] = (struct refusal_ground){
			.code = str_of(rows[i].id),
			.title = str_of(t->language == LANGUAGE_EN ? rows[i].title_en
								   : rows[i].title),
			.cite = str_of(rows[i].row.cite),
			.chosen = str_is(chosen, rows[i].id),
			.closed = rows[i].head == LAW_YES &&
				  !actor_may(&t->actor, &right_head_requests),
		};
	}
	const struct law_form *found = key ? law_form_find(t->law, str_of(key), today) : NULL;

	*form = found ? str_of(found->number) : STR_NONE;
	return count;
}

/* ---- what may be missing ---- */

bool requests_next_code(struct str *rest, struct str *code)
{
	while (rest->len) {
		str_cut(*rest, ' ', code, rest);
		if (code->len)
			return true;
	}
	return false;
}

static bool is_listed(struct str codes, const char *code)
{
	struct str one, rest = codes;

	while (requests_next_code(&rest, &one))
		if (str_is(one, code))
			return true;
	return false;
}

static struct item_choice choice_of(struct task *t, const char *code, const char *title,
				    struct str chosen)
{
	return (struct item_choice){
		.id = str_printf(t->arena, "items-%s", code),
		.code = str_of(code),
		.title = str_of(title),
		.cite = STR_NONE,
		.chosen = is_listed(chosen, code),
	};
}

static const char *paper_title(const struct task *t, const struct eligible_paper *paper)
{
	return t->language == LANGUAGE_EN ? paper->title_en : paper->title;
}

static void show_things(struct task *t, struct str chosen, struct item_choices *out)
{
	const struct aid_term **things;
	size_t n = aid_completion(t->arena, t->law, day_of(task_now(t)), &things);

	out->things = arena_many(t->arena, n, struct item_choice);
	for (size_t i = 0; i < n; i++) {
		out->things[i] = choice_of(t, things[i]->code,
					   aid_term_title(things[i], t->language), chosen);
		out->things[i].cite = str_of(things[i]->row.cite);
	}
	out->things_count = n;
	if (n)
		out->things[0].id = STR("items"); /* where the error summary leads */
}

static bool is_claimed(const struct item_choices *out, const char *code)
{
	for (size_t i = 0; i < out->claimed_count; i++)
		if (str_is(out->claimed[i].code, code))
			return true;
	return false;
}

/* What proves the categories that the person's own facts fit, on the day of receipt. */
static void show_claimed(struct task *t, const struct request *r, struct str chosen,
			 struct item_choices *out)
{
	struct str stored = requests_text(t, r, REQUEST_ELIGIBILITY);
	struct eligible_facts facts = requests_facts(t, stored);
	struct eligible_result result;

	if (!stored.len ||
	    !eligible_evaluate(t->arena, t->law, day_of(r->filed_at), &facts, &result))
		return;
	out->claimed = arena_many(t->arena, result.needs_count, struct item_choice);
	for (size_t i = 0; i < result.needs_count; i++) {
		const struct eligible_paper *paper = result.needs[i].paper;

		if (!is_claimed(out, paper->code))
			out->claimed[out->claimed_count++] =
				choice_of(t, paper->code, paper_title(t, paper), chosen);
	}
}

/* The papers of one concept that prove nothing of what the person says. */
static void show_group(struct task *t, const struct eligible_concept *concept, struct day on,
		       struct str chosen, struct item_choices *out)
{
	struct item_group *group = &out->others[out->others_count];
	const struct eligible_paper *papers;
	size_t n = eligible_papers(t->law, &papers);

	group->title = str_of(t->language == LANGUAGE_EN ? concept->title_en : concept->title);
	group->items = arena_many(t->arena, n, struct item_choice);
	for (size_t i = 0; i < n; i++)
		if (strcmp(papers[i].concept, concept->code) == 0 &&
		    eligible_paper_holds(&papers[i], on) && !is_claimed(out, papers[i].code))
			group->items[group->items_count++] =
				choice_of(t, papers[i].code, paper_title(t, &papers[i]), chosen);
	out->others_count += group->items_count > 0;
}

void requests_show_items(struct task *t, const struct request *r, const struct form_input *input,
			 struct item_choices *out)
{
	const struct eligible_concept *concepts;
	size_t n = eligible_concepts(t->law, &concepts);
	struct str chosen = input->value.ptr ? input->value : STR("");

	*out = (struct item_choices){.error = input->error};
	show_things(t, chosen, out);
	show_claimed(t, r, chosen, out);
	out->others = arena_many(t->arena, n, struct item_group);
	for (size_t i = 0; i < n; i++)
		show_group(t, &concepts[i], day_of(r->filed_at), chosen, out);
}

/* ---- what was asked for ---- */

static struct str ground_title(struct task *t, const struct missing_list *list)
{
	const struct law_reason *ground =
		law_reason_find(t->law, list->ground, day_of(list->asked_at));

	return ground ? str_of(t->language == LANGUAGE_EN ? ground->title_en : ground->title)
		      : str_or_none(list->ground);
}

struct missing_card *requests_show_missing(struct task *t, const struct request *r)
{
	struct missing_card *card = arena_one(t->arena, struct missing_card);
	struct missing_list list;

	requests_missing(t, r, &list);
	if (!list.id.v)
		return NULL;
	*card = (struct missing_card){
		.after = list.after,
		.asked = list.asked_at,
		.by = list.asked_by,
		.ground = ground_title(t, &list),
		.text = str_or_none(list.text),
		.answered = list.answered_at,
		.waits = !list.answered_at && requests_waits_for_papers(r->state, list.after),
		.open = (int64_t)list.open,
		.rows = arena_many(t->arena, list.count, struct missing_line),
		.rows_count = list.count,
	};
	for (size_t i = 0; i < list.count; i++)
		card->rows[i] = (struct missing_line){
			.place = list.items[i].place,
			.title = list.items[i].title,
			.cite = str_or_none(list.items[i].cite),
			.answer = str_or_none(list.items[i].answer),
			.document = list.items[i].document,
			.answered = list.items[i].answered_at,
			.brought = str_or_none(list.items[i].brought_to),
		};
	return card;
}

void requests_show_guidance(struct task *t, const struct guidance *g, struct guidance_line *out)
{
	*out = (struct guidance_line){
		.id = g->id.v,
		.number = g->number,
		.at = g->at,
		.by = g->by,
		.who = str_or_none(g->name),
		.matter = requests_matter_title(t, g->matter, day_of(g->at)),
		.question = g->question,
		.answer = g->answer,
		.request_url = g->request.v ? str_printf(t->arena, "/requests/%lld",
							 (long long)g->request.v)
					    : STR(""),
		.voided = g->voided_at,
		.voided_by = str_or_none(g->voided_by),
		.why = str_or_none(g->void_why),
	};
}
