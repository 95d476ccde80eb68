#include "base/role.h"

#include "base/must.h"

static const struct {
	const char *code, *about;
} roles[] = {
#define X(name, code, about) [ROLE_##name] = {code, about},
	ROLES(X)
#undef X
};

const struct right right_public = {"public", "Open to everybody", ROLES_ALL};
const struct right right_signed_in = {"signed_in", "Anybody who is signed in", ROLES_ALL};

const char *role_code(enum role r)
{
	must(r < ROLE_COUNT);
	return roles[r].code;
}

const char *role_about(enum role r)
{
	must(r < ROLE_COUNT);
	return roles[r].about;
}

bool role_parse(struct str code, enum role *out)
{
	for (size_t r = 0; r < ROLE_COUNT; r++)
		if (str_is(code, roles[r].code)) {
			*out = (enum role)r;
			return true;
		}
	return false;
}

bool role_provides(enum role r)
{
	return (ROLES_PROVIDING >> r) & 1u;
}

bool actor_may(const struct actor *who, const struct right *right)
{
	if (right == &right_public)
		return true;
	if (!who->signed_in && who->role != ROLE_SYSTEM)
		return false;
	return (right->roles >> who->role) & 1u;
}

struct actor actor_system(void)
{
	return (struct actor){.unit = UNIT_SYSTEM, .role = ROLE_SYSTEM, .name = STR("Kịp")};
}
