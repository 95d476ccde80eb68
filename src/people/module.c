#include "people/people_internal.h"

const struct module people_module = {
	.name = "people",
	.statements = people_statements,
	.migrations = people_migrations,
	.invariants = people_invariants,
};
