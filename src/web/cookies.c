#include "web/web_internal.h"

#include <strings.h>

struct str web_cookie(const struct web *w, const char *name)
{
	struct str rest = web_header(w, "Cookie"), pair, value;
	bool more = rest.len > 0;

	while (more) {
		more = str_cut(rest, ';', &pair, &rest);
		if (str_cut(str_trim(pair), '=', &pair, &value) && str_is(pair, name))
			return value;
	}
	return STR_NONE;
}

/* cookie-octet of RFC 6265; anything else would end the cookie or the header. */
static bool is_cookie_value(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] <= ' ' || s.ptr[i] > '~' || strchr("\",;\\", s.ptr[i]))
			return false;
	return true;
}

void web_set_cookie(struct task *t, struct web *w, const char *name, struct str value,
		    int64_t max_age_s)
{
	must(strncmp(name, "__Host-", 7) == 0);
	if (!is_cookie_value(value)) {
		answer_broken(w, "a cookie's value holds a character that would end it");
		return;
	}
	/* 0: until the browser is closed; less: forget it now. */
	struct str age = max_age_s > 0
				 ? str_printf(t->arena, "Max-Age=%lld; ", (long long)max_age_s)
			 : max_age_s < 0 ? STR("Max-Age=0; ")
					 : STR("");

	answer_header(w, "Set-Cookie",
		      str_printf(t->arena,
				 "%s=%" STR_F "; Path=/; %" STR_F "Secure; HttpOnly; SameSite=Lax",
				 name, STR_A(value), STR_A(age)));
}
