/*
 * Who is in charge of a matter: conflicts of interest, assignment, standing down, replacement, and
 * the walls that follow.
 */
#ifndef CASES_ASSIGNING_H
#define CASES_ASSIGNING_H

#include "cases/cases.h"

/* What a conflict search found for one provider; the other matter is never named. */
struct conflict {
	struct provider_id provider;
	const char *result; /* "clear", "co_accused", "likeness", "conflict" */
	int score;          /* hundredths */
	unsigned signs;     /* what it rests on, as people.h names it */
};
/* The same for all of them by one search; `found` comes with the providers set. */
void cases_conflicts(struct task *t, const struct case_file *c, struct conflict *found,
		     size_t count);
void cases_conflict(struct task *t, const struct case_file *c, struct provider_id provider,
		    struct conflict *out);

struct cases_assign_in {
	struct case_id id;
	int64_t rev;
	struct provider_id provider;
	struct str clearance; /* the director's words when a likeness was found; else empty */
	struct str agency;    /* the procedural agency that is told; may be empty */
	struct str origin;    /* web_origin(), for verifying the decision; may be empty */
	struct str standing;  /* of the client in the proceedings; empty: as it is known */
	struct str stage;     /* of the proceedings, code of work.yaml; empty: as it is noted */
};
struct cases_assign_out {
	int64_t assigned_at;
};
/*
 * CONFLICT when the provider is on the other side, or a likeness or a co-accused was not answered;
 * INVALID when kind, card, contract or a ground of the law bars them, and while nobody has said who
 * the client is in proceedings that know several.  Issues the decision that the form of aid needs.
 */
enum outcome cases_assign(struct task *t, const struct cases_assign_in *in,
			  struct cases_assign_out *out);

/*
 * The same for a matter that somebody is in charge of, once a reason for it is noted: the former
 * provider's time ends, and every reason that waits is answered.
 */
enum outcome cases_replace(struct task *t, const struct cases_assign_in *in,
			   struct cases_assign_out *out);

struct cases_stand_down_in {
	struct case_id id;
	int64_t rev;
	struct str ground; /* on which ground of the law */
	struct str words;
};
/*
 * The provider in charge must not, or cannot, act.  Before the matter was taken on it waits for an
 * assignment again, its limit unchanged; afterwards they stay until somebody else is assigned.
 */
enum outcome cases_stand_down(struct task *t, const struct cases_stand_down_in *in,
			      struct nothing *out);

struct cases_change_in {
	struct case_id id;
	int64_t rev;
	struct str cause; /* of cases_causes() */
	struct str ground, words;
	int64_t received_at; /* of an agency's paper; 0: now */
};
/* Notes why somebody else should be in charge; its clock starts when it was received. */
enum outcome cases_change_note(struct task *t, const struct cases_change_in *in,
			       struct nothing *out);
/* The client's own wish, for the request that the visit opened; id, rev and cause are ours. */
enum outcome cases_change_ask(struct task *t, const struct cases_change_in *in,
			      struct nothing *out);

/* Grounds of today's law that may be named for it; the list lives as long as the task. */
size_t cases_change_grounds(struct task *t, const struct case_file *c,
			    const struct law_reason ***out);
/* Is somebody in charge who could be replaced; does a wish of the client wait already? */
bool cases_may_change(const struct case_file *c);
bool cases_change_waits(struct task *t, const struct case_file *c);

struct cases_change_refuse_in {
	struct case_id id;
	int64_t rev;
	struct str text;
	struct str origin; /* web_origin() */
};
/* The client's wish is not met: told in writing, with the reason. */
enum outcome cases_change_refuse(struct task *t, const struct cases_change_refuse_in *in,
				 struct nothing *out);

struct cases_party_in {
	struct case_id id;
	int64_t rev;
	struct str side; /* 'opposing', 'co_accused', 'other' */
	struct str name, birth;
};
/* Somebody else of the matter became known.  A conflict of who is in charge is noted at once. */
enum outcome cases_party_add(struct task *t, const struct cases_party_in *in, struct nothing *out);

struct cases_clear_in {
	struct case_id id;
	int64_t rev;
	struct str clearance; /* why the likeness is no conflict */
};
/* A likeness that came up while somebody is in charge; CONFLICT when none waits for an answer. */
enum outcome cases_clear(struct task *t, const struct cases_clear_in *in, struct nothing *out);

struct cases_wall_in {
	struct case_id id;
	struct account_id account;
	struct str why;
};
/* Nobody keeps themselves or the provider in charge out. */
enum outcome cases_wall_put(struct task *t, const struct cases_wall_in *in, struct nothing *out);
enum outcome cases_wall_lift(struct task *t, const struct cases_wall_in *in, struct nothing *out);

#endif
