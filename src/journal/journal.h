/*
 * The record that all sides see alike.  Entries are added in the change that makes them true and
 * never altered; each chains the hash of a salted commitment to its sealed body, so that a part can
 * be shown, a body purged, and the chain still verified.
 */
#ifndef JOURNAL_JOURNAL_H
#define JOURNAL_JOURNAL_H

#include "agencies/agencies.h"

#define JOURNAL_FACTS_MOST 12

/* One named fact of an entry; shown through the entry's template text. */
struct journal_fact {
	const char *name;
	struct str value;
};

struct journal_entry {
	const char *subject_kind; /* "request" */
	int64_t subject;
	struct unit_id scope;
	const char *what;                              /* "request.filed": the page translates it */
	struct journal_fact facts[JOURNAL_FACTS_MOST]; /* ends with name = NULL */
};

/* Inside an op. */
void journal_note(struct task *t, const struct journal_entry *entry);

struct journal_line {
	int64_t at;
	struct str what, actor_name, actor_role;
	struct journal_fact *facts;
	size_t facts_count;
};
/* Newest first, at most 200; the caller has already checked that the actor may see the subject. */
size_t journal_lines(struct task *t, const char *subject_kind, int64_t subject,
		     struct journal_line **out);
/* The value of a fact, or absent. */
struct str journal_fact(const struct journal_line *line, const char *name);

/*
 * Notes that the actor read the subject; committed before it returns, so before the page is sent.
 * A second reading in the same quarter of an hour costs one query and writes nothing.
 */
enum outcome journal_read(struct task *t, const char *subject_kind, int64_t subject,
			  struct unit_id scope, const char *purpose);
struct journal_reader {
	int64_t at;
	struct str name, role, purpose;
};
size_t journal_readers(struct task *t, const char *subject_kind, int64_t subject,
		       struct journal_reader **out);

extern const struct module journal_module;

#endif
