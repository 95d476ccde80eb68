#include "cases/cases_time_rules.h"

static bool belongs(const struct work_session *rule, const struct time_sum *sum,
		    const struct time_entry *entry)
{
	if (rule->remainder == WORK_PER_CASE)
		return true;
	return rule->remainder == WORK_PER_DAY && sum->day.v == entry->day.v;
}

static void divide(const struct work_session *rule, struct time_sum *sum)
{
	sum->whole = sum->minutes / rule->session_minutes;
	sum->rest = sum->minutes % rule->session_minutes;
	sum->halves = 2 * sum->whole;
	if (sum->rest > 0)
		sum->halves += sum->rest < rule->whole_minutes ? 1 : 2;
}

size_t cases_time_sums(const struct work_session *rule, const struct time_entry *entries,
		       size_t count, struct time_sum *out)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (n == 0 || !belongs(rule, &out[n - 1], &entries[i]))
			out[n++] = (struct time_sum){.day = rule->remainder == WORK_PER_CASE
								    ? DAY_NONE
								    : entries[i].day};
		out[n - 1].minutes += entries[i].minutes;
	}
	for (size_t i = 0; i < n; i++)
		divide(rule, &out[i]);
	return n;
}

int64_t cases_time_within(const struct work_session *rule, int64_t halves)
{
	int64_t most = 2 * (int64_t)rule->most;

	return halves < most ? halves : most;
}

int64_t cases_time_total(const struct work_session *rule, const struct time_sum *sums, size_t count,
			 int64_t *counted)
{
	int64_t halves = 0;

	for (size_t i = 0; i < count; i++)
		halves += sums[i].halves;
	*counted = cases_time_within(rule, halves);
	return halves;
}
