/* The register as a book: numbers, the order of lines, the periods that are closed.  Pure. */
#ifndef CASES_REGISTERS_RULES_H
#define CASES_REGISTERS_RULES_H

#include "base/time.h"
#include "law/registers.h"

/* One place in a register: one gapless sequence per unit, register and year. */
struct register_place {
	struct str unit, book; /* "TT", "TGTT" */
	int year;
	int64_t seq; /* from 1 */
};

/* "TT.TGTT.01.2026" */
struct str register_number(struct arena *a, const struct register_place *place);
/* False when it is no such number; small letters are read as capitals. */
bool register_number_read(struct arena *a, struct str written, struct register_place *out);

/* "TGTT.2026.000001": sorts as the book runs. */
struct str register_line_key(struct arena *a, const struct register_place *place);
/* All lines of a register and year lie between these two. */
struct str register_lines_after(struct arena *a, struct str book, int64_t year);
struct str register_lines_end(struct arena *a, struct str book, int64_t year);

struct period {
	struct day from, to; /* both included */
};
/* The periods of a kind in a year, counted from 0; there are 12 / months of them. */
struct period period_of(int64_t year, int months, int index);
bool period_holds(struct period p, struct day day);

/* A period that was closed. */
struct closed_period {
	struct str code;
	struct day from;
};

enum period_state {
	PERIOD_CLOSED,
	PERIOD_RUNNING,    /* its last day is not over */
	PERIOD_BEFORE,     /* the register began after it */
	PERIOD_NOT_NEXT,   /* an earlier one of the kind is open */
	PERIOD_PARTS_OPEN, /* a shorter one inside of it is open */
	PERIOD_READY,
};

/* What closing a period depends on. */
struct closing_ground {
	const struct law *law;
	int64_t year;
	struct day begins, today; /* the day of the first line; today */
	const struct closed_period *closed;
	size_t closed_count;
};
enum period_state period_state_of(const struct closing_ground *ground,
				  const struct register_closing *kind, int index);
/* The period of that kind that begins on `from`; -1 when none does. */
int period_index(int64_t year, const struct register_closing *kind, struct day from);

#endif
