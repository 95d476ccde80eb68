/* Matters: the life of one, each refusal, conflicts of interest, and a register without gaps. */
#include "cases/cases.h"

#include "base/log.h"
#include "cases/cases_file_papers.h"
#include "cases/cases_internal.h"
#include "jobs/jobs.h"
#include "requests/testing/desk.h"
#include "web/web.h"

#include <inttypes.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define ANN_ACCOUNT 103

#define CROWD 60
#define EACH  12

const struct module *const modules[] = {&web_module,      &jobs_module,      &agencies_module,
					&journal_module,  &clocks_module,    &access_module,
					&people_module,   &providers_module, &documents_module,
					&requests_module, &cases_module,     NULL};

/* --- acts --- */

struct client {
	const char *name, *birth, *against; /* NULL: nobody */
	const char *form, *arrested;
	bool at_once;
};

struct accepted {
	struct desk_told said;
	struct case_id id;
	char number[40];
};

/* Whoever is like somebody is somebody else here. */
static void answer_warnings(struct desk *d, struct request_id id)
{
	struct task *t = desk_task(d, d->receiver);
	struct warning *warnings;
	struct person who;
	struct request r;
	struct nothing none;
	size_t n = 0;

	if (requests_find(t, id, &r) && people_find(t, r.person, &who))
		n = requests_warnings(t, &r, &who, &warnings);
	for (size_t i = 0; i < n; i++) {
		struct requests_compare_in in = {
			id, str_printf(t->arena, "%" STR_F "-other_person", STR_A(warnings[i].key)),
			STR("Asked.")};

		assert_int_equal(desk_do(d, d->receiver, requests_compare, &in, &none).outcome,
				 OUTCOME_OK);
	}
	task_free(t);
}

static struct accepted accept_request(struct desk *d, struct request_id request, int64_t rev,
				      const struct client *c)
{
	struct cases_accept_in in = {.request = request,
				     .rev = rev,
				     .form = str_of(c->form ? c->form : "litigation"),
				     .arrested = str_of(c->arrested ? c->arrested : "no"),
				     .opposing = {str_of(c->against)},
				     .hard_area = STR("no"),
				     .ground = c->at_once ? STR("accept_at_once_agency") : STR(""),
				     .later.codes = STR("identity")};
	struct cases_accept_out out = {0};
	struct accepted done = {0};

	answer_warnings(d, request);
	struct task *t = desk_task(d, d->receiver);

	done.said.outcome = change(t, cases_accept, &in, &out);
	done.said.reason = t->reason;
	done.said.field = t->reason_field;
	done.id = out.id;
	snprintf(done.number, sizeof done.number, "%" STR_F, STR_A(out.number));
	task_free(t);
	return done;
}

/* A matter of that client, accepted. */
static struct accepted matter(struct desk *d, const struct client *c)
{
	struct accepted done =
		accept_request(d, desk_file(d, c->name, c->birth ? c->birth : "1990"), 1, c);

	assert_int_equal(done.said.outcome, OUTCOME_OK);
	return done;
}

static struct desk_told assign(struct desk *d, struct seat_id seat, struct case_id id,
			       struct provider_id to, const char *clearance)
{
	struct cases_assign_in in = {
		.id = id, .rev = 1, .provider = to, .clearance = str_of(clearance)};
	struct cases_assign_out out;

	return desk_do(d, seat, cases_assign, &in, &out);
}

static struct desk_told take(struct desk *d, struct seat_id seat, struct case_id id, int64_t rev)
{
	struct cases_take_in in = {id, rev};
	struct nothing none;

	return desk_do(d, seat, cases_take, &in, &none);
}

static struct desk_told work(struct desk *d, struct seat_id seat, struct case_id id, int64_t rev,
			     const char *day, int64_t minutes)
{
	struct cases_work_in in = {.id = id,
				   .rev = rev,
				   .minutes = minutes,
				   .kind = STR("meeting"),
				   .note = STR("gặp thân chủ")};
	struct nothing none;

	assert_true(day_parse(str_of(day), &in.day));
	return desk_do(d, seat, cases_work, &in, &none);
}

static struct desk_told end(struct desk *d, struct seat_id seat, struct case_id id, int64_t rev,
			    const char *ending)
{
	struct cases_end_in in = {id, rev, str_of(ending), STR("xong")};
	struct nothing none;

	return desk_do(d, seat, cases_end, &in, &none);
}

static void assert_said(struct desk_told said, enum outcome outcome, const struct reason *reason)
{
	assert_int_equal(said.outcome, outcome);
	assert_ptr_equal(said.reason, reason);
}

/* --- accepting --- */

static void assert_clocks(struct desk *d, struct case_id id, const char *rules)
{
	struct buf found = buf_new(d->st->arena, 200);
	static const char *const all[] = {"A02", "A03", "A04", "A05", "A06", "A21"};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		char sql[160];

		snprintf(sql, sizeof sql,
			 "SELECT count(*) FROM clock WHERE subject_kind = 'case' AND subject_id = "
			 "%lld AND "
			 "state = 'running' AND rule = '%s'",
			 (long long)id.v, all[i]);
		if (stage_number(d->st, sql) == 1)
			buf_addf(&found, "%s%s", found.len ? " " : "", all[i]);
	}
	assert_string_equal(found.len ? found.ptr : "", rules);
}

static void the_form_and_the_arrest_choose_the_clocks(void **state)
{
	static const struct {
		struct client client;
		const char *rules;
	} rows[] = {
		{{"Lò A Páo", .form = "litigation"}, "A03"},
		{{"Lò A Páo", .form = "litigation", .arrested = "yes"}, "A04"},
		{{"Lò A Páo", .form = "representation"}, "A05"},
		{{"Lò A Páo", .form = "representation", .arrested = "yes"}, "A05"},
		{{"Lò A Páo", .form = "consultation"}, "A06"},
		{{"Lò A Páo", .form = "litigation", .at_once = true}, "A02 A03"},
	};
	struct desk *d = desk_open(state);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_clocks(d, matter(d, &rows[i].client).id, rows[i].rules);
	house_holds(d->st);
	/* To assign is the director's duty, and advice waits for it; to supply papers is not. */
	assert_int_equal(stage_number(d->st,
				      "SELECT count(*) FROM clock WHERE subject_kind = 'case' AND "
				      "owner_name = 'Hoàng Văn Sơn'"),
			 6);
}

static void each_refusal_of_an_acceptance(void **state)
{
	struct desk *d = desk_open(state);
	struct request_id id = desk_file(d, "Lò A Páo", "1980");
	const struct client good = {.form = "litigation"}, odd = {.form = "magic"};
	struct cases_accept_in in = {
		.request = id, .rev = 1, .form = STR("litigation"), .arrested = STR("no")};
	struct cases_accept_out out;

	struct accepted done = accept_request(d, id, 1, &odd);

	assert_said(done.said, OUTCOME_INVALID, &REASON_CASE_FORM_UNKNOWN);
	assert_string_equal(done.said.field, "form");
	assert_said(accept_request(d, (struct request_id){7}, 1, &good).said, OUTCOME_NOT_FOUND,
		    &REASON_CASE_UNKNOWN);
	assert_int_equal(desk_do(d, d->other_receiver, cases_accept, &in, &out).outcome,
			 OUTCOME_NOT_FOUND);
	assert_int_equal(accept_request(d, id, 2, &good).said.outcome, OUTCOME_CONFLICT);
	assert_int_equal(stage_number(d->st, "SELECT count(*) FROM register_counter"), 0);
	assert_int_equal(accept_request(d, id, 1, &good).said.outcome, OUTCOME_OK);
	assert_int_equal(accept_request(d, id, 2, &good).said.outcome, OUTCOME_TOO_LATE);
	house_holds(d->st);
}

/* --- the register --- */

static void each_register_counts_for_itself(void **state)
{
	const struct client court = {"Lò A Páo", .form = "litigation"},
			    advice = {"Lò A Páo", .form = "consultation"};
	struct desk *d = desk_open(state);

	assert_string_equal(matter(d, &court).number, "TT.TGTT.01.2026");
	assert_string_equal(matter(d, &advice).number, "TT.TV.01.2026");
	assert_string_equal(matter(d, &court).number, "TT.TGTT.02.2026");
	house_clock(d->st, "2026-12-31T23:59");
	assert_string_equal(matter(d, &court).number, "TT.TGTT.03.2026");
	house_clock(d->st, "2027-01-01T00:00");
	assert_string_equal(matter(d, &court).number, "TT.TGTT.01.2027");
	house_holds(d->st);
}

/* The calendar of 2028 is not known: the acceptance is undone, and so is its number. */
static void a_refused_acceptance_leaves_no_gap(void **state)
{
	const struct client court = {"Lò A Páo", .form = "litigation"},
			    arrested = {"Lò A Páo", .form = "litigation", .arrested = "yes"};
	struct desk *d = desk_open(state);

	house_clock(d->st, "2027-12-30T09:00");
	assert_string_equal(matter(d, &arrested).number, "TT.TGTT.01.2027");
	struct request_id waiting = desk_file(d, "Vàng Thị Mỷ", "1990");

	assert_int_equal(accept_request(d, waiting, 1, &court).said.outcome, OUTCOME_UNAVAILABLE);
	assert_string_equal(matter(d, &arrested).number, "TT.TGTT.02.2027");
	assert_int_equal(desk_rev(d, waiting), 1);
	house_holds(d->st);
}

struct accepter {
	pthread_t thread;
	struct desk *d;
	struct request_id requests[EACH];
	int ok;
};

/* Tries again what the database could not do now, as a person would. */
static void *accept_all(void *arg)
{
	struct accepter *a = arg;
	struct db_session *session = db_session_new(a->d->st->db);

	for (size_t i = 0; i < EACH; i++) {
		struct cases_accept_in in = {.request = a->requests[i],
					     .rev = 1,
					     .form = STR("litigation"),
					     .arrested = STR("no")};
		enum outcome o = OUTCOME_UNAVAILABLE;

		for (int tries = 0; tries < 50 && o == OUTCOME_UNAVAILABLE; tries++) {
			struct task *t = task_new(&a->d->st->world, session);
			struct cases_accept_out out;

			must(access_act_as(t, a->d->receiver));
			o = change(t, cases_accept, &in, &out);
			task_free(t);
		}
		a->ok += o == OUTCOME_OK;
	}
	db_session_free(session);
	return NULL;
}

static void two_who_accept_at_once_leave_no_gap(void **state)
{
	struct desk *d = desk_open(state);
	struct accepter both[2] = {{.d = d}, {.d = d}};

	for (int i = 0; i < 2 * EACH; i++) {
		char born[8]; /* of another year each: somebody else */

		snprintf(born, sizeof born, "%d", 1960 + i);
		both[i % 2].requests[i / 2] = desk_file(d, "Lò A Páo", born);
	}
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(pthread_create(&both[i].thread, NULL, accept_all, &both[i]), 0);
	for (size_t i = 0; i < 2; i++)
		pthread_join(both[i].thread, NULL);
	assert_int_equal(both[0].ok + both[1].ok, 2 * EACH);
	assert_int_equal(stage_number(d->st, "SELECT count(DISTINCT number) FROM case_file"),
			 2 * EACH);
	assert_int_equal(stage_number(d->st, "SELECT last FROM register_counter"), 2 * EACH);
	house_holds(d->st);
}

/* --- assigning --- */

static void each_refusal_of_an_assignment(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = matter(d, &(struct client){"Lò A Páo"}).id;

	assert_said(assign(d, d->director, (struct case_id){7}, d->ann_works, ""),
		    OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	assert_said(assign(d, d->other_receiver, id, d->foreign, ""), OUTCOME_NOT_FOUND,
		    &REASON_CASE_UNKNOWN);
	assert_said(assign(d, d->director, id, d->foreign, ""), OUTCOME_INVALID,
		    &REASON_PROVIDER_UNKNOWN);
	assert_said(assign(d, d->director, id, d->adviser, ""), OUTCOME_INVALID, &REASON_CASE_KIND);
	stage_script(d->st, "UPDATE provider SET to_day = from_day WHERE kind = 'lawyer'", NULL,
		     NULL);
	assert_said(assign(d, d->director, id, d->lawyer, ""), OUTCOME_INVALID,
		    &REASON_CASE_CONTRACT);
	stage_script(d->st, "UPDATE case_file SET rev = 2", NULL, NULL);
	assert_said(assign(d, d->director, id, d->ann_works, ""), OUTCOME_CONFLICT,
		    &REASON_CASE_STALE);
	stage_script(d->st, "UPDATE case_file SET rev = 1", NULL, NULL);
	assert_clocks(d, id, "A03");
	assert_int_equal(assign(d, d->director, id, d->ann_works, "").outcome, OUTCOME_OK);
	assert_clocks(d, id, "");
	assert_said(assign(d, d->director, id, d->ben_works, ""), OUTCOME_TOO_LATE,
		    &REASON_CASE_STATE);
	house_holds(d->st);
}

static void an_adviser_may_advise(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = matter(d, &(struct client){"Lò A Páo", .form = "consultation"}).id;

	assert_int_equal(assign(d, d->director, id, d->adviser, "").outcome, OUTCOME_OK);
	assert_int_equal(stage_number(d->st, "SELECT count(*) FROM clock WHERE rule = 'A06' AND "
					     "owner_name = 'Tư vấn viên Lò'"),
			 1);
}

/* --- conflicts --- */

/* A matter that Ann has already. */
static struct case_id ann_has(struct desk *d, const struct client *c)
{
	struct case_id id = matter(d, c).id;

	assert_int_equal(assign(d, d->director, id, d->ann_works, "").outcome, OUTCOME_OK);
	return id;
}

static struct desk_told assign_ann(struct desk *d, const struct client *c, const char *clearance)
{
	return assign(d, d->director, matter(d, c).id, d->ann_works, clearance);
}

/* Sets a number of identity, so that a likeness becomes a certainty. */
static enum outcome op_number(struct task *t, const int64_t *person, struct nothing *out)
{
	(void)out;
	people_correct(t, &(struct person){.id = {*person}, .id_number = STR("010080001234")});
	return OUTCOME_OK;
}

static void number_all_named(struct desk *d, const char *sql)
{
	int64_t person = stage_number(d->st, sql);
	struct nothing none;

	assert_int_equal(desk_do(d, d->receiver, op_number, &person, &none).outcome, OUTCOME_OK);
}

static void our_client_is_their_opponent(void **state)
{
	struct desk *d = desk_open(state);

	ann_has(d, &(struct client){"Giàng Thị Sua", .against = "Lò Văn Páo"});
	assert_said(assign_ann(d, &(struct client){"Lò Văn Páo", "1980"}, ""), OUTCOME_CONFLICT,
		    &REASON_CASE_LIKENESS);
	assert_said(assign_ann(d, &(struct client){"lo van pao", "1980"}, "  "), OUTCOME_CONFLICT,
		    &REASON_CASE_LIKENESS);
	assert_int_equal(assign_ann(d, &(struct client){"Vàng A Chu"}, "").outcome, OUTCOME_OK);
	struct case_id other = matter(d, &(struct client){"Lò Văn Páo", "1980"}).id;

	assert_int_equal(assign(d, d->director, other, d->ben_works, "").outcome, OUTCOME_OK);
	house_holds(d->st);
}

static void our_opponent_is_their_client(void **state)
{
	struct desk *d = desk_open(state);

	ann_has(d, &(struct client){"Lò Văn Páo", "1980"});
	assert_said(assign_ann(d, &(struct client){"Giàng Thị Sua", .against = "Páo Lò Văn"}, ""),
		    OUTCOME_CONFLICT, &REASON_CASE_LIKENESS);
	assert_int_equal(
		assign_ann(d, &(struct client){"Giàng Thị Sua", .against = "Vàng A Chu"}, "")
			.outcome,
		OUTCOME_OK);
}

/* The same person works for the other centre too: with the seat given, or by the card alone. */
struct second {
	struct desk *desk;
	struct account_id account; /* v = 0: no seat */
	struct str card;
};

static enum outcome op_second(struct task *t, const struct second *in,
			      struct providers_add_out *out)
{
	struct unit_id unit = in->desk->other_centre;
	struct day from = day_of(task_now(t));
	struct access_add_seat_out seat = {0};
	struct access_add_seat_in seated = {in->account, unit, ROLE_PROVIDER, STR("Luật sư"), from};

	if (in->account.v && access_add_seat(t, &seated, &seat) != OUTCOME_OK)
		return OUTCOME_INVALID;
	return providers_add(t,
			     &(struct providers_add_in){.seat = seat.id,
							.unit = unit,
							.kind = STR("lawyer"),
							.name = STR("Tên khác"),
							.card = in->card,
							.telephone = STR(""),
							.languages = STR(""),
							.organisation = STR(""),
							.from = from},
			     out);
}

static struct provider_id works_elsewhere(struct desk *d, int64_t account, struct str card)
{
	struct second second = {d, {account}, card};
	struct providers_add_out out;

	assert_int_equal(desk_do(d, d->receiver, op_second, &second, &out).outcome, OUTCOME_OK);
	return out.id;
}

static size_t same_as(struct desk *d, struct provider_id id, struct provider_id other)
{
	struct provider_id same[PROVIDERS_SAME_MOST];
	struct task *t = desk_task(d, d->director);
	size_t n = providers_same_person(t, id, same), hits = 0;

	for (size_t i = 0; i < n; i++)
		hits += same[i].v == other.v || same[i].v == id.v;
	assert_int_equal(hits, n);
	task_free(t);
	return n;
}

static void two_appointments_are_one_person(void **state)
{
	struct desk *d = desk_open(state);
	struct provider_id none = {0}, elsewhere = works_elsewhere(d, ANN_ACCOUNT, STR(""));
	struct provider_id one = works_elsewhere(d, 0, STR("LS-15-0001"));
	struct provider_id two = works_elsewhere(d, 0, STR("LS-15-0001"));

	assert_int_equal(same_as(d, d->ann_works, elsewhere), 2);
	assert_int_equal(same_as(d, one, two), 2);
	assert_int_equal(same_as(d, d->ben_works, none), 1);
	assert_int_equal(same_as(d, d->lawyer, none), 1);
}

static void the_other_centres_client_is_remembered(void **state)
{
	struct desk *d = desk_open(state);
	struct provider_id elsewhere = works_elsewhere(d, ANN_ACCOUNT, STR(""));
	struct case_id id = matter(d, &(struct client){"Lò Văn Páo", "1980"}).id;

	stage_script(d->st,
		     str_printf(d->st->arena,
				"UPDATE case_file SET provider_id = %" PRId64
				", scope_id = %" PRId64 " WHERE id = %" PRId64
				"; INSERT INTO case_assignment (case_id, place, scope_id, "
				"provider_id, from_at, ground, agency, decided_by) SELECT id, 1, "
				"scope_id, provider_id, 0, '', '', '' FROM case_file WHERE "
				"provider_id IS NOT NULL",
				elsewhere.v, d->other_centre.v, id.v)
			     .ptr,
		     NULL, NULL);
	assert_said(assign_ann(d, &(struct client){"Giàng Thị Sua", .against = "Lò Văn Páo"}, ""),
		    OUTCOME_CONFLICT, &REASON_CASE_LIKENESS);
}

static void clients_of_one_side_are_no_conflict(void **state)
{
	struct desk *d = desk_open(state);

	ann_has(d, &(struct client){"Lò Văn Páo", "1980", "Vàng A Chu"});
	assert_int_equal(
		assign_ann(d, &(struct client){"Lò Văn Páo", "1980", "Vàng A Chu"}, "").outcome,
		OUTCOME_OK);
}

static void a_certain_conflict_cannot_be_cleared(void **state)
{
	struct desk *d = desk_open(state);

	ann_has(d, &(struct client){"Giàng Thị Sua", .against = "Lò Văn Páo"});
	struct case_id id = matter(d, &(struct client){"Lò Văn Páo", "1980"}).id;

	number_all_named(d, "SELECT person_id FROM case_party");
	number_all_named(d, "SELECT person_id FROM case_file ORDER BY id DESC LIMIT 1");
	assert_said(assign(d, d->director, id, d->ann_works, "another person"), OUTCOME_CONFLICT,
		    &REASON_CASE_CONFLICT);
	assert_int_equal(assign(d, d->director, id, d->ben_works, "").outcome, OUTCOME_OK);
}

static void a_likeness_is_cleared_in_writing(void **state)
{
	struct desk *d = desk_open(state);

	ann_has(d, &(struct client){"Giàng Thị Sua", .against = "Lò Văn Páo"});
	assert_int_equal(
		assign_ann(d, &(struct client){"Lò Văn Páo", "1980"}, "Người khác, đã hỏi.")
			.outcome,
		OUTCOME_OK);
	assert_int_equal(stage_number(d->st,
				      "SELECT count(*) FROM conflict_check WHERE result = "
				      "'likeness' AND score = 70 "
				      "AND cleared_by = 'Hoàng Văn Sơn' AND clearance IS NOT NULL"),
			 1);
	assert_int_equal(
		stage_number(
			d->st,
			"SELECT count(*) FROM conflict_check WHERE result = 'clear' AND score = 0 "
			"AND cleared_by = '' AND clearance IS NULL"),
		1);
	house_holds(d->st);
}

static void the_own_matter_is_no_conflict(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = ann_has(d, &(struct client){"Lò Văn Páo", "1980", "Lò Văn Páo"});
	struct task *t = desk_task(d, d->director);
	struct case_file c;
	struct conflict found;

	assert_true(cases_find(t, id, &c));
	cases_conflict(t, &c, d->ann_works, &found);
	assert_string_equal(found.result, "clear");
	assert_int_equal(found.score, 0);
	task_free(t);
}

static enum outcome op_crowd(struct task *t, struct desk *const *in, struct nothing *out)
{
	(void)out;
	for (int i = 0; i < CROWD; i++)
		people_add(t, (*in)->other_centre,
			   &(struct person){.name = STR("Nguyễn Thị Lan"), .birth = STR("1990")});
	return OUTCOME_OK;
}

/* However many people of the same name there are: what counts is whom this provider acts for. */
static void a_crowd_of_namesakes_hides_no_conflict(void **state)
{
	struct desk *d = desk_open(state);
	struct nothing none;

	ann_has(d, &(struct client){"Nguyễn Thị Lan", "1990"});
	assert_int_equal(desk_do(d, d->receiver, op_crowd, &d, &none).outcome, OUTCOME_OK);
	assert_said(
		assign_ann(d, &(struct client){"Giàng Thị Sua", .against = "Nguyễn Thị Lan"}, ""),
		OUTCOME_CONFLICT, &REASON_CASE_LIKENESS);
}

/*
 * Ann's old centre was divided in two: what she does for the other half is found, and never shown.
 */
static void a_matter_of_another_centre_is_found_and_not_named(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id theirs =
		ann_has(d, &(struct client){"Giàng Thị Sua", .against = "Lò Văn Páo"});
	char sql[200];
	struct case_file c;

	snprintf(sql, sizeof sql, "UPDATE case_file SET scope_id = %lld WHERE id = %lld",
		 (long long)d->other_centre.v, (long long)theirs.v);
	stage_script(d->st, sql, NULL, NULL);
	struct case_id id = matter(d, &(struct client){"Lò Văn Páo", "1980"}).id;
	struct task *t = desk_task(d, d->director);
	struct conflict found;

	assert_false(cases_find(t, theirs, &c));
	assert_true(cases_find(t, id, &c));
	cases_conflict(t, &c, d->ann_works, &found);
	assert_string_equal(found.result, "likeness");
	task_free(t);
	struct desk_told said = assign(d, d->director, id, d->ann_works, "");

	assert_said(said, OUTCOME_CONFLICT, &REASON_CASE_LIKENESS);
	assert_null(strstr(said.reason->msgid, "{")); /* no value could name it */
}

/* --- taking, working, ending --- */

static void only_who_is_in_charge_works(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = matter(d, &(struct client){"Lò A Páo"}).id;

	assert_said(take(d, d->ann, id, 1), OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	assert_said(take(d, d->director, id, 1), OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	assert_int_equal(assign(d, d->director, id, d->ann_works, "").outcome, OUTCOME_OK);
	assert_said(take(d, d->ben, id, 2), OUTCOME_NOT_FOUND, &REASON_CASE_UNKNOWN);
	assert_said(take(d, d->director, id, 2), OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	assert_said(take(d, d->ann, id, 1), OUTCOME_CONFLICT, &REASON_CASE_STALE);
	assert_said(work(d, d->ann, id, 2, "2026-03-02", 60), OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	assert_said(end(d, d->ann, id, 2, "done"), OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	assert_int_equal(take(d, d->ann, id, 2).outcome, OUTCOME_OK);
	assert_said(take(d, d->ann, id, 3), OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	house_holds(d->st);
}

static void each_refusal_of_work_and_ending(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = ann_has(d, &(struct client){"Lò A Páo"});

	assert_int_equal(take(d, d->ann, id, 2).outcome, OUTCOME_OK);
	assert_said(work(d, d->director, id, 3, "2026-03-02", 60), OUTCOME_DENIED,
		    &REASON_CASE_NOT_YOURS);
	assert_said(work(d, d->ben, id, 3, "2026-03-02", 60), OUTCOME_NOT_FOUND,
		    &REASON_CASE_UNKNOWN);
	assert_said(work(d, d->ann, id, 3, "2026-03-03", 60), OUTCOME_INVALID,
		    &REASON_CASE_FUTURE_WORK);
	assert_said(work(d, d->ann, id, 3, "2026-03-02", 0), OUTCOME_INVALID,
		    &REASON_CASE_WORK_LENGTH);
	assert_said(work(d, d->ann, id, 3, "2026-03-02", 1441), OUTCOME_INVALID,
		    &REASON_CASE_WORK_LENGTH);
	assert_said(work(d, d->ann, id, 0, "2026-03-02", 60), OUTCOME_CONFLICT, &REASON_CASE_STALE);
	assert_int_equal(work(d, d->ann, id, 3, "2026-03-02", 1440).outcome, OUTCOME_OK);
	assert_said(work(d, d->ann, id, 3, "2026-03-02", 1440), OUTCOME_CONFLICT,
		    &REASON_CASE_STALE);
	assert_said(work(d, d->ann, id, 4, "2026-03-01", 60), OUTCOME_INVALID,
		    &REASON_CASE_EARLY_WORK);
	assert_said(work(d, d->ann, id, 4, "2026-03-02", 1), OUTCOME_INVALID,
		    &REASON_CASE_DAY_FULL);
	house_clock(d->st, "2026-03-03T09:00");
	assert_int_equal(work(d, d->ann, id, 4, "2026-03-03", 1).outcome, OUTCOME_OK);
	assert_said(end(d, d->director, id, 5, "done"), OUTCOME_DENIED, &REASON_CASE_NOT_YOURS);
	assert_said(end(d, d->ann, id, 5, "lost"), OUTCOME_INVALID, &REASON_CASE_ENDING_UNKNOWN);
	assert_said(end(d, d->ann, id, 4, "done"), OUTCOME_CONFLICT, &REASON_CASE_STALE);
	assert_int_equal(end(d, d->ann, id, 5, "done").outcome, OUTCOME_OK);
	assert_clocks(d, id, "A21");
	assert_said(end(d, d->ann, id, 6, "done"), OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	assert_said(work(d, d->ann, id, 6, "2026-03-02", 60), OUTCOME_TOO_LATE, &REASON_CASE_STATE);
	house_holds(d->st);
	assert_int_equal(stage_number(d->st, "SELECT count(*) FROM request WHERE state = 'ended'"),
			 1);
}

static void a_note_of_work_is_sealed(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = ann_has(d, &(struct client){"Lò A Páo"});

	take(d, d->ann, id, 2);
	assert_int_equal(work(d, d->ann, id, 3, "2026-03-02", 60).outcome, OUTCOME_OK);
	assert_int_equal(
		stage_number(d->st,
			     "SELECT count(*) FROM case_work WHERE instr(note, x'67e1') > 0"),
		0);
	assert_int_equal(stage_number(d->st, "SELECT count(*) FROM case_work WHERE minutes = 60"),
			 1);
}

static void advice_that_was_given_ends_its_clock_in_time(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id =
		ann_has(d, &(struct client){"Lò A Páo", .form = "consultation", .at_once = true});

	assert_int_equal(take(d, d->ann, id, 2).outcome, OUTCOME_OK);
	assert_int_equal(end(d, d->ann, id, 3, "done").outcome, OUTCOME_OK);
	assert_int_equal(
		stage_number(d->st,
			     "SELECT count(*) FROM clock WHERE rule = 'A06' AND state = 'stopped'"),
		1);
	assert_int_equal(
		stage_number(
			d->st,
			"SELECT count(*) FROM clock WHERE rule = 'A02' AND state = 'cancelled'"),
		1);
	house_holds(d->st);
}

/* Whoever comes with a code withdraws the own request, and can do nothing else with it. */
static void a_visitor_withdraws_the_own_request(void **state)
{
	struct desk *d = desk_open(state);
	struct cases_discontinue_in in = {
		.rev = 1, .ground = STR("discontinue_prohibited_act"), .words = STR("tự hòa giải")};
	struct nothing none;
	struct task *t = desk_task(d, (struct seat_id){0});

	matter(d, &(struct client){"Lò A Páo"});
	assert_int_equal(change(t, cases_discontinue, &in, &none), OUTCOME_NOT_FOUND);
	t->actor.request =
		(struct request_id){stage_number(d->st, "SELECT request_id FROM case_file")};
	assert_int_equal(change(t, cases_discontinue, &in, &none), OUTCOME_DENIED);
	in.ground = STR("discontinue_withdrawn");
	in.rev = 7;
	assert_int_equal(change(t, cases_discontinue, &in, &none), OUTCOME_CONFLICT);
	in.rev = 1;
	assert_int_equal(change(t, cases_discontinue, &in, &none), OUTCOME_OK);
	task_free(t);
	house_holds(d->st);
}

/* A list that does not say where its papers are is of no use to who looks for them. */
static void a_file_is_put_away_somewhere(void **state)
{
	struct desk *d = desk_open(state);
	struct case_id id = matter(d, &(struct client){"Lò A Páo"}).id;
	struct cases_discontinue_in stop = {
		.id = id, .rev = 1, .ground = STR("discontinue_prohibited_act"), .words = STR("x")};
	struct cases_offer_in receive = {.id = id, .rev = 2, .papers = STR(""), .words = STR("")};
	struct cases_archive_in in = {.id = id, .rev = 3, .words = STR(" "), .origin = STR("")};
	struct nothing none;

	assert_int_equal(desk_do(d, d->director, cases_discontinue, &stop, &none).outcome,
			 OUTCOME_OK);
	assert_int_equal(desk_do(d, d->receiver, cases_receive, &receive, &none).outcome,
			 OUTCOME_OK);
	assert_said(desk_do(d, d->receiver, cases_archive, &in, &none), OUTCOME_INVALID,
		    &REASON_CASE_KEPT_WHERE);
	in.words = STR("Kho 1");
	assert_int_equal(desk_do(d, d->receiver, cases_archive, &in, &none).outcome, OUTCOME_OK);
	house_holds(d->st);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_BOTH(the_form_and_the_arrest_choose_the_clocks),
		IN_SQLITE(each_refusal_of_an_acceptance),
		IN_BOTH(each_register_counts_for_itself),
		IN_SQLITE(a_refused_acceptance_leaves_no_gap),
		IN_BOTH(two_who_accept_at_once_leave_no_gap),
		IN_SQLITE(each_refusal_of_an_assignment),
		IN_SQLITE(an_adviser_may_advise),
		IN_BOTH(our_client_is_their_opponent),
		IN_SQLITE(our_opponent_is_their_client),
		IN_BOTH(two_appointments_are_one_person),
		IN_BOTH(the_other_centres_client_is_remembered),
		IN_SQLITE(clients_of_one_side_are_no_conflict),
		IN_SQLITE(a_certain_conflict_cannot_be_cleared),
		IN_SQLITE(a_likeness_is_cleared_in_writing),
		IN_SQLITE(the_own_matter_is_no_conflict),
		IN_BOTH(a_crowd_of_namesakes_hides_no_conflict),
		IN_SQLITE(a_matter_of_another_centre_is_found_and_not_named),
		IN_SQLITE(only_who_is_in_charge_works),
		IN_BOTH(each_refusal_of_work_and_ending),
		IN_SQLITE(a_note_of_work_is_sealed),
		IN_SQLITE(advice_that_was_given_ends_its_clock_in_time),
		IN_BOTH(a_visitor_withdraws_the_own_request),
		IN_SQLITE(a_file_is_put_away_somewhere),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
