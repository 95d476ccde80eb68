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
	{METHOD_GET,  "/cases/{case}/replace", &right_assign_cases, cases_replacement_page,
	 "Who could take the place of who is in charge", .view = &case_assignment_view},
	{METHOD_POST, "/cases/{case}/replace", &right_assign_cases, cases_replacement_post,
	 "Replaces the provider", .form = &assign_form_form},
	{METHOD_GET,  "/cases/{case}/change", &right_decide_requests, cases_change_page,
	 "Why somebody else should be in charge", .view = &case_change_view},
	{METHOD_POST, "/cases/{case}/change", &right_decide_requests, cases_change_post,
	 "Notes why somebody else should be in charge", .form = &change_form_form},
	{METHOD_POST, "/cases/{case}/change/refuse", &right_assign_cases, cases_change_refuse_post,
	 "Refuses the client's wish for another person", .form = &change_refuse_form_form},
	{METHOD_GET,  "/cases/{case}/stand-down", &right_work_on_cases, cases_stand_down_page,
	 "What standing down asks", .view = &case_stand_down_view},
	{METHOD_POST, "/cases/{case}/stand-down", &right_work_on_cases, cases_stand_down_post,
	 "The provider must not, or cannot, act", .form = &stand_down_form_form},
	{METHOD_GET,  "/cases/{case}/parties", &right_read_cases, cases_party_page,
	 "The other people of a matter", .view = &case_party_new_view},
	{METHOD_POST, "/cases/{case}/parties", &right_read_cases, cases_party_post,
	 "Names somebody else of the matter", .form = &party_form_form},
	{METHOD_GET,  "/cases/{case}/walls", &right_assign_cases, cases_walls_page,
	 "Who must not see a matter", .view = &case_walls_view},
	{METHOD_POST, "/cases/{case}/walls", &right_assign_cases, cases_walls_post,
	 "Keeps somebody out of a matter", .form = &wall_form_form},
	{METHOD_POST, "/cases/{case}/walls/lift", &right_assign_cases, cases_walls_lift,
	 "Lets somebody see a matter again", .form = &wall_form_form},
	{METHOD_GET,  "/cases/{case}/papers/{paper}", &right_read_cases, cases_paper_page,
	 "A paper issued on a matter", .view = &paper_sheet_view},
	{METHOD_GET,  "/cases/{case}/papers/{paper}/pdf", &right_read_cases, cases_paper_pdf,
	 "The paper as PDF, as it was issued"},
	{METHOD_GET,  "/cases/{case}/papers/{paper}/signed", &right_read_cases, cases_paper_signed,
	 "The scan of the signed paper"},
	{METHOD_POST, "/cases/{case}/papers/{paper}/signed", &right_decide_requests, cases_paper_sign,
	 "Attaches the scan of the signed paper", .form = &paper_signed_form_form,
	 .body_bytes = DOCUMENT_BODY_BYTES, .slow = true},
	{METHOD_POST, "/cases/{case}/papers/{paper}/withdraw", &right_decide_requests, cases_paper_withdraw,
	 "Withdraws a paper", .form = &paper_withdraw_form_form},
	{METHOD_GET,  "/providers/{provider}/matters", &right_assign_cases, cases_of_provider_page,
	 "What somebody is in charge of", .view = &provider_matters_view},
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
