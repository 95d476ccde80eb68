/* Phone numbers, days, instants and numbers, as people in Viet Nam write them. */
#include "web/form_internal.h"

#define NUMBER_MOST INT64_C(9007199254740991) /* what every JSON reader keeps exactly */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* ---- phones ---- */

static const struct {
	const char *start;
	size_t digits;
} phone_shapes[] = {
	{"03", 10},  {"05", 10},   {"07", 10},  {"08", 10},   {"09", 10}, /* mobile */
	{"02", 11},                                                       /* fixed lines */
	{"1800", 8}, {"1800", 10}, {"1900", 8}, {"1900", 10},             /* hotlines */
};

static bool is_phone(struct str digits)
{
	for (size_t i = 0; i < sizeof phone_shapes / sizeof *phone_shapes; i++)
		if (digits.len == phone_shapes[i].digits &&
		    str_starts(digits, str_of(phone_shapes[i].start)))
			return true;
	return false;
}

/*
 * The digits of `s` with nothing but the usual signs between them; absent when there is
 * something else.
 */
static struct str phone_digits(struct arena *a, struct str s)
{
	char *digits = arena_alloc(a, s.len + 1, 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (is_digit(s.ptr[i]))
			digits[len++] = s.ptr[i];
		else if (!strchr(" .-()", s.ptr[i]) && !(s.ptr[i] == '+' && i == 0))
			return STR_NONE;
	}
	return (struct str){digits, len};
}

/* +84 912 345 678, 0084…, +84 (0)912…: the number as it is dialled inside the country. */
static struct str dialled(struct arena *a, struct str digits, bool plus)
{
	static const char *const country[] = {"0084", "84"};

	for (size_t i = 0; i < sizeof country / sizeof *country; i++) {
		struct str code = str_of(country[i]);
		if (!str_starts(digits, code))
			continue;
		struct str rest = str_sub(digits, code.len, SIZE_MAX);
		return str_starts(rest, STR("0")) ? rest : str_printf(a, "0%" STR_F, STR_A(rest));
	}
	return plus ? STR_NONE : digits; /* another country */
}

bool form_read_phone(struct field_reading *r, void *into)
{
	struct str digits = phone_digits(r->t->arena, r->text);

	digits = dialled(r->t->arena, digits, str_starts(r->text, STR("+")));
	if (!is_phone(digits))
		return form_wrong_value(r, N_("“{value}” is not a phone number in Viet Nam. A "
					      "mobile number has 10 digits and starts with 03, 05, "
					      "07, 08 or 09; a fixed line has 11 and starts with "
					      "02; a hotline starts with 1800 or 1900."));
	*(struct str *)into = digits;
	return true;
}

/* ---- days ---- */

struct str form_date_of_parts(struct arena *a, struct str day, struct str month, struct str year)
{
	day = str_trim(day);
	month = str_trim(month);
	year = str_trim(year);
	if (day.len + month.len + year.len == 0)
		return STR_NONE;
	return str_printf(a, "%" STR_F "/%" STR_F "/%" STR_F, STR_A(day), STR_A(month),
			  STR_A(year));
}

struct number {
	int value;
	size_t digits;
};

/* Takes up to four digits and the blanks around them off the front. */
static bool take_number(struct str *s, struct number *n)
{
	*n = (struct number){0, 0};
	*s = str_trim(*s);
	while (n->digits < s->len && n->digits < 4 && is_digit(s->ptr[n->digits])) {
		n->value = 10 * n->value + (s->ptr[n->digits] - '0');
		n->digits++;
	}
	*s = str_trim(str_sub(*s, n->digits, SIZE_MAX));
	return n->digits > 0;
}

/* One of / . - between two numbers, or the blank that take_number() has already passed. */
static void take_separator(struct str *s)
{
	if (s->len && strchr("/.-", s->ptr[0]))
		*s = str_sub(*s, 1, SIZE_MAX);
}

/* Three numbers with something between them: 24/2/1990, 24.02.1990, 24 02 1990, 1990-02-24. */
static bool take_three(struct str s, struct number n[3])
{
	for (size_t i = 0; i < 3; i++) {
		if (i > 0)
			take_separator(&s);
		if (!take_number(&s, &n[i]))
			return false;
	}
	return s.len == 0;
}

static bool wrong_calendar(struct field_reading *r, struct civil c)
{
	if (c.year < 1800)
		return form_wrong_value(
			r, N_("The year of “{value}” is too early. Write a year from 1800 on."));
	if (c.year > 2200)
		return form_wrong_value(
			r, N_("The year of “{value}” is too late. Write a year up to 2200."));
	return form_wrong_value(r, N_("“{value}” is a day that does not exist. Look at the day and "
				      "the month again."));
}

bool form_read_date(struct field_reading *r, void *into)
{
	struct number n[3];

	if (!take_three(r->text, n))
		return form_wrong_value(r, N_("“{value}” is not a day. Write day/month/year, for "
					      "example 24/02/1990."));
	bool year_first = n[0].digits == 4;
	if (!year_first && n[2].digits != 4)
		return form_wrong_value(r, N_("“{value}” has no year of four digits. Write "
					      "day/month/year, for example 24/02/1990."));
	struct civil c = {.year = n[year_first ? 0 : 2].value,
			  .month = n[1].value,
			  .day = n[year_first ? 2 : 0].value};
	if (!civil_is_valid(c))
		return wrong_calendar(r, c);
	*(struct day *)into = day_from_civil(c);
	return true;
}

bool form_read_time(struct field_reading *r, void *into)
{
	int64_t instant;

	/* 0 means "none", and a page shows whole seconds */
	if (!time_parse(r->text, &instant) || instant / TIME_SECOND == 0)
		return form_wrong_value(r, N_("“{value}” is not a day with a time. Write for "
					      "example 2026-02-24T09:30."));
	*(int64_t *)into = instant;
	return true;
}

/* ---- numbers ---- */

/*
 * 1.500.000 and 1 500 000 are 1500000, as amounts are written; "1.5" and "1,500" could mean two
 * things.
 */
static struct str without_groups(struct arena *a, struct str s)
{
	char *plain = arena_alloc(a, s.len + 1, 1);
	size_t len = 0, group = 0; /* digits since the last sign */
	bool grouped = false;

	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] != '.' && s.ptr[i] != ' ') {
			plain[len++] = s.ptr[i];
			group += is_digit(s.ptr[i]);
			continue;
		}
		if (group == 0 || group > 3 || (grouped && group != 3))
			return s;
		grouped = true;
		group = 0;
	}
	return grouped && group != 3 ? s : (struct str){plain, len};
}

bool form_read_int(struct field_reading *r, void *into)
{
	bool limited = r->field->least != 0 || r->field->most != 0;
	int64_t least = limited ? r->field->least : -NUMBER_MOST,
		most = limited ? r->field->most : NUMBER_MOST;
	int64_t n;

	if (!str_int(without_groups(r->t->arena, r->text), &n))
		return form_wrong_value(r, N_("“{value}” is not a whole number. Write it in digits "
					      "alone, without a comma."));
	if (n < least || n > most) {
		const struct say_value values[] = {
			{"value", say_number(r->t->arena, r->t->language, n)},
			{"least", say_number(r->t->arena, r->t->language, least)},
			{"most", say_number(r->t->arena, r->t->language, most)},
		};
		return form_wrong(r,
				  N_("{value} is outside of what is possible. Write a number from "
				     "{least} to {most}."),
				  values, 3);
	}
	*(int64_t *)into = n;
	return true;
}

bool form_read_id(struct field_reading *r, void *into)
{
	int64_t id;

	if (!id_parse(r->text, &id))
		return form_wrong_value(
			r, N_("“{value}” is not known here. Choose from the list again."));
	*(int64_t *)into = id;
	return true;
}
