/*
 * The check promises that its answers are not kept.  They stand in a cookie that only this program
 * can read, for as long as the browser stays open and at most two hours; nothing of them reaches
 * the database, an address or the log.
 */
#include "portal/portal_internal.h"

#include "base/seal.h"

#define COOKIE     "__Host-kip-check"
#define COOKIE_AGE (2 * TIME_HOUR)
#define TEXT_BYTES 2048

static const struct eligible_question *question_of(struct task *t, struct str id)
{
	const struct eligible_question *all;
	size_t n = eligible_questions(t->law, &all);

	for (size_t i = 0; i < n; i++)
		if (str_is(id, all[i].id))
			return &all[i];
	return NULL;
}

/* The single values of "poor near_poor"; at most as many as a question has choices. */
static size_t split(struct task *t, struct str values, size_t most, struct str **list)
{
	size_t n = 0;
	bool more = values.len > 0;

	*list = arena_many(t->arena, most, struct str);
	while (more && n < most)
		more = str_cut(values, ' ', &(*list)[n++], &values);
	return more ? 0 : n;
}

static bool choose(struct task *t, const struct check_step *step, struct eligible_facts *facts)
{
	struct str *values;
	size_t n = split(t, step->values, step->question->choices_count, &values);

	return eligible_choose(step->question, values, n, facts);
}

static const struct check_step *given_for(const struct check *c, const struct eligible_question *q)
{
	for (size_t i = 0; i < c->given_count; i++)
		if (c->given[i].question == q)
			return &c->given[i];
	return NULL;
}

/*
 * Asks the questions anew in their order: an answer counts only while its question is asked, so
 * that a changed answer takes with it what it made needless, and gives it back when it is changed
 * again.
 */
static void follow(struct task *t, struct check *c)
{
	struct day today = day_of(task_now(t));
	const struct check_step *step;

	c->facts = eligible_facts_blank();
	c->count = 0;
	while ((c->next = eligible_next_question(t->arena, t->law, today, &c->facts)) != NULL) {
		step = given_for(c, c->next);
		if (!step || c->count == CHECK_ANSWERS_MOST || !choose(t, step, &c->facts))
			return;
		c->path[c->count++] = *step;
	}
}

static void give(struct check *c, const struct check_step *step)
{
	for (size_t i = 0; i < c->given_count; i++)
		if (c->given[i].question == step->question) {
			c->given[i] = *step;
			return;
		}
	if (c->given_count < CHECK_ANSWERS_MOST)
		c->given[c->given_count++] = *step;
}

bool check_take(struct task *t, struct check *c, const struct eligible_question *q,
		struct str values)
{
	struct eligible_facts tried = c->facts;
	struct check_step step = {q, values};

	if (!choose(t, &step, &tried))
		return false;
	give(c, &step);
	follow(t, c);
	return true;
}

struct eligible_facts check_supposed(struct task *t, const struct check *c,
				     const struct eligible_question *q, struct str values)
{
	struct eligible_facts facts = eligible_facts_blank();
	struct check_step other = {q, values};

	for (size_t i = 0; i < c->count; i++)
		choose(t, c->path[i].question == q ? &other : &c->path[i], &facts);
	return facts;
}

/* ---- as text ---- */

void check_of_text(struct task *t, struct str text, struct check *out)
{
	struct str line, id;
	struct check_step step;
	bool more = text.len > 0;

	*out = (struct check){0};
	while (more) {
		more = str_cut(text, '\n', &line, &text);
		if (str_cut(line, '=', &id, &step.values) && (step.question = question_of(t, id)))
			give(out, &step);
	}
	follow(t, out);
}

struct str check_to_text(struct task *t, const struct check *c)
{
	struct buf b = buf_new(t->arena, TEXT_BYTES);

	for (size_t i = 0; i < c->count; i++)
		buf_addf(&b, "%s%s=%" STR_F, i ? "\n" : "", c->path[i].question->id,
			 STR_A(c->path[i].values));
	must(!buf_full(&b)); /* at most 16 answers of values that the law names */
	return buf_str(&b);
}

/* ---- in the browser ---- */

void check_open_cookie(struct task *t, struct web *w, struct check *out)
{
	struct str clear, time, text = STR_NONE;
	int64_t made;

	if (keyring_unseal(t->arena, t->world->keys, COOKIE, web_cookie(w, COOKIE), &clear) &&
	    str_cut(clear, '\n', &time, &text) &&
	    (!str_int(time, &made) || made + COOKIE_AGE < task_now(t)))
		text = STR_NONE;
	check_of_text(t, text, out);
}

void check_keep_cookie(struct task *t, struct web *w, const struct check *c)
{
	struct buf b = buf_new(t->arena, TEXT_BYTES);

	buf_addf(&b, "%lld", (long long)task_now(t));
	for (size_t i = 0; i < c->given_count; i++)
		buf_addf(&b, "\n%s=%" STR_F, c->given[i].question->id, STR_A(c->given[i].values));
	must(!buf_full(&b));
	web_set_cookie(t, w, COOKIE, keyring_seal(t->arena, t->world->keys, COOKIE, buf_str(&b)),
		       0);
}

void check_drop_cookie(struct task *t, struct web *w)
{
	web_set_cookie(t, w, COOKIE, STR(""), -1);
}

/* ---- as people read it ---- */

static const struct eligible_choice *choice_of(const struct eligible_question *q, struct str value)
{
	for (unsigned i = 0; i < q->choices_count; i++)
		if (str_is(value, q->choices[i].value))
			return &q->choices[i];
	return NULL;
}

static struct str titles(struct task *t, const struct check_step *step)
{
	struct buf b = buf_new(t->arena, TEXT_BYTES);
	struct str *values;
	size_t n = split(t, step->values, step->question->choices_count, &values);

	for (size_t i = 0; i < n; i++) {
		const struct eligible_choice *c = choice_of(step->question, values[i]);

		if (!c) /* the law file has changed since the answer was given */
			continue;
		buf_addf(&b, "%s%s", i ? "; " : "",
			 t->language == LANGUAGE_EN ? c->title_en : c->title);
	}
	return buf_str(&b);
}

size_t check_given_list(struct task *t, const struct check *c, struct check_given **list)
{
	*list = arena_many(t->arena, c->count, struct check_given);
	for (size_t i = 0; i < c->count; i++) {
		const struct eligible_question *q = c->path[i].question;

		(*list)[i] = (struct check_given){
			.question = str_of(t->language == LANGUAGE_EN ? q->title_en : q->title),
			.answer = titles(t, &c->path[i]),
			.url = str_printf(t->arena, "/check/%s", q->id),
		};
	}
	return c->count;
}
