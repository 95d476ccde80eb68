#include "places/places_words.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/must.h"
#include "places/places_syllable.h"

/* Of a longer text only the end is read; a commune with district and province fits many times. */
#define TEXT_MOST    512
#define WORD_MOST    48
#define NUMBERS_MOST UINT16_MAX

/* Text to number, by open addressing; at most half full. */
struct numbering {
	struct str *keys;
	uint16_t *values;
	size_t size, count; /* size is a power of two */
};

struct words {
	struct arena *arena;
	struct numbering numbers; /* of folded words and spellings alike */
	struct numbering
		raw; /* of a raw word: its place in `tokens`, so that each is folded once */
	struct token *tokens;
	size_t tokens_count;
	struct str *texts; /* by number */
};

#define FIRST_SIZE 16384

static struct numbering numbering_new(struct arena *a)
{
	return (struct numbering){
		.keys = arena_many(a, FIRST_SIZE, struct str),
		.values = arena_many(a, FIRST_SIZE, uint16_t),
		.size = FIRST_SIZE,
	};
}

/* FNV-1a */
static size_t hash(struct str s)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
	return (size_t)(h ^ h >> 32);
}

/* Where `key` stands, or the free slot for it. */
static size_t slot(const struct numbering *n, struct str key)
{
	size_t at = hash(key) & (n->size - 1);

	while (n->keys[at].ptr && !str_eq(n->keys[at], key))
		at = (at + 1) & (n->size - 1);
	return at;
}

/* 0 when it is not there. */
static uint16_t number_of(const struct numbering *n, struct str key)
{
	return n->values[slot(n, key)];
}

static void number_set(struct numbering *n, struct str key, uint16_t value)
{
	size_t at = slot(n, key);

	must(n->count <
	     n->size /
		     2); /* the tables are part of the program: FIRST_SIZE is too small for them */
	n->keys[at] = key;
	n->values[at] = value;
	n->count++;
}

struct words *words_new(struct arena *a)
{
	struct words *w = arena_one(a, struct words);

	*w = (struct words){
		.arena = a,
		.numbers = numbering_new(a),
		.raw = numbering_new(a),
		.tokens = arena_many(a, FIRST_SIZE / 2 + 1, struct token),
		.texts = arena_many(a, FIRST_SIZE / 2 + 1, struct str),
	};
	return w;
}

size_t words_count(const struct words *w)
{
	return w->numbers.count + 1;
}

struct str words_text(const struct words *w, uint16_t word)
{
	return w->texts[word];
}

/* ---- characters ---- */

enum character {
	LETTER,
	DIGIT,
	APOSTROPHE, /* does not part a word: H’Leo */
	SEPARATOR
};

static size_t character_bytes(struct str s)
{
	size_t len = 1;

	while (len < s.len && ((unsigned char)s.ptr[len] & 0xc0) == 0x80)
		len++;
	return len;
}

static bool is_apostrophe(struct str c)
{
	static const char *const signs[] = {"'", "`", "’", "‘", "ʼ", "´"};

	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (str_is(c, signs[i]))
			return true;
	return false;
}

/* Latin-1 signs, general punctuation, the ideographic space. */
static bool is_foreign_sign(struct str c)
{
	return c.ptr[0] == '\xc2' || str_starts(c, STR("\xe2\x80")) ||
	       str_starts(c, STR("\xe2\x81")) || str_is(c, "\xe3\x80\x80");
}

static enum character character(struct str c)
{
	char first = c.ptr[0];

	if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))
		return LETTER;
	if (first >= '0' && first <= '9')
		return DIGIT;
	if ((unsigned char)first >= 0x80 && !strchr("\xc2\xca\xe2\xe3", first))
		return LETTER; /* all letters with Vietnamese marks are here */
	if (is_apostrophe(c))
		return APOSTROPHE;
	return (unsigned char)first < 0x80 || is_foreign_sign(c) ? SEPARATOR : LETTER;
}

static struct str without_apostrophes(struct arena *a, struct str s)
{
	struct buf out = buf_new(a, s.len);

	while (s.len) {
		struct str c = str_sub(s, 0, character_bytes(s));

		s = str_sub(s, c.len, SIZE_MAX);
		if (character(c) != APOSTROPHE)
			buf_add(&out, c);
	}
	return buf_str(&out);
}

/* The next run of letters or of digits ("P5" is two), apostrophes left out; false at the end. */
static bool next_raw(struct arena *a, struct str *rest, struct str *raw)
{
	enum character run = SEPARATOR;
	bool has_apostrophe = false;

	*raw = str_sub(*rest, 0, 0);
	while (rest->len) {
		struct str c = str_sub(*rest, 0, character_bytes(*rest));
		enum character kind = character(c);

		if (run != SEPARATOR && kind != run && kind != APOSTROPHE)
			break;
		*rest = str_sub(*rest, c.len, SIZE_MAX);
		if (run == SEPARATOR)
			*raw = str_sub(c, 0, 0);
		if (kind == LETTER || kind == DIGIT)
			run = kind;
		has_apostrophe |= kind == APOSTROPHE && run != SEPARATOR;
		raw->len += run == SEPARATOR ? 0 : c.len;
	}
	if (has_apostrophe)
		*raw = without_apostrophes(a, *raw);
	return run != SEPARATOR;
}

/* ---- tokens ---- */

/*
 * Where y and i are both written: hy, ky, ly, my, sy, ty, vy, quy (with the tone's digit behind
 * or not).
 */
static struct str with_i(struct arena *a, struct str s)
{
	size_t len = s.len;

	if (len && s.ptr[len - 1] >= '1' && s.ptr[len - 1] <= '5')
		len--;
	bool short_one = len == 2 && s.ptr[1] == 'y' && strchr("hklmstv", s.ptr[0]);

	if (!short_one && !str_is(str_sub(s, 0, len), "quy"))
		return s;
	char *out = str_z(a, s);

	out[len - 1] = 'i';
	return (struct str){out, s.len};
}

static struct str without_leading_zeros(struct str digits)
{
	while (digits.len > 1 && digits.ptr[0] == '0')
		digits = str_sub(digits, 1, SIZE_MAX);
	return digits;
}

/* Everything but the numbers; *key is the marked spelling. */
static struct token token_of(struct arena *a, struct str raw, struct str *key)
{
	struct token t = {.is_number = raw.ptr[0] >= '0' && raw.ptr[0] <= '9'};
	struct str folded = raw.len > WORD_MOST ? raw : fold(a, raw);

	*key = raw.len > WORD_MOST ? raw : syllable_key(a, raw);
	t.has_marks = !str_eq(folded, *key);
	t.folded = t.is_number ? without_leading_zeros(folded) : with_i(a, folded);
	*key = with_i(a, *key);
	return t;
}

static uint16_t learn(struct words *w, struct str text)
{
	uint16_t number = number_of(&w->numbers, text);

	if (number)
		return number;
	number = (uint16_t)words_count(w);
	text = str_copy(w->arena, text);
	w->texts[number] = text;
	number_set(&w->numbers, text, number);
	return number;
}

static struct token learn_token(struct words *w, struct str raw)
{
	uint16_t known = number_of(&w->raw, raw);
	struct str key;

	if (known)
		return w->tokens[known];
	raw = str_copy(w->arena, raw);
	struct token t = token_of(w->arena, raw, &key);

	t.word = learn(w, t.folded);
	t.spelling = learn(w, key);
	w->tokens[++w->tokens_count] = t;
	number_set(&w->raw, raw, (uint16_t)w->tokens_count);
	return t;
}

size_t words_add(struct words *w, struct str text, struct token *out, size_t most)
{
	struct str raw;
	size_t count = 0;

	while (next_raw(w->arena, &text, &raw)) {
		must(count < most);
		out[count++] = learn_token(w, raw);
	}
	return count;
}

static struct token find_token(struct arena *a, const struct words *w, struct str raw)
{
	struct str key;
	struct token t = token_of(a, raw, &key);

	t.word = number_of(&w->numbers, t.folded);
	t.spelling = number_of(&w->numbers, key);
	return t;
}

/* The last TEXT_MOST bytes, from the start of a character. */
static struct str end_of(struct str text)
{
	size_t from = text.len > TEXT_MOST ? text.len - TEXT_MOST : 0;

	while (from < text.len && ((unsigned char)text.ptr[from] & 0xc0) == 0x80)
		from++;
	return str_sub(text, from, SIZE_MAX);
}

size_t words_find(struct arena *a, const struct words *w, struct str text, struct token *out,
		  size_t most)
{
	struct str rest = end_of(fold_nfc(a, end_of(text))), raw;
	size_t count = 0;

	while (next_raw(a, &rest, &raw)) {
		if (count == most)
			memmove(out, out + 1, --count * sizeof *out);
		out[count++] = find_token(a, w, raw);
	}
	return count;
}

struct token words_join(struct arena *a, const struct words *w, struct token first,
			struct token second)
{
	struct token t = {
		.folded = str_printf(a, "%" STR_F "%" STR_F, STR_A(first.folded),
				     STR_A(second.folded)),
	};

	t.word = number_of(&w->numbers, t.folded);
	return t;
}
