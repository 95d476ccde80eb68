/*
 * Who plays a part in a matter.  Work of a unit that has closed is its successor's, a branch
 * without a head is answered for by the centre above it, and what nobody holds is the unit's.
 */
#include "notify/notify_internal.h"

#include "journal/journal.h"

#define UNITS_UP_MOST 4

/* Who is looked for, and who must not hear of it. */
struct search {
	struct unit unit; /* that works on it today */
	const struct event_about *about;
	struct journal_wall *walls;
	size_t walls_count;
	struct notify_people *people;
};

static bool is_walled(const struct search *s, struct account_id account)
{
	for (size_t i = 0; i < s->walls_count; i++)
		if (s->walls[i].account.v == account.v)
			return true;
	return false;
}

static void add_seat(const struct search *s, const struct seat *seat)
{
	struct notify_people *people = s->people;

	if (is_walled(s, seat->account))
		return;
	for (size_t i = 0; i < people->count; i++)
		if (people->seats[i].v == seat->id.v)
			return;
	if (people->count < NOTIFY_PEOPLE_MOST)
		people->seats[people->count++] = seat->id;
}

static void add_role(struct task *t, const struct search *s, struct unit_id unit, enum role role)
{
	struct seat *seats;
	size_t n = access_seats_of(t, unit, role, &seats);

	for (size_t i = 0; i < n; i++)
		add_seat(s, &seats[i]);
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

static void add_heads(struct task *t, const struct search *s)
{
	struct unit at = s->unit;

	for (int hops = 0; s->people->count == 0 && hops < UNITS_UP_MOST; hops++) {
		add_role(t, s, at.id, ROLE_DIRECTOR);
		add_role(t, s, at.id, ROLE_DEPUTY);
		if (!at.parent.v || !agencies_find(t, at.parent, &at))
			return;
	}
}

static void add_department(struct task *t, const struct search *s)
{
	struct unit at = s->unit;

	for (int hops = 0; at.parent.v && hops < UNITS_UP_MOST; hops++)
		if (!agencies_find(t, at.parent, &at))
			return;
	add_role(t, s, at.id, ROLE_DEPARTMENT);
}

static void add_receivers(struct task *t, const struct search *s)
{
	add_role(t, s, s->unit.id, ROLE_RECEIVER);
	if (s->people->count == 0)
		add_heads(t, s);
}

/* The role that somebody still sits on that seat with; ROLE_COUNT for nobody. */
static enum role find_sitting(struct task *t, struct seat_id id, struct seat *out)
{
	struct seat *sitting;
	enum role role;

	if (!id.v || !access_seat(t, id, out) || !role_parse(out->role, &role))
		return ROLE_COUNT;
	size_t n = access_seats_of(t, out->unit, role, &sitting);

	for (size_t i = 0; i < n; i++)
		if (sitting[i].id.v == id.v)
			return role;
	return ROLE_COUNT;
}

static void add_former(struct task *t, const struct search *s)
{
	struct seat seat;

	if (find_sitting(t, s->about->former, &seat) != ROLE_COUNT)
		add_seat(s, &seat);
}

static void add_part(struct task *t, const struct search *s, enum notify_part part)
{
	if (part == PART_REQUESTER)
		s->people->requester = s->about->request.v != 0;
	else if (part == PART_FORMER)
		add_former(t, s);
	else if (part == PART_RECEIVERS)
		add_receivers(t, s);
	else if (part == PART_HEADS)
		add_heads(t, s);
	else if (part == PART_DEPARTMENT)
		add_department(t, s);
}

bool notify_find_people(struct task *t, const struct event_about *about, enum notify_part part,
			struct notify_people *out)
{
	struct seat seat;
	enum role holder = find_sitting(t, about->holder, &seat);
	unsigned parts = 1u << part;
	struct search s = {.about = about, .people = out};

	*out = (struct notify_people){0};
	/* The requester hears of it through the page, whatever became of the unit. */
	if (!working_unit(t, about->scope, &s.unit))
		s.unit = (struct unit){.id = about->scope};
	s.walls_count = journal_walls(t, about->subject_kind, about->subject, &s.walls);
	if (part == PART_SUPERIOR)
		parts = 1u << notify_above(holder, about->owner);
	if (part == PART_HOLDER && holder == ROLE_COUNT)
		parts = notify_parts_of_owner(about->owner);
	else if (part == PART_HOLDER)
		add_seat(&s, &seat);
	for (int i = 0; i < PART_COUNT; i++)
		if ((parts >> i) & 1)
			add_part(t, &s, (enum notify_part)i);
	return out->count > 0 || out->requester || part == PART_FORMER;
}
