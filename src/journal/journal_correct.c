/* A field is corrected: what it was stays beside what it is. */
#include "journal/journal.h"

void journal_note_change(struct task *t, const struct journal_entry *about, const char *field,
			 struct str before, struct str after)
{
	struct journal_entry entry = *about;

	if (str_eq(before, after))
		return;
	entry.facts[0] = (struct journal_fact){"what", str_of(field)};
	entry.facts[1] = (struct journal_fact){"before", before};
	entry.facts[2] = (struct journal_fact){"after", after};
	journal_note(t, &entry);
}

size_t journal_corrections(struct task *t, const struct journal_entry *about,
			   struct journal_correction **out)
{
	struct journal_line *lines;
	size_t n = journal_lines(t, about->subject_kind, about->subject, &lines), count = 0;

	*out = arena_many(t->arena, n, struct journal_correction);
	for (size_t i = 0; i < n; i++)
		if (str_is(lines[i].what, about->what))
			(*out)[count++] = (struct journal_correction){
				.at = lines[i].at,
				.what = journal_fact(t, &lines[i], "what"),
				.before = journal_fact(t, &lines[i], "before"),
				.after = journal_fact(t, &lines[i], "after"),
				.by = lines[i].actor_name,
			};
	return count;
}
