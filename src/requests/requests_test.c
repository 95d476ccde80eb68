/* Requests: the life of one, each refusal, the citizen's way in, and drafts. */
#include "requests/requests.h"

#include "base/log.h"
#include "jobs/jobs.h"
#include "law/testing/law_once.h"
#include "requests/requests_internal.h"
#include "requests/requests_rules.h"
#include "requests/testing/desk.h"
#include "web/web.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

const struct module *const modules[] = {&web_module,
					&jobs_module,
					&agencies_module,
					&journal_module,
					&clocks_module,
					&access_module,
					&people_module,
					&providers_module,
					&documents_module,
					&requests_module,
					NULL};

static const struct seat_id nobody = {0};

/* --- the life of a request --- */

static void every_event_in_every_state(void **state)
{
	static const char *const states[] = {
		"filed",    "incomplete", "accepted",  "refused", "transferred",
		"answered", "joined",     "withdrawn", "ended",   ""};
	static const char *const next[][REQUEST_EVENT_COUNT] = {
		{[REQUEST_ACCEPTED] = "accepted",
		 [REQUEST_REFUSED] = "refused",
		 [REQUEST_ASKED] = "incomplete",
		 [REQUEST_PASSED] = "filed",
		 [REQUEST_TRANSFERRED] = "transferred",
		 [REQUEST_ANSWERED] = "answered",
		 [REQUEST_JOINED] = "joined",
		 [REQUEST_WITHDRAWN] = "withdrawn"},
		{[REQUEST_ACCEPTED] = "accepted",
		 [REQUEST_REFUSED] = "refused",
		 [REQUEST_COMPLETED] = "filed",
		 [REQUEST_JOINED] = "joined",
		 [REQUEST_REVERSED] = "filed",
		 [REQUEST_WITHDRAWN] = "withdrawn"},
		{[REQUEST_ENDED] = "ended", [REQUEST_VOIDED] = "filed"},
		{[REQUEST_REVERSED] = "filed"},
		{[REQUEST_REVERSED] = "filed"},
		{[REQUEST_REVERSED] = "filed"},
		{[REQUEST_REVERSED] = "filed"},
		{[REQUEST_REVERSED] = "filed", [REQUEST_AWAITED] = "incomplete"},
	};

	(void)state;
	for (size_t s = 0; s < sizeof states / sizeof *states; s++)
		for (enum request_event e = 0; e < REQUEST_EVENT_COUNT; e++) {
			const char *wanted = s < sizeof next / sizeof *next ? next[s][e] : NULL,
				   *is = requests_next_state(str_of(states[s]), e);

			if (wanted ? !is || strcmp(is, wanted) != 0 : is != NULL)
				fail_msg("%s, event %d: %s", states[s], e, is ? is : "none");
		}
}

/* --- filing --- */

static void a_request_is_filed_with_code_pin_and_clock(void **state)
{
	struct desk *d = desk_open(state);
	struct requests_file_in in = desk_form("Vàng Thị Mỷ", "1990-02-14");
	struct requests_file_out out;
	struct task *t = house_task(d->st);
	struct request r;
	struct str code;

	assert_int_equal(change(t, requests_file, &in, &out), OUTCOME_OK);
	assert_true(code_check(t->arena, out.code, REQUEST_CODE_DIGITS, &code));
	assert_int_equal(out.pin.len, REQUEST_PIN_DIGITS);
	assert_true(requests_find(t, out.id, &r));
	assert_true(str_is(r.state, "filed") &&
		    str_is(requests_text(t, &r, REQUEST_CONTACT), "0912345678") &&
		    str_is(requests_text(t, &r, REQUEST_NARRATIVE), "…"));
	assert_int_equal(r.scope.v, d->centre.v);
	assert_non_null(clocks_next(t, "request", out.id.v));
	task_free(t);
	house_holds(d->st);
}

static void a_commune_nobody_answers_for_is_said(void **state)
{
	struct desk *d = desk_open(state);
	struct requests_file_in in = desk_form("Vàng Thị Mỷ", "1990");
	struct requests_file_out out;

	in.person.commune_code = STR("00004"); /* of another province */
	struct desk_told said = desk_do(d, nobody, requests_file, &in, &out);

	assert_int_equal(said.outcome, OUTCOME_INVALID);
	assert_true(said.reason == &REASON_REQUEST_NO_CENTRE);
	assert_string_equal(said.field, "commune");
	in.person.commune_code = STR("");
	assert_int_equal(desk_do(d, nobody, requests_file, &in, &out).outcome, OUTCOME_INVALID);
	in.unit.v = 12345;
	assert_int_equal(desk_do(d, nobody, requests_file, &in, &out).outcome, OUTCOME_INVALID);
	assert_int_equal(stage_number(d->st, "SELECT count(*) FROM person"), 0);
	in.unit = d->centre; /* at the counter nobody needs to know the commune */
	in.person.place_day = DAY_NONE;
	assert_int_equal(desk_do(d, nobody, requests_file, &in, &out).outcome, OUTCOME_OK);
	house_holds(d->st);
}

/* --- what the asker sees --- */

static void what_the_asker_sees_begins_with_the_law(void **state)
{
	(void)state;
	const struct asking_relation parent = {.sees = ASKING_SEES_PROGRESS, .acts_below = 18};
	const struct asking_relation spouse = {.sees = ASKING_SEES_PROGRESS};
	const struct {
		const struct asking_relation *relation;
		int age;
		bool harmed;
		const char *sees;
	} rows[] = {
		{&parent, 17, false, "all"},      {&parent, 18, false, "progress"},
		{&parent, -1, false, "progress"}, {&parent, 9, true, "progress"},
		{&spouse, 17, false, "progress"}, {NULL, 9, false, "nothing"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(
			requests_asker_sees(rows[i].relation, rows[i].age, rows[i].harmed),
			rows[i].sees);
}

/* --- code and PIN --- */

struct slip {
	struct desk *d;
	struct str code, pin;
	struct request_id id;
};

static struct slip file_slip(struct desk *d)
{
	struct requests_file_in in = desk_form("Vàng Thị Mỷ", "1990");
	struct requests_file_out out;
	struct task *t = house_task(d->st);

	assert_int_equal(change(t, requests_file, &in, &out), OUTCOME_OK);
	struct slip slip = {d, str_copy(d->st->arena, out.code), str_copy(d->st->arena, out.pin),
			    out.id};

	task_free(t);
	return slip;
}

static struct requests_open_out try_code(struct desk *d, struct str code, struct str pin,
					 const char *peer)
{
	struct requests_open_in in = {code, pin, str_of(peer)};
	struct requests_open_out out;

	assert_int_equal(desk_do(d, nobody, requests_open, &in, &out).outcome, OUTCOME_OK);
	assert_true(out.open == (out.id.v != 0));
	return out;
}

/* A PIN that is surely another one. */
static struct str wrong_pin(const struct slip *s)
{
	char *other = str_z(s->d->st->arena, s->pin);

	other[0] = other[0] == '0' ? '1' : '0';
	return str_of(other);
}

static void code_and_pin_open_the_request(void **state)
{
	struct slip s = file_slip(desk_open(state));

	assert_int_equal(try_code(s.d, s.code, s.pin, "1.1.1.1").id.v, s.id.v);
	assert_false(try_code(s.d, s.code, wrong_pin(&s), "1.1.1.1").open);
	assert_false(try_code(s.d, s.code, STR(""), "1.1.1.1").open);
	assert_false(try_code(s.d, STR("000000000"), s.pin, "1.1.1.1").open);
}

static void five_wrong_pins_lock_the_address_alone(void **state)
{
	struct slip s = file_slip(desk_open(state));

	for (int i = 0; i < 5; i++)
		assert_false(try_code(s.d, s.code, wrong_pin(&s), "1.1.1.1").throttled);
	struct requests_open_out out = try_code(s.d, s.code, s.pin, "1.1.1.1");

	assert_true(out.throttled && !out.closed && !out.open);
	assert_true(try_code(s.d, s.code, s.pin, "2.2.2.2").open);
	house_clock(s.d->st, "2026-03-02T08:15:01");
	assert_true(try_code(s.d, s.code, s.pin, "1.1.1.1").open);
}

static void one_address_never_closes_a_code_for_all(void **state)
{
	struct slip s = file_slip(desk_open(state));

	for (int quarter = 0; quarter < 3; quarter++) {
		house_clock(s.d->st,
			    str_printf(s.d->st->arena, "2026-03-02T09:%02d", quarter * 16).ptr);
		for (int i = 0; i < 5; i++)
			assert_false(try_code(s.d, s.code, wrong_pin(&s), "1.1.1.1").closed);
	}
	house_clock(s.d->st, "2026-03-02T23:00");
	assert_true(try_code(s.d, s.code, s.pin, "1.1.1.1").closed);
	assert_true(try_code(s.d, s.code, s.pin, "2.2.2.2").open);
}

/* Ten addresses, five guesses each; what the family gets right meanwhile takes none back. */
static void many_addresses_close_a_code_for_a_day(void **state)
{
	struct slip s = file_slip(desk_open(state));

	for (int peer = 1; peer <= 10; peer++) {
		const char *from = str_printf(s.d->st->arena, "3.3.3.%d", peer).ptr;

		for (int i = 0; i < 5; i++)
			assert_false(try_code(s.d, s.code, wrong_pin(&s), from).closed);
		assert_int_equal(try_code(s.d, s.code, s.pin, "2.2.2.2").open, peer < 10);
	}
	assert_true(try_code(s.d, s.code, s.pin, "2.2.2.2").closed);
	house_clock(s.d->st, "2026-03-03T08:00:01");
	assert_true(try_code(s.d, s.code, s.pin, "2.2.2.2").open);
}

static void the_right_pin_forgets_the_wrong_ones(void **state)
{
	struct slip s = file_slip(desk_open(state));

	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 4; i++)
			try_code(s.d, s.code, wrong_pin(&s), "1.1.1.1");
		assert_true(try_code(s.d, s.code, s.pin, "1.1.1.1").open);
	}
}

static void an_address_that_tries_many_codes_is_locked(void **state)
{
	struct slip s = file_slip(desk_open(state));

	for (int i = 0; i < 30; i++) {
		struct str code = str_printf(s.d->st->arena, "%09d", i);

		assert_false(try_code(s.d, code, s.pin, "1.1.1.1").throttled);
	}
	assert_true(try_code(s.d, s.code, s.pin, "1.1.1.1").throttled);
	assert_true(try_code(s.d, s.code, s.pin, "2.2.2.2").open);
}

/* --- found by who is not the person aided --- */

static size_t found_by_asker(struct desk *d, struct seat_id seat, const char *name)
{
	struct request_contact *all;
	struct task *t = desk_task(d, seat);
	size_t n = requests_by_asker(t, str_of(name), &all);

	for (size_t i = 0; i < n; i++)
		assert_true(str_is(all[i].asker, "Giàng Thị Súa Mai Hoa Lan Chi"));
	task_free(t);
	return n;
}

static size_t found_by_phone(struct desk *d, struct seat_id seat, const char *phone)
{
	struct request_contact *all;
	struct task *t = desk_task(d, seat);
	size_t n = requests_by_contact(t, str_of(phone), &all);

	task_free(t);
	return n;
}

static void file_for_somebody(struct desk *d)
{
	struct requests_file_in in = desk_form("Vàng Thị Mỷ", "1990");
	struct requests_file_out out;

	in.asker = STR("Giàng Thị Súa Mai Hoa Lan Chi"); /* longer than one statement has room */
	in.contact = STR("0912000111");
	assert_int_equal(desk_do(d, nobody, requests_file, &in, &out).outcome, OUTCOME_OK);
}

static void two_syllables_of_the_asker_find_the_request(void **state)
{
	struct desk *d = desk_open(state);

	file_for_somebody(d);
	assert_int_equal(found_by_asker(d, d->receiver, "chi lan"), 1);
	assert_int_equal(found_by_asker(d, d->receiver, "Súa Mai Chi"), 1);
	assert_int_equal(found_by_asker(d, d->receiver, "lan van chi"), 0);
	assert_int_equal(found_by_asker(d, d->receiver, "chi"), 0);
	assert_int_equal(found_by_asker(d, d->receiver, ""), 0);
	assert_int_equal(found_by_asker(d, d->other_receiver, "chi lan"), 0);
	assert_int_equal(found_by_phone(d, d->receiver, "0912000111"), 1);
	assert_int_equal(found_by_phone(d, d->receiver, "0912000112"), 0);
	assert_int_equal(found_by_phone(d, d->other_receiver, "0912000111"), 0);
}

static void requests_of_an_older_program_are_indexed_once(void **state)
{
	struct desk *d = desk_open(state);

	for (int i = 0; i < 201; i++) /* more than one batch */
		file_for_somebody(d);
	stage_sql(d->st, "INSERT INTO request_unindexed (request_id) SELECT id FROM request");
	int64_t rows = stage_number(d->st, "SELECT count(*) FROM request_index");

	stage_sql(d->st, "DELETE FROM request_index");
	assert_int_equal(found_by_phone(d, d->receiver, "0912000111"), 0);
	for (int round = 0; round < 2; round++) {
		struct task *t = house_task(d->st);

		assert_int_equal(requests_index_older(t, 0), OUTCOME_OK);
		task_free(t);
		assert_int_equal(stage_number(d->st, "SELECT count(*) FROM request_unindexed"), 0);
		assert_int_equal(stage_number(d->st, "SELECT count(*) FROM request_index"), rows);
	}
	assert_int_equal(found_by_phone(d, d->receiver, "0912000111"), 40);
}

/* --- refusing --- */

static struct desk_told refuse_it(struct desk *d, struct seat_id seat, struct request_id id,
				  int64_t rev, const char *reason)
{
	struct requests_refuse_in in = {.id = id,
					.rev = rev,
					.reason = str_of(reason),
					.text = STR("Ask at the commune."),
					.despite = STR("The certificate has run out.")};
	struct nothing none;

	return desk_do(d, seat, requests_refuse, &in, &none);
}

/* The first reason for which the law lets one refuse. */
static const char *lawful_reason(void)
{
	const struct law_reason *rows;
	size_t n = law_reasons(law_once(), &rows);

	for (size_t i = 0; i < n; i++)
		if (str_starts(str_of(rows[i].id), STR("refuse_")))
			return rows[i].id;
	fail_msg("the law knows no reason for refusing");
	return NULL;
}

static void a_refusal_is_coded_and_ends_the_waiting(void **state)
{
	struct desk *d = desk_open(state);
	struct request_id id = desk_file(d, "Vàng Thị Mỷ", "1990");

	assert_int_equal(refuse_it(d, d->receiver, id, 1, lawful_reason()).outcome, OUTCOME_OK);
	house_holds(d->st);
	struct task *t = desk_task(d, d->receiver);
	struct request r;

	assert_true(requests_find(t, id, &r) && str_is(r.state, "refused") &&
		    str_is(r.decided_by, "Lý Thị Mai"));
	assert_null(clocks_next(t, "request", id.v));
	task_free(t);
}

static void each_refusal_of_a_refusal(void **state)
{
	struct desk *d = desk_open(state);
	struct request_id id = desk_file(d, "Vàng Thị Mỷ", "1990");
	const char *why = lawful_reason();
	struct desk_told said = refuse_it(d, d->receiver, (struct request_id){id.v + 1}, 1, why);

	assert_true(said.outcome == OUTCOME_NOT_FOUND && said.reason == &REASON_REQUEST_UNKNOWN);
	assert_int_equal(refuse_it(d, d->other_receiver, id, 1, why).outcome, OUTCOME_NOT_FOUND);
	said = refuse_it(d, d->receiver, id, 2, why);
	assert_true(said.outcome == OUTCOME_CONFLICT && said.reason == &REASON_REQUEST_STALE);
	said = refuse_it(d, d->receiver, id, 1, "no_time");
	assert_true(said.outcome == OUTCOME_INVALID && said.reason == &REASON_REFUSAL_UNKNOWN);
	assert_string_equal(said.field, "reason");
	assert_int_equal(refuse_it(d, d->receiver, id, 1, "refuse_because").outcome,
			 OUTCOME_INVALID);
	assert_int_equal(refuse_it(d, d->receiver, id, 1, "").outcome, OUTCOME_INVALID);
	house_holds(d->st);
	assert_int_equal(refuse_it(d, d->receiver, id, 1, why).outcome, OUTCOME_OK);
	said = refuse_it(d, d->receiver, id, 2, why);
	assert_true(said.outcome == OUTCOME_TOO_LATE && said.reason == &REASON_REQUEST_DECIDED);
	house_holds(d->st);
}

/* --- who may read --- */

static void only_the_centre_and_the_citizen_find_it(void **state)
{
	struct desk *d = desk_open(state);
	struct request_id id = desk_file(d, "Vàng Thị Mỷ", "1990"),
			  second = desk_file(d, "Lò A Páo", "1980");
	struct request r;
	struct task *t = desk_task(d, d->other_receiver);

	assert_false(requests_find(t, id, &r));
	task_free(t);
	t = stage_task(d->st); /* a citizen */
	assert_false(requests_find(t, id, &r));
	t->actor.request = id;
	assert_true(requests_find(t, id, &r));
	assert_false(requests_find(t, second, &r));
	task_free(t);
}

/* Whoever sees only how far it is adds nothing, whatever page they come by. */
static void who_may_not_see_it_adds_nothing(void **state)
{
	struct desk *d = desk_open(state);
	struct request_id id = desk_file(d, "Vàng Thị Mỷ", "1990");
	struct task *t = desk_task(d, d->receiver);
	struct nothing none;
	struct document_attached file;
	const struct document_attach attach = {.subject_kind = "request", .subject = id.v};
	const struct requests_set_sees_in sees = {id, 1, STR("nothing"), STR("…")};
	const struct requests_supply_in supply = {.id = id, .place = 1, .answer = STR("…")};

	assert_int_equal(change(t, requests_set_sees, &sees, &none), OUTCOME_OK);
	task_free(t);
	t = stage_task(d->st); /* a citizen */
	t->actor.request = id;
	assert_int_equal(change(t, requests_attach_own, &attach, &file), OUTCOME_NOT_FOUND);
	assert_int_equal(change(t, requests_supply, &supply, &none), OUTCOME_NOT_FOUND);
	task_free(t);
	house_holds(d->st);
}

/* --- drafts --- */

struct saving {
	enum outcome outcome;
	const struct reason *reason;
	struct str cookie;
	int64_t version;
};

static struct saving save(struct desk *d, const struct draft *draft)
{
	struct requests_draft_save_in in = {draft, STR("contact")};
	struct requests_draft_save_out out = {0};
	struct task *t = stage_task(d->st);
	struct saving saved = {.outcome = change(t, requests_draft_save, &in, &out)};

	saved.reason = t->reason;
	saved.version = out.version;
	saved.cookie = str_copy(d->st->arena, out.cookie);
	task_free(t);
	db_session_refresh(d->st->session);
	return saved;
}

static bool open_draft(struct desk *d, struct task *t, struct str cookie, struct draft *out)
{
	(void)d;
	return requests_draft(t, cookie, out);
}

static void a_draft_is_kept_until_it_is_sent(void **state)
{
	struct desk *d = desk_open(state);
	struct draft draft = {0}, kept;

	draft_set(&draft, STR("name"), STR("Vàng Thị Mỷ"));
	draft_set(&draft, STR("phone"), STR_NONE);
	struct saving first = save(d, &draft);

	assert_int_equal(first.outcome, OUTCOME_OK);
	struct task *t = house_task(d->st);

	assert_true(open_draft(d, t, first.cookie, &kept));
	assert_true(str_is(draft_answer(&kept, "name"), "Vàng Thị Mỷ") &&
		    str_is(kept.step, "contact"));
	assert_true(str_is(draft_answer(&kept, "phone"), ""));
	assert_null(draft_answer(&kept, "born").ptr);
	assert_false(
		open_draft(d, t, str_printf(t->arena, "%lld.other", (long long)kept.id.v), &draft));
	assert_false(open_draft(d, t, STR("nonsense"), &draft));

	/* Two windows: the older one is told. */
	assert_int_equal(save(d, &kept).version, 2);
	struct saving stale = save(d, &kept);

	assert_true(stale.outcome == OUTCOME_CONFLICT && stale.reason == &REASON_DRAFT_STALE);
	kept.id.v++;
	assert_int_equal(save(d, &kept).outcome, OUTCOME_NOT_FOUND);
	task_free(t);
}

static void a_draft_sent_twice_is_one_request(void **state)
{
	struct desk *d = desk_open(state);
	struct draft draft = {0}, kept;

	draft_set(&draft, STR("name"), STR("Vàng Thị Mỷ"));
	struct saving saved = save(d, &draft);
	struct task *t = house_task(d->st);

	assert_true(open_draft(d, t, saved.cookie, &kept));
	struct requests_file_in in = desk_form("Vàng Thị Mỷ", "1990");
	struct requests_file_out first, second;

	in.draft = kept.id;
	assert_int_equal(change(t, requests_file, &in, &first), OUTCOME_OK);
	assert_int_equal(change(t, requests_file, &in, &second), OUTCOME_OK);
	assert_int_equal(first.id.v, second.id.v);
	assert_true(str_eq(first.code, second.code) && str_eq(first.pin, second.pin));
	assert_true(try_code(d, second.code, second.pin, "1.1.1.1").open);
	assert_int_equal(stage_number(d->st, "SELECT count(*) FROM request"), 1);
	saved = save(d, &kept);
	assert_true(saved.outcome == OUTCOME_TOO_LATE && saved.reason == &REASON_DRAFT_FILED);
	task_free(t);
	house_holds(d->st);
}

static void a_draft_that_nobody_touches_goes_after_two_weeks(void **state)
{
	struct desk *d = desk_open(state);
	struct draft draft = {0};

	save(d, &draft);
	for (int day = 16; day <= 17; day++) {
		house_clock(d->st, day == 16 ? "2026-03-16T08:00" : "2026-03-17T08:00");
		struct task *t = house_task(d->st);

		assert_int_equal(requests_expire_drafts(t, 0), OUTCOME_OK);
		task_free(t);
		assert_int_equal(stage_number(d->st, "SELECT count(*) FROM request_draft"),
				 day == 16);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_event_in_every_state),
		cmocka_unit_test(what_the_asker_sees_begins_with_the_law),
		IN_BOTH(a_request_is_filed_with_code_pin_and_clock),
		IN_SQLITE(a_commune_nobody_answers_for_is_said),
		IN_SQLITE(code_and_pin_open_the_request),
		IN_BOTH(five_wrong_pins_lock_the_address_alone),
		IN_SQLITE(one_address_never_closes_a_code_for_all),
		IN_BOTH(many_addresses_close_a_code_for_a_day),
		IN_SQLITE(the_right_pin_forgets_the_wrong_ones),
		IN_SQLITE(an_address_that_tries_many_codes_is_locked),
		IN_BOTH(two_syllables_of_the_asker_find_the_request),
		IN_PG(requests_of_an_older_program_are_indexed_once),
		IN_BOTH(a_refusal_is_coded_and_ends_the_waiting),
		IN_SQLITE(each_refusal_of_a_refusal),
		IN_SQLITE(only_the_centre_and_the_citizen_find_it),
		IN_SQLITE(who_may_not_see_it_adds_nothing),
		IN_SQLITE(a_draft_is_kept_until_it_is_sent),
		IN_BOTH(a_draft_sent_twice_is_one_request),
		IN_SQLITE(a_draft_that_nobody_touches_goes_after_two_weeks),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
