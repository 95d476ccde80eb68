#include "cases/cases_pages.h"

const struct right right_read_cases = {
	"case.read", N_("Read the matters of one's own centre; providers: their own"),
	ROLE_BIT(RECEIVER) | ROLES_PROVIDING | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};
const struct right right_assign_cases = {"case.assign", N_("Assign providers"),
					 ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};
const struct right right_work_on_cases = {"case.work", N_("Take matters on, note work, end them"),
					  ROLES_PROVIDING};

static const struct right *const rights[] = {&right_read_cases, &right_assign_cases,
					     &right_work_on_cases, NULL};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/desk", &right_signed_in, cases_desk_page, "Where signing in leads, by role",
	 .view = &desk_view},
	{METHOD_GET,  "/find", &right_read_cases, cases_find_page,
	 "Finds requests and matters by code, number, telephone or name", .view = &finding_view},
	{METHOD_GET,  "/requests/{request}/accept", &right_decide_requests, cases_acceptance_page,
	 "What accepting asks and which clocks it starts", .view = &case_acceptance_view},
	{METHOD_POST, "/requests/{request}/accept", &right_decide_requests, cases_acceptance_post,
	 "Accepts a request: the entry in the register", .form = &accept_form_form},
	{METHOD_GET,  "/requests/{request}/case", &right_read_cases, cases_of_request_page,
	 "The matter that a request became"},
	{METHOD_GET,  "/cases", &right_read_cases, cases_register_page, "Accepted matters",
	 .view = &case_register_view},
	{METHOD_GET,  "/cases/{case}", &right_read_cases, cases_sheet_page, "A matter", .view = &case_sheet_view},
	{METHOD_GET,  "/cases/{case}/assign", &right_assign_cases, cases_assignment_page,
	 "Who could be assigned", .view = &case_assignment_view},
	{METHOD_POST, "/cases/{case}/assign", &right_assign_cases, cases_assignment_post,
	 "Assigns a provider", .form = &assign_form_form},
	{METHOD_POST, "/cases/{case}/take", &right_work_on_cases, cases_take_post,
	 "The provider takes the matter on", .form = &take_form_form},
	{METHOD_GET,  "/cases/{case}/work", &right_work_on_cases, cases_work_page, "Noting work",
	 .view = &case_work_view},
	{METHOD_POST, "/cases/{case}/work", &right_work_on_cases, cases_work_post, "Notes work",
	 .form = &work_form_form},
	{METHOD_GET,  "/cases/{case}/end", &right_work_on_cases, cases_ending_page, "Ending a matter",
	 .view = &case_ending_view},
	{METHOD_POST, "/cases/{case}/end", &right_work_on_cases, cases_ending_post, "Ends a matter",
	 .form = &end_form_form},
	{0},
};
/* clang-format on */

REASONS_DEFINE(cases_reasons, CASES_REASONS)

const struct module cases_module = {
	.name = "cases",
	.routes = routes,
	.rights = rights,
	.reasons = cases_reasons,
	.statements = cases_statements,
	.migrations = cases_migrations,
	.invariants = cases_invariants,
};
