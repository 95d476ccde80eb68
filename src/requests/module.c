#include "jobs/jobs.h"
#include "requests/requests_pages.h"

const struct right right_read_requests = {
	"request.read", N_("Read the requests of one's own centre"),
	ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};
const struct right right_decide_requests = {"request.decide", N_("Accept and refuse requests"),
					    ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) |
						    ROLE_BIT(DIRECTOR)};

const struct right right_reverse_requests = {"request.reverse",
					     N_("Take wrong decisions on requests back"),
					     ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

static const struct right *const rights[] = {&right_read_requests, &right_decide_requests,
					     &right_reverse_requests, NULL};

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
	{METHOD_GET,  "/requests/intake", &right_decide_requests, requests_reception_page,
	 "Writing down a request at the counter, from a letter or a commune", .view = &reception_sheet_view},
	{METHOD_POST, "/requests/intake", &right_decide_requests, requests_reception_post,
	 "Files what was written down", .form = &reception_form_form},
	{METHOD_GET,  "/requests/transfers", &right_read_requests, requests_transfers_page,
	 "Requests that this centre passed on", .view = &transfer_list_view},
	{METHOD_GET,  "/requests/transfers/{transfer}", &right_read_requests, requests_transfer_page,
	 "A request that was passed on", .view = &transfer_sheet_view},
	{METHOD_POST, "/requests/transfers/{transfer}", &right_reverse_requests, requests_fetch_post,
	 "Takes back what another centre has not decided yet", .form = &reverse_form_form},
	{METHOD_GET,  "/requests/{request}/slip", &right_decide_requests, requests_slip_page,
	 "The slip of the request just written down", .view = &counter_slip_view},
	{METHOD_GET,  "/requests/{request}/slip/pdf", &right_decide_requests, requests_slip_pdf,
	 "The slip as PDF", .slow = true},
	{METHOD_POST, "/requests/{request}/slip", &right_decide_requests, requests_slip_noted,
	 "The slip is printed: forget it here"},
	{METHOD_GET,  "/requests/{request}/complete", &right_decide_requests, requests_asking_page,
	 "What may be missing, by law", .view = &request_asking_view},
	{METHOD_POST, "/requests/{request}/complete", &right_decide_requests, requests_asking_post,
	 "Asks for everything that is missing, once", .form = &ask_form_form},
	{METHOD_GET,  "/requests/{request}/same", &right_decide_requests, requests_same_page,
	 "Who may be the same person, what the same matter", .view = &request_same_view},
	{METHOD_POST, "/requests/{request}/same", &right_decide_requests, requests_same_post,
	 "Answers a warning", .form = &same_form_form},
	{METHOD_GET,  "/requests/{request}/transfer", &right_decide_requests, requests_passing_page,
	 "Grounds for passing on, and where to", .view = &request_passing_view},
	{METHOD_POST, "/requests/{request}/transfer", &right_decide_requests, requests_passing_post,
	 "Passes a request on", .form = &transfer_form_form},
	{METHOD_GET,  "/requests/{request}/guidance", &right_decide_requests, requests_answering_page,
	 "A simple question", .view = &request_answering_view},
	{METHOD_POST, "/requests/{request}/guidance", &right_decide_requests, requests_answering_post,
	 "Answers a simple question at once", .form = &guide_form_form},
	{METHOD_GET,  "/requests/{request}/reverse", &right_reverse_requests, requests_reversing_page,
	 "A decision that was a mistake", .view = &request_reversing_view},
	{METHOD_POST, "/requests/{request}/reverse", &right_reverse_requests, requests_reversing_post,
	 "Takes a decision back", .form = &reverse_form_form},
	{METHOD_GET,  "/guidance", &right_read_requests, requests_book_page,
	 "The book of simple questions", .view = &guidance_book_view},
	{METHOD_GET,  "/guidance/pdf", &right_read_requests, requests_book_pdf, "The book as PDF", .slow = true},
	{METHOD_GET,  "/guidance/new", &right_decide_requests, requests_guidance_page,
	 "A simple question at the counter", .view = &guidance_new_view},
	{METHOD_POST, "/guidance/new", &right_decide_requests, requests_guidance_post,
	 "Answers it, and enters it in the book", .form = &guidance_form_form},
	{METHOD_GET,  "/guidance/{guidance}/void", &right_reverse_requests, requests_voiding_page,
	 "A line that was entered by mistake", .view = &guidance_voiding_view},
	{METHOD_POST, "/guidance/{guidance}/void", &right_reverse_requests, requests_voiding_post,
	 "Voids a line of the book", .form = &reverse_form_form},
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
	.about = requests_about,
};
