/* Signing in: passwords, throttles, sessions, one-time codes and the seats of a day. */
#include "access/access.h"

#include "access/access_internal.h"
#include "base/log.h"
#include "base/seal.h"
#include "db/testing/house.h"
#include "jobs/jobs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

const struct module *const modules[] = {&web_module, &jobs_module, &agencies_module, &access_module,
					NULL};

#define PASSWORD STR("chim bay về tổ")

/* --- accounts --- */

static enum outcome add_account(struct stage *st, struct str login, struct str password,
				struct account_id *id)
{
	struct task *t = house_task(st);
	struct access_add_account_in in = {login, STR("Nguyễn Thị Ánh"), password};
	struct access_add_account_out out = {0};
	enum outcome o = access_add_account(t, &in, &out);

	*id = out.id;
	task_free(t);
	return o;
}

static struct account_id account(struct stage *st, const char *login)
{
	struct account_id id;

	assert_int_equal(add_account(st, str_of(login), PASSWORD, &id), OUTCOME_OK);
	return id;
}

static void a_login_belongs_to_one_account(void **state)
{
	struct stage *st = house_of(state);
	struct account_id id;

	account(st, "anh");
	assert_int_equal(add_account(st, STR("ÁNH"), PASSWORD, &id), OUTCOME_CONFLICT);
	assert_int_equal(add_account(st, STR("anh2"), PASSWORD, &id), OUTCOME_OK);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM account"), 2);
}

static void a_password_has_ten_characters(void **state)
{
	struct stage *st = house_of(state);
	struct account_id id;

	assert_int_equal(add_account(st, STR("a"), STR("123456789"), &id), OUTCOME_INVALID);
	assert_int_equal(add_account(st, STR("a"), STR("ằằằằằằằằằ"), &id), OUTCOME_INVALID);
	assert_int_equal(add_account(st, STR("a"), STR("ằằằằằằằằằằ"), &id), OUTCOME_OK);
}

static int64_t cpu_us(void)
{
	struct timespec used;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
	return used.tv_sec * TIME_SECOND + used.tv_nsec / 1000;
}

static void a_name_that_is_not_there_takes_as_long(void **state)
{
	struct stage *st = house_of(state);
	struct account_by_login_row row;

	account(st, "anh");
	struct task *t = house_task(st);

	assert_true(account_by_login(t, STR("anh"), &row));
	int64_t began = cpu_us();

	assert_true(access_password_fits(row.password, PASSWORD));
	int64_t known = cpu_us() - began;

	assert_false(access_password_fits(row.password, STR("chim bay ve to")));
	assert_false(access_password_fits(row.password, STR("")));
	began = cpu_us();
	assert_false(access_password_fits(STR_NONE, PASSWORD));
	assert_true((cpu_us() - began) * 4 > known);
	task_free(t);
}

/* --- throttles --- */

#define SIGN_IN_FAILURES 8

static enum outcome op_fail(struct task *t, const struct str *key, struct nothing *out)
{
	(void)out;
	access_throttle_count(t, THROTTLE_SIGN_IN, *key);
	return OUTCOME_OK;
}

static enum outcome op_forget(struct task *t, const struct str *key, struct nothing *out)
{
	(void)out;
	access_throttle_forget(t, THROTTLE_SIGN_IN, *key);
	return OUTCOME_OK;
}

static void fail_once(struct stage *st, struct str key)
{
	struct task *t = house_task(st);
	struct nothing none;

	assert_int_equal(change(t, op_fail, &key, &none), OUTCOME_OK);
	task_free(t);
}

static bool throttled(struct stage *st, enum throttle what, struct str key)
{
	struct task *t = house_task(st);
	bool yes = access_throttled(t, what, key);

	task_free(t);
	return yes;
}

static void failures_lock_for_a_quarter_of_an_hour(void **state)
{
	struct stage *st = house_of(state);
	struct str anh = STR("anh");

	house_clock(st, "2026-03-02T08:00");
	for (int i = 0; i < SIGN_IN_FAILURES; i++) {
		assert_false(throttled(st, THROTTLE_SIGN_IN, anh));
		fail_once(st, anh);
	}
	assert_true(throttled(st, THROTTLE_SIGN_IN, anh));
	assert_false(throttled(st, THROTTLE_SIGN_IN, STR("binh")));
	assert_false(throttled(st, THROTTLE_SIGN_IN_PEER, anh));
	house_clock(st, "2026-03-02T08:15");
	assert_true(throttled(st, THROTTLE_SIGN_IN, anh));
	house_clock(st, "2026-03-02T08:15:01");
	assert_false(throttled(st, THROTTLE_SIGN_IN, anh));
	fail_once(st, anh); /* the first of a new window */
	assert_int_equal(stage_number(st, "SELECT failures FROM throttle"), 1);
}

static void a_success_forgets_the_failures(void **state)
{
	struct stage *st = house_of(state);
	struct str anh = STR("anh");
	struct nothing none;

	for (int i = 0; i < SIGN_IN_FAILURES; i++)
		fail_once(st, anh);
	struct task *t = house_task(st);

	assert_int_equal(change(t, op_forget, &anh, &none), OUTCOME_OK);
	task_free(t);
	assert_false(throttled(st, THROTTLE_SIGN_IN, anh));
}

static void the_table_of_throttles_names_nobody(void **state)
{
	struct stage *st = house_of(state);

	fail_once(st, STR("anh"));
	assert_int_equal(stage_number(st, "SELECT count(*) FROM throttle WHERE length(key) = 16"),
			 1);
	assert_int_equal(
		stage_number(st, "SELECT count(*) FROM throttle WHERE instr(key, x'616e68') > 0"),
		0);
}

/* --- seats and sessions --- */

static struct seat_id seat(struct stage *st, struct account_id account_of, enum role role,
			   const char *from)
{
	struct task *t = house_task(st);
	struct access_add_seat_in in = {account_of, UNIT_SYSTEM, role, STR("Giám đốc"), DAY_NONE};
	struct access_add_seat_out out;

	assert_true(day_parse(str_of(from), &in.from));
	assert_int_equal(change(t, access_add_seat, &in, &out), OUTCOME_OK);
	task_free(t);
	return out.id;
}

static void a_seat_holds_from_its_first_to_its_last_day(void **state)
{
	static const struct {
		const char *now;
		size_t seats;
	} rows[] = {{"2026-03-01T23:59", 0},
		    {"2026-03-02T00:00", 1},
		    {"2026-03-31T23:59", 1},
		    {"2026-04-01T00:00", 0}};
	struct stage *st = house_of(state);
	struct seat_id id = seat(st, account(st, "anh"), ROLE_DIRECTOR, "2026-03-02");

	/* 31 March 2026 */
	stage_script(st, "UPDATE seat SET to_day = 20543", NULL, NULL);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		house_clock(st, rows[i].now);
		struct task *t = house_task(st);
		struct seat *found;

		assert_int_equal(access_seats_of(t, UNIT_SYSTEM, ROLE_DIRECTOR, &found),
				 rows[i].seats);
		assert_int_equal(access_seats_of(t, UNIT_SYSTEM, ROLE_DEPUTY, &found), 0);
		task_free(t);
	}
	struct task *t = house_task(st);

	assert_true(access_act_as(t, id));
	assert_int_equal(t->actor.role, ROLE_DIRECTOR);
	assert_false(access_act_as(t, (struct seat_id){id.v + 1}));
	task_free(t);
}

static struct str open_session(struct stage *st, struct seat_id id)
{
	struct task *t = house_task(st);
	struct str cookie, name, token;

	assert_int_equal(access_sign_in_seat(t, id, &cookie), OUTCOME_OK);
	assert_true(str_cut(cookie, '=', &name, &token) && str_is(name, SESSION_COOKIE));
	token = str_copy(st->arena, token);
	task_free(t);
	return token;
}

/* What the gate finds behind the cookie. */
static bool session(struct stage *st, struct str token, struct session_find_row *row)
{
	struct task *t = house_task(st);
	bool found =
		session_find(t, access_token_hash(t, token), task_now(t), day_of(task_now(t)), row);

	task_free(t);
	return found;
}

static void a_session_ends_after_an_idle_hour(void **state)
{
	struct stage *st = house_of(state);
	struct session_find_row row;

	house_clock(st, "2026-03-02T08:00");
	struct seat_id id = seat(st, account(st, "anh"), ROLE_RECEIVER, "2026-01-01");
	struct str token = open_session(st, id);

	assert_true(session(st, token, &row) && row.seat.v == id.v);
	assert_false(session(st, STR("another"), &row));
	house_clock(st, "2026-03-02T08:59:59");
	assert_true(session(st, token, &row));
	house_clock(st, "2026-03-02T09:00");
	assert_false(session(st, token, &row));
}

static void a_session_has_only_a_seat_of_today(void **state)
{
	struct stage *st = house_of(state);
	struct session_find_row row;

	house_clock(st, "2026-03-02T08:00");
	struct str token =
		open_session(st, seat(st, account(st, "anh"), ROLE_RECEIVER, "2026-03-03"));

	assert_true(session(st, token, &row));
	assert_int_equal(row.seat.v, 0);
	assert_null(row.role.ptr);
}

static void a_closed_account_has_no_session(void **state)
{
	struct stage *st = house_of(state);
	struct session_find_row row;
	struct str token =
		open_session(st, seat(st, account(st, "anh"), ROLE_RECEIVER, "2026-01-01"));

	stage_script(st, "UPDATE account SET closed_at = 1", NULL, NULL);
	assert_false(session(st, token, &row));
}

static void nobody_signs_in_from_a_seat_that_is_not_there(void **state)
{
	struct stage *st = house_of(state);
	struct task *t = house_task(st);
	struct str cookie;

	assert_int_equal(access_sign_in_seat(t, (struct seat_id){5}, &cookie), OUTCOME_NOT_FOUND);
	task_free(t);
}

static void what_is_over_is_deleted(void **state)
{
	struct stage *st = house_of(state);

	house_clock(st, "2026-03-02T08:00");
	open_session(st, seat(st, account(st, "anh"), ROLE_RECEIVER, "2026-01-01"));
	fail_once(st, STR("anh"));
	for (int round = 0; round < 2; round++) {
		struct task *t = house_task(st);

		assert_int_equal(access_expire(t, 0), OUTCOME_OK);
		task_free(t);
		assert_int_equal(stage_number(st, "SELECT count(*) FROM session"), round == 0);
		assert_int_equal(stage_number(st, "SELECT count(*) FROM throttle"), round == 0);
		house_clock(st, "2026-03-02T09:00:01");
	}
}

/* --- one-time codes --- */

struct giving {
	struct account_id account;
	struct str secret;
	int64_t step;
};

/* As access keeps it: sealed under the account. */
static enum outcome op_give_secret(struct task *t, const struct giving *in, struct nothing *out)
{
	struct data_key key;
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);

	(void)out;
	account_set_totp(t, in->account,
			 seal(t->arena, &key, (struct seal_place){"account", "totp", in->account.v},
			      in->secret),
			 wrapped, in->step);
	return OUTCOME_OK;
}

static struct account_id account_with_secret(struct stage *st)
{
	struct giving in = {account(st, "anh"), STR("12345678901234567890"), 0};
	struct task *t = house_task(st);
	struct nothing none;

	assert_int_equal(change(t, op_give_secret, &in, &none), OUTCOME_OK);
	task_free(t);
	return in.account;
}

static int64_t step_at(struct stage *st, struct account_id id, int64_t second, const char *code)
{
	atomic_store(&st->clock, second * TIME_SECOND);
	struct task *t = house_task(st);
	int64_t step = access_totp_step(t, id, str_of(code));

	task_free(t);
	return step;
}

/* RFC 6238, appendix B, SHA-1: eight digits there, of which six are the last six. */
static void codes_are_those_of_rfc_6238(void **state)
{
	static const struct {
		int64_t second;
		const char *code;
	} vectors[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
		       {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
	struct stage *st = house_of(state);
	struct account_id id = account_with_secret(st);

	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		int64_t at = vectors[i].second;

		assert_int_equal(step_at(st, id, at, vectors[i].code), at / 30);
		assert_int_equal(step_at(st, id, at + 30, vectors[i].code), at / 30);
		assert_int_equal(step_at(st, id, at - 30, vectors[i].code), at / 30);
		assert_int_equal(step_at(st, id, at + 90, vectors[i].code), 0);
	}
}

static void only_six_digits_are_a_code(void **state)
{
	static const char *const wrong[] = {"",       "27903",   "2790377", "27903a",
					    "279038", "279-037", "٢٧٩٠٣٧"};
	struct stage *st = house_of(state);
	struct account_id id = account_with_secret(st);

	assert_int_equal(step_at(st, id, 2000000000, "279 037"), 2000000000 / 30);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_equal(step_at(st, id, 2000000000, wrong[i]), 0);
	assert_int_equal(step_at(st, account(st, "binh"), 2000000000, "279037"), 0);
}

static void a_code_works_once(void **state)
{
	struct stage *st = house_of(state);
	struct account_id id = account_with_secret(st);
	char sql[80];

	snprintf(sql, sizeof sql, "UPDATE account SET totp_step = %d", 2000000000 / 30);
	assert_true(step_at(st, id, 2000000000, "279037") > 0);
	stage_script(st, sql, NULL, NULL);
	assert_int_equal(step_at(st, id, 2000000000, "279037"), 0);
	assert_int_equal(step_at(st, id, 2000000029, "279037"), 0);
}

static void codes_that_are_on_stay_on(void **state)
{
	struct stage *st = house_of(state);
	struct account_id id = account_with_secret(st);
	struct task *t = house_task(st);
	struct nothing none;

	stage_script(st, "UPDATE account SET totp_step = 7", NULL, NULL);
	assert_int_equal(change(t, access_start_codes, &id, &none), OUTCOME_OK);
	assert_int_equal(stage_number(st, "SELECT totp_step FROM account"), 7);
	stage_script(st, "UPDATE account SET totp_step = 0, totp = NULL", NULL, NULL);
	assert_int_equal(change(t, access_start_codes, &id, &none), OUTCOME_OK);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM account WHERE totp IS NOT NULL"),
			 1);
	task_free(t);
}

static void nobody_goes_elsewhere_by_a_link(void **state)
{
	static const char *const away[] = {"",     "http://x", "//x",   "/\\x",
					   "desk", "/a b",     "/a\nb", "/Lào-Cai"};
	char longest[1000] = "/";

	(void)state;
	memset(longest + 1, 'a', sizeof longest - 2);
	assert_true(str_is(access_next(str_of(longest)), "/desk"));
	for (size_t i = 0; i < sizeof away / sizeof *away; i++)
		assert_true(str_is(access_next(str_of(away[i])), "/desk"));
	assert_true(str_is(access_next(STR("/cases/7?x=1")), "/cases/7?x=1"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_BOTH(a_login_belongs_to_one_account),
		IN_SQLITE(a_password_has_ten_characters),
		IN_SQLITE(a_name_that_is_not_there_takes_as_long),
		IN_BOTH(failures_lock_for_a_quarter_of_an_hour),
		IN_SQLITE(a_success_forgets_the_failures),
		IN_SQLITE(the_table_of_throttles_names_nobody),
		IN_SQLITE(a_seat_holds_from_its_first_to_its_last_day),
		IN_BOTH(a_session_ends_after_an_idle_hour),
		IN_SQLITE(a_session_has_only_a_seat_of_today),
		IN_SQLITE(a_closed_account_has_no_session),
		IN_SQLITE(nobody_signs_in_from_a_seat_that_is_not_there),
		IN_SQLITE(what_is_over_is_deleted),
		IN_SQLITE(codes_are_those_of_rfc_6238),
		IN_SQLITE(only_six_digits_are_a_code),
		IN_SQLITE(a_code_works_once),
		IN_SQLITE(codes_that_are_on_stay_on),
		cmocka_unit_test(nobody_goes_elsewhere_by_a_link),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
