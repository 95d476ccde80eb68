/*
 * A centre with people in their seats, for tests of requests and cases: two centres, of which the
 * first answers for the commune; everything is written by the program's own ops.
 */
#ifndef REQUESTS_TESTING_DESK_H
#define REQUESTS_TESTING_DESK_H

#include "db/testing/house.h"
#include "requests/requests.h"

#define DESK_COMMUNE STR("02728")

struct desk {
	struct stage *st;
	struct unit_id centre, other_centre;
	struct seat_id receiver, director, ann, ben, other_receiver;
	/* Officers: ann, ben; a lawyer and an adviser without seats; one of the other centre. */
	struct provider_id ann_works, ben_works, lawyer, adviser, foreign;
};

/* Opens the desk in this test's house; 2 March 2026, 8 o'clock. */
struct desk *desk_open(void **state);
/* A task of whoever sits there. */
struct task *desk_task(struct desk *d, struct seat_id seat);

/* How an op ended, and why. */
struct desk_told {
	enum outcome outcome;
	const struct reason *reason;
	const char *field;
};
struct desk_told desk_change(struct desk *d, struct seat_id seat, const struct db_op *op,
			     const void *in, void *out);
/* Runs the op as somebody and keeps what it said. */
#define desk_do(d, seat, op, in, out) \
	((void)sizeof((op)(NULL, (in), (out))), \
	 desk_change( \
		 (d), (seat), \
		 &(struct db_op){#op, __FILE__, __LINE__, (db_op_function *)(op), sizeof *(out)}, \
		 (in), (out)))

/* What somebody online would send. */
struct requests_file_in desk_form(const char *name, const char *birth);
/* Files it; the id of the request. */
struct request_id desk_file(struct desk *d, const char *name, const char *birth);
/* The newest revision of the request. */
int64_t desk_rev(struct desk *d, struct request_id id);

#endif
