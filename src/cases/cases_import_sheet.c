/* The sheet of a paper register: kept as text, and its columns recognised by their headings. */
#include "cases/cases_import.h"

/* No cell holds them: control signs are left out where a sheet is read. */
#define ROW_END  '\x1e'
#define CELL_END '\x1f'

#define HEADINGS_WITHIN 15
#define HEADINGS_LEAST  3

static const char *const codes[IMPORT_COLUMN_COUNT] = {
#define X(name, code) [IMPORT_##name] = code,
	IMPORT_COLUMNS(X)
#undef X
};

const char *import_column_code(enum import_column c)
{
	return codes[c];
}

/* ---- kept ---- */

static size_t packed_bytes(const struct sheet_rows *rows)
{
	size_t bytes = 1;

	for (size_t i = 0; i < rows->count; i++) {
		bytes += 24;
		for (size_t c = 0; c < rows->rows[i].count; c++)
			bytes += rows->rows[i].cells[c].text.len + 1;
	}
	return bytes;
}

struct str import_pack(struct arena *a, const struct sheet_rows *rows)
{
	struct buf b = buf_new(a, packed_bytes(rows));

	for (size_t i = 0; i < rows->count; i++) {
		buf_addf(&b, "%lld", (long long)rows->rows[i].number);
		for (size_t c = 0; c < rows->rows[i].count; c++) {
			buf_addc(&b, CELL_END);
			buf_add(&b, rows->rows[i].cells[c].text);
		}
		buf_addc(&b, ROW_END);
	}
	must(!buf_full(&b));
	return buf_str(&b);
}

static size_t count_signs(struct str s, char sign)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.ptr[i] == sign;
	return n;
}

static void unpack_row(struct arena *a, struct str text, struct sheet_row *out)
{
	struct str cell;
	bool more = str_cut(text, CELL_END, &cell, &text);

	str_int(cell, &out->number);
	out->cells = arena_many(a, more ? count_signs(text, CELL_END) + 1 : 0, struct sheet_cell);
	out->count = 0;
	while (more) {
		more = str_cut(text, CELL_END, &cell, &text);
		out->cells[out->count++] = (struct sheet_cell){cell, DAY_NONE};
	}
}

void import_unpack(struct arena *a, struct str packed, struct sheet_rows *out)
{
	struct str row;

	out->count = count_signs(packed, ROW_END);
	out->rows = arena_many(a, out->count, struct sheet_row);
	for (size_t i = 0; i < out->count; i++) {
		str_cut(packed, ROW_END, &row, &packed);
		unpack_row(a, row, &out->rows[i]);
	}
}

/* ---- columns ---- */

static bool find_column(const char *code, enum import_column *out)
{
	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++)
		if (strcmp(codes[c], code) == 0) {
			*out = c;
			return true;
		}
	return false; /* of the law's columns one that this program does not know */
}

/* Where two headings mean one column, the first one is it. */
struct import_columns import_guess(struct task *t, const struct sheet_row *headings)
{
	struct import_columns found = {0};
	enum import_column c;

	for (size_t i = 0; i < headings->count; i++) {
		const struct register_term *term = register_term_read(
			t->arena, t->law, REGISTER_COLUMNS, headings->cells[i].text);

		if (term && find_column(term->code, &c) && !found.at[c])
			found.at[c] = (int)i + 1;
	}
	return found;
}

size_t import_heading_row(struct task *t, const struct sheet_rows *rows)
{
	for (size_t i = 0; i < rows->count && i < HEADINGS_WITHIN; i++) {
		struct import_columns found = import_guess(t, &rows->rows[i]);
		int known = 0;

		for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++)
			known += found.at[c] > 0;
		if (known >= HEADINGS_LEAST)
			return i;
	}
	return 0;
}

struct str import_columns_text(struct arena *a, const struct import_columns *columns)
{
	struct buf b = buf_new(a, (size_t)IMPORT_COLUMN_COUNT * 24);

	for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++)
		if (columns->at[c])
			buf_addf(&b, "%s%s=%d", b.len ? " " : "", codes[c], columns->at[c]);
	must(!buf_full(&b));
	return buf_str(&b);
}

struct import_columns import_columns_read(struct str text)
{
	struct import_columns columns = {0};
	struct str pair, name, place;
	int64_t at;

	while (text.len) {
		str_cut(text, ' ', &pair, &text);
		if (!str_cut(pair, '=', &name, &place) || !str_int(place, &at))
			continue;
		for (enum import_column c = 0; c < IMPORT_COLUMN_COUNT; c++)
			if (str_is(name, codes[c]))
				columns.at[c] = (int)at;
	}
	return columns;
}
