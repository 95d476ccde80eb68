/* What those who must know hear of a matter: its number, and who has it. */
#include "cases/cases_internal.h"

bool cases_about(struct task *t, int64_t subject, struct event_about *out)
{
	struct case_about_row row;

	if (!case_about(t, (struct case_id){subject}, &row))
		return false;
	*out = (struct event_about){
		.subject_kind = "case",
		.subject = subject,
		.name = row.number,
		.duty = STR("provider"),
		.scope = row.scope_of,
		.holder = row.seat,
		.request = row.request,
	};
	return true;
}
