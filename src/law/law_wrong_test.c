/*
 * Wrong law files.  Each row changes one place of a right file; loading must fail and name the
 * file, the line, the row and the rule.
 */
#include "law/law_internal.h"

#include "base/seal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct wrong {
	const char *file, *find,
		*put; /* the first `find` becomes `put`; a NULL `put` empties the file */
	const char
		*at; /* the finding stands on the line of the first text like this; NULL: no line */
	const char *row, *rule;
};

static const struct wrong rows[] = {
	/* not the YAML that was meant */
	{"calendar.yaml", NULL, NULL, NULL, "", "yaml"},
	{"calendar.yaml", "years:\n", "years: [\n", "- {year: 2024", "", "yaml"},
	{"calendar.yaml", "years:\n", "\tyears:\n", "\tyears:", "", "yaml"},
	{"clocks.yaml", "facts:\n", "- facts\n", NULL, "", "yaml"},
	{"reasons.yaml", "reasons:\n", "reasons: []\n---\nreasons:\n", "reasons: # 2", "", "yaml"},
	{"calendar.yaml", "holidays: 11", "holidays: 011", "holidays: 011", "", "number"},
	{"calendar.yaml", "holidays: 11", "holidays: 11 days", "holidays: 11 days", "", "number"},
	{"clocks.yaml", "{length: 3}", "{length: 3wd}", "{length: 3wd}", "", "number"},
	/* not the schema */
	{"clocks.yaml", "name: answer_request", "nmae: answer_request", "nmae:", "A01", "schema"},
	{"clocks.yaml", "    owner: receiver\n", "", "id: \"A01\"", "A01", "schema"},
	{"clocks.yaml", "unit: working_days", "unit: workdays", "unit: workdays", "A02", "schema"},
	{"clocks.yaml", "unit: at_once", "unit: 1", "unit: 1", "A01", "schema"},
	{"calendar.yaml", "confirmed: yes", "confirmed: true", "confirmed: true", "2024-01-01",
	 "schema"},
	{"calendar.yaml", "kind: makeup", "kind: bridge", "kind: bridge", "2024-02-13", "schema"},
	{"forms.yaml", "    number: \"TP-TGPL-01\"\n", "    number: a\n    number: b\n",
	 "number: a", "TT08/TP-TGPL-01", "schema"},
	{"reasons.yaml", "verified: yes", "verified: maybe", "verified: maybe",
	 "refuse_not_entitled", "schema"},
	{"reasons.yaml", "id: refuse_unlawful\n", "id: &t refuse_unlawful\n    title_en: *t\n",
	 "title_en: *t", "refuse_unlawful", "schema"},
	/* how matters are carried out */
	{"work.yaml", "of: [\"litigation\"]", "of: [\"defence\"]", "code: \"interrogation\"",
	 "interrogation", "unknown-of"},
	{"work.yaml", "confirmed_by: [\"agency\"]", "confirmed_by: [\"usher\"]",
	 "code: \"interrogation\"", "interrogation", "unknown-confirmer"},
	{"work.yaml", "of: [\"criminal\"]", "of: [\"litigation\"]", "{code: \"criminal_report\"",
	 "criminal_report", "unknown-of"},
	{"work.yaml", "whole_minutes: 180", "whole_minutes: 241", "form: \"litigation\"",
	 "litigation", "session"},
	{"work.yaml", "sheet: \"TT02-2021/TP-TGPL-01\"", "sheet: \"TT02-2021/01\"",
	 "form: \"litigation\"", "litigation", "unknown-form"},
	{"work.yaml", "remainder: day", "remainder: week", "remainder: week", "litigation",
	 "schema"},
	{"work.yaml", "\"consultation\"], needs: always", "\"consultation\"], needs: never",
	 "needs: never", "request_form", "schema"},
	/* rows of law */
	{"clocks.yaml", "cite: \"Khoản 2 Điều 30 Luật Trợ giúp pháp lý 2017\"", "cite: \"  \"",
	 "cite: \"  \"", "A01", "citation"},
	{"clocks.yaml", "from: 2018-01-01", "from: 01/01/2018", "from: 01/01/2018", "A01", "date"},
	{"clocks.yaml", "from: 2018-10-12", "from: 2018-02-30", "from: 2018-02-30", "A02", "date"},
	{"clocks.yaml", "    from: 2018-01-01", "    from: 2018-01-01\n    to: 2017-12-31",
	 "to: 2017-12-31", "A01", "period-order"},
	{"clocks.yaml", "verified: yes", "verified: unknown", "verified: unknown", "A01",
	 "verified"},
	{"clocks.yaml", "to: 2025-06-30", "to: 2025-07-01", "from: 2025-07-01", "A40", "overlap"},
	{"clocks.yaml", "to: 2025-06-30", "to: 2025-06-28", "from: 2025-07-01", "A40", "gap"},
	{"evidence.yaml", ", cite: \"Khoản 2 Điều 46 Luật Căn cước 2023\"", "",
	 "to: \"2024-12-31\"}", "identity_card", "citation"},
	{"evidence.yaml", "to: \"2024-12-31\", cite", "to: \"2024-02-30\", cite",
	 "to: \"2024-02-30\"", "identity_card", "date"},
	{"reasons.yaml", "id: refuse_unlawful", "id: refuse_not_entitled", "from: 2018-01-01 # 3",
	 "refuse_not_entitled", "overlap"},
	/* time limits */
	{"clocks.yaml", "id: \"A05\"", "id: \"A5\"", "id: \"A5\"", "A5", "identifier"},
	{"clocks.yaml", "name: assign_litigation", "name: Assign", "name: Assign", "A03",
	 "identifier"},
	{"clocks.yaml", "name: assign_arrested", "name: assign_litigation",
	 "name: assign_litigation # 2", "A04", "twice"},
	{"clocks.yaml", "owner: receiver", "owner: nobody", "owner: nobody", "A01",
	 "unknown-owner"},
	{"clocks.yaml", "form: \"TT08/TP-TGPL-14\"", "form: \"TP-TGPL-14\"", "form: \"TP-TGPL-14\"",
	 "A03", "unknown-form"},
	{"clocks.yaml", "when: [complex]", "when: [complicated]", "when: [complicated]", "A06",
	 "unknown-fact"},
	{"clocks.yaml", "{code: complex,", "{code: hard_area,", "hard_area, title: \"Vụ",
	 "hard_area", "twice"},
	{"clocks.yaml", "owners:\n", "  - {code: unused, title: a, title_en: a}\nowners:\n",
	 "code: unused", "unused", "unused-fact"},
	{"clocks.yaml", "      - {when: [complex], length: 30}\n      - {length: 10}\n",
	 "      - {length: 10}\n      - {when: [complex], length: 30}\n", "- {length: 10}", "A06",
	 "exactly-one"},
	{"clocks.yaml", "{after: \"15:00\",", "{after: \"15h00\",", "15h00", "A41", "time"},
	{"clocks.yaml", "length: 3, unit: working_days}", "length: 20000, unit: months}",
	 "length: 20000", "A37", "length"},
	{"clocks.yaml", "{length: 0}", "{length: 1}", "{length: 1}", "A01", "length"},
	{"clocks.yaml", "{length: 3}", "{length: 0}", "{length: 0} # 2", "A03", "length"},
	{"clocks.yaml", "{least: 20, length: 30}", "{least: 30, length: 30}", "{least: 30", "A36b",
	 "least"},
	{"clocks.yaml", "roll_over: none", "roll_over: civil", "roll_over: civil", "A01",
	 "roll-over"},
	{"clocks.yaml", "direction: backward\n    roll_over: civil",
	 "direction: backward\n    anchor: event\n    first_day_counts: yes\n    roll_over: none",
	 "roll_over: none # 9", "A16", "roll-over"},
	/* what an office watches */
	{"watch.yaml", "when: percent, count: 50", "when: percent, count: 100", "count: 100",
	 "hours.nearing", "reminder"},
	{"watch.yaml", "{pace: days, event: due, when: working_days",
	 "{pace: days, event: due, when: hours", "event: due, when: hours, count: 0, hour: 8",
	 "days.due", "reminder"},
	{"watch.yaml", "unit: days, count: 35", "unit: days, count: 0", "unit: days, count: 0",
	 "ended", "stuck"},
	{"watch.yaml", "unit: working_days, count: 3, why: \"Thư",
	 "unit: days, count: 0, why: \"Thư", "unit: days, count: 0", "post", "entering"},
	{"watch.yaml", "unit: days, count: 30, why: \"Một tháng đủ",
	 "unit: days, count: 0, why: \"Một tháng đủ", "unit: days, count: 0", "contract", "ending"},
	{"watch.yaml", "cause: \"overlooked\"", "cause: \"none\"", "cause: \"none\"", "none",
	 "cause"},
	{"reasons.yaml", "presses: \"trial\"", "presses: \"verdict\"", "presses: \"verdict\"",
	 "accept_at_once_trial", "unknown-day"},
	/* the calendar */
	{"calendar.yaml", "holidays: 11", "holidays: 10", "holidays: 10", "2024", "holiday-count"},
	{"calendar.yaml", "to: 2024-12-31", "to: 2024-12-30", "year: 2024", "2024", "year"},
	{"calendar.yaml", "year: 2025, holidays: 11, from: 2025-01-01, to: 2025-12-31",
	 "year: 2029, holidays: 11, from: 2029-01-01, to: 2029-12-31", "year: 2029", "2029",
	 "year-order"},
	{"calendar.yaml", "    from: 2024-01-01\n", "    from: 2024-02-01\n", "days_off:", "",
	 "gap"},
	{"calendar.yaml", "day: 2024-02-09", "day: 2024-02-08", "day: 2024-02-08 # 2", "2024-02-08",
	 "day-order"},
	{"calendar.yaml", "day: 2027-11-24", "day: 2028-11-24", "day: 2028-11-24", "2028-11-24",
	 "year"},
	{"calendar.yaml", "of: 2024-02-10", "of: 2024-02-12", "of: 2024-02-12", "2024-02-13",
	 "makeup"},
	{"calendar.yaml", "of: 2024-05-04", "of: 2024-05-11", "of: 2024-05-11", "2024-04-29",
	 "swap"},
	{"calendar.yaml", "    of: 2024-02-10\n", "", "kind: makeup", "2024-02-13", "exactly-one"},
	{"calendar.yaml", "day: 2025-04-26\n    kind: swapped_work",
	 "day: 2025-04-25\n    kind: swapped_work", "kind: swapped_work # 2", "2025-04-25",
	 "weekday"},
	{"calendar.yaml", "confirmed: no\n", "confirmed: unknown\n", "day: 2026-11-24",
	 "2026-11-24", "confirmed"},
	/* lists */
	{"forms.yaml", "key: \"TT12/08-TP-TGPL\"", "key: \"TT12/8-TP-TGPL\"", "TT12/8-TP-TGPL",
	 "TT12/8-TP-TGPL", "form-key"},
	{"forms.yaml", "document: \"TT12\"", "document: \"TT13\"", "document: \"TT13\"",
	 "TT12/01-TP-TGPL", "unknown-document"},
	{"reasons.yaml", "form: \"TT12/08-TP-TGPL\"", "form: \"08-TP-TGPL\"",
	 "form: \"08-TP-TGPL\"", "refuse_not_entitled", "unknown-form"},
	{"reasons.yaml", "id: refuse_not_entitled", "id: Refuse", "id: Refuse", "Refuse",
	 "identifier"},
	/* the register */
	{"registers.yaml", "form: \"TT12/01-TP-TGPL\"", "form: \"01-TP-TGPL\"", NULL, "01-TP-TGPL",
	 "unknown-form"},
	{"registers.yaml", "months: 6", "months: 5", "code: \"half\"", "half", "closing-months"},
	{"registers.yaml", "months: 1\n", "months: 12\n", NULL, "half", "closing-order"},
	{"registers.yaml", "words: [\"Giờ vào sổ\", \"Giờ\"]", "words: [\"ngay thu ly\"]", NULL,
	 "time", "two-meanings"},
};

static struct str embedded(const char *name)
{
	for (const struct law_embedded *e = law_embedded; e->name; e++)
		if (strcmp(e->name, name) == 0)
			return (struct str){(const char *)e->bytes, e->len};
	fail_msg("%s is not embedded", name);
	return STR_NONE;
}

static struct str changed(struct arena *a, const struct wrong *w)
{
	struct str text = embedded(w->file);

	if (!w->put)
		return STR("# nothing\n");
	size_t at = str_find(text, str_of(w->find));

	if (at == SIZE_MAX)
		fail_msg("%s: \"%s\" is not there any more", w->file, w->find);
	return str_printf(a, "%" STR_F "%s%" STR_F, STR_A(str_sub(text, 0, at)), w->put,
			  STR_A(str_sub(text, at + strlen(w->find), text.len)));
}

/* "text # 2" is its second occurrence. */
static unsigned line_of(struct str text, const char *what)
{
	struct str wanted = str_of(what), number;
	int64_t skip = 1;
	size_t at = 0;
	unsigned line = 1;

	if (str_cut(wanted, '#', &wanted, &number) && str_int(str_trim(number), &skip))
		wanted = str_trim(wanted);
	for (; skip > 0; skip--) {
		size_t next = str_find(str_sub(text, at, text.len), wanted);

		if (next == SIZE_MAX)
			fail_msg("\"%s\" is not in the changed file", what);
		at += next + (skip > 1);
	}
	for (size_t i = 0; i < at; i++)
		line += text.ptr[i] == '\n';
	return line;
}

static void write_file(const char *path, struct str text)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text.ptr, 1, text.len, f), text.len);
	assert_int_equal(fclose(f), 0);
}

static bool found(const struct law_problems *problems, const struct wrong *w, unsigned line)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct law_problem *p = &problems->rows[i];

		if (str_is(p->file, w->file) && str_is(p->row, w->row) &&
		    strcmp(p->rule, w->rule) == 0 && (!w->at || p->line == line))
			return true;
	}
	return false;
}

static void print_all(const struct law_problems *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct law_problem *p = &problems->rows[i];

		print_message("  said %" STR_F ":%u: %" STR_F ": %" STR_F " [%s]\n", STR_A(p->file),
			      p->line, STR_A(p->row), STR_A(p->text), p->rule);
	}
}

static bool is_found(const char *folder, const struct wrong *w)
{
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct law_problems problems = {0};
	struct str text = changed(a, w);
	const char *path = str_z(a, str_printf(a, "%s/%s", folder, w->file));

	write_file(path, text);
	const struct law *law = law_load(a, folder, &problems);
	bool ok = !law && found(&problems, w, w->at ? line_of(text, w->at) : 0);

	if (!ok) {
		print_message("%s with \"%s\" expected line %u, row \"%s\", rule %s\n", w->file,
			      w->put ? w->put : "", w->at ? line_of(text, w->at) : 0, w->row,
			      w->rule);
		print_all(&problems);
	}
	assert_int_equal(unlink(path), 0);
	law_free(law);
	arena_free(a);
	return ok;
}

static void every_wrong_file_is_named(void **state)
{
	char folder[] = "/tmp/kip-law-XXXXXX";
	size_t missed = 0, count = sizeof rows / sizeof *rows;

	(void)state;
	assert_non_null(mkdtemp(folder));
	for (size_t i = 0; i < count; i++)
		missed += !is_found(folder, &rows[i]);
	assert_int_equal(rmdir(folder), 0);
	print_message("%zu wrong files, %zu missed\n", count, missed);
	assert_int_equal(missed, 0);
}

static void a_misspelt_file_name_is_told(void **state)
{
	char folder[] = "/tmp/kip-law-XXXXXX";
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct law_problems problems = {0};

	(void)state;
	assert_non_null(mkdtemp(folder));
	const char *path = str_z(a, str_printf(a, "%s/calender.yaml", folder));

	write_file(path, embedded("calendar.yaml"));
	assert_null(law_load(a, folder, &problems));
	assert_int_equal(problems.count, 1);
	assert_true(str_is(problems.rows[0].file, "calender.yaml"));
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
	arena_free(a);
}

static void all_findings_are_collected(void **state)
{
	char folder[] = "/tmp/kip-law-XXXXXX";
	struct arena *a = arena_new(ARENA_TASK_BYTES);
	struct law_problems problems = {0};
	static const struct wrong two[] = {
		{"clocks.yaml", "owner: receiver", "owner: nobody", NULL, "A01", "unknown-owner"},
		{"calendar.yaml", "holidays: 11", "holidays: 10", NULL, "2024", "holiday-count"},
	};

	(void)state;
	assert_non_null(mkdtemp(folder));
	for (size_t i = 0; i < 2; i++)
		write_file(str_z(a, str_printf(a, "%s/%s", folder, two[i].file)),
			   changed(a, &two[i]));
	assert_null(law_load(a, folder, &problems));
	assert_true(found(&problems, &two[0], 0));
	assert_true(found(&problems, &two[1], 0));
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(unlink(str_z(a, str_printf(a, "%s/%s", folder, two[i].file))), 0);
	assert_int_equal(rmdir(folder), 0);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_wrong_file_is_named),
		cmocka_unit_test(a_misspelt_file_name_is_told),
		cmocka_unit_test(all_findings_are_collected),
	};

	seal_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
