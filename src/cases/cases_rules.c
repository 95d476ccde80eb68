#include "cases/cases_rules.h"

/*
 * From here on it is the same person, and nobody may wave it through; below the other, nobody is
 * bothered.
 */
#define SAME_PERSON 95
#define LIKE_PERSON 50

static const struct {
	const char *from;
	enum case_event event;
	const char *to;
} moves[] = {
	{"accepted", CASE_ASSIGNED, "assigned"},
	{"assigned", CASE_TAKEN, "working"},
	{"working", CASE_WORKED, "working"},
	{"working", CASE_ENDED, "ended"},
};

const char *cases_next_state(struct str state, enum case_event event)
{
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		if (moves[i].event == event && str_is(state, moves[i].from))
			return moves[i].to;
	return NULL;
}

bool cases_is_ending(struct str ending)
{
	return str_is(ending, "done");
}

const char *cases_conflict_result(int score)
{
	return score >= SAME_PERSON ? "conflict" : score >= LIKE_PERSON ? "likeness" : "clear";
}
