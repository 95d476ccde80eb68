/*
 * Rows go onto pages from the top. What does not fit is divided between lines, never leaving one
 * line alone; the head of a table comes again on each page.
 */
#include "documents/documents_pdf_internal.h"

#include <cairo-pdf.h>
#include <math.h>

#define THIN        0.5
#define DOTS_APART  2.5
#define DOTS_ABOVE  3.0  /* the foot of a line of letters */
#define LINES_LEAST 2    /* of a paragraph, on either side of a break */
#define NUMBER_SIZE 13.0 /* points, on every sheet */
#define SIGN_LEAST  36.0 /* above the name below a signature */

/* A place inside a cell. */
struct spot {
	const struct pdf_text *text; /* NULL: behind the last */
	size_t line;
};

/* A cell that is being painted; one that spans rows goes on while they come. */
struct column {
	const struct pdf_cell *cell;
	struct spot spot;
	double top;  /* of its box, on this page */
	size_t rows; /* this one and those to come */
};

struct pages {
	struct pdf *pdf;
	cairo_t *cr;
	struct column columns[PDF_COLUMNS_MOST];
	size_t count;
	double y;     /* from the top of the sheet */
	double floor; /* where the lower margin begins */
	int number;
	bool fresh; /* nothing stands on this page yet, but a repeated head */
};

/* ---- what fits ---- */

static double before_of(const struct pdf_text *text, size_t line, bool top)
{
	return line == 0 && !top ? text->before : 0;
}

/* How many lines from `line` on fit into `space`, leaving neither one line behind nor ahead. */
static size_t lines_fitting(const struct pdf_text *text, size_t line, double space, bool top)
{
	size_t n = 0, left = text->count - line;

	while (n < left && text->lines[line + n].bottom - text->lines[line].top <= space)
		n++;
	if (n == left)
		return n;
	if (left - n < LINES_LEAST && n > 0)
		n--;
	if (n < LINES_LEAST && !top)
		n = 0;
	return n;
}

static double lines_height(const struct pdf_text *text, size_t line, size_t n)
{
	return n ? text->lines[line + n - 1].bottom - text->lines[line].top : 0;
}

/* Moves `spot` over what fits into `space` and answers its height. */
static double advance(struct spot *spot, double space)
{
	double used = 0;
	bool top = true;

	while (spot->text) {
		double before = before_of(spot->text, spot->line, top);
		size_t n = lines_fitting(spot->text, spot->line, space - used - before, top);

		if (n == 0)
			break;
		used += before + lines_height(spot->text, spot->line, n);
		spot->line += n;
		top = false;
		if (spot->line < spot->text->count)
			break;
		used += spot->text->next ? spot->text->after : 0;
		*spot = (struct spot){spot->text->next, 0};
	}
	return used;
}

static double larger(double a, double b)
{
	return a > b ? a : b;
}

double pdf_cell_height(const struct pdf_cell *cell)
{
	struct spot spot = {cell->texts, 0};

	return advance(&spot, HUGE_VAL);
}

double pdf_row_height(const struct pdf_row *row)
{
	double height = 0;

	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].rows == 1)
			height = larger(height, pdf_cell_height(&row->cells[i]));
	return larger(height + 2 * row->pad, row->least);
}

/* The least that may stand at the foot of a page. */
static double least_height(const struct pdf_row *row)
{
	const struct pdf_text *text = row->count ? row->cells->texts : NULL;

	if (row->whole || row->with_next || !text || text->count <= LINES_LEAST + 1)
		return pdf_row_height(row);
	return lines_height(text, 0, LINES_LEAST) + row->pad;
}

static double needed(const struct pdf_row *row)
{
	double height = least_height(row);

	for (; row->with_next && row->next; row = row->next)
		height += row->after + row->next->before + least_height(row->next);
	return height;
}

/* Nothing but the place of a signature is so high: it gives up `by`, as far as that can be. */
static void tighten(const struct pdf_row *row, double by)
{
	for (size_t i = 0; i < row->count; i++)
		for (struct pdf_text *text = row->cells[i].texts; text; text = text->next)
			if (text->before - by >= SIGN_LEAST)
				text->before -= by;
	if (row->with_next && row->next)
		tighten(row->next, by);
}

/* ---- painting ---- */

/* A line of the sheet that is wide as `width` around the middle of the text. */
static void paint_rule(cairo_t *cr, double x, double width, double y)
{
	cairo_set_line_width(cr, THIN * 1.5);
	cairo_move_to(cr, x, y);
	cairo_rel_line_to(cr, width, 0);
	cairo_stroke(cr);
}

static double widest_line(const struct pdf_text *text)
{
	int width = 0;

	pango_layout_get_size(text->layout, &width, NULL);
	return (double)width / PANGO_SCALE;
}

/* From behind the last line's text to where the line ends. */
static void paint_dots(cairo_t *cr, const struct pdf_text *text, double x, double y)
{
	PangoRectangle place;
	int last = (int)text->count - 1;
	const double dots[] = {THIN, DOTS_APART};

	pango_layout_line_get_extents(pango_layout_get_line_readonly(text->layout, last), NULL,
				      &place);
	double from = text->lines[last].x + (double)place.width / PANGO_SCALE + DOTS_APART;

	cairo_save(cr);
	cairo_set_line_width(cr, THIN * 1.5);
	cairo_set_dash(cr, dots, 2, 0);
	cairo_move_to(cr, x + text->left + from, y);
	cairo_line_to(cr, x + text->left + text->width, y);
	cairo_stroke(cr);
	cairo_restore(cr);
}

/* Below the last line. */
static void paint_text_rule(cairo_t *cr, const struct pdf_text *text, double x, double y)
{
	double width = widest_line(text) * (text->rule == PDF_RULE_FULL ? 1.0 : 0.4);

	if (text->rule == PDF_RULE_DOTS)
		paint_dots(cr, text, x, y - DOTS_ABOVE);
	else if (text->rule != PDF_RULE_NONE)
		paint_rule(cr, x + text->left + (text->width - width) / 2, width, y + 3);
}

static void paint_picture(cairo_t *cr, const struct pdf_text *text, double x, double y)
{
	double scale = text->width / text->picture->side;

	for (size_t i = 0; i < text->picture->count; i++) {
		const struct pdf_run *run = &text->picture->runs[i];

		cairo_rectangle(cr, x + run->x * scale, y + run->y * scale, run->width * scale,
				run->height * scale);
	}
	cairo_fill(cr);
}

static void paint_line(cairo_t *cr, PangoLayout *layout, int line, double x, double y)
{
	cairo_move_to(cr, x, y);
	pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, line));
}

/* Lines `from` to `to` of a text, the first one's top at y. */
static void paint_lines(cairo_t *cr, const struct pdf_text *text, size_t from, size_t to,
			const struct pdf_cell *cell, double y)
{
	double top = text->lines[from].top;

	cairo_tag_begin(cr, text->tag, NULL);
	if (text->picture) {
		paint_picture(cr, text, cell->x, y);
	} else {
		if (from == 0 && text->marker)
			paint_line(cr, text->marker, 0, cell->x + text->marker_left,
				   y + text->lines[0].baseline);
		for (size_t i = from; i < to; i++)
			paint_line(cr, text->layout, (int)i,
				   cell->x + text->left + text->lines[i].x,
				   y + text->lines[i].baseline - top);
		if (to == text->count)
			paint_text_rule(cr, text, cell->x, y + text->lines[to - 1].bottom - top);
	}
	cairo_tag_end(cr, text->tag);
}

/* What advance() moved over. */
static void paint_cell(cairo_t *cr, const struct pdf_cell *cell, struct spot from, struct spot to,
		       double y)
{
	bool top = true;

	for (struct spot at = from; at.text && (at.text != to.text || at.line < to.line);) {
		size_t end = at.text == to.text ? to.line : at.text->count;

		y += before_of(at.text, at.line, top);
		paint_lines(cr, at.text, at.line, end, cell, y);
		y += lines_height(at.text, at.line, end - at.line) + at.text->after;
		top = false;
		if (at.text == to.text)
			break;
		at = (struct spot){at.text->next, 0};
	}
}

/* ---- pages ---- */

static void paint_number(struct pages *p)
{
	struct pdf_style style = {.align = PDF_ALIGN_CENTRE,
				  .size = NUMBER_SIZE / p->pdf->sheet->letters};
	PangoLayout *layout =
		pdf_layout(p->pdf, str_printf(p->pdf->arena, "%d", p->number), style, NULL);
	int width;

	pango_layout_get_size(layout, &width, NULL);
	paint_line(p->cr, layout, 0, (p->pdf->width - (double)width / PANGO_SCALE) / 2,
		   p->pdf->sheet->top * 0.62);
}

static void paint_foot(struct pages *p)
{
	const struct pdf_row *foot = p->pdf->foot;
	double y = p->floor + 3 * PDF_MM;

	if (!foot)
		return;
	for (size_t i = 0; i < foot->count; i++) {
		struct spot from = {foot->cells[i].texts, 0}, to = from;

		advance(&to, HUGE_VAL);
		paint_cell(p->cr, &foot->cells[i], from, to, y);
	}
}

static void begin_page(struct pages *p)
{
	p->number++;
	p->y = p->pdf->sheet->top;
	p->fresh = true;
	cairo_save(p->cr);
	cairo_translate(p->cr, p->pdf->sheet->left, 0);
	if (p->number > 1)
		paint_number(p);
}

static void end_page(struct pages *p)
{
	paint_foot(p);
	cairo_restore(p->cr);
	cairo_show_page(p->cr);
}

/* ---- rows ---- */

static void open_cells(struct pages *p, const struct pdf_row *row)
{
	for (const struct pdf_cell *cell = row->cells; cell < row->cells + row->count; cell++) {
		must(p->count < PDF_COLUMNS_MOST);
		p->columns[p->count++] = (struct column){cell, {cell->texts, 0}, p->y, cell->rows};
	}
}

/* Those that end with this row are done; the others go on in the next. */
static void close_cells(struct pages *p)
{
	size_t kept = 0;

	for (size_t i = 0; i < p->count; i++)
		if (--p->columns[i].rows > 0)
			p->columns[kept++] = p->columns[i];
	p->count = kept;
}

/* The box down to `bottom`, and the texts up to `to`; what is left of them goes on below. */
static void paint_column(struct pages *p, const struct pdf_row *row, struct column *c,
			 struct spot to, double bottom)
{
	if (row->boxed) {
		cairo_set_line_width(p->cr, THIN);
		cairo_rectangle(p->cr, c->cell->left, c->top, c->cell->right - c->cell->left,
				bottom - c->top);
		cairo_stroke(p->cr);
	}
	paint_cell(p->cr, c->cell, c->spot, to, c->top + row->pad);
	c->spot = to;
	c->top = bottom;
}

/* As much of the row as fits on this page; true when all of it has been painted. */
static bool paint_piece(struct pages *p, const struct pdf_row *row, double least)
{
	struct spot to[PDF_COLUMNS_MOST];
	double bottom = p->y;
	bool done = true;

	for (size_t i = 0; i < p->count; i++) {
		const struct column *c = &p->columns[i];

		to[i] = c->spot;
		if (c->rows > 1)
			continue;
		double used = advance(&to[i], p->floor - c->top - 2 * row->pad);

		bottom = larger(bottom, c->top + used + 2 * row->pad);
		done &= !to[i].text;
		p->fresh &= used == 0;
	}
	if (done && p->y + least <= p->floor)
		bottom = larger(bottom, p->y + least);
	for (size_t i = 0; i < p->count; i++)
		if (p->columns[i].rows == 1)
			paint_column(p, row, &p->columns[i], to[i], bottom);
	p->y = bottom;
	return done;
}

/* Cells that span this row and others end with the page, and go on on the next. */
static void break_columns(struct pages *p, const struct pdf_row *row)
{
	for (size_t i = 0; i < p->count; i++) {
		struct column *c = &p->columns[i];
		struct spot to = c->spot;

		if (c->rows == 1 || c->top >= p->y)
			continue;
		advance(&to, p->y - c->top - 2 * row->pad);
		paint_column(p, row, c, to, p->y);
	}
}

/* Heads leave half of a page free, so that none of them is divided. */
static void paint_heads(struct pages *p, const struct pdf_row *row)
{
	const struct pdf_row *head = row->of;

	for (size_t i = 0; i < row->heads; i++, head = head->next) {
		open_cells(p, head);
		must(paint_piece(p, head, head->least));
		close_cells(p);
	}
	p->fresh = true;
}

static bool is_head(const struct pdf_row *row)
{
	const struct pdf_row *head = row->of;

	for (size_t i = 0; i < row->heads; i++, head = head->next)
		if (head == row)
			return true;
	return false;
}

/* The next page, with the head of the table that goes on there. */
static void turn_page(struct pages *p, const struct pdf_row *row)
{
	struct column columns[PDF_COLUMNS_MOST];
	size_t count = p->count;

	break_columns(p, row);
	memcpy(columns, p->columns, sizeof columns);
	p->count = 0;
	end_page(p);
	begin_page(p);
	if (!is_head(row))
		paint_heads(p, row);
	for (size_t i = 0; i < count; i++)
		columns[i].top = p->y;
	memcpy(p->columns, columns, sizeof columns);
	p->count = count;
}

static void paint_divided(struct pages *p, const struct pdf_row *row)
{
	double least = pdf_row_height(row);

	open_cells(p, row);
	while (!paint_piece(p, row, least)) {
		must(!p->fresh); /* a page holds at least a line */
		turn_page(p, row);
		least = 0;
	}
	close_cells(p);
}

static void paint_across(struct pages *p, const struct pdf_row *row)
{
	static const double dashes[] = {4, 3};
	double half = p->pdf->sheet->height / 2;

	if (row->cut) {
		cairo_save(p->cr);
		cairo_translate(p->cr, -p->pdf->sheet->left, 0);
		cairo_set_dash(p->cr, dashes, 2, 0);
		paint_rule(p->cr, 0, p->pdf->sheet->width, p->y < half ? half : p->y);
		cairo_restore(p->cr);
	} else {
		paint_rule(p->cr, 0, p->pdf->width, p->y);
	}
}

static void paint_row(struct pages *p, const struct pdf_row *row)
{
	double page = p->floor - p->pdf->sheet->top;

	if (row->line || row->cut) {
		p->y += row->before;
		paint_across(p, row);
		p->y += row->after;
		return;
	}
	if (!p->fresh)
		p->y += row->before;
	bool together =
		p->count == 0 && needed(row) <= page; /* joined rows: decided by the first */
	double height = together ? needed(row) : least_height(row);

	if (together && p->y + height > p->floor) {
		tighten(row, ceil(p->y + height - p->floor));
		height = needed(row);
	}
	if (!p->fresh && p->y + height > p->floor && height <= page)
		turn_page(p, row);
	paint_divided(p, row);
	p->y += row->after;
}

void pdf_paint(struct pdf *pdf, cairo_t *cr)
{
	struct pages p = {.pdf = pdf, .cr = cr, .floor = pdf->sheet->height - pdf->sheet->bottom};

	begin_page(&p);
	for (const struct pdf_row *row = pdf->rows; row; row = row->next)
		paint_row(&p, row);
	end_page(&p);
	pdf->pages = p.number;
}
