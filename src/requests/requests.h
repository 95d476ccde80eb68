/* Asking for legal aid: drafts, filing, the slip, the queue, acceptance and refusal. */
#ifndef REQUESTS_REQUESTS_H
#define REQUESTS_REQUESTS_H

#include "clocks/clocks.h"
#include "documents/documents.h"
#include "people/people.h"
#include "providers/providers.h"

#define REQUEST_CODE_DIGITS 9
#define REQUEST_PIN_DIGITS  6

struct request {
	struct request_id id;
	struct unit_id scope;
	struct person_id person;
	struct str code, channel, language, asker_relation, matter, form, arrested, hard_area;
	struct str safe_contact, safe_announce, commune_code, place_typed, eligibility;
	struct str state, decided_by, refusal, refusal_text, law_version;
	int64_t filed_at, decided_at, rev;
	int64_t waits_from;             /* since when the receiver owes an answer */
	struct paper_id decision_paper; /* what the person was told in writing; v = 0: nothing */
	struct day place_day;
	/* unsealed */
	struct str asker, contact, contact_note, narrative;
};

/* ---- drafts: what a citizen has written so far, page by page ---- */

#define DRAFT_ANSWERS_MOST 48

struct draft_answer {
	struct str name, value;
};
struct draft {
	struct draft_id id; /* v = 0: not stored yet */
	int64_t version;
	struct str step;
	struct request_id request; /* what it became; v = 0: not sent yet */
	struct draft_answer answers[DRAFT_ANSWERS_MOST];
	size_t count;
};

/* The draft behind a cookie; false when there is none or the secret is wrong. */
bool requests_draft(struct task *t, struct str cookie, struct draft *out);
/* The value of an answer; absent when it was never given. */
struct str draft_answer(const struct draft *d, const char *name);
void draft_set(struct draft *d, struct str name, struct str value);

struct requests_draft_save_in {
	const struct draft *draft; /* with the version that the page showed */
	struct str step;
	struct str new_secret; /* for a draft that is not stored yet */
};
struct requests_draft_save_out {
	struct str cookie; /* set for a new draft */
	int64_t version;
};
/*
 * CONFLICT when another window saved meanwhile, TOO_LATE when it was sent, NOT_FOUND when it is
 * gone.
 */
enum outcome requests_draft_save(struct task *t, const struct requests_draft_save_in *in,
				 struct requests_draft_save_out *out);
enum outcome requests_draft_drop(struct task *t, const struct draft_id *in, struct nothing *out);
/* The PIN of the slip that this draft becomes; the same each time. */
struct str requests_pin_of_draft(struct task *t, struct draft_id id);

/* ---- filing and deciding ---- */

/* What a receiver notes about how a request reached the counter. */
struct reception {
	int64_t entry;           /* of the form that was filled in: sent twice it is one request */
	bool written;            /* the receiver wrote it for somebody who cannot */
	struct str read_back_by; /* who read it back to them; empty: nobody */
	struct str mark;         /* 'signature', 'fingerprint' or empty */
	struct str commune, referrer; /* whose referral came with it, and who sent it; or empty */
};

struct requests_file_in {
	struct draft_id draft; /* v = 0: counter intake or an agency */
	struct unit_id unit; /* the centre; v = 0: the one that answers for the person's commune */
	struct str channel, language, asker_relation, asker;
	struct person person;
	struct str contact, contact_note, safe_contact, safe_announce;
	struct str matter, narrative, arrested, place_typed, eligibility;
	const struct reception *reception; /* NULL: nobody at a counter wrote it down */
	int64_t received_at;               /* when it came by post; 0: now */
};
struct requests_file_out {
	struct request_id id;
	struct str code, pin; /* the PIN is shown once and never stored in the clear */
};
/*
 * Files the request, starts the receiver's clock.  The same draft filed twice answers the first
 * request's code.
 */
enum outcome requests_file(struct task *t, const struct requests_file_in *in,
			   struct requests_file_out *out);

struct requests_open_in {
	struct str code, pin;
	struct str peer; /* the caller's address, for the throttle */
};
struct requests_open_out {
	bool open;
	bool throttled; /* the caller's address has to wait a quarter of an hour */
	bool closed;    /* the code has to wait for a day at most */
	struct request_id id;
};
/* Checks code and PIN.  OK also when they are wrong: the attempt is counted (`open` false). */
enum outcome requests_open(struct task *t, const struct requests_open_in *in,
			   struct requests_open_out *out);

/* Within the actor's scope, or the citizen's own by code.  False: there is none for this actor. */
bool requests_find(struct task *t, struct request_id id, struct request *out);

/* Of any scope: for those who have opened the matter that it became. */
bool requests_behind(struct task *t, struct request_id id, struct request *out);
/* A request of the actor's scope that names somebody besides the person aided. */
struct request_contact {
	struct request_id id;
	struct str asker; /* "": the person asks alone */
};
/* Those with this telephone to call, digits; the newest 40 first. */
size_t requests_by_contact(struct task *t, struct str phone, struct request_contact **out);
/* Those whose asker has all the syllables of `name`, two at least; the newest 40 first. */
size_t requests_by_asker(struct task *t, struct str name, struct request_contact **out);

struct requests_refuse_in {
	struct request_id id;
	int64_t rev; /* what the page showed; another one is CONFLICT */
	struct str reason, text;
	struct str origin; /* web_origin(), for verifying the notice; may be empty */
};
/*
 * Refusal in writing with a coded reason (the reasons that law/vn lists for refusing): issues the
 * notice, form 08-TP-TGPL, and stops the receiver's clock.
 */
enum outcome requests_refuse(struct task *t, const struct requests_refuse_in *in,
			     struct nothing *out);

/* Called by cases_end inside its op. */
void requests_mark_ended(struct task *t, struct request_id id);

struct requests_import_in {
	struct unit_id unit; /* the caller has checked that the actor may */
	struct person person;
	struct str matter, form, arrested, number; /* of the register */
	int64_t at;                                /* when it was accepted */
	bool ended;
};
/* Inside an op: a request decided on paper; its PIN nobody knows, and nobody may call. */
struct request_id requests_import(struct task *t, const struct requests_import_in *in,
				  struct person_id *person);

/* Reading requests and cases, deciding on requests. */
extern const struct right right_read_requests, right_decide_requests;

/* Reasons that public pages give too. */
extern const struct reason REASON_REQUEST_NO_CENTRE, REASON_CODE_PIN_WRONG,
	REASON_CODE_PIN_THROTTLED, REASON_CODE_PIN_CLOSED, REASON_DRAFT_GONE, REASON_DRAFT_STALE,
	REASON_NOTHING_ASKED;

extern const struct module requests_module;

#endif
