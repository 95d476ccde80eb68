/* The whole program at a glance: lower slices first, migrations run in this order. */
#include "access/access.h"
#include "cases/cases.h"
#include "documents/documents.h"
#include "jobs/jobs.h"
#include "notify/notify.h"
#include "portal/portal.h"
#include "settings/settings.h"
#include "web/web.h"

/* clang-format off */
const struct module *const modules[] = {
	&web_module,
	&jobs_module,
	&agencies_module,
	&journal_module,
	&clocks_module,
	&access_module,
	&settings_module,
	&people_module,
	&providers_module,
	&documents_module,
	&notify_module,
	&requests_module,
	&cases_module,
	&portal_module,
	NULL,
};
/* clang-format on */
