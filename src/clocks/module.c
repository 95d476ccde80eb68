#include "base/module.h"
#include "clocks/clocks_internal.h"
#include "web/web.h"

static const struct right see_clocks = {"clock.see", N_("See the clocks of one's own centre"),
					ROLE_BIT(RECEIVER) | ROLES_PROVIDING | ROLE_BIT(DEPUTY) |
						ROLE_BIT(DIRECTOR) | ROLE_BIT(DEPARTMENT)};

static const struct right *const rights[] = {&see_clocks, NULL};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET, "/clocks", &see_clocks, clocks_board_page, "What is due in the centre, by time limit",
	 .view = &clock_board_view},
	{0},
};
/* clang-format on */

REASONS_DEFINE(clocks_reasons, CLOCKS_REASONS)

const struct module clocks_module = {
	.name = "clocks",
	.routes = routes,
	.rights = rights,
	.reasons = clocks_reasons,
	.statements = clocks_statements,
	.migrations = clocks_migrations,
	.invariants = clocks_invariants,
	.verify = clocks_verify,
};
