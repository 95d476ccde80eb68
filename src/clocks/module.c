#include "base/module.h"
#include "clocks/clocks_internal.h"
#include "jobs/jobs.h"
#include "web/web.h"

#define OFFICE_ROLES (ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR))
#define CENTRE_ROLES (OFFICE_ROLES | ROLES_PROVIDING)

/* As with matters: whoever carries them out, on contract or not, sees their own. */
const struct right right_open_clocks = {"clock.open", N_("See the clocks that one holds"),
					CENTRE_ROLES | ROLE_BIT(DEPARTMENT)};
const struct right right_see_clocks = {"clock.see", N_("See the clocks of one's own centre"),
				       OFFICE_ROLES | ROLE_BIT(DEPARTMENT)};
const struct right right_doubt_clocks = {
	"clock.doubt", N_("Say that a clock was entered by mistake"), CENTRE_ROLES};
const struct right right_delete_clocks = {
	"clock.delete", N_("Delete a clock that another person says was a mistake"),
	ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

const struct right right_explain_clocks = {"clock.explain", N_("Say why what one holds is late"),
					   CENTRE_ROLES};

static const struct right *const rights[] = {&right_open_clocks,    &right_see_clocks,
					     &right_doubt_clocks,   &right_delete_clocks,
					     &right_explain_clocks, NULL};

/* clang-format off */
static const struct job jobs[] = {
	{.name = "clocks.remind", .about = N_("Reminds of time limits that are near, due or over."),
	 .run = clocks_remind, .every_minutes = 5, .lease_s = 300, .attempts = 3, .retry_s = 30},
	{0},
};

static const struct route routes[] = {
	{METHOD_GET,  "/clocks", &right_open_clocks, clocks_board_page,
	 "What is due in the centre, by time limit; who gives aid sees what they hold", .view = &clock_board_view},
	{METHOD_GET,  "/clocks/slip", &right_see_clocks, clocks_slip_page,
	 "The control slip of a day: what was started, what is due next", .view = &clock_slip_view},
	{METHOD_GET,  "/clocks/late", &right_open_clocks, clocks_done_late_page,
	 "What was done after its limit, and why", .view = &clock_done_late_view},
	{METHOD_GET,  "/clocks/{clock}", &right_open_clocks, clocks_sheet_page,
	 "One clock and how it is counted", .view = &clock_sheet_view},
	{METHOD_POST, "/clocks/{clock}/mistake", &right_doubt_clocks, clocks_propose_post,
	 "Says that a clock was entered by mistake", .form = &deletion_form_form},
	{METHOD_POST, "/clocks/{clock}/mistake/decide", &right_delete_clocks, clocks_decide_post,
	 "A second person deletes the clock or keeps it", .form = &deletion_decision_form_form},
	{METHOD_POST, "/clocks/{clock}/cause", &right_explain_clocks, clocks_explain_post,
	 "Says why a duty is done late", .form = &late_cause_form_form},
	{0},
};
/* clang-format on */

REASONS_DEFINE(clocks_reasons, CLOCKS_REASONS)

const struct module clocks_module = {
	.name = "clocks",
	.routes = routes,
	.jobs = jobs,
	.rights = rights,
	.reasons = clocks_reasons,
	.statements = clocks_statements,
	.migrations = clocks_migrations,
	.invariants = clocks_invariants,
	.verify = clocks_verify,
	.about = clocks_about,
	.held = clocks_held,
	.held_about = N_("Time limits that run"),
};
