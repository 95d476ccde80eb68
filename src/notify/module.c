#include "base/module.h"
#include "notify/notify_internal.h"

const struct right right_read_troubles = {
	"message.troubles", N_("See which messages reached nobody, and send them again"),
	ROLE_BIT(OPERATOR)};

static const struct right *const rights[] = {&right_read_troubles, NULL};

/* clang-format off */
#define X(slice, verb, parts, text) \
	static enum outcome hear_##slice##_##verb(struct task *t, int64_t subject, \
							struct seat_id by) \
	{ \
		return notify_tell(t, notify_rule_of(STR(#slice "." #verb)), subject, by); \
	}
NOTIFY_EVENTS(X)
#undef X

static const struct listener listens[] = {
#define X(slice, verb, parts, text) {#slice "." #verb, "notify." #slice "." #verb, hear_##slice##_##verb},
	NOTIFY_EVENTS(X)
#undef X
	{0},
};

static const struct job jobs[] = {
	{.name = "notify.send", .about = N_("Hands one message over to its channel."),
	 .run = notify_send, .lease_s = 60, .attempts = NOTIFY_ATTEMPTS_MOST, .retry_s = 120},
	{0},
};

static const struct route routes[] = {
	{METHOD_GET,  "/news", &right_signed_in, notify_desk_page, "What is new for the reader", .view = &news_view},
	{METHOD_POST, "/news/read", &right_signed_in, notify_read_post, "What the page showed is read",
	 .form = &news_read_form_form},
	{METHOD_GET,  "/news/{message}", &right_signed_in, notify_open_page,
	 "Marks a message read and leads to its matter", .view = &news_closed_view},
	{METHOD_GET,  "/operator/messages", &right_read_troubles, notify_troubles_page,
	 "Messages that reached nobody", .view = &message_troubles_view},
	{METHOD_POST, "/operator/messages/{message}/again", &right_read_troubles, notify_again_post,
	 "Looks for who must know once more, or sends again"},
	{0},
};
/* clang-format on */

REASONS_DEFINE(notify_reasons, NOTIFY_REASONS)

const struct module notify_module = {
	.name = "notify",
	.routes = routes,
	.jobs = jobs,
	.listens = listens,
	.rights = rights,
	.reasons = notify_reasons,
	.statements = notify_statements,
	.migrations = notify_migrations,
	.invariants = notify_invariants,
};
