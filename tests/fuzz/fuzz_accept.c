/* What a caller would rather have: the Accept header, and the language of its cookie. */
#include "base/text.h"
#include "fuzz/fuzz.h"
#include "web/accept.h"

#include <ctype.h>

static bool has_word(struct task *t, struct str text, const char *word)
{
	char *lower = str_z(t->arena, text);

	for (size_t i = 0; i < text.len; i++)
		lower[i] = (char)tolower((unsigned char)lower[i]);
	return str_find((struct str){lower, text.len}, str_of(word)) != SIZE_MAX;
}

static void check_accept(struct task *t, struct str accept)
{
	bool json = accept_json(accept, false), page = !accept_json(accept, true);

	must(!(json && page));
	must(!json || has_word(t, accept, "application/json"));
	must(!page || has_word(t, accept, "text/html"));
	/* who names one of them in full, and first, gets it */
	must(accept_json(str_printf(t->arena, "application/json,%" STR_F, STR_A(accept)), false));
	must(!accept_json(str_printf(t->arena, "text/html,%" STR_F, STR_A(accept)), true));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len);
	enum language language;

	if (!memchr(len ? text.ptr : "", '\0', len))
		check_accept(&t, text);
	must(!language_parse(text, &language) || str_is(text, language_code(language)));
	arena_free(t.arena);
	return 0;
}
