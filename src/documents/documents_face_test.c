/* Who signs a paper, and in which capacity: by role, by seat and by what the paper allows. */
#include "documents/documents_papers.h"

#include "access/access.h"
#include "base/module.h"
#include "db/testing/house.h"
#include "documents.html.h"
#include "jobs/jobs.h"
#include "law/testing/law_once.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

const struct module *const modules[] = {&jobs_module,   &agencies_module,  &journal_module,
					&access_module, &documents_module, NULL};

static struct unit_id unit_of_kind(struct task *t, const char *kind, struct unit_id parent)
{
	struct agencies_add_in in = {.kind = str_of(kind),
				     .code = str_of(kind),
				     .name = str_of(kind),
				     .address = STR(""),
				     .commune_code = STR("02647"),
				     .telephone = STR(""),
				     .duty_telephone = STR(""),
				     .hours = STR(""),
				     .opened = day_of(task_now(t)),
				     .closed = DAY_NONE,
				     .parent = parent};
	struct agencies_add_out out;

	assert_int_equal(change(t, agencies_add, &in, &out), OUTCOME_OK);
	return out.id;
}

/* Somebody whose name is their title, in a seat of their own. */
struct sitting {
	struct unit_id unit;
	enum role role;
	const char *title;
	bool by_order;
};

static struct seat_id sit(struct task *t, const struct sitting *s)
{
	struct access_add_account_in account = {str_of(s->title), str_of(s->title),
						STR("a password")};
	struct access_add_account_out opened;
	struct access_add_seat_out seat;

	assert_int_equal(access_add_account(t, &account, &opened), OUTCOME_OK);
	struct access_add_seat_in in = {.account = opened.id,
					.unit = s->unit,
					.role = s->role,
					.title = str_of(s->title),
					.by_order = s->by_order,
					.from = day_of(task_now(t))};

	assert_int_equal(change(t, access_add_seat, &in, &seat), OUTCOME_OK);
	return seat.id;
}

/* The block of signature on a paper of `unit` that the actor issues. */
static struct str signed_by(struct task *t, struct unit_id unit, bool by_order)
{
	struct paper_face face = {0};
	struct paper_issue in = {.type = by_order ? "ND61/04" : "TT12/08-TP-TGPL",
				 .origin = STR("")};
	struct unit about;
	struct buf body = buf_new(t->arena, 4096), title = buf_new(t->arena, 64);
	struct page_out out = {.body = &body,
			       .title = &title,
			       .arena = t->arena,
			       .language = LANGUAGE_VI,
			       .now = task_now(t)};

	assert_true(agencies_find(t, unit, &about));
	paper_face_fill(t, &in, &about, &face);
	paper_sign_part(&out, &face);
	return buf_str(&body);
}

enum office {
	CENTRE,
	BRANCH,
	OTHER,
	OFFICES,
};

/* clang-format off */
static const struct {
	enum office at;
	enum role role;
	const char *title;
	bool seat_signs;   /* the seat signs by order */
	enum office paper; /* whose paper it is */
	bool may;	   /* the paper may be signed by order */
	const char *words[3];
} cases[] = {
	{CENTRE, ROLE_DIRECTOR, "oanh", false, CENTRE, true, {">Giám đốc<", ">oanh<"}},
	{CENTRE, ROLE_DEPUTY, "thuy", false, CENTRE, true, {">KT. Giám đốc<", ">Phó Giám đốc<", ">thuy<"}},
	{CENTRE, ROLE_RECEIVER, "truong phong", true, CENTRE, true, {">TL. Giám đốc<", ">truong phong<"}},
	{BRANCH, ROLE_DIRECTOR, "truong chi nhanh", true, CENTRE, true, {">TL. Giám đốc<", ">truong chi nhanh<"}},
	{BRANCH, ROLE_RECEIVER, "to truong", true, BRANCH, true, {">TL. Trưởng Chi nhánh<", ">to truong<"}},
	/* What may not be signed by order, a seat that does not, and another office: the director. */
	{CENTRE, ROLE_RECEIVER, "truong phong hai", true, CENTRE, false, {">Giám đốc<", ">oanh<"}},
	{CENTRE, ROLE_RECEIVER, "diep", false, CENTRE, true, {">Giám đốc<", ">oanh<"}},
	{OTHER, ROLE_RECEIVER, "nguoi la", true, CENTRE, true, {">Giám đốc<", ">oanh<"}},
	{CENTRE, ROLE_RECEIVER, "truong phong ba", true, BRANCH, true, {">Trưởng Chi nhánh<", ">truong chi nhanh<"}},
};
/* clang-format on */

static void the_right_one_signs(void **state)
{
	struct stage *st = house_of(state);
	struct task *t;

	st->world.law = law_once();
	t = house_task(st);
	struct unit_id units[OFFICES];

	units[CENTRE] = unit_of_kind(t, "centre", (struct unit_id){0});
	units[BRANCH] = unit_of_kind(t, "branch", units[CENTRE]);
	units[OTHER] = unit_of_kind(t, "centre", (struct unit_id){0});
	struct seat_id seats[sizeof cases / sizeof *cases];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		seats[i] = sit(t, &(struct sitting){units[cases[i].at], cases[i].role,
						    cases[i].title, cases[i].seat_signs});
	task_free(t);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		t = house_task(st);
		assert_true(access_act_as(t, seats[i]));
		struct str block = signed_by(t, units[cases[i].paper], cases[i].may);

		for (size_t k = 0; k < 3 && cases[i].words[k]; k++)
			if (str_find(block, str_of(cases[i].words[k])) == SIZE_MAX)
				fail_msg("%s: no %s in %" STR_F, cases[i].title, cases[i].words[k],
					 STR_A(block));
		if (!cases[i].may || !cases[i].seat_signs)
			assert_int_equal(str_find(block, STR("TL.")), SIZE_MAX);
		task_free(t);
	}
}

/* Another signer's block takes the place of one block, never of a guess. */
static void one_block_is_found(void **state)
{
	static const char block[] = "<div class=\"kip-paper__sign\"><p>A</p></div>";
	char twice[2 * sizeof block];
	size_t from, length;

	(void)state;
	snprintf(twice, sizeof twice, "%s%s", block, block);
	assert_true(paper_sign_place(STR("<p>a</p><div class=\"kip-paper__sign\"><p>A</p></div>b"),
				     &from, &length));
	assert_int_equal(from, 8);
	assert_int_equal(length, strlen(block));
	assert_false(paper_sign_place(STR("<p>a</p>"), &from, &length));
	assert_false(paper_sign_place(STR("<div class=\"kip-paper__sign\"><p>A"), &from, &length));
	assert_false(paper_sign_place(str_of(twice), &from, &length));
}

int main(void)
{
	const struct CMUnitTest tests[] = {IN_BOTH(the_right_one_signs),
					   cmocka_unit_test(one_block_is_found)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
