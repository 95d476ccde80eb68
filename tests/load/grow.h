/*
 * A data folder of any size for measuring: one centre with years of matters.  Rows are written by
 * the product's own ops, so that every invariant and every chain holds; see grow_life.c for the one
 * step that is not lived through.
 */
#ifndef TESTS_LOAD_GROW_H
#define TESTS_LOAD_GROW_H

#include "cases/assigning.h"

#include <stdio.h>

#define GROW_PASSWORD "do-nhanh-cham"

/* How far a matter comes. */
enum grow_stage {
	GROW_FILED,
	GROW_ACCEPTED,
	GROW_ASSIGNED,
	GROW_WORKING,
	GROW_ENDED, /* and its file is with the centre */
};

struct grow {
	struct unit_id centre;
	struct actor receiver, director;
	struct grow_provider {
		struct actor actor;
		struct provider_id id;
	} * providers;
	unsigned providers_count;
	uint64_t chance; /* splitmix64: the same matters for the same number of cases */
};

struct grow_matter {
	int64_t at, step; /* when it is filed, and the time between two of its events */
	enum grow_stage until;
};

/* What a client needs to open the matter's pages. */
struct grow_slip {
	struct request_id request;
	struct case_id case_file; /* v = 0: not accepted */
	char code[REQUEST_CODE_DIGITS + 1], pin[REQUEST_PIN_DIGITS + 1];
};

/* Inside an op: the matter from its filing to `until`; the task's instant moves along. */
enum outcome grow_live(struct task *t, struct grow *g, const struct grow_matter *m,
		       struct grow_slip *out);
/* The next client; texts live in the task's arena. */
struct person grow_client(struct task *t, struct grow *g);
struct grow_wanted {
	size_t count;
	int64_t until; /* by the wall clock: what is not written by then stays away */
};
/*
 * Takes the folder's matters, all of which have ended, and writes that many like them instead; a
 * slip of each goes to the file.  Nobody has the folder open.  Ends the program when that fails.
 */
void grow_copy(struct grow *g, const char *directory, const struct grow_wanted *wanted,
	       FILE *slips);

#endif
