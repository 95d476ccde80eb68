#include "journal/journal_internal.h"

/*
 * The row before is of another subject at the start of a chain.  A gap breaks the hash that
 * follows it.
 */
static bool holds(struct task *t, const struct journal_chain_after_row *before,
		  const struct journal_chain_after_row *row)
{
	bool same =
		before->subject == row->subject && str_eq(row->subject_kind, before->subject_kind);

	if (row->body.ptr && !str_eq(journal_commitment(t->arena, row), row->commitment))
		return false;
	return str_eq(journal_chain(t->arena, same ? before->chain : STR_NONE, row), row->chain);
}

/* One batch after the row *last, which it moves on; how many rows there were. */
static size_t verify_some(struct task *t, struct journal_chain_after_row *last,
			  struct buf *findings)
{
	struct journal_chain_after_row *rows;
	size_t n = journal_chain_after(t, last->subject_kind, last->subject, last->place, &rows);

	for (size_t i = 0; i < n; i++) {
		if (!holds(t, last, &rows[i]))
			buf_addf(findings,
				 "journal: entry %lld of %" STR_F
				 " %lld was altered or is missing\n",
				 (long long)rows[i].place, STR_A(rows[i].subject_kind),
				 (long long)rows[i].subject);
		*last = rows[i];
	}
	if (db_failed(t))
		buf_addz(findings, "journal: the record could not be read to its end\n");
	return n;
}

/* Each batch has a task of its own, so that a long record needs no more memory than a short one. */
void journal_verify(struct task *t, struct buf *findings)
{
	struct journal_chain_after_row last = {.subject_kind = STR("")};
	struct task *before = NULL, *batch;
	size_t n;

	do {
		batch = task_new(t->world, t->db);
		n = verify_some(batch, &last, findings);
		task_free(before); /* the last row stood there until now */
		before = batch;
	} while (n);
	task_free(batch);
	must_in_task(t->number);
}
