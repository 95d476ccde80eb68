/* What people read out and type in: codes, PINs, numbers of papers, telephones. */
#include "fuzz/fuzz_form.h"

#include "documents/documents.h"
#include "requests/drafts.h"
#include "requests/requests.h"

/* One wrong digit is found, and so are two that changed places. */
static void check_mistakes(struct task *t, struct str code)
{
	char *typed = str_z(t->arena, code);
	struct str wrong = {typed, code.len}, ignored;

	for (size_t i = 0; i < code.len; i++) {
		typed[i] = code.ptr[i] == '9' ? '0' : (char)(code.ptr[i] + 1);
		must(!code_check(t->arena, wrong, (unsigned)code.len, &ignored));
		typed[i] = code.ptr[i];
	}
	for (size_t i = 1; i < code.len; i++) {
		typed[i] = code.ptr[i - 1];
		typed[i - 1] = code.ptr[i];
		must(code.ptr[i] == code.ptr[i - 1] ||
		     !code_check(t->arena, wrong, (unsigned)code.len, &ignored));
		typed[i] = code.ptr[i];
		typed[i - 1] = code.ptr[i - 1];
	}
}

static void check_code(struct task *t, struct str text, unsigned digits)
{
	struct str code, again;

	if (!code_check(t->arena, text, digits, &code))
		return;
	must(code.len == digits);
	must(code_check(t->arena, say_code(t->arena, code), digits, &again));
	must(str_eq(code, again));
	must(code_check(t->arena, code_spaced(t->arena, code, 3), digits, &again));
	must(str_eq(code, again));
	check_mistakes(t, code);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const unsigned lengths[] = {REQUEST_CODE_DIGITS, DRAFT_CODE_DIGITS,
					   PAPER_CODE_DIGITS};
	static const char *const fields[] = {"code", "short_code", "codes", "phone"};
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len), shown;

	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
		check_code(&t, text, lengths[i]);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		fuzz_field_read(&t, fuzz_field(str_of(fields[i])), text, &shown);
	arena_free(t.arena);
	return 0;
}
