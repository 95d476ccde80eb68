/* The register on screen and on paper: form 01-TP-TGPL. */
#include "cases/cases_registers_pages.h"

#include "cases.html.h"

#define PAGE_LINES  (REGISTER_LINES_MOST - 1)
#define SHEET_LINES PAGE_LINES

const struct right right_read_registers = {
	"register.read", N_("Read and print the register of one's own centre"),
	ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};
const struct right right_close_registers = {
	"register.close", N_("Close periods of the register, and put lines right by a remark"),
	ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

const struct right right_import_register = {"register.import",
					    N_("Take over a register kept on paper"),
					    ROLE_BIT(OPERATOR) | ROLE_BIT(DIRECTOR)};

/* ---- which registers there are ---- */

static struct str unit_url(struct task *t, struct unit_id unit, struct str book, int64_t year)
{
	return str_printf(t->arena, "/registers/%lld/%" STR_F "/%lld", (long long)unit.v,
			  STR_A(book), (long long)year);
}

struct str books_url(struct task *t, const struct book *b)
{
	return unit_url(t, b->unit.id, b->name, b->year);
}

static struct str title_of(struct task *t, struct str book, int64_t year)
{
	const struct aid_form **forms;
	struct day last = day_from_civil((struct civil){(int)year, 12, 31});
	size_t n = aid_forms(t->arena, t->law, last, &forms);

	for (size_t i = 0; i < n; i++)
		if (str_is(book, forms[i]->reg))
			return str_of(aid_form_title(forms[i], t->language));
	return book;
}

/* Both lists stand in one order, so that they are walked together. */
static struct day closed_to(const struct closing_newest_row *rows, size_t n,
			    const struct register_list_row *of)
{
	for (size_t i = 0; i < n; i++)
		if (rows[i].unit.v == of->unit.v && rows[i].year == of->year &&
		    str_eq(rows[i].book, of->book))
			return rows[i].to_day;
	return DAY_NONE;
}

enum outcome cases_shelf_page(struct task *t, struct web *w)
{
	struct register_list_row *rows;
	struct closing_newest_row *closed;
	size_t n = register_list(t, &rows), m = closing_newest(t, &closed);
	struct register_shelf view = {
		.rows = arena_many(t->arena, n, struct register_item),
		.rows_count = n,
		.may_import = actor_may(&t->actor, &right_import_register),
		.paper = books_paper(t),
	};

	for (size_t i = 0; i < n; i++)
		view.rows[i] = (struct register_item){
			.url = unit_url(t, rows[i].unit, rows[i].book, rows[i].year),
			.office = rows[i].unit_name,
			.form = title_of(t, rows[i].book, rows[i].year),
			.book = rows[i].book,
			.year = rows[i].year,
			.last = rows[i].last,
			.closed = closed_to(closed, m, &rows[i]),
		};
	return web_page(t, w, &register_shelf_page, &view);
}

/* ---- one register ---- */

enum outcome books_open_page(struct task *t, struct web *w, struct book *out)
{
	int64_t year = 0;

	str_int(web_param(w, "year"), &year);
	if (!books_open(t, (struct unit_id){web_param_id(w, "unit")}, web_param(w, "register"),
			year, out))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_REGISTER_UNKNOWN);
	return journal_read(t, "unit", out->unit.id.v, out->unit.id, "register");
}

static struct book_span behind(struct task *t, const struct book *b, int64_t after)
{
	const struct register_place place = {.book = b->name, .year = (int)b->year, .seq = after};

	return (struct book_span){.after = register_line_key(t->arena, &place)};
}

/* The number behind which a page begins; anything else begins the book. */
static int64_t read_place(struct web *w, const char *name, int64_t last)
{
	int64_t place;

	return str_int(web_query(w, name), &place) && place > 0 && place < last ? place : 0;
}

/* The period that is asked for, days as 2026-05-01; anything else is the whole register. */
static void read_period(struct web *w, struct book_span *span, struct register_book *view)
{
	struct str from = web_query(w, "from"), to = web_query(w, "to");

	view->from = view->to = DAY_NONE;
	if (!from.len || !to.len || !day_parse(from, &view->from) || !day_parse(to, &view->to)) {
		view->from = view->to = DAY_NONE;
		return;
	}
	span->from_at = day_start(view->from);
	span->until_at = day_end(view->to);
}

/* A period's lines need not stand one behind the other: the next page begins behind the last. */
static struct str next_page(struct task *t, const struct book *b, const struct register_book *view)
{
	struct register_place last;
	struct str period = STR("");

	must(register_number_read(t->arena, view->rows[view->rows_count - 1].number, &last));
	if (!day_is_none(view->from))
		period = str_printf(t->arena, "&from=%" STR_F "&to=%" STR_F,
				    STR_A(say_date_iso(t->arena, view->from)),
				    STR_A(say_date_iso(t->arena, view->to)));
	return str_printf(t->arena, "%" STR_F "?after=%lld%" STR_F, STR_A(books_url(t, b)),
			  (long long)last.seq, STR_A(period));
}

static void list_parts(struct task *t, const struct book *b, struct register_book *view)
{
	size_t n = (size_t)((b->last + SHEET_LINES - 1) / SHEET_LINES);

	view->parts = arena_many(t->arena, n, struct sheet_part);
	view->parts_count = n;
	for (size_t i = 0; i < n; i++) {
		int64_t after = (int64_t)i * SHEET_LINES, upto = after + SHEET_LINES;

		view->parts[i] = (struct sheet_part){
			.url = str_printf(t->arena, "%" STR_F "/pdf?after=%lld",
					  STR_A(books_url(t, b)), (long long)after),
			.first = after + 1,
			.last = upto < b->last ? upto : b->last,
		};
	}
}

static struct str under(struct task *t, const struct book *b, const char *rest)
{
	return str_printf(t->arena, "%" STR_F "%s", STR_A(books_url(t, b)), rest);
}

enum outcome cases_book_page(struct task *t, struct web *w)
{
	struct book b;
	struct register_lines_row *rows;
	enum outcome o = books_open_page(t, w, &b);

	if (o != OUTCOME_OK)
		return o;
	int64_t after = read_place(w, "after", b.last);
	struct book_span span = behind(t, &b, after);
	struct register_book view = {
		.office = b.unit.name,
		.form = str_of(aid_form_title(b.form, t->language)),
		.book = b.name,
		.year = b.year,
		.last = b.last,
		.paper = books_paper(t),
		.url = books_url(t, &b),
		.sheet_url = under(t, &b, "/xlsx"),
		.closings_url = under(t, &b, "/closings"),
		.first_url = after ? books_url(t, &b) : STR(""),
		.next_url = STR(""),
		.now = task_now(t),
	};

	read_period(w, &span, &view);
	size_t n = books_read(t, &b, &span, &rows), shown = n > PAGE_LINES ? PAGE_LINES : n;

	view.rows = arena_many(t->arena, shown, struct register_line);
	view.rows_count = shown;
	books_show(t, &b, rows, shown, t->language, view.rows);
	if (n > shown)
		view.next_url = next_page(t, &b, &view);
	list_parts(t, &b, &view);
	return web_page(t, w, &register_book_page, &view);
}

/* ---- on paper ---- */

enum outcome cases_book_pdf(struct task *t, struct web *w)
{
	struct book b;
	struct unit above = {0};
	struct register_lines_row *rows;
	enum outcome o = books_open_page(t, w, &b);

	if (o != OUTCOME_OK)
		return o;
	int64_t after = read_place(w, "after", b.last);
	struct book_span span = behind(t, &b, after);
	size_t n = books_read(t, &b, &span, &rows), shown = n > SHEET_LINES ? SHEET_LINES : n;
	struct register_sheet view = {
		.superior = b.unit.parent.v && agencies_find(t, b.unit.parent, &above) ? above.name
										       : STR_NONE,
		.issuer = b.unit.name,
		.form = str_of(aid_form_title(b.form, LANGUAGE_VI)),
		.book = b.name,
		.year = b.year,
		.paper = books_paper(t),
		.first = after + 1,
		.last = after + (int64_t)shown,
		.rows = arena_many(t->arena, shown, struct register_line),
		.rows_count = shown,
	};

	books_show(t, &b, rows, shown, LANGUAGE_VI, view.rows);
	return documents_send_print(
		t, w,
		&(struct paper_print){
			.page = &register_sheet_page,
			.view = &view,
			.name = "so-thu-ly.pdf",
			.title = N_("Register of acceptance and follow-up of legal aid matters")});
}

/* ---- a remark ---- */

static enum outcome show_remark(struct task *t, struct web *w, enum outcome o, const struct book *b,
				const struct opened_case *opened)
{
	struct register_line line;
	struct register_place place;
	struct register_remark view = {.number = opened->c.number, .back_url = books_url(t, b)};

	must(register_number_read(t->arena, opened->c.number, &place));
	if (!books_line(t, b, place.seq, &line))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	view.who = line.who;
	view.remarks = line.remarks;
	view.remarks_count = line.remarks_count;
	view.may_write = actor_may(&t->actor, &right_close_registers);
	web_form_inputs(t, w, &remark_form_form, &view.inputs);
	return web_page_again(t, w, o, &register_remark_page, &view);
}

/* The register of the path, and its line {case}. */
static enum outcome open_line(struct task *t, struct web *w, struct book *b,
			      struct opened_case *opened)
{
	enum outcome o = books_open_page(t, w, b);

	if (o != OUTCOME_OK)
		return o;
	o = cases_open_page(t, w, "register line", opened);
	if (o == OUTCOME_OK && opened->c.scope.v != b->unit.id.v)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	return o;
}

enum outcome cases_remark_page(struct task *t, struct web *w)
{
	struct book b;
	struct opened_case opened;
	enum outcome o = open_line(t, w, &b, &opened);

	return o == OUTCOME_OK ? show_remark(t, w, OUTCOME_OK, &b, &opened) : o;
}

enum outcome cases_remark_post(struct task *t, struct web *w)
{
	struct book b;
	struct opened_case opened;
	struct remark_form form;
	struct nothing none;
	enum outcome o = open_line(t, w, &b, &opened);

	if (o != OUTCOME_OK)
		return o;
	if (!web_form(t, w, &remark_form_form, &form))
		return show_remark(t, w, OUTCOME_INVALID, &b, &opened);
	const struct cases_remark_in in = {opened.c.id, form.text};

	o = change(t, cases_remark, &in, &none);
	if (o != OUTCOME_OK)
		return show_remark(t, w, o, &b, &opened);
	return web_see(t, w, "%" STR_F, STR_A(books_url(t, &b)));
}
