/* What kip-look answers, as if it had been taken over: the line, the copies, the rows of a sheet. */
#include "documents/documents_internal.h"
#include "fuzz/fuzz.h"

#include "base/fold.h"

static bool is_inside(struct str part, struct str whole)
{
	return !part.ptr || (part.ptr >= whole.ptr && part.ptr + part.len <= whole.ptr + whole.len);
}

/* What a good answer tells is within what a file may have, and nothing stands outside of it. */
static bool looked_good(struct str answer, const struct look_asking *asking, struct looked *l)
{
	if (!documents_look_answer(answer, asking, l))
		return false;
	must((unsigned)l->verdict < LOOK_VERDICT_COUNT);
	must(is_inside(l->shown, answer) && is_inside(l->small, answer));
	must(is_inside(l->type, answer));
	if (l->verdict != LOOK_FINE)
		return false;
	must(l->pages >= 1 && l->small.len <= LOOK_SMALL_BYTES);
	return true;
}

static void check_cell(struct sheet_cell cell)
{
	must(str_is_utf8(cell.text) && !fold_has_unsafe(cell.text, true));
	must(cell.text.len == str_trim(cell.text).len);
	must(day_is_none(cell.day) || civil_is_valid(day_to_civil(cell.day)));
}

static void check_rows(struct task *t, const struct looked *l)
{
	struct sheet_rows rows;

	must(l->pages <= SHEET_ROWS_MOST);
	if (!documents_sheet_rows(t->arena, l, &rows))
		return;
	must(rows.count == (size_t)l->pages);
	for (size_t i = 0; i < rows.count; i++) {
		must(rows.rows[i].number >= 1 && rows.rows[i].count <= SHEET_COLUMNS_MOST);
		for (size_t k = 0; k < SHEET_COLUMNS_MOST; k++)
			check_cell(sheet_cell(&rows.rows[i], k));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str answer = fuzz_text(bytes, len);
	struct looked l;

	if (looked_good(answer, &look_asking_file, &l))
		must(l.pages <= LOOK_PAGES_MOST && (l.shown.ptr != NULL) == (l.small.ptr != NULL));
	if (looked_good(answer, &look_asking_join, &l))
		must(str_starts(l.shown, STR("%PDF-")));
	if (looked_good(answer, &look_asking_sheet, &l))
		check_rows(&t, &l);
	arena_free(t.arena);
	return 0;
}
