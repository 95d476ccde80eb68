#include "notify/notify_rules.h"

const struct notify_rule notify_rules[] = {
#define X(slice, verb, parts, text) {#slice "." #verb, #slice, (parts), text},
	NOTIFY_EVENTS(X)
#undef X
		{0},
};

const struct notify_rule *notify_rule_of(struct str event)
{
	for (const struct notify_rule *r = notify_rules; r->event; r++)
		if (str_is(event, r->event))
			return r;
	return NULL;
}

static const char *const codes[PART_COUNT] = {
	[PART_HOLDER] = "holder",       [PART_FORMER] = "former",
	[PART_RECEIVERS] = "receivers", [PART_HEADS] = "heads",
	[PART_SUPERIOR] = "superior",   [PART_DEPARTMENT] = "department",
	[PART_REQUESTER] = "requester",
};

const char *notify_part_code(enum notify_part part)
{
	return codes[part];
}

bool notify_part_parse(struct str code, enum notify_part *out)
{
	for (int i = 0; i < PART_COUNT; i++)
		if (str_is(code, codes[i])) {
			*out = (enum notify_part)i;
			return true;
		}
	return false;
}

/* Owners that are not the heads' own affair; whoever stands outside is followed up by the heads. */
static const struct {
	const char *owner;
	unsigned parts;
} owners[] = {
	{"receiver", TO(RECEIVERS)},
	{"requester", TO(RECEIVERS) | TO(REQUESTER)},
};

unsigned notify_parts_of_owner(struct str owner)
{
	for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
		if (str_is(owner, owners[i].owner))
			return owners[i].parts;
	return TO(HEADS);
}

enum notify_part notify_above(enum role role, struct str owner)
{
	bool heads = role == ROLE_DIRECTOR || role == ROLE_DEPUTY ||
		     (role == ROLE_COUNT && (str_is(owner, "organisation") ||
					     str_is(owner, "centre") || str_is(owner, "head")));

	return heads ? PART_DEPARTMENT : PART_HEADS;
}
