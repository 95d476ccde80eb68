/*
 * The practice folder: two centres, their people, and matters lived through by the same ops that a
 * running program uses, under a clock that moves from the past to now.
 *
 * demo_matter.h says what can happen, demo_world.c and the tables of matters what does; demo_fill.c
 * and demo_play.c make it happen; demo_logins.c tells people how to look at it.
 */
#ifndef APP_DEMO_H
#define APP_DEMO_H

#include "app/app.h"
#include "app/demo_matter.h"
#include "cases/assigning.h"

/* Before it the old centres' matters, from then on the new ones'. */
#define DEMO_MERGED ((struct civil){2025, 7, 1})

struct demo_address {
	const char *address;
	unsigned port;
};
/* Fills a new folder, ending now; the same seed gives the same on the same day, but for what the
 * program draws itself (codes, PINs, keys).  False after a sentence. */
bool demo_fill(struct opened *o, uint64_t seed, const struct demo_address *where);

struct demo_chance {
	uint64_t state;
};
/* Uniform in 0 .. bound-1, the same for the same seed. */
unsigned demo_below(struct demo_chance *c, unsigned bound);

/* A seat that was made. */
struct demo_person {
	const struct demo_seat *from;
	struct account_id account;
	struct seat_id seat;
	struct provider_id provider;
	struct str password;
};

/* A matter on its way: what its ops answered. */
struct demo_life {
	const struct demo_matter *of;
	enum demo_unit unit;  /* that holds it now */
	const char *provider; /* login of who is in charge; NULL: nobody */
	struct request_id request;
	struct case_id case_file;
	struct str code, pin, number;
	struct str own_code, own_pin; /* of the person aided; absent: none */
	const char *form;             /* of aid, once it was accepted; else NULL */
	int64_t accepted_at;
};

struct demo {
	struct opened *o;
	struct db_session *session;
	struct demo_chance chance;
	int64_t now, clock; /* when it is made; where the moving clock stands */
	unsigned phones;    /* given out so far */
	struct unit_id units[DEMO_UNITS];
	struct demo_person *people;
	struct demo_life *lives;
	size_t lives_count;
};

/* A task at the moving clock, of nobody in particular; end it with demo_done(). */
struct task *demo_task(struct demo *d);
/* Ends the task; false after a sentence that says what could not be done. */
bool demo_done(struct demo *d, struct task *t, enum outcome o, const char *what);
/* The first holder of a role at a unit; with a login, that account's seat there.  NULL: none. */
const struct demo_person *demo_person(const struct demo *d, enum demo_unit unit, enum role role,
				      const char *login);
/* Text of the tables; NULL becomes empty, for columns that are never absent. */
struct str demo_text(const char *text);

/* Lives through all steps that lie before `until` and after what was lived before. */
bool demo_live(struct demo *d, int64_t until);
/* The instant of a step or a hearing; `before` is that of the step before it, 0 for the first. */
int64_t demo_instant(const struct demo *d, const struct demo_when *when, int64_t before);
/*
 * Closes the registers of that unit for the month before the one in which the clock stands.  False
 * after a sentence.
 */
/* The head of the unit signs what waits there; nothing where it has none. */
bool demo_sign_waiting(struct demo *d, enum demo_unit unit);
bool demo_close_month(struct demo *d, enum demo_unit unit);

/* ---- telling ---- */

/* Writes DIR/logins.json, readable by its owner alone; false after a sentence. */
bool demo_write_logins(const struct demo *d, const char *directory,
		       const struct demo_address *where);
bool demo_has_logins(const char *directory);
/* Prints who can sign in and the walk, from DIR/logins.json; false after a sentence. */
bool demo_print_walk(const char *directory, const struct demo_address *where);

#endif
