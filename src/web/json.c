#include "web/json.h"

static bool needs_escape(char c)
{
	return (unsigned char)c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' ||
	       c == '&' || c == 0x7f;
}

void json_text(struct buf *out, struct str s)
{
	size_t from = 0;

	if (!s.ptr) {
		buf_add(out, STR("null"));
		return;
	}
	buf_addc(out, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (!needs_escape(s.ptr[i]))
			continue;
		buf_add(out, str_sub(s, from, i - from));
		buf_addf(out, "\\u%04x", (unsigned)(unsigned char)s.ptr[i]);
		from = i + 1;
	}
	buf_add(out, str_sub(s, from, SIZE_MAX));
	buf_addc(out, '"');
}

void json_name(struct buf *out, const char *name)
{
	json_text(out, str_of(name));
	buf_addc(out, ':');
}
