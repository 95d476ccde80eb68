/* The time of a matter: who confirmed each piece of work, and how minutes become sessions. */
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "cases/cases_time_rules.h"
#include "law/aid.h"

#define NAMES_BYTES_MOST 400

static struct str given(struct str s)
{
	return s.len ? s : STR_NONE;
}

struct str cases_say_halves(struct task *t, int64_t halves)
{
	if (halves % 2 == 0)
		return str_printf(t->arena, "%lld", (long long)halves / 2);
	return str_printf(t->arena, "%lld%c5", (long long)halves / 2,
			  t->language == LANGUAGE_VI ? ',' : '.');
}

/* ---- pieces of work ---- */

static struct str who_may_confirm(struct task *t, const struct work_term *kind)
{
	struct buf names = buf_new(t->arena, NAMES_BYTES_MOST);

	for (unsigned i = 0; kind && i < kind->confirmers_count; i++) {
		struct str title =
			work_confirmer_title(t->law, str_of(kind->confirmers[i]), t->language);

		buf_addf(&names, "%s%" STR_F, names.len ? "; " : "", STR_A(title));
	}
	return buf_str(&names);
}

static struct str open_name(struct task *t, const struct work_one_row *row)
{
	return cases_unseal(t, (struct seal_place){"case_work", "confirmer_name", row->id.v},
			    row->key, row->confirmer_name);
}

void cases_show_act(struct task *t, const struct case_file *c, const struct work_one_row *row,
		    struct act_line *out)
{
	const struct work_term *kind = work_find(t->law, WORK_KINDS, c->form, row->kind, row->day);

	*out = (struct act_line){
		.id = row->id.v,
		.day = row->day,
		.kind = work_title_of(t->law, WORK_KINDS, row->kind, t->language),
		.stage = given(work_title_of(t->law, WORK_STAGES, row->stage, t->language)),
		.minutes = row->minutes,
		.by = row->by,
		.confirmer = given(work_confirmer_title(t->law, row->confirmer, t->language)),
		.confirmer_name = open_name(t, row),
		.office = given(row->confirmer_office),
		.paper = given(row->confirmed_on),
		.needs = who_may_confirm(t, kind),
		.url = str_printf(t->arena, "/cases/%lld/acts/%lld", (long long)c->id.v,
				  (long long)row->id.v),
	};
}

size_t cases_show_confirmers(struct task *t, const struct case_file *c,
			     const struct work_one_row *row, struct str typed,
			     struct law_choice **out)
{
	const struct work_term *kind = work_find(t->law, WORK_KINDS, c->form, row->kind, row->day);
	size_t n = kind ? kind->confirmers_count : 0;

	*out = arena_many(t->arena, n, struct law_choice);
	for (size_t i = 0; i < n; i++) {
		struct str code = str_of(kind->confirmers[i]);

		(*out)[i] = (struct law_choice){
			.code = code,
			.title = work_confirmer_title(t->law, code, t->language),
			.cite = str_of(kind->row.cite),
			.verified = kind->row.verified == LAW_YES,
			.chosen = n == 1 || str_eq(code, typed),
		};
	}
	return n;
}

/* ---- the arithmetic ---- */

struct counted {
	struct act_line *acts;
	struct time_line *lines;
	size_t acts_count, lines_count;
	int64_t minutes, halves, within, open;
	const struct work_session *rule; /* NULL: not counted in sessions */
};

static void add_acts(struct task *t, const struct case_file *c, const struct work_one_row *rows,
		     struct counted *out)
{
	out->acts = arena_many(t->arena, out->acts_count, struct act_line);
	for (size_t i = 0; i < out->acts_count; i++) {
		cases_show_act(t, c, &rows[i], &out->acts[i]);
		out->minutes += rows[i].minutes;
		out->open += rows[i].confirmed_at == 0;
	}
}

static void add_lines(struct task *t, const struct work_one_row *rows, struct counted *out)
{
	struct time_entry *entries = arena_many(t->arena, out->acts_count, struct time_entry);
	struct time_sum *sums = arena_many(t->arena, out->acts_count, struct time_sum);

	for (size_t i = 0; i < out->acts_count; i++)
		entries[i] = (struct time_entry){rows[i].day, rows[i].minutes};
	out->lines_count = cases_time_sums(out->rule, entries, out->acts_count, sums);
	out->halves = cases_time_total(out->rule, sums, out->lines_count, &out->within);
	out->lines = arena_many(t->arena, out->lines_count, struct time_line);
	for (size_t i = 0; i < out->lines_count; i++)
		out->lines[i] = (struct time_line){
			.day = sums[i].day,
			.minutes = sums[i].minutes,
			.whole = sums[i].whole,
			.rest = sums[i].rest,
			.sum = cases_say_halves(t, sums[i].halves),
		};
}

static struct counted count_time(struct task *t, const struct case_file *c)
{
	struct counted all = {.rule = work_session_find(t->law, c->form, day_of(c->accepted_at))};
	struct work_one_row *rows;

	all.acts_count = work_by_day(t, c->id, &rows);
	add_acts(t, c, rows, &all);
	if (all.rule)
		add_lines(t, rows, &all);
	return all;
}

static struct str per(const struct work_session *rule)
{
	static const char *const words[] = {
		[WORK_PER_DAY] = "day", [WORK_PER_ACTIVITY] = "activity", [WORK_PER_CASE] = "case"};

	return str_of(words[rule->remainder]);
}

static void show_rule(struct task *t, const struct counted *all, struct case_time *view)
{
	const struct work_session *rule = all->rule;

	view->per = per(rule);
	view->counted = true;
	view->sum = cases_say_halves(t, all->halves);
	view->within = cases_say_halves(t, all->within);
	view->most = rule->most;
	view->over = all->halves > all->within;
	view->session = rule->session_minutes;
	view->whole = rule->whole_minutes;
	view->cite = str_of(rule->row.cite);
	view->verified = rule->row.verified == LAW_YES;
}

enum outcome cases_time_page(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct case_time view = {
		.per = STR(""), .sum = STR(""), .within = STR(""), .cite = STR("")};
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	struct counted all = count_time(t, &opened.c);

	cases_show_head(t, &opened, &view.head);
	view.acts = all.acts;
	view.acts_count = all.acts_count;
	view.lines = all.lines;
	view.lines_count = all.lines_count;
	view.minutes = all.minutes;
	view.open = all.open;
	if (all.rule)
		show_rule(t, &all, &view);
	view.may =
		cases_in_charge(t, &opened.c) && cases_next_state(opened.c.state, CASE_CONFIRMED);
	view.pdf_url = str_printf(t->arena, "/cases/%lld/time/pdf", (long long)opened.c.id.v);
	return web_page(t, w, &case_time_page, &view);
}

/* ---- the sheet ---- */

static void fill_sheet(struct task *t, const struct opened_case *o, struct time_sheet *view)
{
	struct counted all = count_time(t, &o->c);
	struct provider p = {0};
	struct unit unit = {0};
	struct day on = day_of(o->c.accepted_at);

	agencies_find(t, o->c.scope, &unit);
	if (o->c.provider.v)
		providers_in_charge(t, o->c.provider, &p);
	const struct aid_term *kind = aid_provider_find(t->law, p.kind, on);
	const struct law_form *form =
		law_form_find(t->law, str_of(all.rule->sheet), day_of(task_now(t)));

	*view = (struct time_sheet){
		.centre = unit.name,
		.number = o->c.number,
		.client = o->who.name,
		.provider = p.name,
		.kind = kind ? str_of(aid_term_title(kind, t->language)) : p.kind,
		.form = form ? str_of(form->number) : STR(""),
		.aid = requests_form_title(t, o->c.form, on),
		.matter = requests_matter_title(t, o->c.matter, on),
		.acts = all.acts,
		.acts_count = all.acts_count,
		.lines = all.lines,
		.lines_count = all.lines_count,
		.minutes = all.minutes,
		.sum = cases_say_halves(t, all.halves),
		.within = cases_say_halves(t, all.within),
		.most = all.rule->most,
		.session = all.rule->session_minutes,
		.whole = all.rule->whole_minutes,
		.per = per(all.rule),
		.cite = str_of(all.rule->row.cite),
	};
}

enum outcome cases_time_pdf(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct time_sheet view;
	enum outcome o = cases_open_page(t, w, "case page", &opened);
	const struct paper_print print = {
		.page = &time_sheet_page, .view = &view, .name = "bang-ke-thoi-gian.pdf"};

	if (o != OUTCOME_OK)
		return o;
	if (!work_session_find(t->law, opened.c.form, day_of(opened.c.accepted_at)))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_NO_SESSIONS);
	t->language = LANGUAGE_VI; /* papers always are */
	fill_sheet(t, &opened, &view);
	return documents_send_print(t, w, &print);
}
