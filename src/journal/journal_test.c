/* The record: chained, verified, readable, purgeable; and who read what. */
#include "journal/journal.h"

#include "base/log.h"
#include "db/testing/house.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define LONG 1200

const struct module *const modules[] = {&agencies_module, &journal_module, NULL};

/* --- writing --- */

static enum outcome op_note(struct task *t, const struct journal_entry *in, struct nothing *out)
{
	(void)out;
	journal_note(t, in);
	return OUTCOME_OK;
}

static void note(struct stage *st, const struct journal_entry *entry)
{
	struct task *t = house_task(st);
	struct nothing none;

	assert_int_equal(change(t, op_note, entry, &none), OUTCOME_OK);
	task_free(t);
	atomic_fetch_add(&st->clock, TIME_SECOND);
}

static struct journal_entry entry_of(const char *kind, int64_t subject, const char *what)
{
	return (struct journal_entry){.subject_kind = kind,
				      .subject = subject,
				      .scope = UNIT_SYSTEM,
				      .what = what,
				      .facts = {{"number", STR("TT.TGTT.01.2026")}}};
}

/* Three chains, one of them a single entry. */
static void write_three_chains(struct stage *st)
{
	static const struct {
		const char *kind;
		int64_t subject;
	} entries[] = {{"case", 7}, {"case", 7}, {"request", 7},
		       {"case", 7}, {"case", 8}, {"request", 7}};

	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
		struct journal_entry e =
			entry_of(entries[i].kind, entries[i].subject, "case.worked");

		note(st, &e);
	}
}

static void script(struct stage *st, const char *sql)
{
	stage_script(st, sql, NULL, NULL);
}

static size_t lines(struct stage *st, struct task *t, int64_t subject, struct journal_line **out)
{
	(void)st;
	return journal_lines(t, "case", subject, out);
}

/* --- facts --- */

static void facts_come_back(void **state)
{
	static const struct journal_fact given[] = {
		{"empty", {"", 0}}, {"name", {"Nguyễn Thị Ánh", 18}}, {"lines", {"a\nb=c", 5}}};
	struct stage *st = house_of(state);
	struct journal_entry e = {
		.subject_kind = "case", .subject = 7, .scope = UNIT_SYSTEM, .what = "case.ended"};
	struct journal_line *found;

	memcpy(e.facts, given, sizeof given);
	note(st, &e);
	struct task *t = house_task(st);

	assert_int_equal(lines(st, t, 7, &found), 1);
	assert_int_equal(found->facts_count, 0);
	for (size_t i = 0; i < 3; i++)
		assert_true(str_eq(journal_fact(t, found, given[i].name), given[i].value));
	assert_int_equal(found->facts_count, 3);
	assert_null(journal_fact(t, found, "other").ptr);
	assert_true(str_is(found->what, "case.ended"));
	assert_true(str_is(found->actor_role, "system"));
	task_free(t);
	house_holds(st);
}

static void all_facts_that_an_entry_may_have_come_back(void **state)
{
	struct stage *st = house_of(state);
	struct journal_entry e = entry_of("case", 7, "case.ended");
	struct journal_line *found;

	for (size_t i = 0; i < JOURNAL_FACTS_MOST; i++)
		e.facts[i] = (struct journal_fact){str_printf(st->arena, "f%zu", i).ptr,
						   str_printf(st->arena, "value %zu", i)};
	note(st, &e);
	struct task *t = house_task(st);

	assert_int_equal(lines(st, t, 7, &found), 1);
	assert_true(str_is(journal_fact(t, found, "f11"), "value 11"));
	assert_int_equal(found->facts_count, JOURNAL_FACTS_MOST);
	task_free(t);
}

static void the_newest_entry_comes_first(void **state)
{
	struct stage *st = house_of(state);
	struct journal_line *found;

	write_three_chains(st);
	struct task *t = house_task(st);

	assert_int_equal(lines(st, t, 7, &found), 3);
	assert_true(found[0].at > found[1].at && found[1].at > found[2].at);
	assert_int_equal(lines(st, t, 9, &found), 0);
	task_free(t);
	house_holds(st);
}

/* --- corrections --- */

struct corrected {
	const char *field;
	struct str before, after;
};

static struct journal_entry corrected_provider(void)
{
	return (struct journal_entry){.subject_kind = "provider",
				      .subject = 7,
				      .scope = UNIT_SYSTEM,
				      .what = "provider.corrected"};
}

static enum outcome op_correct(struct task *t, const struct corrected *in, struct nothing *out)
{
	const struct journal_entry about = corrected_provider();

	(void)out;
	journal_note_change(t, &about, in->field, in->before, in->after);
	return OUTCOME_OK;
}

static void correct(struct stage *st, struct corrected in)
{
	struct task *t = house_task(st);
	struct nothing none;

	assert_int_equal(change(t, op_correct, &in, &none), OUTCOME_OK);
	task_free(t);
	atomic_fetch_add(&st->clock, TIME_SECOND);
}

static void only_corrections_are_listed_as_such(void **state)
{
	struct stage *st = house_of(state);
	const struct journal_entry about = corrected_provider();
	struct journal_entry other = entry_of("provider", 7, "clock.deletion_proposed");
	struct journal_correction *found;

	correct(st, (struct corrected){"name", STR("Lý A Vần"), STR("Lý A Văn")});
	note(st, &other);
	correct(st, (struct corrected){"telephone", STR("0912345678"), STR("")});
	struct task *t = house_task(st);

	assert_int_equal(journal_corrections(t, &about, &found), 2);
	assert_true(str_is(found[0].what, "telephone") && found[0].after.len == 0);
	assert_true(str_is(found[1].what, "name") && str_is(found[1].before, "Lý A Vần"));
	assert_true(str_is(found[1].after, "Lý A Văn") && found[0].at > found[1].at);
	task_free(t);
}

static void what_stays_as_it_was_is_not_noted(void **state)
{
	struct stage *st = house_of(state);
	struct journal_line *found;

	correct(st, (struct corrected){"name", STR("Lý A Văn"), STR("Lý A Văn")});
	struct task *t = house_task(st);

	assert_int_equal(journal_lines(t, "provider", 7, &found), 0);
	task_free(t);
}

static void nobody_reads_a_body_without_its_key(void **state)
{
	struct stage *st = house_of(state);

	write_three_chains(st);
	assert_int_equal(
		stage_number(st, "SELECT count(*) FROM journal WHERE instr(body, x'54475454') > 0"),
		0);
}

/* --- verifying --- */

/* One change of one column of the row that `WHERE` will name; a new value of the column's type. */
static const char *const alterations[] = {
	"id = id + 1000000",
	"subject_kind = subject_kind || 'x'",
	"subject_kind = 'a kind of subject with a name that nobody would give'",
	"subject_id = subject_id + 1000",
	"scope_id = 2",
	"at = at + 1",
	"what = what || '.'",
	"actor_id = 5",
	"actor_role = 'director'",
	"actor_name = 'somebody else'",
	"place = place + 1000",
	"body = x'00'",
	"body = zeroblob(length(body))",
	"key = x''",
	"key = zeroblob(length(key))",
	"commitment = zeroblob(32)",
	"commitment = x''",
	"salt = zeroblob(16)",
	"chain = zeroblob(32)",
	"chain = x''",
};

static const char add_unit[] =
	"INSERT INTO unit (id, kind, parent_id, code, name, name_sort, address, commune_code, "
	"place_day, telephone, "
	"duty_telephone, hours, opened, closed) "
	"VALUES (2, 'centre', NULL, 'TT', 'Centre', x'', '', '', 0, '', '', '', 0, NULL);"
	"INSERT INTO unit_scope (viewer_id, unit_id) VALUES (2, 2), (1, 2)";

/* Alters row `place` (from 0), looks, and puts everything back. */
static bool is_found(struct stage *st, const char *alteration, int row)
{
	char sql[512];

	snprintf(sql, sizeof sql,
		 "UPDATE journal SET %s WHERE id = (SELECT id FROM kept ORDER BY id LIMIT 1 OFFSET "
		 "%d)",
		 alteration, row);
	script(st, sql);
	bool found = house_verify(st).len > 0;

	script(st, "DELETE FROM journal; INSERT INTO journal SELECT * FROM kept");
	return found;
}

static void altering_any_column_of_any_row_is_found(void **state)
{
	struct stage *st = house_of(state);

	write_three_chains(st);
	script(st, add_unit);
	script(st, "CREATE TABLE kept AS SELECT * FROM journal");
	house_holds(st);
	for (int row = 0; row < 6; row++)
		for (size_t i = 0; i < sizeof alterations / sizeof *alterations; i++)
			if (!is_found(st, alterations[i], row))
				fail_msg("row %d, %s: not found", row, alterations[i]);
	assert_false(is_found(st, "at = at", 0));
}

/* Every column of the table stands in the list above. */
static void no_column_is_left_out(void **state)
{
	struct stage *st = house_of(state);
	char list[2048] = "";

	for (size_t i = 0; i < sizeof alterations / sizeof *alterations; i++) {
		strncat(list, " ", sizeof list - strlen(list) - 1);
		strncat(list, alterations[i], strcspn(alterations[i], "="));
	}
	char sql[4096];

	snprintf(sql, sizeof sql,
		 "SELECT count(*) FROM pragma_table_info('journal') WHERE instr('%s', ' ' || name "
		 "|| ' ') = 0",
		 list);
	assert_int_equal(stage_number(st, sql), 0);
}

static void an_entry_missing_in_the_middle_is_found(void **state)
{
	struct stage *st = house_of(state);

	for (int place = 1; place <= 2; place++) {
		script(st, "DELETE FROM journal");
		write_three_chains(st);
		house_holds(st);
		script(st, place == 1 ? "DELETE FROM journal WHERE subject_kind = 'case' AND "
					"subject_id = 7 AND place = 1"
				      : "DELETE FROM journal WHERE subject_kind = 'case' AND "
					"subject_id = 7 AND place = 2");
		assert_true(house_verify(st).len > 0);
	}
}

static void two_bodies_that_changed_places_are_found(void **state)
{
	struct stage *st = house_of(state);

	write_three_chains(st);
	script(st, "CREATE TABLE kept AS SELECT * FROM journal");
	script(st, "UPDATE journal SET (body, key, salt, commitment) = (SELECT body, key, salt, "
		   "commitment FROM kept "
		   "WHERE subject_kind = 'case' AND subject_id = 7 AND place = 1) "
		   "WHERE subject_kind = 'case' AND subject_id = 7 AND place = 2");
	assert_true(house_verify(st).len > 0);
}

static void a_purged_body_still_verifies(void **state)
{
	static const char *const purges[] = {
		"UPDATE journal SET body = NULL WHERE place = 1",
		"UPDATE journal SET body = NULL, key = x'' WHERE place = 2",
		"UPDATE journal SET body = NULL, key = x''"};
	struct stage *st = house_of(state);
	struct journal_line *found;

	write_three_chains(st);
	for (size_t i = 0; i < sizeof purges / sizeof *purges; i++) {
		script(st, purges[i]);
		house_holds(st);
	}
	struct task *t = house_task(st);

	assert_int_equal(lines(st, t, 7, &found), 3);
	assert_int_equal(found[0].facts_count, 0);
	assert_true(str_is(found[0].what, "case.worked"));
	task_free(t);
	script(st,
	       "UPDATE journal SET what = 'case.taken' WHERE place = 2 AND subject_kind = 'case'");
	assert_true(house_verify(st).len > 0);
}

static enum outcome op_note_many(struct task *t, const struct journal_entry *in,
				 struct nothing *out)
{
	(void)out;
	for (int i = 0; i < LONG / 2; i++)
		journal_note(t, in);
	return OUTCOME_OK;
}

/* More than a batch, in two chains; also when every single entry is wrong. */
static void a_long_record_is_verified_to_its_end(void **state)
{
	struct stage *st = house_of(state);
	struct nothing none;

	for (int64_t subject = 7; subject <= 8; subject++) {
		struct journal_entry e = entry_of("case", subject, "case.worked");
		struct task *t = house_task(st);

		assert_int_equal(change(t, op_note_many, &e, &none), OUTCOME_OK);
		task_free(t);
	}
	house_holds(st);
	script(st, "UPDATE journal SET at = at + 1 WHERE subject_id = 8 AND place = 600");
	assert_non_null(strstr(house_verify(st).ptr, "entry 600 of case 8 "));
	script(st, "UPDATE journal SET at = at + 1");
	assert_true(house_verify(st).len > (size_t)20 * LONG);
}

static void a_record_that_cannot_be_read_is_not_called_good(void **state)
{
	struct stage *st = house_of(state);
	struct task *t = house_task(st);
	struct buf findings = buf_new(st->arena, 4096);

	write_three_chains(st);
	db_fail_step(st->db, 2); /* after the snapshot is open */
	journal_module.verify(t, &findings);
	db_fail_step(st->db, 0);
	assert_true(buf_str(&findings).len > 0);
	task_free(t);
}

/* --- the read log --- */

static void read_as(struct stage *st, int64_t account, int64_t subject, const char *purpose)
{
	struct task *t = house_task(st);

	t->actor.account.v = account;
	assert_int_equal(journal_read(t, "case", subject, UNIT_SYSTEM, purpose), OUTCOME_OK);
	/* Committed: another connection sees it before the page is sent. */
	char sql[200];

	snprintf(sql, sizeof sql,
		 "SELECT count(*) FROM read_log WHERE reader_id = %lld AND subject_id = %lld AND "
		 "purpose = '%s'",
		 (long long)account, (long long)subject, purpose);
	assert_true(stage_number(st, sql) > 0);
	task_free(t);
}

static int64_t readings(struct stage *st)
{
	return stage_number(st, "SELECT count(*) FROM read_log");
}

static void a_reading_is_noted_once_in_a_quarter_of_an_hour(void **state)
{
	struct stage *st = house_of(state);

	house_clock(st, "2026-03-02T08:14:59+07:00");
	read_as(st, 5, 7, "case page");
	read_as(st, 5, 7, "case page");
	assert_int_equal(readings(st), 1);
	house_clock(st, "2026-03-02T08:15:00+07:00");
	read_as(st, 5, 7, "case page");
	assert_int_equal(readings(st), 2);
	house_clock(st, "2026-03-02T08:29:59+07:00");
	read_as(st, 5, 7, "case page");
	assert_int_equal(readings(st), 2);
}

static void each_reader_subject_and_purpose_has_its_line(void **state)
{
	struct stage *st = house_of(state);
	struct journal_reader *readers;

	house_clock(st, "2026-03-02T08:00+07:00");
	read_as(st, 5, 7, "case page");
	read_as(st, 6, 7, "case page");
	read_as(st, 0, 7, "case page");
	read_as(st, 5, 8, "case page");
	read_as(st, 5, 7, "conflict check");
	assert_int_equal(readings(st), 5);
	struct task *t = house_task(st);

	assert_int_equal(journal_readers(t, "case", 7, &readers), 4);
	assert_true(str_is(readers[0].role, "system"));
	task_free(t);
}

static void a_reading_that_cannot_be_noted_is_not_allowed(void **state)
{
	struct stage *st = house_of(state);

	for (int64_t k = 1; k <= 3; k++) {
		struct task *t = house_task(st);

		db_fail_step(st->db, k);
		assert_int_equal(journal_read(t, "case", 7, UNIT_SYSTEM, "case page"),
				 OUTCOME_UNAVAILABLE);
		db_fail_step(st->db, 0);
		task_free(t);
	}
	assert_int_equal(readings(st), 0);
}

static void a_second_reading_costs_one_query(void **state)
{
	struct stage *st = house_of(state);

	read_as(st, 5, 7, "case page");
	struct task *t = house_task(st);

	t->actor.account.v = 5;
	assert_int_equal(journal_read(t, "case", 7, UNIT_SYSTEM, "case page"), OUTCOME_OK);
	assert_int_equal(t->queries, 1);
	task_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_BOTH(facts_come_back),
		IN_SQLITE(all_facts_that_an_entry_may_have_come_back),
		IN_BOTH(the_newest_entry_comes_first),
		IN_SQLITE(only_corrections_are_listed_as_such),
		IN_SQLITE(what_stays_as_it_was_is_not_noted),
		IN_SQLITE(nobody_reads_a_body_without_its_key),
		IN_SQLITE(altering_any_column_of_any_row_is_found),
		IN_SQLITE(no_column_is_left_out),
		IN_BOTH(an_entry_missing_in_the_middle_is_found),
		IN_SQLITE(two_bodies_that_changed_places_are_found),
		IN_SQLITE(a_purged_body_still_verifies),
		IN_BOTH(a_long_record_is_verified_to_its_end),
		IN_SQLITE(a_record_that_cannot_be_read_is_not_called_good),
		IN_BOTH(a_reading_is_noted_once_in_a_quarter_of_an_hour),
		IN_SQLITE(each_reader_subject_and_purpose_has_its_line),
		IN_SQLITE(a_reading_that_cannot_be_noted_is_not_allowed),
		IN_SQLITE(a_second_reading_costs_one_query),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
