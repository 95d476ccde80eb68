/*
 * Shared inside the layout engine.  Reading makes rows of cells of texts; the pages take rows from
 * the top, and divide between lines what does not fit.  Lengths are points (1/72 inch).
 */
#ifndef DOCUMENTS_PDF_INTERNAL_H
#define DOCUMENTS_PDF_INTERNAL_H

#include "base/buf.h"
#include "base/must.h"
#include "documents/documents_pdf.h"

#include <libxml/tree.h>
#include <pango/pangocairo.h>

#define PDF_MM           (72.0 / 25.4)
#define PDF_COLUMNS_MOST 24 /* of a table */

enum pdf_rule {
	PDF_RULE_NONE,
	PDF_RULE_SHORT, /* centred below, two fifths of the text's width */
	PDF_RULE_FULL,  /* as wide as the text */
	PDF_RULE_DOTS,  /* from behind the text to the line's end, to be written on */
};

enum pdf_align {
	PDF_ALIGN_SAME, /* as outside; no text has it */
	PDF_ALIGN_LEFT,
	PDF_ALIGN_CENTRE,
	PDF_ALIGN_RIGHT,
	PDF_ALIGN_JUSTIFY,
};

/* How a text looks; what is inside inherits it. */
struct pdf_style {
	enum pdf_align align;
	double size;   /* of the letters, in parts of the sheet's own size */
	double indent; /* of the first line */
	double before, after;
	double left; /* of all lines; a list item's marker stands there */
	bool bold, italic, capitals;
	bool together; /* its words stay on one line: telephone numbers, codes */
	enum pdf_rule rule;
};

struct pdf_line {
	double top, bottom, baseline, x; /* from the upper left corner of its text */
};

/* A QR code: runs of black modules. */
struct pdf_run {
	double x, y, width, height;
};
struct pdf_picture {
	double side; /* of its view box */
	struct pdf_run *runs;
	size_t count;
};

/* A paragraph, or a picture in place of one. */
struct pdf_text {
	struct pdf_text *next;
	PangoLayout *layout;
	PangoLayout *marker; /* "1." of a list item; NULL: none */
	double marker_left;
	const struct pdf_picture *picture;
	double left, before, after, width;
	double natural, least; /* width without breaks; width of the longest word */
	struct pdf_line *lines;
	size_t count;
	enum pdf_rule rule;
	bool centred;
	const char *tag; /* its role for readers of tagged PDF */
};

struct pdf_cell {
	double x, width;              /* of its texts, from the left margin */
	double left, right;           /* of the box around it */
	size_t column, columns, rows; /* of a table: where it begins, and what it spans */
	struct pdf_text *texts, **end;
};

struct pdf_row {
	struct pdf_row *next;
	struct pdf_cell *cells;
	size_t count;
	double before, after;
	double pad;               /* above and below the texts */
	double least;             /* its height at least: for a cell that ends here */
	bool whole;               /* not divided when a page can hold it */
	bool with_next;           /* not alone at the foot of a page */
	bool boxed;               /* lines around its cells */
	bool line, cut;           /* a line across; one to cut the sheet along */
	const struct pdf_row *of; /* first row of the head that is repeated; NULL: of no table */
	size_t heads;             /* rows of that head */
};

struct pdf_sheet_size {
	const char *class; /* of the paper's outermost element; NULL: without one */
	double width, height;
	double top, right, bottom, left; /* margins */
	double letters;                  /* size of letters */
	double spacing;                  /* of lines */
	double indent, after;            /* of paragraphs */
};

struct pdf {
	struct arena *arena;
	const struct pdf_options *options;
	const struct pdf_sheet_size *sheet;
	double width; /* between the margins */
	PangoContext *context;
	struct pdf_row *rows, **end, *last;
	int pages;
	struct pdf_row *foot; /* stands in the lower margin of each page; NULL: none */
	struct str problem;
};

/* Records the first problem; always false, so that a failure is one expression. */
bool pdf_fail(struct pdf *pdf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* documents_pdf.c: the sheet that the paper's outermost element asks for. */
bool pdf_sheet_choose(struct pdf *pdf, const xmlNode *paper);

/* documents_pdf_fonts.c: a font map of its own that knows Liberation Serif and nothing else. */
bool pdf_fonts(struct pdf *pdf);
/* Every run of the layout is set in that font, and each letter is in it. */
bool pdf_fonts_right(struct pdf *pdf, PangoLayout *layout);

/* documents_pdf_style.c */
struct pdf_style pdf_style_body(const struct pdf *pdf);
struct pdf_style pdf_style_of(const struct pdf *pdf, const xmlNode *n, struct pdf_style outer);
const char *pdf_class_of(const xmlNode *n);
bool pdf_has_class(const xmlNode *n, const char *name);
struct str pdf_attribute(struct pdf *pdf, const xmlNode *n, const char *name);
/* Shares of the width of an element whose children stand side by side; 0: they do not. */
size_t pdf_columns(const xmlNode *n, const double **shares);

/* documents_pdf_text.c */
enum pdf_flow {
	PDF_FLOW_UNKNOWN, /* an element that the engine does not know */
	PDF_FLOW_INLINE,
	PDF_FLOW_BLOCK,
	PDF_FLOW_UNSEEN,
};
enum pdf_flow pdf_flow_of(const xmlNode *n);
/*
 * The text of `first` and its siblings up to `stop`, white space folded; NULL when there is none.
 */
struct pdf_text *pdf_text_read(struct pdf *pdf, const xmlNode *first, const xmlNode *stop,
			       struct pdf_style style);
PangoLayout *pdf_layout(struct pdf *pdf, struct str text, struct pdf_style style,
			PangoAttrList *attributes);
/* Breaks the text into lines of that width. */
bool pdf_text_fit(struct pdf *pdf, struct pdf_text *text, double width);
bool pdf_cell_fit(struct pdf *pdf, struct pdf_cell *cell);

/* documents_pdf_picture.c */
struct pdf_text *pdf_picture_read(struct pdf *pdf, const xmlNode *svg);

/* documents_pdf_read.c */
bool pdf_read(struct pdf *pdf, struct str html);
/* The children of an element, one below the other. */
bool pdf_fill_cell(struct pdf *pdf, const xmlNode *n, struct pdf_style style,
		   struct pdf_cell *cell);
struct pdf_row *pdf_row_new(struct pdf *pdf, size_t cells);
struct pdf_row *pdf_row_add(struct pdf *pdf, size_t cells);

/* documents_pdf_table.c */
bool pdf_read_table(struct pdf *pdf, const xmlNode *table, struct pdf_style style);

/* documents_pdf_pages.c */
/* Undivided: of the cells that stand in this row alone; of one cell. */
double pdf_row_height(const struct pdf_row *row);
double pdf_cell_height(const struct pdf_cell *cell);
void pdf_paint(struct pdf *pdf, cairo_t *cr);

/* documents_pdf_catalog.c */
/* Says in the file that its language is Vietnamese and that readers show its title. */
bool pdf_catalog(struct pdf *pdf, struct buf *file);

#endif
