/*
 * What all files of the law share: their rows, how they are loaded, and what is said when one is
 * wrong.
 */
#ifndef LAW_SNAPSHOT_H
#define LAW_SNAPSHOT_H

#include "base/task.h"

struct eligibility; /* law/eligible.h */
struct law;

/* A flag that may also be left open; the words in the files are yes, no and unknown. */
enum law_flag {
	LAW_UNKNOWN,
	LAW_NO,
	LAW_YES
};

/* What every row of law says about itself.  A row is valid from `from` to `to`, both included. */
struct law_row {
	const char *cite;                /* in Vietnamese, as a decision quotes it */
	const char *from_text, *to_text; /* as written; to_text is NULL while no end is known */
	struct day from, to;             /* `to` is the last day there is when no end is known */
	enum law_flag verified; /* LAW_NO: compared with no official text, "to be confirmed" */
};

/*
 * What a check found wrong.  `row` is the row's id, or empty; `line` counts from 1, 0 when the
 * file is missing.
 */
struct law_problem {
	struct str file, row, text;
	const char *rule; /* the short name of the rule that is broken: "period-order" */
	unsigned line;
};

struct law_problems {
	struct law_problem *rows;
	size_t count, room;
};

/* One file as it was read. */
struct law_file {
	const char *name; /* "clocks.yaml" */
	struct str bytes;
	char hash[65]; /* BLAKE2b-256 in hexadecimal */
	bool replaced; /* came from the operator's folder, not from the program */
};

/*
 * Reads the files that are compiled in; a file of the same name in `folder` (NULL: none) replaces
 * its own.  NULL when anything is wrong; then *problems says all of it, in memory of `a`.  The
 * caller frees with law_free().
 */
const struct law *law_load(struct arena *a, const char *folder, struct law_problems *problems);
void law_free(const struct law *law); /* accepts NULL */
/* Where an operator's own law files stand in a data folder: its law/vn.  NULL for NULL. */
const char *law_folder(struct arena *a, const char *data_folder);

size_t law_files(const struct law *law, const struct law_file **files);
/*
 * "2026-01-01+3fa9c2d1": the newest start of a period in force that day, and the head of the hash
 * of all files.
 */
struct str law_version(struct arena *a, const struct law *law, struct day on);
const struct eligibility *law_eligibility(const struct law *law);

/*
 * Runs the cases of law/vn/cases (and of folder/cases) against the snapshot; what fails is added
 * to *problems.  Answers how many cases there were.
 */
size_t law_cases_run(struct arena *a, const struct law *law, const char *folder,
		     struct law_problems *problems);

#endif
