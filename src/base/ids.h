/*
 * Every table's key is its own type, so that a provider cannot be passed for a case. A value: 42 ms
 * bits since 2020 | 6 bits writer slot | 15 bits counter; within a process it never goes back, even
 * when the clock does.  0 means "none".  In JSON and URLs ids are decimal strings.
 */
#ifndef BASE_IDS_H
#define BASE_IDS_H

#include "base/str.h"

#define IDS(X) \
	X(account_id) \
	X(attempt_id) \
	X(bundle_id) \
	X(case_id) \
	X(cause_id) \
	X(change_id) \
	X(clock_id) \
	X(closing_id) \
	X(completion_id) \
	X(date_id) \
	X(document_id) \
	X(draft_id) \
	X(event_id) \
	X(guidance_id) \
	X(import_id) \
	X(job_id) \
	X(journal_id) \
	X(message_id) \
	X(note_id) \
	X(paper_id) \
	X(party_id) \
	X(person_id) \
	X(place_id) \
	X(proposal_id) \
	X(provider_id) \
	X(reminder_id) \
	X(request_id) \
	X(seat_id) \
	X(session_id) \
	X(transfer_id) \
	X(unit_id)

#define X(name) \
	struct name { \
		int64_t v; \
	};
IDS(X)
#undef X

struct id_maker;
/* `slot` 0..63 is this writer's own; two processes on one database must differ. */
struct id_maker *id_maker_new(unsigned slot);
void id_maker_free(struct id_maker *m);
/* From here on ids come out later than all of the millisecond of `now`. */
void id_maker_skip(struct id_maker *m, int64_t now);
/* Thread-safe.  `now` in microseconds; ids come out rising whatever `now` does. */
int64_t id_next(struct id_maker *m, int64_t now);
bool id_parse(struct str s, int64_t *out);

/*
 * Codes that people read out: random digits and a Damm check digit, which catches every single
 * wrong digit and every swap of neighbours.  `digits` counts the check digit.
 */
struct str code_random(struct arena *a, unsigned digits);
/*
 * Only digits count; spaces, dots and hyphens between them are dropped.  False when the check digit
 * is wrong.
 */
bool code_check(struct arena *a, struct str typed, unsigned digits, struct str *code);
/* "4827 1093 5": groups of `group` digits. */
struct str code_spaced(struct arena *a, struct str code, unsigned group);

#endif
