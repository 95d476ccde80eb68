/*
 * Every organisation that takes part, and who took over from whom.  A unit's rows stay with the
 * unit that made them; unit_scope lets a successor, the centre above a branch and the department
 * above a centre see them.  What a role does with what its unit sees is a matter of rights.
 */
#ifndef AGENCIES_AGENCIES_H
#define AGENCIES_AGENCIES_H

#include "base/module.h"
#include "db/db.h"

struct unit {
	struct unit_id id, parent; /* parent v = 0: none */
	struct str kind, code, name, address, commune_code, telephone, duty_telephone, hours;
	struct day place_day, opened, closed; /* closed DAY_NONE: still works */
};

struct agencies_add_in {
	struct str kind, code, name, address, commune_code, telephone, duty_telephone, hours;
	struct day opened, closed;
	struct unit_id parent;
};
struct agencies_add_out {
	struct unit_id id;
};
/*
 * Adds a unit and widens the scopes of who sees it.  INVALID when the commune is unknown on
 * `opened` and today.
 */
enum outcome agencies_add(struct task *t, const struct agencies_add_in *in,
			  struct agencies_add_out *out);

struct agencies_succeed_in {
	struct unit_id old_unit, new_unit;
	struct day day; /* the successor's first day; the predecessor closes on the day before */
};
enum outcome agencies_succeed(struct task *t, const struct agencies_succeed_in *in,
			      struct nothing *out);

struct agencies_serve_in {
	struct unit_id unit;
	struct str province_code, commune_code; /* commune empty: the whole province */
	struct day from;
};
enum outcome agencies_serve(struct task *t, const struct agencies_serve_in *in,
			    struct nothing *out);

/*
 * What an operator does: agencies_add() with all that an office of legal aid needs to be found and
 * to number its files. A department stands above the centres of its province, whichever of them is
 * entered first. CONFLICT when an open office of the province has the same code, another centre
 * answers for the province, or it has another department.
 */
struct agencies_open_in {
	struct agencies_add_in unit; /* centre, branch or department */
	struct str province_code;    /* for which a centre answers from its first day */
	struct unit_id predecessor;  /* v = 0: none */
};
enum outcome agencies_open(struct task *t, const struct agencies_open_in *in,
			   struct agencies_add_out *out);
/*
 * agencies_succeed() between two offices of one kind; what the predecessor answered for and nobody
 * else does is the successor's from that day.
 */
enum outcome agencies_take_over(struct task *t, const struct agencies_succeed_in *in,
				struct nothing *out);

/* What an office is called and how it is reached; where it stands and what it is do not change. */
struct agencies_correct_in {
	struct unit_id unit;
	struct str code, name, address, telephone, duty_telephone, hours;
};
/*
 * Inside an op that has found the office and whose actor may. CONFLICT when another open office of
 * the province has the abbreviation.
 */
enum outcome agencies_correct(struct task *t, const struct agencies_correct_in *in);

/* False when there is none. */
bool agencies_find(struct task *t, struct unit_id id, struct unit *out);
/*
 * The open centre that answers for a commune on a day: the commune's own row before the province's.
 */
bool agencies_centre_for(struct task *t, struct str commune_code, struct day on, struct unit *out);
/* The same for a whole province, when nobody knows the commune. */
bool agencies_centre_of_province(struct task *t, struct str province_code, struct day on,
				 struct unit *out);
#define WEEK_DAYS 7
/* How people find an office, in words; absent or empty: nothing was told. */
struct directions {
	struct str landmark, transport, entrance;
	/* When people are received, from Monday; empty: nothing was said of that day. */
	struct str hours[WEEK_DAYS];
};
/* False when the office has told nothing. */
bool agencies_directions(struct task *t, struct unit_id unit, struct directions *out);
struct week {
	struct unit_id unit;
	struct str hours[WEEK_DAYS]; /* as in struct directions */
};
/* The weeks of all offices that have told at least one day, in the order of units. */
size_t agencies_weeks(struct task *t, struct week **out);
/* Inside an op, in place of what was told before; the caller has checked that the actor may. */
void agencies_set_directions(struct task *t, struct unit_id unit, const struct directions *in);

/* All centres that are open today, by name. */
size_t agencies_centres(struct task *t, struct unit **out);
/* Centres, branches and departments, closed ones too, by name. */
size_t agencies_offices(struct task *t, struct unit **out);
bool agencies_open_on(const struct unit *unit, struct day on);
/* Every succession, by day; every place that somebody answers for today or later, by unit. */
size_t agencies_successions(struct task *t, struct agencies_succeed_in **out);
size_t agencies_served(struct task *t, struct agencies_serve_in **out);

/* What pages that name an office say too. */
extern const struct reason REASON_UNIT_UNKNOWN, REASON_UNIT_WITHOUT_CENTRE,
	REASON_UNIT_WITHOUT_PROVINCE;

extern const struct module agencies_module;

#endif
