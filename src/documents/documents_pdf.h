/*
 * A paper as PDF, laid out from the HTML of its page, so that both say the same.  A pure function:
 * no database, no network, the same input gives the same bytes.
 *
 * The HTML is what our own templates write: p h1 h2 ol ul dl table div section header footer
 * article hr, and inside of them strong em b i span a small br. What a class does stands in one
 * table (documents_pdf_style.c): kip-paper__head, __from, __state, __about, __to, __end,
 * __recipients, __sign, __foot …  An svg is one path of M, h, v and z: a QR code.
 *
 * The sheet is said by the outermost element.  `kip-paper`: A4 upright, as Decree 30/2020 asks for
 * official papers; beside it `kip-paper--landscape`: A4 lying, smaller letters, for registers; or
 * `kip-paper--half`: the upper half of an A4 sheet, with a line to cut along, for slips.
 *
 * A table has caption, colgroup, thead, tbody; colspan and rowspan.  Its columns are as wide as
 * their texts ask for, or as <col width="12%"> says: of all columns, and 100 together.  The rows of
 * thead come again on each page unless they fill half of it.  A row, and rows that a rowspan joins,
 * are divided only when no page holds them.
 */
#ifndef DOCUMENTS_PDF_H
#define DOCUMENTS_PDF_H

#include "base/arena.h"
#include "base/str.h"
#include "base/time.h"

struct pdf_options {
	struct str title, author; /* shown by readers of PDF; neutral, for files are passed on */
	int64_t made_at;          /* the only instant in the file */
	const char *fonts; /* the folder with Liberation Serif; NULL: where Debian keeps it */
};

struct pdf_file {
	struct str bytes;
	int64_t pages;
};

/*
 * Letters are those of Liberation Serif, embedded as subsets: where the font or one of its letters
 * is missing, the answer is false with a sentence for the operator in *problem, never a paper with
 * other letters.  `html` is UTF-8; bytes and sentence live in `a`.
 */
bool documents_pdf(struct arena *a, struct str html, const struct pdf_options *options,
		   struct pdf_file *out, struct str *problem);

/* Whether papers have this letter: all of Vietnamese, Latin, Greek, Cyrillic, common signs. */
bool documents_pdf_letter(uint32_t letter);
/* The first letter of a UTF-8 text that papers lack, as it stands there; absent: they have all. */
struct str documents_pdf_lacks(struct str text);

/*
 * A QR code as the path of an SVG, in modules with a margin of two; false when the text does not
 * fit.
 */
bool documents_qr(struct arena *a, struct str text, struct str *path, int64_t *size);

#endif
