/*
 * Who must know of what.  One row says all of an event: a slice above emits it by this name
 * (event_emit(t, "cases.assigned", id)) and its module's `about` says whom the subject concerns;
 * nothing else is to be done.  Texts are neutral: the number, never a name or the reason.
 */
#ifndef NOTIFY_RULES_H
#define NOTIFY_RULES_H

#include "base/role.h"
#include "base/str.h"

/* As what somebody must know. */
enum notify_part {
	PART_HOLDER,     /* who has it in hand; the unit's own, while it is nobody's */
	PART_FORMER,     /* who had it in hand before, if anybody had */
	PART_RECEIVERS,  /* who receive requests there; its heads where nobody does */
	PART_HEADS,      /* director and deputies; of the unit above where there are none */
	PART_SUPERIOR,   /* who stands above the holder: the heads, and above them the department */
	PART_DEPARTMENT, /* the department above the unit */
	PART_REQUESTER,  /* through the page of the request */
	PART_COUNT
};

#define TO(part) (1u << PART_##part)
/* Said once until it was read: a heap of papers is one piece of news. */
#define UNTIL_READ (1u << PART_COUNT)

/* clang-format off */
#define NOTIFY_EVENTS(X)                                                                                             \
	/* slice, verb, who must know, what they read */                                                             \
	X(requests, filed,        TO(RECEIVERS),               N_("{name}: a new request"))                          \
	X(requests, asked,        TO(REQUESTER),               N_("{name}: papers are asked for"))                   \
	X(requests, completed,    TO(RECEIVERS),               N_("{name}: what was asked for has come"))            \
	X(requests, paper_brought, TO(RECEIVERS) | UNTIL_READ, N_("{name}: papers were added"))                      \
	X(requests, refused,      TO(REQUESTER) | TO(HEADS),   N_("{name}: refused in writing"))                     \
	X(requests, passed,       TO(RECEIVERS) | TO(REQUESTER), N_("{name}: passed on to the centre that is competent")) \
	X(requests, transferred,  TO(REQUESTER) | TO(RECEIVERS), N_("{name}: passed on to another centre"))          \
	X(requests, answered,     TO(REQUESTER),               N_("{name}: answered"))                               \
	X(requests, joined,       TO(REQUESTER),               N_("{name}: added to an earlier request"))            \
	X(requests, withdrawn,    TO(RECEIVERS),               N_("{name}: withdrawn by who asked"))                 \
	X(requests, reversed,     TO(RECEIVERS) | TO(REQUESTER), N_("{name}: a decision was taken back"))            \
	X(requests, apologised,   TO(REQUESTER),               N_("{name}: the answer comes later, on a new day"))   \
	X(documents, paper_returned, TO(HOLDER) | TO(RECEIVERS) | TO(HEADS), N_("{name}: a paper came back unsigned")) \
	X(cases, accepted,        TO(HEADS) | TO(REQUESTER),   N_("{name}: accepted, somebody has to be assigned"))  \
	X(cases, assigned,        TO(HOLDER) | TO(REQUESTER),  N_("{name}: assigned"))                               \
	X(cases, taken,           TO(HEADS) | TO(REQUESTER),   N_("{name}: taken on"))                               \
	X(cases, stood_down,      TO(HEADS) | TO(REQUESTER),   N_("{name}: declined, somebody else has to be assigned")) \
	X(cases, change_noted,    TO(HEADS),                   N_("{name}: somebody else may have to be in charge")) \
	X(cases, change_refused,  TO(REQUESTER),               N_("{name}: the wish for another person was answered")) \
	X(cases, replaced,        TO(HOLDER) | TO(FORMER) | TO(REQUESTER), N_("{name}: somebody else is in charge")) \
	X(cases, paper_brought,   TO(HOLDER) | UNTIL_READ,     N_("{name}: the client added papers"))                \
	X(cases, date_set,        TO(HOLDER) | TO(REQUESTER),  N_("{name}: a hearing or another date was set"))      \
	X(cases, date_moved,      TO(HOLDER) | TO(REQUESTER),  N_("{name}: a hearing or another date was moved"))    \
	X(cases, date_off,        TO(HOLDER) | TO(REQUESTER),  N_("{name}: a hearing or another date was called off")) \
	X(cases, stage,           TO(HEADS) | TO(REQUESTER),   N_("{name}: the proceedings came to another stage"))  \
	X(cases, conflict_found,  TO(HEADS),                   N_("{name}: a conflict of interest must be looked into")) \
	X(cases, unassigned,      TO(FORMER) | TO(HEADS) | TO(REQUESTER), N_("{name}: the assignment was taken back")) \
	X(cases, reversed,        TO(HOLDER) | TO(REQUESTER),  N_("{name}: a decision was taken back"))              \
	X(cases, suspended,       TO(HEADS) | TO(REQUESTER),   N_("{name}: suspended"))                              \
	X(cases, resumed,         TO(HEADS) | TO(REQUESTER),   N_("{name}: goes on"))                                \
	X(cases, discontinued,    TO(HOLDER) | TO(HEADS) | TO(REQUESTER), N_("{name}: not continued"))               \
	X(cases, ended,           TO(HEADS) | TO(REQUESTER),   N_("{name}: ended"))                                  \
	X(cases, file_offered,    TO(RECEIVERS),               N_("{name}: the file was handed over and waits to be looked through")) \
	X(cases, file_returned,   TO(HOLDER),                  N_("{name}: the file came back, papers are missing")) \
	X(cases, file_received,   TO(HOLDER),                  N_("{name}: the file was received"))                  \
	X(cases, opinion,         TO(HOLDER) | TO(HEADS),      N_("{name}: the client’s opinion was noted"))         \
	X(cases, archived,        TO(HOLDER),                  N_("{name}: the file was put away"))                  \
	X(providers, left,        TO(HEADS) | UNTIL_READ,      N_("Matters of somebody who has left need somebody else")) \
	X(cases, stuck,           TO(HOLDER) | TO(SUPERIOR),   N_("{name}: nothing has been noted for long"))        \
	X(clocks, nearing,        TO(HOLDER),                  N_("{name}: the time limit {detail} is near"))        \
	X(clocks, due,            TO(HOLDER),                  N_("{name}: the time limit {detail} ends"))           \
	X(clocks, overdue,        TO(HOLDER) | TO(SUPERIOR),   N_("{name}: the time limit {detail} is over"))        \
	X(clocks, escalated,      TO(DEPARTMENT),              N_("{name}: the time limit {detail} has been over for long"))
/* clang-format on */

struct notify_rule {
	const char *event; /* "cases.assigned" */
	const char *slice; /* "cases" */
	unsigned parts;    /* TO(HOLDER) | … | UNTIL_READ */
	const char *text;  /* msgid, with {name} and {detail} */
};
/* NULL when nobody must know. */
const struct notify_rule *notify_rule_of(struct str event);
extern const struct notify_rule notify_rules[]; /* ends with event = NULL */

const char *notify_part_code(enum notify_part part); /* "holder" */
bool notify_part_parse(struct str code, enum notify_part *out);

/*
 * Who must act, by the owner's code in law/vn/clocks.yaml, when no one person holds it: the
 * requester too where it is theirs.
 */
unsigned notify_parts_of_owner(struct str owner);
/* Who stands above a holder of that role; `role` is ROLE_COUNT for none. */
enum notify_part notify_above(enum role role, struct str owner);

#endif
