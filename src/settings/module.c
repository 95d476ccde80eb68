#include "base/module.h"

#include "settings/settings_internal.h"

const struct right right_change_settings = {
	"setting.change", N_("Change what holds for the whole installation"), ROLE_BIT(OPERATOR)};

static const struct right right_mend_jobs = {
	"job.again", N_("See what the program gave up, and have it tried again"),
	ROLE_BIT(OPERATOR)};

static const struct right *const rights[] = {&right_change_settings, &right_mend_jobs, NULL};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/operator/settings", &right_change_settings, settings_page,
	 "What holds for the whole installation", .view = &settings_sheet_view},
	{METHOD_POST, "/operator/settings", &right_change_settings, settings_post,
	 "Changes it; papers and pages follow at once", .form = &settings_form_form},
	{METHOD_GET,  "/operator/jobs", &right_mend_jobs, settings_jobs_page,
	 "Work that the program gave up", .view = &failed_jobs_view},
	{METHOD_POST, "/operator/jobs/{job}/again", &right_mend_jobs, settings_job_again,
	 "Has it tried once more"},
	{0},
};
/* clang-format on */

REASONS_DEFINE(settings_reasons, SETTINGS_REASONS)

const struct module settings_module = {
	.name = "settings",
	.routes = routes,
	.rights = rights,
	.reasons = settings_reasons,
	.statements = settings_statements,
	.migrations = settings_migrations,
};
