#ifndef REQUESTS_INTERNAL_H
#define REQUESTS_INTERNAL_H

#include "requests.sql.h"
#include "requests/requests.h"
#include "requests/requests_reasons.h"

#define REFUSAL_PREFIX "refuse_" /* the ids of reasons.yaml that refuse */

/*
 * The place where somebody lives, as a line; what was typed when the commune is not known, else
 * absent.
 */
struct str requests_place(struct task *t, struct str commune, struct day on, struct str typed);
/* Inside requests_refuse(): issues the refusal notice; as documents_issue() answers. */
enum outcome requests_issue_notice(struct task *t, const struct request *r, struct str origin);
/* Inside requests_file(): the draft remembers what it became and forgets what was written. */
void requests_draft_filed(struct task *t, struct draft_id id, struct request_id request);
/* True when the draft was filed already. */
bool requests_draft_became(struct task *t, struct draft_id id, struct request_id *request,
			   struct str *code);
/* Inside an op: makes a request findable by its contact telephone and by who asks; "" is nobody. */
void requests_index(struct task *t, struct request_id id, struct str contact, struct str asker);
/* Job: does so for requests that were filed before this program could. */
enum outcome requests_index_older(struct task *t, int64_t subject);
/* Job: deletes drafts that nobody has touched for two weeks. */
enum outcome requests_expire_drafts(struct task *t, int64_t subject);

#endif
