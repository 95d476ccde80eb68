#include "db/db_seal.h"

#include "base/log.h"
#include "base/seal.h"

#include <stdio.h>

#define ROW_MOST    3 /* columns that tell a row from all others */
#define BATCH       500
#define NAMES_BYTES 4096

struct old_text {
	int64_t row[ROW_MOST];
	struct str key, clear; /* key: absent when the row has none yet */
};

struct sealing {
	struct db_connection *c;
	struct keyring *keys;
	struct arena *a;
	struct str table, clear, sealed, row[ROW_MOST];
	unsigned row_count;
	struct db_statement find, put;
	struct old_text *batch;
	size_t count;
};

/* ---- the line ---- */

static struct str word(struct str *line)
{
	struct str first;

	str_cut(*line, ' ', &first, line);
	return first;
}

static void read_line(struct sealing *s, struct str line)
{
	line = str_sub(line, strlen(DB_SEAL_MARK), line.len);
	must(str_cut(word(&line), '.', &s->table, &s->clear));
	must(str_is(word(&line), "into"));
	s->sealed = word(&line);
	must(str_is(word(&line), "by"));
	while (line.len) {
		must(s->row_count < ROW_MOST);
		str_cut(line, ',', &s->row[s->row_count++], &line);
		line = str_trim(line);
	}
	must(s->row_count > 0);
}

/* ---- its two statements ---- */

static const struct db_field from_only[] = {{"from", DB_INT, false}, {0}};
static const struct db_field found[ROW_MOST][ROW_MOST + 3] = {
	{{"row", DB_INT, false}, {"key", DB_BYTES, true}, {"clear", DB_TEXT, false}, {0}},
	{{"row", DB_INT, false},
	 {"row", DB_INT, false},
	 {"key", DB_BYTES, true},
	 {"clear", DB_TEXT, false},
	 {0}},
	{{"row", DB_INT, false},
	 {"row", DB_INT, false},
	 {"row", DB_INT, false},
	 {"key", DB_BYTES, true},
	 {"clear", DB_TEXT, false},
	 {0}},
};
static const struct db_field put[] = {{"sealed", DB_BYTES, false}, {"key", DB_BYTES, false},
				      {"row", DB_INT, false},      {"row", DB_INT, false},
				      {"row", DB_INT, false},      {0}};

/* Behind the row that was sealed last; rows whose first column is the same are empty by then. */
static struct db_statement finding(const struct sealing *s)
{
	const char sign = s->c->db->engine->text("?", "$")[0];
	struct buf sql = buf_new(s->a, NAMES_BYTES);

	buf_addz(&sql, "SELECT ");
	for (unsigned i = 0; i < s->row_count; i++)
		buf_addf(&sql, "%" STR_F ", ", STR_A(s->row[i]));
	buf_addf(&sql,
		 "key, %" STR_F " FROM %" STR_F " WHERE %" STR_F " >= %c1 AND %" STR_F
		 " <> '' ORDER BY %" STR_F " LIMIT %d",
		 STR_A(s->clear), STR_A(s->table), STR_A(s->row[0]), sign, STR_A(s->clear),
		 STR_A(s->row[0]), BATCH);
	must(!buf_full(&sql));
	const char *text = str_z(s->a, buf_str(&sql));

	return (struct db_statement){.name = "db_seal_find",
				     .file = __FILE__,
				     .sqlite = text,
				     .pg = text,
				     .in = from_only,
				     .in_count = 1,
				     .out = found[s->row_count - 1],
				     .out_count = s->row_count + 2,
				     .number = DB_SEAL_FIND};
}

static struct db_statement putting(const struct sealing *s)
{
	const char sign = s->c->db->engine->text("?", "$")[0];
	struct buf sql = buf_new(s->a, NAMES_BYTES);

	buf_addf(&sql, "UPDATE %" STR_F " SET %" STR_F " = %c1, key = %c2, %" STR_F " = '' WHERE ",
		 STR_A(s->table), STR_A(s->sealed), sign, sign, STR_A(s->clear));
	for (unsigned i = 0; i < s->row_count; i++)
		buf_addf(&sql, "%s%" STR_F " = %c%u", i ? " AND " : "", STR_A(s->row[i]), sign,
			 i + 3);
	must(!buf_full(&sql));
	const char *text = str_z(s->a, buf_str(&sql));

	return (struct db_statement){.name = "db_seal_put",
				     .file = __FILE__,
				     .sqlite = text,
				     .pg = text,
				     .in = put,
				     .in_count = 2 + s->row_count,
				     .number = DB_SEAL_PUT};
}

/* ---- rows ---- */

static void take_text(void *taker, const struct db_value *values)
{
	struct sealing *s = taker;
	struct old_text *one = &s->batch[s->count++];

	must(s->count <= BATCH);
	for (unsigned i = 0; i < s->row_count; i++)
		one->row[i] = values[i].i;
	one->key = values[s->row_count].s;
	one->key = one->key.ptr ? str_copy(s->a, one->key) : STR_NONE;
	one->clear = str_copy(s->a, values[s->row_count + 1].s);
}

static bool seal_one(struct sealing *s, const struct old_text *one)
{
	const struct seal_place at = {str_z(s->a, s->table), str_z(s->a, s->clear), one->row[0]};
	struct db_value in[2 + ROW_MOST] = {{0}};
	struct data_key key;

	must(s->keys);
	in[1].s = one->key;
	if (!one->key.ptr)
		in[1].s = data_key_new(s->a, s->keys, &key);
	else if (!data_key_open(s->keys, one->key, &key)) {
		snprintf(s->c->error, sizeof s->c->error, "the key of a row cannot be opened");
		return false;
	}
	in[0].s = seal(s->a, &key, at, one->clear);
	for (unsigned i = 0; i < s->row_count; i++)
		in[2 + i].i = one->row[i];
	return s->c->db->engine->run(s->c, &s->put, in, NULL, NULL);
}

static bool seal_batch(struct sealing *s, int64_t *from)
{
	const struct db_value in[] = {{.i = *from}};
	const struct db_rows rows = {take_text, s};

	s->count = 0;
	s->batch = arena_many(s->a, BATCH + 1, struct old_text);
	if (!s->c->db->engine->run(s->c, &s->find, in, &rows, NULL))
		return false;
	for (size_t i = 0; i < s->count; i++)
		if (!seal_one(s, &s->batch[i]))
			return false;
	if (s->count)
		*from = s->batch[s->count - 1].row[0];
	return true;
}

static bool seal_all(struct sealing *s, size_t *sealed)
{
	int64_t from = INT64_MIN;

	do {
		struct arena_mark mark = arena_mark(s->a);
		bool good = seal_batch(s, &from);

		arena_rewind(s->a, mark);
		if (!good)
			return false;
		*sealed += s->count;
	} while (s->count == BATCH);
	return true;
}

static bool note_unclean(struct sealing *s)
{
	struct str sql = str_printf(s->a,
				    "INSERT INTO db_unclean (name) VALUES ('%" STR_F
				    "') ON CONFLICT (name) DO NOTHING",
				    STR_A(s->table));

	return s->c->db->engine->script(s->c, sql.ptr, NULL, NULL);
}

bool db_seal_column(struct db_connection *c, struct keyring *keys, struct arena *a, struct str line)
{
	struct sealing s = {.c = c, .keys = keys, .a = a};
	size_t sealed = 0;

	read_line(&s, line);
	s.find = finding(&s);
	s.put = putting(&s);
	bool good = seal_all(&s, &sealed) && (!sealed || note_unclean(&s));

	c->db->engine->forget(c, DB_SEAL_FIND);
	c->db->engine->forget(c, DB_SEAL_PUT);
	return good;
}

/* ---- what is left of it on the disk ---- */

static void add_name(void *taker, const struct str *texts, unsigned count)
{
	struct buf *names = taker;

	must(count == 1);
	buf_addf(names, "%s%" STR_F, names->len ? ", " : "", STR_A(texts[0]));
}

bool db_clear_away(struct db_connection *c, struct arena *a)
{
	const struct db_engine *e = c->db->engine;
	struct buf names = buf_new(a, NAMES_BYTES);

	if (!e->script(c, "SELECT name FROM db_unclean ORDER BY name", add_name, &names))
		return false;
	must(!buf_full(&names));
	if (names.len == 0)
		return true;
	struct str anew = str_printf(a, "VACUUM FULL %" STR_F, STR_A(buf_str(&names)));

	if (!e->script(c, e->text("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", anew.ptr), NULL,
		       NULL) ||
	    !e->script(c, "DELETE FROM db_unclean", NULL, NULL))
		return false;
	log_info("sealed=\"%" STR_F "\" written anew", STR_A(buf_str(&names)));
	return true;
}
