/* From elements to rows: blocks stand below each other, a few classes side by side. */
#include "documents/documents_pdf_internal.h"

#include <libxml/HTMLparser.h>
#include <limits.h>

#define COLUMN_GAP           13.0
#define LINES_MOST_WITH_SIGN 12 /* a longer last paragraph is divided before the signature */
#define DEEPEST              40

/* Where texts go: into a cell, or each into a row of its own. */
struct flow {
	struct pdf *pdf;
	struct pdf_cell *cell; /* NULL: rows of the page */
	PangoLayout *marker;   /* for the next text */
	double marker_left;
	unsigned depth;
};

static bool flow_children(struct flow *f, const xmlNode *n, struct pdf_style style);

/* ---- rows ---- */

struct pdf_row *pdf_row_new(struct pdf *pdf, size_t cells)
{
	struct pdf_row *row = arena_one(pdf->arena, struct pdf_row);

	row->cells = arena_many(pdf->arena, cells, struct pdf_cell);
	row->count = cells;
	for (size_t i = 0; i < cells; i++) {
		row->cells[i].rows = 1;
		row->cells[i].end = &row->cells[i].texts;
	}
	return row;
}

struct pdf_row *pdf_row_add(struct pdf *pdf, size_t cells)
{
	struct pdf_row *row = pdf_row_new(pdf, cells);

	*pdf->end = row;
	pdf->end = &row->next;
	pdf->last = row;
	return row;
}

static void cell_add(struct pdf_cell *cell, struct pdf_text *text)
{
	*cell->end = text;
	cell->end = &text->next;
}

/* What stands in a row of its own carries its spaces in the row, so that a new page drops them. */
static bool add_text(struct flow *f, struct pdf_text *text)
{
	text->marker = f->marker;
	text->marker_left = f->marker_left;
	f->marker = NULL;
	if (f->cell) {
		cell_add(f->cell, text);
		return true;
	}
	struct pdf_row *row = pdf_row_add(f->pdf, 1);

	row->before = text->before;
	row->after = text->after;
	text->before = text->after = 0;
	row->cells->width = f->pdf->width;
	cell_add(row->cells, text);
	return pdf_cell_fit(f->pdf, row->cells);
}

/* ---- elements ---- */

static bool is_element(const xmlNode *n, const char *name)
{
	return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0;
}

static const xmlNode *next_element(const xmlNode *n)
{
	while (n && n->type != XML_ELEMENT_NODE)
		n = n->next;
	return n;
}

static size_t count_elements(const xmlNode *n)
{
	size_t count = 0;

	for (const xmlNode *at = next_element(n->children); at; at = next_element(at->next))
		count++;
	return count;
}

bool pdf_fill_cell(struct pdf *pdf, const xmlNode *n, struct pdf_style style, struct pdf_cell *cell)
{
	struct flow f = {.pdf = pdf, .cell = cell};

	return flow_children(&f, n, style);
}

static bool fill_columns(struct pdf *pdf, const xmlNode *n, struct pdf_style style,
			 struct pdf_row *row, const double *shares)
{
	double x = 0, room = pdf->width - COLUMN_GAP * (double)(row->count - 1);
	size_t i = 0;

	for (const xmlNode *at = next_element(n->children); at; at = next_element(at->next), i++) {
		struct pdf_cell *cell = &row->cells[i];

		cell->x = x;
		cell->width = row->count == 1 ? room : room * shares[i];
		x += cell->width + COLUMN_GAP;
		if (!pdf_fill_cell(pdf, at, pdf_style_of(pdf, at, style), cell) ||
		    !pdf_cell_fit(pdf, cell))
			return false;
	}
	return true;
}

/*
 * A signature does not stand on a page of its own: the last paragraph, or the last row of a table,
 * goes with it.
 */
static void hold_together(struct pdf *pdf)
{
	const struct pdf_row *last = pdf->last;

	if (last && (last->boxed || (last->count == 1 && last->cells->texts &&
				     last->cells->texts->count <= LINES_MOST_WITH_SIGN)))
		pdf->last->with_next = true;
}

static bool read_columns(struct pdf *pdf, const xmlNode *n, struct pdf_style style,
			 const double *shares, size_t most)
{
	size_t count = count_elements(n);
	struct pdf_row *row;

	if (count == 0 || count > most)
		return pdf_fail(pdf, "Columns have one or two elements.");
	if (pdf_has_class(n, "kip-paper__foot")) {
		row = pdf->foot = pdf_row_new(pdf, count);
	} else {
		if (pdf_has_class(n, "kip-paper__end"))
			hold_together(pdf);
		row = pdf_row_add(pdf, count);
		row->before = row->after = pdf->sheet->after;
	}
	row->whole = true;
	return fill_columns(pdf, n, style, row, shares);
}

#define TERM_SHARE 0.3

static bool read_pair(struct pdf *pdf, const xmlNode *term, const xmlNode *text,
		      struct pdf_style style)
{
	struct pdf_row *row = pdf_row_add(pdf, 2);

	row->after = pdf->sheet->after / 2;
	row->cells[0].width = pdf->width * TERM_SHARE - COLUMN_GAP;
	row->cells[1].x = pdf->width * TERM_SHARE;
	row->cells[1].width = pdf->width * (1 - TERM_SHARE);
	return pdf_fill_cell(pdf, term, pdf_style_of(pdf, term, style), &row->cells[0]) &&
	       pdf_fill_cell(pdf, text, pdf_style_of(pdf, text, style), &row->cells[1]) &&
	       pdf_cell_fit(pdf, &row->cells[0]) && pdf_cell_fit(pdf, &row->cells[1]);
}

/* A list of facts: <div> around each pair or not. */
static bool read_facts(struct flow *f, const xmlNode *n, struct pdf_style style)
{
	if (f->cell)
		return flow_children(f, n, style);
	for (const xmlNode *at = next_element(n->children); at; at = next_element(at->next)) {
		const xmlNode *term = is_element(at, "div") ? next_element(at->children) : at;
		const xmlNode *text = term ? next_element(term->next) : NULL;

		if (!term || !text || !is_element(term, "dt") || !is_element(text, "dd"))
			return pdf_fail(f->pdf, "A list of facts has a dt and a dd in turns.");
		if (!read_pair(f->pdf, term, text, style))
			return false;
		if (term == at)
			at = text;
	}
	return true;
}

#define MARKER_EMS 1.5 /* room for "12." */
#define DASH_EMS   0.7

static bool read_list(struct flow *f, const xmlNode *n, struct pdf_style style)
{
	bool numbered = is_element(n, "ol");
	double letters = style.size * f->pdf->sheet->letters;
	int number = 0;

	for (const xmlNode *at = next_element(n->children); at; at = next_element(at->next)) {
		struct pdf_style inner = pdf_style_of(f->pdf, at, style);
		struct str marker =
			numbered ? str_printf(f->pdf->arena, "%d.", ++number) : STR("-");

		f->marker_left = inner.left;
		inner.left += letters * (numbered ? MARKER_EMS : DASH_EMS);
		f->marker = pdf_layout(f->pdf, marker,
				       (struct pdf_style){.size = inner.size, .bold = inner.bold},
				       NULL);
		if (!flow_children(f, at, inner))
			return false;
	}
	return true;
}

static bool read_line(struct flow *f, const xmlNode *n)
{
	if (f->cell)
		return pdf_fail(f->pdf, "A line across stands between paragraphs.");
	struct pdf_row *row = pdf_row_add(f->pdf, 0);

	row->cut = pdf_has_class(n, "kip-paper__cut");
	row->line = !row->cut;
	row->before = row->after = f->pdf->sheet->after;
	return true;
}

static bool read_picture(struct flow *f, const xmlNode *n)
{
	struct pdf_text *text = pdf_picture_read(f->pdf, n);

	if (!text || !f->cell)
		return text && pdf_fail(f->pdf, "A picture stands in a column.");
	cell_add(f->cell, text);
	return true;
}

static void mark_heading(struct flow *f, const xmlNode *n)
{
	if (f->cell || n->name[0] != 'h' || !f->pdf->last || f->pdf->last->count != 1)
		return;
	f->pdf->last->with_next = true;
	f->pdf->last->cells->texts->tag = is_element(n, "h1") ? "H1" : "H2";
}

static bool read_paragraphs(struct flow *f, const xmlNode *n, struct pdf_style style)
{
	if (!flow_children(f, n, style))
		return false;
	if (is_element(n, "h1") || is_element(n, "h2") || is_element(n, "h3"))
		mark_heading(f, n);
	return true;
}

static bool read_block(struct flow *f, const xmlNode *n, struct pdf_style outer)
{
	struct pdf_style style = pdf_style_of(f->pdf, n, outer);
	const double *shares;
	size_t columns = pdf_columns(n, &shares);

	if (columns && !f->cell)
		return read_columns(f->pdf, n, style, shares, columns);
	if (is_element(n, "table"))
		return f->cell ? pdf_fail(f->pdf, "A table cannot stand in a column.")
			       : pdf_read_table(f->pdf, n, style);
	if (is_element(n, "ol") || is_element(n, "ul"))
		return read_list(f, n, style);
	if (is_element(n, "dl"))
		return read_facts(f, n, style);
	if (is_element(n, "hr"))
		return read_line(f, n);
	if (is_element(n, "svg"))
		return read_picture(f, n);
	return read_paragraphs(f, n, style);
}

/* The inline nodes from `first` on are one paragraph; answers the node behind them. */
static const xmlNode *read_run(struct flow *f, const xmlNode *first, struct pdf_style style,
			       bool *right)
{
	const xmlNode *stop = first;

	while (stop && pdf_flow_of(stop) == PDF_FLOW_INLINE)
		stop = stop->next;
	struct pdf_text *text = pdf_text_read(f->pdf, first, stop, style);

	*right = !f->pdf->problem.ptr && (!text || add_text(f, text));
	return stop;
}

static bool flow_children(struct flow *f, const xmlNode *n, struct pdf_style style)
{
	bool right = ++f->depth < DEEPEST || pdf_fail(f->pdf, "Elements stand too deep.");
	const xmlNode *at = n->children;

	while (right && at) {
		switch (pdf_flow_of(at)) {
		case PDF_FLOW_INLINE:
			at = read_run(f, at, style, &right);
			continue;
		case PDF_FLOW_BLOCK:
			right = read_block(f, at, style);
			break;
		case PDF_FLOW_UNSEEN:
			break;
		case PDF_FLOW_UNKNOWN:
			right = pdf_fail(f->pdf, "An element %s cannot be laid out.",
					 (const char *)at->name);
			break;
		}
		at = at->next;
	}
	f->depth--;
	return right;
}

static void close_document(void *document)
{
	xmlFreeDoc(document);
}

/* libxml2 puts html and body around it. */
static const xmlNode *paper_of(const xmlNode *root)
{
	const xmlNode *n = root;

	while (is_element(n, "html") || is_element(n, "body")) {
		const xmlNode *inner = next_element(n->children);

		if (!inner)
			break;
		n = inner;
	}
	return n;
}

bool pdf_read(struct pdf *pdf, struct str html)
{
	struct flow f = {.pdf = pdf};

	if (html.len == 0 || html.len > INT_MAX)
		return pdf_fail(pdf, "There is nothing to lay out.");
	xmlDoc *document = htmlReadMemory(html.ptr, (int)html.len, NULL, "UTF-8",
					  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
						  HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

	must(document);
	arena_closer(pdf->arena, close_document, document);
	const xmlNode *root = xmlDocGetRootElement(document);

	return (root && pdf_sheet_choose(pdf, paper_of(root)) &&
		flow_children(&f, root, pdf_style_body(pdf)) && pdf->rows) ||
	       pdf_fail(pdf, "There is nothing to lay out.");
}
