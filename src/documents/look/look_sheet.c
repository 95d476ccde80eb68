/* What kind of sheet a file is, by its bytes alone; and its rows as text. */
#include "documents/look/look_sheet.h"

#include <stdio.h>
#include <string.h>

#define ROWS_BYTES_MOST ((size_t)32 << 20)

#define ZIP_START  "PK\x03\x04"
#define OLE_START  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define ENCRYPTION "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"

/* ---- rows ---- */

void rows_init(struct arena *a, struct rows *rows)
{
	*rows = (struct rows){.out = buf_new(a, ROWS_BYTES_MOST)};
}

static void add_text(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		if (c == '\n')
			buf_addz(out, "\\n");
		else if (c == '\\')
			buf_addz(out, "\\\\");
		else if (c != '\r')
			buf_addc(out, c < ' ' || c == 0x7f ? ' ' : (char)c);
	}
}

void rows_begin(struct rows *rows, size_t number)
{
	rows->number = number;
	rows->columns = 0;
}

/* The tabs before a cell; false when it stands too far on the right, or left of another. */
static bool reach(struct rows *rows, size_t column)
{
	if (column >= LOOK_COLUMNS_MOST || column < rows->columns) {
		rows->over = true;
		return false;
	}
	if (rows->columns == 0)
		buf_addf(&rows->out, "%zu", rows->number);
	for (; rows->columns <= column; rows->columns++)
		buf_addc(&rows->out, '\t');
	return true;
}

void rows_text(struct rows *rows, size_t column, struct str text)
{
	if (str_trim(text).len == 0 || !reach(rows, column))
		return;
	buf_addc(&rows->out, 't');
	add_text(&rows->out, text);
}

void rows_day(struct rows *rows, size_t column, int64_t day, unsigned minutes)
{
	if (!reach(rows, column))
		return;
	buf_addf(&rows->out, "d%lld", (long long)day);
	if (minutes)
		buf_addf(&rows->out, " %02u:%02u", minutes / 60, minutes % 60);
}

void rows_end(struct rows *rows)
{
	if (rows->columns == 0)
		return;
	buf_addc(&rows->out, '\n');
	rows->count++;
	rows->over |= rows->count > LOOK_ROWS_MOST || buf_full(&rows->out);
}

enum look_verdict rows_finish(const struct rows *rows, struct look *out)
{
	struct str text;

	if (rows->over)
		return LOOK_MANY_ROWS;
	if (rows->count == 0)
		return LOOK_EMPTY;
	text = buf_str(&rows->out);
	out->pages = (unsigned)rows->count;
	out->shown = (const uint8_t *)text.ptr;
	out->shown_len = text.len;
	out->shown_type = LOOK_ROWS_TYPE;
	return LOOK_FINE;
}

/* ---- what it is ---- */

static bool starts(struct look_file file, const char *with, size_t len)
{
	return file.len >= len && memcmp(file.bytes, with, len) == 0;
}

/* What Excel locks with a password is no ZIP any more, but the old container around one. */
static enum look_verdict look_ole(struct look_file file)
{
	bool locked = memmem(file.bytes, file.len, ENCRYPTION, sizeof ENCRYPTION - 1) != NULL;

	return locked ? LOOK_ENCRYPTED : LOOK_WRONG_TYPE;
}

enum look_verdict look_sheet(struct arena *a, struct look_file file, struct look *out)
{
	bool zip = starts(file, ZIP_START, sizeof ZIP_START - 1);

	if (starts(file, OLE_START, sizeof OLE_START - 1))
		return look_ole(file);
	snprintf(out->type, sizeof out->type, "%s", zip ? LOOK_TYPE_XLSX : LOOK_TYPE_CSV);
	return zip ? look_xlsx(a, file, out) : look_csv(a, file, out);
}
