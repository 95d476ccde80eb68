#include "journal/journal_internal.h"

#include "base/seal.h"

/* Where the walk stands: the row before, copied out of the arena, and the chain value that it left. */
struct walk {
	char subject_kind[32], chain[SEAL_HASH_BYTES];
	int64_t subject, place;
};

static void step_to(struct walk *w, const struct journal_chain_after_row *row)
{
	must(row->subject_kind.len < sizeof w->subject_kind && row->chain.len == sizeof w->chain);
	memset(w->subject_kind, 0, sizeof w->subject_kind);
	memcpy(w->subject_kind, row->subject_kind.ptr, row->subject_kind.len);
	memcpy(w->chain, row->chain.ptr, sizeof w->chain);
	w->subject = row->subject;
	w->place = row->place;
}

static bool holds(struct task *t, const struct walk *before, const struct journal_chain_after_row *row)
{
	bool same = before->subject == row->subject && str_is(row->subject_kind, before->subject_kind);
	struct str chain = same ? (struct str){before->chain, sizeof before->chain} : STR_NONE;

	if (row->place != (same ? before->place : 0) + 1)
		return false;
	if (row->body.ptr && !str_eq(journal_commitment(t->arena, row->salt, row->body), row->commitment))
		return false;
	return str_eq(journal_chain(t->arena, chain, row), row->chain);
}

/* One batch from where the walk stands; how many rows there were. */
static size_t verify_some(struct task *t, struct walk *walk, struct buf *findings)
{
	struct journal_chain_after_row *rows;
	size_t n = journal_chain_after(t, str_of(walk->subject_kind), walk->subject, walk->place, &rows);

	for (size_t i = 0; i < n; i++) {
		if (!holds(t, walk, &rows[i]))
			buf_addf(findings, "journal: entry %lld of %" STR_F " %lld was altered or is missing\n",
				 (long long)rows[i].place, STR_A(rows[i].subject_kind), (long long)rows[i].subject);
		step_to(walk, &rows[i]);
	}
	return n;
}

void journal_verify(struct task *t, struct buf *findings)
{
	struct walk walk = {0};
	size_t n;

	do {
		struct arena_mark mark = arena_mark(t->arena);

		n = verify_some(t, &walk, findings);
		if (buf_str(findings).len == 0) /* findings live in an arena that may be this one */
			arena_rewind(t->arena, mark);
	} while (n);
}
