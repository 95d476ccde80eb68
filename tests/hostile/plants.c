#include "hostile/plants.h"

#define ADDRESS_BYTES 512

/* clang-format off */
static const struct plant plants[] = {
	{"/", "request", "$request", NEVER_GIVEN},
	{"/", "case", "$case", NEVER_GIVEN},
	{"/", "provider", "$ha.provider", NEVER_GIVEN},
	{"/", "unit", "$laocai", NEVER_GIVEN},
	{"/", "clock", "$case_clock", NEVER_GIVEN},
	{"/", "transfer", "$transfer", NEVER_GIVEN},
	{"/", "guidance", "$guidance", NEVER_GIVEN},
	{"/", "closing", "$closing", NEVER_GIVEN},
	{"/", "import", "$import", NEVER_GIVEN},
	{"/", "bundle", "$bundle", NEVER_GIVEN},
	{"/", "work", "$work", NEVER_GIVEN},
	{"/", "date", "$date", NEVER_GIVEN},
	{"/", "note", "$note", NEVER_GIVEN},
	{"/", "account", "$diep.account", NEVER_GIVEN},
	{"/", "seat", "$diep.seat", NEVER_GIVEN},
	{"/registers/{unit}/", "register", "TGTT", "TGTT"},
	{"/registers/{unit}/", "year", "2026", "2026"},
	{"/assets/", "name", "kip-icon.svg", "no.svg"},
	{"/language/", "language", "vi", "xx"},
	{"/check/", "question", "$question", "no"},
	{"/verify/", "code", "$verified", "1111111111"},
	{"/calendar/", "file", "$calendar", "AAAA.ics"},
	{"/news/", "message", "$message", NEVER_GIVEN},
	{"/operator/messages/", "message", "$desk_message", NEVER_GIVEN},
	{"/operator/jobs/", "job", "77", NEVER_GIVEN},
	{"/requests/{request}/access/", "code", "$printed", "111111111"},
	{"/requests/{request}/access/{code}", "request", "$printed_request", NEVER_GIVEN},
	{"/requests/{request}/slip", "request", "$written", NEVER_GIVEN},
	{"/requests/{request}/papers/", "paper", "$request_paper", NEVER_GIVEN},
	{"/requests/{request}/files/", "file", "1", "77"},
	{"/requests/transfers/", "paper", "$transfer_paper", NEVER_GIVEN},
	{"/requests/notices/", "paper", "$transfer_paper", NEVER_GIVEN},
	{"/requests/new/files/", "file", "1", "77"},
	{"/papers/", "paper", "$case_paper", NEVER_GIVEN},
	{"/cases/{case}/papers/", "paper", "$case_paper", NEVER_GIVEN},
	{"/cases/{case}/files/", "file", "1", "77"},
	{"/cases/{case}/brought/", "file", "1", "77"},
	{"/registers/closings/", "paper", "$closing_paper", NEVER_GIVEN},
	{"/status/papers/", "paper", "$request_paper", NEVER_GIVEN},
	{"/status/case-papers/", "paper", "$case_paper", NEVER_GIVEN},
	{"/status/files/", "file", "1", "77"},
	{"/status/supplement/", "place", "1", "77"},
	{0},
};
/* clang-format on */

static bool begins(const char *path, const char *with)
{
	return strncmp(path, with, strlen(with)) == 0;
}

const struct plant *plant_find(const char *path, struct str name)
{
	const struct plant *best = NULL;

	for (const struct plant *row = plants; row->under; row++)
		if (str_is(name, row->name) && begins(path, row->under) &&
		    (!best || strlen(row->under) > strlen(best->under)))
			best = row;
	return best;
}

/* What an address is incomplete without. */
static const struct query_row {
	const char *path, *name, *value;
} queries[] = {
	{"/operator/providers/new", "unit", "$laocai"},
	{0},
};

static const struct query_row *find_query(const char *path)
{
	for (const struct query_row *row = queries; row->path; row++)
		if (strcmp(path, row->path) == 0)
			return row;
	return NULL;
}

struct str plant_query(struct play *p, const char *path)
{
	const struct query_row *row = find_query(path);

	return row ? str_printf(p->arena, "?%s=%" STR_F, row->name,
				STR_A(town_value(p, row->value)))
		   : STR("");
}

struct str plant_address(struct play *p, const char *path)
{
	struct buf out = buf_new(p->arena, ADDRESS_BYTES);

	for (const char *at = path; *at; at++) {
		if (*at != '{') {
			buf_addc(&out, *at);
			continue;
		}
		struct str name = {at + 1, strcspn(at + 1, "}")};
		const struct plant *plant = plant_find(path, name);

		must(plant);
		buf_add(&out, town_value(p, plant->there));
		at += name.len + 1;
	}
	buf_add(&out, plant_query(p, path));
	must(!buf_full(&out));
	return buf_str(&out);
}

/* Whether the address names a thing of the town. */
static bool plant_is_named(const char *path)
{
	return strchr(path, '{') || find_query(path);
}

/* --- who may --- */

/* Where a thing belongs to one person, the tables say less than what must hold. */
static const struct own_row {
	const char *under, *only;
	enum verdict others; /* of those who hold the right, at the same centre or outside */
} own[] = {
	{"/status/supplement/", "", VERDICT_MISSING}, /* all of it has been brought */
	{"/status/", "mother", VERDICT_MISSING},
	{"/requests/new/files/", "writer", VERDICT_MISSING},
	{"/news/{message}", "oanh", VERDICT_MISSING},
	{"/requests/{request}/slip", "diep", VERDICT_NOT_YOURS},
	{"/requests/{request}/access/{code}", "diep", VERDICT_NOT_YOURS},
	{0},
};

/*
 * Ways to a matter by another number: that a colleague's is not shown takes reading it.  Nobody of
 * another centre gets so far.
 */
static const char *const found_first[] = {"/papers/{paper}", "/requests/{request}/case", NULL};

static bool lives_elsewhere(struct play *p, const struct player *who)
{
	return who->unit.v == play_unit(p, STR("thainguyen"))->id.v ||
	       who->unit.v == play_unit(p, STR("sothainguyen"))->id.v;
}

static enum role role_of(const struct player *who)
{
	static const struct {
		const char *name;
		enum role role;
	} seats[] = {
		{"diep", ROLE_RECEIVER},    {"ha", ROLE_PROVIDER},      {"un", ROLE_PROVIDER},
		{"kim", ROLE_COLLABORATOR}, {"nhung", ROLE_DEPUTY},     {"oanh", ROLE_DIRECTOR},
		{"phong", ROLE_DEPARTMENT}, {"cuc", ROLE_COUNCIL},      {"bao", ROLE_AUDITOR},
		{"tho", ROLE_AGENCY},       {"tin", ROLE_OPERATOR},     {"nga", ROLE_RECEIVER},
		{"hien", ROLE_PROVIDER},    {"yen", ROLE_COLLABORATOR}, {"viet", ROLE_DEPUTY},
		{"lien", ROLE_DIRECTOR},    {"khanh", ROLE_DEPARTMENT},
	};

	for (size_t i = 0; i < sizeof seats / sizeof *seats; i++)
		if (str_is(who->name, seats[i].name))
			return seats[i].role;
	return ROLE_CITIZEN;
}

static const struct own_row *find_own(const char *path)
{
	for (const struct own_row *row = own; row->under; row++)
		if (begins(path, row->under) && strchr(path, '{'))
			return row;
	return NULL;
}

static bool is_under(const char *const *list, const char *path)
{
	for (; *list; list++)
		if (begins(path, *list))
			return true;
	return false;
}

bool is_counted(struct play *p, const struct route *r, const struct player *who)
{
	return lives_elsewhere(p, who) || !is_under(found_first, r->path);
}

enum verdict verdict_of(struct play *p, const struct route *r, const struct player *who)
{
	enum role role = role_of(who);
	const struct own_row *mine = find_own(r->path);
	struct actor actor = {.role = role, .signed_in = who->seat.v != 0};
	bool here = !lives_elsewhere(p, who);

	if (!actor_may(&actor, r->right))
		return actor.signed_in ? VERDICT_DENIED : VERDICT_SIGN_IN;
	if (mine && str_is(who->name, mine->only))
		return VERDICT_MAY;
	if (mine)
		return here ? mine->others : VERDICT_MISSING;
	if (r->right == &right_public || role == ROLE_OPERATOR)
		return VERDICT_MAY;
	if (!here)
		return plant_is_named(r->path) ? VERDICT_MISSING : VERDICT_MAY;
	if (!role_provides(role) || !strchr(r->path, '{'))
		return VERDICT_MAY;
	/* Who gives the aid sees their own matters; the clock is one that the head has held. */
	return str_is(who->name, "ha") && !begins(r->path, "/clocks/") ? VERDICT_MAY
								       : VERDICT_MISSING;
}

const char *own_parent(struct play *p, struct str name, const struct player *who)
{
	if (!lives_elsewhere(p, who))
		return NULL;
	if (str_is(name, "request"))
		return "$foreign";
	return str_is(name, "case") ? "$foreign_case" : NULL;
}
