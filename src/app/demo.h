/*
 * The practice folder: two centres, their people, and matters lived through by the same ops that a
 * running program uses, under a clock that moves from the past to now.
 *
 * demo_world.c, demo_lao_cai.c, demo_thai_nguyen.c and demo_past.c say what happens; demo_fill.c
 * and demo_play.c make it happen; demo_logins.c tells people how to look at it.
 */
#ifndef APP_DEMO_H
#define APP_DEMO_H

#include "app/app.h"
#include "cases/assigning.h"

/* ---- what happens ---- */

enum demo_unit {
	DEMO_YEN_BAI,
	DEMO_BAC_KAN,
	DEMO_DEPARTMENT_LAO_CAI,
	DEMO_LAO_CAI,
	DEMO_BRANCH,
	DEMO_DEPARTMENT_THAI_NGUYEN,
	DEMO_THAI_NGUYEN,
	DEMO_SYSTEM,
	DEMO_UNITS
};

struct demo_office {
	enum demo_unit unit, parent, old; /* DEMO_SYSTEM: none */
	const char *kind, *code, *name, *address, *commune, *telephone, *duty_telephone, *hours;
	const char *serves; /* the province; NULL: nobody */
	/* Of that province only what lay in this one in June 2025; NULL: all of it. */
	const char *serves_of_old;
	struct civil opened;
};

/* One seat.  The same login twice is one account with two seats. */
struct demo_seat {
	const char *login, *name;
	enum demo_unit unit;
	enum role role;
	const char *title;
	/* NULL: no provider */
	const char *kind, *card, *languages, *organisation;
	const char *walk; /* whose part of the walk it plays: "clerk"; NULL: nobody's */
	bool left;        /* has gone since: no sign-in is told */
};

/*
 * When something happens: on the n-th working day before today at a minute of the day, some
 * minutes before now, or on a date.  Working days make clocks end where the page is to show them,
 * on whatever day the folder is made.
 */
struct demo_when {
	enum {
		DEMO_NEVER,
		DEMO_WORKING_DAY,
		DEMO_AGO,
		DEMO_DATE
	} kind;
	int days, minutes, year, month, day;
};

#define DEMO_DAY(n, hour, minute) \
	{ \
		.kind = DEMO_WORKING_DAY, .days = (n), .minutes = (hour)*60 + (minute) \
	}
#define DEMO_AGO(hours, minute) \
	{ \
		.kind = DEMO_AGO, .minutes = (hours)*60 + (minute) \
	}
#define DEMO_ON(y, m, d, hour, minute) \
	{ \
		.kind = DEMO_DATE, .year = (y), .month = (m), .day = (d), \
		.minutes = (hour)*60 + (minute) \
	}

struct demo_work {
	struct demo_when at;
	int minutes;
	const char *kind, *note;
};

struct demo_opponent {
	const char *name, *born; /* "1991-04-02", or NULL */
};

#define DEMO_WORKS_MOST 6

struct demo_matter {
	const char *slip; /* what the slip in logins.json shows; NULL: no slip is told */
	const char *walk; /* the word by which the walk speaks of it; NULL: it does not */
	enum demo_unit unit;
	const char *channel, *relation, *asker; /* asker NULL: the person asks */
	/* who is to be aided */
	const char *name;
	int age;              /* completed years when the request is filed */
	const char *birthday; /* "08-12", or "1988-03-15" instead of the age; NULL: only the year */
	const char *born_in;  /* first three digits of the citizen's number; NULL: has none */
	bool woman, no_phone;
	const char *commune, *address, *ethnic;
	const char *call, *call_note; /* call NULL: "yes" */
	bool quiet;                   /* a caller may not say that it is about legal aid */
	const char *matter, *arrested, *narrative;
	/* Of the check, blanks between, without the birth; NULL: none was made. */
	const char *facts;
	struct demo_when filed, decided;
	const char *refusal, *told; /* the ground and what the person is told */
	const char *form;           /* of aid */
	bool at_once;
	struct demo_opponent opposing[2];
	const char *provider; /* login */
	const char *clearance;
	bool by_deputy; /* the director is away */
	struct demo_when assigned, taken;
	struct demo_work works[DEMO_WORKS_MOST];
	struct demo_when ended;
	const char *outcome;
};

extern const struct demo_office demo_offices[];
extern const struct demo_seat demo_seats[];
extern const size_t demo_offices_count, demo_seats_count;
extern const struct demo_matter demo_lao_cai[], demo_thai_nguyen[];
extern const size_t demo_lao_cai_count, demo_thai_nguyen_count;

/* ---- making it happen ---- */

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
	struct request_id request;
	struct case_id case_file;
	struct str code, pin, number;
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

/* The matters of months gone by, drawn by the seed; lives in `a`. */
size_t demo_past(struct arena *a, struct demo_chance *c, const struct demo_matter **out);
/* Lives through all steps that lie before `until` and after what was lived before. */
bool demo_live(struct demo *d, int64_t until);

/* ---- telling ---- */

/* Writes DIR/logins.json, readable by its owner alone; false after a sentence. */
bool demo_write_logins(const struct demo *d, const char *directory,
		       const struct demo_address *where);
bool demo_has_logins(const char *directory);
/* Prints who can sign in and the walk, from DIR/logins.json; false after a sentence. */
bool demo_print_walk(const char *directory, const struct demo_address *where);

#endif
