/*
 * A growing text with a maximum that is said when it is made.  Going over is remembered, not fatal:
 * ask buf_full().
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

#include <stdarg.h>

struct buf {
	struct arena *arena;
	char *ptr;
	size_t len, size, most;
	bool full;
};

struct buf buf_new(struct arena *a, size_t most_bytes);
void buf_add(struct buf *b, struct str s);
void buf_addz(struct buf *b, const char *zero_ended);
void buf_addc(struct buf *b, char c);
/* A whole number, with zeros before it up to so many digits (less than 20). */
void buf_addn(struct buf *b, int64_t n, unsigned digits);
void buf_addf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_addv(struct buf *b, const char *format, va_list list)
	__attribute__((format(printf, 2, 0)));
/* True when something did not fit; the text is then cut and must not be used. */
bool buf_full(const struct buf *b);
/* What was added so far, with a zero behind it; valid until the next add. */
struct str buf_str(const struct buf *b);

#endif
