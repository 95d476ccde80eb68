/*
 * Rows of a sheet as the sandboxed child tells them (look/look_sheet.h), read as if its worst enemy
 * had written them: one line that is not as agreed, and the file counts as too hard to read.
 */
#include "documents/documents_internal.h"
#include "documents/documents_reasons.h"

#include "base/fold.h"

#define TIME_LETTERS 5 /* "09:30" */

_Static_assert(SHEET_ROWS_MOST == LOOK_ROWS_MOST && SHEET_COLUMNS_MOST == LOOK_COLUMNS_MOST,
	       "the child and the server take the same sheets");

/* ---- cells ---- */

/* \n and \\ as the signs that they stand for. */
static bool read_text(struct arena *a, struct str said, struct str *out)
{
	char *text = arena_alloc(a, said.len + 1, 1);
	size_t len = 0;

	for (size_t i = 0; i < said.len; i++) {
		char c = said.ptr[i];

		if (c == '\\') {
			if (++i == said.len || (said.ptr[i] != 'n' && said.ptr[i] != '\\'))
				return false;
			c = said.ptr[i] == 'n' ? '\n' : '\\';
		}
		text[len++] = c;
	}
	*out = (struct str){text, len};
	return str_is_utf8(*out);
}

/* Signs that turn the direction of a text or are none at all are left out, not shown. */
static bool read_text_cell(struct arena *a, struct str said, struct sheet_cell *out)
{
	struct str text;

	if (!read_text(a, said, &text))
		return false;
	out->text = str_trim(fold_nfc(a, text));
	return !fold_has_unsafe(out->text, true);
}

/* "09:30" */
static bool is_time(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (i == 2 ? s.ptr[i] != ':' : s.ptr[i] < '0' || s.ptr[i] > '9')
			return false;
	return s.len == TIME_LETTERS;
}

static bool read_day_cell(struct arena *a, struct str said, struct sheet_cell *out)
{
	struct str days, time;
	int64_t number;
	bool timed = str_cut(said, ' ', &days, &time);

	if (!str_int(days, &number) || number < INT32_MIN / 2 || number > INT32_MAX / 2)
		return false;
	out->day = (struct day){(int32_t)number};
	if (!civil_is_valid(day_to_civil(out->day)) || (timed && !is_time(time)))
		return false;
	out->text = day_format(a, out->day);
	if (timed)
		out->text = str_printf(a, "%" STR_F " %" STR_F, STR_A(out->text), STR_A(time));
	return true;
}

static bool read_cell(struct arena *a, struct str said, struct sheet_cell *out)
{
	*out = (struct sheet_cell){STR(""), DAY_NONE};
	if (said.len == 0)
		return true;
	struct str value = str_sub(said, 1, SIZE_MAX);

	if (said.ptr[0] == 't')
		return read_text_cell(a, value, out);
	return said.ptr[0] == 'd' && read_day_cell(a, value, out);
}

/* ---- rows ---- */

static bool read_row(struct arena *a, struct str line, struct sheet_row *out)
{
	struct sheet_cell cells[SHEET_COLUMNS_MOST];
	struct str said;
	bool more = str_cut(line, '\t', &said, &line);

	if (!str_int(said, &out->number) || out->number < 1)
		return false;
	for (out->count = 0; more; out->count++) {
		more = str_cut(line, '\t', &said, &line);
		if (out->count == SHEET_COLUMNS_MOST || !read_cell(a, said, &cells[out->count]))
			return false;
	}
	out->cells = arena_many(a, out->count, struct sheet_cell);
	memcpy(out->cells, cells, out->count * sizeof *cells);
	return true;
}

bool documents_sheet_rows(struct arena *a, const struct looked *looked, struct sheet_rows *out)
{
	struct str text = looked->shown, line;

	out->count = (size_t)looked->pages;
	out->rows = arena_many(a, out->count, struct sheet_row);
	for (size_t i = 0; i < out->count; i++)
		if (!str_cut(text, '\n', &line, &text) || !read_row(a, line, &out->rows[i]))
			return false;
	return text.len == 0;
}

struct sheet_cell sheet_cell(const struct sheet_row *row, size_t column)
{
	return column < row->count ? row->cells[column] : (struct sheet_cell){STR(""), DAY_NONE};
}

/* ---- in words ---- */

static const struct reason *const refusals[LOOK_VERDICT_COUNT] = {
	[LOOK_WRONG_TYPE] = &REASON_SHEET_TYPE,       [LOOK_ENCRYPTED] = &REASON_SHEET_ENCRYPTED,
	[LOOK_BROKEN] = &REASON_SHEET_BROKEN,         [LOOK_MANY_ROWS] = &REASON_SHEET_LARGE,
	[LOOK_WRONG_LETTERS] = &REASON_SHEET_LETTERS, [LOOK_EMPTY] = &REASON_SHEET_EMPTY,
};

static enum outcome refuse_sheet(struct task *t, enum look_verdict verdict)
{
	const struct reason *why = refusals[verdict] ? refusals[verdict] : &REASON_SHEET_HARD;

	refuse(t, OUTCOME_INVALID, why);
	if (verdict == LOOK_MANY_ROWS) {
		reason_arg(t, "rows", say_number(t->arena, t->language, SHEET_ROWS_MOST));
		reason_arg(t, "columns", say_number(t->arena, t->language, SHEET_COLUMNS_MOST));
	}
	return OUTCOME_INVALID;
}

enum outcome documents_sheet_read(struct task *t, struct arena *a, const struct sandbox *s,
				  struct str bytes, struct sheet_rows *out)
{
	struct looked looked;

	*out = (struct sheet_rows){.count = 0};
	if (bytes.len == 0 || bytes.len > DOCUMENT_BYTES_MOST)
		return documents_refuse_size(t, bytes);
	if (!documents_look_sheet(a, s, bytes, &looked))
		return documents_refuse_unlooked(t);
	if (looked.verdict == LOOK_FINE && !documents_sheet_rows(a, &looked, out))
		looked.verdict = LOOK_HARD;
	return looked.verdict == LOOK_FINE ? OUTCOME_OK : refuse_sheet(t, looked.verdict);
}

enum outcome sheet_read(struct task *t, struct arena *a, struct str bytes, struct sheet_rows *out)
{
	struct sandbox sandbox = documents_sandbox(t->arena);

	return documents_sheet_read(t, a, &sandbox, bytes, out);
}
