/*
 * What happens in the practice folder, as data: offices, seats, and matters with the steps of their
 * lives.  The tables write them with the words of demo_rows.h; demo_play.c plays them.
 */
#ifndef APP_DEMO_MATTER_H
#define APP_DEMO_MATTER_H

#include "base/role.h"
#include "base/time.h"

#include <stddef.h>

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
 * When something happens: on the n-th working day before today (below 0: to come) at a minute of
 * the day; some minutes before now; on a date; at so many thousandths of the working days since
 * the provinces merged; on the n-th working day after the step before.  Working days make clocks
 * end where the page is to show them, on whatever day the folder is made.
 */
struct demo_when {
	enum {
		DEMO_NEVER,
		DEMO_WORKING_DAY,
		DEMO_AGO,
		DEMO_DATE,
		DEMO_SHARE,
		DEMO_LATER
	} kind;
	int days, minutes, year, month, day;
};

enum demo_act {
	DEMO_FILED,
	DEMO_COMPARED,
	DEMO_ACCEPTED,
	DEMO_ACCEPTED_AT_ONCE,
	DEMO_REFUSED,
	DEMO_ASKED,
	DEMO_BROUGHT,
	DEMO_PASSED,
	DEMO_ANSWERED,
	DEMO_WITHDRAWN,
	DEMO_REVERSED,
	DEMO_SHOWN,
	DEMO_CODED,
	DEMO_VOIDED,
	DEMO_ASSIGNED,
	DEMO_ASSIGNED_BY_DEPUTY,
	DEMO_TAKEN,
	DEMO_STOOD_DOWN,
	DEMO_CHANGE_NOTED,
	DEMO_CHANGE_WISHED,
	DEMO_CHANGE_REFUSED,
	DEMO_REPLACED,
	DEMO_NAMED,
	DEMO_WALLED,
	DEMO_WORKED,
	DEMO_SCHEDULED,
	DEMO_MOVED,
	DEMO_CALLED_OFF,
	DEMO_STAGED,
	DEMO_CONFIDED,
	DEMO_SUSPENDED,
	DEMO_RESUMED,
	DEMO_DISCONTINUED,
	DEMO_ENDED,
	DEMO_OFFERED,
	DEMO_RETURNED,
	DEMO_RECEIVED,
	DEMO_OPINED,
	DEMO_ARCHIVED,
	DEMO_REMARKED,
	DEMO_DOUBTED,
	DEMO_EXPLAINED,
	DEMO_ACTS
};

/* One thing that happened to a matter; which fields an act reads, demo_rows.h says. */
struct demo_step {
	enum demo_act act;
	struct demo_when at, then; /* then: of the hearing that was set */
	enum demo_unit to;         /* where a request was passed on to */
	const char *code;          /* a code of law/vn, or of the op's own words */
	const char *who;           /* a login */
	const char *words, *more;
	int minutes;
};

struct demo_opponent {
	const char *name, *born, *relation; /* "1991-04-02", or NULL */
};
#define DEMO_OPPONENTS_MOST 2

struct demo_matter {
	const char *slip;      /* what the slip in logins.json shows; NULL: no slip is told */
	const char *own_slip;  /* the same of the person aided, who has a code of their own */
	const char *walk;      /* the word by which the walk speaks of it; NULL: it does not */
	const char *candidate; /* login whom the walk speaks of beside it */
	enum demo_unit unit;
	const char *channel, *relation, *asker; /* asker NULL: the person asks */
	const char *office;                     /* the agency for which the asker asks */
	const char *referrer;                   /* of the channel "commune": who sent it */
	/* who is to be aided */
	const char *name;
	int age;              /* completed years when the request is filed */
	const char *birthday; /* "08-12", or "1988-03-15" instead of the age; NULL: only the year */
	const char *born_in;  /* first three digits of the citizen's number; NULL: has none */
	bool woman, no_phone;
	const char *commune, *address, *ethnic;
	const char *speaks, *needs, *needs_note; /* speaks: a language that somebody interprets */
	const char *call, *call_note, *phrase;   /* call NULL: "yes" */
	bool quiet; /* a caller may not say that it is about legal aid */
	const char *matter, *narrative;
	/* Of the check, blanks between, without the birth; NULL: none was made. */
	const char *facts;
	const char *arrested, *held_at;
	int arrested_before, trial_in, limit_in; /* days from the filing; 0: not told */
	struct demo_opponent opposing[DEMO_OPPONENTS_MOST];
	const struct demo_step *steps; /* in their order; ends with a step that never is */
};

struct demo_list {
	const struct demo_matter *rows;
	size_t count;
};

extern const struct demo_office demo_offices[];
extern const struct demo_seat demo_seats[];
extern const size_t demo_offices_count, demo_seats_count;
extern const struct demo_list demo_lao_cai, demo_lao_cai_past, demo_lao_cai_waiting, demo_branch,
	demo_thai_nguyen, demo_thai_nguyen_past, demo_bac_kan;

#endif
