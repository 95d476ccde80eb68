/* Legal aid officers, contract lawyers, advisers, collaborators: what each may do. */
#ifndef PROVIDERS_PROVIDERS_H
#define PROVIDERS_PROVIDERS_H

#include "people/people.h"

struct provider {
	struct provider_id id;
	struct unit_id scope;
	struct seat_id seat;
	struct str kind, name, card, telephone, languages, organisation;
	struct day from, to;         /* of the contract or appointment */
	struct day card_to, revoked; /* DAY_NONE: without end; never */
	struct day suspended;        /* since then; DAY_NONE: not */
	struct str note;             /* why, for the office */
};

struct providers_add_in {
	struct seat_id seat; /* v = 0: none */
	struct unit_id unit;
	struct str kind, name, card, telephone, languages, organisation;
	struct day from;
};
/* What the office writes down of somebody who is a provider already. */
struct providers_set_in {
	struct provider_id id;
	struct str card, languages, note;
	struct day to, card_to, revoked, suspended; /* DAY_NONE: none */
};
/* INVALID when something bars them from now on and `note` does not say why. */
enum outcome providers_set(struct task *t, const struct providers_set_in *in, struct nothing *out);

struct providers_correct_in {
	struct provider_id id;
	struct str name; /* empty: as it is, for who signs in */
	struct str telephone, organisation;
};
/*
 * What the office sees of them from now on; what it was stays in the record.  INVALID when nothing
 * differs, or somebody who works on paper is left without a name; DENIED when the name of who
 * signs in differs, which is that of the account.
 */
enum outcome providers_correct(struct task *t, const struct providers_correct_in *in,
			       struct nothing *out);

struct providers_add_out {
	struct provider_id id;
};
enum outcome providers_add(struct task *t, const struct providers_add_in *in,
			   struct providers_add_out *out);

/*
 * providers_add() with its entry in the office's record, by somebody whose office sees it.  With a
 * seat its holder's name is taken; INVALID when the seat is no provider's, has a provider already,
 * or is a collaborator's and the kind is not, or the other way round.
 */
enum outcome providers_appoint(struct task *t, const struct providers_add_in *in,
			       struct providers_add_out *out);

/* Of the actor's scope only; false when there is none. */
bool providers_find(struct task *t, struct provider_id id, struct provider *out);
/* Of any scope: for those who have opened the case that names them. */
bool providers_in_charge(struct task *t, struct provider_id id, struct provider *out);
/* The provider behind a seat. */
bool providers_of_seat(struct task *t, struct seat_id seat, struct provider *out);
#define PROVIDERS_SAME_MOST 50
/*
 * All providers of any scope who are this person, itself among them: one account's seats, or one
 * card's number.
 */
size_t providers_same_person(struct task *t, struct provider_id id,
			     struct provider_id out[PROVIDERS_SAME_MOST]);
/*
 * Why somebody may carry out nothing on that day: an id of law/vn/reasons.yaml ("act_stop_card",
 * "act_contract"); NULL when nothing bars them.  Pure.
 */
const char *providers_bar(const struct provider *p, struct day on);
/* The account behind a provider's seat; v = 0: works on paper. */
struct account_id providers_account(struct task *t, const struct provider *p);
/* Who works on that day for any office that the actor's own one sees, by name. */
size_t providers_within(struct task *t, struct day on, struct provider **out);
/* Who works for the unit on that day, by name. */
size_t providers_list(struct task *t, struct unit_id unit, struct day on, struct provider **out);
/*
 * How many of the offices that the actor's own one sees act by a card or contract that ends soon,
 * or by a card that has ended: /providers/ending has their rows.
 */
int64_t providers_ending(struct task *t);
/* "Vietnamese, Hmong" for the codes of provider.languages; absent for none. */
struct str providers_language_names(struct task *t, struct str codes);
/* What assigning says too. */
extern const struct reason REASON_PROVIDER_UNKNOWN;

extern const struct module providers_module;

#endif
