/*
 * A register as XLSX.  libxlsxwriter writes files: its own pieces go to memory that looks like a
 * folder, and the whole to a nameless file of memory, so that no name of a client meets a disk.
 */
#include "documents/documents_sheet.h"

#include "base/must.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define MEMORY_FOLDER "/dev/shm"
#define PATH_BYTES    32
#define PAPER_A4      9
#define MARGIN_INCHES 0.5
#define KINDS         4
#define DAY_FORMAT    "dd/mm/yyyy"
#define TIME_FORMAT   "dd/mm/yyyy hh:mm"
#define DAY_MINUTES   1440.0
#define DAYS_TO_1970  25569 /* in the count of spreadsheets, which begins with 1900 */

struct sheet {
	struct arena *arena;
	const struct sheet_form *form;
	int file;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *formats[KINDS];
	lxw_row_t row;
	size_t column;
	bool broken; /* a cell could not be written */
};

/* A sheet that was given up has its workbook still. */
static void close_sheet(void *what)
{
	struct sheet *s = what;

	if (s->book)
		lxw_workbook_free(s->book);
	close(s->file);
}

/* ---- the frame ---- */

static lxw_format *cell_format(lxw_workbook *book, const char *numbers, bool header)
{
	lxw_format *f = workbook_add_format(book);

	format_set_border(f, LXW_BORDER_THIN);
	format_set_text_wrap(f);
	format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
	if (header) {
		format_set_bold(f);
		format_set_align(f, LXW_ALIGN_CENTER);
	}
	if (numbers)
		format_set_num_format(f, numbers);
	return f;
}

static void set_formats(struct sheet *s)
{
	s->formats[SHEET_TEXT] = cell_format(s->book, "@", false);
	s->formats[SHEET_DAY] = cell_format(s->book, DAY_FORMAT, false);
	s->formats[SHEET_TIME] = cell_format(s->book, TIME_FORMAT, false);
	s->formats[SHEET_NUMBER] = cell_format(s->book, "0", false);
}

static void set_paper(struct sheet *s, lxw_row_t header)
{
	worksheet_set_landscape(s->sheet);
	worksheet_set_paper(s->sheet, PAPER_A4);
	worksheet_fit_to_pages(s->sheet, 1, 0);
	worksheet_set_margins(s->sheet, MARGIN_INCHES, MARGIN_INCHES, MARGIN_INCHES, MARGIN_INCHES);
	worksheet_repeat_rows(s->sheet, header, header);
	worksheet_set_footer(s->sheet, "&C&P/&N");
	worksheet_freeze_panes(s->sheet, header + 1, 0);
}

static void put(struct sheet *s, lxw_col_t column, struct str text, lxw_format *format)
{
	s->broken |= worksheet_write_string(s->sheet, s->row, column, str_z(s->arena, text),
					    format) != LXW_NO_ERROR;
}

static void put_titles(struct sheet *s)
{
	lxw_format *bold = workbook_add_format(s->book);

	format_set_bold(bold);
	for (size_t i = 0; i < s->form->titles_count; i++, s->row++)
		put(s, 0, s->form->titles[i], i == 0 ? bold : NULL);
}

static void put_header(struct sheet *s)
{
	lxw_format *format = cell_format(s->book, NULL, true);

	for (size_t i = 0; i < s->form->columns_count; i++) {
		const struct sheet_column *c = &s->form->columns[i];
		lxw_col_t at = (lxw_col_t)i;

		worksheet_set_column(s->sheet, at, at, c->width, NULL);
		put(s, at, str_of(tr(LANGUAGE_VI, c->header)), format);
	}
	s->row++;
}

static void begin(struct sheet *s)
{
	char path[PATH_BYTES];
	lxw_workbook_options options = {.constant_memory = LXW_TRUE,
					.tmpdir = (char *)(uintptr_t)MEMORY_FOLDER};

	snprintf(path, sizeof path, "/proc/self/fd/%d", s->file);
	s->book = workbook_new_opt(path, &options);
	s->sheet = s->book ? workbook_add_worksheet(s->book, tr(LANGUAGE_VI, s->form->name)) : NULL;
	s->broken = !s->sheet;
	if (s->broken)
		return;
	set_formats(s);
	set_paper(s, (lxw_row_t)s->form->titles_count);
	put_titles(s);
	put_header(s);
}

struct sheet *sheet_new(struct arena *a, const struct sheet_form *form)
{
	struct sheet *s = arena_one(a, struct sheet);

	must(form->columns_count > 0);
	s->arena = a;
	s->form = form;
	s->file = memfd_create("sheet", MFD_CLOEXEC);
	arena_closer(a, close_sheet, s);
	s->broken = s->file < 0;
	if (!s->broken)
		begin(s);
	return s;
}

/* ---- cells ---- */

/* The column that the next cell stands in; its kind is the caller's. */
static lxw_col_t next(struct sheet *s, enum sheet_kind kind)
{
	must(s->form->columns[s->column].kind == kind);
	return (lxw_col_t)s->column;
}

static void step(struct sheet *s)
{
	if (++s->column < s->form->columns_count)
		return;
	s->column = 0;
	s->row++;
}

void sheet_blank(struct sheet *s)
{
	enum sheet_kind kind = s->form->columns[s->column].kind;

	if (!s->broken)
		s->broken = worksheet_write_blank(s->sheet, s->row, (lxw_col_t)s->column,
						  s->formats[kind]) != LXW_NO_ERROR;
	step(s);
}

/* A string cell, which no program computes, whatever sign it begins with. */
void sheet_text(struct sheet *s, struct str text)
{
	lxw_col_t column = next(s, SHEET_TEXT);

	if (text.len == 0) {
		sheet_blank(s);
		return;
	}
	struct arena_mark mark = arena_mark(s->arena);

	if (!s->broken)
		put(s, column, text, s->formats[SHEET_TEXT]);
	arena_rewind(s->arena, mark);
	step(s);
}

static void put_number(struct sheet *s, enum sheet_kind kind, double number)
{
	lxw_col_t column = next(s, kind);

	if (!s->broken)
		s->broken = worksheet_write_number(s->sheet, s->row, column, number,
						   s->formats[kind]) != LXW_NO_ERROR;
	step(s);
}

void sheet_number(struct sheet *s, int64_t number)
{
	put_number(s, SHEET_NUMBER, (double)number);
}

void sheet_day(struct sheet *s, struct day day)
{
	next(s, SHEET_DAY);
	if (day_is_none(day))
		sheet_blank(s);
	else
		put_number(s, SHEET_DAY, (double)(day.v + DAYS_TO_1970));
}

void sheet_time(struct sheet *s, int64_t instant)
{
	struct day day = day_of(instant);
	int64_t minutes = (instant - day_start(day)) / TIME_MINUTE;

	next(s, SHEET_TIME);
	if (instant == 0)
		sheet_blank(s);
	else
		put_number(s, SHEET_TIME, day.v + DAYS_TO_1970 + (double)minutes / DAY_MINUTES);
}

/* ---- the file ---- */

static bool take_bytes(struct sheet *s, struct str *bytes)
{
	struct stat about;

	if (fstat(s->file, &about) != 0 || about.st_size <= 0)
		return false;
	char *at = arena_alloc(s->arena, (size_t)about.st_size, 1);

	*bytes = (struct str){at, (size_t)about.st_size};
	return pread(s->file, at, bytes->len, 0) == about.st_size;
}

/* The workbook is closed in any case: that frees it. */
bool sheet_end(struct sheet *s, struct str *bytes)
{
	must(s->column == 0);
	bool written = s->book && workbook_close(s->book) == LXW_NO_ERROR;

	*bytes = STR_NONE;
	s->book = NULL;
	return written && !s->broken && take_bytes(s, bytes);
}
