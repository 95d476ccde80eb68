/* The time of a matter: who confirmed each piece of work, and how minutes become sessions. */
#include "cases/cases_pages.h"

#include "cases.html.h"
#include "cases/cases_time_rules.h"
#include "law/aid.h"

#define NAMES_BYTES_MOST 400

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
		.stage = str_or_none(work_title_of(t->law, WORK_STAGES, row->stage, t->language)),
		.minutes = row->minutes,
		.by = row->by,
		.confirmer = str_or_none(work_confirmer_title(t->law, row->confirmer, t->language)),
		.confirmer_name = open_name(t, row),
		.office = str_or_none(row->confirmer_office),
		.paper = str_or_none(row->confirmed_on),
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

/* What one of those who were in charge did. */
struct share {
	struct provider_id provider; /* v = 0: not known */
	struct time_share shown;
	struct time_entry *entries;
	int64_t halves;
};

struct counted {
	struct share *shares;
	size_t count;
	int64_t minutes, halves, within;
	int open;
	const struct work_session *rule; /* NULL: not counted in sessions */
};

static struct share *share_of(struct task *t, struct counted *all, const struct work_one_row *row,
			      size_t rows)
{
	size_t i = 0;

	while (i < all->count && all->shares[i].provider.v != row->provider.v)
		i++;
	if (i == all->count)
		all->shares[all->count++] = (struct share){
			.provider = row->provider,
			.shown.name = row->by,
			.shown.acts = arena_many(t->arena, rows, struct act_line),
			.entries = arena_many(t->arena, rows, struct time_entry),
		};
	return &all->shares[i];
}

static void add_act(struct task *t, const struct case_file *c, const struct work_one_row *row,
		    struct share *out)
{
	struct time_share *s = &out->shown;

	out->entries[s->acts_count] = (struct time_entry){row->day, row->minutes};
	cases_show_act(t, c, row, &s->acts[s->acts_count++]);
	s->minutes += row->minutes;
	s->open += row->confirmed_at == 0;
}

static void add_lines(struct task *t, const struct work_session *rule, struct share *out)
{
	struct time_share *s = &out->shown;
	struct time_sum *sums = arena_many(t->arena, s->acts_count, struct time_sum);
	int64_t within;

	s->lines_count = cases_time_sums(rule, out->entries, s->acts_count, sums);
	out->halves = cases_time_total(rule, sums, s->lines_count, &within);
	s->sum = cases_say_halves(t, out->halves);
	s->lines = arena_many(t->arena, s->lines_count, struct time_line);
	for (size_t i = 0; i < s->lines_count; i++)
		s->lines[i] = (struct time_line){
			.day = sums[i].day,
			.minutes = sums[i].minutes,
			.whole = sums[i].whole,
			.rest = sums[i].rest,
			.sum = cases_say_halves(t, sums[i].halves),
		};
}

/* Each for their own work; what one matter may have is for all of them together. */
static void count_time(struct task *t, const struct case_file *c, struct counted *all)
{
	struct work_one_row *rows;
	size_t n = work_by_day(t, c->id, &rows);

	*all = (struct counted){.rule = work_session_find(t->law, c->form, day_of(c->accepted_at)),
				.shares = arena_many(t->arena, n, struct share)};
	for (size_t i = 0; i < n; i++)
		add_act(t, c, &rows[i], share_of(t, all, &rows[i], n));
	for (size_t i = 0; i < all->count; i++) {
		struct share *s = &all->shares[i];

		s->shown.sum = STR("");
		if (all->rule)
			add_lines(t, all->rule, s);
		s->shown.pdf_url = str_printf(t->arena, "/cases/%lld/time/pdf?provider=%lld",
					      (long long)c->id.v, (long long)s->provider.v);
		all->minutes += s->shown.minutes;
		all->open += (int)s->shown.open;
		all->halves += s->halves;
	}
	if (all->rule)
		all->within = cases_time_within(all->rule, all->halves);
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
	struct counted *all = arena_one(t->arena, struct counted);

	count_time(t, &opened.c, all);
	cases_show_head(t, &opened, &view.head);
	view.shares = arena_many(t->arena, all->count, struct time_share);
	view.shares_count = all->count;
	view.may =
		cases_in_charge(t, &opened.c) && cases_next_state(opened.c.state, CASE_CONFIRMED);
	for (size_t i = 0; i < all->count; i++) {
		view.shares[i] = all->shares[i].shown;
		for (size_t k = 0; k < view.shares[i].acts_count; k++)
			view.shares[i].acts[k].may =
				view.may && !view.shares[i].acts[k].confirmer.ptr;
	}
	view.several = all->count > 1;
	view.minutes = all->minutes;
	view.open = all->open;
	if (all->rule)
		show_rule(t, all, &view);
	return web_page(t, w, &case_time_page, &view);
}

/* ---- the sheet ---- */

/* Whose sheet: the one that the address names; else of who is in charge, else the first. */
static const struct share *chosen_share(struct web *w, const struct case_file *c,
					const struct counted *all)
{
	int64_t asked = c->provider.v;

	if (web_query(w, "provider").len && !id_parse(web_query(w, "provider"), &asked))
		asked = -1;
	for (size_t i = 0; i < all->count; i++)
		if (all->shares[i].provider.v == asked)
			return &all->shares[i];
	return all->count && !web_query(w, "provider").len ? &all->shares[0] : NULL;
}

static void fill_sheet(struct task *t, const struct opened_case *o, const struct counted *all,
		       const struct share *mine, struct time_sheet *view)
{
	struct provider p = {.name = mine->shown.name};
	struct unit unit = {0};
	struct day on = day_of(o->c.accepted_at);

	agencies_find(t, o->c.scope, &unit);
	if (mine->provider.v)
		providers_in_charge(t, mine->provider, &p);
	const struct aid_term *kind = aid_provider_find(t->law, p.kind, on);
	const struct law_form *form =
		law_form_find(t->law, str_of(all->rule->sheet), day_of(task_now(t)));

	*view = (struct time_sheet){
		.centre = unit.name,
		.number = o->c.number,
		.client = o->who.name,
		.provider = p.name,
		.kind = kind ? str_of(aid_term_title(kind, t->language)) : p.kind,
		.form = form ? str_of(form->number) : STR(""),
		.aid = requests_form_title(t, o->c.form, on),
		.matter = requests_matter_title(t, o->c.matter, on),
		.share = mine->shown,
		.several = all->count > 1,
		.together = cases_say_halves(t, all->halves),
		.within = cases_say_halves(t, all->within),
		.most = all->rule->most,
		.session = all->rule->session_minutes,
		.whole = all->rule->whole_minutes,
		.per = per(all->rule),
		.cite = str_of(all->rule->row.cite),
	};
}

enum outcome cases_time_pdf(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct time_sheet view;
	struct counted *all = arena_one(t->arena, struct counted);
	enum outcome o = cases_open_page(t, w, "case page", &opened);
	const struct paper_print print = {.page = &time_sheet_page,
					  .view = &view,
					  .name = "bang-ke-thoi-gian.pdf",
					  .title = N_("List of actual time")};

	if (o != OUTCOME_OK)
		return o;
	if (!work_session_find(t->law, opened.c.form, day_of(opened.c.accepted_at)))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_NO_SESSIONS);
	t->language = LANGUAGE_VI; /* papers always are */
	count_time(t, &opened.c, all);
	const struct share *mine = chosen_share(w, &opened.c, all);

	if (!mine)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_WORK_UNKNOWN);
	fill_sheet(t, &opened, all, mine, &view);
	return documents_send_print(t, w, &print);
}
