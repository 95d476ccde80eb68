/* What a provider does in a matter, how it ends, and the way of its file. */
#include "app/demo_acts.h"

#include "base/buf.h"
#include "cases/books.h"
#include "cases/cases_file_papers.h"
#include "cases/telling.h"

#include "clocks.views.h"

#define PAGES_BYTES_MOST 400

/* ---- acts with time, dates, stages ---- */

enum outcome demo_work(struct demo_playing *p)
{
	struct nothing none;
	struct cases_work_in in = {p->c.id,
				   p->c.rev,
				   day_of(p->began),
				   p->step->minutes,
				   str_of(p->step->code),
				   str_of(p->step->words)};

	return change(p->t, cases_work, &in, &none);
}

enum outcome demo_schedule(struct demo_playing *p)
{
	struct cases_schedule_in in = {
		.id = p->c.id,
		.rev = p->c.rev,
		.kind = str_of(p->step->code),
		.at = demo_instant(p->d, &p->step->then, p->began),
		.place = str_of(p->step->words),
		.room = demo_text(p->step->more),
		.why = STR(""),
	};
	struct nothing none;

	return change(p->t, cases_schedule, &in, &none);
}

/* The date of the matter that comes next; false when none does. */
static bool next_date(struct demo_playing *p, struct case_appointment *out)
{
	struct case_appointment *all;
	size_t n = cases_dates(p->t, p->c.provider, p->began, INT64_MAX, &all);

	for (size_t i = 0; i < n; i++)
		if (all[i].matter.v == p->c.id.v) {
			*out = all[i];
			return true;
		}
	return false;
}

enum outcome demo_move(struct demo_playing *p)
{
	struct case_appointment old;
	struct nothing none;

	if (!next_date(p, &old))
		return OUTCOME_NOT_FOUND;
	struct cases_schedule_in in = {
		.id = p->c.id,
		.rev = p->c.rev,
		.kind = old.kind,
		.at = demo_instant(p->d, &p->step->then, p->began),
		.place = old.place,
		.room = old.room,
		.moves = old.id,
		.why = str_of(p->step->words),
	};

	return change(p->t, cases_schedule, &in, &none);
}

enum outcome demo_call_off(struct demo_playing *p)
{
	struct case_appointment old;
	struct nothing none;

	if (!next_date(p, &old))
		return OUTCOME_NOT_FOUND;
	struct cases_call_off_in in = {p->c.id, p->c.rev, old.id, str_of(p->step->words)};

	return change(p->t, cases_call_off, &in, &none);
}

enum outcome demo_stage(struct demo_playing *p)
{
	struct cases_stage_in in = {p->c.id, p->c.rev, str_of(p->step->code), day_of(p->began)};
	struct nothing none;

	return change(p->t, cases_stage, &in, &none);
}

enum outcome demo_confide(struct demo_playing *p)
{
	struct cases_confide_in in = {p->c.id, p->c.rev, str_of(p->step->words)};
	struct nothing none;

	return change(p->t, cases_confide, &in, &none);
}

/* ---- interrupted and ended ---- */

static struct cases_suspend_in turning(const struct demo_playing *p)
{
	return (struct cases_suspend_in){p->c.id, p->c.rev, demo_text(p->step->code),
					 str_of(p->step->words), STR("")};
}

enum outcome demo_suspend(struct demo_playing *p)
{
	struct cases_suspend_in in = turning(p);
	struct nothing none;

	return change(p->t, cases_suspend, &in, &none);
}

enum outcome demo_resume(struct demo_playing *p)
{
	struct cases_suspend_in in = turning(p);
	struct nothing none;

	return change(p->t, cases_resume, &in, &none);
}

enum outcome demo_discontinue(struct demo_playing *p)
{
	struct cases_discontinue_in in = {
		p->c.id, p->c.rev,   str_of(p->step->code), str_of(p->step->words),
		STR(""), STR("CCCD")};
	struct nothing none;

	return change(p->t, cases_discontinue, &in, &none);
}

enum outcome demo_end(struct demo_playing *p)
{
	struct cases_end_in in = {p->c.id, p->c.rev, str_of(p->step->code), str_of(p->step->words)};
	struct nothing none;

	return change(p->t, cases_end, &in, &none);
}

/* ---- the file ---- */

/* What is handed over on paper, as long as such papers are. */
static const struct {
	const char *code;
	int pages;
} on_paper[] = {
	{"request_form", 2}, {"evidence", 2}, {"case_papers", 6}, {"statement", 4}, {"judgment", 9},
	{"advice", 3},       {"result", 2},   {"report", 3},      {"opinion", 1},   {"process", 12},
};

static int pages_of(struct str code)
{
	for (size_t i = 0; i < sizeof on_paper / sizeof *on_paper; i++)
		if (str_is(code, on_paper[i].code))
			return on_paper[i].pages;
	return 0;
}

/* What the client brought is of the day of acceptance, the sheet of its own, the rest of the end.
 */
static struct day day_of_paper(const struct demo_playing *p, struct str code)
{
	struct case_opinion_given given;

	if (str_is(code, "request_form") || str_is(code, "evidence") || str_is(code, "case_papers"))
		return day_of(p->c.accepted_at);
	if (str_is(code, "opinion") && cases_opinion(p->t, &p->c, &given))
		return given.given_on;
	return day_of(p->c.ended_at);
}

static void count_papers(const struct demo_playing *p, struct cases_offer_in *in)
{
	struct buf pages = buf_new(p->t->arena, PAGES_BYTES_MOST),
		   days = buf_new(p->t->arena, PAGES_BYTES_MOST);
	struct str rest = in->papers, code;

	while (rest.len > 0) {
		str_cut(rest, ' ', &code, &rest);
		const char *between = pages.len ? " " : "";

		buf_addf(&pages, "%s%d", between, pages_of(code));
		buf_addf(&days, "%s%" STR_F, between,
			 STR_A(day_format(p->t->arena, day_of_paper(p, code))));
	}
	in->pages = buf_str(&pages);
	in->days = buf_str(&days);
}

static struct cases_offer_in papers_of(const struct demo_playing *p)
{
	return (struct cases_offer_in){.id = p->c.id,
				       .rev = p->c.rev,
				       .papers = demo_text(p->step->code),
				       .words = demo_text(p->step->words)};
}

enum outcome demo_offer(struct demo_playing *p)
{
	struct cases_offer_in in = papers_of(p);
	struct nothing none;

	count_papers(p, &in);
	return change(p->t, cases_offer, &in, &none);
}

enum outcome demo_return(struct demo_playing *p)
{
	struct cases_offer_in in = papers_of(p);
	struct nothing none;

	return change(p->t, cases_return, &in, &none);
}

enum outcome demo_receive(struct demo_playing *p)
{
	struct cases_offer_in in = papers_of(p);
	struct nothing none;

	return change(p->t, cases_receive, &in, &none);
}

enum outcome demo_opine(struct demo_playing *p)
{
	struct cases_opinion_in in = {
		.id = p->c.id,
		.rev = p->c.rev,
		.given_on = day_of(p->began),
		.given_by = p->life->of->asker ? "relative" : "client",
		.rating = p->step->code,
		.informed = "yes",
		.kept_time = strcmp(p->step->code, "content") == 0 ? "yes" : "no",
		.asked_money = "no",
		.words = str_of(p->step->words),
	};
	struct nothing none;

	return change(p->t, cases_opine, &in, &none);
}

enum outcome demo_archive(struct demo_playing *p)
{
	struct cases_archive_in in = {p->c.id, p->c.rev, STR("Kho 1"), STR("")};
	struct nothing none;

	return change(p->t, cases_archive, &in, &none);
}

/* ---- what was entered by mistake ---- */

enum outcome demo_remark(struct demo_playing *p)
{
	struct cases_remark_in in = {p->c.id, str_of(p->step->words)};
	struct nothing none;

	return change(p->t, cases_remark, &in, &none);
}

/* The running clock of that rule; v = 0: none runs. */
static struct clock_id running(struct demo_playing *p, const char *rule)
{
	struct clock *clocks;
	size_t n = clocks_of(p->t, "case", p->c.id.v, &clocks);

	for (size_t i = 0; i < n; i++)
		if (str_is(clocks[i].rule, rule) && str_is(clocks[i].state, "running"))
			return (struct clock_id){clocks[i].id};
	return (struct clock_id){0};
}

enum outcome demo_doubt(struct demo_playing *p)
{
	struct clocks_propose_in in = {running(p, p->step->more), str_of(p->step->code),
				       str_of(p->step->words)};
	struct nothing none;

	return change(p->t, clocks_propose_deletion, &in, &none);
}

/* Why the running clock of a rule is late. */
enum outcome demo_explain(struct demo_playing *p)
{
	struct clocks_explain_in in = {running(p, p->step->more), str_of(p->step->code),
				       str_of(p->step->words)};
	struct nothing none;

	return change(p->t, clocks_explain_late, &in, &none);
}
