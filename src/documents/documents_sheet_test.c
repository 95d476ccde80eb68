/*
 * Registers written as sheets and read again through the sandbox; and a sandbox that lies about
 * them.
 */
#include "documents/documents_internal.h"

#include "base/log.h"
#include "base/module.h"
#include "db/testing/house.h"
#include "documents/documents_reasons.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define ROOM_BYTES ((size_t)256 << 20)
#define MOST_MS    30000u

const struct module *const modules[] = {&agencies_module, &journal_module, &documents_module, NULL};

static struct arena *room;

static int make_room(void **state)
{
	(void)state;
	log_level_set(LOG_QUIET);
	room = arena_new(ROOM_BYTES);
	return 0;
}

static int drop_room(void **state)
{
	(void)state;
	arena_free(room);
	return 0;
}

static const struct sheet_column columns[] = {
	{"Số TT", 6, SHEET_NUMBER},
	{"Họ tên", 24, SHEET_TEXT},
	{"Ngày thụ lý", 12, SHEET_DAY},
	{"Lúc", 16, SHEET_TIME},
};
static const struct str titles[] = {{"SỔ THỤ LÝ", sizeof "SỔ THỤ LÝ" - 1}, {"Năm 2026", 9}};
static const struct sheet_form form = {"Sổ", titles, 2, columns, 4};

static void put_row(struct sheet *s, int64_t number, const char *name, const char *day)
{
	struct day on = DAY_NONE;
	int64_t at = 0;

	if (day) {
		assert_true(day_parse(str_of(day), &on));
		at = day_start(on) + 9 * TIME_HOUR + 12 * TIME_MINUTE;
	}
	sheet_number(s, number);
	sheet_text(s, str_of(name));
	sheet_day(s, on);
	sheet_time(s, at);
}

static struct str written(void)
{
	struct sheet *s = sheet_new(room, &form);
	struct str bytes;

	put_row(s, 1, "Thào Seo Lử", "2026-02-12");
	put_row(s, 2, "=1+1", NULL);
	put_row(s, 3, "@SUM(A1)", "2026-12-31");
	assert_true(sheet_end(s, &bytes));
	return bytes;
}

static void text_is(const struct sheet_row *row, size_t column, const char *wanted)
{
	struct str text = sheet_cell(row, column).text;

	if (!str_is(text, wanted))
		fail_msg("%" STR_F " instead of %s", STR_A(text), wanted);
}

static void a_register_is_read_as_it_was_written(void **state)
{
	struct task *t = house_task(house_of(state));
	struct sheet_rows rows;
	struct day day;

	assert_int_equal(sheet_read(t, room, written(), &rows), OUTCOME_OK);
	assert_int_equal(rows.count, 6);
	text_is(&rows.rows[0], 0, "SỔ THỤ LÝ");
	text_is(&rows.rows[2], 1, "Họ tên");
	assert_int_equal(rows.rows[3].number, 4);
	text_is(&rows.rows[3], 0, "1");
	text_is(&rows.rows[3], 1, "Thào Seo Lử");
	text_is(&rows.rows[3], 2, "2026-02-12");
	text_is(&rows.rows[3], 3, "2026-02-12 09:12");
	assert_true(day_parse(STR("2026-02-12"), &day));
	assert_int_equal(rows.rows[3].cells[2].day.v, day.v);
	assert_true(day_is_none(rows.rows[3].cells[1].day));
	text_is(&rows.rows[4], 1, "=1+1");
	text_is(&rows.rows[4], 3, "");
	text_is(&rows.rows[5], 1, "@SUM(A1)");
	task_free(t);
}

/* Many rows take no more of the task's memory than few. */
static void memory_does_not_grow_with_rows(void **state)
{
	struct sheet *s = sheet_new(room, &form);
	size_t before = arena_used(room);
	struct str bytes;

	(void)state;
	for (int64_t i = 1; i <= 2000; i++)
		put_row(s, i, "Thào Seo Lử", "2026-02-12");
	assert_int_equal(arena_used(room), before);
	assert_true(sheet_end(s, &bytes));
	assert_true(bytes.len > 10000);
}

static void a_sheet_that_is_given_up_leaves_nothing(void **state)
{
	struct arena *own = arena_new((size_t)1 << 20);

	(void)state;
	put_row(sheet_new(own, &form), 1, "Thào Seo Lử", NULL);
	arena_free(own);
}

static void a_text_longer_than_a_cell_is_refused(void **state)
{
	struct sheet *s = sheet_new(room, &form);
	char *text = arena_alloc(room, 32769, 1);
	struct str bytes;

	(void)state;
	memset(text, 'a', 32768);
	put_row(s, 1, text, NULL);
	assert_false(sheet_end(s, &bytes));
	assert_null(bytes.ptr);
}

/* ---- refusals, in words ---- */

static void each_refusal_says_why(void **state)
{
	const struct {
		struct str bytes;
		const struct reason *why;
	} files[] = {
		{STR(""), &REASON_FILE_EMPTY},
		{{"", DOCUMENT_BYTES_MOST + 1}, &REASON_FILE_LARGE},
		{STR("%PDF-1.7"), &REASON_SHEET_TYPE},
		{{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
		  "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e",
		  39},
		 &REASON_SHEET_ENCRYPTED},
		{str_sub(written(), 0, 900), &REASON_SHEET_BROKEN},
		{STR("H\xe4,1"), &REASON_SHEET_LETTERS},
		{STR(",\n"), &REASON_SHEET_EMPTY},
		{STR(",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,1"), &REASON_SHEET_LARGE},
	};
	struct task *t = house_task(house_of(state));
	struct sheet_rows rows;

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		if (sheet_read(t, room, files[i].bytes, &rows) != OUTCOME_INVALID ||
		    t->reason != files[i].why)
			fail_msg("%zu: %s", i, t->reason ? t->reason->code : "none");
		reason_clear(t);
	}
	task_free(t);
}

/* ---- a sandbox that lies ---- */

#define HELLO "echo 'kip-look 1'\n"
#define SAYS  HELLO "printf 'fine text/csv "

static enum outcome read_with(struct task *t, const char *lines, struct sheet_rows *rows)
{
	struct str path = str_printf(room, "/tmp/kip-sheet-test-%d", (int)getpid());
	char *name = str_z(room, path);
	FILE *file = fopen(name, "we");

	assert_non_null(file);
	fprintf(file, "#!/usr/bin/sh\n%s\n", lines);
	fclose(file);
	assert_int_equal(chmod(name, 0755), 0);
	struct sandbox s = {"bwrap", name, MOST_MS};
	enum outcome o = documents_sheet_read(t, room, &s, STR("bytes"), rows);

	unlink(name);
	return o;
}

static void who_lies_about_rows_is_not_believed(void **state)
{
	static const char *const programs[] = {
		HELLO,
		SAYS "2 text/x-rows 5\\n1\\tta\\n'",
		SAYS "1 text/x-rows 9\\n1\\tta\\n'",
		SAYS "1 text/x-rows 10\\n1\\tta\\n2\\ttb\\n'",
		SAYS "1 text/x-rows 5\\n0\\tta\\n'",
		SAYS "1 text/x-rows 5\\nx\\tta\\n'",
		SAYS "1 text/x-rows 5\\n1\\txa\\n'",
		SAYS "1 text/x-rows 5\\n1\\tda\\n'",
		SAYS "1 text/x-rows 15\\n1\\td9999999999\\n'",
		SAYS "1 text/x-rows 13\\n1\\td20496 12\\n'",
		SAYS "1 text/x-rows 5\\n1\\tt\\377\\n'",
		SAYS "1 text/x-rows 6\\n1\\tt\\\\\\\\x\\n'",
		SAYS "1 text/x-rows 7\\n1\\tt\\342\\200\\256\\n'",
		SAYS "1 image/jpeg 5\\n1\\tta\\n'",
		SAYS "5001 text/x-rows 0\\n'",
		HELLO "printf 'fine image/png 1 text/x-rows 5\\n1\\tta\\n'",
		HELLO "printf 'many_pages text/csv 0 - 0\\n'",
		HELLO "printf 'fine text/csv 1 text/x-rows 83\\n1'; printf '\\t%.0s' $(seq 41); "
		      "printf 'ta\\n'",
	};
	struct task *t = house_task(house_of(state));
	struct sheet_rows rows;

	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
		if (read_with(t, programs[i], &rows) != OUTCOME_INVALID ||
		    t->reason != &REASON_SHEET_HARD)
			fail_msg("believed: %s", programs[i]);
		reason_clear(t);
	}
	assert_int_equal(read_with(t, SAYS "1 text/x-rows 5\\n1\\tta\\n'", &rows), OUTCOME_OK);
	text_is(&rows.rows[0], 0, "a");
	text_is(&rows.rows[0], 1, "");
	task_free(t);
}

static void without_a_sandbox_no_sheet_is_read(void **state)
{
	struct task *t = house_task(house_of(state));
	const struct sandbox none = {"no-such-bubblewrap", "/usr/bin/true", MOST_MS};
	struct sheet_rows rows;

	assert_int_equal(documents_sheet_read(t, room, &none, STR("a,b"), &rows),
			 OUTCOME_UNAVAILABLE);
	assert_ptr_equal(t->reason, &REASON_FILE_NO_SANDBOX);
	task_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SQLITE(a_register_is_read_as_it_was_written),
		cmocka_unit_test(memory_does_not_grow_with_rows),
		cmocka_unit_test(a_sheet_that_is_given_up_leaves_nothing),
		cmocka_unit_test(a_text_longer_than_a_cell_is_refused),
		IN_SQLITE(each_refusal_says_why),
		IN_SQLITE(who_lies_about_rows_is_not_believed),
		IN_SQLITE(without_a_sandbox_no_sheet_is_read),
	};

	return cmocka_run_group_tests(tests, make_room, drop_room);
}
