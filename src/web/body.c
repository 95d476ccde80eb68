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

/*
 * Takes a quoted string that starts at `s`; backslash quotes the next byte. Absent when it does not
 * end.
 */
static struct str unquote(struct arena *a, struct str s, size_t *used)
{
	char *text = arena_alloc(a, s.len + 1, 1);
	size_t len = 0;

	for (size_t i = 1; i < s.len; i++) {
		if (s.ptr[i] == '"') {
			*used = i + 1;
			return (struct str){text, len};
		}
		if (s.ptr[i] == '\\' && i + 1 < s.len &&
		    (s.ptr[i + 1] == '"' || s.ptr[i + 1] == '\\'))
			i++;
		text[len++] = s.ptr[i];
	}
	*used = s.len;
	return STR_NONE;
}

/* Takes one ;name=value off the front of `rest`.  False when there is none or it is broken. */
static bool next_parameter(struct arena *a, struct str *rest, struct str *name, struct str *value)
{
	struct str after;
	size_t used;

	*rest = str_trim(*rest);
	if (rest->len == 0 || rest->ptr[0] != ';' ||
	    !str_cut(str_sub(*rest, 1, SIZE_MAX), '=', name, &after))
		return false;
	*name = str_trim(*name);
	if (after.len && after.ptr[0] == '"') {
		*value = unquote(a, after, &used);
		*rest = str_sub(after, used, SIZE_MAX);
		return value->ptr != NULL;
	}
	used = str_find(after, STR(";"));
	*value = str_trim(str_sub(after, 0, used));
	*rest = str_sub(after, used, SIZE_MAX);
	return true;
}

struct str body_parameter(struct arena *a, struct str header, const char *name)
{
	struct str rest = str_sub(header, str_find(header, STR(";")), SIZE_MAX), this, value;

	while (next_parameter(a, &rest, &this, &value))
		if (same_word(this, name))
			return value;
	return STR_NONE;
}

static enum outcome read_urlencoded(struct task *t, struct str bytes, struct body *out)
{
	struct url_pairs pairs;

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
