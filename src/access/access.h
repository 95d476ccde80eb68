/*
 * Accounts, seats, sessions and throttles.  web asks through access_gate; nothing else of web knows
 * accounts.
 */
#ifndef ACCESS_ACCESS_H
#define ACCESS_ACCESS_H

#include "agencies/agencies.h"
#include "web/web.h"

extern const struct gatekeeper access_gate;

struct access_add_account_in {
	struct str login, name,
		password; /* password in the clear; hashed before the change, see below */
};
struct access_add_account_out {
	struct account_id id;
};
/*
 * Hashes (slow: argon2id) on the caller's thread, then changes.  CONFLICT when the login is taken.
 */
enum outcome access_add_account(struct task *t, const struct access_add_account_in *in,
				struct access_add_account_out *out);

struct access_add_seat_in {
	struct account_id account;
	struct unit_id unit;
	enum role role;
	struct str title; /* as printed under a signature */
	struct day from;
	bool by_order; /* signs papers by order of the head of the office */
};
struct access_add_seat_out {
	struct seat_id id;
};
enum outcome access_add_seat(struct task *t, const struct access_add_seat_in *in,
			     struct access_add_seat_out *out);

/* A first password as it is read off paper: 16 signs of which none is mistaken for another. */
struct str access_new_password(struct arena *a);

/*
 * Acts as that seat from now on in this task: for jobs on behalf of somebody, the demo and stories.
 */
bool access_act_as(struct task *t, struct seat_id seat);
/*
 * Opens a session for the seat without a password: for stories and the demo.  `cookie` is what a
 * browser would send, "name=value".  NOT_FOUND when there is no such seat.
 */
enum outcome access_sign_in_seat(struct task *t, struct seat_id seat, struct str *cookie);

/* Opens a citizen's visit to one request by one of its codes and sets its cookie. */
enum outcome access_open_visit(struct task *t, struct web *w, struct request_id request,
			       struct str code);
/* Inside an op: a code is dead, and whoever came by it is out at once. */
void access_end_visits(struct task *t, struct str code);

/* Ends the visit and forgets its cookie. */
enum outcome access_close_visit(struct task *t, struct web *w);

/* What is counted, by which key; the numbers and their reasons stand in access_throttle.c. */
enum throttle {
	THROTTLE_SIGN_IN,       /* sign-in name */
	THROTTLE_SIGN_IN_PEER,  /* address */
	THROTTLE_PIN_HERE,      /* code of a request and address */
	THROTTLE_PIN_HERE_DAY,  /* the same, for a day */
	THROTTLE_PIN_CODE,      /* code of a request, from wherever, for a day */
	THROTTLE_PIN_PEER,      /* address, whatever the code */
	THROTTLE_PAPER_CODE,    /* address */
	THROTTLE_CALENDAR,      /* what stands in the address of a feed: its readings */
	THROTTLE_CALENDAR_PEER, /* address: guesses at feeds */
};
/* Counts one failure.  Called inside a *successful* change, or the refusal would be forgotten. */
void access_throttle_count(struct task *t, enum throttle what, struct str key);
/* True once so many failures were counted that no further one is let try. */
bool access_throttled(struct task *t, enum throttle what, struct str key);
void access_throttle_forget(struct task *t, enum throttle what, struct str key);

struct seat {
	struct seat_id id;
	struct account_id account;
	struct unit_id unit;
	struct str name, role, title, unit_name;
	bool by_order; /* signs papers by order of the head of the office; of access_seat() alone */
};
bool access_seat(struct task *t, struct seat_id id, struct seat *out);
/* Today's holders of a role at a unit, by seat. */
size_t access_seats_of(struct task *t, struct unit_id unit, enum role role, struct seat **out);

/* The right of an office's heads to say how it is found; its page is /office/directions. */
extern const struct right right_direct_office;
extern const struct module access_module;

#endif
