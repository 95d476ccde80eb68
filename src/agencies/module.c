#include "agencies.sql.h"
#include "agencies/agencies.h"
#include "agencies/agencies_reasons.h"

REASONS_DEFINE(agencies_reasons, AGENCIES_REASONS)

const struct module agencies_module = {
	.name = "agencies",
	.reasons = agencies_reasons,
	.statements = agencies_statements,
	.migrations = agencies_migrations,
	.invariants = agencies_invariants,
};
