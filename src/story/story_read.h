/*
 * A story as it was read: steps with their words, nothing run yet. All mistakes of grammar are
 * found here, before the first step, so that a misspelt expectation cannot be passed over.
 */
#ifndef STORY_READ_H
#define STORY_READ_H

#include "base/str.h"

#define STEP_ARGS_MOST 8

/* What stands for "\$" in a word: a sign that is not the start of a name. */
#define STORY_DOLLAR '\001'

struct word {
	struct str text;
	bool quoted;
};

/* clang-format off */
enum step_kind {
	STEP_STORY, STEP_TAGGED, STEP_NOW,
	STEP_UNIT, STEP_SUCCEEDS, STEP_CITIZEN, STEP_ALSO, STEP_SEAT, STEP_REQUEST,
	STEP_GETS, STEP_POSTS, STEP_AGAIN, STEP_FORGETS, STEP_ANSWER,
	STEP_JOB, STEP_JOBS, STEP_CLOCK_DUE, STEP_CLOCK, STEP_JOURNAL, STEP_LOG,
	STEP_TOLD, STEP_CHANNEL,
	STEP_SQL, STEP_CAPTURE_SQL,
	STEP_RACE, STEP_SIDE, STEP_RESULT, STEP_THEN,
	STEP_HEADER, STEP_FILE, STEP_FIELD, /* below an act */
	STEP_SAYS, STEP_LACKS, STEP_HEADING, STEP_TITLE, STEP_VALUE, STEP_LENGTH,
	STEP_CAPTURE, STEP_BUDGET, STEP_REASON, STEP_WRONG_FIELD, /* below an answer */
	STEP_KINDS,
};
/* clang-format on */

/* Where a phrase may stand. */
enum spot {
	SPOT_TOP,
	SPOT_RACE,   /* in the lines behind `race` */
	SPOT_ACT,    /* indented below an act */
	SPOT_ANSWER, /* indented below => */
};

/*
 * A phrase's words: `this` is itself, `one|other` is bound; TEXT is quoted, NAME a bare name, VAR
 * a $name, NUMBER digits, VALUE anything; NAME? may be missing; [ … ] at the end may be missing;
 * ... takes the rest.
 */
struct phrase {
	enum spot spot;
	const char *pattern;
	enum step_kind kind;
};
extern const struct phrase story_phrases[]; /* ends with pattern = NULL */

struct step {
	const struct phrase *phrase;
	enum step_kind kind;
	unsigned line;
	struct str raw;
	const struct word *args
		[STEP_ARGS_MOST]; /* what the pattern bound, in order; NULL where it was missing */
	const struct word *rest;
	size_t rest_count;
	/* Indented lines; of a race: its lines; of a side or `then`: the line behind it. */
	struct step *kids;
	size_t kids_count;
};

enum {
	STORY_FAULTS = 1,
	STORY_ONLY_PG = 2,
	STORY_ONLY_SQLITE = 4,
};

struct story {
	const char *file;
	struct str title;
	unsigned tags;
	struct step *steps;
	size_t count;
	struct str problem; /* absent: it can be played */
	unsigned problem_line;
};

/* Reads a whole text; a mistake stands in `problem`. */
void story_read(struct arena *a, const char *file, struct str text, struct story *out);
/* Whether the words are such a phrase; fills args and rest of `out`. */
bool story_match(const char *pattern, const struct word *words, size_t count, struct step *out);

/* story_words.c: one line into words; a sentence when it cannot be. */
const char *story_words(struct arena *a, struct str line, struct word **words, size_t *count);
bool story_is_name(struct str s);

#endif
