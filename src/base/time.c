#include "base/time.h"

#include "base/buf.h"
#include "base/must.h"

#include <time.h>

#define ZONE           (7 * TIME_HOUR) /* Viet Nam, all year */
#define ISO_BYTES_MOST ((size_t)31)    /* 2026-11-23T09:05:01+07:00 */

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && leap(year));
}

bool civil_is_valid(struct civil c)
{
	return c.year >= 1800 && c.year <= 2200 && c.month >= 1 && c.month <= 12 && c.day >= 1 &&
	       c.day <= month_days(c.year, c.month);
}

/*
 * Years are counted from March, so that the leap day is the last: then months are a linear formula.
 */
struct day day_from_civil(struct civil c)
{
	int year = c.month <= 2 ? c.year - 1 : c.year;
	int month = (c.month + 9) % 12;
	int era = year / 400;
	int of_era = year - era * 400;
	int of_year = (153 * month + 2) / 5 + c.day - 1;
	int day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

	must(civil_is_valid(c));
	return (struct day){era * 146097 + day_of_era - 719468};
}

struct civil day_to_civil(struct day d)
{
	must(!day_is_none(d));
	int z = d.v + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int day_of_era = z - era * 146097;
	int of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int of_year = day_of_era - (365 * of_era + of_era / 4 - of_era / 100);
	int month = (5 * of_year + 2) / 153;
	struct civil c = {.year = of_era + era * 400,
			  .month = month < 10 ? month + 3 : month - 9,
			  .day = of_year - (153 * month + 2) / 5 + 1};

	c.year += c.month <= 2;
	return c;
}

int day_weekday(struct day d)
{
	int from_thursday = (d.v % 7 + 7) % 7; /* day 0 was a Thursday */

	return (from_thursday + 3) % 7 + 1;
}

struct day day_plus_months(struct day d, int months)
{
	struct civil c = day_to_civil(d);
	int from_zero = c.year * 12 + c.month - 1 + months;

	c.year = from_zero / 12;
	c.month = from_zero % 12 + 1;
	int last = month_days(c.year, c.month);

	if (c.day > last)
		c.day = last;
	return day_from_civil(c);
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

struct day day_of(int64_t instant)
{
	return (struct day){(int32_t)floor_div(instant + ZONE, TIME_DAY)};
}

int64_t day_start(struct day d)
{
	must(!day_is_none(d));
	return (int64_t)d.v * TIME_DAY - ZONE;
}

int64_t day_end(struct day d)
{
	return day_start(d) + TIME_DAY;
}

/* Exactly `count` digits at `at`; moves on. */
static bool take_digits(struct str *s, size_t count, int *out)
{
	int64_t value;

	if (s->len < count || s->ptr[0] == '-' || !str_int(str_sub(*s, 0, count), &value))
		return false;
	*out = (int)value;
	*s = str_sub(*s, count, SIZE_MAX);
	return true;
}

static bool take_char(struct str *s, char c)
{
	if (s->len == 0 || s->ptr[0] != c)
		return false;
	*s = str_sub(*s, 1, SIZE_MAX);
	return true;
}

static bool take_day(struct str *s, struct day *out)
{
	struct civil c;

	if (!take_digits(s, 4, &c.year) || !take_char(s, '-') || !take_digits(s, 2, &c.month) ||
	    !take_char(s, '-') || !take_digits(s, 2, &c.day) || !civil_is_valid(c))
		return false;
	*out = day_from_civil(c);
	return true;
}

bool day_parse(struct str s, struct day *out)
{
	struct day d;

	if (!take_day(&s, &d) || s.len)
		return false;
	*out = d;
	return true;
}

static void add_day(struct buf *b, struct day d)
{
	struct civil c = day_to_civil(d);

	buf_addn(b, c.year, 4);
	buf_addc(b, '-');
	buf_addn(b, c.month, 2);
	buf_addc(b, '-');
	buf_addn(b, c.day, 2);
}

struct str day_format(struct arena *a, struct day d)
{
	struct buf b = buf_new(a, ISO_BYTES_MOST);

	add_day(&b, d);
	return buf_str(&b);
}

/* "", "Z", "+07:00", "-03:30": the offset in microseconds. */
static bool take_zone(struct str *s, int64_t *offset)
{
	int hours, minutes;

	if (s->len == 0) {
		*offset = ZONE;
		return true;
	}
	if (take_char(s, 'Z')) {
		*offset = 0;
		return true;
	}
	int64_t sign = take_char(s, '+') ? 1 : take_char(s, '-') ? -1 : 0;

	if (!sign || !take_digits(s, 2, &hours) || !take_char(s, ':') ||
	    !take_digits(s, 2, &minutes))
		return false;
	*offset = sign * (hours * TIME_HOUR + minutes * TIME_MINUTE);
	return hours < 24 && minutes < 60;
}

/* ":05" or ":05.250", both optional. */
static bool take_seconds(struct str *s, int64_t *out)
{
	int seconds = 0, digit;
	int64_t unit = TIME_SECOND / 10;

	*out = 0;
	if (!take_char(s, ':'))
		return true;
	if (!take_digits(s, 2, &seconds) || seconds > 59)
		return false;
	*out = seconds * TIME_SECOND;
	if (!take_char(s, '.'))
		return true;
	if (!take_digits(s, 1, &digit))
		return false;
	do {
		*out += digit * unit;
		unit /= 10;
	} while (take_digits(s, 1, &digit));
	return true;
}

bool time_parse(struct str s, int64_t *out)
{
	struct day d;
	int hours, minutes;
	int64_t seconds, offset;

	if (!take_day(&s, &d) || !(take_char(&s, 'T') || take_char(&s, ' ')) ||
	    !take_digits(&s, 2, &hours) || !take_char(&s, ':') || !take_digits(&s, 2, &minutes) ||
	    hours > 23 || minutes > 59 || !take_seconds(&s, &seconds) || !take_zone(&s, &offset) ||
	    s.len)
		return false;
	int64_t at = (int64_t)d.v * TIME_DAY + hours * TIME_HOUR + minutes * TIME_MINUTE + seconds -
		     offset;

	if (!civil_is_valid(day_to_civil(day_of(at)))) /* a zone leads out of the years we know */
		return false;
	*out = at;
	return true;
}

struct str time_format(struct arena *a, int64_t instant)
{
	struct buf b = buf_new(a, ISO_BYTES_MOST);
	int64_t of_day = instant - day_start(day_of(instant));
	int seconds = (int)(of_day % TIME_MINUTE / TIME_SECOND);

	add_day(&b, day_of(instant));
	buf_addc(&b, 'T');
	buf_addn(&b, of_day / TIME_HOUR, 2);
	buf_addc(&b, ':');
	buf_addn(&b, of_day % TIME_HOUR / TIME_MINUTE, 2);
	if (seconds) {
		buf_addc(&b, ':');
		buf_addn(&b, seconds, 2);
	}
	buf_addz(&b, "+07:00");
	return buf_str(&b);
}

int64_t time_wall(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * TIME_SECOND + now.tv_nsec / 1000;
}
