#include "base/module.h"
#include "journal/journal_internal.h"

const struct module journal_module = {
	.name = "journal",
	.statements = journal_statements,
	.migrations = journal_migrations,
	.invariants = journal_invariants,
	.verify = journal_verify,
};
