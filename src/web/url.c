#include "web/url.h"

#include "base/arena.h"
#include "base/buf.h"

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The byte behind a '%' at `at`, or -1. */
static int escaped_byte(struct str s, size_t at)
{
	if (s.len - at < 3)
		return -1;
	int high = hex_digit(s.ptr[at + 1]), low = hex_digit(s.ptr[at + 2]);

	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool url_decode(struct arena *a, struct str encoded, bool plus, struct str *out)
{
	char *text = arena_alloc(a, encoded.len + 1, 1);
	size_t len = 0;

	for (size_t i = 0; i < encoded.len; i++) {
		char c = encoded.ptr[i];

		if (c == '%') {
			int byte = escaped_byte(encoded, i);

			if (byte < 0)
				return false;
			c = (char)byte;
			i += 2;
		} else if (c == '+' && plus) {
			c = ' ';
		}
		text[len++] = c;
	}
	struct str decoded = {text, len};

	if (!str_is_utf8(decoded))
		return false;
	*out = decoded;
	return true;
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c && strchr("-._~/", c));
}

struct str url_encode(struct arena *a, struct str text)
{
	struct buf out = buf_new(a, text.len * 3);

	for (size_t i = 0; i < text.len; i++)
		if (is_unreserved(text.ptr[i]))
			buf_addc(&out, text.ptr[i]);
		else
			buf_addf(&out, "%%%02X", (unsigned)(unsigned char)text.ptr[i]);
	return buf_str(&out);
}

size_t url_pairs_count(struct str text)
{
	size_t count = 1;

	for (size_t i = 0; i < text.len; i++)
		count += text.ptr[i] == '&';
	return count;
}

bool url_pairs_read(struct arena *a, struct str text, size_t most, struct url_pairs *out)
{
	struct str rest = text, name, value;
	bool more = text.len > 0;

	*out = (struct url_pairs){0};
	if (url_pairs_count(text) > most)
		return false;
	out->rows = arena_many(a, url_pairs_count(text), struct url_pair);
	while (more) {
		more = str_cut(rest, '&', &name, &rest);
		if (name.len == 0)
			continue;
		if (!str_cut(name, '=', &name, &value))
			value = STR("");
		struct url_pair *row = &out->rows[out->count++];

		if (!url_decode(a, name, true, &row->name) ||
		    !url_decode(a, value, true, &row->value))
			return false;
	}
	return true;
}

struct str url_pairs_find(const struct url_pairs *pairs, const char *name)
{
	for (size_t i = 0; i < pairs->count; i++)
		if (str_is(pairs->rows[i].name, name))
			return pairs->rows[i].value;
	return STR_NONE;
}
