/*
 * Every organisation that takes part, and who took over from whom.  A unit's rows stay with the unit that made
 * them; unit_scope lets a successor and a centre above a branch see them.
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
/* Adds a unit and rebuilds the closure.  INVALID when the commune is unknown on `opened` or today. */
enum outcome agencies_add(struct task *t, const struct agencies_add_in *in, struct agencies_add_out *out);

struct agencies_succeed_in {
	struct unit_id old_unit, new_unit;
	struct day day; /* the successor's first day; the predecessor closes on the day before */
};
enum outcome agencies_succeed(struct task *t, const struct agencies_succeed_in *in, struct nothing *out);

struct agencies_serve_in {
	struct unit_id unit;
	struct str province_code, commune_code; /* commune empty: the whole province */
	struct day from;
};
enum outcome agencies_serve(struct task *t, const struct agencies_serve_in *in, struct nothing *out);

/* False when there is none. */
bool agencies_find(struct task *t, struct unit_id id, struct unit *out);
/* The open centre that answers for a commune on a day: the commune's own row before the province's. */
bool agencies_centre_for(struct task *t, struct str commune_code, struct day on, struct unit *out);
/* The same for a whole province, when nobody knows the commune. */
bool agencies_centre_of_province(struct task *t, struct str province_code, struct day on, struct unit *out);
/* All open centres, by name. */
size_t agencies_centres(struct task *t, struct unit **out);

extern const struct module agencies_module;

#endif
