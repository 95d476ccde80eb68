/*
 * The record that all sides see alike.  Entries are added in the change that makes them true and
 * never altered; each chains the hash of a salted commitment to its sealed body, so that a part can
 * be shown, a body purged, and the chain still verified.
 */
#ifndef JOURNAL_JOURNAL_H
#define JOURNAL_JOURNAL_H

#include "agencies/agencies.h"
#include "journal.views.h"

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
	int64_t id;
	struct str body, key; /* sealed until journal_fact() asks for the first fact */
	struct journal_fact *facts;
	size_t facts_count;
};
/* Newest first, at most 200; the caller has already checked that the actor may see the subject. */
size_t journal_lines(struct task *t, const char *subject_kind, int64_t subject,
		     struct journal_line **out);
/* The value of a fact, or absent; as long as the task lasts. */
struct str journal_fact(struct task *t, struct journal_line *line, const char *name);

/*
 * Inside an op.  Notes that a field was corrected, with what it was, as an entry like `about`;
 * nothing where it stays as it was.
 */
void journal_note_change(struct task *t, const struct journal_entry *about, const char *field,
			 struct str before, struct str after);
/* What was corrected under this name, newest first; other entries of the subject are left out. */
size_t journal_corrections(struct task *t, const struct journal_entry *about,
			   struct journal_correction **out);

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

/*
 * Who must not see a subject, from whatever seat.  Reading by scope asks for walls in its SQL (see
 * docs/generators.md); who stands behind one is answered as if there were no such subject.
 */
struct journal_wall {
	struct account_id account;
	const char *cause; /* "side", "stood_down", "named" */
	struct str name;   /* of who stands behind it */
	struct str by;     /* set when read */
	int64_t at;
};
/* Inside an op.  False when it stands already. */
bool journal_wall_put(struct task *t, const char *subject_kind, int64_t subject,
		      const struct journal_wall *wall);
/* Inside an op.  False when there is none. */
bool journal_wall_lift(struct task *t, const char *subject_kind, int64_t subject,
		       struct account_id account);
/* The oldest first, at most 200. */
size_t journal_walls(struct task *t, const char *subject_kind, int64_t subject,
		     struct journal_wall **out);

extern const struct module journal_module;

#endif
