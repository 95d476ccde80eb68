/* The headers that every answer carries, and how long it may be kept. */
#include "web/web_internal.h"

#include <sodium.h>

#define NOT_MODIFIED 304
#define ETAG_BYTES   16

/* clang-format off */
static const struct {
	const char *name, *value;
} always[] = {
	{"Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
				    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "same-origin"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
};
/* clang-format on */

/*
 * A page that is the same for everybody: nobody is signed in, and it carries nothing of this
 * browser's own.
 */
static bool is_public_copy(const struct task *t, const struct web *w)
{
	return w->row && w->row->route->cacheable && !t->actor.signed_in &&
	       w->answer->status == 200 && !answer_find_header(w->answer, "Set-Cookie").ptr;
}

static struct str etag_of(struct task *t, struct str body)
{
	unsigned char hash[ETAG_BYTES];
	char hex[2 * ETAG_BYTES + 1];

	crypto_generichash(hash, sizeof hash, (const unsigned char *)body.ptr, body.len, NULL, 0);
	sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
	return str_printf(t->arena, "\"%s\"", hex);
}

static void allow_revalidation(struct task *t, struct web *w)
{
	if (!answer_find_header(w->answer, "ETag").ptr)
		answer_header(w, "ETag", etag_of(t, w->answer->body));
	if (!answer_find_header(w->answer, "Cache-Control").ptr)
		answer_header(w, "Cache-Control", STR("no-cache"));
}

/* Proxies may have made our tag a weak one; for "has it changed" that is the same. */
static bool has_same_copy(const struct web *w)
{
	struct str mine = answer_find_header(w->answer, "ETag"),
		   theirs = web_header(w, "If-None-Match");

	return mine.ptr && w->answer->status == 200 && str_find(theirs, mine) != SIZE_MAX;
}

void finish_answer(struct task *t, struct web *w)
{
	if (is_public_copy(t, w))
		allow_revalidation(t, w);
	if (!answer_find_header(w->answer, "Cache-Control").ptr)
		answer_header(w, "Cache-Control", STR("no-store"));
	if (!answer_find_header(w->answer, "Vary").ptr)
		answer_header(w, "Vary", STR("Accept, Cookie"));
	answer_header(w, "Content-Language", str_of(language_code(t->language)));
	for (size_t i = 0; i < sizeof always / sizeof *always; i++)
		if (!answer_find_header(w->answer, always[i].name).ptr)
			answer_header(w, always[i].name, str_of(always[i].value));
	if (has_same_copy(w)) {
		w->answer->status = NOT_MODIFIED;
		w->answer->body = STR("");
	}
}
