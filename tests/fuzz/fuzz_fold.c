/* Folding for search: what was stored folded is found by what is typed, folded. */
#include "base/fold.h"
#include "fuzz/fuzz.h"
#include "people/people_rules.h"
#include "places/places_syllable.h"
#include "places/places_words.h"

#define TOKENS_MOST 16

static void check_folded(struct task *t, struct str text)
{
	struct str folded = fold(t->arena, text);

	must(str_is_utf8(folded));
	must(str_eq(folded, fold(t->arena, folded)));
	must(str_eq(folded, fold(t->arena, fold_nfc(t->arena, text))));
	must(folded.len == 0 || (folded.ptr[0] != ' ' && folded.ptr[folded.len - 1] != ' '));
	must(str_find(folded, STR("  ")) == SIZE_MAX);
}

static void check_syllables(struct task *t, struct str text)
{
	struct str syllables[SYLLABLES_MOST], normal = fold_nfc(t->arena, text);
	size_t count = people_syllables(fold(t->arena, text), syllables);
	struct str styled = syllable_one_style(t->arena, normal);

	must(count <= SYLLABLES_MOST);
	for (size_t i = 0; i < count; i++)
		must(syllables[i].len > 0 && str_is_utf8(syllables[i]));
	must(str_is_utf8(styled));
	must(str_eq(styled, syllable_one_style(t->arena, styled)));
	must(str_is_utf8(syllable_key(t->arena, normal)));
	must(str_is_utf8(syllable_plain(t->arena, normal)));
}

/* Names are the program's own; what somebody types is looked up among their words. */
static void check_words(struct task *t, struct str text)
{
	struct words *words = words_new(t->arena);
	struct token learnt[TOKENS_MOST], found[TOKENS_MOST];

	words_add(words, STR("Xã H’Leo, Mỹ Lý, phường Hòa Thuận 2"), learnt, TOKENS_MOST);
	size_t count = words_find(t->arena, words, text, found, TOKENS_MOST);

	must(count <= TOKENS_MOST);
	for (size_t i = 0; i < count; i++) {
		must(found[i].word < words_count(words) && found[i].spelling < words_count(words));
		must(str_is_utf8(found[i].folded));
	}
	for (size_t i = 1; i < count; i++)
		must(words_join(t->arena, words, found[i - 1], found[i]).word < words_count(words));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len);

	if (str_is_utf8(text)) {
		check_folded(&t, text);
		check_syllables(&t, text);
		check_words(&t, text);
	}
	arena_free(t.arena);
	return 0;
}
