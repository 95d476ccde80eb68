#ifndef JOURNAL_INTERNAL_H
#define JOURNAL_INTERNAL_H

#include "journal.sql.h"
#include "journal/journal.h"

/*
 * Stands for the sealed body in the chain, so that the body and its key may go and the chain still
 * verifies.
 */
struct str journal_commitment(struct arena *a, const struct journal_chain_after_row *row);
/*
 * The chain value of a row: a hash of the one before and of everything in the row that is not
 * sealed.
 */
struct str journal_chain(struct arena *a, struct str before,
			 const struct journal_chain_after_row *row);
/* Walks every chain; a sentence per broken one. */
void journal_verify(struct task *t, struct buf *findings);

#endif
