/* How minutes become sessions, with the arithmetic.  Pure. */
#ifndef CASES_TIME_RULES_H
#define CASES_TIME_RULES_H

#include "law/work.h"

/* One piece of work; pieces come in the order of their days. */
struct time_entry {
	struct day day;
	int64_t minutes;
};

/* One line of the arithmetic: over a day, a piece of work, or the matter, as the law says. */
struct time_sum {
	struct day day;      /* DAY_NONE: over the matter */
	int64_t minutes;     /* added up */
	int64_t whole, rest; /* sessions that are full, and the minutes that remain */
	int64_t halves;      /* what it makes, in halves of a session */
};

/* `out` has room for `count` lines; answers how many there are. */
size_t cases_time_sums(const struct work_session *rule, const struct time_entry *entries,
		       size_t count, struct time_sum *out);
/* Of so many halves of a session, what one matter may have. */
int64_t cases_time_within(const struct work_session *rule, int64_t halves);
/* In halves of a session; *counted is that within what one matter may have. */
int64_t cases_time_total(const struct work_session *rule, const struct time_sum *sums, size_t count,
			 int64_t *counted);

#endif
