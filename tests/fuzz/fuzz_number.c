/* Whole numbers, money and ids as they come in. */
#include "fuzz/fuzz_form.h"

#include <inttypes.h>

static void check_number(struct task *t, struct str text)
{
	int64_t n, again;

	if (!str_int(text, &n))
		return;
	must(str_int(str_printf(t->arena, "%" PRId64, n), &again) && again == n);
}

static void check_id(struct task *t, struct str text)
{
	int64_t id;

	if (!id_parse(text, &id))
		return;
	must(id > 0);
	must(str_eq(text, str_printf(t->arena, "%" PRId64, id)));
}

/* An amount as our own pages write it, "961.400", is taken for what it is. */
static void check_amount(struct task *t, struct str text)
{
	struct str shown, grouped, again;
	int64_t n;

	if (!fuzz_field_read(t, fuzz_field(STR("whole")), text, &shown) || !shown.ptr)
		return;
	must(str_int(shown, &n));
	grouped = say_number(t->arena, LANGUAGE_VI, n);
	must(fuzz_field_read(t, fuzz_field(STR("whole")), grouped, &again));
	must(str_eq(shown, again));
}

static void check_few(struct task *t, struct str text)
{
	struct str shown;
	int64_t n;

	if (fuzz_field_read(t, fuzz_field(STR("few")), text, &shown) && str_int(shown, &n))
		must(n >= 1 && n <= 9);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct task t = fuzz_task();
	struct str text = fuzz_text(bytes, len), shown;

	check_number(&t, text);
	check_id(&t, text);
	check_amount(&t, text);
	check_few(&t, text);
	fuzz_field_read(&t, fuzz_field(STR("id")), text, &shown);
	arena_free(t.arena);
	return 0;
}
