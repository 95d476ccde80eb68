/* The result of the check: yes, no or "ask us", why, which papers, and what would change it. */
#include "portal/portal_internal.h"

#include "portal.html.h"

#define OTHERS_BYTES 2048

static struct str in(struct task *t, const char *vi, const char *en)
{
	return str_of(t->language == LANGUAGE_EN ? en : vi);
}

/* ---- papers of the main category ---- */

static bool same_choice(const struct eligible_need *a, const struct eligible_need *b)
{
	return a->need == b->need && a->choice == b->choice;
}

/* Rows stand in order of need and choice; each run of a choice becomes one choice of the view. */
static void add_paper(struct task *t, const struct eligible_need *rows, size_t i,
		      struct check_answer *view)
{
	bool new_need = view->needs_count == 0 || rows[i - 1].need != rows[i].need;
	bool new_choice = new_need || !same_choice(&rows[i - 1], &rows[i]);

	if (new_need)
		view->needs[view->needs_count++] =
			(struct paper_need){.choices = arena_many(t->arena, CHECK_ANSWERS_MOST * 2,
								  struct paper_choice)};
	struct paper_need *need = &view->needs[view->needs_count - 1];

	must(need->choices_count < CHECK_ANSWERS_MOST * 2);
	if (new_choice)
		need->choices[need->choices_count++] = (struct paper_choice){
			.papers = arena_many(t->arena, CHECK_ANSWERS_MOST, struct paper_name)};
	struct paper_choice *choice = &need->choices[need->choices_count - 1];

	must(choice->papers_count < CHECK_ANSWERS_MOST);
	choice->papers[choice->papers_count++] =
		(struct paper_name){in(t, rows[i].paper->title, rows[i].paper->title_en)};
}

static void list_papers(struct task *t, const struct eligible_result *r, struct check_answer *view)
{
	view->needs = arena_many(t->arena, r->needs_count, struct paper_need);
	for (size_t i = 0; i < r->needs_count && r->needs[i].category == r->categories[0]; i++)
		add_paper(t, r->needs, i, view);
	for (size_t i = 0; i < view->needs_count; i++)
		view->needs[i].single = view->needs[i].choices_count == 1;
	view->notes = arena_many(t->arena, r->rules_count, struct paper_note);
	for (size_t i = 0; i < r->rules_count; i++)
		view->notes[view->notes_count++] = (struct paper_note){
			in(t, r->rules[i]->title, r->rules[i]->title_en),
			str_of(r->rules[i]->row.cite),
		};
}

/* ---- why, and what is open ---- */

static void list_reasons(struct task *t, const struct eligible_result *r, struct check_answer *view)
{
	view->categories = arena_many(t->arena, r->categories_count, struct aid_category);
	for (size_t i = 0; i < r->categories_count; i++)
		view->categories[view->categories_count++] = portal_category(t, r->categories[i]);
	view->cites = arena_many(t->arena, r->cites_count, struct check_cite);
	for (size_t i = 0; i < r->cites_count; i++)
		view->cites[view->cites_count++] = (struct check_cite){str_of(r->cites[i])};
}

static void list_open(struct task *t, const struct eligible_result *r, struct check_answer *view)
{
	view->open = arena_many(t->arena, r->open_count, struct check_open);
	for (size_t i = 0; i < r->open_count; i++)
		view->open[view->open_count++] = (struct check_open){
			in(t, r->open[i]->question, r->open[i]->question_en),
			str_of(r->open[i]->decided_by),
			str_of(r->open[i]->row.cite),
		};
	view->unknown = arena_many(t->arena, r->ask_count, struct check_unknown);
	for (size_t i = 0; i < r->ask_count; i++)
		view->unknown[view->unknown_count++] = (struct check_unknown){
			str_of(eligible_fact_title(t->law, r->ask[i], t->language))};
}

/* ---- what would change a no ---- */

static enum eligible_answer answer_for(struct task *t, const struct eligible_facts *facts)
{
	struct eligible_result r;

	return eligible_evaluate(t->arena, t->law, day_of(task_now(t)), facts, &r) ? r.answer
										   : ELIGIBLE_ASK;
}

/* "I do not know" in place of a no only opens the question again, so it is not told. */
static bool would_change(struct task *t, const struct check *c, const struct eligible_question *q,
			 const struct eligible_choice *choice)
{
	struct str value = str_of(choice->value);
	struct eligible_facts facts = check_supposed(t, c, q, value);

	return !str_is(value, "unknown") && answer_for(t, &facts) != ELIGIBLE_NO;
}

static struct str changing_answers(struct task *t, const struct check *c,
				   const struct eligible_question *q)
{
	struct buf b = buf_new(t->arena, OTHERS_BYTES);

	for (unsigned i = 0; i < q->choices_count; i++)
		if (would_change(t, c, q, &q->choices[i])) {
			buf_addz(&b, b.len ? "; " : "");
			buf_add(&b, in(t, q->choices[i].title, q->choices[i].title_en));
		}
	return buf_str(&b);
}

static void list_others(struct task *t, const struct check *c, struct check_answer *view)
{
	view->others = arena_many(t->arena, c->count, struct check_other);
	for (size_t i = 0; i < c->count; i++) {
		const struct eligible_question *q = c->path[i].question;
		struct str answers = changing_answers(t, c, q);

		if (answers.len)
			view->others[view->others_count++] =
				(struct check_other){in(t, q->title, q->title_en), answers};
	}
}

/* ---- the page ---- */

enum outcome portal_check_answer(struct task *t, struct web *w)
{
	struct check_answer view = {.day = day_of(task_now(t)), .hotline = web_hotline(w)};
	struct eligible_result r = {0};
	struct check c;
	size_t all;

	check_open_cookie(t, w, &c);
	if (c.next)
		return web_see(t, w, "/check/%s", c.next->id);
	if (!eligible_evaluate(t->arena, t->law, view.day, &c.facts, &r))
		return web_see(t, w, "/check");
	view.answer = str_of(eligible_answer_code(r.answer));
	view.verified = r.verified;
	view.version = r.version;
	list_reasons(t, &r, &view);
	list_papers(t, &r, &view);
	list_open(t, &r, &view);
	if (r.answer == ELIGIBLE_NO)
		list_others(t, &c, &view);
	view.given_count = check_given_list(t, &c, &view.given);
	view.centres_count = portal_centres(t, CENTRES_SHOWN, &view.centres, &all);
	return web_page(t, w, &check_answer_page, &view);
}

/*
 * From here on the answers are kept, in the request that is being written; the page says so beside
 * the button.
 */
enum outcome portal_check_carry(struct task *t, struct web *w)
{
	struct asking a;
	struct check c;
	enum outcome o = OUTCOME_OK;

	check_open_cookie(t, w, &c);
	ask_open(t, w, NULL, &a);
	if (c.count && !a.draft.request.v) {
		draft_set(&a.draft, STR(ASK_CHECKED), check_to_text(t, &c));
		o = ask_save(t, w, &a.draft, "who");
	}
	if (o != OUTCOME_OK)
		return o;
	check_drop_cookie(t, w);
	return web_see(t, w, "/requests/new/who");
}
