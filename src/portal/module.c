#include "portal/portal_internal.h"

#include "documents.views.h"

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/", &right_public, portal_home, "The first page", .view = &home_view, .cacheable = true},
	{METHOD_GET,  "/categories", &right_public, portal_category_list, "Everybody who is entitled",
	 .view = &category_list_view, .cacheable = true},
	{METHOD_GET,  "/places", &right_public, portal_places, "Communes for what was typed, and who answers for them",
	 .view = &place_list_view, .cacheable = true},
	{METHOD_GET,  "/call", &right_public, portal_call_help, "What to say when calling",
	 .view = &call_help_view, .cacheable = true},

	{METHOD_GET,  "/check", &right_public, portal_check, "Before the first question", .view = &check_start_view},
	{METHOD_POST, "/check", &right_public, portal_check_clear, "Forgets all answers of the check"},
	{METHOD_GET,  "/check/answer", &right_public, portal_check_answer, "The result of the check",
	 .view = &check_answer_view},
	{METHOD_POST, "/check/answer", &right_public, portal_check_carry, "Takes the answers into a request"},
	{METHOD_GET,  "/check/{question}", &right_public, portal_check_question, "One question of the check",
	 .view = &check_question_view},
	{METHOD_POST, "/check/{question}", &right_public, portal_check_take, "Answers one question",
	 .form = &check_form_form},

	{METHOD_GET,  "/requests/new", &right_public, portal_who, "Begins a request, or goes on with it",
	 .view = &ask_who_view},
	{METHOD_GET,  "/requests/new/who", &right_public, portal_who, "Who is to be aided", .view = &ask_who_view},
	{METHOD_POST, "/requests/new/who", &right_public, portal_take_who, "Keeps who is to be aided",
	 .form = &ask_who_form_form},
	{METHOD_GET,  "/requests/new/place", &right_public, portal_place, "Where the person lives",
	 .view = &ask_place_view},
	{METHOD_POST, "/requests/new/place", &right_public, portal_take_place, "Finds or keeps where the person lives",
	 .form = &ask_place_form_form},
	{METHOD_GET,  "/requests/new/matter", &right_public, portal_matter, "What it is about",
	 .view = &ask_matter_view},
	{METHOD_POST, "/requests/new/matter", &right_public, portal_take_matter, "Keeps what it is about",
	 .form = &ask_matter_form_form},
	{METHOD_GET,  "/requests/new/contact", &right_public, portal_contact, "How to reach the asker safely",
	 .view = &ask_contact_view},
	{METHOD_POST, "/requests/new/contact", &right_public, portal_take_contact, "Keeps how to reach the asker",
	 .form = &ask_contact_form_form},
	{METHOD_GET,  "/requests/new/review", &right_public, portal_review, "Everything once more",
	 .view = &ask_review_view},
	{METHOD_POST, "/requests/new/review", &right_public, portal_send, "Sends the request",
	 .form = &ask_send_form_form},
	{METHOD_POST, "/requests/new/drop", &right_public, portal_drop, "Deletes what was written"},
	{METHOD_GET,  "/requests/new/slip", &right_public, portal_slip, "The slip of the request just sent",
	 .view = &slip_view},
	{METHOD_GET,  "/requests/new/slip/pdf", &right_public, portal_slip_pdf, "The slip as PDF", .slow = true},
	{METHOD_POST, "/requests/new/slip", &right_public, portal_slip_noted, "The slip is noted: forget it here"},

	{METHOD_GET,  "/status", &right_public, portal_status, "Where code and PIN are typed",
	 .view = &status_open_view},
	{METHOD_POST, "/status", &right_public, portal_status_open, "Opens a request by code and PIN",
	 .form = &status_form_form},
	{METHOD_GET,  "/status/now", &right_public, portal_status_now, "Where the opened request stands",
	 .view = &status_view},
	{METHOD_GET,  "/status/papers/{paper}", &right_public, portal_paper, "A paper issued on the opened request",
	 .view = &paper_sheet_view},
	{METHOD_GET,  "/status/papers/{paper}/pdf", &right_public, portal_paper_pdf, "The paper as PDF, as it was issued"},
	{METHOD_GET,  "/status/case-papers/{paper}", &right_public, portal_case_paper,
	 "A paper issued on the matter of the opened request", .view = &paper_sheet_view},
	{METHOD_GET,  "/status/case-papers/{paper}/pdf", &right_public, portal_case_paper_pdf,
	 "The paper as PDF, as it was issued"},
	{METHOD_GET,  "/status/change-person", &right_public, portal_change_person,
	 "Asking for another person than the one in charge", .view = &change_person_view},
	{METHOD_POST, "/status/change-person", &right_public, portal_change_send,
	 "Sends the wish for another person", .form = &change_person_form_form},
	{METHOD_POST, "/status/leave", &right_public, portal_status_leave, "Closes the opened request"},
	{0},
};
/* clang-format on */

REASONS_DEFINE(portal_reasons, PORTAL_REASONS)

const struct module portal_module = {
	.name = "portal",
	.routes = routes,
	.reasons = portal_reasons,
};
