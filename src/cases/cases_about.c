/* What those who must know hear of a matter: its number, and who has it. */
#include "cases/cases_internal.h"

enum outcome cases_paper_brought(struct task *t, int64_t subject, struct seat_id by)
{
	struct case_file c;

	(void)by;
	if (cases_of_request(t, (struct request_id){subject}, &c) && c.provider.v)
		event_emit(t, "cases.paper_brought", c.id.v);
	return OUTCOME_OK;
}

/* Their matters stay with them until somebody else gets them, for which the heads must know. */
enum outcome cases_provider_left(struct task *t, int64_t subject, struct seat_id by)
{
	struct seat_id seat = {subject};
	struct provider p;

	(void)by;
	if (cases_held(t, seat) && providers_of_seat(t, seat, &p))
		event_emit(t, "providers.left", p.id.v);
	return OUTCOME_OK;
}

bool cases_about(struct task *t, int64_t subject, struct event_about *out)
{
	struct case_about_row row;

	if (!case_about(t, (struct case_id){subject}, &row))
		return false;
	*out = (struct event_about){
		.subject_kind = "case",
		.subject = subject,
		.name = row.number,
		.owner = STR("provider"),
		.scope = row.scope_of,
		.holder = row.seat,
		.former = row.former,
		.request = row.request,
		.person = row.person,
	};
	return true;
}

bool cases_numbered(struct task *t, struct unit_id unit)
{
	struct register_any_row row;

	return register_any(t, unit, &row) || db_failed(t);
}

int64_t cases_held(struct task *t, struct seat_id seat)
{
	struct case_held_row row = {0};

	case_held(t, seat, &row);
	return row.number;
}
