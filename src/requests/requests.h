/* Asking for legal aid: filing, the slip, the queue, acceptance and refusal. */
#ifndef REQUESTS_REQUESTS_H
#define REQUESTS_REQUESTS_H

#include "clocks/clocks.h"
#include "documents/documents.h"
#include "people/people.h"
#include "providers/providers.h"
#include "requests/codes.h"
#include "requests/drafts.h"
#include "requests/request.h"

#define REQUEST_CODE_DIGITS 9
#define REQUEST_PIN_DIGITS  6

/* ---- filing and deciding ---- */

/* What presses, as told. */
struct request_urgent {
	struct day arrested, trial, limit; /* DAY_NONE: not known */
	struct str held_at;                /* where the person is held */
};

/* Somebody on the other side, as told. */
struct request_party {
	struct str name, birth;  /* the birth as people stores it */
	struct str relation;     /* to the person aided, in own words; may be empty */
	struct person_id person; /* of one that is stored */
};
#define REQUEST_PARTIES_MOST 4

/* What a receiver notes about how a request reached the counter. */
struct reception {
	int64_t entry;           /* of the form that was filled in: sent twice it is one request */
	bool written;            /* the receiver wrote it for somebody who cannot */
	struct str read_back_by; /* who read it back to them; empty: nobody */
	struct str mark;         /* 'signature', 'fingerprint' or empty */
	/* Empty where there is none: whose referral came with it, and who sent it … */
	struct str commune, referrer;
	/* … number and date of form 13, and of the list on which it was handed over. */
	struct str referral, handed;
	struct day posted;    /* of the postmark; DAY_NONE: none, or not to be read */
	struct str sees, why; /* what who asks may see, and why; empty: as the law says */
	/* How the person aided was known who gets an own code, as in requests_give_code_in. */
	struct str shown, detail;
	struct str late_why; /* why a letter is entered long after it came; or empty */
};

struct requests_file_in {
	struct draft_id draft; /* v = 0: counter intake or an agency */
	struct unit_id unit; /* the centre; v = 0: the one that answers for the person's commune */
	struct str channel, language, asker_relation, asker;
	struct person person;
	struct str contact, contact_note, safe_contact, safe_announce;
	struct str matter, narrative, arrested, place_typed, eligibility;
	struct str pass_phrase, speaks, interpreter, needs, needs_note;
	struct str wish, claimed;            /* as struct request has them */
	struct request_asker asked_by;       /* empty where the person asks themselves */
	const struct request_urgent *urgent; /* NULL: nothing is known to press */
	struct request_party parties[REQUEST_PARTIES_MOST]; /* up to the first without a name */
	bool own_code; /* the person aided says on their own phone that they want one */
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

/*
 * Who is on the other side, as told; how many.  An erased one is left out.  The caller has found
 * the request.
 */
size_t requests_parties(struct task *t, struct request_id id,
			struct request_party out[REQUEST_PARTIES_MOST]);

/* A request of the actor's scope that names somebody besides the person aided. */
struct request_contact {
	struct request_id id;
	struct str asker; /* "": the person asks alone */
};
/* Those with this telephone to call, digits; the newest 40 first. */
size_t requests_by_contact(struct task *t, struct str phone, struct request_contact **out);
/* Those whose asker has all the syllables of `typed`, two at least; the newest 40 first. */
size_t requests_by_asker(struct task *t, struct str typed, struct request_contact **out);

struct requests_refuse_in {
	struct request_id id;
	int64_t rev; /* what the page showed; another one is CONFLICT */
	struct str reason, text;
	struct str origin;  /* web_origin(), for verifying the notice; may be empty */
	struct str despite; /* why not entitled, although the check answers yes; else empty */
};
/*
 * Refusal in writing with a coded reason (the reasons that law/vn lists for refusing): issues the
 * notice, form 08-TP-TGPL, and stops the receiver's clock.  INVALID when the words tell nothing, or
 * when it goes against the check and nobody says why.
 */
enum outcome requests_refuse(struct task *t, const struct requests_refuse_in *in,
			     struct nothing *out);

/* Called by cases inside its ops: the matter has ended; that was a mistake, and it goes on. */
void requests_mark_ended(struct task *t, struct request_id id);
void requests_mark_running(struct task *t, struct request_id id);

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

/* How many requests stand in the queue that the actor sees. */
int64_t requests_waiting(struct task *t);

/* Reading requests and cases, deciding on requests. */
extern const struct right right_read_requests, right_decide_requests;
/* What the law leaves to the head of the organisation. */
extern const struct right right_head_requests;

/* Reasons that public pages give too. */
extern const struct reason REASON_REQUEST_NO_CENTRE, REASON_CODE_PIN_WRONG,
	REASON_CODE_PIN_THROTTLED, REASON_CODE_PIN_CLOSED, REASON_DRAFT_GONE, REASON_DRAFT_STALE,
	REASON_NOTHING_ASKED, REASON_WITHDRAW_NOT_YOURS;

#include "requests/requests_files.h"

extern const struct module requests_module;

#endif
