/* Folding for search: what was stored folded is found by what is typed, folded. */
#include "base/fold.h"
#include "fuzz/fuzz.h"
#include "people/people_rules.h"
#include "places/places_syllable.h"
#include "places/places_words.h"

#define TOKENS_MOST 16
#define NAME_BYTES  512 /* of a place, with all that it lies in */

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
	struct str syllables[SYLLABLES_MOST];
	size_t count = people_syllables(fold(t->arena, text), syllables);

	must(count <= SYLLABLES_MOST);
	for (size_t i = 0; i < count; i++)
		must(syllables[i].len > 0 && str_is_utf8(syllables[i]));
}

/* These take each letter by itself: a longer text shows nothing more. */
static void check_spelling(struct task *t, struct str text)
{
	struct str name = fold_nfc(t->arena, text);

	must(str_is_utf8(name));
	while (name.len > NAME_BYTES || !str_is_utf8(name))
		name.len = name.len > NAME_BYTES ? NAME_BYTES : name.len - 1;
	struct str styled = syllable_one_style(t->arena, name);

	must(str_is_utf8(styled));
	must(str_eq(styled, syllable_one_style(t->arena, styled)));
	must(str_is_utf8(syllable_key(t->arena, name)));
	must(str_is_utf8(syllable_plain(t->arena, name)));
}

/* Names are the program's own, and finding learns nothing: they are there for all inputs. */
static const struct words *own_words(void)
{
	static struct words *own;
	struct token learnt[TOKENS_MOST];

	if (!own) {
		own = words_new(arena_new(ARENA_TASK_BYTES));
		words_add(own, STR("Xã H’Leo, Mỹ Lý, phường Hòa Thuận 2"), learnt, TOKENS_MOST);
	}
	return own;
}

/* What somebody types is looked up among their words. */
static void check_words(struct task *t, struct str text)
{
	const struct words *words = own_words();
	struct token found[TOKENS_MOST];
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
		check_spelling(&t, text);
		check_words(&t, text);
	}
	arena_free(t.arena);
	return 0;
}
