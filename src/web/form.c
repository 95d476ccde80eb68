/*
 * One field table for every format of body: what may be empty, which reader a type has, and how
 * values are shown again.
 */
#include "web/form.h"

#include "web/form_internal.h"

#include <inttypes.h>

#define SHOWN_MOST 60 /* bytes of what was typed that a sentence repeats */

/* ---- sentences ---- */

static const char *label_of(const struct field_reading *r)
{
	return r->field->label ? tr(r->t->language, r->field->label) : r->field->name;
}

/* A question has its own sign at its end. */
static const char *after_label(const char *label)
{
	size_t len = strlen(label);

	return len && label[len - 1] == '?' ? "" : ":";
}

bool form_wrong(struct field_reading *r, const char *msgid, const struct say_value *values,
		size_t count)
{
	struct str problem = say_with(r->t->arena, tr(r->t->language, msgid), values, count);
	const char *label = label_of(r);

	r->error =
		str_printf(r->t->arena, "%s%s %" STR_F, label, after_label(label), STR_A(problem));
	return false;
}

/* Cut between characters, never inside one. */
static struct str shortened(struct arena *a, struct str s)
{
	size_t len = SHOWN_MOST;

	if (s.len <= len)
		return s;
	while (len > 0 && ((unsigned char)s.ptr[len] & 0xc0) == 0x80)
		len--;
	return str_printf(a, "%" STR_F "…", STR_A(str_sub(s, 0, len)));
}

bool form_wrong_value(struct field_reading *r, const char *msgid)
{
	const struct say_value typed = {"value", shortened(r->t->arena, r->text)};

	return form_wrong(r, msgid, &typed, 1);
}

/* ---- choices ---- */

static bool find_choice(struct field_reading *r, int *place)
{
	for (int i = 0; r->field->choices[i]; i++)
		if (str_is(r->text, r->field->choices[i])) {
			*place = i;
			return true;
		}
	return form_wrong_value(
		r, N_("“{value}” is not one of the answers here. Choose from the list."));
}

static bool read_choice(struct field_reading *r, void *into)
{
	int place;

	if (!find_choice(r, &place))
		return false;
	*(int *)into = place + 1;
	return true;
}

static bool read_choices(struct field_reading *r, void *into)
{
	int place;

	if (!find_choice(r, &place))
		return false;
	*(unsigned *)into |= 1u << place;
	return true;
}

/* What is no code is refused here; whether it is one of those that were offered, by the handler. */
static bool read_codes(struct field_reading *r, void *into)
{
	struct str *all = into, code;

	if (!form_read_code(r, &code))
		return false;
	*all = all->ptr ? str_printf(r->t->arena, "%" STR_F " %" STR_F, STR_A(*all), STR_A(code))
			: code;
	return true;
}

static bool read_bool(struct field_reading *r, void *into)
{
	static const struct {
		const char *word;
		bool yes;
	} words[] = {{"yes", true}, {"true", true},   {"on", true},   {"1", true},
		     {"no", false}, {"false", false}, {"off", false}, {"0", false}};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_is(r->text, words[i].word)) {
			*(bool *)into = words[i].yes;
			return true;
		}
	return form_wrong_value(r, N_("“{value}” is not an answer here. Answer yes or no."));
}

/* A text where a file belongs: files are taken from the body as they are, never through here. */
static bool read_no_file(struct field_reading *r, void *into)
{
	(void)into;
	return form_wrong(
		r, N_("This must be sent as a file, in a form of the kind multipart/form-data."),
		NULL, 0);
}

/* ---- one field ---- */

static const struct {
	form_reader *read;
	const char *missing; /* msgid */
} types[] = {
	[FIELD_LINE] = {form_read_line, N_("This is needed. Please fill it in.")},
	[FIELD_TEXT] = {form_read_text, N_("This is needed. Please fill it in.")},
	[FIELD_NAME] = {form_read_name,
			N_("This is needed. Write the name as on the person's papers.")},
	[FIELD_CODE] = {form_read_code, N_("This is needed. Copy it as it is printed.")},
	[FIELD_PHONE] = {form_read_phone,
			 N_("This is needed. Write a phone number, for example 0912 345 678.")},
	[FIELD_SECRET] = {form_read_line, N_("This is needed. Please fill it in.")},
	[FIELD_DATE] =
		{form_read_date,
		 N_("This is needed. Write the day as day/month/year, for example 24/02/1990.")},
	[FIELD_TIME] = {form_read_time, N_("This is needed. Write the day and the time.")},
	[FIELD_INT] = {form_read_int, N_("This is needed. Write a whole number.")},
	[FIELD_ID] = {form_read_id, N_("This is needed. Choose from the list.")},
	[FIELD_BOOL] = {read_bool, N_("This is needed. Answer yes or no.")},
	[FIELD_CHOICE] = {read_choice, N_("This is needed. Choose one answer.")},
	[FIELD_CHOICES] = {read_choices, N_("This is needed. Choose at least one answer.")},
	[FIELD_CODES] = {read_codes, N_("This is needed. Choose at least one answer.")},
	[FIELD_FILE] = {read_no_file, N_("This is needed. Choose a file.")},
	[FIELD_FILES] = {read_no_file, N_("This is needed. Choose a file.")},
};

static bool is_missing(struct field_reading *r)
{
	if (r->field->missing == NULL)
		return form_wrong(r, types[r->field->type].missing, NULL, 0);
	r->error = str_of(tr(r->t->language, r->field->missing));
	return false;
}

/* An absent text and 0 are what a zeroed struct holds already; no day is not. */
static void leave_empty(const struct field *field, void *into)
{
	if (field->type == FIELD_DATE)
		*(struct day *)into = DAY_NONE;
}

static bool read_given(struct field_reading *r, struct str raw, void *into)
{
	if (!form_clean(r, raw))
		return false;
	if (r->text.len > 0)
		return types[r->field->type].read(r, into);
	if (r->field->required)
		return is_missing(r);
	leave_empty(r->field, into);
	return true;
}

bool form_field_read(struct task *t, const struct field *field, struct str raw, void *values,
		     struct str *error)
{
	struct field_reading r = {.t = t, .field = field};

	must(field->type <= FIELD_FILES);
	if (read_given(&r, raw, (char *)values + field->offset))
		return true;
	*error = r.error;
	return false;
}

/* ---- values back to what a person would type ---- */

static struct str chosen(struct arena *a, const struct field *field, unsigned bits)
{
	struct str all = STR_NONE;

	for (int i = 0; field->choices[i]; i++)
		if (bits & 1u << i)
			all = str_printf(a, "%" STR_F "%s%s", STR_A(all), all.ptr ? " " : "",
					 field->choices[i]);
	return all;
}

static struct str number_shown(struct arena *a, int64_t n)
{
	return str_printf(a, "%" PRId64, n);
}

/* As <input type="datetime-local"> wants it: without the zone. */
static struct str time_shown(struct arena *a, int64_t instant)
{
	if (instant == 0)
		return STR_NONE;
	struct str zoned = time_format(a, instant);

	return str_sub(zoned, 0, zoned.len - strlen("+07:00"));
}

static struct str value_shown(struct arena *a, const struct field *field, const void *at)
{
	switch (field->type) {
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_NAME:
	case FIELD_CODE:
	case FIELD_CODES:
		return *(const struct str *)at;
	case FIELD_PHONE:
		return ((const struct str *)at)->ptr ? say_phone(a, *(const struct str *)at)
						     : STR_NONE;
	case FIELD_SECRET:
		return STR_NONE;
	case FIELD_DATE:
		return day_is_none(*(const struct day *)at) ? STR_NONE
							    : say_date(a, *(const struct day *)at);
	case FIELD_TIME:
		return time_shown(a, *(const int64_t *)at);
	case FIELD_INT: /* where 0 cannot be meant, nothing was given */
		return *(const int64_t *)at == 0 && field->least > 0
			       ? STR_NONE
			       : number_shown(a, *(const int64_t *)at);
	case FIELD_ID:
		return *(const int64_t *)at ? number_shown(a, *(const int64_t *)at) : STR_NONE;
	case FIELD_BOOL:
		return *(const bool *)at ? STR("yes") : STR_NONE;
	case FIELD_CHOICE:
		return *(const int *)at ? str_of(field->choices[*(const int *)at - 1]) : STR_NONE;
	case FIELD_CHOICES:
		return chosen(a, field, *(const unsigned *)at);
	case FIELD_FILE:
	case FIELD_FILES:
		return STR_NONE; /* no page can put a file back into its input */
	}
	return STR_NONE;
}

void form_inputs_of(struct arena *a, const struct form *form, const void *values,
		    struct form_input *inputs)
{
	for (unsigned i = 0; i < form->count; i++)
		inputs[i] = (struct form_input){
			.value = value_shown(a, &form->fields[i],
					     (const char *)values + form->fields[i].offset),
		};
}
