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
	PART_RECEIVERS,  /* who receive requests there; its heads where nobody does */
	PART_HEADS,      /* director and deputies; of the unit above where there are none */
	PART_SUPERIOR,   /* who stands above the holder: the heads, and above them the department */
	PART_DEPARTMENT, /* the department above the unit */
	PART_REQUESTER,  /* through the page of the request */
	PART_COUNT
};

#define TO(part) (1u << PART_##part)

/* clang-format off */
#define NOTIFY_EVENTS(X)                                                                                             \
	/* slice, verb, who must know, what they read */                                                             \
	X(requests, filed,        TO(RECEIVERS),               N_("{name}: a new request"))                          \
	X(requests, incomplete,   TO(REQUESTER),               N_("{name}: papers are asked for"))                   \
	X(requests, supplemented, TO(RECEIVERS),               N_("{name}: papers were added"))                      \
	X(requests, refused,      TO(REQUESTER) | TO(HEADS),   N_("{name}: refused in writing"))                     \
	X(requests, transferred,  TO(REQUESTER) | TO(RECEIVERS), N_("{name}: passed on to another centre"))          \
	X(requests, answered,     TO(REQUESTER),               N_("{name}: answered"))                               \
	X(requests, withdrawn,    TO(RECEIVERS),               N_("{name}: withdrawn by who asked"))                 \
	X(requests, reversed,     TO(RECEIVERS) | TO(REQUESTER), N_("{name}: a decision was taken back"))            \
	X(cases, accepted,        TO(HEADS) | TO(REQUESTER),   N_("{name}: accepted, somebody has to be assigned"))  \
	X(cases, assigned,        TO(HOLDER) | TO(REQUESTER),  N_("{name}: assigned"))                               \
	X(cases, taken,           TO(HEADS) | TO(REQUESTER),   N_("{name}: taken on"))                               \
	X(cases, declined,        TO(HEADS),                   N_("{name}: declined, somebody else has to be assigned")) \
	X(cases, replaced,        TO(HOLDER) | TO(REQUESTER),  N_("{name}: somebody else is assigned"))              \
	X(cases, suspended,       TO(HEADS) | TO(REQUESTER),   N_("{name}: suspended"))                              \
	X(cases, resumed,         TO(HOLDER) | TO(REQUESTER),  N_("{name}: goes on"))                                \
	X(cases, discontinued,    TO(HOLDER),                  N_("{name}: not continued"))                         \
	X(cases, ended,           TO(HEADS) | TO(REQUESTER),   N_("{name}: ended"))                                  \
	X(cases, handed_over,     TO(HEADS),                   N_("{name}: the file was handed over"))               \
	X(cases, stuck,           TO(HOLDER) | TO(SUPERIOR),   N_("{name}: nothing has been noted for long"))        \
	X(clocks, nearing,        TO(HOLDER),                  N_("{name}: the time limit {detail} is near"))        \
	X(clocks, due,            TO(HOLDER),                  N_("{name}: the time limit {detail} ends"))           \
	X(clocks, overdue,        TO(HOLDER) | TO(SUPERIOR),   N_("{name}: the time limit {detail} is over"))        \
	X(clocks, escalated,      TO(DEPARTMENT),              N_("{name}: the time limit {detail} has been over for long"))
/* clang-format on */

struct notify_rule {
	const char *event; /* "cases.assigned" */
	const char *slice; /* "cases" */
	unsigned parts;    /* TO(HOLDER) | … */
	const char *text;  /* msgid, with {name} and {detail} */
};
/* NULL when nobody must know. */
const struct notify_rule *notify_rule_of(struct str event);
extern const struct notify_rule notify_rules[]; /* ends with event = NULL */

const char *notify_part_code(enum notify_part part); /* "holder" */
bool notify_part_parse(struct str code, enum notify_part *out);

/*
 * Who has a duty, by its owner in law/vn/clocks.yaml, when no one person has it: the requester too
 * where the duty is theirs.
 */
unsigned notify_parts_of_duty(struct str duty);
/* Who stands above a holder of that role; `role` is ROLE_COUNT for none. */
enum notify_part notify_above(enum role role, struct str duty);

#endif
