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
	struct str standing; /* of the client in proceedings, code of work.yaml; empty: not known */
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
	struct str category;          /* under which the person is entitled; empty: by the facts */
	struct str basis;             /* by what, where check or age do not say it; else empty */
	struct str hard_area;         /* as the decider found: 'yes' or 'no'; empty: as it was */
	struct day trial, limit;      /* on which a ground for accepting at once rests */
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
	struct str ending; /* 'done', or 'end_suspended': by the law of procedure */
	struct str note;   /* what came of it, for the client */
};
/* Ends the matter; the hand-over clock starts. */
enum outcome cases_end(struct task *t, const struct cases_end_in *in, struct nothing *out);

/* The ground of law/vn/reasons.yaml for what a client withdraws. */
#define DISCONTINUE_WITHDRAWN "discontinue_withdrawn"

struct cases_discontinue_in {
	struct case_id id;   /* v = 0: the matter of the request that the visit has opened */
	int64_t rev;         /* what the page showed */
	struct str ground;   /* discontinue_… of law/vn/reasons.yaml */
	struct str words;    /* for the client; of a withdrawal what the client says */
	struct str origin;   /* web_origin(), for verifying the notice; may be empty */
	struct str identity; /* of a withdrawal at the counter: how the client was recognised */
};
/*
 * The matter is not continued; the client is told in writing at once.  A visitor may withdraw the
 * own request (discontinue_withdrawn) and nothing else; who receives requests notes what the client
 * withdraws at the counter, and the heads of the centre decide on every other ground.  TOO_LATE
 * when the time for missing papers has not passed.
 */
enum outcome cases_discontinue(struct task *t, const struct cases_discontinue_in *in,
			       struct nothing *out);
/* Whether the matter goes on, so that it can be discontinued. */
bool cases_goes_on(const struct case_file *c);
/* Whether it ended because the client withdrew the request. */
bool cases_was_withdrawn(const struct case_file *c);

/* A hearing or another date of a matter, as calendars show it. */
struct case_appointment {
	struct date_id id;
	struct case_id matter;
	struct str number, kind, place, room; /* kind: 'trial', 'session', 'interrogation', … */
	int64_t at, noted_at;
	bool told; /* the day as told in the request, no hour known: `at` is its last minute */
};
/* What the provider has to attend, from `first` to before `end`, by time; at most 200. */
size_t cases_dates(struct task *t, struct provider_id provider, int64_t first, int64_t end,
		   struct case_appointment **out);

/* Adds a file to a matter that the actor may read; documents/documents_files.h calls it. */
enum outcome cases_attach(struct task *t, const struct document_attach *in,
			  struct document_attached *out);

extern const struct module cases_module;

#endif
