/* How people find an office, and when it receives them. */
#include "agencies.sql.h"
#include "agencies/agencies_internal.h"

bool agencies_directions(struct task *t, struct unit_id unit, struct directions *out)
{
	struct directions_find_row row;
	struct hours_list_row *days;

	*out = (struct directions){0};
	if (!directions_find(t, unit, &row))
		return false;
	out->landmark = row.landmark;
	out->transport = row.transport;
	out->entrance = row.entrance;
	size_t n = hours_list(t, unit, &days);

	for (size_t i = 0; i < n; i++)
		if (days[i].weekday >= 1 && days[i].weekday <= WEEK_DAYS)
			out->hours[days[i].weekday - 1] = days[i].hours;
	return true;
}

size_t agencies_weeks(struct task *t, struct week **out)
{
	struct hours_all_row *rows;
	size_t n = hours_all(t, &rows), count = 0;

	*out = arena_many(t->arena, n, struct week);
	for (size_t i = 0; i < n; i++) {
		if (rows[i].weekday < 1 || rows[i].weekday > WEEK_DAYS)
			continue;
		if (count == 0 || (*out)[count - 1].unit.v != rows[i].unit.v)
			(*out)[count++].unit = rows[i].unit;
		(*out)[count - 1].hours[rows[i].weekday - 1] = rows[i].hours;
	}
	return count;
}

void agencies_set_directions(struct task *t, struct unit_id unit, const struct directions *in)
{
	directions_set(t, unit, in->landmark, in->transport, in->entrance);
	hours_clear(t, unit);
	for (int i = 0; i < WEEK_DAYS; i++)
		if (in->hours[i].len)
			hours_insert(t, unit, i + 1, in->hours[i]);
}
