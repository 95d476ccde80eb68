#include "base/say.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/must.h"
#include "base/reason.h"

#include <inttypes.h>

#define TEXT_BYTES_MOST    ((size_t)16 << 10)
#define INSTANT_BYTES_MOST ((size_t)47) /* a time, a weekday, a date */

static const char *const weekdays[] = {N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"),
				       N_("Fri"), N_("Sat"), N_("Sun")};

/* In tables: T2 to T7 and CN. */
/* clang-format off */
static const char *const weekdays_short[] = {
	NC_("short", "Mon"), NC_("short", "Tue"), NC_("short", "Wed"), NC_("short", "Thu"),
	NC_("short", "Fri"), NC_("short", "Sat"), NC_("short", "Sun"),
};
/* clang-format on */

struct day say_day_of(int64_t instant)
{
	return instant == 0 ? DAY_NONE : day_of(instant);
}

/* ---- days and times; written without printf, since a page shows a hundred of them ---- */

static void add_date(struct buf *b, struct day d)
{
	struct civil c = day_to_civil(d);

	buf_addn(b, c.day, 2);
	buf_addc(b, '/');
	buf_addn(b, c.month, 2);
	buf_addc(b, '/');
	buf_addn(b, c.year, 4);
}

static void add_day(struct buf *b, enum language l, struct day d)
{
	buf_addz(b, tr(l, weekdays[day_weekday(d) - 1]));
	buf_addc(b, ' ');
	add_date(b, d);
}

static void add_time(struct buf *b, int64_t instant)
{
	int minutes = (int)((instant - day_start(day_of(instant))) / TIME_MINUTE);

	buf_addn(b, minutes / 60, 1);
	buf_addc(b, ':');
	buf_addn(b, minutes % 60, 2);
}

struct str say_date(struct arena *a, struct day d)
{
	struct buf b = buf_new(a, INSTANT_BYTES_MOST);

	if (day_is_none(d))
		return STR_NONE;
	add_date(&b, d);
	return buf_str(&b);
}

struct str say_day(struct arena *a, enum language l, struct day d)
{
	struct buf b = buf_new(a, INSTANT_BYTES_MOST);

	if (day_is_none(d))
		return STR_NONE;
	add_day(&b, l, d);
	return buf_str(&b);
}

struct str say_day_short(struct arena *a, enum language l, struct day d)
{
	struct buf b = buf_new(a, INSTANT_BYTES_MOST);

	if (day_is_none(d))
		return STR_NONE;
	struct civil c = day_to_civil(d);

	buf_addz(&b, tr(l, weekdays_short[day_weekday(d) - 1]));
	buf_addc(&b, ' ');
	buf_addn(&b, c.day, 2);
	buf_addc(&b, '/');
	buf_addn(&b, c.month, 2);
	return buf_str(&b);
}

struct str say_time(struct arena *a, int64_t instant)
{
	struct buf b = buf_new(a, INSTANT_BYTES_MOST);

	if (instant == 0)
		return STR_NONE;
	add_time(&b, instant);
	return buf_str(&b);
}

struct str say_time_day(struct arena *a, enum language l, int64_t instant)
{
	struct buf b = buf_new(a, INSTANT_BYTES_MOST);

	if (instant == 0)
		return STR_NONE;
	add_time(&b, instant);
	buf_addc(&b, ' ');
	add_day(&b, l, day_of(instant));
	return buf_str(&b);
}

struct str say_date_iso(struct arena *a, struct day d)
{
	return day_is_none(d) ? STR_NONE : day_format(a, d);
}

struct str say_time_iso(struct arena *a, int64_t instant)
{
	return instant == 0 ? STR_NONE : time_format(a, instant);
}

struct str say_number(struct arena *a, enum language l, int64_t n)
{
	struct buf plain = buf_new(a, 31), out = buf_new(a, 31);

	buf_addn(&plain, n, 1);
	struct str digits = buf_str(&plain);

	for (size_t i = 0; i < digits.len; i++) {
		size_t left = digits.len - i;
		if (i > 0 && left % 3 == 0 && digits.ptr[i - 1] != '-')
			buf_addc(&out, l == LANGUAGE_VI ? '.' : ',');
		buf_addc(&out, digits.ptr[i]);
	}
	return buf_str(&out);
}

struct str say_money(struct arena *a, enum language l, int64_t dong)
{
	struct say_value amount = {"amount", say_number(a, l, dong)};

	return say_with(a, tr(l, N_("{amount} đồng")), &amount, 1);
}

static struct str say_hours(struct arena *a, enum language l, int64_t n)
{
	struct say_value hours = {"hours", say_number(a, l, n)};

	return say_with(a, tr_n(l, NP_("{hours} hour", "{hours} hours"), n), &hours, 1);
}

struct str say_minutes(struct arena *a, enum language l, int64_t minutes)
{
	int64_t whole = minutes / 60, rest = minutes % 60;

	if (whole >= 24 || (whole > 0 && rest == 0))
		return say_hours(a, l, whole);
	struct say_value value = {"minutes", say_number(a, l, rest)};
	const char *text = tr_n(l, NP_("{minutes} minute", "{minutes} minutes"), rest);
	struct str small = say_with(a, text, &value, 1);
	if (whole == 0)
		return small;
	return str_printf(a, "%" STR_F " %" STR_F, STR_A(say_hours(a, l, whole)), STR_A(small));
}

/* Groups of the given sizes, e.g. {4, 3, 3}; the last size repeats to the end. */
static struct str grouped(struct arena *a, struct str s, const size_t sizes[3])
{
	struct buf out = buf_new(a, 2 * s.len + 1);
	size_t at = 0;

	for (size_t i = 0; at < s.len; i++) {
		struct str group = str_sub(s, at, sizes[i < 3 ? i : 2]);
		if (at > 0)
			buf_addc(&out, ' ');
		buf_add(&out, group);
		at += group.len;
	}
	return buf_str(&out);
}

struct str say_phone(struct arena *a, struct str digits)
{
	static const struct {
		size_t length;
		const char *start;
		size_t sizes[3];
	} kinds[] = {
		{8, "1", {4, 4, 4}},   /* hotline: 1800 0024 */
		{10, "0", {4, 3, 3}},  /* mobile: 0388 000 214 */
		{11, "02", {4, 4, 3}}, /* landline: 0214 3000 247 */
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (digits.len == kinds[i].length && str_starts(digits, str_of(kinds[i].start)))
			return grouped(a, digits, kinds[i].sizes);
	return digits;
}

/* Only ASCII is cut: a code typed by somebody may be any text. */
struct str say_code(struct arena *a, struct str code)
{
	static const size_t pin[] = {2, 2, 2}, other[] = {4, 4, 4};

	for (size_t i = 0; i < code.len; i++)
		if ((unsigned char)code.ptr[i] >= 0x80)
			return code;
	return grouped(a, code, code.len == 6 ? pin : other);
}

static struct str value_of(const struct say_value *values, size_t count, struct str name)
{
	for (size_t i = 0; i < count; i++)
		if (str_is(name, values[i].name))
			return values[i].value;
	must(!"a text names a value that nobody gave");
	return STR_NONE;
}

struct str say_with(struct arena *a, const char *text, const struct say_value *values, size_t count)
{
	struct buf out = buf_new(a, TEXT_BYTES_MOST);
	struct str rest = str_of(text), before, name;

	while (str_cut(rest, '{', &before, &rest)) {
		buf_add(&out, before);
		must(str_cut(rest, '}', &name, &rest));
		buf_add(&out, value_of(values, count, name));
	}
	buf_add(&out, before);
	return buf_str(&out);
}
