/*
 * The file goes from the provider to the centre: looked through for what its form of aid needs,
 * handed over, received or given back.  The limit runs until the centre has received it.
 */
#include "cases/cases_working.h"

#include "base/buf.h"
#include "jobs/jobs.h"
#include "law/aid.h"

#define NAMES_BYTES_MOST 2000

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

int64_t cases_pages_of(struct str papers, struct str pages, struct str code)
{
	struct str paper, number;
	int64_t count = 0;

	while (papers.len > 0) {
		str_cut(papers, ' ', &paper, &papers);
		str_cut(pages, ' ', &number, &pages);
		if (str_eq(paper, code))
			return str_int(number, &count) ? count : 0;
	}
	return 0;
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

/* What must be there and is not, by name; empty when nothing lacks. */
static struct str missing(struct task *t, const struct case_file *c, struct str have)
{
	struct buf names = buf_new(t->arena, NAMES_BYTES_MOST);
	const struct work_term **papers;
	size_t n = work_terms(t->arena, t->law, WORK_FILES, c->form, day_of(c->ended_at), &papers);

	for (size_t i = 0; i < n; i++)
		if (cases_needs_paper(papers[i], c->ending) &&
		    !cases_has_code(have, str_of(papers[i]->code)))
			buf_addf(&names, "%s%s", names.len ? "; " : "",
				 work_title(papers[i], t->language));
	return buf_str(&names);
}

/* What is said to be there, with nothing behind it, by name. */
static struct str unproved(struct task *t, const struct case_file *c,
			   const struct cases_offer_in *in)
{
	struct buf names = buf_new(t->arena, NAMES_BYTES_MOST);
	struct file_paper *papers;
	struct str rest = in->papers, code;
	size_t n = cases_file_papers(t, c, &papers);

	while (rest.len > 0) {
		str_cut(rest, ' ', &code, &rest);
		if (cases_pages_of(in->papers, in->pages, code) > 0 ||
		    cases_record_has(t, c, papers, n, code))
			continue;
		struct str title = work_title_of(t->law, WORK_FILES, code, t->language);

		buf_addf(&names, "%s%" STR_F, names.len ? "; " : "", STR_A(title));
	}
	return buf_str(&names);
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

	cases_turn(t, c, &(struct case_turning){what, STR_NONE, in->papers, in->words, in->pages});
	cases_note(t, c, str_printf(t->arena, "case.file_%s", what).ptr, facts);
	event_emit(t, str_printf(t->arena, "cases.file_%s", what).ptr, c->id.v);
}

/* All that is wrong is said at once. */
static enum outcome look_through(struct task *t, const struct case_file *c,
				 const struct cases_offer_in *in)
{
	struct str lacks = missing(t, c, in->papers), claimed = unproved(t, c, in);
	bool lacking = lacks.len && str_trim(in->words).len == 0;
	const struct reason *why = !claimed.len ? &REASON_CASE_FILE_LACKS
				   : lacking    ? &REASON_CASE_LACKS_UNPROVED
						: &REASON_CASE_UNPROVED;

	if (!lacking && !claimed.len)
		return OUTCOME_OK;
	reason_arg(t, "papers", lacks);
	reason_arg(t, "claimed", claimed);
	return refuse_field(t, OUTCOME_INVALID, why, "papers");
}

enum outcome cases_offer(struct task *t, const struct cases_offer_in *in, struct nothing *out)
{
	struct case_file c;
	struct opinion_of_row opinion;
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_OFFERED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (cases_is_offered(t, &c))
		return refuse(t, OUTCOME_CONFLICT, &REASON_CASE_OFFERED);
	if (!are_known(t, &c, in->papers))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_PAPER_UNKNOWN, "papers");
	if (cases_has_code(in->papers, STR("opinion")) && !opinion_of(t, c.id, &opinion))
		return refuse_field(t, OUTCOME_INVALID, &REASON_CASE_OPINION_FIRST, "papers");
	o = look_through(t, &c, in);
	if (o != OUTCOME_OK)
		return o;
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
