/*
 * What operators do with accounts, seats and offices: each act is one change with its entry in the
 * record.
 */
#ifndef ACCESS_OPERATOR_H
#define ACCESS_OPERATOR_H

#include "access/access_internal.h"

extern const struct right right_manage_accounts, right_manage_units;

/* The seat begins today; an empty title is the role's own at such an office. */
struct seat_grant {
	struct account_id account;
	struct unit_id unit;
	enum role role;
	struct str title;
	bool by_order;
};
/*
 * INVALID when the role does not belong to the office, the office does not work, or a head is to
 * sign by their own order; CONFLICT when the seat is there.
 */
enum outcome access_grant_seat(struct task *t, const struct seat_grant *in,
			       struct access_add_seat_out *out);

struct account_opening {
	struct str login, name, password_hash; /* login folded */
	struct seat_grant seat;                /* its account is the new one */
};
/* CONFLICT when the sign-in name is taken. */
enum outcome access_open_account(struct task *t, const struct account_opening *in,
				 struct access_add_account_out *out);

/* NOT_FOUND, or CONFLICT when it is closed. */
enum outcome access_find_open(struct task *t, struct account_id account,
			      struct account_find_row *row);

struct account_correction {
	struct account_id account;
	struct str name;
};
/* The name up to then stays in the record; INVALID when it is the same. */
enum outcome access_correct_account(struct task *t, const struct account_correction *in,
				    struct nothing *out);

/* How many passwords operators made for the account: what its page shows, and its form says. */
int64_t access_passwords_made(struct task *t, struct account_id account);

struct account_password_in {
	struct account_id account;
	int64_t made; /* as the page showed */
	struct str password_hash;
};
/*
 * CONFLICT when one was made since: a page that is loaded again makes no other.  The account's
 * sessions end with its old password; wrong attempts at its name count no more.
 */
enum outcome access_replace_password(struct task *t, const struct account_password_in *in,
				     struct nothing *out);
/* Ends the account's seats and sessions. */
enum outcome access_close_account(struct task *t, const struct account_id *in, struct nothing *out);
/* Yesterday was its last day: whoever works from it is signed out. */
enum outcome access_end_seat(struct task *t, const struct seat_id *in, struct nothing *out);

/* agencies_open() and agencies_take_over() with their entries in the office's record. */
enum outcome access_open_unit(struct task *t, const struct agencies_open_in *in,
			      struct agencies_add_out *out);
enum outcome access_take_over(struct task *t, const struct agencies_succeed_in *in,
			      struct nothing *out);

/*
 * agencies_correct() with what changed in the office's record, before and after; CONFLICT when the
 * abbreviation changes and stands in numbers already.
 */
enum outcome access_correct_unit(struct task *t, const struct agencies_correct_in *in,
				 struct nothing *out);

/* Offices that work today, `chosen` marked; with the program's own first when `own` is wanted. */
size_t access_unit_choices(struct task *t, struct str chosen, bool own, struct unit_choice **out);

/* A stored commune or province with a capital; absent when it is not known. */
struct str access_place_line(struct task *t, struct str code, struct day on);
/* What one office answers for, out of agencies_served(), whose rows are in the order of units. */
size_t access_show_served(struct task *t, const struct agencies_serve_in *rows, size_t n,
			  struct unit_id unit, struct served_place **out);

enum outcome access_accounts_page(struct task *t, struct web *w);
enum outcome access_account_page(struct task *t, struct web *w);
enum outcome access_account_new_page(struct task *t, struct web *w);
enum outcome access_account_new_post(struct task *t, struct web *w);
enum outcome access_account_edit_page(struct task *t, struct web *w);
enum outcome access_account_edit_post(struct task *t, struct web *w);
enum outcome access_account_close_post(struct task *t, struct web *w);
enum outcome access_account_password_post(struct task *t, struct web *w);
enum outcome access_account_seat_post(struct task *t, struct web *w);
enum outcome access_seat_end_post(struct task *t, struct web *w);

enum outcome access_units_page(struct task *t, struct web *w);
enum outcome access_unit_new_page(struct task *t, struct web *w);
enum outcome access_unit_new_post(struct task *t, struct web *w);
enum outcome access_unit_edit_page(struct task *t, struct web *w);
enum outcome access_unit_edit_post(struct task *t, struct web *w);
enum outcome access_take_over_page(struct task *t, struct web *w);
enum outcome access_take_over_post(struct task *t, struct web *w);
enum outcome access_directions_page(struct task *t, struct web *w);
enum outcome access_directions_post(struct task *t, struct web *w);
enum outcome access_own_directions_page(struct task *t, struct web *w);
enum outcome access_own_directions_post(struct task *t, struct web *w);

#endif
