#include "access/access_internal.h"

#include "base/fold.h"
#include "base/random.h"

#include <sodium.h>

#define PASSWORD_LEAST 10
#define PASSWORD_SIGNS 16

/*
 * RFC 9106 calls 19 MiB and 2 passes its smallest; about 60 ms, so only routes of the slow pool
 * come here.
 */
#define HASH_PASSES 2
#define HASH_BYTES  ((size_t)19 << 20)

struct hashed {
	struct str login, name, password;
};

static enum outcome add_account(struct task *t, const struct hashed *in,
				struct access_add_account_out *out)
{
	out->id = (struct account_id){task_id(t)};
	if (account_insert(t, out->id, in->login, in->name, in->password, task_now(t)) == 0 &&
	    !db_failed(t))
		return refuse_field(t, OUTCOME_CONFLICT, &REASON_LOGIN_TAKEN, "login");
	return OUTCOME_OK;
}

static size_t characters(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.ptr[i] & 0xc0) != 0x80; /* the first byte of each */
	return n;
}

struct str access_new_password(struct arena *a)
{
	static const char signs[] = "abcdefghjkmnpqrstuvwxyz23456789";
	char *text = arena_alloc(a, PASSWORD_SIGNS, 1);

	for (size_t i = 0; i < PASSWORD_SIGNS; i++)
		text[i] = signs[random_below(sizeof signs - 1)];
	return (struct str){text, PASSWORD_SIGNS};
}

struct str access_password_hash(struct arena *a, struct str password)
{
	char *hash = arena_alloc(a, crypto_pwhash_STRBYTES, 1);

	must(crypto_pwhash_str(hash, password.ptr, password.len, HASH_PASSES, HASH_BYTES) == 0);
	return str_of(hash);
}

enum outcome access_password_check(struct task *t, struct str password, const char *field)
{
	return characters(password) < PASSWORD_LEAST
		       ? refuse_field(t, OUTCOME_INVALID, &REASON_PASSWORD_WEAK, field)
		       : OUTCOME_OK;
}

enum outcome access_add_account(struct task *t, const struct access_add_account_in *in,
				struct access_add_account_out *out)
{
	struct hashed hashed = {fold(t->arena, in->login), in->name, STR_NONE};
	enum outcome o = access_password_check(t, in->password, "password");

	if (o != OUTCOME_OK)
		return o;
	hashed.password = access_password_hash(t->arena, in->password);
	return change(t, add_account, &hashed, out);
}

bool access_password_fits(struct str hash, struct str password)
{
	/* A name that does not exist takes as long as one that does. */
	static const char nobody[] = "$argon2id$v=19$m=19456,t=2,p=1$xXoYAmz1RKsZGW27X"
				     "TDt8g$zjVzECrFKWhp2NQHztBw1tWj1KC7zCvZSX2VGcNMmBU";
	char known[crypto_pwhash_STRBYTES] = "";

	must(hash.len < sizeof known);
	memcpy(known, hash.ptr ? hash.ptr : nobody, hash.ptr ? hash.len : sizeof nobody);
	return crypto_pwhash_str_verify(known, password.ptr, password.len) == 0 && hash.ptr;
}

enum outcome access_add_seat(struct task *t, const struct access_add_seat_in *in,
			     struct access_add_seat_out *out)
{
	out->id = (struct seat_id){task_id(t)};
	seat_insert(t, &(struct seat_insert_in){.id = out->id,
						.account = in->account,
						.unit = in->unit,
						.role = str_of(role_code(in->role)),
						.title = in->title,
						.by_order = in->by_order,
						.from_day = in->from});
	return OUTCOME_OK;
}

bool access_seat(struct task *t, struct seat_id id, struct seat *out)
{
	struct seat_find_row row;

	if (!seat_find(t, id, &row))
		return false;
	*out = (struct seat){.id = id,
			     .account = row.account,
			     .unit = row.unit,
			     .name = row.name,
			     .role = row.role,
			     .title = row.title,
			     .unit_name = row.unit_name,
			     .by_order = row.by_order};
	return true;
}

bool access_act_as(struct task *t, struct seat_id id)
{
	struct seat seat;
	enum role role;

	if (!access_seat(t, id, &seat) || !role_parse(seat.role, &role))
		return false;
	t->actor = (struct actor){.account = seat.account,
				  .seat = id,
				  .unit = seat.unit,
				  .role = role,
				  .signed_in = true,
				  .name = seat.name};
	return true;
}

struct opening {
	struct str token_hash;
	struct seat_id seat;
};

static enum outcome open_seat(struct task *t, const struct opening *in, struct nothing *out)
{
	struct seat seat;

	(void)out;
	if (!access_seat(t, in->seat, &seat))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_NO_SEAT);
	session_insert(t, &(struct session_insert_in){
				  .token_hash = in->token_hash,
				  .account = seat.account,
				  .seat = in->seat,
				  .stage = STR("open"),
				  .language = str_of(language_code(t->language)),
				  .now = task_now(t),
				  .expires_at = task_now(t) + SESSION_IDLE,
			  });
	return OUTCOME_OK;
}

enum outcome access_sign_in_seat(struct task *t, struct seat_id seat, struct str *cookie)
{
	struct str token = access_token(t->arena);
	struct opening opening = {access_token_hash(t, token), seat};
	struct nothing none = {0};

	*cookie = str_printf(t->arena, SESSION_COOKIE "=%" STR_F, STR_A(token));
	return change(t, open_seat, &opening, &none);
}

size_t access_seats_of(struct task *t, struct unit_id unit, enum role role, struct seat **out)
{
	struct seat_of_unit_row *rows;
	size_t n = seat_of_unit(t, unit, str_of(role_code(role)), day_of(task_now(t)), &rows);

	*out = arena_many(t->arena, n, struct seat);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct seat){rows[i].id,       rows[i].account,         unit,
					  rows[i].name,     str_of(role_code(role)), rows[i].title,
					  rows[i].unit_name};
	return n;
}
