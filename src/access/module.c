#include "access/access_internal.h"
#include "jobs/jobs.h"

static const struct job jobs[] = {
	{.name = "access.expire",
	 .about = N_("Deletes sessions that are over and throttles that no longer count."),
	 .run = access_expire,
	 .every_minutes = 60,
	 .lease_s = 60,
	 .attempts = 5,
	 .retry_s = 30},
	{0},
};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/sign-in", &right_public, access_sign_in_page, "Where staff sign in", .view = &sign_in_view},
	{METHOD_POST, "/sign-in", &right_public, access_sign_in, "Name and password",
	 .form = &sign_in_form_form, .slow = true},
	{METHOD_GET,  "/sign-in/code", &right_public, access_code_page, "The second step: a one-time code",
	 .view = &one_time_code_view},
	{METHOD_POST, "/sign-in/code", &right_public, access_code, "Checks the one-time code",
	 .form = &one_time_code_form_form},
	{METHOD_POST, "/sign-out", &right_public, access_sign_out, "Ends the session"},
	{METHOD_GET,  "/seats", &right_signed_in, access_seats_page, "The seats of this account",
	 .view = &seat_list_view},
	{METHOD_POST, "/seats", &right_signed_in, access_choose_seat, "Work from another seat",
	 .form = &seat_form_form},
	{METHOD_GET,  "/account/code", &right_signed_in, access_set_up_page, "One-time codes of this account",
	 .view = &one_time_set_up_view},
	{METHOD_POST, "/account/code/start", &right_signed_in, access_set_up, "Makes a new secret"},
	{METHOD_POST, "/account/code/confirm", &right_signed_in, access_confirm, "The first code confirms the secret",
	 .form = &one_time_code_form_form},
	{METHOD_GET,  "/language/{language}", &right_public, access_language, "Reads on in another language"},
	{0},
};
/* clang-format on */

REASONS_DEFINE(access_reasons, ACCESS_REASONS)

const struct module access_module = {
	.name = "access",
	.routes = routes,
	.jobs = jobs,
	.reasons = access_reasons,
	.statements = access_statements,
	.migrations = access_migrations,
	.invariants = access_invariants,
};
