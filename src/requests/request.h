/* A request as it is read: what its row holds, and the texts about people in it. */
#ifndef REQUESTS_REQUEST_H
#define REQUESTS_REQUEST_H

#include "base/seal.h"
#include "documents/documents.h"
#include "people/people.h"

/* Who asks for somebody else, besides their name; each may be empty. */
struct request_asker {
	struct str office;        /* the agency or organisation for which they ask */
	struct str birth, number; /* as people store them */
	struct str address;
};

/* Texts about people, each sealed in its column. */
#define REQUEST_TEXTS(X) \
	X(ASKER, asker) \
	X(ASKER_OFFICE, asker_office) \
	X(ASKER_BIRTH, asker_birth) \
	X(ASKER_NUMBER, asker_number) \
	X(ASKER_ADDRESS, asker_address) \
	X(CONTACT, contact) \
	X(CONTACT_NOTE, contact_note) \
	X(PLACE_TYPED, place_typed) \
	X(NARRATIVE, narrative) \
	X(ELIGIBILITY, eligibility) \
	X(REFUSAL_TEXT, refusal_text) \
	X(PASS_PHRASE, pass_phrase) \
	X(NEEDS_NOTE, needs_note) \
	X(HELD_AT, held_at)

enum request_text {
#define X(name, column) REQUEST_##name,
	REQUEST_TEXTS(X)
#undef X
	REQUEST_TEXT_COUNT
};

struct request {
	struct request_id id;
	struct unit_id scope;
	struct person_id person;
	struct str code, channel, language, asker_relation, matter, form, arrested, hard_area;
	struct str safe_contact, safe_announce, commune_code;
	struct str state, decided_by, refusal, law_version;
	struct str category;         /* under which it was accepted; "" not named */
	struct request_id joined_to; /* the earlier one of the same matter; v = 0: none */
	int64_t filed_at, decided_at, rev;
	int64_t waits_from;             /* since when the receiver owes an answer */
	struct paper_id decision_paper; /* what the person was told in writing; v = 0: nothing */
	struct day place_day;
	struct str asker_sees;  /* all, progress or nothing: what who asks may see */
	struct str speaks;      /* code of provider.languages; "" not asked */
	struct str interpreter; /* yes no unknown */
	struct str needs;       /* codes with a space between */
	struct str wish;        /* form of aid that was asked for; "" not said */
	struct str claimed;     /* category that who asks named; "" none */
	struct day arrested_day, trial_day, limit_day; /* as told; DAY_NONE: not known */
	struct str key;                                /* the wrapped data key of its row */
	struct data_key opened;
	struct str sealed[REQUEST_TEXT_COUNT]; /* requests_text() opens one */
};

/* Within the actor's scope, or the citizen's own by code.  False: there is none for this actor. */
bool requests_find(struct task *t, struct request_id id, struct request *out);
/* One text of a request that was read, unsealed; "" where there is none. */
struct str requests_text(struct task *t, const struct request *r, enum request_text which);
/* What was told of who asks for somebody else. */
struct request_asker requests_asked_by(struct task *t, const struct request *r);
/* Of any scope: for those who have opened the matter that it became. */
bool requests_behind(struct task *t, struct request_id id, struct request *out);

#endif
