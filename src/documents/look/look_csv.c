/*
 * CSV as spreadsheets write it: UTF-8 with or without a mark, or UTF-16; commas, semicolons or tabs
 * between the cells, whichever the first line has most of.
 */
#include "documents/look/look_sheet.h"

#include <csv.h>
#include <string.h>

#define MARK_UTF8    "\xef\xbb\xbf"
#define MARK_LITTLE  "\xff\xfe"
#define MARK_BIG     "\xfe\xff"
#define TEXT_MOST    ((size_t)64 << 20)
#define SURROGATE    0xd800u
#define SURROGATE_LO 0xdc00u
#define SURROGATES   0x400u

/* ---- letters ---- */

static void add_letter(struct buf *b, uint32_t c)
{
	if (c < 0x80) {
		buf_addc(b, (char)c);
	} else if (c < 0x800) {
		buf_addc(b, (char)(0xc0 | c >> 6));
		buf_addc(b, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		buf_addc(b, (char)(0xe0 | c >> 12));
		buf_addc(b, (char)(0x80 | (c >> 6 & 0x3f)));
		buf_addc(b, (char)(0x80 | (c & 0x3f)));
	} else {
		buf_addc(b, (char)(0xf0 | c >> 18));
		buf_addc(b, (char)(0x80 | (c >> 12 & 0x3f)));
		buf_addc(b, (char)(0x80 | (c >> 6 & 0x3f)));
		buf_addc(b, (char)(0x80 | (c & 0x3f)));
	}
}

static uint32_t unit_at(struct str s, size_t i, bool little)
{
	uint32_t first = (unsigned char)s.ptr[i], second = (unsigned char)s.ptr[i + 1];

	return little ? second << 8 | first : first << 8 | second;
}

/* False for an odd byte or half a pair. */
static bool from_utf16(struct arena *a, struct str s, bool little, struct str *out)
{
	struct buf text = buf_new(a, TEXT_MOST);
	size_t i = 0;

	for (; i + 1 < s.len; i += 2) {
		uint32_t c = unit_at(s, i, little);

		if (c - SURROGATE < SURROGATES) {
			i += 2;
			uint32_t low =
				i + 1 < s.len ? unit_at(s, i, little) - SURROGATE_LO : SURROGATES;

			if (low >= SURROGATES)
				return false;
			c = 0x10000 + ((c - SURROGATE) << 10) + low;
		} else if (c - SURROGATE_LO < SURROGATES) {
			return false;
		}
		add_letter(&text, c);
	}
	*out = buf_str(&text);
	return i == s.len && !buf_full(&text);
}

static bool to_utf8(struct arena *a, struct str s, struct str *out)
{
	if (str_starts(s, STR(MARK_LITTLE)) || str_starts(s, STR(MARK_BIG)))
		return from_utf16(a, str_sub(s, 2, SIZE_MAX), s.ptr[0] == '\xff', out);
	if (str_starts(s, STR(MARK_UTF8)))
		s = str_sub(s, strlen(MARK_UTF8), SIZE_MAX);
	*out = s;
	return str_is_utf8(s);
}

/* ---- cells ---- */

static unsigned char separator_of(struct str text)
{
	static const char all[] = ",;\t";
	size_t count[sizeof all] = {0}, best = 0;
	bool quoted = false;

	for (size_t i = 0; i < text.len && (quoted || text.ptr[i] != '\n'); i++) {
		const char *found = strchr(all, text.ptr[i]);

		quoted ^= text.ptr[i] == '"';
		if (found && *found && !quoted)
			count[found - all]++;
	}
	for (size_t i = 1; i < sizeof all - 1; i++)
		if (count[i] > count[best])
			best = i;
	return (unsigned char)all[best];
}

struct reading {
	struct rows rows;
	size_t row, column;
};

static void on_cell(void *cell, size_t len, void *ctx)
{
	struct reading *r = ctx;

	if (r->column == 0)
		rows_begin(&r->rows, ++r->row);
	rows_text(&r->rows, r->column++, (struct str){cell, len});
}

static void on_row(int sign, void *ctx)
{
	struct reading *r = ctx;

	(void)sign;
	if (r->column > 0)
		rows_end(&r->rows);
	r->column = 0;
}

/* Quotes that are not closed swallow the rest of the file: it is refused. */
static bool read_cells(struct reading *r, struct str text)
{
	struct csv_parser parser;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return false;
	csv_set_delim(&parser, separator_of(text));
	bool right = csv_parse(&parser, text.ptr, text.len, on_cell, on_row, r) == text.len &&
		     csv_fini(&parser, on_cell, on_row, r) == 0;

	csv_free(&parser);
	return right;
}

enum look_verdict look_csv(struct arena *a, struct look_file file, struct look *out)
{
	struct str bytes = {(const char *)file.bytes, file.len}, text;
	struct reading r = {.row = 0};
	bool marked = str_starts(bytes, STR(MARK_LITTLE)) || str_starts(bytes, STR(MARK_BIG));

	if (!marked && memchr(bytes.ptr, '\0', bytes.len))
		return LOOK_WRONG_TYPE;
	if (!to_utf8(a, bytes, &text))
		return LOOK_WRONG_LETTERS;
	if (str_starts(str_trim(text), STR("<")) || str_starts(text, STR("%PDF")))
		return LOOK_WRONG_TYPE; /* a page or another file under the name of a sheet */
	rows_init(a, &r.rows);
	if (text.len > 0 && !read_cells(&r, text))
		return LOOK_BROKEN;
	return rows_finish(&r.rows, out);
}
