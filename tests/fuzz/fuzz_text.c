/* Any bytes as text: what is UTF-8, and what its normal form is. */
#include "base/fold.h"
#include "fuzz/fuzz.h"
#include "fuzz/fuzz_form.h"

#include <unicode/ustring.h>

/* ICU's opinion on the same bytes. */
static bool is_utf8(struct task *t, struct str text)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar *wide = arena_many(t->arena, text.len + 1, UChar);

	u_strFromUTF8(wide, (int32_t)text.len + 1, NULL, text.len ? text.ptr : "",
		      (int32_t)text.len, &status);
	return U_SUCCESS(status) && (text.len == 0 || !memchr(text.ptr, '\0', text.len));
}

static void check_normal(struct task *t, struct str text)
{
	struct str normal = fold_nfc(t->arena, text);

	must(str_is_utf8(normal));
	must(str_eq(normal, fold_nfc(t->arena, normal)));
	must(str_eq(fold_sort_key(t->arena, text), fold_sort_key(t->arena, normal)));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const char *const fields[] = {"line", "needed", "text", "name", "secret"};
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len), shown;

	must(str_is_utf8(text) == is_utf8(&t, text));
	must(str_is_utf8(text) || fold_has_unsafe(text, true));
	if (str_is_utf8(text))
		check_normal(&t, text);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		fuzz_field_read(&t, fuzz_field(str_of(fields[i])), text, &shown);
	arena_free(t.arena);
	return 0;
}
