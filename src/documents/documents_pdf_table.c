/*
 * Tables: a grid of columns as wide as their texts ask for, or as the template says; cells may span
 * columns and rows; rows stand in boxes, and the head is repeated on each page.
 */
#include "documents/documents_pdf_internal.h"

#define PAD_ACROSS  4.0
#define PAD_DOWN    2.5
#define ROWS_MOST   1000 /* that one cell spans */
#define ALL         100  /* per cent */
#define HEADS_SHARE 0.5  /* of a page, at most, for rows that are repeated */

struct columns {
	size_t count;
	int64_t share[PDF_COLUMNS_MOST]; /* per cent; 0: the template says none */
	size_t taken[PDF_COLUMNS_MOST];  /* rows that a cell from above still stands in */
	double least[PDF_COLUMNS_MOST], natural[PDF_COLUMNS_MOST], width[PDF_COLUMNS_MOST];
};

struct table {
	struct pdf *pdf;
	struct pdf_row **first;
	size_t heads; /* rows of thead */
	struct columns columns;
};

static bool is_named(const xmlNode *n, const char *name)
{
	return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0;
}

static bool is_cell(const xmlNode *n)
{
	return is_named(n, "td") || is_named(n, "th");
}

static size_t count_cells(const xmlNode *row)
{
	size_t n = 0;

	for (const xmlNode *at = row->children; at; at = at->next)
		n += is_cell(at);
	return n;
}

/* ---- what the template says of columns ---- */

static bool read_column(struct table *table, const xmlNode *col)
{
	struct columns *c = &table->columns;
	struct str width = pdf_attribute(table->pdf, col, "width");

	if (c->count == PDF_COLUMNS_MOST || width.len < 2 || width.ptr[width.len - 1] != '%' ||
	    !str_int(str_sub(width, 0, width.len - 1), &c->share[c->count]) ||
	    c->share[c->count] < 1)
		return pdf_fail(table->pdf, "A col of a table has a width like 12%%.");
	c->count++;
	return true;
}

static bool read_columns(struct table *table, const xmlNode *group)
{
	struct columns *c = &table->columns;
	int64_t all = 0;

	for (const xmlNode *at = group->children; at; at = at->next)
		if (is_named(at, "col") && !read_column(table, at))
			return false;
	for (size_t i = 0; i < c->count; i++)
		all += c->share[i];
	return all == ALL ||
	       pdf_fail(table->pdf, "The columns of a table are not 100%% wide together.");
}

/* ---- rows ---- */

/* colspan or rowspan: 1 where nothing is said. */
static bool read_span(struct pdf *pdf, const xmlNode *n, const char *name, size_t most, size_t *out)
{
	struct str said = pdf_attribute(pdf, n, name);
	int64_t span = 1;

	if (said.ptr && (!str_int(said, &span) || span < 1 || span > (int64_t)most))
		return pdf_fail(pdf, "A cell of a table cannot have this %s.", name);
	*out = (size_t)span;
	return true;
}

static bool read_spans(struct pdf *pdf, const xmlNode *n, struct pdf_cell *cell)
{
	return read_span(pdf, n, "colspan", PDF_COLUMNS_MOST, &cell->columns) &&
	       read_span(pdf, n, "rowspan", ROWS_MOST, &cell->rows);
}

/* The row that has none before it says how many columns there are. */
static bool count_columns(struct table *table, const xmlNode *row)
{
	size_t count = 0;

	for (const xmlNode *at = row->children; at; at = at->next) {
		struct pdf_cell cell;

		if (!is_cell(at))
			continue;
		if (!read_spans(table->pdf, at, &cell))
			return false;
		count += cell.columns;
	}
	if (count > PDF_COLUMNS_MOST)
		return pdf_fail(table->pdf, "A table has too many columns.");
	table->columns.count = count;
	return true;
}

static size_t next_free(const struct columns *c, size_t column)
{
	while (column < c->count && c->taken[column] > 0)
		column++;
	return column;
}

/* The cell's place in the grid, which nothing else may hold. */
static bool take_place(struct columns *c, struct pdf_cell *cell, size_t column)
{
	if (column + cell->columns > c->count)
		return false;
	cell->column = column;
	for (size_t i = column; i < column + cell->columns; i++) {
		if (c->taken[i] > 0)
			return false;
		c->taken[i] = cell->rows;
	}
	return true;
}

/* Whether a cell stands in the next row as well. */
static bool is_joined(const struct columns *c)
{
	bool joined = false;

	for (size_t i = 0; i < c->count; i++)
		joined |= c->taken[i] > 0;
	return joined;
}

/* Every place of a row is taken when it ends; those of cells that end here become free. */
static bool end_row(struct columns *c)
{
	for (size_t i = 0; i < c->count; i++)
		if (c->taken[i]-- == 0)
			return false;
	return true;
}

static bool read_cells(struct table *table, const xmlNode *n, struct pdf_style style,
		       struct pdf_cell *cell)
{
	struct pdf *pdf = table->pdf;
	struct columns *c = &table->columns;
	size_t column = 0;

	for (const xmlNode *at = n->children; at; at = at->next) {
		if (!is_cell(at))
			continue;
		if (!read_spans(pdf, at, cell))
			return false;
		column = next_free(c, column);
		if (!take_place(c, cell, column))
			return pdf_fail(pdf, "A row of a table has another number of cells.");
		if (!pdf_fill_cell(pdf, at, pdf_style_of(pdf, at, style), cell))
			return false;
		column += cell->columns;
		cell++;
	}
	return end_row(c) || pdf_fail(pdf, "A row of a table has another number of cells.");
}

/* A head does not stand alone at the foot of a page, nor does a part of joined rows. */
static bool read_row(struct table *table, const xmlNode *n, struct pdf_style style, bool head)
{
	if (table->columns.count == 0 && !count_columns(table, n))
		return false;
	struct pdf_row *row = pdf_row_add(table->pdf, count_cells(n));

	row->whole = row->boxed = true;
	row->pad = PAD_DOWN;
	if (!read_cells(table, n, style, row->cells))
		return false;
	row->with_next = head || is_joined(&table->columns);
	table->heads += head;
	return true;
}

/* The rows of a table, its head or its body: no cell reaches out of them. */
static bool read_rows(struct table *table, const xmlNode *n, struct pdf_style style)
{
	bool right = true;

	for (const xmlNode *at = n->children; right && at; at = at->next) {
		if (at->type != XML_ELEMENT_NODE || is_named(at, "caption"))
			continue;
		if (is_named(at, "tr"))
			right = read_row(table, at, style, is_named(n, "thead"));
		else if (is_named(at, "thead") || is_named(at, "tbody"))
			right = read_rows(table, at, style);
		else if (is_named(at, "colgroup") && table->columns.count == 0)
			right = read_columns(table, at);
		else
			right = pdf_fail(table->pdf, "An element %s cannot stand here in a table.",
					 (const char *)at->name);
	}
	if (right && is_joined(&table->columns))
		return pdf_fail(table->pdf, "A cell of a table spans more rows than there are.");
	return right;
}

/* ---- widths ---- */

static double total(const double *widths, size_t count)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += widths[i];
	return sum;
}

/* What its columns lack for a cell is given to each of them in equal parts. */
static void widen_by(double *widths, const struct pdf_cell *cell, double wanted)
{
	double inside = 2 * PAD_ACROSS * (double)(cell->columns - 1);
	double lack = wanted - inside - total(widths + cell->column, cell->columns);

	for (size_t i = 0; lack > 0 && i < cell->columns; i++)
		widths[cell->column + i] += lack / (double)cell->columns;
}

/* Cells of one column first: what they ask for may be enough for those that span several. */
static void widen(struct table *table, bool spanning)
{
	for (const struct pdf_row *row = *table->first; row; row = row->next)
		for (const struct pdf_cell *cell = row->cells; cell < row->cells + row->count;
		     cell++) {
			if ((cell->columns > 1) != spanning)
				continue;
			for (const struct pdf_text *t = cell->texts; t; t = t->next) {
				widen_by(table->columns.least, cell, t->least);
				widen_by(table->columns.natural, cell, t->natural);
			}
		}
}

/*
 * Enough for all: what is left over is shared.  Else each column gets its longest word, where that
 * is no more than an equal part, and the rest goes by what each asks for; words are divided then.
 */
static void share_by_texts(struct columns *c, double room)
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

static bool share_as_said(struct pdf *pdf, struct columns *c)
{
	for (size_t i = 0; i < c->count; i++) {
		c->width[i] = pdf->width * (double)c->share[i] / ALL - 2 * PAD_ACROSS;
		if (c->width[i] < PAD_ACROSS)
			return pdf_fail(pdf, "A column of a table is too narrow.");
	}
	return true;
}

static bool share(struct table *table)
{
	struct columns *c = &table->columns;

	if (c->share[0])
		return share_as_said(table->pdf, c);
	widen(table, false);
	widen(table, true);
	share_by_texts(c, table->pdf->width - 2 * PAD_ACROSS * (double)c->count);
	return true;
}

static bool place_cells(struct table *table, struct pdf_row *row)
{
	const double *widths = table->columns.width;

	for (struct pdf_cell *cell = row->cells; cell < row->cells + row->count; cell++) {
		double pads = 2 * PAD_ACROSS;

		cell->left = total(widths, cell->column) + pads * (double)cell->column;
		cell->x = cell->left + PAD_ACROSS;
		cell->width = total(widths + cell->column, cell->columns) +
			      pads * (double)(cell->columns - 1);
		cell->right = cell->x + cell->width + PAD_ACROSS;
		if (!pdf_cell_fit(table->pdf, cell))
			return false;
	}
	return true;
}

/* ---- heights ---- */

/* The last of the rows that a cell spans is as high as the cell needs. */
static void heighten(struct pdf_row *row, const struct pdf_cell *cell)
{
	double lack = pdf_cell_height(cell) + 2 * PAD_DOWN;
	struct pdf_row *last = row;

	for (size_t i = 1; i < cell->rows; i++, last = last->next)
		lack -= pdf_row_height(last);
	if (lack > pdf_row_height(last))
		last->least = lack;
}

/* Rows that fill half a page and more are not repeated: the next page shall hold others. */
static size_t repeated(const struct table *table)
{
	const struct pdf_sheet_size *sheet = table->pdf->sheet;
	const struct pdf_row *row = *table->first;
	double height = 0;

	for (size_t i = 0; i < table->heads; i++, row = row->next)
		height += pdf_row_height(row);
	return height <= HEADS_SHARE * (sheet->height - sheet->top - sheet->bottom) ? table->heads
										    : 0;
}

static bool place_rows(struct table *table)
{
	for (struct pdf_row *row = *table->first; row; row = row->next)
		if (!place_cells(table, row))
			return false;
	for (struct pdf_row *row = *table->first; row; row = row->next)
		for (size_t i = 0; i < row->count; i++)
			heighten(row, &row->cells[i]);
	size_t heads = repeated(table);

	for (struct pdf_row *row = *table->first; row; row = row->next) {
		row->of = *table->first;
		row->heads = heads;
	}
	return true;
}

/* The caption is a row of its own above the boxes. */
static bool read_caption(struct pdf *pdf, const xmlNode *table, struct pdf_style style)
{
	for (const xmlNode *at = table->children; at; at = at->next) {
		if (!is_named(at, "caption"))
			continue;
		struct pdf_row *row = pdf_row_add(pdf, 1);

		row->with_next = true;
		row->cells->width = pdf->width;
		return pdf_fill_cell(pdf, at, pdf_style_of(pdf, at, style), row->cells) &&
		       pdf_cell_fit(pdf, row->cells);
	}
	return true;
}

bool pdf_read_table(struct pdf *pdf, const xmlNode *n, struct pdf_style style)
{
	struct table table = {.pdf = pdf};

	style.before = style.after = style.indent = 0;
	if (!read_caption(pdf, n, style))
		return false;
	table.first = pdf->end;
	if (!read_rows(&table, n, style))
		return false;
	if (!*table.first)
		return true;
	if (!share(&table) || !place_rows(&table))
		return false;
	(*table.first)->before = pdf->sheet->after;
	pdf->last->with_next = false;
	pdf->last->after = pdf->sheet->after * 2;
	return true;
}
