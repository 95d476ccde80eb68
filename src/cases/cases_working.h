/* Working on a matter, inside this folder: what its own pages call. */
#ifndef CASES_WORKING_H
#define CASES_WORKING_H

#include "base/seal.h"
#include "cases/cases_internal.h"
#include "law/work.h"

/* A text under a data key of its own. */
struct sealed_words {
	struct str key, bytes;
};
/* `at` names table, column and row. */
struct sealed_words cases_seal(struct task *t, struct seal_place at, struct str clear);
/* What does not open was altered behind the program's back, which is a bug (must). */
struct str cases_unseal(struct task *t, struct seal_place at, struct str key, struct str bytes);

/* The case when `event` can happen to it, for who is in charge and for those who decide. */
enum outcome cases_open_shared(struct task *t, struct case_id id, int64_t rev,
			       enum case_event event, struct case_file *out);

/* ---- cases_work.c ---- */

struct cases_confirm_in {
	struct case_id id;
	int64_t rev;
	struct note_id work;
	struct str confirmer; /* code of law/vn/work.yaml */
	struct str name, office, paper;
};
/* Somebody confirmed the time of a piece of work.  INVALID when the law names another for it. */
enum outcome cases_confirm(struct task *t, const struct cases_confirm_in *in, struct nothing *out);

/* ---- cases_hearings.c ---- */

struct cases_schedule_in {
	struct case_id id;
	int64_t rev;
	struct str kind; /* 'trial', 'session', 'interrogation', 'meeting', 'other' */
	int64_t at;
	struct str place, room;
	struct date_id moves; /* the date that this one takes the place of; v = 0: none */
	struct str why;       /* it was moved */
};
enum outcome cases_schedule(struct task *t, const struct cases_schedule_in *in,
			    struct nothing *out);

struct cases_call_off_in {
	struct case_id id;
	int64_t rev;
	struct date_id date;
	struct str why;
};
enum outcome cases_call_off(struct task *t, const struct cases_call_off_in *in,
			    struct nothing *out);

struct cases_stage_in {
	struct case_id id;
	int64_t rev;
	struct str stage; /* code of law/vn/work.yaml */
	struct day since;
};
enum outcome cases_stage(struct task *t, const struct cases_stage_in *in, struct nothing *out);
/* The stage that the proceedings were in on that day; empty when none was noted. */
struct str cases_stage_on(struct task *t, struct case_id id, struct day day);
/* Inside an op that says it besides: noted from today on unless it is noted; empty: not known. */
enum outcome cases_stage_now(struct task *t, const struct case_file *c, struct str stage);

/* ---- cases_notes.c ---- */

struct cases_confide_in {
	struct case_id id;
	int64_t rev;
	struct str note;
	bool passed; /* whoever succeeds the writer may read it */
};
/* A privileged note: nobody reads it but its writer, as long as they are in charge. */
enum outcome cases_confide(struct task *t, const struct cases_confide_in *in, struct nothing *out);

struct cases_pass_in {
	struct case_id id;
	int64_t rev;
	struct note_id note;
};
/* Its writer lets whoever succeeds them read it; there is no way back. */
enum outcome cases_pass_note(struct task *t, const struct cases_pass_in *in, struct nothing *out);

/* ---- cases_suspend.c ---- */

/* What happened to the matter; `papers` and `words` may be empty. */
struct case_turning {
	const char *what;
	struct str reason, papers, words;
	struct str pages, days; /* of an offer */
};
void cases_turn(struct task *t, const struct case_file *c, const struct case_turning *turn);
/* The newest one; false when nothing has happened yet. */
bool cases_last_turn(struct task *t, struct case_id id, struct turns_of_row *out);
struct str cases_turn_words(struct task *t, const struct turns_of_row *row);

struct cases_suspend_in {
	struct case_id id;
	int64_t rev;
	struct str reason; /* suspend_… of law/vn/reasons.yaml; empty: the matter goes on */
	struct str words, origin;
};
enum outcome cases_suspend(struct task *t, const struct cases_suspend_in *in, struct nothing *out);
enum outcome cases_resume(struct task *t, const struct cases_suspend_in *in, struct nothing *out);
/* ---- cases_reverse.c ---- */
struct cases_reverse_in {
	struct case_id id;
	int64_t rev;
	struct str why;
};
/*
 * Takes back an assignment that was not taken on, or an end whose file was not handed over: its
 * paper is withdrawn, its clocks run on to the limits they had.  CONFLICT for who took somebody's
 * place, and once the file was handed over.
 */
enum outcome cases_reverse(struct task *t, const struct cases_reverse_in *in, struct nothing *out);

/* A row of law/vn/reasons.yaml with this prefix, in force today; NULL when there is none. */
const struct law_reason *cases_reason(struct task *t, struct str id, const char *prefix);

/* ---- cases_work_papers.c ---- */

/* Tells the client in writing what became of the matter; `reason` is a row of the law or empty. */
struct case_notice {
	const char *kind; /* "suspended", "resumed", "discontinued", "replaced" */
	struct str reason, words, origin, besides; /* besides: of one written anew; or absent */
};
enum outcome cases_issue_notice(struct task *t, const struct case_file *c,
				const struct case_notice *in);

/* ---- cases_take_along.c ---- */

struct cases_bundle_in {
	struct case_id id;
	int64_t rev;
	struct str parts; /* "case-1 request-2 paper-819" */
};
struct cases_bundle_out {
	struct bundle_id id;
};
enum outcome cases_bundle(struct task *t, const struct cases_bundle_in *in,
			  struct cases_bundle_out *out);
/* The job cases.bundle: cover, list and the chosen papers as one PDF. */
enum outcome cases_make_bundle(struct task *t, int64_t bundle);

#endif
