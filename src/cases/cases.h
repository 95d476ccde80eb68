/*
 * Accepted matters: register, assignment with conflict check, work, end.  Acceptance is the
 * register entry.
 */
#ifndef CASES_CASES_H
#define CASES_CASES_H

#include "requests/deciding.h"

struct case_file {
	struct case_id id;
	struct unit_id scope;
	struct request_id request;
	struct person_id person;
	struct provider_id provider; /* v = 0 before assignment */
	struct str number, form, matter, arrested, state, accepted_by, ending, law_version;
	struct str voided_by, void_why; /* of a line that was entered by mistake */
	int64_t accepted_at, assigned_at, taken_at, ended_at, voided_at, rev;
};

/* Within the actor's scope; a provider sees their own cases only. */
bool cases_find(struct task *t, struct case_id id, struct case_file *out);
bool cases_of_request(struct task *t, struct request_id request, struct case_file *out);

struct cases_accept_in {
	struct request_id request;
	int64_t rev;
	struct str form;              /* 'litigation', 'representation', 'consultation' */
	struct str arrested;          /* as the receiver established: 'yes' or 'no' */
	struct str opposing[4];       /* names of the other side, absent when fewer */
	struct str opposing_birth[4]; /* theirs, as of struct person; absent when not known */
	struct str ground;          /* accepted at once, before all papers are there; else empty */
	struct missing_items later; /* which of them: the supplement clock runs */
	bool force_majeure;         /* nobody can help it: the supplement clock is the longer one */
};
struct cases_accept_out {
	struct case_id id;
	struct str number;
};
/*
 * Enters the matter in the register; starts the clocks that law/vn names for the form and the
 * person's situation.
 */
enum outcome cases_accept(struct task *t, const struct cases_accept_in *in,
			  struct cases_accept_out *out);

struct cases_void_in {
	struct case_id id;
	int64_t rev;
	struct str why;
};
/*
 * The acceptance was a mistake, and nobody has been assigned: the line stays in the register,
 * voided, with its number; clocks are cancelled; the request waits again.
 */
enum outcome cases_void(struct task *t, const struct cases_void_in *in, struct nothing *out);

/*
 * requests_supplied(), which after an acceptance at once also stops the clock of the matter: what
 * was missing is there.
 */
enum outcome cases_supplied(struct task *t, const struct request_id *in, struct nothing *out);

struct cases_bring_in {
	struct request_id request;
	struct str places; /* numbers of the list's lines, with a space between them */
	struct str note;
	bool done; /* that is all there is */
};
/* Notes what was brought to the counter; then as cases_supplied() when it is all. */
enum outcome cases_bring(struct task *t, const struct cases_bring_in *in, struct nothing *out);

struct cases_take_in {
	struct case_id id;
	int64_t rev;
};
/* The assigned provider takes the case on. */
enum outcome cases_take(struct task *t, const struct cases_take_in *in, struct nothing *out);

struct cases_work_in {
	struct case_id id;
	int64_t rev;
	struct day day;
	int64_t minutes;
	struct str kind, note;
};
/* CONFLICT when something was noted since that page, so that a form sent twice is noted once. */
enum outcome cases_work(struct task *t, const struct cases_work_in *in, struct nothing *out);

struct cases_end_in {
	struct case_id id;
	int64_t rev;
	struct str ending; /* 'done' */
	struct str note;   /* what came of it, for the client */
};
/* Ends the matter; the hand-over clock starts. */
enum outcome cases_end(struct task *t, const struct cases_end_in *in, struct nothing *out);

struct cases_remark_in {
	struct case_id id;
	struct str text;
};
/* What is right about a line of the register: it stands beside the line for ever. */
enum outcome cases_remark(struct task *t, const struct cases_remark_in *in, struct nothing *out);

struct cases_close_register_in {
	struct unit_id unit;
	struct str book; /* "TGTT" */
	int64_t year;
	struct str period; /* a closing of law/vn/registers.yaml */
	struct day from;   /* the period's first day */
	struct str origin; /* web_origin(), for verifying the paper; may be empty */
};
struct cases_close_register_out {
	struct closing_id id;
};
/*
 * Closes a period that is over, in order, and issues the paper of it.  CONFLICT when it is closed,
 * runs, or another one comes first.
 */
enum outcome cases_close_register(struct task *t, const struct cases_close_register_in *in,
				  struct cases_close_register_out *out);

/* ---- a register kept on paper ---- */

struct cases_import_send_in {
	struct unit_id unit;
	struct str name;           /* of the file */
	struct str print;          /* keyed fingerprint of its bytes */
	struct str sheet, columns; /* as cases_import.h packs them */
	int64_t lines;
};
struct cases_import_send_out {
	struct import_id id;
};
/* Keeps the cells of a file for a week.  CONFLICT when the same file was taken over. */
enum outcome cases_import_send(struct task *t, const struct cases_import_send_in *in,
			       struct cases_import_send_out *out);

struct cases_import_columns_in {
	struct import_id id;
	int64_t rev;
	struct str columns;
};
/* Says which column is which. */
enum outcome cases_import_columns(struct task *t, const struct cases_import_columns_in *in,
				  struct nothing *out);

struct cases_import_in {
	struct import_id id;
	int64_t rev;
};
/*
 * All lines become matters with their numbers and running clocks, or none: INVALID while a row is
 * wrong.
 */
enum outcome cases_import_take(struct task *t, const struct cases_import_in *in,
			       struct nothing *out);
/* Gives the file up: its cells are forgotten. */
enum outcome cases_import_drop(struct task *t, const struct cases_import_in *in,
			       struct nothing *out);

extern const struct module cases_module;

#endif
