/*
 * Values as people read them, in Vietnamese or English; storage and JSON have their own forms
 * (time.h, view.h). Absent values (a time of 0, DAY_NONE, STR_NONE) are said as nothing.
 */
#ifndef BASE_SAY_H
#define BASE_SAY_H

#include "base/text.h"
#include "base/time.h"

struct str say_date(struct arena *a, struct day d); /* 24/02/2026 */
struct str say_day(struct arena *a, enum language l,
		   struct day d); /* thứ Ba 24/02/2026, Tue 24/02/2026 */
struct str say_day_short(struct arena *a, enum language l, struct day d); /* T3 24/02, Tue 24/02 */
struct str say_time(struct arena *a, int64_t instant);                    /* 9:12 */
struct str say_time_day(struct arena *a, enum language l,
			int64_t instant);                  /* 9:12 thứ Năm 12/02/2026 */
struct str say_date_iso(struct arena *a, struct day d);    /* 2026-02-24, for machines in a page */
struct str say_time_iso(struct arena *a, int64_t instant); /* 2026-02-24T09:12+07:00 */
struct str say_number(struct arena *a, enum language l, int64_t n);   /* 525.600, 525,600 */
struct str say_money(struct arena *a, enum language l, int64_t dong); /* 961.400 đồng */

struct str say_minutes(struct arena *a, enum language l,
		       int64_t minutes); /* 15 giờ 50 phút; from a day on, hours */

/* 0388 000 214, 0214 3000 247, 1800 0024; a number of another length comes back as it is. */
struct str say_phone(struct arena *a, struct str digits);
/* 4827 1093 5 for a code, 48 27 10 for a PIN; another length in fours. */
struct str say_code(struct arena *a, struct str code);

/* The day of an instant; DAY_NONE for none. */
struct day say_day_of(int64_t instant);

struct say_value {
	const char *name;
	struct str value;
};

/* `text` with {name} replaced by the value of that name; every name must be there (must). */
struct str say_with(struct arena *a, const char *text, const struct say_value *values,
		    size_t count);

#endif
