#include "providers.sql.h"
#include "providers/providers.h"
#include "providers/providers_reasons.h"

REASONS_DEFINE(providers_reasons, PROVIDERS_REASONS)

const struct module providers_module = {
	.name = "providers",
	.reasons = providers_reasons,
	.statements = providers_statements,
	.migrations = providers_migrations,
	.invariants = providers_invariants,
};
