/* What those who must know hear of a request: its code, and where it is. */
#include "requests/requests_internal.h"

#include "base/say.h"
#include "jobs/jobs.h"

bool requests_about(struct task *t, int64_t subject, struct event_about *out)
{
	struct request_about_row row;

	if (!request_about(t, (struct request_id){subject}, &row))
		return false;
	*out = (struct event_about){
		.subject_kind = "request",
		.subject = subject,
		.name = say_code(t->arena, row.code),
		.owner = STR("receiver"),
		.scope = row.scope_of,
		.request = {subject},
		.person = row.person,
	};
	return true;
}
