/*
 * A person's own account.  As at signing in, a wrong password is a change that succeeds and counts
 * it, and hashing stays outside of the change.
 */
#include "access/access_internal.h"

#include "access.html.h"

/* Who holds limits and has hearings to go to. */
#define DATED (ROLE_BIT(RECEIVER) | ROLES_PROVIDING | ROLE_BIT(DEPUTY) | ROLE_BIT(DIRECTOR))

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct own_account view = {.name = t->actor.name, .dates = (DATED >> t->actor.role) & 1};
	struct account_find_row row;

	if (!account_find(t, t->actor.account, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	view.login = row.login;
	view.changed = o == OUTCOME_OK && str_is(web_query(w, "changed"), "yes");
	web_form_inputs(t, w, &own_password_form_form, &view.inputs);
	return web_page_again(t, w, o, &own_account_page, &view);
}

enum outcome access_own_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

struct replacing {
	struct account_id account;
	struct str login, peer, token_hash;
	struct str old_hash, new_hash; /* new_hash absent: the old password was wrong */
};
struct replaced {
	bool throttled, right;
};

static enum outcome replace(struct task *t, const struct replacing *in, struct replaced *out)
{
	out->throttled = access_locked_out(t, in->login, in->peer);
	if (out->throttled)
		return OUTCOME_OK;
	out->right = in->new_hash.ptr &&
		     account_change_password(t, in->account, in->old_hash, in->new_hash) > 0;
	if (!out->right) {
		access_count_wrong(t, in->login, in->peer);
		return OUTCOME_OK;
	}
	access_throttle_forget(t, THROTTLE_SIGN_IN, in->login);
	session_end_others(t, in->account, in->token_hash);
	access_note_account(t, in->account, "account.password_own", STR(""));
	return OUTCOME_OK;
}

static enum outcome check_new(struct task *t, const struct own_password_form *form)
{
	enum outcome o = access_password_check(t, form->new_password, "new_password");

	if (o != OUTCOME_OK)
		return o;
	if (!str_eq(form->new_password, form->repeated))
		return refuse_field(t, OUTCOME_INVALID, &REASON_PASSWORD_TWICE, "repeated");
	if (str_eq(form->new_password, form->old_password))
		return refuse_field(t, OUTCOME_INVALID, &REASON_PASSWORD_SAME, "new_password");
	return OUTCOME_OK;
}

/* The costly part, before the change: is the old one right, and what is kept of the new one. */
static void hash_both(struct task *t, const struct own_password_form *form, struct replacing *in)
{
	struct account_by_login_row row = {0};

	account_by_login(t, in->login, &row);
	in->old_hash = row.password;
	if (access_password_fits(row.password, form->old_password))
		in->new_hash = access_password_hash(t->arena, form->new_password);
}

static enum outcome answer(struct task *t, const struct replaced *done)
{
	if (done->throttled)
		return refuse(t, OUTCOME_THROTTLED, &REASON_SIGN_IN_THROTTLED);
	if (!done->right)
		return refuse_field(t, OUTCOME_INVALID, &REASON_PASSWORD_NOT_YOURS, "old_password");
	return OUTCOME_OK;
}

static enum outcome change_own(struct task *t, struct web *w, const struct own_password_form *form)
{
	struct replacing in = {.account = t->actor.account,
			       .peer = web_peer(w),
			       .token_hash = access_token_hash(t, web_cookie(w, SESSION_COOKIE))};
	struct replaced done = {0};
	struct account_find_row row;
	enum outcome o = check_new(t, form);

	if (o != OUTCOME_OK)
		return o;
	if (!account_find(t, in.account, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_ACCOUNT_UNKNOWN);
	in.login = row.login;
	done.throttled = access_locked_out(t, in.login, in.peer);
	if (!done.throttled) {
		hash_both(t, form, &in);
		o = change(t, replace, &in, &done);
	}
	return o == OUTCOME_OK ? answer(t, &done) : o;
}

enum outcome access_own_password(struct task *t, struct web *w)
{
	struct own_password_form form;

	if (!web_form(t, w, &own_password_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	enum outcome o = change_own(t, w, &form);

	return o == OUTCOME_OK ? web_see(t, w, "/account?changed=yes") : show(t, w, o);
}
