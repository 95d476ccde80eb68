/* Roles and rights.  A slice names its rights; a right lists the roles that hold it. */
#ifndef BASE_ROLE_H
#define BASE_ROLE_H

#include "base/ids.h"
#include "base/reason.h"

/* clang-format off */
#define ROLES(X)                                              \
	/* name          code            what people call it */ \
	X(CITIZEN, "citizen", N_("Citizen, by code"))       \
	X(AGENCY, "agency", N_("Agency officer"))         \
	X(RECEIVER, "receiver", N_("Receiver"))               \
	X(PROVIDER, "provider", N_("Provider"))               \
	X(COLLABORATOR, "collaborator", N_("Collaborator"))           \
	X(DEPUTY, "deputy", N_("Deputy director"))        \
	X(DIRECTOR, "director", N_("Director"))               \
	X(DEPARTMENT, "department", N_("Department of Justice"))  \
	X(COUNCIL, "council", N_("Coordination council"))   \
	X(AUDITOR, "auditor", N_("Auditor"))                \
	X(OPERATOR, "operator", N_("Operator"))               \
	X(SYSTEM, "system", N_("The program itself"))
/* clang-format on */

enum role {
#define X(name, code, about) ROLE_##name,
	ROLES(X)
#undef X
	ROLE_COUNT
};

const char *role_code(enum role r);
const char *role_about(enum role r); /* msgid */
bool role_parse(struct str code, enum role *out);

struct right {
	const char *code;  /* "case.read" */
	const char *about; /* msgid: what its holder may do */
	unsigned roles;    /* ROLE_BIT(...) | ... */
};

#define ROLE_BIT(name) (1u << ROLE_##name)
#define ROLES_ALL      ((1u << ROLE_COUNT) - 1u)
/* Who gives the aid and acts only for the matters in their own charge. */
#define ROLES_PROVIDING (ROLE_BIT(PROVIDER) | ROLE_BIT(COLLABORATOR))
bool role_provides(enum role r);

/* Anybody, signed in or not. */
extern const struct right right_public;
/* Anybody who is signed in. */
extern const struct right right_signed_in;

/* Who acts in a task.  A seat is a role at one unit; everything in scope hangs on the unit. */
struct actor {
	struct account_id account; /* v = 0: a citizen without account, or the program itself */
	struct seat_id seat;
	struct unit_id unit;
	enum role role;
	bool signed_in;
	struct request_id request; /* what a citizen opened by code and PIN; v = 0: nothing */
	struct str code;           /* by which of its codes; absent: none */
	struct str name;           /* as shown in the journal */
};

/* The unit that the program itself acts from; its scope holds every unit. */
#define UNIT_SYSTEM ((struct unit_id){1})

struct actor actor_system(void);
bool actor_may(const struct actor *who, const struct right *right);

#endif
