/*
 * What generated code calls: values are checked going in, and copied into the task's arena coming
 * out.
 */
#include "db/db_internal.h"

#define FIRST_ROWS 8

struct taking {
	struct task *t;
	const struct db_statement *s;
	struct db_value *out; /* one row, copied */
	db_fill *fill;
	char *rows;
	size_t row_size, count, room;
};

static void bug_in_field(const struct db_statement *s, const struct db_field *f, const char *what)
{
	struct arena *a = arena_new(4096);

	db_bug(s, str_printf(a, "`%s` %s", f->name, what).ptr);
}

bool db_value_is_null(const struct db_field *f, const struct db_value *v)
{
	if (!f->nullable)
		return false;
	if (f->type == DB_TEXT || f->type == DB_BYTES)
		return !v->s.ptr;
	return v->i == (f->type == DB_DAY ? DAY_NONE.v : 0);
}

struct db_value db_value_null(const struct db_statement *s, const struct db_field *f)
{
	if (!f->nullable)
		bug_in_field(s, f, "is NULL and may not be");
	return (struct db_value){.i = f->type == DB_DAY ? DAY_NONE.v : 0};
}

/* Both engines get what both can hold: PostgreSQL would refuse what SQLite stores. */
static void check_parameter(const struct db_statement *s, const struct db_field *f,
			    struct db_value v)
{
	if (f->type == DB_DAY && !f->nullable && v.i == DAY_NONE.v)
		bug_in_field(s, f, "is no day and may not be NULL");
	if ((f->type == DB_TEXT || f->type == DB_BYTES) && !f->nullable && !v.s.ptr)
		bug_in_field(s, f, "is absent and may not be NULL");
	if (f->type == DB_TEXT && !str_is_utf8(v.s))
		bug_in_field(s, f, "is not text");
}

static bool run(struct task *t, const struct db_statement *s, const struct db_value *in,
		struct taking *k, db_take_row *take, int64_t *changed)
{
	if (s->number == 0)
		db_bug(s, "was not registered");
	for (unsigned i = 0; i < s->in_count; i++)
		check_parameter(s, &s->in[i], in[i]);
	t->queries++;
	if (!db_session_ready(t))
		return false;
	struct db_session *session = t->db;
	struct db_rows rows = {take, k};

	session->failed = !session->db->engine->run(session->connection, s, in, &rows, changed);
	return !session->failed;
}

static struct db_value copy(struct task *t, const struct db_field *f, struct db_value v)
{
	if (f->type == DB_TEXT || f->type == DB_BYTES)
		v.s = str_copy(t->arena, v.s);
	return v;
}

static void take_one(void *taker, const struct db_value *values)
{
	struct taking *k = taker;

	if (k->count++ > 0)
		db_bug(k->s, "found more than one row");
	for (unsigned i = 0; i < k->s->out_count; i++)
		k->out[i] = copy(k->t, &k->s->out[i], values[i]);
}

bool db_one(struct task *t, const struct db_statement *s, const struct db_value *in,
	    struct db_value *out)
{
	struct taking k = {.t = t, .s = s, .out = out};

	return run(t, s, in, &k, take_one, NULL) && k.count == 1;
}

/* Doubles up to `most`, so that a list of three does not cost the room of two hundred. */
static char *next_row(struct taking *k)
{
	if (k->count == k->s->most)
		db_bug(k->s, "found more rows than it may");
	if (k->count == k->room) {
		size_t room = k->room ? k->room * 2 : FIRST_ROWS;

		if (room > k->s->most)
			room = k->s->most;
		char *rows = arena_alloc(k->t->arena, room, k->row_size);

		if (k->count)
			memcpy(rows, k->rows, k->count * k->row_size);
		k->rows = rows;
		k->room = room;
	}
	return k->rows + k->row_size * k->count++;
}

static void take_many(void *taker, const struct db_value *values)
{
	struct taking *k = taker;
	char *row = next_row(k);

	for (unsigned i = 0; i < k->s->out_count; i++)
		k->out[i] = copy(k->t, &k->s->out[i], values[i]);
	k->fill(row, k->out);
}

size_t db_many(struct task *t, const struct db_statement *s, const struct db_value *in,
	       size_t row_size, db_fill *fill, void **rows)
{
	struct db_value out[DB_FIELDS_MOST];
	struct taking k = {.t = t, .s = s, .out = out, .fill = fill, .row_size = row_size};

	*rows = NULL;
	if (!run(t, s, in, &k, take_many, NULL))
		return 0;
	*rows = k.rows;
	return k.count;
}

int64_t db_write(struct task *t, const struct db_statement *s, const struct db_value *in)
{
	struct taking k = {.t = t, .s = s};
	int64_t changed = 0;

	must(t->db);
	if (!t->db->changing)
		db_bug(s, "writes outside change()");
	if (!run(t, s, in, &k, take_one, &changed))
		return 0;
	if (s->kind == DB_CHANGE_ONE && changed != 1)
		db_bug(s, "changed none or several rows instead of one");
	return changed;
}
