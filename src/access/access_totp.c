#include "access/access_internal.h"

#include "access.html.h"

#include "base/random.h"
#include "base/seal.h"

#include <liboath/oath.h>
#include <stdlib.h>

#define SECRET_BYTES 20
#define STEP_S       30
#define CODE_DIGITS  6

static struct seal_place totp_place(struct account_id account)
{
	return (struct seal_place){"account", "totp", account.v};
}

static bool secret_of(struct task *t, struct account_id account, const struct account_totp_row *row,
		      struct str *secret)
{
	struct data_key key;

	return row->totp.ptr && data_key_open(t->world->keys, row->totp_key, &key) &&
	       unseal(t->arena, &key, totp_place(account), row->totp, secret);
}

/* The step at which `code` is right, one before or after now; 0 when at none. */
static int64_t step_of(struct str secret, const char *code, int64_t now)
{
	int64_t step = now / TIME_SECOND / STEP_S;

	for (int64_t s = step - 1; s <= step + 1; s++) {
		char right[CODE_DIGITS + 1];
		int made = oath_hotp_generate(secret.ptr, secret.len, (uint64_t)s, CODE_DIGITS,
					      false, OATH_HOTP_DYNAMIC_TRUNCATION, right);

		must(made == OATH_OK);
		if (seal_same(str_of(right), str_of(code)))
			return s;
	}
	return 0;
}

/* "123 456" as typed, to six digits; absent when it is something else. */
static struct str digits_of(struct arena *a, struct str typed)
{
	struct buf b = buf_new(a, CODE_DIGITS);

	for (size_t i = 0; i < typed.len; i++)
		if (typed.ptr[i] >= '0' && typed.ptr[i] <= '9')
			buf_addc(&b, typed.ptr[i]);
		else if (typed.ptr[i] != ' ')
			return STR_NONE;
	return buf_full(&b) || buf_str(&b).len != CODE_DIGITS ? STR_NONE : buf_str(&b);
}

int64_t access_totp_step(struct task *t, struct account_id account, struct str code)
{
	struct account_totp_row row;
	struct str secret, digits = digits_of(t->arena, code);

	if (!digits.ptr || !account_totp(t, account, &row) || !secret_of(t, account, &row, &secret))
		return 0;
	int64_t step = step_of(secret, str_z(t->arena, digits), task_now(t));

	return step > row.totp_step ? step : 0;
}

/*
 * Codes that are on stay on: without the code of today nobody turns them off by asking for another
 * secret.
 */
enum outcome access_start_codes(struct task *t, const struct account_id *in, struct nothing *out)
{
	struct account_totp_row row;
	struct data_key key;
	char secret[SECRET_BYTES];

	(void)out;
	if (!account_totp(t, *in, &row) || row.totp_step > 0)
		return OUTCOME_OK;
	random_bytes(secret, sizeof secret);
	struct str wrapped = data_key_new(t->arena, t->world->keys, &key);
	struct str sealed =
		seal(t->arena, &key, totp_place(*in), (struct str){secret, sizeof secret});

	account_set_totp(t, *in, sealed, wrapped, 0);
	return OUTCOME_OK;
}

struct first_code {
	struct account_id account;
	struct str code;
};
struct first_code_done {
	bool right;
};

static enum outcome confirm(struct task *t, const struct first_code *in,
			    struct first_code_done *out)
{
	struct account_totp_row row;
	int64_t step = access_totp_step(t, in->account, in->code);

	out->right = step > 0 && account_totp(t, in->account, &row);
	if (out->right)
		account_set_totp(t, in->account, row.totp, row.totp_key, step);
	return OUTCOME_OK;
}

/* Shown in groups of four while the first code is awaited; afterwards never again. */
static void show_secret(struct task *t, struct one_time_set_up *view)
{
	struct account_totp_row row;
	struct str secret;
	char *text = NULL;
	size_t len = 0;

	if (!account_totp(t, t->actor.account, &row))
		return;
	view->active = row.totp_step > 0;
	view->pending = row.totp.ptr && row.totp_step == 0;
	if (!view->pending || !secret_of(t, t->actor.account, &row, &secret))
		return;
	must(oath_base32_encode(secret.ptr, secret.len, &text, &len) == OATH_OK);
	struct str base32 = str_copy(t->arena, (struct str){text, len});

	free(text);
	view->secret = code_spaced(t->arena, base32, 4);
	view->uri =
		str_printf(t->arena, "otpauth://totp/Kip:%" STR_F "?secret=%" STR_F "&issuer=Kip",
			   STR_A(row.login), STR_A(base32));
}

static enum outcome show(struct task *t, struct web *w, enum outcome o)
{
	struct one_time_set_up view = {0};

	show_secret(t, &view);
	web_form_inputs(t, w, &one_time_code_form_form, &view.inputs);
	return web_page_again(t, w, o, &one_time_set_up_page, &view);
}

enum outcome access_set_up_page(struct task *t, struct web *w)
{
	return show(t, w, OUTCOME_OK);
}

enum outcome access_set_up(struct task *t, struct web *w)
{
	struct nothing none;
	enum outcome o = change(t, access_start_codes, &t->actor.account, &none);

	return o == OUTCOME_OK ? web_see(t, w, "/account/code") : o;
}

enum outcome access_confirm(struct task *t, struct web *w)
{
	struct one_time_code_form form;
	struct first_code_done done = {0};

	if (!web_form(t, w, &one_time_code_form_form, &form))
		return show(t, w, OUTCOME_INVALID);
	struct first_code in = {t->actor.account, form.code};
	enum outcome o = change(t, confirm, &in, &done);

	if (o != OUTCOME_OK)
		return o;
	if (!done.right)
		return show(t, w,
			    refuse_field(t, OUTCOME_INVALID, &REASON_ONE_TIME_CODE_WRONG, "code"));
	return web_see(t, w, "/account/code");
}
