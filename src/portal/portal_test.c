/* What a draft that was kept under older rules still has to be asked. */
#include "portal/portal_internal.h"

#include "base/log.h"
#include "jobs/jobs.h"
#include "requests/testing/desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

const struct module *const modules[] = {&web_module,      &jobs_module,      &agencies_module,
					&journal_module,  &clocks_module,    &access_module,
					&people_module,   &providers_module, &documents_module,
					&requests_module, &cases_module,     NULL};

static void answer(struct draft *d, const char *name, const char *value)
{
	draft_set(d, str_of(name), str_of(value));
}

static struct draft whole_draft(void)
{
	struct draft d = {0};

	answer(&d, "name", "Lò A Páo");
	answer(&d, "relation", "self");
	answer(&d, "born", "12/08/1990");
	answer(&d, "q", "bac ha");
	answer(&d, "place", "02728");
	answer(&d, "matter", "land");
	answer(&d, "arrested", "no");
	answer(&d, "safe_contact", "no");
	answer(&d, "side_1", "Giàng A Sình");
	answer(&d, "side_born_1", "1985");
	return d;
}

/* Nothing is sent and nothing is lost: the question whose answer cannot be read comes once more. */
static void what_cannot_be_read_is_asked_again(void **state)
{
	struct task *t = desk_task(desk_open(state), (struct seat_id){0});
	struct request_party sides[REQUEST_PARTIES_MOST] = {0};
	struct draft d = whole_draft();

	assert_string_equal(ask_next(t, &d), "/requests/new/review");
	assert_true(ask_sides_of(t, &d, sides));
	assert_true(str_is(sides[0].birth, "1985"));
	answer(&d, "side_born_1", "31/02/1985");
	assert_string_equal(ask_next(t, &d), "/requests/new/sides");
	assert_false(ask_sides_of(t, &d, sides));
	assert_true(str_is(sides[0].name, "Giàng A Sình"));
	assert_int_equal(sides[0].birth.len, 0);
	answer(&d, "born", "around 1990");
	assert_string_equal(ask_next(t, &d), "/requests/new/who");
	task_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SQLITE(what_cannot_be_read_is_asked_again),
	};

	log_level_set(LOG_QUIET);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
