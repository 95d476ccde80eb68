/*
 * Form tokens: a hash of the browser's secret, XORed with a fresh mask, so that the bytes on the
 * page differ each time (a compressed page must not tell a secret) while the token in all open tabs
 * stays good.
 *
 * A signed-in browser's secret comes from the gatekeeper; any other browser gets one of its own in
 * a cookie. Either is accepted: a form opened before signing in may be sent after it.
 */
#include "web/web_internal.h"

#include "base/random.h"

#include <sodium.h>

#define COOKIE       "__Host-form"
#define COOKIE_AGE_S ((int64_t)180 * 24 * 3600)
#define MAC_BYTES    crypto_generichash_BYTES
#define TOKEN_BYTES  (2 * MAC_BYTES)
#define VARIANT      sodium_base64_VARIANT_URLSAFE_NO_PADDING

static void mac(struct str secret, unsigned char out[MAC_BYTES])
{
	static const unsigned char purpose[] = "form token 2";
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, MAC_BYTES);
	crypto_generichash_update(&state, purpose, sizeof purpose);
	crypto_generichash_update(&state, (const unsigned char *)secret.ptr, secret.len);
	crypto_generichash_final(&state, out, MAC_BYTES);
}

static struct str base64(struct arena *a, const unsigned char *bytes, size_t len)
{
	size_t size = sodium_base64_encoded_len(len, VARIANT);
	char *text = arena_alloc(a, size, 1);

	sodium_bin2base64(text, size, bytes, len, VARIANT);
	return str_of(text);
}

static struct str gate_secret(struct task *t, struct web *w)
{
	const struct gatekeeper *gate = w->app->setup.gate;

	return gate && gate->token_secret ? gate->token_secret(t, w) : STR_NONE;
}

static struct str own_secret(struct task *t, struct web *w)
{
	unsigned char fresh[TOKEN_SECRET_BYTES];
	struct str secret = w->new_token_secret.len ? w->new_token_secret : web_cookie(w, COOKIE);

	if (secret.len)
		return secret;
	random_bytes(fresh, sizeof fresh);
	w->new_token_secret = base64(t->arena, fresh, sizeof fresh);
	web_set_cookie(t, w, COOKIE, w->new_token_secret, COOKIE_AGE_S);
	return w->new_token_secret;
}

struct str web_form_token(struct task *t, struct web *w)
{
	unsigned char token[TOKEN_BYTES];
	struct str secret = gate_secret(t, w);

	random_bytes(token, MAC_BYTES);
	mac(secret.len ? secret : own_secret(t, w), token + MAC_BYTES);
	for (size_t i = 0; i < MAC_BYTES; i++)
		token[MAC_BYTES + i] ^= token[i];
	return base64(t->arena, token, sizeof token);
}

static bool is_from(struct str secret, const unsigned char given[MAC_BYTES])
{
	unsigned char wanted[MAC_BYTES];

	if (secret.len == 0)
		return false;
	mac(secret, wanted);
	return sodium_memcmp(wanted, given, MAC_BYTES) == 0;
}

bool token_is_valid(struct task *t, struct web *w, struct str token)
{
	unsigned char bytes[TOKEN_BYTES];
	size_t len;

	if (!token.ptr ||
	    sodium_base642bin(bytes, sizeof bytes, token.ptr, token.len, NULL, &len, NULL,
			      VARIANT) != 0 ||
	    len != sizeof bytes)
		return false;
	for (size_t i = 0; i < MAC_BYTES; i++)
		bytes[MAC_BYTES + i] ^= bytes[i];
	return is_from(gate_secret(t, w), bytes + MAC_BYTES) ||
	       is_from(web_cookie(w, COOKIE), bytes + MAC_BYTES);
}
