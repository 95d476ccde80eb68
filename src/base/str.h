/*
 * Text as a view: a pointer and a length.  Never owns; {NULL, 0} means "absent", {"", 0} means
 * "empty".
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct str {
	const char *ptr;
	size_t len;
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
#define STR_NONE     ((struct str){NULL, 0})

/* For printf: printf("%" STR_F, STR_A(s)) */
#define STR_F    ".*s"
#define STR_A(s) (int)(s).len, (s).ptr ? (s).ptr : ""

static inline struct str str_of(const char *zero_ended)
{
	return (struct str){zero_ended, zero_ended ? strlen(zero_ended) : 0};
}

/* What may be absent, for whoever stores a text. */
static inline struct str str_or_empty(struct str s)
{
	return s.ptr ? s : STR("");
}

/* What was left empty, for whoever shows or sends it on only when it is there. */
static inline struct str str_or_none(struct str s)
{
	return s.len ? s : STR_NONE;
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_is(struct str s, const char *zero_ended)
{
	return str_eq(s, str_of(zero_ended));
}

/* Bytewise order, as both engines sort. */
int str_cmp(struct str a, struct str b);
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
/* The position of `needle`, or SIZE_MAX. */
size_t str_find(struct str s, struct str needle);
/* `from` is clamped to the text; `len` to what is left. */
struct str str_sub(struct str s, size_t from, size_t len);
/* Without ASCII white space at both ends. */
struct str str_trim(struct str s);
/*
 * Splits at the first `at`.  Without one: *before is the whole, *after absent, false.
 * Either output may be the variable that was passed in.
 */
bool str_cut(struct str s, char at, struct str *before, struct str *after);
/* Whole text, decimal, optional minus, no spaces; false when it does not fit. */
bool str_int(struct str s, int64_t *out);

/* Copies live as long as the arena. */
struct str str_copy(struct arena *a, struct str s);
char *str_z(struct arena *a, struct str s);
struct str str_printf(struct arena *a, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Well-formed UTF-8 without U+0000; the edge refuses everything else. */
bool str_is_utf8(struct str s);

#endif
