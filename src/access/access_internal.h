#ifndef ACCESS_INTERNAL_H
#define ACCESS_INTERNAL_H

#include "access.sql.h"
#include "access.views.h"
#include "access/access.h"
#include "access/access_reasons.h"

#define SESSION_COOKIE  "__Host-kip-session"
#define VISIT_COOKIE    "__Host-kip-visit"
#define FORM_COOKIE     "__Host-kip-form"
#define LANGUAGE_COOKIE "__Host-kip-language"

/* Idle time after which a staff session ends; the half-way step of a sign-in; a citizen's visit. */
#define SESSION_IDLE (TIME_HOUR)
#define SIGN_IN_STEP (10 * TIME_MINUTE)
#define VISIT_LENGTH (30 * TIME_MINUTE)

/* A fresh random text for a cookie. */
struct str access_token(struct arena *a);
struct str access_token_hash(struct task *t, struct str token);
/* A path of our own that a form can carry, or "/desk": nobody is sent elsewhere by a link. */
struct str access_next(struct str wanted);

/* Deletes the session behind a cookie, and the cookie. */
enum outcome access_leave(struct task *t, struct web *w, const char *cookie);
/* Slow on purpose; an absent hash is compared too and never fits. */
bool access_password_fits(struct str hash, struct str password);
/* As slow: argon2id in libsodium's string form. */
struct str access_password_hash(struct arena *a, struct str password);

/* OUTCOME_OK when it may become somebody's password; else refused at the form's `field`. */
enum outcome access_password_check(struct task *t, struct str password, const char *field);

/* A wrong password, wherever it was asked for, counts for the name and for the address. */
bool access_locked_out(struct task *t, struct str login, struct str peer);
void access_count_wrong(struct task *t, struct str login, struct str peer);
/* Forgets the failures that no longer count. */
void access_throttle_expire(struct task *t);

/* An entry in the account's record; `about` may be empty. */
void access_note_account(struct task *t, struct account_id account, const char *what,
			 struct str about);

enum outcome access_sign_in_page(struct task *t, struct web *w);
enum outcome access_sign_in(struct task *t, struct web *w);
enum outcome access_code_page(struct task *t, struct web *w);
enum outcome access_code(struct task *t, struct web *w);
enum outcome access_sign_out(struct task *t, struct web *w);
enum outcome access_seats_page(struct task *t, struct web *w);
enum outcome access_choose_seat(struct task *t, struct web *w);
enum outcome access_set_up_page(struct task *t, struct web *w);
enum outcome access_set_up(struct task *t, struct web *w);
enum outcome access_confirm(struct task *t, struct web *w);
enum outcome access_own_page(struct task *t, struct web *w);
enum outcome access_own_password(struct task *t, struct web *w);
enum outcome access_language(struct task *t, struct web *w);
enum outcome access_expire(struct task *t, int64_t subject);

/*
 * Checks a one-time code (RFC 6238, 30 s, 6 digits, one step either way).  Answers the time step it
 * belongs to, or 0 when it is wrong or was used already.
 */
int64_t access_totp_step(struct task *t, struct account_id account, struct str code);
/* A new secret, asked for at sign-ins once its first code is confirmed; one that is on stays. */
enum outcome access_start_codes(struct task *t, const struct account_id *in, struct nothing *out);

#endif
