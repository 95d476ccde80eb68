/*
 * Tables: columns as wide as their texts ask for, rows in boxes, the head repeated on each page.
 */
#include "documents/documents_pdf_internal.h"

#define PAD_ACROSS   4.0
#define PAD_DOWN     2.5
#define COLUMNS_MOST 24

struct columns {
	size_t count;
	double least[COLUMNS_MOST], natural[COLUMNS_MOST], width[COLUMNS_MOST];
};

static bool is_cell(const xmlNode *n)
{
	return n->type == XML_ELEMENT_NODE && (strcmp((const char *)n->name, "td") == 0 ||
					       strcmp((const char *)n->name, "th") == 0);
}

static size_t count_cells(const xmlNode *row)
{
	size_t n = 0;

	for (const xmlNode *at = row->children; at; at = at->next)
		n += is_cell(at);
	return n;
}

static bool spans(struct pdf *pdf, const xmlNode *cell)
{
	return pdf_attribute(pdf, cell, "colspan").ptr || pdf_attribute(pdf, cell, "rowspan").ptr;
}

static void widen(struct columns *columns, size_t i, const struct pdf_cell *cell)
{
	for (const struct pdf_text *text = cell->texts; text; text = text->next) {
		if (text->least > columns->least[i])
			columns->least[i] = text->least;
		if (text->natural > columns->natural[i])
			columns->natural[i] = text->natural;
	}
}

static bool read_row(struct pdf *pdf, const xmlNode *n, struct pdf_style style,
		     struct columns *columns)
{
	size_t cells = count_cells(n), i = 0;

	if (columns->count == 0 && cells <= COLUMNS_MOST)
		columns->count = cells;
	if (cells == 0 || cells != columns->count)
		return pdf_fail(pdf, "A row of a table has another number of cells.");
	struct pdf_row *row = pdf_row_add(pdf, cells);

	row->whole = row->boxed = true;
	row->pad = PAD_DOWN;
	for (const xmlNode *at = n->children; at; at = at->next) {
		if (!is_cell(at))
			continue;
		if (spans(pdf, at))
			return pdf_fail(pdf, "A cell of a table spans others.");
		if (!pdf_fill_cell(pdf, at, pdf_style_of(pdf, at, style), &row->cells[i]))
			return false;
		widen(columns, i, &row->cells[i]);
		i++;
	}
	return true;
}

static double total(const double *widths, size_t count)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += widths[i];
	return sum;
}

/*
 * Enough for all: what is left over is shared.  Else each column gets its longest word, where that
 * is no more than an equal part, and the rest goes by what each asks for; words are divided then.
 */
static void share(struct columns *c, double room)
{
	double natural, least;

	for (size_t i = 0; i < c->count; i++)
		if (c->least[i] > room / (double)c->count)
			c->least[i] = room / (double)c->count;
	natural = total(c->natural, c->count);
	least = total(c->least, c->count);
	for (size_t i = 0; i < c->count; i++) {
		double wish = c->natural[i] - c->least[i];

		if (natural <= room)
			c->width[i] = c->natural[i] + (room - natural) / (double)c->count;
		else
			c->width[i] = c->least[i] + wish * (room - least) / (natural - least);
	}
}

static bool place_cells(struct pdf *pdf, struct pdf_row *row, const struct columns *columns)
{
	double x = PAD_ACROSS;

	for (size_t i = 0; i < row->count; i++) {
		row->cells[i].x = x;
		row->cells[i].width = columns->width[i];
		x += columns->width[i] + 2 * PAD_ACROSS;
		if (!pdf_cell_fit(pdf, &row->cells[i]))
			return false;
	}
	return true;
}

static bool read_rows(struct pdf *pdf, const xmlNode *n, struct pdf_style style,
		      struct columns *columns, size_t *heads)
{
	for (const xmlNode *at = n->children; at; at = at->next) {
		const char *name = at->type == XML_ELEMENT_NODE ? (const char *)at->name : "";

		if (strcmp(name, "tr") == 0) {
			if (!read_row(pdf, at, style, columns))
				return false;
			*heads += strcmp((const char *)n->name, "thead") == 0;
		} else if (strcmp(name, "thead") == 0 || strcmp(name, "tbody") == 0) {
			if (!read_rows(pdf, at, style, columns, heads))
				return false;
		} else if (*name && strcmp(name, "caption") != 0) {
			return pdf_fail(pdf, "An element %s cannot stand in a table.", name);
		}
	}
	return true;
}

/* The caption is a row of its own above the boxes. */
static bool read_caption(struct pdf *pdf, const xmlNode *table, struct pdf_style style)
{
	for (const xmlNode *at = table->children; at; at = at->next) {
		if (at->type != XML_ELEMENT_NODE || strcmp((const char *)at->name, "caption") != 0)
			continue;
		struct pdf_row *row = pdf_row_add(pdf, 1);

		row->with_next = true;
		row->cells->width = pdf->width;
		return pdf_fill_cell(pdf, at, pdf_style_of(pdf, at, style), row->cells) &&
		       pdf_cell_fit(pdf, row->cells);
	}
	return true;
}

bool pdf_read_table(struct pdf *pdf, const xmlNode *table, struct pdf_style style)
{
	struct columns columns = {0};
	size_t heads = 0;

	style.before = style.after = style.indent = 0;
	if (!read_caption(pdf, table, style))
		return false;
	struct pdf_row **first = pdf->end;

	if (!read_rows(pdf, table, style, &columns, &heads))
		return false;
	if (!*first)
		return true;
	share(&columns, pdf->width - 2 * PAD_ACROSS * (double)columns.count);
	for (struct pdf_row *row = *first; row; row = row->next) {
		row->of = *first;
		row->heads = heads;
		if (!place_cells(pdf, row, &columns))
			return false;
	}
	pdf->last->after = pdf->sheet->after * 2;
	return true;
}
