/*
 * Signing in: name and password, then the one-time code where the account has one.  A wrong attempt
 * is a change that succeeds and counts it; the password is compared before the change, because
 * hashing must not hold the writer.
 */
#include "access/access_internal.h"

#include "access.html.h"
#include "base/fold.h"
#include "base/seal.h"
#include "web/url.h"
#include "web/web_reasons.h"

#define NEXT_MOST ((size_t)400) /* as in access.views */

struct str access_next(struct str wanted)
{
	return web_is_own_path(wanted) && wanted.len <= NEXT_MOST ? wanted : STR("/desk");
}

/* What the hidden field of a form carries along; nobody could put it right there. */
static struct str carried(const struct web *w, struct str sent)
{
	struct str next = sent.len ? sent : web_query(w, "next");

	return next.len ? access_next(next) : STR_NONE;
}

static enum outcome show_sign_in(struct task *t, struct web *w, enum outcome o)
{
	struct sign_in view = {.secure = web_keeps_cookies(w)};

	web_form_inputs(t, w, &sign_in_form_form, &view.inputs);
	view.inputs.next.value = carried(w, view.inputs.next.value);
	return web_page_again(t, w, o, &sign_in_page, &view);
}

enum outcome access_sign_in_page(struct task *t, struct web *w)
{
	return show_sign_in(t, w, OUTCOME_OK);
}

struct attempt {
	struct str login, peer, token_hash;
	struct account_id account;
	bool right, wants_code;
};
struct attempted {
	bool throttled;
};

static struct seat_id first_seat(struct task *t, struct account_id account)
{
	struct seat_of_account_row *seats;

	return seat_of_account(t, account, day_of(task_now(t)), &seats) ? seats[0].id
									: (struct seat_id){0};
}

static enum outcome attempt(struct task *t, const struct attempt *in, struct attempted *out)
{
	out->throttled = access_locked_out(t, in->login, in->peer);
	if (out->throttled)
		return OUTCOME_OK;
	if (!in->right) {
		access_count_wrong(t, in->login, in->peer);
		return OUTCOME_OK;
	}
	if (!in->wants_code)
		access_throttle_forget(t, THROTTLE_SIGN_IN, in->login);
	session_insert(t, &(struct session_insert_in){
				  .token_hash = in->token_hash,
				  .account = in->account,
				  .seat = first_seat(t, in->account),
				  .stage = in->wants_code ? STR("password") : STR("open"),
				  .language = str_of(language_code(t->language)),
				  .now = task_now(t),
				  .expires_at = task_now(t) +
						(in->wants_code ? SIGN_IN_STEP : SESSION_IDLE),
			  });
	return OUTCOME_OK;
}

/* Nobody learns which half was wrong. */
static enum outcome answer(struct task *t, struct web *w, const struct attempt *in,
			   const struct attempted *done)
{
	if (done->throttled)
		return show_sign_in(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_SIGN_IN_THROTTLED));
	if (!in->right)
		return show_sign_in(
			t, w, refuse_field(t, OUTCOME_INVALID, &REASON_SIGN_IN_WRONG, "login"));
	return OUTCOME_OK;
}

enum outcome access_sign_in(struct task *t, struct web *w)
{
	struct sign_in_form form;
	struct attempted done = {0};
	struct account_by_login_row found = {0};
	struct str token = access_token(t->arena);

	if (!web_keeps_cookies(w))
		return show_sign_in(t, w, refuse(t, OUTCOME_DENIED, &REASON_NEEDS_HTTPS));
	if (!web_form(t, w, &sign_in_form_form, &form))
		return show_sign_in(t, w, OUTCOME_INVALID);
	struct attempt in = {.login = fold(t->arena, form.login),
			     .peer = web_peer(w),
			     .token_hash = access_token_hash(t, token)};

	/* Before the costly comparison. */
	done.throttled = access_locked_out(t, in.login, in.peer);
	if (done.throttled)
		return answer(t, w, &in, &done);
	account_by_login(t, in.login, &found);
	in.account = found.id;
	in.wants_code = found.totp.ptr && found.totp_step > 0;
	in.right = access_password_fits(found.password, form.password);
	enum outcome o = change(t, attempt, &in, &done);

	if (o == OUTCOME_OK)
		o = answer(t, w, &in, &done);
	if (o != OUTCOME_OK || !in.right || done.throttled)
		return o;
	web_set_cookie(t, w, SESSION_COOKIE, token, 0);
	struct str next = access_next(form.next);

	if (in.wants_code)
		return web_see(t, w, "/sign-in/code?next=%" STR_F,
			       STR_A(url_encode(t->arena, next)));
	return web_see(t, w, "%" STR_F, STR_A(next));
}

/* ---- the second step ---- */

static enum outcome show_code(struct task *t, struct web *w, enum outcome o)
{
	struct one_time_code view = {0};

	web_form_inputs(t, w, &one_time_code_form_form, &view.inputs);
	view.inputs.next.value = carried(w, view.inputs.next.value);
	return web_page_again(t, w, o, &one_time_code_page, &view);
}

enum outcome access_code_page(struct task *t, struct web *w)
{
	return show_code(t, w, OUTCOME_OK);
}

struct second {
	struct str token_hash, code;
};
struct second_done {
	bool right, throttled, over;
};

static enum outcome second_step(struct task *t, const struct second *in, struct second_done *out)
{
	struct session_find_row session;
	struct account_totp_row account;

	if (!session_find(t, in->token_hash, task_now(t), day_of(task_now(t)), &session) ||
	    !str_is(session.stage, "password") || !account_totp(t, session.account, &account)) {
		out->over = true;
		return OUTCOME_OK;
	}
	out->throttled = access_throttled(t, THROTTLE_SIGN_IN, account.login);
	int64_t step = out->throttled ? 0 : access_totp_step(t, session.account, in->code);

	out->right = step > 0;
	if (!out->right) {
		access_throttle_count(t, THROTTLE_SIGN_IN, account.login);
		return OUTCOME_OK;
	}
	access_throttle_forget(t, THROTTLE_SIGN_IN, account.login);
	account_set_totp(t, session.account, account.totp, account.totp_key, step);
	session_open(t, in->token_hash, task_now(t) + SESSION_IDLE);
	return OUTCOME_OK;
}

enum outcome access_code(struct task *t, struct web *w)
{
	struct one_time_code_form form;
	struct second_done done = {0};

	if (!web_form(t, w, &one_time_code_form_form, &form))
		return show_code(t, w, OUTCOME_INVALID);
	struct second in = {access_token_hash(t, web_cookie(w, SESSION_COOKIE)), form.code};
	enum outcome o = change(t, second_step, &in, &done);

	if (o != OUTCOME_OK)
		return o;
	if (done.over)
		return show_sign_in(t, w, refuse(t, OUTCOME_SIGN_IN, &REASON_SIGN_IN_OVER));
	if (done.throttled)
		return show_code(t, w, refuse(t, OUTCOME_THROTTLED, &REASON_SIGN_IN_THROTTLED));
	if (!done.right)
		return show_code(
			t, w,
			refuse_field(t, OUTCOME_INVALID, &REASON_ONE_TIME_CODE_WRONG, "code"));
	return web_see(t, w, "%" STR_F, STR_A(access_next(form.next)));
}

enum outcome access_sign_out(struct task *t, struct web *w)
{
	enum outcome o = access_leave(t, w, SESSION_COOKIE);

	return o == OUTCOME_OK ? web_see(t, w, "/") : o;
}
