/* What stands around every page: the bar of a role, the foot, the language switch. */
#include "access/access.h"
#include "app/app.h"
#include "base/module.h"
#include "law/law.h"
#include "web.views.h"
#include "web/url.h"
#include "web/web.h"

struct entry {
	const char *label, *url;
	unsigned roles;
};

#define CENTRE (ROLE_BIT(RECEIVER) | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR))

/* clang-format off */
static const struct entry bar[] = {
	{N_("Queue"),   "/requests", CENTRE},
	{N_("Matters"), "/cases",    CENTRE | ROLES_PROVIDING},
	{N_("To sign"), "/papers",   ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR)},
	{N_("Clocks"),  "/clocks",   CENTRE | ROLES_PROVIDING | ROLE_BIT(DEPARTMENT)},
	{N_("Offices"),   "/operator/units",     ROLE_BIT(OPERATOR)},
	{N_("Accounts"),  "/operator/accounts",  ROLE_BIT(OPERATOR)},
	{N_("Settings"),  "/operator/settings",  ROLE_BIT(OPERATOR)},
	{N_("Providers"), "/operator/providers", ROLE_BIT(OPERATOR) | ROLE_BIT(DIRECTOR)},
	{N_("Registers on paper"), "/registers/imports", ROLE_BIT(OPERATOR)},
	{N_("Messages"),  "/operator/messages",  ROLE_BIT(OPERATOR)},
	{N_("New"),     "/news",     CENTRE | ROLES_PROVIDING | ROLE_BIT(DEPARTMENT)},
	{N_("Seats"),   "/seats",    ROLES_ALL},
	{0},
};

static const struct entry foot[] = {
	{N_("Am I entitled?"),       "/check",        ROLES_ALL},
	{N_("Ask for legal aid"),    "/requests/new", ROLES_ALL},
	{N_("Follow a request"),     "/status",       ROLES_ALL},
	{N_("Find a centre"),        "/centres",      ROLES_ALL},
	{N_("Verify a paper"),       "/verify",       ROLES_ALL},
	{N_("Sign in for staff"),    "/sign-in",      ROLES_ALL},
	{0},
};
/* clang-format on */

static size_t fill_list(struct task *t, struct web *w, const struct entry *entries,
			struct nav_item **out)
{
	size_t n = 0, room = 0;

	while (entries[room].label)
		room++;
	*out = arena_many(t->arena, room, struct nav_item);
	for (const struct entry *e = entries; e->label; e++)
		if ((e->roles >> t->actor.role) & 1)
			(*out)[n++] = (struct nav_item){
				.label = str_of(tr(t->language, e->label)),
				.url = str_of(e->url),
				.current = str_starts(web_path(w), str_of(e->url))};
	return n;
}

static void fill_staff(struct task *t, struct web *w, struct frame_view *frame)
{
	struct unit unit;

	frame->nav_count = fill_list(t, w, bar, &frame->nav);
	frame->home_url = STR("/desk");
	if ((CENTRE >> t->actor.role) & 1)
		frame->find_url = STR("/find");
	frame->who = arena_one(t->arena, struct signed_in);
	*frame->who = (struct signed_in){.name = t->actor.name,
					 .role = str_of(tr(t->language, role_about(t->actor.role))),
					 .account_url = STR("/account"),
					 .out_url = STR("/sign-out")};
	if (agencies_find(t, t->actor.unit, &unit))
		frame->unit = unit.name;
}

/* "2026-07-01+e45a6d81": since when the rules in force are as they are. */
static struct day rules_since(struct task *t)
{
	struct day since = DAY_NONE;

	day_parse(str_sub(law_version(t->arena, t->law, day_of(task_now(t))), 0,
			  strlen("yyyy-mm-dd")),
		  &since);
	return since;
}

static void fill_frame(struct task *t, struct web *w, struct frame_view *frame)
{
	enum language other = t->language == LANGUAGE_VI ? LANGUAGE_EN : LANGUAGE_VI;

	frame->switch_url = str_printf(t->arena, "/language/%s?back=%" STR_F, language_code(other),
				       STR_A(url_encode(t->arena, web_target(w))));
	frame->call_help_url = STR("/call");
	frame->law_day = rules_since(t);
	frame->law_url = STR("/categories");
	frame->foot_count = fill_list(t, w, foot, &frame->foot);
	if (t->actor.signed_in)
		fill_staff(t, w, frame);
}

static struct str cite(struct task *t, const char *basis)
{
	const struct law_reason *reason =
		law_reason_find(t->law, str_of(basis), day_of(task_now(t)));

	return reason ? str_of(reason->row.cite) : STR_NONE;
}

struct web_setup app_pages(void)
{
	return (struct web_setup){
		.modules = modules,
		.gate = &access_gate,
		.frame = fill_frame,
		.cite = cite,
	};
}
