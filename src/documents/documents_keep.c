/*
 * Bytes go into the database in chunks, each sealed and each a change of its own: twenty megabytes
 * in one change would hold everybody else's for a fifth of a second.  Until the last chunk is there
 * the row says 'taking', so that a half-written document is never anything but rubbish to clear.
 */
#include "documents/documents_internal.h"

#define WAITS TIME_DAY

static struct seal_place column(const char *name, struct document_id id)
{
	return (struct seal_place){"document", name, id.v};
}

static enum outcome add_row(struct task *t, const struct document_insert_in *in,
			    struct nothing *out)
{
	struct document_insert_in row = *in;

	(void)out;
	row.now = task_now(t);
	document_insert(t, &row);
	return OUTCOME_OK;
}

struct chunk {
	struct document_id document;
	struct str copy, body;
	int64_t place, size;
};

static enum outcome add_chunk(struct task *t, const struct chunk *in, struct nothing *out)
{
	(void)out;
	document_chunk_insert(t, in->document, in->copy, in->place, in->size, in->body);
	return OUTCOME_OK;
}

static enum outcome stage(struct task *t, const struct document_id *in, struct nothing *out)
{
	(void)out;
	document_stage(t, *in);
	return OUTCOME_OK;
}

struct str documents_copy_name(enum document_copy which)
{
	return which == DOCUMENT_ORIGINAL ? STR("original") : STR("shown");
}

struct seal_place documents_chunk_place(struct arena *a, struct document_id id,
					enum document_copy which, int64_t place)
{
	return (struct seal_place){
		"document_chunk",
		str_z(a, str_printf(a, "%" STR_F " %lld", STR_A(documents_copy_name(which)),
				    (long long)place)),
		id.v,
	};
}

/* A task's memory holds a few chunks, not a document: each one's goes before the next. */
static enum outcome add_chunks(struct task *t, const struct data_key *key, struct document_id id,
			       enum document_copy which, struct str bytes)
{
	enum outcome o = OUTCOME_OK;
	struct nothing none;

	for (int64_t place = 0; o == OUTCOME_OK && bytes.len > 0; place++) {
		struct arena_mark mark = arena_mark(t->arena);
		struct str piece = str_sub(bytes, 0, DOCUMENT_CHUNK_BYTES);
		struct seal_place at = documents_chunk_place(t->arena, id, which, place);
		struct chunk chunk = {id, documents_copy_name(which),
				      seal(t->arena, key, at, piece), place, (int64_t)piece.len};

		o = change(t, add_chunk, &chunk, &none);
		bytes = str_sub(bytes, piece.len, SIZE_MAX);
		if (o == OUTCOME_OK)
			arena_rewind(t->arena, mark);
	}
	return o;
}

enum outcome documents_keep(struct task *t, const struct document_keeping *in,
			    struct document_id *staged)
{
	struct document_id id = {task_id(t)};
	struct data_key key;
	struct nothing none;
	struct document_insert_in row = {
		.id = id,
		.key = data_key_new(t->arena, t->world->keys, &key),
		.type = in->type,
		.shown_type = in->shown_type,
		.pages = in->pages,
		.hash = keyed_fingerprint(t->arena, t->world->keys, "document", in->original),
		.original_bytes = (int64_t)in->original.len,
		.shown_bytes = (int64_t)in->shown.len,
		.taken_by = t->actor.account,
	};

	row.name = seal(t->arena, &key, column("name", id), in->name.ptr ? in->name : STR(""));
	if (in->small.ptr)
		row.small = seal(t->arena, &key, column("small", id), in->small);
	enum outcome o = change(t, add_row, &row, &none);

	if (o == OUTCOME_OK)
		o = add_chunks(t, &key, id, DOCUMENT_ORIGINAL, in->original);
	if (o == OUTCOME_OK)
		o = add_chunks(t, &key, id, DOCUMENT_SHOWN, in->shown);
	if (o == OUTCOME_OK)
		o = change(t, stage, &id, &none);
	if (o == OUTCOME_OK)
		*staged = id;
	return o;
}

/* ---- what nobody attached ---- */

struct given_up {
	bool ours; /* to clear away: nobody has attached it meanwhile */
};

static enum outcome give_up(struct task *t, const struct document_id *in, struct given_up *out)
{
	out->ours = document_give_up(t, *in) == 1;
	return OUTCOME_OK;
}

struct cleared {
	bool some;
};

static enum outcome clear_chunks(struct task *t, const struct document_id *in, struct cleared *out)
{
	out->some = document_chunks_delete(t, *in) > 0;
	return OUTCOME_OK;
}

static enum outcome clear_row(struct task *t, const struct document_id *in, struct nothing *out)
{
	(void)out;
	document_delete(t, *in);
	return OUTCOME_OK;
}

static enum outcome clear_one(struct task *t, struct document_id id)
{
	struct given_up given = {.ours = false};
	struct cleared cleared = {.some = true};
	struct nothing none;
	enum outcome o = change(t, give_up, &id, &given);

	if (o != OUTCOME_OK || !given.ours)
		return o;
	while (o == OUTCOME_OK && cleared.some)
		o = change(t, clear_chunks, &id, &cleared);
	return o == OUTCOME_OK ? change(t, clear_row, &id, &none) : o;
}

enum outcome documents_clear(struct task *t, int64_t subject)
{
	struct document_left_row *rows;
	size_t n = document_left(t, task_now(t) - WAITS, &rows);
	enum outcome o = OUTCOME_OK;

	(void)subject;
	for (size_t i = 0; o == OUTCOME_OK && i < n; i++)
		o = clear_one(t, rows[i].id);
	return o;
}
