/* The words in which the tables of the practice folder tell what happened, and when. */
#ifndef APP_DEMO_ROWS_H
#define APP_DEMO_ROWS_H

#include "app/demo_matter.h"

#define MINUTE_OF_DAY(hour, minute) ((hour)*60 + (minute))

/* ---- when: the parts of struct demo_when ---- */

/* clang-format off */
#define DAY(n, hour, minute) \
	{.kind = DEMO_WORKING_DAY, .days = (n), .minutes = MINUTE_OF_DAY(hour, minute)}
#define AGO(hours, minute) \
	{.kind = DEMO_AGO, .minutes = MINUTE_OF_DAY(hours, minute)}
#define ON(y, m, d, hour, minute) \
	{.kind = DEMO_DATE, .year = (y), .month = (m), .day = (d), \
	 .minutes = MINUTE_OF_DAY(hour, minute)}
#define SHARE(thousandths, hour, minute) \
	{.kind = DEMO_SHARE, .days = (thousandths), .minutes = MINUTE_OF_DAY(hour, minute)}
#define LATER(n, hour, minute) \
	{.kind = DEMO_LATER, .days = (n), .minutes = MINUTE_OF_DAY(hour, minute)}

/* ---- what: a request ---- */

#define FILED(when) {.act = DEMO_FILED, .at = when}
#define COMPARED(when, answer, why) \
	{.act = DEMO_COMPARED, .at = when, .code = (answer), .words = (why)}
#define ACCEPTED(when, form) {.act = DEMO_ACCEPTED, .at = when, .code = (form)}
#define AT_ONCE(when, form, ground, items) \
	{.act = DEMO_ACCEPTED_AT_ONCE, .at = when, .code = (form), .words = (ground), .more = (items)}
#define REFUSED(when, ground, told) \
	{.act = DEMO_REFUSED, .at = when, .code = (ground), .words = (told)}
#define ASKED(when, items, text) \
	{.act = DEMO_ASKED, .at = when, .code = (items), .words = (text)}
#define BROUGHT(when, places, note) \
	{.act = DEMO_BROUGHT, .at = when, .code = (places), .words = (note)}
#define PASSED(when, unit, text) \
	{.act = DEMO_PASSED, .at = when, .to = (unit), .code = "transfer_other_centre", .words = (text)}
#define SENT_OUT(when, organisation, text) \
	{.act = DEMO_PASSED, .at = when, .to = DEMO_SYSTEM, .code = "transfer_other_centre", \
	 .words = (text), .more = (organisation)}
#define ANSWERED(when, answer) {.act = DEMO_ANSWERED, .at = when, .words = (answer)}
#define WITHDRAWN(when, why, identity) \
	{.act = DEMO_WITHDRAWN, .at = when, .words = (why), .more = (identity)}
#define REVERSED(when, why) {.act = DEMO_REVERSED, .at = when, .words = (why)}
#define SHOWN(when, level, why) {.act = DEMO_SHOWN, .at = when, .code = (level), .words = (why)}
#define CODED(when, known_by) {.act = DEMO_CODED, .at = when, .words = (known_by)}

/* ---- what: who is in charge ---- */

#define VOIDED(when, why) {.act = DEMO_VOIDED, .at = when, .words = (why)}
#define ASSIGNED(when, login) {.act = DEMO_ASSIGNED, .at = when, .who = (login)}
#define CLEARED(when, login, why) \
	{.act = DEMO_ASSIGNED, .at = when, .who = (login), .words = (why)}
#define BY_DEPUTY(when, login) {.act = DEMO_ASSIGNED_BY_DEPUTY, .at = when, .who = (login)}
#define TAKEN(when) {.act = DEMO_TAKEN, .at = when}
#define STOOD_DOWN(when, ground, why) \
	{.act = DEMO_STOOD_DOWN, .at = when, .code = (ground), .words = (why)}
#define CHANGE(when, cause, ground, why) \
	{.act = DEMO_CHANGE_NOTED, .at = when, .code = (cause), .more = (ground), .words = (why)}
#define WISH(when, ground, why) \
	{.act = DEMO_CHANGE_WISHED, .at = when, .more = (ground), .words = (why)}
#define WISH_REFUSED(when, text) {.act = DEMO_CHANGE_REFUSED, .at = when, .words = (text)}
#define REPLACED(when, login) {.act = DEMO_REPLACED, .at = when, .who = (login)}
#define NAMED(when, side, name) {.act = DEMO_NAMED, .at = when, .code = (side), .words = (name)}
#define WALLED(when, login, why) \
	{.act = DEMO_WALLED, .at = when, .who = (login), .words = (why)}

/* ---- what: the work and the end ---- */

#define WORKED(when, length, kind, note) \
	{.act = DEMO_WORKED, .at = when, .minutes = (length), .code = (kind), .words = (note)}
#define HEARING(when, begins, kind, place, room) \
	{.act = DEMO_SCHEDULED, .at = when, .then = begins, .code = (kind), .words = (place), \
	 .more = (room)}
#define MOVED(when, begins, why) {.act = DEMO_MOVED, .at = when, .then = begins, .words = (why)}
#define CALLED_OFF(when, why) {.act = DEMO_CALLED_OFF, .at = when, .words = (why)}
#define STAGE(when, stage) {.act = DEMO_STAGED, .at = when, .code = (stage)}
#define CONFIDED(when, note) {.act = DEMO_CONFIDED, .at = when, .words = (note)}
#define SUSPENDED(when, ground, why) \
	{.act = DEMO_SUSPENDED, .at = when, .code = (ground), .words = (why)}
#define RESUMED(when, why) {.act = DEMO_RESUMED, .at = when, .words = (why)}
#define DISCONTINUED(when, ground, why) \
	{.act = DEMO_DISCONTINUED, .at = when, .code = (ground), .words = (why)}
#define ENDED(when, outcome) {.act = DEMO_ENDED, .at = when, .code = "done", .words = (outcome)}
#define STOPPED(when, outcome) \
	{.act = DEMO_ENDED, .at = when, .code = "end_suspended", .words = (outcome)}
#define OFFERED(when, papers, lacks) \
	{.act = DEMO_OFFERED, .at = when, .code = (papers), .words = (lacks)}
#define RETURNED(when, missing, why) \
	{.act = DEMO_RETURNED, .at = when, .code = (missing), .words = (why)}
#define RECEIVED(when) {.act = DEMO_RECEIVED, .at = when}
#define OPINION(when, rating, said) \
	{.act = DEMO_OPINED, .at = when, .code = (rating), .words = (said)}
#define ARCHIVED(when) {.act = DEMO_ARCHIVED, .at = when}
#define REMARK(when, text) {.act = DEMO_REMARKED, .at = when, .words = (text)}
#define DOUBTED(when, rule, ground, why) \
	{.act = DEMO_DOUBTED, .at = when, .more = (rule), .code = (ground), .words = (why)}
#define EXPLAINED(when, rule, cause, more_of_it) \
	{.act = DEMO_EXPLAINED, .at = when, .more = (rule), .code = (cause), .words = (more_of_it)}
/* clang-format on */

/* All of a matter's steps, the end mark too. */
#define STEPS(...) \
	(const struct demo_step[]) \
	{ \
		__VA_ARGS__, \
		{ \
			.act = DEMO_ACTS \
		} \
	}
#define DEMO_LIST(table) \
	{ \
		table, sizeof table / sizeof *table \
	}

#endif
