#include "fuzz/fuzz_form.h"

#include "base/fold.h"
#include "web/testing/filled.h"

const struct field *fuzz_field(struct str name)
{
	for (const struct field *f = filled_fields; f->name; f++)
		if (str_is(name, f->name))
			return f;
	return NULL;
}

static struct str shown_of(struct task *t, const struct field *field, const struct filled *values)
{
	const struct form one = {.fields = field, .count = 1, .size = sizeof *values};
	struct form_input input;

	form_inputs_of(t->arena, &one, values, &input);
	return input.value;
}

/* A text of several lines is shown whole; all others stand on one. */
static void check_shown(const struct field *field, struct str shown)
{
	must(str_is_utf8(shown));
	must(!fold_has_unsafe(shown, field->type == FIELD_TEXT));
}

static bool all_zero(const void *what, size_t len)
{
	const unsigned char *bytes = what;

	for (size_t i = 0; i < len; i++)
		if (bytes[i])
			return false;
	return true;
}

bool fuzz_field_read(struct task *t, const struct field *field, struct str raw, struct str *shown)
{
	struct filled values = {.line = STR_NONE}, again = {.line = STR_NONE};
	struct str error = STR_NONE;

	memset(&values, 0, sizeof values); /* the holes between its members too */
	if (!form_field_read(t, field, raw, &values, &error)) {
		must(all_zero(&values, sizeof values));
		must(error.len > 0 && str_is_utf8(error));
		return false;
	}
	*shown = shown_of(t, field, &values);
	check_shown(field, *shown);
	if (shown->len == 0)
		return true;
	must(form_field_read(t, field, *shown, &again, &error));
	must(str_eq(*shown, shown_of(t, field, &again)));
	return true;
}
