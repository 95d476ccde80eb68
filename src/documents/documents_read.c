/* What stands on a subject, and its bytes. */
#include "documents/documents_internal.h"

#include "documents.views.h"
#include "documents/documents_reasons.h"

#define KILOBYTE 1024

static struct str open_column(struct task *t, const struct data_key *key, const char *column,
			      struct document_id id, struct str sealed)
{
	struct str clear;

	if (!sealed.ptr)
		return STR("");
	/* altered outside the program: stop before it spreads */
	must(unseal(t->arena, key, (struct seal_place){"document", column, id.v}, sealed, &clear));
	return clear;
}

static void open_row(struct task *t, const struct document_of_row *row, struct document *out)
{
	struct data_key key;

	must(data_key_open(t->world->keys, row->key, &key));
	*out = (struct document){
		.id = row->id,
		.number = row->number,
		.kind = row->kind,
		.title = open_column(t, &key, "title", row->id, row->title),
		.sent_name = open_column(t, &key, "name", row->id, row->name),
		.type = row->type,
		.shown_type = row->shown_type,
		.pages = row->pages,
		.bytes = row->original_bytes,
		.hash = row->hash,
		.attached_at = row->attached_at,
		.attached_by = row->attached_by,
		.withdrawn_at = row->withdrawn_at,
		.why = open_column(t, &key, "why", row->id, row->why),
	};
}

size_t documents_of(struct task *t, const char *subject_kind, int64_t subject,
		    struct document **out)
{
	struct document_of_row *rows;
	size_t n = document_of(t, str_of(subject_kind), subject, &rows);

	*out = arena_many(t->arena, n, struct document);
	for (size_t i = 0; i < n; i++)
		open_row(t, &rows[i], &(*out)[i]);
	return n;
}

bool documents_find(struct task *t, const char *subject_kind, int64_t subject, int64_t number,
		    struct document *out)
{
	struct document_of_row row;

	if (!document_numbered(t, str_of(subject_kind), subject, number, &row))
		return false;
	open_row(t, &row, out);
	return true;
}

/* ---- bytes ---- */

struct reading {
	const struct data_key *key;
	struct document_id id;
	enum document_copy which;
	char *out;
	size_t len, size;
};

static bool read_chunk(struct task *t, struct reading *r, const struct document_chunks_row *row)
{
	struct seal_place at = documents_chunk_place(t->arena, r->id, r->which, row->place);
	struct str clear;

	if (!unseal(t->arena, r->key, at, row->body, &clear) || clear.len > r->size - r->len)
		return false;
	memcpy(r->out + r->len, clear.ptr, clear.len);
	r->len += clear.len;
	return true;
}

/* Some chunks at a time: a task's memory holds no more. */
static bool read_chunks(struct task *t, struct reading *r)
{
	struct document_chunks_row *rows;
	int64_t place = 0;
	bool good = true;
	size_t n = 1;

	while (good && n > 0 && r->len < r->size) {
		struct arena_mark mark = arena_mark(t->arena);

		n = document_chunks(t, r->id, documents_copy_name(r->which), place, &rows);
		for (size_t i = 0; good && i < n; i++)
			good = rows[i].place == place + (int64_t)i && read_chunk(t, r, &rows[i]);
		place += (int64_t)n;
		arena_rewind(t->arena, mark);
	}
	return good && r->len == r->size;
}

/* Absent when the file has none. */
static struct str small_of(struct task *t, struct arena *a, struct document_id id)
{
	struct document_small_row row = {.small = STR_NONE};
	struct data_key key;

	if (!document_small(t, id, &row) || !row.small.ptr)
		return STR_NONE;
	must(data_key_open(t->world->keys, row.key, &key));
	return str_copy(a, open_column(t, &key, "small", id, row.small));
}

enum outcome documents_bytes(struct task *t, struct arena *a, struct document_id id,
			     enum document_copy which, struct str *out)
{
	struct document_sizes_row row;
	struct data_key key;

	must(a != t->arena);
	if (which == DOCUMENT_SMALL && (*out = small_of(t, a, id)).ptr)
		return OUTCOME_OK;
	if (!document_sizes(t, id, &row))
		return db_failed(t) ? OUTCOME_UNAVAILABLE
				    : refuse(t, OUTCOME_NOT_FOUND, &REASON_FILE_UNKNOWN);
	if (which != DOCUMENT_ORIGINAL)
		which = row.shown_bytes ? DOCUMENT_SHOWN : DOCUMENT_ORIGINAL;
	struct reading r = {
		.key = &key,
		.id = id,
		.which = which,
		.size = (size_t)(which == DOCUMENT_SHOWN ? row.shown_bytes : row.original_bytes),
	};

	r.out = arena_alloc(a, r.size, 1);
	bool good = data_key_open(t->world->keys, row.key, &key) && read_chunks(t, &r);

	if (db_failed(t))
		return OUTCOME_UNAVAILABLE;
	if (!good)
		return refuse(t, OUTCOME_BROKEN, &REASON_FILE_ALTERED);
	*out = (struct str){r.out, r.len};
	return OUTCOME_OK;
}

/* ---- to a browser ---- */

static const char *ending_of(struct str type)
{
	static const struct {
		const char *type, *ending;
	} rows[] = {{"image/jpeg", "jpg"},
		    {"image/png", "png"},
		    {"image/heic", "heic"},
		    {"image/heif", "heif"},
		    {"application/pdf", "pdf"}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (str_is(type, rows[i].type))
			return rows[i].ending;
	return "bin";
}

static bool is_photo(struct str type)
{
	return str_starts(type, STR("image/"));
}

enum outcome documents_answer(struct task *t, struct web *w, const struct document *d,
			      enum document_copy which)
{
	struct str type = which == DOCUMENT_ORIGINAL ? d->type : d->shown_type, bytes;
	enum outcome o = documents_bytes(t, web_arena(w), d->id, which, &bytes);

	if (o != OUTCOME_OK)
		return o;
	return web_send(
		t, w,
		&(struct web_sent){
			.type = str_z(t->arena, type),
			.name = str_z(t->arena, str_printf(t->arena, "giay-to-%02lld.%s",
							   (long long)d->number, ending_of(type))),
			.bytes = bytes,
			.shown = which != DOCUMENT_ORIGINAL && is_photo(type),
		});
}

size_t documents_lines(struct task *t, const char *subject_kind, int64_t subject, struct str base,
		       struct document_line **out)
{
	struct document *all;
	size_t n = documents_of(t, subject_kind, subject, &all);

	*out = arena_many(t->arena, n, struct document_line);
	for (size_t i = 0; i < n; i++) {
		const struct document *d = &all[i];

		(*out)[i] = (struct document_line){
			.number = d->number,
			.kind = d->kind,
			.title = d->title,
			.type = d->type,
			.photo = is_photo(d->shown_type),
			.pages = d->pages,
			.kilobytes = (d->bytes + KILOBYTE - 1) / KILOBYTE,
			.attached = d->attached_at,
			.attached_by = d->attached_by,
			.withdrawn = d->withdrawn_at,
			.why = d->why,
			.shown_url = str_printf(t->arena, "%" STR_F "/%lld", STR_A(base),
						(long long)d->number),
			.original_url = str_printf(t->arena, "%" STR_F "/%lld/original",
						   STR_A(base), (long long)d->number),
		};
	}
	return n;
}
