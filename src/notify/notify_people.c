/*
 * Who plays a part in a matter.  Work of a unit that has closed is its successor's, a branch
 * without a head is answered for by the centre above it, and what nobody holds is the unit's.
 */
#include "notify/notify_internal.h"

#define UNITS_UP_MOST 4

static void add_seat(struct notify_people *people, struct seat_id seat)
{
	for (size_t i = 0; i < people->count; i++)
		if (people->seats[i].v == seat.v)
			return;
	if (people->count < NOTIFY_PEOPLE_MOST)
		people->seats[people->count++] = seat;
}

static void add_role(struct task *t, struct unit_id unit, enum role role,
		     struct notify_people *people)
{
	struct seat *seats;
	size_t n = access_seats_of(t, unit, role, &seats);

	for (size_t i = 0; i < n; i++)
		add_seat(people, seats[i].id);
}

/* The unit that works today in the place of this one. */
static bool working_unit(struct task *t, struct unit_id id, struct unit *out)
{
	struct agencies_succeed_in *all;
	bool found = agencies_find(t, id, out), moved = true;

	for (int hops = 0; found && moved && hops < UNITS_UP_MOST; hops++) {
		if (agencies_open_on(out, day_of(task_now(t))))
			return true;
		size_t n = agencies_successions(t, &all);

		moved = false;
		for (size_t i = 0; i < n && !moved; i++)
			if (all[i].old_unit.v == out->id.v)
				moved = agencies_find(t, all[i].new_unit, out);
	}
	return found;
}

static void add_heads(struct task *t, const struct unit *unit, struct notify_people *people)
{
	struct unit at = *unit;

	for (int hops = 0; people->count == 0 && hops < UNITS_UP_MOST; hops++) {
		add_role(t, at.id, ROLE_DIRECTOR, people);
		add_role(t, at.id, ROLE_DEPUTY, people);
		if (!at.parent.v || !agencies_find(t, at.parent, &at))
			return;
	}
}

static void add_department(struct task *t, const struct unit *unit, struct notify_people *people)
{
	struct unit at = *unit;

	for (int hops = 0; at.parent.v && hops < UNITS_UP_MOST; hops++)
		if (!agencies_find(t, at.parent, &at))
			return;
	add_role(t, at.id, ROLE_DEPARTMENT, people);
}

static void add_receivers(struct task *t, const struct unit *unit, struct notify_people *people)
{
	add_role(t, unit->id, ROLE_RECEIVER, people);
	if (people->count == 0)
		add_heads(t, unit, people);
}

/* The holder's role, while they still sit on that seat; ROLE_COUNT for nobody. */
static enum role role_of_holder(struct task *t, struct seat_id id)
{
	struct seat seat, *sitting;
	enum role role;

	if (!id.v || !access_seat(t, id, &seat) || !role_parse(seat.role, &role))
		return ROLE_COUNT;
	size_t n = access_seats_of(t, seat.unit, role, &sitting);

	for (size_t i = 0; i < n; i++)
		if (sitting[i].id.v == id.v)
			return role;
	return ROLE_COUNT;
}

static void add_part(struct task *t, const struct unit *unit, const struct event_about *about,
		     enum notify_part part, struct notify_people *out)
{
	if (part == PART_REQUESTER)
		out->requester = about->request.v != 0;
	else if (part == PART_RECEIVERS)
		add_receivers(t, unit, out);
	else if (part == PART_HEADS)
		add_heads(t, unit, out);
	else if (part == PART_DEPARTMENT)
		add_department(t, unit, out);
}

bool notify_find_people(struct task *t, const struct event_about *about, enum notify_part part,
			struct notify_people *out)
{
	enum role holder = role_of_holder(t, about->holder);
	unsigned parts = 1u << part;
	struct unit unit;

	*out = (struct notify_people){0};
	if (!working_unit(t, about->scope, &unit))
		return false;
	if (part == PART_SUPERIOR)
		parts = 1u << notify_above(holder, about->duty);
	if (part == PART_HOLDER && holder == ROLE_COUNT)
		parts = notify_parts_of_duty(about->duty);
	else if (part == PART_HOLDER)
		add_seat(out, about->holder);
	for (int i = 0; i < PART_COUNT; i++)
		if ((parts >> i) & 1)
			add_part(t, &unit, about, (enum notify_part)i, out);
	return out->count > 0 || out->requester;
}
