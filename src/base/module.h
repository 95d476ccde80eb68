/*
 * A slice describes itself in one constant: its routes, jobs, rights, reasons, queries and
 * migrations.  app/modules.c lists the slices; nothing registers itself.
 */
#ifndef BASE_MODULE_H
#define BASE_MODULE_H

#include <stdbool.h>
#include <stdint.h>

struct db_migration;
struct db_invariant;
struct db_statement;
struct event_about;
struct job;
struct listener;
struct reason;
struct right;
struct route;
struct seat_id;
struct buf;
struct task;
struct unit_id;

/* Every array ends with an empty row (or NULL); NULL means "none". */
struct module {
	const char *name;
	const struct route *routes;
	const struct job *jobs;
	const struct listener *listens;
	const struct right *const *rights;
	const struct reason *const *reasons;
	struct db_statement *const *statements; /* made by sqlgen */
	const struct db_migration *migrations;  /* made by sqlgen */
	const struct db_invariant *invariants;  /* made by sqlgen */
	/*
	 * What SQL cannot check (hash chains, recomputed dues): adds a sentence per finding; NULL:
	 * nothing.
	 */
	void (*verify)(struct task *t, struct buf *findings);
	/*
	 * What an event of this slice was about, by the subject that was emitted; false when it is
	 * gone.  NULL: nobody must hear of its events.
	 */
	bool (*about)(struct task *t, int64_t subject, struct event_about *out);
	/*
	 * How much of this slice stands open in the name of a seat, whoever asks: who ends a seat
	 * is told before.  `held_about` calls it (msgid).  NULL: nothing does.
	 */
	int64_t (*held)(struct task *t, struct seat_id seat);
	const char *held_about;
	/*
	 * Whether a number of this slice carries the unit's abbreviation: then it stays, or what
	 * was issued would be nobody's.  True too when that could not be looked up.  NULL: none
	 * does.
	 */
	bool (*numbered)(struct task *t, struct unit_id unit);
};

/* Lower slices first; migrations run in this order.  Ends with NULL. */
extern const struct module *const modules[];

#endif
