/* What is closed of a register, what can be closed, and whether closed lines are what they were. */
#include "cases/cases_closing.h"
#include "cases/cases_registers_pages.h"

#include "cases.html.h"

#define YEAR_MONTHS  12
#define PERIODS_MOST 40 /* of a year: months, half-years, the year, and room for what law adds */

static const char *const state_words[] = {
	[PERIOD_CLOSED] = "closed",         [PERIOD_RUNNING] = "running",
	[PERIOD_BEFORE] = "before",         [PERIOD_NOT_NEXT] = "not_next",
	[PERIOD_PARTS_OPEN] = "parts_open", [PERIOD_READY] = "ready",
};

static const struct closing_list_row *closed_row(const struct closing_list_row *rows, size_t n,
						 const struct register_closing *kind,
						 struct day from)
{
	for (size_t i = 0; i < n; i++)
		if (str_is(rows[i].period, kind->code) && rows[i].from_day.v == from.v)
			return &rows[i];
	return NULL;
}

static struct str closing_url(struct task *t, struct closing_id id)
{
	return str_printf(t->arena, "/registers/closings/%lld", (long long)id.v);
}

static struct register_period period_line(struct task *t, const struct book *b,
					  const struct closing_ground *ground,
					  const struct register_closing *kind, int index)
{
	struct period p = period_of(b->year, kind->months, index);

	return (struct register_period){
		.kind = str_of(kind->code),
		.title = str_of(register_closing_title(kind, t->language)),
		.number = index + 1,
		.from = p.from,
		.to = p.to,
		.state = str_of(state_words[period_state_of(ground, kind, index)]),
		.first = STR(""),
		.last = STR(""),
		.closed_by = STR(""),
		.url = STR(""),
		.lines_url = STR(""),
	};
}

static struct str lines_url(struct task *t, const struct book *b, struct period p)
{
	return str_printf(t->arena, "%" STR_F "?from=%" STR_F "&to=%" STR_F, STR_A(books_url(t, b)),
			  STR_A(say_date_iso(t->arena, p.from)),
			  STR_A(say_date_iso(t->arena, p.to)));
}

static void add_closed(struct task *t, const struct book *b, const struct closing_list_row *row,
		       struct register_period *line)
{
	line->lines = row->lines;
	line->first = row->first;
	line->last = row->last;
	line->closed = row->closed_at;
	line->closed_by = row->closed_by;
	line->url = closing_url(t, row->id);
	line->lines_url = lines_url(t, b, (struct period){row->from_day, row->to_day});
}

/* Periods that begin together stand with the shortest first, and the year last of all. */
static void list_periods(struct task *t, const struct book *b, struct register_closings *view)
{
	struct closing_list_row *rows;
	const struct register_closing *kinds;
	size_t n = closing_list(t, b->unit.id, b->name, b->year, &rows),
	       kinds_count = register_closings(t->law, &kinds);
	struct closing_ground ground = closings_ground(t, b, rows, n);

	view->periods = arena_many(t->arena, PERIODS_MOST, struct register_period);
	for (size_t k = 0; k < kinds_count; k++)
		for (int i = 0; i < YEAR_MONTHS / kinds[k].months; i++) {
			must(view->periods_count < PERIODS_MOST);
			struct register_period *line = &view->periods[view->periods_count++];

			*line = period_line(t, b, &ground, &kinds[k], i);
			const struct closing_list_row *row =
				closed_row(rows, n, &kinds[k], line->from);

			if (row)
				add_closed(t, b, row, line);
		}
	view->cite = kinds_count ? str_of(kinds->row.cite) : STR("");
	view->verified = kinds_count && kinds->row.verified == LAW_YES;
}

static enum outcome show_closings(struct task *t, struct web *w, enum outcome o,
				  const struct book *b)
{
	struct register_closings view = {
		.office = b->unit.name,
		.form = str_of(aid_form_title(b->form, t->language)),
		.book = b->name,
		.year = b->year,
		.paper = books_paper(t),
		.back_url = books_url(t, b),
		.may_close = actor_may(&t->actor, &right_close_registers) && books_is_kept_by(t, b),
	};

	list_periods(t, b, &view);
	return web_page_again(t, w, o, &register_closings_page, &view);
}

enum outcome cases_closings_page(struct task *t, struct web *w)
{
	struct book b;
	enum outcome o = books_open_page(t, w, &b);

	return o == OUTCOME_OK ? show_closings(t, w, OUTCOME_OK, &b) : o;
}

enum outcome cases_closings_post(struct task *t, struct web *w)
{
	struct book b;
	struct closing_form form;
	struct cases_close_register_out out;
	enum outcome o = books_open_page(t, w, &b);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &closing_form_form, &form))
		return show_closings(t, w, OUTCOME_INVALID, &b);
	const struct cases_close_register_in in = {.unit = b.unit.id,
						   .book = b.name,
						   .year = b.year,
						   .period = form.period,
						   .from = form.from,
						   .origin = web_origin(t, w)};

	o = change(t, cases_close_register, &in, &out);
	if (o != OUTCOME_OK)
		return show_closings(t, w, o, &b);
	return web_see(t, w, "%" STR_F, STR_A(closing_url(t, out.id)));
}

/* ---- one closing ---- */

/* {closing} of the path with its register; reading it is reading the register. */
static enum outcome open_closing(struct task *t, struct web *w, struct book *b,
				 struct closing_find_row *row)
{
	if (!closing_find(t, (struct closing_id){web_param_id(w, "closing")}, row) ||
	    !books_open(t, row->scope_of, row->book, row->year, b))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REGISTER_UNKNOWN);
	return journal_read(t, "unit", b->unit.id.v, b->unit.id, "register");
}

#define CHANGED_MOST 200

/* Lines as they stand now beside the fingerprints of then. */
struct comparison {
	struct str prints;
	int64_t lines;
	int64_t changed[CHANGED_MOST]; /* their numbers in the book */
	size_t changed_count;
};

static void compare_line(struct task *t, const struct register_lines_row *row, struct comparison *c)
{
	struct str then =
		str_sub(c->prints, (size_t)c->lines++ * LINE_PRINT_BYTES, LINE_PRINT_BYTES);
	struct register_place place;

	if (str_eq(then, books_print(t, row)) || c->changed_count == CHANGED_MOST)
		return;
	must(register_number_read(t->arena, row->number, &place));
	c->changed[c->changed_count++] = place.seq;
}

static void compare_lines(struct task *t, const struct register_lines_row *rows, size_t count,
			  void *comparison)
{
	for (size_t i = 0; i < count; i++)
		compare_line(t, &rows[i], comparison);
}

static void show_changed(struct task *t, const struct book *b, int64_t seq,
			 struct changed_line *out)
{
	struct register_line line = {0};

	books_line(t, b, seq, &line);
	*out = (struct changed_line){.number = line.number,
				     .url = line.remark_url,
				     .remarks = line.remarks,
				     .remarks_count = line.remarks_count};
}

static void compare(struct task *t, const struct book *b, const struct closing_find_row *row,
		    struct closing_sheet *view)
{
	struct comparison *c = arena_one(t->arena, struct comparison);

	c->prints = row->prints;
	books_each(t, b, (struct period){row->from_day, row->to_day}, compare_lines, c);
	view->now = c->lines;
	view->changed = arena_many(t->arena, c->changed_count, struct changed_line);
	view->changed_count = c->changed_count;
	for (size_t i = 0; i < c->changed_count; i++)
		show_changed(t, b, c->changed[i], &view->changed[i]);
}

static struct str papers_url(struct task *t, struct closing_id id)
{
	return str_printf(t->arena, "%" STR_F "/papers", STR_A(closing_url(t, id)));
}

enum outcome cases_closing_page(struct task *t, struct web *w)
{
	struct book b = {0};
	struct closing_find_row row = {0};
	enum outcome o = open_closing(t, w, &b, &row);

	if (o != OUTCOME_OK)
		return o;
	const struct register_closing *kind = register_closing_find(t->law, row.period, row.to_day);
	struct closing_sheet view = {
		.office = b.unit.name,
		.form = str_of(aid_form_title(b.form, t->language)),
		.book = b.name,
		.year = b.year,
		.period = kind ? str_of(register_closing_title(kind, t->language)) : row.period,
		.from = row.from_day,
		.to = row.to_day,
		.lines = row.lines,
		.lines_url = lines_url(t, &b, (struct period){row.from_day, row.to_day}),
		.first = row.first,
		.last = row.last,
		.closed = row.closed_at,
		.closed_by = row.closed_by,
		.print = books_print_text(t, hash_parts(t->arena, &row.prints, 1)),
		.back_url = str_printf(t->arena, "%" STR_F "/closings", STR_A(books_url(t, &b))),
	};

	compare(t, &b, &row, &view);
	view.papers.rows_count = documents_papers(t, CLOSING_SUBJECT, row.id.v,
						  papers_url(t, row.id), &view.papers.rows);
	return web_page(t, w, &closing_sheet_page, &view);
}

/* ---- its paper ---- */

typedef enum outcome paper_handler(struct task *t, struct web *w, const struct paper_place *place);

static enum outcome at_paper(struct task *t, struct web *w, paper_handler *run)
{
	struct book b;
	struct closing_find_row row;
	enum outcome o = open_closing(t, w, &b, &row);

	if (o != OUTCOME_OK)
		return o;
	const struct paper_place place = {
		.subject_kind = CLOSING_SUBJECT,
		.subject = row.id.v,
		.base = papers_url(t, row.id),
		.back = closing_url(t, row.id),
		.manage = actor_may(&t->actor, &right_close_registers) && books_is_kept_by(t, &b),
	};

	return run(t, w, &place);
}

enum outcome cases_closing_paper_page(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_paper_page);
}

enum outcome cases_closing_paper_pdf(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_paper_pdf);
}

enum outcome cases_closing_paper_signed(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_signed_copy);
}

enum outcome cases_closing_paper_sign(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_signed_post);
}

enum outcome cases_closing_paper_withdraw(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_withdraw_post);
}

enum outcome cases_closing_paper_sign_here(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_sign_post);
}

enum outcome cases_closing_paper_return(struct task *t, struct web *w)
{
	return at_paper(t, w, documents_return_post);
}
