/*
 * How a matter is carried out: kinds of work and who confirms them, stages of proceedings and who
 * the client is in them, how time becomes sessions, what a file holds.  Rows of law/vn/work.yaml.
 */
#ifndef LAW_WORK_H
#define LAW_WORK_H

#include "law/law.h"

enum work_list {
	WORK_KINDS,     /* of work; `of` are forms of aid */
	WORK_STAGES,    /* of proceedings; `of` are fields of law */
	WORK_STANDINGS, /* of the client in proceedings; `of` are fields of law */
	WORK_FILES,     /* papers of the file; `of` are forms of aid */
	WORK_LIST_COUNT
};

enum work_needs {
	WORK_ALWAYS,
	WORK_IF_DONE,
	WORK_IF_DISCONTINUED,
	WORK_IF_ANY
};

struct work_term {
	const char *code, *title, *title_en;
	const char **of; /* codes of the forms of aid, or fields of law, that have it */
	unsigned of_count;
	const char **confirmers; /* kinds: codes of who may confirm the time */
	unsigned confirmers_count;
	enum work_needs needs;  /* files: when the paper must be there */
	const char *sheet;      /* files: key of the form that it is written on, or NULL */
	enum law_flag defended; /* standings: LAW_YES: defence, else protection of rights */
	struct law_row row;
};

enum work_remainder {
	WORK_PER_DAY,
	WORK_PER_ACTIVITY,
	WORK_PER_CASE
};

/* How minutes become sessions in one form of aid. */
struct work_session {
	const char *form;
	int session_minutes; /* of one session */
	int whole_minutes;   /* a remainder from here on is a session, below half of one */
	enum work_remainder remainder; /* over what the remainder is taken */
	int most;                      /* sessions of one matter */
	const char *sheet;             /* key of the form that lists the time */
	struct law_row row;
};

/* What `of` has on that day, in the file's order; the list lives in `a`. */
size_t work_terms(struct arena *a, const struct law *law, enum work_list list, struct str of,
		  struct day on, const struct work_term ***out);
/* NULL when there is none of that code for `of` on that day. */
const struct work_term *work_find(const struct law *law, enum work_list list, struct str of,
				  struct str code, struct day on);
bool work_may_confirm(const struct work_term *kind, struct str confirmer);
/* NULL: time of that form of aid is not counted in sessions. */
const struct work_session *work_session_find(const struct law *law, struct str form, struct day on);

const char *work_title(const struct work_term *term, enum language language);
/* For what was noted once: of any day; the code itself when there is none. */
struct str work_title_of(const struct law *law, enum work_list list, struct str code,
			 enum language language);
struct str work_confirmer_title(const struct law *law, struct str code, enum language language);

#endif
