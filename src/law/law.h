/*
 * The law as data: which day is a working day, how long a time limit is and when it ends, which
 * reason and which form stand on which article.  The files of law/vn are read once into an
 * immutable snapshot; everything here is safe on any thread, and every text lives as long as its
 * snapshot.
 */
#ifndef LAW_LAW_H
#define LAW_LAW_H

#include "law/snapshot.h"

/* --- the calendar --- */

enum law_day_kind {
	LAW_DAY_NOT_KNOWN, /* outside the years of calendar.yaml: never guessed */
	LAW_DAY_WORKING,
	LAW_DAY_WEEKEND,
	LAW_DAY_HOLIDAY,
	LAW_DAY_MAKEUP,      /* makes up for a holiday that fell on a weekly day off */
	LAW_DAY_SWAPPED_OFF, /* off, worked on another day */
	LAW_DAY_SWAPPED_WORK /* a weekly day off that is worked */
};

struct law_day {
	enum law_day_kind kind;
	bool works; /* an unconfirmed holiday counts as a working day: the earlier date */
	bool works_if_confirmed; /* the answer once the holiday is confirmed */
	bool confirmed;
	const char *name, *name_en, *cite; /* NULL for plain days */
};

struct law_day law_day(const struct law *law, struct day day);
/* The days that calendar.yaml answers for, both included. */
void law_calendar_span(const struct law *law, struct day *first, struct day *last);

/* --- time limits --- */

/* clang-format off */
#define LAW_UNITS(X)                 \
	X(AT_ONCE,      "at_once")       \
	X(HOURS,        "hours")         \
	X(DAYS,         "days")          \
	X(WORKING_DAYS, "working_days")  \
	X(MONTHS,       "months")
/* clang-format on */

enum law_unit {
	LAW_UNIT_UNSAID,
#define X(name, code) LAW_UNIT_##name,
	LAW_UNITS(X)
#undef X
	LAW_UNIT_COUNT
};

const char *law_unit_code(enum law_unit u);

/* A row of clocks.yaml; docs/law.md says how to read it. */
struct law_clock {
	const char *id;   /* "A03"; a later stage of one limit is "A29b" */
	const char *name; /* "assign_litigation" */
	const char *title, *title_en;
	const char *start, *stop; /* what sets it off, what must exist at its end; in Vietnamese */
	const char *owner;        /* code of a row of clocks.yaml's owners */
	struct law_row row;
	const struct law_clock_terms *terms; /* lengths and counting, read through law_due() */
};

/* By id or name, valid that day; NULL when there is none. */
const struct law_clock *law_clock_find(const struct law *law, struct str id_or_name, struct day on);
/* By id or name on any day: the newest row. */
const struct law_clock *law_clock_newest(const struct law *law, struct str id_or_name);
/* All rows, ordered by id and start. */
size_t law_clocks(const struct law *law, const struct law_clock **rows);
const char *law_clock_title(const struct law_clock *clock, enum language language);
/* "A03@2018-01-01": names the row that decided, for the record. */
struct str law_clock_version(struct arena *a, const struct law_clock *clock);
/* The owner's name; the code itself when there is no such owner. */
const char *law_owner_title(const struct law *law, const char *owner, enum language language);

/*
 * What is known of the matter.  Names are those of clocks.yaml's facts; what is not listed is
 * unknown.
 */
struct law_fact {
	const char *name;
	enum law_flag value;
};

struct law_facts {
	const struct law_fact *rows;
	size_t count;
};

/* NULL when no clock knows a fact of that name; else its title. */
const char *law_fact_title(const struct law *law, struct str name, enum language language);

struct law_due {
	enum law_unit unit;
	int length; /* in `unit`; what an extension adds is not in it */
	bool exact; /* an hour or at-once limit: `at` is the minute; else it ends with `day` */
	int64_t at; /* the limit is kept until this instant; for days 24:00 of `day` */
	struct day day;
	struct day if_confirmed; /* the end once unconfirmed holidays are confirmed, or DAY_NONE */
	struct day not_before;   /* the act may not come before this day has ended, or DAY_NONE */
	bool first_hour;         /* due in the first working hour of `day`, not at its end */
	int unknown_year;        /* on failure: the calendar of this year is not known */
};

enum law_why {
	LAW_WHY_START,       /* the day of the event does not count */
	LAW_WHY_WORKING_DAY, /* counts; `what` tells a worked Saturday and an unconfirmed holiday */
	LAW_WHY_CALENDAR_DAY, /* counts, whatever day it is */
	LAW_WHY_DAY_OFF,      /* does not count, or carries the end onwards; `what` says why */
	LAW_WHY_ROLLED,       /* the end moved here */
	LAW_WHY_HOURS,        /* running hours fell on this day */
	LAW_WHY_MONTHS        /* the day that the months lead to */
};

/* One line of the arithmetic. */
struct law_step {
	struct day day;
	enum law_why why;
	bool counts;
	int number; /* how many of the unit have run after this day; minutes where hours run */
	struct law_day what; /* what the calendar says of the day */
};

struct law_steps {
	struct arena *arena;
	struct law_step *rows;
	size_t count, room;
};

/*
 * When a limit ends that starts at `start` (for backward limits: the instant before which the act
 * must be done). False only when the calendar does not reach that far; then out->unknown_year is
 * set.  A fact that is unknown counts as not given.  `steps` may be NULL; else it names its arena
 * and is empty.
 */
bool law_due(const struct law *law, const struct law_clock *clock, int64_t start,
	     struct law_facts facts, struct law_due *out, struct law_steps *steps);

/* --- reasons and forms --- */

/* A row of reasons.yaml: what `basis` of a struct reason points to. */
struct law_reason {
	const char *id;
	const char *title, *title_en;
	const char *form; /* key of the form it is told on, or NULL */
	/* LAW_NO: nobody decides with it any more, but what was decided with it is still read */
	enum law_flag offered;
	enum law_flag head;   /* LAW_YES: only the head of the organisation decides on it */
	enum law_flag abroad; /* LAW_YES: only for who lives outside of what the sender serves */
	const char *sender;   /* kind of unit that passes on with it, "centre"; NULL: each */
	const char *presses;  /* row of asking.yaml whose day must be near; NULL: none */
	struct law_row row;
};

/*
 * A row of forms.yaml.  Numbers repeat between circulars, so the key is document and number:
 * "TT12/08-TP-TGPL".
 */
struct law_form {
	const char *key, *document, *number;
	enum law_flag act; /* LAW_YES: it carries a decision, and goes out of force only with it */
	const char *title, *title_en;
	const char *symbol; /* of the kind of paper, behind its outgoing number: "TB"; or NULL */
	enum law_flag to_client; /* LAW_YES: who is aided gets it too */
	enum law_flag by_order;  /* LAW_YES: whose seat signs by order may sign it */
	struct law_row row;
};

const struct law_reason *law_reason_find(const struct law *law, struct str id, struct day on);
/* A citation as it stands inside a sentence: "khoản 2 Điều 30 …"; a new text in `a`, or `cite`. */
struct str law_cite_inside(struct arena *a, const char *cite);
/* The form that a reason is told on; NULL when there is none that day. */
const struct law_form *law_form_of(const struct law *law, const char *reason, struct day on);
const struct law_form *law_form_find(const struct law *law, struct str key, struct day on);
/* Whether something may be decided with it on that day. */
bool law_reason_offered(const struct law_reason *reason, struct day on);
size_t law_reasons(const struct law *law, const struct law_reason **rows);
size_t law_forms(const struct law *law, const struct law_form **rows);

/* --- the command --- */

/*
 * `kip law …` with argv[0] = "law"; `data_folder` may be NULL.  Answers the exit status: 0, 1 with
 * findings, 2 for wrong usage.
 */
int law_command(int argc, char **argv, const char *data_folder);

#endif
