#include "access/access_operator.h"
#include "jobs/jobs.h"

const struct right right_manage_accounts = {
	"account.manage", N_("Open and close accounts, give and end seats"), ROLE_BIT(OPERATOR)};
const struct right right_manage_units = {
	"unit.manage", N_("Open offices, say who takes over from whom"), ROLE_BIT(OPERATOR)};
const struct right right_direct_office = {
	"office.direct", N_("Say how the own office is found, and when it is open"),
	ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

static const struct right *const rights[] = {&right_manage_accounts, &right_manage_units,
					     &right_direct_office, NULL};

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
	{METHOD_GET,  "/account", &right_signed_in, access_own_page, "The reader's own account",
	 .view = &own_account_view},
	{METHOD_POST, "/account/password", &right_signed_in, access_own_password,
	 "Another password for oneself: other sessions end", .form = &own_password_form_form, .slow = true},
	{METHOD_GET,  "/account/code", &right_signed_in, access_set_up_page, "One-time codes of this account",
	 .view = &one_time_set_up_view},
	{METHOD_POST, "/account/code/start", &right_signed_in, access_set_up, "Makes a new secret"},
	{METHOD_POST, "/account/code/confirm", &right_signed_in, access_confirm, "The first code confirms the secret",
	 .form = &one_time_code_form_form},
	{METHOD_GET,  "/operator/accounts", &right_manage_accounts, access_accounts_page, "Everybody who signs in",
	 .view = &account_list_view},
	{METHOD_GET,  "/operator/accounts/new", &right_manage_accounts, access_account_new_page,
	 "What a new account asks", .view = &account_new_view},
	{METHOD_POST, "/operator/accounts/new", &right_manage_accounts, access_account_new_post,
	 "Opens an account; answers with its first password, once", .form = &account_form_form, .slow = true},
	{METHOD_GET,  "/operator/accounts/{account}", &right_manage_accounts, access_account_page,
	 "An account, its seats and its record", .view = &account_sheet_view},
	{METHOD_GET,  "/operator/accounts/{account}/edit", &right_manage_accounts, access_account_edit_page,
	 "What somebody is called", .view = &account_edit_view},
	{METHOD_POST, "/operator/accounts/{account}/edit", &right_manage_accounts, access_account_edit_post,
	 "Corrects somebody's name; papers that were issued keep what they say", .form = &account_edit_form_form},
	{METHOD_POST, "/operator/accounts/{account}/close", &right_manage_accounts, access_account_close_post,
	 "Closes an account: its seats and sessions end"},
	{METHOD_POST, "/operator/accounts/{account}/password", &right_manage_accounts, access_account_password_post,
	 "Makes a new password; answers with it, once", .form = &password_form_form, .slow = true},
	{METHOD_POST, "/operator/accounts/{account}/seats", &right_manage_accounts, access_account_seat_post,
	 "Gives an account another seat", .form = &seat_grant_form_form},
	{METHOD_POST, "/operator/accounts/{account}/seats/{seat}/end", &right_manage_accounts, access_seat_end_post,
	 "Ends a seat"},
	{METHOD_GET,  "/operator/units", &right_manage_units, access_units_page, "The offices of legal aid",
	 .view = &unit_list_view},
	{METHOD_GET,  "/operator/units/new", &right_manage_units, access_unit_new_page, "What a new office asks",
	 .view = &unit_new_view},
	{METHOD_POST, "/operator/units/new", &right_manage_units, access_unit_new_post,
	 "Opens an office; a centre answers for its province", .form = &unit_form_form},
	{METHOD_GET,  "/operator/units/{unit}/edit", &right_manage_units, access_unit_edit_page,
	 "What an office is called and how it is reached", .view = &unit_edit_view},
	{METHOD_POST, "/operator/units/{unit}/edit", &right_manage_units, access_unit_edit_post,
	 "Corrects an office; papers that were issued keep what they say", .form = &unit_edit_form_form},
	{METHOD_GET,  "/operator/units/{unit}/take-over", &right_manage_units, access_take_over_page,
	 "From which office a unit takes over", .view = &unit_take_over_view},
	{METHOD_POST, "/operator/units/{unit}/take-over", &right_manage_units, access_take_over_post,
	 "Records a succession: the predecessor closes on the day before", .form = &take_over_form_form},
	{METHOD_GET,  "/operator/units/{unit}/directions", &right_manage_units, access_directions_page,
	 "How people find an office", .view = &unit_directions_view},
	{METHOD_POST, "/operator/units/{unit}/directions", &right_manage_units, access_directions_post,
	 "Keeps how people find an office", .form = &directions_form_form},
	{METHOD_GET,  "/office/directions", &right_direct_office, access_own_directions_page,
	 "How people find the own office", .view = &unit_directions_view},
	{METHOD_POST, "/office/directions", &right_direct_office, access_own_directions_post,
	 "Keeps how people find the own office", .form = &directions_form_form},
	{METHOD_GET,  "/language/{language}", &right_public, access_language, "Reads on in another language"},
	{0},
};
/* clang-format on */

REASONS_DEFINE(access_reasons, ACCESS_REASONS)

const struct module access_module = {
	.name = "access",
	.routes = routes,
	.jobs = jobs,
	.rights = rights,
	.reasons = access_reasons,
	.statements = access_statements,
	.migrations = access_migrations,
	.invariants = access_invariants,
};
