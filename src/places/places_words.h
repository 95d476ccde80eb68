/*
 * Names and questions as sequences of small numbers. A word is folded text; words that only
 * differ in writing i or y where both are used (Mỹ, Mĩ) are one. Beside it stands the key of the
 * marked spelling (places_syllable.h), which is asked only when somebody typed marks.
 */
#ifndef PLACES_WORDS_H
#define PLACES_WORDS_H

#include "base/str.h"

struct arena;
struct words;

#define WORD_UNKNOWN ((uint16_t)0)

struct token {
	uint16_t word;     /* 1 ..; WORD_UNKNOWN for a word that no name has */
	uint16_t spelling; /* of the marked form; WORD_UNKNOWN when no name is spelled so */
	bool has_marks;
	bool is_number;
	struct str folded;
};

struct words *words_new(struct arena *a);
/* One more than the highest word or spelling. */
size_t words_count(const struct words *w);
struct str words_text(const struct words *w, uint16_t word);

/* Splits a text into at most `most` tokens and numbers new words. */
size_t words_add(struct words *w, struct str text, struct token *out, size_t most);
/*
 * The same without learning anything; of a longer text the last `most` tokens, where the
 * commune's name stands.
 */
size_t words_find(struct arena *a, const struct words *w, struct str text, struct token *out,
		  size_t most);
/* The token of two written in one word ("h leo" for H’Leo). */
struct token words_join(struct arena *a, const struct words *w, struct token first,
			struct token second);

#endif
