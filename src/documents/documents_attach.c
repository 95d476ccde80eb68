/*
 * What may be done to a file once it is there: it waits with what is not sent yet, finds its
 * subject, and may be withdrawn.
 */
#include "documents/documents_internal.h"

#include "documents/documents_reasons.h"

static struct str actor_name(const struct task *t)
{
	return t->actor.name.ptr ? t->actor.name : STR("citizen");
}

static struct str sealed(struct task *t, struct str wrapped, const char *column,
			 struct document_id id, struct str text)
{
	struct data_key key;

	must(data_key_open(t->world->keys, wrapped, &key));
	return seal(t->arena, &key, (struct seal_place){"document", column, id.v},
		    text.ptr ? text : STR(""));
}

static void note(struct task *t, const struct journal_entry *entry, struct str kind,
		 struct str text, int64_t number)
{
	struct journal_entry e = *entry;

	e.facts[0] = (struct journal_fact){"kind", kind};
	e.facts[1] = (struct journal_fact){"title", text};
	e.facts[2] =
		(struct journal_fact){"number", str_printf(t->arena, "%lld", (long long)number)};
	journal_note(t, &e);
}

static int64_t next_number(struct task *t, const struct document_attach *in)
{
	struct document_last_row last;

	if (!document_last(t, str_of(in->subject_kind), in->subject, &last))
		return 1;
	return last.number + 1;
}

static void attach(struct task *t, const struct document_attach *in,
		   const struct document_staged_row *row, int64_t number)
{
	document_attach_row(t, &(struct document_attach_row_in){
				       .id = in->staged,
				       .subject_kind = str_of(in->subject_kind),
				       .subject = in->subject,
				       .scope_of = in->scope,
				       .number = number,
				       .kind = in->kind,
				       .title = sealed(t, row->key, "title", in->staged, in->title),
				       .now = task_now(t),
				       .name = actor_name(t),
			       });
	note(t,
	     &(struct journal_entry){.subject_kind = in->subject_kind,
				     .subject = in->subject,
				     .scope = in->scope,
				     .what = "document.attached"},
	     in->kind, in->title, number);
}

/* The file behind `in`, and where it goes: a number of its own, or that of its twin. */
static enum outcome place(struct task *t, const struct document_attach *in, int64_t most,
			  struct document_staged_row *row, struct document_attached *out)
{
	struct document_twin_row twin = {.number = 0};

	*out = (struct document_attached){.id = in->staged};
	if (!document_staged(t, in->staged, row) || row->taken_by.v != t->actor.account.v)
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_FILE_GONE);
	if (document_twin(t, str_of(in->subject_kind), in->subject, row->hash, in->kind, &twin))
		out->twin = twin.id;
	if (out->twin.v && str_eq(twin.kind, in->kind)) {
		out->id = twin.id;
		out->number = twin.number;
		return OUTCOME_OK;
	}
	out->number = next_number(t, in);
	if (out->number <= most)
		return OUTCOME_OK;
	refuse(t, OUTCOME_CONFLICT, &REASON_FILE_MANY);
	reason_arg(t, "most", say_number(t->arena, t->language, most));
	return OUTCOME_CONFLICT;
}

enum outcome documents_attach(struct task *t, const struct document_attach *in,
			      struct document_attached *out)
{
	struct document_staged_row row;
	enum outcome o = place(t, in, DOCUMENTS_OF_ONE_MOST, &row, out);

	if (o == OUTCOME_OK && out->id.v == in->staged.v)
		attach(t, in, &row, out->number);
	return o;
}

/* ---- with what is not sent yet ---- */

enum outcome documents_hold(struct task *t, const struct document_attach *in,
			    struct document_attached *out)
{
	struct document_staged_row row;
	enum outcome o = place(t, in, DOCUMENTS_HELD_MOST, &row, out);

	if (o == OUTCOME_OK && out->id.v == in->staged.v)
		document_hold_row(t, in->staged, str_of(in->subject_kind), in->subject, out->number,
				  in->kind, sealed(t, row.key, "title", in->staged, in->title));
	return o;
}

bool documents_let_go(struct task *t, const char *subject_kind, int64_t subject, int64_t number)
{
	return document_let_go(t, str_of(subject_kind), subject, number) > 0;
}

void documents_move(struct task *t, const char *subject_kind, int64_t subject, struct unit_id to)
{
	document_move(t, str_of(subject_kind), subject, to);
}

enum outcome documents_hand_over(struct task *t, const char *held_by, int64_t holder,
				 const struct document_attach *to)
{
	struct document *held;
	struct document_attached attached;
	size_t n = documents_of(t, held_by, holder, &held);
	enum outcome o = OUTCOME_OK;

	for (size_t i = 0; o == OUTCOME_OK && i < n; i++) {
		struct document_attach one = *to;

		one.staged = held[i].id;
		one.kind = held[i].kind;
		one.title = held[i].title;
		o = documents_attach(t, &one, &attached);
	}
	documents_let_go(t, held_by, holder, 0);
	return o;
}

enum outcome documents_withdraw_file(struct task *t, const struct document_withdraw *in,
				     struct nothing *out)
{
	struct document_of_row row;

	(void)out;
	must(in->why.len > 0);
	if (!document_numbered(t, str_of(in->subject_kind), in->subject, in->number, &row))
		return refuse(t, OUTCOME_NOT_FOUND, &REASON_FILE_UNKNOWN);
	if (row.withdrawn_at)
		return refuse(t, OUTCOME_CONFLICT, &REASON_FILE_WITHDRAWN);
	document_withdraw_row(t, row.id, task_now(t), actor_name(t),
			      sealed(t, row.key, "why", row.id, in->why));
	note(t,
	     &(struct journal_entry){.subject_kind = in->subject_kind,
				     .subject = in->subject,
				     .scope = row.scope_of,
				     .what = "document.withdrawn"},
	     row.kind, in->why, row.number);
	return OUTCOME_OK;
}
