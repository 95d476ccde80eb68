#ifndef REQUESTS_INTERNAL_H
#define REQUESTS_INTERNAL_H

#include "base/seal.h"
#include "law/eligible.h"
#include "requests.sql.h"
#include "requests/accepting.h"
#include "requests/requests_reasons.h"

/* The ids of reasons.yaml that refuse, and that pass on. */
#define REFUSAL_PREFIX  "refuse_"
#define TRANSFER_PREFIX "transfer_"

/* A code that opens a request. */
struct request_code_new {
	struct request_id request;
	const char *holder, *known_by; /* as request_access names them */
	struct str code, pin;
	int64_t rev; /* of the request, as the page showed it; 0 while it is filed */
};
/* Inside an op: a code that nobody has; its PIN, which is the same each time; false when taken. */
struct str requests_new_code(struct task *t);
struct str requests_pin_of_code(struct task *t, struct str code);
bool requests_add_code(struct task *t, const struct request_code_new *in);

/* Somebody types a code and a PIN. */
struct pin_try {
	struct str code, pin, peer;
	bool (*fits)(struct task *t, struct str code, struct str pin, int64_t *id);
};
struct pin_answer {
	bool open, throttled, closed;
	int64_t id; /* what was opened */
};
/* Inside an op that succeeds whatever comes out: counts a wrong PIN. */
void requests_try_pin(struct task *t, const struct pin_try *try, struct pin_answer *out);
/* The facts of the check as a request keeps them: lines of NAME=VALUE. */
struct eligible_facts requests_facts(struct task *t, struct str eligibility);
/* A telephone was given with the request; `key` and `contact` as its row has them. */
bool requests_has_phone(struct task *t, struct request_id id, struct str key, struct str contact);
/* Six digits of a keyed hash. */
struct str requests_pin_of(struct arena *a, struct str hash);
/* Inside requests_file(): people on the other side, up to the first without a name. */
void requests_add_parties(struct task *t, struct request_id id, struct unit_id scope,
			  const struct data_key *key,
			  const struct request_party parties[REQUEST_PARTIES_MOST]);

/*
 * The place where somebody lives, as a line; what was typed when the commune is not known, else
 * absent.
 */
struct str requests_place(struct task *t, struct str commune, struct day on, struct str typed);
/* The request as it stands now, when `event` can happen to it and the page was not stale. */
enum outcome requests_open_for(struct task *t, struct request_id id, int64_t rev,
			       enum request_event event, struct request *out);
/* Words for a column of the request's own row; absent for none. */
struct str requests_seal(struct task *t, const struct request *r, const char *column,
			 struct str clear);
/* What a decision writes; what is left out is empty. */
struct deciding {
	struct str form, refusal, text;
	struct paper_id paper;
};
void requests_decide(struct task *t, const struct request *r, enum request_event event,
		     const struct deciding *what);
/* The duty to answer is met; it begins at `from`, at the centre that holds the request. */
void requests_stop_answering(struct task *t, const struct request *r, const char *event);
/* The row of the law by which it is answered. */
const struct law_clock *requests_answer_limit(struct task *t, const struct request *r);
enum outcome requests_start_answering(struct task *t, const struct request *r, int64_t from);
/* A journal entry of the request; facts end with name = NULL. */
void requests_note(struct task *t, const struct request *r, const char *what,
		   const struct journal_fact *facts);
/* The person withdrew it themselves: that is nobody's mistake at the counter. */
bool requests_is_withdrawn_online(const struct request *r);
/* The paper of the decision is no longer true; nothing to do when it was withdrawn already. */
enum outcome requests_withdraw_paper(struct task *t, const struct request *r, struct str why);

/* A row of reasons.yaml in force today whose id begins with `prefix`; else NULL. */
const struct law_reason *requests_ground(struct task *t, struct str id, const char *prefix);
/*
 * The facts of a check with the answer to where the person lives; none stay none.  The request's
 * own column and the facts never say two things.
 */
struct str requests_with_hard_area(struct task *t, struct str facts, struct str answer);
/* Inside an op: keeps the list, 'before' or 'after', and issues it. */
enum outcome requests_keep_list(struct task *t, const struct request *r, struct str ground,
				const struct missing_items *in, struct paper_id *paper);
/* Why a row of TRANSFER_PREFIX does not pass this request on; NULL when it does. */
const struct reason *requests_transfer_doubt(struct task *t, const struct request *r,
					     const struct law_reason *ground);
/* Inside an op: the acceptance is refused while this answers no OK. */
enum outcome requests_look_for_same(struct task *t, const struct request *r);

/* How it was written down at a counter, and by whom; false when it was not. */
bool requests_reception(struct task *t, struct request_id id, struct reception *out,
			struct str *written_by);

/* A line of the book, opened; and voiding it inside an op. */
void requests_open_guidance(struct task *t, const struct guidance_book_row *row,
			    struct guidance *out);
void requests_void_line(struct task *t, const struct guidance_book_row *row, struct unit_id scope,
			struct str why);

/* The answer to a withdrawal; as documents_issue() answers. */
struct requests_answering {
	int64_t at;                    /* when it was withdrawn */
	bool online;                   /* by the person, on the page */
	struct str why, words, origin; /* why: as the person said; words: what is told besides */
};
enum outcome requests_issue_answer(struct task *t, const struct request *r,
				   const struct requests_answering *in);
/* Inside an op: the same list on another paper; the limit stays. */
enum outcome requests_list_anew(struct task *t, const struct request *r,
				const struct missing_list *list, const struct paper_anew *in);
/* The paper that stands for what was decided last; also of a transfer, of a withdrawal. */
void requests_find_paper(struct task *t, struct request *r);

/* ---- requests_returned.c: for struct paper_place ---- */

enum outcome requests_paper_fell(struct task *t, const struct paper_withdraw *in,
				 enum paper_fate *out);
enum outcome requests_paper_anew(struct task *t, const struct paper_anew *in, enum paper_fate *out);
void requests_paper_words(struct task *t, const struct paper_anew *which, struct paper_words *out);
/* Of the notice of a transfer to a centre of this system. */
enum outcome requests_notice_fell(struct task *t, const struct paper_withdraw *in,
				  enum paper_fate *out);
enum outcome requests_notice_anew(struct task *t, const struct paper_anew *in,
				  enum paper_fate *out);
void requests_notice_words(struct task *t, const struct paper_anew *which, struct paper_words *out);
/* What was written with a transfer, of its row's `column`; empty for nothing. */
struct str requests_transfer_words(struct task *t, const struct transfer_find_row *row,
				   const char *column, struct str sealed);
/* Inside an op: its notice was written anew, perhaps with a reason that was mended. */
void requests_transfer_mend(struct task *t, const struct transfer_find_row *row,
			    struct paper_id paper, struct str why);
/* The notice of a transfer, from the office `r->scope`; as documents_issue() answers. */
struct requests_passing {
	struct str reason;                   /* a row of TRANSFER_PREFIX … */
	struct day on;                       /* … in force on that day */
	struct str target;                   /* in words */
	bool within;                         /* a centre of this system */
	struct str why, text, words, origin; /* words: what is told besides; may be empty */
};
enum outcome requests_issue_transfer(struct task *t, const struct request *r,
				     const struct requests_passing *in, struct paper_id *paper);

/*
 * Whether the check of the facts that were given answers that the person is entitled: as of that
 * category, or as of any where it is empty.  False too when no check was made.
 */
bool requests_check_says(struct task *t, const struct request *r, struct str category);
/* Inside an op that goes against the check: why stays in the record; nothing for no words. */
void requests_note_set_aside(struct task *t, const struct request *r, struct str why);
/* Inside requests_refuse(): issues the refusal notice; as documents_issue() answers. */
enum outcome requests_issue_notice(struct task *t, const struct request *r, struct str origin,
				   struct paper_id *paper);
/* What each of our notices says of the office and the person. */
struct notice_face;
void requests_fill_notice(struct task *t, const struct request *r, struct notice_face *out);
/* The PIN of a slip that was written at a counter; the same each time. */
struct str requests_pin_of_entry(struct task *t, int64_t entry);
/* Inside requests_file(): the draft remembers what it became and forgets what was written. */
void requests_draft_filed(struct task *t, struct draft_id id, struct request_id request);
/* True when the draft was filed already. */
bool requests_draft_became(struct task *t, struct draft_id id, struct request_id *request,
			   struct str *code);
/* Inside an op: makes a request findable by its contact telephone and by who asks; "" is nobody. */
void requests_index(struct task *t, struct request_id id, struct str contact, struct str asker);
/* Job: does so for requests that were filed before this program could. */
enum outcome requests_index_older(struct task *t, int64_t subject);
/* Inside requests_file(): what was brought with the draft belongs to the request now. */
enum outcome requests_take_over_files(struct task *t, struct draft_id draft, struct request_id id,
				      struct unit_id scope);
/* Inside an op: what was brought with a draft that is given up is cleared away. */
void requests_drop_files(struct task *t, struct draft_id draft);
/* Job: deletes drafts that nobody has touched for two weeks. */
enum outcome requests_expire_drafts(struct task *t, int64_t subject);

/* The request as those hear of it who must (struct event_about). */
bool requests_about(struct task *t, int64_t subject, struct event_about *out);

#endif
