/* Who may be the same person, what may be the same matter, and what the receiver answers to it. */
#include "requests/requests_pages.h"

#include "requests.html.h"

static void show_own(struct task *t, const struct warning *w, struct same_line *line)
{
	struct person who = {0};

	line->url = str_printf(t->arena, "/requests/%lld", (long long)w->other.v);
	line->code = w->code;
	line->state = w->state;
	line->matter = requests_matter_title(t, w->matter, day_of(w->filed_at));
	line->filed = w->filed_at;
	line->who = arena_one(t->arena, struct client);
	people_find(t, w->person, &who);
	requests_show_client(t, &who, line->who);
}

static void show_warning(struct task *t, const struct warning *w, struct same_line *line)
{
	*line = (struct same_line){
		.key = w->key,
		.own = w->own,
		.url = STR(""),
		.answer = w->answer,
		.chosen = STR(""),
		.bars = w->bars,
		.why = str_or_none(w->why),
		.by = str_or_none(w->by),
		.at = w->at,
	};
	requests_show_likeness(w->score, w->signs, &line->likeness);
	if (w->own)
		show_own(t, w, line);
}

/* What the form chose for this warning, when it is shown again. */
static struct str chosen_of(struct str answers, struct str key)
{
	struct str one, of, answer, rest = answers;

	while (requests_next_code(&rest, &one))
		if (str_cut(one, '-', &of, &answer) && str_eq(of, key))
			return answer;
	return STR("");
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct request r;
	struct person who;
	struct warning *warnings;
	struct request_same view = {0};

	if (!requests_show_top(t, w, o, REQUEST_ACCEPTED, &view.top) ||
	    !requests_load(t, w, &r, &who))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REQUEST_UNKNOWN);
	size_t n = requests_warnings(t, &r, &who, &warnings);

	web_form_inputs(t, w, &same_form_form, &view.inputs);
	view.rows = arena_many(t->arena, n, struct same_line);
	view.rows_count = n;
	for (size_t i = 0; i < n; i++) {
		show_warning(t, &warnings[i], &view.rows[i]);
		view.rows[i].chosen = chosen_of(view.inputs.answers.value, warnings[i].key);
		view.open += warnings[i].answer.len == 0;
		view.bars = view.bars || warnings[i].bars;
	}
	return web_page_again(t, w, o, &request_same_page, &view);
}

enum outcome requests_same_page(struct task *t, struct web *w)
{
	return requests_show_page(t, w, show);
}

enum outcome requests_same_post(struct task *t, struct web *w)
{
	struct same_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &same_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_compare_in in = {r.id, form.answers, form.why};

	return requests_answer(t, w, change(t, requests_compare, &in, &none), "/same", show);
}

enum outcome requests_join_post(struct task *t, struct web *w)
{
	struct join_form form;
	struct nothing none;
	struct request r;
	enum outcome o = requests_read_form(t, w, &join_form_form, &form, show, &r);

	if (o != OUTCOME_OK)
		return o;
	struct requests_join_in in = {r.id, form.rev, form.key};

	return requests_answer(t, w, change(t, requests_join, &in, &none), "", show);
}
