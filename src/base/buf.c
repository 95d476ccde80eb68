#include "base/buf.h"

#include "base/arena.h"
#include "base/must.h"

#include <stdio.h>

#define BUF_FIRST 256

struct buf buf_new(struct arena *a, size_t most_bytes)
{
	return (struct buf){.arena = a, .most = most_bytes};
}

/* Room for `more` bytes and the zero that vsnprintf wants; false when the maximum forbids it. */
static bool make_room(struct buf *b, size_t more)
{
	if (b->full || more > b->most || b->len > b->most - more) {
		b->full = true;
		return false;
	}
	if (b->len + more < b->size)
		return true;
	size_t size = b->size ? b->size * 2 : b->most < BUF_FIRST ? b->most + 1 : BUF_FIRST;

	while (size <= b->len + more)
		size *= 2;
	char *bigger = arena_bytes(b->arena, size);

	if (b->len)
		memcpy(bigger, b->ptr, b->len);
	b->ptr = bigger;
	b->size = size;
	return true;
}

void buf_add(struct buf *b, struct str s)
{
	if (s.len == 0 || !make_room(b, s.len))
		return;
	memcpy(b->ptr + b->len, s.ptr, s.len);
	b->len += s.len;
}

void buf_addz(struct buf *b, const char *zero_ended)
{
	buf_add(b, str_of(zero_ended));
}

void buf_addc(struct buf *b, char c)
{
	buf_add(b, (struct str){&c, 1});
}

/* Digits are written from the last one back. */
void buf_addn(struct buf *b, int64_t n, unsigned digits)
{
	char text[24];
	size_t at = sizeof text;
	uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;

	must(digits < 20);
	do {
		text[--at] = (char)('0' + left % 10);
		left /= 10;
	} while (left || sizeof text - at < digits);
	if (n < 0)
		text[--at] = '-';
	buf_add(b, (struct str){text + at, sizeof text - at});
}

/* Most texts fit into the room that is there: they are printed once. */
void buf_addv(struct buf *b, const char *format, va_list list)
{
	size_t room = b->size - b->len;
	va_list again;

	va_copy(again, list);
	int len = vsnprintf(room ? b->ptr + b->len : NULL, room, format, again);

	va_end(again);
	must(len >= 0);
	if (!make_room(b, (size_t)len))
		return;
	if ((size_t)len >= room)
		vsnprintf(b->ptr + b->len, (size_t)len + 1, format, list);
	b->len += (size_t)len;
}

void buf_addf(struct buf *b, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	buf_addv(b, format, list);
	va_end(list);
}

bool buf_full(const struct buf *b)
{
	return b->full;
}

struct str buf_str(const struct buf *b)
{
	if (!b->ptr)
		return STR("");
	b->ptr[b->len] = '\0';
	return (struct str){b->ptr, b->len};
}
