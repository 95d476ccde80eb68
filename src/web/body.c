#include "web/body.h"

#include "web/url.h"
#include "web/web_reasons.h"

#include <strings.h>

bool body_add(struct task *t, struct body *b, struct body_pair pair)
{
	if (b->count == BODY_FIELDS_MOST || pair.name.len > BODY_NAME_BYTES_MOST)
		return false;
	if (!b->pairs)
		b->pairs = arena_many(t->arena, BODY_FIELDS_MOST, struct body_pair);
	b->pairs[b->count++] = pair;
	return true;
}

struct str body_find(const struct body *b, const char *name)
{
	for (size_t i = 0; i < b->count; i++)
		if (!b->pairs[i].file && str_is(b->pairs[i].name, name))
			return b->pairs[i].value;
	return STR_NONE;
}

static bool same_word(struct str s, const char *word)
{
	return s.len == strlen(word) && (s.len == 0 || strncasecmp(s.ptr, word, s.len) == 0);
}

bool body_type_is(struct str content_type, const char *type)
{
	struct str first, rest;

	str_cut(content_type, ';', &first, &rest);
	return same_word(str_trim(first), type);
}

/* Backslash quotes a quote or itself. */
static bool is_escape(struct str s, size_t at)
{
	return s.ptr[at] == '\\' && at + 1 < s.len &&
	       (s.ptr[at + 1] == '"' || s.ptr[at + 1] == '\\');
}

/* The length of the quoted string that starts at `s`, with its quotes; 0 when it does not end. */
static size_t quoted_length(struct str s)
{
	for (size_t i = 1; i < s.len; i++) {
		if (s.ptr[i] == '"')
			return i + 1;
		i += is_escape(s, i);
	}
	return 0;
}

static struct str unquote(struct arena *a, struct str quoted)
{
	struct str inside = str_sub(quoted, 1, quoted.len - 2);
	char *text = arena_alloc(a, inside.len + 1, 1);
	size_t len = 0;

	for (size_t i = 0; i < inside.len; i++) {
		i += is_escape(inside, i);
		text[len++] = inside.ptr[i];
	}
	return (struct str){text, len};
}

/*
 * Takes one ;name=value off the front of `rest`, the value as it stands there, quotes and all.
 * False when there is none or it is broken.
 */
static bool next_parameter(struct str *rest, struct str *name, struct str *value)
{
	struct str after;

	*rest = str_trim(*rest);
	if (rest->len == 0 || rest->ptr[0] != ';' ||
	    !str_cut(str_sub(*rest, 1, SIZE_MAX), '=', name, &after))
		return false;
	*name = str_trim(*name);
	bool quoted = after.len && after.ptr[0] == '"';
	size_t used = quoted ? quoted_length(after) : str_find(after, STR(";"));

	*value = quoted ? str_sub(after, 0, used) : str_trim(str_sub(after, 0, used));
	*rest = str_sub(after, used, SIZE_MAX);
	return used > 0 || !quoted;
}

/* Only the value that is wanted is copied: a header may carry thousands. */
struct str body_parameter(struct arena *a, struct str header, const char *name)
{
	struct str rest = str_sub(header, str_find(header, STR(";")), SIZE_MAX), this, value;

	while (next_parameter(&rest, &this, &value))
		if (same_word(this, name))
			return value.len && value.ptr[0] == '"' ? unquote(a, value) : value;
	return STR_NONE;
}

static enum outcome read_urlencoded(struct task *t, struct str bytes, struct body *out)
{
	struct url_pairs pairs;

	if (url_pairs_count(bytes) > BODY_FIELDS_MOST + 1) /* one may be empty: "&a=1" */
		return refuse(t, OUTCOME_TOO_LARGE, &REASON_BODY_TOO_MANY);
	if (!url_pairs_read(t->arena, bytes, SIZE_MAX, &pairs))
		return refuse(t, OUTCOME_MALFORMED, &REASON_BODY_TEXT);
	for (size_t i = 0; i < pairs.count; i++)
		if (!body_add(t, out,
			      (struct body_pair){.name = pairs.rows[i].name,
						 .value = pairs.rows[i].value}))
			return refuse(t, OUTCOME_TOO_LARGE, &REASON_BODY_TOO_MANY);
	return OUTCOME_OK;
}

static bool charset_is_utf8(struct task *t, struct str content_type)
{
	struct str charset = body_parameter(t->arena, content_type, "charset");

	return !charset.ptr || same_word(charset, "utf-8") || same_word(charset, "utf8");
}

enum outcome body_too_large(struct task *t, size_t limit)
{
	bool large = limit >= (size_t)1 << 20;
	enum outcome o = refuse(t, OUTCOME_TOO_LARGE, &REASON_BODY_TOO_LARGE);

	reason_arg(t, "limit",
		   str_printf(t->arena, "%zu %s", large ? limit >> 20 : limit >> 10,
			      large ? "MB" : "KB"));
	return o;
}

enum outcome body_read(struct task *t, struct str content_type, struct str bytes, struct body *out)
{
	*out = (struct body){0};
	if (bytes.len == 0 && content_type.len == 0)
		return OUTCOME_OK;
	if (!charset_is_utf8(t, content_type))
		return refuse(t, OUTCOME_WRONG_TYPE, &REASON_BODY_TEXT);
	if (body_type_is(content_type, "multipart/form-data"))
		return body_read_multipart(t, body_parameter(t->arena, content_type, "boundary"),
					   bytes, out);
	if (bytes.len > BODY_TEXT_BYTES_MOST)
		return body_too_large(t, BODY_TEXT_BYTES_MOST);
	if (body_type_is(content_type, "application/x-www-form-urlencoded"))
		return read_urlencoded(t, bytes, out);
	if (body_type_is(content_type, "application/json"))
		return body_read_json(t, bytes, out);
	return refuse(t, OUTCOME_WRONG_TYPE, &REASON_BODY_TYPE);
}
