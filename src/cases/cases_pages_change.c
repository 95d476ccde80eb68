/* Why somebody else should be in charge, who was, and what the provider says themselves. */
#include "cases/cases_pages.h"

#include "base/seal.h"
#include "cases.html.h"
#include "law/aid.h"

/* ---- what other pages show too ---- */

/* For the office alone: what a client says of a provider is not for the provider to read. */
static struct str open_words(struct task *t, const struct changes_of_row *row)
{
	struct data_key key;
	struct str clear;

	if (!row->words.ptr || !actor_may(&t->actor, &right_decide_requests))
		return STR_NONE;
	must(data_key_open(t->world->keys, row->key, &key));
	must(unseal(t->arena, &key, (struct seal_place){"case_change", "words", row->id.v},
		    row->words, &clear));
	return str_or_none(clear);
}

struct clock *cases_clock_running(struct task *t, struct case_id id, const char *rule)
{
	struct clock *all;
	size_t n = rule && *rule ? clocks_of(t, "case", id.v, &all) : 0;

	for (size_t i = 0; i < n; i++)
		if (str_is(all[i].rule, rule) && str_is(all[i].state, "running"))
			return &all[i];
	return NULL;
}

static struct case_change_line change_line(struct task *t, struct case_id id,
					   const struct changes_of_row *row)
{
	bool waits = str_is(row->state, "open");
	struct case_change_line line = {
		.id = row->id.v,
		.words = open_words(t, row),
		.provider = row->name,
		.received = row->received_at,
		.by = row->by,
		.searched = row->searched,
		.state = row->state,
		.answered = row->answered_at,
		.answered_by = str_or_none(row->answered_by),
		.clock = waits ? cases_clock_running(t, id, str_z(t->arena, row->clock)) : NULL,
	};

	line.cause = cases_ground_title(t, row->cause, &line.cite);
	if (row->ground.len)
		line.ground = cases_ground_title(t, row->ground, NULL);
	return line;
}

size_t cases_show_changes(struct task *t, struct case_id id, bool waiting,
			  struct case_change_line **out)
{
	struct changes_of_row *rows;
	size_t n = changes_of(t, id, &rows), count = 0;

	*out = arena_many(t->arena, n, struct case_change_line);
	for (size_t i = 0; i < n; i++)
		if (!waiting || str_is(rows[i].state, "open"))
			(*out)[count++] = change_line(t, id, &rows[i]);
	return count;
}

static struct str why_ended(struct task *t, struct str ground)
{
	if (ground.len == 0)
		return STR_NONE;
	if (str_is(ground, ASSIGNMENT_REVERSED))
		return str_of(
			tr(t->language, N_("The assignment was a mistake and was taken back")));
	return cases_ground_title(t, ground, NULL);
}

size_t cases_show_charge(struct task *t, struct case_id id, struct case_charge **out)
{
	struct assignments_of_row *rows;
	size_t n = assignments_of(t, id, &rows);

	*out = arena_many(t->arena, n, struct case_charge);
	for (size_t i = 0; i < n; i++) {
		const struct aid_term *kind =
			aid_provider_find(t->law, rows[i].kind, day_of(rows[i].from_at));

		(*out)[i] = (struct case_charge){
			.name = rows[i].name,
			.kind = kind ? str_of(aid_term_title(kind, t->language)) : rows[i].kind,
			.from = rows[i].from_at,
			.to = rows[i].to_at,
			.why = why_ended(t, rows[i].ground),
			.by = str_or_none(rows[i].by),
			.agency = str_or_none(rows[i].agency),
		};
	}
	return n;
}

static struct case_ground ground_of(struct task *t, const struct law_reason *row, struct str chosen)
{
	return (struct case_ground){
		.code = str_of(row->id),
		.title = str_of(t->language == LANGUAGE_EN ? row->title_en : row->title),
		.cite = str_of(row->row.cite),
		.verified = row->row.verified,
		.chosen = str_is(chosen, row->id),
	};
}

static size_t show_grounds(struct task *t, const struct case_file *c, struct str chosen,
			   struct case_ground **out)
{
	const struct law_reason **rows;
	size_t n = cases_change_grounds(t, c, &rows);

	*out = arena_many(t->arena, n, struct case_ground);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = ground_of(t, rows[i], chosen);
	return n;
}

static size_t show_causes(struct task *t, const struct case_file *c, struct str chosen,
			  struct case_ground **out)
{
	const struct case_cause *causes;
	size_t n = cases_causes(&causes), count = 0;

	*out = arena_many(t->arena, n, struct case_ground);
	for (size_t i = 0; i < n; i++) {
		const struct law_reason *row =
			law_reason_find(t->law, str_of(causes[i].id), day_of(task_now(t)));

		if (row && cases_cause_fits(t, c, &causes[i]))
			(*out)[count++] = ground_of(t, row, chosen);
	}
	return count;
}

/* ---- standing down ---- */

/* The limit as it would run on; absent once the matter was taken on. */
static struct clock *runs_on(struct task *t, const struct case_file *c)
{
	const struct aid_form *form = aid_form_find(t->law, c->form, day_of(c->accepted_at));
	const char *rule = form ? aid_assign_clock(form, str_is(c->arrested, "yes")) : NULL;
	struct clock *clock = arena_one(t->arena, struct clock);
	const struct clock_fact none[1] = {{0}};

	if (!rule || !str_is(c->state, "assigned"))
		return NULL;
	return clocks_preview(t, rule, c->accepted_at, none, clock) ? clock : NULL;
}

static enum outcome show_stand_down(struct task *t, struct web *w, enum outcome o,
				    const struct opened_case *opened)
{
	struct case_stand_down view = {0};

	web_form_inputs(t, w, &stand_down_form_form, &view.inputs);
	cases_show_head(t, opened, &view.head);
	view.taken = str_is(opened->c.state, "working");
	view.clock = runs_on(t, &opened->c);
	view.grounds_count = show_grounds(t, &opened->c, view.inputs.ground.value, &view.grounds);
	return web_page_again(t, w, o, &case_stand_down_page, &view);
}

enum outcome cases_stand_down_page(struct task *t, struct web *w)
{
	return cases_show_form(t, w, CASE_STOOD_DOWN, show_stand_down);
}

enum outcome cases_stand_down_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct stand_down_form form;
	struct nothing none;
	enum outcome o =
		cases_read_form(t, w, &stand_down_form_form, &form, show_stand_down, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_stand_down_in in = {opened.c.id, form.rev, form.ground, form.words};

	o = change(t, cases_stand_down, &in, &none);
	if (o == OUTCOME_OK && str_is(opened.c.state, "assigned"))
		return web_see(t, w, "/cases?mine=yes");
	return cases_answer(t, w, o, "", show_stand_down);
}

/* ---- what the centre notes ---- */

/* What the heads of the centre can do with it: replace the provider, answer the client's wish. */
static void show_waiting(struct task *t, const struct case_file *c, struct case_change *view)
{
	struct changes_of_row *rows;
	size_t n = changes_of(t, c->id, &rows);
	bool may = actor_may(&t->actor, &right_assign_cases) &&
		   cases_next_state(c->state, CASE_REPLACED);

	for (size_t i = 0; may && i < n; i++) {
		bool waits = str_is(rows[i].state, "open");

		view->may_replace |= waits;
		view->asked |= waits && str_is(rows[i].cause, "replace_asked");
	}
}

/* `view` has what was typed into one of its two forms. */
static enum outcome show_changes(struct task *t, struct web *w, enum outcome o,
				 const struct opened_case *opened, struct case_change *view)
{
	const struct case_file *c = &opened->c;
	struct provider p;

	cases_show_head(t, opened, &view->head);
	if (c->provider.v && providers_in_charge(t, c->provider, &p))
		view->provider = p.name;
	view->changes_count = cases_show_changes(t, c->id, false, &view->changes);
	view->charge_count = cases_show_charge(t, c->id, &view->charge);
	view->causes_count = show_causes(t, c, view->inputs.cause.value, &view->causes);
	view->grounds_count = show_grounds(t, c, view->inputs.ground.value, &view->grounds);
	show_waiting(t, c, view);
	return web_page_again(t, w, o, &case_change_page, view);
}

static enum outcome show_change(struct task *t, struct web *w, enum outcome o,
				const struct opened_case *opened)
{
	struct case_change view = {0};

	web_form_inputs(t, w, &change_form_form, &view.inputs);
	return show_changes(t, w, o, opened, &view);
}

static enum outcome show_refusal(struct task *t, struct web *w, enum outcome o,
				 const struct opened_case *opened)
{
	struct case_change view = {0};

	web_form_inputs(t, w, &change_refuse_form_form, &view.refusal);
	return show_changes(t, w, o, opened, &view);
}

enum outcome cases_change_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_change);
}

/* "9:30" of that day; 0 for what is no time of day. */
static int64_t instant_of(struct day day, struct str hour)
{
	struct str h, m;
	int64_t hours, minutes;

	if (day_is_none(day) || !str_cut(hour, ':', &h, &m) || !str_int(str_trim(h), &hours) ||
	    !str_int(str_trim(m), &minutes) || hours < 0 || hours > 23 || minutes < 0 ||
	    minutes > 59)
		return 0;
	return day_start(day) + hours * TIME_HOUR + minutes * TIME_MINUTE;
}

enum outcome cases_change_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct change_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &change_form_form, &form, show_change, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_change_in in = {
		.id = opened.c.id,
		.rev = form.rev,
		.cause = form.cause,
		.ground = form.ground.ptr ? form.ground : STR(""),
		.words = form.words,
		.received_at = instant_of(form.received_day, form.received_hour),
	};

	return cases_answer(t, w, change(t, cases_change_note, &in, &none), "/change", show_change);
}

enum outcome cases_change_refuse_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct change_refuse_form form;
	struct nothing none;
	enum outcome o =
		cases_read_form(t, w, &change_refuse_form_form, &form, show_refusal, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_change_refuse_in in = {opened.c.id, form.rev, form.text, web_origin(t, w)};

	return cases_answer(t, w, change(t, cases_change_refuse, &in, &none), "", show_refusal);
}

/* ---- people who became known later ---- */

static const char *const sides[] = {
	[PARTY_FORM_SIDE_OPPOSING] = "opposing",
	[PARTY_FORM_SIDE_CO_ACCUSED] = "co_accused",
	[PARTY_FORM_SIDE_OTHER] = "other",
};

/* For the heads of the centre, who answer. */
static struct str clearance_waits(struct task *t, const struct case_file *c)
{
	struct conflict_last_row last;
	bool may = actor_may(&t->actor, &right_assign_cases) && cases_may_change(c);

	if (!may || !conflict_last(t, c->id, c->provider, &last) ||
	    !cases_waits_for_clearance(&last))
		return STR_NONE;
	return last.result;
}

/* `view` has what was typed into one of its two forms. */
static enum outcome show_parties(struct task *t, struct web *w, enum outcome o,
				 const struct opened_case *opened, struct case_party_new *view)
{
	cases_show_head(t, opened, &view->head);
	view->waits = clearance_waits(t, &opened->c);
	view->parties_count = cases_show_parties(t, opened->c.id, &view->parties);
	return web_page_again(t, w, o, &case_party_new_page, view);
}

static enum outcome show_party(struct task *t, struct web *w, enum outcome o,
			       const struct opened_case *opened)
{
	struct case_party_new view = {0};

	web_form_inputs(t, w, &party_form_form, &view.inputs);
	return show_parties(t, w, o, opened, &view);
}

static enum outcome show_clearing(struct task *t, struct web *w, enum outcome o,
				  const struct opened_case *opened)
{
	struct case_party_new view = {0};

	web_form_inputs(t, w, &clear_form_form, &view.clearing);
	return show_parties(t, w, o, opened, &view);
}

enum outcome cases_party_page(struct task *t, struct web *w)
{
	return cases_show_page(t, w, show_party);
}

enum outcome cases_party_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct party_form form;
	struct nothing none;
	struct str error;
	enum outcome o = cases_open_page(t, w, "case page", &opened);

	if (o != OUTCOME_OK)
		return o;
	bool read = web_form(t, w, &party_form_form, &form);
	struct cases_party_in in = {.id = opened.c.id, .rev = form.rev};

	if (!people_read_birth(t, form.born, &in.birth, &error)) {
		web_form_wrong(t, w, "born", error);
		read = false;
	}
	if (!read)
		return show_party(t, w, OUTCOME_INVALID, &opened);
	in.side = str_of(sides[form.side]);
	in.name = form.name;
	return cases_answer(t, w, change(t, cases_party_add, &in, &none), "", show_party);
}

enum outcome cases_clear_post(struct task *t, struct web *w)
{
	struct opened_case opened;
	struct clear_form form;
	struct nothing none;
	enum outcome o = cases_read_form(t, w, &clear_form_form, &form, show_clearing, &opened);

	if (o != OUTCOME_OK)
		return o;
	struct cases_clear_in in = {opened.c.id, form.rev, form.clearance};

	return cases_answer(t, w, change(t, cases_clear, &in, &none), "", show_clearing);
}
