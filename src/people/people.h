/*
 * Clients and other parties: sealed identity, blind indexes, duplicates.  A person belongs to the
 * unit that wrote them down; who may see one is decided by the request or case that names them,
 * never here.
 */
#ifndef PEOPLE_PEOPLE_H
#define PEOPLE_PEOPLE_H

#include "access/access.h"

struct person {
	struct person_id id;
	struct str name;      /* as declared */
	struct str birth;     /* "2009-08-12", "2009" or "" */
	struct str id_number; /* 12 digits or "" */
	struct str phone;     /* digits or "" */
	struct str address;
	struct str commune_code, ethnic;
	struct str sex; /* "female", "male", "other" or "" */
	struct day place_day;
	bool erased;
};

/* Inside an op: seals and indexes; `who->id` is ignored, the new id is returned. */
struct person_id people_add(struct task *t, struct unit_id scope, const struct person *who);
/*
 * Inside an op: rewrites what is given; an absent or empty text leaves what is stored: a blank
 * never erases.
 */
void people_correct(struct task *t, const struct person *who);
/* Inside an op: the request that names them was passed to another centre, which knows them now. */
void people_move(struct task *t, struct person_id id, struct unit_id to);
/* False when there is no such person.  An erased one comes back with `erased` and empty texts. */
bool people_find(struct task *t, struct person_id id, struct person *out);
/* The name alone: nothing else is opened.  "" of an erased one and of none. */
struct str people_name(struct task *t, struct person_id id);
/* What a list's own query joins of a person, so that a page of names costs one query. */
struct person_sealed {
	struct person_id id;
	struct str key, name, birth; /* key absent: erased */
	struct str id_number, phone; /* absent: not asked for */
};
/* What the list asked for; the other texts are empty. */
void people_open_line(struct task *t, const struct person_sealed *sealed, struct person *out);
/*
 * "12/08/2009" or "2009" as somebody types it -> as stored; "" for nothing typed.  False with a
 * sentence in the task's language when it is neither.
 */
bool people_read_birth(struct task *t, struct str typed, struct str *stored, struct str *error);
/* Completed years on that day; -1 when the day of birth is not known. */
int people_age(struct str birth, struct day on);
/* At most: a year alone counts from its first day. */
int people_age_most(struct str birth, struct day on);
/* Destroys the data key: what was sealed is gone for ever.  Inside an op. */
void people_erase(struct task *t, struct person_id id);

/* What agrees between two people; no sign of the birth: one of the two is not known. */
enum {
	LIKE_NUMBER = 1 << 0, /* the number of identity, which decides alone */
	LIKE_PHONE = 1 << 1,
	LIKE_NAME = 1 << 2,      /* every syllable, in whatever order */
	LIKE_NAME_PART = 1 << 3, /* some of them */
	LIKE_DATE = 1 << 4,      /* the day of birth */
	LIKE_YEAR = 1 << 5,      /* only its year is known of both, or the days differ */
	LIKE_OTHER_YEAR = 1 << 6,
};

/* Somebody who may be the same person. */
struct likeness {
	struct person_id id;
	double score;   /* 0 to 1; 1: same number or same name and birth */
	unsigned signs; /* of LIKE_NUMBER … */
};
#define PEOPLE_LIKE_MOST 20
#define PEOPLE_HITS_MOST 160
/* Below this score nobody is bothered. */
#define PEOPLE_LIKE_LEAST 0.5

/*
 * Everybody of every unit who is like `who`: blind-index hits (at most PEOPLE_HITS_MOST), unsealed
 * and scored. Reveals only ids and scores; what may be shown of them is the caller's to decide.
 * Best first.
 */
size_t people_like(struct task *t, const struct person *who, struct likeness out[PEOPLE_LIKE_MOST]);
/* The same among the people whom the actor's scope holds. */
size_t people_like_own(struct task *t, const struct person *who,
		       struct likeness out[PEOPLE_LIKE_MOST]);
/*
 * The pure score of two persons, 0 to 1: names folded, order-free syllables, birth, numbers; *signs
 * says what it rests on, 0 for a score of 0.
 */
double people_score(struct arena *a, const struct person *one, const struct person *other,
		    unsigned *signs);

/*
 * For slices whose own records name somebody who is no person here: the keyed blind indexes by
 * which a person would be found.  Absent where nothing is known; all of one kind of text alike, so
 * that what is asked for and what is stored meet.
 */
#define PEOPLE_PAIRS_MOST    15 /* of six syllables */
#define PEOPLE_PAIRS_AT_ONCE 6
struct people_blinds {
	struct str id_number, phone, name;
	struct str pairs[PEOPLE_PAIRS_MOST + PEOPLE_PAIRS_AT_ONCE]; /* absent behind the last */
	size_t pairs_count;
};
void people_blind(struct task *t, const struct person *who, struct people_blinds *out);
/* The pair of a name's first and last syllable, as people_blind() makes it without a birth. */
struct str people_blind_ends(struct task *t, struct str name);
/* Whether every syllable of `part`, of which there are two at least, stands in `name`. */
bool people_name_holds(struct arena *a, struct str name, struct str part);

extern const struct module people_module;

#endif
