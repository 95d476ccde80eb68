#include "base/module.h"

#include "documents/documents_internal.h"
#include "documents/documents_papers.h"
#include "documents/documents_reasons.h"
#include "jobs/jobs.h"

const struct right right_sign_papers = {
	"paper.sign", N_("Sign papers of one's own office, send them back, withdraw them"),
	ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

const struct right right_mend_papers = {"paper.mend",
					N_("Write papers anew that came back unsigned"),
					ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

const struct right right_see_returned = {
	"paper.returned", N_("See which papers came back unsigned; who gives the aid, their own"),
	ROLE_BIT(RECEIVER) | ROLES_PROVIDING | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)};

static const struct right *const rights[] = {&right_sign_papers, &right_mend_papers,
					     &right_see_returned, NULL};

/* clang-format off */
static const struct job jobs[] = {
	{.name = "documents.clear", .about = N_("Clears away files that were sent and not used within a day."),
	 .run = documents_clear, .every_minutes = 60, .lease_s = 300, .attempts = 3, .retry_s = 60},
	{.name = "documents.print", .about = N_("Lays out a paper that was issued, and keeps its PDF."),
	 .run = documents_print, .lease_s = 120, .attempts = 20, .retry_s = 30},
	{0},
};

static const struct route routes[] = {
	{METHOD_GET,  "/verify", &right_public, documents_verify_page, "Where the code on a paper is typed",
	 .view = &verify_view},
	{METHOD_POST, "/verify", &right_public, documents_verify_post, "Goes to the paper of a code",
	 .form = &verify_form_form},
	{METHOD_GET,  "/verify/{code}", &right_public, documents_verified_page, "Whether a paper is ours and in force",
	 .view = &verified_view},
	{METHOD_GET,  "/papers", &right_sign_papers, documents_waiting_page, "Papers that wait for a signature",
	 .view = &papers_waiting_view},
	{METHOD_GET,  "/papers/returned", &right_see_returned, documents_owed_page, "Papers that came back unsigned",
	 .view = &papers_owed_view},
	{METHOD_GET,  "/papers/{paper}", &right_see_returned, documents_go_to_paper, "Goes to a paper of one's own office"},
	{0},
};
/* clang-format on */

/* clang-format off */
#define REASONS_OF_BOTH(X) DOCUMENTS_REASONS(X) PAPERS_REASONS(X)
/* clang-format on */

REASONS_DEFINE(documents_reasons, REASONS_OF_BOTH)

const struct module documents_module = {
	.name = "documents",
	.routes = routes,
	.jobs = jobs,
	.rights = rights,
	.about = documents_about,
	.reasons = documents_reasons,
	.statements = documents_statements,
	.migrations = documents_migrations,
	.invariants = documents_invariants,
	.numbered = documents_numbered,
};
