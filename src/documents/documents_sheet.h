/* Sheets: registers written as XLSX, and the XLSX and CSV files that people bring. */
#ifndef DOCUMENTS_SHEET_H
#define DOCUMENTS_SHEET_H

#include "base/task.h"

/* ---- writing ---- */

enum sheet_kind {
	SHEET_TEXT,
	SHEET_DAY,
	SHEET_TIME, /* day and time of day, in Viet Nam */
	SHEET_NUMBER,
};

struct sheet_column {
	const char *header; /* msgid; registers are written in Vietnamese */
	double width;       /* in digits */
	enum sheet_kind kind;
};

struct sheet_form {
	const char *name;         /* of the sheet, as its tab shows it: msgid, at most 31 letters */
	const struct str *titles; /* lines above the header, the first one in bold */
	size_t titles_count;
	const struct sheet_column *columns;
	size_t columns_count;
};

/*
 * A4 lying, as wide as a page, the header fixed on the screen and repeated on paper.  Memory does
 * not grow with the rows, and nothing of them reaches a disk.  Cells come from the left, a new row
 * begins by itself, and each call must fit its column.  Text is text whatever it begins with: no
 * program takes "=1+1" for a formula.
 */
struct sheet;
struct sheet *sheet_new(struct arena *a, const struct sheet_form *form);
void sheet_text(struct sheet *s, struct str text); /* absent or empty: nothing */
void sheet_day(struct sheet *s, struct day day);   /* DAY_NONE: nothing */
void sheet_time(struct sheet *s, int64_t instant); /* 0: nothing */
void sheet_number(struct sheet *s, int64_t number);
void sheet_blank(struct sheet *s); /* nothing, in a column of any kind */
/*
 * The file, in `a` of sheet_new(); false when there is no memory for it or a text is longer than
 * a cell may be (32,767 letters).  No row may be half filled.
 */
bool sheet_end(struct sheet *s, struct str *bytes);

#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/* ---- reading ---- */

#define SHEET_ROWS_MOST    5000
#define SHEET_COLUMNS_MOST 40

struct sheet_cell {
	struct str text; /* NFC, no blanks around it; a day as "2026-02-12"; empty: nothing */
	struct day day;  /* what the sheet shows as a day; else DAY_NONE */
};
struct sheet_row {
	int64_t number; /* as the spreadsheet program shows it, from 1; of CSV: the record's */
	struct sheet_cell *cells;
	size_t count;
};
struct sheet_rows {
	struct sheet_row *rows; /* those with something in them */
	size_t count;
};
/* The cell of a column, from 0; an empty one where the row is shorter. */
struct sheet_cell sheet_cell(const struct sheet_row *row, size_t column);

/*
 * Called by a handler on the slow pool, outside of any op: the first sheet of an XLSX, or a CSV in
 * UTF-8 or UTF-16 with commas, semicolons or tabs, read in the sandbox.  Formulas are what they
 * came to when the file was saved.  Rows live in `a`.  INVALID with the reason in words (no sheet,
 * locked, damaged, too large, unreadable letters, empty, too hard); UNAVAILABLE without a sandbox.
 */
enum outcome sheet_read(struct task *t, struct arena *a, struct str bytes, struct sheet_rows *out);

#endif
