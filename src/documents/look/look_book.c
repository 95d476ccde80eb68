/*
 * What an XLSX says besides its cells: which sheet is the first, shared texts, which styles are
 * days.
 */
#include "documents/look/look_sheet.h"

#include <string.h>

#define TEXT_MOST  ((size_t)1 << 20)
#define LIST_FIRST 256

/* ---- growing lists ---- */

static void *grown(struct arena *a, const void *old, size_t count, size_t size)
{
	void *list = arena_alloc(a, count ? 2 * count : LIST_FIRST, size);

	if (count)
		memcpy(list, old, count * size);
	return list;
}

static bool is_full(size_t count)
{
	return count == 0 || (count >= LIST_FIRST && (count & (count - 1)) == 0);
}

/* ---- the first sheet ---- */

static bool is_true(struct str s)
{
	return str_is(s, "1") || str_is(s, "true");
}

static void start_workbook(struct xml *x, const char *name)
{
	struct book *book = x->into;

	if (strcmp(name, "workbookPr") == 0)
		book->from_1904 = is_true(xml_attribute(x, "date1904"));
	if (strcmp(name, "sheet") == 0 && !book->sheet.ptr && xml_attribute(x, "id").ptr)
		book->sheet = str_copy(x->arena, xml_attribute(x, "id"));
}

struct relation {
	struct str id, target;
};

static void start_relation(struct xml *x, const char *name)
{
	struct relation *wanted = x->into;

	if (strcmp(name, "Relationship") == 0 && str_eq(xml_attribute(x, "Id"), wanted->id))
		wanted->target = str_copy(x->arena, xml_attribute(x, "Target"));
}

static enum look_verdict read_part(struct xml *x, struct look_file file, const char *name)
{
	struct str part;
	enum look_verdict v = zip_part(x->arena, file, name, &part);

	return v == LOOK_FINE ? xml_read(x, part) : v;
}

/* An archive without a workbook is another kind of file, not a broken sheet. */
static enum look_verdict find_sheet(struct arena *a, struct look_file file, struct book *book)
{
	struct xml workbook = {.start = start_workbook, .arena = a, .into = book};
	struct relation wanted = {.target = STR_NONE};
	struct xml relations = {.start = start_relation, .arena = a, .into = &wanted};
	struct str part;
	enum look_verdict v = zip_part(a, file, "xl/workbook.xml", &part);

	if (v != LOOK_FINE || !part.ptr)
		return v == LOOK_FINE ? LOOK_WRONG_TYPE : v;
	v = xml_read(&workbook, part);
	wanted.id = book->sheet;
	if (v == LOOK_FINE && book->sheet.ptr)
		v = read_part(&relations, file, "xl/_rels/workbook.xml.rels");
	if (v != LOOK_FINE || !wanted.target.ptr)
		return v == LOOK_FINE ? LOOK_BROKEN : v;
	book->sheet = str_starts(wanted.target, STR("/"))
			      ? str_sub(wanted.target, 1, SIZE_MAX)
			      : str_printf(a, "xl/%" STR_F, STR_A(wanted.target));
	return LOOK_FINE;
}

/* ---- shared texts ---- */

/* rPh holds how a text is read aloud, in a t of its own. */
struct strings {
	struct book *book;
	bool aloud;
};

static void start_string(struct xml *x, const char *name)
{
	struct strings *strings = x->into;

	if (strcmp(name, "si") == 0)
		x->text = buf_new(x->arena, TEXT_MOST);
	if (strcmp(name, "rPh") == 0)
		strings->aloud = true;
	x->takes = strcmp(name, "t") == 0 && !strings->aloud;
}

static void end_string(struct xml *x, const char *name)
{
	struct strings *strings = x->into;
	struct book *book = strings->book;

	x->takes = false;
	if (strcmp(name, "rPh") == 0)
		strings->aloud = false;
	if (strcmp(name, "si") != 0)
		return;
	if (is_full(book->strings_count))
		book->strings =
			grown(x->arena, book->strings, book->strings_count, sizeof *book->strings);
	book->strings[book->strings_count++] = buf_str(&x->text);
}

/* ---- which styles are days ---- */

#define FORMATS_MOST 1000

struct styles {
	struct book *book;
	int64_t day_formats[FORMATS_MOST]; /* those that the file defines itself */
	size_t day_formats_count;
	bool of_cells;
};

/* Formats that every program knows by number. */
static const struct {
	int64_t first, last;
} builtin_days[] = {{14, 17}, {22, 22}, {27, 31}, {34, 36}, {50, 54}, {57, 58}};

/* "dd/mm/yyyy": a d or a y that is no quoted text, colour or escaped sign. */
static bool shows_day(struct str format)
{
	char until = '\0';

	for (size_t i = 0; i < format.len; i++) {
		char c = format.ptr[i];

		if (until)
			until = c == until ? '\0' : until;
		else if (c == '"')
			until = '"';
		else if (c == '[')
			until = ']';
		else if (c == '\\' || c == '_' || c == '*')
			i++;
		else if (strchr("dDyY", c))
			return true;
	}
	return false;
}

static bool is_day(const struct styles *styles, int64_t format)
{
	for (size_t i = 0; i < sizeof builtin_days / sizeof *builtin_days; i++)
		if (format >= builtin_days[i].first && format <= builtin_days[i].last)
			return true;
	for (size_t i = 0; i < styles->day_formats_count; i++)
		if (styles->day_formats[i] == format)
			return true;
	return false;
}

static void add_style(struct xml *x, struct styles *styles)
{
	struct book *book = styles->book;
	int64_t format = 0;

	str_int(xml_attribute(x, "numFmtId"), &format);
	if (is_full(book->styles_count))
		book->dates = grown(x->arena, book->dates, book->styles_count, sizeof *book->dates);
	book->dates[book->styles_count++] = is_day(styles, format);
}

static void add_format(struct xml *x, struct styles *styles)
{
	int64_t format;

	if (styles->day_formats_count < FORMATS_MOST &&
	    str_int(xml_attribute(x, "numFmtId"), &format) &&
	    shows_day(xml_attribute(x, "formatCode")))
		styles->day_formats[styles->day_formats_count++] = format;
}

static void start_style(struct xml *x, const char *name)
{
	struct styles *styles = x->into;

	if (strcmp(name, "cellXfs") == 0)
		styles->of_cells = true;
	else if (strcmp(name, "numFmt") == 0)
		add_format(x, styles);
	else if (strcmp(name, "xf") == 0 && styles->of_cells)
		add_style(x, styles);
}

static void end_style(struct xml *x, const char *name)
{
	struct styles *styles = x->into;

	if (strcmp(name, "cellXfs") == 0)
		styles->of_cells = false;
}

/* ---- all of it ---- */

/* Both files may be missing: a sheet of numbers needs neither. */
static enum look_verdict read_if_there(struct xml *x, struct look_file file, const char *name)
{
	struct str part;
	enum look_verdict v = zip_part(x->arena, file, name, &part);

	return v == LOOK_FINE && part.ptr ? xml_read(x, part) : v;
}

enum look_verdict book_read(struct arena *a, struct look_file file, struct book *out)
{
	struct strings strings = {.book = out};
	struct styles *styles = arena_one(a, struct styles);
	struct xml texts = {.start = start_string, .end = end_string, .arena = a, .into = &strings},
		   formats = {.start = start_style, .end = end_style, .arena = a, .into = styles};
	enum look_verdict v = find_sheet(a, file, out);

	styles->book = out;
	if (v == LOOK_FINE)
		v = read_if_there(&texts, file, "xl/sharedStrings.xml");
	if (v == LOOK_FINE)
		v = read_if_there(&formats, file, "xl/styles.xml");
	return v;
}
