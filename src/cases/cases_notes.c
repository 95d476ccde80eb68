/* Privileged notes, and the sealing of words that stand beside a matter. */
#include "cases/cases_working.h"

#include "base/seal.h"

struct sealed_words cases_seal(struct task *t, struct seal_place at, struct str clear)
{
	struct data_key key;
	struct sealed_words sealed = {.key = data_key_new(t->arena, t->world->keys, &key)};

	sealed.bytes = seal(t->arena, &key, at, clear);
	return sealed;
}

struct str cases_unseal(struct task *t, struct seal_place at, struct str key, struct str bytes)
{
	struct data_key open;
	struct str clear;

	if (!bytes.ptr)
		return STR_NONE;
	must(data_key_open(t->world->keys, key, &open));
	must(unseal(t->arena, &open, at, bytes, &clear));
	return clear;
}

/* The record says that a note was written and never what: heads of the centre read the record. */
enum outcome cases_confide(struct task *t, const struct cases_confide_in *in, struct nothing *out)
{
	struct case_file c;
	struct note_id id = {task_id(t)};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_CONFIDED, &c);
	const struct journal_fact none[] = {{0}};

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	struct sealed_words words =
		cases_seal(t, (struct seal_place){"case_private", "note", id.v}, in->note);

	private_insert(t, &(struct private_insert_in){
				  .id = id,
				  .scope_of = c.scope,
				  .case_file = c.id,
				  .provider = c.provider,
				  .key = words.key,
				  .note = words.bytes,
				  .at = task_now(t),
				  .by = t->actor.name,
				  .passed_at = in->passed ? task_now(t) : 0,
			  });
	case_touch(t, c.id);
	cases_note(t, &c, "case.confided", none);
	return OUTCOME_OK;
}

enum outcome cases_pass_note(struct task *t, const struct cases_pass_in *in, struct nothing *out)
{
	struct case_file c;
	const struct journal_fact none[] = {{0}};
	enum outcome o = cases_open_mine(t, in->id, in->rev, CASE_CONFIDED, &c);

	(void)out;
	if (o != OUTCOME_OK)
		return o;
	if (private_pass(t, in->note, c.id, c.provider, task_now(t)) == 0)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_CASE_NOTE_UNKNOWN);
	case_touch(t, c.id);
	cases_note(t, &c, "case.note_passed", none);
	return OUTCOME_OK;
}
