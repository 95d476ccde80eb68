/* Who asks may be known already, and so may the matter: warnings, and what is answered to them. */
#ifndef REQUESTS_SAME_H
#define REQUESTS_SAME_H

#include "requests/requests.h"

#define WARNINGS_MOST 20

/* A request of somebody who may be the same person. */
struct warning {
	struct request_id other;
	struct str key; /* names it in a form without saying which it is */
	bool own;       /* of the reader's own centre, who may see it; else nothing is said of it */
	int64_t score;  /* hundredths */
	unsigned signs; /* as people.h names them */
	struct person_id person;
	struct str code, state, matter; /* of an own one */
	int64_t filed_at;
	struct str answer; /* 'other_person', 'other_matter', 'same_matter'; empty: none yet */
	bool bars;         /* the same matter goes on: this one is not accepted besides */
	struct str why, by;
	int64_t at;
};
size_t requests_warnings(struct task *t, const struct request *r, const struct person *who,
			 struct warning **out);
struct requests_compare_in {
	struct request_id id;
	struct str answers; /* "KEY-other_person", with a space between them */
	struct str why;     /* for all of them */
};
/* Records answers to warnings.  NOT_FOUND when there is no such warning. */
enum outcome requests_compare(struct task *t, const struct requests_compare_in *in,
			      struct nothing *out);
struct requests_join_in {
	struct request_id id;
	int64_t rev;
	struct str key; /* of a warning of this centre that bars */
};
/*
 * The same person asked for the same matter again: the request goes to the earlier one, where it
 * is handled, and the receiver's clock stops.  CONFLICT when nobody answered that it is the same.
 */
enum outcome requests_join(struct task *t, const struct requests_join_in *in, struct nothing *out);
/* Code of the request to which this one was added; absent when it was not. */
struct str requests_joined_code(struct task *t, const struct request *r);

#endif
