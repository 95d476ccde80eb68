/*
 * The file goes from the provider to the centre: looked through for what its form of aid needs,
 * handed over, received or given back.  The limit runs until the centre has received it.
 */
#include "cases/cases_file_papers.h"

#include "jobs/jobs.h"
#include "law/aid.h"

bool cases_has_code(struct str codes, struct str code)
{
	struct str next;

	while (codes.len > 0) {
		str_cut(codes, ' ', &next, &codes);
		if (str_eq(next, code))
			return true;
	}
	return false;
}

/* Of the list `values` beside `papers` that of the code; STR_NONE when it is not among them. */
static struct str value_beside(struct str papers, struct str values, struct str code)
{
	struct str paper, value;

	while (papers.len > 0) {
		str_cut(papers, ' ', &paper, &papers);
		str_cut(values, ' ', &value, &values);
		if (str_eq(paper, code))
			return value;
	}
	return STR_NONE;
}

int64_t cases_pages_of(struct str papers, struct str pages, struct str code)
{
	int64_t count = 0;

	return str_int(value_beside(papers, pages, code), &count) ? count : 0;
}

struct day cases_day_of(struct str papers, struct str days, struct str code)
{
	struct day day;

	return day_parse(value_beside(papers, days, code), &day) ? day : DAY_NONE;
}

bool cases_needs_paper(const struct work_term *paper, struct str ending)
{
	switch (paper->needs) {
	case WORK_ALWAYS:
		return true;
	case WORK_IF_DONE:
		return str_is(ending, "done");
	case WORK_IF_DISCONTINUED:
		return str_starts(ending, STR(DISCONTINUE_PREFIX));
	case WORK_IF_ANY:
		break;
	}
	return false;
}

bool cases_is_offered(struct task *t, const struct case_file *c)
{
	struct turns_of_row last;

	return str_is(c->state, "ended") && cases_last_turn(t, c->id, &last) &&
	       str_is(last.what, "offered");
}

static bool is_undated(struct day day)
{
	return day.v == DAY_NONE.v;
}

/* NULL when all is well with that paper. */
static const struct reason *fault_of(struct task *t, const struct case_file *c,
				     const struct cases_offer_in *in, const struct work_term *paper,
				     bool held)
{
	struct str code = str_of(paper->code);
	struct opinion_of_row opinion;

	if (!cases_has_code(in->papers, code))
		return cases_needs_paper(paper, c->ending) && str_trim(in->words).len == 0
			       ? &REASON_CASE_FILE_LACKS
			       : NULL;
	if (str_is(code, "opinion") && !opinion_of(t, c->id, &opinion))
		return &REASON_CASE_OPINION_FIRST;
	return held || cases_pages_of(in->papers, in->pages, code) ? NULL : &REASON_CASE_UNPROVED;
}

/* NULL when the day is one that a paper can have; what is not on paper has no day here. */
static const struct reason *fault_of_day(struct task *t, const struct cases_offer_in *in,
					 struct str code)
{
	struct day day = cases_day_of(in->papers, in->days, code);

	if (!cases_pages_of(in->papers, in->pages, code))
		return NULL;
	if (is_undated(day))
		return &REASON_CASE_PAPER_UNDATED;
	return day.v > day_of(task_now(t)).v ? &REASON_CASE_PAPER_TO_COME : NULL;
}

size_t cases_offer_faults(struct task *t, const struct case_file *c,
			  const struct cases_offer_in *in, struct offer_fault **out)
{
	const struct work_term **papers;
	struct file_paper *record;
	size_t n = work_terms(t->arena, t->law, WORK_FILES, c->form, day_of(c->ended_at), &papers),
	       held = cases_file_papers(t, c, &record), count = 0;
	struct offer_fault *faults = arena_many(t->arena, 2 * n, struct offer_fault);

	for (size_t i = 0; i < n; i++) {
		struct str code = str_of(papers[i]->code),
			   title = str_of(work_title(papers[i], t->language));
		bool there = cases_record_has(t, c, record, held, code);
		const struct reason *why = fault_of(t, c, in, papers[i], there),
				    *day = fault_of_day(t, in, code);

		if (why)
			faults[count++] = (struct offer_fault){i, false, why, title};
		if (day)
			faults[count++] = (struct offer_fault){i, true, day, title};
	}
	*out = faults;
	return count;
}

/* A code that the law does not know would be shown to nobody. */
static bool are_known(struct task *t, const struct case_file *c, struct str codes)
{
	struct str code;

	while (codes.len > 0) {
		str_cut(codes, ' ', &code, &codes);
		if (!work_find(t->law, WORK_FILES, c->form, code, day_of(c->ended_at)))
			return false;
	}
	return true;
}

static void turn(struct task *t, const struct case_file *c, const struct cases_offer_in *in,
		 const char *what)
{
	const struct journal_fact facts[] = {
		{"papers", in->papers}, {"pages", in->pages}, {"words", in->words}, {0}};

	cases_turn(t, c,
		   &(struct case_turning){.what = what,
					  .papers = in->papers,
					  .words = in->words,
					  .pages = in->pages,
					  .days = in->days});
	cases_note(t, c, str_printf(t->arena, "case.file_%s", what).ptr, facts);
	event_emit(t, str_printf(t->arena, "cases.file_%s", what).ptr, c->id.v);
}

enum outcome cases_offer(struct task *t, const struct cases_offer_in *in, struct nothing *out)
{
	struct case_file c;
	struct offer_fault *faults;
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_OFFERED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (cases_is_offered(t, &c))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_OFFERED);
	if (!are_known(t, &c, in->papers))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_PAPER_UNKNOWN, "papers");
	if (cases_offer_faults(t, &c, in, &faults)) {
		reason_arg(t, "paper", faults->paper);
		return refuse_field(t, OUTCOME_INVALID, faults->why, "papers");
	}
	case_touch(t, c.id);
	turn(t, &c, in, "offered");
	return OUTCOME_OK;
}

enum outcome cases_return(struct task *t, const struct cases_offer_in *in, struct nothing *out)
{
	struct case_file c;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_RETURNED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (!cases_is_offered(t, &c))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_NOT_OFFERED);
	if (!are_known(t, &c, in->papers))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_PAPER_UNKNOWN, "papers");
	if (str_trim(in->words).len == 0)
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_WHY_MISSING, "words");
	case_touch(t, c.id);
	turn(t, &c, in, "returned");
	return OUTCOME_OK;
}

/* A matter that nobody was in charge of has its file at the centre already. */
enum outcome cases_receive(struct task *t, const struct cases_offer_in *in, struct nothing *out)
{
	struct case_file c;
	const char *rule;
	enum outcome o = cases_open_for(t, in->id, in->rev, CASE_RECEIVED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (c.provider.v && !cases_is_offered(t, &c))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_NOT_OFFERED);
	rule = aid_clock_of(t->law, "ended", day_of(c.ended_at));
	if (rule)
		clocks_stop(t, "case", c.id.v, rule, "case.file_received");
	case_set_state(t, c.id, STR("handed_over"));
	turn(t, &c, in, "received");
	return OUTCOME_OK;
}
