#include "cases/cases_rules.h"

/*
 * From here on it is the same person, and nobody may wave it through; below the other, nobody is
 * bothered.
 */
#define SAME_PERSON 95
#define LIKE_PERSON 50

/* clang-format off */
static const struct {
	const char *from;
	enum case_event event;
	const char *to;
} moves[] = {
	{"accepted", CASE_ASSIGNED, "assigned"},
	{"accepted", CASE_VOIDED, "voided"},
	{"assigned", CASE_TAKEN, "working"},
	{"assigned", CASE_STOOD_DOWN, "accepted"},
	{"working", CASE_STOOD_DOWN, "working"}, /* until somebody else is assigned */
	{"assigned", CASE_CHANGE_NOTED, "assigned"},
	{"working", CASE_CHANGE_NOTED, "working"},
	{"assigned", CASE_REPLACED, "assigned"},
	{"working", CASE_REPLACED, "assigned"},
	{"working", CASE_WORKED, "working"},
	{"working", CASE_ENDED, "ended"},
	{"working", CASE_STOPPED, "ended"},
	{"suspended", CASE_STOPPED, "ended"},
	{"working", CASE_CONFIRMED, "working"},
	{"suspended", CASE_CONFIRMED, "suspended"},
	{"ended", CASE_CONFIRMED, "ended"},
	{"accepted", CASE_SCHEDULED, "accepted"},
	{"assigned", CASE_SCHEDULED, "assigned"},
	{"working", CASE_SCHEDULED, "working"},
	{"suspended", CASE_SCHEDULED, "suspended"},
	{"assigned", CASE_STAGED, "assigned"},
	{"working", CASE_STAGED, "working"},
	{"suspended", CASE_STAGED, "suspended"},
	{"assigned", CASE_CONFIDED, "assigned"},
	{"working", CASE_CONFIDED, "working"},
	{"suspended", CASE_CONFIDED, "suspended"},
	{"ended", CASE_CONFIDED, "ended"},
	{"working", CASE_SUSPENDED, "suspended"},
	{"suspended", CASE_RESUMED, "working"},
	{"accepted", CASE_DISCONTINUED, "ended"},
	{"assigned", CASE_DISCONTINUED, "ended"},
	{"working", CASE_DISCONTINUED, "ended"},
	{"suspended", CASE_DISCONTINUED, "ended"},
	{"working", CASE_OPINED, "working"},
	{"ended", CASE_OPINED, "ended"},
	{"working", CASE_CARRIED, "working"},
	{"suspended", CASE_CARRIED, "suspended"},
	{"assigned", CASE_REVERSED, "accepted"},
	{"ended", CASE_REVERSED, "working"},
	{"ended", CASE_OFFERED, "ended"}, /* until the centre has looked at the file */
	{"ended", CASE_RETURNED, "ended"},
	{"ended", CASE_RECEIVED, "handed_over"},
	{"handed_over", CASE_ARCHIVED, "archived"},
};
/* clang-format on */

const char *cases_next_state(struct str state, enum case_event event)
{
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		if (moves[i].event == event && str_is(state, moves[i].from))
			return moves[i].to;
	return NULL;
}

bool cases_is_ending(struct str ending)
{
	return str_is(ending, "done") || str_is(ending, ENDING_STOPPED);
}

const char *cases_conflict_result(int score)
{
	return score >= SAME_PERSON ? "conflict" : score >= LIKE_PERSON ? "likeness" : "clear";
}

static const struct {
	const char *prefix;
	bool criminal; /* in criminal matters alone */
	bool walls;    /* who stands there must not see the matter any more */
} grounds[] = {
	{"act_stop_", false, false},
	{"act_side_", false, true},
	{"act_unable", false, false},
	{"act_criminal_", true, true},
};

static size_t ground_at(struct str id)
{
	size_t i = 0;

	while (i < sizeof grounds / sizeof *grounds && !str_starts(id, str_of(grounds[i].prefix)))
		i++;
	return i;
}

bool cases_is_ground(struct str id, bool criminal)
{
	size_t i = ground_at(id);

	return i < sizeof grounds / sizeof *grounds && (criminal || !grounds[i].criminal);
}

bool cases_ground_walls(struct str id)
{
	size_t i = ground_at(id);

	return i < sizeof grounds / sizeof *grounds && grounds[i].walls;
}

static const struct case_cause causes[] = {
	{"replace_asked", .grounded = true},
	{"replace_refused_defender", .dated = true},
	{"replace_refused_protector", .dated = true},
	{"replace_cancelled_defender", .dated = true},
	{"replace_contract"},
	{"replace_must", .grounded = true},
};

size_t cases_causes(const struct case_cause **out)
{
	*out = causes;
	return sizeof causes / sizeof *causes;
}

const struct case_cause *cases_cause(struct str id)
{
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++)
		if (str_is(id, causes[i].id))
			return &causes[i];
	return NULL;
}
