/*
 * Who is behind a request: the cookies of staff, of a citizen's visit, of the browser's forms and
 * its language.
 */
#include "access/access_internal.h"

#include "base/random.h"
#include "base/seal.h"

#include <sodium.h>

#define TOKEN_BYTES 24
#define SEEN_EVERY  (5 * TIME_MINUTE)

struct str access_token(struct arena *a)
{
	uint8_t bytes[TOKEN_BYTES];
	size_t room =
		sodium_base64_ENCODED_LEN(sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	char *text = arena_alloc(a, room, 1);

	random_bytes(bytes, sizeof bytes);
	sodium_bin2base64(text, room, bytes, sizeof bytes,
			  sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return str_of(text);
}

struct str access_token_hash(struct task *t, struct str token)
{
	return keyed_hash(t->arena, t->world->keys, "session", 0, token);
}

static void take_language(struct task *t, struct web *w)
{
	enum language wanted;

	if (language_parse(web_cookie(w, LANGUAGE_COOKIE), &wanted))
		t->language = wanted;
}

struct seen {
	struct str token_hash;
};

static enum outcome note_seen(struct task *t, const struct seen *in, struct nothing *out)
{
	(void)out;
	session_seen(t, in->token_hash, task_now(t), task_now(t) + SESSION_IDLE);
	return OUTCOME_OK;
}

static void take_seat(struct task *t, const struct session_find_row *row)
{
	enum role role;

	if (!str_is(row->stage, "open"))
		return;
	t->actor.account = row->account;
	t->actor.name = row->name;
	if (!row->role.ptr || !role_parse(row->role, &role))
		return;
	t->actor.seat = row->seat;
	t->actor.unit = row->unit;
	t->actor.role = role;
	t->actor.signed_in = true;
}

static void take_session(struct task *t, struct web *w)
{
	struct str token = web_cookie(w, SESSION_COOKIE);
	struct session_find_row row;
	struct seen seen;
	struct nothing none;

	if (token.len == 0)
		return;
	seen.token_hash = access_token_hash(t, token);
	if (!session_find(t, seen.token_hash, task_now(t), day_of(task_now(t)), &row))
		return;
	take_seat(t, &row);
	if (str_is(row.stage, "open") && row.seen_at + SEEN_EVERY < task_now(t))
		change(t, note_seen, &seen, &none);
}

static void take_visit(struct task *t, struct web *w)
{
	struct str token = web_cookie(w, VISIT_COOKIE);
	struct session_visit_row row;

	if (token.len && session_visit(t, access_token_hash(t, token), task_now(t), &row)) {
		t->actor.request = row.request;
		t->actor.code = row.visit_code;
	}
}

static void enter(struct task *t, struct web *w)
{
	take_language(t, w);
	take_session(t, w);
	take_visit(t, w);
}

static struct str token_secret(struct task *t, struct web *w)
{
	struct str secret = web_cookie(w, FORM_COOKIE);

	if (secret.len == 0) {
		secret = access_token(t->arena);
		web_set_cookie(t, w, FORM_COOKIE, secret, 0);
	}
	return secret;
}

const struct gatekeeper access_gate = {
	.enter = enter,
	.token_secret = token_secret,
	.sign_in_path = "/sign-in",
	.desk_path = "/desk",
};

struct visit {
	struct str token_hash;
	struct request_id request;
	struct str code;
};

static enum outcome open_visit(struct task *t, const struct visit *in, struct nothing *out)
{
	(void)out;
	session_insert(t, &(struct session_insert_in){
				  .token_hash = in->token_hash,
				  .request = in->request,
				  .visit_code = in->code,
				  .stage = STR("open"),
				  .language = str_of(language_code(t->language)),
				  .now = task_now(t),
				  .expires_at = task_now(t) + VISIT_LENGTH,
			  });
	return OUTCOME_OK;
}

enum outcome access_open_visit(struct task *t, struct web *w, struct request_id request,
			       struct str code)
{
	struct str token = access_token(t->arena);
	struct visit visit = {access_token_hash(t, token), request, code};
	struct nothing none;
	enum outcome o = change(t, open_visit, &visit, &none);

	if (o == OUTCOME_OK) {
		web_set_cookie(t, w, VISIT_COOKIE, token, VISIT_LENGTH / TIME_SECOND);
		t->actor.request = request;
		t->actor.code = code;
	}
	return o;
}

void access_end_visits(struct task *t, struct str code)
{
	session_end_visits(t, code);
}

struct leaving {
	struct str token_hash;
};

static enum outcome leave(struct task *t, const struct leaving *in, struct nothing *out)
{
	(void)out;
	session_delete(t, in->token_hash);
	return OUTCOME_OK;
}

enum outcome access_leave(struct task *t, struct web *w, const char *cookie)
{
	struct str token = web_cookie(w, cookie);
	struct leaving leaving;
	struct nothing none;

	web_set_cookie(t, w, cookie, STR(""), -1);
	if (token.len == 0)
		return OUTCOME_OK;
	leaving.token_hash = access_token_hash(t, token);
	return change(t, leave, &leaving, &none);
}

enum outcome access_close_visit(struct task *t, struct web *w)
{
	return access_leave(t, w, VISIT_COOKIE);
}
