/*
 * Vietnamese syllables, as far as spelling needs them: where a tone mark stands is a matter of
 * taste (hòa, hoà), which tone it is never is. Text is UTF-8 in normal form C.
 */
#ifndef PLACES_SYLLABLE_H
#define PLACES_SYLLABLE_H

#include "base/str.h"

struct arena;

/*
 * Lower case, the tone as a digit behind: "hoa2" for Hòa and for hoà; "bac4" differs from "băc4".
 */
struct str syllable_key(struct arena *a, struct str syllable);
/* Marks off and lower case, Vietnamese letters only: what an import compares lists with. */
struct str syllable_plain(struct arena *a, struct str text);
/*
 * Every open oa, oe and uy carries its tone on the first vowel, as Decision 19/2025/QĐ-TTg mostly
 * writes.
 */
struct str syllable_one_style(struct arena *a, struct str text);

#endif
