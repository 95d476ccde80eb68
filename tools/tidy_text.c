/*
 * Small text helpers of tidy; the tool links nothing of the product, so that it can judge a tree
 * that does not build.
 */
#include "tidy.h"

#include <ctype.h>
#include <err.h>
#include <stdlib.h>
#include <string.h>

struct span span_of(const char *zero_ended)
{
	return (struct span){zero_ended, strlen(zero_ended)};
}

bool span_same(struct span a, struct span b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

bool span_is(struct span s, const char *zero_ended)
{
	return span_same(s, span_of(zero_ended));
}

bool span_starts(struct span s, const char *prefix)
{
	size_t len = strlen(prefix);

	return s.len >= len && memcmp(s.ptr, prefix, len) == 0;
}

bool span_ends(struct span s, const char *suffix)
{
	size_t len = strlen(suffix);

	return s.len >= len && memcmp(s.ptr + s.len - len, suffix, len) == 0;
}

struct span span_from(struct span s, size_t from)
{
	from = from < s.len ? from : s.len;
	return (struct span){s.ptr + from, s.len - from};
}

struct span span_trim(struct span s)
{
	while (s.len > 0 && isspace((unsigned char)s.ptr[0]))
		s = span_from(s, 1);
	while (s.len > 0 && isspace((unsigned char)s.ptr[s.len - 1]))
		s.len--;
	return s;
}

struct span span_cut(struct span *rest, char at)
{
	const char *end = rest->len ? memchr(rest->ptr, at, rest->len) : NULL;
	struct span head = {rest->ptr, end ? (size_t)(end - rest->ptr) : rest->len};

	*rest = span_from(*rest, head.len + 1);
	return head;
}

struct span span_word(struct span *rest)
{
	*rest = span_trim(*rest);
	size_t len = 0;
	while (len < rest->len && !isspace((unsigned char)rest->ptr[len]))
		len++;
	struct span word = {rest->ptr, len};
	*rest = span_from(*rest, len);
	return word;
}

const char *span_find(struct span s, const char *needle)
{
	return s.len ? memmem(s.ptr, s.len, needle, strlen(needle)) : NULL;
}

static bool in_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

const char *span_find_word(struct span s, struct span needle)
{
	const char *end = s.ptr + s.len;
	const char *at = s.ptr;

	while (at < end && (at = memmem(at, (size_t)(end - at), needle.ptr, needle.len))) {
		const char *after = at + needle.len;
		if ((at == s.ptr || !in_word(at[-1])) && (after == end || !in_word(*after)))
			return at;
		at++;
	}
	return NULL;
}

bool span_number(struct span s, size_t *out)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (!isdigit((unsigned char)s.ptr[i]) || n > 1000000)
			return false;
		n = n * 10 + (size_t)(s.ptr[i] - '0');
	}
	*out = n;
	return s.len > 0;
}

bool span_matches(struct span s, struct span pattern)
{
	while (pattern.len > 0 && pattern.ptr[0] != '*') {
		if (s.len == 0 || s.ptr[0] != pattern.ptr[0])
			return false;
		s = span_from(s, 1);
		pattern = span_from(pattern, 1);
	}
	if (pattern.len == 0)
		return s.len == 0;
	for (size_t skip = 0; skip <= s.len; skip++) {
		if (span_matches(span_from(s, skip), span_from(pattern, 1)))
			return true;
	}
	return false;
}

bool list_has(const char *list, struct span s)
{
	struct span rest = span_of(list);

	for (struct span word = span_word(&rest); word.len > 0; word = span_word(&rest)) {
		if (span_same(word, s))
			return true;
	}
	return false;
}

void *grow(void *rows, size_t count, size_t *room, size_t size)
{
	if (count < *room)
		return rows;
	*room = *room ? *room * 2 : 64;
	rows = reallocarray(rows, *room, size);
	if (!rows)
		err(1, "memory");
	return rows;
}
