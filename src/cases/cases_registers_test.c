/* The register as a book: numbers, periods in order, fingerprints of entries, kept sheets. */
#include "cases/cases_closing.h"
#include "cases/cases_import.h"

#include "base/log.h"
#include "jobs/jobs.h"
#include "requests/testing/desk.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

const struct module *const modules[] = {&web_module,      &jobs_module,      &agencies_module,
					&journal_module,  &clocks_module,    &access_module,
					&people_module,   &providers_module, &documents_module,
					&requests_module, &cases_module,     NULL};

static struct day on(const char *text)
{
	struct day d;

	assert_true(day_parse(str_of(text), &d));
	return d;
}

static void a_number_is_read_as_it_is_written(void **state)
{
	static const char *const wrong[] = {
		"",
		"TT",
		"TT.TGTT.01",
		"TT.TGTT..2026",
		"TT..1.2026",
		".TGTT.1.2026",
		"TT.TGTT.0.2026",
		"TT.TGTT.1.26",
		"TT.TGTT.x.2026",
		"TT.TGTT.1000000.2026",
		"TT.TGTT.-1.2026",
		"TT.TGTT.1.2026.5",
	};
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct register_place p;

	(void)state;
	assert_true(register_number_read(a, STR(" tt.tgtt.7.2026 "), &p));
	assert_true(str_is(register_number(a, &p), "TT.TGTT.07.2026"));
	assert_true(str_is(register_line_key(a, &p), "TGTT.2026.000007"));
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (register_number_read(a, str_of(wrong[i]), &p))
			fail_msg("\"%s\" was read", wrong[i]);
	arena_free(a);
}

/* Before a line's key come those of smaller numbers only, and of no other year. */
static void lines_sort_as_the_book_runs(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct str before = register_lines_after(a, STR("TV"), 2026), end;

	(void)state;
	for (int64_t seq = 1; seq < 1200; seq++) {
		const struct register_place p = {STR("TT"), STR("TV"), 2026, seq};
		struct str key = register_line_key(a, &p);

		assert_true(str_cmp(before, key) < 0);
		before = key;
	}
	end = register_lines_end(a, STR("TV"), 2026);
	assert_true(str_cmp(before, end) < 0);
	assert_true(str_cmp(end, register_lines_after(a, STR("TV"), 2027)) < 0);
	arena_free(a);
}

static void periods_fill_the_year(void **state)
{
	static const int months[] = {1, 6, 12};

	(void)state;
	for (size_t k = 0; k < sizeof months / sizeof *months; k++) {
		struct day next = on("2024-01-01");

		for (int i = 0; i < 12 / months[k]; i++) {
			struct period p = period_of(2024, months[k], i);

			assert_int_equal(p.from.v, next.v);
			assert_true(period_holds(p, p.from) && period_holds(p, p.to));
			next = day_plus(p.to, 1);
			assert_false(period_holds(p, next));
		}
		assert_int_equal(next.v, on("2025-01-01").v);
	}
}

static enum period_state state_of(const struct closing_ground *g, const char *kind, int index)
{
	return period_state_of(g, register_closing_find(g->law, str_of(kind), g->today), index);
}

static void periods_are_closed_in_order(void **state)
{
	struct desk *d = desk_open(state);
	struct task *t = desk_task(d, d->director);
	struct closed_period closed[8];
	struct closing_ground g = {.law = t->law,
				   .year = 2026,
				   .begins = on("2026-04-15"),
				   .today = on("2026-07-01"),
				   .closed = closed};

	assert_int_equal(state_of(&g, "month", 2), PERIOD_BEFORE);
	assert_int_equal(state_of(&g, "month", 3), PERIOD_READY);
	assert_int_equal(state_of(&g, "month", 4), PERIOD_NOT_NEXT);
	assert_int_equal(state_of(&g, "month", 6), PERIOD_RUNNING);
	assert_int_equal(state_of(&g, "half", 0), PERIOD_PARTS_OPEN);
	assert_int_equal(state_of(&g, "year", 0), PERIOD_RUNNING);
	for (int m = 3; m < 6; m++)
		closed[g.closed_count++] =
			(struct closed_period){STR("month"), period_of(2026, 1, m).from};
	assert_int_equal(state_of(&g, "month", 4), PERIOD_CLOSED);
	assert_int_equal(state_of(&g, "half", 0), PERIOD_READY);
	g.today = on("2026-06-30");
	assert_int_equal(state_of(&g, "half", 0), PERIOD_RUNNING);
	g.today = on("2027-01-01");
	assert_int_equal(state_of(&g, "year", 0), PERIOD_PARTS_OPEN);
	task_free(t);
}

/* ---- what a closing fixes ---- */

static struct case_id accepted(struct desk *d, const char *name)
{
	struct cases_accept_in in = {.request = desk_file(d, name, "1990"),
				     .rev = 1,
				     .form = STR("litigation"),
				     .arrested = STR("no")};
	struct cases_accept_out out;

	assert_int_equal(desk_do(d, d->receiver, cases_accept, &in, &out).outcome, OUTCOME_OK);
	return out.id;
}

static enum outcome correct(struct task *t, const struct person *in, struct nothing *out)
{
	(void)out;
	people_correct(t, in);
	return OUTCOME_OK;
}

struct found_print {
	char bytes[LINE_PRINT_BYTES];
	struct person_id person;
};

static struct found_print print_now(struct desk *d)
{
	struct task *t = desk_task(d, d->director);
	struct register_lines_row *rows;
	struct book b;
	struct found_print found;

	assert_true(books_open(t, d->centre, STR("TGTT"), 2026, &b));
	assert_int_equal(books_read(t, &b, &(struct book_span){0}, &rows), 1);
	memcpy(found.bytes, books_print(t, rows).ptr, LINE_PRINT_BYTES);
	found.person = rows->person;
	task_free(t);
	return found;
}

static void a_corrected_name_shows_and_an_assignment_does_not(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = accepted(d, "Lò A Páo");
	struct found_print before = print_now(d), after;
	struct cases_assign_in assign = {id, 1, d->ann_works, STR("")};
	struct cases_assign_out assigned;
	struct nothing none;

	assert_int_equal(desk_do(d, d->director, cases_assign, &assign, &assigned).outcome,
			 OUTCOME_OK);
	after = print_now(d);
	assert_memory_equal(before.bytes, after.bytes, LINE_PRINT_BYTES);
	const struct person right = {.id = before.person, .name = STR("Lò A Pao")};

	assert_int_equal(desk_do(d, d->receiver, correct, &right, &none).outcome, OUTCOME_OK);
	after = print_now(d);
	assert_memory_not_equal(before.bytes, after.bytes, LINE_PRINT_BYTES);
}

/* Closings from when facts stood in clear hold: what they fixed is the text, however it is kept. */
static void a_fingerprint_is_of_the_text_as_it_was_told(void **state)
{
	struct desk *d = desk_open(state);

	(void)accepted(d, "Lò A Páo");
	struct found_print now = print_now(d);
	struct task *t = desk_task(d, d->director);
	struct str told = str_printf(
		t->arena,
		"TT.TGTT.01.2026\n%lld\nLò A Páo\n1990\nlitigation\nfamily\nno\npoor=yes\nE02\n",
		(long long)task_now(t));
	struct str then = keyed_fingerprint(t->arena, t->world->keys, "register_line", told);

	assert_memory_equal(then.ptr, now.bytes, LINE_PRINT_BYTES);
	task_free(t);
}

/* ---- sheets ---- */

static void cells_come_back_as_they_were(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct sheet_cell first[] = {{STR("Mã số"), DAY_NONE}, {STR(""), DAY_NONE}},
			  second[] = {{STR("=1+1"), DAY_NONE}, {STR("hai\ndòng"), DAY_NONE}};
	struct sheet_row rows[] = {{3, first, 2}, {4, NULL, 0}, {17, second, 2}};
	struct sheet_rows back;

	(void)state;
	import_unpack(a, import_pack(a, &(struct sheet_rows){rows, 3}), &back);
	assert_int_equal(back.count, 3);
	assert_int_equal(back.rows[0].number, 3);
	assert_int_equal(back.rows[0].count, 2);
	assert_int_equal(back.rows[1].count, 0);
	assert_int_equal(back.rows[2].number, 17);
	assert_true(str_is(sheet_cell(&back.rows[2], 0).text, "=1+1"));
	assert_true(str_is(sheet_cell(&back.rows[2], 1).text, "hai\ndòng"));
	assert_true(str_is(sheet_cell(&back.rows[2], 9).text, ""));
	arena_free(a);
}

static void columns_come_back_as_they_were_said(void **state)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct import_columns said = {.at = {[IMPORT_NUMBER] = 1, [IMPORT_NOTES] = 40}}, back;

	(void)state;
	assert_true(str_is(import_columns_text(a, &said), "number=1 notes=40"));
	back = import_columns_read(STR("number=1 notes=40 unknown=3 state=x"));
	assert_memory_equal(&said, &back, sizeof said);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_read_as_it_is_written),
		cmocka_unit_test(lines_sort_as_the_book_runs),
		cmocka_unit_test(periods_fill_the_year),
		cmocka_unit_test(cells_come_back_as_they_were),
		cmocka_unit_test(columns_come_back_as_they_were_said),
		IN_SQLITE(periods_are_closed_in_order),
		IN_BOTH(a_corrected_name_shows_and_an_assignment_does_not),
		IN_BOTH(a_fingerprint_is_of_the_text_as_it_was_told),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
