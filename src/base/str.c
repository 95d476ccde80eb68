#include "base/str.h"

#include "base/arena.h"
#include "base/must.h"

#include <stdarg.h>
#include <stdio.h>
#include <unicode/utf8.h>

#define SHORT_BYTES 256 /* texts up to here are printed once, others twice */

int str_cmp(struct str a, struct str b)
{
	size_t shared = a.len < b.len ? a.len : b.len;
	int order = shared ? memcmp(a.ptr, b.ptr, shared) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && str_eq(str_sub(s, 0, prefix.len), prefix);
}

bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len && str_eq(str_sub(s, s.len - suffix.len, suffix.len), suffix);
}

size_t str_find(struct str s, struct str needle)
{
	if (needle.len == 0)
		return 0;
	const char *at = s.len ? memmem(s.ptr, s.len, needle.ptr, needle.len) : NULL;

	return at ? (size_t)(at - s.ptr) : SIZE_MAX;
}

struct str str_sub(struct str s, size_t from, size_t len)
{
	if (from > s.len)
		from = s.len;
	if (len > s.len - from)
		len = s.len - from;
	return (struct str){from ? s.ptr + from : s.ptr, len}; /* NULL stays what it is */
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s)
{
	while (s.len && is_space(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len && is_space(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

bool str_cut(struct str s, char at, struct str *before, struct str *after)
{
	const char *found = s.len ? memchr(s.ptr, at, s.len) : NULL;

	if (!found) {
		*after = STR_NONE;
		*before = s;
		return false;
	}
	size_t left = (size_t)(found - s.ptr);

	*before = str_sub(s, 0, left);
	*after = str_sub(s, left + 1, SIZE_MAX);
	return true;
}

bool str_int(struct str s, int64_t *out)
{
	bool minus = s.len && s.ptr[0] == '-';
	int64_t value = 0;

	if (minus)
		s = str_sub(s, 1, SIZE_MAX);
	if (s.len == 0)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			return false;
		int digit = s.ptr[i] - '0';

		/* Built below zero, where the range is one wider. */
		if (__builtin_mul_overflow(value, 10, &value) ||
		    __builtin_sub_overflow(value, digit, &value))
			return false;
	}
	if (!minus && value == INT64_MIN)
		return false;
	*out = minus ? value : -value;
	return true;
}

struct str str_copy(struct arena *a, struct str s)
{
	return s.ptr ? (struct str){str_z(a, s), s.len} : s;
}

char *str_z(struct arena *a, struct str s)
{
	char *copy = arena_bytes(a, s.len + 1);

	if (s.len)
		memcpy(copy, s.ptr, s.len);
	copy[s.len] = '\0';
	return copy;
}

struct str str_printf(struct arena *a, const char *format, ...)
{
	char first[SHORT_BYTES];
	va_list list, again;

	va_start(list, format);
	va_copy(again, list);
	int len = vsnprintf(first, sizeof first, format, list);

	va_end(list);
	must(len >= 0);
	char *text = arena_alloc(a, (size_t)len + 1, 1);

	if ((size_t)len < sizeof first)
		memcpy(text, first, (size_t)len);
	else
		vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	return (struct str){text, (size_t)len};
}

bool str_is_utf8(struct str s)
{
	const uint8_t *bytes = (const uint8_t *)s.ptr;
	int32_t at = 0, len = (int32_t)s.len;

	if (s.len > INT32_MAX)
		return false;
	while (at < len) {
		UChar32 c;

		U8_NEXT(bytes, at, len, c);
		if (c <= 0)
			return false;
	}
	return true;
}
