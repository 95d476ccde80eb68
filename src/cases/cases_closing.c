/*
 * Closing a period of a register: its lines are counted, and each entry leaves a fingerprint, so
 * that what is changed afterwards shows.
 */
#include "cases/cases_closing.h"

#include "base/seal.h"
#include "cases.html.h"
#include "cases.views.h"
#include "jobs/jobs.h"

#include <stdio.h>

struct closing_ground closings_ground(struct task *t, const struct book *b,
				      const struct closing_list_row *rows, size_t count)
{
	struct register_begins_row first = {0};
	struct closed_period *closed = arena_many(t->arena, count, struct closed_period);

	register_begins(t, b->unit.id, register_lines_after(t->arena, b->name, b->year),
			register_lines_end(t->arena, b->name, b->year), &first);
	for (size_t i = 0; i < count; i++)
		closed[i] = (struct closed_period){rows[i].period, rows[i].from_day};
	return (struct closing_ground){
		.law = t->law,
		.year = b->year,
		.begins = day_of(first.at),
		.today = day_of(task_now(t)),
		.closed = closed,
		.closed_count = count,
	};
}

/* ---- the lines of a period ---- */

static int64_t count_lines(struct task *t, const struct book *b, struct period p)
{
	struct register_count_row row = {0};

	register_count(t, b->unit.id, register_lines_after(t->arena, b->name, b->year),
		       register_lines_end(t->arena, b->name, b->year), day_start(p.from),
		       day_end(p.to), &row);
	return row.lines;
}

#define NUMBER_BYTES 80

/* What a closing says of its lines. */
struct tally {
	char *prints;
	size_t prints_bytes, room;
	char first[NUMBER_BYTES], last[NUMBER_BYTES];
	const struct aid_term **matters;
	int64_t *by_matter;
	size_t matters_count;
	int64_t lines;
};

static void count_line(struct task *t, const struct register_lines_row *row, struct tally *sum)
{
	must(sum->prints_bytes + LINE_PRINT_BYTES <= sum->room); /* counted in this transaction */
	memcpy(sum->prints + sum->prints_bytes, books_print(t, row).ptr, LINE_PRINT_BYTES);
	sum->prints_bytes += LINE_PRINT_BYTES;
	if (!sum->lines++)
		snprintf(sum->first, NUMBER_BYTES, "%" STR_F, STR_A(row->number));
	snprintf(sum->last, NUMBER_BYTES, "%" STR_F, STR_A(row->number));
	for (size_t i = 0; i < sum->matters_count; i++)
		if (str_is(row->matter, sum->matters[i]->code))
			sum->by_matter[i]++;
}

static void count_lines_of(struct task *t, const struct register_lines_row *rows, size_t count,
			   void *sum)
{
	for (size_t i = 0; i < count; i++)
		count_line(t, &rows[i], sum);
}

/* All that lines need is made before them: what they leave behind is given back, batch by batch. */
static void tally_up(struct task *t, const struct book *b, struct period p, struct tally *out)
{
	size_t room = (size_t)count_lines(t, b, p) * LINE_PRINT_BYTES;

	*out = (struct tally){.prints = arena_alloc(t->arena, room + 1, 1), .room = room};
	out->matters_count = aid_matters(t->arena, t->law, p.to, &out->matters);
	out->by_matter = arena_many(t->arena, out->matters_count, int64_t);
	books_each(t, b, p, count_lines_of, out);
}

/* ---- the act ---- */

static const struct reason *const refusals[] = {
	[PERIOD_CLOSED] = &REASON_REGISTER_CLOSED,
	[PERIOD_RUNNING] = &REASON_REGISTER_RUNNING,
	[PERIOD_BEFORE] = &REASON_REGISTER_BEFORE,
	[PERIOD_NOT_NEXT] = &REASON_REGISTER_NOT_NEXT,
	[PERIOD_PARTS_OPEN] = &REASON_REGISTER_PARTS_OPEN,
};

static enum outcome may_close(struct task *t, const struct book *b,
			      const struct register_closing *kind, struct day from)
{
	struct closing_list_row *rows;
	int index = kind ? period_index(b->year, kind, from) : -1;

	if (index < 0)
		return refuse(t, OUTCOME_INVALID, &REASON_REGISTER_PERIOD);
	if (!books_is_kept_by(t, b))
		return refuse(t, OUTCOME_DENIED, &REASON_REGISTER_NOT_YOURS);
	size_t n = closing_list(t, b->unit.id, b->name, b->year, &rows);
	struct closing_ground ground = closings_ground(t, b, rows, n);
	enum period_state state = period_state_of(&ground, kind, index);

	if (state == PERIOD_READY)
		return OUTCOME_OK;
	return refuse(t, OUTCOME_CONFLICT, refusals[state]);
}

static void show_tally(struct task *t, const struct tally *sum, struct closing_paper *view)
{
	view->by_matter = arena_many(t->arena, sum->matters_count, struct closing_count);
	for (size_t i = 0; i < sum->matters_count; i++)
		if (sum->by_matter[i])
			view->by_matter[view->by_matter_count++] = (struct closing_count){
				str_of(aid_term_title(sum->matters[i], LANGUAGE_VI)),
				sum->by_matter[i]};
}

static enum outcome issue(struct task *t, const struct book *b, const struct closing_insert_in *row,
			  const struct tally *sum, struct str origin)
{
	const struct register_closing *kind =
		register_closing_find(t->law, row->period, row->to_day);
	struct paper_issued issued;
	struct closing_paper view = {
		.form = str_of(aid_form_title(b->form, LANGUAGE_VI)),
		.book = b->name,
		.year = b->year,
		.paper = books_paper(t),
		.period = str_of(register_closing_title(kind, LANGUAGE_VI)),
		.from = row->from_day,
		.to = row->to_day,
		.lines = row->lines,
		.first = row->first,
		.last = row->last,
		.cite = law_cite_inside(t->arena, kind->row.cite),
	};

	show_tally(t, sum, &view);
	return documents_issue(
		t,
		&(struct paper_issue){
			.type = "own/register-closing",
			.title = str_of(tr(LANGUAGE_VI, N_("Closing of the register"))),
			.symbol = STR(""),
			.subject_kind = CLOSING_SUBJECT,
			.subject = row->id.v,
			.scope = t->actor.unit,
			.page = &closing_paper_page,
			.view = &view,
			.face = &view.face,
			.origin = origin,
		},
		&issued);
}

static void note(struct task *t, const struct book *b, const struct closing_insert_in *row)
{
	journal_note(t, &(struct journal_entry){
				.subject_kind = CLOSING_SUBJECT,
				.subject = row->id.v,
				.scope = b->unit.id,
				.what = "register.closed",
				.facts = {{"register", row->book},
					  {"period", row->period},
					  {"from", day_format(t->arena, row->from_day)},
					  {"last", row->last}},
			});
	event_emit(t, "cases.register_closed", row->id.v);
}

enum outcome cases_close_register(struct task *t, const struct cases_close_register_in *in,
				  struct cases_close_register_out *out)
{
	struct book b;
	struct tally sum;

	if (!books_open(t, in->unit, in->book, in->year, &b))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REGISTER_UNKNOWN);
	const struct register_closing *kind =
		register_closing_find(t->law, in->period, day_of(task_now(t)));
	enum outcome o = may_close(t, &b, kind, in->from);

	if (o != OUTCOME_OK)
		return o;
	struct period p = period_of(b.year, kind->months, period_index(b.year, kind, in->from));

	tally_up(t, &b, p, &sum);
	const struct closing_insert_in row = {
		.id = {task_id(t)},
		.scope_of = b.unit.id,
		.book = b.name,
		.year = b.year,
		.period = str_of(kind->code),
		.from_day = p.from,
		.to_day = p.to,
		.lines = sum.lines,
		.first = str_of(sum.first),
		.last = str_of(sum.last),
		.prints = {sum.prints, sum.prints_bytes},
		.at = task_now(t),
		.by = t->actor.name,
	};

	closing_insert(t, &row);
	note(t, &b, &row);
	out->id = row.id;
	return issue(t, &b, &row, &sum, in->origin);
}
