/* Units, who took over from whom, who sees whom, and who answers for a place. */
#include "agencies/agencies.h"

#include "agencies/agencies_reasons.h"
#include "base/log.h"
#include "db/testing/house.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#define COMMUNE  "02728"
#define PROVINCE "15"
#define UNITS    14
#define ROUNDS   25

const struct module *const modules[] = {&agencies_module, NULL};

static struct day on(int year, int month, int day)
{
	return day_from_civil((struct civil){year, month, day});
}

struct told {
	enum outcome outcome;
	const struct reason *reason;
	int64_t id;
};

static struct agencies_add_in unit_in(const char *kind, const char *name, int64_t parent)
{
	return (struct agencies_add_in){.kind = str_of(kind),
					.code = STR("TT"),
					.name = str_of(name),
					.address = STR(""),
					.commune_code = STR(COMMUNE),
					.telephone = STR(""),
					.duty_telephone = STR(""),
					.hours = STR(""),
					.opened = on(2025, 7, 1),
					.closed = DAY_NONE,
					.parent = {parent}};
}

static struct told add_unit(struct stage *st, const struct agencies_add_in *in)
{
	struct task *t = house_task(st);
	struct agencies_add_out out = {0};
	struct told told = {.outcome = change(t, agencies_add, in, &out)};

	told.reason = t->reason;
	told.id = out.id.v;
	task_free(t);
	return told;
}

static int64_t add(struct stage *st, const char *kind, int64_t parent)
{
	struct agencies_add_in in = unit_in(kind, kind, parent);
	struct told told = add_unit(st, &in);

	assert_int_equal(told.outcome, OUTCOME_OK);
	return told.id;
}

static struct told succeed(struct stage *st, int64_t old_unit, int64_t new_unit)
{
	struct task *t = house_task(st);
	struct agencies_succeed_in in = {{old_unit}, {new_unit}, on(2026, 7, 1)};
	struct nothing none;
	struct told told = {.outcome = change(t, agencies_succeed, &in, &none)};

	told.reason = t->reason;
	task_free(t);
	return told;
}

static bool sees(struct stage *st, int64_t viewer, int64_t unit)
{
	char sql[128];

	snprintf(sql, sizeof sql,
		 "SELECT count(*) FROM unit_scope WHERE viewer_id = %lld AND unit_id = %lld",
		 (long long)viewer, (long long)unit);
	return stage_number(st, sql) == 1;
}

static void assert_sees_only(struct stage *st, int64_t viewer, const int64_t *units, size_t count)
{
	char sql[128];

	for (size_t i = 0; i < count; i++)
		assert_true(sees(st, viewer, units[i]));
	snprintf(sql, sizeof sql, "SELECT count(*) FROM unit_scope WHERE viewer_id = %lld",
		 (long long)viewer);
	assert_int_equal(stage_number(st, sql), count);
}

/* --- who sees whom --- */

static void who_stands_above_sees_what_is_below_and_nobody_sees_upwards(void **state)
{
	struct stage *st = house_of(state);
	int64_t department = add(st, "department", 0), centre = add(st, "centre", department),
		branch = add(st, "branch", centre), other = add(st, "centre", department),
		elsewhere = add(st, "department", 0), station = add(st, "police", department);

	assert_sees_only(st, centre, (int64_t[]){centre, branch}, 2);
	assert_sees_only(st, branch, (int64_t[]){branch}, 1);
	assert_sees_only(st, other, (int64_t[]){other}, 1);
	assert_sees_only(st, department, (int64_t[]){department, centre, branch, other}, 4);
	assert_sees_only(st, elsewhere, (int64_t[]){elsewhere}, 1);
	assert_sees_only(st, UNIT_SYSTEM.v,
			 (int64_t[]){1, department, centre, branch, other, elsewhere, station}, 7);
	house_holds(st);
}

static void a_successor_sees_what_its_predecessors_saw(void **state)
{
	struct stage *st = house_of(state);
	int64_t old = add(st, "centre", 0), old_branch = add(st, "branch", old),
		young = add(st, "centre", 0), young_branch = add(st, "branch", young);

	assert_int_equal(succeed(st, old, young).outcome, OUTCOME_OK);
	assert_sees_only(st, young, (int64_t[]){young, young_branch, old, old_branch}, 4);
	assert_sees_only(st, old, (int64_t[]){old, old_branch}, 2);
	assert_sees_only(st, young_branch, (int64_t[]){young_branch}, 1);
	house_holds(st);
	/* what is added below later is seen as well */
	int64_t newest = add(st, "centre", 0);

	assert_int_equal(succeed(st, young, newest).outcome, OUTCOME_OK);
	int64_t late_branch = add(st, "branch", young);

	assert_true(sees(st, newest, late_branch) && sees(st, newest, old_branch));
	assert_false(sees(st, old, late_branch));
	house_holds(st);
}

static void circles_end(void **state)
{
	struct stage *st = house_of(state);
	int64_t a = add(st, "centre", 0), b = add(st, "centre", 0), c = add(st, "centre", 0);

	assert_int_equal(succeed(st, a, b).outcome, OUTCOME_OK);
	assert_int_equal(succeed(st, b, c).outcome, OUTCOME_OK);
	assert_int_equal(succeed(st, c, a).outcome, OUTCOME_OK);
	assert_int_equal(succeed(st, a, b).outcome, OUTCOME_OK);
	for (int i = 0; i < 3; i++)
		assert_sees_only(st, (int64_t[]){a, b, c}[i], (int64_t[]){a, b, c}, 3);
}

/* --- property: the closure is reachability --- */

struct graph {
	int64_t ids[UNITS];
	bool edge[UNITS][UNITS], reach[UNITS][UNITS];
	size_t count;
	unsigned seed;
};

static size_t draw(struct graph *g, size_t limit)
{
	return (size_t)rand_r(&g->seed) % limit;
}

static void draw_unit(struct task *t, struct graph *g)
{
	size_t above = g->count ? draw(g, g->count) : 0, n = g->count;
	bool branch = n > 0 && draw(g, 2), placed = n > 0 && draw(g, 3);
	struct agencies_add_in in =
		unit_in(branch ? "branch" : "centre", "unit", placed ? g->ids[above] : 0);
	struct agencies_add_out out;

	assert_int_equal(agencies_add(t, &in, &out), OUTCOME_OK);
	g->edge[n][n] = true;
	if (placed)
		g->edge[above][n] = true;
	g->ids[g->count++] = out.id.v;
}

static void draw_succession(struct task *t, struct graph *g)
{
	size_t older = draw(g, g->count), newer = draw(g, g->count);
	struct agencies_succeed_in in = {{g->ids[older]}, {g->ids[newer]}, on(2026, 7, 1)};
	struct nothing none;

	if (older == newer)
		return;
	assert_int_equal(agencies_succeed(t, &in, &none), OUTCOME_OK);
	g->edge[newer][older] = true;
}

static enum outcome op_draw(struct task *t, struct graph *const *in, struct nothing *out)
{
	struct graph *g = *in;

	(void)out;
	while (g->count < UNITS) {
		draw_unit(t, g);
		if (draw(g, 3) == 0)
			draw_succession(t, g);
	}
	return OUTCOME_OK;
}

static void reach_by_force(struct graph *g)
{
	memcpy(g->reach, g->edge, sizeof g->reach);
	for (size_t k = 0; k < UNITS; k++)
		for (size_t i = 0; i < UNITS; i++)
			for (size_t j = 0; j < UNITS; j++)
				g->reach[i][j] |= g->reach[i][k] && g->reach[k][j];
}

static size_t index_of(const struct graph *g, struct str id)
{
	int64_t wanted;

	assert_true(str_int(id, &wanted));
	for (size_t i = 0; i < UNITS; i++)
		if (g->ids[i] == wanted)
			return i;
	return UNITS; /* the program's own unit, or one of an earlier round */
}

struct compared {
	const struct graph *g;
	size_t wanted, found;
};

static void compare(void *comparing, const struct str *texts, unsigned count)
{
	struct compared *k = comparing;
	size_t viewer = index_of(k->g, texts[0]), unit = index_of(k->g, texts[1]);

	assert_int_equal(count, 2);
	if (viewer == UNITS || unit == UNITS)
		return;
	k->found++;
	if (!k->g->reach[viewer][unit])
		fail_msg("unit %zu sees %zu and may not", viewer, unit);
}

static void the_closure_is_reachability(void **state)
{
	struct stage *st = house_of(state);
	unsigned seed = (unsigned)time(NULL);

	for (unsigned round = 0; round < ROUNDS; round++) {
		struct graph graph = {.seed = seed + round}, *g = &graph;
		struct compared k = {.g = g};
		struct task *t = house_task(st);
		struct nothing none;

		assert_int_equal(change(t, op_draw, &g, &none), OUTCOME_OK);
		task_free(t);
		reach_by_force(g);
		for (size_t i = 0; i < (size_t)UNITS * UNITS; i++)
			k.wanted += g->reach[i / UNITS][i % UNITS];
		stage_script(st, "SELECT viewer_id, unit_id FROM unit_scope", compare, &k);
		if (k.found != k.wanted)
			fail_msg("seed %u: %zu pairs instead of %zu", seed + round, k.found,
				 k.wanted);
	}
}

/* --- refusals --- */

static void a_unit_that_cannot_be_is_refused(void **state)
{
	struct stage *st = house_of(state);
	struct agencies_add_in in = unit_in("ministry", "x", 0);

	assert_true(add_unit(st, &in).reason == &REASON_UNIT_UNKNOWN_KIND);
	in = unit_in("branch", "x", 12345);
	assert_true(add_unit(st, &in).reason == &REASON_UNIT_UNKNOWN);
	in = unit_in("centre", "x", 0);
	in.commune_code = STR("99999");
	assert_true(add_unit(st, &in).reason == &REASON_UNIT_UNKNOWN_COMMUNE);
	assert_int_equal(stage_number(st, "SELECT count(*) FROM unit"), 1);
}

static void a_succession_needs_two_units(void **state)
{
	struct stage *st = house_of(state);
	int64_t centre = add(st, "centre", 0);

	assert_true(succeed(st, centre, centre).reason == &REASON_UNIT_SUCCEEDS_ITSELF);
	assert_int_equal(succeed(st, centre, 12345).outcome, OUTCOME_NOT_FOUND);
	assert_int_equal(succeed(st, 12345, centre).outcome, OUTCOME_NOT_FOUND);
	house_holds(st);
}

/* --- who answers --- */

static enum outcome serve(struct stage *st, int64_t unit, const char *commune, const char *province,
			  struct day from)
{
	struct task *t = house_task(st);
	struct agencies_serve_in in = {{unit}, str_of(province), str_of(commune), from};
	struct nothing none;
	enum outcome o = change(t, agencies_serve, &in, &none);

	task_free(t);
	return o;
}

static int64_t centre_for(struct stage *st, const char *commune, struct day day)
{
	struct task *t = house_task(st);
	struct unit found = {0};
	bool any = agencies_centre_for(t, str_of(commune), day, &found);

	task_free(t);
	return any ? found.id.v : 0;
}

static void the_commune_goes_before_the_province(void **state)
{
	struct stage *st = house_of(state);
	int64_t centre = add(st, "centre", 0), branch = add(st, "branch", centre);
	struct day from = on(2025, 7, 1), today = on(2026, 3, 2);

	assert_int_equal(centre_for(st, COMMUNE, today), 0);
	assert_int_equal(serve(st, centre, "", PROVINCE, from), OUTCOME_OK);
	assert_int_equal(serve(st, centre, "", PROVINCE, from), OUTCOME_OK);
	assert_int_equal(serve(st, centre, "", "98", from), OUTCOME_INVALID);
	assert_int_equal(centre_for(st, COMMUNE, today), centre);
	assert_int_equal(serve(st, branch, COMMUNE, PROVINCE, on(2026, 3, 2)), OUTCOME_OK);
	assert_int_equal(centre_for(st, COMMUNE, on(2026, 3, 1)), centre);
	assert_int_equal(centre_for(st, COMMUNE, today), branch);
	assert_int_equal(centre_for(st, "02701", today), centre);
	assert_int_equal(centre_for(st, "99999", today), 0);
}

static void a_closed_centre_answers_for_nobody(void **state)
{
	struct stage *st = house_of(state);
	int64_t old = add(st, "centre", 0), young = add(st, "centre", 0);
	struct unit *centres;

	serve(st, old, "", PROVINCE, on(2025, 7, 1));
	succeed(st, old, young);
	assert_int_equal(centre_for(st, COMMUNE, on(2026, 6, 30)), old);
	assert_int_equal(centre_for(st, COMMUNE, on(2026, 7, 1)), 0);
	house_clock(st, "2026-07-01T08:00");
	struct task *t = house_task(st);

	assert_int_equal(agencies_centres(t, &centres), 1);
	assert_int_equal(centres->id.v, young);
	task_free(t);
}

static void a_centre_that_opens_later_is_not_listed_yet(void **state)
{
	struct stage *st = house_of(state);
	struct agencies_add_in in = unit_in("centre", "later", 0);
	struct unit *centres;

	house_clock(st, "2026-03-02T08:00");
	in.opened = on(2026, 3, 3);
	assert_int_equal(add_unit(st, &in).outcome, OUTCOME_OK);
	struct task *t = house_task(st);

	assert_int_equal(agencies_centres(t, &centres), 0);
	task_free(t);
	house_clock(st, "2026-03-03T08:00");
	t = house_task(st);
	assert_int_equal(agencies_centres(t, &centres), 1);
	task_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_BOTH(who_stands_above_sees_what_is_below_and_nobody_sees_upwards),
		IN_SQLITE(a_successor_sees_what_its_predecessors_saw),
		IN_BOTH(circles_end),
		IN_BOTH(the_closure_is_reachability),
		IN_SQLITE(a_unit_that_cannot_be_is_refused),
		IN_SQLITE(a_succession_needs_two_units),
		IN_SQLITE(the_commune_goes_before_the_province),
		IN_SQLITE(a_closed_centre_answers_for_nobody),
		IN_SQLITE(a_centre_that_opens_later_is_not_listed_yet),
	};

	log_level_set(LOG_QUIET);
	stage_server(); /* before there are threads */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
