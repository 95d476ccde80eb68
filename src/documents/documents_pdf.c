#include "documents/documents_pdf_internal.h"

#include <cairo-pdf.h>
#include <stdarg.h>

#define FILE_BYTES_MOST    ((size_t)4 << 20)
#define PROBLEM_BYTES_MOST 500

#define SHEET_CLASS "kip-paper--"

#define A4_SHORT (210 * PDF_MM)
#define A4_LONG  (297 * PDF_MM)

/* Margins of official papers: above and below 20 to 25 mm, left 30 to 35 mm, right 15 to 20 mm. */
static const struct pdf_sheet_size sheets[] = {
	{.class = NULL,
	 .width = A4_SHORT,
	 .height = A4_LONG,
	 .top = 20 * PDF_MM,
	 .right = 18 * PDF_MM,
	 .bottom = 25 * PDF_MM,
	 .left = 30 * PDF_MM,
	 .letters = 14,
	 .spacing = 1.08,
	 .indent = 10 * PDF_MM,
	 .after = 6},
	{.class = SHEET_CLASS "landscape",
	 .width = A4_LONG,
	 .height = A4_SHORT,
	 .top = 20 * PDF_MM,
	 .right = 18 * PDF_MM,
	 .bottom = 25 * PDF_MM,
	 .left = 25 * PDF_MM,
	 .letters = 12,
	 .spacing = 1.0,
	 .indent = 10 * PDF_MM,
	 .after = 4},
	{.class = SHEET_CLASS "half",
	 .width = A4_SHORT,
	 .height = A4_LONG,
	 .top = 12 * PDF_MM,
	 .right = 14 * PDF_MM,
	 .bottom = 14 * PDF_MM,
	 .left = 14 * PDF_MM,
	 .letters = 12,
	 .spacing = 1.05,
	 .indent = 0,
	 .after = 6},
};

/* A class that begins like those of sheets and is none would silently give another sheet. */
bool pdf_sheet_choose(struct pdf *pdf, const xmlNode *paper)
{
	const char *start = strstr(pdf_class_of(paper), SHEET_CLASS);

	pdf->sheet = start ? NULL : &sheets[0];
	for (size_t i = 1; i < sizeof sheets / sizeof *sheets; i++)
		if (pdf_has_class(paper, sheets[i].class))
			pdf->sheet = &sheets[i];
	if (!pdf->sheet)
		return pdf_fail(pdf, "There is no sheet of the class %s.", start);
	pdf->width = pdf->sheet->width - pdf->sheet->left - pdf->sheet->right;
	return true;
}

bool pdf_fail(struct pdf *pdf, const char *format, ...)
{
	struct buf sentence = buf_new(pdf->arena, PROBLEM_BYTES_MOST);
	va_list list;

	va_start(list, format);
	buf_addv(&sentence, format, list);
	va_end(list);
	if (!pdf->problem.ptr)
		pdf->problem = buf_full(&sentence) ? STR("A text is too long to be told.")
						   : buf_str(&sentence);
	return false;
}

static cairo_status_t take_bytes(void *file, const unsigned char *bytes, unsigned count)
{
	buf_add(file, (struct str){(const char *)bytes, count});
	return CAIRO_STATUS_SUCCESS;
}

/* cairo reads a missing second as the zone's hours. */
static struct str instant_of(struct arena *a, int64_t instant)
{
	struct day day = day_of(instant);
	int64_t s = (instant - day_start(day)) / TIME_SECOND;

	return str_printf(a, "%" STR_F "T%02d:%02d:%02d+07:00", STR_A(day_format(a, day)),
			  (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

static void say(struct pdf *pdf, cairo_surface_t *surface, cairo_pdf_metadata_t what,
		struct str text)
{
	if (text.len)
		cairo_pdf_surface_set_metadata(surface, what, str_z(pdf->arena, text));
}

/* PDF 1.4: what comes later packs objects together, and the catalogue could not be read again. */
static cairo_surface_t *surface_new(struct pdf *pdf, struct buf *file)
{
	const struct pdf_options *o = pdf->options;
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
		take_bytes, file, pdf->sheet->width, pdf->sheet->height);
	struct str made = instant_of(pdf->arena, o->made_at);

	cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
	say(pdf, surface, CAIRO_PDF_METADATA_TITLE, o->title);
	say(pdf, surface, CAIRO_PDF_METADATA_AUTHOR, o->author);
	say(pdf, surface, CAIRO_PDF_METADATA_CREATOR, STR("Kịp"));
	say(pdf, surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
	say(pdf, surface, CAIRO_PDF_METADATA_MOD_DATE, made);
	return surface;
}

static bool print(struct pdf *pdf, struct buf *file)
{
	cairo_surface_t *surface = surface_new(pdf, file);
	cairo_t *cr = cairo_create(surface);

	pdf_paint(pdf, cr);
	cairo_surface_finish(surface);
	bool right = cairo_status(cr) == CAIRO_STATUS_SUCCESS &&
		     cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;

	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	if (!right)
		return pdf_fail(pdf, "cairo could not draw the paper.");
	return !buf_full(file) || pdf_fail(pdf, "The paper is longer than a file may be.");
}

bool documents_pdf(struct arena *a, struct str html, const struct pdf_options *options,
		   struct pdf_file *out, struct str *problem)
{
	struct pdf pdf = {.arena = a, .options = options};
	struct buf file = buf_new(a, FILE_BYTES_MOST);

	pdf.end = &pdf.rows;
	bool right = pdf_fonts(&pdf) && pdf_read(&pdf, html) && print(&pdf, &file) &&
		     pdf_catalog(&pdf, &file);

	*out = (struct pdf_file){right ? buf_str(&file) : STR_NONE, pdf.pages};
	*problem = pdf.problem;
	return right;
}
