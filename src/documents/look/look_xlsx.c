/* XLSX: the rows of the first sheet.  A formula is what it came to when the file was saved. */
#include "documents/look/look_sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CELL_MOST     ((size_t)1 << 20)
#define NUMBER_MOST   64
#define WHOLE_MOST    1e15   /* up to here a double holds every whole number */
#define DAYS_MOST     109574 /* of a sheet's own count: the year 2200 */
#define MINUTES_A_DAY 1440

/* Days of 1 January 1970 in the two counts; the older one has a 29 February 1900. */
#define DAYS_1900    25569
#define DAYS_1904    24107
#define LEAP_OF_1900 60

struct sheet {
	struct book book;
	struct rows rows;
	size_t row, column; /* counted from 1 and 0 where the file does not say them */
	struct str type;    /* of the cell: "s", "str", … */
	int64_t style;
	bool after; /* a cell came before in this row */
};

/* ---- values ---- */

/* "AB12": the column, from 0; a huge one when it makes no sense. */
static size_t column_of(struct str place)
{
	size_t column = 0;

	for (size_t i = 0; i < place.len && place.ptr[i] >= 'A' && place.ptr[i] <= 'Z'; i++)
		column = i < 3 ? column * 26 + (size_t)(place.ptr[i] - 'A') + 1 : SIZE_MAX;
	return column - 1;
}

static bool read_number(struct str text, double *out)
{
	char zero_ended[NUMBER_MOST], *end;

	if (text.len == 0 || text.len >= sizeof zero_ended)
		return false;
	memcpy(zero_ended, text.ptr, text.len);
	zero_ended[text.len] = '\0';
	*out = strtod(zero_ended, &end);
	return *end == '\0' && *out == *out;
}

static void put_day(struct sheet *s, double serial)
{
	int64_t days = (int64_t)serial;
	int64_t first = s->book.from_1904 ? DAYS_1904 : DAYS_1900;
	unsigned minutes = (unsigned)((serial - (double)days) * MINUTES_A_DAY + 0.5);

	if (minutes == MINUTES_A_DAY) {
		minutes = 0;
		days++;
	}
	if (!s->book.from_1904 && days < LEAP_OF_1900)
		days++;
	rows_day(&s->rows, s->column, days - first, minutes);
}

/* 1.5207E+10 is how a long number is stored, not how its writer saw it. */
static void put_number(struct sheet *s, struct str text, double value)
{
	char digits[NUMBER_MOST];

	if (memchr(text.ptr, 'E', text.len) && value > -WHOLE_MOST && value < WHOLE_MOST &&
	    value == (double)(int64_t)value) {
		snprintf(digits, sizeof digits, "%lld", (long long)value);
		text = str_of(digits);
	}
	rows_text(&s->rows, s->column, text);
}

static bool is_day(const struct sheet *s, double value)
{
	return s->style >= 0 && (size_t)s->style < s->book.styles_count &&
	       s->book.dates[s->style] && value >= (s->book.from_1904 ? 0 : 1) && value < DAYS_MOST;
}

static void put_value(struct sheet *s, struct str text)
{
	double value;
	int64_t index;

	if (str_is(s->type, "s")) {
		if (str_int(text, &index) && index >= 0 && (size_t)index < s->book.strings_count)
			rows_text(&s->rows, s->column, s->book.strings[index]);
	} else if (str_is(s->type, "b")) {
		rows_text(&s->rows, s->column, str_is(text, "1") ? STR("TRUE") : STR("FALSE"));
	} else if ((s->type.ptr && !str_is(s->type, "n")) || !read_number(text, &value)) {
		rows_text(&s->rows, s->column, text);
	} else if (is_day(s, value)) {
		put_day(s, value);
	} else {
		put_number(s, text, value);
	}
}

/* ---- elements ---- */

static void start_row(struct xml *x, struct sheet *s)
{
	int64_t number;

	s->row++;
	if (str_int(xml_attribute(x, "r"), &number) && number > 0)
		s->row = (size_t)number;
	s->column = 0;
	s->after = false;
	rows_begin(&s->rows, s->row);
}

/* A cell that names no place stands behind the one before. */
static void start_cell(struct xml *x, struct sheet *s)
{
	struct str place = xml_attribute(x, "r");

	if (place.ptr)
		s->column = column_of(place);
	else if (s->after)
		s->column++;
	s->after = true;
	s->type = str_copy(x->arena, xml_attribute(x, "t"));
	s->style = -1;
	str_int(xml_attribute(x, "s"), &s->style);
	x->text.len = 0;
}

static void start(struct xml *x, const char *name)
{
	struct sheet *s = x->into;

	if (strcmp(name, "row") == 0)
		start_row(x, s);
	else if (strcmp(name, "c") == 0)
		start_cell(x, s);
	x->takes = strcmp(name, "v") == 0 || strcmp(name, "t") == 0;
}

static void end(struct xml *x, const char *name)
{
	struct sheet *s = x->into;

	x->takes = false;
	if (strcmp(name, "c") == 0 && x->text.len > 0)
		put_value(s, buf_str(&x->text));
	else if (strcmp(name, "row") == 0)
		rows_end(&s->rows);
}

enum look_verdict look_xlsx(struct arena *a, struct look_file file, struct look *out)
{
	struct sheet *s = arena_one(a, struct sheet);
	struct xml x = {
		.start = start, .end = end, .arena = a, .text = buf_new(a, CELL_MOST), .into = s};
	struct str part = STR_NONE;
	enum look_verdict v = book_read(a, file, &s->book);

	rows_init(a, &s->rows);
	if (v == LOOK_FINE)
		v = zip_part(a, file, str_z(a, s->book.sheet), &part);
	if (v == LOOK_FINE)
		v = xml_read(&x, part);
	return v == LOOK_FINE ? rows_finish(&s->rows, out) : v;
}
