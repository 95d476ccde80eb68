/*
 * Shared by the readers of sheets.  What they found goes out as text, one row a line:
 *
 *	17	tThào Seo Lử	d20496		tĐiện thoại\nnhà hàng xóm
 *
 * the row's number in its sheet, then its cells behind tabs: `t` and a text in UTF-8 (\n a line
 * end, \\ a backslash, no other control sign), `d` and days since 1 January 1970 with " 09:30"
 * behind them where the cell has a time, or nothing.  Empty rows and cells at the end are left out.
 */
#ifndef DOCUMENTS_LOOK_LOOK_SHEET_H
#define DOCUMENTS_LOOK_LOOK_SHEET_H

#include "base/buf.h"
#include "documents/look/look.h"

struct rows {
	struct buf out;
	size_t number;  /* of the row that is being filled */
	size_t columns; /* of it, so far; 0: it is empty */
	size_t count;
	bool over; /* there are more rows, columns or bytes than are taken */
};
void rows_init(struct arena *a, struct rows *rows);
void rows_begin(struct rows *rows, size_t number);
/* Cells from the left; an empty text is nothing. */
void rows_text(struct rows *rows, size_t column, struct str text);
void rows_day(struct rows *rows, size_t column, int64_t day, unsigned minutes);
void rows_end(struct rows *rows);
/* FINE, EMPTY or MANY_ROWS. */
enum look_verdict rows_finish(const struct rows *rows, struct look *out);

look_reader look_csv, look_xlsx;

/* ---- look_zip.c ---- */

/* One file of an archive; absent, and FINE, when there is none of that name. */
enum look_verdict zip_part(struct arena *a, struct look_file file, const char *name,
			   struct str *out);

/* ---- look_book.c: what an XLSX says besides its cells ---- */

struct book {
	struct str sheet;    /* id of the first sheet's relation, then the path of its file */
	struct str *strings; /* shared by all cells */
	size_t strings_count;
	bool *dates; /* whether numbers of that style are days */
	size_t styles_count;
	bool from_1904;
};
enum look_verdict book_read(struct arena *a, struct look_file file, struct book *out);

/* ---- look_xml.c: names of elements and attributes come without their prefixes ---- */

struct xml {
	void (*start)(struct xml *x, const char *name);
	void (*end)(struct xml *x, const char *name);
	struct arena *arena;
	struct buf text; /* what stands between elements, while `takes` */
	bool takes, doctype;
	const unsigned char **attributes; /* names and values in turns, NULL at the end */
	void *into;
};
/* FINE, or BROKEN: not well formed, or with a document type, which sheets have not. */
enum look_verdict xml_read(struct xml *x, struct str document);
/* Of the element that starts; absent when it has none of that name. */
struct str xml_attribute(const struct xml *x, const char *name);

#endif
