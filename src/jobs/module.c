#include "base/module.h"
#include "jobs.sql.h"
#include "jobs/jobs.h"

const struct module jobs_module = {
	.name = "jobs",
	.statements = jobs_statements,
	.migrations = jobs_migrations,
	.invariants = jobs_invariants,
};
