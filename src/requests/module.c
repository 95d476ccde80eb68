#include "jobs/jobs.h"
#include "requests/requests_pages.h"

const struct right right_read_requests = {
	"request.read", N_("Read the requests of one's own centre"),
	ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};
const struct right right_decide_requests = {"request.decide", N_("Accept and refuse requests"),
					    ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) |
						    ROLE_BIT(DIRECTOR)};

static const struct right *const rights[] = {&right_read_requests, &right_decide_requests, NULL};

static const struct job jobs[] = {
	{.name = "requests.drafts_expire",
	 .about = N_("Deletes what citizens began to write and did not send within two weeks."),
	 .run = requests_expire_drafts,
	 .every_minutes = 60,
	 .lease_s = 60,
	 .attempts = 5,
	 .retry_s = 30},
	{.name = "requests.index",
	 .about = N_("Makes requests of an older version findable by telephone and asker."),
	 .run = requests_index_older,
	 .every_minutes = 60,
	 .lease_s = 600,
	 .attempts = 5,
	 .retry_s = 30},
	{0},
};

/* clang-format off */
static const struct route routes[] = {
	{METHOD_GET,  "/requests", &right_read_requests, requests_queue_page, "Requests that wait, by time limit",
	 .view = &queue_view},
	{METHOD_GET,  "/requests/{request}", &right_read_requests, requests_sheet_page, "A request and what is known of it",
	 .view = &request_sheet_view},
	{METHOD_GET,  "/requests/{request}/refuse", &right_decide_requests, requests_refusal_page,
	 "Grounds for refusing, and what follows", .view = &request_refusal_view},
	{METHOD_POST, "/requests/{request}/refuse", &right_decide_requests, requests_refusal_post,
	 "Refuses a request in writing", .form = &refuse_form_form},
	{METHOD_GET,  "/requests/{request}/papers/{paper}", &right_read_requests, requests_paper_page,
	 "A paper issued on a request", .view = &paper_sheet_view},
	{METHOD_GET,  "/requests/{request}/papers/{paper}/pdf", &right_read_requests, requests_paper_pdf,
	 "The paper as PDF, as it was issued"},
	{METHOD_GET,  "/requests/{request}/papers/{paper}/signed", &right_read_requests, requests_paper_signed,
	 "The scan of the signed paper"},
	{METHOD_POST, "/requests/{request}/papers/{paper}/signed", &right_decide_requests, requests_paper_sign,
	 "Attaches the scan of the signed paper", .form = &paper_signed_form_form,
	 .body_bytes = DOCUMENT_BODY_BYTES, .slow = true},
	{METHOD_POST, "/requests/{request}/papers/{paper}/withdraw", &right_decide_requests, requests_paper_withdraw,
	 "Withdraws a paper", .form = &paper_withdraw_form_form},
	{0},
};
/* clang-format on */

REASONS_DEFINE(requests_reasons, REQUESTS_REASONS)

const struct module requests_module = {
	.name = "requests",
	.routes = routes,
	.jobs = jobs,
	.rights = rights,
	.reasons = requests_reasons,
	.statements = requests_statements,
	.migrations = requests_migrations,
	.invariants = requests_invariants,
};
