/*
 * Instants are microseconds since 1970 UTC in an int64_t; 0 means "none".
 * A day is a civil day in Viet Nam (UTC+7, no summer time): zones exist at this edge only.
 */
#ifndef BASE_TIME_H
#define BASE_TIME_H

#include "base/str.h"

#define TIME_SECOND ((int64_t)1000000)
#define TIME_MINUTE (60 * TIME_SECOND)
#define TIME_HOUR   (60 * TIME_MINUTE)
#define TIME_DAY    (24 * TIME_HOUR)

struct day {
	int32_t v; /* days since 1970-01-01 */
};

/* "No day": sorts before every day, stored as NULL. */
#define DAY_NONE ((struct day){INT32_MIN})

struct civil {
	int year, month, day; /* month and day from 1 */
};

static inline bool day_is_none(struct day d)
{
	return d.v == INT32_MIN;
}

static inline struct day day_plus(struct day d, int days)
{
	return (struct day){d.v + days};
}

bool civil_is_valid(struct civil c); /* years 1800 to 2200 */
struct day day_from_civil(struct civil c);
struct civil day_to_civil(struct day d);
/* 1 Monday to 7 Sunday, ISO 8601. */
int day_weekday(struct day d);
/* The same day `months` later, or the last day of that month (Civil Code's rule for months). */
struct day day_plus_months(struct day d, int months);

struct day day_of(int64_t instant);
int64_t day_start(struct day d);
/* 24:00 of the day, which is the first instant of the next. */
int64_t day_end(struct day d);

/* "2026-11-20" only. */
bool day_parse(struct str s, struct day *out);
struct str day_format(struct arena *a, struct day d);
/* RFC 3339 with optional seconds and fraction; without a zone it is Viet Nam's. */
bool time_parse(struct str s, int64_t *out);
/* "2026-11-21T04:30+07:00"; seconds appear only when not zero. */
struct str time_format(struct arena *a, int64_t instant);

/* The wall clock, for the edge that makes tasks; domain code asks task_now(). */
int64_t time_wall(void);

#endif
