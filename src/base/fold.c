#include "base/fold.h"

#include "base/arena.h"
#include "base/must.h"

#include <pthread.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

/* UTF-16 in the arena: what ICU works on. */
struct wide {
	UChar *ptr;
	int32_t len;
};

static struct wide widen(struct arena *a, struct str s)
{
	UErrorCode status = U_ZERO_ERROR;
	struct wide w = {arena_alloc(a, s.len + 1, sizeof(UChar)), 0};

	must(s.len < INT32_MAX);
	u_strFromUTF8(w.ptr, (int32_t)s.len + 1, &w.len, s.ptr ? s.ptr : "", (int32_t)s.len,
		      &status);
	must(U_SUCCESS(status)); /* the edge let only UTF-8 in */
	return w;
}

static struct str narrow(struct arena *a, struct wide w)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t room = w.len * 3 + 1, len = 0;
	char *out = arena_alloc(a, (size_t)room, 1);

	u_strToUTF8(out, room, &len, w.ptr, w.len, &status);
	must(U_SUCCESS(status));
	return (struct str){out, (size_t)len};
}

static struct wide normalise(struct arena *a, const UNormalizer2 *form, struct wide w)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t room = w.len * 3 + 16;
	struct wide out = {arena_alloc(a, (size_t)room, sizeof(UChar)), 0};

	out.len = unorm2_normalize(form, w.ptr, w.len, out.ptr, room, &status);
	if (status == U_BUFFER_OVERFLOW_ERROR) { /* a few signs decompose into up to 18 */
		room = out.len + 1;
		out.ptr = arena_alloc(a, (size_t)room, sizeof(UChar));
		status = U_ZERO_ERROR;
		out.len = unorm2_normalize(form, w.ptr, w.len, out.ptr, room, &status);
	}
	must(U_SUCCESS(status));
	return out;
}

static const UNormalizer2 *normal_form(const UNormalizer2 *(*get)(UErrorCode *))
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *form = get(&status);

	must(U_SUCCESS(status));
	return form;
}

/*
 * Most text is ASCII or already composed Vietnamese; those are answered without a copy through
 * UTF-16.
 */
static bool is_ascii(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.ptr[i] >= 0x80)
			return false;
	return true;
}

struct str fold_nfc(struct arena *a, struct str s)
{
	if (is_ascii(s))
		return str_copy(a, s);
	return narrow(a, normalise(a, normal_form(unorm2_getNFCInstance), widen(a, s)));
}

static bool is_white(UChar32 c)
{
	return u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR;
}

/*
 * Marks off, đ to d, white space single: the last step, on decomposed lower-case text.  All of
 * these are one unit.
 */
static struct wide strip(struct wide w)
{
	int32_t write = 0;
	bool space = false;

	for (int32_t read = 0; read < w.len; read++) {
		UChar c = w.ptr[read];

		if (u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK)
			continue;
		if (is_white(c)) {
			space = write > 0;
			continue;
		}
		if (space)
			w.ptr[write++] = ' ';
		space = false;
		w.ptr[write++] = c == 0x111 ? 'd' : c; /* đ has no decomposition */
	}
	w.len = write;
	return w;
}

static struct wide lower(struct arena *a, struct wide w)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t room = w.len * 3 + 1;
	struct wide out = {arena_alloc(a, (size_t)room, sizeof(UChar)), 0};

	out.len = u_strToLower(out.ptr, room, w.ptr, w.len, "", &status);
	must(U_SUCCESS(status));
	return out;
}

struct str fold(struct arena *a, struct str s)
{
	struct wide w = normalise(a, normal_form(unorm2_getNFKDInstance), widen(a, s));

	w = normalise(a, normal_form(unorm2_getNFKDInstance), lower(a, w));
	return narrow(a, normalise(a, normal_form(unorm2_getNFCInstance), strip(w)));
}

static UCollator *collator;
static pthread_once_t collator_once = PTHREAD_ONCE_INIT;

/* One for the process: ucol_getSortKey() on a shared collator only reads it. */
static void open_collator(void)
{
	UErrorCode status = U_ZERO_ERROR;

	collator = ucol_open("vi", &status);
	must(U_SUCCESS(status));
}

/* Of the normal form: the collator by itself takes some marks in the order they were typed in. */
struct str fold_sort_key(struct arena *a, struct str s)
{
	struct wide w = normalise(a, normal_form(unorm2_getNFCInstance), widen(a, s));

	pthread_once(&collator_once, open_collator);
	int32_t len = ucol_getSortKey(collator, w.ptr, w.len, NULL, 0);
	uint8_t *key = arena_alloc(a, (size_t)len, 1);

	ucol_getSortKey(collator, w.ptr, w.len, key, len);
	return (struct str){(const char *)key, (size_t)len - 1}; /* without the closing zero */
}

static bool is_unsafe(UChar32 c, bool lines)
{
	if (c == '\n' || c == '\r' || c == '\t')
		return !lines;
	switch (u_charType(c)) {
	case U_CONTROL_CHAR:
	case U_FORMAT_CHAR: /* bidirectional overrides, zero-width joiners, byte order marks */
	case U_SURROGATE:
	case U_PRIVATE_USE_CHAR:
	case U_UNASSIGNED:
	case U_LINE_SEPARATOR:
	case U_PARAGRAPH_SEPARATOR:
		return true;
	default:
		return false;
	}
}

bool fold_has_unsafe(struct str s, bool lines)
{
	const uint8_t *bytes = (const uint8_t *)s.ptr;
	int32_t at = 0;

	while (at < (int32_t)s.len) {
		UChar32 c;

		U8_NEXT(bytes, at, (int32_t)s.len, c);
		if (c < 0 || is_unsafe(c, lines))
			return true;
	}
	return false;
}
