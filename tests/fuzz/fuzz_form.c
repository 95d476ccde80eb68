#include "fuzz/fuzz_form.h"

#include "base/fold.h"

struct filled {
	struct str line, text, name, code, phone, secret, codes;
	struct day date;
	int64_t time, whole, few, id;
	bool yes;
	int choice;
	unsigned choices;
};

static const char *const answers[] = {"consultation", "litigation", "representation", NULL};

#define FIELD(member, kind) \
	.name = #member, .label = "Label", .type = kind, .offset = offsetof(struct filled, member)

static const struct field fields[] = {
	{FIELD(line, FIELD_LINE), .required = true},
	{FIELD(text, FIELD_TEXT)},
	{FIELD(name, FIELD_NAME)},
	{FIELD(code, FIELD_CODE), .least = 2, .most = 12},
	{FIELD(phone, FIELD_PHONE)},
	{FIELD(secret, FIELD_SECRET)},
	{FIELD(codes, FIELD_CODES)},
	{FIELD(date, FIELD_DATE)},
	{FIELD(time, FIELD_TIME)},
	{FIELD(whole, FIELD_INT)},
	{FIELD(few, FIELD_INT), .least = 1, .most = 9},
	{FIELD(id, FIELD_ID)},
	{FIELD(yes, FIELD_BOOL)},
	{FIELD(choice, FIELD_CHOICE), .choices = answers},
	{FIELD(choices, FIELD_CHOICES), .choices = answers},
	{0},
};

const struct field *fuzz_field(struct str name)
{
	for (const struct field *f = fields; f->name; f++)
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
