#include "access/access_rules.h"

#define LOGIN_LEAST 2
#define LOGIN_MOST  40
#define KINDS_MOST  4

/* clang-format off */
static const struct {
	enum role role;
	const char *kinds[KINDS_MOST]; /* ends with NULL */
} places_of_roles[] = {
	{ROLE_RECEIVER,     {"centre", "branch"}},
	{ROLE_PROVIDER,     {"centre", "branch"}},
	{ROLE_COLLABORATOR, {"centre", "branch"}},
	{ROLE_DEPUTY,       {"centre", "branch"}},
	{ROLE_DIRECTOR,     {"centre", "branch"}},
	{ROLE_DEPARTMENT,   {"department"}},
	{ROLE_COUNCIL,      {"department"}},
	{ROLE_AUDITOR,      {"centre", "department", "system"}},
	{ROLE_OPERATOR,     {"system"}},
};
/* clang-format on */

static bool is_sign(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool login_is_sound(struct str login)
{
	for (size_t i = 0; i < login.len; i++)
		if (!is_sign(login.ptr[i]))
			return false;
	return login.len >= LOGIN_LEAST && login.len <= LOGIN_MOST;
}

bool role_fits_unit(enum role role, struct str unit_kind)
{
	for (size_t i = 0; i < sizeof places_of_roles / sizeof *places_of_roles; i++) {
		if (places_of_roles[i].role != role)
			continue;
		for (size_t k = 0; k < KINDS_MOST && places_of_roles[i].kinds[k]; k++)
			if (str_is(unit_kind, places_of_roles[i].kinds[k]))
				return true;
	}
	return false;
}
