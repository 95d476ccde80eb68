#include "jobs/jobs.h"
#include "providers.sql.h"
#include "providers.views.h"
#include "providers/providers_internal.h"
#include "providers/providers_reasons.h"

const struct right right_manage_providers = {"provider.manage",
					     N_("Say who is a provider of an office"),
					     ROLE_BIT(OPERATOR) | ROLE_BIT(DIRECTOR)};

static const struct right right_see_endings = {"provider.ending",
					       N_("See whose card or contract ends soon"),
					       ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

static const struct right *const rights[] = {&right_manage_providers, &right_see_endings, NULL};

static const struct listener listens[] = {
	{"access.seat_ended", "providers.leave", providers_seat_ended},
	{"access.account_renamed", "providers.rename", providers_account_renamed},
	{0},
};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/operator/providers", &right_manage_providers, providers_roll_page,
	 "The providers of an office", .view = &provider_roll_view},
	{METHOD_GET,  "/operator/providers/new", &right_manage_providers, providers_new_page,
	 "What a new provider asks", .view = &provider_new_view},
	{METHOD_POST, "/operator/providers/new", &right_manage_providers, providers_new_post,
	 "Makes somebody a provider of an office", .form = &provider_form_form},
	{METHOD_GET,  "/operator/providers/{provider}", &right_manage_providers, providers_sheet_page,
	 "Whether somebody may act: card, contract, suspension", .view = &provider_sheet_view},
	{METHOD_POST, "/operator/providers/{provider}", &right_manage_providers, providers_sheet_post,
	 "Writes down card, contract, suspension, languages", .form = &provider_standing_form_form},
	{METHOD_GET,  "/operator/providers/{provider}/edit", &right_manage_providers, providers_edit_page,
	 "What a provider is called and how they are reached", .view = &provider_edit_view},
	{METHOD_POST, "/operator/providers/{provider}/edit", &right_manage_providers, providers_edit_post,
	 "Corrects a provider; what it was stays in the record", .form = &provider_edit_form_form},
	{METHOD_GET,  "/providers/ending", &right_see_endings, providers_ending_page,
	 "Whose card or contract ends soon", .view = &provider_ending_list_view},
	{0},
};
/* clang-format on */

REASONS_DEFINE(providers_reasons, PROVIDERS_REASONS)

const struct module providers_module = {
	.name = "providers",
	.routes = routes,
	.listens = listens,
	.rights = rights,
	.reasons = providers_reasons,
	.statements = providers_statements,
	.migrations = providers_migrations,
	.invariants = providers_invariants,
	.about = providers_about,
};
