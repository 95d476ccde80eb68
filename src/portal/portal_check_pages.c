/* One question a page: what is shown, and what an answer leads to. */
#include "portal/portal_internal.h"

#include "portal.html.h"
#include "web/web_reasons.h"

static struct str url_of(struct task *t, const struct eligible_question *q)
{
	return q ? str_printf(t->arena, "/check/%s", q->id) : STR("/check/answer");
}

static enum outcome go_on(struct task *t, struct web *w, const struct check *c)
{
	return web_see(t, w, "%" STR_F, STR_A(url_of(t, c->next)));
}

enum outcome portal_check(struct task *t, struct web *w)
{
	struct check_start view = {0};
	struct check c;

	check_open_cookie(t, w, &c);
	view.given_count = check_given_list(t, &c, &view.given);
	view.url = url_of(t, c.next);
	return web_page(t, w, &check_start_page, &view);
}

enum outcome portal_check_clear(struct task *t, struct web *w)
{
	check_drop_cookie(t, w);
	return web_see(t, w, "/check");
}

/* ---- one question ---- */

/*
 * The form of one question, made from its row of law: radios give one value, check boxes several.
 */
struct picked {
	int one;
	unsigned several;
};

static struct form *form_of(struct task *t, const struct eligible_question *q)
{
	bool several = q->form == ELIGIBLE_FORM_SEVERAL;
	const char **values = arena_many(t->arena, q->choices_count + 1, const char *);
	struct field *fields = arena_many(t->arena, 2, struct field);
	struct form *form = arena_one(t->arena, struct form);

	for (unsigned i = 0; i < q->choices_count; i++)
		values[i] = q->choices[i].value;
	fields[0] = (struct field){
		.name = "answer",
		.label = N_("Answer"),
		.missing = N_("Choose an answer"),
		.type = several ? FIELD_CHOICES : FIELD_CHOICE,
		.offset = several ? offsetof(struct picked, several) : offsetof(struct picked, one),
		.choices = values,
		.required = true,
	};
	*form = (struct form){"check_form", fields, 1, sizeof(struct picked)};
	return form;
}

static bool is_among(struct str values, const char *value)
{
	struct str one;
	bool more = values.len > 0;

	while (more) {
		more = str_cut(values, ' ', &one, &values);
		if (str_is(one, value))
			return true;
	}
	return false;
}

static void list_choices(struct task *t, const struct eligible_question *q, struct str chosen,
			 struct check_question *view)
{
	bool en = t->language == LANGUAGE_EN;

	view->choices_count = q->choices_count;
	view->choices = arena_many(t->arena, q->choices_count, struct check_choice);
	for (unsigned i = 0; i < q->choices_count; i++) {
		const struct eligible_choice *c = &q->choices[i];

		view->choices[i] = (struct check_choice){
			.id = i ? str_printf(t->arena, "answer-%u", i + 1) : STR("answer"),
			.value = str_of(c->value),
			.title = str_of(en ? c->title_en : c->title),
			.hint = str_of(en ? c->hint_en : c->hint),
			.chosen = is_among(chosen, c->value),
		};
	}
}

/* How many answers count before this question, and the question before it. */
static size_t place_of(const struct check *c, const struct eligible_question *q)
{
	size_t i = 0;

	while (i < c->count && c->path[i].question != q)
		i++;
	return i;
}

static enum outcome show_question(struct task *t, struct web *w, const struct eligible_question *q,
				  const struct check *c, const struct form_input *input,
				  enum outcome o)
{
	size_t place = place_of(c, q);
	size_t left = eligible_questions_left(t->arena, t->law, day_of(task_now(t)), &c->facts);
	bool en = t->language == LANGUAGE_EN;
	struct check_question view = {
		.id = str_of(q->id),
		.title = str_of(en ? q->title_en : q->title),
		.hint = str_of(en ? q->hint_en : q->hint),
		.why = str_of(en ? q->why_en : q->why),
		.cite = str_of(q->cite),
		.several = q->form == ELIGIBLE_FORM_SEVERAL,
		.error = input->error,
		.number = (int64_t)place + 1,
		.given = (int64_t)c->count,
		.back = place ? url_of(t, c->path[place - 1].question) : STR("/check"),
	};

	view.most = (int64_t)(c->count + left);
	if (view.most < view.number)
		view.most = view.number;
	view.marks_count = portal_marks(t, view.number, view.most, &view.marks);
	list_choices(t, q, input->value, &view);
	return web_page_again(t, w, o, &check_question_page, &view);
}

static const struct eligible_question *asked(struct task *t, struct web *w)
{
	const struct eligible_question *all;
	size_t n = eligible_questions(t->law, &all);

	for (size_t i = 0; i < n; i++)
		if (str_is(web_param(w, "question"), all[i].id))
			return &all[i];
	return NULL;
}

enum outcome portal_check_question(struct task *t, struct web *w)
{
	const struct eligible_question *q = asked(t, w);
	struct form_input input = {0};
	struct check c;

	if (!q)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_NO_SUCH_PAGE);
	check_open_cookie(t, w, &c);
	for (size_t i = 0; i < c.given_count; i++)
		if (c.given[i].question == q)
			input.value = c.given[i].values;
	return show_question(t, w, q, &c, &input, OUTCOME_OK);
}

enum outcome portal_check_take(struct task *t, struct web *w)
{
	const struct eligible_question *q = asked(t, w);
	struct form_input input;
	struct picked picked;
	struct check c;

	if (!q)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_NO_SUCH_PAGE);
	struct form *form = form_of(t, q);
	bool good = web_form(t, w, form, &picked);

	check_open_cookie(t, w, &c);
	if (good) {
		form_inputs_of(t->arena, form, &picked, &input);
		good = check_take(t, &c, q, input.value);
		if (!good)
			refuse_field(t, OUTCOME_INVALID, &REASON_CHECK_COMPANY, "answer");
	}
	if (!good) {
		web_form_inputs(t, w, form, &input);
		return show_question(t, w, q, &c, &input, OUTCOME_INVALID);
	}
	check_keep_cookie(t, w, &c);
	return go_on(t, w, &c);
}
