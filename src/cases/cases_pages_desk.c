/* The desk, to which signing in leads: what waits for the reader's role, and what is new. */
#include "cases/cases_pages.h"

#include "agencies/agencies.h"
#include "cases.html.h"
#include "jobs/jobs.h"
#include "notify/notify.h"

#define COMING_DAYS 7

/* Each is counted where its list is. */
enum desk_number {
	DESK_LATE,
	DESK_TODAY,
	DESK_QUEUE,
	DESK_ACCEPTED,
	DESK_ASSIGNED,
	DESK_ASKED,
	DESK_OFFERED,
	DESK_UNSIGNED,
	DESK_OWED,
	DESK_LEFT,
	DESK_ENDING,
	DESK_STUCK,
	DESK_DOUBTED,
	DESK_TROUBLES,
	DESK_GIVEN_UP,
	DESK_NUMBER_COUNT
};

#define HEADS  (ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR))
#define CENTRE (ROLE_BIT(RECEIVER) | HEADS)
#define LIMITS (CENTRE | ROLES_PROVIDING | ROLE_BIT(DEPARTMENT))

/* clang-format off */
static const struct {
	enum desk_number number;
	unsigned roles;
	const char *label, *url, *tone;
} figures[] = {
	{DESK_LATE,     LIMITS & ~ROLES_PROVIDING, N_("Overdue"),   "/clocks?tone=late",  "late"},
	{DESK_TODAY,    LIMITS & ~ROLES_PROVIDING, N_("Due today or within 24 hours"), "/clocks?tone=today", "today"},
	{DESK_LATE,     ROLES_PROVIDING, N_("Overdue"),   "/clocks?mine=yes&tone=late",  "late"},
	{DESK_TODAY,    ROLES_PROVIDING, N_("Due today or within 24 hours"), "/clocks?mine=yes&tone=today", "today"},
	{DESK_QUEUE,    CENTRE, N_("Requests to be answered"), "/requests", ""},
	{DESK_ACCEPTED, HEADS, N_("Matters without a provider"), "/cases?state=accepted", ""},
	{DESK_ASSIGNED, ROLES_PROVIDING, N_("Matters to be taken on"), "/cases?state=assigned", ""},
	{DESK_ASKED,    HEADS, N_("Somebody else was asked for"), "/cases?figure=asked", ""},
	{DESK_OFFERED,  CENTRE, N_("Files to be received"), "/cases?figure=offered", ""},
	{DESK_LEFT,     HEADS, N_("Matters of who has left"), "/cases?figure=left", ""},
	{DESK_DOUBTED,  HEADS, N_("Clocks said to be a mistake"), "/clocks#mistakes", ""},
	{DESK_STUCK,    CENTRE | ROLES_PROVIDING, N_("Matters that stand still"), "/stuck", ""},
	{DESK_UNSIGNED, HEADS, N_("Papers to be signed"), "/papers", ""},
	{DESK_OWED, CENTRE | ROLES_PROVIDING, N_("Papers to be written anew"), "/papers/returned", ""},
	{DESK_ENDING, HEADS, N_("Cards and contracts that end soon"), "/providers/ending", ""},
	{DESK_TROUBLES, ROLE_BIT(OPERATOR), N_("Messages that reached nobody"), "/operator/messages", "late"},
	{DESK_GIVEN_UP, ROLE_BIT(OPERATOR), N_("Work that the program gave up"), "/operator/jobs", "late"},
};
/* clang-format on */
#define FIGURE_COUNT (sizeof figures / sizeof *figures)

static bool is_one_of(const struct task *t, unsigned roles)
{
	return (roles >> t->actor.role) & 1;
}

static void count_matters(struct task *t, int64_t numbers[DESK_NUMBER_COUNT])
{
	struct desk_counts_row row = {0};
	struct provider_id provider;

	if (!cases_own_provider(t, false, &provider))
		return;
	desk_counts(t, provider, day_of(task_now(t)), &row);
	numbers[DESK_ACCEPTED] = row.accepted;
	numbers[DESK_ASSIGNED] = row.assigned;
	numbers[DESK_ASKED] = row.asked;
	numbers[DESK_OFFERED] = row.offered;
	numbers[DESK_LEFT] = row.left_behind;
	numbers[DESK_STUCK] = row.stuck;
}

static void show_limits(struct task *t, struct desk *view, int64_t numbers[DESK_NUMBER_COUNT])
{
	struct clock_desk clocks;

	clocks_show_desk(t, role_provides(t->actor.role), &clocks);
	numbers[DESK_LATE] = clocks.late;
	numbers[DESK_TODAY] = clocks.today;
	numbers[DESK_DOUBTED] = clocks.doubted;
	view->limits = true;
	view->first = (struct clock_group){.key = STR("first"),
					   .url = STR("/clocks"),
					   .count = clocks.late + clocks.today,
					   .clocks = clocks.first,
					   .clocks_count = clocks.first_count};
}

static void count(struct task *t, struct desk *view, int64_t numbers[DESK_NUMBER_COUNT])
{
	if (is_one_of(t, LIMITS))
		show_limits(t, view, numbers);
	if (is_one_of(t, CENTRE | ROLES_PROVIDING)) {
		count_matters(t, numbers);
		numbers[DESK_OWED] = documents_owed(t);
	}
	if (is_one_of(t, CENTRE))
		numbers[DESK_QUEUE] = requests_waiting(t);
	if (is_one_of(t, HEADS)) {
		numbers[DESK_UNSIGNED] = documents_waiting(t);
		numbers[DESK_ENDING] = providers_ending(t);
	}
	if (is_one_of(t, ROLE_BIT(OPERATOR))) {
		struct job_failed *given_up;

		numbers[DESK_TROUBLES] = notify_troubles(t);
		numbers[DESK_GIVEN_UP] = (int64_t)jobs_failed(t, &given_up);
	}
}

static void show_figures(struct task *t, struct desk *view)
{
	int64_t numbers[DESK_NUMBER_COUNT] = {0};

	count(t, view, numbers);
	view->figures = arena_many(t->arena, FIGURE_COUNT, struct desk_figure);
	for (size_t i = 0; i < FIGURE_COUNT; i++)
		if (is_one_of(t, figures[i].roles))
			view->figures[view->figures_count++] = (struct desk_figure){
				.label = str_of(tr(t->language, figures[i].label)),
				.url = str_of(figures[i].url),
				.number = numbers[figures[i].number],
				.tone = str_of(figures[i].tone),
			};
	for (size_t i = 0; i < view->figures_count; i++)
		view->waiting += view->figures[i].number != 0;
	view->idle = (int64_t)view->figures_count - view->waiting;
	/* Four in a row, unless the last one would stand alone. */
	view->fives = view->waiting > 4 && view->waiting % 4 == 1;
}

static void show_dates(struct task *t, struct desk *view)
{
	struct provider_id provider;

	if (role_provides(t->actor.role) && cases_own_provider(t, true, &provider))
		view->dates_count = cases_show_coming(t, provider, COMING_DAYS, &view->dates);
}

enum outcome cases_desk_page(struct task *t, struct web *w)
{
	struct desk view = {
		.name = t->actor.name,
		.role = str_of(tr(t->language, role_about(t->actor.role))),
		.unit = STR(""),
		.first = {.key = STR(""), .url = STR("")},
		.now = task_now(t),
	};
	struct unit unit;

	if (agencies_find(t, t->actor.unit, &unit))
		view.unit = unit.name;
	show_figures(t, &view);
	if (t->actor.role == ROLE_OPERATOR && view.waiting == 0)
		return web_see(t, w, "/operator/units"); /* no trouble: there is nothing to tell */
	show_dates(t, &view);
	if (t->actor.seat.v) {
		view.unread = notify_unread(t, t->actor.seat);
		view.news_count = notify_newest(t, &view.news);
	}
	return web_page(t, w, &desk_page, &view);
}
