/* Texts of a form: which characters and how many. */
#include "web/form_internal.h"

#include "base/fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

struct sign {
	UChar32 c;
	struct str bytes;
	size_t place; /* from 1, in characters */
};

/* The next character; false at the end.  A broken one has c < 0. */
static bool next_sign(struct str s, struct sign *sign)
{
	size_t from = sign->bytes.ptr ? (size_t)(sign->bytes.ptr - s.ptr) + sign->bytes.len : 0;
	int32_t at = (int32_t)from;

	if (from >= s.len)
		return false;
	U8_NEXT((const uint8_t *)s.ptr, at, (int32_t)s.len, sign->c);
	sign->bytes = str_sub(s, from, (size_t)at - from);
	sign->place++;
	return true;
}

static size_t count_signs(struct str s)
{
	struct sign sign = {.place = 0};

	while (next_sign(s, &sign))
		continue;
	return sign.place;
}

/* ---- what nobody can have meant ---- */

static bool wrong_sign(struct field_reading *r, const char *msgid, const struct sign *sign)
{
	const struct say_value values[] = {
		{"sign", sign->bytes},
		{"place", str_printf(r->t->arena, "%zu", sign->place)},
	};

	return form_wrong(r, msgid, values, 2);
}

static bool refuse_unsafe(struct field_reading *r, bool lines)
{
	struct sign sign = {.place = 0};

	while (next_sign(r->text, &sign) && !fold_has_unsafe(sign.bytes, lines))
		continue;
	if (sign.c == '\n' || sign.c == '\t')
		return form_wrong(r, N_("Write this on one line, without tabs."), NULL, 0);
	return wrong_sign(r,
			  N_("There is an invisible sign at place {place}. Delete it, or "
			     "type the text again."),
			  &sign);
}

/* "\r\n" and "\r", which browsers and old files send, become "\n". */
static struct str with_plain_lines(struct arena *a, struct str s)
{
	if (!s.len || !memchr(s.ptr, '\r', s.len))
		return s;
	char *text = arena_alloc(a, s.len, 1);
	size_t len = 0;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '\r' && i + 1 < s.len && s.ptr[i + 1] == '\n')
			continue;
		text[len++] = s.ptr[i] == '\r' ? '\n' : s.ptr[i];
	}
	return (struct str){text, len};
}

bool form_clean(struct field_reading *r, struct str raw)
{
	bool lines = r->field->type == FIELD_TEXT;

	if (!str_is_utf8(raw))
		return form_wrong(r,
				  N_("This text cannot be read: it is not UTF-8. Type it again."),
				  NULL, 0);
	r->text = fold_nfc(r->t->arena, str_trim(with_plain_lines(r->t->arena, str_trim(raw))));
	return !fold_has_unsafe(r->text, lines) || refuse_unsafe(r, lines);
}

/* ---- length ---- */

/* Characters that a text may have where its form does not say. */
static const int64_t own_limits[] = {
	[FIELD_LINE] = 200, [FIELD_TEXT] = 10000, [FIELD_NAME] = 100,
	[FIELD_CODE] = 60,  [FIELD_SECRET] = 200, [FIELD_CODES] = 60, /* each */
};

static bool has_right_length(struct field_reading *r)
{
	int64_t count = (int64_t)count_signs(r->text);
	int64_t most = r->field->most ? r->field->most : own_limits[r->field->type];
	const struct say_value values[] = {
		{"count", say_number(r->t->arena, r->t->language, count)},
		{"least", say_number(r->t->arena, r->t->language, r->field->least)},
		{"most", say_number(r->t->arena, r->t->language, most)},
	};

	if (count > most)
		return form_wrong(
			r, N_("This is too long: {count} characters, where at most {most} fit."),
			values, 3);
	if (count < r->field->least)
		return form_wrong(r,
				  N_("This is too short: {count} of at least {least} characters."),
				  values, 3);
	return true;
}

static bool keep(struct field_reading *r, void *into)
{
	if (!has_right_length(r))
		return false;
	*(struct str *)into = r->text;
	return true;
}

bool form_read_line(struct field_reading *r, void *into)
{
	return keep(r, into);
}

bool form_read_text(struct field_reading *r, void *into)
{
	return keep(r, into);
}

/* ---- names and codes ---- */

static bool is_letter(UChar32 c)
{
	int8_t type = u_charType(c);

	return u_isalpha(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

/* The first sign that is neither a letter nor among `others`; false when there is none. */
static bool find_stranger(struct str s, const char *others, struct sign *stranger)
{
	struct sign sign = {.place = 0};

	while (next_sign(s, &sign)) {
		if (is_letter(sign.c) || str_find(str_of(others), sign.bytes) != SIZE_MAX)
			continue;
		*stranger = sign;
		return true;
	}
	return false;
}

static bool has_letter(struct str s)
{
	struct sign sign = {.place = 0};

	while (next_sign(s, &sign))
		if (u_isalpha(sign.c))
			return true;
	return false;
}

/* H'Hen Niê, K’Breu, Nguyễn-Phạm: kept as declared, also when it is one word. */
bool form_read_name(struct field_reading *r, void *into)
{
	struct sign stranger;

	if (find_stranger(r->text, " .'’-", &stranger))
		return wrong_sign(r,
				  N_("The sign “{sign}” cannot be used in a name. Use letters, "
				     "spaces and the signs . ' ’ -"),
				  &stranger);
	if (!has_letter(r->text))
		return form_wrong_value(
			r,
			N_("“{value}” has no letter. Write the name as on the person's papers."));
	return keep(r, into);
}

bool form_read_code(struct field_reading *r, void *into)
{
	struct sign stranger;

	if (find_stranger(r->text, "0123456789.-_/ ", &stranger))
		return wrong_sign(r,
				  N_("The sign “{sign}” cannot be used here. Use letters, digits, "
				     "spaces and the signs . - _ /"),
				  &stranger);
	return keep(r, into);
}
