/*
 * What the pages of working share: choices of the law, turns, and the panel on the matter's page.
 */
#include "cases/cases_pages.h"

#include "base/buf.h"

#define PAPERS_BYTES_MOST 2000

size_t cases_show_terms(struct task *t, const struct opened_case *o, enum work_list list,
			struct str typed, struct law_choice **out)
{
	const struct work_term **terms;
	struct str of = list == WORK_STAGES ? o->c.matter : o->c.form;
	struct day on = list == WORK_KINDS ? day_of(task_now(t)) : day_of(o->c.accepted_at);
	size_t n = work_terms(t->arena, t->law, list, of, on, &terms);

	*out = arena_many(t->arena, n, struct law_choice);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct law_choice){
			.code = str_of(terms[i]->code),
			.title = str_of(work_title(terms[i], t->language)),
			.cite = str_of(terms[i]->row.cite),
			.verified = terms[i]->row.verified == LAW_YES,
			.chosen = str_is(typed, terms[i]->code),
		};
	return n;
}

size_t cases_show_reasons(struct task *t, const char *prefix, struct str typed,
			  struct law_choice **out)
{
	const struct law_reason *rows;
	size_t n = law_reasons(t->law, &rows), shown = 0;

	*out = arena_many(t->arena, n, struct law_choice);
	for (size_t i = 0; i < n; i++)
		if (cases_reason(t, str_of(rows[i].id), prefix) == &rows[i])
			(*out)[shown++] = (struct law_choice){
				.code = str_of(rows[i].id),
				.title = str_of(t->language == LANGUAGE_EN ? rows[i].title_en
									   : rows[i].title),
				.cite = str_of(rows[i].row.cite),
				.verified = rows[i].row.verified == LAW_YES,
				.chosen = str_is(typed, rows[i].id),
			};
	return shown;
}

/* ---- turns ---- */

static struct str with_pages(struct task *t, struct str title, int64_t pages)
{
	const struct say_value values[] = {
		{"title", title}, {"pages", str_printf(t->arena, "%lld", (long long)pages)}};

	return pages ? say_with(t->arena, tr(t->language, N_("{title} (on paper, pages: {pages})")),
				values, 2)
		     : title;
}

static struct str titles_of(struct task *t, struct str papers, struct str pages)
{
	struct buf titles = buf_new(t->arena, PAPERS_BYTES_MOST);
	struct str code, rest = papers;

	while (rest.len > 0) {
		str_cut(rest, ' ', &code, &rest);
		struct str title =
			with_pages(t, work_title_of(t->law, WORK_FILES, code, t->language),
				   cases_pages_of(papers, pages, code));

		buf_addf(&titles, "%s%" STR_F, titles.len ? "; " : "", STR_A(title));
	}
	return titles.len ? buf_str(&titles) : STR_NONE;
}

static struct turn_line line_of(struct task *t, const struct turns_of_row *row)
{
	const struct law_reason *reason = law_reason_find(t->law, row->reason, day_of(row->at));
	struct str words = cases_turn_words(t, row);
	struct turn_line line = {
		.what = row->what,
		.at = row->at,
		.by = row->by,
		.papers = titles_of(t, row->papers, row->pages),
		.words = words.len ? words : STR_NONE,
	};

	if (reason)
		line.reason = str_of(t->language == LANGUAGE_EN ? reason->title_en : reason->title);
	return line;
}

size_t cases_show_turns(struct task *t, struct case_id id, struct turn_line **out)
{
	struct turns_of_row *rows;
	size_t n = turns_of(t, id, &rows);

	*out = arena_many(t->arena, n, struct turn_line);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = line_of(t, &rows[i]);
	return n;
}

/* ---- the panel ---- */

static void show_coming(struct task *t, const struct case_file *c, struct work_panel *out)
{
	struct date_line *dates;
	size_t n = cases_show_dates(t, c, &dates);

	out->dates = arena_many(t->arena, n, struct date_line);
	for (size_t i = n; i-- > 0;) /* the list is newest first */
		if (str_is(dates[i].state, "planned") && !dates[i].over)
			out->dates[out->dates_count++] = dates[i];
}

static void show_stage(struct task *t, const struct case_file *c, struct work_panel *out)
{
	struct stages_of_row *rows;

	if (!stages_of(t, c->id, &rows))
		return;
	out->stage = work_title_of(t->law, WORK_STAGES, rows[0].stage, t->language);
	out->stage_since = rows[0].since;
}

static void show_last_turn(struct task *t, const struct case_file *c, struct work_panel *out)
{
	struct turns_of_row last;

	if (!cases_last_turn(t, c->id, &last))
		return;
	out->offered = str_is(c->state, "ended") && str_is(last.what, "offered");
	struct turn_line *line = arena_one(t->arena, struct turn_line);

	*line = line_of(t, &last);
	if (str_is(last.what, "returned"))
		out->returned = line;
	if (str_is(last.what, "suspended"))
		out->paused = line;
}

static void show_rights(struct task *t, const struct case_file *c, bool in_charge,
			struct work_panel *out)
{
	bool mine = in_charge && actor_may(&t->actor, &right_work_on_cases),
	     decides = actor_may(&t->actor, &right_decide_requests);

	out->may_work = mine && cases_next_state(c->state, CASE_WORKED);
	out->may_suspend = mine && cases_next_state(c->state, CASE_SUSPENDED);
	out->may_resume = mine && cases_next_state(c->state, CASE_RESUMED);
	out->may_stop = mine && cases_next_state(c->state, CASE_STOPPED);
	out->may_carry = mine && cases_next_state(c->state, CASE_CARRIED);
	out->may_confide = mine;
	out->may_discontinue = decides && cases_next_state(c->state, CASE_DISCONTINUED);
	out->may_reverse = actor_may(&t->actor, &right_discontinue_cases) &&
			   cases_next_state(c->state, CASE_REVERSED) && !out->offered;
	out->may_offer = mine && cases_next_state(c->state, CASE_OFFERED) && !out->offered;
	out->may_receive = decides && cases_next_state(c->state, CASE_RECEIVED) &&
			   (out->offered || !c->provider.v);
	out->may_archive = decides && cases_next_state(c->state, CASE_ARCHIVED);
}

void cases_show_panel(struct task *t, const struct opened_case *o, bool in_charge,
		      struct work_panel *out)
{
	*out = (struct work_panel){.stage_since = DAY_NONE};
	show_coming(t, &o->c, out);
	show_stage(t, &o->c, out);
	show_last_turn(t, &o->c, out);
	show_rights(t, &o->c, in_charge, out);
}
