#include "places/places_syllable.h"

#include "base/arena.h"
#include "base/buf.h"

#define TONES  6
#define VOWELS 12

/*
 * Row: the vowel without tone, then huyền, hỏi, ngã, sắc, nặng. The upper half is the lower one
 * in capitals.
 */
static const char *const vowels[2 * VOWELS][TONES] = {
	{"a", "à", "ả", "ã", "á", "ạ"}, {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"},
	{"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, {"e", "è", "ẻ", "ẽ", "é", "ẹ"},
	{"ê", "ề", "ể", "ễ", "ế", "ệ"}, {"i", "ì", "ỉ", "ĩ", "í", "ị"},
	{"o", "ò", "ỏ", "õ", "ó", "ọ"}, {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"},
	{"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, {"u", "ù", "ủ", "ũ", "ú", "ụ"},
	{"ư", "ừ", "ử", "ữ", "ứ", "ự"}, {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"},
	{"A", "À", "Ả", "Ã", "Á", "Ạ"}, {"Ă", "Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"},
	{"Â", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"}, {"E", "È", "Ẻ", "Ẽ", "É", "Ẹ"},
	{"Ê", "Ề", "Ể", "Ễ", "Ế", "Ệ"}, {"I", "Ì", "Ỉ", "Ĩ", "Í", "Ị"},
	{"O", "Ò", "Ỏ", "Õ", "Ó", "Ọ"}, {"Ô", "Ồ", "Ổ", "Ỗ", "Ố", "Ộ"},
	{"Ơ", "Ờ", "Ở", "Ỡ", "Ớ", "Ợ"}, {"U", "Ù", "Ủ", "Ũ", "Ú", "Ụ"},
	{"Ư", "Ừ", "Ử", "Ữ", "Ứ", "Ự"}, {"Y", "Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"},
};

/* The letter of the alphabet under each vowel's own mark. */
static const char bare[VOWELS + 1] = "aaaeeiooouuy";

struct letter {
	struct str text;
	int row; /* of `vowels`; -1 for anything else */
	int tone;
};

/* The bytes of one character: a lead byte and what continues it. */
static struct str first_character(struct str s)
{
	size_t len = 1;

	while (len < s.len && ((unsigned char)s.ptr[len] & 0xc0) == 0x80)
		len++;
	return str_sub(s, 0, len);
}

/* What is one byte long has no tone. */
static struct letter next_letter(struct str *rest)
{
	struct letter l = {.text = first_character(*rest), .row = -1};
	int tones = l.text.len > 1 ? TONES : 1;

	*rest = str_sub(*rest, l.text.len, SIZE_MAX);
	for (int row = 0; row < 2 * VOWELS; row++)
		for (int tone = 0; tone < tones; tone++)
			if (vowels[row][tone][0] == l.text.ptr[0] &&
			    str_is(l.text, vowels[row][tone])) {
				l.row = row;
				l.tone = tone;
				return l;
			}
	return l;
}

/*
 * The letter in lower case without tone; `plain` takes the vowel's own mark and the bar of đ off
 * as well.
 */
static void add_lower(struct buf *out, struct letter l, bool plain)
{
	if (l.row >= 0 && plain)
		buf_addc(out, bare[l.row % VOWELS]);
	else if (l.row >= 0)
		buf_addz(out, vowels[l.row % VOWELS][0]);
	else if (str_is(l.text, "đ") || str_is(l.text, "Đ"))
		buf_addz(out, plain ? "d" : "đ");
	else if (l.text.len == 1 && l.text.ptr[0] >= 'A' && l.text.ptr[0] <= 'Z')
		buf_addc(out, (char)(l.text.ptr[0] - 'A' + 'a'));
	else
		buf_add(out, l.text);
}

struct str syllable_key(struct arena *a, struct str syllable)
{
	struct buf out = buf_new(a, syllable.len + 2);
	int tone = 0;

	while (syllable.len) {
		struct letter l = next_letter(&syllable);

		add_lower(&out, l, false);
		if (l.tone)
			tone = l.tone;
	}
	if (tone)
		buf_addc(&out, (char)('0' + tone));
	return buf_str(&out);
}

struct str syllable_plain(struct arena *a, struct str text)
{
	struct buf out = buf_new(a, text.len + 1);

	while (text.len)
		add_lower(&out, next_letter(&text), true);
	return buf_str(&out);
}

static bool is_vowel(struct letter l, char lower)
{
	return l.row >= 0 && vowels[l.row % VOWELS][0][0] == lower &&
	       vowels[l.row % VOWELS][0][1] == '\0';
}

/* oa, oe, uy at the end of a syllable; the u of "quy" belongs to the consonant. */
static bool is_open_pair(struct letter before, struct letter first, struct letter second)
{
	if (is_vowel(first, 'o'))
		return is_vowel(second, 'a') || is_vowel(second, 'e');
	return is_vowel(first, 'u') && is_vowel(second, 'y') && !str_is(before.text, "q") &&
	       !str_is(before.text, "Q");
}

static bool ends_syllable(struct str rest)
{
	return rest.len == 0 || rest.ptr[0] == ' ' || rest.ptr[0] == '-';
}

struct str syllable_one_style(struct arena *a, struct str text)
{
	struct buf out = buf_new(a, text.len + 8);
	struct letter l = {.row = -1};

	while (text.len) {
		struct letter before = l;

		l = next_letter(&text);
		struct str rest = text;
		struct letter second = rest.len ? next_letter(&rest) : (struct letter){.row = -1};

		if (!is_open_pair(before, l, second) || !second.tone || !ends_syllable(rest)) {
			buf_add(&out, l.text);
			continue;
		}
		buf_addz(&out, vowels[l.row][second.tone]);
		buf_addz(&out, vowels[second.row][0]);
		l = second;
		text = rest;
	}
	return buf_str(&out);
}
