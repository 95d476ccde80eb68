/* Invariants are queries that must find nothing; what they find is told in words. */
#include "db/db_internal.h"

#include "base/module.h"

#define REPORT_BYTES ((size_t)64 << 10)
#define ROWS_MOST    20

struct checking {
	struct buf report;
	const char *slice;
	const struct db_invariant *invariant;
	unsigned rows;
};

static void tell_row(void *taker, const struct str *texts, unsigned count)
{
	struct checking *k = taker;

	if (k->rows++ == 0)
		buf_addf(&k->report, "%s: broken: %s\n", k->slice, k->invariant->about);
	if (k->rows > ROWS_MOST)
		return;
	buf_addz(&k->report, "   ");
	for (unsigned i = 0; i < count; i++)
		buf_addf(&k->report, " %" STR_F, STR_A(texts[i]));
	buf_addc(&k->report, '\n');
}

static void check_one(struct task *t, struct checking *k)
{
	struct db_session *s = t->db;

	k->rows = 0;
	if (!db_session_ready(t) ||
	    !s->db->engine->script(s->connection, k->invariant->sql, tell_row, k)) {
		buf_addf(&k->report, "%s: could not be checked: %s: %s\n", k->slice,
			 k->invariant->about,
			 s->connection ? s->connection->error : "no connection");
		db_session_refresh(s); /* the next one gets a fresh snapshot and its own chance */
	}
	if (k->rows > ROWS_MOST)
		buf_addf(&k->report, "    and %u more\n", k->rows - ROWS_MOST);
}

struct str db_check(struct task *t, const struct module *const *slices)
{
	struct checking k = {.report = buf_new(t->arena, REPORT_BYTES), .slice = "db"};

	k.invariant = t->db->db->engine->file;
	if (k.invariant) {
		check_one(t, &k);
		db_session_refresh(t->db); /* it may take long, and a snapshot keeps the log */
	}
	for (; *slices; slices++)
		for (k.invariant = (*slices)->invariants; k.invariant && k.invariant->about;
		     k.invariant++) {
			k.slice = (*slices)->name;
			check_one(t, &k);
		}
	return buf_str(&k.report);
}
