#include "web/testing/filled.h"

static const char *const answers[] = {"consultation", "litigation", "representation", NULL};

#define FIELD(member, kind) \
	.name = #member, .label = "Label", .type = kind, .offset = offsetof(struct filled, member)

const struct field filled_fields[] = {
	{FIELD(line, FIELD_LINE)},
	{FIELD(text, FIELD_TEXT)},
	{FIELD(name, FIELD_NAME)},
	{FIELD(code, FIELD_CODE)},
	{FIELD(phone, FIELD_PHONE)},
	{FIELD(secret, FIELD_SECRET)},
	{FIELD(date, FIELD_DATE)},
	{FIELD(time, FIELD_TIME)},
	{FIELD(whole, FIELD_INT)},
	{FIELD(id, FIELD_ID)},
	{FIELD(yes, FIELD_BOOL)},
	{FIELD(choice, FIELD_CHOICE), .choices = answers},
	{FIELD(choices, FIELD_CHOICES), .choices = answers},
	{FIELD(codes, FIELD_CODES)},
	{FIELD(needed, FIELD_LINE), .required = true},
	{FIELD(short_code, FIELD_CODE), .least = 2, .most = 12},
	{FIELD(few, FIELD_INT), .least = 1, .most = 9},
	{0},
};
